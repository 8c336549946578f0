/* app/canvas/canvas-overlay.h - what lies over a diagram, from bottom to top
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "app/canvas/ghost-picture.h"
#include "interact/editor.h"

G_BEGIN_DECLS

/**
 * pw_canvas_overlay_append:
 * @widget: for fonts
 * @snapshot: in the widget's pixels: lines are equally thick at every zoom
 * @scene: what is drawn below
 * @marks: (nullable) (element-type utf8 PwCanvasMark): by element id
 * @ghosts: what draws shapes where they would be
 *
 * Perhaps a grid; marks, hover, selection with its handles, what the gesture in hand would do, a lasso.
 */
void pw_canvas_overlay_append (GtkWidget      *widget,
                               GtkSnapshot    *snapshot,
                               PwEditor       *editor,
                               const PwScene  *scene,
                               GHashTable     *marks,
                               PwGhostPicture *ghosts,
                               gboolean        has_grid);

G_END_DECLS
