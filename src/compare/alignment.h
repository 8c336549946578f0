/* compare/alignment.h - which steps of several variants are the same step
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/flow.h"
#include "model/graph.h"

G_BEGIN_DECLS

/**
 * PwCluster:
 * @members: (element-type guint): for each variant a GArray of node indices in the
 *   order of its flow, empty where the variant has no such step
 * @score: 0…1, how sure the weakest link is
 */
typedef struct
{
  GArray **members;
  double   score;
} PwCluster;

/**
 * PwAlignment:
 * @n_variants: number of variants
 * @clusters: (element-type PwCluster): one per step, in flow order over all
 *   variants; every activity of every variant is in exactly one
 * @flows: (array length=n_variants): the order of steps in each variant
 */
typedef struct
{
  guint      n_variants;
  GPtrArray *clusters;
  PwFlow   **flows;
  /*< private >*/
  int      **cluster_of; /* per variant and node, -1 for what is no activity */
  guint     *n_nodes;
} PwAlignment;

/**
 * pw_alignment_compute:
 * @graphs: (array length=n_graphs): the variants
 *
 * Groups the activities of all variants whose folded labels are equal. Several
 * activities of one variant with the same label share a cluster; one without a
 * label stays alone. Deterministic. O(n log n) in the number of activities.
 *
 * Returns: (transfer full): never %NULL
 */
PwAlignment *pw_alignment_compute (const PwGraph *const *graphs,
                                   guint                 n_graphs);

void pw_alignment_free (PwAlignment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwAlignment, pw_alignment_free)

/** pw_alignment_find: the cluster that node @node of variant @variant is in, or -1 */
int pw_alignment_find (const PwAlignment *self,
                       guint              variant,
                       guint              node);

G_END_DECLS
