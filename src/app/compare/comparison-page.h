/* app/compare/comparison-page.h - the perspective that compares a service's cities
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/compare/step-cursor.h"
#include "app/problem-list.h"
#include "workspace/comparison.h"
#include "workspace/decisions.h"

G_BEGIN_DECLS

/**
 * PwComparisonPage:
 *
 * Overview, alignment table and side by side, of one service at a time; all show the
 * same step. Follows links by "win.show-element" and "win.show-comparison".
 *
 * Properties: "view" (string: "overview", "table" or "pair"), "is-ready" (boolean, read-only:
 * the comparison is there to be seen).
 *
 * Signal: decisions-changed (): people have decided something, took it back, or it was saved.
 * Actions: comparison.keep-mine, comparison.keep-both, comparison.take-theirs: where somebody
 * else has decided as well.
 */
#define PW_TYPE_COMPARISON_PAGE (pw_comparison_page_get_type ())
G_DECLARE_FINAL_TYPE (PwComparisonPage, pw_comparison_page, PW, COMPARISON_PAGE, AdwBin)

void pw_comparison_page_set_workspace (PwComparisonPage *self,
                                       PwWorkspace      *workspace,
                                       PwProblemList    *problems);

/** pw_comparison_page_show_service: compares its cities, unless that was done already */
void pw_comparison_page_show_service (PwComparisonPage *self,
                                      const PwService  *service);

/** pw_comparison_page_reload: compares again what the files say now */
void pw_comparison_page_reload (PwComparisonPage *self);

/** pw_comparison_page_show_element: goes to the step of an element, once the comparison is there */
void pw_comparison_page_show_element (PwComparisonPage *self,
                                      const char       *city,
                                      const char       *element);

/** pw_comparison_page_set_width: @width: of the window, 0 where it is not known: what may stand side by side */
void pw_comparison_page_set_width (PwComparisonPage *self,
                                   int               width);

/** pw_comparison_page_get_service: (nullable) */
const PwService *pw_comparison_page_get_service (PwComparisonPage *self);

/** pw_comparison_page_get_comparison: (nullable): %NULL until it has been made */
const PwComparison *pw_comparison_page_get_comparison (PwComparisonPage *self);

/** pw_comparison_page_get_decisions: (nullable) (transfer none): about the service that is shown */
PwDecisions *pw_comparison_page_get_decisions (PwComparisonPage *self);

/** pw_comparison_page_start_find: %FALSE where the view that is shown has nothing to search */
gboolean pw_comparison_page_start_find (PwComparisonPage *self);

PwStepCursor *pw_comparison_page_get_cursor (PwComparisonPage *self);

/** pw_comparison_page_dup_note: (nullable): what is new, or how many steps there are and how many differ */
char *pw_comparison_page_dup_note (PwComparisonPage *self);

/** pw_comparison_page_create_export: (nullable): the dialog that exports what the view draws, %NULL where it draws nothing of its own; @owner: see pw_merged_page_create_export() */
GtkWidget *pw_comparison_page_create_export (PwComparisonPage *self,
                                             const char       *owner);

G_END_DECLS
