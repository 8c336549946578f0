/* edit/behaviors-meaning.c - behaviours that keep the meaning valid
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/behaviors-private.h"

#include "edit/drawing.h"
#include "edit/editing-private.h"
#include "edit/rules.h"
#include "edit/scope.h"

static PwElementType
type_of (const PwElement *element)
{
  return pw_element_get_bpmn_type (element);
}

/* --- triggers ---------------------------------------------------------------------------- */

static void
remove_triggers (PwEdit    *edit,
                 PwElement *event)
{
  PwElement *definition;

  while (!pw_edit_has_failed (edit) && (definition = pw_element_find_child_with (event, PW_TRAIT_EVENT_DEFINITION)) != NULL)
    pw_edit_remove (edit, definition);
  while (!pw_edit_has_failed (edit) && (definition = pw_element_find_child (event, PW_ELEMENT_EVENT_DEFINITION_REF)) != NULL)
    pw_edit_remove (edit, definition);
}

static gboolean
is_illegal_start (PwElementType    trigger,
                  const PwElement *scope)
{
  switch ((int) trigger)
    {
    case PW_ELEMENT_ERROR_EVENT_DEFINITION:
    case PW_ELEMENT_ESCALATION_EVENT_DEFINITION:
    case PW_ELEMENT_COMPENSATE_EVENT_DEFINITION:
      return TRUE;
    case PW_ELEMENT_UNKNOWN:
      return FALSE;
    default:
      return pw_element_has (scope, PW_TRAIT_SUB_PROCESS);
    }
}

/* A start event whose trigger its new surroundings do not know becomes plain, so does
 * a cancel event outside of transactions.
 */
void
pw_behavior_plain_trigger (PwEdit    *edit,
                           PwElement *element)
{
  PwElement    *scope = pw_scope_get (element);
  PwElementType trigger = pw_element_get_trigger (element);
  PwElement    *host = pw_element_get_reference (element, "attachedToRef");
  g_autoptr (GPtrArray) events = NULL;

  if (scope == NULL || !pw_element_has (element, PW_TRAIT_EVENT | PW_TRAIT_SUB_PROCESS))
    return;

  if (pw_element_has (element, PW_TRAIT_SUB_PROCESS))
    {
      for (PwElement *child = pw_element_get_first_child (element); child != NULL; child = pw_element_get_next_sibling (child))
        if (pw_element_has (child, PW_TRAIT_EVENT))
          pw_behavior_plain_trigger (edit, child);
      events = pw_scope_list_attached (element);
      for (guint i = 0; i < events->len; i++)
        pw_behavior_plain_trigger (edit, g_ptr_array_index (events, i));
      return;
    }
  if (type_of (element) == PW_ELEMENT_START_EVENT && !pw_scope_is_event_sub_process (scope))
    {
      if (is_illegal_start (trigger, scope))
        remove_triggers (edit, element);
      if (pw_element_has_attribute (element, "isInterrupting") && !pw_element_get_boolean (element, "isInterrupting"))
        pw_edit_set (edit, element, "isInterrupting", NULL);
    }
  if (trigger == PW_ELEMENT_CANCEL_EVENT_DEFINITION && type_of (host != NULL ? host : scope) != PW_ELEMENT_TRANSACTION)
    remove_triggers (edit, element);
}

