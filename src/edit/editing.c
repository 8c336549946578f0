/* edit/editing.c - the primitives that commands are made of: meaning
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/editing.h"

#include <glib/gi18n-lib.h>

#include "base/error.h"
#include "edit/behaviors.h"
#include "edit/drawing.h"
#include "edit/editing-private.h"
#include "edit/scope.h"

#define ID_LENGTH 7

typedef struct
{
  char    *id;
  PwTouch  touch;
  gboolean had_bounds;
  PwRect   bounds;
  char    *text;
} Touched;

static void
touched_free (gpointer data)
{
  Touched *touched = data;

  g_free (touched->id);
  g_free (touched->text);
  g_free (touched);
}

PwEdit *
pw_edit_begin (PwDocument *document,
               const char *label,
               const char *coalesce)
{
  PwModel       *model = pw_document_get_model (document);
  PwTransaction *transaction = pw_document_begin (document, label, coalesce);
  PwEdit        *self;

  g_return_val_if_fail (transaction != NULL, NULL);

  self = g_new0 (PwEdit, 1);
  self->document = document;
  self->model = model;
  self->transaction = transaction;
  self->touched = g_ptr_array_new_with_free_func (touched_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->writes_flow_lists = pw_model_count (model, PW_ELEMENT_INCOMING) + pw_model_count (model, PW_ELEMENT_OUTGOING) > 0 ||
                            pw_model_count (model, PW_ELEMENT_SEQUENCE_FLOW) == 0;

  return self;
}

gboolean
pw_edit_end (PwEdit  *self,
             GError **error)
{
  gboolean is_done;

  if (!pw_edit_has_failed (self))
    pw_behaviors_run (self);

  is_done = !pw_edit_has_failed (self);
  if (is_done)
    pw_transaction_commit (self->transaction);
  else
    {
      pw_transaction_cancel (self->transaction);
      g_propagate_error (error, g_steal_pointer (&self->error));
    }
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->touched);
  g_free (self);

  return is_done;
}

void
pw_edit_fail (PwEdit     *self,
              const char *reason)
{
  if (self->error == NULL)
    self->error = g_error_new_literal (PW_ERROR, PW_ERROR_USAGE, reason != NULL ? reason : _ ("This cannot be done here."));
}

gboolean
pw_edit_has_failed (const PwEdit *self)
{
  return self->error != NULL;
}

PwModel *
pw_edit_get_model (const PwEdit *self)
{
  return self->model;
}

gboolean
pw_edit_apply (PwEdit   *self,
               PwChange *change)
{
  if (pw_edit_has_failed (self))
    {
      pw_change_unref (change);
      return FALSE;
    }

  return pw_transaction_apply (self->transaction, change, &self->error);
}

/* --- what was touched ------------------------------------------------------------------ */

static Touched *
find_touched (const PwEdit    *self,
              const PwElement *element)
{
  g_autofree char *id = pw_scope_dup_name_of (element);

  return g_hash_table_lookup (self->by_id, id);
}

void
pw_edit_touch (PwEdit          *self,
               const PwElement *element,
               PwTouch          touch)
{
  Touched *touched = find_touched (self, element);

  if (touched == NULL)
    {
      touched = g_new0 (Touched, 1);
      touched->id = pw_scope_dup_name_of (element);
      touched->had_bounds = pw_drawing_get_bounds (element, &touched->bounds);
      touched->text = pw_fitting_dup_text (element);
      g_ptr_array_add (self->touched, touched);
      g_hash_table_insert (self->by_id, touched->id, touched);
    }
  touched->touch |= touch;
  self->n_touches++;
}

PwTouch
pw_edit_get_touch (const PwEdit    *self,
                   const PwElement *element)
{
  const Touched *touched = find_touched (self, element);

  return touched != NULL ? touched->touch : 0;
}

GPtrArray *
pw_edit_list_touched (const PwEdit *self,
                      PwTouch       touch)
{
  GPtrArray *elements = g_ptr_array_new ();

  for (guint i = 0; i < self->touched->len; i++)
    {
      const Touched *touched = g_ptr_array_index (self->touched, i);
      PwElement     *element = (touched->touch & touch) != 0 ? pw_scope_find (self->model, touched->id) : NULL;

      if (element != NULL)
        g_ptr_array_add (elements, element);
    }

  return elements;
}

gboolean
pw_edit_get_old_bounds (const PwEdit    *self,
                        const PwElement *element,
                        PwRect          *bounds)
{
  const Touched *touched = find_touched (self, element);

  if (touched == NULL)
    return pw_drawing_get_bounds (element, bounds);
  *bounds = touched->bounds;

  return touched->had_bounds;
}

const char *
pw_edit_get_old_text (const PwEdit    *self,
                      const PwElement *element)
{
  const Touched *touched = find_touched (self, element);

  return touched != NULL ? touched->text : NULL;
}

