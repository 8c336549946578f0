/* layout/place-draw.c - from the grid to the finished diagram
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <math.h>

#define STUB 14.0 /* from a shape to a corner just before it */
#define APART 4.0 /* from one such way to the next */

/* --- where a shape is in its grid ------------------------------------------------------ */

PwRect
pw_place_bounds_in_cell (const PwPlacing *self,
                         int              scope,
                         int              node)
{
  const PwSpot *spot = &self->spots[node];
  PwPoint       middle = { spot->dx, spot->dy };

  /* outwards, from the grid it is in to the one asked for */
  for (const PwSpot *cell = &self->spots[spot->cell]; cell->scope != scope;)
    {
      const PwScope *inner = &g_array_index (self->scopes, PwScope, cell->scope);
      const PwSpot  *owner = &self->spots[inner->owner];

      middle.x += inner->columns[cell->column] - owner->width / 2 + self->inset.x;
      middle.y += g_array_index (inner->rows, PwRow, cell->row).y - owner->height / 2 + self->inset.y;
      cell = owner;
    }

  return (PwRect){ middle.x - spot->width / 2, middle.y - spot->height / 2, spot->width, spot->height };
}

PwRect
pw_place_bounds_in_scope (const PwPlacing *self,
                          int              scope_number,
                          int              node)
{
  const PwScope *scope = &g_array_index (self->scopes, PwScope, scope_number);
  const PwSpot  *cell = &self->spots[pw_placing_lift (self, node, scope_number)];

  return pw_rect_translate (pw_place_bounds_in_cell (self, scope_number, node), scope->columns[cell->column],
                            g_array_index (scope->rows, PwRow, cell->row).y);
}

/* --- shapes ------------------------------------------------------------------------ */

static void
settle_shape (PwPlacing *self,
              PwScope   *scope,
              int        node)
{
  PwSpot *spot = pw_placing_get_spot (self, node);

  spot->bounds = pw_rect_translate (pw_place_bounds_in_scope (self, self->spots[spot->cell].scope, node), scope->origin.x, scope->origin.y);
  if (spot->label_height > 0)
    spot->label = pw_rect_translate (spot->label, pw_rect_center (spot->bounds).x, pw_rect_center (spot->bounds).y);
}

static void
place_cells (PwPlacing *self,
             PwScope   *scope)
{
  for (guint i = 0; i < scope->cells->len; i++)
    {
      int     node = g_array_index (scope->cells, int, i);
      PwSpot *spot = pw_placing_get_spot (self, node);
      int     inner = self->scope_of[node];

      settle_shape (self, scope, node);
      for (int k = spot->first_attached; k >= 0; k = self->spots[k].next_attached)
        settle_shape (self, scope, k);
      if (inner >= 0)
        pw_placing_get_scope (self, inner)->origin = (PwPoint){ spot->bounds.x + self->inset.x, spot->bounds.y + self->inset.y };
    }
}

static void
place_bands (PwPlacing *self,
             PwScope   *scope)
{
  for (guint i = 0; i < scope->bands->len; i++)
    {
      const PwBand *band = &g_array_index (scope->bands, PwBand, i);
      double        top;
      double        bottom;
      int           depth = 0;

      if (band->pool < 0 && band->lane < 0)
        continue;
      top = g_array_index (scope->rows, PwRow, band->first_row - 1).y;
      bottom = g_array_index (scope->rows, PwRow, band->last_row + 1).y;
      for (int lane = band->lane; lane >= 0; lane = self->graph->nodes[lane].lane)
        depth++;

      for (int at = band->lane; at >= 0 || depth >= 0; at = at >= 0 ? self->graph->nodes[at].lane : -1)
        {
          int    node = depth > 0 ? at : band->pool;
          double left = PW_PLACE_TITLE * (depth - (band->pool < 0 ? 1 : 0));
          PwRect bounds = { left, top, scope->width - left, bottom - top };

          if (node >= 0)
            self->spots[node].bounds = pw_rect_union (self->spots[node].bounds, bounds);
          if (depth-- == 0)
            break;
        }
    }
}

void
pw_place_settle (PwPlacing *self)
{
  PwScope *whole = pw_placing_get_scope (self, 0);

  place_bands (self, whole);
  for (guint i = 0; i < self->scopes->len; i++)
    place_cells (self, pw_placing_get_scope (self, (int) i));
}

/* --- edges --------------------------------------------------------------------------- */

/* How far the outline is from the middle of a side, where one docks beside that middle. */
static double
outline_inset (PwElementType type,
               double        half_along,
               double        half_across,
               double        shift)
{
  double part = half_along > 0 ? MIN (fabs (shift) / half_along, 1) : 0;

  if (pw_element_type_has (type, PW_TRAIT_GATEWAY))
    return half_across * part;
  if (pw_element_type_has (type, PW_TRAIT_EVENT))
    return half_across * (1 - sqrt (1 - part * part));
  return 0;
}