/* What the event is about is an element of its own beside the processes. */
void
pw_behavior_trigger_root (PwEdit    *edit,
                          PwElement *element)
{
  static const struct
  {
    PwElementType definition;
    PwElementType root;
    const char   *reference;
    const char   *stem;
  } roots[] = {
    { PW_ELEMENT_MESSAGE_EVENT_DEFINITION, PW_ELEMENT_MESSAGE, "messageRef", "Message" },
    { PW_ELEMENT_SIGNAL_EVENT_DEFINITION, PW_ELEMENT_SIGNAL, "signalRef", "Signal" },
    { PW_ELEMENT_ERROR_EVENT_DEFINITION, PW_ELEMENT_ERROR, "errorRef", "Error" },
    { PW_ELEMENT_ESCALATION_EVENT_DEFINITION, PW_ELEMENT_ESCALATION, "escalationRef", "Escalation" },
  };
  PwElement *definition = pw_element_find_child_with (element, PW_TRAIT_EVENT_DEFINITION);

  if (!pw_element_has (element, PW_TRAIT_EVENT) || definition == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      g_autofree char *id = NULL;
      PwElement       *root;

      if (type_of (definition) != roots[i].definition || pw_element_has_attribute (definition, roots[i].reference))
        continue;
      root = pw_edit_insert (edit, pw_model_get_definitions (edit->model), NULL, roots[i].root, NULL);
      if (root == NULL)
        return;
      id = g_strdup (pw_element_get_id (root));
      pw_edit_set (edit, definition, roots[i].reference, id);
    }
}

/* --- data, groups --------------------------------------------------------------------------- */

/* Every reference to a data object has its data object, in the same scope. */
void
pw_behavior_data_object (PwEdit    *edit,
                         PwElement *element)
{
  PwElement *object = pw_element_get_reference (element, "dataObjectRef");
  PwElement *scope = pw_scope_get (element);

  if (type_of (element) != PW_ELEMENT_DATA_OBJECT_REFERENCE || scope == NULL)
    return;
  if (object == NULL)
    {
      object = pw_edit_insert (edit, scope, NULL, PW_ELEMENT_DATA_OBJECT, NULL);
      if (object != NULL)
        pw_edit_set (edit, element, "dataObjectRef", pw_element_get_id (object));
    }
  else if (pw_scope_get (object) != scope && pw_element_get_n_referrers (object) == 1)
    pw_edit_move (edit, object, scope, NULL);
}

/* A group shows a category value, which stands beside the processes. */
void
pw_behavior_group_category (PwEdit    *edit,
                            PwElement *element)
{
  PwElement *definitions = pw_model_get_definitions (edit->model);
  PwElement *category, *value;

  if (type_of (element) != PW_ELEMENT_GROUP || pw_element_has_attribute (element, "categoryValueRef"))
    return;
  category = pw_element_find_child (definitions, PW_ELEMENT_CATEGORY);
  if (category == NULL)
    category = pw_edit_insert (edit, definitions, NULL, PW_ELEMENT_CATEGORY, NULL);
  value = category != NULL ? pw_edit_insert (edit, category, NULL, PW_ELEMENT_CATEGORY_VALUE, NULL) : NULL;
  if (value != NULL)
    pw_edit_set (edit, element, "categoryValueRef", pw_element_get_id (value));
}

/* --- flows ------------------------------------------------------------------------------------- */

/* The flow becomes what the rules allow between its ends, or goes. */
static void
set_right (PwEdit    *edit,
           PwElement *flow)
{
  PwElement       *source = pw_scope_get_source (flow);
  PwElement       *target = pw_scope_get_target (flow);
  PwVerdict        verdict;
  PwElement       *other;
  g_autofree char *name = g_strdup (pw_element_get_name (flow));

  if (source == NULL || target == NULL)
    return;
  if (pw_rules_can_connect_as (source, target, type_of (flow)).allowed)
    {
      if (type_of (flow) == PW_ELEMENT_SEQUENCE_FLOW && pw_scope_get (flow) != pw_scope_get (source))
        pw_edit_move (edit, flow, pw_scope_get (source), NULL);
      return;
    }
  verdict = pw_rules_can_connect (source, target);
  if (verdict.allowed && (type_of (flow) == PW_ELEMENT_SEQUENCE_FLOW || type_of (flow) == PW_ELEMENT_MESSAGE_FLOW) &&
      (verdict.type == PW_ELEMENT_SEQUENCE_FLOW || verdict.type == PW_ELEMENT_MESSAGE_FLOW))
    {
      g_autofree char *id = g_strdup (pw_edit_ensure_id (edit, flow));

      pw_edit_delete (edit, flow);
      other = pw_edit_new_flow (edit, source, target, verdict.type, id);
      if (other != NULL && name != NULL)
        pw_edit_set (edit, other, "name", name);
      return;
    }
  pw_edit_delete (edit, flow);
}

