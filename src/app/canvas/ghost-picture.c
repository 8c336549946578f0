/* app/canvas/ghost-picture.c - shapes and flows where a gesture would put them
 *
 * Ghosts that moved equally far are one block: its picture is painted once, from the
 * display lists of the scene, as far around the view as a hand soon gets, and then only
 * placed. What has another size, another way or is new becomes a small diagram of its
 * own, so that it is drawn by the same rules as all diagrams.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/ghost-picture.h"

#include <math.h>
#include <string.h>

#include "app/canvas/scene-picture.h"
#include "app/canvas/variant-sample.h"
#include "draw/paint.h"

#define OPACITY 0.65

/* Of the view's size, on each side: what the picture of the block covers beyond it. */
#define MARGIN 0.5

/* Surely a frame. */
#define FRAME_MS 100

struct _PwGhostPicture
{
  GHashTable *samples; /* PwVariant, or type of a flow → PwVariantSample */

  cairo_surface_t *image; /* of the block where it is now, before it moves */
  PwRect           area;  /* that the image covers, in diagram units */
  double           zoom;
  int              scale_factor;
  guint            n_paintings;
};

PwGhostPicture *
pw_ghost_picture_new (void)
{
  PwGhostPicture *self = g_new0 (PwGhostPicture, 1);

  self->samples = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pw_variant_sample_free);
  return self;
}

void
pw_ghost_picture_free (PwGhostPicture *self)
{
  if (self == NULL)
    return;

  pw_ghost_picture_forget (self);
  g_hash_table_unref (self->samples);
  g_free (self);
}

static gboolean
on_frame_passed (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/* The frame that is seen holds the image: given up before the next one, cairo would copy
 * all of it for that.
 */
static void
give_up (cairo_surface_t *image)
{
  g_timeout_add_full (G_PRIORITY_LOW, FRAME_MS, on_frame_passed, image, (GDestroyNotify) cairo_surface_destroy);
}

void
pw_ghost_picture_forget (PwGhostPicture *self)
{
  g_clear_pointer (&self->image, give_up);
}

guint
pw_ghost_picture_get_n_paintings (const PwGhostPicture *self)
{
  return self->n_paintings;
}

/* --- what only moves ----------------------------------------------------------------- */

/* Whether it keeps its size; then also how far it moved. */
static gboolean
is_moved (const PwDiagram *diagram,
          const PwGhost   *ghost,
          PwPoint         *by)
{
  PwRect before;

  if (ghost->item < 0)
    return FALSE;
  before = pw_diagram_get_item (diagram, (guint) ghost->item)->bounds;
  if (!G_APPROX_VALUE (before.width, ghost->bounds.width, 0.01) || !G_APPROX_VALUE (before.height, ghost->bounds.height, 0.01))
    return FALSE;
  *by = (PwPoint){ ghost->bounds.x - before.x, ghost->bounds.y - before.y };
  return TRUE;
}

/* How far the block moves: as the first ghost that keeps its size. */
static gboolean
find_block (const PwDiagram *diagram,
            const PwPreview *preview,
            PwPoint         *by)
{
  for (guint i = 0; i < preview->ghosts->len; i++)
    if (is_moved (diagram, &g_array_index (preview->ghosts, PwGhost, i), by))
      return TRUE;
  return FALSE;
}

static gboolean
is_in_block (const PwDiagram *diagram,
             const PwGhost   *ghost,
             PwPoint          by)
{
  PwPoint own;

  return is_moved (diagram, ghost, &own) && G_APPROX_VALUE (own.x, by.x, 0.01) && G_APPROX_VALUE (own.y, by.y, 0.01);
}

static void
paint_block (PwGhostPicture     *self,
             const PwOverlayPen *pen,
             const PwScene      *scene,
             const PwPreview    *preview,
             PwPoint             by)
{
  const PwDiagram *diagram = pw_scene_get_diagram (scene);
  double           zoom = pw_view_state_get_zoom (pen->view);
  int              scale = gtk_widget_get_scale_factor (pen->widget);
  PwPaintDetail    detail = zoom < PW_DETAIL_ZOOM ? PW_PAINT_OUTLINES : PW_PAINT_PIXELS;
  cairo_t         *cr;

  g_clear_pointer (&self->image, cairo_surface_destroy);
  self->image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (self->area.width * zoom * scale),
                                            (int) ceil (self->area.height * zoom * scale));
  self->zoom = zoom;
  self->scale_factor = scale;
  self->n_paintings++;

  cr = cairo_create (self->image);
  cairo_scale (cr, zoom * scale, zoom * scale);
  cairo_translate (cr, -self->area.x, -self->area.y);
  for (guint i = 0; i < preview->ghosts->len; i++)
    {
      const PwGhost *ghost = &g_array_index (preview->ghosts, PwGhost, i);

      if (is_in_block (diagram, ghost, by) && pw_rect_intersects (pw_scene_get_extents (scene, (guint) ghost->item), self->area))
        pw_paint_list_as (pw_scene_get_list (scene, (guint) ghost->item), detail, cr);
    }
  cairo_destroy (cr);
}

