/* layout/place-draw.c - from the grid to the finished diagram
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <math.h>

#define SUB_PROCESS_SIDE 20.0
#define SUB_PROCESS_TOP 30.0

/* --- shapes ------------------------------------------------------------------------ */

static void
place_label (PwSpot *spot)
{
  gboolean is_above = (spot->ports & (1u << PW_SIDE_BOTTOM)) != 0;
  gboolean is_beside = is_above && (spot->ports & (1u << PW_SIDE_TOP)) != 0;
  double   middle = spot->bounds.x + spot->bounds.width / 2;

  if (spot->label_height <= 0)
    return;

  spot->label = (PwRect){ middle - spot->label_width / 2, spot->bounds.y + spot->bounds.height + PW_PLACE_LABEL_GAP,
                          spot->label_width, spot->label_height };
  if (is_above || spot->kind == PW_SPOT_SATELLITE)
    spot->label.y = spot->bounds.y - PW_PLACE_LABEL_GAP - spot->label_height;
  if (is_beside) /* left of the flow out of the top */
    spot->label.x = middle - PW_PLACE_LABEL_GAP - spot->label_width;
  if (spot->kind == PW_SPOT_BOUNDARY) /* right of the flow out of the bottom */
    {
      spot->label.x = middle + 2 * PW_PLACE_LABEL_GAP;
      spot->label.y = spot->bounds.y + spot->bounds.height + PW_PLACE_LABEL_GAP / 2;
    }
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

      spot->bounds = (PwRect){ scope->origin.x + scope->columns[spot->column].x - spot->width / 2,
                               scope->origin.y + g_array_index (scope->rows, PwRow, spot->row).y - spot->height / 2,
                               spot->width, spot->height };
      place_label (spot);
      if (inner >= 0)
        pw_placing_get_scope (self, inner)->origin = (PwPoint){ spot->bounds.x + SUB_PROCESS_SIDE, spot->bounds.y + SUB_PROCESS_TOP };
    }
}

