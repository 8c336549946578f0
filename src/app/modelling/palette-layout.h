/* app/modelling/palette-layout.h - targets below each other, in columns where that is too high
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PwPaletteLayout:
 *
 * Children are as high as they are wide; before a second column is begun they shrink to
 * their least height. A GtkSeparator ends a group and goes over all columns.
 */
#define PW_TYPE_PALETTE_LAYOUT (pw_palette_layout_get_type ())
G_DECLARE_FINAL_TYPE (PwPaletteLayout, pw_palette_layout, PW, PALETTE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *pw_palette_layout_new (void);

/** pw_palette_layout_fit: how large @widget is where it has @height at most */
void pw_palette_layout_fit (GtkWidget *widget,
                            int        height,
                            int       *fit_width,
                            int       *fit_height);

G_END_DECLS
