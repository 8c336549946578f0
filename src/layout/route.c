/* layout/route.c - the way of one flow
 *
 * Where the two shapes lie to each other and what they are says which sides a flow
 * should leave and arrive at: a small table of costs per side. With these, the plain
 * ways (route-shapes.c) compete; the cheapest that touches nothing is taken. Only
 * where there is none, a search (route-search.c) goes around the obstacles, with the
 * same costs, so that what it finds looks the same. What nothing can mend, such as a
 * shape walled in, gets the best of the plain ways.
 *
 * The preferences are those of bpmn.io's modeller ("Manhattan layout"), with one
 * exception: a flow against the reading direction does not dock on the left and right,
 * where the flows of its shapes already are, but above and below.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/route-private.h"

#include <math.h>

/* Obstacles and flows further away than this from both ends do not matter. */
#define REACH 200.0

/* A plain way that costs more than this, besides its length, is worth a search. */
#define GOOD_COST 480.0

/* Sides that are out of the question, and those that are asked for. */
#define FORBIDDEN_COST 2000.0
#define OTHER_SIDE_COST 300.0

/* A docking this near to a border asks for that side. */
#define ON_BORDER 1.0

/* --- preferences ------------------------------------------------------------------ */

typedef enum
{
  AHEAD,       /* in the reading direction, in the same row */
  ASIDE_AHEAD, /* in the reading direction and above or below */
  ASIDE,       /* above or below */
  ASIDE_BACK,
  BACK,
  N_PLACES,
} Place;

/**
 * SideCosts: what it costs to leave or arrive at a side
 * @right: of the shape
 * @near: the one of top and bottom that faces the other shape; where none does, both
 *   cost this
 * @far: the other one
 */
typedef struct
{
  double right;
  double left;
  double near;
  double far;
} SideCosts;

/* clang-format off */
static const SideCosts leave_costs[N_PLACES] = {
  /*                right  left  near  far */
  [AHEAD]       = {   0,   400,  110,  110 },
  [ASIDE_AHEAD] = {   0,   400,  155,  300 },
  [ASIDE]       = { 110,   150,    0,  300 },
  [ASIDE_BACK]  = { 150,   130,    0,  300 },
  [BACK]        = { 150,   100,   20,   20 },
};

static const SideCosts leave_gateway_costs[N_PLACES] = {
  [AHEAD]       = {   0,   400,   60,   60 },
  [ASIDE_AHEAD] = {  90,   400,    0,  300 },
  [ASIDE]       = { 110,   150,    0,  300 },
  [ASIDE_BACK]  = { 200,   130,    0,  300 },
  [BACK]        = { 200,   100,    0,    0 },
};

static const SideCosts arrive_costs[N_PLACES] = {
  [AHEAD]       = { 400,     0,  110,  110 },
  [ASIDE_AHEAD] = { 400,     0,  150,  250 },
  [ASIDE]       = { 150,   110,    0,  300 },
  [ASIDE_BACK]  = { 120,   150,    0,  300 },
  [BACK]        = { 100,   150,   20,   20 },
};

static const SideCosts arrive_gateway_costs[N_PLACES] = {
  [AHEAD]       = { 400,     0,  110,  110 },
  [ASIDE_AHEAD] = { 400,   150,    0,  300 },
  [ASIDE]       = { 150,   110,    0,  300 },
  [ASIDE_BACK]  = { 130,   200,    0,  300 },
  [BACK]        = { 100,   200,    0,    0 },
};

/* Where the source can only be left upright, as gateways and boundary events are: one
 * bend on the way back, and two around a row.
 */
#define BACK_COST 60.0
#define AROUND_COST 60.0

static const SideCosts message_costs[N_PLACES] = {
  [AHEAD]       = {   0,   300,   40,   40 },
  [ASIDE_AHEAD] = { 250,   400,    0,  400 },
  [ASIDE]       = { 250,   250,    0,  400 },
  [ASIDE_BACK]  = { 400,   250,    0,  400 },
  [BACK]        = { 300,     0,   40,   40 },
};
/* clang-format on */

