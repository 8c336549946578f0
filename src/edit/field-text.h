/* edit/field-text.h - what people write into fields, as the file holds it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/field.h"

G_BEGIN_DECLS

/**
 * pw_field_text_parse:
 * @codes: (nullable): of a code: what it may be, by code or by name
 * @text: as people write it, not empty
 * @reason: (out): where it is refused, one translated sentence that says why
 *
 * Returns: (nullable) (transfer full): the value as it stands in the file
 */
char *pw_field_text_parse (PwFieldKind        kind,
                           const PwFieldCode *codes,
                           const char        *text,
                           const char       **reason);

/**
 * pw_field_text_refuse:
 * @element: what the field belongs to
 * @value: as pw_field_text_parse() returned it
 *
 * What a single field wants beyond its kind.
 *
 * Returns: (nullable): one translated sentence that says why not
 */
const char *pw_field_text_refuse (const PwElement   *element,
                                  const PwFieldInfo *field,
                                  const char        *value);

/**
 * pw_field_text_fill_item:
 * @node: an item of a list, new or as it was
 * @line: see pw_field_dup_lines(); without tabs also "role (50 %)", "post (35 %)" and
 *   "MB text"
 *
 * Parts that a line with tabs does not name are taken out; one without tabs leaves
 * them as they are.
 *
 * Returns: (nullable): why @line cannot be an item
 */
const char *pw_field_text_fill_item (xmlNode           *node,
                                     const PwFieldInfo *field,
                                     const char        *line);

/** pw_field_text_split_share: "Leitung (50 %)" → "Leitung", @share as in the file or %NULL */
char *pw_field_text_split_share (const char *line,
                                 char      **share);

G_END_DECLS
