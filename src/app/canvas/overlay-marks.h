/* app/canvas/overlay-marks.h - badges and signs at the elements of a diagram
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/overlay-pen.h"

G_BEGIN_DECLS

/** pw_overlay_marks_append: @marks: (element-type utf8 PwCanvasMark): by element id */
void pw_overlay_marks_append (const PwOverlayPen *pen,
                              GHashTable         *marks);

G_END_DECLS
