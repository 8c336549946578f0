/* app/canvas/scene-picture.c - what is in sight of a scene, as pixels that are kept
 *
 * The picture covers the view and a margin around it. Panning inside the margin only
 * moves it; beyond, what is there is copied and the rest painted, so a step of a pan
 * costs the same however much there is to see:
 *
 *   +----------------+            +----------------+
 *   | margin         |            |  painted       |
 *   |    +------+    |   pan      |- - - +---------+     what the old picture
 *   |    | view |    |  ----->    |      | copied  |     shares with the new
 *   |    +------+    |            |      |         |     one is copied
 *   +----------------+            +------+---------+
 *
 * Pixels are counted from the origin of the diagram, at the present zoom. All pieces
 * lie on whole pixels, so nothing shimmers and no seams are seen.
 *
 * Kept render nodes, one for each item or one for all, were measured too: cairo paints
 * all they hold anew in every frame. With text as outlines, which it takes for words to
 * be evenly spaced below 100 %, a frame costs twice as much as with this.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/scene-picture.h"

#include <math.h>

#include "app/canvas/far-picture.h"
#include "draw/paint.h"

/* On each side of the view, as a share of it. */
#define MARGIN 0.25
#define MARGIN_LARGE 0.08

/* A view of more pixels of the screen is large: memory counts. */
#define LARGE_VIEW (3.0 * 1000 * 1000)

/* Tasks are nine pixels wide here. */
#define OUTLINE_ZOOM 0.09

struct _PwScenePicture
{
  const PwScene        *scene;
  cairo_surface_t      *image;
  GskRenderNode        *node;
  cairo_rectangle_int_t area; /* that the image covers, in pixels of the screen */
  double                zoom; /* pixels of the screen per diagram unit */
  int                   scale_factor;
  guint64               n_painted;
};

/* Paints @piece of the picture; @cr takes pixels counted from the diagram's origin. */
static void
paint_piece (PwScenePicture              *self,
             cairo_t                     *cr,
             const cairo_rectangle_int_t *piece)
{
  const PwTheme *theme = pw_scene_get_theme (self->scene);
  double         zoom = self->zoom / self->scale_factor;
  PwRect         area = { piece->x / self->zoom, piece->y / self->zoom, piece->width / self->zoom,
                          piece->height / self->zoom };

  cairo_save (cr);
  cairo_rectangle (cr, piece->x, piece->y, piece->width, piece->height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, theme->paper.red, theme->paper.green, theme->paper.blue);
  cairo_paint (cr);
  cairo_scale (cr, self->zoom, self->zoom);
  if (zoom < OUTLINE_ZOOM)
    pw_far_picture_paint (pw_scene_get_diagram (self->scene), theme, self->zoom, cr);
  else
    pw_paint_scene (self->scene, &area, zoom < PW_DETAIL_ZOOM ? PW_PAINT_OUTLINES : PW_PAINT_PIXELS, cr);
  cairo_restore (cr);

  self->n_painted += (guint64) piece->width * (guint64) piece->height;
}

/* Whether something of the present image can be used for the present zoom. */
static gboolean
is_fitting (const PwScenePicture *self,
            double                zoom,
            int                   scale_factor)
{
  return self->image != NULL && self->scale_factor == scale_factor && G_APPROX_VALUE (self->zoom, zoom, zoom * 1e-9);
}

static gboolean
covers (const cairo_rectangle_int_t *area,
        const cairo_rectangle_int_t *view)
{
  return view->x >= area->x && view->y >= area->y && view->x + view->width <= area->x + area->width &&
         view->y + view->height <= area->y + area->height;
}

/* While the zoom changes the next frame wants another picture anyway: no margin. */
static cairo_rectangle_int_t
add_margin (cairo_rectangle_int_t view,
            gboolean              is_zooming)
{
  double share = (double) view.width * view.height > LARGE_VIEW ? MARGIN_LARGE : MARGIN;
  int    dx = is_zooming ? 0 : (int) (view.width * share);
  int    dy = is_zooming ? 0 : (int) (view.height * share);

  return (cairo_rectangle_int_t){ view.x - dx, view.y - dy, view.width + 2 * dx, view.height + 2 * dy };
}

/* A node that paints the image, not a texture: cairo's renderer copies a texture whole in
 * each frame, margin and all, and of this only what is seen. On a GPU it becomes one.
 */
static void
update_node (PwScenePicture *self)
{
  double          factor = self->scale_factor;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) (self->area.x / factor), (float) (self->area.y / factor),
                                               (float) (self->area.width / factor),
                                               (float) (self->area.height / factor));
  cairo_t        *cr;

  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = gsk_cairo_node_new (&bounds);
  cr = gsk_cairo_node_get_draw_context (self->node);
  cairo_scale (cr, 1 / factor, 1 / factor);
  cairo_set_source_surface (cr, self->image, self->area.x, self->area.y);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
