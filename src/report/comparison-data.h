/* report/comparison-data.h - the alignment table of a comparison for other programs
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * pw_comparison_data_to_tsv:
 *
 * For spreadsheets and scripts, in no language: one line of headings, one line a
 * step; for each city the columns CITY.elements, CITY.name, CITY.role, CITY.minutes,
 * CITY.waiting_minutes and CITY.differences. Several values are set apart by spaces.
 */
char *pw_comparison_data_to_tsv (const PwComparison *comparison);

/** pw_comparison_data_to_json: likewise, with what the other forms leave out */
char *pw_comparison_data_to_json (const PwComparison *comparison);

G_END_DECLS
