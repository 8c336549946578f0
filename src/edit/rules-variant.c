/* edit/rules-variant.c - what an element may become
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/rules-private.h"

#include <glib/gi18n-lib.h>

#include "edit/drawing.h"
#include "edit/scope.h"

typedef enum
{
  FAMILY_NONE,
  FAMILY_START,
  FAMILY_INTERMEDIATE,
  FAMILY_BOUNDARY,
  FAMILY_END,
  FAMILY_GATEWAY,
  FAMILY_ACTIVITY,
  FAMILY_DATA,
  FAMILY_POOL,
} Family;

static Family
get_family (PwElementType type)
{
  if (pw_element_type_has (type, PW_TRAIT_CHOREOGRAPHY))
    return FAMILY_NONE;
  if (pw_element_type_has (type, PW_TRAIT_GATEWAY))
    return FAMILY_GATEWAY;
  if (pw_element_type_has (type, PW_TRAIT_ACTIVITY))
    return FAMILY_ACTIVITY;

  switch ((int) type)
    {
    case PW_ELEMENT_START_EVENT:
      return FAMILY_START;
    case PW_ELEMENT_INTERMEDIATE_CATCH_EVENT:
    case PW_ELEMENT_INTERMEDIATE_THROW_EVENT:
      return FAMILY_INTERMEDIATE;
    case PW_ELEMENT_BOUNDARY_EVENT:
      return FAMILY_BOUNDARY;
    case PW_ELEMENT_END_EVENT:
      return FAMILY_END;
    case PW_ELEMENT_DATA_OBJECT_REFERENCE:
    case PW_ELEMENT_DATA_STORE_REFERENCE:
      return FAMILY_DATA;
    case PW_ELEMENT_PARTICIPANT:
      return FAMILY_POOL;
    default:
      return FAMILY_NONE;
    }
}

static gboolean
is_in_transaction (const PwElement *element)
{
  PwElement *scope = pw_scope_get (element);

  return scope != NULL && pw_element_get_bpmn_type (scope) == PW_ELEMENT_TRANSACTION;
}

static const char *
refuse_start (const PwElement *element,
              const PwVariant *variant)
{
  PwElement *scope = pw_scope_get (element);

  if (scope != NULL && pw_scope_is_event_sub_process (scope))
    return NULL;
  if (variant->flags & PW_VARIANT_NON_INTERRUPTING)
    return _ ("Only the start event of an event sub-process can be non-interrupting.");
  if (variant->trigger == PW_ELEMENT_ERROR_EVENT_DEFINITION || variant->trigger == PW_ELEMENT_ESCALATION_EVENT_DEFINITION ||
      variant->trigger == PW_ELEMENT_COMPENSATE_EVENT_DEFINITION)
    return _ ("Only an event sub-process starts on this trigger.");
  if (variant->trigger != PW_ELEMENT_UNKNOWN && scope != NULL && pw_element_has (scope, PW_TRAIT_SUB_PROCESS))
    return _ ("A sub-process within the flow starts without a trigger.");

  return NULL;
}

static const char *
refuse_activity (const PwElement *element,
                 const PwVariant *variant)
{
  PwElementType type = pw_element_get_bpmn_type (element);

  if (variant->flags & PW_VARIANT_EVENT_TRIGGERED)
    {
      if (!pw_element_type_has (type, PW_TRAIT_SUB_PROCESS))
        return _ ("Only a sub-process can become an event sub-process.");
    }
  else if (variant->type == PW_ELEMENT_TRANSACTION && !pw_element_type_has (type, PW_TRAIT_SUB_PROCESS))
    return _ ("Only a sub-process can become a transaction.");
  if (variant->type == PW_ELEMENT_RECEIVE_TASK || !pw_scope_is_event_target (element))
    return NULL;

  return _ ("An event-based gateway leads to receive tasks and catching events only.");
}

static const char *
refuse_gateway (const PwElement *element,
                const PwVariant *variant)
{
  g_autoptr (GPtrArray) flows = NULL;

  if (variant->type != PW_ELEMENT_EVENT_BASED_GATEWAY)
    return NULL;
  flows = pw_scope_list_flows (element, TRUE, PW_ELEMENT_SEQUENCE_FLOW);
  for (guint i = 0; i < flows->len; i++)
    {
      PwElement *target = pw_scope_get_target (g_ptr_array_index (flows, i));

      if (target != NULL && pw_element_get_bpmn_type (target) != PW_ELEMENT_RECEIVE_TASK &&
          pw_element_get_bpmn_type (target) != PW_ELEMENT_INTERMEDIATE_CATCH_EVENT)
        return _ ("An event-based gateway leads to receive tasks and catching events only.");
    }

  return NULL;
}

static const char *
refuse_intermediate (const PwElement *element,
                     const PwVariant *variant)
{
  if (pw_scope_is_event_target (element) &&
      (variant->type != PW_ELEMENT_INTERMEDIATE_CATCH_EVENT || variant->trigger == PW_ELEMENT_LINK_EVENT_DEFINITION))
    return _ ("An event-based gateway leads to receive tasks and catching events only.");

  return NULL;
}

PwVerdict
pw_rules_can_change_type (const PwElement *element,
                          const PwVariant *variant)
{
  Family     family = get_family (pw_element_get_bpmn_type (element));
  PwElement *host = pw_element_get_reference (element, "attachedToRef");

  if (family == FAMILY_NONE)
    return pw_verdict (_ ("Elements of this kind do not change into others."));
  if (get_family (variant->type) != family)
    return pw_verdict (_ ("An element can become another one of its own family only."));

  switch (family)
    {
    case FAMILY_START:
      return pw_verdict (refuse_start (element, variant));
    case FAMILY_INTERMEDIATE:
      return pw_verdict (refuse_intermediate (element, variant));
    case FAMILY_BOUNDARY:
      if (variant->trigger == PW_ELEMENT_CANCEL_EVENT_DEFINITION &&
          (host == NULL || pw_element_get_bpmn_type (host) != PW_ELEMENT_TRANSACTION))
        return pw_verdict (_ ("A cancel event stands on the border of a transaction only."));
      return pw_verdict (NULL);
    case FAMILY_END:
      if (variant->trigger == PW_ELEMENT_CANCEL_EVENT_DEFINITION && !is_in_transaction (element))
        return pw_verdict (_ ("A cancel end event stands in a transaction only."));
      return pw_verdict (NULL);
    case FAMILY_GATEWAY:
      return pw_verdict (refuse_gateway (element, variant));
    case FAMILY_ACTIVITY:
      return pw_verdict (refuse_activity (element, variant));
    case FAMILY_DATA:
    case FAMILY_POOL:
    case FAMILY_NONE:
    default:
      return pw_verdict (NULL);
    }
}

GPtrArray *
pw_rules_list_variants (const PwElement *element)
{
  GPtrArray       *result = g_ptr_array_new ();
  const PwVariant *current = pw_variant_get_of (element);
  const PwVariant *all;
  guint            n;

  all = pw_variant_get_all (&n);
  for (guint i = 0; i < n; i++)
    if (&all[i] != current && pw_rules_can_change_type (element, &all[i]).allowed)
      g_ptr_array_add (result, (gpointer) &all[i]);

  return result;
}
