/* app/choosing/color-popover.h - colours for elements
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PwColorPopover:
 *
 * A few pairs of fill and line that can be told apart and read in every theme, and "none".
 *
 * Signals:
 * - chosen (const char *fill, const char *stroke): "#rrggbb", both %NULL for no colour
 */
#define PW_TYPE_COLOR_POPOVER (pw_color_popover_get_type ())
G_DECLARE_FINAL_TYPE (PwColorPopover, pw_color_popover, PW, COLOR_POPOVER, GtkPopover)

GtkWidget *pw_color_popover_new (void);

/** pw_color_popover_set_current: (nullable) @fill: the colour that the selection has, marked and focused */
void pw_color_popover_set_current (PwColorPopover *self,
                                   const char     *fill);

/** pw_color_popover_get_swatch: (transfer none) (nullable): the button of a colour, 0 for none */
GtkWidget *pw_color_popover_get_swatch (PwColorPopover *self,
                                        guint           n);

G_END_DECLS