/* On the outline, at @side of the shape, where the line with coordinate @at meets it. */
static PwPoint
dock (PwRect        b,
      PwElementType type,
      PwSide        side,
      double        at)
{
  PwPoint middle = pw_rect_center (b);
  double  inset;

  if (!PW_SIDE_IS_UPRIGHT (side))
    {
      inset = outline_inset (type, b.height / 2, b.width / 2, at - middle.y);
      return (PwPoint){ side == PW_SIDE_LEFT ? b.x + inset : b.x + b.width - inset, at };
    }

  inset = outline_inset (type, b.width / 2, b.height / 2, at - middle.x);
  return (PwPoint){ at, side == PW_SIDE_TOP ? b.y + inset : b.y + b.height - inset };
}

/* Appends a corner unless it lies on the way already. */
static void
add_point (GArray *points,
           double  x,
           double  y)
{
  PwPoint point = { x, y };

  if (points->len >= 1)
    {
      PwPoint *last = &g_array_index (points, PwPoint, points->len - 1);

      if (fabs (last->x - x) < 0.01 && fabs (last->y - y) < 0.01)
        return;
      if (points->len >= 2)
        {
          const PwPoint *before = last - 1;

          if ((fabs (before->x - last->x) < 0.01 && fabs (last->x - x) < 0.01) ||
              (fabs (before->y - last->y) < 0.01 && fabs (last->y - y) < 0.01))
            {
              *last = point;
              return;
            }
        }
    }
  g_array_append_val (points, point);
}

/* From a satellite down (or up) to its partner, or over to a partner beside it. */
static void
draw_short (const PwPlacing *self,
            int              scope,
            const PwRoute   *route,
            GArray          *points)
{
  PwRect        own = pw_place_bounds_in_scope (self, scope, route->source);
  PwRect        partner = pw_place_bounds_in_scope (self, scope, route->target);
  PwElementType types[2] = { self->graph->nodes[route->source].type, self->graph->nodes[route->target].type };
  PwPoint       from = pw_rect_center (own);
  PwPoint       to = pw_rect_center (partner);
  gboolean      is_down = to.y > from.y;
  double        reach = MAX (partner.width / 2 - 10, 0);
  PwPoint       start;
  PwPoint       end;

  if (self->spots[route->target].kind == PW_SPOT_SATELLITE)
    {
      gboolean is_right = to.x > from.x;

      start = dock (own, types[0], is_right ? PW_SIDE_RIGHT : PW_SIDE_LEFT, from.y);
      end = dock (partner, types[1], is_right ? PW_SIDE_LEFT : PW_SIDE_RIGHT, CLAMP (from.y, partner.y + 2, partner.y + partner.height - 2));
      start.y = end.y;
      add_point (points, start.x, start.y);
      add_point (points, end.x, end.y);
      return;
    }

  end = dock (partner, types[1], is_down ? PW_SIDE_TOP : PW_SIDE_BOTTOM, CLAMP (from.x, to.x - reach, to.x + reach));
  start = dock (own, types[0], is_down ? PW_SIDE_BOTTOM : PW_SIDE_TOP, CLAMP (end.x, own.x + 4, own.x + own.width - 4));
  add_point (points, start.x, start.y);
  if (fabs (start.x - end.x) > 0.01)
    {
      add_point (points, start.x, start.y + (is_down ? 0.5 : -0.5) * PW_PLACE_SATELLITE_GAP);
      add_point (points, end.x, start.y + (is_down ? 0.5 : -0.5) * PW_PLACE_SATELLITE_GAP);
    }
  add_point (points, end.x, end.y);
}

/* How far beside its middle a shape can be docked at. */
static double
reach_of (const PwPlacing *self,
          int              node,
          gboolean         is_upright)
{
  double        half = (is_upright ? self->spots[node].width : self->spots[node].height) / 2;
  PwElementType type = self->graph->nodes[node].type;

  if (type == PW_ELEMENT_PARTICIPANT)
    return HUGE_VAL;
  return pw_element_type_has (type, PW_TRAIT_GATEWAY | PW_TRAIT_EVENT) ? half * 0.8 : half - 2;
}

/* Just outside the pool the shape is in, where nothing stands; else near the shape. */
static double
find_corner (const PwScope *scope,
             const PwRoute *route,
             gboolean       is_source,
             double         near,
             double         away)
{
  for (guint i = 0; i < route->n_steps; i++)
    {
      PwStep step = route->way[is_source ? i : route->n_steps - 1 - i];

      if (step.y % 2 == 1 && g_array_index (scope->rows, PwRow, step.y / 2).is_border)
        return g_array_index (scope->rows, PwRow, step.y / 2).y + away * (1 + route->edge % 3) / 2;
    }
  return near + away;
}

