/* analysis/touched.c - what must be asked anew after an edit
 *
 * From what changed outwards, in both snapshots: the ends of changed flows and the
 * flows of changed nodes; then along the flow to the next activities, as rules look
 * through gateways and events; hosts and their boundary events; what is drawn near
 * any of that, before or after; and the processes and sub-processes around it.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/touched.h"

#include <string.h>

/* How far rules on the drawing look around an element, and some more. */
#define NEAR 30

typedef struct
{
  PwTouched     *touched;
  const PwCheck *before;
  const PwCheck *after;
  GArray        *areas; /* PwRect: where something changed */
  GArray        *queue; /* guint: nodes to go on from */
} Spread;

static void
touch_node (Spread *self,
            int     n)
{
  guint node = (guint) n;

  if (n < 0 || self->touched->nodes[node])
    return;
  self->touched->nodes[node] = TRUE;
  g_array_append_val (self->queue, node);
}

static void
add_area (Spread *self,
          PwRect  area)
{
  g_array_append_val (self->areas, area);
}

/* Where node or edge @index is drawn. */
static void
add_box (Spread        *self,
         const PwCheck *check,
         guint          index)
{
  if (check->boxes[index].x < check->far_x)
    add_area (self, check->boxes[index]);
}

static void
touch_scope_of (Spread        *self,
                const PwCheck *check,
                guint          node)
{
  int scope = check->scope_of[node];

  if (scope >= 0 && check == self->before)
    scope = self->touched->scope_map[scope];
  while (scope >= 0)
    {
      int around = self->after->scopes[scope].node;

      self->touched->scopes[scope] = TRUE;
      scope = around >= 0 ? self->after->scope_of[around] : -1;
    }
}

static void
touch_edge (Spread *self,
            int     edge)
{
  const PwGraph *graph = self->after->graph;

  if (edge < 0)
    return;
  self->touched->edges[edge] = TRUE;
  touch_node (self, graph->edges[edge].source);
  touch_node (self, graph->edges[edge].target);
  add_box (self, self->after, graph->n_nodes + (guint) edge);
}

static gboolean
has_moved (const Spread *self,
           guint         old_node)
{
  int now = self->touched->difference->nodes[old_node];

  return now < 0 || self->before->graph->nodes[old_node].plane != self->after->graph->nodes[now].plane ||
         memcmp (&self->before->graph->nodes[old_node].bounds, &self->after->graph->nodes[now].bounds, sizeof (PwRect)) != 0;
}

/* Whether something lies inside a pool is asked anew where the pool moved. */
static void
touch_content (Spread *self,
               int     pool)
{
  for (guint i = 0; pool >= 0 && i < self->after->graph->n_nodes; i++)
    if (self->after->graph->nodes[i].pool == pool)
      self->touched->near_nodes[i] = TRUE;
}

/* --- what changed ------------------------------------------------------------------ */

static void
touch_old_node (Spread *self,
                guint   n)
{
  const PwGraph           *graph = self->before->graph;
  const PwGraphDifference *difference = self->touched->difference;

  for (guint k = 0; k < pw_check_get_n_out (self->before, n); k++)
    touch_edge (self, difference->edges[pw_check_get_out (self->before, n, k)]);
  for (guint k = 0; k < pw_check_get_n_in (self->before, n); k++)
    touch_edge (self, difference->edges[pw_check_get_in (self->before, n, k)]);
  if (graph->nodes[n].host >= 0)
    touch_node (self, difference->nodes[graph->nodes[n].host]);
  touch_scope_of (self, self->before, n);

  /* A pool that only got another name has not come nearer to anything. */
  if (!pw_check_has (self->before, n, PW_TRAIT_SWIMLANE) || has_moved (self, n))
    {
      if (graph->nodes[n].type == PW_ELEMENT_PARTICIPANT)
        touch_content (self, difference->nodes[n]);
      add_area (self, graph->nodes[n].bounds);
      if (difference->nodes[n] >= 0)
        add_area (self, self->after->graph->nodes[difference->nodes[n]].bounds);
    }
}

static void
touch_new_node (Spread *self,
                guint   n)
{
  const PwGraph *graph = self->after->graph;

  touch_node (self, (int) n);
  touch_scope_of (self, self->after, n);
  if (graph->nodes[n].host >= 0)
    touch_node (self, graph->nodes[n].host);
  for (guint k = 0; k < pw_check_get_n_out (self->after, n); k++)
    touch_edge (self, (int) pw_check_get_out (self->after, n, k));
  for (guint k = 0; k < pw_check_get_n_in (self->after, n); k++)
    touch_edge (self, (int) pw_check_get_in (self->after, n, k));
  if (!pw_check_has (self->after, n, PW_TRAIT_SWIMLANE))
    add_area (self, graph->nodes[n].bounds);
}

