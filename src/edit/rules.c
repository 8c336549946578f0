/* edit/rules.c - what may be created, dropped, attached, inserted, resized
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/rules-private.h"

#include <glib/gi18n-lib.h>

#include "edit/drawing.h"
#include "edit/scope.h"

static PwElementType
type_of (const PwElement *element)
{
  return pw_element_get_bpmn_type (element);
}

/* --- containers ------------------------------------------------------------------- */

gboolean
pw_rules_is_container (const PwElement *element)
{
  PwElementType type = type_of (element);

  return type == PW_ELEMENT_PARTICIPANT || type == PW_ELEMENT_LANE || type == PW_ELEMENT_PROCESS ||
         type == PW_ELEMENT_COLLABORATION || pw_element_type_has (type, PW_TRAIT_SUB_PROCESS);
}

static const char *
refuse_pool_in (const PwElement *container)
{
  if (type_of (container) == PW_ELEMENT_COLLABORATION)
    return NULL;
  if (type_of (container) == PW_ELEMENT_PROCESS && pw_scope_get_pool (container) == NULL)
    return NULL; /* the first pool wraps it */

  return _ ("A pool stands beside other pools, not inside of anything.");
}

static const char *
refuse_flow_element_in (const PwElement *container)
{
  if (type_of (container) == PW_ELEMENT_COLLABORATION)
    return _ ("Flow elements belong into a pool.");
  if (type_of (container) == PW_ELEMENT_PARTICIPANT && !pw_drawing_is_expanded (container))
    return _ ("A pool without content holds nothing.");
  if (pw_element_has (container, PW_TRAIT_SUB_PROCESS) && !pw_drawing_is_expanded (container) &&
      pw_drawing_get_own_plane (container) == NULL)
    return _ ("Open the sub-process to put something into it.");

  return NULL;
}

static const char *
refuse_type_in (PwElementType    type,
                const PwElement *container)
{
  if (container == NULL)
    return _ ("This lies outside of the drawing.");
  if (!pw_rules_is_container (container))
    return _ ("Nothing can be put in here.");
  if (type == PW_ELEMENT_PARTICIPANT)
    return refuse_pool_in (container);
  if (type == PW_ELEMENT_LANE)
    return _ ("Lanes are made by adding to or dividing their pool.");
  if (type == PW_ELEMENT_BOUNDARY_EVENT)
    return _ ("A boundary event stands on the border of an activity.");
  if (type == PW_ELEMENT_DATA_INPUT || type == PW_ELEMENT_DATA_OUTPUT || type == PW_ELEMENT_DATA_OBJECT)
    return _ ("Elements of this kind are shown, not edited.");
  if (type == PW_ELEMENT_DATA_STORE_REFERENCE && type_of (container) == PW_ELEMENT_COLLABORATION)
    return NULL; /* it belongs to the first pool's process */
  if (pw_element_type_has (type, PW_TRAIT_ARTIFACT))
    return type_of (container) == PW_ELEMENT_PARTICIPANT && !pw_drawing_is_expanded (container) ? _ ("A pool without content holds nothing.") : NULL;
  if (pw_element_type_has (type, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA) && !pw_element_type_has (type, PW_TRAIT_CHOREOGRAPHY))
    return refuse_flow_element_in (container);

  return _ ("Elements of this kind are shown, not edited.");
}

PwVerdict
pw_rules_can_create (const PwVariant *variant,
                     const PwElement *container)
{
  return pw_verdict (refuse_type_in (variant->type, container));
}

PwVerdict
pw_rules_can_drop_one (const PwElement *element,
                       const PwElement *container)
{
  PwElementType type = type_of (element);

  if (container != NULL && pw_element_is_inside (container, element))
    return pw_verdict (_ ("Nothing can be put into itself."));
  if ((type == PW_ELEMENT_DATA_INPUT || type == PW_ELEMENT_DATA_OUTPUT) && container != NULL && pw_scope_of_container (container) == pw_scope_get (element))
    return pw_verdict (NULL); /* within its process it only gets another place */
  if (type == PW_ELEMENT_BOUNDARY_EVENT && container != NULL)
    type = PW_ELEMENT_INTERMEDIATE_CATCH_EVENT; /* what it becomes off its host */
  if (type == PW_ELEMENT_PARTICIPANT && container != NULL && type_of (container) == PW_ELEMENT_PROCESS)
    return pw_verdict (_ ("A pool stands beside other pools, not inside of anything."));

  return pw_verdict (refuse_type_in (type, container));
}

