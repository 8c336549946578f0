/* app/compare/order-columns.h - two orders of the same steps, set below each other
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pw_order_columns:
 * @first: (array length=n_first): steps in the order of one city, each once
 * @second: (array length=n_second): steps in the order of the other
 * @first_columns: (array length=n_first) (out caller-allocates): where each stands
 * @second_columns: (array length=n_second) (out caller-allocates): likewise
 *
 * What comes in the same order in both stands in the same column: the longest such
 * sequence there is. What lies between has columns of its own. O(n_first × n_second).
 *
 * Returns: the number of columns
 */
guint pw_order_columns (const guint *first,
                        guint        n_first,
                        const guint *second,
                        guint        n_second,
                        guint       *first_columns,
                        guint       *second_columns);

G_END_DECLS
