/* edit/creating.c - new elements with all that belongs to them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/creating.h"

#include <glib/gi18n-lib.h>

#include "edit/drawing.h"
#include "edit/scope.h"
#include "model/schema.h"

#define WRAP_MARGIN 20
#define HEADING 30

PwElement *
pw_creating_find (PwEdit     *edit,
                  const char *id)
{
  PwElement *element = pw_scope_find (pw_edit_get_model (edit), id);

  if (element == NULL)
    {
      /* TRANSLATORS: the placeholder is the id of an element */
      g_autofree char *reason = g_strdup_printf (_ ("There is no element “%s”."), id);

      pw_edit_fail (edit, reason);
    }

  return element;
}

/* --- what an element consists of ----------------------------------------------------------- */

static void
replace_trigger (PwEdit       *edit,
                 PwElement    *element,
                 PwElementType trigger)
{
  PwElement *definition;

  if (pw_element_get_trigger (element) == trigger)
    return;
  while (!pw_edit_has_failed (edit) && (definition = pw_element_find_child_with (element, PW_TRAIT_EVENT_DEFINITION)) != NULL)
    pw_edit_remove (edit, definition);
  while (!pw_edit_has_failed (edit) && (definition = pw_element_find_child (element, PW_ELEMENT_EVENT_DEFINITION_REF)) != NULL)
    pw_edit_remove (edit, definition);
  if (trigger == PW_ELEMENT_UNKNOWN)
    return;

  definition = pw_edit_insert (edit, element, NULL, trigger, NULL);
  if (definition == NULL)
    return;
  if (trigger == PW_ELEMENT_LINK_EVENT_DEFINITION)
    pw_edit_set (edit, definition, "name", pw_element_get_name (element) != NULL ? pw_element_get_name (element) : "");
  if (trigger == PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION)
    pw_edit_insert (edit, definition, NULL, PW_ELEMENT_CONDITION, NULL);
}

void
pw_creating_set_trigger (PwEdit          *edit,
                         PwElement       *element,
                         const PwVariant *variant)
{
  const char *no = (variant->flags & PW_VARIANT_NON_INTERRUPTING) != 0 ? "false" : NULL;

  if (pw_element_has (element, PW_TRAIT_EVENT))
    replace_trigger (edit, element, variant->trigger);
  if (variant->type == PW_ELEMENT_START_EVENT && pw_element_get_boolean (element, "isInterrupting") == (no != NULL))
    pw_edit_set (edit, element, "isInterrupting", no);
  if (variant->type == PW_ELEMENT_BOUNDARY_EVENT && pw_element_get_boolean (element, "cancelActivity") == (no != NULL))
    pw_edit_set (edit, element, "cancelActivity", no);
  if (pw_element_type_has (variant->type, PW_TRAIT_SUB_PROCESS) &&
      pw_scope_is_event_sub_process (element) != ((variant->flags & PW_VARIANT_EVENT_TRIGGERED) != 0))
    pw_edit_set (edit, element, "triggeredByEvent", (variant->flags & PW_VARIANT_EVENT_TRIGGERED) != 0 ? "true" : NULL);
}

/* Attributes and children that the schema does not let the new type have. */
static void
remove_illegal (PwEdit       *edit,
                PwElement    *element,
                PwElementType type)
{
  guint                  n;
  const PwAttributeInfo *attributes = pw_schema_get_attributes (pw_element_get_bpmn_type (element), &n);

  for (guint i = 0; i < n; i++)
    {
      const PwAttributeInfo *other = pw_schema_get_attribute (type, attributes[i].name);
      const char            *value = pw_element_get_attribute (element, attributes[i].name);

      if (pw_element_has_attribute (element, attributes[i].name) &&
          (other == NULL || (other->values != NULL && !g_strv_contains (other->values, value))))
        pw_edit_set (edit, element, attributes[i].name, NULL);
    }
  for (PwElement *child = pw_element_get_first_child (element), *next; child != NULL; child = next)
    {
      next = pw_element_get_next_sibling (child);
      if (pw_schema_get_child_rank (type, pw_element_get_bpmn_type (child)) >= 0)
        continue;
      pw_edit_delete (edit, child);
      next = pw_element_get_first_child (element); /* others may have gone with it */
      if (pw_edit_has_failed (edit))
        return;
    }
}

