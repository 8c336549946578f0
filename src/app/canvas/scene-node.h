/* app/canvas/scene-node.h - what is in sight of a scene, as a render node that is kept
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "draw/scene.h"

G_BEGIN_DECLS

/* Below this zoom nobody can read: outlines do, without text and icons. */
#define PW_DETAIL_ZOOM 0.35

typedef struct _PwSceneNode PwSceneNode;

/** pw_scene_node_new: @scene outlives the node */
PwSceneNode *pw_scene_node_new (const PwScene *scene);

void pw_scene_node_free (PwSceneNode *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSceneNode, pw_scene_node_free)

/**
 * pw_scene_node_append:
 * @snapshot: scaled by @zoom and moved so that it takes diagram units
 * @visible: what is seen, in diagram units
 */
void pw_scene_node_append (PwSceneNode *self,
                           GtkSnapshot *snapshot,
                           PwRect       visible,
                           double       zoom);

/** pw_scene_node_get_n_painted: how often something had to be painted, for tests */
guint pw_scene_node_get_n_painted (const PwSceneNode *self);

G_END_DECLS
