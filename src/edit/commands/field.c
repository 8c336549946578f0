/* edit/commands/field.c - the facts people record about processes, activities and flows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "edit/creating.h"
#include "edit/field-text.h"
#include "edit/scope.h"
#include "model/field.h"

static const char *const owner_names[] = {
  [PW_FIELD_OWNER_PROCESS] = "process",
  [PW_FIELD_OWNER_ACTIVITY] = "activity",
  [PW_FIELD_OWNER_FLOW] = "flow",
};

/* --- lists and long texts: children of our own element --------------------------------------------- */

static gboolean
is_item (const xmlNode     *node,
         const PwFieldInfo *field)
{
  return node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, BAD_CAST field->attribute);
}

/* What an item is called: the value of its first part. */
static gboolean
is_called (xmlNode           *item,
           const PwFieldInfo *field,
           const char        *name)
{
  const PwFieldPart *part = field->parts;
  xmlChar           *value = xmlGetNoNsProp (item, BAD_CAST part->attribute);
  gboolean           is_same = xmlStrEqual (value, BAD_CAST name);

  xmlFree (value);

  return is_same;
}

/* The old item that a line is about: the one called so, which keeps all else it says. */
static xmlNode *
take_old (GPtrArray         *old,
          const PwFieldInfo *field,
          const char        *line)
{
  g_autofree char *share = NULL;
  g_autofree char *whole = g_strndup (line, strcspn (line, "\t"));
  g_autofree char *name = pw_field_text_split_share (whole, &share);
  g_autofree char *first = g_strndup (whole, strcspn (whole, " "));
  gboolean         has_code = field->parts->kind == PW_FIELD_KIND_CODE;

  for (guint i = 0; i < old->len; i++)
    if (is_called (g_ptr_array_index (old, i), field, name) || is_called (g_ptr_array_index (old, i), field, whole) ||
        (has_code && is_called (g_ptr_array_index (old, i), field, first)))
      return g_ptr_array_steal_index (old, i);

  return NULL;
}

/* Which old item each line is about. A line with tabs says all of its item, so that one
 * that is called otherwise now may take the place of one that nobody mentions.
 */
static void
match_old (GPtrArray         *old,
           const PwFieldInfo *field,
           char             **lines,
           xmlNode          **nodes)
{
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      nodes[i] = take_old (old, field, lines[i]);
  for (guint i = 0; lines[i] != NULL; i++)
    if (nodes[i] == NULL && old->len > 0 && strchr (lines[i], '\t') != NULL)
      nodes[i] = g_ptr_array_steal_index (old, 0);
}

static guint
get_order (PwFieldOwner   owner,
           const xmlChar *name)
{
  guint              n;
  const PwFieldInfo *fields = pw_field_get_all (&n);

  for (guint i = 0; i < n; i++)
    if (fields[i].owner == owner && xmlStrEqual (name, BAD_CAST fields[i].attribute))
      return i;

  return n;
}

/* Items stand in the order in which the schema, and the table, has them. */
static void
insert_in_order (xmlNode           *own,
                 xmlNode           *node,
                 const PwFieldInfo *field)
{
  xmlNode *next = own->children;

  while (next != NULL && (next->type != XML_ELEMENT_NODE || get_order (field->owner, next->name) <= get_order (field->owner, node->name)))
    next = next->next;
  if (next != NULL)
    xmlAddPrevSibling (next, node);
  else
    xmlAddChild (own, node);
}

/* Tabs stay: one in front says that the item is called nothing. */
static void
strip_line (char *line)
{
  gsize n_spaces = strspn (line, " \r");
  gsize length;

  memmove (line, line + n_spaces, strlen (line) - n_spaces + 1);
  length = strlen (line);
  while (length > 0 && strchr (" \r", line[length - 1]) != NULL)
    line[--length] = '\0';
}

static const char *
fill_list (xmlNode           *own,
           const PwFieldInfo *field,
           const char        *text,
           GPtrArray         *old)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree xmlNode **nodes = g_new0 (xmlNode *, g_strv_length (lines) + 1);
  const char          *reason = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    strip_line (lines[i]);
  match_old (old, field, lines, nodes);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0')
        continue;
      if (nodes[i] == NULL)
        nodes[i] = xmlNewDocNode (own->doc, own->ns, BAD_CAST field->attribute, NULL);
      if (reason == NULL)
        reason = pw_field_text_fill_item (nodes[i], field, lines[i]);
      insert_in_order (own, nodes[i], field);
    }

  return reason;
}

static const char *
fill_content (xmlNode           *own,
              const PwFieldInfo *field,
              const char        *text)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new_with_free_func ((GDestroyNotify) xmlFreeNode);
  xmlNode *node;

  for (xmlNode *child = own->children, *next; child != NULL; child = next)
    {
      next = child->next;
      if (is_item (child, field))
        {
          xmlUnlinkNode (child);
          g_ptr_array_add (old, child);
        }
    }
  if (text == NULL)
    return NULL;
  if (field->kind == PW_FIELD_KIND_LIST)
    return fill_list (own, field, text, old);

  node = xmlNewDocNode (own->doc, own->ns, BAD_CAST field->attribute, NULL);
  xmlAddChild (node, xmlNewDocText (own->doc, BAD_CAST text));
  insert_in_order (own, node, field);

  return NULL;
}