PwElement *
pw_creating_set_type (PwEdit       *edit,
                      PwElement    *element,
                      PwElementType type)
{
  remove_illegal (edit, element, type);

  return pw_edit_set_type (edit, element, type);
}

PwElement *
pw_creating_set_free (PwEdit    *edit,
                      PwElement *event)
{
  PwElementType type = pw_scope_get_free_type (event);

  if (!pw_scope_has_free_trigger (event))
    replace_trigger (edit, event, PW_ELEMENT_UNKNOWN);

  return pw_creating_set_type (edit, event, type);
}

void
pw_creating_set_name (PwEdit     *edit,
                      PwElement  *element,
                      const char *name)
{
  PwElement *value;

  switch ((int) pw_element_get_bpmn_type (element))
    {
    case PW_ELEMENT_TEXT_ANNOTATION:
      pw_edit_touch (edit, element, PW_TOUCH_NAMED);
      pw_edit_set_child_text (edit, element, PW_ELEMENT_TEXT, name);
      break;
    case PW_ELEMENT_GROUP:
      value = pw_element_get_reference (element, "categoryValueRef");
      if (value != NULL)
        pw_edit_set (edit, value, "value", name);
      break;
    default:
      if (pw_schema_get_attribute (pw_element_get_bpmn_type (element), "name") == NULL)
        pw_edit_fail (edit, _ ("Elements of this kind have no name."));
      else
        pw_edit_set (edit, element, "name", name);
    }
}

void
pw_creating_add_start (PwEdit    *edit,
                       PwElement *sub_process)
{
  const PwNewElement start = { .variant = pw_variant_find ("start-event") };
  PwRect             bounds;

  if (pw_drawing_get_bounds (sub_process, &bounds))
    pw_creating_make (edit, &start, sub_process, (PwPoint){ bounds.x + bounds.width / 6, bounds.y + bounds.height / 2 });
}

/* --- where it stands ------------------------------------------------------------------------ */

static PwElement *
get_first_process (PwModel *model)
{
  PwElement *collaboration = pw_scope_get_collaboration (model);

  for (PwElement *pool = collaboration != NULL ? pw_element_get_first_child (collaboration) : NULL; pool != NULL; pool = pw_element_get_next_sibling (pool))
    if (pw_element_get_bpmn_type (pool) == PW_ELEMENT_PARTICIPANT && pw_scope_get_process (pool) != NULL)
      return pw_scope_get_process (pool);

  return pw_element_find_child (pw_model_get_definitions (model), PW_ELEMENT_PROCESS);
}

PwElement *
pw_creating_get_holder (PwEdit          *edit,
                        PwElementType    type,
                        const PwElement *container)
{
  if (pw_element_get_bpmn_type (container) != PW_ELEMENT_COLLABORATION)
    return pw_scope_of_container (container);
  if (type == PW_ELEMENT_DATA_STORE_REFERENCE)
    return get_first_process (pw_edit_get_model (edit));

  return (PwElement *) container;
}

/* --- pools ------------------------------------------------------------------------------------ */

static PwElement *
insert_pool (PwEdit     *edit,
             PwElement  *collaboration,
             const char *name,
             const char *id,
             PwElement  *process)
{
  PwElement *pool = pw_edit_insert (edit, collaboration, NULL, PW_ELEMENT_PARTICIPANT, id);

  if (pool == NULL)
    return NULL;
  if (name != NULL)
    pw_edit_set (edit, pool, "name", name);
  if (process != NULL)
    pw_edit_set (edit, pool, "processRef", pw_edit_ensure_id (edit, process));

  return pool;
}

static PwElement *
new_process (PwEdit *edit)
{
  PwElement *process = pw_edit_insert (edit, pw_model_get_definitions (pw_edit_get_model (edit)), NULL, PW_ELEMENT_PROCESS, NULL);

  if (process != NULL)
    pw_edit_set (edit, process, "isExecutable", "false");

  return process;
}

static PwElement *
make_pool (PwEdit             *edit,
           const PwNewElement *wanted,
           PwElement          *collaboration,
           PwPoint             center)
{
  PwElement *process = (wanted->variant->flags & PW_VARIANT_EXPANDED) != 0 ? new_process (edit) : NULL;
  PwElement *pool = insert_pool (edit, collaboration, wanted->name, wanted->id, process);
  PwElement *shape;
  double     width, height;

  if (pool == NULL)
    return NULL;
  pw_variant_get_size (wanted->variant, TRUE, &width, &height);
  shape = pw_edit_add_shape (edit, pool, pw_drawing_get_own_plane (collaboration),
                             (PwRect){ center.x - width / 2, center.y - height / 2, width, height });
  if (shape != NULL)
    pw_edit_set (edit, shape, "isHorizontal", "true");

  return pool;
}

