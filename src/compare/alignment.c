/* compare/alignment.c - which steps of several variants are the same step
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/alignment.h"

#include "compare/clusters.h"
#include "compare/row-order.h"

static void
cluster_free (gpointer data,
              guint    n_variants)
{
  PwCluster *self = data;

  for (guint v = 0; v < n_variants; v++)
    g_array_unref (self->members[v]);
  g_free (self->members);
  g_free (self->covered_by);
  g_free (self);
}

static guint
add_cluster (PwAlignment *self)
{
  PwCluster *cluster = g_new (PwCluster, 1);

  cluster->members = g_new (GArray *, self->n_variants);
  cluster->covered_by = g_new (int, self->n_variants);
  for (guint v = 0; v < self->n_variants; v++)
    {
      cluster->members[v] = g_array_new (FALSE, FALSE, sizeof (guint));
      cluster->covered_by[v] = -1;
    }
  cluster->score = 1;
  g_ptr_array_add (self->clusters, cluster);

  return self->clusters->len - 1;
}

static int
compare_members (gconstpointer first,
                 gconstpointer second,
                 gpointer      data)
{
  const PwFlow *flow = data;

  return flow->position[*(const guint *) first] - flow->position[*(const guint *) second];
}

/* Clusters in the order in which somebody reading all variants would meet them. */
static guint *
order_by_first (const PwAlignment *self,
                GPtrArray         *found)
{
  guint             *order = g_new (guint, found->len + 1);
  g_autofree int    *place = g_new (int, found->len + 1);
  g_autofree guint **cluster_at = g_new0 (guint *, self->n_variants + 1);
  guint              n = 0;

  for (guint i = 0; i < found->len; i++)
    place[i] = -1;
  for (guint v = 0; v < self->n_variants; v++)
    cluster_at[v] = g_new (guint, self->n_nodes[v] + 1);
  for (guint i = 0; i < found->len; i++)
    {
      const PwStepCluster *cluster = g_ptr_array_index (found, i);

      for (guint m = 0; m < cluster->members->len; m++)
        {
          const PwMember *member = &g_array_index (cluster->members, PwMember, m);

          cluster_at[member->variant][member->node] = i;
        }
    }
  for (guint v = 0; v < self->n_variants; v++)
    {
      for (guint i = 0; i < self->flows[v]->n_steps; i++)
        {
          guint cluster = cluster_at[v][self->flows[v]->steps[i]];

          if (place[cluster] < 0)
            {
              place[cluster] = (int) n;
              order[n++] = cluster;
            }
        }
      g_free (cluster_at[v]);
    }

  return order;
}

static void
take_clusters (PwAlignment *self,
               GPtrArray   *found)
{
  g_autofree guint *order = order_by_first (self, found);

  for (guint i = 0; i < found->len; i++)
    {
      const PwStepCluster *from = g_ptr_array_index (found, order[i]);
      guint                at = add_cluster (self);
      PwCluster           *cluster = g_ptr_array_index (self->clusters, at);

      cluster->score = from->score;
      for (guint m = 0; m < from->members->len; m++)
        {
          const PwMember *member = &g_array_index (from->members, PwMember, m);

          g_array_append_val (cluster->members[member->variant], member->node);
          self->cluster_of[member->variant][member->node] = (int) at;
        }
      for (guint v = 0; v < self->n_variants; v++)
        {
          cluster->covered_by[v] = from->covered_by[v];
          g_array_sort_with_data (cluster->members[v], compare_members, self->flows[v]);
        }
    }
}

static void
sort_clusters (PwAlignment *self)
{
  guint                n = self->clusters->len;
  g_autofree guint    *order = pw_row_order_compute (self->flows, self->n_variants, self->cluster_of, n);
  g_autofree int      *place = g_new (int, n + 1);
  g_autofree gpointer *unsorted = g_memdup2 (self->clusters->pdata, n * sizeof (gpointer));

  for (guint i = 0; i < n; i++)
    {
      self->clusters->pdata[i] = unsorted[order[i]];
      place[order[i]] = (int) i;
    }
  for (guint v = 0; v < self->n_variants; v++)
    for (guint i = 0; i < self->n_nodes[v]; i++)
      if (self->cluster_of[v][i] >= 0)
        self->cluster_of[v][i] = place[self->cluster_of[v][i]];
}

PwAlignment *
pw_alignment_compute (const PwGraph *const     *graphs,
                      guint                     n_graphs,
                      const PwAlignmentOptions *options)
{
  PwAlignment *self = g_new0 (PwAlignment, 1);
  g_autoptr (GPtrArray) found = pw_clusters_compute (graphs, n_graphs, options, pw_match_tuning_get_default ());

  self->n_variants = n_graphs;
  self->clusters = g_ptr_array_new ();
  self->flows = g_new (PwFlow *, n_graphs);
  self->cluster_of = g_new (int *, n_graphs);
  self->n_nodes = g_new (guint, n_graphs);

  for (guint v = 0; v < n_graphs; v++)
    {
      self->flows[v] = pw_flow_new (graphs[v]);
      self->n_nodes[v] = graphs[v]->n_nodes;
      self->cluster_of[v] = g_new (int, graphs[v]->n_nodes + 1);
      for (guint i = 0; i < graphs[v]->n_nodes; i++)
        self->cluster_of[v][i] = -1;
    }
  take_clusters (self, found);
  sort_clusters (self);

  return self;
}

void
pw_alignment_free (PwAlignment *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->clusters->len; i++)
    cluster_free (g_ptr_array_index (self->clusters, i), self->n_variants);
  g_ptr_array_unref (self->clusters);
  for (guint v = 0; v < self->n_variants; v++)
    {
      pw_flow_free (self->flows[v]);
      g_free (self->cluster_of[v]);
    }
  g_free (self->flows);
  g_free (self->cluster_of);
  g_free (self->n_nodes);
  g_free (self);
}

int
pw_alignment_find (const PwAlignment *self,
                   guint              variant,
                   guint              node)
{
  g_return_val_if_fail (variant < self->n_variants, -1);

  return node < self->n_nodes[variant] ? self->cluster_of[variant][node] : -1;
}

PwExplanation *
pw_alignment_explain (const PwAlignment    *self,
                      const PwGraph *const *graphs,
                      guint                 cluster)
{
  PwExplanation   *weakest = NULL;
  const PwCluster *found;

  g_return_val_if_fail (cluster < self->clusters->len, NULL);

  found = g_ptr_array_index (self->clusters, cluster);
  for (guint v = 0; v < self->n_variants; v++)
    for (guint w = v + 1; w < self->n_variants; w++)
      for (guint i = 0; i < found->members[v]->len; i++)
        for (guint k = 0; k < found->members[w]->len; k++)
          {
            PwExplanation *link = pw_match_explain (graphs[v], g_array_index (found->members[v], guint, i),
                                                    graphs[w], g_array_index (found->members[w], guint, k));

            if (weakest == NULL || link->score < weakest->score)
              {
                pw_explanation_free (weakest);
                weakest = link;
              }
            else
              pw_explanation_free (link);
          }

  return weakest;
}
