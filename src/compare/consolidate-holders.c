/* compare/consolidate-holders.c - pools, lanes, data and artifacts that become one
 *
 * First by name; what is left of lanes by the steps in them, of pools by whom they
 * exchange messages with.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/consolidate-private.h"

#define LEAST_OVERLAP 0.5

typedef gboolean (*KindFunc) (const PwUnited *self, guint variant, guint node);

static gboolean
is_lane (const PwUnited *self,
         guint           variant,
         guint           node)
{
  return self->variants[variant].graph->nodes[node].type == PW_ELEMENT_LANE;
}

/* Not those that show a process that is shown already. */
static gboolean
is_pool (const PwUnited *self,
         guint           variant,
         guint           node)
{
  return self->variants[variant].graph->nodes[node].type == PW_ELEMENT_PARTICIPANT;
}

static gboolean
is_other (const PwUnited *self,
          guint           variant,
          guint           node)
{
  return pw_element_type_has (self->variants[variant].graph->nodes[node].type, PW_TRAIT_DATA | PW_TRAIT_ARTIFACT);
}

static gboolean
has_name_of_member (const PwUnited *self,
                    guint           united,
                    guint           variant,
                    guint           node)
{
  const PwUnitedNode *known = pw_united_get_node (self, united);
  const char         *name = self->variants[variant].graph->nodes[node].folded;

  for (guint v = 0; v < self->n; v++)
    if (known->members[v] >= 0 && g_str_equal (pw_united_get_member (self, v, known->members[v])->folded, name))
      return TRUE;

  return FALSE;
}

/* --- what is in a lane, who talks to a pool ------------------------------------------- */

/* United nodes that a holder has to do with. */
static GHashTable *
list_related (const PwUnited *self,
              guint           variant,
              guint           holder)
{
  const PwGraph *graph = self->variants[variant].graph;
  GHashTable    *related = g_hash_table_new (NULL, NULL);

  if (graph->nodes[holder].type == PW_ELEMENT_LANE)
    {
      for (guint i = 0; i < graph->n_nodes; i++)
        if (graph->nodes[i].lane == (int) holder && self->node_of[variant][i] >= 0)
          g_hash_table_add (related, GINT_TO_POINTER (self->node_of[variant][i] + 1));
    }
  else
    for (guint i = 0; i < graph->n_edges; i++)
      {
        const PwGraphEdge *edge = &graph->edges[i];
        int                other = -1;

        if (edge->type != PW_ELEMENT_MESSAGE_FLOW)
          continue;
        if (edge->source == (int) holder)
          other = edge->target;
        else if (edge->target == (int) holder)
          other = edge->source;
        if (other >= 0 && self->node_of[variant][other] >= 0)
          g_hash_table_add (related, GINT_TO_POINTER (self->node_of[variant][other] + 1));
      }

  return related;
}

static double
get_overlap (GHashTable *a,
             GHashTable *b)
{
  guint          n_common = 0;
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    n_common += g_hash_table_contains (b, key);
  if (n_common == 0)
    return 0;

  return (double) n_common / (g_hash_table_size (a) + g_hash_table_size (b) - n_common);
}

static double
compare_related (const PwUnited *self,
                 guint           united,
                 guint           variant,
                 guint           node)
{
  const PwUnitedNode *known = pw_united_get_node (self, united);
  g_autoptr (GHashTable) own = list_related (self, variant, node);
  double best = 0;

  for (guint v = 0; v < self->n; v++)
    if (known->members[v] >= 0)
      {
        g_autoptr (GHashTable) theirs = list_related (self, v, (guint) known->members[v]);

        best = MAX (best, get_overlap (own, theirs));
      }

  return best;
}

/* --- joining -------------------------------------------------------------------------- */

static double
compare_holders (const PwUnited *self,
                 guint           united,
                 guint           variant,
                 guint           node)
{
  double overlap;

  if (!pw_united_is_alike (self, united, variant, node))
    return 0;
  if (has_name_of_member (self, united, variant, node))
    return 2;
  if (is_other (self, variant, node))
    return 0;
  overlap = compare_related (self, united, variant, node);

  return overlap >= LEAST_OVERLAP ? overlap : 0;
}

