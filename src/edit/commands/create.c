/* edit/commands/create.c - new elements: placed, appended, inserted into flows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <glib/gi18n-lib.h>

#include "edit/creating.h"
#include "edit/drawing.h"
#include "edit/rules.h"
#include "edit/scope.h"

static gboolean
check (PwEdit   *edit,
       PwVerdict verdict)
{
  if (!verdict.allowed)
    pw_edit_fail (edit, verdict.reason);

  return !pw_edit_has_failed (edit);
}

static void
return_id (const PwElement *element,
           char           **new_id)
{
  if (element != NULL && new_id != NULL)
    *new_id = g_strdup (pw_element_get_id (element));
}

static gboolean
end (PwEdit  *edit,
     char   **new_id,
     GError **error)
{
  if (pw_edit_end (edit, error))
    return TRUE;
  if (new_id != NULL)
    g_clear_pointer (new_id, g_free);

  return FALSE;
}

/* A group's name is its category value's, which comes with the group. */
static void
finish (PwEdit             *edit,
        const PwNewElement *wanted,
        PwElement          *element)
{
  PwElement *definitions = pw_model_get_definitions (pw_edit_get_model (edit));
  PwElement *category, *value;

  if (element == NULL || wanted->variant->type != PW_ELEMENT_GROUP || wanted->name == NULL)
    return;
  category = pw_element_find_child (definitions, PW_ELEMENT_CATEGORY);
  if (category == NULL)
    category = pw_edit_insert (edit, definitions, NULL, PW_ELEMENT_CATEGORY, NULL);
  value = category != NULL ? pw_edit_insert (edit, category, NULL, PW_ELEMENT_CATEGORY_VALUE, NULL) : NULL;
  if (value == NULL)
    return;
  pw_edit_set (edit, value, "value", wanted->name);
  pw_edit_set (edit, element, "categoryValueRef", pw_element_get_id (value));
}

gboolean
pw_command_create (PwDocument         *document,
                   const PwNewElement *wanted,
                   const char         *container,
                   PwPoint             center,
                   char              **new_id,
                   GError            **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Create"), NULL);
  PwElement *holder = container != NULL ? pw_creating_find (edit, container) : NULL;

  if (!pw_edit_has_failed (edit) && check (edit, pw_rules_can_create (wanted->variant, holder)))
    {
      PwElement *element = pw_creating_make (edit, wanted, holder, center);

      finish (edit, wanted, element);
      return_id (element, new_id);
    }

  return end (edit, new_id, error);
}

/* Where what follows the source stands. */
static PwElement *
get_container (const PwElement *source)
{
  PwElement *parent = pw_element_get_parent (source);

  if (pw_element_get_bpmn_type (source) == PW_ELEMENT_PARTICIPANT || pw_element_get_bpmn_type (source) == PW_ELEMENT_MESSAGE_FLOW)
    return pw_scope_get_collaboration (pw_element_get_model (source));
  if (pw_element_get_bpmn_type (source) == PW_ELEMENT_LANE)
    return pw_scope_get (source);

  return parent != NULL && pw_element_get_bpmn_type (parent) == PW_ELEMENT_COLLABORATION ? parent : pw_scope_get (source);
}

/* The new element with the flow that the rules choose, in @container. */
static void
append_in (PwEdit             *edit,
           PwElement          *source,
           const PwNewElement *wanted,
           PwElement          *container,
           PwPoint             center,
           char              **new_id)
{
  PwElement *element = pw_creating_make (edit, wanted, container, center);
  PwVerdict  verdict;

  if (element == NULL)
    {
      pw_edit_fail (edit, NULL);
      return;
    }
  verdict = pw_rules_can_connect (source, element);
  if (check (edit, verdict))
    pw_edit_new_flow (edit, source, element, verdict.type, NULL);
  return_id (element, new_id);
}

gboolean
pw_command_append (PwDocument         *document,
                   const char         *source_id,
                   const PwNewElement *wanted,
                   const PwPoint      *center,
                   char              **new_id,
                   GError            **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Append"), NULL);
  PwElement *source = pw_creating_find (edit, source_id);
  PwElement *container = source != NULL ? get_container (source) : NULL;

  if (source != NULL && container == NULL)
    pw_edit_fail (edit, NULL);
  else if (source != NULL && check (edit, pw_rules_can_append (source, wanted->variant)) &&
           check (edit, pw_rules_can_create (wanted->variant, container)))
    append_in (edit, source, wanted, container, center != NULL ? *center : pw_placing_find (source, wanted->variant), new_id);

  return end (edit, new_id, error);
}

gboolean
pw_command_append_into (PwDocument         *document,
                        const char         *source_id,
                        const PwNewElement *wanted,
                        const char         *container_id,
                        PwPoint             center,
                        char              **new_id,
                        GError            **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Append"), NULL);
  PwElement *source = pw_creating_find (edit, source_id);
  PwElement *container = pw_creating_find (edit, container_id);

  if (source != NULL && container != NULL && check (edit, pw_rules_can_append_into (source, wanted->variant, container)))
    append_in (edit, source, wanted, container, center, new_id);

  return end (edit, new_id, error);
}

/* --- into a flow ------------------------------------------------------------------------------ */

gboolean
pw_command_insert_into_flow (PwDocument         *document,
                             const char         *element_id,
                             const PwNewElement *wanted,
                             const char         *flow_id,
                             PwPoint             center,
                             char              **new_id,
                             GError            **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Insert into flow"), NULL);
  PwElement *flow = pw_creating_find (edit, flow_id);
  PwElement *element = element_id != NULL ? pw_creating_find (edit, element_id) : NULL;
  PwElement *target;
  PwRect     bounds;

  if (pw_edit_has_failed (edit) || !check (edit, pw_rules_can_insert_into_flow (element, wanted != NULL ? wanted->variant : NULL, flow)))
    return end (edit, new_id, error);

  if (element == NULL)
    element = pw_creating_make (edit, wanted, pw_scope_get (flow), center);
  else
    {
      if (pw_scope_get (element) != pw_scope_get (flow))
        element = pw_edit_move (edit, element, pw_scope_get (flow), NULL);
      if (pw_drawing_get_bounds (element, &bounds))
        {
          g_autoptr (GPtrArray) all = g_ptr_array_new ();

          g_ptr_array_add (all, element);
          pw_edit_translate (edit, all, center.x - pw_rect_center (bounds).x, center.y - pw_rect_center (bounds).y);
        }
    }
  if (element != NULL)
    {
      /* The first half keeps name, condition and id of the flow. */
      target = pw_scope_get_target (flow);
      pw_edit_set_ends (edit, flow, pw_scope_get_source (flow), element);
      pw_edit_new_flow (edit, element, target, PW_ELEMENT_SEQUENCE_FLOW, NULL);
      return_id (element, new_id);
    }

  return end (edit, new_id, error);
}
