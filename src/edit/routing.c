/* edit/routing.c - the ways of flows in a document: what layout/route.h needs, gathered
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/routing.h"

#include <math.h>

#include "edit/drawing.h"

#include "edit/scope.h"
#include "layout/route.h"

/* Shapes further off than this do not stand in the way. */
#define OBSTACLE_DISTANCE 120

static PwSide
get_side (PwRect event,
          PwRect host)
{
  PwPoint center = pw_rect_center (event);
  double  top = fabs (center.y - host.y);
  double  bottom = fabs (center.y - host.y - host.height);
  double  left = fabs (center.x - host.x);
  double  right = fabs (center.x - host.x - host.width);

  if (bottom <= top && bottom <= left && bottom <= right)
    return PW_SIDE_BOTTOM;
  if (top <= left && top <= right)
    return PW_SIDE_TOP;

  return left <= right ? PW_SIDE_LEFT : PW_SIDE_RIGHT;
}

/* Where a flow ends at another flow, its middle is the end. */
static gboolean
read_end (const PwElement *element,
          PwRouteEnd      *end)
{
  PwElement *host = pw_element_get_reference (element, "attachedToRef");
  PwRect     place;

  *end = (PwRouteEnd){ .type = pw_element_get_bpmn_type (element) };
  if (pw_element_has (element, PW_TRAIT_CONNECTION))
    {
      g_autoptr (GArray) points = pw_drawing_dup_points (element);
      PwPoint middle;

      if (points == NULL || points->len < 2)
        return FALSE;
      middle = pw_points_middle ((const PwPoint *) points->data, points->len);
      end->docking = middle;
      end->has_docking = TRUE;
      return TRUE;
    }
  if (!pw_drawing_get_bounds (element, &end->bounds))
    return FALSE;
  if (host != NULL && pw_drawing_get_bounds (host, &place))
    end->side = get_side (end->bounds, place);

  return TRUE;
}

static gboolean
holds (const PwElement *container,
       const PwElement *element)
{
  return element != NULL && (pw_element_is_inside (element, container) || pw_element_get_reference (element, "attachedToRef") == container);
}

/* What stands beside source and target, itself neither of them nor around them. */
static GArray *
list_obstacles (const PwElement *flow,
                PwRect           area)
{
  GArray    *obstacles = g_array_new (FALSE, FALSE, sizeof (PwRect));
  PwElement *source = pw_scope_get_source (flow);
  PwElement *target = pw_scope_get_target (flow);
  PwElement *scope = pw_scope_get (source);
  PwElement *plane = pw_drawing_get_plane (source);

  if (scope == NULL || pw_element_get_bpmn_type (flow) != PW_ELEMENT_SEQUENCE_FLOW)
    return obstacles;
  area = pw_rect_grow (area, OBSTACLE_DISTANCE);
  for (PwElement *child = pw_element_get_first_child (scope); child != NULL; child = pw_element_get_next_sibling (child))
    {
      PwRect place;

      if (!pw_element_has (child, PW_TRAIT_FLOW_NODE) || holds (child, source) || holds (child, target) ||
          holds (source, child) || holds (target, child))
        continue;
      if (pw_drawing_get_bounds (child, &place) && pw_rect_intersects (place, area) && pw_drawing_get_plane (child) == plane)
        g_array_append_val (obstacles, place);
    }

  return obstacles;
}

/* Returns the obstacles, which must outlive the route; NULL where an end is not drawn. */
static GArray *
prepare (const PwElement *flow,
         PwRoute         *route)
{
  PwElement *source = pw_scope_get_source (flow);
  PwElement *target = pw_scope_get_target (flow);
  GArray    *obstacles;

  *route = (PwRoute){ .flow = pw_element_get_bpmn_type (flow) };
  if (source == NULL || target == NULL || !read_end (source, &route->source) || !read_end (target, &route->target))
    return NULL;
  route->is_vertical = !pw_drawing_is_horizontal (source);
  obstacles = list_obstacles (flow, pw_rect_union (route->source.bounds, route->target.bounds));
  route->obstacles = (const PwRect *) obstacles->data;
  route->n_obstacles = obstacles->len;

  return obstacles;
}

GArray *
pw_routing_compute (const PwElement *flow)
{
  PwRoute route;
  g_autoptr (GArray) obstacles = prepare (flow, &route);

  return obstacles != NULL ? pw_route_compute (&route) : NULL;
}

/* By how much both ends moved, if by the same. */
static gboolean
get_common_shift (const PwRoute    *route,
                  const PwRouteEnd *old_source,
                  const PwRouteEnd *old_target,
                  PwPoint          *shift)
{
  const PwRect *from[] = { &old_source->bounds, &old_target->bounds };
  const PwRect *to[] = { &route->source.bounds, &route->target.bounds };

  for (guint i = 0; i < 2; i++)
    if (fabs (from[i]->width - to[i]->width) > 0.001 || fabs (from[i]->height - to[i]->height) > 0.001)
      return FALSE;
  *shift = (PwPoint){ to[0]->x - from[0]->x, to[0]->y - from[0]->y };

  return fabs (to[1]->x - from[1]->x - shift->x) < 0.001 && fabs (to[1]->y - from[1]->y - shift->y) < 0.001;
}

GArray *
pw_routing_repair (const PwEdit    *edit,
                   const PwElement *flow)
{
  PwRoute route;
  g_autoptr (GArray) obstacles = prepare (flow, &route);
  g_autoptr (GArray) points = pw_drawing_dup_points (flow);
  PwRouteEnd old_source, old_target;
  PwPoint    shift;
  GArray    *way;

  if (obstacles == NULL)
    return NULL;
  if (points == NULL || points->len < 2)
    return pw_route_compute (&route);

  old_source = route.source;
  old_target = route.target;
  pw_edit_get_old_bounds (edit, pw_scope_get_source (flow), &old_source.bounds);
  pw_edit_get_old_bounds (edit, pw_scope_get_target (flow), &old_target.bounds);
  if (get_common_shift (&route, &old_source, &old_target, &shift))
    {
      for (guint i = 0; i < points->len; i++)
        {
          g_array_index (points, PwPoint, i).x += shift.x;
          g_array_index (points, PwPoint, i).y += shift.y;
        }
      return g_steal_pointer (&points);
    }

  way = pw_route_repair ((const PwPoint *) points->data, points->len, &old_source, &old_target, &route);

  return way != NULL ? way : pw_route_compute (&route);
}

GArray *
pw_routing_guess (const PwElement *flow,
                  PwRect           source,
                  PwRect           target)
{
  PwRoute route;
  g_autoptr (GArray) obstacles = prepare (flow, &route);
  g_autoptr (GArray) points = pw_drawing_dup_points (flow);
  PwRouteEnd old_source, old_target;
  GArray    *way = NULL;

  if (obstacles == NULL)
    return NULL;
  old_source = route.source;
  old_target = route.target;
  route.source.bounds = source;
  route.target.bounds = target;
  route.n_obstacles = 0;
  if (points != NULL && points->len > 1)
    way = pw_route_repair ((const PwPoint *) points->data, points->len, &old_source, &old_target, &route);

  return way != NULL ? way : pw_route_compute (&route);
}