/* Where event and activity are no pair any more, the activity stands in the flow again. */
static void
end_compensation (PwEdit    *edit,
                  PwElement *association)
{
  PwElement *source = pw_scope_get_source (association);
  PwElement *target = pw_scope_get_target (association);

  if (source == NULL || target == NULL || !pw_element_has (source, PW_TRAIT_EVENT) || !pw_scope_is_compensation_activity (target) ||
      pw_rules_can_connect_as (source, target, PW_ELEMENT_ASSOCIATION).allowed)
    return;
  pw_edit_set (edit, target, "isForCompensation", NULL);
  pw_edit_delete (edit, association);
}

static void
set_flows_right (PwEdit    *edit,
                 PwElement *element,
                 gboolean   outgoing)
{
  g_autoptr (GPtrArray) flows = pw_scope_list_flows (element, outgoing, PW_ELEMENT_UNKNOWN);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < flows->len; i++)
    g_ptr_array_add (names, pw_scope_dup_name_of (g_ptr_array_index (flows, i)));
  for (guint i = 0; i < names->len; i++)
    {
      PwElement *flow = pw_scope_find (edit->model, g_ptr_array_index (names, i));

      /* Associations connect what other tools connected; but for compensation they never become illegal. */
      if (flow != NULL && type_of (flow) == PW_ELEMENT_ASSOCIATION)
        end_compensation (edit, flow);
      else if (flow != NULL)
        set_right (edit, flow);
    }
}

void
pw_behavior_legal_flows (PwEdit    *edit,
                         PwElement *element)
{
  g_autoptr (GPtrArray) content = NULL;

  if (!pw_element_has (element, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA) && type_of (element) != PW_ELEMENT_PARTICIPANT)
    return;
  set_flows_right (edit, element, TRUE);
  set_flows_right (edit, element, FALSE);

  /* What stands in a sub-process came along into another pool. */
  if (!pw_element_has (element, PW_TRAIT_SUB_PROCESS))
    return;
  content = pw_drawing_list_content (element, TRUE);
  for (guint i = 0; i < content->len; i++)
    if (pw_element_has (g_ptr_array_index (content, i), PW_TRAIT_FLOW_NODE))
      {
        set_flows_right (edit, g_ptr_array_index (content, i), TRUE);
        set_flows_right (edit, g_ptr_array_index (content, i), FALSE);
      }
}

/* What an event-based gateway leads to has that flow alone. */
void
pw_behavior_event_gateway (PwEdit    *edit,
                           PwElement *flow)
{
  PwElement *target = pw_scope_get_target (flow);
  g_autoptr (GPtrArray) incoming = NULL;

  if (type_of (flow) != PW_ELEMENT_SEQUENCE_FLOW || target == NULL || !pw_scope_is_event_target (target))
    return;
  incoming = pw_scope_list_flows (target, FALSE, PW_ELEMENT_SEQUENCE_FLOW);
  for (guint i = 0; i < incoming->len; i++)
    if (g_ptr_array_index (incoming, i) != flow)
      pw_edit_delete (edit, g_ptr_array_index (incoming, i));
  pw_behavior_attachments (edit, target);
}

static void
delete_sequence_flows (PwEdit    *edit,
                       PwElement *element)
{
  for (guint outgoing = 0; outgoing < 2; outgoing++)
    {
      g_autoptr (GPtrArray) flows = pw_scope_list_flows (element, outgoing == 1, PW_ELEMENT_SEQUENCE_FLOW);

      for (guint i = 0; i < flows->len; i++)
        pw_edit_delete (edit, g_ptr_array_index (flows, i));
    }
}

