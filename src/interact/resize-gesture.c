/* interact/resize-gesture.c - pulling a side or corner of what is selected
 *
 * Each motion: the sides that the handle belongs to follow the pointer, line up with
 * what is near, and stop where content or the least size holds them. What hangs on the
 * shape is shown at its new place: boundary events, flows, lanes and their neighbours.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/gesture.h"

#include <math.h>

#include "edit/border.h"
#include "edit/commands.h"
#include "edit/scope.h"
#include "edit/sizes.h"
#include "interact/snapping.h"
#include "interact/swimlanes.h"

typedef struct
{
  PwGesture   parent;
  guint       item;
  char       *id;
  PwEdges     edges;
  PwPoint     start;
  PwRect      old;
  PwRect      bounds; /* as the last motion would have it */
  PwSnapping *snapping;

  /* Of a pool or lane; with Control a lane makes its pool grow. */
  gboolean     is_lane;
  gboolean     grows;
  PwSwimlanes *swimlanes[2];

  /* Of anything else. */
  PwDraft    *draft;
  PwSizeLimit limit;
} PwResizeGesture;

static const PwEdges edges_of[] = {
  [PW_HANDLE_NORTH_WEST] = PW_EDGE_TOP | PW_EDGE_LEFT,
  [PW_HANDLE_NORTH] = PW_EDGE_TOP,
  [PW_HANDLE_NORTH_EAST] = PW_EDGE_TOP | PW_EDGE_RIGHT,
  [PW_HANDLE_EAST] = PW_EDGE_RIGHT,
  [PW_HANDLE_SOUTH_EAST] = PW_EDGE_BOTTOM | PW_EDGE_RIGHT,
  [PW_HANDLE_SOUTH] = PW_EDGE_BOTTOM,
  [PW_HANDLE_SOUTH_WEST] = PW_EDGE_BOTTOM | PW_EDGE_LEFT,
  [PW_HANDLE_WEST] = PW_EDGE_LEFT,
};

static PwRect
pull (const PwResizeGesture *self,
      PwPoint                at)
{
  double dx = at.x - self->start.x;
  double dy = at.y - self->start.y;
  PwRect bounds = self->old;

  if ((self->edges & PW_EDGE_LEFT) != 0)
    {
      bounds.x += dx;
      bounds.width -= dx;
    }
  if ((self->edges & PW_EDGE_RIGHT) != 0)
    bounds.width += dx;
  if ((self->edges & PW_EDGE_TOP) != 0)
    {
      bounds.y += dy;
      bounds.height -= dy;
    }
  if ((self->edges & PW_EDGE_BOTTOM) != 0)
    bounds.height += dy;

  return bounds;
}

static gboolean
is_same (PwRect a,
         PwRect b)
{
  return fabs (a.x - b.x) < 0.001 && fabs (a.y - b.y) < 0.001 && fabs (a.width - b.width) < 0.001 && fabs (a.height - b.height) < 0.001;
}

/* The shape, and its boundary events where they come to stand. */
static void
place (PwResizeGesture *self,
       PwEditor        *editor)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);
  const GArray    *moving = pw_draft_get_moving (self->draft);

  pw_draft_place (self->draft, self->item, self->bounds);
  for (guint i = 0; i < moving->len; i++)
    {
      guint   n = g_array_index (moving, guint, i);
      PwRect  bounds = pw_diagram_get_item (diagram, n)->bounds;
      PwPoint center;

      if (n == self->item)
        continue;
      center = pw_border_carry (self->old, self->bounds, pw_rect_center (bounds));
      pw_draft_place (self->draft, n, (PwRect){ center.x - bounds.width / 2, center.y - bounds.height / 2, bounds.width, bounds.height });
    }
}

