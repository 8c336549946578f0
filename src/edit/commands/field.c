/* edit/commands/field.c - the facts people record about processes, activities and flows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/quantity.h"
#include "base/text.h"
#include "edit/creating.h"
#include "edit/scope.h"
#include "model/field.h"

static const char *const owner_names[] = {
  [PW_FIELD_OWNER_PROCESS] = "process",
  [PW_FIELD_OWNER_ACTIVITY] = "activity",
  [PW_FIELD_OWNER_FLOW] = "flow",
};

/* --- single values --------------------------------------------------------------------------- */

/* The fewest digits that mean the same; money always has two. */
static char *
write_number (double      value,
              const char *format)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, format, value));
}

static gboolean
is_all_digits (const char *text,
               gsize       length)
{
  return strlen (text) == length && strspn (text, "0123456789") == length;
}

static char *
parse_code (const PwFieldInfo *field,
            const char        *text)
{
  for (const PwFieldCode *code = field->codes; code != NULL && code->code != NULL; code++)
    {
      g_autofree char *wanted = g_utf8_casefold (text, -1);
      g_autofree char *english = g_utf8_casefold (code->label, -1);
      g_autofree char *local = g_utf8_casefold (_ (code->label), -1);

      if (g_str_equal (code->code, text) || g_str_equal (wanted, english) || g_str_equal (wanted, local))
        return g_strdup (code->code);
    }

  return NULL;
}

/* Some texts have a shape: keys of catalogues, numbers of steps, years. */
static const char *
refuse_text (const PwFieldInfo *field,
             const char        *text)
{
  if (g_str_equal (field->key, "leika") && !(is_all_digits (text, 14) && g_str_has_prefix (text, "99")))
    return _ ("A service key has 14 digits and begins with 99.");
  if (g_str_equal (field->key, "ozg") && !is_all_digits (text, 5))
    return _ ("An OZG number has 5 digits.");
  if (g_str_equal (field->key, "cases-year") && !is_all_digits (text, 4))
    return _ ("A year has 4 digits.");
  if (g_str_equal (field->key, "number") &&
      !(strlen (text) >= 2 && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) &&
        (text[2] == '\0' || (g_ascii_islower (text[2]) && text[3] == '\0'))))
    return _ ("The number of a step has two digits, and a letter where a step is split: 04, 04a.");

  return NULL;
}

static const char *
get_hint (PwFieldKind kind)
{
  switch (kind)
    {
    case PW_FIELD_KIND_DURATION:
      return _ ("This is no duration. Write “90 min”, “1:30 h” or “3 d”.");
    case PW_FIELD_KIND_MONEY:
      return _ ("This is no amount of money. Write “0.85 €”.");
    case PW_FIELD_KIND_SHARE:
      return _ ("This is no share. Write “15 %”, at most “100 %”.");
    case PW_FIELD_KIND_NUMBER:
      return _ ("This is no number.");
    case PW_FIELD_KIND_DATE:
      return _ ("This is no date. Write “2026-11-22” or “22.11.2026”.");
    case PW_FIELD_KIND_CODE:
      return _ ("This is none of the values to choose from.");
    case PW_FIELD_KIND_TEXT:
    case PW_FIELD_KIND_LONG_TEXT:
    case PW_FIELD_KIND_LIST:
    default:
      return NULL;
    }
}

/* As it stands in the file; NULL where it cannot be understood. */
static char *
parse_value (const PwFieldInfo *field,
             const char        *text)
{
  double value;

  switch (field->kind)
    {
    case PW_FIELD_KIND_DURATION:
      return pw_quantity_parse_duration (text, &value) ? pw_duration_format_iso (value) : NULL;
    case PW_FIELD_KIND_MONEY:
      return pw_quantity_parse_money (text, &value) && value >= 0 ? write_number (value, "%.2f") : NULL;
    case PW_FIELD_KIND_SHARE:
      return pw_quantity_parse_share (text, &value) ? write_number (round (value * 1e6) / 1e6, "%.10g") : NULL;
    case PW_FIELD_KIND_NUMBER:
      return pw_quantity_parse_number (text, &value) && value >= 0 ? write_number (value, "%.10g") : NULL;
    case PW_FIELD_KIND_DATE:
      return pw_quantity_parse_date (text);
    case PW_FIELD_KIND_CODE:
      return parse_code (field, text);
    case PW_FIELD_KIND_TEXT:
    case PW_FIELD_KIND_LONG_TEXT:
    case PW_FIELD_KIND_LIST:
    default:
      return g_strdup (text);
    }
}

/* --- lists and long texts: children of our own element --------------------------------------------- */

static gboolean
is_item (const xmlNode     *node,
         const PwFieldInfo *field)
{
  return node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, BAD_CAST field->attribute);
}

/* "Sachbearbeitung (50 %)" → the role and 0.5. */
static char *
split_share (const char *line,
             char      **share)
{
  const char *open = strrchr (line, '(');
  double      value;

  *share = NULL;
  if (open != NULL && open > line && g_str_has_suffix (line, ")"))
    {
      g_autofree char *inner = g_strndup (open + 1, strlen (open) - 2);

      if (pw_quantity_parse_share (inner, &value))
        {
          *share = write_number (value, "%.10g");
          return g_strchomp (g_strndup (line, (gsize) (open - line)));
        }
    }

  return g_strdup (line);
}

