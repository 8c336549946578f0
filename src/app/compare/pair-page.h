/* app/compare/pair-page.h - two or three cities side by side, and in what they differ
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/compare/pair-side.h"
#include "app/problem-list.h"
#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwPairPage:
 *
 * Scrolling one of the diagrams scrolls the others, by the steps they have in common.
 *
 * Properties: "is-linked" (boolean): whether it does so; "has-third" (boolean): whether
 * three are shown, where there are three. Actions: "pair.next-difference",
 * "pair.previous-difference".
 */
#define PW_TYPE_PAIR_PAGE (pw_pair_page_get_type ())
G_DECLARE_FINAL_TYPE (PwPairPage, pw_pair_page, PW, PAIR_PAGE, AdwBin)

/** pw_pair_page_set_comparison: @comparison: (nullable): outlives what is shown of it */
void pw_pair_page_set_comparison (PwPairPage         *self,
                                  const PwComparison *comparison,
                                  PwProblemList      *problems);

/** pw_pair_page_update_comparison: other rows, of the same variants; the diagrams stay */
void pw_pair_page_update_comparison (PwPairPage         *self,
                                     const PwComparison *comparison);

/** pw_pair_page_set_pair: @first, @second: variants of the comparison; what third there is stays another one */
void pw_pair_page_set_pair (PwPairPage *self,
                            guint       first,
                            guint       second);

void pw_pair_page_set_cursor (PwPairPage   *self,
                              PwStepCursor *cursor);

/** pw_pair_page_set_narrow: one diagram above the other, and no orders */
void pw_pair_page_set_narrow (PwPairPage *self,
                              gboolean    is_narrow);

/** pw_pair_page_get_side: (transfer none): @n: 0 to 2, from left to right */
PwPairSide *pw_pair_page_get_side (PwPairPage *self,
                                   guint       n);

/** pw_pair_page_get_n_differences: of the first with the others that are shown */
guint pw_pair_page_get_n_differences (PwPairPage *self);

G_END_DECLS
