/* app/choosing/choice-popover.h - a list of kinds of elements, found by typing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "edit/commands.h"
#include "edit/variant.h"

G_BEGIN_DECLS

/**
 * PwChoicePopover:
 *
 * For "create anything", "append anything" and "change type". What is typed narrows the
 * list at once; arrow keys choose, Enter takes, Escape closes. Up from the first row leads
 * to the markers above.
 *
 * Signals:
 * - chosen (const char *entry, gboolean by_keyboard): key of a variant, or of a flow
 * - marker-toggled (guint marker): see #PwMarker
 */
#define PW_TYPE_CHOICE_POPOVER (pw_choice_popover_get_type ())
G_DECLARE_FINAL_TYPE (PwChoicePopover, pw_choice_popover, PW, CHOICE_POPOVER, GtkPopover)

GtkWidget *pw_choice_popover_new (void);

/**
 * pw_choice_popover_set_variants:
 * @title: what is asked, also for screen readers: "Change Type"
 * @variants: (transfer none) (element-type PwVariant)
 * @current: (nullable): key of what it is now
 *
 * Empties search and markers.
 */
void pw_choice_popover_set_variants (PwChoicePopover *self,
                                     const char      *title,
                                     GPtrArray       *variants,
                                     const char      *current);

/** pw_choice_popover_set_flows: @entries: (array zero-terminated=1): "normal-flow", "default-flow", "conditional-flow" */
void pw_choice_popover_set_flows (PwChoicePopover   *self,
                                  const char        *title,
                                  const char *const *entries,
                                  const char        *current);

/** pw_choice_popover_add_marker: a toggle above the list */
void pw_choice_popover_add_marker (PwChoicePopover *self,
                                   PwMarker         marker,
                                   gboolean         is_active);

/** pw_choice_popover_set_marker: as it is now; says nothing to listeners */
void pw_choice_popover_set_marker (PwChoicePopover *self,
                                   PwMarker         marker,
                                   gboolean         is_active);

/** pw_choice_popover_get_n_rows: how many are offered for what is typed */
guint pw_choice_popover_get_n_rows (PwChoicePopover *self);

/** pw_choice_popover_get_row_entry: (transfer none) (nullable): what row @n stands for */
const char *pw_choice_popover_get_row_entry (PwChoicePopover *self,
                                             guint            n);

/** pw_choice_popover_get_search: (transfer none) */
GtkEditable *pw_choice_popover_get_search (PwChoicePopover *self);

G_END_DECLS
