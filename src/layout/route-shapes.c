/* layout/route-shapes.c - ways with up to three bends, made directly
 *
 *   straight      one bend      two bends               three bends
 *
 *   S ────> T     S ───┐        S ──┐        ┌───┐      S ──┐
 *                      v            └──> T   S   v          └──┐ (at any
 *                      T                         T             v  corner)
 *                                                              T
 *
 * For each pair of sides there is at most one straight way and one with one bend.
 * Those with two bends have one inner segment, those with three have two, whose
 * places are tried in the order of looks: the middle of the gap, a stub's length
 * from either shape.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/route-private.h"

#include <math.h>

/* Sides that cost as much as this are out of the question. */
#define FORBIDDEN 1000.0

/* What it costs an inner segment not to be where it should, per unit. */
#define AWAY_COST 0.2

/* To dock off the middle where that makes a line straight: tasks that are shifted by
 * more than a stub get a step instead, large shapes do not mind.
 */
#define LARGE 120.0

#define MOST_PLACES 8

/* Between the dockings of two message flows, and what a step off the middle costs. */
#define MESSAGE_SHIFT 15.0
#define SHIFT_COST 8.0

typedef struct
{
  const PwRouting *routing;
  PwRouteWay      *best;
  double           cost;
} Trial;

static void
offer (Trial            *self,
       const PwRouteWay *way,
       double            extra)
{
  double cost;

  if (extra >= self->cost)
    return;
  cost = extra + pw_route_get_cost (self->routing, way->points, way->n, way->start, way->end, self->cost - extra);
  if (cost >= self->cost)
    return;

  self->cost = cost;
  *self->best = *way;
}

static void
add (PwRouteWay *way,
     PwPoint     point)
{
  way->points[way->n++] = point;
}

/* --- straight --------------------------------------------------------------------- */

static gboolean
is_large (const PwRoutePort *port,
          int                axis)
{
  return pw_rect_high (port->bounds, axis) - pw_rect_low (port->bounds, axis) > LARGE;
}

static void
offer_straight (Trial *self,
                PwSide start,
                PwSide end,
                double across,
                double extra)
{
  PwRouteWay way = { .start = start, .end = end };

  add (&way, pw_route_exit (&self->routing->source, start, across));
  add (&way, pw_route_exit (&self->routing->target, end, across));
  offer (self, &way, extra);
}

static void
try_straight (Trial *self,
              PwSide start,
              PwSide end)
{
  const PwRoutePort *source = &self->routing->source;
  const PwRoutePort *target = &self->routing->target;
  int                axis = 1 - pw_side_get_axis (start);
  double             low = MAX (source->low[axis], target->low[axis]);
  double             high = MIN (source->high[axis], target->high[axis]);
  double             apart = fabs (source->dock[axis] - target->dock[axis]);
  double             source_room = source->high[axis] - source->low[axis];
  double             target_room = target->high[axis] - target->low[axis];
  double             wanted;

  if (low > high ||
      (apart >= PW_ROUTE_STUB && !self->routing->is_message && !is_large (source, axis) && !is_large (target, axis)))
    return;

  /* The one with more room gives way. */
  if (source_room < target_room)
    wanted = source->dock[axis];
  else if (source_room > target_room)
    wanted = target->dock[axis];
  else
    wanted = round ((source->dock[axis] + target->dock[axis]) / 2);

  if (apart < 0.5)
    wanted = target->dock[axis];
  wanted = CLAMP (wanted, low, high);
  offer_straight (self, start, end, wanted, 0);

  /* Beside a message flow that is there already. */
  for (double by = 10; by <= 30 && self->routing->is_message && self->routing->lines->len > 0; by += 10)
    {
      if (wanted + by <= high)
        offer_straight (self, start, end, wanted + by, by);
      if (wanted - by >= low)
        offer_straight (self, start, end, wanted - by, by + 1);
    }
}

/* --- bends ------------------------------------------------------------------------ */

