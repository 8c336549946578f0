/* app/compare/merged-controls.h - what the merged view shows: how many cities, which, what differences
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "compare/aspects.h"
#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwMergedControls:
 *
 * A slider, a check box for each city, a toggle for each aspect.
 *
 * Signal: changed (): something else is wanted
 */
#define PW_TYPE_MERGED_CONTROLS (pw_merged_controls_get_type ())
G_DECLARE_FINAL_TYPE (PwMergedControls, pw_merged_controls, PW, MERGED_CONTROLS, AdwBin)

/** pw_merged_controls_set_comparison: (nullable): the cities to choose from; what was chosen stays where they are the same */
void pw_merged_controls_set_comparison (PwMergedControls   *self,
                                        const PwComparison *comparison);

guint     pw_merged_controls_get_at_least (PwMergedControls *self);
PwCitySet pw_merged_controls_get_cities (PwMergedControls *self);
PwAspect  pw_merged_controls_get_aspects (PwMergedControls *self);

/** pw_merged_controls_add: @widget: to stand before the aspects */
void pw_merged_controls_add (PwMergedControls *self,
                             GtkWidget        *widget);

G_END_DECLS