static Place
get_place (PwRect source,
           PwRect target)
{
  gboolean is_ahead = target.x >= source.x + source.width;
  gboolean is_back = target.x + target.width <= source.x;
  gboolean is_aside = target.y >= source.y + source.height || target.y + target.height <= source.y;

  if (is_ahead)
    return is_aside ? ASIDE_AHEAD : AHEAD;
  if (is_back)
    return is_aside ? ASIDE_BACK : BACK;

  return ASIDE;
}

/* @sign: 1 where the other shape is below, -1 above, 0 in the same row; of two sides
 * that are as good, @first is a little better.
 */
static void
set_costs (PwRoutePort     *port,
           const SideCosts *costs,
           int              sign,
           PwSide           first)
{
  port->costs[PW_SIDE_NONE] = 0;
  port->costs[PW_SIDE_RIGHT] = costs->right;
  port->costs[PW_SIDE_LEFT] = costs->left;
  port->costs[PW_SIDE_TOP] = sign < 0 ? costs->near : sign > 0 ? costs->far :
                                                                 costs->near;
  port->costs[PW_SIDE_BOTTOM] = sign > 0 ? costs->near : sign < 0 ? costs->far :
                                                                    costs->near;
  port->costs[first == PW_SIDE_TOP ? PW_SIDE_BOTTOM : PW_SIDE_TOP] += 1;
}

static PwSide
find_border (const PwRouteEnd *end)
{
  double distances[] = {
    [PW_SIDE_TOP] = fabs (end->docking.y - end->bounds.y),
    [PW_SIDE_RIGHT] = fabs (end->bounds.x + end->bounds.width - end->docking.x),
    [PW_SIDE_BOTTOM] = fabs (end->bounds.y + end->bounds.height - end->docking.y),
    [PW_SIDE_LEFT] = fabs (end->docking.x - end->bounds.x),
  };
  PwSide nearest = PW_SIDE_TOP;

  for (PwSide side = PW_SIDE_RIGHT; side <= PW_SIDE_LEFT; side++)
    if (distances[side] < distances[nearest])
      nearest = side;

  return distances[nearest] <= ON_BORDER ? nearest : PW_SIDE_NONE;
}

/* What was asked for goes before what is usual. */
static void
insist (PwRoutePort *port,
        gboolean     is_message)
{
  PwSide border = port->end->has_docking && !port->is_free && !is_message ? find_border (port->end) : PW_SIDE_NONE;

  for (PwSide side = PW_SIDE_TOP; side <= PW_SIDE_LEFT; side++)
    {
      if (port->end->side != PW_SIDE_NONE)
        port->costs[side] = side == port->end->side ? 0 : FORBIDDEN_COST;
      else if (border != PW_SIDE_NONE && side != border)
        port->costs[side] += OTHER_SIDE_COST;
    }
}

static PwSide
turn_clockwise (PwSide side)
{
  return side == PW_SIDE_LEFT ? PW_SIDE_TOP : side + 1;
}

/* Back to the own source, or from a boundary event to its host: to the next side,
 * clockwise.
 */
static void
prefer_loop (PwRouting *self)
{
  PwSide from = self->source.end->side;

  if (from == PW_SIDE_NONE && self->source.end->has_docking)
    from = find_border (self->source.end);
  for (PwSide side = PW_SIDE_TOP; side <= PW_SIDE_LEFT; side++)
    {
      self->source.costs[side] = from == PW_SIDE_NONE ? (side + 1) % 4 * 10 : side == from ? 0 :
                                                                                             FORBIDDEN_COST;
      self->target.costs[side] = 0;
    }
  if (from == PW_SIDE_NONE)
    return;

  for (PwSide side = PW_SIDE_TOP; side <= PW_SIDE_LEFT; side++)
    self->target.costs[side] = side == turn_clockwise (from) ? 0 : from == turn_clockwise (side) ? 10 :
                                                                                                   OTHER_SIDE_COST;
}

