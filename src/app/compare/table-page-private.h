/* app/compare/table-page-private.h - what the files about the alignment table know of each other
 *
 *   table-page.c        what is shown, and taken elsewhere
 *   table-decisions.c   what people decide in it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/compare/table-page.h"

#include "app/compare/alignment-grid.h"
#include "app/compare/review-bar.h"
#include "workspace/decisions.h"

G_BEGIN_DECLS

struct _PwTablePage
{
  AdwBin parent_instance;

  GtkLabel        *sentence;
  GtkBox          *chips;
  GtkSearchEntry  *search;
  GtkMenuButton   *presence_button;
  GtkMenuButton   *kind_button;
  GtkMenuButton   *city_button;
  GtkMenuButton   *order_button;
  GtkStack        *stack;
  PwAlignmentGrid *grid;
  PwReviewBar     *review;
  GtkWidget       *popover; /* nullable: of verdicts, a child */

  const PwComparison *comparison; /* nullable, not owned */
  PwStepCursor       *cursor;
  PwRowQuery          query;
  char               *text;    /* of the query */
  GArray             *facts;   /* PwRowFacts, of all rows */
  GArray             *entries; /* PwRowEntry, what is shown */
  GHashTable         *folded;  /* (element-type utf8): titles of groups */
  int                 joining; /* the row that shall be joined with another one, or -1 */
};

void pw_table_page_show_question (PwTablePage *self);

/* Opens what a cell that holds a decision is changed by. */
void pw_table_page_edit_cell (PwTablePage *self,
                              guint        row,
                              int          content);

void pw_table_page_on_edited (PwTablePage *self,
                              guint        row,
                              int          content,
                              const char  *text);

gboolean pw_table_page_handle_key (PwTablePage    *self,
                                   guint           key,
                                   GdkModifierType modifiers);

void pw_table_page_install_decisions (GtkWidgetClass *widget_class);

G_END_DECLS
