/* app/canvas/canvas-style.c - diagrams that are drawn in a style of their own, and looked at in order
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-private.h"

void
pw_canvas_set_style (PwCanvas           *self,
                     const PwSceneStyle *style)
{
  g_return_if_fail (PW_IS_CANVAS (self));
  g_return_if_fail (self->diagram == NULL);

  self->style = style != NULL ? *style : (PwSceneStyle){ NULL };
}

void
pw_canvas_restyle (PwCanvas *self)
{
  g_autoptr (GArray) damage = NULL;

  g_return_if_fail (PW_IS_CANVAS (self));

  if (self->scene == NULL)
    return;

  damage = pw_scene_restyle (self->scene);
  pw_scene_picture_repaint (self->picture, damage);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "scene-changed");
}

void
pw_canvas_glide_to (PwCanvas   *self,
                    const char *id)
{
  int n;

  g_return_if_fail (PW_IS_CANVAS (self));

  n = pw_editor_find (self->editor, id);
  if (n < 0 || pw_rect_is_empty (pw_view_state_get_size (self->view)))
    pw_canvas_show_element (self, id);
  else
    pw_view_motion_show (self->motion, pw_diagram_get_item (self->diagram, (guint) n)->bounds);
}
