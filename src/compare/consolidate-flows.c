/* compare/consolidate-flows.c - flows that become one: those with the same ends
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/consolidate-private.h"

#include <string.h>

typedef struct
{
  int source;
  int target;
  int source_edge;
  int target_edge;
} Ends;

/* An association may end at a flow; the graph does not say at which. */
static int
find_flow_end (const PwUnited    *self,
               guint              variant,
               const PwGraphEdge *edge,
               const char        *role)
{
  const PwGraph   *graph = self->variants[variant].graph;
  const PwElement *element = pw_model_find (self->variants[variant].model, edge->id);
  const PwElement *end = element != NULL ? pw_element_get_reference (element, role) : NULL;
  const char      *id = end != NULL ? pw_element_get_id (end) : NULL;

  if (edge->type != PW_ELEMENT_ASSOCIATION || id == NULL)
    return -1;
  for (guint i = 0; i < graph->n_edges; i++)
    if (strcmp (graph->edges[i].id, id) == 0)
      return self->edge_of[variant][i];

  return -1;
}

/* Returns: whether both ends are in the consolidated process */
static gboolean
find_ends (const PwUnited *self,
           guint           variant,
           guint           edge,
           Ends           *ends)
{
  const PwGraphEdge *info = &self->variants[variant].graph->edges[edge];

  ends->source = info->source >= 0 ? self->node_of[variant][info->source] : -1;
  ends->target = info->target >= 0 ? self->node_of[variant][info->target] : -1;
  ends->source_edge = ends->source < 0 ? find_flow_end (self, variant, info, "sourceRef") : -1;
  ends->target_edge = ends->target < 0 ? find_flow_end (self, variant, info, "targetRef") : -1;

  return (ends->source >= 0 || ends->source_edge >= 0) && (ends->target >= 0 || ends->target_edge >= 0);
}

static gboolean
has_equal_name (const PwUnited *self,
                guint           united,
                const char     *name)
{
  const PwUnitedEdge *known = pw_united_get_edge (self, united);

  for (guint v = 0; v < self->n; v++)
    if (known->members[v] >= 0 && strcmp (self->variants[v].graph->edges[known->members[v]].name, name) == 0)
      return TRUE;

  return FALSE;
}

static char *
name_ends (PwElementType type,
           const Ends   *ends)
{
  return g_strdup_printf ("%d %d %d %d %d", (int) type, ends->source, ends->target, ends->source_edge, ends->target_edge);
}

/* Between the same ends there may be several flows: those with the same name come first. */
static void
join_edge (PwUnited   *self,
           GHashTable *by_ends,
           guint       variant,
           guint       edge,
           gboolean    by_name)
{
  const PwGraphEdge *info = &self->variants[variant].graph->edges[edge];
  Ends               ends;
  g_autofree char   *key = NULL;
  GArray            *known;

  if (self->edge_of[variant][edge] >= 0 || !find_ends (self, variant, edge, &ends))
    return;
  key = name_ends (info->type, &ends);
  known = g_hash_table_lookup (by_ends, key);
  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      guint united = g_array_index (known, guint, i);

      if (pw_united_get_edge (self, united)->members[variant] >= 0 || (by_name && !has_equal_name (self, united, info->name)))
        continue;
      pw_united_get_edge (self, united)->members[variant] = (int) edge;
      self->edge_of[variant][edge] = (int) united;
      return;
    }
}

static void
begin_edge (PwUnited   *self,
            GHashTable *by_ends,
            guint       variant,
            guint       edge)
{
  PwElementType type = self->variants[variant].graph->edges[edge].type;
  Ends          ends;
  guint         united;
  PwUnitedEdge *made;
  char         *key;
  GArray       *known;

  if (self->edge_of[variant][edge] >= 0 || !find_ends (self, variant, edge, &ends))
    return;
  united = pw_united_add_edge (self, type);
  made = pw_united_get_edge (self, united);
  made->members[variant] = (int) edge;
  made->source = ends.source;
  made->target = ends.target;
  made->source_edge = ends.source_edge;
  made->target_edge = ends.target_edge;
  self->edge_of[variant][edge] = (int) united;

  key = name_ends (type, &ends);
  known = g_hash_table_lookup (by_ends, key);
  if (known == NULL)
    {
      known = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (by_ends, g_steal_pointer (&key), known);
    }
  g_array_append_val (known, united);
  g_free (key);
}

static gboolean
is_wanted (const PwGraphEdge *edge)
{
  return edge->type == PW_ELEMENT_SEQUENCE_FLOW || edge->type == PW_ELEMENT_MESSAGE_FLOW || edge->type == PW_ELEMENT_ASSOCIATION ||
         edge->type == PW_ELEMENT_DATA_INPUT_ASSOCIATION || edge->type == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION;
}

void
pw_united_unite_flows (PwUnited *self)
{
  g_autoptr (GHashTable) by_ends = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  /* Associations come last, as they may end at any other flow. */
  for (guint round = 0; round < 2; round++)
    for (guint v = 0; v < self->n; v++)
      {
        const PwGraph *graph = self->variants[v].graph;

        for (guint step = 0; step < 3; step++)
          for (guint i = 0; i < graph->n_edges; i++)
            {
              if (!is_wanted (&graph->edges[i]) || (graph->edges[i].type == PW_ELEMENT_ASSOCIATION) != (round == 1))
                continue;
              if (step == 2)
                begin_edge (self, by_ends, v, i);
              else
                join_edge (self, by_ends, v, i, step == 0);
            }
      }
}
