/* compare/likeness-private.h - how names are compared, for likeness.c
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/likeness.h"

G_BEGIN_DECLS

/* Two names with this much in common say the same. */
#define PW_SAME_NAME 0.85

/** pw_likeness_has_stage: whether a stage is not left out */
gboolean pw_likeness_has_stage (const PwLikeness *self,
                                PwMatchStage      stage);

/** pw_likeness_weigh_terms: fills in how much each term says between these two variants */
void pw_likeness_weigh_terms (PwLikeness *self);

/** pw_likeness_compare_words: 0…1, how far two names say the same, of whatever they are */
double pw_likeness_compare_words (const PwLikeness *self,
                                  const PwNaming   *a,
                                  const PwNaming   *b);

G_END_DECLS
