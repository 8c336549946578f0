/* app/panels/list-item.h - one item of a list, with all its values
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "model/field.h"

G_BEGIN_DECLS

/**
 * PwListItem:
 *
 * What an item is called stands in front; what else there is to say unfolds below.
 *
 * Signals:
 * - begin, end: a visit to one of its values
 * - changed → char *: a value was typed; returns why it cannot be, or %NULL
 * - revert: as before the visit
 * - remove: it is to go
 * - move (int by): up (-1) or down (1)
 * - next: Enter; the next item is wanted
 */
#define PW_TYPE_LIST_ITEM (pw_list_item_get_type ())
G_DECLARE_FINAL_TYPE (PwListItem, pw_list_item, PW, LIST_ITEM, AdwBin)

/** pw_list_item_new: @parts: of the list's items, see #PwFieldInfo */
GtkWidget *pw_list_item_new (const PwFieldPart *parts);

/** pw_list_item_set_line: @line: see pw_field_dup_lines() */
void pw_list_item_set_line (PwListItem *self,
                            const char *line);

/** pw_list_item_dup_line: (nullable) (transfer full): %NULL while something is missing that an item must say */
char *pw_list_item_dup_line (PwListItem *self);

/** pw_list_item_dup_shown: (transfer full): what it says in a few words, perhaps nothing */
char *pw_list_item_dup_shown (PwListItem *self);

/** pw_list_item_get_cell: (transfer none) (nullable): the editor of the part called @key */
GtkWidget *pw_list_item_get_cell (PwListItem *self,
                                  const char *key);

void pw_list_item_set_placeholder (PwListItem *self,
                                   const char *placeholder);

/** pw_list_item_set_suggestions: for the part called @key, which is a text */
void pw_list_item_set_suggestions (PwListItem        *self,
                                   const char        *key,
                                   const char *const *suggestions);

G_END_DECLS
