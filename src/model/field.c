/* model/field.c - the facts people record about a process, an activity, a flow
 *
 * Facts stand in our own element inside extensionElements (see data/schema):
 * single values as attributes, lists and long texts as children.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/field.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/quantity.h"
#include "model/model-private.h"

static const char *const owner_names[] = {
  [PW_FIELD_OWNER_PROCESS] = "process",
  [PW_FIELD_OWNER_ACTIVITY] = "activity",
  [PW_FIELD_OWNER_FLOW] = "flow",
};

gboolean
pw_field_owner_of (const PwElement *element,
                   PwFieldOwner    *owner)
{
  PwElementType type = pw_element_get_bpmn_type (element);

  if (type == PW_ELEMENT_PROCESS)
    *owner = PW_FIELD_OWNER_PROCESS;
  else if (pw_element_type_has (type, PW_TRAIT_ACTIVITY))
    *owner = PW_FIELD_OWNER_ACTIVITY;
  else if (type == PW_ELEMENT_SEQUENCE_FLOW)
    *owner = PW_FIELD_OWNER_FLOW;
  else
    return FALSE;

  return TRUE;
}

/* What a list item says in one line: its name or role, else its text. */
static char *
dup_item (const xmlNode *node)
{
  static const char *const names[] = { "name", "role", "kind" };
  const char              *qualifier = pw_node_get_attribute (node, NULL, "share");
  g_autofree char         *text = NULL;
  xmlChar                 *content;

  for (guint i = 0; i < G_N_ELEMENTS (names) && text == NULL; i++)
    text = g_strdup (pw_node_get_attribute (node, NULL, names[i]));
  if (text == NULL)
    {
      content = xmlNodeGetContent (node);
      text = g_strstrip (g_strdup ((const char *) content));
      xmlFree (content);
    }
  if (qualifier != NULL && g_ascii_strtod (qualifier, NULL) < 1)
    {
      g_autofree char *share = pw_share_format (g_ascii_strtod (qualifier, NULL));

      return g_strdup_printf ("%s (%s)", text, share);
    }

  return g_steal_pointer (&text);
}

static char *
dup_children (const xmlNode *own,
              const char    *name)
{
  GString *text = NULL;

  for (const xmlNode *node = own->children; node != NULL; node = node->next)
    {
      g_autofree char *item = NULL;

      if (node->type != XML_ELEMENT_NODE || !xmlStrEqual (node->name, BAD_CAST name))
        continue;
      item = dup_item (node);
      if (text == NULL)
        text = g_string_new (item);
      else
        g_string_append_printf (text, "\n%s", item);
    }

  return text != NULL ? g_string_free (text, FALSE) : NULL;
}

char *
pw_field_dup_raw (const PwElement   *element,
                  const PwFieldInfo *field)
{
  const xmlNode *own = pw_element_find_own (element, owner_names[field->owner]);

  if (own == NULL)
    return NULL;
  if (field->kind == PW_FIELD_KIND_LIST || field->kind == PW_FIELD_KIND_LONG_TEXT)
    return dup_children (own, field->attribute);

  return g_strdup (pw_node_get_attribute (own, NULL, field->attribute));
}

static const char *
find_code_label (const PwFieldCode *codes,
                 const char        *code)
{
  for (const PwFieldCode *c = codes; c != NULL && c->code != NULL; c++)
    if (g_str_equal (c->code, code))
      return _ (c->label);

  return code;
}

static double
parse_number (const char *raw)
{
  char  *end;
  double value = g_ascii_strtod (raw, &end);

  return end != raw && *end == '\0' && isfinite (value) ? value : NAN;
}

/* A whole number such as cases per year has no decimals. */
static char *
format_number (double value)
{
  return pw_number_format (value, value == floor (value) ? 0 : 2);
}

/* Up to once per case it is a share of the cases. */
static char *
format_frequency (double value)
{
  g_autofree char *number = format_number (value);

  if (value <= 1)
    return pw_share_format (value);

  /* TRANSLATORS: how often something happens, such as 1.5 times */
  return g_strdup_printf (_ ("%s×"), number);
}

static char *
format_date (const char *raw)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *full = g_strconcat (raw, "T00:00:00Z", NULL);

  date = g_date_time_new_from_iso8601 (full, NULL);

  /* TRANSLATORS: a date in numbers, see g_date_time_format(): 22.11.2026 is %d.%m.%Y */
  return date != NULL ? g_date_time_format (date, _ ("%Y-%m-%d")) : g_strdup (raw);
}