PwVerdict
pw_rules_can_drop (const GPtrArray *elements,
                   const PwElement *container)
{
  for (guint i = 0; i < elements->len; i++)
    {
      PwElement *element = g_ptr_array_index (elements, i);
      PwVerdict  verdict;

      if (pw_element_has (element, PW_TRAIT_CONNECTION))
        continue; /* flows go where their ends go */
      /* A boundary event goes with its host. */
      if (type_of (element) == PW_ELEMENT_BOUNDARY_EVENT &&
          g_ptr_array_find ((GPtrArray *) elements, pw_element_get_reference (element, "attachedToRef"), NULL))
        continue;
      verdict = pw_rules_can_drop_one (element, container);
      if (!verdict.allowed)
        return verdict;
    }

  return pw_verdict (NULL);
}

/* --- boundary events ------------------------------------------------------------------ */

static const char *
refuse_trigger_at_border (PwElementType    trigger,
                          const PwElement *host)
{
  switch ((int) trigger)
    {
    case PW_ELEMENT_LINK_EVENT_DEFINITION:
      return _ ("A link event cannot stand on a border.");
    case PW_ELEMENT_TERMINATE_EVENT_DEFINITION:
      return _ ("A terminate event cannot stand on a border.");
    case PW_ELEMENT_CANCEL_EVENT_DEFINITION:
      return type_of (host) == PW_ELEMENT_TRANSACTION ? NULL : _ ("A cancel event stands on the border of a transaction only.");
    default:
      return NULL;
    }
}

PwVerdict
pw_rules_can_attach (const PwElement *event,
                     const PwVariant *variant,
                     const PwElement *host)
{
  PwElementType type = event != NULL ? type_of (event) : variant->type;
  PwElementType trigger = event != NULL ? pw_element_get_trigger (event) : variant->trigger;

  if (type != PW_ELEMENT_BOUNDARY_EVENT && type != PW_ELEMENT_INTERMEDIATE_CATCH_EVENT && type != PW_ELEMENT_INTERMEDIATE_THROW_EVENT)
    return pw_verdict (_ ("Only intermediate events can stand on a border."));
  if (event != NULL && type == PW_ELEMENT_INTERMEDIATE_THROW_EVENT && trigger != PW_ELEMENT_UNKNOWN)
    return pw_verdict (_ ("A throwing event cannot stand on a border."));
  if (!pw_element_has (host, PW_TRAIT_ACTIVITY))
    return pw_verdict (_ ("Boundary events stand on the border of activities only."));
  if (pw_scope_is_compensation_activity (host))
    return pw_verdict (_ ("A compensation activity has no boundary events."));
  if (pw_scope_is_event_sub_process (host))
    return pw_verdict (_ ("An event sub-process has no boundary events."));
  if (type_of (host) == PW_ELEMENT_RECEIVE_TASK && pw_scope_is_event_target (host))
    return pw_verdict (_ ("A receive task after an event-based gateway has no boundary events."));
  if (event != NULL)
    {
      g_autoptr (GPtrArray) incoming = pw_scope_list_flows (event, FALSE, PW_ELEMENT_SEQUENCE_FLOW);

      if (incoming->len > 0)
        return pw_verdict (_ ("An event that a sequence flow leads to cannot stand on a border."));
    }

  return pw_verdict (refuse_trigger_at_border (trigger, host));
}

/* --- flows --------------------------------------------------------------------------------- */

static gboolean
is_event_gateway_successor (const PwVariant *variant)
{
  return variant->type == PW_ELEMENT_RECEIVE_TASK ||
         (variant->type == PW_ELEMENT_INTERMEDIATE_CATCH_EVENT &&
          (variant->trigger == PW_ELEMENT_MESSAGE_EVENT_DEFINITION || variant->trigger == PW_ELEMENT_TIMER_EVENT_DEFINITION ||
           variant->trigger == PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION || variant->trigger == PW_ELEMENT_SIGNAL_EVENT_DEFINITION));
}

