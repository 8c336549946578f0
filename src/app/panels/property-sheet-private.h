/* app/panels/property-sheet-private.h - what the files of the sheet know of each other
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/panels/fact-binding.h"
#include "app/panels/fact-group.h"
#include "app/panels/property-sheet.h"
#include "app/panels/suggestions.h"

G_BEGIN_DECLS

struct _PwPropertySheet
{
  GtkBox             *box;
  PwDocument         *document;
  char              **ids;       /* what is selected */
  char              **fact_ids;  /* whose facts are shown: the process of a pool */
  char               *signature; /* what the rows were built for */
  GPtrArray          *bindings;  /* PwFactBinding */
  PwSuggestions      *suggestions;
  GHashTable         *open_folds; /* not owned */
  PwPropertySheetLink link;
  PwPropertySheetLink new_id;
  gpointer            link_data;

  PwFactGroup *links; /* nullable; not owned */
  char        *links_signature;
  GtkLabel    *sum_label; /* nullable; not owned: of the shares of what leaves a gateway */
};

/* --- rows and groups, property-rows.c --------------------------------------------------------- */

PwFactGroup *pw_property_sheet_add_group (PwPropertySheet *self,
                                          const char      *title);

/* Bound to what is selected. */
GtkWidget *pw_property_sheet_make_property (PwPropertySheet *self,
                                            const char      *key);

/* Bound to @ids under @title. */
GtkWidget *pw_property_sheet_make_property_of (PwPropertySheet   *self,
                                               const char *const *ids,
                                               const char        *key,
                                               const char        *title);

GtkWidget *pw_property_sheet_make_field (PwPropertySheet   *self,
                                         const char *const *ids,
                                         const PwFieldInfo *field,
                                         const char        *title);

GtkWidget *pw_property_sheet_make_type (PwPropertySheet *self,
                                        const PwElement *element);

GtkWidget *pw_property_sheet_make_loop (PwPropertySheet *self);

/* A marker that is there or not, see pw_command_toggle_marker(): "collection" … */
GtkWidget *pw_property_sheet_make_marker (PwPropertySheet *self,
                                          const char      *key,
                                          const char      *title);

GtkWidget *pw_property_sheet_make_color (PwPropertySheet *self);

void pw_property_sheet_bind (PwPropertySheet *self,
                             PwFactBinding   *binding);

/* --- facts of ours, property-facts.c ------------------------------------------------------------ */

/* Those that are usual or recorded in front, the rest folded. */
void pw_property_sheet_add_activity_facts (PwPropertySheet *self,
                                           const PwElement *element);
void pw_property_sheet_add_process_facts (PwPropertySheet *self,
                                          const PwElement *process);

/* Of several elements: the usual ones. */
void pw_property_sheet_add_common_facts (PwPropertySheet *self,
                                         PwFieldOwner     owner);

/* --- flows, property-flows.c ---------------------------------------------------------------------- */

/* In the order of the file. */
GPtrArray *pw_property_sheet_list_outgoing (const PwElement *gateway);

/* What leaves a gateway, on which condition and how often. */
void pw_property_sheet_add_outgoing (PwPropertySheet *self,
                                     const PwElement *gateway);

/* Where flows come from and lead to; @element NULL only takes them out. */
void pw_property_sheet_update_links (PwPropertySheet *self,
                                     const PwElement *element);

/* What the shares of what leaves a gateway add up to. */
void pw_property_sheet_update_sum (PwPropertySheet *self,
                                   const PwElement *gateway);

G_END_DECLS
