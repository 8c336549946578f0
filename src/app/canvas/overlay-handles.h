/* app/canvas/overlay-handles.h - where what is selected can be taken hold of, to be seen
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/overlay-pen.h"

G_BEGIN_DECLS

/** pw_overlay_handles_append: those that pw_handles_list() names */
void pw_overlay_handles_append (const PwOverlayPen *pen);

G_END_DECLS
