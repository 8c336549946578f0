/* draw/theme.c - the themes, and what they do to colours that people set
 *
 * Colours are turned in OKLab (Björn Ottosson, 2020), where lightness is what
 * the eye sees: a colour for dark paper keeps its hue and as much of its chroma
 * as the screen can show, and only its lightness is turned round.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/theme.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define RGB(red, green, blue)                           \
  {                                                     \
    (red) / 255.0, (green) / 255.0, (blue) / 255.0, 1.0 \
  }

/* WCAG 2.1 asks for this contrast of text. */
#define LEAST_TEXT_CONTRAST 4.5

/* clang-format off */
static const PwTheme themes[] = {
  {
    .id = "light", .label = N_("Light"),
    .ink = RGB (0x24, 0x29, 0x2f), .paper = RGB (0xff, 0xff, 0xff), .surface = RGB (0xff, 0xff, 0xff),
    .head = RGB (0xf3, 0xf4, 0xf6), .faint = RGB (0x57, 0x60, 0x6a), .accent = RGB (0x35, 0x84, 0xe4),
    .font_family = PW_THEME_FONT_FAMILY, .font_size = 12, .head_font_size = 12.5, .line_width = 1.5,
    .keeps_colors = TRUE,
  },
  {
    .id = "dark", .label = N_("Dark"),
    .ink = RGB (0xe6, 0xe9, 0xec), .paper = RGB (0x1e, 0x1e, 0x1e), .surface = RGB (0x26, 0x28, 0x2b),
    .head = RGB (0x2b, 0x2d, 0x30), .faint = RGB (0xae, 0xb6, 0xbf), .accent = RGB (0x35, 0x84, 0xe4),
    .font_family = PW_THEME_FONT_FAMILY, .font_size = 12, .head_font_size = 12.5, .line_width = 1.5,
    .keeps_colors = TRUE,
  },
  {
    .id = "high-contrast", .label = N_("High contrast"),
    .ink = RGB (0x00, 0x00, 0x00), .paper = RGB (0xff, 0xff, 0xff), .surface = RGB (0xff, 0xff, 0xff),
    .head = RGB (0xff, 0xff, 0xff), .faint = RGB (0x00, 0x00, 0x00), .accent = RGB (0x1b, 0x4f, 0xa0),
    .font_family = PW_THEME_FONT_FAMILY, .font_size = 12, .head_font_size = 12.5, .line_width = 2,
  },
  {
    .id = "high-contrast-dark", .label = N_("High contrast, dark"),
    .ink = RGB (0xff, 0xff, 0xff), .paper = RGB (0x00, 0x00, 0x00), .surface = RGB (0x00, 0x00, 0x00),
    .head = RGB (0x00, 0x00, 0x00), .faint = RGB (0xff, 0xff, 0xff), .accent = RGB (0x78, 0xae, 0xed),
    .font_family = PW_THEME_FONT_FAMILY, .font_size = 12, .head_font_size = 12.5, .line_width = 2,
  },
  {
    .id = "print", .label = N_("Print"),
    .ink = RGB (0x00, 0x00, 0x00), .paper = RGB (0xff, 0xff, 0xff), .surface = RGB (0xff, 0xff, 0xff),
    .head = RGB (0xf0, 0xf1, 0xf3), .faint = RGB (0x40, 0x40, 0x40), .accent = RGB (0x1c, 0x71, 0xd8),
    .font_family = PW_THEME_FONT_FAMILY, .font_size = 12, .head_font_size = 12.5, .line_width = 1.5,
    .keeps_colors = TRUE, .has_line_jumps = TRUE,
  },
  {
    .id = "grey", .label = N_("Grey"),
    .ink = RGB (0x00, 0x00, 0x00), .paper = RGB (0xff, 0xff, 0xff), .surface = RGB (0xff, 0xff, 0xff),
    .head = RGB (0xee, 0xee, 0xee), .faint = RGB (0x40, 0x40, 0x40), .accent = RGB (0x60, 0x60, 0x60),
    .font_family = PW_THEME_FONT_FAMILY, .font_size = 12, .head_font_size = 12.5, .line_width = 1.5,
    .keeps_colors = TRUE, .is_grey = TRUE, .has_line_jumps = TRUE,
  },
};
/* clang-format on */

