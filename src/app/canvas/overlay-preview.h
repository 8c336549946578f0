/* app/canvas/overlay-preview.h - what a gesture would do, to be seen before it is done
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/ghost-picture.h"

G_BEGIN_DECLS

/** pw_overlay_preview_append: target, ghosts, guides, and the reason where it is refused */
void pw_overlay_preview_append (const PwOverlayPen *pen,
                                const PwScene      *scene,
                                const PwPreview    *preview,
                                PwGhostPicture     *ghosts);

G_END_DECLS
