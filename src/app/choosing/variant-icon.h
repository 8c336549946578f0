/* app/choosing/variant-icon.h - a small picture of an element or a tool
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PwVariantIcon:
 *
 * Draws the symbols of the notation in the colour of the text around it, so that they
 * follow light, dark and high contrast like any icon.
 *
 * Properties: "symbol" (string), see pw_icon_shapes_draw(); "pixel-size" (int,
 * 20 by itself).
 */
#define PW_TYPE_VARIANT_ICON (pw_variant_icon_get_type ())
G_DECLARE_FINAL_TYPE (PwVariantIcon, pw_variant_icon, PW, VARIANT_ICON, GtkWidget)

GtkWidget *pw_variant_icon_new (const char *symbol,
                                int         pixel_size);

/** pw_variant_icon_get_symbol: (transfer none) (nullable) */
const char *pw_variant_icon_get_symbol (PwVariantIcon *self);

/** pw_variant_icon_set_symbol: (nullable) @symbol: %NULL draws nothing */
void pw_variant_icon_set_symbol (PwVariantIcon *self,
                                 const char    *symbol);

G_END_DECLS
