/* compare/alignment.h - which steps of several variants are the same step
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/flow.h"
#include "compare/match.h"
#include "model/graph.h"

G_BEGIN_DECLS

/**
 * PwCluster:
 * @members: (element-type guint): for each variant a GArray of node indices in the
 *   order of its flow, empty where the variant has no such step
 * @covered_by: for each variant a step of another cluster that does this one as well
 *   ("Steuer festsetzen und Bescheid erstellen"), -1 where there is none
 * @score: 0…1, how sure the weakest link is; 1 where people said so
 */
typedef struct
{
  GArray **members;
  int     *covered_by;
  double   score;
} PwCluster;

typedef enum
{
  PW_LINK_MUST,   /* a person said: the same step */
  PW_LINK_CANNOT, /* a person said: not the same step */
} PwLinkKind;

/**
 * PwAlignmentLink: a decision about two steps, of one variant or of two
 * @node_a: node index in variant @variant_a
 */
typedef struct
{
  PwLinkKind kind;
  guint      variant_a;
  guint      node_a;
  guint      variant_b;
  guint      node_b;
} PwAlignmentLink;

/**
 * PwAlignmentOptions:
 * @links: (array length=n_links): what people have decided. It always holds; where two
 *   decisions contradict each other, the one that joins goes before the one that parts
 */
typedef struct
{
  const PwAlignmentLink *links;
  gsize                  n_links;
} PwAlignmentOptions;

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
 * @options: (nullable): %NULL where nobody has decided anything
 *
 * For now only equal labels count, and links are not looked at.
 *
 * Groups the activities of all variants whose folded labels are equal. Several
 * activities of one variant with the same label share a cluster; one without a
 * label stays alone. Deterministic. O(n log n) in the number of activities.
 *
 * Returns: (transfer full): never %NULL
 */
PwAlignment *pw_alignment_compute (const PwGraph *const     *graphs,
                                   guint                     n_graphs,
                                   const PwAlignmentOptions *options);

void pw_alignment_free (PwAlignment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwAlignment, pw_alignment_free)

/** pw_alignment_find: the cluster that node @node of variant @variant is in, or -1 */
int pw_alignment_find (const PwAlignment *self,
                       guint              variant,
                       guint              node);

/**
 * pw_alignment_explain:
 * @graphs: (array length=n_variants): the same graphs
 *
 * Explains the weakest link of a cluster.
 *
 * Returns: (transfer full) (nullable): %NULL where it has members in less than two variants
 */
PwExplanation *pw_alignment_explain (const PwAlignment    *self,
                                     const PwGraph *const *graphs,
                                     guint                 cluster);

G_END_DECLS
