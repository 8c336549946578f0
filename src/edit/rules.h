/* edit/rules.h - what may be done with what, and why not
 *
 * Pure predicates: tools ask them while dragging, commands before they begin, the
 * checker afterwards. Nothing here alters anything.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/variant.h"
#include "model/model.h"

G_BEGIN_DECLS

/**
 * PwVerdict:
 * @type: where a flow is asked about, which kind it becomes
 * @reason: (nullable): where it is not allowed, one translated sentence that says why
 */
typedef struct
{
  gboolean      allowed;
  PwElementType type;
  const char   *reason;
} PwVerdict;

/** pw_rules_can_connect: may a flow lead from @source to @target, and which kind */
PwVerdict pw_rules_can_connect (const PwElement *source,
                                const PwElement *target);

/** pw_rules_can_connect_as: as above, for one kind of flow */
PwVerdict pw_rules_can_connect_as (const PwElement *source,
                                   const PwElement *target,
                                   PwElementType    flow);

/** pw_rules_can_start_flow: may any flow begin at @source */
PwVerdict pw_rules_can_start_flow (const PwElement *source);

/**
 * pw_rules_can_reconnect: may the ends of @flow be these; its own kind is kept where
 * that is allowed
 */
PwVerdict pw_rules_can_reconnect (const PwElement *flow,
                                  const PwElement *source,
                                  const PwElement *target);

/** pw_rules_is_container: pool, lane, process, collaboration or sub-process */
gboolean pw_rules_is_container (const PwElement *element);

/**
 * pw_rules_can_create:
 * @container: (nullable): pool, lane, sub-process, process or collaboration under the
 *   pointer; %NULL outside of the drawing
 */
PwVerdict pw_rules_can_create (const PwVariant *variant,
                               const PwElement *container);

/** pw_rules_can_drop: may these elements be moved into @container */
PwVerdict pw_rules_can_drop (const GPtrArray *elements,
                             const PwElement *container);

/** pw_rules_can_drop_one: the same for one element */
PwVerdict pw_rules_can_drop_one (const PwElement *element,
                                 const PwElement *container);

/**
 * pw_rules_can_attach:
 * @event: (nullable): an event that is there, or
 * @variant: (nullable): one that is to be made
 */
PwVerdict pw_rules_can_attach (const PwElement *event,
                               const PwVariant *variant,
                               const PwElement *host);

/** pw_rules_can_insert_into_flow: @element (nullable) or a new @variant (nullable) in between */
PwVerdict pw_rules_can_insert_into_flow (const PwElement *element,
                                         const PwVariant *variant,
                                         const PwElement *flow);

/** pw_rules_can_append: may @variant follow @source in its scope; with which kind of flow */
PwVerdict pw_rules_can_append (const PwElement *source,
                               const PwVariant *variant);

/**
 * pw_rules_can_append_into: where something is to stand that is appended to @source
 *
 * In its own scope a sequence flow leads to it, in another pool a message flow.
 */
PwVerdict pw_rules_can_append_into (const PwElement *source,
                                    const PwVariant *variant,
                                    const PwElement *container);

/** pw_rules_can_resize: with which handles is a matter of interact */
PwVerdict pw_rules_can_resize (const PwElement *element);

/** pw_rules_get_least_size: how small @element may become */
void pw_rules_get_least_size (const PwElement *element,
                              double          *width,
                              double          *height);

PwVerdict pw_rules_can_delete (const PwElement *element);

PwVerdict pw_rules_can_change_type (const PwElement *element,
                                    const PwVariant *variant);

/** pw_rules_list_variants: (transfer full) (element-type PwVariant): what @element may become */
GPtrArray *pw_rules_list_variants (const PwElement *element);

/** pw_rules_can_be_default: may @flow be the default flow of its source */
PwVerdict pw_rules_can_be_default (const PwElement *flow);

/** pw_rules_can_have_condition: may @flow be taken on a condition */
PwVerdict pw_rules_can_have_condition (const PwElement *flow);

G_END_DECLS
