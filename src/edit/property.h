/* edit/property.h - what elements of BPMN itself say about themselves
 *
 * The counterpart of pw_command_set_property(): which of the properties with a name of
 * their own an element has, and what they are. Facts of our own are in model/field.h.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/editing.h"
#include "model/field.h"

G_BEGIN_DECLS

/**
 * PwPropertyInfo:
 * @key: as pw_command_set_property() takes it
 * @label: for people, in English; translate with _()
 * @codes: (nullable) (array zero-terminated=1): of a code: what it may be
 */
typedef struct
{
  const char        *key;
  const char        *label;
  PwFieldKind        kind;
  const PwFieldCode *codes;
} PwPropertyInfo;

/** pw_property_get_all: (array length=n_properties): in the order of display */
const PwPropertyInfo *pw_property_get_all (guint *n_properties);

/** pw_property_find: (nullable): the property called @key */
const PwPropertyInfo *pw_property_find (const char *key);

/** pw_property_applies: whether @element has it, set or not */
gboolean pw_property_applies (const PwElement *element,
                              const char      *key);

/**
 * pw_property_dup_text:
 *
 * Returns: (nullable) (transfer full): the value for people, codes as in the file, yes
 *   and no as "true" and "false"; %NULL where it is not set
 */
char *pw_property_dup_text (const PwElement *element,
                            const char      *key);

/**
 * pw_property_set_detail:
 * @text: (nullable): %NULL unsets it
 *
 * For commands: sets what stands in children or in root elements (timers, messages,
 * conditions of events, states of data).
 *
 * Returns: whether @key is such a property of @element
 */
gboolean pw_property_set_detail (PwEdit     *edit,
                                 PwElement  *element,
                                 const char *key,
                                 const char *text);

G_END_DECLS