static PwVerdict
flow_verdict (const char   *reason,
              PwElementType flow)
{
  return (PwVerdict){ reason == NULL, reason == NULL ? flow : PW_ELEMENT_UNKNOWN, reason };
}

/* What stands on both sides of the new one must go with it. */
static const char *
refuse_at_event_gateway (const PwElement *element,
                         const PwVariant *variant,
                         const PwElement *source,
                         const PwElement *target)
{
  gboolean is_gateway = (element != NULL ? type_of (element) : variant->type) == PW_ELEMENT_EVENT_BASED_GATEWAY;
  gboolean may_follow = element != NULL ? pw_rules_may_follow_event_gateway (element) : is_event_gateway_successor (variant);

  if ((is_gateway && !pw_rules_may_follow_event_gateway (target)) || (type_of (source) == PW_ELEMENT_EVENT_BASED_GATEWAY && !may_follow))
    return _ ("An event-based gateway leads to receive tasks and catching events only.");

  return NULL;
}

PwVerdict
pw_rules_can_insert_into_flow (const PwElement *element,
                               const PwVariant *variant,
                               const PwElement *flow)
{
  const char *reason;
  PwElement  *source = pw_scope_get_source (flow);
  PwElement  *target = pw_scope_get_target (flow);

  if (type_of (flow) != PW_ELEMENT_SEQUENCE_FLOW || source == NULL || target == NULL)
    return pw_verdict (_ ("Elements can be inserted into sequence flows only."));
  if (element != NULL && (element == source || element == target))
    return pw_verdict (_ ("The element stands at this flow already."));
  if (element != NULL)
    {
      g_autoptr (GPtrArray) incoming = pw_scope_list_flows (element, FALSE, PW_ELEMENT_SEQUENCE_FLOW);
      g_autoptr (GPtrArray) outgoing = pw_scope_list_flows (element, TRUE, PW_ELEMENT_SEQUENCE_FLOW);

      if (incoming->len + outgoing->len > 0)
        return pw_verdict (_ ("The element has sequence flows of its own."));
      reason = pw_rules_refuse_end (element, FALSE);
      if (reason == NULL)
        reason = pw_rules_refuse_end (element, TRUE);
      if (reason == NULL)
        reason = refuse_at_event_gateway (element, NULL, source, target);
      return pw_verdict (reason);
    }

  reason = pw_rules_refuse_kind (variant->type, variant->trigger, variant->flags, FALSE);
  if (reason == NULL)
    reason = pw_rules_refuse_kind (variant->type, variant->trigger, variant->flags, TRUE);
  if (reason == NULL)
    reason = refuse_at_event_gateway (NULL, variant, source, target);

  return pw_verdict (reason);
}

PwVerdict
pw_rules_can_append (const PwElement *source,
                     const PwVariant *variant)
{
  const char *reason;

  if (variant->type == PW_ELEMENT_TEXT_ANNOTATION)
    return flow_verdict (pw_rules_can_start_flow (source).reason, PW_ELEMENT_ASSOCIATION);
  if (variant->type == PW_ELEMENT_DATA_OBJECT_REFERENCE || variant->type == PW_ELEMENT_DATA_STORE_REFERENCE)
    return flow_verdict (pw_element_has (source, PW_TRAIT_ACTIVITY | PW_TRAIT_CATCH_EVENT) ? NULL : _ ("Data are written by activities and catching events only."),
                         PW_ELEMENT_DATA_OUTPUT_ASSOCIATION);
  if (pw_scope_is_compensation_event (source))
    return flow_verdict (pw_element_type_has (variant->type, PW_TRAIT_ACTIVITY) && (variant->flags & PW_VARIANT_EVENT_TRIGGERED) == 0 ? NULL : _ ("A compensation event is followed by a compensation activity."),
                         PW_ELEMENT_ASSOCIATION);

  reason = pw_rules_refuse_end (source, TRUE);
  if (reason == NULL)
    reason = pw_rules_refuse_kind (variant->type, variant->trigger, variant->flags, FALSE);
  if (reason == NULL && type_of (source) == PW_ELEMENT_EVENT_BASED_GATEWAY && !is_event_gateway_successor (variant))
    reason = _ ("An event-based gateway leads to receive tasks and catching events only.");

  return flow_verdict (reason, PW_ELEMENT_SEQUENCE_FLOW);
}

