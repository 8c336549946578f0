/* app/modelling/palette-hand.h - what is taken from the palette goes to the canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"
#include "app/modelling/choosing.h"
#include "app/modelling/palette.h"

G_BEGIN_DECLS

/**
 * pw_palette_hand_connect: a click takes the tool, a drag creates where it ends, the
 * keyboard creates at once; the palette shows what is in hand. @choosing outlives it
 */
void pw_palette_hand_connect (PwPalette  *palette,
                              PwCanvas   *canvas,
                              PwChoosing *choosing);

G_END_DECLS
