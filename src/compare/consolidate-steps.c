/* compare/consolidate-steps.c - processes and steps that become one
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/consolidate-private.h"

#include <string.h>

#define NAME_WEIGHT 4
#define TYPE_WEIGHT 2

/* --- processes ------------------------------------------------------------------------ */

static guint
count_steps (const PwUnited *self,
             guint           variant,
             guint           process)
{
  const PwGraph *graph = self->variants[variant].graph;
  guint          n = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    n += graph->nodes[i].process == (int) process && pw_element_type_has (graph->nodes[i].type, PW_TRAIT_FLOW_NODE);

  return n;
}

/* How many steps of a process have a partner in a united one. */
static guint
count_common (const PwUnited *self,
              guint           united,
              guint           variant,
              guint           process)
{
  const PwUnitedProcess *known = pw_united_get_process (self, united);
  const PwGraph         *graph = self->variants[variant].graph;
  guint                  n = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      int cluster = pw_alignment_find (self->alignment, variant, i);

      if (cluster < 0 || graph->nodes[i].process != (int) process)
        continue;
      for (guint v = 0; v < self->n; v++)
        {
          const GArray *members = ((const PwCluster *) g_ptr_array_index (self->alignment->clusters, (guint) cluster))->members[v];
          gboolean      is_common = FALSE;

          for (guint k = 0; known->members[v] >= 0 && k < members->len && !is_common; k++)
            is_common = self->variants[v].graph->nodes[g_array_index (members, guint, k)].process == known->members[v];
          if (is_common)
            {
              n++;
              break;
            }
        }
    }

  return n;
}

static const char *
get_pool_name (const PwGraph *graph,
               guint          process)
{
  const PwGraphProcess *info = &graph->processes[process];

  return info->pool >= 0 ? graph->nodes[info->pool].folded : info->name;
}

static gboolean
has_equal_name (const PwUnited *self,
                guint           united,
                guint           variant,
                guint           process)
{
  const PwUnitedProcess *known = pw_united_get_process (self, united);
  const char            *name = get_pool_name (self->variants[variant].graph, process);

  for (guint v = 0; v < self->n; v++)
    if (known->members[v] >= 0 && *name != '\0' &&
        g_str_equal (name, get_pool_name (self->variants[v].graph, (guint) known->members[v])))
      return TRUE;

  return FALSE;
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const PwUnitedPair *first = a;
  const PwUnitedPair *second = b;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;
  if (first->node != second->node)
    return first->node < second->node ? -1 : 1;

  return (first->united > second->united) - (first->united < second->united);
}

static void
join_process (PwUnited *self,
              guint     united,
              guint     variant,
              guint     process)
{
  PwUnitedProcess *known = pw_united_get_process (self, united);

  known->members[variant] = (int) process;
  known->n_steps += count_steps (self, variant, process);
  self->process_of[variant][process] = (int) united;
}

/* The largest that is left on either side is the office's own. */
static void
join_main (PwUnited *self,
           guint     variant)
{
  const PwGraph *graph = self->variants[variant].graph;
  int            process = -1;
  int            united = -1;

  for (guint p = 0; p < graph->n_processes; p++)
    if (process < 0 || count_steps (self, variant, p) > count_steps (self, variant, (guint) process))
      process = (int) p;
  for (guint u = 0; u < self->processes->len; u++)
    if (united < 0 || pw_united_get_process (self, u)->n_steps > pw_united_get_process (self, (guint) united)->n_steps)
      united = (int) u;
  if (process >= 0 && united >= 0 && self->process_of[variant][process] < 0 &&
      pw_united_get_process (self, (guint) united)->members[variant] < 0)
    join_process (self, (guint) united, variant, (guint) process);
}

