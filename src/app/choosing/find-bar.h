/* app/choosing/find-bar.h - finding elements while looking at the diagram
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/diagram-view.h"

G_BEGIN_DECLS

/**
 * PwFindBar:
 *
 * Shows each hit on the canvas as it is pointed at, at the zoom that was there. Enter stays
 * at the hit, Escape goes back to where one was.
 */
#define PW_TYPE_FIND_BAR (pw_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (PwFindBar, pw_find_bar, PW, FIND_BAR, AdwBin)

/** pw_find_bar_set_view: @view holds the bar and so outlives it */
void pw_find_bar_set_view (PwFindBar     *self,
                           PwDiagramView *view);

/** pw_find_bar_open: shows the bar and gives it the keyboard, with what was searched for last */
void pw_find_bar_open (PwFindBar *self);

/** pw_find_bar_get_search: (transfer none) */
GtkEditable *pw_find_bar_get_search (PwFindBar *self);

G_END_DECLS
