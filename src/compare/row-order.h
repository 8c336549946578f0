/* compare/row-order.h - one order of steps for several variants
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/flow.h"

G_BEGIN_DECLS

/**
 * pw_row_order_compute:
 * @flows: (array length=n_flows): the variants' flows
 * @cluster_of: (array length=n_flows): for each variant and node the cluster it is
 *   in, -1 for what is in none
 *
 * Orders clusters as most variants do; where the flow leaves the choice, by their
 * mean place in the variants. Deterministic. O(n log n) as long as the variants
 * seldom contradict each other.
 *
 * Returns: (transfer full) (array length=n_clusters): clusters in order
 */
guint *pw_row_order_compute (PwFlow *const *flows,
                             guint          n_flows,
                             int *const    *cluster_of,
                             guint          n_clusters);

/**
 * PwRowMove: how one row of one variant deviates from the order of the rows
 * @is_moved: whether it does
 * @before: the first row it comes before here and after elsewhere, or -1
 * @after: the last row it comes after here and before elsewhere, or -1
 */
typedef struct
{
  gboolean is_moved;
  int      before;
  int      after;
} PwRowMove;

/**
 * pw_row_order_find_moves:
 * @row_of: (array): for each node of the variant its row, G_MAXUINT for none
 * @n_rows: number of rows
 *
 * Finds few rows that must move so that the variant follows the order of the
 * rows: those outside a longest run of steps that already do. Steps on different
 * branches are in no order, so they never differ. O(n log n), and O(n) more for
 * each moved row.
 *
 * Returns: (transfer full) (array length=n_rows): what each row does
 */
PwRowMove *pw_row_order_find_moves (const PwFlow *flow,
                                    const guint  *row_of,
                                    guint         n_rows);

G_END_DECLS
