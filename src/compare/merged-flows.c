/* compare/merged-flows.c - what leads where in the picture, and what is folded
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "compare/merged-private.h"

/* One step is no stretch. */
#define LEAST_FOLDED 2

/* --- flows ----------------------------------------------------------------------------------- */

/* A city may have several flows between the same two; the n-th of each are one. */
static PwMergedFlow *
find_flow (PwMerging  *self,
           GHashTable *known,
           guint       source,
           guint       target,
           guint       variant)
{
  gpointer key = GUINT_TO_POINTER (source * self->nodes->len + target + 1);
  guint    first = GPOINTER_TO_UINT (g_hash_table_lookup (known, key));

  for (guint i = first; i > 0 && i <= self->flows->len; i++)
    {
      PwMergedFlow *flow = pw_merging_get_flow (self, i - 1);

      if (flow->source == source && flow->target == target && !(flow->cities & PW_CITY_SET_BIT (variant)))
        return flow;
    }
  g_array_append_vals (self->flows, &(PwMergedFlow){ .source = source, .target = target }, 1);
  if (first == 0)
    g_hash_table_insert (known, key, GUINT_TO_POINTER (self->flows->len));

  return pw_merging_get_flow (self, self->flows->len - 1);
}

static void
read_flow (PwMerging         *self,
           GHashTable        *known,
           guint              variant,
           const PwGraphEdge *edge)
{
  int           source = edge->source >= 0 ? self->node_of[variant][edge->source] : -1;
  int           target = edge->target >= 0 ? self->node_of[variant][edge->target] : -1;
  guint         from;
  guint         to;
  PwMergedFlow *flow;

  if (edge->type != PW_ELEMENT_SEQUENCE_FLOW || source < 0 || target < 0)
    return;

  from = pw_merging_find_shown (self, (guint) source);
  to = pw_merging_find_shown (self, (guint) target);
  /* From one part of a step to the next. */
  if (from == to && source != target)
    return;

  flow = find_flow (self, known, from, to, variant);
  flow->cities |= PW_CITY_SET_BIT (variant);
  if (flow->name == NULL && *edge->name != '\0')
    flow->name = edge->name;
}

void
pw_merging_read_flows (PwMerging *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint v = 0; v < self->n; v++)
    for (guint i = 0; i < self->variants[v].graph->n_edges; i++)
      read_flow (self, known, v, &self->variants[v].graph->edges[i]);

  for (guint i = 0; i < self->flows->len; i++)
    {
      const PwMergedFlow *flow = pw_merging_get_flow (self, i);

      pw_merging_get_node (self, flow->source)->n_out++;
      pw_merging_get_node (self, flow->target)->n_in++;
    }
}

/* --- folding ----------------------------------------------------------------------------------- */

static gboolean
is_unfolded (const PwMerging *self,
             guint            row)
{
  const GArray *rows = self->options->unfolded;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (g_array_index (rows, guint, i) == row)
      return TRUE;

  return FALSE;
}

static gboolean
can_fold (const PwMerging *self,
          guint            n)
{
  const PwMergedNode *node = pw_merging_get_node (self, n);
  const PwCitySet     all = pw_city_set_all (self->n);

  return node->into == n && node->row >= 0 && node->cities == all && !node->has_boundary &&
         !node->has_content && pw_element_type_has (self->graph->nodes[node->element].type, PW_TRAIT_ACTIVITY) &&
         (pw_aspects_get_row (self->aspects, (guint) node->row, all) & self->options->aspects) == 0 &&
         !is_unfolded (self, (guint) node->row);
}

static gboolean
is_same_place (const PwMerging *self,
               guint            a,
               guint            b)
{
  const PwGraphNode *first = &self->graph->nodes[pw_merging_get_node (self, a)->element];
  const PwGraphNode *second = &self->graph->nodes[pw_merging_get_node (self, b)->element];

  return first->parent == second->parent && first->lane == second->lane && first->process == second->process;
}

/* (nullable): the flow to what can be folded together with @n */
static PwMergedFlow *
find_next (const PwMerging *self,
           PwMergedFlow   **leaving,
           guint            n)
{
  PwMergedFlow *flow = leaving[n];

  /* Ways may meet where a stretch begins and part where it ends, not in between. */
  if (flow == NULL || pw_merging_get_node (self, n)->n_out != 1 || pw_merging_get_node (self, flow->target)->n_in != 1 || flow->name != NULL || flow->cities != pw_city_set_all (self->n) || flow->target == n ||
      !can_fold (self, flow->target) || !is_same_place (self, n, flow->target))
    return NULL;

  return flow;
}

static void
fold_from (PwMerging     *self,
           PwMergedFlow **leaving,
           guint          first)
{
  GArray       *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  PwMergedFlow *flow = find_next (self, leaving, first);

  g_array_append_val (rows, pw_merging_get_node (self, first)->row);
  while (flow != NULL && flow->target != first)
    {
      guint last = flow->target;

      g_array_append_val (rows, pw_merging_get_node (self, last)->row);
      flow->is_gone = TRUE;
      flow = find_next (self, leaving, last);
      pw_merging_get_node (self, last)->into = first;
    }

  if (rows->len >= LEAST_FOLDED)
    pw_merging_get_node (self, first)->band = g_array_ref (rows);
  g_array_unref (rows);
}

void
pw_merging_fold (PwMerging *self)
{
  g_autofree PwMergedFlow **leaving = g_new0 (PwMergedFlow *, self->nodes->len + 1);
  g_autofree guint8        *is_inside = g_new0 (guint8, self->nodes->len + 1);

  for (guint i = 0; i < self->flows->len; i++)
    leaving[pw_merging_get_flow (self, i)->source] = pw_merging_get_flow (self, i);
  for (guint i = 0; i < self->nodes->len; i++)
    if (can_fold (self, i) && find_next (self, leaving, i) != NULL)
      is_inside[leaving[i]->target] = TRUE;

  /* A stretch begins where nothing before it can be folded. */
  for (guint i = 0; i < self->nodes->len; i++)
    if (can_fold (self, i) && !is_inside[i])
      fold_from (self, leaving, i);
}
