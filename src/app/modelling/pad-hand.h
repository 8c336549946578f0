/* app/modelling/pad-hand.h - when the context pad is seen, where, and what it does
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"
#include "app/modelling/context-pad.h"
#include "app/modelling/deeds.h"

G_BEGIN_DECLS

/**
 * PwPadHand:
 *
 * Shows the pad a moment after something was selected, hides it while a gesture lasts,
 * another tool is in hand or a name is written, and keeps it beside the selection while
 * the view moves.
 */
typedef struct _PwPadHand PwPadHand;

/** pw_pad_hand_new: all outlive it; @overlay holds @pad and @canvas */
PwPadHand *pw_pad_hand_new (PwContextPad *pad,
                            GtkWidget    *overlay,
                            PwCanvas     *canvas,
                            PwDeeds      *deeds);

void pw_pad_hand_free (PwPadHand *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPadHand, pw_pad_hand_free)

/**
 * pw_pad_hand_place:
 * @obstacles: (array length=n_obstacles): what else floats there, in pixels of the canvas
 *
 * Returns: where the pad stands now, in pixels of the canvas
 */
PwRect pw_pad_hand_place (PwPadHand    *self,
                          const PwRect *obstacles,
                          guint         n_obstacles);

/** pw_pad_hand_focus: shows the pad at once and gives it the keyboard; %FALSE where there is nothing to do */
gboolean pw_pad_hand_focus (PwPadHand *self);

G_END_DECLS