/* What of the block can be seen: the view, moved back to where the block is now. */
static PwRect
get_needed (const PwOverlayPen *pen,
            PwPoint             by)
{
  PwRect visible = pw_view_state_get_visible (pen->view);

  visible.x -= by.x;
  visible.y -= by.y;
  return visible;
}

static void
append_block (PwGhostPicture     *self,
              const PwOverlayPen *pen,
              const PwScene      *scene,
              const PwPreview    *preview,
              PwPoint             by)
{
  double   zoom = pw_view_state_get_zoom (pen->view);
  PwRect   needed = get_needed (pen, by);
  PwPoint  at;
  cairo_t *cr;

  if (self->image == NULL || !G_APPROX_VALUE (self->zoom, zoom, zoom * 1e-9) ||
      self->scale_factor != gtk_widget_get_scale_factor (pen->widget) || !pw_rect_contains_rect (self->area, needed))
    {
      self->area = (PwRect){ needed.x - MARGIN * needed.width, needed.y - MARGIN * needed.height,
                             needed.width * (1 + 2 * MARGIN), needed.height * (1 + 2 * MARGIN) };
      paint_block (self, pen, scene, preview, by);
    }

  at = pw_view_state_to_view (pen->view, (PwPoint){ self->area.x + by.x, self->area.y + by.y });
  cr = pw_overlay_pen_begin (pen, pw_view_state_get_size (pen->view));
  cairo_translate (cr, round (at.x), round (at.y));
  cairo_scale (cr, 1.0 / self->scale_factor, 1.0 / self->scale_factor);
  cairo_set_source_surface (cr, self->image, 0, 0);
  cairo_paint_with_alpha (cr, OPACITY);
  cairo_destroy (cr);
}

/* --- what looks otherwise --------------------------------------------------------------- */

static PwVariantSample *
get_sample (PwGhostPicture  *self,
            PwElementType    type,
            const PwVariant *variant)
{
  gpointer         key = variant != NULL ? (gpointer) variant : GUINT_TO_POINTER (type);
  PwVariantSample *sample = g_hash_table_lookup (self->samples, key);

  if (sample == NULL)
    {
      sample = pw_variant_sample_new (type, variant);
      g_hash_table_insert (self->samples, key, sample);
    }
  return sample;
}

/* A flow that is not there yet is drawn as one of its kind without a name. */
static void
add_flow (PwGhostPicture    *self,
          PwDiagram         *diagram,
          const PwDiagram   *shown,
          const PwGhostFlow *flow)
{
  PwElement     *element = NULL;
  PwDiagramItem *item;

  if (flow->n_points < 2)
    return;
  if (flow->item >= 0)
    element = pw_diagram_get_item (shown, (guint) flow->item)->element;
  if (element == NULL || pw_element_get_bpmn_type (element) != flow->type)
    element = pw_variant_sample_get (get_sample (self, flow->type, NULL));
  item = pw_diagram_add (diagram, element);
  item->is_edge = TRUE;
  item->points = g_memdup2 (flow->points, flow->n_points * sizeof (PwPoint));
  item->n_points = flow->n_points;
  item->bounds = pw_points_bounds (flow->points, flow->n_points);
}

static void
add_copy (PwDiagram           *diagram,
          const PwDiagramItem *original,
          PwRect               bounds)
{
  PwDiagramItem *item = pw_diagram_add (diagram, original->element);

  *item = *original;
  item->points = NULL;
  item->n_points = 0;
  item->parent = -1;
  item->label_bounds.x += bounds.x - item->bounds.x;
  item->label_bounds.y += bounds.y - item->bounds.y;
  item->bounds = bounds;
}

