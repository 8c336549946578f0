/* app/choosing/canvas-focus.c - gives the keyboard back to the canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/choosing/canvas-focus.h"

void
pw_canvas_focus (PwCanvas *canvas)
{
  const char      *only = pw_selection_get_only (pw_canvas_get_selection (canvas));
  g_autofree char *id = g_strdup (only);
  PwRect           bounds;

  if (id != NULL && pw_canvas_get_element_bounds (canvas, id, &bounds))
    pw_canvas_focus_element (canvas, id);
  else
    gtk_widget_grab_focus (GTK_WIDGET (canvas));
}
