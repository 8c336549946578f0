/* edit/routing.c - the ways of flows in a document: what layout/route.h needs, gathered
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/routing.h"

#include <math.h>

#include "edit/drawing.h"
#include "edit/scope.h"

/* Shapes further off than this do not stand in the way. */
#define OBSTACLE_DISTANCE 120
/* Ends this near to the outline lie on it. */
#define ON_OUTLINE 1.0

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

/* --- places as the document has them -------------------------------------------------- */

static gboolean
get_drawn_bounds (gconstpointer    user_data,
                  const PwElement *element,
                  PwRect          *bounds)
{
  return pw_drawing_get_bounds (element, bounds);
}

static gboolean
get_bounds_before (gconstpointer    user_data,
                   const PwElement *element,
                   PwRect          *bounds)
{
  const PwEdit *edit = user_data;

  return edit != NULL ? pw_edit_get_old_bounds (edit, element, bounds) : pw_drawing_get_bounds (element, bounds);
}

static GArray *
dup_drawn_way (gconstpointer    user_data,
               const PwElement *flow)
{
  return pw_drawing_dup_points (flow);
}

static GPtrArray *
list_children (gconstpointer    user_data,
               const PwElement *scope,
               PwRect           area)
{
  GPtrArray *children = g_ptr_array_new ();

  for (PwElement *child = pw_element_get_first_child (scope); child != NULL; child = pw_element_get_next_sibling (child))
    g_ptr_array_add (children, child);

  return children;
}

static const PwRoutingPlaces drawn = { get_drawn_bounds, get_bounds_before, dup_drawn_way, list_children, NULL };

/* --- gathering ------------------------------------------------------------------------- */

/* Where a flow ends at another flow, its middle is the end. */
static gboolean
read_end (const PwRoutingPlaces *places,
          const PwElement       *element,
          PwRouteEnd            *end)
{
  PwElement *host = pw_element_get_reference (element, "attachedToRef");
  PwRect     place;

  *end = (PwRouteEnd){ .type = pw_element_get_bpmn_type (element) };
  if (pw_element_has (element, PW_TRAIT_CONNECTION))
    {
      g_autoptr (GArray) points = places->dup_way (places->user_data, element);

      if (points == NULL || points->len < 2)
        return FALSE;
      end->docking = pw_points_middle ((const PwPoint *) points->data, points->len);
      end->has_docking = TRUE;
      return TRUE;
    }
  if (!places->get_bounds (places->user_data, element, &end->bounds))
    return FALSE;
  if (host != NULL && places->get_bounds (places->user_data, host, &place))
    end->side = get_side (end->bounds, place);

  return TRUE;
}

static gboolean
holds (const PwElement *container,
       const PwElement *element)
{
  return container != NULL && element != NULL &&
         (pw_element_is_inside (element, container) || pw_element_get_reference (element, "attachedToRef") == container);
}

/* What stands beside source and target, itself neither of them nor around them. */
static GArray *
list_obstacles (const PwRoutingPlaces *places,
                PwElementType          flow,
                const PwElement       *source,
                const PwElement       *target,
                PwRect                 area)
{
  GArray          *obstacles = g_array_new (FALSE, FALSE, sizeof (PwRect));
  const PwElement *end = source != NULL ? source : target;
  PwElement       *scope = pw_scope_get (end);
  PwElement       *plane = pw_drawing_get_plane (end);
  g_autoptr (GPtrArray) near = NULL;

  if (scope == NULL || flow != PW_ELEMENT_SEQUENCE_FLOW)
    return obstacles;
  area = pw_rect_grow (area, OBSTACLE_DISTANCE);
  near = places->list_near (places->user_data, scope, area);
  for (guint i = 0; i < near->len; i++)
    {
      PwElement *child = g_ptr_array_index (near, i);
      PwRect     place;

      if (!pw_element_has (child, PW_TRAIT_FLOW_NODE) || pw_element_get_parent (child) != scope || holds (child, source) ||
          holds (child, target) || holds (source, child) || holds (target, child))
        continue;
      if (places->get_bounds (places->user_data, child, &place) && pw_rect_intersects (place, area) && pw_drawing_get_plane (child) == plane)
        g_array_append_val (obstacles, place);
    }

  return obstacles;
}

