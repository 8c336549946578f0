/* edit/rules-connect.c - which flow may lead from where to where
 *
 * One function per kind of flow says why not; the first kind that has nothing against
 * it is the one a person means.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/rules-private.h"

#include <glib/gi18n-lib.h>

#include "edit/scope.h"

static PwElementType
type_of (const PwElement *element)
{
  return pw_element_get_bpmn_type (element);
}

static gboolean
is_data (const PwElement *element)
{
  return type_of (element) == PW_ELEMENT_DATA_OBJECT_REFERENCE || type_of (element) == PW_ELEMENT_DATA_STORE_REFERENCE ||
         type_of (element) == PW_ELEMENT_DATA_INPUT || type_of (element) == PW_ELEMENT_DATA_OUTPUT;
}

/* --- sequence flows --------------------------------------------------------------- */

const char *
pw_rules_refuse_kind (PwElementType  type,
                      PwElementType  trigger,
                      PwVariantFlags flags,
                      gboolean       outgoing)
{
  if (!pw_element_type_has (type, PW_TRAIT_FLOW_NODE) || pw_element_type_has (type, PW_TRAIT_CHOREOGRAPHY))
    return _ ("Sequence flows connect activities, events and gateways only.");
  if (flags & PW_VARIANT_EVENT_TRIGGERED)
    return _ ("An event sub-process has no sequence flows: its start event sets it off.");
  if (outgoing && type == PW_ELEMENT_END_EVENT)
    return _ ("Nothing follows an end event.");
  if (!outgoing && type == PW_ELEMENT_START_EVENT)
    return _ ("Nothing comes before a start event.");
  if (!outgoing && type == PW_ELEMENT_BOUNDARY_EVENT)
    return _ ("A boundary event is set off by its activity, no sequence flow leads to it.");
  if (outgoing && type == PW_ELEMENT_BOUNDARY_EVENT && trigger == PW_ELEMENT_COMPENSATE_EVENT_DEFINITION)
    return _ ("A compensation event is connected to its compensation activity by an association.");
  if (trigger == PW_ELEMENT_LINK_EVENT_DEFINITION && outgoing && type == PW_ELEMENT_INTERMEDIATE_THROW_EVENT)
    return _ ("A throwing link event goes on at its partner, no sequence flow leaves it.");
  if (trigger == PW_ELEMENT_LINK_EVENT_DEFINITION && !outgoing && type == PW_ELEMENT_INTERMEDIATE_CATCH_EVENT)
    return _ ("A catching link event is reached from its partner, no sequence flow leads to it.");

  return NULL;
}

const char *
pw_rules_refuse_end (const PwElement *element,
                     gboolean         outgoing)
{
  if (pw_scope_is_compensation_activity (element))
    return _ ("A compensation activity has no sequence flows.");

  return pw_rules_refuse_kind (type_of (element), pw_element_get_trigger (element),
                               pw_scope_is_event_sub_process (element) ? PW_VARIANT_EVENT_TRIGGERED : PW_VARIANT_NONE, outgoing);
}

gboolean
pw_rules_may_follow_event_gateway (const PwElement *target)
{
  PwElementType trigger = pw_element_get_trigger (target);

  if (type_of (target) == PW_ELEMENT_RECEIVE_TASK)
    return TRUE;

  return type_of (target) == PW_ELEMENT_INTERMEDIATE_CATCH_EVENT &&
         (trigger == PW_ELEMENT_MESSAGE_EVENT_DEFINITION || trigger == PW_ELEMENT_TIMER_EVENT_DEFINITION ||
          trigger == PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION || trigger == PW_ELEMENT_SIGNAL_EVENT_DEFINITION);
}

