/* compare/alignment.c - which steps of several variants are the same step
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/alignment.h"

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

/* Steps are taken in reading order, so clusters and their members come in the
 * order in which somebody reading all variants would meet them.
 */
static void
group_equal_labels (PwAlignment          *self,
                    const PwGraph *const *graphs)
{
  g_autoptr (GHashTable) by_label = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint v = 0; v < self->n_variants; v++)
    for (guint i = 0; i < self->flows[v]->n_steps; i++)
      {
        guint       node = self->flows[v]->steps[i];
        const char *label = graphs[v]->nodes[node].folded;
        gpointer    known;
        guint       at;
        PwCluster  *cluster;

        if (*label == '\0')
          at = add_cluster (self);
        else if (g_hash_table_lookup_extended (by_label, label, NULL, &known))
          at = GPOINTER_TO_UINT (known);
        else
          {
            at = add_cluster (self);
            g_hash_table_insert (by_label, (gpointer) label, GUINT_TO_POINTER (at));
          }

        cluster = g_ptr_array_index (self->clusters, at);
        g_array_append_val (cluster->members[v], node);
        self->cluster_of[v][node] = (int) at;
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
  group_equal_labels (self, graphs);
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
