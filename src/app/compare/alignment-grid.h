/* app/compare/alignment-grid.h - the alignment table as a widget: steps × cities
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/compare/grid-row.h"
#include "app/compare/row-list.h"
#include "app/compare/step-cursor.h"

G_BEGIN_DECLS

/**
 * PwAlignmentGrid:
 *
 * To be put into a scrolled window. The heads stay at the top and number and step
 * at the start. The arrow keys go from cell to cell, Enter and a double click open one; a
 * click on a head sorts, one on what is decided changes it.
 *
 * Columns are told by what they hold: a variant, or a #PwGridContent.
 *
 * Signals:
 * - cell-activated (guint row, int content)
 * - head-activated (int content)
 * - group-toggled (const char *title)
 * - edited (guint row, int content, const char *text): something was written into a cell
 */
#define PW_TYPE_ALIGNMENT_GRID (pw_alignment_grid_get_type ())
G_DECLARE_FINAL_TYPE (PwAlignmentGrid, pw_alignment_grid, PW, ALIGNMENT_GRID, GtkWidget)

GtkWidget *pw_alignment_grid_new (void);

/**
 * pw_alignment_grid_set_rows:
 * @comparison: (nullable): %NULL for an empty table; outlives what is shown of it
 * @entries: (element-type PwRowEntry): the rows of its table to show, in this order
 * @facts: (element-type PwRowFacts): of all rows
 * @folded: (nullable): titles of groups whose rows are not shown
 */
void pw_alignment_grid_set_rows (PwAlignmentGrid    *self,
                                 const PwComparison *comparison,
                                 const GArray       *entries,
                                 const GArray       *facts,
                                 GHashTable         *folded);

/** pw_alignment_grid_set_sorted: what the column by which rows are sorted holds, %PW_GRID_NUMBER for their own order */
void pw_alignment_grid_set_sorted (PwAlignmentGrid *self,
                                   int              content,
                                   gboolean         is_descending);

/** pw_alignment_grid_get_current: (out): the row, or -1, and what the column holds that has the keyboard */
int pw_alignment_grid_get_current (PwAlignmentGrid *self,
                                   int             *content);

/** pw_alignment_grid_go_to: to a cell of a row that is shown; %FALSE where it is not */
gboolean pw_alignment_grid_go_to (PwAlignmentGrid *self,
                                  guint            row,
                                  int              content);

/**
 * pw_alignment_grid_edit: writes into the current cell
 * @text: what is there now
 * @label: what it is
 * @hint: (nullable): how to write it
 *
 * Returns: (nullable): the field, %NULL where there is no current cell
 */
GtkEditable *pw_alignment_grid_edit (PwAlignmentGrid *self,
                                     const char      *text,
                                     const char      *label,
                                     const char      *hint);

/** pw_alignment_grid_get_current_bounds: the current cell in the grid's pixels; %FALSE for none */
gboolean pw_alignment_grid_get_current_bounds (PwAlignmentGrid *self,
                                               GdkRectangle    *bounds);

void pw_alignment_grid_set_cursor (PwAlignmentGrid *self,
                                   PwStepCursor    *cursor);

/** pw_alignment_grid_get_n_rows: heads of groups apart */
guint pw_alignment_grid_get_n_rows (PwAlignmentGrid *self);

G_END_DECLS