typedef struct
{
  double lightness;
  double a;
  double b;
} Lab;

static double
to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
from_linear (double value)
{
  return value <= 0.0031308 ? value * 12.92 : 1.055 * pow (value, 1 / 2.4) - 0.055;
}

static Lab
lab_from_color (PwColor color)
{
  double red = to_linear (color.red), green = to_linear (color.green), blue = to_linear (color.blue);
  double l = cbrt (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  double m = cbrt (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  double s = cbrt (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);

  return (Lab){
    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
  };
}

/* Fills in @color but for its alpha, in linear light perhaps outside of 0…1. */
static gboolean
color_from_lab (Lab      lab,
                PwColor *color)
{
  double l = pow (lab.lightness + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3);
  double m = pow (lab.lightness - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3);
  double s = pow (lab.lightness - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3);
  double linear[] = {
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
  };
  double  *parts[] = { &color->red, &color->green, &color->blue };
  gboolean fits = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (linear); i++)
    {
      fits = fits && linear[i] > -0.0001 && linear[i] < 1.0001;
      *parts[i] = from_linear (CLAMP (linear[i], 0, 1));
    }

  return fits;
}

/* The colour of another lightness: same hue, less chroma where it must be. */
static PwColor
with_lightness (PwColor color,
                double  lightness)
{
  Lab     lab = lab_from_color (color);
  PwColor result = color;

  lab.lightness = lightness;
  while (!color_from_lab (lab, &result) && fabs (lab.a) + fabs (lab.b) > 0.001)
    {
      lab.a *= 0.95;
      lab.b *= 0.95;
    }

  return result;
}

static double
luminance (PwColor color)
{
  return 0.2126 * to_linear (color.red) + 0.7152 * to_linear (color.green) + 0.0722 * to_linear (color.blue);
}

static double
contrast (PwColor one,
          PwColor other)
{
  double a = luminance (one) + 0.05, b = luminance (other) + 0.05;

  return MAX (a, b) / MIN (a, b);
}

const PwTheme *
pw_theme_get_all (guint *n_themes)
{
  if (n_themes != NULL)
    *n_themes = G_N_ELEMENTS (themes);

  return themes;
}

const PwTheme *
pw_theme_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    if (g_strcmp0 (themes[i].id, id) == 0)
      return &themes[i];

  return NULL;
}

PwColor
pw_theme_adapt_color (const PwTheme *self,
                      PwColor        color,
                      gboolean       is_fill)
{
  double lightness;

  g_return_val_if_fail (self != NULL, color);

  if (color.alpha <= 0)
    return color;
  if (!self->keeps_colors)
    return is_fill ? self->surface : self->ink;

  lightness = lab_from_color (color).lightness;

  if (self->is_grey)
    {
      PwColor grey = { 0.5, 0.5, 0.5, color.alpha };

      /* Fills stay light enough for text, lines dark enough to be seen. */
      return with_lightness (grey, is_fill ? 0.72 + 0.28 * lightness : 0.6 * lightness);
    }

  if (luminance (self->paper) > 0.5)
    return color;

  /* White becomes our surface, black our ink, and all between keeps its order;
   * fills stay below the text's lightness, lines above the paper's.
   */
  if (is_fill)
    return with_lightness (color, 0.28 + (1 - lightness) * 0.4);
  return with_lightness (color, 0.93 - lightness * 0.28);
}

PwColor
pw_theme_get_text_color (const PwTheme *self,
                         PwColor        wanted,
                         PwColor        ground)
{
  PwColor color = wanted.alpha > 0 ? wanted : self->ink;

  g_return_val_if_fail (self != NULL, wanted);

  if (ground.alpha <= 0)
    ground = self->paper;
  if (contrast (color, ground) >= LEAST_TEXT_CONTRAST)
    return color;
  if (contrast (self->ink, ground) >= contrast (self->paper, ground))
    return self->ink;
  return self->paper;
}
