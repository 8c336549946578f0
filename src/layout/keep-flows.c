/* layout/keep-flows.c - ways and labels of a drawing that is completed
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "layout/keep-private.h"

#include <math.h>

#include "layout/label.h"

/* What is further off is in nobody's way. */
#define REACH 150.0

static PwElementType
type_of (const PwKeeping  *self,
         const PwKeepFlow *flow)
{
  return self->graph->edges[flow->edge].type;
}

static gboolean
is_same (PwRect a,
         PwRect b)
{
  return fabs (a.x - b.x) < 0.01 && fabs (a.y - b.y) < 0.01 && fabs (a.width - b.width) < 0.01 && fabs (a.height - b.height) < 0.01;
}

/* Liang and Barsky: what of the line lies inside. */
static gboolean
line_meets (PwPoint a,
            PwPoint b,
            PwRect  rect)
{
  const double from[] = { a.x - rect.x, rect.x + rect.width - a.x, a.y - rect.y, rect.y + rect.height - a.y };
  const double by[] = { a.x - b.x, b.x - a.x, a.y - b.y, b.y - a.y };
  double       first = 0;
  double       last = 1;

  for (guint i = 0; i < G_N_ELEMENTS (by); i++)
    {
      if (by[i] == 0 && from[i] < 0)
        return FALSE;
      if (by[i] < 0)
        first = MAX (first, from[i] / by[i]);
      else if (by[i] > 0)
        last = MIN (last, from[i] / by[i]);
    }

  return first < last;
}

static gboolean
way_meets (const GArray *points,
           PwRect        rect)
{
  for (guint i = 0; points != NULL && i + 1 < points->len; i++)
    if (line_meets (g_array_index (points, PwPoint, i), g_array_index (points, PwPoint, i + 1), rect))
      return TRUE;

  return FALSE;
}

static gboolean
is_of_block (const PwKeeping *self,
             int              box,
             int              block)
{
  return box >= 0 && pw_keeping_get_box (self, box)->block == block;
}

guint
pw_keep_count_ways (const PwKeeping *self,
                    PwRect           area,
                    int              block)
{
  guint n = 0;

  for (guint i = 0; i < self->flows->len; i++)
    {
      const PwKeepFlow *flow = pw_keeping_get_flow (self, i);

      if (flow->points != NULL && !is_of_block (self, flow->source, block) && !is_of_block (self, flow->target, block))
        n += way_meets (flow->points, area);
    }

  return n;
}

/* --- what a way is made of ------------------------------------------------------------------------ */

static PwSide
get_side (PwRect event,
          PwRect host)
{
  PwPoint      center = pw_rect_center (event);
  const double off[] = { fabs (center.y - host.y - host.height), fabs (center.y - host.y), fabs (center.x - host.x), fabs (center.x - host.x - host.width) };
  const PwSide sides[] = { PW_SIDE_BOTTOM, PW_SIDE_TOP, PW_SIDE_LEFT, PW_SIDE_RIGHT };
  guint        best = 0;

  for (guint i = 1; i < G_N_ELEMENTS (off); i++)
    if (off[i] < off[best])
      best = i;

  return sides[best];
}

static PwRouteEnd
read_end (const PwKeeping *self,
          int              n)
{
  const PwKeepBox *box = pw_keeping_get_box (self, n);
  PwRouteEnd       end = { .bounds = box->bounds, .type = box->type };
  int              pool = box->around;

  if (box->host >= 0 && pw_keeping_get_box (self, box->host)->is_placed)
    end.side = get_side (box->bounds, pw_keeping_get_box (self, box->host)->bounds);
  while (pool >= 0 && pw_keeping_get_box (self, pool)->type != PW_ELEMENT_PARTICIPANT)
    pool = pw_keeping_get_box (self, pool)->around;
  if (pool >= 0)
    end.pool = pw_keeping_get_box (self, pool)->bounds;

  return end;
}

static gboolean
is_part_of (const PwKeeping *self,
            int              a,
            int              b)
{
  return a == b || pw_keeping_get_box (self, a)->host == b || pw_keeping_get_box (self, b)->host == a || pw_keeping_is_around (self, a, b) ||
         pw_keeping_is_around (self, b, a);
}

static gboolean
is_in_way (const PwKeeping *self,
           int              n,
           int              source,
           int              target)
{
  const PwKeepBox *box = pw_keeping_get_box (self, n);
  gboolean         is_shape = pw_keeping_is_solid (box) || (box->is_placed && pw_element_type_has (box->type, PW_TRAIT_SUB_PROCESS));

  return is_shape && !is_part_of (self, n, source) && !is_part_of (self, n, target);
}

