/* app/canvas/scene-nodes.h - a scene as render nodes that are kept
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "draw/scene.h"

G_BEGIN_DECLS

/* Below this zoom nobody can read: one drawing of outlines takes the place of all. */
#define PW_DETAIL_ZOOM 0.35

/**
 * PwSceneNodes:
 *
 * Nodes record drawing commands, not pixels, so text is crisp at every zoom and a
 * node is made once per item.
 */
typedef struct _PwSceneNodes PwSceneNodes;

/** pw_scene_nodes_new: @scene outlives the nodes */
PwSceneNodes *pw_scene_nodes_new (const PwScene *scene);

void pw_scene_nodes_free (PwSceneNodes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSceneNodes, pw_scene_nodes_free)

/**
 * pw_scene_nodes_append:
 * @snapshot: scaled and moved so that it takes diagram units
 * @area: what is seen, in diagram units
 * @zoom: chooses between all detail and outlines
 */
void pw_scene_nodes_append (PwSceneNodes *self,
                            GtkSnapshot  *snapshot,
                            PwRect        area,
                            double        zoom);

/** pw_scene_nodes_get_n_made: how many items have a node by now */
guint pw_scene_nodes_get_n_made (const PwSceneNodes *self);

G_END_DECLS
