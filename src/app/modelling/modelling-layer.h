/* app/modelling/modelling-layer.h - what floats over a canvas on which people model
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"

G_BEGIN_DECLS

/**
 * PwModellingLayer:
 *
 * Palette, context pad, lists to choose from: made when the canvas is first editable,
 * hidden while it is not. All they do they do by the canvas's actions and its editor.
 */
typedef struct _PwModellingLayer PwModellingLayer;

/** pw_modelling_layer_new: @overlay holds @canvas and @zoom_control; all outlive the layer */
PwModellingLayer *pw_modelling_layer_new (GtkOverlay *overlay,
                                          PwCanvas   *canvas,
                                          GtkWidget  *zoom_control);

void pw_modelling_layer_free (PwModellingLayer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwModellingLayer, pw_modelling_layer_free)

G_END_DECLS
