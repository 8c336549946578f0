/* draw/theme.h - colours and fonts of a drawing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

/**
 * PwTheme:
 * @ink: lines and text
 * @paper: what the diagram lies on, and the inside of shapes
 * @head: heads of pools and lanes
 * @faint: secondary lines, such as data objects' folds
 * @font_family: for text without a font of its own
 * @font_size: of labels, in diagram units
 * @keeps_colors: whether colours that people set are used; a grey theme turns them
 *   into greys, high contrast leaves them out
 */
typedef struct
{
  const char *id;    /* "light", "dark", "high-contrast", "print", "grey" */
  const char *label; /* English; translate with _() */
  PwColor     ink;
  PwColor     paper;
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

G_END_DECLS