static void
touch_scope_of_edge (Spread            *self,
                     const PwCheck     *check,
                     const PwGraphEdge *edge)
{
  if (edge->source >= 0)
    touch_scope_of (self, check, (guint) edge->source);
  if (edge->target >= 0)
    touch_scope_of (self, check, (guint) edge->target);
}

static void
touch_changes (Spread *self)
{
  const PwGraph           *before = self->before->graph;
  const PwGraph           *after = self->after->graph;
  const PwGraphDifference *difference = self->touched->difference;

  for (guint i = 0; i < before->n_nodes; i++)
    if (difference->old_nodes[i])
      touch_old_node (self, i);
  for (guint i = 0; i < after->n_nodes; i++)
    if (difference->new_nodes[i])
      touch_new_node (self, i);

  for (guint i = 0; i < before->n_edges; i++)
    if (difference->old_edges[i])
      {
        const PwGraphEdge *edge = &before->edges[i];

        touch_node (self, edge->source >= 0 ? difference->nodes[edge->source] : -1);
        touch_node (self, edge->target >= 0 ? difference->nodes[edge->target] : -1);
        touch_scope_of_edge (self, self->before, edge);
        add_box (self, self->before, before->n_nodes + i);
      }
  for (guint i = 0; i < after->n_edges; i++)
    if (difference->new_edges[i])
      {
        touch_edge (self, (int) i);
        touch_scope_of_edge (self, self->after, &after->edges[i]);
      }
}

/* What depends on a changed node without a sequence flow: content of a sub-process on
 * its kind, boundary events on their host, message flows and flows that lead nowhere
 * on their ends, a process on the name of its pool.
 */
static void
touch_dependants (Spread *self)
{
  const PwGraph *after = self->after->graph;
  const guint8  *changed = self->touched->difference->new_nodes;

  for (guint i = 0; i < after->n_nodes; i++)
    {
      const PwGraphNode *node = &after->nodes[i];

      if ((node->host >= 0 && changed[node->host]) || (node->parent >= 0 && changed[node->parent]))
        touch_node (self, (int) i);
    }
  for (guint i = 0; i < after->n_edges; i++)
    {
      const PwGraphEdge *edge = &after->edges[i];

      if ((edge->source >= 0 && self->touched->nodes[edge->source]) || (edge->target >= 0 && self->touched->nodes[edge->target]) ||
          (edge->parent >= 0 && changed[edge->parent]))
        touch_edge (self, (int) i);
    }
  for (guint i = 0; i < self->after->n_scopes; i++)
    {
      const PwCheckScope *scope = &self->after->scopes[i];
      int                 shown_by = scope->node >= 0 ? scope->node : after->processes[scope->process].pool;

      if (shown_by >= 0 && changed[shown_by])
        self->touched->scopes[i] = TRUE;
    }
}

/* --- onwards ----------------------------------------------------------------------- */

static void
visit (Spread *self,
       guint   edge,
       int     beside)
{
  self->touched->edges[edge] = TRUE;
  touch_node (self, beside);
}

/* From what has been touched so far one step on, and from gateways and events on
 * until there is an activity.
 */
static void
spread_along_flow (Spread *self)
{
  const PwGraph *graph = self->after->graph;
  guint          n_first = self->queue->len;

  for (guint i = 0; i < n_first; i++)
    add_area (self, graph->nodes[g_array_index (self->queue, guint, i)].bounds);

  for (guint i = 0; i < self->queue->len; i++)
    {
      guint node = g_array_index (self->queue, guint, i);

      if (i >= n_first && pw_check_has (self->after, node, PW_TRAIT_ACTIVITY))
        continue;
      for (guint k = 0; k < pw_check_get_n_out (self->after, node); k++)
        {
          guint edge = pw_check_get_out (self->after, node, k);

          visit (self, edge, graph->edges[edge].target);
        }
      for (guint k = 0; k < pw_check_get_n_in (self->after, node); k++)
        {
          guint edge = pw_check_get_in (self->after, node, k);

          visit (self, edge, graph->edges[edge].source);
        }
    }
}

/* A sub-process is called after what is beside it where it has no name, and so are
 * the nodes that findings about a scope name.
 */
static void
touch_scopes_around (Spread *self)
{
  for (guint i = 0; i < self->after->graph->n_nodes; i++)
    if (self->touched->nodes[i])
      touch_scope_of (self, self->after, i);
  for (guint i = 0; i < self->after->n_scopes; i++)
    if (self->after->scopes[i].node >= 0 && self->touched->nodes[self->after->scopes[i].node])
      self->touched->scopes[i] = TRUE;
}

