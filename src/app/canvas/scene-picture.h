/* app/canvas/scene-picture.h - what is in sight of a scene, as pixels that are kept
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "draw/scene.h"

G_BEGIN_DECLS

/* Below this zoom nobody can read: outlines do, without text and icons. */
#define PW_DETAIL_ZOOM 0.35

typedef struct _PwScenePicture PwScenePicture;

/** pw_scene_picture_new: @scene outlives the picture */
PwScenePicture *pw_scene_picture_new (const PwScene *scene);

void pw_scene_picture_free (PwScenePicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwScenePicture, pw_scene_picture_free)

/**
 * pw_scene_picture_append:
 * @snapshot: in the widget's pixels, 0 being the upper left corner of the view
 * @offset: the diagram point there
 * @zoom: pixels per diagram unit
 * @width: of the view, in pixels
 * @height: of the view, in pixels
 * @scale_factor: pixels of the screen per pixel of the widget
 *
 * Adds an opaque picture that fills the view.
 */
void pw_scene_picture_append (PwScenePicture *self,
                              GtkSnapshot    *snapshot,
                              PwPoint         offset,
                              double          zoom,
                              int             width,
                              int             height,
                              int             scale_factor);

/**
 * pw_scene_picture_repaint:
 * @places: (element-type PwRect): where the scene looks different now
 */
void pw_scene_picture_repaint (PwScenePicture *self,
                               const GArray   *places);

/** pw_scene_picture_get_n_painted: how many pixels had to be painted so far, for tests */
guint64 pw_scene_picture_get_n_painted (const PwScenePicture *self);

G_END_DECLS
