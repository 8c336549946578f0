/* edit/commands/change-type.c - an element becomes another of its family
 *
 * Id, name, documentation, facts, colours, centre, flows and boundary events stay as
 * far as they are legal; what the new type may not have goes.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <glib/gi18n-lib.h>

#include "edit/creating.h"
#include "edit/drawing.h"
#include "edit/planes.h"
#include "edit/rules.h"
#include "edit/scope.h"
#include "model/schema.h"

/* A sub-process that becomes a task loses its content and its plane. */
static void
empty (PwEdit    *edit,
       PwElement *sub_process)
{
  PwElement *child;

  while (!pw_edit_has_failed (edit) && (child = pw_element_find_child_with (sub_process, PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_ARTIFACT)) != NULL)
    pw_edit_delete (edit, child);
  while (!pw_edit_has_failed (edit) && (child = pw_element_find_child (sub_process, PW_ELEMENT_LANE_SET)) != NULL)
    pw_edit_delete (edit, child);
  child = pw_drawing_get_own_plane (sub_process);
  if (child != NULL)
    pw_edit_remove (edit, pw_element_get_parent (child));
}

static void
set_size (PwEdit    *edit,
          PwElement *element,
          double     width,
          double     height)
{
  PwRect bounds;

  if (!pw_drawing_get_bounds (element, &bounds))
    return;
  pw_edit_set_bounds (edit, element, (PwRect){ bounds.x + (bounds.width - width) / 2, bounds.y + (bounds.height - height) / 2, width, height });
}

static void
change_activity (PwEdit          *edit,
                 PwElement       *element,
                 const PwVariant *variant)
{
  gboolean was_sub = pw_element_has (element, PW_TRAIT_SUB_PROCESS);
  gboolean is_sub = pw_element_type_has (variant->type, PW_TRAIT_SUB_PROCESS);
  gboolean was_expanded = was_sub && pw_drawing_is_expanded (element);
  gboolean is_expanded = is_sub && (variant->flags & PW_VARIANT_EXPANDED) != 0;
  double   width, height;

  if (was_sub && !is_sub)
    empty (edit, element);
  element = pw_creating_set_type (edit, element, variant->type);
  if (pw_edit_has_failed (edit) || element == NULL)
    return;
  pw_creating_set_trigger (edit, element, variant);
  pw_variant_get_size (variant, TRUE, &width, &height);

  if (was_expanded && !is_expanded && !is_sub)
    {
      pw_edit_set (edit, pw_drawing_get_shape (element), "isExpanded", NULL);
      set_size (edit, element, width, height);
    }
  else if (was_sub && !is_sub)
    pw_edit_set (edit, pw_drawing_get_shape (element), "isExpanded", NULL);
  else if (was_sub && was_expanded && !is_expanded)
    pw_planes_collapse (edit, element);
  else if (was_sub && !was_expanded && is_expanded)
    pw_planes_expand (edit, element);
  else if (!was_sub && is_sub)
    {
      pw_edit_set (edit, pw_drawing_get_shape (element), "isExpanded", is_expanded ? "true" : "false");
      if (!is_expanded)
        return;
      set_size (edit, element, width, height);
      if (variant->type != PW_ELEMENT_AD_HOC_SUB_PROCESS)
        pw_creating_add_start (edit, element);
    }
}

static void
change_event (PwEdit          *edit,
              PwElement       *element,
              const PwVariant *variant)
{
  PwElement *definition;

  /* Definitions stand under the same name in all events, associations need not. */
  if (pw_element_get_bpmn_type (element) != variant->type)
    {
      while (!pw_edit_has_failed (edit) && (definition = pw_element_find_child_with (element, PW_TRAIT_EVENT_DEFINITION)) != NULL &&
             pw_element_get_trigger (element) != variant->trigger)
        pw_edit_remove (edit, definition);
      element = pw_creating_set_type (edit, element, variant->type);
    }
  else
    pw_edit_touch (edit, element, PW_TOUCH_TYPE);
  if (!pw_edit_has_failed (edit) && element != NULL)
    pw_creating_set_trigger (edit, element, variant);
}

static void
change_gateway (PwEdit          *edit,
                PwElement       *element,
                const PwVariant *variant)
{
  PwElement *shape;

  element = pw_creating_set_type (edit, element, variant->type);
  shape = element != NULL ? pw_drawing_get_shape (element) : NULL;
  if (shape != NULL)
    pw_edit_set (edit, shape, "isMarkerVisible", variant->type == PW_ELEMENT_EXCLUSIVE_GATEWAY ? "true" : NULL);
}

