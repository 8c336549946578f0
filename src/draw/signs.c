/* draw/signs.c - the signs of kinds of difference, as drawings
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/signs.h"

#include <math.h>

#define LINE_WIDTH 1.6
#define BADGE_RADIUS 4.0
#define BADGE_SCALE 0.75

/* Each a path in a square of PW_SIGN_SIZE. */
static const char *const paths[] = {
  [PW_SIGN_MISSING] = "M3 8 L13 8",
  [PW_SIGN_EXTRA] = "M8 3 L8 13 M3 8 L13 8",
  [PW_SIGN_WORDING] = "M3 6.2 L13 6.2 M3 9.8 L13 9.8 M10.6 2.8 L5.4 13.2",
  [PW_SIGN_ORDER] = "M2.5 5.5 L12.5 5.5 M9.8 2.8 L12.5 5.5 L9.8 8.2 M13.5 10.8 L3.5 10.8 M6.2 8.1 L3.5 10.8 L6.2 13.5",
  [PW_SIGN_ROLE] = "M2.8 13.5 C3.2 10.5 5.2 9.1 8 9.1 C10.8 9.1 12.8 10.5 13.2 13.5",
  [PW_SIGN_MEDIUM] = "M4.5 6 L4.5 2.5 L11.5 2.5 L11.5 6 M4.5 11.5 L2.6 11.5 L2.6 6.3 L13.4 6.3 L13.4 11.5 L11.5 11.5 "
                     "M4.8 9.2 L11.2 9.2 L11.2 13.5 L4.8 13.5 L4.8 9.2",
  [PW_SIGN_TIME] = "M8 5.8 L8 8.8 L10 10.1 M6.2 1.9 L9.8 1.9",
  [PW_SIGN_SYSTEM] = "",
  [PW_SIGN_TYPE] = "M2.5 4.5 L13.5 4.5 L13.5 11.5 L2.5 11.5 L2.5 4.5",
  [PW_SIGN_SPLIT] = "M2.5 8 L6 8 M6 8 L9.5 4.2 L13 4.2 M6 8 L9.5 11.8 L13 11.8 M11 2.2 L13 4.2 L11 6.2 M11 9.8 L13 11.8 L11 13.8",
};

#define TEETH 8

static void
add_teeth (PwDisplayList *list,
           PwPoint        middle,
           double         scale)
{
  for (guint i = 0; i < TEETH; i++)
    {
      double dx = cos (i * 2 * G_PI / TEETH) * scale;
      double dy = sin (i * 2 * G_PI / TEETH) * scale;

      pw_display_list_move_to (list, middle.x + 4.6 * dx, middle.y + 4.6 * dy);
      pw_display_list_line_to (list, middle.x + 6.2 * dx, middle.y + 6.2 * dy);
    }
}

void
pw_sign_draw (PwSign         sign,
              PwDisplayList *list,
              PwPoint        middle,
              double         scale,
              PwColor        color)
{
  const PwColor none = { 0 };
  PwPoint       corner = { middle.x - PW_SIGN_SIZE / 2 * scale, middle.y - PW_SIGN_SIZE / 2 * scale };

  g_return_if_fail (list != NULL && sign < G_N_ELEMENTS (paths));

  pw_display_list_set_round (list, TRUE);
  pw_display_list_set_detail (list, TRUE);
  pw_display_list_svg_path (list, paths[sign], corner.x, corner.y, scale);
  if (sign == PW_SIGN_ROLE)
    pw_display_list_circle (list, (PwPoint){ middle.x, corner.y + 5 * scale }, 2.7 * scale);
  if (sign == PW_SIGN_TIME)
    pw_display_list_circle (list, (PwPoint){ middle.x, corner.y + 8.6 * scale }, 5 * scale);
  if (sign == PW_SIGN_SYSTEM)
    {
      pw_display_list_circle (list, middle, 3.2 * scale);
      add_teeth (list, middle, scale);
    }
  pw_display_list_draw (list, none, color, LINE_WIDTH * scale, NULL);
  pw_display_list_set_detail (list, FALSE);
  pw_display_list_set_round (list, FALSE);
}

void
pw_sign_draw_badge (PwSign         sign,
                    PwDisplayList *list,
                    PwPoint        middle,
                    const PwTheme *theme)
{
  PwRect square = { middle.x - PW_SIGN_BADGE_SIZE / 2, middle.y - PW_SIGN_BADGE_SIZE / 2, PW_SIGN_BADGE_SIZE, PW_SIGN_BADGE_SIZE };

  pw_display_list_set_detail (list, TRUE);
  pw_display_list_rounded_rectangle (list, square, BADGE_RADIUS);
  pw_display_list_draw (list, theme->surface, theme->ink, 1, NULL);
  pw_sign_draw (sign, list, middle, BADGE_SCALE, theme->ink);
}