/* --- ids ----------------------------------------------------------------------------------- */

const char *
pw_edit_get_id_stem (PwElementType type)
{
  static const struct
  {
    PwElementTraits traits;
    const char     *stem;
  } families[] = {
    { PW_TRAIT_ACTIVITY, "Activity" },
    { PW_TRAIT_GATEWAY, "Gateway" },
    { PW_TRAIT_EVENT, "Event" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (pw_element_type_has (type, families[i].traits))
      return families[i].stem;

  switch ((int) type)
    {
    case PW_ELEMENT_SEQUENCE_FLOW:
    case PW_ELEMENT_MESSAGE_FLOW:
      return "Flow";
    case PW_ELEMENT_DATA_OBJECT_REFERENCE:
      return "DataObjectReference";
    case PW_ELEMENT_DATA_STORE_REFERENCE:
      return "DataStoreReference";
    case PW_ELEMENT_PARTICIPANT:
      return "Participant";
    default:
      return NULL;
    }
}

char *
pw_edit_dup_new_id (PwEdit     *self,
                    const char *stem)
{
  static const char letters[] = "0123456789abcdefghijklmnopqrstuvwxyz";

  for (;;)
    {
      g_autoptr (GString) id = g_string_new (stem);

      g_string_append_printf (id, "_%d", g_random_int_range (0, 2));
      for (guint i = 1; i < ID_LENGTH; i++)
        g_string_append_c (id, letters[g_random_int_range (0, sizeof letters - 1)]);
      if (pw_model_find (self->model, id->str) == NULL)
        return g_strdup (id->str);
    }
}

static char *
dup_id_for (PwEdit       *self,
            PwElementType type)
{
  const char      *stem = pw_edit_get_id_stem (type);
  g_autofree char *made = NULL;

  if (stem == NULL)
    {
      made = g_strdup (pw_element_type_get_info (type)->tag);
      made[0] = g_ascii_toupper (made[0]);
      stem = made;
    }

  return pw_edit_dup_new_id (self, stem);
}

const char *
pw_edit_ensure_id (PwEdit    *self,
                   PwElement *element)
{
  const char      *id = pw_element_get_id (element);
  g_autofree char *made = NULL;

  if (id != NULL && *id != '\0')
    return id;

  made = dup_id_for (self, pw_element_get_bpmn_type (element));
  pw_edit_apply (self, pw_change_new_attribute (element, NULL, "id", made));

  return pw_element_get_id (element);
}

/* --- elements --------------------------------------------------------------------------------- */

static PwElement *
get_previous (const PwElement *parent,
              const PwElement *next)
{
  PwElement *child = pw_element_get_first_child (parent);

  while (child != NULL && pw_element_get_next_sibling (child) != next)
    child = pw_element_get_next_sibling (child);

  return child;
}

static PwElement *
get_last_of (const PwElement *parent,
             PwElementType    type)
{
  PwElement *last = NULL;

  for (PwElement *child = pw_element_get_first_child (parent); child != NULL; child = pw_element_get_next_sibling (child))
    if (pw_element_get_bpmn_type (child) == type)
      last = child;

  return last;
}

PwElement *
pw_edit_insert_with (PwEdit            *self,
                     PwElement         *parent,
                     PwElement         *before,
                     PwElementType      type,
                     const char *const *attributes)
{
  PwElement *element;

  if (pw_edit_has_failed (self) || parent == NULL ||
      !pw_edit_apply (self, pw_change_new_insert (parent, before, type, attributes)))
    return NULL;

  if (attributes != NULL && attributes[0] != NULL && g_str_equal (attributes[0], "id"))
    element = pw_model_find (self->model, attributes[1]);
  else
    element = before != NULL ? get_previous (parent, before) : get_last_of (parent, type);
  if (element == NULL)
    pw_edit_fail (self, NULL);
  else if (!pw_element_has (element, PW_TRAIT_REFERENCE | PW_TRAIT_DIAGRAM))
    pw_edit_touch (self, element, PW_TOUCH_CREATED);

  return element;
}

PwElement *
pw_edit_insert (PwEdit       *self,
                PwElement    *parent,
                PwElement    *before,
                PwElementType type,
                const char   *id)
{
  g_autofree char *made = NULL;
  const char      *attributes[] = { "id", id, NULL };

  if (id != NULL && pw_model_find (self->model, id) != NULL)
    {
      g_autofree char *reason = g_strdup_printf (_ ("There is an element “%s” already."), id);

      pw_edit_fail (self, reason);
      return NULL;
    }
  if (id == NULL && pw_schema_get_attribute (type, "id") != NULL)
    attributes[1] = made = dup_id_for (self, type);
  if (attributes[1] == NULL)
    attributes[0] = NULL;

  return pw_edit_insert_with (self, parent, before, type, attributes);
}

PwElement *
pw_edit_insert_text (PwEdit       *self,
                     PwElement    *parent,
                     PwElementType type,
                     const char   *text)
{
  PwElement *element = pw_edit_insert_with (self, parent, NULL, type, NULL);

  if (element != NULL)
    pw_edit_set_text (self, element, text);

  return element;
}

PwElement *
pw_edit_insert_copy (PwEdit        *self,
                     PwElement     *parent,
                     PwElement     *before,
                     const xmlNode *source)
{
  xmlChar   *id = xmlGetNoNsProp (source, BAD_CAST "id");
  PwElement *element = NULL;

  if (parent != NULL && !pw_edit_has_failed (self) &&
      pw_edit_apply (self, pw_change_new_insert_copy (parent, before, source)) && id != NULL)
    element = pw_model_find (self->model, (const char *) id);
  xmlFree (id);
  if (element != NULL && !pw_element_has (element, PW_TRAIT_DIAGRAM))
    pw_edit_touch (self, element, PW_TOUCH_CREATED);

  return element;
}

void
pw_edit_remove (PwEdit    *self,
                PwElement *element)
{
  if (!pw_edit_has_failed (self))
    pw_edit_apply (self, pw_change_new_remove (element));
}

PwElement *
pw_edit_move (PwEdit    *self,
              PwElement *element,
              PwElement *parent,
              PwElement *before)
{
  g_autofree char *id = NULL;

  if (pw_edit_has_failed (self) || element == NULL || parent == NULL)
    return element;
  if (pw_element_is_inside (parent, element))
    {
      pw_edit_fail (self, _ ("Nothing can be put into itself."));
      return element;
    }

  id = g_strdup (pw_edit_ensure_id (self, element));
  if (!pw_element_has (element, PW_TRAIT_DIAGRAM) && pw_element_get_parent (element) != parent)
    pw_edit_touch (self, element, PW_TOUCH_PARENT);
  pw_edit_apply (self, pw_change_new_move (element, parent, before));

  return pw_model_find (self->model, id);
}

PwElement *
pw_edit_set_type (PwEdit       *self,
                  PwElement    *element,
                  PwElementType type)
{
  g_autofree char *id = NULL;

  if (pw_edit_has_failed (self))
    return element;

  id = g_strdup (pw_edit_ensure_id (self, element));
  pw_edit_touch (self, element, PW_TOUCH_TYPE);
  pw_edit_apply (self, pw_change_new_type (element, type));

  return pw_model_find (self->model, id);
}

void
pw_edit_set (PwEdit     *self,
             PwElement  *element,
             const char *name,
             const char *value)
{
  if (pw_edit_has_failed (self) || element == NULL)
    return;
  if (g_str_equal (name, "name") && !pw_element_has (element, PW_TRAIT_DIAGRAM))
    pw_edit_touch (self, element, PW_TOUCH_NAMED);
  pw_edit_apply (self, pw_change_new_attribute (element, NULL, name, value));
}

void
pw_edit_set_foreign (PwEdit     *self,
                     PwElement  *element,
                     const char *uri,
                     const char *name,
                     const char *value)
{
  if (!pw_edit_has_failed (self) && element != NULL)
    pw_edit_apply (self, pw_change_new_attribute (element, uri, name, value));
}

void
pw_edit_set_own (PwEdit     *self,
                 PwElement  *element,
                 const char *owner,
                 const char *name,
                 const char *value)
{
  if (!pw_edit_has_failed (self))
    pw_edit_apply (self, pw_change_new_own (element, owner, name, value));
}

void
pw_edit_set_own_content (PwEdit        *self,
                         PwElement     *element,
                         const char    *owner,
                         const xmlNode *content)
{
  if (!pw_edit_has_failed (self))
    pw_edit_apply (self, pw_change_new_own_content (element, owner, content));
}

void
pw_edit_remove_own (PwEdit    *self,
                    PwElement *element,
                    xmlNode   *own)
{
  if (!pw_edit_has_failed (self))
    pw_edit_apply (self, pw_change_remove_own_item (element, own));
}

void
pw_edit_set_text (PwEdit     *self,
                  PwElement  *element,
                  const char *text)
{
  g_autofree char *old = NULL;

  if (pw_edit_has_failed (self))
    return;
  old = pw_element_dup_text (element);
  if (!g_str_equal (old, text))
    pw_edit_apply (self, pw_change_new_text (element, text));
}

void
pw_edit_set_child_text (PwEdit       *self,
                        PwElement    *element,
                        PwElementType type,
                        const char   *text)
{
  PwElement *child = pw_element_find_child (element, type);

  if (text == NULL || *text == '\0')
    {
      if (child != NULL)
        pw_edit_remove (self, child);
    }
  else if (child != NULL)
    pw_edit_set_text (self, child, text);
  else
    pw_edit_insert_text (self, element, type, text);
}
