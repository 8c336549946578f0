/* app/compare/review-bar.h - asks whether steps are the same step, and why one may think so
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/compare/row-facts.h"

G_BEGIN_DECLS

/**
 * PwReviewBar:
 *
 * Stands at the foot of the alignment table. Its buttons are actions of the table:
 * table.confirm, table.reject, table.split, table.join, table.cancel-join, table.forget,
 * table.next-proposal, table.previous-proposal.
 */
#define PW_TYPE_REVIEW_BAR (pw_review_bar_get_type ())
G_DECLARE_FINAL_TYPE (PwReviewBar, pw_review_bar, PW, REVIEW_BAR, AdwBin)

/**
 * pw_review_bar_show:
 * @comparison: (nullable): %NULL shows nothing
 * @facts: (element-type PwRowFacts): of all rows
 * @row: that is current, -1 for none
 * @variant: the city that is current, -1 for none
 * @joining: the row that shall be joined with another one, -1 for none
 */
void pw_review_bar_show (PwReviewBar        *self,
                         const PwComparison *comparison,
                         const GArray       *facts,
                         int                 row,
                         int                 variant,
                         int                 joining);

/** pw_review_bar_get_variant: the city it asks about, -1 for none */
int pw_review_bar_get_variant (PwReviewBar *self);

/** pw_review_bar_get_question: (transfer none): what it says first */
const char *pw_review_bar_get_question (PwReviewBar *self);

G_END_DECLS
