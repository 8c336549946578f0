/* app/canvas/ghost-picture.h - shapes and flows where a gesture would put them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/overlay-pen.h"
#include "draw/scene.h"

G_BEGIN_DECLS

/**
 * PwGhostPicture:
 *
 * Draws the ghosts of a preview as the symbols they stand for. What only moves is painted
 * once for a whole gesture, however much it is; the rest is drawn anew for each step.
 */
typedef struct _PwGhostPicture PwGhostPicture;

PwGhostPicture *pw_ghost_picture_new (void);

void pw_ghost_picture_free (PwGhostPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwGhostPicture, pw_ghost_picture_free)

/** pw_ghost_picture_forget: the gesture is over, the next one moves other things */
void pw_ghost_picture_forget (PwGhostPicture *self);

/** pw_ghost_picture_append: @scene: the diagram whose items move */
void pw_ghost_picture_append (PwGhostPicture     *self,
                              const PwOverlayPen *pen,
                              const PwScene      *scene,
                              const PwPreview    *preview);

/** pw_ghost_picture_get_n_paintings: how often what moves was painted so far, for tests */
guint pw_ghost_picture_get_n_paintings (const PwGhostPicture *self);

G_END_DECLS
