/* base/geometry.c - points, rectangles and polylines in diagram units
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "base/geometry.h"

#include <math.h>
#include <string.h>

gboolean
pw_rect_is_empty (PwRect rect)
{
  return !(rect.width > 0 && rect.height > 0);
}

PwPoint
pw_rect_center (PwRect rect)
{
  return (PwPoint){ rect.x + rect.width / 2, rect.y + rect.height / 2 };
}

gboolean
pw_rect_contains (PwRect  rect,
                  PwPoint point)
{
  return point.x >= rect.x && point.x <= rect.x + rect.width &&
         point.y >= rect.y && point.y <= rect.y + rect.height;
}

gboolean
pw_rect_contains_rect (PwRect rect,
                       PwRect inner)
{
  return inner.x >= rect.x && inner.x + inner.width <= rect.x + rect.width &&
         inner.y >= rect.y && inner.y + inner.height <= rect.y + rect.height;
}

PwRect
pw_rect_intersect (PwRect a,
                   PwRect b)
{
  double x = MAX (a.x, b.x);
  double y = MAX (a.y, b.y);

  return (PwRect){ x, y, MAX (MIN (a.x + a.width, b.x + b.width) - x, 0), MAX (MIN (a.y + a.height, b.y + b.height) - y, 0) };
}

gboolean
pw_rect_intersects (PwRect a,
                    PwRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width &&
         a.y < b.y + b.height && b.y < a.y + a.height;
}

PwRect
pw_rect_union (PwRect a,
               PwRect b)
{
  double x, y;

  if (pw_rect_is_empty (a))
    return b;
  if (pw_rect_is_empty (b))
    return a;

  x = MIN (a.x, b.x);
  y = MIN (a.y, b.y);

  return (PwRect){ x, y,
                   MAX (a.x + a.width, b.x + b.width) - x,
                   MAX (a.y + a.height, b.y + b.height) - y };
}

PwRect
pw_rect_grow (PwRect rect,
              double by)
{
  return (PwRect){ rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by };
}

PwRect
pw_rect_translate (PwRect rect,
                   double dx,
                   double dy)
{
  return (PwRect){ rect.x + dx, rect.y + dy, rect.width, rect.height };
}

PwRect
pw_points_bounds (const PwPoint *points,
                  guint          n_points)
{
  PwPoint low, high;

  if (n_points == 0)
    return (PwRect){ 0 };

  low = high = points[0];
  for (guint i = 1; i < n_points; i++)
    {
      low.x = MIN (low.x, points[i].x);
      low.y = MIN (low.y, points[i].y);
      high.x = MAX (high.x, points[i].x);
      high.y = MAX (high.y, points[i].y);
    }

  return (PwRect){ low.x, low.y, high.x - low.x, high.y - low.y };
}

static double
segment_distance (PwPoint a,
                  PwPoint b,
                  PwPoint point)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double length2 = dx * dx + dy * dy;
  double t = 0;

  if (length2 > 0)
    t = CLAMP (((point.x - a.x) * dx + (point.y - a.y) * dy) / length2, 0, 1);

  return hypot (point.x - (a.x + t * dx), point.y - (a.y + t * dy));
}

double
pw_points_distance (const PwPoint *points,
                    guint          n_points,
                    PwPoint        point)
{
  double nearest = G_MAXDOUBLE;

  if (n_points == 1)
    return hypot (point.x - points[0].x, point.y - points[0].y);

  for (guint i = 1; i < n_points; i++)
    nearest = MIN (nearest, segment_distance (points[i - 1], points[i], point));

  return nearest;
}

PwPoint
pw_points_middle (const PwPoint *points,
                  guint          n_points)
{
  double rest = 0;

  g_return_val_if_fail (n_points > 0, (PwPoint){ 0 });

  for (guint i = 1; i < n_points; i++)
    rest += hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
  rest /= 2;

  for (guint i = 1; i < n_points; i++)
    {
      double dx = points[i].x - points[i - 1].x;
      double dy = points[i].y - points[i - 1].y;
      double length = hypot (dx, dy);

      if (length > 0 && length >= rest)
        return (PwPoint){ points[i - 1].x + dx * rest / length,
                          points[i - 1].y + dy * rest / length };
      rest -= length;
    }

  return points[n_points - 1];
}

static const struct
{
  const char *name;
  guint32     rgb;
} color_names[] = {
  { "black", 0x000000 },
  { "silver", 0xc0c0c0 },
  { "gray", 0x808080 },
  { "grey", 0x808080 },
  { "white", 0xffffff },
  { "maroon", 0x800000 },
  { "red", 0xff0000 },
  { "purple", 0x800080 },
  { "fuchsia", 0xff00ff },
  { "green", 0x008000 },
  { "lime", 0x00ff00 },
  { "olive", 0x808000 },
  { "yellow", 0xffff00 },
  { "navy", 0x000080 },
  { "blue", 0x0000ff },
  { "teal", 0x008080 },
  { "aqua", 0x00ffff },
};

static PwColor
color_from_rgb (guint32 rgb,
                guint   alpha)
{
  return (PwColor){ ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0,
                    (rgb & 0xff) / 255.0, alpha / 255.0 };
}

gboolean
pw_color_parse (const char *text,
                PwColor    *color)
{
  guint32 value = 0;
  gsize   length;

  if (text == NULL)
    return FALSE;

  if (text[0] != '#')
    {
      for (guint i = 0; i < G_N_ELEMENTS (color_names); i++)
        if (g_ascii_strcasecmp (text, color_names[i].name) == 0)
          {
            *color = color_from_rgb (color_names[i].rgb, 255);
            return TRUE;
          }
      return FALSE;
    }

  length = strlen (++text);
  if (length != 3 && length != 6 && length != 8)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0)
        return FALSE;
      value = value * 16 + (guint32) digit;
      if (length == 3)
        value = value * 16 + (guint32) digit;
    }

  *color = length == 8 ? color_from_rgb (value >> 8, value & 0xff) : color_from_rgb (value, 255);

  return TRUE;
}

char *
pw_color_to_hex (PwColor color)
{
  return g_strdup_printf ("#%02x%02x%02x",
                          (guint) lround (CLAMP (color.red, 0, 1) * 255),
                          (guint) lround (CLAMP (color.green, 0, 1) * 255),
                          (guint) lround (CLAMP (color.blue, 0, 1) * 255));
}