static gboolean
is_ready (const PwUnited *self,
          guint           variant,
          guint           node,
          KindFunc        is_kind,
          guint           depth)
{
  const PwGraph *graph = self->variants[variant].graph;
  guint          n_around = 0;

  if (self->node_of[variant][node] >= 0 || !is_kind (self, variant, node))
    return FALSE;
  if (graph->nodes[node].type == PW_ELEMENT_LANE)
    for (int lane = graph->nodes[node].lane; lane >= 0; lane = graph->nodes[lane].lane)
      n_around++;

  return n_around == depth;
}

/* Returns: whether there was anything of that kind and depth */
static gboolean
unite_kind (PwUnited *self,
            KindFunc  is_kind,
            guint     depth)
{
  guint first = self->nodes->len;

  for (guint v = 0; v < self->n; v++)
    {
      const PwGraph *graph = self->variants[v].graph;
      g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (PwUnitedPair));

      for (guint i = 0; i < graph->n_nodes; i++)
        {
          if (!is_ready (self, v, i, is_kind, depth))
            continue;
          for (guint u = first; u < self->nodes->len; u++)
            {
              PwUnitedPair pair = { compare_holders (self, u, v, i), i, u };

              if (pair.score > 0)
                g_array_append_val (pairs, pair);
            }
        }
      pw_united_join_pairs (self, v, pairs);
      for (guint i = 0; i < graph->n_nodes; i++)
        if (is_ready (self, v, i, is_kind, depth))
          pw_united_begin (self, v, i);
    }

  return self->nodes->len > first;
}

/* A pool belongs to its process, whatever it is called. */
static void
unite_pools_of_processes (PwUnited *self)
{
  for (guint p = 0; p < self->processes->len; p++)
    {
      const PwUnitedProcess *process = pw_united_get_process (self, p);
      int                    united = -1;

      for (guint v = 0; v < self->n; v++)
        {
          int pool = process->members[v] >= 0 ? self->variants[v].graph->processes[process->members[v]].pool : -1;

          if (pool < 0)
            continue;
          if (united < 0)
            united = (int) pw_united_begin (self, v, (guint) pool);
          else
            pw_united_join (self, (guint) united, v, (guint) pool);
        }
      if (united >= 0)
        pw_united_get_node (self, (guint) united)->process = (int) p;
    }
}

/* Where a collaboration shows some processes it shows all. */
static void
add_pools (PwUnited *self)
{
  gboolean             has_pools = FALSE;
  g_autofree gboolean *is_shown = g_new0 (gboolean, self->processes->len + 1);

  for (guint u = 0; u < self->nodes->len; u++)
    {
      const PwUnitedNode *node = pw_united_get_node (self, u);

      if (node->type != PW_ELEMENT_PARTICIPANT)
        continue;
      has_pools = TRUE;
      if (node->process >= 0)
        is_shown[node->process] = TRUE;
    }
  for (guint p = 0; has_pools && p < self->processes->len; p++)
    if (!is_shown[p])
      {
        PwUnitedNode *pool = pw_united_get_node (self, pw_united_add_node (self, PW_ELEMENT_PARTICIPANT));

        pool->is_artificial = TRUE;
        pool->process = (int) p;
      }
}

/* The lane that most cities have the step in, the first of equals. */
static void
choose_lane (PwUnited *self,
             guint     united)
{
  PwUnitedNode *node = pw_united_get_node (self, united);
  guint         most = 0;

  node->lane = -1;
  for (guint v = 0; v < self->n; v++)
    {
      int   lane = node->members[v] >= 0 ? pw_united_get_member (self, v, node->members[v])->lane : -1;
      int   known = lane >= 0 ? self->node_of[v][lane] : -1;
      guint n = 0;

      for (guint w = 0; known >= 0 && w < self->n; w++)
        {
          int other = node->members[w] >= 0 ? pw_united_get_member (self, w, node->members[w])->lane : -1;

          n += other >= 0 && self->node_of[w][other] == known;
        }
      if (n > most)
        {
          most = n;
          node->lane = known;
        }
    }
}

void
pw_united_unite_holders (PwUnited *self)
{
  unite_pools_of_processes (self);
  unite_kind (self, is_pool, 0);
  add_pools (self);
  for (guint depth = 0; unite_kind (self, is_lane, depth); depth++)
    continue;
  unite_kind (self, is_other, 0);

  for (guint u = 0; u < self->nodes->len; u++)
    choose_lane (self, u);
}