static gboolean
goes_around (PwElementType type)
{
  return type == PW_ELEMENT_SEQUENCE_FLOW || type == PW_ELEMENT_MESSAGE_FLOW;
}

/* Free both arrays. */
static PwRoute
prepare (const PwKeeping *self,
         PwElementType    type,
         int              source,
         int              target,
         GArray         **obstacles,
         GArray         **others)
{
  PwRoute route = { .source = read_end (self, source), .target = read_end (self, target), .flow = type };
  PwRect  area = pw_rect_grow (pw_rect_union (route.source.bounds, route.target.bounds), REACH);

  *obstacles = g_array_new (FALSE, FALSE, sizeof (PwRect));
  *others = g_array_new (FALSE, FALSE, sizeof (PwPolyline));
  for (int i = 0; i < (int) self->boxes->len && goes_around (type); i++)
    if (is_in_way (self, i, source, target) && pw_rect_intersects (pw_keeping_get_box (self, i)->bounds, area))
      g_array_append_val (*obstacles, pw_keeping_get_box (self, i)->bounds);
  for (guint i = 0; i < self->flows->len; i++)
    {
      const PwKeepFlow *flow = pw_keeping_get_flow (self, i);
      PwPolyline        line;

      if (!flow->is_settled || flow->points == NULL || flow->points->len < 2)
        continue;
      line = (PwPolyline){ (const PwPoint *) (const void *) flow->points->data, flow->points->len };
      if (pw_rect_intersects (pw_rect_grow (pw_points_bounds (line.points, line.n_points), 1), area))
        g_array_append_val (*others, line);
    }
  route.obstacles = (const PwRect *) (const void *) (*obstacles)->data;
  route.n_obstacles = (*obstacles)->len;
  route.others = (const PwPolyline *) (const void *) (*others)->data;
  route.n_others = (*others)->len;

  return route;
}

GArray *
pw_keep_compute (const PwKeeping  *self,
                 const PwKeepFlow *flow,
                 int               source,
                 int               target)
{
  g_autoptr (GArray) obstacles = NULL;
  g_autoptr (GArray) others = NULL;
  PwRoute route = prepare (self, type_of (self, flow), source, target, &obstacles, &others);

  return pw_route_compute (&route);
}

/* --- ways --------------------------------------------------------------------------------------------- */

static gboolean
has_ends (const PwKeeping  *self,
          const PwKeepFlow *flow)
{
  return flow->source >= 0 && flow->target >= 0 && pw_keeping_get_box (self, flow->source)->is_placed && pw_keeping_get_box (self, flow->target)->is_placed;
}

static GArray *
shift_points (const GArray *points,
              double        dx,
              double        dy)
{
  GArray *shifted = g_array_new (FALSE, FALSE, sizeof (PwPoint));

  for (guint i = 0; i < points->len; i++)
    {
      PwPoint point = { g_array_index (points, PwPoint, i).x + dx, g_array_index (points, PwPoint, i).y + dy };

      g_array_append_val (shifted, point);
    }

  return shifted;
}

/* Both ends by as much: so does the way. */
static GArray *
shift_way (const PwKeepFlow *flow,
           PwRect            source,
           PwRect            target)
{
  double dx = source.x - flow->old_source.x;
  double dy = source.y - flow->old_source.y;

  if (!is_same (pw_rect_translate (flow->old_source, dx, dy), source) || !is_same (pw_rect_translate (flow->old_target, dx, dy), target))
    return NULL;

  return shift_points (flow->points, dx, dy);
}

static void
set_way (PwKeepFlow *flow,
         GArray     *points)
{
  g_clear_pointer (&flow->points, g_array_unref);
  flow->points = points;
  flow->is_settled = TRUE;
  flow->is_new_way = TRUE;
}

static void
repair (PwKeeping  *self,
        PwKeepFlow *flow)
{
  g_autoptr (GArray) obstacles = NULL;
  g_autoptr (GArray) others = NULL;
  g_autoptr (GArray) docked = NULL;
  PwRoute    route;
  PwRouteEnd old_source, old_target;
  GArray    *way;

  route = prepare (self, type_of (self, flow), flow->source, flow->target, &obstacles, &others);
  way = shift_way (flow, route.source.bounds, route.target.bounds);
  if (way == NULL)
    {
      old_source = route.source;
      old_target = route.target;
      old_source.bounds = flow->old_source;
      old_target.bounds = flow->old_target;
      if (flow->was_source >= 0)
        old_source.type = pw_keeping_get_box (self, flow->was_source)->type;
      if (flow->was_target >= 0)
        old_target.type = pw_keeping_get_box (self, flow->was_target)->type;
      docked = pw_route_dock ((const PwPoint *) (const void *) flow->points->data, flow->points->len, &old_source, &old_target);
      way = pw_route_repair ((const PwPoint *) (const void *) docked->data, docked->len, &old_source, &old_target, &route);
    }
  if (way != NULL)
    set_way (flow, way);
  else
    flow->is_settled = FALSE;
}

