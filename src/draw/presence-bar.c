/* draw/presence-bar.c - who has a step: a small box for each city
 *
 * Each city keeps its place and its sign, so that the bar reads without colours too:
 *
 *   [GI] [MR] [LM] [  ] [WZ]     filled: the same; the sign on a half: differs;
 *                  dashed         dashed and empty: missing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/presence-bar.h"

#include "draw/scene-style.h"
#include "draw/text-block.h"

#define BOX_WIDTH 18.0
#define BOX_GAP 1.0
#define BOX_RADIUS 2.5
#define LINE_WIDTH 1.0

#define FONT_SIZE 9.0
#define HALF_FONT_SIZE 7.5
#define TEXT_SIDE 1.0

/* What of a box is filled where the city differs. */
#define FILLED_SHARE 0.36

static const double  missing_dashes[4] = { 2, 2 };
static const PwColor none = { 0 };

static void
draw_sign (PwDisplayList *list,
           const char    *sign,
           PwRect         area,
           double         font_size,
           PwColor        color)
{
  PwDrawFont font = { .size = font_size, .is_bold = TRUE };
  g_autoptr (PwTextBlock) block = pw_text_block_new (sign, &font, 0, PW_BREAK_BETWEEN_WORDS);
  double room = area.width - 2 * TEXT_SIDE;

  if (block->width > room)
    {
      font.size *= room / block->width;
      g_clear_pointer (&block, pw_text_block_free);
      block = pw_text_block_new (sign, &font, 0, PW_BREAK_BETWEEN_WORDS);
    }
  pw_text_block_draw (block, list, pw_rect_center (area), PW_ALIGN_CENTER, 0, color);
}

static PwColor
get_color (const PwTheme *theme,
           PwColor        color,
           double         fade)
{
  if (!theme->keeps_colors)
    color = theme->ink;
  else if (theme->is_grey)
    color = pw_theme_adapt_color (theme, color, TRUE);

  return pw_color_mix (color, theme->paper, fade);
}

static PwColor
get_text_color (PwColor ground)
{
  double brightness = 0.2126 * ground.red + 0.7152 * ground.green + 0.0722 * ground.blue;

  return brightness > 0.45 ? (PwColor){ 0.06, 0.06, 0.06, 1 } : (PwColor){ 1, 1, 1, 1 };
}

static void
draw_box (const PwPresenceBox *box,
          PwDisplayList       *list,
          PwRect               place,
          const PwTheme       *theme,
          double               fade)
{
  PwColor color = get_color (theme, box->color, fade);
  PwRect  inside = pw_rect_grow (place, -LINE_WIDTH / 2);
  PwRect  half = inside;

  switch (box->presence)
    {
    case PW_PRESENCE_SAME:
      pw_display_list_rounded_rectangle (list, place, BOX_RADIUS);
      pw_display_list_draw (list, color, none, 0, NULL);
      draw_sign (list, box->sign, place, FONT_SIZE, pw_color_mix (get_text_color (color), color, fade));
      break;
    case PW_PRESENCE_DIFFERENT:
      half.y += half.height * (1 - FILLED_SHARE);
      half.height *= FILLED_SHARE;
      pw_display_list_rounded_rectangle (list, inside, BOX_RADIUS);
      pw_display_list_draw (list, theme->surface, none, 0, NULL);
      pw_display_list_rectangle (list, half);
      pw_display_list_draw (list, color, none, 0, NULL);
      pw_display_list_rounded_rectangle (list, inside, BOX_RADIUS);
      pw_display_list_draw (list, none, color, LINE_WIDTH, NULL);
      half = (PwRect){ place.x, place.y, place.width, place.height * (1 - FILLED_SHARE) };
      draw_sign (list, box->sign, half, HALF_FONT_SIZE, theme->ink);
      break;
    case PW_PRESENCE_MISSING:
      pw_display_list_rounded_rectangle (list, inside, BOX_RADIUS);
      pw_display_list_draw (list, theme->surface, theme->faint, LINE_WIDTH, missing_dashes);
      break;
    case PW_PRESENCE_HIDDEN:
    default:
      break;
    }
}

double
pw_presence_bar_get_width (guint n_boxes)
{
  return n_boxes > 0 ? n_boxes * (BOX_WIDTH + BOX_GAP) - BOX_GAP : 0;
}

void
pw_presence_bar_draw (const PwPresenceBox *boxes,
                      guint                n_boxes,
                      PwDisplayList       *list,
                      PwRect               area,
                      const PwTheme       *theme,
                      double               fade)
{
  double width;
  double left;

  g_return_if_fail (list != NULL && theme != NULL);

  if (n_boxes == 0)
    return;

  width = MIN (BOX_WIDTH, (area.width + BOX_GAP) / n_boxes - BOX_GAP);
  left = area.x + (area.width - n_boxes * (width + BOX_GAP) + BOX_GAP) / 2;
  for (guint i = 0; i < n_boxes; i++)
    draw_box (&boxes[i], list, (PwRect){ left + i * (width + BOX_GAP), area.y, width, PW_PRESENCE_BAR_HEIGHT }, theme, fade);
}