/* Whether it holds what stays to be seen while only its border goes elsewhere. */
static gboolean
is_frame (const PwDiagram *shown,
          const PwGhost   *ghost)
{
  PwPoint by;

  return ghost->item >= 0 && pw_diagram_get_item (shown, (guint) ghost->item)->has_children && !is_moved (shown, ghost, &by);
}

/* (transfer full): all ghosts that neither frames nor the block of moved ones are. */
static PwDiagram *
make_diagram (PwGhostPicture  *self,
              const PwDiagram *shown,
              const PwPreview *preview,
              const PwPoint   *block)
{
  PwDiagram *diagram = pw_diagram_new (NULL);

  for (guint i = 0; i < preview->ghosts->len; i++)
    {
      const PwGhost *ghost = &g_array_index (preview->ghosts, PwGhost, i);

      if ((block != NULL && is_in_block (shown, ghost, *block)) || is_frame (shown, ghost))
        continue;
      if (ghost->item >= 0 && !pw_diagram_get_item (shown, (guint) ghost->item)->is_edge)
        add_copy (diagram, pw_diagram_get_item (shown, (guint) ghost->item), ghost->bounds);
      else if (ghost->variant != NULL)
        pw_variant_sample_add (get_sample (self, ghost->variant->type, ghost->variant), diagram, ghost->bounds);
    }
  for (guint i = 0; i < preview->flows->len; i++)
    add_flow (self, diagram, shown, &g_array_index (preview->flows, PwGhostFlow, i));
  pw_diagram_finish (diagram);
  return diagram;
}

static void
append_diagram (const PwOverlayPen *pen,
                const PwDiagram    *diagram)
{
  double  zoom = pw_view_state_get_zoom (pen->view);
  PwPoint origin = pw_view_state_to_view (pen->view, (PwPoint){ 0, 0 });
  g_autoptr (PwScene) scene = pw_scene_new (diagram, pen->theme);
  PwRect   place = pw_view_state_rect_to_view (pen->view, pw_scene_get_bounds (scene));
  cairo_t *cr;

  if (!pw_rect_intersects (place, pw_view_state_get_size (pen->view)))
    return;
  cr = pw_overlay_pen_begin (pen, pw_view_state_get_size (pen->view));
  cairo_translate (cr, origin.x, origin.y);
  cairo_scale (cr, zoom, zoom);
  cairo_push_group (cr);
  pw_paint_scene (scene, NULL, zoom < PW_DETAIL_ZOOM ? PW_PAINT_OUTLINES : PW_PAINT_PIXELS, cr);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, OPACITY);
  cairo_destroy (cr);
}

/* A container that gets another size: filled, it would hide what it holds. */
static void
append_frames (const PwOverlayPen *pen,
               const PwDiagram    *shown,
               const PwPreview    *preview)
{
  cairo_t *cr = NULL;

  for (guint i = 0; i < preview->ghosts->len; i++)
    {
      const PwGhost *ghost = &g_array_index (preview->ghosts, PwGhost, i);
      PwRect         place;

      if (!is_frame (shown, ghost))
        continue;
      if (cr == NULL)
        cr = pw_overlay_pen_begin (pen, pw_view_state_get_size (pen->view));
      place = pw_view_state_rect_to_view (pen->view, ghost->bounds);
      cairo_rectangle (cr, round (place.x) + 0.5, round (place.y) + 0.5, round (place.width), round (place.height));
    }
  if (cr == NULL)
    return;
  pw_overlay_set_color (cr, pen->theme->accent, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
pw_ghost_picture_append (PwGhostPicture     *self,
                         const PwOverlayPen *pen,
                         const PwScene      *scene,
                         const PwPreview    *preview)
{
  const PwDiagram *shown = pw_scene_get_diagram (scene);
  PwPoint          by;
  gboolean         has_block = find_block (shown, preview, &by);
  g_autoptr (PwDiagram) rest = make_diagram (self, shown, preview, has_block ? &by : NULL);

  append_frames (pen, shown, preview);
  if (has_block)
    append_block (self, pen, scene, preview, by);
  if (pw_diagram_get_n_items (rest) > 0)
    append_diagram (pen, rest);
}
