/* edit/field-text.c - what people write into fields, as the file holds it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/field-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/quantity.h"

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
    case PW_FIELD_KIND_WHOLE:
      return _ ("This is no whole number.");
    case PW_FIELD_KIND_FREQUENCY:
      return _ ("Write how often this is done per case: “15 %” or “1.5 ×”.");
    case PW_FIELD_KIND_DATE:
      return _ ("This is no date. Write “2026-11-22” or “22.11.2026”.");
    case PW_FIELD_KIND_SERVICE_KEY:
      return _ ("A service key has 14 digits and begins with 99.");
    case PW_FIELD_KIND_CODE:
      return _ ("This is none of the values to choose from.");
    case PW_FIELD_KIND_YES_NO:
      return _ ("Write “yes” or “no”.");
    case PW_FIELD_KIND_TEXT:
    case PW_FIELD_KIND_LONG_TEXT:
    case PW_FIELD_KIND_LIST:
    default:
      return NULL;
    }
}

static char *
parse_code (const PwFieldCode *codes,
            const char        *text)
{
  g_autofree char *wanted = g_utf8_casefold (text, -1);

  for (const PwFieldCode *code = codes; code != NULL && code->code != NULL; code++)
    {
      g_autofree char *english = g_utf8_casefold (code->label, -1);
      g_autofree char *local = g_utf8_casefold (_ (code->label), -1);

      if (g_str_equal (code->code, text) || g_str_equal (wanted, english) || g_str_equal (wanted, local))
        return g_strdup (code->code);
    }

  return NULL;
}

/* A number without decimals: marks in it can only stand between thousands. */
static char *
parse_whole (const char *text)
{
  GString *digits = g_string_new (NULL);
  gsize    n_groups = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      {
        g_string_append_c (digits, *p);
        n_groups += n_groups > 0;
      }
    else if ((*p == '.' || *p == ',' || *p == ' ') && digits->len > 0 && (n_groups == 0 || n_groups == 4))
      n_groups = 1;
    else
      return g_string_free (digits, TRUE);
  if (digits->len == 0 || digits->len > 15 || (n_groups != 0 && n_groups != 4))
    return g_string_free (digits, TRUE);
  while (digits->len > 1 && digits->str[0] == '0')
    g_string_erase (digits, 0, 1);

  return g_string_free (digits, FALSE);
}

/* "15 %" of the cases, "1,5 ×", "2 mal". */
static char *
parse_frequency (const char *text)
{
  static const char *const words[] = { "×", "x", "X", "mal", "times", NULL };
  g_autofree char         *number = g_strdup (text);
  double                   value;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_suffix (number, words[i]))
      {
        number[strlen (number) - strlen (words[i])] = '\0';
        break;
      }
  g_strchomp (number);
  if (g_str_has_suffix (number, "%"))
    {
      number[strlen (number) - 1] = '\0';
      if (!pw_quantity_parse_number (number, &value))
        return NULL;
      value /= 100;
    }
  else if (!pw_quantity_parse_number (number, &value))
    return NULL;

  return value >= 0 ? write_number (round (value * 1e6) / 1e6, "%.10g") : NULL;
}

