/* draw/label.c - fits text into shapes and places it beside them
 *
 * The bounds that files store for labels were measured with another font and are
 * often far too narrow (a third of all labels in the wild): their centre is
 * kept, their width is the least width, and the number of lines they have room
 * for is kept where that does not need more than the usual width.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/label.h"

#include <math.h>
#include <string.h>

#define LINE_HEIGHT 1.2
#define FONT_STEP 0.5

/* External labels wrap here unless the file gives them more room. */
#define USUAL_WIDTH 90
#define MOST_WIDTH 150

/* Other fonts are a little narrower or lower than ours. */
#define WIDTH_TOLERANCE 1.12
#define LINE_TOLERANCE 0.25

/* A stored label this far left of the middle, per width, means "at the left". */
#define ASIDE 0.1

/* Between a shape and its label, and between a line and its label. */
#define GAP 4
#define LINE_GAP 3

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

static void
place (PwItemPen         *pen,
       const PwTextBlock *block,
       PwPoint            middle,
       PwTextAlign        align,
       double             rotation,
       PwColor            ground)
{
  PwColor color = pw_theme_get_text_color (pen->theme, pen->text, ground);

  pw_text_block_draw (block, pen->list, middle, align, rotation, color);
  if (rotation == 0)
    pen->label_rect = pw_text_block_get_rect (block, middle);
  else
    pen->label_rect = (PwRect){ middle.x - block->height / 2, middle.y - block->width / 2, block->height, block->width };
}

/* The text in the largest font, from the label's own to the least, that fits. */
static PwTextBlock *
fit (PwItemPen  *pen,
     const char *text,
     double      width,
     double      height)
{
  PwDrawFont   font = pen->font;
  PwTextBlock *block = pw_text_block_new_balanced (text, &font, width, 1, PW_BREAK_INSIDE_WORDS);

  while (block->height > height && font.size > PW_LABEL_LEAST_SIZE)
    {
      pw_text_block_free (block);
      font.size = MAX (font.size - FONT_STEP, PW_LABEL_LEAST_SIZE);
      block = pw_text_block_new_balanced (text, &font, width, 1, PW_BREAK_INSIDE_WORDS);
    }

  return block;
}

/* Whether a line of @block, centred at @middle, reaches into @keep_out. */
static gboolean
runs_into (const PwTextBlock *block,
           PwPoint            middle,
           PwRect             keep_out)
{
  double line_height = block->height / MAX (block->lines->len, 1);

  for (guint i = 0; i < block->lines->len; i++)
    {
      double width = g_array_index (block->lines, PwTextLine, i).width;
      PwRect line = { middle.x - width / 2, middle.y - block->height / 2 + i * line_height, width, line_height };

      /* Letters do not fill their line's height. */
      if (pw_rect_intersects (pw_rect_grow (line, -line_height / 8), keep_out))
        return TRUE;
    }

  return FALSE;
}

void
pw_label_draw_inside (PwItemPen    *pen,
                      const char   *text,
                      PwRect        area,
                      const PwRect *keep_out,
                      PwColor       ground)
{
  g_autoptr (PwTextBlock) block = NULL;
  PwPoint middle = pw_rect_center (area);
  double  room;

  if (is_blank (text))
    return;

  block = fit (pen, text, MAX (area.width, PW_LABEL_LEAST_SIZE), area.height);
  room = (area.height - block->height) / 2;
  if (keep_out != NULL && runs_into (block, middle, *keep_out))
    for (double by = 1; by <= room; by++)
      {
        PwPoint lower = { middle.x, middle.y + by };

        if (!runs_into (block, lower, *keep_out) || by + 1 > room)
          {
            middle = lower;
            break;
          }
      }

  place (pen, block, middle, PW_ALIGN_CENTER, 0, ground);
}

void
pw_label_draw_top (PwItemPen  *pen,
                   const char *text,
                   PwRect      area,
                   PwColor     ground)
{
  const PwDiagramItem *item = pen->item;
  g_autoptr (PwTextBlock) block = NULL;
  PwPoint middle = { area.x + area.width / 2, area.y };

  if (is_blank (text))
    return;

  block = fit (pen, text, MAX (area.width, PW_LABEL_LEAST_SIZE), area.height);
  middle.y += block->height / 2;
  if (item->has_label_bounds && pw_rect_center (item->label_bounds).x < middle.x - item->bounds.width * ASIDE)
    middle.x = area.x + block->width / 2;
  place (pen, block, middle, PW_ALIGN_CENTER, 0, ground);
}

void
pw_label_draw_upwards (PwItemPen  *pen,
                       const char *text,
                       PwRect      area,
                       PwColor     ground)
{
  g_autoptr (PwTextBlock) block = NULL;

  if (is_blank (text))
    return;

  block = fit (pen, text, MAX (area.height, PW_LABEL_LEAST_SIZE), area.width);
  place (pen, block, pw_rect_center (area), PW_ALIGN_CENTER, -90, ground);
}

/* How many lines the stored bounds have room for. */
static guint
count_stored_lines (const PwItemPen *pen)
{
  return (guint) MAX (floor (pen->item->label_bounds.height / (pen->font.size * LINE_HEIGHT) + LINE_TOLERANCE), 1);
}

