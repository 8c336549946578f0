/* app/canvas/scene-nodes.c - a scene as render nodes that are kept
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/scene-nodes.h"

#include "draw/paint.h"

/* Glyphs may reach a little beyond the box they were laid out in; in diagram units. */
#define GLYPH_OVERHANG 3

struct _PwSceneNodes
{
  const PwScene  *scene;
  GskRenderNode **items; /* of each item, NULL until it was seen */
  guint           n_items;
  guint           n_made;
  GskRenderNode  *outlines; /* all of the scene from far away, NULL until needed */
};

static GskRenderNode *
start_node (PwRect    extents,
            cairo_t **cr)
{
  PwRect          area = pw_rect_grow (extents, GLYPH_OVERHANG);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) area.x, (float) area.y, (float) area.width, (float) area.height);
  GskRenderNode  *node = gsk_cairo_node_new (&bounds);

  *cr = gsk_cairo_node_get_draw_context (node);
  return node;
}

static GskRenderNode *
ensure_item (PwSceneNodes *self,
             guint         n)
{
  cairo_t *cr;

  if (self->items[n] != NULL)
    return self->items[n];

  self->items[n] = start_node (pw_scene_get_extents (self->scene, n), &cr);
  pw_paint_list (pw_scene_get_list (self->scene, n), cr);
  cairo_destroy (cr);
  self->n_made++;

  return self->items[n];
}

static GskRenderNode *
ensure_outlines (PwSceneNodes *self)
{
  cairo_t *cr;

  if (self->outlines != NULL)
    return self->outlines;

  self->outlines = start_node (pw_scene_get_bounds (self->scene), &cr);
  pw_paint_scene (self->scene, NULL, PW_PAINT_OUTLINES, cr);
  cairo_destroy (cr);

  return self->outlines;
}

PwSceneNodes *
pw_scene_nodes_new (const PwScene *scene)
{
  PwSceneNodes *self = g_new0 (PwSceneNodes, 1);

  self->scene = scene;
  self->n_items = pw_scene_get_n_items (scene);
  self->items = g_new0 (GskRenderNode *, self->n_items + 1);

  return self;
}

void
pw_scene_nodes_free (PwSceneNodes *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_items; i++)
    g_clear_pointer (&self->items[i], gsk_render_node_unref);
  g_clear_pointer (&self->outlines, gsk_render_node_unref);
  g_free (self->items);
  g_free (self);
}

void
pw_scene_nodes_append (PwSceneNodes *self,
                       GtkSnapshot  *snapshot,
                       PwRect        area,
                       double        zoom)
{
  g_autoptr (GArray) visible = NULL;

  if (zoom < PW_DETAIL_ZOOM)
    {
      gtk_snapshot_append_node (snapshot, ensure_outlines (self));
      return;
    }

  visible = pw_scene_find_visible (self->scene, area);
  for (guint i = 0; i < visible->len; i++)
    gtk_snapshot_append_node (snapshot, ensure_item (self, g_array_index (visible, guint, i)));
}

guint
pw_scene_nodes_get_n_made (const PwSceneNodes *self)
{
  return self->n_made;
}
