/* app/choosing/entry-text.h - what entries of palette, pad and lists are called
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "interact/pad.h"

G_BEGIN_DECLS

/** pw_entry_text_get_label: (transfer none): of a variant's key, a tool or a kind of flow, translated */
const char *pw_entry_text_get_label (const char *entry);

/** pw_entry_text_get_keys: (transfer none) (nullable): the key that takes the tool */
const char *pw_entry_text_get_keys (const char *entry);

/** pw_entry_text_get_term: (transfer none) (nullable): BPMN's own word, where people read another one */
const char *pw_entry_text_get_term (const char *entry);

/** pw_entry_text_dup_tooltip: name, key and term as Pango markup */
char *pw_entry_text_dup_tooltip (const char *entry);

/** pw_entry_text_dup_tooltip_of: likewise, of an entry of the context pad */
char *pw_entry_text_dup_tooltip_of (const PwPadEntry *entry);

G_END_DECLS
