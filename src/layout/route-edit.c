/* layout/route-edit.c - ways changed by hand
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/route-private.h"

#include <math.h>

#define EPSILON 0.01

/* Points nearer to the line between their neighbours than this do not bend it. */
#define STRAIGHT 0.25

static GArray *
copy_points (const PwPoint *points,
             guint          n_points)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (PwPoint), n_points + 4);

  g_array_append_vals (copy, points, n_points);

  return copy;
}

static PwPoint *
get_points (GArray *way)
{
  return (PwPoint *) (void *) way->data;
}

static GArray *
simplify_and_free (GArray *way)
{
  GArray *simple = pw_route_simplify (get_points (way), way->len);

  g_array_unref (way);

  return simple;
}

/* Whether @point lies on the line from @a to @b or its continuation. */
static gboolean
is_on_line (PwPoint a,
            PwPoint point,
            PwPoint b)
{
  double length = hypot (b.x - a.x, b.y - a.y);

  if (length < EPSILON)
    return fabs (point.x - a.x) < EPSILON || fabs (point.y - a.y) < EPSILON;

  return fabs ((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)) / length < STRAIGHT;
}

GArray *
pw_route_simplify (const PwPoint *points,
                   guint          n_points)
{
  GArray *way = g_array_sized_new (FALSE, FALSE, sizeof (PwPoint), n_points);

  for (guint i = 0; i < n_points; i++)
    {
      const PwPoint *last = way->len > 0 ? &g_array_index (way, PwPoint, way->len - 1) : NULL;

      if (last != NULL && fabs (last->x - points[i].x) < EPSILON && fabs (last->y - points[i].y) < EPSILON)
        {
          /* The very end stays where it is. */
          if (i < n_points - 1 || way->len < 2)
            continue;
          g_array_remove_index (way, way->len - 1);
          last--;
        }
      while (way->len >= 2 && is_on_line (last[-1], *last, points[i]))
        {
          g_array_remove_index (way, way->len - 1);
          last--;
        }
      g_array_append_val (way, points[i]);
    }

  /* Two points are the least, even on top of each other. */
  if (way->len == 1 && n_points > 1)
    g_array_append_val (way, points[n_points - 1]);

  return way;
}

/* --- segments ---------------------------------------------------------------------- */

static gboolean
is_level (PwPoint a,
          PwPoint b)
{
  return fabs (a.y - b.y) < EPSILON && fabs (a.x - b.x) >= EPSILON;
}

static gboolean
is_upright (PwPoint a,
            PwPoint b)
{
  return fabs (a.x - b.x) < EPSILON && fabs (a.y - b.y) >= EPSILON;
}

static void
set_on (PwPoint *point,
        int      axis,
        double   to)
{
  *(axis == 0 ? &point->x : &point->y) = to;
}

static void
snap_to (double *best,
         double  wanted,
         double  place)
{
  if (fabs (place - wanted) <= PW_ROUTE_SNAP && fabs (place - wanted) < fabs (*best - wanted))
    *best = place;
}

/* Where a segment dragged to @wanted wants to be: on the line of the segment before the
 * one before it, or after, or at the middle of a shape.
 */
static double
snap_segment (const PwPoint *points,
              guint          n_points,
              guint          segment,
              int            across,
              double         wanted,
              const PwRoute *route)
{
  double best = G_MAXDOUBLE;

  if (segment >= 2)
    snap_to (&best, wanted, pw_point_on (points[segment - 1], across));
  if (segment + 2 < n_points - 1)
    snap_to (&best, wanted, pw_point_on (points[segment + 2], across));
  if (segment == 0 || segment == 1)
    snap_to (&best, wanted, segment == 1 ? pw_point_on (points[0], across) : pw_point_on (pw_rect_center (route->source.bounds), across));
  if (segment + 2 == n_points || segment + 3 == n_points)
    snap_to (&best, wanted,
             segment + 3 == n_points ? pw_point_on (points[n_points - 1], across) :
                                       pw_point_on (pw_rect_center (route->target.bounds), across));

  return best == G_MAXDOUBLE ? wanted : best;
}

/* The first segment of @way has been shifted to @at: its shape lets go of it where it
 * left the outline, else it docks there.
 *
 *   ┌───┐                    ┌───┐
 *   │   │──┐  old way        │   │──┐
 *   └───┘  :                 └───┘  │ new bend
 *      ────┴── shifted              └──────
 */
static void
dock_start (GArray           *way,
            const PwRouteEnd *end,
            PwPoint           old_end,
            int               axis,
            double            at)
{
  PwPoint *points = get_points (way);
  PwPoint  middle = pw_rect_center (end->bounds);
  double   slack = pw_route_get_slack (end->type, end->bounds, 1 - axis);
  double   sign = pw_point_on (points[1], axis) >= pw_point_on (middle, axis) ? 1 : -1;
  PwPoint  stub, corner;
  double   out;

  if (pw_rect_is_empty (end->bounds))
    return;
  if (fabs (at - pw_point_on (middle, 1 - axis)) <= slack)
    {
      points[0] = pw_route_crop (end->type, end->bounds, pw_point_from_axes (axis, pw_point_on (middle, axis), at),
                                 pw_point_from_axes (axis, pw_point_on (middle, axis) + sign * 10000, at));
      return;
    }

  out = pw_point_on (old_end, axis) + sign * PW_ROUTE_STUB;
  stub = pw_point_from_axes (axis, out, pw_point_on (old_end, 1 - axis));
  corner = pw_point_from_axes (axis, out, at);
  points[0] = old_end;
  g_array_insert_val (way, 1, stub);
  g_array_insert_val (way, 2, corner);
}

