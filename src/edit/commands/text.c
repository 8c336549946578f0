/* edit/commands/text.c - names, documentation, conditions and other properties
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/creating.h"
#include "edit/drawing.h"
#include "edit/property.h"
#include "edit/rules.h"
#include "edit/scope.h"
#include "model/schema.h"

gboolean
pw_command_rename (PwDocument *document,
                   const char *id,
                   const char *name,
                   GError    **error)
{
  g_autofree char *coalesce = g_strconcat ("name:", id, NULL);
  PwEdit          *edit = pw_edit_begin (document, _ ("Rename"), coalesce);
  PwElement       *element = pw_creating_find (edit, id);

  if (element != NULL)
    pw_creating_set_name (edit, element, name != NULL && *name != '\0' ? name : NULL);

  return pw_edit_end (edit, error);
}

/* --- properties that are more than an attribute ------------------------------------------------ */

static void
set_documentation (PwEdit     *edit,
                   PwElement  *element,
                   const char *text)
{
  PwElement *first = pw_element_find_child (element, PW_ELEMENT_DOCUMENTATION);
  PwElement *other;

  if (pw_schema_get_child_rank (pw_element_get_bpmn_type (element), PW_ELEMENT_DOCUMENTATION) < 0)
    {
      pw_edit_fail (edit, _ ("Elements of this kind have no documentation."));
      return;
    }
  if (first != NULL)
    {
      /* Several are shown as paragraphs of one text, so they become one. */
      g_autofree char *shown = pw_element_dup_documentation (element);

      if (g_strcmp0 (shown, text) == 0)
        return;
      while (!pw_edit_has_failed (edit) && (other = pw_element_get_next_sibling (first)) != NULL &&
             pw_element_get_bpmn_type (other) == PW_ELEMENT_DOCUMENTATION)
        pw_edit_remove (edit, other);
    }
  pw_edit_set_child_text (edit, element, PW_ELEMENT_DOCUMENTATION, text);
}

static gboolean
check (PwEdit   *edit,
       PwVerdict verdict)
{
  if (!verdict.allowed)
    pw_edit_fail (edit, verdict.reason);

  return verdict.allowed;
}

/* A flow with a condition is no default flow, and the other way round. */
static void
set_condition (PwEdit     *edit,
               PwElement  *flow,
               const char *text)
{
  PwElement *source = pw_scope_get_source (flow);

  if (text == NULL || *text == '\0')
    {
      pw_edit_set_child_text (edit, flow, PW_ELEMENT_CONDITION_EXPRESSION, NULL);
      return;
    }
  if (!check (edit, pw_rules_can_have_condition (flow)))
    return;
  if (pw_element_get_reference (source, "default") == flow)
    pw_edit_set (edit, source, "default", NULL);
  pw_edit_set_child_text (edit, flow, PW_ELEMENT_CONDITION_EXPRESSION, text);
}

static gboolean
is_yes (const char *text)
{
  static const char *const words[] = { "yes", "true", "1", "ja", NULL };

  return text != NULL && g_strv_contains (words, text);
}

static void
set_default (PwEdit     *edit,
             PwElement  *flow,
             const char *text)
{
  PwElement *source = pw_scope_get_source (flow);

  if (!is_yes (text))
    {
      if (source != NULL && pw_element_get_reference (source, "default") == flow)
        pw_edit_set (edit, source, "default", NULL);
      return;
    }
  if (!check (edit, pw_rules_can_be_default (flow)))
    return;
  pw_edit_set_child_text (edit, flow, PW_ELEMENT_CONDITION_EXPRESSION, NULL);
  pw_edit_set (edit, source, "default", pw_edit_ensure_id (edit, flow));
}

/* --- the id ---------------------------------------------------------------------------------------- */

static gboolean
is_name_char (gunichar c,
              gboolean is_first)
{
  if (c == '_' || g_unichar_isalpha (c))
    return TRUE;

  return !is_first && (c == '-' || c == '.' || g_unichar_isdigit (c));
}

static gboolean
is_id (const char *text)
{
  gboolean is_first = TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), is_first = FALSE)
    if (!is_name_char (g_utf8_get_char (p), is_first))
      return FALSE;

  return !is_first;
}

