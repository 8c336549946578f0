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
#define WIDTH_TOLERANCE 1.3
#define LINE_TOLERANCE 0.25

/* Labels of level lines may take this share of the line. */
#define LEVEL_SHARE 0.6

/* Between a gateway and the label of what leaves it. */
#define START_GAP 5

/* What it costs not to stand at the best place but at the next one. */
#define SECOND_CHOICE 6

/* Long winding lines are not searched any further. */
#define MOST_SEGMENTS 8

/* A stored label this far left of the middle, per width, means "at the left". */
#define ASIDE 0.1

/* Between a shape and its label, and between a line and its label. */
#define GAP 4
#define LINE_GAP 4

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

/* How far below the middle of @area the text must stand to keep off @keep_out; less
 * than 0 where there is no such place.
 */
static double
find_way_down (const PwTextBlock *block,
               PwRect             area,
               const PwRect      *keep_out)
{
  PwPoint middle = pw_rect_center (area);
  double  room = (area.height - block->height) / 2;

  if (keep_out == NULL)
    return 0;
  for (double by = 0; by <= MAX (room, 0); by += 0.5)
    if (!runs_into (block, (PwPoint){ middle.x, middle.y + by }, *keep_out))
      return by;

  return -1;
}

/* The text in the largest font, from the label's own to the least, that fits. */
static PwTextBlock *
fit (PwItemPen    *pen,
     const char   *text,
     PwRect        area,
     const PwRect *keep_out)
{
  PwDrawFont   font = pen->font;
  double       width = MAX (area.width, PW_LABEL_LEAST_SIZE);
  PwTextBlock *block = pw_text_block_new_balanced (text, &font, width, 1, PW_BREAK_INSIDE_WORDS);

  while (font.size > PW_LABEL_LEAST_SIZE &&
         (block->height > area.height || find_way_down (block, area, keep_out) < 0))
    {
      pw_text_block_free (block);
      font.size = MAX (font.size - FONT_STEP, PW_LABEL_LEAST_SIZE);
      block = pw_text_block_new_balanced (text, &font, width, 1, PW_BREAK_INSIDE_WORDS);
    }

  return block;
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

  if (is_blank (text))
    return;

  block = fit (pen, text, area, keep_out);
  middle.y += MAX (find_way_down (block, area, keep_out), 0);
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

  block = fit (pen, text, area, NULL);
  middle.y += block->height / 2;
  if (item->has_label_bounds && pw_rect_contains_rect (item->bounds, item->label_bounds))
    middle.y = MIN (middle.y, pw_rect_center (item->label_bounds).y);
  if (item->type != PW_ELEMENT_GROUP &&
      (!item->has_label_bounds || pw_rect_center (item->label_bounds).x < middle.x - item->bounds.width * ASIDE))
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

  block = fit (pen, text, (PwRect){ 0, 0, area.height, area.width }, NULL);
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

/* The places beside a shape, the best first. */
typedef enum
{
  BELOW,
  ABOVE,
  BELOW_RIGHT, /* of a line that leaves downwards */
  BELOW_LEFT,
  ABOVE_RIGHT,
  ABOVE_LEFT,
  RIGHT,
  LEFT,
  N_PLACES
} Place;

static PwPoint
get_middle_at (PwRect             bounds,
               Place              at,
               const PwTextBlock *block)
{
  PwPoint middle = pw_rect_center (bounds);
  double  aside = LINE_GAP + 1 + block->width / 2;

  if (at == ABOVE || at == ABOVE_RIGHT || at == ABOVE_LEFT)
    middle.y = bounds.y - GAP - block->height / 2;
  else if (at != RIGHT && at != LEFT)
    middle.y = bounds.y + bounds.height + GAP + block->height / 2;

  if (at == RIGHT)
    middle.x = bounds.x + bounds.width + GAP + block->width / 2;
  else if (at == LEFT)
    middle.x = bounds.x - GAP - block->width / 2;
  else if (at == BELOW_RIGHT || at == ABOVE_RIGHT)
    middle.x += aside;
  else if (at == BELOW_LEFT || at == ABOVE_LEFT)
    middle.x -= aside;

  return middle;
}

static PwTextAlign
get_align_at (Place at)
{
  if (at == RIGHT || at == BELOW_RIGHT || at == ABOVE_RIGHT)
    return PW_ALIGN_LEFT;
  if (at == LEFT || at == BELOW_LEFT || at == ABOVE_LEFT)
    return PW_ALIGN_RIGHT;

  return PW_ALIGN_CENTER;
}

void
pw_label_draw_outside (PwItemPen  *pen,
                       const char *text)
{
  g_autoptr (PwTextBlock) block = NULL;
  double  least = G_MAXDOUBLE;
  Place   best = BELOW;
  PwPoint middle;

  if (is_blank (text))
    return;
  if (pen->item->has_label_bounds)
    {
      draw_at_stored_place (pen, text);
      return;
    }

  block = pw_text_block_new_balanced (text, &pen->font, USUAL_WIDTH, 1, PW_BREAK_BETWEEN_WORDS);
  for (Place at = BELOW; at < N_PLACES && least > 0; at++)
    {
      PwRect rect = pw_text_block_get_rect (block, get_middle_at (pen->item->bounds, at, block));
      double cost = pw_label_places_get_cost (pen->places, pen->index, rect);

      if (cost > 0)
        cost += at * SECOND_CHOICE;
      if (cost < least)
        {
          least = cost;
          best = at;
        }
    }

  middle = get_middle_at (pen->item->bounds, best, block);
  place (pen, block, middle, get_align_at (best), 0, pen->theme->paper);
  pw_label_places_take (pen->places, pen->index, pen->label_rect);
}

/* --- along lines -------------------------------------------------------------- */

/* A place on the line, and the segment it is on. */
typedef struct
{
  PwPoint from;
  PwPoint to;
  PwPoint at;
} Anchor;

static Anchor
get_anchor (const GArray *points,
            guint         segment,
            double        share)
{
  const PwPoint *from = &g_array_index (points, PwPoint, segment);

  return (Anchor){ from[0], from[1], { from[0].x + (from[1].x - from[0].x) * share, from[0].y + (from[1].y - from[0].y) * share } };
}

/* The segment that holds the middle of the way. */
static guint
find_middle_segment (const GArray *points)
{
  double half = pw_flow_line_get_length (points) / 2, walked = 0;

  for (guint i = 0; i + 1 < points->len; i++)
    {
      const PwPoint *from = &g_array_index (points, PwPoint, i);

      walked += hypot (from[1].x - from[0].x, from[1].y - from[0].y);
      if (walked >= half)
        return i;
    }

  return 0;
}

/* The place on the line nearest to a point that the file gives. */
static Anchor
get_nearest_anchor (const GArray *points,
                    PwPoint       point)
{
  Anchor nearest = get_anchor (points, 0, 0);
  double least = G_MAXDOUBLE;

  for (guint i = 0; i + 1 < points->len; i++)
    {
      Anchor anchor = get_anchor (points, i, 0);
      double dx = anchor.to.x - anchor.from.x, dy = anchor.to.y - anchor.from.y;
      double along = (point.x - anchor.from.x) * dx + (point.y - anchor.from.y) * dy;
      double distance;

      anchor = get_anchor (points, i, CLAMP (along / MAX (dx * dx + dy * dy, 1e-6), 0, 1));
      distance = hypot (point.x - anchor.at.x, point.y - anchor.at.y);
      if (distance < least)
        {
          least = distance;
          nearest = anchor;
        }
    }

  return nearest;
}

static gboolean
is_level (const Anchor *anchor)
{
  return fabs (anchor->to.x - anchor->from.x) >= fabs (anchor->to.y - anchor->from.y);
}

/* Beside the line at @anchor: above or to the right, or on the other side. */
static PwPoint
get_middle_beside (const Anchor      *anchor,
                   const PwTextBlock *block,
                   gboolean           is_other_side)
{
  double  sign = is_other_side ? -1 : 1;
  PwPoint middle = anchor->at;

  /* A slanted line rises under the text: it must clear all of it. */
  if (is_level (anchor))
    {
      double slope = fabs (anchor->to.y - anchor->from.y) / MAX (fabs (anchor->to.x - anchor->from.x), 1);

      middle.y -= sign * (LINE_GAP + block->height / 2 + slope * block->width / 2);
    }
  else
    {
      double slope = fabs (anchor->to.x - anchor->from.x) / MAX (fabs (anchor->to.y - anchor->from.y), 1);

      middle.x += sign * (LINE_GAP + block->width / 2 + slope * block->height / 2);
    }

  return middle;
}

typedef struct
{
  PwPoint middle;
  double  cost;
  guint   n_tried;
} Search;

static void
try_anchor (PwItemPen         *pen,
            const PwTextBlock *block,
            Anchor             anchor,
            Search            *search)
{
  for (guint side = 0; side < 2 && search->cost > 0; side++)
    {
      PwPoint middle = get_middle_beside (&anchor, block, side == 1);
      double  cost = pw_label_places_get_cost (pen->places, pen->index, pw_text_block_get_rect (block, middle));

      if (cost > 0)
        cost += search->n_tried * SECOND_CHOICE;
      search->n_tried++;
      if (cost < search->cost)
        {
          search->cost = cost;
          search->middle = middle;
        }
    }
}

/* Right behind the start, for what leaves a gateway: there people look for it. */
static Anchor
get_start_anchor (const GArray      *points,
                  const PwTextBlock *block)
{
  Anchor anchor = get_anchor (points, 0, 0);
  double length = hypot (anchor.to.x - anchor.from.x, anchor.to.y - anchor.from.y);
  double by = START_GAP + (is_level (&anchor) ? block->width : block->height) / 2;

  return get_anchor (points, 0, length > 0 ? MIN (by / length, 0.5) : 0);
}

/* Whether bounds are those of turned text: upright, and narrower than a word. */
static gboolean
is_stored_upright (const PwItemPen *pen,
                   const char      *text)
{
  PwRect bounds = pen->item->label_bounds;
  g_autoptr (PwTextBlock) words = NULL;

  if (bounds.height <= bounds.width)
    return FALSE;

  words = pw_text_block_new (text, &pen->font, 1, PW_BREAK_BETWEEN_WORDS);
  return words->width > bounds.width * WIDTH_TOLERANCE;
}

/* Some places say only where along the line: ADONIS gives a point without a size,
 * Signavio the bounds of turned text.
 */
static gboolean
has_stored_point (const PwItemPen *pen)
{
  const PwDiagramItem *item = pen->item;

  return item->has_label_bounds || item->label_bounds.x != 0 || item->label_bounds.y != 0;
}

/* Signavio's academic edition turns labels of upright lines, some about the wrong
 * point: they lie on the shape the line comes from.
 */
static gboolean
is_stored_on_shape (const PwItemPen *pen)
{
  PwPoint middle = pw_rect_center (pen->item->label_bounds);

  return (pen->source != NULL && !pen->source->is_expanded && pw_rect_contains (pen->source->bounds, middle)) ||
         (pen->target != NULL && !pen->target->is_expanded && pw_rect_contains (pen->target->bounds, middle));
}

static void
place_along (PwItemPen  *pen,
             const char *text)
{
  static const double shares[] = { 0.5, 0.25, 0.75 };
  const GArray       *points = pen->route->points;
  guint               middle = find_middle_segment (points);
  Anchor              anchor = get_anchor (points, middle, 0.5);
  double              length = hypot (anchor.to.x - anchor.from.x, anchor.to.y - anchor.from.y);
  double              width = is_level (&anchor) ? CLAMP (length * LEVEL_SHARE, USUAL_WIDTH, MOST_WIDTH) : USUAL_WIDTH;
  Search              search = { anchor.at, G_MAXDOUBLE, 0 };
  g_autoptr (PwTextBlock) block = pw_text_block_new_balanced (text, &pen->font, width, 1, PW_BREAK_BETWEEN_WORDS);

  if (has_stored_point (pen) && !is_stored_on_shape (pen))
    try_anchor (pen, block, get_nearest_anchor (points, pw_rect_center (pen->item->label_bounds)), &search);
  else if (pen->source != NULL && pw_element_type_has (pen->source->type, PW_TRAIT_GATEWAY))
    try_anchor (pen, block, get_start_anchor (points, block), &search);

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    try_anchor (pen, block, get_anchor (points, middle, shares[i]), &search);
  for (guint i = 0; i + 1 < points->len && i < MOST_SEGMENTS; i++)
    if (i != middle)
      try_anchor (pen, block, get_anchor (points, i, 0.5), &search);

  place (pen, block, search.middle, PW_ALIGN_CENTER, 0, pen->theme->paper);
  pw_label_places_take (pen->places, pen->index, pen->label_rect);
}

void
pw_label_draw_along (PwItemPen  *pen,
                     const char *text)
{
  if (is_blank (text))
    return;

  if (pen->item->has_label_bounds && !is_stored_on_shape (pen) && !is_stored_upright (pen, text))
    draw_at_stored_place (pen, text);
  else if (pen->route != NULL && pen->route->points->len >= 2)
    place_along (pen, text);
}
