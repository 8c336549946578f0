/* interact/drop-target.h - into what something would be dropped
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/rules.h"
#include "interact/draft.h"

G_BEGIN_DECLS

/**
 * pw_drop_target_find:
 * @without: (nullable): what moves itself does not count
 *
 * Returns: the innermost pool, lane or sub-process at @at, or the element that lies there
 *   and can hold nothing; -1 for the plane that all is drawn on
 */
int pw_drop_target_find (PwEditor      *editor,
                         PwPoint        at,
                         const PwDraft *without);

/** pw_drop_target_get_element: (nullable): what item @n draws, for -1 what the plane shows */
PwElement *pw_drop_target_get_element (PwEditor *editor,
                                       int       n);

/**
 * pw_drop_target_can_drop: pw_rules_can_drop(), but nothing disappears into a closed
 * sub-process
 */
PwVerdict pw_drop_target_can_drop (PwEditor        *editor,
                                   const GPtrArray *elements,
                                   int              n);

/** pw_drop_target_find_for: as pw_drop_target_find(), for a new @variant: artifacts lie over what holds nothing */
int pw_drop_target_find_for (PwEditor        *editor,
                             PwPoint          at,
                             const PwVariant *variant);

/**
 * pw_drop_target_can_create: pw_rules_can_create(), with @source (nullable)
 * pw_rules_can_append_into(), but nothing disappears into a closed sub-process
 */
PwVerdict pw_drop_target_can_create (PwEditor        *editor,
                                     const PwVariant *variant,
                                     const PwElement *source,
                                     int              n);

/**
 * pw_drop_target_find_host: the activity whose border is near @at
 * @event: (nullable): an event that is there, or
 * @variant: (nullable): one that is to be made
 * @within: how near, in diagram units
 *
 * Returns: its item, where @event may stand there; -1 for none
 */
int pw_drop_target_find_host (PwEditor        *editor,
                              PwPoint          at,
                              double           within,
                              const PwElement *event,
                              const PwVariant *variant,
                              const PwDraft   *without);

/**
 * pw_drop_target_find_flow: the flow that @element or a new @variant would be inserted into
 *
 * Returns: its item, where that is allowed; -1 for none
 */
int pw_drop_target_find_flow (PwEditor        *editor,
                              PwPoint          at,
                              double           within,
                              const PwElement *element,
                              const PwVariant *variant);

/** pw_drop_target_get_on_flow: near @at, but level with the segment there, so that both halves become straight */
PwPoint pw_drop_target_get_on_flow (PwEditor *editor,
                                    guint     flow,
                                    PwPoint   at);

G_END_DECLS
