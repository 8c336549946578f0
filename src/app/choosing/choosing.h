/* app/choosing/choosing.h - what is offered to choose from, and what the choice does
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"
#include "app/choosing/choice-popover.h"

G_BEGIN_DECLS

/**
 * PwChoosing:
 *
 * Answers PwCanvas::choose with a list beside the selection: "create" takes the element
 * into the hand or, chosen by the keyboard, creates it at once; "append" puts it behind
 * the selected one; "type" changes that.
 */
typedef struct _PwChoosing PwChoosing;

/** pw_choosing_new: @parent holds the canvas and outlives the lists */
PwChoosing *pw_choosing_new (GtkWidget *parent,
                             PwCanvas  *canvas);

void pw_choosing_free (PwChoosing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwChoosing, pw_choosing_free)

/** pw_choosing_open: @what: "create", "append" or "type"; @beside: (nullable): a widget, instead of the selection */
void pw_choosing_open (PwChoosing *self,
                       const char *what,
                       GtkWidget  *beside);

/** pw_choosing_get_popover: (transfer none) */
PwChoicePopover *pw_choosing_get_popover (PwChoosing *self);

G_END_DECLS
