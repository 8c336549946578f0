/* layout/reroute.c - lays all flows of a drawing anew, and counts what is bad about them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "reroute.h"

#include <math.h>

static const PwDiagramItem *
get_item (const PwDiagram *diagram,
          guint            n)
{
  return pw_diagram_get_item (diagram, n);
}

static gboolean
is_flow (const PwDiagramItem *item)
{
  return item->is_edge && (item->type == PW_ELEMENT_SEQUENCE_FLOW || item->type == PW_ELEMENT_MESSAGE_FLOW);
}

static PwSide
find_side (PwRect host,
           PwRect event)
{
  PwPoint middle = pw_rect_center (event);
  double  distances[] = {
     [PW_SIDE_NONE] = G_MAXDOUBLE,
     [PW_SIDE_TOP] = fabs (middle.y - host.y),
     [PW_SIDE_RIGHT] = fabs (host.x + host.width - middle.x),
     [PW_SIDE_BOTTOM] = fabs (host.y + host.height - middle.y),
     [PW_SIDE_LEFT] = fabs (middle.x - host.x),
  };
  PwSide nearest = PW_SIDE_BOTTOM;

  for (PwSide side = PW_SIDE_TOP; side <= PW_SIDE_LEFT; side++)
    if (distances[side] < distances[nearest])
      nearest = side;

  return nearest;
}

static gboolean
fill_end (const PwDiagram *diagram,
          PwElement       *element,
          PwRouteEnd      *end)
{
  int                  n = element != NULL ? pw_diagram_find (diagram, element) : -1;
  const PwDiagramItem *item = n >= 0 ? get_item (diagram, (guint) n) : NULL;
  PwElement           *host = element != NULL ? pw_element_get_reference (element, "attachedToRef") : NULL;
  int                  h = host != NULL ? pw_diagram_find (diagram, host) : -1;

  if (item == NULL || item->is_edge || pw_rect_is_empty (item->bounds))
    return FALSE;

  *end = (PwRouteEnd){ .bounds = item->bounds, .type = item->type };
  if (h >= 0)
    end->side = find_side (get_item (diagram, (guint) h)->bounds, item->bounds);
  for (int at = n; at >= 0; at = get_item (diagram, (guint) at)->parent)
    if (get_item (diagram, (guint) at)->type == PW_ELEMENT_PARTICIPANT)
      end->pool = get_item (diagram, (guint) at)->bounds;

  return TRUE;
}

gboolean
reroute_get_route (const PwDiagram *diagram,
                   guint            edge,
                   PwRoute         *route)
{
  const PwDiagramItem *item = get_item (diagram, edge);

  *route = (PwRoute){ .flow = item->type };

  return item->element != NULL && fill_end (diagram, pw_element_get_reference (item->element, "sourceRef"), &route->source) &&
         fill_end (diagram, pw_element_get_reference (item->element, "targetRef"), &route->target);
}

gboolean
reroute_is_obstacle (const PwDiagram *diagram,
                     guint            n)
{
  const PwDiagramItem *item = get_item (diagram, n);

  return !item->is_edge && item->element != NULL && item->type != PW_ELEMENT_GROUP && !pw_element_type_has (item->type, PW_TRAIT_SWIMLANE);
}

void
reroute_diagram (PwDiagram *diagram)
{
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (PwRect));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (PwPolyline));

  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    if (reroute_is_obstacle (diagram, i))
      g_array_append_val (obstacles, get_item (diagram, i)->bounds);

  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      PwDiagramItem *item = pw_diagram_get_item (diagram, i);
      PwRoute        route;
      GArray        *way;
      PwPolyline     line;

      if (!item->is_edge || !reroute_get_route (diagram, i, &route))
        continue;
      route.obstacles = (const PwRect *) (const void *) obstacles->data;
      route.n_obstacles = obstacles->len;
      route.others = (const PwPolyline *) (const void *) others->data;
      route.n_others = others->len;
      way = pw_route_compute (&route);
      g_free (item->points);
      item->n_points = way->len;
      item->points = (PwPoint *) (void *) g_array_free (way, FALSE);
      item->bounds = pw_points_bounds (item->points, item->n_points);
      item->has_label_bounds = FALSE;
      item->label_bounds = (PwRect){ 0 };
      line = (PwPolyline){ item->points, item->n_points };
      if (is_flow (item))
        g_array_append_val (others, line);
    }
}

/* --- measuring ------------------------------------------------------------------------ */