static void
prefer (PwRouting *self)
{
  PwRect   source = self->source.bounds;
  PwRect   target = self->target.bounds;
  Place    place = get_place (source, target);
  int      sign = target.y >= source.y + source.height ? 1 : target.y + target.height <= source.y ? -1 :
                                                                                                    0;
  gboolean is_back = place == BACK || place == ASIDE_BACK;
  PwSide   first = is_back ? PW_SIDE_TOP : PW_SIDE_BOTTOM;
  gboolean from_gateway = pw_element_type_has (self->source.end->type, PW_TRAIT_GATEWAY);
  gboolean is_upright = from_gateway || self->source.end->side == PW_SIDE_TOP || self->source.end->side == PW_SIDE_BOTTOM;
  gboolean to_gateway = pw_element_type_has (self->target.end->type, PW_TRAIT_GATEWAY);

  if (place == ASIDE && sign == 0) /* one upon the other */
    sign = pw_rect_center (target).y >= pw_rect_center (source).y ? 1 : -1;

  if (self->is_message)
    {
      SideCosts arrive = message_costs[place];
      double    swapped = arrive.left;

      arrive.left = arrive.right;
      arrive.right = swapped;
      set_costs (&self->source, &message_costs[place], sign, first);
      set_costs (&self->target, &arrive, -sign, first);
    }
  else
    {
      set_costs (&self->source, from_gateway ? &leave_gateway_costs[place] : &leave_costs[place], sign, first);
      set_costs (&self->target, to_gateway && !from_gateway ? &arrive_gateway_costs[place] : &arrive_costs[place], -sign, first);
      if (is_upright && place == ASIDE_BACK)
        self->target.costs[PW_SIDE_RIGHT] = BACK_COST;
      if (to_gateway && !is_upright && place == ASIDE_BACK)
        self->source.costs[PW_SIDE_LEFT] = BACK_COST;
      if (is_upright && (place == AHEAD || place == BACK))
        for (PwSide side = PW_SIDE_TOP; side <= PW_SIDE_BOTTOM; side += 2)
          self->target.costs[side] = MIN (self->target.costs[side], AROUND_COST);
    }

  if (self->is_loop || (self->source.end->side != PW_SIDE_NONE && pw_rect_intersects (source, target)))
    prefer_loop (self);
  insist (&self->source, self->is_message);
  insist (&self->target, self->is_message);
}

/* --- preparing -------------------------------------------------------------------- */

static void
prepare_port (PwRoutePort      *self,
              const PwRouteEnd *end)
{
  PwPoint dock = end->has_docking || pw_rect_is_empty (end->bounds) ? end->docking : pw_rect_center (end->bounds);

  self->end = end;
  self->is_free = pw_rect_is_empty (end->bounds);
  self->bounds = self->is_free ? (PwRect){ dock.x, dock.y, 0, 0 } : end->bounds;
  for (int axis = 0; axis < 2; axis++)
    {
      double slack = self->is_free ? 0 : pw_route_get_slack (end->type, end->bounds, axis);
      double middle = pw_point_on (pw_rect_center (self->bounds), axis);

      self->low[axis] = middle - slack;
      self->high[axis] = middle + slack;
      self->dock[axis] = CLAMP (pw_point_on (dock, axis), self->low[axis], self->high[axis]);
    }
}

static gboolean
is_same_shape (const PwRouteEnd *a,
               const PwRouteEnd *b)
{
  return !pw_rect_is_empty (a->bounds) && a->bounds.x == b->bounds.x && a->bounds.y == b->bounds.y &&
         a->bounds.width == b->bounds.width && a->bounds.height == b->bounds.height;
}

