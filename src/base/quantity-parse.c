/* base/quantity-parse.c - what people write, in German or English, as numbers
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "base/quantity.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* Which of the two marks is the decimal one: the last; a lone mark in front of three
 * digits only where the language does not write it between thousands.
 */
static char
find_decimal_mark (const char *text,
                   gsize       length)
{
  /* The language of the interface, as in pw_number_format(). */
  char        thousands = *C_ ("thousands mark", ",");
  const char *last = NULL;
  guint       n_marks = 0;
  char        kinds[2] = { 0, 0 };

  for (const char *p = text; p < text + length; p++)
    if (*p == '.' || *p == ',')
      {
        last = p;
        kinds[*p == ','] = *p;
        n_marks++;
      }
  if (last == NULL)
    return '\0';
  if (kinds[0] != 0 && kinds[1] != 0)
    return *last;
  if (n_marks > 1)
    return '\0';

  return text + length - last == 4 && *last == thousands ? '\0' : *last;
}

/* Reads the number at the beginning of @text; returns what follows it, NULL where there is none. */
static const char *
read_number (const char *text,
             double     *value)
{
  gsize    length;
  char     mark;
  GString *plain;
  gboolean has_digit = FALSE;
  gboolean has_mark = FALSE;

  length = strspn (text, "0123456789.,");
  while (length > 0 && (text[length - 1] == '.' || text[length - 1] == ','))
    length--;
  mark = find_decimal_mark (text, length);
  plain = g_string_new (NULL);
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      {
        g_string_append_c (plain, text[i]);
        has_digit = TRUE;
      }
    else if (text[i] == mark && !has_mark)
      {
        g_string_append_c (plain, '.');
        has_mark = TRUE;
      }
  *value = g_ascii_strtod (plain->str, NULL);
  g_string_free (plain, TRUE);

  return has_digit ? text + length : NULL;
}

static const char *
skip_spaces (const char *text)
{
  /* U+00A0 and U+202F: what word processors put between number and unit. */
  for (;;)
    {
      if (g_ascii_isspace (*text))
        text++;
      else if (g_str_has_prefix (text, "\u00a0"))
        text += strlen ("\u00a0");
      else if (g_str_has_prefix (text, "\u202f"))
        text += strlen ("\u202f");
      else
        return text;
    }
}

gboolean
pw_quantity_parse_number (const char *text,
                          double     *value)
{
  const char *p = skip_spaces (text);
  gboolean    is_negative = *p == '-';
  double      number;

  if (*p == '-' || *p == '+')
    p++;
  p = read_number (p, &number);
  if (p == NULL || *skip_spaces (p) != '\0' || !isfinite (number))
    return FALSE;
  *value = is_negative ? -number : number;

  return TRUE;
}

static const struct
{
  const char *word; /* in small letters */
  double      seconds;
} units[] = {
  { "s", 1 },
  { "sec", 1 },
  { "sek", 1 },
  { "sekunde", 1 },
  { "sekunden", 1 },
  { "second", 1 },
  { "seconds", 1 },
  { "m", 60 },
  { "min", 60 },
  { "mins", 60 },
  { "minute", 60 },
  { "minuten", 60 },
  { "minutes", 60 },
  { "h", 3600 },
  { "std", 3600 },
  { "stunde", 3600 },
  { "stunden", 3600 },
  { "hour", 3600 },
  { "hours", 3600 },
  { "d", 86400 },
  { "t", 86400 },
  { "at", 86400 },
  { "tag", 86400 },
  { "tage", 86400 },
  { "tagen", 86400 },
  { "arbeitstag", 86400 },
  { "arbeitstage", 86400 },
  { "day", 86400 },
  { "days", 86400 },
  { "w", 604800 },
  { "woche", 604800 },
  { "wochen", 604800 },
  { "week", 604800 },
  { "weeks", 604800 },
};

