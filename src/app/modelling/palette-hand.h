/* app/modelling/palette-hand.h - what is taken from the palette goes to the canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"
#include "app/choosing/choosing.h"
#include "app/modelling/palette.h"

G_BEGIN_DECLS

/**
 * PwPaletteHand:
 *
 * A click takes the tool, a drag creates where it ends, the keyboard creates at once; the
 * palette shows what is in hand.
 */
typedef struct _PwPaletteHand PwPaletteHand;

/** pw_palette_hand_new: all three outlive it */
PwPaletteHand *pw_palette_hand_new (PwPalette  *palette,
                                    PwCanvas   *canvas,
                                    PwChoosing *choosing);

void pw_palette_hand_free (PwPaletteHand *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPaletteHand, pw_palette_hand_free)

G_END_DECLS