PwRect
pw_creating_get_wrap (const PwElement *process,
                      PwPoint          center)
{
  PwRect bounds = pw_drawing_get_content_bounds (process);

  if (pw_rect_is_empty (bounds))
    bounds = (PwRect){ center.x - 300 + HEADING, center.y - 125, 600 - HEADING, 250 };
  else
    bounds = pw_rect_grow (bounds, WRAP_MARGIN);
  bounds.x -= HEADING;
  bounds.width = MAX (bounds.width + HEADING, 300);
  bounds.height = MAX (bounds.height, 150);

  return bounds;
}

/* The drawing now shows the collaboration; artifacts keep standing in the process. */
PwElement *
pw_creating_wrap (PwEdit     *edit,
                  PwElement  *process,
                  PwPoint     center,
                  const char *name,
                  const char *id)
{
  PwElement *definitions = pw_model_get_definitions (pw_edit_get_model (edit));
  PwElement *plane = pw_drawing_get_own_plane (process);
  PwRect     bounds = pw_creating_get_wrap (process, center);
  PwElement *collaboration = pw_edit_insert (edit, definitions, process, PW_ELEMENT_COLLABORATION, NULL);
  PwElement *pool, *shape;

  if (collaboration == NULL)
    return NULL;
  pool = insert_pool (edit, collaboration, name, id, process);
  if (pool == NULL || plane == NULL)
    return pool;

  pw_edit_set (edit, plane, "bpmnElement", pw_element_get_id (collaboration));
  shape = pw_edit_add_shape (edit, pool, plane, bounds);
  if (shape != NULL)
    {
      pw_edit_set (edit, shape, "isHorizontal", "true");
      if (pw_element_get_first_child (plane) != shape)
        pw_edit_move (edit, shape, plane, pw_element_get_first_child (plane));
    }

  return pool;
}

/* --- all kinds -------------------------------------------------------------------------------- */

static void
add_own_shape (PwEdit             *edit,
               const PwNewElement *wanted,
               PwElement          *element,
               PwElement          *container,
               PwPoint             center)
{
  double     width, height;
  PwElement *shape;

  pw_variant_get_size (wanted->variant, TRUE, &width, &height);
  shape = pw_edit_add_shape (edit, element, pw_drawing_get_content_plane (container),
                             (PwRect){ center.x - width / 2, center.y - height / 2, width, height });
  if (shape == NULL || !pw_element_type_has (wanted->variant->type, PW_TRAIT_SUB_PROCESS))
    return;

  pw_edit_set (edit, shape, "isExpanded", (wanted->variant->flags & PW_VARIANT_EXPANDED) != 0 ? "true" : "false");
  if ((wanted->variant->flags & PW_VARIANT_EXPANDED) != 0 && wanted->variant->type != PW_ELEMENT_AD_HOC_SUB_PROCESS)
    pw_creating_add_start (edit, element);
}

PwElement *
pw_creating_make (PwEdit             *edit,
                  const PwNewElement *wanted,
                  PwElement          *container,
                  PwPoint             center)
{
  PwElement *holder;
  PwElement *element;

  if (pw_edit_has_failed (edit))
    return NULL;
  if (wanted->variant->type == PW_ELEMENT_PARTICIPANT)
    return pw_element_get_bpmn_type (container) == PW_ELEMENT_COLLABORATION ? make_pool (edit, wanted, container, center) : pw_creating_wrap (edit, container, center, wanted->name, wanted->id);

  holder = pw_creating_get_holder (edit, wanted->variant->type, container);
  element = pw_edit_insert (edit, holder, NULL, wanted->variant->type, wanted->id);
  if (element == NULL)
    {
      pw_edit_fail (edit, _ ("Nothing can be put in here."));
      return NULL;
    }
  pw_creating_set_trigger (edit, element, wanted->variant);
  if (wanted->name != NULL && wanted->variant->type != PW_ELEMENT_GROUP)
    pw_creating_set_name (edit, element, wanted->name);
  add_own_shape (edit, wanted, element, container, center);

  return element;
}