static const char *
refuse_sequence_flow (const PwElement *source,
                      const PwElement *target)
{
  const char *reason = pw_rules_refuse_end (source, TRUE);

  if (reason == NULL)
    reason = pw_rules_refuse_end (target, FALSE);
  if (reason == NULL && pw_scope_get (source) != pw_scope_get (target))
    {
      if (pw_scope_get_process (source) != pw_scope_get_process (target))
        return _ ("A sequence flow stays within its pool.");
      return _ ("A sequence flow does not cross the border of a sub-process.");
    }
  if (reason == NULL && type_of (source) == PW_ELEMENT_EVENT_BASED_GATEWAY && !pw_rules_may_follow_event_gateway (target))
    return _ ("An event-based gateway leads to receive tasks and catching events only.");

  return reason;
}

/* --- message flows ------------------------------------------------------------------ */

static gboolean
has_message_or_none (const PwElement *event)
{
  PwElementType trigger = pw_element_get_trigger (event);

  return trigger == PW_ELEMENT_MESSAGE_EVENT_DEFINITION || trigger == PW_ELEMENT_UNKNOWN;
}

static gboolean
may_send (const PwElement *element)
{
  if (pw_element_has (element, PW_TRAIT_EVENT))
    return pw_element_has (element, PW_TRAIT_THROW_EVENT) && has_message_or_none (element);

  return type_of (element) == PW_ELEMENT_PARTICIPANT ||
         (pw_element_has (element, PW_TRAIT_ACTIVITY) && !pw_scope_is_event_sub_process (element));
}

static gboolean
may_receive (const PwElement *element)
{
  if (type_of (element) == PW_ELEMENT_BOUNDARY_EVENT)
    return pw_element_get_trigger (element) == PW_ELEMENT_MESSAGE_EVENT_DEFINITION;
  if (pw_element_has (element, PW_TRAIT_EVENT))
    return pw_element_has (element, PW_TRAIT_CATCH_EVENT) && has_message_or_none (element);

  return type_of (element) == PW_ELEMENT_PARTICIPANT ||
         (pw_element_has (element, PW_TRAIT_ACTIVITY) && !pw_scope_is_event_sub_process (element) && !pw_scope_is_compensation_activity (element));
}

/* Pool or, where there is none, process: who takes part. */
static const PwElement *
get_party (const PwElement *element)
{
  const PwElement *pool = pw_scope_get_pool (element);

  return pool != NULL ? pool : pw_scope_get_process (element);
}

static const char *
refuse_message_flow (const PwElement *source,
                     const PwElement *target)
{
  if (!may_send (source))
    return _ ("A message flow begins at a pool, an activity or a throwing message event.");
  if (!may_receive (target))
    return _ ("A message flow ends at a pool, an activity or a catching message event.");
  if (get_party (source) == NULL || get_party (source) == get_party (target))
    return _ ("A message flow leads from one pool to another.");
  if (pw_scope_get_collaboration_of (source) != NULL && pw_scope_get_collaboration_of (target) != NULL &&
      pw_scope_get_collaboration_of (source) != pw_scope_get_collaboration_of (target))
    return _ ("A message flow does not lead into another drawing.");
  if (pw_scope_get_collaboration (pw_element_get_model (source)) == NULL)
    return _ ("A message flow needs pools.");

  return NULL;
}

/* The same for what is not there yet but will stand in @process. */
static const char *
refuse_message_to_new (const PwElement *source,
                       const PwVariant *variant,
                       const PwElement *process)
{
  gboolean is_plain = variant->trigger == PW_ELEMENT_MESSAGE_EVENT_DEFINITION || variant->trigger == PW_ELEMENT_UNKNOWN;
  gboolean receives = pw_element_type_has (variant->type, PW_TRAIT_CATCH_EVENT) && is_plain;

  if (pw_element_type_has (variant->type, PW_TRAIT_ACTIVITY))
    receives = (variant->flags & PW_VARIANT_EVENT_TRIGGERED) == 0;
  if (!may_send (source))
    return _ ("A message flow begins at a pool, an activity or a throwing message event.");
  if (!receives)
    return _ ("A message flow ends at a pool, an activity or a catching message event.");
  if (get_party (source) == get_party (process))
    return _ ("A message flow leads from one pool to another.");

  return NULL;
}