static gboolean
is_bend (PwPoint a,
         PwPoint b,
         PwPoint c)
{
  double before = hypot (b.x - a.x, b.y - a.y), after = hypot (c.x - b.x, c.y - b.y);

  return before > 0.5 && after > 0.5 && fabs ((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)) / (before * after) > 0.05;
}

static double
cross (PwPoint a,
       PwPoint b,
       PwPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static gboolean
do_cross (PwPoint a,
          PwPoint b,
          PwPoint c,
          PwPoint d)
{
  return cross (a, b, c) * cross (a, b, d) < -1 && cross (c, d, a) * cross (c, d, b) < -1;
}

/* Both level or both upright, on the same line for more than 10. */
static gboolean
run_along (PwPoint a,
           PwPoint b,
           PwPoint c,
           PwPoint d)
{
  if (fabs (a.y - b.y) < 1 && fabs (c.y - d.y) < 1 && fabs (a.y - c.y) < 3)
    return MIN (MAX (a.x, b.x), MAX (c.x, d.x)) - MAX (MIN (a.x, b.x), MIN (c.x, d.x)) > 10;
  if (fabs (a.x - b.x) < 1 && fabs (c.x - d.x) < 1 && fabs (a.x - c.x) < 3)
    return MIN (MAX (a.y, b.y), MAX (c.y, d.y)) - MAX (MIN (a.y, b.y), MIN (c.y, d.y)) > 10;

  return FALSE;
}

static gboolean
is_through (PwPoint a,
            PwPoint b,
            PwRect  rect)
{
  rect = pw_rect_grow (rect, -2);
  for (guint i = 0; i <= 40; i++)
    if (pw_rect_contains (rect, (PwPoint){ a.x + (b.x - a.x) * i / 40, a.y + (b.y - a.y) * i / 40 }))
      return TRUE;

  return FALSE;
}

static void
measure_edge (const PwDiagram *diagram,
              guint            n,
              Quality         *quality)
{
  const PwDiagramItem *item = get_item (diagram, n);
  PwRoute              route;
  gboolean             is_slanted = FALSE, is_short = FALSE, is_hit = FALSE;

  if (!reroute_get_route (diagram, n, &route))
    return;

  quality->n_flows++;
  for (guint i = 1; i < item->n_points; i++)
    {
      PwPoint a = item->points[i - 1], b = item->points[i];
      double  length = hypot (b.x - a.x, b.y - a.y);

      quality->length += length;
      is_slanted |= fabs (b.x - a.x) > 1 && fabs (b.y - a.y) > 1;
      is_short |= length > 0.5 && length < 15 && item->n_points > 2;
      if (i + 1 < item->n_points)
        quality->n_bends += is_bend (a, b, item->points[i + 1]);
      for (guint k = 0; k < pw_diagram_get_n_items (diagram); k++)
        {
          PwRect bounds = get_item (diagram, k)->bounds;

          if (reroute_is_obstacle (diagram, k) && !pw_rect_contains_rect (bounds, route.source.bounds) &&
              !pw_rect_contains_rect (bounds, route.target.bounds))
            is_hit |= is_through (a, b, bounds);
        }
    }
  quality->n_slanted += is_slanted;
  quality->n_short += is_short;
  quality->n_hits += is_hit;
}

static void
measure_pair (const PwDiagramItem *a,
              const PwDiagramItem *b,
              Quality             *quality)
{
  gboolean along = FALSE;
  gboolean have_common_end = hypot (a->points[0].x - b->points[0].x, a->points[0].y - b->points[0].y) < 5 ||
                             hypot (a->points[a->n_points - 1].x - b->points[b->n_points - 1].x,
                                    a->points[a->n_points - 1].y - b->points[b->n_points - 1].y) < 5;

  for (guint i = 1; i < a->n_points; i++)
    for (guint k = 1; k < b->n_points; k++)
      {
        quality->n_crossings += do_cross (a->points[i - 1], a->points[i], b->points[k - 1], b->points[k]);
        along |= run_along (a->points[i - 1], a->points[i], b->points[k - 1], b->points[k]);
      }
  quality->n_along += along && !have_common_end;
}

Quality
reroute_measure (const PwDiagram *diagram)
{
  Quality quality = { 0 };
  guint   n = pw_diagram_get_n_items (diagram);

  for (guint i = 0; i < n; i++)
    {
      if (!is_flow (get_item (diagram, i)))
        continue;
      measure_edge (diagram, i, &quality);
      for (guint k = i + 1; k < n; k++)
        if (is_flow (get_item (diagram, k)))
          measure_pair (get_item (diagram, i), get_item (diagram, k), &quality);
    }

  return quality;
}