static PwRect
get_area (const PwRouteEnd *end)
{
  return end->has_docking ? pw_rect_grow ((PwRect){ end->docking.x, end->docking.y, 0, 0 }, 1) : end->bounds;
}

static gboolean
read_ends (const PwRoutingPlaces *places,
           PwElementType          flow,
           const PwElement       *source,
           const PwElement       *target,
           PwPoint                at,
           PwRoute               *route)
{
  const PwRouteEnd hanging = { .docking = at, .has_docking = TRUE };

  *route = (PwRoute){ .flow = flow, .source = hanging, .target = hanging };
  if ((source == NULL && target == NULL) || (source != NULL && !read_end (places, source, &route->source)) ||
      (target != NULL && !read_end (places, target, &route->target)))
    return FALSE;
  route->is_vertical = !pw_drawing_is_horizontal (source != NULL ? source : target);

  return TRUE;
}

/* Returns the obstacles, which must outlive the route; NULL where an end is not drawn. */
static GArray *
prepare (const PwRoutingPlaces *places,
         PwElementType          flow,
         const PwElement       *source,
         const PwElement       *target,
         PwPoint                at,
         PwRoute               *route)
{
  GArray *obstacles;

  if (!read_ends (places, flow, source, target, at, route))
    return NULL;
  obstacles = list_obstacles (places, flow, source, target, pw_rect_union (get_area (&route->source), get_area (&route->target)));
  route->obstacles = (const PwRect *) obstacles->data;
  route->n_obstacles = obstacles->len;

  return obstacles;
}

static GArray *
prepare_flow (const PwRoutingPlaces *places,
              const PwElement       *flow,
              PwRoute               *route)
{
  PwElement *source = pw_scope_get_source (flow);
  PwElement *target = pw_scope_get_target (flow);

  if (source == NULL || target == NULL)
    return NULL;

  return prepare (places, pw_element_get_bpmn_type (flow), source, target, (PwPoint){ 0, 0 }, route);
}

gboolean
pw_routing_read_ends (const PwElement *flow,
                      PwRoute         *route)
{
  PwElement *source = pw_scope_get_source (flow);
  PwElement *target = pw_scope_get_target (flow);

  return source != NULL && target != NULL &&
         read_ends (&drawn, pw_element_get_bpmn_type (flow), source, target, (PwPoint){ 0, 0 }, route);
}

/* Message flows run straight from pool to pool, so two at one step would lie on each other
 * if they did not know of each other.
 */
static GArray *
compute_beside_others (PwRoute         *route,
                       const PwElement *source,
                       const PwElement *target,
                       const PwElement *except)
{
  const PwElement *ends[] = { source, target };
  g_autoptr (GPtrArray) ways = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (PwPolyline));

  for (guint i = 0; i < 2 * G_N_ELEMENTS (ends) && route->flow == PW_ELEMENT_MESSAGE_FLOW; i++)
    {
      g_autoptr (GPtrArray) flows = ends[i / 2] != NULL ? pw_scope_list_flows (ends[i / 2], i % 2 == 0, route->flow) : g_ptr_array_new ();

      for (guint k = 0; k < flows->len; k++)
        {
          GArray    *way = g_ptr_array_index (flows, k) != except ? pw_drawing_dup_points (g_ptr_array_index (flows, k)) : NULL;
          PwPolyline other;

          if (way == NULL)
            continue;
          other = (PwPolyline){ (const PwPoint *) way->data, way->len };
          g_ptr_array_add (ways, way);
          g_array_append_val (others, other);
        }
    }
  route->others = (const PwPolyline *) others->data;
  route->n_others = others->len;

  return pw_route_compute (route);
}

