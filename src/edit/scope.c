/* edit/scope.c - who belongs to whom by meaning: scopes, pools, lanes, ends of flows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/scope.h"

#include <string.h>

PwElement *
pw_scope_find (const PwModel *model,
               const char    *id)
{
  PwElement *element;

  if (id == NULL || *id == '\0')
    return NULL;
  element = pw_model_find (model, id);
  if (element == NULL && strchr (id, '/') != NULL)
    element = pw_model_find_by_address (model, id);

  return element;
}

char *
pw_scope_dup_name_of (const PwElement *element)
{
  const char *id = pw_element_get_id (element);

  return id != NULL && pw_model_find (pw_element_get_model (element), id) == element ? g_strdup (id) : pw_element_dup_address (element);
}

PwElement *
pw_scope_get (const PwElement *element)
{
  PwElement *parent = pw_element_get_parent (element);

  while (parent != NULL && !pw_element_has (parent, PW_TRAIT_SCOPE))
    parent = pw_element_get_parent (parent);

  return parent;
}

PwElement *
pw_scope_get_process (const PwElement *element)
{
  PwElement *process;

  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_PARTICIPANT)
    {
      process = pw_element_get_reference (element, "processRef");
      return process != NULL && pw_element_get_bpmn_type (process) == PW_ELEMENT_PROCESS ? process : NULL;
    }
  for (process = (PwElement *) element; process != NULL; process = pw_element_get_parent (process))
    if (pw_element_get_bpmn_type (process) == PW_ELEMENT_PROCESS)
      return process;

  return NULL;
}

PwElement *
pw_scope_of_container (const PwElement *container)
{
  if (pw_element_get_bpmn_type (container) == PW_ELEMENT_PARTICIPANT)
    return pw_scope_get_process (container);
  if (pw_element_get_bpmn_type (container) == PW_ELEMENT_LANE)
    return pw_scope_get (container);

  return pw_element_get_bpmn_type (container) == PW_ELEMENT_PROCESS || pw_element_has (container, PW_TRAIT_SUB_PROCESS) ? (PwElement *) container : NULL;
}

PwElement *
pw_scope_get_pool (const PwElement *element)
{
  PwElement *process;

  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_PARTICIPANT)
    return (PwElement *) element;
  process = pw_scope_get_process (element);

  return process != NULL ? pw_element_find_referrer (process, PW_ELEMENT_PARTICIPANT, "processRef") : NULL;
}

PwElement *
pw_scope_get_lane (const PwElement *node)
{
  PwElement *innermost = NULL;

  for (guint i = 0; i < pw_element_get_n_referrers (node); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (node, i);

      if (pw_element_get_bpmn_type (reference->from) == PW_ELEMENT_LANE && g_str_equal (reference->role, "flowNodeRef") &&
          (innermost == NULL || pw_element_is_inside (reference->from, innermost)))
        innermost = reference->from;
    }

  return innermost;
}

PwElement *
pw_scope_get_collaboration (const PwModel *model)
{
  return pw_element_find_child (pw_model_get_definitions (model), PW_ELEMENT_COLLABORATION);
}

PwElement *
pw_scope_get_collaboration_of (const PwElement *element)
{
  PwElement *pool = pw_scope_get_pool (element);
  PwElement *parent = pool != NULL ? pw_element_get_parent (pool) : NULL;

  return parent != NULL && pw_element_get_bpmn_type (parent) == PW_ELEMENT_COLLABORATION ? parent : NULL;
}

PwElement *
pw_scope_get_source (const PwElement *flow)
{
  if (pw_element_get_bpmn_type (flow) == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION)
    return pw_element_get_parent (flow);

  return pw_element_get_reference (flow, "sourceRef");
}

PwElement *
pw_scope_get_target (const PwElement *flow)
{
  if (pw_element_get_bpmn_type (flow) == PW_ELEMENT_DATA_INPUT_ASSOCIATION)
    return pw_element_get_parent (flow);

  return pw_element_get_reference (flow, "targetRef");
}

static void
add_data_associations (const PwElement *element,
                       PwElementType    type,
                       GPtrArray       *flows)
{
  for (PwElement *child = pw_element_get_first_child (element); child != NULL; child = pw_element_get_next_sibling (child))
    if (pw_element_get_bpmn_type (child) == type)
      g_ptr_array_add (flows, child);
}

GPtrArray *
pw_scope_list_flows (const PwElement *element,
                     gboolean         outgoing,
                     PwElementType    type)
{
  GPtrArray    *flows = g_ptr_array_new ();
  const char   *role = outgoing ? "sourceRef" : "targetRef";
  PwElementType own = outgoing ? PW_ELEMENT_DATA_OUTPUT_ASSOCIATION : PW_ELEMENT_DATA_INPUT_ASSOCIATION;

  for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (element, i);
      PwElementType      kind = pw_element_get_bpmn_type (reference->from);

      /* The parameter of an activity that an association is bound to is no end of it. */
      if (g_str_equal (reference->role, role) && pw_element_type_has (kind, PW_TRAIT_CONNECTION) && kind != own &&
          (type == PW_ELEMENT_UNKNOWN || type == kind) && !g_ptr_array_find (flows, reference->from, NULL))
        g_ptr_array_add (flows, reference->from);
    }
  if (type == PW_ELEMENT_UNKNOWN || type == own)
    add_data_associations (element, own, flows);

  return flows;
}

