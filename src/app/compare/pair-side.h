/* app/compare/pair-side.h - one of the two diagrams that stand side by side
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
 * PwPairSide:
 *
 * Every step carries the number of its row; the one the cursor is on is framed and
 * in sight. Selecting a step moves the cursor.
 *
 * Property: "variant" (int): of the comparison, -1 for none
 */
#define PW_TYPE_PAIR_SIDE (pw_pair_side_get_type ())
G_DECLARE_FINAL_TYPE (PwPairSide, pw_pair_side, PW, PAIR_SIDE, AdwBin)

/** pw_pair_side_set_comparison: @comparison: (nullable): outlives what is shown of it */
void pw_pair_side_set_comparison (PwPairSide         *self,
                                  const PwComparison *comparison,
                                  PwProblemList      *problems,
                                  int                 variant);

void pw_pair_side_set_cursor (PwPairSide   *self,
                              PwStepCursor *cursor);

int  pw_pair_side_get_variant (PwPairSide *self);
void pw_pair_side_set_variant (PwPairSide *self,
                               int         variant);

G_END_DECLS
