/* interact/hit-test.c - what lies under a pointer
 *
 * Each item that is touched falls into one tier; the lowest tier wins, in it the
 * nearest, and among equals what is drawn last:
 *
 *   0  inside a shape, or on a label
 *   1  beside a shape or a line, within tolerance
 *   2  on the border or head of a container
 *   3  inside a container
 *
 * So a flow is had before the lane that it crosses, a task before the flow that
 * runs into it, and the inside of a pool only where there is nothing else.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/hit-test.h"

#include <math.h>

/* The strip of pools and lanes that holds their name, in diagram units. */
#define HEAD_SIZE 30

enum
{
  TIER_INSIDE,
  TIER_BESIDE,
  TIER_BORDER,
  TIER_CONTAINER,
  TIER_NONE,
};

typedef struct
{
  int    tier;
  double distance;
} Hit;

static const Hit miss = { TIER_NONE, G_MAXDOUBLE };

static double
distance_to_rect (PwRect  rect,
                  PwPoint point)
{
  double dx = MAX (MAX (rect.x - point.x, point.x - rect.x - rect.width), 0);
  double dy = MAX (MAX (rect.y - point.y, point.y - rect.y - rect.height), 0);

  return hypot (dx, dy);
}

/* How far inside the border a point of @rect is; negative outside. */
static double
depth_in_rect (PwRect  rect,
               PwPoint point)
{
  return MIN (MIN (point.x - rect.x, rect.x + rect.width - point.x),
              MIN (point.y - rect.y, rect.y + rect.height - point.y));
}

static double
distance_to_circle (PwRect  rect,
                    PwPoint point)
{
  PwPoint center = pw_rect_center (rect);
  double  radius = MIN (rect.width, rect.height) / 2;

  return MAX (hypot (point.x - center.x, point.y - center.y) - radius, 0);
}

static double
distance_to_diamond (PwRect  rect,
                     PwPoint point)
{
  PwPoint center = pw_rect_center (rect);
  PwPoint outline[] = {
    { center.x, rect.y },
    { rect.x + rect.width, center.y },
    { center.x, rect.y + rect.height },
    { rect.x, center.y },
    { center.x, rect.y },
  };
  double sum = fabs (point.x - center.x) * 2 / rect.width + fabs (point.y - center.y) * 2 / rect.height;

  return sum <= 1 ? 0 : pw_points_distance (outline, G_N_ELEMENTS (outline), point);
}

static gboolean
is_container (const PwDiagramItem *item)
{
  return item->has_children &&
         (item->type == PW_ELEMENT_PARTICIPANT || item->type == PW_ELEMENT_LANE || item->is_expanded);
}

static gboolean
is_in_head (const PwDiagramItem *item,
            PwPoint              point)
{
  if (!pw_element_type_has (item->type, PW_TRAIT_SWIMLANE))
    return FALSE;

  return item->is_horizontal ? point.x <= item->bounds.x + HEAD_SIZE : point.y <= item->bounds.y + HEAD_SIZE;
}

static Hit
hit_container (const PwDiagramItem *item,
               PwPoint              point,
               double               tolerance)
{
  double depth = depth_in_rect (item->bounds, point);

  if (fabs (depth) <= tolerance && distance_to_rect (item->bounds, point) <= tolerance)
    return (Hit){ TIER_BORDER, fabs (depth) };
  if (depth < 0)
    return miss;
  if (is_in_head (item, point))
    return (Hit){ TIER_BORDER, 0 };
  /* What groups and frames surround does not belong to them. */
  if (item->type == PW_ELEMENT_GROUP)
    return miss;
  return (Hit){ TIER_CONTAINER, 0 };
}

static Hit
hit_item (const PwDiagramItem *item,
          PwPoint              point,
          double               tolerance)
{
  double distance;

  if (!pw_rect_contains (pw_rect_grow (item->bounds, tolerance), point))
    return miss;

  if (item->is_edge)
    {
      distance = pw_points_distance (item->points, item->n_points, point);
      return distance <= tolerance ? (Hit){ TIER_BESIDE, distance } : miss;
    }
  if (is_container (item) || item->type == PW_ELEMENT_GROUP)
    return hit_container (item, point, tolerance);

  if (pw_element_type_has (item->type, PW_TRAIT_EVENT))
    distance = distance_to_circle (item->bounds, point);
  else if (pw_element_type_has (item->type, PW_TRAIT_GATEWAY) && !pw_rect_is_empty (item->bounds))
    distance = distance_to_diamond (item->bounds, point);
  else
    distance = distance_to_rect (item->bounds, point);

  if (distance <= 0)
    return (Hit){ TIER_INSIDE, 0 };
  return distance <= tolerance ? (Hit){ TIER_BESIDE, distance } : miss;
}

static PwHitPart
get_part (const PwDiagramItem *item,
          Hit                  hit,
          gboolean             is_label)
{
  if (is_label)
    return PW_HIT_LABEL;
  if (hit.tier == TIER_CONTAINER)
    return PW_HIT_CONTENT;
  if (hit.tier == TIER_BORDER)
    return PW_HIT_BORDER;

  return item->is_edge ? PW_HIT_LINE : PW_HIT_SHAPE;
}

int
pw_hit_test (const PwDiagram   *diagram,
             const PwItemIndex *index,
             PwPoint            point,
             double             tolerance,
             const PwRect      *labels,
             PwHitPart         *part)
{
  const PwRect around = pw_rect_grow ((PwRect){ point.x, point.y, 0, 0 }, tolerance);
  g_autoptr (GArray) near = index != NULL ? pw_item_index_find (index, around) : NULL;
  guint n;
  Hit   best = miss;
  int   found = -1;

  g_return_val_if_fail (diagram != NULL, -1);

  n = near != NULL ? near->len : pw_diagram_get_n_items (diagram);
  for (guint k = 0; k < n; k++)
    {
      guint                i = near != NULL ? g_array_index (near, guint, k) : k;
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);
      Hit                  hit = hit_item (item, point, tolerance);
      gboolean             is_label = FALSE;

      if (hit.tier > TIER_INSIDE && labels != NULL && !pw_rect_is_empty (labels[i]) &&
          pw_rect_contains (labels[i], point))
        {
          /* A shape that is truly under the pointer goes before a label. */
          hit = (Hit){ TIER_INSIDE, 0.5 };
          is_label = TRUE;
        }

      if (hit.tier == TIER_NONE)
        continue;
      if (hit.tier < best.tier || (hit.tier == best.tier && hit.distance <= best.distance))
        {
          best = hit;
          found = (int) i;
          if (part != NULL)
            *part = get_part (item, hit, is_label);
        }
    }

  return found;
}