static void
try_one_bend (Trial *self,
              PwSide start,
              PwSide end)
{
  const PwRoutePort *source = &self->routing->source;
  const PwRoutePort *target = &self->routing->target;
  int                axis = pw_side_get_axis (start);
  double             along = target->dock[axis];
  double             across = source->dock[1 - axis];
  PwRouteWay         way = { .start = start, .end = end };

  if (pw_side_get_sign (start) * (along - pw_rect_side (source->bounds, start)) <= 0 ||
      pw_side_get_sign (end) * (across - pw_rect_side (target->bounds, end)) <= 0)
    return;

  add (&way, pw_route_exit (source, start, across));
  add (&way, pw_point_from_axes (axis, along, across));
  add (&way, pw_route_exit (target, end, along));
  offer (self, &way, 0);
}

static void
add_place (double *places,
           guint  *n,
           double  place)
{
  for (guint i = 0; i < *n; i++)
    if (fabs (places[i] - place) < 1)
      return;
  if (*n < MOST_PLACES)
    places[(*n)++] = place;
}

/* Between the pools of both ends, where a message flow turns. */
static gboolean
find_gap_of_pools (const PwRouting *self,
                   int              axis,
                   double          *middle)
{
  PwRect a = self->source.end->pool;
  PwRect b = self->target.end->pool;
  double from, to;

  if (!self->is_message || pw_rect_is_empty (a) || pw_rect_is_empty (b))
    return FALSE;

  from = MIN (pw_rect_high (a, axis), pw_rect_high (b, axis));
  to = MAX (pw_rect_low (a, axis), pw_rect_low (b, axis));
  *middle = round ((from + to) / 2);

  return from <= to;
}

/* Where the inner segment of a way out of @start and into @end may lie, best first. */
static guint
find_places (const PwRouting *self,
             PwSide           start,
             PwSide           end,
             double          *places)
{
  int    axis = pw_side_get_axis (start);
  double source = pw_rect_side (self->source.bounds, start);
  double target = pw_rect_side (self->target.bounds, end);
  double sign = pw_side_get_sign (start);
  guint  n = 0;
  double middle;

  if (start == end)
    {
      double outer = sign > 0 ? MAX (source, target) : MIN (source, target);

      for (guint i = 1; i <= 4; i++)
        add_place (places, &n, outer + sign * (PW_ROUTE_STUB + (i - 1) * PW_ROUTE_CLEARANCE));
      return n;
    }

  if (sign * (target - source) <= 0)
    return 0;
  if (!find_gap_of_pools (self, axis, &middle) || sign * (middle - source) < PW_ROUTE_STUB || sign * (target - middle) < PW_ROUTE_STUB)
    middle = round ((source + target) / 2);
  add_place (places, &n, middle);
  if (sign * (target - source) < 2 * PW_ROUTE_STUB)
    return n;

  add_place (places, &n, source + sign * PW_ROUTE_STUB);
  add_place (places, &n, target - sign * PW_ROUTE_STUB);
  for (guint i = 1; i <= 2 && self->lines->len > 0; i++)
    for (int by = -1; by <= 1; by += 2)
      {
        double place = middle + by * (int) i * PW_ROUTE_CLEARANCE;

        if (sign * (place - source) >= PW_ROUTE_STUB && sign * (target - place) >= PW_ROUTE_STUB)
          add_place (places, &n, place);
      }

  return n;
}

static void
offer_two_bends (Trial *self,
                 PwSide start,
                 PwSide end,
                 double from,
                 double to,
                 double extra)
{
  int    axis = pw_side_get_axis (start);
  double places[MOST_PLACES];
  guint  n = find_places (self->routing, start, end, places);

  for (guint i = 0; i < n; i++)
    {
      PwRouteWay way = { .start = start, .end = end };

      add (&way, pw_route_exit (&self->routing->source, start, from));
      add (&way, pw_point_from_axes (axis, places[i], from));
      add (&way, pw_point_from_axes (axis, places[i], to));
      add (&way, pw_route_exit (&self->routing->target, end, to));
      offer (self, &way, extra + AWAY_COST * fabs (places[i] - places[0]));
    }
}

