/* analysis/touched.h - what must be asked anew after an edit
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "analysis/check.h"
#include "analysis/graph-difference.h"

G_BEGIN_DECLS

/**
 * PwTouched: flags by index in the new graph
 * @nodes: local rules may say something else about them
 * @edges: likewise
 * @near_nodes: rules on the drawing may
 * @near_edges: likewise
 * @n_near: how many of both
 * @scopes: rules on a whole process or sub-process may
 * @scope_map: (array length=old n_scopes): where each old scope is now, or -1
 */
typedef struct
{
  PwGraphDifference *difference;
  guint8            *nodes;
  guint8            *edges;
  guint8            *near_nodes;
  guint8            *near_edges;
  guint              n_near;
  guint8            *scopes;
  int               *scope_map;
} PwTouched;

/**
 * pw_touched_new:
 *
 * Returns: (transfer full) (nullable): %NULL where everything is to be asked anew
 */
PwTouched *pw_touched_new (const PwCheck *before,
                           const PwCheck *after);

void pw_touched_free (PwTouched *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwTouched, pw_touched_free)

G_END_DECLS
