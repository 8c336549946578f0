/* app/modelling/palette.h - tools and elements to take into one's hand
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PwPalette:
 *
 * Floats at the edge of the canvas. An entry is named by the key of a variant or by "hand",
 * "lasso", "space", "connect", "more". Arrow keys go from entry to entry, Tab leaves.
 *
 * Signals:
 * - chosen (const char *entry): clicked, or chosen by the keyboard
 * - left (): Escape
 */
#define PW_TYPE_PALETTE (pw_palette_get_type ())
G_DECLARE_FINAL_TYPE (PwPalette, pw_palette, PW, PALETTE, AdwBin)

GtkWidget *pw_palette_new (void);

/** pw_palette_fit: how large it is where it has @height at most: in columns where that is short */
void pw_palette_fit (PwPalette *self,
                     int        height,
                     int       *fit_width,
                     int       *fit_height);

/** pw_palette_set_active: (nullable) @entry: what is in hand now, shown as pressed */
void pw_palette_set_active (PwPalette  *self,
                            const char *entry);

/** pw_palette_get_active: (transfer none) (nullable) */
const char *pw_palette_get_active (PwPalette *self);

/** pw_palette_get_entry: (transfer none) (nullable): the button of an entry */
GtkWidget *pw_palette_get_entry (PwPalette  *self,
                                 const char *entry);

/** pw_palette_get_entry_of: (transfer none) (nullable): what @button stands for */
const char *pw_palette_get_entry_of (PwPalette *self,
                                     GtkWidget *button);

G_END_DECLS
