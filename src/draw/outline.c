/* draw/outline.c - inside tests per family, and cropping by bisection
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/outline.h"

#include <math.h>

/* Nearer than this is on the outline, where most tools put their ends. */
#define TOLERANCE 0.5

#define BISECTIONS 16
#define STEPS 24

/* ADONIS leaves room between its lines and shapes, for labels as well. */
#define MOST_GAP 90

static gboolean
is_in_ellipse (PwRect  bounds,
               PwPoint point)
{
  PwPoint middle = pw_rect_center (bounds);
  double  radius = MIN (bounds.width, bounds.height) / 2;

  return hypot (point.x - middle.x, point.y - middle.y) < radius;
}

static gboolean
is_in_diamond (PwRect  bounds,
               PwPoint point)
{
  PwPoint middle = pw_rect_center (bounds);

  return fabs (point.x - middle.x) / bounds.width + fabs (point.y - middle.y) / bounds.height < 0.5;
}

static gboolean
is_in_rounded_rectangle (PwRect  bounds,
                         double  radius,
                         PwPoint point)
{
  PwPoint middle = pw_rect_center (bounds);
  double  r = MIN (radius, MIN (bounds.width, bounds.height) / 2);
  double  dx = fabs (point.x - middle.x) - (bounds.width / 2 - r);
  double  dy = fabs (point.y - middle.y) - (bounds.height / 2 - r);

  if (dx > 0 && dy > 0)
    return hypot (dx, dy) < r;

  return dx < r && dy < r;
}

gboolean
pw_outline_contains (const PwDiagramItem *item,
                     PwPoint              point)
{
  PwRect bounds = item->bounds;

  if (pw_rect_is_empty (bounds) || !pw_rect_contains (bounds, point))
    return FALSE;
  if (pw_element_type_has (item->type, PW_TRAIT_EVENT))
    return is_in_ellipse (bounds, point);
  if (pw_element_type_has (item->type, PW_TRAIT_GATEWAY))
    return is_in_diamond (bounds, point);
  if (pw_element_type_has (item->type, PW_TRAIT_ACTIVITY))
    return is_in_rounded_rectangle (bounds, PW_ACTIVITY_RADIUS, point);

  return is_in_rounded_rectangle (bounds, 0, point);
}

static PwPoint
between (PwPoint from,
         PwPoint to,
         double  share)
{
  return (PwPoint){ from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share };
}

/* The place on the outline between a point inside and one outside. */
static PwPoint
find_crossing (const PwDiagramItem *item,
               PwPoint              inside,
               PwPoint              outside)
{
  for (guint i = 0; i < BISECTIONS; i++)
    {
      PwPoint middle = between (inside, outside, 0.5);

      if (pw_outline_contains (item, middle))
        inside = middle;
      else
        outside = middle;
    }

  return between (inside, outside, 0.5);
}

/* An end that does not reach the outline goes on in its direction until it does;
 * one that would miss it stays.
 */
static PwPoint
extend (const PwDiagramItem *item,
        PwPoint              before,
        PwPoint              end)
{
  double  length = hypot (end.x - before.x, end.y - before.y);
  PwPoint middle = pw_rect_center (item->bounds);
  double  reach = hypot (middle.x - end.x, middle.y - end.y);
  PwPoint outside = end;

  if (length < TOLERANCE || pw_rect_is_empty (item->bounds) ||
      !pw_rect_contains (pw_rect_grow (item->bounds, MOST_GAP), end))
    return end;

  for (guint i = 1; i <= STEPS; i++)
    {
      PwPoint next = between (before, end, 1 + reach * i / STEPS / length);

      if (pw_outline_contains (item, next))
        {
          PwPoint found = find_crossing (item, next, outside);

          /* What is on the outline but for rounding stays where the file puts it. */
          return hypot (found.x - end.x, found.y - end.y) > TOLERANCE ? found : end;
        }
      outside = next;
    }

  return end;
}

/* Crops the end of @points that is at index 0. */
static void
crop_start (GArray              *points,
            const PwDiagramItem *item)
{
  PwPoint *first;

  if (item == NULL || item->is_edge)
    return;

  while (points->len > 2 && pw_outline_contains (item, g_array_index (points, PwPoint, 0)) &&
         pw_outline_contains (item, g_array_index (points, PwPoint, 1)))
    g_array_remove_index (points, 0);

  first = &g_array_index (points, PwPoint, 0);
  if (pw_outline_contains (item, first[1]))
    return;
  if (pw_outline_contains (item, first[0]))
    {
      PwPoint found = find_crossing (item, first[0], first[1]);

      if (hypot (found.x - first[0].x, found.y - first[0].y) > TOLERANCE)
        first[0] = found;
    }
  else
    first[0] = extend (item, first[1], first[0]);
}

static void
reverse (GArray *points)
{
  for (guint i = 0; i < points->len / 2; i++)
    {
      PwPoint *a = &g_array_index (points, PwPoint, i);
      PwPoint *b = &g_array_index (points, PwPoint, points->len - 1 - i);
      PwPoint  swapped = *a;

      *a = *b;
      *b = swapped;
    }
}

GArray *
pw_outline_crop (const PwDiagramItem *edge,
                 const PwDiagramItem *source,
                 const PwDiagramItem *target)
{
  GArray *points = g_array_sized_new (FALSE, FALSE, sizeof (PwPoint), edge->n_points);

  /* Points on top of each other have no direction. */
  for (guint i = 0; i < edge->n_points; i++)
    if (points->len == 0 ||
        hypot (edge->points[i].x - g_array_index (points, PwPoint, points->len - 1).x,
               edge->points[i].y - g_array_index (points, PwPoint, points->len - 1).y) > 0.01)
      g_array_append_val (points, edge->points[i]);
  if (points->len < 2)
    return points;

  crop_start (points, source);
  reverse (points);
  crop_start (points, target);
  reverse (points);

  return points;
}
