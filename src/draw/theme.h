/* draw/theme.h - colours and fonts of a drawing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

/* What text without a font of its own is set in: a list that Pango and CSS read alike. */
#define PW_THEME_FONT_FAMILY "Cantarell, Adwaita Sans, Inter, DejaVu Sans, sans-serif"

/**
 * PwTheme:
 * @ink: lines and text
 * @paper: what the diagram lies on
 * @surface: the inside of activities, events, gateways and data
 * @head: heads of pools and lanes
 * @faint: secondary lines, such as data objects' folds
 * @font_family: for text without a font of its own
 * @font_size: of labels, in diagram units
 * @line_width: of everything that the notation does not draw heavier
 * @keeps_colors: whether colours that people set are used; a grey theme turns them
 *   into greys, high contrast leaves them out
 */
typedef struct
{
  const char *id;    /* "light", "dark", "high-contrast", "print", "grey" */
  const char *label; /* English; translate with _() */
  PwColor     ink;
  PwColor     paper;
  PwColor     surface;
  PwColor     head;
  PwColor     faint;
  PwColor     accent;
  const char *font_family;
  double      font_size;
  double      head_font_size;
  double      line_width;
  gboolean    keeps_colors;
  gboolean    is_grey;
  gboolean    has_line_jumps;
} PwTheme;

/** pw_theme_get_all: (array length=n_themes): all themes there are */
const PwTheme *pw_theme_get_all (guint *n_themes);

/** pw_theme_find: (nullable): the theme called @id */
const PwTheme *pw_theme_find (const char *id);

/**
 * pw_theme_adapt_color:
 *
 * A colour that people set, as this theme shows it: unchanged on light paper, of
 * the same hue but readable on dark, grey where the theme is.
 */
PwColor pw_theme_adapt_color (const PwTheme *self,
                              PwColor        color,
                              gboolean       is_fill);

/** pw_theme_get_text_color: @wanted, or what can be read where @wanted cannot on @ground */
PwColor pw_theme_get_text_color (const PwTheme *self,
                                 PwColor        wanted,
                                 PwColor        ground);

G_END_DECLS