/* Spaces and dots stand between the groups. */
static char *
parse_service_key (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (*p != '.' && !g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (digits, g_utf8_get_char (p));

  return g_string_free (digits, !is_all_digits (digits->str, 14) || !g_str_has_prefix (digits->str, "99"));
}

static char *
parse_yes_no (const char *text)
{
  static const char *const yes[] = { "yes", "true", "1", "ja", NULL };
  static const char *const no[] = { "no", "false", "0", "nein", NULL };
  g_autofree char         *word = g_utf8_strdown (text, -1);

  if (g_strv_contains (yes, word))
    return g_strdup ("true");

  return g_strv_contains (no, word) ? g_strdup ("false") : NULL;
}

char *
pw_field_text_parse (PwFieldKind        kind,
                     const PwFieldCode *codes,
                     const char        *text,
                     const char       **reason)
{
  char  *result = NULL;
  double value;

  switch (kind)
    {
    case PW_FIELD_KIND_DURATION:
      if (pw_quantity_parse_duration (text, &value))
        result = pw_duration_format_iso (value);
      break;
    case PW_FIELD_KIND_MONEY:
      if (pw_quantity_parse_money (text, &value) && value >= 0)
        result = write_number (value, "%.2f");
      break;
    case PW_FIELD_KIND_SHARE:
      if (pw_quantity_parse_share (text, &value))
        result = write_number (round (value * 1e6) / 1e6, "%.10g");
      break;
    case PW_FIELD_KIND_NUMBER:
      if (pw_quantity_parse_number (text, &value) && value >= 0)
        result = write_number (value, "%.10g");
      break;
    case PW_FIELD_KIND_WHOLE:
      result = parse_whole (text);
      break;
    case PW_FIELD_KIND_FREQUENCY:
      result = parse_frequency (text);
      break;
    case PW_FIELD_KIND_DATE:
      result = pw_quantity_parse_date (text);
      break;
    case PW_FIELD_KIND_SERVICE_KEY:
      result = parse_service_key (text);
      break;
    case PW_FIELD_KIND_CODE:
      result = parse_code (codes, text);
      break;
    case PW_FIELD_KIND_YES_NO:
      result = parse_yes_no (text);
      break;
    case PW_FIELD_KIND_TEXT:
    case PW_FIELD_KIND_LONG_TEXT:
    case PW_FIELD_KIND_LIST:
    default:
      result = g_strdup (text);
    }
  *reason = result == NULL ? get_hint (kind) : NULL;

  return result;
}

static const char *
refuse_level (const PwElement *element,
              const char      *value)
{
  const PwFieldInfo *model_field = pw_field_find (PW_FIELD_OWNER_PROCESS, "maturity-model");
  g_autofree char   *model = pw_field_dup_raw (element, model_field);
  double             level = g_ascii_strtod (value, NULL);

  if (g_strcmp0 (model, "1.1") == 0 && level > 4)
    return _ ("Levels of maturity model 1.1 run from 0 to 4.");

  return level > 7 ? _ ("Levels of maturity run from 0 to 7.") : NULL;
}

const char *
pw_field_text_refuse (const PwElement   *element,
                      const PwFieldInfo *field,
                      const char        *value)
{
  if (g_str_equal (field->key, "ozg") && !is_all_digits (value, 5))
    return _ ("An OZG number has 5 digits.");
  if (g_str_equal (field->key, "cases-year") &&
      (!is_all_digits (value, 4) || g_ascii_strtod (value, NULL) < 1990 || g_ascii_strtod (value, NULL) > 2100))
    return _ ("Write the year with 4 digits, such as 2026.");
  if (g_str_equal (field->key, "number") &&
      !(strlen (value) >= 2 && g_ascii_isdigit (value[0]) && g_ascii_isdigit (value[1]) &&
        (value[2] == '\0' || (g_ascii_islower (value[2]) && value[3] == '\0'))))
    return _ ("The number of a step has two digits, and a letter where a step is split: 04, 04a.");
  if (g_str_equal (field->key, "maturity") || g_str_equal (field->key, "maturity-target"))
    return refuse_level (element, value);

  return NULL;
}

/* --- items of lists ----------------------------------------------------------------------------- */

char *
pw_field_text_split_share (const char *line,
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

static const PwFieldPart *
find_part (const PwFieldInfo *field,
           const char        *key)
{
  for (const PwFieldPart *part = field->parts; part->key != NULL; part++)
    if (g_str_equal (part->key, key))
      return part;

  return NULL;
}

static char *
dup_old (xmlNode           *node,
         const PwFieldPart *part)
{
  xmlChar *value = part->attribute != NULL ? xmlGetNoNsProp (node, BAD_CAST part->attribute) : xmlNodeGetContent (node);
  char    *copy = value != NULL ? g_strstrip (g_strdelimit (g_strdup ((const char *) value), "\t\r\n", ' ')) : NULL;

  xmlFree (value);

  return copy;
}

static void
write_part (xmlNode           *node,
            const PwFieldPart *part,
            const char        *value)
{
  if (part->attribute == NULL)
    {
      xmlNodeSetContent (node, NULL);
      if (value != NULL)
        xmlAddChild (node, xmlNewDocText (node->doc, BAD_CAST value));
    }
  else if (value != NULL)
    xmlSetProp (node, BAD_CAST part->attribute, BAD_CAST value);
  else
    xmlUnsetProp (node, BAD_CAST part->attribute);
}

/* What is shown of a value may be less exact than the value: untouched, it stays. */
static const char *
set_part (xmlNode           *node,
          const PwFieldPart *part,
          const char        *text)
{
  g_autofree char *old = dup_old (node, part);
  g_autofree char *shown = pw_field_format (part->kind, part->codes, old);
  g_autofree char *value = NULL;
  const char      *reason = NULL;

  if (g_strcmp0 (shown != NULL ? shown : "", text) == 0 || g_strcmp0 (old, text) == 0)
    return NULL;
  if (*text == '\0')
    {
      write_part (node, part, NULL);
      return NULL;
    }
  value = pw_field_text_parse (part->kind, part->codes, text, &reason);
  if (value != NULL)
    write_part (node, part, value);

  return reason;
}

static const char *
fill_parts (xmlNode           *node,
            const PwFieldInfo *field,
            const char        *line)
{
  g_auto (GStrv) values = g_strsplit (line, "\t", -1);
  const char *reason = set_part (node, field->parts, g_strstrip (values[0]));

  for (const PwFieldPart *part = field->parts + 1; part->key != NULL && reason == NULL; part++)
    {
      const char *text = "";
      gsize       length = strlen (part->key);

      for (guint i = 1; values[i] != NULL; i++)
        if (strncmp (values[i], part->key, length) == 0 && values[i][length] == '=')
          text = g_strstrip (values[i] + length + 1);
      reason = set_part (node, part, text);
    }

  return reason;
}

/* A line without tabs, as people write it on the command line. */
static const char *
fill_plain (xmlNode           *node,
            const PwFieldInfo *field,
            const char        *line)
{
  g_autofree char   *share = NULL;
  g_autofree char   *name = NULL;
  const PwFieldPart *second = find_part (field, "share");
  const char        *reason;

  if (g_str_equal (field->key, "weaknesses"))
    {
      name = g_strndup (line, strcspn (line, " "));
      reason = set_part (node, field->parts, name);
      return reason != NULL ? reason : set_part (node, find_part (field, "text"), line + strlen (name) + (line[strlen (name)] == ' '));
    }
  name = second != NULL ? pw_field_text_split_share (line, &share) : g_strdup (line);
  reason = set_part (node, field->parts, name);
  if (reason == NULL && share != NULL)
    write_part (node, second, share);

  return reason;
}

/* What an item must say and a line did not. */
static const char *
complete (xmlNode           *node,
          const PwFieldInfo *field)
{
  for (const PwFieldPart *part = field->parts; part->key != NULL; part++)
    {
      g_autofree char *value = dup_old (node, part);

      if (!part->is_required || (value != NULL && *value != '\0'))
        continue;
      if (g_str_equal (part->key, "role"))
        write_part (node, part, "contributor");
      else if (g_str_equal (part->key, "direction"))
        write_part (node, part, "in");
      else if (g_str_equal (field->key, "channels"))
        return _ ("Write each channel as “post (35 %)”; there are in-person, post, email, telephone and online-service.");
      else if (g_str_equal (field->key, "weaknesses"))
        return _ ("A weakness begins with its code, such as MB for a change of medium, and says what is weak.");
      else
        return _ ("An item of this list needs a name.");
    }

  return NULL;
}

const char *
pw_field_text_fill_item (xmlNode           *node,
                         const PwFieldInfo *field,
                         const char        *line)
{
  const char *reason = strchr (line, '\t') != NULL ? fill_parts (node, field, line) : fill_plain (node, field, line);
  const char *missing = complete (node, field);

  /* A whole sentence about the item says more than one about the word. */
  if (g_str_equal (field->key, "channels") || g_str_equal (field->key, "weaknesses"))
    return missing != NULL ? missing : reason;

  return reason != NULL ? reason : missing;
}
