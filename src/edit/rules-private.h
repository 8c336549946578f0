/* edit/rules-private.h - what the files of the rules share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/rules.h"

G_BEGIN_DECLS

static inline PwVerdict
pw_verdict (const char *reason)
{
  return (PwVerdict){ reason == NULL, PW_ELEMENT_UNKNOWN, reason };
}

/* Why an element of this kind cannot begin (@outgoing) or end a sequence flow, NULL if it can. */
const char *pw_rules_refuse_kind (PwElementType  type,
                                  PwElementType  trigger,
                                  PwVariantFlags flags,
                                  gboolean       outgoing);

/* Likewise for an element that is there. */
const char *pw_rules_refuse_end (const PwElement *element,
                                 gboolean         outgoing);

/* Receive tasks and catching events, which an event-based gateway may lead to. */
gboolean pw_rules_may_follow_event_gateway (const PwElement *target);

G_END_DECLS
