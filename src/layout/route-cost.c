/* layout/route-cost.c - how good a way is
 *
 * One measure for the ways made directly and for those searched: bends, the sides
 * left and arrived at, length, segments that are too short, shapes run through or
 * touched, other flows run along or crossed.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/route-private.h"

#include <math.h>

/* Two lines nearer than this lie on each other for the eye. */
#define SAME_LINE 6.0

/* Ends nearer than this are the same place. */
#define SAME_PLACE 3.0

/* Lines that run along each other for less than this do not look like one. */
#define LEAST_OVERLAP 4.0

gboolean
pw_segment_hits (PwPoint a,
                 PwPoint b,
                 PwRect  rect)
{
  return MIN (a.x, b.x) < rect.x + rect.width && MAX (a.x, b.x) > rect.x &&
         MIN (a.y, b.y) < rect.y + rect.height && MAX (a.y, b.y) > rect.y;
}

static double
get_length (PwPoint a,
            PwPoint b)
{
  return fabs (b.x - a.x) + fabs (b.y - a.y);
}

/* Ends lie on their own outlines, so the first segment may touch the source and
 * the last the target.
 */
static void
count_ends (const PwRouting *self,
            const PwPoint   *points,
            guint            n_points,
            double           grow,
            guint           *hits)
{
  PwRect source = pw_rect_grow (self->source.bounds, grow);
  PwRect target = pw_rect_grow (self->target.bounds, grow);

  for (guint i = 1; i < n_points; i++)
    {
      if (i > 1 && !self->source.is_free && !(self->is_loop && i == n_points - 1))
        *hits += pw_segment_hits (points[i - 1], points[i], source);
      if (i < n_points - 1 && !self->target.is_free && !self->is_loop)
        *hits += pw_segment_hits (points[i - 1], points[i], target);
    }
}

guint
pw_route_count_hits (const PwRouting *self,
                     const PwPoint   *points,
                     guint            n_points)
{
  guint hits = 0;

  count_ends (self, points, n_points, -0.5, &hits);
  for (guint i = 0; i < self->obstacles->len; i++)
    for (guint k = 1; k < n_points; k++)
      hits += pw_segment_hits (points[k - 1], points[k], pw_rect_grow (g_array_index (self->obstacles, PwRect, i), -0.5));

  return hits;
}

static guint
count_near (const PwRouting *self,
            const PwPoint   *points,
            guint            n_points)
{
  guint near = 0;

  count_ends (self, points, n_points, PW_ROUTE_CLEARANCE - 0.5, &near);
  for (guint i = 0; i < self->obstacles->len; i++)
    for (guint k = 1; k < n_points; k++)
      near += pw_segment_hits (points[k - 1], points[k],
                               pw_rect_grow (g_array_index (self->obstacles, PwRect, i), PW_ROUTE_CLEARANCE - 0.5));

  return near;
}

double
pw_route_get_base_cost (const PwRouting *self,
                        const PwPoint   *points,
                        guint            n_points,
                        PwSide           start,
                        PwSide           end)
{
  double cost = self->source.costs[start] + self->target.costs[end] + PW_ROUTE_COST_BEND * (n_points - 2);

  for (guint i = 1; i < n_points; i++)
    {
      double length = get_length (points[i - 1], points[i]);

      cost += PW_ROUTE_COST_LENGTH * length;
      if (n_points > 2 && length < PW_ROUTE_STUB)
        cost += PW_ROUTE_COST_SHORT * (PW_ROUTE_STUB - length);
    }

  return cost;
}

/* --- other flows ------------------------------------------------------------------ */

static gboolean
is_same_place (PwPoint a,
               PwPoint b)
{
  return fabs (a.x - b.x) < SAME_PLACE && fabs (a.y - b.y) < SAME_PLACE;
}

static double
get_overlap_cost (const PwRouting      *self,
                  const PwRouteSegment *line,
                  double                length,
                  PwPoint               start,
                  PwPoint               end)
{
  const PwPolyline *other = &self->route->others[line->other];

  if (length < LEAST_OVERLAP)
    return 0;
  if (is_same_place (other->points[other->n_points - 1], end))
    return PW_ROUTE_COST_JOIN + length / 2;
  if (is_same_place (other->points[0], start))
    return PW_ROUTE_COST_FORK + PW_ROUTE_COST_LENGTH * length;

  return PW_ROUTE_COST_OVERLAP + length;
}

double
pw_route_get_line_cost (const PwRouting *self,
                        PwPoint          a,
                        PwPoint          b,
                        PwPoint          start,
                        PwPoint          end)
{
  int    axis = fabs (b.x - a.x) >= fabs (b.y - a.y) ? 0 : 1;
  double at = pw_point_on (a, 1 - axis);
  double low = MIN (pw_point_on (a, axis), pw_point_on (b, axis));
  double high = MAX (pw_point_on (a, axis), pw_point_on (b, axis));
  double cost = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const PwRouteSegment *line = &g_array_index (self->lines, PwRouteSegment, i);
      double                from = MIN (pw_point_on (line->from, axis), pw_point_on (line->to, axis));
      double                to = MAX (pw_point_on (line->from, axis), pw_point_on (line->to, axis));
      double                other_from = MIN (pw_point_on (line->from, 1 - axis), pw_point_on (line->to, 1 - axis));
      double                other_to = MAX (pw_point_on (line->from, 1 - axis), pw_point_on (line->to, 1 - axis));

      if (to < low || from > high || other_to < at - SAME_LINE || other_from > at + SAME_LINE)
        continue;
      if (other_to - other_from < 1)
        cost += get_overlap_cost (self, line, MIN (high, to) - MAX (low, from), start, end);
      else if (other_from < at && other_to > at && from > low && to < high)
        cost += PW_ROUTE_COST_CROSSING;
    }

  return cost;
}

double
pw_route_get_cost (const PwRouting *self,
                   const PwPoint   *points,
                   guint            n_points,
                   PwSide           start,
                   PwSide           end,
                   double           limit)
{
  double cost = pw_route_get_base_cost (self, points, n_points, start, end);

  if (cost < limit)
    cost += PW_ROUTE_COST_HIT * pw_route_count_hits (self, points, n_points);
  if (cost < limit)
    cost += PW_ROUTE_COST_NEAR * count_near (self, points, n_points);
  for (guint i = 1; i < n_points && cost < limit && self->lines->len > 0; i++)
    cost += pw_route_get_line_cost (self, points[i - 1], points[i], points[0], points[n_points - 1]);

  return cost;
}