static void
turn_round (GArray *way)
{
  PwPoint *points = get_points (way);

  for (guint i = 0; i < way->len / 2; i++)
    {
      PwPoint point = points[i];

      points[i] = points[way->len - 1 - i];
      points[way->len - 1 - i] = point;
    }
}

static GArray *
move_slanted (GArray        *way,
              guint          segment,
              double         dx,
              double         dy,
              const PwRoute *route)
{
  PwPoint *points = get_points (way);
  guint    last = way->len - 1;

  for (guint i = segment; i <= segment + 1; i++)
    if (i > 0 && i < last)
      points[i] = (PwPoint){ points[i].x + dx, points[i].y + dy };

  /* Both ends in one: the line gets a bend where it was dragged. */
  if (last == 1)
    {
      PwPoint middle = { (points[0].x + points[1].x) / 2 + dx, (points[0].y + points[1].y) / 2 + dy };

      g_array_insert_val (way, 1, middle);
    }
  else
    {
      if (segment == 0)
        points[0] = pw_route_crop (route->source.type, route->source.bounds, points[0], points[1]);
      if (segment + 1 == last)
        points[last] = pw_route_crop (route->target.type, route->target.bounds, points[last], points[last - 1]);
    }

  return simplify_and_free (way);
}

GArray *
pw_route_move_segment (const PwPoint *points,
                       guint          n_points,
                       guint          segment,
                       double         dx,
                       double         dy,
                       const PwRoute *route)
{
  g_autoptr (GArray) way = copy_points (points, n_points);
  gboolean level, upright;
  PwPoint *moved;
  int      axis;
  double   at;

  g_return_val_if_fail (n_points >= 2 && segment + 1 < n_points && route != NULL, g_steal_pointer (&way));

  level = is_level (points[segment], points[segment + 1]);
  upright = is_upright (points[segment], points[segment + 1]);
  if (!level && !upright)
    return move_slanted (g_steal_pointer (&way), segment, dx, dy, route);

  axis = level ? 0 : 1;
  at = pw_point_on (points[segment], 1 - axis) + (level ? dy : dx);
  at = snap_segment (points, n_points, segment, 1 - axis, at, route);
  moved = get_points (way);
  set_on (&moved[segment], 1 - axis, at);
  set_on (&moved[segment + 1], 1 - axis, at);

  if (segment + 2 == n_points)
    {
      turn_round (way);
      dock_start (way, &route->target, points[n_points - 1], axis, at);
      turn_round (way);
    }
  if (segment == 0)
    dock_start (way, &route->source, points[0], axis, at);

  return pw_route_simplify (get_points (way), way->len);
}

/* --- bends ------------------------------------------------------------------------ */

static PwPoint
snap_bend (PwPoint before,
           PwPoint after,
           PwPoint to)
{
  double x = G_MAXDOUBLE, y = G_MAXDOUBLE;

  snap_to (&x, to.x, before.x);
  snap_to (&x, to.x, after.x);
  snap_to (&y, to.y, before.y);
  snap_to (&y, to.y, after.y);

  return (PwPoint){ x == G_MAXDOUBLE ? to.x : x, y == G_MAXDOUBLE ? to.y : y };
}

/* The bend beside a moved one follows it, so that the segment between them stays as it
 * is, unless another segment in the same direction would slant for it.
 */
static void
follow (const PwPoint *old,
        PwPoint       *points,
        guint          n_points,
        guint          bend,
        int            by)
{
  guint    beside = bend + (guint) by;
  gboolean level = is_level (old[bend], old[beside]);
  gboolean upright = is_upright (old[bend], old[beside]);
  guint    beyond = beside + (guint) by;

  if (beside == 0 || beside == n_points - 1)
    return;
  if (level && !is_level (old[beside], old[beyond]))
    points[beside].y = points[bend].y;
  else if (upright && !is_upright (old[beside], old[beyond]))
    points[beside].x = points[bend].x;
}

GArray *
pw_route_move_bend (const PwPoint *points,
                    guint          n_points,
                    guint          bend,
                    PwPoint        to)
{
  g_autoptr (GArray) way = copy_points (points, n_points);
  PwPoint  before, after, snapped;
  PwPoint *moved = get_points (way);

  g_return_val_if_fail (bend >= 1 && bend + 1 < n_points, g_steal_pointer (&way));

  before = points[bend - 1];
  after = points[bend + 1];

  /* Bends that follow are no place to snap to, but what lies beyond them is. */
  if (bend >= 2 && (is_level (before, points[bend]) || is_upright (before, points[bend])))
    before = points[bend - 2];
  if (bend + 2 < n_points && (is_level (after, points[bend]) || is_upright (after, points[bend])))
    after = points[bend + 2];
  snapped = snap_bend (before, after, to);

  moved[bend] = snapped;
  follow (points, moved, n_points, bend, -1);
  follow (points, moved, n_points, bend, 1);

  return pw_route_simplify (moved, way->len);
}

GArray *
pw_route_insert_bend (const PwPoint *points,
                      guint          n_points,
                      guint          segment,
                      PwPoint        at)
{
  g_autoptr (GArray) way = copy_points (points, n_points);

  g_return_val_if_fail (segment + 1 < n_points, g_steal_pointer (&way));

  at = snap_bend (points[segment], points[segment + 1], at);
  g_array_insert_val (way, segment + 1, at);

  return pw_route_simplify (get_points (way), way->len);
}