/* All that names the element names it by its new id; its plane and its shape go along. */
static void
set_id (PwEdit     *edit,
        PwElement  *element,
        const char *id)
{
  g_autofree char *old = g_strdup (pw_element_get_id (element));
  g_autoptr (GPtrArray) naming = g_ptr_array_new ();
  PwModel *model = pw_edit_get_model (edit);

  if (id == NULL || !is_id (id))
    {
      pw_edit_fail (edit, _ ("An id begins with a letter and holds letters, digits, “_”, “-” and “.” only."));
      return;
    }
  if (g_strcmp0 (old, id) == 0)
    return;
  if (pw_model_find (model, id) != NULL)
    {
      g_autofree char *reason = g_strdup_printf (_ ("There is an element “%s” already."), id);

      pw_edit_fail (edit, reason);
      return;
    }

  for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
    if (!g_ptr_array_find (naming, pw_element_get_nth_referrer (element, i)->from, NULL))
      g_ptr_array_add (naming, pw_element_get_nth_referrer (element, i)->from);
  pw_edit_set (edit, element, "id", id);
  if (old == NULL)
    return;
  for (guint i = 0; i < naming->len; i++)
    {
      PwElement             *from = g_ptr_array_index (naming, i);
      guint                  n_attributes;
      const PwAttributeInfo *attributes = pw_schema_get_attributes (pw_element_get_bpmn_type (from), &n_attributes);
      const char            *own = pw_element_get_id (from);

      for (guint k = 0; k < n_attributes; k++)
        if ((attributes[k].kind == PW_ATTRIBUTE_IDREF || attributes[k].kind == PW_ATTRIBUTE_QNAME) &&
            g_strcmp0 (pw_element_get_attribute (from, attributes[k].name), old) == 0)
          pw_edit_set (edit, from, attributes[k].name, id);
      for (PwElement *child = pw_element_get_first_child (from); child != NULL; child = pw_element_get_next_sibling (child))
        if (pw_element_has (child, PW_TRAIT_REFERENCE))
          {
            g_autofree char *text = g_strstrip (pw_element_dup_text (child));

            if (g_str_equal (text, old))
              pw_edit_set_text (edit, child, id);
          }
      if (own != NULL && pw_element_has (from, PW_TRAIT_DIAGRAM) && g_str_has_prefix (own, old))
        {
          g_autofree char *follows = g_strconcat (id, own + strlen (old), NULL);

          if (pw_model_find (model, follows) == NULL)
            pw_edit_set (edit, from, "id", follows);
        }
    }
}

/* --- all -------------------------------------------------------------------------------------------- */

static void
set_attribute (PwEdit     *edit,
               PwElement  *element,
               const char *name,
               const char *text)
{
  const PwAttributeInfo *info = pw_schema_get_attribute (pw_element_get_bpmn_type (element), name);
  g_autofree char       *reason = NULL;

  if (info == NULL)
    /* TRANSLATORS: the placeholder is the name of a property */
    reason = g_strdup_printf (_ ("Elements of this kind have no property “%s”."), name);
  else if (text != NULL && info->values != NULL && !g_strv_contains (info->values, text))
    {
      g_autofree char *values = g_strjoinv (", ", (GStrv) info->values);

      /* TRANSLATORS: a property and what it may be */
      reason = g_strdup_printf (_ ("“%s” is one of these: %s."), name, values);
    }
  else if (text != NULL && info->kind == PW_ATTRIBUTE_BOOLEAN && !g_str_equal (text, "true") && !g_str_equal (text, "false"))
    reason = g_strdup_printf (_ ("“%s” is true or false."), name);
  else if (text == NULL && info->is_required)
    reason = g_strdup_printf (_ ("“%s” must be set."), name);
  else if (info->kind == PW_ATTRIBUTE_IDREF && text != NULL && pw_model_find (pw_edit_get_model (edit), text) == NULL)
    reason = g_strdup_printf (_ ("There is no element “%s”."), text);
  if (reason != NULL)
    pw_edit_fail (edit, reason);
  else
    pw_edit_set (edit, element, name, text);
}

static void
set_property (PwEdit     *edit,
              PwElement  *element,
              const char *property,
              const char *text)
{
  gboolean is_flow = pw_element_get_bpmn_type (element) == PW_ELEMENT_SEQUENCE_FLOW;

  if (g_str_equal (property, "documentation"))
    set_documentation (edit, element, text);
  else if (g_str_equal (property, "name") || g_str_equal (property, "text"))
    pw_creating_set_name (edit, element, text);
  else if (g_str_equal (property, "id"))
    set_id (edit, element, text);
  else if (g_str_equal (property, "condition") && is_flow)
    set_condition (edit, element, text);
  else if (g_str_equal (property, "default") && is_flow)
    set_default (edit, element, text);
  else if (pw_property_set_detail (edit, element, property, text))
    return;
  else
    set_attribute (edit, element, property, text);
}

gboolean
pw_command_set_property (PwDocument        *document,
                         const char *const *ids,
                         const char        *property,
                         const char        *text,
                         GError           **error)
{
  g_autofree char *all = g_strjoinv (" ", (GStrv) ids);
  g_autofree char *coalesce = g_strconcat (property, ":", all, NULL);
  PwEdit          *edit = pw_edit_begin (document, _ ("Change property"), g_str_equal (property, "id") ? NULL : coalesce);

  if (text != NULL && *text == '\0')
    text = NULL;
  for (guint i = 0; ids[i] != NULL && !pw_edit_has_failed (edit); i++)
    {
      PwElement *element = pw_creating_find (edit, ids[i]);

      if (element != NULL)
        set_property (edit, element, property, text);
    }

  return pw_edit_end (edit, error);
}
