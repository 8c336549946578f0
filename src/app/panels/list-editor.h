/* app/panels/list-editor.h - a list of things that are recorded
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/panels/fact-row.h"
#include "app/panels/list-item.h"

G_BEGIN_DECLS

/**
 * PwListEditor:
 *
 * Its value is the list in lines, see pw_field_dup_lines(). An item without all that it
 * must say is not part of the value yet.
 */
#define PW_TYPE_LIST_EDITOR (pw_list_editor_get_type ())
G_DECLARE_FINAL_TYPE (PwListEditor, pw_list_editor, PW, LIST_EDITOR, PwFactRow)

GtkWidget *pw_list_editor_new (const char        *title,
                               const PwFieldInfo *field);

/** pw_list_editor_set_placeholder: (nullable): what holds while the list is empty */
void pw_list_editor_set_placeholder (PwListEditor *self,
                                     const char   *placeholder);

/** pw_list_editor_set_suggestions: for the part called @key, also of items to come */
void pw_list_editor_set_suggestions (PwListEditor      *self,
                                     const char        *key,
                                     const char *const *suggestions);

/** pw_list_editor_add: a new item, which has the keyboard */
void pw_list_editor_add (PwListEditor *self);

guint       pw_list_editor_get_n_items (PwListEditor *self);
PwListItem *pw_list_editor_get_nth_item (PwListEditor *self,
                                         guint         n);

G_END_DECLS
