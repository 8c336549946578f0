/* draw/svg-number.c - numbers and path data as SVG writes them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/svg-number.h"

#include <math.h>
#include <string.h>

/* Hundredths of a unit; beyond this a drawing is nonsense anyway. */
#define LARGEST_HUNDREDTHS 1e15

static gint64
to_hundredths (double value)
{
  double hundredths = value * 100.0;

  if (!isfinite (hundredths))
    return 0;

  return llround (CLAMP (hundredths, -LARGEST_HUNDREDTHS, LARGEST_HUNDREDTHS));
}

/* Writes into the 24 bytes at @buffer; returns how many it used. */
static gsize
format_hundredths (char  *buffer,
                   gint64 hundredths)
{
  char   digits[24];
  char  *end = digits + sizeof digits;
  char  *start = end;
  gsize  length = 0;
  gint64 rest = ABS (hundredths);
  int    cents = (int) (rest % 100);

  if (cents % 10 != 0)
    *--start = (char) ('0' + cents % 10);
  if (cents != 0)
    {
      *--start = (char) ('0' + cents / 10);
      *--start = '.';
    }

  for (rest /= 100; rest > 0; rest /= 10)
    *--start = (char) ('0' + rest % 10);
  if (ABS (hundredths) < 100 && cents == 0)
    *--start = '0';

  if (hundredths < 0)
    buffer[length++] = '-';
  memcpy (buffer + length, start, (gsize) (end - start));

  return length + (gsize) (end - start);
}

void
pw_svg_append_number (GString *string,
                      double   value)
{
  char buffer[24];

  g_string_append_len (string, buffer, (gssize) format_hundredths (buffer, to_hundredths (value)));
}

/* A minus sign separates as well as a space does. */
static gsize
format_next (char    *buffer,
             gint64   hundredths,
             gboolean is_first)
{
  gsize length = 0;

  if (!is_first && hundredths >= 0)
    buffer[length++] = ' ';

  return length + format_hundredths (buffer + length, hundredths);
}

static void
append_points (GString       *string,
               char           letter,
               const PwPoint *points,
               guint          n_points)
{
  char  buffer[3 * 2 * 25 + 1];
  gsize length = 0;

  buffer[length++] = letter;
  for (guint i = 0; i < n_points; i++)
    {
      length += format_next (buffer + length, to_hundredths (points[i].x), i == 0);
      length += format_next (buffer + length, to_hundredths (points[i].y), FALSE);
    }
  g_string_append_len (string, buffer, (gssize) length);
}

static void
append_line (GString       *string,
             PwPoint        from,
             const PwPoint *to)
{
  char  buffer[26];
  gsize length = 0;

  if (to_hundredths (from.y) == to_hundredths (to->y))
    {
      buffer[length++] = 'H';
      length += format_hundredths (buffer + length, to_hundredths (to->x));
    }
  else if (to_hundredths (from.x) == to_hundredths (to->x))
    {
      buffer[length++] = 'V';
      length += format_hundredths (buffer + length, to_hundredths (to->y));
    }
  else
    {
      append_points (string, 'L', to, 1);
      return;
    }
  g_string_append_len (string, buffer, (gssize) length);
}

void
pw_svg_append_path (GString        *string,
                    const PwDrawOp *op)
{
  const PwPoint *point = op->points;
  PwPoint        start = { 0, 0 };
  PwPoint        at = { 0, 0 };

  for (guint i = 0; i < op->n_verbs; i++)
    switch ((PwPathVerb) op->verbs[i])
      {
      case PW_PATH_MOVE:
        append_points (string, 'M', point, 1);
        start = at = *point++;
        break;
      case PW_PATH_LINE:
        append_line (string, at, point);
        at = *point++;
        break;
      case PW_PATH_CURVE:
        append_points (string, 'C', point, 3);
        at = point[2];
        point += 3;
        break;
      case PW_PATH_CLOSE:
      default:
        g_string_append_c (string, 'Z');
        at = start;
        break;
      }
}

void
pw_svg_append_color (GString *string,
                     PwColor  color)
{
  static const char hex[] = "0123456789abcdef";
  const double      channels[3] = { color.red, color.green, color.blue };
  guint8            bytes[3];
  gboolean          is_short = TRUE;

  for (guint i = 0; i < 3; i++)
    {
      bytes[i] = (guint8) lround (CLAMP (channels[i], 0.0, 1.0) * 255.0);
      is_short = is_short && bytes[i] % 17 == 0;
    }

  g_string_append_c (string, '#');
  for (guint i = 0; i < 3; i++)
    {
      g_string_append_c (string, hex[bytes[i] >> 4]);
      if (!is_short)
        g_string_append_c (string, hex[bytes[i] & 15]);
    }
}
