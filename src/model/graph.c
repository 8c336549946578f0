/* model/graph.c - an immutable snapshot of a process for thinking about it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/graph.h"

#include "model/graph-private.h"

/* Counting sort of sequence flows by one of their ends. */
static void
index_flows (const PwGraph *graph,
             gboolean       by_target,
             guint        **start,
             guint        **flows)
{
  g_autofree guint *next = NULL;

  *start = g_new0 (guint, graph->n_nodes + 2);
  for (guint i = 0; i < graph->n_edges; i++)
    {
      const PwGraphEdge *edge = &graph->edges[i];

      if (edge->type == PW_ELEMENT_SEQUENCE_FLOW && edge->source >= 0 && edge->target >= 0)
        (*start)[(by_target ? edge->target : edge->source) + 1]++;
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    (*start)[i + 1] += (*start)[i];

  *flows = g_new0 (guint, (*start)[graph->n_nodes] + 1);
  next = g_memdup2 (*start, sizeof (guint) * (graph->n_nodes + 1));
  for (guint i = 0; i < graph->n_edges; i++)
    {
      const PwGraphEdge *edge = &graph->edges[i];

      if (edge->type == PW_ELEMENT_SEQUENCE_FLOW && edge->source >= 0 && edge->target >= 0)
        (*flows)[next[by_target ? edge->target : edge->source]++] = i;
    }
}

void
pw_graph_index (PwGraph *self)
{
  index_flows (self, FALSE, &self->out_start, &self->out);
  index_flows (self, TRUE, &self->in_start, &self->in);
  for (guint i = self->n_nodes; i > 0; i--)
    g_hash_table_insert (self->by_id, (gpointer) self->nodes[i - 1].id, GINT_TO_POINTER ((int) i));
}

PwGraph *
pw_graph_new (const PwModel   *model,
              const PwElement *root)
{
  PwGraph *self = g_new0 (PwGraph, 1);

  self->strings = g_string_chunk_new (4096);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->title = pw_model_dup_title (model);
  pw_graph_read (self, model, root != NULL ? root : pw_model_get_definitions (model));

  pw_graph_index (self);

  return self;
}

void
pw_graph_free (PwGraph *self)
{
  if (self == NULL)
    return;

  g_free (self->nodes);
  g_free (self->edges);
  g_free (self->out_start);
  g_free (self->out);
  g_free (self->in_start);
  g_free (self->in);
  g_free (self->title);
  g_free (self->processes);
  g_free (self->roots);
  g_free (self->ignores);
  g_free (self->points);
  g_string_chunk_free (self->strings);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

int
pw_graph_find (const PwGraph *self,
               const char    *id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->by_id, id)) - 1;
}

/* --- order by the flow ------------------------------------------------------------ */

typedef struct
{
  guint node;
  guint next; /* the next flow to follow */
} Visit;

/* Depth-first from @start, iterative; nodes are put in front of what they lead to.
 * The last flow is followed first, so that of two branches the first drawn one
 * comes first in the reverse.
 */
static void
visit (const PwGraph *self,
       guint          start,
       guint8        *seen,
       GArray        *finished)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Visit));
  Visit first = { start, self->out_start[start + 1] };

  if (seen[start])
    return;
  seen[start] = 1;
  g_array_append_val (stack, first);

  while (stack->len > 0)
    {
      Visit *top = &g_array_index (stack, Visit, stack->len - 1);

      if (top->next > self->out_start[top->node])
        {
          guint target = (guint) self->edges[self->out[--top->next]].target;

          if (!seen[target])
            {
              Visit more = { target, self->out_start[target + 1] };

              seen[target] = 1;
              g_array_append_val (stack, more);
            }
          continue;
        }
      g_array_append_val (finished, top->node);
      g_array_set_size (stack, stack->len - 1);
    }
}

guint *
pw_graph_order (const PwGraph *self)
{
  g_autofree guint8 *seen = g_new0 (guint8, self->n_nodes + 1);
  g_autofree guint8 *in_flow = g_new0 (guint8, self->n_nodes + 1);
  g_autoptr (GArray) finished = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->n_nodes);
  guint *order = g_new0 (guint, self->n_nodes + 1);
  guint  n = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    in_flow[i] = self->out_start[i + 1] > self->out_start[i] || self->in_start[i + 1] > self->in_start[i];

  /* What nothing leads to begins a flow: the last first, as the result is reversed.
   * What is left then are loops that nothing leads into; they begin at their first
   * node in the file.
   */
  for (guint i = self->n_nodes; i > 0; i--)
    if (in_flow[i - 1] && self->in_start[i] == self->in_start[i - 1])
      visit (self, i - 1, seen, finished);
  for (guint i = 0; i < self->n_nodes; i++)
    if (in_flow[i])
      visit (self, i, seen, finished);

  for (guint i = finished->len; i > 0; i--)
    order[n++] = g_array_index (finished, guint, i - 1);
  for (guint i = 0; i < self->n_nodes; i++)
    if (!in_flow[i])
      order[n++] = i;

  return order;
}
