/* compare/merged.c - all variants as one picture: steps, events and gateways
 *
 * A step that one city does in several parts is several elements of the union. Those that
 * follow each other become one again: the row of the table says what they are.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "compare/merged-private.h"

#include <string.h>

struct _PwMerged
{
  PwModel    *model;
  GPtrArray  *parts; /* PwMergedPart */
  GHashTable *by_id;
  GHashTable *by_row; /* row + 1 → part */
  guint       n_bands;
};

PwMergedNode *
pw_merging_get_node (const PwMerging *self,
                     guint            n)
{
  return &g_array_index (self->nodes, PwMergedNode, n);
}

PwMergedFlow *
pw_merging_get_flow (const PwMerging *self,
                     guint            n)
{
  return &g_array_index (self->flows, PwMergedFlow, n);
}

guint
pw_merging_find_shown (const PwMerging *self,
                       guint            n)
{
  while (pw_merging_get_node (self, n)->into != n)
    n = pw_merging_get_node (self, n)->into;

  return n;
}

static void
clear_node (gpointer data)
{
  PwMergedNode *node = data;

  g_free (node->members);
  g_clear_pointer (&node->band, g_array_unref);
}

static void
clear_flow (gpointer data)
{
  g_free (((PwMergedFlow *) data)->id);
}

/* --- what there is ------------------------------------------------------------------------ */

static int
find_variant (const PwMerging *self,
              const char      *key)
{
  for (guint v = 0; v < self->n; v++)
    if (g_str_equal (self->variants[v].key, key))
      return (int) v;

  return -1;
}

static void
read_origins (PwMerging       *self,
              const PwElement *element,
              guint            n)
{
  g_autoptr (GPtrArray) origins = pw_provenance_list (element);

  for (guint i = 0; i < origins->len; i++)
    {
      const PwOrigin *origin = g_ptr_array_index (origins, i);
      int             v = find_variant (self, origin->city);
      int             node = v >= 0 ? pw_graph_find (self->variants[v].graph, origin->element) : -1;
      PwMergedNode   *here = pw_merging_get_node (self, n);

      if (node < 0)
        continue;
      here->members[v] = node;
      here->cities |= PW_CITY_SET_BIT (v);
      self->node_of[v][node] = (int) n;
      if (here->row < 0)
        here->row = pw_alignment_find (self->alignment, (guint) v, (guint) node);
    }
}

static void
read_nodes (PwMerging *self)
{
  g_autofree int *index = g_new0 (int, self->graph->n_nodes + 1);

  for (guint i = 0; i < self->graph->n_nodes; i++)
    {
      const PwGraphNode *node = &self->graph->nodes[i];
      const PwElement   *element = pw_model_find (self->united, node->id);
      PwMergedNode       here = { .element = i, .row = -1, .into = self->nodes->len };

      if (!pw_element_type_has (node->type, PW_TRAIT_FLOW_NODE) || element == NULL || pw_provenance_is_artificial (element))
        continue;
      here.members = g_new (int, self->n + 1);
      for (guint v = 0; v < self->n; v++)
        here.members[v] = -1;
      g_array_append_val (self->nodes, here);
      index[i] = (int) self->nodes->len;
      read_origins (self, element, self->nodes->len - 1);
      if (node->host >= 0 && index[node->host] > 0)
        pw_merging_get_node (self, (guint) index[node->host] - 1)->has_boundary = TRUE;
      if (node->parent >= 0 && index[node->parent] > 0)
        pw_merging_get_node (self, (guint) index[node->parent] - 1)->has_content = TRUE;
    }
}

/* --- parts of one step --------------------------------------------------------------------- */

