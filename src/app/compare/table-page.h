/* app/compare/table-page.h - the alignment table: filtered, sorted, grouped, decided
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/compare/row-list.h"
#include "app/compare/step-cursor.h"

G_BEGIN_DECLS

/**
 * PwTablePage:
 *
 * The alignment table with the sentence that sums it up, what is shown of it, and at its
 * foot the question whether steps belong together.
 *
 * Actions:
 * - table.show (ss): what is shown: "presence", "kind", "city", "state", "new", "group" or
 *   "sort", and how
 * - table.copy, table.export, table.search, table.mark-seen
 * - table.confirm, table.reject, table.split, table.join, table.cancel-join, table.forget:
 *   which steps belong together in the current row
 * - table.verdict (s): "align", "keep", "open" or "none"; table.step (s): "take", "drop" or
 *   "count"; table.from (s): id of a city
 * - table.next-proposal, table.previous-proposal, table.next-difference,
 *   table.previous-difference
 *
 * Signal: cell-activated (guint row, int variant): a city's cell or the step's (-1)
 */
#define PW_TYPE_TABLE_PAGE (pw_table_page_get_type ())
G_DECLARE_FINAL_TYPE (PwTablePage, pw_table_page, PW, TABLE_PAGE, AdwBin)

/** pw_table_page_set_comparison: @comparison: (nullable): outlives what is shown of it. What is asked for stays */
void pw_table_page_set_comparison (PwTablePage        *self,
                                   const PwComparison *comparison);

/** pw_table_page_refresh: people have decided something, the rows are the same */
void pw_table_page_refresh (PwTablePage *self);

void pw_table_page_set_cursor (PwTablePage  *self,
                               PwStepCursor *cursor);

/** pw_table_page_show_all: nothing is left out any more */
void pw_table_page_show_all (PwTablePage *self);

void pw_table_page_set_filter (PwTablePage *self,
                               PwRowFilter  filter);

/** pw_table_page_get_n_rows: how many rows are shown */
guint pw_table_page_get_n_rows (PwTablePage *self);

/** pw_table_page_dup_csv: what is shown, as a file for spreadsheets */
char *pw_table_page_dup_csv (PwTablePage *self);

/** pw_table_page_create_clipboard: (transfer full): what is shown, as a table and as text */
GdkContentProvider *pw_table_page_create_clipboard (PwTablePage *self);

/** pw_table_page_get_question: (transfer none): what is asked about the current row */
const char *pw_table_page_get_question (PwTablePage *self);

G_END_DECLS