static gboolean
is_near_any (const GArray *areas,
             PwRect        box)
{
  for (guint i = 0; i < areas->len; i++)
    {
      const PwRect *area = &g_array_index (areas, PwRect, i);

      if (box.x <= area->x + area->width && box.y <= area->y + area->height &&
          box.x + box.width >= area->x && box.y + box.height >= area->y)
        return TRUE;
    }

  return FALSE;
}

static void
find_near (Spread *self)
{
  const PwGraph *graph = self->after->graph;
  PwRect         all = { 0 };

  for (guint i = 0; i < self->areas->len; i++)
    {
      PwRect *area = &g_array_index (self->areas, PwRect, i);

      *area = pw_rect_grow (*area, NEAR);
      all = pw_rect_union (all, *area);
    }

  for (guint i = 0; i < graph->n_nodes + graph->n_edges; i++)
    {
      gboolean      is_swimlane = i < graph->n_nodes && pw_check_has (self->after, i, PW_TRAIT_SWIMLANE);
      const PwRect *box = is_swimlane ? &graph->nodes[i].bounds : &self->after->boxes[i];
      gboolean      is_near = box->x <= all.x + all.width && box->x + box->width >= all.x && is_near_any (self->areas, *box);

      if (i < graph->n_nodes)
        is_near = self->touched->near_nodes[i] = is_near || self->touched->nodes[i] || self->touched->near_nodes[i];
      else
        is_near = self->touched->near_edges[i - graph->n_nodes] = is_near || self->touched->edges[i - graph->n_nodes];
      self->touched->n_near += is_near ? 1 : 0;
    }
}

/* --- scopes ------------------------------------------------------------------------ */

static void
map_scopes (Spread *self)
{
  const PwCheck  *before = self->before;
  const PwCheck  *after = self->after;
  g_autofree int *scope_of_node = g_new (int, after->graph->n_nodes + 1);
  const int      *nodes = self->touched->difference->nodes;

  for (guint i = 0; i < after->graph->n_nodes; i++)
    scope_of_node[i] = -1;
  for (guint i = 0; i < after->n_scopes; i++)
    if (after->scopes[i].node >= 0)
      scope_of_node[after->scopes[i].node] = (int) i;

  self->touched->scope_map = g_new (int, before->n_scopes + 1);
  for (guint i = 0; i < before->n_scopes; i++)
    {
      int node = before->scopes[i].node;

      if (node < 0)
        self->touched->scope_map[i] = (int) i; /* the processes are the same */
      else
        self->touched->scope_map[i] = nodes[node] >= 0 ? scope_of_node[nodes[node]] : -1;
    }

  /* What became a scope has not been asked as one. */
  for (guint i = 0; i < after->n_scopes; i++)
    self->touched->scopes[i] = after->scopes[i].node >= 0 && self->touched->difference->new_nodes[after->scopes[i].node];
}

PwTouched *
pw_touched_new (const PwCheck *before,
                const PwCheck *after)
{
  g_autoptr (PwTouched) self = g_new0 (PwTouched, 1);
  Spread spread = { self, before, after, NULL, NULL };

  self->difference = pw_graph_difference_new (before->graph, after->graph);
  if (self->difference->is_large ||
      memcmp (before->has_figures, after->has_figures, after->graph->n_processes) != 0)
    return NULL;

  self->nodes = g_new0 (guint8, after->graph->n_nodes + 1);
  self->edges = g_new0 (guint8, after->graph->n_edges + 1);
  self->near_nodes = g_new0 (guint8, after->graph->n_nodes + 1);
  self->near_edges = g_new0 (guint8, after->graph->n_edges + 1);
  self->scopes = g_new0 (guint8, after->n_scopes + 1);
  spread.areas = g_array_new (FALSE, FALSE, sizeof (PwRect));
  spread.queue = g_array_new (FALSE, FALSE, sizeof (guint));

  map_scopes (&spread);
  touch_changes (&spread);
  touch_dependants (&spread);
  spread_along_flow (&spread);
  touch_scopes_around (&spread);
  find_near (&spread);

  g_array_unref (spread.areas);
  g_array_unref (spread.queue);

  return g_steal_pointer (&self);
}

void
pw_touched_free (PwTouched *self)
{
  if (self == NULL)
    return;

  pw_graph_difference_free (self->difference);
  g_free (self->nodes);
  g_free (self->edges);
  g_free (self->near_nodes);
  g_free (self->near_edges);
  g_free (self->scopes);
  g_free (self->scope_map);
  g_free (self);
}
