/* edit/orthogonal.c - plain orthogonal ways between two shapes
 *
 * All is computed for horizontal pools; for vertical ones x and y change places.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/orthogonal.h"

#include <math.h>

#define LEAST_SEGMENT 20
#define NEAR 0.5

static void
add_point (GArray *points,
           double  x,
           double  y)
{
  PwPoint point = { x, y };

  if (points->len > 0)
    {
      const PwPoint *last = &g_array_index (points, PwPoint, points->len - 1);

      if (fabs (last->x - x) < 0.001 && fabs (last->y - y) < 0.001)
        return;
    }
  g_array_append_val (points, point);
}

static PwRect
swap_rect (PwRect rect)
{
  return (PwRect){ rect.y, rect.x, rect.height, rect.width };
}

static double
right_of (PwRect rect)
{
  return rect.x + rect.width;
}

static double
bottom_of (PwRect rect)
{
  return rect.y + rect.height;
}

/* Where the line to @outside leaves the rectangle. */
static PwPoint
crop (PwRect  rect,
      PwPoint outside)
{
  PwPoint center = pw_rect_center (rect);
  double  dx = outside.x - center.x;
  double  dy = outside.y - center.y;
  double  scale = 1;

  if (fabs (dx) > 0.001)
    scale = MIN (scale, rect.width / 2 / fabs (dx));
  if (fabs (dy) > 0.001)
    scale = MIN (scale, rect.height / 2 / fabs (dy));

  return (PwPoint){ center.x + dx * scale, center.y + dy * scale };
}

static void
add_straight (GArray *points,
              PwRect  source,
              PwRect  target)
{
  PwPoint from = crop (source, pw_rect_center (target));
  PwPoint to = crop (target, pw_rect_center (source));

  add_point (points, from.x, from.y);
  if (fabs (from.x - to.x) < 0.001 && fabs (from.y - to.y) < 0.001)
    to.x += LEAST_SEGMENT;
  add_point (points, to.x, to.y);
}

static void
add_vertical (GArray *points,
              PwRect  source,
              PwRect  target)
{
  gboolean is_down = pw_rect_center (target).y >= pw_rect_center (source).y;
  double   from_y = is_down ? bottom_of (source) : source.y;
  double   to_y = is_down ? target.y : bottom_of (target);
  double   left = MAX (source.x, target.x);
  double   right = MIN (right_of (source), right_of (target));
  double   from_x = pw_rect_center (source).x;
  double   to_x = pw_rect_center (target).x;

  /* Straight where the two stand above each other: at the middle of the narrower one. */
  if (right - left > LEAST_SEGMENT)
    from_x = to_x = source.width < target.width ? CLAMP (from_x, left, right) : CLAMP (to_x, left, right);
  add_point (points, from_x, from_y);
  add_point (points, from_x, (from_y + to_y) / 2);
  add_point (points, to_x, (from_y + to_y) / 2);
  add_point (points, to_x, to_y);
}

static void
add_loop (GArray *points,
          PwRect  rect)
{
  PwPoint center = pw_rect_center (rect);

  add_point (points, right_of (rect), center.y);
  add_point (points, right_of (rect) + LEAST_SEGMENT, center.y);
  add_point (points, right_of (rect) + LEAST_SEGMENT, bottom_of (rect) + LEAST_SEGMENT);
  add_point (points, center.x, bottom_of (rect) + LEAST_SEGMENT);
  add_point (points, center.x, bottom_of (rect));
}