/* Wrapped as the file's own tool must have done it: in the lines the bounds have
 * room for, or, where the bounds have the width for them, in as many as that
 * width makes.
 */
static PwTextBlock *
wrap_as_stored (PwItemPen  *pen,
                const char *text)
{
  double width = pen->item->label_bounds.width * WIDTH_TOLERANCE;
  guint  n_lines = count_stored_lines (pen);
  g_autoptr (PwTextBlock) block = pw_text_block_new (text, &pen->font, width, PW_BREAK_BETWEEN_WORDS);

  if (block->width <= width)
    n_lines = MAX (n_lines, block->lines->len);

  return pw_text_block_new_balanced (text, &pen->font, MAX (width, MOST_WIDTH), n_lines, PW_BREAK_BETWEEN_WORDS);
}

static void
draw_at_stored_place (PwItemPen  *pen,
                      const char *text)
{
  const PwDiagramItem *item = pen->item;
  PwRect               bounds = item->label_bounds;
  PwPoint              middle = pw_rect_center (bounds);
  g_autoptr (PwTextBlock) block = wrap_as_stored (pen, text);

  /* Text that is higher than its place grows away from its shape. */
  if (!item->is_edge && block->height > bounds.height)
    {
      if (bounds.y >= item->bounds.y + item->bounds.height / 2)
        middle.y = bounds.y + block->height / 2;
      else if (bounds.y + bounds.height <= item->bounds.y + item->bounds.height / 2)
        middle.y = bounds.y + bounds.height - block->height / 2;
    }

  place (pen, block, middle, PW_ALIGN_CENTER, 0, pen->theme->paper);
}

static PwPoint
beside (PwRect             bounds,
        PwSides            side,
        const PwTextBlock *block)
{
  PwPoint middle = pw_rect_center (bounds);

  switch (side)
    {
    case PW_SIDE_TOP:
      middle.y = bounds.y - GAP - block->height / 2;
      break;
    case PW_SIDE_RIGHT:
      middle.x = bounds.x + bounds.width + GAP + block->width / 2;
      break;
    case PW_SIDE_LEFT:
      middle.x = bounds.x - GAP - block->width / 2;
      break;
    case PW_SIDE_BOTTOM:
    default:
      middle.y = bounds.y + bounds.height + GAP + block->height / 2;
      break;
    }

  return middle;
}

void
pw_label_draw_outside (PwItemPen  *pen,
                       const char *text)
{
  static const PwSides order[] = { PW_SIDE_BOTTOM, PW_SIDE_TOP, PW_SIDE_RIGHT, PW_SIDE_LEFT };
  g_autoptr (PwTextBlock) block = NULL;
  PwRect  bounds = pen->item->bounds;
  PwSides side = 0;
  PwPoint middle;

  if (is_blank (text))
    return;
  if (pen->item->has_label_bounds)
    {
      draw_at_stored_place (pen, text);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (order) && side == 0; i++)
    if ((pen->around->sides & order[i]) == 0)
      side = order[i];

  block = pw_text_block_new_balanced (text, &pen->font, USUAL_WIDTH, 1, PW_BREAK_BETWEEN_WORDS);
  middle = beside (bounds, side, block);
  if (side == 0) /* lines everywhere: below, to the right of the one that leaves there */
    middle.x = bounds.x + bounds.width / 2 + GAP + block->width / 2;

  place (pen, block, middle, side == PW_SIDE_RIGHT ? PW_ALIGN_LEFT : PW_ALIGN_CENTER, 0, pen->theme->paper);
}

/* The segment that holds the middle of the way. */
static guint
find_middle_segment (const GArray *points)
{
  double half = pw_route_get_length (points) / 2, walked = 0;

  for (guint i = 0; i + 1 < points->len; i++)
    {
      const PwPoint *from = &g_array_index (points, PwPoint, i);

      walked += hypot (from[1].x - from[0].x, from[1].y - from[0].y);
      if (walked >= half)
        return i;
    }

  return 0;
}

void
pw_label_draw_along (PwItemPen  *pen,
                     const char *text)
{
  g_autoptr (PwTextBlock) block = NULL;
  const PwPoint *from;
  PwPoint        middle;

  if (is_blank (text))
    return;
  if (pen->item->has_label_bounds)
    {
      draw_at_stored_place (pen, text);
      return;
    }
  if (pen->route == NULL || pen->route->points->len < 2)
    return;

  block = pw_text_block_new_balanced (text, &pen->font, USUAL_WIDTH, 1, PW_BREAK_BETWEEN_WORDS);
  from = &g_array_index (pen->route->points, PwPoint, find_middle_segment (pen->route->points));
  middle = (PwPoint){ (from[0].x + from[1].x) / 2, (from[0].y + from[1].y) / 2 };

  if (fabs (from[1].x - from[0].x) >= fabs (from[1].y - from[0].y))
    middle.y -= LINE_GAP + block->height / 2 + fabs (from[1].y - from[0].y) / 2;
  else
    middle.x += LINE_GAP + block->width / 2;

  place (pen, block, middle, PW_ALIGN_CENTER, 0, pen->theme->paper);
}