/* One activity per compensation event; it stands outside of the flow. */
void
pw_behavior_compensation (PwEdit    *edit,
                          PwElement *flow)
{
  PwElement *source = pw_scope_get_source (flow);
  PwElement *target = pw_scope_get_target (flow);
  g_autoptr (GPtrArray) others = NULL;

  if (type_of (flow) != PW_ELEMENT_ASSOCIATION || source == NULL || target == NULL ||
      !pw_scope_is_compensation_event (source) || !pw_element_has (target, PW_TRAIT_ACTIVITY))
    return;

  others = pw_scope_list_flows (source, TRUE, PW_ELEMENT_ASSOCIATION);
  for (guint i = 0; i < others->len; i++)
    {
      PwElement *other = g_ptr_array_index (others, i);
      PwElement *end = pw_scope_get_target (other);

      if (other != flow && end != NULL && pw_element_has (end, PW_TRAIT_ACTIVITY))
        pw_edit_delete (edit, other);
    }
  pw_edit_set (edit, flow, "associationDirection", "One");
  if (pw_scope_is_compensation_activity (target))
    return;
  pw_edit_set (edit, target, "isForCompensation", "true");
  delete_sequence_flows (edit, target);
  pw_behavior_attachments (edit, target);
}

/* Boundary events go from where they may not be, and stand where their host does. */
void
pw_behavior_attachments (PwEdit    *edit,
                         PwElement *element)
{
  g_autoptr (GPtrArray) events = NULL;

  if (type_of (element) == PW_ELEMENT_SEQUENCE_FLOW)
    {
      PwElement *target = pw_scope_get_target (element);

      if (target != NULL && type_of (target) == PW_ELEMENT_RECEIVE_TASK)
        pw_behavior_attachments (edit, target);
      return;
    }
  if (type_of (element) == PW_ELEMENT_BOUNDARY_EVENT || !pw_element_has (element, PW_TRAIT_FLOW_NODE))
    return;
  events = pw_scope_list_attached (element);
  for (guint i = 0; i < events->len; i++)
    {
      PwElement *event = g_ptr_array_index (events, i);

      if (!pw_rules_can_attach (event, NULL, element).allowed)
        pw_edit_delete (edit, event);
      else if (pw_element_get_parent (event) != pw_element_get_parent (element))
        pw_edit_move (edit, event, pw_element_get_parent (element), NULL);
    }
}

/* A default flow begins at the element that names it, which may have one. */
void
pw_behavior_default_flow (PwEdit    *edit,
                          PwElement *element)
{
  g_autoptr (GPtrArray) outgoing = NULL;
  PwElement *flow;

  if (type_of (element) == PW_ELEMENT_SEQUENCE_FLOW)
    {
      if (pw_element_find_child (element, PW_ELEMENT_CONDITION_EXPRESSION) != NULL && !pw_rules_can_have_condition (element).allowed)
        pw_edit_set_child_text (edit, element, PW_ELEMENT_CONDITION_EXPRESSION, NULL);
      return;
    }
  if (!pw_element_has (element, PW_TRAIT_FLOW_NODE))
    return;
  flow = pw_element_get_reference (element, "default");
  if (flow != NULL && (pw_scope_get_source (flow) != element || !pw_rules_can_be_default (flow).allowed))
    pw_edit_set (edit, element, "default", NULL);

  /* Conditions are for those that choose. */
  outgoing = pw_scope_list_flows (element, TRUE, PW_ELEMENT_SEQUENCE_FLOW);
  for (guint i = 0; i < outgoing->len; i++)
    pw_behavior_default_flow (edit, g_ptr_array_index (outgoing, i));
}

/* Associations stand where their ends do. */
void
pw_behavior_associations (PwEdit    *edit,
                          PwElement *element)
{
  PwElement *scope = pw_element_get_parent (element);

  for (guint outgoing = 0; outgoing < 2; outgoing++)
    {
      g_autoptr (GPtrArray) flows = pw_scope_list_flows (element, outgoing == 1, PW_ELEMENT_ASSOCIATION);

      for (guint i = 0; i < flows->len; i++)
        {
          PwElement *flow = g_ptr_array_index (flows, i);

          if (pw_element_get_parent (flow) != scope && pw_schema_get_child_rank (type_of (scope), PW_ELEMENT_ASSOCIATION) >= 0)
            pw_edit_move (edit, flow, scope, NULL);
        }
    }
}
