/* analysis/graph-difference.h - what changed between two snapshots of one document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/graph.h"

G_BEGIN_DECLS

/**
 * PwGraphDifference:
 * @nodes: (array length=old n_nodes): where each old node is now, -1 where it is gone
 * @edges: (array length=old n_edges): likewise
 * @old_nodes: (array length=old n_nodes): whether it changed or is gone
 * @new_nodes: (array length=new n_nodes): whether it changed or is new
 * @is_large: so much is different that everything should be looked at anew; the
 *   arrays are not filled then
 *
 * Elements are the same where id and order are; of what changed its place among
 * the others counts as gone and new.
 */
typedef struct
{
  int     *nodes;
  int     *edges;
  guint8  *old_nodes;
  guint8  *old_edges;
  guint8  *new_nodes;
  guint8  *new_edges;
  gboolean is_large;
} PwGraphDifference;

/** pw_graph_difference_new: O(n), without a hash table where little changed */
PwGraphDifference *pw_graph_difference_new (const PwGraph *before,
                                            const PwGraph *after);

void pw_graph_difference_free (PwGraphDifference *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwGraphDifference, pw_graph_difference_free)

G_END_DECLS