/* The end of the way at its shape, and a corner before it where the line would miss it:
 * lines between a shape inside another and one outside cannot always hit both.
 */
static void
find_end (const PwPlacing *self,
          int              scope_number,
          const PwRoute   *route,
          gboolean         is_source,
          PwPoint          end[3],
          guint           *n)
{
  const PwScope *scope = &g_array_index (self->scopes, PwScope, scope_number);
  int            node = is_source ? route->source : route->target;
  PwSide         side = is_source ? route->start : route->end;
  const PwLine  *line = &g_array_index (scope->lines, PwLine, route->first_line + (is_source ? 0 : route->n_lines - 1));
  double         reach = reach_of (self, node, line->is_upright);
  PwRect         bounds;
  PwPoint        middle;
  double         at;
  double         away = side == PW_SIDE_TOP || side == PW_SIDE_LEFT ? -STUB : STUB;

  *n = 1;
  if (self->graph->nodes[node].type == PW_ELEMENT_PARTICIPANT)
    {
      end[0] = (PwPoint){ line->place, g_array_index (scope->rows, PwRow, route->way[is_source ? 0 : route->n_steps - 1].y / 2).y };
      return;
    }
  if (!is_source && route->exit != 0)
    {
      double bottom = MAX (scope->height + PW_PLACE_SUB_PROCESS_SIDE, self->spots[scope->owner].height - self->inset.y);

      end[0] = (PwPoint){ line->place, route->exit == 1 ? -self->inset.y : bottom };
      return;
    }

  bounds = pw_place_bounds_in_scope (self, scope_number, node);
  middle = pw_rect_center (bounds);
  at = line->is_upright ? CLAMP (line->place, middle.x - reach, middle.x + reach) : CLAMP (line->place, middle.y - reach, middle.y + reach);
  end[0] = dock (bounds, self->graph->nodes[node].type, side, at);
  if (fabs (at - line->place) < 0.01)
    return;
  *n = 3;
  at += (at < line->place ? -1 : 1) * APART * (route->edge % 3);
  end[0] = dock (bounds, self->graph->nodes[node].type, side, at);
  end[1] = line->is_upright ? (PwPoint){ at, find_corner (scope, route, is_source, end[0].y, away) } : (PwPoint){ end[0].x + away, at };
  end[2] = line->is_upright ? (PwPoint){ line->place, end[1].y } : (PwPoint){ end[1].x, line->place };
}

GArray *
pw_place_draw_route (const PwPlacing *self,
                     int              scope_number,
                     const PwRoute   *route)
{
  const PwScope *scope = &g_array_index (self->scopes, PwScope, scope_number);
  GArray        *points = g_array_new (FALSE, FALSE, sizeof (PwPoint));
  PwPoint        end[3];
  PwPoint        at;
  guint          n;

  if (route->is_short && self->spots[route->source].kind == PW_SPOT_SATELLITE)
    draw_short (self, scope_number, route, points);
  if (route->way == NULL)
    return points;

  find_end (self, scope_number, route, TRUE, end, &n);
  for (guint i = 0; i < n; i++)
    add_point (points, end[i].x, end[i].y);
  at = end[n - 1];
  for (guint i = 1; i < route->n_lines; i++)
    {
      const PwLine *line = &g_array_index (scope->lines, PwLine, route->first_line + i);

      if (line->is_upright)
        at.x = line->place;
      else
        at.y = line->place;
      add_point (points, at.x, at.y);
    }
  find_end (self, scope_number, route, FALSE, end, &n);
  while (n-- > 0)
    add_point (points, end[n].x, end[n].y);
  return points;
}

static void
reverse (GArray *points)
{
  for (guint i = 0, k = points->len; i + 1 < k; i++)
    {
      PwPoint swap = g_array_index (points, PwPoint, i);

      k--;
      g_array_index (points, PwPoint, i) = g_array_index (points, PwPoint, k);
      g_array_index (points, PwPoint, k) = swap;
    }
}

static void
move_points (GArray *points,
             PwPoint by)
{
  for (guint i = 0; i < points->len; i++)
    {
      g_array_index (points, PwPoint, i).x += by.x;
      g_array_index (points, PwPoint, i).y += by.y;
    }
}