/* 99 102 013 104 000: the catalogue, group, object, what is done, detail. */
static char *
format_service_key (const char *raw)
{
  if (strlen (raw) != 14 || strspn (raw, "0123456789") != 14)
    return g_strdup (raw);

  return g_strdup_printf ("%.2s %.3s %.3s %.3s %.3s", raw, raw + 2, raw + 5, raw + 8, raw + 11);
}

char *
pw_field_format (PwFieldKind        kind,
                 const PwFieldCode *codes,
                 const char        *raw)
{
  double value;

  if (raw == NULL || *raw == '\0')
    return NULL;

  switch (kind)
    {
    case PW_FIELD_KIND_DURATION:
      return pw_duration_parse_iso (raw, &value) ? pw_duration_format (value) : g_strdup (raw);
    case PW_FIELD_KIND_MONEY:
      return !isnan (value = parse_number (raw)) ? pw_money_format (value) : g_strdup (raw);
    case PW_FIELD_KIND_SHARE:
      return !isnan (value = parse_number (raw)) ? pw_share_format (value) : g_strdup (raw);
    case PW_FIELD_KIND_NUMBER:
    case PW_FIELD_KIND_WHOLE:
      return !isnan (value = parse_number (raw)) ? format_number (value) : g_strdup (raw);
    case PW_FIELD_KIND_FREQUENCY:
      return !isnan (value = parse_number (raw)) ? format_frequency (value) : g_strdup (raw);
    case PW_FIELD_KIND_SERVICE_KEY:
      return format_service_key (raw);
    case PW_FIELD_KIND_CODE:
      return g_strdup (find_code_label (codes, raw));
    case PW_FIELD_KIND_YES_NO:
      return g_strdup (g_str_equal (raw, "true") ? _ ("Yes") : _ ("No"));
    case PW_FIELD_KIND_DATE:
      return format_date (raw);
    case PW_FIELD_KIND_TEXT:
    case PW_FIELD_KIND_LONG_TEXT:
    case PW_FIELD_KIND_LIST:
    default:
      return g_strdup (raw);
    }
}

char *
pw_field_dup_text (const PwElement   *element,
                   const PwFieldInfo *field)
{
  g_autofree char *raw = pw_field_dup_raw (element, field);

  return pw_field_format (field->kind, field->codes, raw);
}

/* A part of an item, raw and on one line; NULL where it is not there. */
static char *
dup_part (const xmlNode     *item,
          const PwFieldPart *part)
{
  char *value;

  if (part->attribute == NULL)
    {
      xmlChar *content = xmlNodeGetContent (item);

      value = g_strstrip (g_strdup ((const char *) content));
      xmlFree (content);
    }
  else
    value = g_strdup (pw_node_get_attribute (item, NULL, part->attribute));
  if (value != NULL)
    g_strdelimit (value, "\t\r\n", ' ');

  return value;
}

char *
pw_field_dup_lines (const PwElement   *element,
                    const PwFieldInfo *field)
{
  const xmlNode *own = pw_element_find_own (element, owner_names[field->owner]);
  GString       *lines = NULL;

  g_return_val_if_fail (field->parts != NULL, NULL);

  for (const xmlNode *node = own != NULL ? own->children : NULL; node != NULL; node = node->next)
    {
      if (node->type != XML_ELEMENT_NODE || !xmlStrEqual (node->name, BAD_CAST field->attribute))
        continue;
      if (lines == NULL)
        lines = g_string_new (NULL);
      else
        g_string_append_c (lines, '\n');
      for (const PwFieldPart *part = field->parts; part->key != NULL; part++)
        {
          g_autofree char *raw = dup_part (node, part);
          g_autofree char *text = part->kind == PW_FIELD_KIND_CODE ? g_strdup (raw) : pw_field_format (part->kind, part->codes, raw);

          if (part == field->parts)
            g_string_append (lines, text != NULL ? text : "");
          else
            g_string_append_printf (lines, "\t%s=%s", part->key, text != NULL ? text : "");
        }
      if (field->parts[1].key == NULL)
        g_string_append_c (lines, '\t');
    }

  return lines != NULL ? g_string_free (lines, FALSE) : NULL;
}

double
pw_field_get_number (const PwElement   *element,
                     const PwFieldInfo *field)
{
  g_autofree char *raw = pw_field_dup_raw (element, field);
  double           value = NAN;

  if (raw == NULL)
    return NAN;
  if (field->kind == PW_FIELD_KIND_DURATION)
    return pw_duration_parse_iso (raw, &value) ? value : NAN;

  return parse_number (raw);
}
