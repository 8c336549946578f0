/* app/canvas/glide.h - shapes glide to where they have been put
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "draw/scene.h"
#include "interact/view-state.h"

G_BEGIN_DECLS

/**
 * PwGlide:
 *
 * Shows a drawing on its way from what it was to what it is, in 250 ms; not at all where
 * the system wants no animations, or where too much is in sight to be fluent. It is a
 * picture only: document, selection and what is below the pointer are there at once.
 *
 *   pw_glide_remember (glide, diagram);
 *   … the document changes, and the scene with it …
 *   pw_glide_start (glide, scene, view);
 */
typedef struct _PwGlide PwGlide;

/** pw_glide_new: @widget gives the frames, and draws them */
PwGlide *pw_glide_new (GtkWidget *widget);

void pw_glide_free (PwGlide *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwGlide, pw_glide_free)

/** pw_glide_remember: where everything is now */
void pw_glide_remember (PwGlide         *self,
                        const PwDiagram *diagram);

/** pw_glide_start: @scene must not change before pw_glide_stop() */
void pw_glide_start (PwGlide       *self,
                     const PwScene *scene,
                     PwViewState   *view);

/** pw_glide_stop: all is where it belongs, at once */
void pw_glide_stop (PwGlide *self);

gboolean pw_glide_is_going_on (const PwGlide *self);

/** pw_glide_append: the frame of now, over all of the view */
void pw_glide_append (PwGlide     *self,
                      GtkSnapshot *snapshot,
                      PwViewState *view,
                      int          width,
                      int          height);

G_END_DECLS