/* Whether it ran through the place of the box as it was drawn: then it may go on doing so. */
static gboolean
was_crossed (const PwKeeping  *self,
             const PwKeepFlow *flow,
             const PwKeepBox  *box)
{
  const PwDiagramItem *item = flow->item >= 0 ? pw_diagram_get_item (self->drawn, (guint) flow->item) : NULL;
  PwRect               old = pw_rect_grow (box->old, -1);

  if (item == NULL || box->block >= 0)
    return FALSE;
  if (self->is_vertical)
    old = (PwRect){ old.y, old.x, old.height, old.width };
  for (guint i = 0; i + 1 < item->n_points; i++)
    if (line_meets (item->points[i], item->points[i + 1], old))
      return TRUE;

  return FALSE;
}

/* Whether something lies on it that did not before. */
static gboolean
is_crossed (const PwKeeping  *self,
            const PwKeepFlow *flow)
{
  if (!goes_around (type_of (self, flow)))
    return FALSE;
  for (guint i = 0; i < (flow->is_new_way ? self->graph->n_nodes : self->moved->len); i++)
    {
      int              n = flow->is_new_way ? (int) i : g_array_index (self->moved, int, i);
      const PwKeepBox *box = pw_keeping_get_box (self, n);

      if (is_in_way (self, n, flow->source, flow->target) && way_meets (flow->points, pw_rect_grow (box->bounds, -1)) && !was_crossed (self, flow, box))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_moved (const PwKeeping  *self,
           const PwKeepFlow *flow)
{
  return flow->was_source >= 0 || flow->was_target >= 0 || !is_same (flow->old_source, pw_keeping_get_box (self, flow->source)->bounds) ||
         !is_same (flow->old_target, pw_keeping_get_box (self, flow->target)->bounds);
}

static void
list_moved (PwKeeping *self)
{
  for (int i = 0; i < (int) self->boxes->len; i++)
    {
      const PwKeepBox *box = pw_keeping_get_box (self, i);

      if (box->is_placed && (box->block >= 0 || !is_same (box->bounds, box->old)))
        g_array_append_val (self->moved, i);
    }
}

void
pw_keep_route (PwKeeping *self)
{
  list_moved (self);
  for (guint i = 0; i < self->flows->len; i++)
    {
      PwKeepFlow *flow = pw_keeping_get_flow (self, i);

      if (has_ends (self, flow) && flow->points != NULL && flow->points->len > 1 && has_moved (self, flow))
        repair (self, flow);
    }
  for (guint i = 0; i < self->flows->len; i++)
    {
      PwKeepFlow *flow = pw_keeping_get_flow (self, i);

      if (has_ends (self, flow) && flow->points != NULL && flow->points->len > 1 && is_crossed (self, flow))
        flow->is_settled = FALSE;
    }
  for (guint i = 0; i < self->flows->len; i++)
    {
      PwKeepFlow *flow = pw_keeping_get_flow (self, i);

      if (has_ends (self, flow) && !flow->is_settled)
        set_way (flow, pw_keep_compute (self, flow, flow->source, flow->target));
    }
}

/* --- labels ------------------------------------------------------------------------------------------------ */

typedef struct
{
  GArray       *shapes;
  GArray       *lines;
  PwLabelAround around;
} Around;

static void
around_init (Around          *self,
             const PwKeeping *keeping,
             PwRect           area,
             const PwRect    *except)
{
  area = pw_rect_grow (area, REACH);
  self->shapes = g_array_new (FALSE, FALSE, sizeof (PwRect));
  self->lines = g_array_new (FALSE, FALSE, sizeof (PwPolyline));
  for (guint i = 0; i < keeping->boxes->len; i++)
    {
      const PwKeepBox *box = pw_keeping_get_box (keeping, (int) i);

      if (pw_keeping_is_solid (box) && pw_rect_intersects (box->bounds, area))
        g_array_append_val (self->shapes, box->bounds);
      if (box->has_label && &box->label != except && pw_keeping_has_outer_label (box) && pw_rect_intersects (box->label, area))
        g_array_append_val (self->shapes, box->label);
    }
  for (guint i = 0; i < keeping->flows->len; i++)
    {
      const PwKeepFlow *flow = pw_keeping_get_flow (keeping, i);
      PwPolyline        line;

      if (flow->has_label && &flow->label != except && pw_rect_intersects (flow->label, area))
        g_array_append_val (self->shapes, flow->label);
      if (flow->points == NULL || flow->points->len < 2)
        continue;
      line = (PwPolyline){ (const PwPoint *) (const void *) flow->points->data, flow->points->len };
      if (pw_rect_intersects (pw_rect_grow (pw_points_bounds (line.points, line.n_points), 1), area))
        g_array_append_val (self->lines, line);
    }
  self->around = (PwLabelAround){ (const PwRect *) (const void *) self->shapes->data, self->shapes->len, (const PwPolyline *) (const void *) self->lines->data, self->lines->len };
}

static void
around_clear (Around *self)
{
  g_array_unref (self->shapes);
  g_array_unref (self->lines);
}

/* Whether what is new or has moved lies on a label. */
static gboolean
is_covered (const PwKeeping *self,
            const GArray    *new_ways,
            PwRect           label)
{
  for (guint i = 0; i < self->moved->len; i++)
    {
      const PwKeepBox *box = pw_keeping_get_box (self, g_array_index (self->moved, int, i));

      if (pw_keeping_is_solid (box) && pw_rect_intersects (box->bounds, label))
        return TRUE;
    }
  for (guint i = 0; i < new_ways->len; i++)
    if (way_meets (pw_keeping_get_flow (self, g_array_index (new_ways, guint, i))->points, label))
      return TRUE;

  return FALSE;
}

static void
place_box_label (PwKeeping *self,
                 PwKeepBox *box)
{
  double width = box->label.width;
  double height = box->label.height;
  Around around;

  if (!box->has_label)
    pw_keeping_measure (self, self->graph->nodes[box->node].name, &width, &height);
  around_init (&around, self, box->bounds, &box->label);
  box->label = pw_label_place (box->bounds, width, height, &around.around);
  box->has_label = TRUE;
  around_clear (&around);
}

static void
place_flow_label (PwKeeping  *self,
                  PwKeepFlow *flow)
{
  const PwPoint *points = (const PwPoint *) (const void *) flow->points->data;
  double         width = flow->label.width;
  double         height = flow->label.height;
  gboolean       is_condition = flow->source >= 0 && pw_element_type_has (pw_keeping_get_box (self, flow->source)->type, PW_TRAIT_GATEWAY);
  Around         around;

  if (!flow->has_label)
    pw_keeping_measure (self, self->graph->edges[flow->edge].name, &width, &height);
  around_init (&around, self, pw_points_bounds (points, flow->points->len), &flow->label);
  flow->label = pw_label_place_along (points, flow->points->len, is_condition, width, height, &around.around);
  flow->has_label = TRUE;
  around_clear (&around);
}

static void
settle_box_label (PwKeeping    *self,
                  const GArray *new_ways,
                  PwKeepBox    *box)
{
  if (box->has_label && !is_same (box->bounds, box->old))
    box->label = pw_keeping_has_outer_label (box) ? pw_label_follow (box->label, box->old, box->bounds) :
                                                    pw_rect_translate (box->label, box->bounds.x - box->old.x, box->bounds.y - box->old.y);
  if (!pw_keeping_has_outer_label (box) || box->node < 0)
    return;
  if (box->has_label ? is_covered (self, new_ways, box->label) : box->block >= 0 && *self->graph->nodes[box->node].name != '\0')
    place_box_label (self, box);
}

static void
settle_flow_label (PwKeeping    *self,
                   const GArray *new_ways,
                   PwKeepFlow   *flow)
{
  const PwDiagramItem *item = flow->item >= 0 ? pw_diagram_get_item (self->drawn, (guint) flow->item) : NULL;

  if (flow->points == NULL || flow->points->len < 2)
    return;
  if (flow->has_label && flow->is_new_way && item != NULL && item->n_points > 1)
    flow->label = pw_label_follow_along (flow->label, item->points, item->n_points, (const PwPoint *) (const void *) flow->points->data, flow->points->len);
  if (flow->has_label ? is_covered (self, new_ways, flow->label) : item == NULL && *self->graph->edges[flow->edge].name != '\0')
    place_flow_label (self, flow);
}

void
pw_keep_place_labels (PwKeeping *self)
{
  g_autoptr (GArray) new_ways = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->flows->len; i++)
    if (pw_keeping_get_flow (self, i)->is_new_way)
      g_array_append_val (new_ways, i);
  for (guint i = 0; i < self->boxes->len; i++)
    if (pw_keeping_get_box (self, (int) i)->is_placed)
      settle_box_label (self, new_ways, pw_keeping_get_box (self, (int) i));
  for (guint i = 0; i < self->flows->len; i++)
    settle_flow_label (self, new_ways, pw_keeping_get_flow (self, i));
}
