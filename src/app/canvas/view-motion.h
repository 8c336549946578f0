/* app/canvas/view-motion.h - zooming that the eye can follow
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "interact/view-state.h"

G_BEGIN_DECLS

/**
 * PwViewMotion:
 *
 * Moves a view to another zoom and place in 150 ms; at once where the system wants no
 * animations. A new goal begins where the last one would have ended.
 */
typedef struct _PwViewMotion PwViewMotion;

/** pw_view_motion_new: @widget gives the frames */
PwViewMotion *pw_view_motion_new (GtkWidget   *widget,
                                  PwViewState *view);

void pw_view_motion_free (PwViewMotion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwViewMotion, pw_view_motion_free)

/** pw_view_motion_finish: to the end of what is going on, at once */
void pw_view_motion_finish (PwViewMotion *self);

/** pw_view_motion_zoom: to @zoom; the point under @pixel stays */
void pw_view_motion_zoom (PwViewMotion *self,
                          double        zoom,
                          PwPoint       pixel);

/**
 * pw_view_motion_show:
 * @rect: in diagram units
 *
 * To where it is seen with something around it, where it is not; as little as is needed
 * up and down, and to the middle across.
 */
void pw_view_motion_show (PwViewMotion *self,
                          PwRect        rect);

/** pw_view_motion_fit: until all can be seen */
void pw_view_motion_fit (PwViewMotion *self);

G_END_DECLS
