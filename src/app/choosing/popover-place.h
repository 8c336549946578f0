/* app/choosing/popover-place.h - where a popover over the canvas points
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"

G_BEGIN_DECLS

/**
 * pw_popover_place:
 * @parent: of the popover, around the canvas
 * @beside: (nullable): a widget in @parent to point to, else
 * @id: (nullable): an element, else the upper middle of the canvas
 */
void pw_popover_place (GtkPopover *popover,
                       GtkWidget  *parent,
                       PwCanvas   *canvas,
                       GtkWidget  *beside,
                       const char *id);

G_END_DECLS
