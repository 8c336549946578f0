/* app/window/start-page.h - what a window shows while nothing is open
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PwStartPage:
 *
 * Two large buttons and what was opened lately. It only activates actions of its
 * window: "win.open-sample", "win.open-folder" and "win.open-uri".
 */
#define PW_TYPE_START_PAGE (pw_start_page_get_type ())
G_DECLARE_FINAL_TYPE (PwStartPage, pw_start_page, PW, START_PAGE, AdwBin)

/** pw_start_page_refresh: looks again at what was opened lately */
void pw_start_page_refresh (PwStartPage *self);

G_END_DECLS
