/* layout/route-outline.c - true outlines: circles, diamonds, rounded boxes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/route-private.h"

#include <math.h>

#define EPSILON 1e-9

/* Off its middle a line meets a circle or a diamond at a slant; further than this
 * share of the radius it looks like a mistake.
 */
#define CIRCLE_SLACK 0.5
#define DIAMOND_SLACK 0.3

/* From the corners of boxes: of tasks, and of what is larger than those. */
#define BOX_MARGIN 15.0
#define LARGE_MARGIN 20.0
#define LARGE 120.0

typedef enum
{
  OUTLINE_BOX,
  OUTLINE_ROUND_BOX,
  OUTLINE_CIRCLE,
  OUTLINE_DIAMOND,
} Outline;

static Outline
get_outline (PwElementType type)
{
  if (pw_element_type_has (type, PW_TRAIT_EVENT))
    return OUTLINE_CIRCLE;
  if (pw_element_type_has (type, PW_TRAIT_GATEWAY))
    return OUTLINE_DIAMOND;
  if (pw_element_type_has (type, PW_TRAIT_ACTIVITY))
    return OUTLINE_ROUND_BOX;

  return OUTLINE_BOX;
}

static double
get_radius (Outline outline,
            PwRect  bounds)
{
  double most = MIN (bounds.width, bounds.height) / 2;

  return outline == OUTLINE_CIRCLE ? most : outline == OUTLINE_ROUND_BOX ? MIN (PW_ROUTE_RADIUS, most) :
                                                                           0;
}

gboolean
pw_route_outline_has (PwElementType type,
                      PwRect        bounds,
                      PwPoint       point)
{
  Outline outline = get_outline (type);
  PwPoint middle = pw_rect_center (bounds);
  double  r = get_radius (outline, bounds);
  double  dx = fabs (point.x - middle.x);
  double  dy = fabs (point.y - middle.y);

  if (pw_rect_is_empty (bounds))
    return FALSE;
  if (outline == OUTLINE_CIRCLE)
    return hypot (dx, dy) < r - EPSILON;
  if (outline == OUTLINE_DIAMOND)
    return dx / bounds.width + dy / bounds.height < 0.5 - EPSILON;
  if (dx > bounds.width / 2 - r && dy > bounds.height / 2 - r)
    return hypot (dx - bounds.width / 2 + r, dy - bounds.height / 2 + r) < r - EPSILON;

  return dx < bounds.width / 2 - EPSILON && dy < bounds.height / 2 - EPSILON;
}

/* --- where a ray leaves ----------------------------------------------------------- */

/* The larger solution of |from + t (to - from) - middle| = r; -1 where there is none. */
static double
leave_circle (PwPoint from,
              PwPoint to,
              PwPoint middle,
              double  r)
{
  double dx = to.x - from.x, dy = to.y - from.y;
  double fx = from.x - middle.x, fy = from.y - middle.y;
  double a = dx * dx + dy * dy;
  double b = fx * dx + fy * dy;
  double root = b * b - a * (fx * fx + fy * fy - r * r);

  return a <= 0 || root < 0 ? -1 : (-b + sqrt (root)) / a;
}

/* The last of the points where the line meets the corners' hull, see Cyrus and Beck 1978. */
static double
leave_convex (PwPoint from,
              PwPoint to,
              PwPoint middle,
              PwPoint normals[],
              double  reaches[],
              guint   n)
{
  double first = -G_MAXDOUBLE;
  double last = G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    {
      double inside = reaches[i] - (from.x - middle.x) * normals[i].x - (from.y - middle.y) * normals[i].y;
      double speed = (to.x - from.x) * normals[i].x + (to.y - from.y) * normals[i].y;

      if (fabs (speed) < EPSILON)
        {
          if (inside < 0)
            return -1;
        }
      else if (speed > 0)
        last = MIN (last, inside / speed);
      else
        first = MAX (first, inside / speed);
    }

  return first > last || last == G_MAXDOUBLE ? -1 : last;
}

static double
leave_box (PwPoint from,
           PwPoint to,
           PwRect  bounds,
           double  r)
{
  PwPoint middle = pw_rect_center (bounds);
  PwPoint normals[] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  double  reaches[] = { bounds.width / 2, bounds.width / 2, bounds.height / 2, bounds.height / 2 };
  double  t = leave_convex (from, to, middle, normals, reaches, G_N_ELEMENTS (normals));
  double  dx = from.x + t * (to.x - from.x) - middle.x;
  double  dy = from.y + t * (to.y - from.y) - middle.y;

  if (t >= 0 && fabs (dx) > bounds.width / 2 - r && fabs (dy) > bounds.height / 2 - r)
    return leave_circle (from, to,
                         (PwPoint){ middle.x + copysign (bounds.width / 2 - r, dx), middle.y + copysign (bounds.height / 2 - r, dy) }, r);

  return t;
}