/* Whether a flow joins two nodes, in either direction, that are shown by the same. */
static gboolean
is_beside (const PwMerging *self,
           guint            variant,
           guint            node,
           guint            chief)
{
  const PwGraph *graph = self->variants[variant].graph;

  for (guint i = graph->out_start[node]; i < graph->out_start[node + 1]; i++)
    {
      int other = graph->edges[graph->out[i]].target;

      if (other >= 0 && self->node_of[variant][other] >= 0 && pw_merging_find_shown (self, (guint) self->node_of[variant][other]) == chief)
        return TRUE;
    }
  for (guint i = graph->in_start[node]; i < graph->in_start[node + 1]; i++)
    {
      int other = graph->edges[graph->in[i]].source;

      if (other >= 0 && self->node_of[variant][other] >= 0 && pw_merging_find_shown (self, (guint) self->node_of[variant][other]) == chief)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_part_of (const PwMerging *self,
            guint            n,
            guint            chief)
{
  const PwMergedNode *part = pw_merging_get_node (self, n);
  const PwMergedNode *whole = pw_merging_get_node (self, chief);
  const PwGraphNode  *a = &self->graph->nodes[part->element];
  const PwGraphNode  *b = &self->graph->nodes[whole->element];

  if (n == chief || part->into != n || part->has_boundary || part->has_content || (part->cities & ~whole->cities) != 0 ||
      a->parent != b->parent || a->process != b->process)
    return FALSE;
  for (guint v = 0; v < self->n; v++)
    if (part->members[v] >= 0 && !is_beside (self, v, (guint) part->members[v], chief))
      return FALSE;

  return TRUE;
}

/* The element of most cities stands for the step; the first of equals. */
static void
unite_parts (PwMerging *self)
{
  g_autofree int *chiefs = g_new (int, pw_aspects_get_n_rows (self->aspects) + 1);
  gboolean        has_changed = TRUE;

  for (guint row = 0; row < pw_aspects_get_n_rows (self->aspects); row++)
    chiefs[row] = -1;
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const PwMergedNode *node = pw_merging_get_node (self, i);
      int                *chief = node->row >= 0 ? &chiefs[node->row] : NULL;

      if (chief != NULL && (*chief < 0 || pw_city_set_count (node->cities) > pw_city_set_count (pw_merging_get_node (self, (guint) *chief)->cities)))
        *chief = (int) i;
    }

  /* A third part may stand beside the second only. */
  while (has_changed)
    {
      has_changed = FALSE;
      for (guint i = 0; i < self->nodes->len; i++)
        {
          PwMergedNode *node = pw_merging_get_node (self, i);

          if (node->row >= 0 && is_part_of (self, i, (guint) chiefs[node->row]))
            {
              node->into = (guint) chiefs[node->row];
              has_changed = TRUE;
            }
        }
    }

  /* Who does the step with another one has it as well. */
  for (guint row = 0; row < pw_aspects_get_n_rows (self->aspects); row++)
    if (chiefs[row] >= 0)
      pw_merging_get_node (self, (guint) chiefs[row])->cities |= pw_aspects_get_cities (self->aspects, row);
}

/* --- what is told ---------------------------------------------------------------------------- */

static void
free_part (gpointer data)
{
  PwMergedPart *part = data;

  g_free (part->id);
  g_clear_pointer (&part->band, g_array_unref);
  g_free (part);
}

static void
add_part (PwMerged    *self,
          PwMergedPart part)
{
  PwMergedPart *copy = g_memdup2 (&part, sizeof part);

  copy->id = g_strdup (part.id);
  if (part.band != NULL)
    g_array_ref (part.band);
  g_ptr_array_add (self->parts, copy);
  g_hash_table_insert (self->by_id, copy->id, copy);
  self->n_bands += copy->band != NULL;
}

/* Of several parts that show a row the one of most cities counts. */
static void
note_row (PwMerged     *self,
          guint         row,
          PwMergedPart *part)
{
  const PwMergedPart *known = pw_merged_find_row (self, row);

  if (known == NULL || pw_city_set_count (part->cities) > pw_city_set_count (known->cities))
    g_hash_table_insert (self->by_row, GUINT_TO_POINTER (row + 1), part);
}

static void
tell_parts (PwMerged        *self,
            const PwMerging *merging)
{
  for (guint i = 0; i < merging->nodes->len; i++)
    {
      const PwMergedNode *node = pw_merging_get_node (merging, i);

      if (node->into == i)
        add_part (self, (PwMergedPart){ (char *) merging->graph->nodes[node->element].id, node->row, node->cities, node->band, FALSE, node->has_boundary });
    }
  for (guint i = 0; i < merging->flows->len; i++)
    {
      const PwMergedFlow *flow = pw_merging_get_flow (merging, i);

      if (!flow->is_gone)
        add_part (self, (PwMergedPart){ flow->id, -1, flow->cities, NULL, TRUE, FALSE });
    }

  for (guint i = 0; i < self->parts->len; i++)
    {
      PwMergedPart *part = g_ptr_array_index (self->parts, i);

      if (part->row >= 0)
        note_row (self, (guint) part->row, part);
      for (guint k = 0; part->band != NULL && k < part->band->len; k++)
        note_row (self, g_array_index (part->band, guint, k), part);
    }
}

PwMerged *
pw_merged_new (const PwModel              *united,
               const PwConsolidateVariant *variants,
               guint                       n_variants,
               const PwAlignment          *alignment,
               const PwAspects            *aspects,
               const PwMergedOptions      *options,
               const char                 *title)
{
  PwMerged *self = g_new0 (PwMerged, 1);
  PwMerging merging = {
    .united = united,
    .variants = variants,
    .n = MIN (n_variants, PW_CITY_SET_MOST),
    .alignment = alignment,
    .aspects = aspects,
    .options = options,
    .title = title,
  };

  merging.graph = pw_graph_new (united, NULL);
  merging.nodes = g_array_new (FALSE, FALSE, sizeof (PwMergedNode));
  merging.flows = g_array_new (FALSE, FALSE, sizeof (PwMergedFlow));
  g_array_set_clear_func (merging.nodes, clear_node);
  g_array_set_clear_func (merging.flows, clear_flow);
  merging.node_of = g_new0 (int *, merging.n + 1);
  for (guint v = 0; v < merging.n; v++)
    {
      merging.node_of[v] = g_new (int, variants[v].graph->n_nodes + 1);
      for (guint i = 0; i < variants[v].graph->n_nodes; i++)
        merging.node_of[v][i] = -1;
    }

  read_nodes (&merging);
  unite_parts (&merging);
  pw_merging_read_flows (&merging);
  if (options->is_folded)
    pw_merging_fold (&merging);
  self->model = pw_merging_write (&merging);
  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_row = g_hash_table_new (NULL, NULL);
  tell_parts (self, &merging);

  for (guint v = 0; v < merging.n; v++)
    g_free (merging.node_of[v]);
  g_free (merging.node_of);
  g_array_unref (merging.nodes);
  g_array_unref (merging.flows);
  pw_graph_free (merging.graph);

  return self;
}

void
pw_merged_free (PwMerged *self)
{
  if (self == NULL)
    return;

  pw_model_free (self->model);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_row);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

PwModel *
pw_merged_steal_model (PwMerged *self)
{
  return g_steal_pointer (&self->model);
}

const PwMergedPart *
pw_merged_find (const PwMerged *self,
                const char     *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

const PwMergedPart *
pw_merged_find_row (const PwMerged *self,
                    guint           row)
{
  return g_hash_table_lookup (self->by_row, GUINT_TO_POINTER (row + 1));
}

guint
pw_merged_get_n_parts (const PwMerged *self)
{
  return self->parts->len;
}

const PwMergedPart *
pw_merged_get_part (const PwMerged *self,
                    guint           n)
{
  g_return_val_if_fail (n < self->parts->len, NULL);

  return g_ptr_array_index (self->parts, n);
}

guint
pw_merged_get_n_bands (const PwMerged *self)
{
  return self->n_bands;
}
