/* interact/label-gesture.c - moving a name that stands beside its element or flow
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/gesture.h"

#include <math.h>

#include "edit/commands.h"

typedef struct
{
  PwGesture parent;
  char     *id;
  PwPoint   start;
  PwPoint   anchor; /* the middle of what it names */
  PwRect    old;    /* where it is drawn */
  PwRect    bounds;
  gboolean  is_stored; /* the file has a place for it, else it is drawn where there is room */
} PwLabelGesture;

static void
label_gesture_motion (PwGesture  *gesture,
                      PwEditor   *editor,
                      PwPoint     at,
                      PwModifiers modifiers)
{
  PwLabelGesture *self = (PwLabelGesture *) gesture;
  PwPreview      *preview = pw_preview_new (at);

  self->bounds = pw_rect_translate (self->old, at.x - self->start.x, at.y - self->start.y);
  preview->area = self->bounds;
  pw_preview_add_guide (preview, self->anchor, pw_rect_center (self->bounds));
  pw_editor_set_preview (editor, preview);
  pw_editor_set_pointer (editor, PW_POINTER_MOVE);
}

static gboolean
label_gesture_finish (PwGesture *gesture,
                      PwEditor  *editor,
                      GError   **error)
{
  PwLabelGesture *self = (PwLabelGesture *) gesture;
  PwDocument     *document = pw_editor_get_document (editor);
  double          dx = self->bounds.x - self->old.x;
  double          dy = self->bounds.y - self->old.y;

  if (fabs (dx) < 0.001 && fabs (dy) < 0.001)
    return TRUE;
  if (self->is_stored)
    return pw_command_move_label (document, self->id, dx, dy, error);

  return pw_command_place_label (document, self->id, self->bounds, error);
}

static void
label_gesture_clear (PwGesture *gesture)
{
  g_free (((PwLabelGesture *) gesture)->id);
}

static const PwGestureClass label_gesture = {
  .motion = label_gesture_motion,
  .finish = label_gesture_finish,
  .clear = label_gesture_clear,
};

PwGesture *
pw_label_gesture_new (PwEditor *editor,
                      guint     n,
                      PwPoint   start)
{
  PwLabelGesture      *self = g_new0 (PwLabelGesture, 1);
  const PwDiagramItem *item = pw_diagram_get_item (pw_editor_get_diagram (editor), n);

  self->parent.klass = &label_gesture;
  self->id = g_strdup (pw_editor_get_item_id (editor, n));
  self->start = start;
  self->anchor = item->is_edge ? pw_points_middle (item->points, item->n_points) : pw_rect_center (item->bounds);
  self->old = pw_editor_get_label (editor, n);
  self->bounds = self->old;
  self->is_stored = item->has_label_bounds;

  return &self->parent;
}
