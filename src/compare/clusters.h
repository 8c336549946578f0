/* compare/clusters.h - which steps of several variants are the same step
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/alignment.h"
#include "compare/tuning.h"

G_BEGIN_DECLS

/**
 * PwMember: one step in a cluster
 * @node: an activity of variant @variant
 */
typedef struct
{
  guint variant;
  guint node;
} PwMember;

/**
 * PwStepCluster:
 * @members: (element-type PwMember): by variant, then in the order of the flow
 * @covered_by: (array): as in PwCluster
 * @score: as in PwCluster
 */
typedef struct
{
  GArray *members;
  int    *covered_by;
  double  score;
} PwStepCluster;

/**
 * pw_clusters_compute:
 * @options: (nullable): what people have decided
 *
 * Returns: (transfer full) (element-type PwStepCluster): every activity in exactly
 *   one, in no order that means anything; they free themselves
 */
GPtrArray *pw_clusters_compute (const PwGraph *const     *graphs,
                                guint                     n_graphs,
                                const PwAlignmentOptions *options,
                                const PwMatchTuning      *tuning);

G_END_DECLS