/* Out at the right, or backwards around below. */
static void
add_horizontal (GArray *points,
                PwRect  source,
                PwRect  target)
{
  PwPoint from = pw_rect_center (source);
  PwPoint to = pw_rect_center (target);

  if (target.x - right_of (source) >= 2 * LEAST_SEGMENT - NEAR)
    {
      double middle = (right_of (source) + target.x) / 2;

      add_point (points, right_of (source), from.y);
      if (fabs (from.y - to.y) > NEAR)
        {
          add_point (points, middle, from.y);
          add_point (points, middle, to.y);
        }
      add_point (points, target.x, fabs (from.y - to.y) > NEAR ? to.y : from.y);
    }
  else if (target.y - bottom_of (source) >= LEAST_SEGMENT || source.y - bottom_of (target) >= LEAST_SEGMENT)
    add_vertical (points, source, target);
  else
    {
      double below = MAX (bottom_of (source), bottom_of (target)) + LEAST_SEGMENT;

      add_point (points, from.x, bottom_of (source));
      add_point (points, from.x, below);
      add_point (points, to.x, below);
      add_point (points, to.x, bottom_of (target));
    }
}

static gboolean
add_out_of_gateway (GArray *points,
                    PwRect  source,
                    PwRect  target)
{
  PwPoint from = pw_rect_center (source);
  PwPoint to = pw_rect_center (target);

  if (fabs (from.y - to.y) < source.height / 2 || target.x - from.x < LEAST_SEGMENT)
    return FALSE;
  add_point (points, from.x, to.y > from.y ? bottom_of (source) : source.y);
  add_point (points, from.x, to.y);
  add_point (points, target.x, to.y);

  return TRUE;
}

static gboolean
add_into_gateway (GArray *points,
                  PwRect  source,
                  PwRect  target)
{
  PwPoint from = pw_rect_center (source);
  PwPoint to = pw_rect_center (target);

  if (fabs (from.y - to.y) < target.height / 2 || to.x - right_of (source) < LEAST_SEGMENT)
    return FALSE;
  add_point (points, right_of (source), from.y);
  add_point (points, to.x, from.y);
  add_point (points, to.x, from.y < to.y ? target.y : bottom_of (target));

  return TRUE;
}

static gboolean
add_from_border (GArray           *points,
                 const PwRouteEnd *source,
                 PwRect            from,
                 PwRect            target)
{
  PwPoint start = pw_rect_center (from);
  PwPoint to = pw_rect_center (target);
  double  y;

  if (source->side != PW_SIDE_BOTTOM && source->side != PW_SIDE_TOP)
    return FALSE;
  y = source->side == PW_SIDE_BOTTOM ? bottom_of (from) : from.y;
  add_point (points, start.x, y);
  if (fabs (to.x - start.x) < target.width / 2)
    {
      add_point (points, start.x, target.y > start.y ? target.y : bottom_of (target));
      return TRUE;
    }
  if (source->side == PW_SIDE_BOTTOM ? to.y < y + LEAST_SEGMENT : to.y > y - LEAST_SEGMENT)
    {
      y += source->side == PW_SIDE_BOTTOM ? LEAST_SEGMENT : -LEAST_SEGMENT;
      add_point (points, start.x, y);
      add_point (points, to.x, y);
      add_point (points, to.x, y > to.y ? bottom_of (target) : target.y);
      return TRUE;
    }
  add_point (points, start.x, to.y);
  add_point (points, to.x > start.x ? target.x : right_of (target), to.y);

  return TRUE;
}

static void
add_sequence (GArray        *points,
              const PwRoute *route,
              PwRect         source,
              PwRect         target)
{
  if (fabs (source.x - target.x) < 0.001 && fabs (source.y - target.y) < 0.001 && fabs (source.width - target.width) < 0.001)
    add_loop (points, source);
  else if (!route->is_vertical && add_from_border (points, &route->source, source, target))
    return;
  else if (pw_element_type_has (route->source.type, PW_TRAIT_GATEWAY) && add_out_of_gateway (points, source, target))
    return;
  else if (pw_element_type_has (route->target.type, PW_TRAIT_GATEWAY) && add_into_gateway (points, source, target))
    return;
  else
    add_horizontal (points, source, target);
}

