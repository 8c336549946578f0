/* app/compare/grid-lines.h - the lines of the alignment table, filled
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/compare/grid-row.h"
#include "app/compare/row-list.h"

G_BEGIN_DECLS

/**
 * pw_grid_head_new:
 * @sorted: the column by which the rows are sorted, -1 for their own order
 *
 * Number, step, the cities with their signs, and what is decided.
 */
GtkWidget *pw_grid_head_new (const PwGridColumns *columns,
                             const PwComparison  *comparison,
                             int                  sorted,
                             gboolean             is_descending);

/** pw_grid_line_new: @row: of the comparison's table; @facts: of that row */
GtkWidget *pw_grid_line_new (const PwGridColumns *columns,
                             const PwComparison  *comparison,
                             guint                row,
                             const PwRowFacts    *facts);

/** pw_grid_group_new: a button that names a group and folds it */
GtkWidget *pw_grid_group_new (const PwRowEntry *entry,
                              gboolean          is_folded);

G_END_DECLS