GArray *
pw_routing_compute (const PwElement *flow)
{
  PwRoute route;
  g_autoptr (GArray) obstacles = prepare_flow (&drawn, flow, &route);

  return obstacles != NULL ? compute_beside_others (&route, pw_scope_get_source (flow), pw_scope_get_target (flow), flow) : NULL;
}

GArray *
pw_routing_compute_between (const PwRoutingPlaces *places,
                            PwElementType          flow,
                            const PwElement       *source,
                            const PwElement       *target,
                            PwPoint                at,
                            const PwElement       *except)
{
  PwRoute route;
  g_autoptr (GArray) obstacles = prepare (places != NULL ? places : &drawn, flow, source, target, at, &route);

  return obstacles != NULL ? compute_beside_others (&route, source, target, except) : NULL;
}

GArray *
pw_routing_compute_to_new (const PwRoutingPlaces *places,
                           PwElementType          flow,
                           const PwElement       *end,
                           gboolean               outgoing,
                           PwElementType          type,
                           PwRect                 bounds)
{
  const PwElement *source = outgoing ? end : NULL;
  const PwElement *target = outgoing ? NULL : end;
  PwRoute          route;
  g_autoptr (GArray) obstacles = prepare (places != NULL ? places : &drawn, flow, source, target, pw_rect_center (bounds), &route);

  if (obstacles == NULL)
    return NULL;
  *(outgoing ? &route.target : &route.source) = (PwRouteEnd){ .bounds = bounds, .type = type };

  return compute_beside_others (&route, source, target, NULL);
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

static gboolean
is_at (const GArray *points,
       const GArray *others,
       gboolean      is_last)
{
  const PwPoint *left = &g_array_index (points, PwPoint, is_last ? points->len - 1 : 0);
  const PwPoint *right = &g_array_index (others, PwPoint, is_last ? others->len - 1 : 0);

  return fabs (left->x - right->x) <= ON_OUTLINE && fabs (left->y - right->y) <= ON_OUTLINE;
}

/* Some tools let flows end inside of shapes, or off them. What ends well stays as it is. */
static GArray *
dock (const GArray     *points,
      const PwRouteEnd *source,
      const PwRouteEnd *target)
{
  GArray *docked = pw_route_dock ((const PwPoint *) points->data, points->len, source, target);

  if (!is_at (points, docked, FALSE) || !is_at (points, docked, TRUE))
    return docked;
  g_array_unref (docked);

  return g_array_copy ((GArray *) points);
}

GArray *
pw_routing_dock (const PwElement *flow,
                 const GArray    *points)
{
  PwRoute route;

  return points->len > 1 && pw_routing_read_ends (flow, &route) ? dock (points, &route.source, &route.target) : g_array_copy ((GArray *) points);
}

GArray *
pw_routing_repair_among (const PwRoutingPlaces *places,
                         const PwElement       *flow)
{
  PwRoute route;
  g_autoptr (GArray) obstacles = prepare_flow (places, flow, &route);
  g_autoptr (GArray) drawn_points = pw_drawing_dup_points (flow);
  g_autoptr (GArray) points = NULL;
  PwRouteEnd old_source, old_target;
  PwPoint    shift;
  GArray    *way;

  if (obstacles == NULL)
    return NULL;
  if (drawn_points == NULL || drawn_points->len < 2)
    return pw_route_compute (&route);

  old_source = route.source;
  old_target = route.target;
  places->get_old_bounds (places->user_data, pw_scope_get_source (flow), &old_source.bounds);
  places->get_old_bounds (places->user_data, pw_scope_get_target (flow), &old_target.bounds);
  points = dock (drawn_points, &old_source, &old_target);
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
pw_routing_repair (const PwEdit    *edit,
                   const PwElement *flow)
{
  PwRoutingPlaces places = drawn;

  places.user_data = edit;

  return pw_routing_repair_among (&places, flow);
}

GArray *
pw_routing_guess (const PwElement *flow,
                  PwRect           source,
                  PwRect           target)
{
  PwRoute route;
  g_autoptr (GArray) obstacles = prepare_flow (&drawn, flow, &route);
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