GArray *
pw_orthogonal_compute (const PwRoute *route)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (PwPoint));
  PwRect  source = route->is_vertical ? swap_rect (route->source.bounds) : route->source.bounds;
  PwRect  target = route->is_vertical ? swap_rect (route->target.bounds) : route->target.bounds;

  if (route->flow == PW_ELEMENT_MESSAGE_FLOW)
    add_vertical (points, source, target);
  else if (route->flow == PW_ELEMENT_SEQUENCE_FLOW)
    add_sequence (points, route, source, target);
  else
    add_straight (points, source, target);
  if (points->len < 2)
    add_straight (points, source, target);

  for (guint i = 0; route->is_vertical && i < points->len; i++)
    {
      PwPoint *point = &g_array_index (points, PwPoint, i);

      *point = (PwPoint){ point->y, point->x };
    }

  return points;
}

/* Shifts one end: its point goes along, the bend beside it keeps the angle. */
static gboolean
shift_end (GArray       *points,
           gboolean      at_start,
           const PwRect *from,
           const PwRect *to)
{
  guint    end = at_start ? 0 : points->len - 1;
  guint    next = at_start ? 1 : points->len - 2;
  PwPoint *first = &g_array_index (points, PwPoint, end);
  PwPoint *second = &g_array_index (points, PwPoint, next);
  PwPoint  old = *first;
  gboolean is_flat = fabs (first->y - second->y) < 0.001;
  double   length = is_flat ? second->x - first->x : second->y - first->y;
  double   rest;

  if (fabs (from->x - to->x) < 0.001 && fabs (from->y - to->y) < 0.001 && fabs (from->width - to->width) < 0.001 &&
      fabs (from->height - to->height) < 0.001)
    return TRUE;
  if (!is_flat && fabs (first->x - second->x) > 0.001)
    return FALSE;

  first->x = to->x + (from->width > 0 ? (old.x - from->x) / from->width * to->width : 0);
  first->y = to->y + (from->height > 0 ? (old.y - from->y) / from->height * to->height : 0);
  if (points->len == 2)
    return is_flat ? fabs (first->y - second->y) < 0.001 : fabs (first->x - second->x) < 0.001;
  if (is_flat)
    second->y = first->y;
  else
    second->x = first->x;
  rest = is_flat ? second->x - first->x : second->y - first->y;

  return rest * length > 0 && fabs (rest) >= LEAST_SEGMENT - NEAR;
}

static gboolean
runs_through (const GArray *points,
              PwRect        rect)
{
  rect = pw_rect_grow (rect, -1);
  for (guint i = 1; i < points->len; i++)
    {
      PwPoint a = g_array_index (points, PwPoint, i - 1);
      PwPoint b = g_array_index (points, PwPoint, i);
      PwRect  segment = { MIN (a.x, b.x) - 0.1, MIN (a.y, b.y) - 0.1, fabs (a.x - b.x) + 0.2, fabs (a.y - b.y) + 0.2 };

      if (pw_rect_intersects (segment, rect))
        return TRUE;
    }

  return FALSE;
}

GArray *
pw_orthogonal_repair (const PwPoint    *points,
                      guint             n_points,
                      const PwRouteEnd *old_source,
                      const PwRouteEnd *old_target,
                      const PwRoute    *route)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (PwPoint));

  g_array_append_vals (way, points, n_points);
  if (route->flow != PW_ELEMENT_SEQUENCE_FLOW && route->flow != PW_ELEMENT_MESSAGE_FLOW)
    return NULL;
  if (!shift_end (way, TRUE, &old_source->bounds, &route->source.bounds) ||
      !shift_end (way, FALSE, &old_target->bounds, &route->target.bounds))
    return NULL;
  if ((!pw_rect_is_empty (pw_rect_grow (route->source.bounds, -1)) && runs_through (way, route->source.bounds)) ||
      (!pw_rect_is_empty (pw_rect_grow (route->target.bounds, -1)) && runs_through (way, route->target.bounds)))
    return NULL;

  return g_steal_pointer (&way);
}
