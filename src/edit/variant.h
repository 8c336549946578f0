/* edit/variant.h - the kinds of elements that people choose from
 *
 * One row per entry of palette, "append anything" and change-type menu: an element
 * type with its trigger and its flags.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

typedef enum
{
  PW_VARIANT_NONE = 0,
  PW_VARIANT_EXPANDED = 1 << 0,         /* sub-process or pool that shows its content */
  PW_VARIANT_EVENT_TRIGGERED = 1 << 1,  /* an event sub-process */
  PW_VARIANT_NON_INTERRUPTING = 1 << 2, /* start event of an event sub-process, boundary event */
} PwVariantFlags;

/**
 * PwVariant:
 * @key: stable name, also on the command line: "timer-start-event"
 * @label: for people, in English; translate with _()
 * @category: heading it stands under, in English; translate with _()
 * @trigger: type of the event definition, %PW_ELEMENT_UNKNOWN for none
 */
typedef struct
{
  const char    *key;
  const char    *label;
  const char    *category;
  PwElementType  type;
  PwElementType  trigger;
  PwVariantFlags flags;
} PwVariant;

/** pw_variant_get_all: (array length=n_variants): all, in the order of display */
const PwVariant *pw_variant_get_all (guint *n_variants);

/** pw_variant_find: (nullable): the variant called @key, "userTask" being "user-task" as well */
const PwVariant *pw_variant_find (const char *key);

/** pw_variant_find_of: (nullable): the variant with these properties */
const PwVariant *pw_variant_find_of (PwElementType  type,
                                     PwElementType  trigger,
                                     PwVariantFlags flags);

/** pw_variant_get_of: (nullable): what @element is now; %NULL where it is none of ours */
const PwVariant *pw_variant_get_of (const PwElement *element);

/** pw_variant_get_size: the size that a new element of this kind has */
void pw_variant_get_size (const PwVariant *variant,
                          gboolean         is_horizontal,
                          double          *width,
                          double          *height);

G_END_DECLS
