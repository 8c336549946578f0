/* edit/deletion.c - what goes with an element that goes
 *
 * In the order of the table: first what stands on its own and would be left without
 * a hold (flows, events, content), then what merely names the element.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/editing-private.h"

#include <string.h>

#include "edit/drawing.h"
#include "edit/scope.h"

static PwElementType
type_of (const PwElement *element)
{
  return pw_element_get_bpmn_type (element);
}

static void
delete_all (PwEdit    *self,
            GPtrArray *elements)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < elements->len; i++)
    g_ptr_array_add (names, pw_scope_dup_name_of (g_ptr_array_index (elements, i)));
  /* What has no id is called by its place, which holds as long as the last goes first. */
  for (guint i = names->len; i > 0; i--)
    {
      PwElement *element = pw_scope_find (self->model, g_ptr_array_index (names, i - 1));

      if (element != NULL)
        pw_edit_delete (self, element);
    }
}

static void
delete_flows (PwEdit    *self,
              PwElement *element)
{
  for (guint outgoing = 0; outgoing < 2; outgoing++)
    {
      g_autoptr (GPtrArray) flows = pw_scope_list_flows (element, outgoing == 1, PW_ELEMENT_UNKNOWN);

      delete_all (self, flows);
    }
}

static void
delete_attached (PwEdit    *self,
                 PwElement *element)
{
  g_autoptr (GPtrArray) events = pw_scope_list_attached (element);

  delete_all (self, events);
}

/* Annotations and groups that only lie in a pool or sub-process go with it. */
static void
delete_artifacts_within (PwEdit    *self,
                         PwElement *element)
{
  g_autoptr (GPtrArray) artifacts = g_ptr_array_new ();

  for (PwElement *other = pw_element_get_first_child (pw_element_get_parent (element)); other != NULL; other = pw_element_get_next_sibling (other))
    if (pw_drawing_lies_within (other, element))
      g_ptr_array_add (artifacts, other);
  delete_all (self, artifacts);
}

static void
delete_children (PwEdit    *self,
                 PwElement *element)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new ();

  if (!pw_element_has (element, PW_TRAIT_SCOPE))
    return;
  for (PwElement *child = pw_element_get_first_child (element); child != NULL; child = pw_element_get_next_sibling (child))
    if (pw_element_has (child, PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_ARTIFACT))
      g_ptr_array_add (children, child);
  delete_all (self, children);
}

/* A data store that is drawn outside of the pool goes on in another pool's process. */
static void
save_data_stores (PwEdit    *self,
                  PwElement *pool,
                  PwElement *process)
{
  PwElement *heir = NULL;
  PwRect     bounds, place;

  for (PwElement *other = pw_element_get_first_child (pw_element_get_parent (pool)); other != NULL && heir == NULL; other = pw_element_get_next_sibling (other))
    if (other != pool && type_of (other) == PW_ELEMENT_PARTICIPANT && pw_scope_get_process (other) != process)
      heir = pw_scope_get_process (other);
  if (heir == NULL || !pw_drawing_get_bounds (pool, &bounds))
    return;
  for (PwElement *child = pw_element_get_first_child (process), *next; child != NULL; child = next)
    {
      next = pw_element_get_next_sibling (child);
      if (type_of (child) == PW_ELEMENT_DATA_STORE_REFERENCE && pw_drawing_get_bounds (child, &place) && !pw_rect_intersects (bounds, place))
        pw_edit_move (self, child, heir, NULL);
    }
}

/* A pool takes along its process, unless another pool shows it as well. */
static void
delete_process (PwEdit    *self,
                PwElement *element)
{
  PwElement *process = type_of (element) == PW_ELEMENT_PARTICIPANT ? pw_scope_get_process (element) : NULL;
  guint      n_pools = 0;

  for (guint i = 0; process != NULL && i < pw_element_get_n_referrers (process); i++)
    if (g_str_equal (pw_element_get_nth_referrer (process, i)->role, "processRef"))
      n_pools++;
  if (n_pools == 1)
    {
      save_data_stores (self, element, process);
      pw_edit_set (self, element, "processRef", NULL);
      pw_edit_delete (self, process);
    }
}

static void
delete_lanes (PwEdit    *self,
              PwElement *element)
{
  for (PwElement *inner = pw_element_next_in_tree (element, element); inner != NULL; inner = pw_element_next_in_tree (inner, element))
    if (type_of (inner) == PW_ELEMENT_LANE)
      pw_edit_remove_drawing (self, inner);
}

static void
release_compensation (PwEdit    *self,
                      PwElement *element)
{
  PwElement *source = pw_scope_get_source (element);
  PwElement *target = pw_scope_get_target (element);

  if (type_of (element) == PW_ELEMENT_ASSOCIATION && source != NULL && target != NULL &&
      pw_scope_is_compensation_event (source) && pw_scope_is_compensation_activity (target))
    pw_edit_set (self, target, "isForCompensation", NULL);
}

