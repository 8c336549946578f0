/* app/canvas/overlay-grid.h - the grid that things snap to, to be seen
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/overlay-pen.h"

G_BEGIN_DECLS

/** pw_overlay_grid_append: lines every 10 units where there is room for them, and every 50 */
void pw_overlay_grid_append (const PwOverlayPen *pen);

G_END_DECLS
