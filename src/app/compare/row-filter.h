/* app/compare/row-filter.h - which rows of the alignment table are of interest
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/table.h"

G_BEGIN_DECLS

typedef enum
{
  PW_ROW_FILTER_ALL,
  PW_ROW_FILTER_IN, /* steps that exactly @n_cities cities have */
  PW_ROW_FILTER_DIFFERENT,
  PW_ROW_FILTER_MISSING, /* in one city at least */
} PwRowFilterKind;

typedef struct
{
  PwRowFilterKind kind;
  guint           n_cities;
} PwRowFilter;

gboolean pw_row_filter_matches (PwRowFilter       filter,
                                const PwTable    *table,
                                const PwTableRow *row);

guint pw_row_filter_count (PwRowFilter    filter,
                           const PwTable *table);

/** pw_row_filter_dup_label: the number of its rows and what they are: "14 in all five" */
char *pw_row_filter_dup_label (PwRowFilter    filter,
                               const PwTable *table);

/** pw_row_filter_dup_sentence: "43 steps: 12 in all five, 9 in four, 11 only in one." */
char *pw_row_filter_dup_sentence (const PwTable *table);

G_END_DECLS
