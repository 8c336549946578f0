/* edit/editing-flow.c - the primitives that commands are made of: flows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/editing.h"

#include <string.h>

#include "edit/drawing.h"
#include "edit/editing-private.h"
#include "edit/scope.h"

/* What other tools call the parameter that a data input association must end at. */
#define INPUT_PLACEHOLDER "__targetRef_placeholder"

static PwElement *
find_text_child (const PwElement *parent,
                 PwElementType    type,
                 const PwElement *named)
{
  for (PwElement *child = pw_element_get_first_child (parent); child != NULL; child = pw_element_get_next_sibling (child))
    if (pw_element_get_bpmn_type (child) == type)
      {
        g_autofree char *text = g_strstrip (pw_element_dup_text (child));
        const char      *colon = strrchr (text, ':');

        if (g_strcmp0 (text, pw_element_get_id (named)) == 0 ||
            (colon != NULL && g_strcmp0 (colon + 1, pw_element_get_id (named)) == 0))
          return child;
      }

  return NULL;
}

static void
unlist (PwEdit       *self,
        PwElement    *node,
        PwElementType list,
        PwElement    *flow)
{
  PwElement *child = node != NULL ? find_text_child (node, list, flow) : NULL;

  if (child != NULL)
    pw_edit_remove (self, child);
}

static void
enlist (PwEdit       *self,
        PwElement    *node,
        PwElementType list,
        PwElement    *flow)
{
  if (node != NULL && self->writes_flow_lists && find_text_child (node, list, flow) == NULL)
    pw_edit_insert_text (self, node, list, pw_edit_ensure_id (self, flow));
}

static void
set_sequence_ends (PwEdit    *self,
                   PwElement *flow,
                   PwElement *source,
                   PwElement *target)
{
  PwElement *old_source = pw_scope_get_source (flow);
  PwElement *old_target = pw_scope_get_target (flow);

  if (old_source != source)
    {
      unlist (self, old_source, PW_ELEMENT_OUTGOING, flow);
      pw_edit_set (self, flow, "sourceRef", pw_edit_ensure_id (self, source));
      enlist (self, source, PW_ELEMENT_OUTGOING, flow);
      if (old_source != NULL && pw_element_get_reference (old_source, "default") == flow)
        pw_edit_set (self, old_source, "default", NULL);
    }
  if (old_target != target)
    {
      unlist (self, old_target, PW_ELEMENT_INCOMING, flow);
      pw_edit_set (self, flow, "targetRef", pw_edit_ensure_id (self, target));
      enlist (self, target, PW_ELEMENT_INCOMING, flow);
    }
}

/* The schema wants every data input association to end at a parameter. */
static PwElement *
ensure_input_property (PwEdit    *self,
                       PwElement *activity)
{
  PwElement *property;

  for (property = pw_element_get_first_child (activity); property != NULL; property = pw_element_get_next_sibling (property))
    if (pw_element_get_bpmn_type (property) == PW_ELEMENT_PROPERTY && g_strcmp0 (pw_element_get_name (property), INPUT_PLACEHOLDER) == 0)
      return property;

  property = pw_edit_insert (self, activity, NULL, PW_ELEMENT_PROPERTY, NULL);
  if (property != NULL)
    pw_edit_set (self, property, "name", INPUT_PLACEHOLDER);

  return property;
}

static PwElement *
set_data_ends (PwEdit    *self,
               PwElement *flow,
               PwElement *source,
               PwElement *target)
{
  gboolean   is_input = pw_element_get_bpmn_type (flow) == PW_ELEMENT_DATA_INPUT_ASSOCIATION;
  PwElement *owner = is_input ? target : source;

  if (pw_element_get_parent (flow) != owner)
    flow = pw_edit_move (self, flow, owner, NULL);
  if (is_input)
    {
      PwElement *property = ensure_input_property (self, owner);

      pw_edit_set_child_text (self, flow, PW_ELEMENT_SOURCE_REF, pw_edit_ensure_id (self, source));
      if (property != NULL && pw_element_get_reference (flow, "targetRef") != property)
        pw_edit_set_child_text (self, flow, PW_ELEMENT_TARGET_REF, pw_element_get_id (property));
    }
  else
    {
      PwElement *parameter = pw_element_get_reference (flow, "sourceRef");

      /* A parameter of the activity it left. */
      if (parameter != NULL && !pw_element_is_inside (parameter, owner))
        pw_edit_set_child_text (self, flow, PW_ELEMENT_SOURCE_REF, NULL);
      pw_edit_set_child_text (self, flow, PW_ELEMENT_TARGET_REF, pw_edit_ensure_id (self, target));
    }

  return flow;
}

static PwElement *
get_drawn (const PwElement *element)
{
  PwElement *shape = pw_drawing_get_shape (element);

  return shape != NULL ? shape : pw_drawing_get_edge (element);
}