static void
collect (PwRouting *self)
{
  const PwRoute *route = self->route;
  PwRect         source = self->source.bounds;
  PwRect         target = self->target.bounds;
  PwRect         near = { MIN (source.x, target.x), MIN (source.y, target.y) };

  near.width = MAX (source.x + source.width, target.x + target.width) - near.x;
  near.height = MAX (source.y + source.height, target.y + target.height) - near.y;
  near = pw_rect_grow (near, REACH);
  self->obstacles = g_array_sized_new (FALSE, FALSE, sizeof (PwRect), route->n_obstacles);
  for (guint i = 0; i < route->n_obstacles; i++)
    {
      PwRect obstacle = route->obstacles[i];

      if (pw_rect_intersects (obstacle, near) && !pw_rect_contains_rect (obstacle, source) && !pw_rect_contains_rect (obstacle, target))
        g_array_append_val (self->obstacles, obstacle);
    }

  self->lines = g_array_new (FALSE, FALSE, sizeof (PwRouteSegment));
  for (guint i = 0; i < route->n_others; i++)
    for (guint k = 1; k < route->others[i].n_points; k++)
      {
        PwRouteSegment line = { route->others[i].points[k - 1], route->others[i].points[k], i };

        if (pw_segment_hits (line.from, line.to, near))
          g_array_append_val (self->lines, line);
      }
}

/* --- all kinds of flows ------------------------------------------------------------- */

/* Associations go the shortest way, but not at a slight slant: level or upright where
 * the shapes face each other.
 */
static GArray *
compute_straight (const PwRoute *route)
{
  GArray     *points = g_array_sized_new (FALSE, FALSE, sizeof (PwPoint), 2);
  PwRoutePort source, target;
  PwPoint     from, to, ends[2];

  prepare_port (&source, &route->source);
  prepare_port (&target, &route->target);
  from = (PwPoint){ source.dock[0], source.dock[1] };
  to = (PwPoint){ target.dock[0], target.dock[1] };
  for (int axis = 0; axis < 2; axis++)
    {
      double low = MAX (source.low[axis], target.low[axis]);
      double high = MIN (source.high[axis], target.high[axis]);
      double apart = MAX (pw_rect_low (target.bounds, 1 - axis) - pw_rect_high (source.bounds, 1 - axis),
                          pw_rect_low (source.bounds, 1 - axis) - pw_rect_high (target.bounds, 1 - axis));
      double at = source.high[axis] - source.low[axis] < target.high[axis] - target.low[axis] ? source.dock[axis] : target.dock[axis];

      if (low > high || apart <= 0)
        continue;
      at = CLAMP (at, low, high);
      *(axis == 0 ? &from.x : &from.y) = at;
      *(axis == 0 ? &to.x : &to.y) = at;
    }

  ends[0] = pw_route_crop (route->source.type, route->source.bounds, from, to);
  ends[1] = pw_route_crop (route->target.type, route->target.bounds, to, from);
  g_array_append_vals (points, ends, 2);

  return points;
}

/* Compensation is drawn as a flow: from the boundary event's side to an activity. */
static gboolean
is_straight (const PwRoute *route)
{
  if (route->flow == PW_ELEMENT_ASSOCIATION)
    return !(route->source.type == PW_ELEMENT_BOUNDARY_EVENT && pw_element_type_has (route->target.type, PW_TRAIT_ACTIVITY));

  return route->flow == PW_ELEMENT_DATA_ASSOCIATION || route->flow == PW_ELEMENT_DATA_INPUT_ASSOCIATION ||
         route->flow == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION || route->flow == PW_ELEMENT_CONVERSATION_LINK;
}

void
pw_routing_prepare (PwRouting     *self,
                    const PwRoute *route)
{
  *self = (PwRouting){ .route = route };
  self->is_message = route->flow == PW_ELEMENT_MESSAGE_FLOW;
  self->is_loop = is_same_shape (&route->source, &route->target);
  prepare_port (&self->source, &route->source);
  prepare_port (&self->target, &route->target);
  prefer (self);
  collect (self);
}

void
pw_routing_clear (PwRouting *self)
{
  g_array_unref (self->obstacles);
  g_array_unref (self->lines);
}

/* Whether a plain way is so bad that a search may find a better one: what it costs
 * beyond the length that any way has.
 */
static gboolean
is_worth_search (const PwRouting *self,
                 double           cost)
{
  PwPoint from = pw_rect_center (self->source.bounds);
  PwPoint to = pw_rect_center (self->target.bounds);

  return !self->is_loop && cost - PW_ROUTE_COST_LENGTH * (fabs (to.x - from.x) + fabs (to.y - from.y)) > GOOD_COST;
}

