/* app/compare/alignment-grid.h - the alignment table as a widget: steps × cities
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/compare/step-cursor.h"
#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwAlignmentGrid:
 *
 * To be put into a scrolled window. The heads stay at the top and number and step
 * at the start. The arrow keys go from cell to cell, Enter and a click open one.
 *
 * Signal: cell-activated (guint row, int variant): variant -1 for the step itself
 */
#define PW_TYPE_ALIGNMENT_GRID (pw_alignment_grid_get_type ())
G_DECLARE_FINAL_TYPE (PwAlignmentGrid, pw_alignment_grid, PW, ALIGNMENT_GRID, GtkWidget)

GtkWidget *pw_alignment_grid_new (void);

/**
 * pw_alignment_grid_set_rows:
 * @comparison: (nullable): %NULL for an empty table; outlives what is shown of it
 * @rows: (element-type guint): the rows of its table to show, in this order
 */
void pw_alignment_grid_set_rows (PwAlignmentGrid    *self,
                                 const PwComparison *comparison,
                                 const GArray       *rows);

void pw_alignment_grid_set_cursor (PwAlignmentGrid *self,
                                   PwStepCursor    *cursor);

guint pw_alignment_grid_get_n_rows (PwAlignmentGrid *self);

G_END_DECLS
