/* layout/way.c - what must hold for every way of a flow
 *
 * Written without the code under test: outlines are measured here once more.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "way.h"

#include <math.h>

#define TOLERANCE 0.5

PwRouteEnd
way_end (PwElementType type,
         double        x,
         double        y)
{
  const PwElementInfo *info = pw_element_type_get_info (type);

  return (PwRouteEnd){ .type = type, .bounds = { x - info->width / 2, y - info->height / 2, info->width, info->height } };
}

PwPoint
way_point (const GArray *way,
           guint         n)
{
  return g_array_index (way, PwPoint, n);
}

static PwSide
get_heading (PwPoint from,
             PwPoint to)
{
  double dx = to.x - from.x, dy = to.y - from.y;

  if (fabs (dx) > fabs (dy))
    return dx > 0 ? PW_SIDE_RIGHT : PW_SIDE_LEFT;

  return dy > 0 ? PW_SIDE_BOTTOM : PW_SIDE_TOP;
}

PwSide
way_get_start (const GArray *way)
{
  return get_heading (way_point (way, 0), way_point (way, 1));
}

PwSide
way_get_end (const GArray *way)
{
  return get_heading (way_point (way, way->len - 1), way_point (way, way->len - 2));
}

gboolean
way_is_orthogonal (const GArray *way)
{
  for (guint i = 1; i < way->len; i++)
    if (fabs (way_point (way, i).x - way_point (way, i - 1).x) > 0.01 && fabs (way_point (way, i).y - way_point (way, i - 1).y) > 0.01)
      return FALSE;

  return TRUE;
}

/* Less than 0 inside, more than 0 outside; a distance only near the outline. */
static double
measure_box (PwRect  bounds,
             double  radius,
             PwPoint point)
{
  PwPoint middle = pw_rect_center (bounds);
  double  dx = fabs (point.x - middle.x) - bounds.width / 2 + radius;
  double  dy = fabs (point.y - middle.y) - bounds.height / 2 + radius;

  return hypot (MAX (dx, 0), MAX (dy, 0)) + MIN (MAX (dx, dy), 0) - radius;
}

gboolean
way_is_on_outline (const PwRouteEnd *end,
                   PwPoint           point)
{
  PwPoint middle = pw_rect_center (end->bounds);
  double  dx = fabs (point.x - middle.x), dy = fabs (point.y - middle.y);

  if (pw_rect_is_empty (end->bounds))
    return hypot (point.x - end->docking.x, point.y - end->docking.y) < TOLERANCE;
  if (pw_element_type_has (end->type, PW_TRAIT_EVENT))
    return fabs (hypot (dx, dy) - MIN (end->bounds.width, end->bounds.height) / 2) < TOLERANCE;
  if (pw_element_type_has (end->type, PW_TRAIT_GATEWAY))
    return fabs (dx / end->bounds.width + dy / end->bounds.height - 0.5) < 0.02;

  return fabs (measure_box (end->bounds, pw_element_type_has (end->type, PW_TRAIT_ACTIVITY) ? 10 : 0, point)) < TOLERANCE;
}

static gboolean
segment_hits (PwPoint a,
              PwPoint b,
              PwRect  rect)
{
  rect = pw_rect_grow (rect, -TOLERANCE);

  return MIN (a.x, b.x) < rect.x + rect.width && MAX (a.x, b.x) > rect.x &&
         MIN (a.y, b.y) < rect.y + rect.height && MAX (a.y, b.y) > rect.y;
}

gboolean
way_hits (const GArray *way,
          PwRect        rect)
{
  for (guint i = 1; i < way->len; i++)
    if (segment_hits (way_point (way, i - 1), way_point (way, i), rect))
      return TRUE;

  return FALSE;
}

/* The first segment begins on the source's outline, which may lie deep in its bounds:
 * it may be there but must lead away from the middle.
 */
gboolean
way_hits_ends (const GArray  *way,
               const PwRoute *route)
{
  for (guint side = 0; side < 2; side++)
    {
      const PwRouteEnd *end = side == 0 ? &route->source : &route->target;
      PwPoint           middle = pw_rect_center (end->bounds);
      PwPoint           at = way_point (way, side == 0 ? 0 : way->len - 1);
      PwPoint           next = way_point (way, side == 0 ? 1 : way->len - 2);

      if (pw_rect_is_empty (end->bounds))
        continue;
      if ((at.x - middle.x) * (next.x - at.x) < -0.01 && fabs (next.x - at.x) > fabs (next.y - at.y))
        return TRUE;
      if ((at.y - middle.y) * (next.y - at.y) < -0.01 && fabs (next.y - at.y) > fabs (next.x - at.x))
        return TRUE;
      for (guint i = 1; i < way->len; i++)
        if (i != (side == 0 ? 1 : way->len - 1) && segment_hits (way_point (way, i - 1), way_point (way, i), end->bounds))
          return TRUE;
    }

  return FALSE;
}

char *
way_to_string (const GArray *way)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < way->len; i++)
    g_string_append_printf (text, "%s%g,%g", i > 0 ? " " : "", way_point (way, i).x, way_point (way, i).y);

  return g_string_free (text, FALSE);
}

void
way_assert_sound (const GArray  *way,
                  const PwRoute *route,
                  const char    *name)
{
  g_autofree char *text = NULL;

  g_assert_nonnull (way);
  g_assert_cmpuint (way->len, >=, 2);
  text = way_to_string (way);
  if (!way_is_orthogonal (way))
    g_error ("%s is not orthogonal: %s", name, text);
  if (!way_is_on_outline (&route->source, way_point (way, 0)))
    g_error ("%s does not begin on the outline: %s", name, text);
  if (!way_is_on_outline (&route->target, way_point (way, way->len - 1)))
    g_error ("%s does not end on the outline: %s", name, text);
  if (!(route->source.bounds.x == route->target.bounds.x && route->source.bounds.y == route->target.bounds.y) && way_hits_ends (way, route))
    g_error ("%s runs through its own end: %s", name, text);
}