/* A search, first with a distance from everything, then through any gap; %NULL where
 * that is no better than @cost.
 */
static GArray *
search_around (const PwRouting *self,
               double           cost)
{
  static const double clearances[] = { PW_ROUTE_CLEARANCE, PW_ROUTE_LEAST_CLEARANCE };
  PwSide              start, end;

  for (guint i = 0; i < G_N_ELEMENTS (clearances); i++)
    {
      g_autoptr (GArray) points = pw_route_search (self, clearances[i], cost, &start, &end);

      if (points == NULL)
        continue;
      pw_route_settle (self, points, start, end);
      if (pw_route_get_cost (self, (const PwPoint *) (const void *) points->data, points->len, start, end, G_MAXDOUBLE) < cost)
        return g_steal_pointer (&points);
      return NULL;
    }

  return NULL;
}

static GArray *
compute_level (const PwRoute *route)
{
  PwRouting  self;
  PwRouteWay way = { 0 };
  double     cost;
  GArray    *points = NULL;

  pw_routing_prepare (&self, route);
  cost = pw_route_try_shapes (&self, &way);
  if (is_worth_search (&self, cost))
    points = search_around (&self, cost);
  if (points == NULL && way.n >= 2)
    points = pw_route_simplify (way.points, way.n);
  if (points == NULL)
    points = compute_straight (route);
  pw_routing_clear (&self);

  return points;
}

/* --- vertical pools --------------------------------------------------------------- */

static PwRect
mirror_rect (PwRect rect)
{
  return (PwRect){ rect.y, rect.x, rect.height, rect.width };
}

static PwPoint
mirror_point (PwPoint point)
{
  return (PwPoint){ point.y, point.x };
}

static PwRouteEnd
mirror_end (const PwRouteEnd *end)
{
  static const PwSide sides[] = { PW_SIDE_NONE, PW_SIDE_LEFT, PW_SIDE_BOTTOM, PW_SIDE_RIGHT, PW_SIDE_TOP };
  PwRouteEnd          mirrored = *end;

  mirrored.bounds = mirror_rect (end->bounds);
  mirrored.docking = mirror_point (end->docking);
  mirrored.pool = mirror_rect (end->pool);
  mirrored.side = sides[end->side];

  return mirrored;
}

static GArray *
compute_mirrored (const PwRoute *route)
{
  PwRoute                mirrored = *route;
  g_autofree PwRect     *obstacles = g_new (PwRect, route->n_obstacles);
  g_autofree PwPolyline *others = g_new (PwPolyline, route->n_others);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (PwPoint));
  guint   at = 0;
  GArray *points;

  mirrored.source = mirror_end (&route->source);
  mirrored.target = mirror_end (&route->target);
  for (guint i = 0; i < route->n_obstacles; i++)
    obstacles[i] = mirror_rect (route->obstacles[i]);
  for (guint i = 0; i < route->n_others; i++)
    g_array_append_vals (all, route->others[i].points, route->others[i].n_points);
  for (guint i = 0; i < all->len; i++)
    g_array_index (all, PwPoint, i) = mirror_point (g_array_index (all, PwPoint, i));
  for (guint i = 0; i < route->n_others; i++)
    {
      others[i] = (PwPolyline){ &g_array_index (all, PwPoint, at), route->others[i].n_points };
      at += route->others[i].n_points;
    }
  mirrored.obstacles = obstacles;
  mirrored.others = others;

  points = compute_level (&mirrored);
  for (guint i = 0; i < points->len; i++)
    g_array_index (points, PwPoint, i) = mirror_point (g_array_index (points, PwPoint, i));

  return points;
}

GArray *
pw_route_compute (const PwRoute *route)
{
  g_return_val_if_fail (route != NULL, NULL);

  if (is_straight (route))
    return compute_straight (route);

  return route->is_vertical ? compute_mirrored (route) : compute_level (route);
}