PwVerdict
pw_rules_can_append_into (const PwElement *source,
                          const PwVariant *variant,
                          const PwElement *container)
{
  PwVerdict  verdict = pw_rules_can_create (variant, container);
  PwElement *scope;

  if (!verdict.allowed)
    return verdict;
  scope = pw_scope_of_container (container);
  if (scope == NULL || scope == pw_scope_get (source) || !pw_element_type_has (variant->type, PW_TRAIT_FLOW_NODE))
    return pw_rules_can_append (source, variant);
  if (pw_scope_get_process (scope) == pw_scope_get_process (source))
    return pw_verdict (_ ("A sequence flow does not cross the border of a sub-process."));

  verdict = pw_verdict (refuse_message_to_new (source, variant, scope));
  if (verdict.allowed)
    verdict.type = PW_ELEMENT_MESSAGE_FLOW;

  return verdict;
}

/* --- data and annotations -------------------------------------------------------------- */

static const char *
refuse_data_input (const PwElement *source,
                   const PwElement *target)
{
  if (!is_data (source) || type_of (source) == PW_ELEMENT_DATA_OUTPUT)
    return _ ("A data association begins or ends at a data object or a data store.");
  if (!pw_element_has (target, PW_TRAIT_ACTIVITY | PW_TRAIT_THROW_EVENT))
    return _ ("Data are read by activities and throwing events only.");

  return NULL;
}

static const char *
refuse_data_output (const PwElement *source,
                    const PwElement *target)
{
  if (!is_data (target) || type_of (target) == PW_ELEMENT_DATA_INPUT)
    return _ ("A data association begins or ends at a data object or a data store.");
  if (!pw_element_has (source, PW_TRAIT_ACTIVITY | PW_TRAIT_CATCH_EVENT))
    return _ ("Data are written by activities and catching events only.");

  return NULL;
}

static gboolean
is_compensation_pair (const PwElement *source,
                      const PwElement *target)
{
  return pw_scope_is_compensation_event (source) && pw_element_has (target, PW_TRAIT_ACTIVITY) &&
         !pw_scope_is_event_sub_process (target) && pw_scope_get (source) == pw_scope_get (target) &&
         pw_element_get_reference (source, "attachedToRef") != target;
}

static const char *
refuse_association (const PwElement *source,
                    const PwElement *target)
{
  gboolean from_text = type_of (source) == PW_ELEMENT_TEXT_ANNOTATION;
  gboolean to_text = type_of (target) == PW_ELEMENT_TEXT_ANNOTATION;

  if (is_compensation_pair (source, target))
    return NULL;
  if (from_text && to_text)
    return _ ("An annotation explains an element, not another annotation.");
  if (!from_text && !to_text)
    return _ ("An association needs a text annotation at one end.");
  if (type_of (source) == PW_ELEMENT_ASSOCIATION || type_of (target) == PW_ELEMENT_ASSOCIATION)
    return _ ("An association is not annotated itself.");

  return NULL;
}

/* --- all ----------------------------------------------------------------------------------- */

/* What is drawn and is no container of all. */
static gboolean
is_end (const PwElement *element)
{
  return pw_element_has (element, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA | PW_TRAIT_ARTIFACT | PW_TRAIT_CONNECTION | PW_TRAIT_SWIMLANE | PW_TRAIT_CONVERSATION) &&
         type_of (element) != PW_ELEMENT_DATA_OBJECT;
}

