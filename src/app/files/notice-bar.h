/* app/files/notice-bar.h - a state that lasts, in words, with something to do about it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PwNoticeBar:
 *
 * Stands above a diagram; buttons go below the text where there is no room beside it.
 */
#define PW_TYPE_NOTICE_BAR (pw_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (PwNoticeBar, pw_notice_bar, PW, NOTICE_BAR, AdwBin)

/** PwNoticeButton: @label: translated; @action: of a widget around the bar */
typedef struct
{
  const char *label;
  const char *action;
} PwNoticeButton;

/**
 * pw_notice_bar_show:
 * @is_urgent: whether work may be lost if nobody looks
 * @buttons: (array length=n_buttons): the first one is the one to be proposed
 */
void pw_notice_bar_show (PwNoticeBar          *self,
                         const char           *text,
                         gboolean              is_urgent,
                         const PwNoticeButton *buttons,
                         guint                 n_buttons);

void pw_notice_bar_hide (PwNoticeBar *self);

/** pw_notice_bar_get_text: (nullable): what it says, %NULL where it is hidden */
const char *pw_notice_bar_get_text (PwNoticeBar *self);

G_END_DECLS
