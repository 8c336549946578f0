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
 * @covered_by: for each variant without members what does the step all the same: a step
 *   of another cluster ("Steuer festsetzen und Bescheid erstellen") or an event that says
 *   what is received; -1 where there is nothing
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
 * Finds which activities of all variants are the same step. Each two variants are
 * matched as pw_match_compute() does; clusters are joined where the pairs agree, and no
 * two steps of one variant share a cluster unless they are copies of each other, parts
 * of what the others do in one, or people said so. A step without a name stays alone
 * unless its place tells what it is. Labelled events are in no cluster.
 *
 * Deterministic. Nothing depends on the order of the variants but the order of the
 * clusters; what is decided between two does not depend on a third as long as the pairs
 * agree, so that leaving one variant out keeps the others' clusters.
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
