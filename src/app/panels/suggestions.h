/* app/panels/suggestions.h - what is written elsewhere in a document, to be chosen again
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/field.h"
#include "model/model.h"

G_BEGIN_DECLS

/** PwSuggestions: roles, systems, documents … of one document, read when they are first asked for */
typedef struct _PwSuggestions PwSuggestions;

PwSuggestions *pw_suggestions_new (const PwModel *model);
void           pw_suggestions_free (PwSuggestions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSuggestions, pw_suggestions_free)

/**
 * pw_suggestions_get_for_part:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): what other items of
 *   such lists say there, sorted, each once; %NULL where nothing is worth offering
 */
const char *const *pw_suggestions_get_for_part (PwSuggestions     *self,
                                                const PwFieldInfo *field,
                                                const PwFieldPart *part);

/** pw_suggestions_get_for_field: the same for a single fact: "owner", "responsible" … */
const char *const *pw_suggestions_get_for_field (PwSuggestions     *self,
                                                 const PwFieldInfo *field);

/** pw_suggestions_get_for_property: the same for messages, signals, errors and escalations */
const char *const *pw_suggestions_get_for_property (PwSuggestions *self,
                                                    const char    *key);

G_END_DECLS
