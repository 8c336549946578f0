/* interact/flow-gesture.c - bending a flow by hand
 *
 *   on a bend ------------------------------> that bend moves
 *   on the middle third of a segment -------> the whole segment moves
 *   anywhere else on the line --------------> a new bend
 *
 * What a way does to stay a good one (lines become straight, bends that bend nothing
 * vanish, ends keep to their outlines) is a matter of layout/route.h.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/gesture.h"

#include <math.h>

#include "edit/commands.h"
#include "edit/routing.h"

typedef enum
{
  WORK_BEND,
  WORK_SEGMENT,
  WORK_INSERT, /* a bend into a segment */
} Work;

typedef struct
{
  PwGesture  parent;
  guint      item;
  PwElement *flow;
  char      *id;
  PwPoint    start;
  Work       work;
  guint      index;  /* of the bend or segment */
  GArray    *points; /* as it was */
  PwRoute    route;
  GArray    *way; /* as the last motion would have it; NULL before the first */
} PwFlowGesture;

static GArray *
copy_points (const PwDiagramItem *item)
{
  GArray *points = g_array_sized_new (FALSE, FALSE, sizeof (PwPoint), item->n_points);

  g_array_append_vals (points, item->points, item->n_points);

  return points;
}

static void
flow_gesture_motion (PwGesture  *gesture,
                     PwEditor   *editor,
                     PwPoint     at,
                     PwModifiers modifiers)
{
  PwFlowGesture       *self = (PwFlowGesture *) gesture;
  const PwDiagramItem *item = pw_diagram_get_item (pw_editor_get_diagram (editor), self->item);
  const PwPoint       *points = (const PwPoint *) self->points->data;
  PwPreview           *preview = pw_preview_new (at);
  g_autoptr (GArray) way = NULL;

  switch (self->work)
    {
    case WORK_SEGMENT:
      way = pw_route_move_segment (points, self->points->len, self->index, at.x - self->start.x, at.y - self->start.y, &self->route);
      break;
    case WORK_INSERT:
      way = pw_route_insert_bend (points, self->points->len, self->index, at);
      break;
    case WORK_BEND:
    default:
      way = pw_route_move_bend (points, self->points->len, self->index, at);
    }
  g_clear_pointer (&self->way, g_array_unref);
  self->way = pw_routing_dock (self->flow, way);
  pw_preview_add_flow (preview, (int) self->item, item->type, (const PwPoint *) self->way->data, self->way->len);
  pw_editor_set_preview (editor, preview);
}

static gboolean
flow_gesture_finish (PwGesture *gesture,
                     PwEditor  *editor,
                     GError   **error)
{
  PwFlowGesture *self = (PwFlowGesture *) gesture;

  if (self->way == NULL)
    return TRUE;

  return pw_command_set_waypoints (pw_editor_get_document (editor), self->id, (const PwPoint *) self->way->data, self->way->len, error);
}

static void
flow_gesture_clear (PwGesture *gesture)
{
  PwFlowGesture *self = (PwFlowGesture *) gesture;

  g_free (self->id);
  g_clear_pointer (&self->points, g_array_unref);
  g_clear_pointer (&self->way, g_array_unref);
}

static const PwGestureClass flow_gesture = {
  .motion = flow_gesture_motion,
  .finish = flow_gesture_finish,
  .clear = flow_gesture_clear,
};

static PwFlowGesture *
new_gesture (PwEditor *editor,
             guint     n,
             PwPoint   start)
{
  PwFlowGesture       *self = g_new0 (PwFlowGesture, 1);
  const PwDiagramItem *item = pw_diagram_get_item (pw_editor_get_diagram (editor), n);

  self->parent.klass = &flow_gesture;
  self->item = n;
  self->flow = item->element;
  self->id = g_strdup (pw_editor_get_item_id (editor, n));
  self->start = start;
  self->points = copy_points (item);
  pw_routing_read_ends (item->element, &self->route);

  return self;
}

static guint
find_segment (const GArray *points,
              PwPoint       at)
{
  double least = G_MAXDOUBLE;
  guint  nearest = 0;

  for (guint i = 0; i + 1 < points->len; i++)
    {
      double distance = pw_points_distance (&g_array_index (points, PwPoint, i), 2, at);

      if (distance < least)
        {
          least = distance;
          nearest = i;
        }
    }

  return nearest;
}

static gboolean
is_in_middle (PwPoint a,
              PwPoint b,
              PwPoint at)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double square = dx * dx + dy * dy;
  double along = square > 0 ? ((at.x - a.x) * dx + (at.y - a.y) * dy) / square : 0;

  return along >= 1.0 / 3 && along <= 2.0 / 3;
}

PwGesture *
pw_flow_gesture_new (PwEditor *editor,
                     guint     n,
                     PwPoint   start)
{
  const PwDiagramItem *item = pw_diagram_get_item (pw_editor_get_diagram (editor), n);
  PwFlowGesture       *self;
  const PwPoint       *points;

  if (!item->is_edge || item->shape == NULL || item->n_points < 2)
    return NULL;

  self = new_gesture (editor, n, start);
  points = (const PwPoint *) self->points->data;
  self->index = find_segment (self->points, start);
  self->work = is_in_middle (points[self->index], points[self->index + 1], start) ? WORK_SEGMENT : WORK_INSERT;

  return &self->parent;
}

PwGesture *
pw_flow_gesture_new_at_handle (PwEditor       *editor,
                               const PwHandle *handle,
                               PwPoint         start)
{
  PwFlowGesture *self = new_gesture (editor, (guint) handle->item, start);

  self->work = handle->kind == PW_HANDLE_SEGMENT ? WORK_SEGMENT : WORK_BEND;
  self->index = handle->index;

  return &self->parent;
}
