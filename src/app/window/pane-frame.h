/* app/window/pane-frame.h - gives a pane one width, however much its content would like
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PwPaneFrame:
 *
 * As wide as it is told to be, or as its child needs at least.
 *
 * Property: "child" (GtkWidget)
 */
#define PW_TYPE_PANE_FRAME (pw_pane_frame_get_type ())
G_DECLARE_FINAL_TYPE (PwPaneFrame, pw_pane_frame, PW, PANE_FRAME, GtkWidget)

GtkWidget *pw_pane_frame_new (void);

GtkWidget *pw_pane_frame_get_child (PwPaneFrame *self);

void pw_pane_frame_set_child (PwPaneFrame *self,
                              GtkWidget   *child);

void pw_pane_frame_set_width (PwPaneFrame *self,
                              int          width);

G_END_DECLS
