/* draw/test-theme.c - themes keep colours people set readable, and their hue
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/theme.h"

#include <math.h>

/* What people set: BPMN in Color's and bpmn.io's palettes, and some worse ones. */
static const char *const colors[] = {
  "#ffffff",
  "#000000",
  "#bbdefb",
  "#0d4372",
  "#c8e6c9",
  "#205022",
  "#ffcdd2",
  "#831311",
  "#ffe0b2",
  "#6b3c00",
  "#e1bee7",
  "#5b176d",
  "#ffff00",
  "#0000ff",
  "#808080",
};

static double
hue (PwColor color)
{
  return atan2 (sqrt (3) * (color.green - color.blue), 2 * color.red - color.green - color.blue);
}

static double
luminance (PwColor color)
{
  double red = pow (color.red, 2.2), green = pow (color.green, 2.2), blue = pow (color.blue, 2.2);

  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

static double
contrast (PwColor a,
          PwColor b)
{
  double light = MAX (luminance (a), luminance (b)), dark = MIN (luminance (a), luminance (b));

  return (light + 0.05) / (dark + 0.05);
}

static void
test_all_have_what_drawing_needs (void)
{
  guint          n;
  const PwTheme *themes = pw_theme_get_all (&n);

  g_assert_cmpuint (n, >=, 5);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (pw_theme_find (themes[i].id) == &themes[i]);
      g_assert_cmpfloat (contrast (themes[i].ink, themes[i].paper), >, 10);
      g_assert_cmpfloat (contrast (themes[i].ink, themes[i].head), >, 10);
      g_assert_cmpfloat (contrast (themes[i].ink, themes[i].surface), >, 10);
      g_assert_cmpfloat (themes[i].font_size, >=, 9);
      g_assert_cmpfloat (themes[i].line_width, >, 0);
    }
  g_assert_null (pw_theme_find ("pink"));
}

static void
test_light_leaves_colors_alone (void)
{
  const PwTheme *light = pw_theme_find ("light");

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      PwColor color, adapted;

      g_assert_true (pw_color_parse (colors[i], &color));
      adapted = pw_theme_adapt_color (light, color, i % 2);
      g_assert_cmpmem (&color, sizeof color, &adapted, sizeof adapted);
    }
}

static void
test_dark_keeps_hue_and_contrast (void)
{
  const PwTheme *dark = pw_theme_find ("dark");

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      PwColor color, fill, stroke;
      double  turned;

      g_assert_true (pw_color_parse (colors[i], &color));
      fill = pw_theme_adapt_color (dark, color, TRUE);
      stroke = pw_theme_adapt_color (dark, color, FALSE);

      g_assert_cmpfloat (contrast (stroke, dark->paper), >, 4);
      g_assert_cmpfloat (contrast (pw_theme_get_text_color (dark, (PwColor){ 0 }, fill), fill), >, 3.5);

      if (MAX (MAX (color.red, color.green), color.blue) - MIN (MIN (color.red, color.green), color.blue) < 0.1)
        continue;
      turned = fabs (hue (fill) - hue (color));
      g_assert_cmpfloat (MIN (turned, 2 * G_PI - turned), <, 0.6);
    }
}

static void
test_grey_and_contrast_have_no_hue (void)
{
  const PwTheme *grey = pw_theme_find ("grey");
  const PwTheme *high = pw_theme_find ("high-contrast");

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      PwColor color, adapted;

      g_assert_true (pw_color_parse (colors[i], &color));
      adapted = pw_theme_adapt_color (grey, color, TRUE);
      g_assert_cmpfloat_with_epsilon (adapted.red, adapted.green, 0.01);
      g_assert_cmpfloat_with_epsilon (adapted.red, adapted.blue, 0.01);

      adapted = pw_theme_adapt_color (high, color, FALSE);
      g_assert_cmpmem (&adapted, sizeof adapted, &high->ink, sizeof high->ink);
    }
}

static void
test_no_color_stays_no_color (void)
{
  guint          n;
  const PwTheme *themes = pw_theme_get_all (&n);

  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat (pw_theme_adapt_color (&themes[i], (PwColor){ 0 }, TRUE).alpha, ==, 0);
}

static void
test_text_is_readable_on_dark_fills (void)
{
  const PwTheme *light = pw_theme_find ("light");
  PwColor        navy = { 0, 0, 0.4, 1 };
  PwColor        wanted = { 0.2, 0.2, 0.2, 1 };
  PwColor        text = pw_theme_get_text_color (light, wanted, navy);

  g_assert_cmpfloat (contrast (text, navy), >, 4.5);

  text = pw_theme_get_text_color (light, wanted, (PwColor){ 1, 1, 1, 1 });
  g_assert_cmpmem (&text, sizeof text, &wanted, sizeof wanted);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draw/theme/all-have-what-drawing-needs", test_all_have_what_drawing_needs);
  g_test_add_func ("/draw/theme/light-leaves-colors-alone", test_light_leaves_colors_alone);
  g_test_add_func ("/draw/theme/dark-keeps-hue-and-contrast", test_dark_keeps_hue_and_contrast);
  g_test_add_func ("/draw/theme/grey-and-contrast-have-no-hue", test_grey_and_contrast_have_no_hue);
  g_test_add_func ("/draw/theme/no-color-stays-no-color", test_no_color_stays_no_color);
  g_test_add_func ("/draw/theme/text-is-readable-on-dark-fills", test_text_is_readable_on_dark_fills);

  return g_test_run ();
}