/* What was tagged with the group's value is not any more; a category without values goes. */
static void
delete_category_value (PwEdit    *self,
                       PwElement *group,
                       PwElement *value)
{
  PwElement *category = pw_element_get_parent (value);

  for (guint i = 0; i < pw_element_get_n_referrers (value); i++)
    {
      const PwElement *from = pw_element_get_nth_referrer (value, i)->from;

      if (from != group && type_of (from) == PW_ELEMENT_GROUP)
        return;
    }
  pw_edit_delete (self, value);
  if (!pw_edit_has_failed (self) && type_of (category) == PW_ELEMENT_CATEGORY && pw_element_get_first_child (category) == NULL)
    pw_edit_delete (self, category);
}

/* Definitions that nothing else needs: data object, category value, parameter. */
static void
delete_definition (PwEdit    *self,
                   PwElement *element)
{
  static const struct
  {
    PwElementType type;
    const char   *role;
  } definitions[] = {
    { PW_ELEMENT_DATA_OBJECT_REFERENCE, "dataObjectRef" },
    { PW_ELEMENT_GROUP, "categoryValueRef" },
    { PW_ELEMENT_DATA_INPUT_ASSOCIATION, "targetRef" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (definitions); i++)
    {
      PwElement *definition = pw_element_get_reference (element, definitions[i].role);

      if (type_of (element) != definitions[i].type || definition == NULL)
        continue;
      if (definitions[i].type == PW_ELEMENT_DATA_INPUT_ASSOCIATION && type_of (definition) != PW_ELEMENT_PROPERTY)
        continue;
      if (definitions[i].type == PW_ELEMENT_GROUP)
        delete_category_value (self, element, definition);
      else if (pw_element_get_n_referrers (definition) == 1 && definitions[i].type == PW_ELEMENT_DATA_INPUT_ASSOCIATION)
        pw_edit_remove (self, definition); /* alone: the association that names it goes next */
      else if (pw_element_get_n_referrers (definition) == 1)
        pw_edit_delete (self, definition);
    }
}

static PwElement *
find_naming_child (const PwElement *from,
                   const PwElement *named,
                   const char      *role)
{
  const char *id = pw_element_get_id (named);

  for (PwElement *child = pw_element_get_first_child (from); child != NULL; child = pw_element_get_next_sibling (child))
    if (pw_element_has (child, PW_TRAIT_REFERENCE) && g_str_equal (pw_element_type_get_info (type_of (child))->tag, role))
      {
        g_autofree char *text = g_strstrip (pw_element_dup_text (child));
        const char      *colon = strrchr (text, ':');

        if (g_strcmp0 (text, id) == 0 || (colon != NULL && g_strcmp0 (colon + 1, id) == 0))
          return child;
      }

  return NULL;
}

static gboolean
is_needed (PwElementType parent,
           PwElementType child)
{
  const PwChildInfo *children;
  guint              n;

  children = pw_schema_get_children (parent, &n);
  for (guint i = 0; i < n; i++)
    if (children[i].type == child)
      return children[i].min > 0;

  return FALSE;
}

/* One element that names what goes: the name goes, or all of it where it needs one. */
static void
release_reference (PwEdit            *self,
                   const PwReference *reference,
                   PwElement         *named)
{
  PwElement             *from = reference->from;
  PwElement             *child = find_naming_child (from, named, reference->role);
  const PwAttributeInfo *info = pw_schema_get_attribute (type_of (from), reference->role);

  if (child != NULL && !is_needed (type_of (from), type_of (child)))
    pw_edit_remove (self, child);
  else if (child == NULL && pw_element_has_attribute (from, reference->role) && info != NULL && !info->is_required)
    pw_edit_set (self, from, reference->role, NULL);
  else
    pw_edit_delete (self, from);
}

/* The last one that does not go with the element anyway. */
static const PwReference *
find_outer_reference (const PwElement *element)
{
  for (guint i = pw_element_get_n_referrers (element); i > 0; i--)
    {
      const PwReference *reference = pw_element_get_nth_referrer (element, i - 1);

      if (!pw_element_is_inside (reference->from, element))
        return reference;
    }

  return NULL;
}

static void
release_references (PwEdit    *self,
                    PwElement *element)
{
  const PwReference *reference;

  /* Each turn ends at least one of them. */
  for (guint turns = pw_element_get_n_referrers (element); turns > 0 && !pw_edit_has_failed (self); turns--)
    if ((reference = find_outer_reference (element)) != NULL)
      release_reference (self, reference, element);
}

/* clang-format off */
static void (*const before_removal[]) (PwEdit *self, PwElement *element) = {
  release_compensation,
  delete_artifacts_within,
  delete_process,      /* before flows: its content's message flows go with it */
  delete_children,
  delete_attached,
  delete_flows,        /* associations at a flow go with the flow */
  delete_lanes,
  delete_definition,
  pw_edit_remove_drawing,
  release_references,
};
/* clang-format on */

void
pw_edit_delete (PwEdit    *self,
                PwElement *element)
{
  g_autofree char *name = pw_scope_dup_name_of (element);

  for (guint i = 0; i < G_N_ELEMENTS (before_removal) && !pw_edit_has_failed (self); i++)
    before_removal[i](self, element);
  element = pw_edit_has_failed (self) ? NULL : pw_scope_find (self->model, name);
  if (element != NULL)
    pw_edit_remove (self, element);
}
