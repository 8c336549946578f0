/* app/compare/pair-side.h - one of the diagrams that stand side by side
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/compare/pair-bridge.h"
#include "app/compare/step-cursor.h"
#include "app/problem-list.h"
#include "interact/view-state.h"
#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwPairSide:
 *
 * Every step carries the number of its row, behind a plus where none of the others has
 * it; the one the cursor is on is framed and in sight. Selecting a step moves the cursor.
 * Digits choose a city by its place.
 *
 * Property: "variant" (int): of the comparison, -1 for none. Signal: view-changed (): it
 * was scrolled, zoomed, or there is another diagram
 */
#define PW_TYPE_PAIR_SIDE (pw_pair_side_get_type ())
G_DECLARE_FINAL_TYPE (PwPairSide, pw_pair_side, PW, PAIR_SIDE, AdwBin)

/** pw_pair_side_set_comparison: @comparison: (nullable): outlives what is shown of it */
void pw_pair_side_set_comparison (PwPairSide         *self,
                                  const PwComparison *comparison,
                                  PwProblemList      *problems,
                                  int                 variant);

/** pw_pair_side_update_comparison: other rows, of the same variants; the diagram stays */
void pw_pair_side_update_comparison (PwPairSide         *self,
                                     const PwComparison *comparison);

void pw_pair_side_set_cursor (PwPairSide   *self,
                              PwStepCursor *cursor);

int  pw_pair_side_get_variant (PwPairSide *self);
void pw_pair_side_set_variant (PwPairSide *self,
                               int         variant);

/** pw_pair_side_set_others: @variants: (array length=n_variants): what it stands beside */
void pw_pair_side_set_others (PwPairSide *self,
                              const int  *variants,
                              guint       n_variants);

/** pw_pair_side_get_view_state: (nullable): %NULL while or because no diagram is shown */
PwViewState *pw_pair_side_get_view_state (PwPairSide *self);

/**
 * pw_pair_side_list_steps:
 *
 * Returns: (transfer full) (array): for each row of the table the middle of its first step
 *   in the diagram that is shown; x is NAN where there is none
 */
PwPoint *pw_pair_side_list_steps (PwPairSide *self);

/**
 * pw_pair_side_get_end:
 * @end: (out caller-allocates): free its obstacles
 *
 * Returns: whether any part of the row's step is in sight
 */
gboolean pw_pair_side_get_end (PwPairSide  *self,
                               guint        row,
                               GtkWidget   *bridge,
                               PwBridgeEnd *end);

G_END_DECLS
