/* app/compare/overview-page.h - all cities at a glance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/compare/row-filter.h"
#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwOverviewPage:
 *
 * Drawings and figures, how alike the cities are, and in how many of them the steps are.
 *
 * Signals: pair-chosen (guint first, guint second): two variants to be set side by side;
 * rows-chosen (guint n_cities): the steps that so many cities have
 */
#define PW_TYPE_OVERVIEW_PAGE (pw_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (PwOverviewPage, pw_overview_page, PW, OVERVIEW_PAGE, AdwBin)

/** pw_overview_page_set_comparison: @comparison: (nullable): outlives what is shown of it */
void pw_overview_page_set_comparison (PwOverviewPage     *self,
                                      const PwComparison *comparison);

/** pw_overview_page_set_width: @width: of the window, 0 where it is not known: what stands beside each other, how large */
void pw_overview_page_set_width (PwOverviewPage *self,
                                 int             width);

/** pw_overview_page_get_sentence: (transfer none): what it says first */
const char *pw_overview_page_get_sentence (PwOverviewPage *self);

G_END_DECLS
