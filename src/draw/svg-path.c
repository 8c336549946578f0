/* draw/svg-path.c - reads SVG path data into a display list
 *
 * Our symbols are written as SVG paths, so that they can be drawn and tried in
 * any drawing program. Arcs are not read: symbols use curves.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/display-list.h"

#include <string.h>

/* The most numbers a command takes (C). */
#define MOST_NUMBERS 6

typedef struct
{
  PwDisplayList *list;
  PwPoint        offset;
  double         scale;
  PwPoint        start;   /* of the sub-path */
  PwPoint        current; /* in the units of the data */
  PwPoint        control; /* last control point, for S and T */
  char           last;    /* last command in upper case */
} Reader;

static PwPoint
placed (const Reader *reader,
        PwPoint       point)
{
  return (PwPoint){ reader->offset.x + point.x * reader->scale, reader->offset.y + point.y * reader->scale };
}

static guint
count_numbers (char command)
{
  switch (g_ascii_toupper (command))
    {
    case 'M':
    case 'L':
    case 'T':
      return 2;
    case 'H':
    case 'V':
      return 1;
    case 'S':
    case 'Q':
      return 4;
    case 'C':
      return 6;
    default:
      return 0;
    }
}

static void
skip_separators (const char **data)
{
  while (**data != '\0' && strchr (" \t\n\r,", **data) != NULL)
    (*data)++;
}

static gboolean
read_number (const char **data,
             double      *number)
{
  char *end;

  skip_separators (data);
  *number = g_ascii_strtod (*data, &end);
  if (end == *data)
    return FALSE;

  *data = end;
  return TRUE;
}

static void
line (Reader *reader,
      PwPoint to)
{
  PwPoint point = placed (reader, to);

  pw_display_list_line_to (reader->list, point.x, point.y);
  reader->current = to;
}

static void
curve (Reader *reader,
       PwPoint control1,
       PwPoint control2,
       PwPoint to)
{
  pw_display_list_curve_to (reader->list,
                            placed (reader, control1), placed (reader, control2), placed (reader, to));
  reader->control = control2;
  reader->current = to;
}

/* A quadratic curve is the cubic one whose controls lie two thirds of the way. */
static void
quadratic (Reader *reader,
           PwPoint control,
           PwPoint to)
{
  PwPoint from = reader->current;
  PwPoint control1 = { from.x + (control.x - from.x) * 2 / 3, from.y + (control.y - from.y) * 2 / 3 };
  PwPoint control2 = { to.x + (control.x - to.x) * 2 / 3, to.y + (control.y - to.y) * 2 / 3 };

  curve (reader, control1, control2, to);
  reader->control = control;
}

static PwPoint
reflected_control (const Reader *reader,
                   const char   *commands)
{
  if (reader->last == '\0' || strchr (commands, reader->last) == NULL)
    return reader->current;

  return (PwPoint){ 2 * reader->current.x - reader->control.x, 2 * reader->current.y - reader->control.y };
}

static void
run (Reader       *reader,
     char          command,
     const double *n)
{
  PwPoint base = g_ascii_islower (command) ? reader->current : (PwPoint){ 0 };
  PwPoint points[3];

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (PwPoint){ base.x + n[2 * i], base.y + n[2 * i + 1] };

  switch (g_ascii_toupper (command))
    {
    case 'M':
      reader->start = reader->current = points[0];
      points[0] = placed (reader, points[0]);
      pw_display_list_move_to (reader->list, points[0].x, points[0].y);
      break;
    case 'L':
      line (reader, points[0]);
      break;
    case 'H':
      line (reader, (PwPoint){ base.x + n[0], reader->current.y });
      break;
    case 'V':
      line (reader, (PwPoint){ reader->current.x, base.y + n[0] });
      break;
    case 'C':
      curve (reader, points[0], points[1], points[2]);
      break;
    case 'S':
      curve (reader, reflected_control (reader, "CS"), points[0], points[1]);
      break;
    case 'Q':
      quadratic (reader, points[0], points[1]);
      break;
    case 'T':
      quadratic (reader, reflected_control (reader, "QT"), points[0]);
      break;
    default: /* Z */
      pw_display_list_close (reader->list);
      reader->current = reader->start;
      break;
    }

  reader->last = g_ascii_toupper (command);
}

void
pw_display_list_svg_path (PwDisplayList *self,
                          const char    *data,
                          double         x,
                          double         y,
                          double         scale)
{
  Reader reader = { .list = self, .offset = { x, y }, .scale = scale };
  char   command = '\0';

  g_return_if_fail (self != NULL && data != NULL);

  for (skip_separators (&data); *data != '\0'; skip_separators (&data))
    {
      double numbers[MOST_NUMBERS] = { 0 };

      if (strchr ("MmLlHhVvCcSsQqTtZz", *data) != NULL)
        command = *data++;
      else if (command == 'M' || command == 'm')
        command += 'L' - 'M'; /* further pairs after a move are lines */
      else if (command == '\0' || count_numbers (command) == 0)
        return;

      for (guint i = 0; i < count_numbers (command); i++)
        if (!read_number (&data, &numbers[i]))
          return;

      run (&reader, command, numbers);
    }
}
