/* app/canvas/canvas-private.h - what the files that make up the canvas share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas-editing.h"
#include "app/canvas/canvas-input.h"
#include "app/canvas/canvas.h"
#include "app/canvas/drill-down.h"
#include "app/canvas/ghost-picture.h"
#include "app/canvas/glide.h"
#include "app/canvas/proxy-tree.h"
#include "app/canvas/scene-picture.h"
#include "app/canvas/view-motion.h"

G_BEGIN_DECLS

struct _PwCanvas
{
  GtkWidget parent_instance;

  PwDocument  *document;
  PwSelection *selection;
  PwViewState *view;
  GHashTable  *marks;
  gboolean     has_grid;

  PwDiagram      *diagram;
  PwSceneStyle    style;
  const PwTheme  *theme;
  PwScene        *scene;
  PwScenePicture *picture;
  PwGhostPicture *ghosts;
  PwProxyTree    *proxies;

  PwEditor        *editor;
  PwCanvasEditing *editing;
  PwCanvasInput   *input;
  PwViewMotion    *motion;
  PwGlide         *glide;
  gboolean         is_arranging; /* in a thread */
  PwDrillDown     *drill_down;
  char            *pending; /* id to show once there is a size */
};

/* What the editor of a canvas tells it; user data is the canvas. */
extern const PwEditorListener pw_canvas_listener;

/* Where the names are drawn, for the editor: one rectangle an item. */
PwRect *pw_canvas_dup_labels (const PwScene *scene);

G_END_DECLS
