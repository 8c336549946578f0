/* app/compare/pair-page.h - two cities side by side, and in what they differ
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/compare/step-cursor.h"
#include "app/problem-list.h"
#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwPairPage:
 *
 * Actions: "pair.next-difference", "pair.previous-difference".
 */
#define PW_TYPE_PAIR_PAGE (pw_pair_page_get_type ())
G_DECLARE_FINAL_TYPE (PwPairPage, pw_pair_page, PW, PAIR_PAGE, AdwBin)

/** pw_pair_page_set_comparison: @comparison: (nullable): outlives what is shown of it */
void pw_pair_page_set_comparison (PwPairPage         *self,
                                  const PwComparison *comparison,
                                  PwProblemList      *problems);

/** pw_pair_page_set_pair: @first, @second: variants of the comparison */
void pw_pair_page_set_pair (PwPairPage *self,
                            guint       first,
                            guint       second);

void pw_pair_page_set_cursor (PwPairPage   *self,
                              PwStepCursor *cursor);

/** pw_pair_page_set_narrow: one diagram above the other, and no orders */
void pw_pair_page_set_narrow (PwPairPage *self,
                              gboolean    is_narrow);

/** pw_pair_page_get_n_differences: between the two that are shown */
guint pw_pair_page_get_n_differences (PwPairPage *self);

G_END_DECLS