static void
change_data (PwEdit          *edit,
             PwElement       *element,
             const PwVariant *variant)
{
  PwElement *object = pw_element_get_reference (element, "dataObjectRef");
  double     width, height;

  if (object != NULL && pw_element_get_n_referrers (object) == 1)
    {
      pw_edit_set (edit, element, "dataObjectRef", NULL);
      pw_edit_delete (edit, object);
    }
  element = pw_creating_set_type (edit, element, variant->type);
  pw_variant_get_size (variant, TRUE, &width, &height);
  if (element != NULL)
    set_size (edit, element, width, height);
}

gboolean
pw_command_change_type (PwDocument      *document,
                        const char      *id,
                        const PwVariant *variant,
                        GError         **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Change type"), NULL);
  PwElement *element = pw_creating_find (edit, id);
  PwVerdict  verdict;

  if (element == NULL)
    return pw_edit_end (edit, error);

  verdict = pw_rules_can_change_type (element, variant);
  if (!verdict.allowed)
    pw_edit_fail (edit, verdict.reason);
  else if (pw_variant_get_of (element) == variant)
    ; /* it is that already */
  else if (variant->type == PW_ELEMENT_PARTICIPANT)
    {
      if ((variant->flags & PW_VARIANT_EXPANDED) != 0)
        pw_planes_open_pool (edit, element);
      else
        pw_planes_close_pool (edit, element);
    }
  else if (pw_element_type_has (variant->type, PW_TRAIT_ACTIVITY))
    change_activity (edit, element, variant);
  else if (pw_element_type_has (variant->type, PW_TRAIT_EVENT))
    change_event (edit, element, variant);
  else if (pw_element_type_has (variant->type, PW_TRAIT_GATEWAY))
    change_gateway (edit, element, variant);
  else
    change_data (edit, element, variant);

  return pw_edit_end (edit, error);
}

/* --- markers -------------------------------------------------------------------------------- */

static PwElementType
get_loop (const PwElement *element)
{
  if (pw_element_find_child (element, PW_ELEMENT_STANDARD_LOOP_CHARACTERISTICS) != NULL)
    return PW_ELEMENT_STANDARD_LOOP_CHARACTERISTICS;
  if (pw_element_find_child (element, PW_ELEMENT_MULTI_INSTANCE_LOOP_CHARACTERISTICS) != NULL)
    return PW_ELEMENT_MULTI_INSTANCE_LOOP_CHARACTERISTICS;

  return PW_ELEMENT_UNKNOWN;
}

static gboolean
is_sequential (const PwElement *element)
{
  PwElement *loop = pw_element_find_child (element, PW_ELEMENT_MULTI_INSTANCE_LOOP_CHARACTERISTICS);

  return loop != NULL && pw_element_get_boolean (loop, "isSequential");
}

static PwElement *
get_data_object (const PwElement *element)
{
  return pw_element_get_reference (element, "dataObjectRef");
}

gboolean
pw_command_has_marker (const PwElement *element,
                       PwMarker         marker)
{
  switch (marker)
    {
    case PW_MARKER_LOOP:
      return get_loop (element) == PW_ELEMENT_STANDARD_LOOP_CHARACTERISTICS;
    case PW_MARKER_PARALLEL:
      return get_loop (element) == PW_ELEMENT_MULTI_INSTANCE_LOOP_CHARACTERISTICS && !is_sequential (element);
    case PW_MARKER_SEQUENTIAL:
      return is_sequential (element);
    case PW_MARKER_COMPENSATION:
      return pw_scope_is_compensation_activity (element);
    case PW_MARKER_COLLECTION:
      return get_data_object (element) != NULL && pw_element_get_boolean (get_data_object (element), "isCollection");
    case PW_MARKER_MULTIPLICITY:
      return pw_element_find_child (element, PW_ELEMENT_PARTICIPANT_MULTIPLICITY) != NULL;
    case PW_MARKER_NON_INTERRUPTING:
    default:
      return (pw_element_get_bpmn_type (element) == PW_ELEMENT_START_EVENT && !pw_element_get_boolean (element, "isInterrupting")) ||
             (pw_element_get_bpmn_type (element) == PW_ELEMENT_BOUNDARY_EVENT && !pw_element_get_boolean (element, "cancelActivity"));
    }
}

