/* app/compare/city-figures.h - one line a city: its diagram, small, and its figures
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwCityFigures:
 *
 * All drawings at one scale. Where less is better the best city is named. What no city
 * has recorded has no column.
 */
#define PW_TYPE_CITY_FIGURES (pw_city_figures_get_type ())
G_DECLARE_FINAL_TYPE (PwCityFigures, pw_city_figures, PW, CITY_FIGURES, AdwBin)

/** pw_city_figures_set_comparison: @comparison: (nullable): not kept */
void pw_city_figures_set_comparison (PwCityFigures      *self,
                                     const PwComparison *comparison);

/** pw_city_figures_set_drawing_height: in pixels, of the highest */
void pw_city_figures_set_drawing_height (PwCityFigures *self,
                                         int            height);

/** pw_city_figures_dup_text: what is shown, a line a city, values set apart by tabs */
char *pw_city_figures_dup_text (PwCityFigures *self);

G_END_DECLS
