/* app/compare/cell-text.h - what a cell of the alignment table says
 *
 * Sameness steps back, difference stands out: a cell that is as its row says so in
 * one grey word, any other says in what it differs.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/compare/row-facts.h"

G_BEGIN_DECLS

/**
 * PwCellText:
 * @headline: what stands first
 * @caption: (nullable): below it: role and duration
 * @trailing: (nullable): at the end of the headline, where there is no caption
 * @description: the whole of it in words, with city and step, for assistive technology
 * @kinds: signs to show, most important first, PW_DIFFERENCE_NONE at the end
 * @is_strong: the headline is in bold
 * @is_trailing_strong: likewise
 * @is_same: "=" stands before it
 * @state: of the cell of the verdict
 */
typedef struct
{
  char        *headline;
  char        *caption;
  char        *trailing;
  char        *description;
  PwDifference kinds[PW_N_DIFFERENCES + 1];
  gboolean     is_strong;
  gboolean     is_trailing_strong;
  gboolean     is_same;
  gboolean     is_missing;
  PwRowState   state;
} PwCellText;

/** pw_cell_text_new: the cell of a city */
PwCellText *pw_cell_text_new (const PwComparison *comparison,
                              guint               row,
                              guint               variant);

/** pw_cell_text_new_step: the cell that names the step, with the signs of all that differs in the row */
PwCellText *pw_cell_text_new_step (const PwComparison *comparison,
                                   guint               row);

/** pw_cell_text_new_verdict: the cell that says where people stand */
PwCellText *pw_cell_text_new_verdict (const PwRowFacts *facts);

/** pw_cell_text_new_note: (nullable) @note: reason, name or date; @label: what it is */
PwCellText *pw_cell_text_new_note (const char *note,
                                   const char *label);

void pw_cell_text_free (PwCellText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwCellText, pw_cell_text_free)

/** pw_cell_text_dup_plain: one line for a spreadsheet */
char *pw_cell_text_dup_plain (const PwComparison *comparison,
                              guint               row,
                              guint               variant);

G_END_DECLS
