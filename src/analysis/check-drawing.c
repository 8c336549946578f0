/* analysis/check-drawing.c - what is drawn near what
 *
 * Many questions are answered from a spatial index. Few, as after an edit, by going
 * through all boxes: that is quicker than to build the index first.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/check.h"

/* As near as lines may be that look like one. */
#define LINE_MARGIN 4.0
/* How far from all else things that nothing is near to are put. */
#define FAR_AWAY 1000

static gboolean
is_node_near (const PwCheck *self,
              guint          n)
{
  return self->graph->nodes[n].plane >= 0 && !pw_check_has (self, n, PW_TRAIT_SWIMLANE);
}

static gboolean
is_edge_near (const PwGraphEdge *edge)
{
  return edge->plane >= 0 && edge->n_points > 1;
}

/* What is near to nothing stands apart from all, but not so far away that the index,
 * which divides the whole extent, could no more tell the rest apart.
 */
void
pw_check_add_boxes (PwCheck *self)
{
  const PwGraph *graph = self->graph;
  PwRect        *edges;

  self->boxes = g_new (PwRect, graph->n_nodes + graph->n_edges + 1);
  edges = self->boxes + graph->n_nodes;
  self->far_x = 0;
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      self->boxes[i] = graph->nodes[i].bounds;
      if (is_node_near (self, i))
        self->far_x = MAX (self->far_x, self->boxes[i].x + self->boxes[i].width);
    }
  for (guint i = 0; i < graph->n_edges; i++)
    if (is_edge_near (&graph->edges[i]))
      {
        edges[i] = pw_points_bounds (graph->edges[i].points, graph->edges[i].n_points);
        self->far_x = MAX (self->far_x, edges[i].x + edges[i].width);
      }

  self->far_x += FAR_AWAY;
  for (guint i = 0; i < graph->n_nodes; i++)
    if (!is_node_near (self, i))
      self->boxes[i] = (PwRect){ self->far_x, 0, 0, 0 };
  for (guint i = 0; i < graph->n_edges; i++)
    if (!is_edge_near (&graph->edges[i]))
      edges[i] = (PwRect){ self->far_x, 0, 0, 0 };
}

void
pw_check_index_drawing (PwCheck *self)
{
  self->near = pw_spatial_index_new (self->boxes, self->graph->n_nodes + self->graph->n_edges);
}

static void
add_near (const PwCheck *self,
          PwRect         area,
          GArray        *found)
{
  double right = area.x + area.width;
  double bottom = area.y + area.height;

  if (self->near != NULL)
    {
      g_autoptr (GArray) more = pw_spatial_index_find (self->near, area);

      g_array_append_vals (found, more->data, more->len);
      return;
    }
  for (guint i = 0; i < self->graph->n_nodes + self->graph->n_edges; i++)
    {
      const PwRect *box = &self->boxes[i];

      if (box->x <= right && box->y <= bottom && box->x + box->width >= area.x && box->y + box->height >= area.y)
        g_array_append_val (found, i);
    }
}

GArray *
pw_check_find_near (const PwCheck *self,
                    PwRect         area)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  add_near (self, area, found);

  return found;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

static PwRect
get_line_area (const PwGraphEdge *edge,
               guint              line)
{
  return pw_rect_grow (pw_points_bounds (edge->points + line, 2), LINE_MARGIN);
}

/* With an index, line by line: the rectangle around a long way is near to much. */
static void
ask_line_by_line (PwCheck           *self,
                  const PwGraphEdge *edge)
{
  GArray *found = self->near_edge;
  guint   n = 0;

  for (guint i = 0; i + 1 < edge->n_points; i++)
    add_near (self, get_line_area (edge, i), found);
  g_array_sort (found, compare_numbers);
  for (guint i = 0; i < found->len; i++)
    if (n == 0 || g_array_index (found, guint, i) != g_array_index (found, guint, n - 1))
      g_array_index (found, guint, n++) = g_array_index (found, guint, i);
  g_array_set_size (found, n);
}

static gboolean
is_at_any_line (const PwGraphEdge *edge,
                PwRect             box)
{
  for (guint i = 0; i + 1 < edge->n_points; i++)
    {
      PwRect area = get_line_area (edge, i);

      if (box.x <= area.x + area.width && box.y <= area.y + area.height && box.x + box.width >= area.x && box.y + box.height >= area.y)
        return TRUE;
    }

  return FALSE;
}

static void
ask_once (PwCheck           *self,
          const PwGraphEdge *edge)
{
  GArray *found = self->near_edge;
  guint   n = 0;

  add_near (self, pw_rect_grow (pw_points_bounds (edge->points, edge->n_points), LINE_MARGIN), found);
  for (guint i = 0; i < found->len; i++)
    {
      guint index = g_array_index (found, guint, i);

      if (is_at_any_line (edge, self->boxes[index]))
        g_array_index (found, guint, n++) = index;
    }
  g_array_set_size (found, n);
}

const GArray *
pw_check_find_near_edge (PwCheck *self,
                         guint    edge)
{
  const PwGraphEdge *what = &self->graph->edges[edge];

  if (self->near_edge_of == edge + 1)
    return self->near_edge;
  self->near_edge_of = edge + 1;
  g_array_set_size (self->near_edge, 0);
  if (self->near != NULL)
    ask_line_by_line (self, what);
  else
    ask_once (self, what);

  return self->near_edge;
}