/* An edge that names the shapes it connects goes on doing so. */
static void
set_drawn_ends (PwEdit    *self,
                PwElement *flow)
{
  PwElement *edge = pw_drawing_get_edge (flow);
  PwElement *ends[] = { pw_scope_get_source (flow), pw_scope_get_target (flow) };

  for (guint i = 0; i < G_N_ELEMENTS (ends) && edge != NULL; i++)
    {
      const char *role = i == 0 ? "sourceElement" : "targetElement";
      PwElement  *drawn = ends[i] != NULL ? get_drawn (ends[i]) : NULL;

      if (pw_element_has_attribute (edge, role))
        pw_edit_set (self, edge, role, drawn != NULL ? pw_element_get_id (drawn) : NULL);
    }
}

void
pw_edit_set_ends (PwEdit    *self,
                  PwElement *flow,
                  PwElement *source,
                  PwElement *target)
{
  PwElementType type = pw_element_get_bpmn_type (flow);

  if (pw_edit_has_failed (self))
    return;

  pw_edit_touch (self, flow, PW_TOUCH_ENDS);
  if (type == PW_ELEMENT_SEQUENCE_FLOW)
    set_sequence_ends (self, flow, source, target);
  else if (type == PW_ELEMENT_DATA_INPUT_ASSOCIATION || type == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION)
    flow = set_data_ends (self, flow, source, target);
  else
    {
      pw_edit_set (self, flow, "sourceRef", pw_edit_ensure_id (self, source));
      pw_edit_set (self, flow, "targetRef", pw_edit_ensure_id (self, target));
    }
  if (!pw_edit_has_failed (self) && flow != NULL)
    set_drawn_ends (self, flow);
}

void
pw_edit_list_flow (PwEdit    *self,
                   PwElement *flow)
{
  enlist (self, pw_scope_get_source (flow), PW_ELEMENT_OUTGOING, flow);
  enlist (self, pw_scope_get_target (flow), PW_ELEMENT_INCOMING, flow);
}

/* Where the new flow stands. */
static PwElement *
get_holder (PwEdit       *self,
            PwElement    *source,
            PwElement    *target,
            PwElementType type)
{
  PwElement *annotation = pw_element_get_bpmn_type (target) == PW_ELEMENT_TEXT_ANNOTATION ? target : source;
  PwElement *ends[] = { source, target };
  PwElement *collaboration;

  if (type == PW_ELEMENT_DATA_INPUT_ASSOCIATION)
    return target;
  if (type == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION)
    return source;
  if (type == PW_ELEMENT_MESSAGE_FLOW)
    {
      collaboration = pw_scope_get_collaboration_of (source);
      return collaboration != NULL ? collaboration : pw_scope_get_collaboration (self->model);
    }
  if (type == PW_ELEMENT_SEQUENCE_FLOW)
    return pw_scope_get (source);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      collaboration = pw_element_get_parent (ends[i]);
      if (collaboration != NULL && pw_element_get_bpmn_type (collaboration) == PW_ELEMENT_COLLABORATION)
        return collaboration;
    }

  return pw_scope_get (annotation);
}

static const char *
get_stem (PwElementType type)
{
  switch ((int) type)
    {
    case PW_ELEMENT_DATA_INPUT_ASSOCIATION:
      return "DataInputAssociation";
    case PW_ELEMENT_DATA_OUTPUT_ASSOCIATION:
      return "DataOutputAssociation";
    case PW_ELEMENT_ASSOCIATION:
      return "Association";
    default:
      return "Flow";
    }
}

PwElement *
pw_edit_new_flow (PwEdit       *self,
                  PwElement    *source,
                  PwElement    *target,
                  PwElementType type,
                  const char   *id)
{
  PwElement       *holder = get_holder (self, source, target, type);
  gboolean         is_data = type == PW_ELEMENT_DATA_INPUT_ASSOCIATION || type == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION;
  g_autofree char *made = NULL;
  const char      *attributes[] = { "id", id, "sourceRef", NULL, "targetRef", NULL, NULL };
  PwElement       *flow;

  if (pw_edit_has_failed (self))
    return NULL;
  if (id == NULL)
    attributes[1] = made = pw_edit_dup_new_id (self, get_stem (type));
  attributes[3] = pw_edit_ensure_id (self, source);
  attributes[5] = pw_edit_ensure_id (self, target);
  if (is_data)
    attributes[2] = NULL;

  flow = pw_edit_insert_with (self, holder, NULL, type, attributes);
  if (flow == NULL)
    return NULL;
  if (is_data)
    flow = set_data_ends (self, flow, source, target);
  if (type == PW_ELEMENT_SEQUENCE_FLOW)
    {
      enlist (self, source, PW_ELEMENT_OUTGOING, flow);
      enlist (self, target, PW_ELEMENT_INCOMING, flow);
    }
  pw_edit_touch (self, flow, PW_TOUCH_ENDS);

  return flow;
}
