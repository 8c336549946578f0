/* compare/table.h - the alignment table: steps × cities
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/alignment.h"

G_BEGIN_DECLS

/**
 * PwDifference: how a cell differs from its row, in kinds that are never mixed
 *
 * What most cities have is what the others differ from; where several values are
 * equally frequent, the first city's counts. What is not recorded never differs.
 *
 * @PW_DIFFERENCE_MISSING: the city has no such step
 * @PW_DIFFERENCE_ONLY: nobody else has it
 * @PW_DIFFERENCE_WORDING: another name
 * @PW_DIFFERENCE_ROLE: done by others
 * @PW_DIFFERENCE_TIME: more than half away from the row's median, and a minute at least
 * @PW_DIFFERENCE_MEDIUM: another medium in or out
 * @PW_DIFFERENCE_SYSTEM: done with other systems
 * @PW_DIFFERENCE_TYPE: another kind of activity; a plain task is of every kind
 * @PW_DIFFERENCE_ORDER: stands elsewhere in the flow
 */
typedef enum
{
  PW_DIFFERENCE_NONE = 0,
  PW_DIFFERENCE_MISSING = 1 << 0,
  PW_DIFFERENCE_ONLY = 1 << 1,
  PW_DIFFERENCE_WORDING = 1 << 2,
  PW_DIFFERENCE_ROLE = 1 << 3,
  PW_DIFFERENCE_TIME = 1 << 4,
  PW_DIFFERENCE_MEDIUM = 1 << 5,
  PW_DIFFERENCE_SYSTEM = 1 << 6,
  PW_DIFFERENCE_TYPE = 1 << 7,
  PW_DIFFERENCE_ORDER = 1 << 8,
} PwDifference;

#define PW_N_DIFFERENCES 9

/**
 * PwTableCell:
 * @nodes: (element-type guint): node indices in this variant, empty where missing
 * @name: wording; several joined by " / "
 * @role: likewise
 * @system: likewise
 * @medium_in: (nullable): code of the medium the step's first part gets
 * @medium_out: (nullable): code of the medium its last part gives
 * @processing_s: sum over the nodes, copies of one step counted once; NAN where
 *   nothing is recorded
 * @waiting_s: likewise
 * @before: where the order differs: the first row this step comes before here and
 *   after elsewhere, else -1
 * @after: where the order differs: the last row it comes after here and before
 *   elsewhere, else -1
 */
typedef struct
{
  GArray      *nodes;
  char        *name;
  char        *role;
  char        *system;
  const char  *medium_in;
  const char  *medium_out;
  double       processing_s;
  double       waiting_s;
  int          before;
  int          after;
  PwDifference differences;
} PwTableCell;

/**
 * PwTableRow:
 * @name: the wording most cities use, the first city's where there is no majority
 * @role: likewise
 * @medium_in: (nullable): likewise
 * @medium_out: (nullable): likewise
 * @n_present: cities that have the step
 * @differences: all of its cells' together
 * @cells: (array length=n_variants)
 */
typedef struct
{
  char        *name;
  char        *role;
  const char  *medium_in;
  const char  *medium_out;
  guint        n_present;
  PwDifference differences;
  PwTableCell *cells;
} PwTableRow;

/**
 * PwTable:
 * @rows: (element-type PwTableRow): in flow order; row n is cluster n of the alignment
 */
typedef struct
{
  guint      n_variants;
  GPtrArray *rows;
} PwTable;

/**
 * pw_table_new:
 * @alignment: not kept
 * @graphs: (array length=n_variants): the same graphs; they must outlive the table
 *
 * O(rows × variants × log variants).
 *
 * Returns: (transfer full): never %NULL
 */
PwTable *pw_table_new (const PwAlignment    *alignment,
                       const PwGraph *const *graphs);

void pw_table_free (PwTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwTable, pw_table_free)

/** pw_table_get_row: (transfer none): row @n, counted from 0 */
const PwTableRow *pw_table_get_row (const PwTable *self,
                                    guint          n);

/** pw_table_count_steps: how many of the rows a variant has */
guint pw_table_count_steps (const PwTable *self,
                            guint          variant);

/** pw_table_count_different: how many of a variant's cells differ or are missing */
guint pw_table_count_different (const PwTable *self,
                                guint          variant);

/** pw_difference_get_nth: the kinds in order of importance, @n below %PW_N_DIFFERENCES */
PwDifference pw_difference_get_nth (guint n);

/** pw_difference_get_key: (transfer none): one kind as machines read it: "wording" */
const char *pw_difference_get_key (PwDifference kind);

/** pw_difference_get_label: (transfer none): one kind in words, translated */
const char *pw_difference_get_label (PwDifference kind);

/** pw_difference_get_symbol: (transfer none): its sign: ≠ ⇄ ⚇ ⎙ ⏱ ＋ － */
const char *pw_difference_get_symbol (PwDifference kind);

G_END_DECLS
