/* app/canvas/scene-node.c - what is in sight of a scene, as a render node that is kept
 *
 * One node holds all that is seen and a margin around it, so most steps of a pan move
 * a node that is there already: a renderer on the GPU keeps its texture, the one of
 * cairo its recorded commands. A node for each item was measured too: cairo gives each
 * of them an image of its own, which costs twice the time in all; and a texture for a
 * pool of ten thousand pixels does not exist.
 *
 *   far away    simplified, see far-picture.c
 *   not so far  outlines
 *   near        everything
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/scene-node.h"

#include "app/canvas/far-picture.h"
#include "draw/paint.h"

/* Around what is seen, as a share of it, painted in advance. None while zooming, where
 * the next step wants another node anyway.
 */
#define MARGIN 0.25

/* A task is nine pixels wide here. */
#define OUTLINE_ZOOM 0.09

typedef enum
{
  DETAIL_ALL,
  DETAIL_OUTLINES,
  DETAIL_FAR,
} Detail;

struct _PwSceneNode
{
  const PwScene *scene;
  GskRenderNode *node;
  PwRect         area; /* that the node covers */
  double         zoom; /* it was made for */
  Detail         detail;
  guint          n_painted;
};

static Detail
choose_detail (double zoom)
{
  if (zoom >= PW_DETAIL_ZOOM)
    return DETAIL_ALL;
  return zoom >= OUTLINE_ZOOM ? DETAIL_OUTLINES : DETAIL_FAR;
}

static gboolean
is_usable (const PwSceneNode *self,
           PwRect             visible,
           double             zoom)
{
  if (self->node == NULL || self->detail != choose_detail (zoom) || !pw_rect_contains_rect (self->area, visible))
    return FALSE;
  /* Lines of a simplified picture have their width in pixels. */
  return self->detail != DETAIL_FAR || G_APPROX_VALUE (self->zoom, zoom, zoom * 0.1);
}

static void
paint (PwSceneNode *self,
       cairo_t     *cr)
{
  switch (self->detail)
    {
    case DETAIL_ALL:
      pw_paint_scene (self->scene, &self->area, PW_PAINT_FULL, cr);
      break;
    case DETAIL_OUTLINES:
      pw_paint_scene (self->scene, &self->area, PW_PAINT_OUTLINES, cr);
      break;
    case DETAIL_FAR:
    default:
      pw_far_picture_paint (pw_scene_get_diagram (self->scene), pw_scene_get_theme (self->scene), self->zoom, cr);
    }
}

static void
remake (PwSceneNode *self,
        PwRect       visible,
        double       zoom)
{
  gboolean        is_zooming = self->node != NULL && !G_APPROX_VALUE (self->zoom, zoom, zoom * 1e-6);
  double          margin = is_zooming ? 0 : MARGIN;
  graphene_rect_t bounds;
  cairo_t        *cr;

  self->area = (PwRect){ visible.x - visible.width * margin, visible.y - visible.height * margin,
                         visible.width * (1 + 2 * margin), visible.height * (1 + 2 * margin) };
  self->zoom = zoom;
  self->detail = choose_detail (zoom);
  graphene_rect_init (&bounds, (float) self->area.x, (float) self->area.y, (float) self->area.width,
                      (float) self->area.height);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = gsk_cairo_node_new (&bounds);
  cr = gsk_cairo_node_get_draw_context (self->node);
  paint (self, cr);
  cairo_destroy (cr);
  self->n_painted++;
}

PwSceneNode *
pw_scene_node_new (const PwScene *scene)
{
  PwSceneNode *self = g_new0 (PwSceneNode, 1);

  self->scene = scene;
  return self;
}

void
pw_scene_node_free (PwSceneNode *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_free (self);
}

void
pw_scene_node_append (PwSceneNode *self,
                      GtkSnapshot *snapshot,
                      PwRect       visible,
                      double       zoom)
{
  if (pw_rect_is_empty (visible))
    return;
  if (!is_usable (self, visible, zoom))
    remake (self, visible, zoom);
  gtk_snapshot_append_node (snapshot, self->node);
}

guint
pw_scene_node_get_n_painted (const PwSceneNode *self)
{
  return self->n_painted;
}
