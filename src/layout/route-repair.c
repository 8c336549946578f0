/* layout/route-repair.c - a way whose ends moved
 *
 * A level segment has a height, an upright one a place; a way is a list of these in
 * turn. When an end moves, the first number changes and all others stay: that keeps
 * the shape of the way.
 *
 *   ┌───┐               ┌───┐
 *   │ S │───┐    =>     │ S │──────┐ the stub shortened, the upright segment longer
 *   └───┘   │           └───┘      │
 *           └──>                   └──>
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/route-private.h"

#include <math.h>

#define EPSILON 0.01
#define SLANT -1

/* From tasks on. */
#define LARGE 120.0

static PwPoint *
get_points (GArray *way)
{
  return (PwPoint *) (void *) way->data;
}

static int
get_axis (PwPoint a,
          PwPoint b)
{
  if (fabs (a.y - b.y) < EPSILON)
    return 0;

  return fabs (a.x - b.x) < EPSILON ? 1 : SLANT;
}

static void
set_on (PwPoint *point,
        int      axis,
        double   to)
{
  *(axis == 0 ? &point->x : &point->y) = to;
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

/* --- where lines dock now ----------------------------------------------------------- */

/* A line at @old of a shape: it moves with the shape, and stays where it is when the
 * shape is resized, as far as it can.
 */
static double
follow (const PwRouteEnd *before,
        const PwRouteEnd *now,
        int               axis,
        double            old)
{
  double middle = pw_point_on (pw_rect_center (now->bounds), axis);
  double moved = middle - pw_point_on (pw_rect_center (before->bounds), axis);
  double slack = pw_route_get_slack (now->type, now->bounds, axis);
  double size = pw_rect_high (now->bounds, axis) - pw_rect_low (now->bounds, axis);
  double old_size = pw_rect_high (before->bounds, axis) - pw_rect_low (before->bounds, axis);

  if (now->has_docking || pw_rect_is_empty (now->bounds))
    return pw_point_on (now->docking, axis);
  if (pw_rect_is_empty (before->bounds))
    return middle;
  if (fabs (size - old_size) < EPSILON)
    return old + moved;

  return CLAMP (old, middle - slack, middle + slack);
}

/* The point of a line through @a and @b nearest to the middle of the shape: where it
 * would dock if it went on.
 */
static PwPoint
find_docking (const PwRouteEnd *before,
              const PwRouteEnd *now,
              PwPoint           a,
              PwPoint           b)
{
  PwPoint middle = pw_rect_center (before->bounds);
  double  dx = b.x - a.x, dy = b.y - a.y;
  double  t = ((middle.x - a.x) * dx + (middle.y - a.y) * dy) / MAX (dx * dx + dy * dy, EPSILON);
  PwPoint foot = { a.x + t * dx, a.y + t * dy };

  if (now->has_docking || pw_rect_is_empty (now->bounds))
    return now->docking;
  if (!pw_route_outline_has (before->type, before->bounds, foot))
    foot = middle;

  return (PwPoint){ follow (before, now, 0, foot.x), follow (before, now, 1, foot.y) };
}

/* --- one end ------------------------------------------------------------------------ */

/* Makes room where the first segment has become too short: the next one moves away,
 * if it does not belong to the other end.
 */
static gboolean
keep_stub (GArray *way,
           int     axis,
           double  sign,
           double  least)
{
  PwPoint *points = get_points (way);
  double   length = sign * (pw_point_on (points[1], axis) - pw_point_on (points[0], axis));
  double   to = pw_point_on (points[0], axis) + sign * least;

  if (length >= least)
    return TRUE;
  if (way->len < 4)
    return FALSE;

  set_on (&points[1], axis, to);
  set_on (&points[2], axis, to);

  return TRUE;
}

/* The end at index 0. */
static gboolean
repair_start (GArray           *way,
              const PwPoint    *old,
              const PwRouteEnd *before,
              const PwRouteEnd *now)
{
  PwPoint *points = get_points (way);
  int      axis = get_axis (old[0], old[1]);
  double   sign, across;
  PwPoint  inside, outside;

  if (axis == SLANT)
    {
      points[0] = pw_route_crop (now->type, now->bounds, find_docking (before, now, old[0], old[1]), points[1]);
      return TRUE;
    }

  sign = pw_point_on (old[1], axis) > pw_point_on (old[0], axis) ? 1 : -1;
  across = follow (before, now, 1 - axis, pw_point_on (old[0], 1 - axis));
  inside = pw_point_from_axes (axis, pw_point_on (pw_rect_center (now->bounds), axis), across);
  outside = pw_point_from_axes (axis, pw_point_on (inside, axis) + sign * 100000, across);
  points[0] = pw_rect_is_empty (now->bounds) ? now->docking : pw_route_crop (now->type, now->bounds, inside, outside);
  if (pw_point_on (points[0], axis) == pw_point_on (inside, axis) && !pw_rect_is_empty (now->bounds))
    return FALSE; /* beside the shape */
  set_on (&points[1], 1 - axis, across);

  return keep_stub (way, axis, sign, MIN (PW_ROUTE_STUB, fabs (pw_point_on (old[1], axis) - pw_point_on (old[0], axis))));
}

/* --- ways of one segment --------------------------------------------------------------- */

/* A straight level or upright line stays one where both shapes can be met by it. */
static gboolean
repair_line (GArray           *way,
             const PwPoint    *old,
             int               axis,
             const PwRouteEnd *old_source,
             const PwRouteEnd *old_target,
             const PwRoute    *route)
{
  const PwRouteEnd *ends[] = { &route->source, &route->target };
  double            wanted[] = { follow (old_source, &route->source, 1 - axis, pw_point_on (old[0], 1 - axis)),
                                 follow (old_target, &route->target, 1 - axis, pw_point_on (old[1], 1 - axis)) };
  double            sign = pw_point_on (old[1], axis) > pw_point_on (old[0], axis) ? 1 : -1;
  double            low = -G_MAXDOUBLE, high = G_MAXDOUBLE, sizes[2], at;
  PwPoint          *points = get_points (way);

  for (guint i = 0; i < 2; i++)
    {
      double slack = pw_route_get_slack (ends[i]->type, ends[i]->bounds, 1 - axis);
      double middle = pw_rect_is_empty (ends[i]->bounds) ? wanted[i] : pw_point_on (pw_rect_center (ends[i]->bounds), 1 - axis);

      slack = pw_rect_is_empty (ends[i]->bounds) ? 0 : MAX (slack, fabs (wanted[i] - middle));
      sizes[i] = pw_rect_high (ends[i]->bounds, 1 - axis) - pw_rect_low (ends[i]->bounds, 1 - axis);
      low = MAX (low, middle - slack);
      high = MIN (high, middle + slack);
    }
  if (low > high + EPSILON ||
      (fabs (wanted[0] - wanted[1]) >= PW_ROUTE_STUB && MAX (sizes[0], sizes[1]) <= LARGE && route->flow != PW_ELEMENT_MESSAGE_FLOW))
    return FALSE;

  at = sizes[0] <= sizes[1] ? wanted[0] : wanted[1];
  at = CLAMP (at, low, MAX (low, high));
  for (guint i = 0; i < 2; i++)
    {
      double  outwards = i == 0 ? sign : -sign;
      PwPoint inside = pw_point_from_axes (axis, pw_point_on (pw_rect_center (ends[i]->bounds), axis), at);

      points[i] = pw_rect_is_empty (ends[i]->bounds) ? ends[i]->docking :
                                                       pw_route_crop (ends[i]->type, ends[i]->bounds, inside,
                                                                      pw_point_from_axes (axis, pw_point_on (inside, axis) + outwards * 100000, at));
    }

  return sign * (pw_point_on (points[1], axis) - pw_point_on (points[0], axis)) > 0;
}

static void
repair_slanted_line (GArray           *way,
                     const PwPoint    *old,
                     const PwRouteEnd *old_source,
                     const PwRouteEnd *old_target,
                     const PwRoute    *route)
{
  PwPoint *points = get_points (way);
  PwPoint  from = find_docking (old_source, &route->source, old[0], old[1]);
  PwPoint  to = find_docking (old_target, &route->target, old[1], old[0]);

  points[0] = pw_route_crop (route->source.type, route->source.bounds, from, to);
  points[1] = pw_route_crop (route->target.type, route->target.bounds, to, from);
}

/* A straight way that is as it would be computed stays so: upright where it can be. */
static gboolean
is_as_computed (const PwPoint    *old,
                guint             n,
                const PwRouteEnd *old_source,
                const PwRouteEnd *old_target,
                const PwRoute    *route)
{
  PwRoute before = { *old_source, *old_target, route->flow, .is_vertical = route->is_vertical };
  g_autoptr (GArray) computed = NULL;
  gboolean is_same = TRUE;

  before.source.has_docking = before.target.has_docking = FALSE;
  if (route->source.has_docking || route->target.has_docking || pw_rect_is_empty (old_source->bounds) || pw_rect_is_empty (old_target->bounds))
    return FALSE;

  computed = pw_route_compute (&before);
  is_same = computed->len == n;
  for (guint i = 0; i < n && is_same; i++)
    is_same = hypot (get_points (computed)[i].x - old[i].x, get_points (computed)[i].y - old[i].y) < 2;

  return is_same;
}

/* A step that has become too narrow for two stubs has the same on either side. */
static void
center_step (GArray        *way,
             const PwPoint *old)
{
  PwPoint *points = get_points (way);
  int      axis = get_axis (old[0], old[1]);
  double   sign, lengths[2], old_lengths[2];
  gboolean is_squeezed = FALSE;

  if (way->len != 4 || axis == SLANT || get_axis (old[2], old[3]) != axis || get_axis (old[1], old[2]) != 1 - axis)
    return;

  sign = pw_point_on (old[1], axis) > pw_point_on (old[0], axis) ? 1 : -1;
  for (guint i = 0; i < 2; i++)
    {
      lengths[i] = sign * (pw_point_on (points[2 * i + 1], axis) - pw_point_on (points[2 * i], axis));
      old_lengths[i] = sign * (pw_point_on (old[2 * i + 1], axis) - pw_point_on (old[2 * i], axis));
      if (old_lengths[i] <= 0)
        return; /* there and back again */
      is_squeezed |= lengths[i] < MIN (PW_ROUTE_STUB, old_lengths[i]) - EPSILON;
    }
  if (!is_squeezed || lengths[0] + lengths[1] <= 0)
    return;

  for (guint i = 1; i <= 2; i++)
    set_on (&points[i], axis, (pw_point_on (points[0], axis) + pw_point_on (points[3], axis)) / 2);
}

/* --- the whole ------------------------------------------------------------------------- */

/* Steps that have become too short go: one of the two segments beside them takes the
 * line of the other, if it belongs to no end.
 */
static gboolean
smooth_steps (GArray        *way,
              const PwPoint *old)
{
  PwPoint *points = get_points (way);

  for (guint i = 1; i + 2 < way->len; i++)
    {
      double length = fabs (points[i + 1].x - points[i].x) + fabs (points[i + 1].y - points[i].y);
      double old_length = fabs (old[i + 1].x - old[i].x) + fabs (old[i + 1].y - old[i].y);
      int    axis = get_axis (points[i], points[i + 1]);
      double ahead, behind;

      if (length >= PW_ROUTE_STUB || length < EPSILON || old_length < PW_ROUTE_STUB || axis == SLANT)
        continue;

      /* Only a step: the segments beside it must go the same way. */
      ahead = pw_point_on (points[i + 2], 1 - axis) - pw_point_on (points[i + 1], 1 - axis);
      behind = pw_point_on (points[i], 1 - axis) - pw_point_on (points[i - 1], 1 - axis);
      if (ahead * behind <= 0)
        return FALSE;
      if (i + 3 < way->len && get_axis (points[i + 1], points[i + 2]) == 1 - axis)
        {
          set_on (&points[i + 2], axis, pw_point_on (points[i], axis));
          set_on (&points[i + 1], axis, pw_point_on (points[i], axis));
        }
      else if (i >= 2 && get_axis (points[i - 1], points[i]) == 1 - axis)
        {
          set_on (&points[i - 1], axis, pw_point_on (points[i + 1], axis));
          set_on (&points[i], axis, pw_point_on (points[i + 1], axis));
        }
      else
        return FALSE;
    }

  return TRUE;
}

/* Ends leave and arrive in the direction they did. */
static gboolean
is_direction_kept (const PwPoint *old,
                   const PwPoint *points,
                   guint          n)
{
  for (guint i = 0; i + 1 < n; i = i == 0 && n > 2 ? n - 2 : n)
    {
      int axis = get_axis (old[i], old[i + 1]);

      if (axis != SLANT && (pw_point_on (old[i + 1], axis) - pw_point_on (old[i], axis)) *
                                   (pw_point_on (points[i + 1], axis) - pw_point_on (points[i], axis)) <=
                               0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
runs_through (const PwPoint *points,
              guint          n,
              PwRect         rect)
{
  for (guint i = 1; i < n; i++)
    if (pw_segment_hits (points[i - 1], points[i], rect))
      return TRUE;

  return FALSE;
}

/* Through a shape that the old way did not run through. */
static gboolean
has_new_hits (const PwRoute *route,
              const PwPoint *old,
              guint          n_old,
              const GArray  *way)
{
  PwRouting      self;
  const PwPoint *points = (const PwPoint *) (const void *) way->data;
  gboolean       found = FALSE;

  for (guint i = 1; i < way->len; i++)
    if (get_axis (points[i - 1], points[i]) == SLANT)
      return FALSE; /* drawn by hand or by another tool */

  pw_routing_prepare (&self, route);
  for (guint i = 0; i < self.obstacles->len && !found; i++)
    {
      PwRect obstacle = pw_rect_grow (g_array_index (self.obstacles, PwRect, i), -0.5);

      found = runs_through (points, way->len, obstacle) && !runs_through (old, n_old, obstacle);
    }
  g_array_set_size (self.obstacles, 0);
  found = found || pw_route_count_hits (&self, points, way->len) > 0;
  pw_routing_clear (&self);

  return found;
}

GArray *
pw_route_repair (const PwPoint    *points,
                 guint             n_points,
                 const PwRouteEnd *old_source,
                 const PwRouteEnd *old_target,
                 const PwRoute    *route)
{
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) way = NULL;
  const PwPoint *old;
  gboolean       is_kept;

  g_return_val_if_fail (route != NULL && old_source != NULL && old_target != NULL, NULL);

  if (n_points < 2)
    return NULL;

  before = pw_route_simplify (points, n_points);
  old = get_points (before);
  way = g_array_copy (before);
  if (way->len == 2 && get_axis (old[0], old[1]) != SLANT && route->flow != PW_ELEMENT_ASSOCIATION)
    is_kept = repair_line (way, old, get_axis (old[0], old[1]), old_source, old_target, route);
  else if (way->len == 2)
    {
      if (is_as_computed (old, 2, old_source, old_target, route))
        return NULL;
      repair_slanted_line (way, old, old_source, old_target, route);
      is_kept = TRUE;
    }
  else
    {
      is_kept = repair_start (way, old, old_source, &route->source);
      turn_round (way);
      turn_round (before);
      is_kept = is_kept && repair_start (way, old, old_target, &route->target);
      turn_round (way);
      turn_round (before);
    }

  if (is_kept)
    center_step (way, old);
  is_kept = is_kept && is_direction_kept (old, get_points (way), way->len) && smooth_steps (way, old);
  if (!is_kept || has_new_hits (route, old, before->len, way))
    return NULL;

  return pw_route_simplify (get_points (way), way->len);
}