static void
set (xmlNode    *node,
     const char *name,
     const char *value)
{
  if (value != NULL)
    xmlSetProp (node, BAD_CAST name, BAD_CAST value);
}

static const char *const weakness_codes[] = { "MB", "DE", "LZ", "TW", "RF", "SS", "MP", "MA", "PA", "IT", "UZ", "UR", "FH", "WF", "AV", NULL };
static const char *const channel_kinds[] = { "in-person", "post", "email", "telephone", "online-service", NULL };

/* One line as an item. Returns NULL, or why the line cannot be one. */
static const char *
fill_item (xmlNode           *node,
           const PwFieldInfo *field,
           const char        *line)
{
  g_autofree char *share = NULL;
  g_autofree char *name = split_share (line, &share);
  g_autofree char *first = g_strndup (line, strcspn (line, " "));

  if (g_str_equal (field->key, "performers"))
    {
      set (node, "role", name);
      set (node, "share", share);
    }
  else if (g_str_equal (field->key, "channels"))
    {
      if (!g_strv_contains (channel_kinds, name) || share == NULL)
        return _ ("Write each channel as “post (35 %)”; there are in-person, post, email, telephone and online-service.");
      set (node, "kind", name);
      set (node, "share", share);
    }
  else if (g_str_equal (field->key, "weaknesses"))
    {
      if (!g_strv_contains (weakness_codes, first))
        return _ ("A weakness begins with its code, such as MB for a change of medium.");
      set (node, "code", first);
      xmlNodeSetContent (node, NULL);
      xmlAddChild (node, xmlNewDocText (node->doc, BAD_CAST (line + strlen (first) + (line[strlen (first)] == ' '))));
    }
  else
    {
      set (node, "name", line);
      if (g_str_equal (field->key, "participants") && !xmlHasProp (node, BAD_CAST "role"))
        set (node, "role", "contributor");
      if (g_str_equal (field->key, "documents") && field->owner == PW_FIELD_OWNER_ACTIVITY && !xmlHasProp (node, BAD_CAST "direction"))
        set (node, "direction", "in");
    }

  return NULL;
}

/* An item that is there already and says the same keeps all else it says. */
static xmlNode *
take_old (GPtrArray  *old,
          const char *line)
{
  static const char *const names[] = { "name", "role", "kind", "code" };
  g_autofree char         *share = NULL;
  g_autofree char         *name = split_share (line, &share);

  for (guint i = 0; i < old->len; i++)
    {
      xmlNode *node = g_ptr_array_index (old, i);

      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        {
          xmlChar *value = xmlGetNoNsProp (node, BAD_CAST names[k]);
          gboolean is_same = value != NULL && (xmlStrEqual (value, BAD_CAST name) || xmlStrEqual (value, BAD_CAST line) ||
                                               (k == 3 && g_str_has_prefix (line, (const char *) value)));

          xmlFree (value);
          if (is_same)
            return g_ptr_array_steal_index (old, i);
        }
    }

  return NULL;
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

static const char *
fill_content (xmlNode           *own,
              const PwFieldInfo *field,
              const char        *text)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new_with_free_func ((GDestroyNotify) xmlFreeNode);
  g_auto (GStrv) lines = NULL;
  const char *reason = NULL;

  for (xmlNode *node = own->children, *next; node != NULL; node = next)
    {
      next = node->next;
      if (is_item (node, field))
        {
          xmlUnlinkNode (node);
          g_ptr_array_add (old, node);
        }
    }
  if (text == NULL)
    return NULL;
  lines = field->kind == PW_FIELD_KIND_LIST ? g_strsplit (text, "\n", -1) : g_new0 (char *, 2);
  if (field->kind != PW_FIELD_KIND_LIST)
    lines[0] = g_strdup (text);
  for (guint i = 0; lines[i] != NULL && reason == NULL; i++)
    {
      xmlNode *node;

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      node = field->kind == PW_FIELD_KIND_LIST ? take_old (old, lines[i]) : NULL;
      if (node == NULL)
        node = xmlNewDocNode (own->doc, own->ns, BAD_CAST field->attribute, NULL);
      if (field->kind == PW_FIELD_KIND_LIST)
        reason = fill_item (node, field, lines[i]);
      else
        xmlAddChild (node, xmlNewDocText (own->doc, BAD_CAST lines[i]));
      insert_in_order (own, node, field);
    }

  return reason;
}

static void
set_content (PwEdit            *edit,
             PwElement         *element,
             const PwFieldInfo *field,
             const char        *text)
{
  const char      *owner = owner_names[field->owner];
  g_autofree char *shown = pw_field_dup_raw (element, field);
  xmlDoc          *scratch;
  xmlNode         *copy;
  const char      *reason;

  if (g_strcmp0 (shown, text) == 0)
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
  xmlFreeDoc (scratch);
}

/* --- all ---------------------------------------------------------------------------------------- */

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
      value = parse_value (field, text);
      reason = value != NULL ? refuse_text (field, value) : get_hint (field->kind);
    }
  if (reason != NULL)
    pw_edit_fail (edit, reason);
  else
    pw_edit_set_own (edit, element, owner_names[owner], field->attribute, value);
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
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  PwEdit          *edit = pw_edit_begin (document, _ ("Change field"), coalesce);

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