static double
leave_diamond (PwPoint from,
               PwPoint to,
               PwRect  bounds)
{
  PwPoint normals[4];
  double  reaches[] = { 0.5, 0.5, 0.5, 0.5 };

  for (guint i = 0; i < 4; i++)
    normals[i] = (PwPoint){ (i & 1 ? -1 : 1) / bounds.width, (i & 2 ? -1 : 1) / bounds.height };

  return leave_convex (from, to, pw_rect_center (bounds), normals, reaches, 4);
}

PwPoint
pw_route_crop (PwElementType type,
               PwRect        bounds,
               PwPoint       inside,
               PwPoint       outside)
{
  Outline outline = get_outline (type);
  double  r = get_radius (outline, bounds);
  double  t;

  if (pw_rect_is_empty (bounds))
    return inside;
  if (hypot (outside.x - inside.x, outside.y - inside.y) < EPSILON)
    outside = (PwPoint){ inside.x + bounds.width, inside.y };

  if (outline == OUTLINE_CIRCLE)
    t = leave_circle (inside, outside, pw_rect_center (bounds), r);
  else if (outline == OUTLINE_DIAMOND)
    t = leave_diamond (inside, outside, bounds);
  else
    t = leave_box (inside, outside, bounds, r);

  if (t < 0 || (t > 1 && !pw_route_outline_has (type, bounds, inside)))
    return inside;

  return (PwPoint){ inside.x + t * (outside.x - inside.x), inside.y + t * (outside.y - inside.y) };
}

/* --- ports ------------------------------------------------------------------------ */

PwPoint
pw_route_exit (const PwRoutePort *port,
               PwSide             side,
               double             across)
{
  int     axis = pw_side_get_axis (side);
  double  border = pw_rect_side (port->bounds, side);
  double  middle = pw_point_on (pw_rect_center (port->bounds), axis);
  PwPoint inside = pw_point_from_axes (axis, middle, across);
  PwPoint outside = pw_point_from_axes (axis, border + pw_side_get_sign (side), across);

  if (port->is_free)
    return pw_point_from_axes (axis, port->dock[axis], across);

  return pw_route_crop (port->end->type, port->bounds, inside, outside);
}

double
pw_route_get_slack (PwElementType type,
                    PwRect        bounds,
                    int           axis)
{
  double half = (pw_rect_high (bounds, axis) - pw_rect_low (bounds, axis)) / 2;

  switch (get_outline (type))
    {
    case OUTLINE_CIRCLE:
      return MIN (bounds.width, bounds.height) / 2 * CIRCLE_SLACK;
    case OUTLINE_DIAMOND:
      return half * DIAMOND_SLACK;
    case OUTLINE_BOX:
    case OUTLINE_ROUND_BOX:
      break;
    }

  return MAX (half - (2 * half > LARGE ? LARGE_MARGIN : BOX_MARGIN), half / 3);
}

GArray *
pw_route_dock (const PwPoint    *points,
               guint             n_points,
               const PwRouteEnd *source,
               const PwRouteEnd *target)
{
  GArray *way = pw_route_simplify (points, n_points);
  PwPoint last;

  g_return_val_if_fail (n_points >= 2, way);

  for (guint side = 0; side < 2; side++)
    {
      const PwRouteEnd *end = side == 0 ? source : target;

      /* The end at index 0; the target's comes there when the way is turned round. */
      while (way->len > 2 && pw_route_outline_has (end->type, end->bounds, g_array_index (way, PwPoint, 1)))
        g_array_remove_index (way, 0);
      if (way->len >= 2 && !pw_rect_is_empty (end->bounds))
        {
          PwPoint *first = &g_array_index (way, PwPoint, 0);
          PwPoint  inside = *first;
          PwPoint  middle = pw_rect_center (end->bounds);

          /* From the outline inwards: as far in as the middle, along the line. */
          if (fabs (first[1].y - first[0].y) < EPSILON)
            inside.x = middle.x;
          else if (fabs (first[1].x - first[0].x) < EPSILON)
            inside.y = middle.y;
          if (!pw_route_outline_has (end->type, end->bounds, inside))
            inside = middle;
          if (!pw_route_outline_has (end->type, end->bounds, first[1]))
            first[0] = pw_route_crop (end->type, end->bounds, inside, first[1]);
        }

      for (guint i = 0; i < way->len / 2; i++)
        {
          last = g_array_index (way, PwPoint, i);
          g_array_index (way, PwPoint, i) = g_array_index (way, PwPoint, way->len - 1 - i);
          g_array_index (way, PwPoint, way->len - 1 - i) = last;
        }
    }

  return way;
}
