/* base/quantity.c - durations, money, shares and numbers as people write them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "base/quantity.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MINUTE 60.0
#define HOUR 3600.0
#define DAY 86400.0

static const struct
{
  char   letter;
  double seconds;
} date_units[] = { { 'W', 7 * DAY }, { 'D', DAY } },
  time_units[] = { { 'H', HOUR }, { 'M', MINUTE }, { 'S', 1 } };

gboolean
pw_duration_parse_iso (const char *text,
                       double     *duration_s)
{
  const char *p = text;
  double      total = 0;
  gboolean    in_time = FALSE;
  gboolean    has_part = FALSE;
  double      sign = 1;

  if (p == NULL)
    return FALSE;
  if (*p == '-')
    {
      sign = -1;
      p++;
    }
  if (*p++ != 'P')
    return FALSE;

  while (*p != '\0')
    {
      char  *end;
      double value;
      double unit = 0;

      if (*p == 'T' && !in_time)
        {
          in_time = TRUE;
          has_part = FALSE;
          p++;
          continue;
        }
      if (!g_ascii_isdigit (*p))
        return FALSE;
      value = g_ascii_strtod (p, &end);
      for (guint i = 0; !in_time && i < G_N_ELEMENTS (date_units); i++)
        if (*end == date_units[i].letter)
          unit = date_units[i].seconds;
      for (guint i = 0; in_time && i < G_N_ELEMENTS (time_units); i++)
        if (*end == time_units[i].letter)
          unit = time_units[i].seconds;
      if (unit == 0 || end == p)
        return FALSE;
      total += value * unit;
      has_part = TRUE;
      p = end + 1;
    }

  if (!has_part)
    return FALSE;
  *duration_s = sign * total;

  return TRUE;
}

static void
append_part (GString *result,
             double   value,
             char     letter)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (value > 0)
    g_string_append_printf (result, "%s%c",
                            g_ascii_formatd (buffer, sizeof buffer, "%.10g", value), letter);
}

char *
pw_duration_format_iso (double duration_s)
{
  GString *result = g_string_new (duration_s < 0 ? "-PT" : "PT");
  double   rest = fabs (duration_s);
  double   hours = floor (rest / HOUR);
  double   minutes;

  rest -= hours * HOUR;
  minutes = floor (rest / MINUTE);
  rest -= minutes * MINUTE;

  append_part (result, hours, 'H');
  append_part (result, minutes, 'M');
  append_part (result, rest, 'S');
  if (hours == 0 && minutes == 0 && rest == 0)
    g_string_append (result, "0S");

  return g_string_free (result, FALSE);
}

/* The user's language decides, not the C locale: messages may be German while
 * the machine has no German locale installed.
 */
static char
get_decimal_mark (void)
{
  /* TRANSLATORS: the decimal mark of your language, as in 1.5 */
  return *C_ ("decimal mark", ".");
}

static char
get_group_mark (void)
{
  /* TRANSLATORS: the mark between thousands in your language, as in 1,000 */
  return *C_ ("thousands mark", ",");
}

char *
pw_number_format (double value,
                  guint  decimals)
{
  char        format[8];
  char        buffer[G_ASCII_DTOSTR_BUF_SIZE + 300];
  const char *digits;
  gsize       n_whole;
  GString    *result = g_string_new (NULL);

  g_snprintf (format, sizeof format, "%%.%uf", MIN (decimals, 9));
  g_ascii_formatd (buffer, sizeof buffer, format, value);
  digits = buffer;
  if (*digits == '-')
    {
      if (strpbrk (digits, "123456789") != NULL)
        g_string_append_c (result, '-');
      digits++;
    }

  n_whole = strcspn (digits, ".");
  for (gsize i = 0; i < n_whole; i++)
    {
      g_string_append_c (result, digits[i]);
      if (i + 1 < n_whole && (n_whole - i - 1) % 3 == 0)
        g_string_append_c (result, get_group_mark ());
    }
  if (digits[n_whole] == '.')
    {
      g_string_append_c (result, get_decimal_mark ());
      g_string_append (result, digits + n_whole + 1);
    }

  return g_string_free (result, FALSE);
}

/* At most two decimals, none where they are zero. */
static char *
format_short (double value)
{
  for (guint decimals = 0; decimals < 2; decimals++)
    {
      double factor = pow (10, decimals);

      if (fabs (value * factor - round (value * factor)) < 0.005 * factor)
        return pw_number_format (value, decimals);
    }

  return pw_number_format (value, 2);
}

char *
pw_duration_format (double duration_s)
{
  g_autofree char *number = NULL;

  if (fabs (duration_s) < 2 * HOUR)
    {
      number = format_short (duration_s / MINUTE);
      /* TRANSLATORS: a duration in minutes */
      return g_strdup_printf (_ ("%s min"), number);
    }
  if (fabs (duration_s) < 5 * DAY)
    {
      number = format_short (duration_s / HOUR);
      /* TRANSLATORS: a duration in hours */
      return g_strdup_printf (_ ("%s h"), number);
    }

  number = format_short (duration_s / DAY);
  /* TRANSLATORS: a duration in days of 24 hours */
  return g_strdup_printf (_ ("%s d"), number);
}

char *
pw_money_format (double euros)
{
  g_autofree char *number = pw_number_format (euros, 2);

  /* TRANSLATORS: an amount of money in euros */
  return g_strdup_printf (_ ("€%s"), number);
}

char *
pw_share_format (double share)
{
  g_autofree char *number = format_short (share * 100);

  /* TRANSLATORS: a percentage */
  return g_strdup_printf (_ ("%s%%"), number);
}
