/* compare/consolidate-context.c - which steps stand around each node
 *
 * The steps right before and after a node, gateways and events passed over, named by their
 * clusters. So nodes of different variants can be compared by what is around them.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/consolidate-private.h"

typedef struct
{
  const PwUnited *united;
  const PwGraph  *graph;
  guint           variant;
  gboolean        is_forward;
  guint          *seen;  /* per node: the walk that met it last */
  GArray         *stack; /* nodes to be looked at */
} Walk;

static void
add (GArray *found,
     int     cluster)
{
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, int, i) == cluster)
      return;
  g_array_append_val (found, cluster);
}

static void
visit (Walk   *self,
       guint   node,
       guint   walk,
       GArray *found)
{
  const PwGraph *graph = self->graph;
  const guint   *start = self->is_forward ? graph->out_start : graph->in_start;
  const guint   *list = self->is_forward ? graph->out : graph->in;
  gboolean       is_end = TRUE;

  for (guint i = start[node]; i < start[node + 1]; i++)
    {
      const PwGraphEdge *edge = &graph->edges[list[i]];
      int                next = self->is_forward ? edge->target : edge->source;
      int                cluster = next >= 0 ? pw_alignment_find (self->united->alignment, self->variant, (guint) next) : -1;

      if (next < 0)
        continue;
      is_end = FALSE;
      if (cluster >= 0)
        add (found, cluster);
      else if (self->seen[next] != walk)
        {
          self->seen[next] = walk;
          g_array_append_val (self->stack, next);
        }
    }
  if (!self->is_forward && graph->nodes[node].host >= 0)
    add (found, pw_alignment_find (self->united->alignment, self->variant, (guint) graph->nodes[node].host));
  else if (is_end)
    add (found, self->is_forward ? PW_CONTEXT_END : PW_CONTEXT_START);
}

static GArray **
read_variant (const PwUnited *united,
              guint           variant,
              gboolean        is_forward)
{
  const PwGraph    *graph = united->variants[variant].graph;
  GArray          **contexts = g_new0 (GArray *, graph->n_nodes + 1);
  g_autofree guint *seen = g_new0 (guint, graph->n_nodes + 1);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (int));
  Walk walk = { united, graph, variant, is_forward, seen, stack };

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      contexts[i] = g_array_new (FALSE, FALSE, sizeof (int));
      if (!pw_element_type_has (graph->nodes[i].type, PW_TRAIT_FLOW_NODE))
        continue;
      seen[i] = i + 1;
      g_array_append_val (stack, i);
      while (stack->len > 0)
        {
          int node = g_array_index (stack, int, stack->len - 1);

          g_array_set_size (stack, stack->len - 1);
          visit (&walk, (guint) node, i + 1, contexts[i]);
        }
    }

  return contexts;
}

void
pw_united_read_context (PwUnited *self)
{
  self->before = g_new (GArray **, self->n + 1);
  self->after = g_new (GArray **, self->n + 1);
  for (guint v = 0; v < self->n; v++)
    {
      self->before[v] = read_variant (self, v, FALSE);
      self->after[v] = read_variant (self, v, TRUE);
    }
}

/* Few in each, so no need to sort. */
static double
get_overlap (const GArray *a,
             const GArray *b)
{
  guint n_common = 0;

  for (guint i = 0; i < a->len; i++)
    for (guint k = 0; k < b->len; k++)
      n_common += g_array_index (a, int, i) == g_array_index (b, int, k);
  if (a->len + b->len == 0)
    return 0;

  return (double) n_common / (a->len + b->len - n_common);
}

double
pw_united_compare_context (const PwUnited *self,
                           guint           united,
                           guint           variant,
                           guint           node)
{
  const PwUnitedNode *known = pw_united_get_node (self, united);
  double              best = 0;

  for (guint v = 0; v < self->n; v++)
    if (known->members[v] >= 0)
      {
        int    member = known->members[v];
        double before = get_overlap (self->before[v][member], self->before[variant][node]);
        double after = get_overlap (self->after[v][member], self->after[variant][node]);

        best = MAX (best, (before + after) / 2);
      }

  return best;
}
