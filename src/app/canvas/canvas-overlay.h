/* app/canvas/canvas-overlay.h - what lies over a diagram: hover, selection, lasso, marks
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "draw/theme.h"
#include "interact/editor.h"

G_BEGIN_DECLS

/**
 * pw_canvas_overlay_append:
 * @widget: for fonts
 * @snapshot: in the widget's pixels: lines are equally thick at every zoom
 * @marks: (nullable) (element-type utf8 PwCanvasMark): by element id
 */
void pw_canvas_overlay_append (GtkWidget     *widget,
                               GtkSnapshot   *snapshot,
                               PwEditor      *editor,
                               const PwTheme *theme,
                               GHashTable    *marks);

G_END_DECLS