remake (PwScenePicture       *self,
        cairo_rectangle_int_t view,
        double                zoom,
        int                   scale_factor)
{
  gboolean              is_kept = is_fitting (self, zoom, scale_factor);
  cairo_rectangle_int_t area = add_margin (view, self->image != NULL && !is_kept);
  cairo_surface_t      *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, area.width, area.height);
  cairo_t              *cr = cairo_create (image);
  cairo_region_t       *missing = cairo_region_create_rectangle (&area);

  cairo_translate (cr, -area.x, -area.y);
  if (is_kept)
    {
      cairo_set_source_surface (cr, self->image, self->area.x, self->area.y);
      cairo_rectangle (cr, self->area.x, self->area.y, self->area.width, self->area.height);
      cairo_fill (cr);
      cairo_region_subtract_rectangle (missing, &self->area);
    }
  self->zoom = zoom;
  self->scale_factor = scale_factor;
  for (int i = 0; i < cairo_region_num_rectangles (missing); i++)
    {
      cairo_rectangle_int_t piece;

      cairo_region_get_rectangle (missing, i, &piece);
      paint_piece (self, cr, &piece);
    }
  cairo_region_destroy (missing);
  cairo_destroy (cr);

  g_clear_pointer (&self->image, cairo_surface_destroy);
  self->image = image;
  self->area = area;
  update_node (self);
}

PwScenePicture *
pw_scene_picture_new (const PwScene *scene)
{
  PwScenePicture *self = g_new0 (PwScenePicture, 1);

  self->scene = scene;
  return self;
}

void
pw_scene_picture_free (PwScenePicture *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->image, cairo_surface_destroy);
  g_free (self);
}

void
pw_scene_picture_append (PwScenePicture *self,
                         GtkSnapshot    *snapshot,
                         PwPoint         offset,
                         double          zoom,
                         int             width,
                         int             height,
                         int             scale_factor)
{
  /* Whole pixels of the widget, so that the picture and what lies over it agree. */
  int                   x = (int) round (offset.x * zoom);
  int                   y = (int) round (offset.y * zoom);
  cairo_rectangle_int_t view = { x * scale_factor, y * scale_factor, width * scale_factor, height * scale_factor };

  if (width <= 0 || height <= 0)
    return;
  if (!is_fitting (self, zoom * scale_factor, scale_factor) || !covers (&self->area, &view))
    remake (self, view, zoom * scale_factor, scale_factor);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -x, (float) -y));
  gtk_snapshot_append_node (snapshot, self->node);
  gtk_snapshot_restore (snapshot);
}

/* Those pixels of the picture that @place touches, with the soft edges of its lines. */
static void
add_piece (const PwScenePicture *self,
           PwRect                place,
           cairo_region_t       *pieces)
{
  double left = CLAMP (floor (place.x * self->zoom) - 1, self->area.x, self->area.x + self->area.width);
  double top = CLAMP (floor (place.y * self->zoom) - 1, self->area.y, self->area.y + self->area.height);
  double right = CLAMP (ceil ((place.x + place.width) * self->zoom) + 1, self->area.x, self->area.x + self->area.width);
  double bottom = CLAMP (ceil ((place.y + place.height) * self->zoom) + 1, self->area.y, self->area.y + self->area.height);

  if (right > left && bottom > top)
    cairo_region_union_rectangle (pieces, &(cairo_rectangle_int_t){ (int) left, (int) top, (int) (right - left), (int) (bottom - top) });
}

void
pw_scene_picture_repaint (PwScenePicture *self,
                          const GArray   *places)
{
  cairo_region_t *pieces;
  cairo_t        *cr;

  if (self->image == NULL)
    return;

  pieces = cairo_region_create ();
  for (guint i = 0; i < places->len; i++)
    add_piece (self, g_array_index (places, PwRect, i), pieces);
  if (!cairo_region_is_empty (pieces))
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      cr = cairo_create (self->image);
      cairo_translate (cr, -self->area.x, -self->area.y);
      for (int i = 0; i < cairo_region_num_rectangles (pieces); i++)
        {
          cairo_rectangle_int_t piece;

          cairo_region_get_rectangle (pieces, i, &piece);
          paint_piece (self, cr, &piece);
        }
      cairo_destroy (cr);
      update_node (self);
    }
  cairo_region_destroy (pieces);
}

guint64
pw_scene_picture_get_n_painted (const PwScenePicture *self)
{
  return self->n_painted;
}
