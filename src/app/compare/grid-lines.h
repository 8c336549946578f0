/* app/compare/grid-lines.h - the lines of the alignment table, filled
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/compare/grid-row.h"
#include "workspace/comparison.h"

G_BEGIN_DECLS

/** pw_grid_head_new: number, step, and the cities with their signs */
GtkWidget *pw_grid_head_new (const PwGridColumns *columns,
                             const PwComparison  *comparison);

/** pw_grid_line_new: @row: of the comparison's table */
GtkWidget *pw_grid_line_new (const PwGridColumns *columns,
                             const PwComparison  *comparison,
                             guint                row);

G_END_DECLS
