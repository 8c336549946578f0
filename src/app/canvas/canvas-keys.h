/* app/canvas/canvas-keys.h - what the keys do on a canvas, and its actions
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"
#include "app/canvas/view-motion.h"
#include "interact/editor.h"

G_BEGIN_DECLS

/** pw_canvas_keys_install: adds actions and key bindings to the class of PwCanvas */
void pw_canvas_keys_install (GtkWidgetClass *widget_class);

/** pw_canvas_get_editor: (transfer none): what the keys act on */
PwEditor *pw_canvas_get_editor (PwCanvas *self);

/** pw_canvas_get_pointer: where the pointer was last, the middle of the view if nowhere; in pixels */
PwPoint pw_canvas_get_pointer (PwCanvas *self);

/** pw_canvas_get_motion: (transfer none): moves the view so that the eye can follow */
PwViewMotion *pw_canvas_get_motion (PwCanvas *self);

G_END_DECLS
