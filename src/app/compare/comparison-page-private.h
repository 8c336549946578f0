/* app/compare/comparison-page-private.h - what the files about the perspective know of each other
 *
 *   comparison-page.c        views, services, what is shown
 *   comparison-decisions.c   what people decide: rows made anew, saving, conflicts
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/compare/comparison-page.h"

#include "app/compare/decision-keeper.h"
#include "app/compare/merged-page.h"
#include "app/compare/overview-page.h"
#include "app/compare/pair-page.h"
#include "app/compare/table-page.h"

G_BEGIN_DECLS

struct _PwComparisonPage
{
  AdwBin parent_instance;

  GtkWidget      *view_switcher;
  GtkMenuButton  *view_button; /* instead, where there is no room */
  GtkWidget      *pair_tools;
  GtkWidget      *third_button;
  GtkMenuButton  *service_button;
  GtkLabel       *service_label;
  GtkWidget      *problems_box;
  GtkLabel       *problems_label;
  GtkWidget      *conflict_box;
  GtkLabel       *conflict_label;
  GtkStack       *stack;
  GtkStack       *views;
  AdwStatusPage  *empty_page;
  PwOverviewPage *overview;
  PwTablePage    *table;
  PwPairPage     *pair;
  PwMergedPage   *merged;
  AdwBin         *merged_tools;

  PwWorkspace      *workspace;
  PwProblemList    *problems;
  const PwService  *service;
  PwComparison     *comparison;
  PwDecisionKeeper *keeper; /* nullable: of the comparison's decisions */
  PwStepCursor     *cursor;
  GCancellable     *cancellable; /* while it is being compared */
  char             *wanted_city; /* to go to once it is there */
  char             *wanted_element;
  gboolean          is_narrow;
  gboolean          has_room_for_tools;
};

/* Of the comparison that is shown now. */
void pw_comparison_page_watch_decisions (PwComparisonPage *self);

/* What waits is saved. */
void pw_comparison_page_unwatch_decisions (PwComparisonPage *self);

void pw_comparison_page_install_decisions (GtkWidgetClass *widget_class);

G_END_DECLS