/* Adds the parts inside sub-processes at the beginning (0) or end (1) of an edge. */
static void
add_legs (const PwPlacing *self,
          guint            edge,
          guint            end,
          GArray          *points)
{
  const GArray *legs = self->exits[2 * edge + end].legs;

  for (guint i = 0; legs != NULL && i < legs->len; i++)
    {
      guint          n = end == 0 ? i : legs->len - 1 - i;
      const PwLeg   *leg = &g_array_index (legs, PwLeg, n);
      const PwScope *scope = &g_array_index (self->scopes, PwScope, leg->scope);
      g_autoptr (GArray) part = pw_place_draw_route (self, leg->scope, &g_array_index (scope->routes, PwRoute, leg->route));

      move_points (part, scope->origin);
      if (end == 1)
        reverse (part);
      for (guint k = 0; k < part->len; k++)
        add_point (points, g_array_index (part, PwPoint, k).x, g_array_index (part, PwPoint, k).y);
    }
}

static void
add_edge (const PwPlacing *self,
          int              scope_number,
          const PwRoute   *route,
          PwDiagram       *diagram)
{
  const PwScope     *scope = &g_array_index (self->scopes, PwScope, scope_number);
  const PwGraphEdge *edge = &self->graph->edges[route->edge];
  g_autoptr (GArray) part = pw_place_draw_route (self, scope_number, route);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (PwPoint));
  PwDiagramItem *item;

  if (part->len < 2 || route->exit != 0)
    return;

  move_points (part, scope->origin);
  if (route->is_turned)
    reverse (part);
  add_legs (self, route->edge, 0, points);
  for (guint i = 0; i < part->len; i++)
    add_point (points, g_array_index (part, PwPoint, i).x, g_array_index (part, PwPoint, i).y);
  add_legs (self, route->edge, 1, points);

  item = pw_diagram_add (diagram, self->links[route->edge]);
  item->type = edge->type;
  item->is_edge = TRUE;
  if (*edge->name != '\0')
    {
      item->label_bounds = pw_rect_translate (route->label, scope->origin.x, scope->origin.y);
      item->has_label_bounds = TRUE;
    }
  item->n_points = points->len;
  item->points = g_memdup2 (points->data, sizeof (PwPoint) * points->len);
  item->bounds = pw_points_bounds (item->points, item->n_points);
}

/* --- all of it ------------------------------------------------------------------------ */

static void
add_shape (const PwPlacing *self,
           guint            n,
           PwDiagram       *diagram)
{
  const PwGraphNode *node = &self->graph->nodes[n];
  const PwSpot      *spot = &self->spots[n];
  PwDiagramItem     *item = pw_diagram_add (diagram, spot->element);

  item->type = node->type;
  item->bounds = spot->bounds;
  item->is_expanded = self->scope_of[n] >= 0;
  item->is_horizontal = !self->is_vertical;
  item->is_marker_visible = node->type == PW_ELEMENT_EXCLUSIVE_GATEWAY;
  item->has_label_bounds = spot->label.height > 0;
  item->label_bounds = spot->label;
}

static PwElement *
find_plane (const PwPlacing *self)
{
  PwElement *process = NULL;
  PwElement *root = self->graph->n_nodes > 0 ? self->spots[0].element : NULL;

  while (root != NULL && pw_element_get_parent (root) != NULL)
    root = pw_element_get_parent (root);
  for (PwElement *child = root != NULL ? pw_element_get_first_child (root) : NULL; child != NULL; child = pw_element_get_next_sibling (child))
    {
      if (pw_element_get_bpmn_type (child) == PW_ELEMENT_COLLABORATION)
        return child;
      if (process == NULL && pw_element_get_bpmn_type (child) == PW_ELEMENT_PROCESS)
        process = child;
    }

  return process;
}

static PwRect
mirror_rect (PwRect rect)
{
  return (PwRect){ rect.y, rect.x, rect.height, rect.width };
}

/* What was placed from left to right runs from top to bottom. */
static void
mirror (PwDiagram *diagram)
{
  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      PwDiagramItem *item = pw_diagram_get_item (diagram, i);

      item->bounds = mirror_rect (item->bounds);
      item->label_bounds = mirror_rect (item->label_bounds);
      for (guint k = 0; k < item->n_points; k++)
        item->points[k] = (PwPoint){ item->points[k].y, item->points[k].x };
    }
}

PwDiagram *
pw_place_draw (PwPlacing *self)
{
  PwDiagram *diagram = pw_diagram_new (find_plane (self));

  diagram->is_generated = TRUE;
  for (guint i = 0; i < self->graph->n_nodes; i++)
    if (self->spots[i].kind != PW_SPOT_HIDDEN && !pw_rect_is_empty (self->spots[i].bounds))
      add_shape (self, i, diagram);
  for (guint i = 0; i < self->scopes->len; i++)
    {
      const PwScope *scope = pw_placing_get_scope (self, (int) i);

      for (guint k = 0; k < scope->routes->len; k++)
        add_edge (self, (int) i, &g_array_index (scope->routes, PwRoute, k), diagram);
    }

  if (self->is_vertical)
    mirror (diagram);
  pw_diagram_finish (diagram);
  return diagram;
}