static void
resize_gesture_motion (PwGesture  *gesture,
                       PwEditor   *editor,
                       PwPoint     at,
                       PwModifiers modifiers)
{
  PwResizeGesture *self = (PwResizeGesture *) gesture;
  PwPreview       *preview = pw_preview_new (at);
  gboolean         has_control = (modifiers & PW_MODIFIER_CONTROL) != 0;
  PwRect           wanted = pull (self, at);
  PwDraft         *draft = self->draft;

  self->grows = has_control && self->is_lane;
  if (!has_control || self->is_lane)
    wanted = pw_snapping_resize (self->snapping, wanted, self->edges, preview);
  if (self->draft != NULL)
    {
      self->bounds = pw_size_limit_keep (&self->limit, wanted);
      place (self, editor);
    }
  else
    {
      PwSwimlanes **swimlanes = &self->swimlanes[self->grows ? 1 : 0];

      if (*swimlanes == NULL)
        *swimlanes = pw_swimlanes_new (editor, self->item, self->grows);
      self->bounds = pw_swimlanes_resize (*swimlanes, wanted);
      draft = pw_swimlanes_get_draft (*swimlanes);
    }
  if (!is_same (wanted, self->bounds))
    g_array_set_size (preview->guides, 0); /* it is held back, so it is in line with nothing */
  pw_draft_show (draft, preview);
  pw_editor_set_preview (editor, preview);
}

static gboolean
resize_gesture_finish (PwGesture *gesture,
                       PwEditor  *editor,
                       GError   **error)
{
  PwResizeGesture *self = (PwResizeGesture *) gesture;
  PwDocument      *document = pw_editor_get_document (editor);

  if (is_same (self->bounds, self->old))
    return TRUE;
  if (self->is_lane)
    return pw_command_resize_lane (document, self->id, self->bounds, self->grows, error);

  return pw_command_resize (document, self->id, self->bounds, error);
}

static void
resize_gesture_clear (PwGesture *gesture)
{
  PwResizeGesture *self = (PwResizeGesture *) gesture;

  g_free (self->id);
  pw_snapping_free (self->snapping);
  for (guint i = 0; i < G_N_ELEMENTS (self->swimlanes); i++)
    pw_swimlanes_free (self->swimlanes[i]);
  pw_draft_free (self->draft);
}

static const PwGestureClass resize_gesture = {
  .motion = resize_gesture_motion,
  .finish = resize_gesture_finish,
  .clear = resize_gesture_clear,
};

static void
gather (PwResizeGesture *self,
        PwEditor        *editor,
        PwElement       *element)
{
  g_autoptr (GPtrArray) events = pw_scope_list_attached (element);

  self->draft = pw_draft_new (editor);
  pw_draft_add (self->draft, self->item);
  for (guint i = 0; i < events->len; i++)
    {
      int n = pw_editor_find_element (editor, g_ptr_array_index (events, i));

      if (n >= 0)
        pw_draft_add (self->draft, (guint) n);
    }
  pw_size_limit_read (element, &self->limit);
}

PwGesture *
pw_resize_gesture_new (PwEditor       *editor,
                       const PwHandle *handle,
                       PwPoint         start)
{
  PwResizeGesture     *self = g_new0 (PwResizeGesture, 1);
  const PwDiagramItem *item = pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) handle->item);

  g_return_val_if_fail (handle->kind <= PW_HANDLE_WEST, NULL);

  self->parent.klass = &resize_gesture;
  self->item = (guint) handle->item;
  self->id = g_strdup (pw_editor_get_item_id (editor, self->item));
  self->edges = edges_of[handle->kind];
  self->start = start;
  self->old = item->bounds;
  self->bounds = item->bounds;
  self->is_lane = item->type == PW_ELEMENT_LANE;
  if (!pw_element_type_has (item->type, PW_TRAIT_SWIMLANE))
    gather (self, editor, item->element);
  self->snapping = pw_snapping_new ();
  pw_snapping_gather (self->snapping, editor, self->draft, item->type);

  return &self->parent;
}
