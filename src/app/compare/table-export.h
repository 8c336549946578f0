/* app/compare/table-export.h - the alignment table for spreadsheets and documents
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/compare/row-list.h"

G_BEGIN_DECLS

/**
 * pw_table_export_to_csv:
 * @entries: (element-type PwRowEntry): what is shown; heads of groups are left out
 * @facts: (element-type PwRowFacts): of all rows
 *
 * For Excel as it is in Germany: UTF-8 with a byte order mark, semicolons, CRLF, decimal
 * comma by the locale; for each city its wording and role, and the minutes as a number of
 * their own. What would be taken for a formula gets an apostrophe in front.
 *
 * Returns: (transfer full)
 */
char *pw_table_export_to_csv (const PwComparison *comparison,
                              const GArray       *entries,
                              const GArray       *facts);

/** pw_table_export_to_tsv: likewise for the clipboard: a line a row, a tab between cells, one column a city */
char *pw_table_export_to_tsv (const PwComparison *comparison,
                              const GArray       *entries,
                              const GArray       *facts);

/** pw_table_export_to_html: likewise as a table that Calc, Excel and Word paste as one, with heads of groups */
char *pw_table_export_to_html (const PwComparison *comparison,
                               const GArray       *entries,
                               const GArray       *facts);

G_END_DECLS
