/* app/compare/row-list.h - which rows of the alignment table are shown, in which order
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/compare/row-facts.h"
#include "app/compare/row-filter.h"

G_BEGIN_DECLS

typedef enum
{
  PW_ROW_GROUP_NONE,
  PW_ROW_GROUP_PHASE, /* by activity group */
  PW_ROW_GROUP_ROLE,  /* by lane */
} PwRowGroup;

typedef enum
{
  PW_ROW_SORT_FLOW,
  PW_ROW_SORT_STEP,
  PW_ROW_SORT_PRESENT, /* in how many cities */
  PW_ROW_SORT_STATE,
  PW_ROW_SORT_OWNER,
  PW_ROW_SORT_DATE,
  PW_ROW_SORT_CITY, /* by the time it takes in @sort_variant */
} PwRowSort;

/**
 * PwRowQuery: all that people ask for; zeroed with @variant -1 and @state -1 it is all rows
 * @kind: one kind of difference, or none for any
 * @variant: a city: rows in which it differs or lacks the step; -1 for any
 * @state: a #PwRowState, -1 for any
 * @is_new: only what is new
 * @text: (nullable): words that all must be somewhere in the row
 */
typedef struct
{
  PwRowFilter  presence;
  PwDifference kind;
  int          variant;
  int          state;
  gboolean     is_new;
  const char  *text;
  PwRowGroup   group;
  PwRowSort    sort;
  guint        sort_variant;
  gboolean     is_descending;
} PwRowQuery;

/**
 * PwRowEntry: a row, or the head of a group
 * @row: of the table, -1 for a head
 * @title: (nullable): of a head
 * @n_rows: of a head: how many there are in the group
 * @n_open: likewise: how many of them are open or proposals
 */
typedef struct
{
  int   row;
  char *title;
  guint n_rows;
  guint n_open;
} PwRowEntry;

/**
 * pw_row_list_new:
 * @facts: (element-type PwRowFacts): of all rows
 *
 * Groups come in the order of their first row; rows within in the order that is asked for.
 *
 * Returns: (transfer full) (element-type PwRowEntry)
 */
GArray *pw_row_list_new (const PwComparison *comparison,
                         const GArray       *facts,
                         const PwRowQuery   *query);

/** pw_row_list_dup_phase: (transfer full): the activity group most cities say the row is in; "" where none does */
char *pw_row_list_dup_phase (const PwComparison *comparison,
                             guint               row);

G_END_DECLS