/* What says nothing any more goes; a flow without its share would not be valid. */
static void
remove_if_empty (PwEdit     *edit,
                 PwElement  *element,
                 const char *owner)
{
  xmlNode *own = pw_element_find_own (element, owner);

  if (pw_edit_has_failed (edit) || own == NULL || own->properties != NULL)
    return;
  for (const xmlNode *child = own->children; child != NULL; child = child->next)
    if (!xmlIsBlankNode (child))
      return;
  pw_edit_remove_own (edit, element, own);
}

static void
set_content (PwEdit            *edit,
             PwElement         *element,
             const PwFieldInfo *field,
             const char        *text)
{
  const char      *owner = owner_names[field->owner];
  g_autofree char *shown = field->parts != NULL ? pw_field_dup_lines (element, field) : pw_field_dup_raw (element, field);
  xmlDoc          *scratch;
  xmlNode         *copy;
  const char      *reason;

  if (g_strcmp0 (shown, text) == 0)
    return;
  if (text == NULL && pw_element_find_own (element, owner) == NULL)
    return;
  if (pw_element_find_own (element, owner) == NULL)
    {
      /* Made with an attribute, which goes again below. */
      pw_edit_set_own (edit, element, owner, "x", "");
      pw_edit_set_own (edit, element, owner, "x", NULL);
    }
  if (pw_edit_has_failed (edit))
    return;

  scratch = xmlNewDoc (BAD_CAST "1.0");
  copy = xmlDocCopyNode (pw_element_find_own (element, owner), scratch, 1);
  xmlDocSetRootElement (scratch, copy);
  reason = fill_content (copy, field, text);
  if (reason != NULL)
    pw_edit_fail (edit, reason);
  else
    pw_edit_set_own_content (edit, element, owner, copy);
  remove_if_empty (edit, element, owner);
  xmlFreeDoc (scratch);
}

/* --- all ---------------------------------------------------------------------------------------- */

/* The version of the list that a code is from stays while any code is from it. */
static void
set_code_list (PwEdit            *edit,
               PwElement         *element,
               const PwFieldInfo *field)
{
  const char        *version = NULL;
  const char        *list = pw_field_get_code_list (field, &version);
  guint              n;
  const PwFieldInfo *all = pw_field_get_all (&n);
  gboolean           is_used = FALSE;

  if (list == NULL)
    return;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = NULL;
      const char      *other_version;

      if (all[i].owner != field->owner || g_strcmp0 (pw_field_get_code_list (&all[i], &other_version), list) != 0)
        continue;
      value = pw_field_dup_raw (element, &all[i]);
      is_used = is_used || value != NULL;
    }
  pw_edit_set_own (edit, element, owner_names[field->owner], list, is_used ? version : NULL);
}

static void
set_value (PwEdit            *edit,
           PwElement         *element,
           const PwFieldInfo *field,
           const char        *value)
{
  const char *owner = owner_names[field->owner];

  if (value == NULL && pw_element_find_own (element, owner) == NULL)
    return;
  pw_edit_set_own (edit, element, owner, field->attribute, value);
  if (!pw_edit_has_failed (edit))
    set_code_list (edit, element, field);
  remove_if_empty (edit, element, owner);
}

static void
set_field (PwEdit     *edit,
           PwElement  *element,
           const char *key,
           const char *text)
{
  PwFieldOwner       owner;
  const PwFieldInfo *field = NULL;
  g_autofree char   *value = NULL;
  const char        *reason = NULL;

  /* A pool stands for its process. */
  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_PARTICIPANT && pw_scope_get_process (element) != NULL)
    element = pw_scope_get_process (element);
  if (pw_field_owner_of (element, &owner))
    field = pw_field_find (owner, key);
  if (field == NULL)
    {
      /* TRANSLATORS: the placeholder is the name of a field, such as "processing-time" */
      g_autofree char *message = g_strdup_printf (_ ("Elements of this kind have no field “%s”."), key);

      pw_edit_fail (edit, message);
      return;
    }
  if (field->kind == PW_FIELD_KIND_LIST || field->kind == PW_FIELD_KIND_LONG_TEXT)
    {
      set_content (edit, element, field, text);
      return;
    }
  if (text != NULL)
    {
      value = pw_field_text_parse (field->kind, field->codes, text, &reason);
      if (value != NULL)
        reason = pw_field_text_refuse (element, field, value);
    }
  if (reason != NULL)
    pw_edit_fail (edit, reason);
  else
    set_value (edit, element, field, value);
}

gboolean
pw_command_set_field (PwDocument        *document,
                      const char *const *ids,
                      const char        *key,
                      const char        *text,
                      GError           **error)
{
  g_autofree char *all = g_strjoinv (" ", (GStrv) ids);
  g_autofree char *coalesce = g_strconcat (key, ":", all, NULL);
  g_autofree char *stripped = text != NULL && strchr (text, '\t') != NULL ? g_strdup (text) : NULL;
  PwEdit          *edit = pw_edit_begin (document, _ ("Change field"), coalesce);

  if (stripped == NULL && text != NULL)
    stripped = g_strstrip (g_strdup (text));
  if (stripped != NULL && *stripped == '\0')
    g_clear_pointer (&stripped, g_free);
  for (guint i = 0; ids[i] != NULL && !pw_edit_has_failed (edit); i++)
    {
      PwElement *element = pw_creating_find (edit, ids[i]);

      if (element != NULL)
        set_field (edit, element, key, stripped);
    }

  return pw_edit_end (edit, error);
}
