/* app/canvas/canvas-update.c - how what is shown follows the document
 *
 * From below upwards each layer is told what changed in the one below it, and does no
 * more than that asks for: diagram, scene, picture, editor, proxies.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-private.h"

PwRect *
pw_canvas_dup_labels (const PwScene *scene)
{
  guint   n = pw_scene_get_n_items (scene);
  PwRect *labels = g_new0 (PwRect, n + 1);

  for (guint i = 0; i < n; i++)
    labels[i] = pw_scene_get_label_rect (scene, i);
  return labels;
}

/* What was never panned is placed by its content; after an edit it stays where it is. */
static void
keep_view (PwCanvas *self)
{
  if (!pw_rect_is_empty (pw_view_state_get_size (self->view)))
    pw_view_state_restore (self->view, pw_view_state_get_zoom (self->view), pw_view_state_get_offset (self->view));
  pw_view_state_set_content (self->view, pw_scene_get_bounds (self->scene));
}

void
pw_canvas_update_diagram (PwCanvas  *self,
                          PwElement *diagram)
{
  g_autoptr (PwDiagramUpdate) update = NULL;
  g_autoptr (GArray) damage = NULL;

  g_return_if_fail (PW_IS_CANVAS (self));
  g_return_if_fail (self->diagram != NULL && !self->diagram->is_generated);

  pw_glide_stop (self->glide);
  update = pw_diagram_update (self->diagram, diagram);
  damage = pw_scene_update (self->scene, update);
  pw_scene_picture_repaint (self->picture, damage);
  keep_view (self);
  pw_editor_update_diagram (self->editor, update, pw_canvas_dup_labels (self->scene));
  pw_proxy_tree_update (self->proxies, update);
  pw_drill_down_forget (self->drill_down);
  pw_drill_down_update (self->drill_down);
  pw_proxy_tree_set_selection (self->proxies, self->selection);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "scene-changed");
}
