/* compare/flow.h - in which order the steps of one variant follow each other
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/graph.h"

G_BEGIN_DECLS

/**
 * PwFlow:
 *
 * The flow of one variant without its loops: a partial order of its activities.
 * Sequence flows, message flows between pools, boundary events and the content
 * of sub-processes all count. A step on another branch comes neither before nor
 * after.
 *
 * @n_steps: number of activities
 * @steps: (array length=n_steps): node indices in reading order: a step after
 *   everything that leads to it, the steps of a branch together, short branches
 *   before long ones
 * @position: (array): for each node of the graph its place in @steps, -1 for what
 *   is no activity
 */
typedef struct
{
  guint  n_steps;
  guint *steps;
  int   *position;
  /*< private >*/
  guint  n_nodes;    /* of the graph */
  guint  n_vertices; /* one for each node, one more for the end of each node's content */
  guint *start;      /* compressed adjacency, edges that close a loop left out */
  guint *next;
  guint *back_start; /* the same edges from their targets */
  guint *back;
  guint *rank; /* of each vertex in one order that respects all edges */
} PwFlow;

/**
 * pw_flow_new:
 * @graph: not kept
 *
 * Deterministic. O(n log n).
 *
 * Returns: (transfer full): never %NULL
 */
PwFlow *pw_flow_new (const PwGraph *graph);

void pw_flow_free (PwFlow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwFlow, pw_flow_free)

/**
 * pw_flow_sort:
 * @priority: (array): a number for each node of the graph
 *
 * Of all orders that respect the flow the one that follows @priority, small
 * numbers first, as far as the flow lets it. O(n log n).
 *
 * Returns: (transfer full) (array length=n_steps): node indices
 */
guint *pw_flow_sort (const PwFlow *self,
                     const guint  *priority);

/**
 * pw_flow_get_followers:
 * @node: index of an activity
 * @limit: how many to look for
 * @followers: (array length=limit): (out caller-allocates): node indices
 *
 * Activities that may come next, gateways and events passed over.
 *
 * Returns: how many were found
 */
guint pw_flow_get_followers (const PwFlow *self,
                             guint         node,
                             guint         limit,
                             guint        *followers);

/** pw_flow_precedes: whether the flow leads from activity @first to activity @second */
gboolean pw_flow_precedes (const PwFlow *self,
                           guint         first,
                           guint         second);

typedef enum
{
  PW_FLOW_UNRELATED, /* on another branch, or the step itself */
  PW_FLOW_BEFORE,
  PW_FLOW_AFTER,
} PwFlowRelation;

/**
 * pw_flow_relate:
 *
 * Returns: (transfer full) (array): for each node of the graph where it stands as
 *   seen from activity @node: O(n)
 */
guint8 *pw_flow_relate (const PwFlow *self,
                        guint         node);

G_END_DECLS
