/* compare/table.h - the alignment table: steps × cities
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/alignment.h"

G_BEGIN_DECLS

/**
 * PwDifference: how a cell differs from its row, in kinds that are never mixed
 */
typedef enum
{
  PW_DIFFERENCE_NONE = 0,
  PW_DIFFERENCE_MISSING = 1 << 0, /* the city has no such step */
  PW_DIFFERENCE_ONLY = 1 << 1,    /* nobody else has it */
  PW_DIFFERENCE_WORDING = 1 << 2,
  PW_DIFFERENCE_ROLE = 1 << 3,
  PW_DIFFERENCE_TIME = 1 << 4,
  PW_DIFFERENCE_MEDIUM = 1 << 5,
  PW_DIFFERENCE_SYSTEM = 1 << 6,
  PW_DIFFERENCE_TYPE = 1 << 7,
  PW_DIFFERENCE_ORDER = 1 << 8,
} PwDifference;

/**
 * PwTableCell:
 * @nodes: (element-type guint): node indices in this variant, empty where missing
 * @name: wording; several joined by " / "
 * @role: likewise
 * @processing_s: sum over the nodes, NAN where nothing is recorded
 */
typedef struct
{
  GArray      *nodes;
  char        *name;
  char        *role;
  double       processing_s;
  PwDifference differences;
} PwTableCell;

/**
 * PwTableRow:
 * @name: the wording most cities use, the first city's where there is no majority
 * @role: likewise
 * @n_present: cities that have the step
 * @cells: (array length=n_variants)
 */
typedef struct
{
  char        *name;
  char        *role;
  guint        n_present;
  PwDifference differences; /* all of its cells' together */
  PwTableCell *cells;
} PwTableRow;

/**
 * PwTable:
 * @rows: (element-type PwTableRow): in flow order
 */
typedef struct
{
  guint      n_variants;
  GPtrArray *rows;
} PwTable;

/** pw_table_new: (transfer full): the table of @alignment over the same @graphs */
PwTable *pw_table_new (const PwAlignment    *alignment,
                       const PwGraph *const *graphs);

void pw_table_free (PwTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwTable, pw_table_free)

/** pw_difference_get_label: (transfer none): one kind in words, translated */
const char *pw_difference_get_label (PwDifference kind);

/** pw_difference_get_symbol: (transfer none): its sign: ≠ ⇄ ⚇ ⎙ ⏱ ＋ － */
const char *pw_difference_get_symbol (PwDifference kind);

G_END_DECLS