static void
toggle_loop (PwEdit    *edit,
             PwElement *element,
             PwMarker   marker)
{
  gboolean   had = pw_command_has_marker (element, marker);
  PwElement *loop = pw_element_find_child (element, get_loop (element));

  /* Between the two of several instances only the order changes; what else is said stays. */
  if (!had && loop != NULL && marker != PW_MARKER_LOOP && get_loop (element) == PW_ELEMENT_MULTI_INSTANCE_LOOP_CHARACTERISTICS)
    {
      pw_edit_set (edit, loop, "isSequential", marker == PW_MARKER_SEQUENTIAL ? "true" : NULL);
      return;
    }
  if (loop != NULL)
    pw_edit_remove (edit, loop);
  if (had)
    return;
  loop = pw_edit_insert (edit, element, NULL, marker == PW_MARKER_LOOP ? PW_ELEMENT_STANDARD_LOOP_CHARACTERISTICS : PW_ELEMENT_MULTI_INSTANCE_LOOP_CHARACTERISTICS, NULL);
  if (loop != NULL && marker == PW_MARKER_SEQUENTIAL)
    pw_edit_set (edit, loop, "isSequential", "true");
}

/* No compensation event leads to it any more. */
static void
release (PwEdit    *edit,
         PwElement *activity)
{
  g_autoptr (GPtrArray) flows = pw_scope_list_flows (activity, FALSE, PW_ELEMENT_ASSOCIATION);

  for (guint i = 0; i < flows->len; i++)
    {
      PwElement *source = pw_scope_get_source (g_ptr_array_index (flows, i));

      if (source != NULL && pw_scope_is_compensation_event (source))
        pw_edit_delete (edit, g_ptr_array_index (flows, i));
    }
}

static void
toggle_compensation (PwEdit    *edit,
                     PwElement *element)
{
  gboolean had = pw_scope_is_compensation_activity (element);

  if (had)
    release (edit, element);
  pw_edit_set (edit, element, "isForCompensation", had ? NULL : "true");
  /* It stands outside of the flow: the rules refuse its flows and events now. */
  pw_edit_touch (edit, element, PW_TOUCH_TYPE);
}

static void
toggle_interrupting (PwEdit    *edit,
                     PwElement *element)
{
  const PwVariant *variant = pw_variant_get_of (element);
  PwVerdict        verdict = { FALSE, PW_ELEMENT_UNKNOWN, NULL };

  if (variant != NULL)
    variant = pw_variant_find_of (variant->type, variant->trigger, variant->flags ^ PW_VARIANT_NON_INTERRUPTING);
  if (variant != NULL)
    verdict = pw_rules_can_change_type (element, variant);
  if (!verdict.allowed)
    pw_edit_fail (edit, verdict.reason != NULL ? verdict.reason : _ ("An event with this trigger always interrupts."));
  else
    pw_creating_set_trigger (edit, element, variant);
}

gboolean
pw_command_toggle_marker (PwDocument *document,
                          const char *id,
                          PwMarker    marker,
                          GError    **error)
{
  PwEdit       *edit = pw_edit_begin (document, _ ("Change marker"), NULL);
  PwElement    *element = pw_creating_find (edit, id);
  PwElementType type = element != NULL ? pw_element_get_bpmn_type (element) : PW_ELEMENT_UNKNOWN;
  PwElement    *multiplicity;

  if (element == NULL)
    return pw_edit_end (edit, error);

  if (pw_element_type_has (type, PW_TRAIT_ACTIVITY) && marker <= PW_MARKER_SEQUENTIAL)
    {
      toggle_loop (edit, element, marker);
      pw_edit_touch (edit, element, PW_TOUCH_NAMED); /* the text has another room */
    }
  else if (pw_element_type_has (type, PW_TRAIT_ACTIVITY) && marker == PW_MARKER_COMPENSATION && !pw_scope_is_event_sub_process (element))
    toggle_compensation (edit, element);
  else if (marker == PW_MARKER_COLLECTION && get_data_object (element) != NULL)
    pw_edit_set (edit, get_data_object (element), "isCollection", pw_command_has_marker (element, marker) ? NULL : "true");
  else if (marker == PW_MARKER_MULTIPLICITY && type == PW_ELEMENT_PARTICIPANT)
    {
      multiplicity = pw_element_find_child (element, PW_ELEMENT_PARTICIPANT_MULTIPLICITY);
      if (multiplicity != NULL)
        pw_edit_remove (edit, multiplicity);
      else
        pw_edit_insert (edit, element, NULL, PW_ELEMENT_PARTICIPANT_MULTIPLICITY, NULL);
    }
  else if (marker == PW_MARKER_NON_INTERRUPTING && (type == PW_ELEMENT_START_EVENT || type == PW_ELEMENT_BOUNDARY_EVENT))
    toggle_interrupting (edit, element);
  else
    pw_edit_fail (edit, _ ("Elements of this kind do not have this marker."));

  return pw_edit_end (edit, error);
}