static void
unite_processes (PwUnited *self)
{
  for (guint v = 0; v < self->n; v++)
    {
      const PwGraph *graph = self->variants[v].graph;
      g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (PwUnitedPair));

      for (guint p = 0; p < graph->n_processes; p++)
        for (guint u = 0; u < self->processes->len; u++)
          {
            PwUnitedPair pair = { count_common (self, u, v, p) + (has_equal_name (self, u, v, p) ? 0.5 : 0), p, u };

            if (pair.score > 0)
              g_array_append_val (pairs, pair);
          }
      g_array_sort (pairs, compare_pairs);
      for (guint i = 0; i < pairs->len; i++)
        {
          const PwUnitedPair *pair = &g_array_index (pairs, PwUnitedPair, i);

          if (self->process_of[v][pair->node] < 0 && pw_united_get_process (self, pair->united)->members[v] < 0)
            join_process (self, pair->united, v, pair->node);
        }
      join_main (self, v);
      for (guint p = 0; p < graph->n_processes; p++)
        if (self->process_of[v][p] < 0)
          join_process (self, pw_united_add_process (self), v, p);
    }
}

/* --- steps ---------------------------------------------------------------------------- */

void
pw_united_join_pairs (PwUnited *self,
                      guint     variant,
                      GArray   *pairs)
{
  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const PwUnitedPair *pair = &g_array_index (pairs, PwUnitedPair, i);

      if (self->node_of[variant][pair->node] < 0 && pw_united_get_node (self, pair->united)->members[variant] < 0)
        pw_united_join (self, pair->united, variant, pair->node);
    }
}

static guint
get_depth (const PwGraph *graph,
           guint          node)
{
  guint depth = 0;

  for (int parent = graph->nodes[node].parent; parent >= 0; parent = graph->nodes[parent].parent)
    depth++;

  return depth;
}

static double
compare_steps (const PwUnited *self,
               guint           united,
               guint           variant,
               guint           node)
{
  const PwUnitedNode *known = pw_united_get_node (self, united);
  const PwGraphNode  *step = &self->variants[variant].graph->nodes[node];
  double              score = 1 + pw_united_compare_context (self, united, variant, node);
  gboolean            has_name = FALSE, has_type = FALSE;

  for (guint v = 0; v < self->n; v++)
    if (known->members[v] >= 0)
      {
        const PwGraphNode *member = pw_united_get_member (self, v, known->members[v]);

        has_name |= g_str_equal (member->folded, step->folded);
        has_type |= member->type == step->type;
      }

  return score + (has_name ? NAME_WEIGHT : 0) + (has_type ? TYPE_WEIGHT : 0);
}

/* A cluster may have several steps of one variant: copies, or parts of what is one step
 * elsewhere. Each gets the partner that is most like it, or none.
 */
static void
unite_cluster (PwUnited *self,
               guint     cluster,
               guint     depth,
               gboolean  is_boundary)
{
  const PwCluster *found = g_ptr_array_index (self->alignment->clusters, cluster);
  guint            first = self->nodes->len;

  for (guint v = 0; v < self->n; v++)
    {
      const PwGraph *graph = self->variants[v].graph;
      g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (PwUnitedPair));
      g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = 0; i < found->members[v]->len; i++)
        {
          guint node = g_array_index (found->members[v], guint, i);

          if (self->node_of[v][node] >= 0 || get_depth (graph, node) != depth || (graph->nodes[node].host >= 0) != is_boundary)
            continue;
          g_array_append_val (own, node);
          for (guint u = first; u < self->nodes->len; u++)
            if (pw_united_is_alike (self, u, v, node))
              {
                PwUnitedPair pair = { compare_steps (self, u, v, node), node, u };

                g_array_append_val (pairs, pair);
              }
        }
      pw_united_join_pairs (self, v, pairs);
      for (guint i = 0; i < own->len; i++)
        if (self->node_of[v][g_array_index (own, guint, i)] < 0)
          pw_united_begin (self, v, g_array_index (own, guint, i));
    }
  for (guint u = first; u < self->nodes->len; u++)
    pw_united_get_node (self, u)->cluster = (int) cluster;
}

void
pw_united_unite_steps (PwUnited *self)
{
  guint deepest = 0;

  unite_processes (self);
  for (guint v = 0; v < self->n; v++)
    for (guint i = 0; i < self->variants[v].graph->n_nodes; i++)
      deepest = MAX (deepest, get_depth (self->variants[v].graph, i));

  for (guint depth = 0; depth <= deepest; depth++)
    for (guint round = 0; round < 2; round++)
      for (guint c = 0; c < self->alignment->clusters->len; c++)
        unite_cluster (self, c, depth, round == 1);
}