/* Message flows dock beside each other: there may be several between two shapes. */
static void
try_two_bends (Trial *self,
               PwSide start,
               PwSide end)
{
  static const double shifts[] = { 0, -MESSAGE_SHIFT, MESSAGE_SHIFT };
  const PwRoutePort  *source = &self->routing->source;
  const PwRoutePort  *target = &self->routing->target;
  int                 across = 1 - pw_side_get_axis (start);
  guint               n = self->routing->is_message && self->routing->lines->len > 0 ? G_N_ELEMENTS (shifts) : 1;

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      {
        double from = source->dock[across] + shifts[i];
        double to = target->dock[across] + shifts[k];

        if (from >= source->low[across] && from <= source->high[across] && to >= target->low[across] && to <= target->high[across])
          offer_two_bends (self, start, end, from, to, SHIFT_COST * (i + k));
      }
}

/* Out of @start, round a corner, and into @end, which lies across. */
static void
try_three_bends (Trial *self,
                 PwSide start,
                 PwSide end)
{
  const PwRoutePort *source = &self->routing->source;
  const PwRoutePort *target = &self->routing->target;
  int                axis = pw_side_get_axis (start);
  double             from = pw_rect_side (source->bounds, start);
  double             to = pw_rect_side (target->bounds, end);
  double             out = from + pw_side_get_sign (start) * PW_ROUTE_STUB;
  double             in = to + pw_side_get_sign (end) * PW_ROUTE_STUB;
  double             target_from = pw_side_get_sign (start) > 0 ? pw_rect_low (target->bounds, axis) : pw_rect_high (target->bounds, axis);
  double             target_past = pw_rect_side (target->bounds, start) + pw_side_get_sign (start) * PW_ROUTE_STUB;
  double             outs[] = { out, round ((from + target_from) / 2), target_past };

  for (guint i = 0; i < G_N_ELEMENTS (outs); i++)
    {
      PwRouteWay way = { .start = start, .end = end };

      if (pw_side_get_sign (start) * (outs[i] - out) < 0)
        continue;
      add (&way, pw_route_exit (source, start, source->dock[1 - axis]));
      add (&way, pw_point_from_axes (axis, outs[i], source->dock[1 - axis]));
      add (&way, pw_point_from_axes (axis, outs[i], in));
      add (&way, pw_point_from_axes (axis, target->dock[axis], in));
      add (&way, pw_route_exit (target, end, target->dock[axis]));
      offer (self, &way, 0);
    }
}

double
pw_route_try_shapes (const PwRouting *self,
                     PwRouteWay      *best)
{
  Trial trial = { self, best, G_MAXDOUBLE };

  for (guint bends = 0; bends <= 3; bends++)
    for (PwSide start = PW_SIDE_TOP; start <= PW_SIDE_LEFT; start++)
      for (PwSide end = PW_SIDE_TOP; end <= PW_SIDE_LEFT; end++)
        {
          gboolean is_across = pw_side_get_axis (start) != pw_side_get_axis (end);
          double   least = self->source.costs[start] + self->target.costs[end] + PW_ROUTE_COST_BEND * bends;

          if (self->is_loop && end != (start == PW_SIDE_LEFT ? PW_SIDE_TOP : start + 1)) /* clockwise */
            continue;
          if (least >= trial.cost || is_across != (bends % 2 == 1) || (self->is_loop && bends < 3) ||
              (trial.cost < G_MAXDOUBLE && (self->source.costs[start] >= FORBIDDEN || self->target.costs[end] >= FORBIDDEN)))
            continue;
          if (bends == 0 && start != end &&
              pw_side_get_sign (start) * (pw_rect_side (self->target.bounds, end) - pw_rect_side (self->source.bounds, start)) > 0)
            try_straight (&trial, start, end);
          else if (bends == 1)
            try_one_bend (&trial, start, end);
          else if (bends == 2)
            try_two_bends (&trial, start, end);
          else if (bends == 3)
            try_three_bends (&trial, start, end);
        }

  return trial.cost;
}