/* Events on the lower borders from the right, satellites above from the left. */
static void
place_attached (PwPlacing *self)
{
  g_autofree double *next = g_new0 (double, self->graph->n_nodes + 1);

  for (guint i = 0; i < self->graph->n_nodes; i++)
    {
      PwSpot       *spot = &self->spots[i];
      const PwSpot *host = pw_placing_get_spot (self, spot->cell);

      if (spot->kind == PW_SPOT_BOUNDARY)
        {
          double middle = host->bounds.x + host->bounds.width - spot->from_right;

          spot->bounds = (PwRect){ middle - spot->width / 2, host->bounds.y + host->bounds.height - spot->height / 2, spot->width, spot->height };
          place_label (spot);
        }
      else if (spot->kind == PW_SPOT_SATELLITE)
        {
          double   slot = MAX (spot->width, spot->label_width);
          double   middle = host->bounds.x + host->bounds.width / 2;
          gboolean is_shifted = host->n_messages > 0 || (host->ports & (1u << PW_SIDE_TOP)) != 0;
          double   top = host->label_height > 0 && host->label.y < host->bounds.y ? host->label.y : host->bounds.y;

          if (next[spot->cell] == 0)
            next[spot->cell] = is_shifted ? middle - spot->width / 4 : middle - host->satellites_width / 2;
          spot->bounds = (PwRect){ next[spot->cell] + (slot - spot->width) / 2, top - PW_PLACE_SATELLITE_GAP - spot->height, spot->width, spot->height };
          next[spot->cell] += slot + PW_PLACE_SATELLITE_STEP;
          place_label (spot);
        }
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
  place_attached (self);
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

static PwPoint
dock (const PwPlacing *self,
      int              node,
      PwSide           side,
      double           shift)
{
  PwRect  b = self->spots[node].bounds;
  PwPoint middle = pw_rect_center (b);
  double  inset;

  if (side == PW_SIDE_LEFT || side == PW_SIDE_RIGHT)
    {
      inset = outline_inset (self->graph->nodes[node].type, b.height / 2, b.width / 2, shift);
      return (PwPoint){ side == PW_SIDE_LEFT ? b.x + inset : b.x + b.width - inset, middle.y + shift };
    }

  inset = outline_inset (self->graph->nodes[node].type, b.width / 2, b.height / 2, shift);
  return (PwPoint){ middle.x + shift, side == PW_SIDE_TOP ? b.y + inset : b.y + b.height - inset };
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

/* From a satellite down to its partner, or over to a partner beside it. */
static void
draw_short (const PwPlacing *self,
            const PwRoute   *route,
            GArray          *points)
{
  PwPoint start = dock (self, route->source, PW_SIDE_BOTTOM, 0);
  PwRect  partner = self->spots[route->target].bounds;
  double  middle = partner.x + partner.width / 2;
  double  reach = MAX (partner.width / 2 - 10, 0);
  double  shift = CLAMP (start.x - middle, -reach, reach);
  PwPoint end = dock (self, route->target, PW_SIDE_TOP, shift);

  if (self->spots[route->target].kind == PW_SPOT_SATELLITE)
    {
      gboolean is_right = middle > start.x;

      start = dock (self, route->source, is_right ? PW_SIDE_RIGHT : PW_SIDE_LEFT, 0);
      end = dock (self, route->target, is_right ? PW_SIDE_LEFT : PW_SIDE_RIGHT, 0);
      end.y = CLAMP (start.y, partner.y + 2, partner.y + partner.height - 2);
      start.y = end.y;
    }
  add_point (points, start.x, start.y);
  if (fabs (start.x - end.x) > 0.01)
    {
      add_point (points, start.x, start.y + PW_PLACE_SATELLITE_GAP / 2);
      add_point (points, end.x, start.y + PW_PLACE_SATELLITE_GAP / 2);
    }
  add_point (points, end.x, end.y);
}

/* Adds the corners at the route's stretches, and brings @at to the last one. */
static void
follow_lines (const PwScope *scope,
              const PwRoute *route,
              PwPoint       *at,
              GArray        *points)
{
  add_point (points, at->x, at->y);
  for (guint i = 0; i < route->n_lines; i++)
    {
      const PwLine *line = &g_array_index (scope->lines, PwLine, route->lines[i]);

      if (line->is_vertical)
        at->x = scope->origin.x + scope->upright[line->channel].start + line->offset;
      else
        at->y = scope->origin.y + scope->level[line->channel].start + line->offset;
      add_point (points, at->x, at->y);
    }
}

/* Between two pools, or from a step to the border of a pool. */
static void
draw_to_pool (const PwPlacing *self,
              const PwScope   *scope,
              const PwRoute   *route,
              GArray          *points)
{
  PwRect pool = self->spots[route->target].bounds;

  if (self->graph->nodes[route->source].type == PW_ELEMENT_PARTICIPANT)
    {
      PwRect   other = self->spots[route->source].bounds;
      gboolean is_down = pool.y > other.y;
      double   x = other.x + other.width * (0.3 + 0.4 * (route->edge % 7) / 7);

      add_point (points, x, is_down ? other.y + other.height : other.y);
      add_point (points, x, is_down ? pool.y : pool.y + pool.height);
    }
  else
    {
      PwPoint at = dock (self, route->source, route->start, route->start_shift);

      follow_lines (scope, route, &at, points);
      add_point (points, at.x, route->end == PW_SIDE_TOP ? pool.y : pool.y + pool.height);
    }
}

static void
draw_route (const PwPlacing *self,
            const PwScope   *scope,
            const PwRoute   *route,
            GArray          *points)
{
  const PwSpot *source = &self->spots[route->source];
  PwPoint       at = dock (self, route->source, route->start, route->start_shift);
  PwPoint       end = dock (self, route->target, route->end, route->end_shift);

  /* A satellite's label is above it: the way goes up beside that. */
  if (source->kind == PW_SPOT_SATELLITE && source->label_height > 0 && route->start == PW_SIDE_TOP)
    {
      at = dock (self, route->source, PW_SIDE_RIGHT, 0);
      add_point (points, at.x, at.y);
      at.x = source->bounds.x + source->bounds.width / 2 + MAX (source->width, source->label_width) / 2 + PW_PLACE_SATELLITE_STEP / 4;
    }
  follow_lines (scope, route, &at, points);
  if (route->end == PW_SIDE_LEFT || route->end == PW_SIDE_RIGHT)
    add_point (points, at.x, end.y);
  else
    add_point (points, end.x, at.y);
  add_point (points, end.x, end.y);
}

/* In the gap between the pools, where nothing else is; on the outer side of the flow. */
static PwRect
place_message_label (const PwPlacing *self,
                     const PwRoute   *route,
                     const GArray    *points,
                     PwRect           label)
{
  PwPoint  end = g_array_index (points, PwPoint, points->len - 1);
  int      pool = self->graph->nodes[route->target].pool;
  PwRect   other = pool >= 0 ? self->spots[pool].bounds : self->spots[route->target].bounds;
  gboolean is_down = route->end == PW_SIDE_TOP;
  gboolean is_left = self->spots[route->source].n_docked > 1 && route->start_shift <= -PW_PLACE_MESSAGE_SHIFT;
  double   right_end = pw_placing_get_scope (self, 0)->width;
  double   gap = is_down ? other.y - PW_PLACE_POOL_GAP / 2 : other.y + other.height + PW_PLACE_POOL_GAP / 2;

  is_left |= end.x + 6 + label.width > right_end;
  label.x = is_left ? end.x - 6 - label.width : end.x + 6;
  label.y = gap - label.height / 2;
  return label;
}

/* Above the first stretch that only this flow uses. */
static PwRect
place_flow_label (const PwPlacing *self,
                  const PwRoute   *route,
                  const GArray    *points)
{
  const PwPoint *p = (const PwPoint *) (gconstpointer) points->data;
  PwRect         label = { 0 };
  guint          n = 0;

  pw_placing_measure (self, self->graph->edges[route->edge].name, PW_PLACE_LABEL_FONT, PW_PLACE_LABEL_WIDTH, &label.width, &label.height);
  if (route->start == PW_SIDE_RIGHT && points->len > 2)
    n = 2;
  while (n + 2 < points->len && fabs (p[n].y - p[n + 1].y) > 0.01)
    n++;
  if (fabs (p[n].y - p[n + 1].y) > 0.01 || self->graph->nodes[route->target].type == PW_ELEMENT_PARTICIPANT)
    return place_message_label (self, route, points, label);

  label.x = p[n + 1].x > p[n].x ? p[n].x + 6 : p[n].x - 6 - label.width;
  label.y = p[n].y - label.height - 2;
  return label;
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
add_edge (const PwPlacing *self,
          const PwScope   *scope,
          const PwRoute   *route,
          PwDiagram       *diagram)
{
  const PwGraphEdge *edge = &self->graph->edges[route->edge];
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (PwPoint));
  PwDiagramItem *item;

  if (route->is_short)
    draw_short (self, route, points);
  else if (self->graph->nodes[route->target].type == PW_ELEMENT_PARTICIPANT)
    draw_to_pool (self, scope, route, points);
  else
    draw_route (self, scope, route, points);
  if (points->len < 2)
    return;

  item = pw_diagram_add (diagram, self->links[route->edge]);
  item->type = edge->type;
  item->is_edge = TRUE;
  if (*edge->name != '\0')
    {
      item->label_bounds = place_flow_label (self, route, points);
      item->has_label_bounds = TRUE;
    }
  if (route->source != edge->source)
    reverse (points);
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
  item->is_horizontal = TRUE;
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
        add_edge (self, scope, &g_array_index (scope->routes, PwRoute, k), diagram);
    }

  pw_diagram_finish (diagram);
  return diagram;
}
