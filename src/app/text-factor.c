/* app/text-factor.c - how much larger than usual the text of a widget is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/text-factor.h"

/* Of the interface font at 11 pt and 96 dots per inch, in pixels. */
#define USUAL_FONT_SIZE (11.0 * 96 / 72)

double
pw_text_factor (GtkWidget *widget,
                double     share)
{
  PangoContext               *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double                      size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;

  return MAX (size / (USUAL_FONT_SIZE * share), 1);
}
