/* app/choosing/canvas-focus.h - gives the keyboard back to the canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"

G_BEGIN_DECLS

/** pw_canvas_focus: to the selected element, or to the canvas as a whole */
void pw_canvas_focus (PwCanvas *canvas);

G_END_DECLS