static double
find_unit (const char *word,
           gsize       length)
{
  g_autofree char *lower = g_ascii_strdown (word, (gssize) length);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (units[i].word, lower) == 0)
      return units[i].seconds;

  return 0;
}

/* "1:30 h" is 1 hour 30, "1:30 min" 1 minute 30; without a unit hours are meant. */
static gboolean
parse_clock (const char *text,
             double     *duration_s)
{
  guint       whole, part;
  int         n = 0;
  const char *rest;
  gsize       length;
  double      unit = 3600;

  if (sscanf (text, "%6u:%2u%n", &whole, &part, &n) != 2 || n == 0 || part > 59)
    return FALSE;
  rest = skip_spaces (text + n);
  length = strspn (rest, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (length > 0)
    unit = find_unit (rest, length);
  rest += length;
  if (*rest == '.')
    rest++;
  if ((unit != 3600 && unit != 60) || *skip_spaces (rest) != '\0')
    return FALSE;
  *duration_s = whole * unit + part * unit / 60;

  return TRUE;
}

gboolean
pw_quantity_parse_duration (const char *text,
                            double     *duration_s)
{
  const char *p = skip_spaces (text);
  double      total = 0;
  gboolean    has_part = FALSE;

  if (*p == 'P')
    return pw_duration_parse_iso (p, duration_s) && *duration_s >= 0;
  if (strchr (p, ':') != NULL)
    return parse_clock (p, duration_s);

  while (*p != '\0')
    {
      double value;
      double unit = 60;
      gsize  length;

      p = read_number (p, &value);
      if (p == NULL)
        return FALSE;
      p = skip_spaces (p);
      length = strspn (p, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
      if (length > 0)
        unit = find_unit (p, length);
      if (unit == 0 || (length == 0 && (has_part || *p != '\0')))
        return FALSE;
      p += length;
      if (*p == '.')
        p++;
      p = skip_spaces (p);
      total += value * unit;
      has_part = TRUE;
    }
  if (has_part)
    *duration_s = total;

  return has_part;
}

/* Takes one of the words off the end of @text, which is altered. */
static gboolean
strip_word (char              *text,
            const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);
      gsize total = strlen (text);

      if (total > length && g_ascii_strcasecmp (text + total - length, words[i]) == 0)
        {
          text[total - length] = '\0';
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
pw_quantity_parse_money (const char *text,
                         double     *euros)
{
  static const char *const euro_words[] = { "€", "euros", "euro", "eur", NULL };
  static const char *const cent_words[] = { "cents", "cent", "ct", NULL };
  g_autofree char         *copy = g_strstrip (g_strdup (text));
  char                    *p = copy;
  double                   factor = 1;

  if (g_str_has_prefix (p, "€"))
    p += strlen ("€");
  else if (!strip_word (p, euro_words) && strip_word (p, cent_words))
    factor = 0.01;
  if (!pw_quantity_parse_number (p, euros))
    return FALSE;
  *euros *= factor;

  return TRUE;
}

gboolean
pw_quantity_parse_share (const char *text,
                         double     *share)
{
  static const char *const percent_words[] = { "%", "prozent", "percent", NULL };
  g_autofree char         *copy = g_strstrip (g_strdup (text));
  gboolean                 is_percent = strip_word (copy, percent_words);
  double                   value;

  if (!pw_quantity_parse_number (copy, &value) || value < 0)
    return FALSE;
  if (is_percent || value > 1)
    value /= 100;
  if (value > 1)
    return FALSE;
  *share = value;

  return TRUE;
}

char *
pw_quantity_parse_date (const char *text)
{
  const char *p = skip_spaces (text);
  guint       year, month, day;
  int         n = 0;

  if (sscanf (p, "%4u-%2u-%2u%n", &year, &month, &day, &n) != 3 || n == 0)
    {
      n = 0;
      if (sscanf (p, "%2u.%2u.%4u%n", &day, &month, &year, &n) != 3 || n == 0)
        return NULL;
    }
  if (*skip_spaces (p + n) != '\0' || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year) || year < 1000)
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}