PwVerdict
pw_rules_can_connect_as (const PwElement *source,
                         const PwElement *target,
                         PwElementType    flow)
{
  PwVerdict verdict;

  if (!is_end (source) || !is_end (target))
    return pw_verdict (_ ("No flow begins here."));
  if (pw_element_is_inside (target, source) && target != source && type_of (source) != PW_ELEMENT_TEXT_ANNOTATION)
    return pw_verdict (_ ("A flow does not lead into its own source."));

  switch ((int) flow)
    {
    case PW_ELEMENT_SEQUENCE_FLOW:
      verdict = pw_verdict (refuse_sequence_flow (source, target));
      break;
    case PW_ELEMENT_MESSAGE_FLOW:
      verdict = pw_verdict (refuse_message_flow (source, target));
      break;
    case PW_ELEMENT_DATA_INPUT_ASSOCIATION:
      verdict = pw_verdict (refuse_data_input (source, target));
      break;
    case PW_ELEMENT_DATA_OUTPUT_ASSOCIATION:
      verdict = pw_verdict (refuse_data_output (source, target));
      break;
    case PW_ELEMENT_ASSOCIATION:
      verdict = pw_verdict (refuse_association (source, target));
      break;
    default:
      return pw_verdict (_ ("Flows of this kind are shown, not made."));
    }
  if (verdict.allowed)
    verdict.type = flow;

  return verdict;
}

/* What a person most likely meant, to say why that does not work. */
static PwElementType
guess_flow (const PwElement *source,
            const PwElement *target)
{
  if (is_data (source))
    return PW_ELEMENT_DATA_INPUT_ASSOCIATION;
  if (is_data (target))
    return PW_ELEMENT_DATA_OUTPUT_ASSOCIATION;
  if (type_of (source) == PW_ELEMENT_TEXT_ANNOTATION || type_of (target) == PW_ELEMENT_TEXT_ANNOTATION || pw_scope_is_compensation_event (source))
    return PW_ELEMENT_ASSOCIATION;
  if (type_of (source) == PW_ELEMENT_PARTICIPANT || type_of (target) == PW_ELEMENT_PARTICIPANT)
    return PW_ELEMENT_MESSAGE_FLOW;
  if (pw_element_has (source, PW_TRAIT_FLOW_NODE) && pw_element_has (target, PW_TRAIT_FLOW_NODE) && get_party (source) != get_party (target))
    return PW_ELEMENT_MESSAGE_FLOW;

  return PW_ELEMENT_SEQUENCE_FLOW;
}

PwVerdict
pw_rules_can_connect (const PwElement *source,
                      const PwElement *target)
{
  static const PwElementType kinds[] = { PW_ELEMENT_DATA_INPUT_ASSOCIATION, PW_ELEMENT_DATA_OUTPUT_ASSOCIATION,
                                         PW_ELEMENT_ASSOCIATION, PW_ELEMENT_SEQUENCE_FLOW, PW_ELEMENT_MESSAGE_FLOW };

  if (pw_scope_is_choreography (source) || pw_scope_is_choreography (target))
    return pw_verdict (_ ("Choreographies and conversations are shown, not edited."));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      PwVerdict verdict = pw_rules_can_connect_as (source, target, kinds[i]);

      if (verdict.allowed)
        return verdict;
    }

  return pw_rules_can_connect_as (source, target, guess_flow (source, target));
}

PwVerdict
pw_rules_can_start_flow (const PwElement *source)
{
  PwElementType type = type_of (source);

  if (pw_scope_is_choreography (source))
    return pw_verdict (_ ("Choreographies and conversations are shown, not edited."));
  if (type == PW_ELEMENT_LANE)
    return pw_verdict (_ ("Flows connect what stands in a lane, or pools, but not lanes."));
  if (type == PW_ELEMENT_ASSOCIATION || !is_end (source))
    return pw_verdict (_ ("No flow begins here."));

  return pw_verdict (NULL);
}

PwVerdict
pw_rules_can_reconnect (const PwElement *flow,
                        const PwElement *source,
                        const PwElement *target)
{
  PwVerdict verdict;

  if (!pw_element_has (flow, PW_TRAIT_CONNECTION))
    return pw_verdict (_ ("Only flows connect elements."));
  if (pw_element_is_inside (source, flow) || pw_element_is_inside (target, flow))
    return pw_verdict (_ ("A flow is not connected to itself."));
  verdict = pw_rules_can_connect_as (source, target, type_of (flow));

  return verdict.allowed ? verdict : pw_rules_can_connect (source, target);
}
