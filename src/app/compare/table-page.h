/* app/compare/table-page.h - the alignment table with the sentence that sums it up
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/compare/row-filter.h"
#include "app/compare/step-cursor.h"
#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwTablePage:
 *
 * The counts of the sentence filter the table. Action: "table.copy".
 *
 * Signal: cell-activated (guint row, int variant)
 */
#define PW_TYPE_TABLE_PAGE (pw_table_page_get_type ())
G_DECLARE_FINAL_TYPE (PwTablePage, pw_table_page, PW, TABLE_PAGE, AdwBin)

/** pw_table_page_set_comparison: @comparison: (nullable): outlives what is shown of it */
void pw_table_page_set_comparison (PwTablePage        *self,
                                   const PwComparison *comparison);

void pw_table_page_set_cursor (PwTablePage  *self,
                               PwStepCursor *cursor);

void pw_table_page_set_filter (PwTablePage *self,
                               PwRowFilter  filter);

/** pw_table_page_get_n_rows: how many rows are shown */
guint pw_table_page_get_n_rows (PwTablePage *self);

/** pw_table_page_dup_tsv: what is shown, for a spreadsheet: a line a step, a column a city */
char *pw_table_page_dup_tsv (PwTablePage *self);

G_END_DECLS