PwVerdict
pw_rules_can_be_default (const PwElement *flow)
{
  PwElement *source = pw_scope_get_source (flow);

  if (type_of (flow) != PW_ELEMENT_SEQUENCE_FLOW || source == NULL)
    return pw_verdict (_ ("Only a sequence flow can be the default flow."));
  if (pw_element_has (source, PW_TRAIT_ACTIVITY) || type_of (source) == PW_ELEMENT_EXCLUSIVE_GATEWAY ||
      type_of (source) == PW_ELEMENT_INCLUSIVE_GATEWAY || type_of (source) == PW_ELEMENT_COMPLEX_GATEWAY)
    return pw_verdict (NULL);

  return pw_verdict (_ ("A default flow leaves an exclusive, inclusive or complex gateway, or an activity."));
}

PwVerdict
pw_rules_can_have_condition (const PwElement *flow)
{
  PwVerdict verdict = pw_rules_can_be_default (flow);

  if (verdict.allowed)
    return verdict;
  if (type_of (flow) != PW_ELEMENT_SEQUENCE_FLOW)
    return pw_verdict (_ ("Only a sequence flow can have a condition."));

  return pw_verdict (_ ("A conditional flow leaves an exclusive, inclusive or complex gateway, or an activity."));
}

/* --- sizes ------------------------------------------------------------------------------------- */

PwVerdict
pw_rules_can_resize (const PwElement *element)
{
  PwElementType type = type_of (element);

  if (type == PW_ELEMENT_PARTICIPANT || type == PW_ELEMENT_LANE || type == PW_ELEMENT_TEXT_ANNOTATION || type == PW_ELEMENT_GROUP)
    return pw_verdict (NULL);
  if (pw_element_type_has (type, PW_TRAIT_SUB_PROCESS))
    return pw_verdict (pw_drawing_is_expanded (element) ? NULL : _ ("A collapsed sub-process has a fixed size."));
  if (pw_element_type_has (type, PW_TRAIT_ACTIVITY))
    return pw_verdict (NULL); /* tasks grow with their text */

  return pw_verdict (_ ("Elements of this kind have a fixed size."));
}

void
pw_rules_get_least_size (const PwElement *element,
                         double          *width,
                         double          *height)
{
  PwElementType type = type_of (element);
  gboolean      is_horizontal = pw_drawing_is_horizontal (element);

  *width = 1;
  *height = 1;
  if (type == PW_ELEMENT_PARTICIPANT || type == PW_ELEMENT_LANE)
    {
      double breadth = type == PW_ELEMENT_LANE || !pw_drawing_is_expanded (element) ? 60 : 150;

      *width = is_horizontal ? 300 : breadth;
      *height = is_horizontal ? breadth : 300;
    }
  else if (type == PW_ELEMENT_GROUP || (pw_element_type_has (type, PW_TRAIT_SUB_PROCESS) && pw_drawing_is_expanded (element)))
    {
      *width = 140;
      *height = 120;
    }
  else if (type == PW_ELEMENT_TEXT_ANNOTATION)
    {
      *width = 50;
      *height = 30;
    }
  else if (pw_element_type_has (type, PW_TRAIT_ACTIVITY))
    {
      *width = 100;
      *height = 80;
    }
}

PwVerdict
pw_rules_can_delete (const PwElement *element)
{
  PwElementType type = type_of (element);

  if (type == PW_ELEMENT_PROCESS || type == PW_ELEMENT_COLLABORATION || type == PW_ELEMENT_DEFINITIONS ||
      pw_element_has (element, PW_TRAIT_DIAGRAM) ||
      !pw_element_has (element, PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_ARTIFACT | PW_TRAIT_DATA | PW_TRAIT_CONNECTION | PW_TRAIT_SWIMLANE | PW_TRAIT_CONVERSATION))
    return pw_verdict (_ ("This is no element of the drawing."));

  return pw_verdict (NULL);
}