GPtrArray *
pw_scope_list_attached (const PwElement *host)
{
  GPtrArray *events = g_ptr_array_new ();

  for (guint i = 0; i < pw_element_get_n_referrers (host); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (host, i);

      if (pw_element_get_bpmn_type (reference->from) == PW_ELEMENT_BOUNDARY_EVENT && g_str_equal (reference->role, "attachedToRef"))
        g_ptr_array_add (events, reference->from);
    }

  return events;
}

GPtrArray *
pw_scope_list_lanes (const PwElement *container)
{
  GPtrArray *lanes = g_ptr_array_new ();
  gboolean   is_lane = pw_element_get_bpmn_type (container) == PW_ELEMENT_LANE;
  PwElement *holder = is_lane ? (PwElement *) container : pw_scope_of_container (container);

  for (PwElement *set = holder != NULL ? pw_element_get_first_child (holder) : NULL; set != NULL; set = pw_element_get_next_sibling (set))
    if (pw_element_get_bpmn_type (set) == (is_lane ? PW_ELEMENT_CHILD_LANE_SET : PW_ELEMENT_LANE_SET))
      for (PwElement *lane = pw_element_get_first_child (set); lane != NULL; lane = pw_element_get_next_sibling (lane))
        if (pw_element_get_bpmn_type (lane) == PW_ELEMENT_LANE)
          g_ptr_array_add (lanes, lane);

  return lanes;
}

gboolean
pw_scope_is_event_sub_process (const PwElement *element)
{
  return pw_element_has (element, PW_TRAIT_SUB_PROCESS) && pw_element_get_boolean (element, "triggeredByEvent");
}

gboolean
pw_scope_is_compensation_activity (const PwElement *element)
{
  return pw_element_has (element, PW_TRAIT_ACTIVITY) && pw_element_get_boolean (element, "isForCompensation");
}

gboolean
pw_scope_is_compensation_event (const PwElement *element)
{
  return pw_element_get_bpmn_type (element) == PW_ELEMENT_BOUNDARY_EVENT &&
         pw_element_get_trigger (element) == PW_ELEMENT_COMPENSATE_EVENT_DEFINITION;
}

gboolean
pw_scope_has_free_trigger (const PwElement *event)
{
  PwElementType trigger = pw_element_get_trigger (event);

  return trigger != PW_ELEMENT_ERROR_EVENT_DEFINITION && trigger != PW_ELEMENT_CANCEL_EVENT_DEFINITION;
}

PwElementType
pw_scope_get_free_type (const PwElement *event)
{
  PwElementType trigger = pw_element_get_trigger (event);

  if (trigger == PW_ELEMENT_UNKNOWN || trigger == PW_ELEMENT_ESCALATION_EVENT_DEFINITION || trigger == PW_ELEMENT_COMPENSATE_EVENT_DEFINITION ||
      !pw_scope_has_free_trigger (event))
    return PW_ELEMENT_INTERMEDIATE_THROW_EVENT;

  return PW_ELEMENT_INTERMEDIATE_CATCH_EVENT;
}

gboolean
pw_scope_is_event_target (const PwElement *element)
{
  g_autoptr (GPtrArray) flows = pw_scope_list_flows (element, FALSE, PW_ELEMENT_SEQUENCE_FLOW);

  for (guint i = 0; i < flows->len; i++)
    {
      PwElement *source = pw_scope_get_source (g_ptr_array_index (flows, i));

      if (source != NULL && pw_element_get_bpmn_type (source) == PW_ELEMENT_EVENT_BASED_GATEWAY)
        return TRUE;
    }

  return FALSE;
}

gboolean
pw_scope_is_choreography (const PwElement *element)
{
  return pw_element_has (element, PW_TRAIT_CHOREOGRAPHY | PW_TRAIT_CONVERSATION);
}
