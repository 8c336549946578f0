/* app/canvas/overlay-pen.c - what all that lies over a diagram is drawn with
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/overlay-pen.h"

#include <math.h>

/* How far beyond an item its outline and what stands at its corners may go. */
#define REACH 24.0

/* Corners of activities, in diagram units. */
#define TASK_RADIUS 10.0

void
pw_overlay_set_color (cairo_t *cr,
                      PwColor  color,
                      double   alpha)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, alpha);
}

gboolean
pw_overlay_pen_is_in_sight (const PwOverlayPen *self,
                            guint               n)
{
  PwRect place = pw_view_state_rect_to_view (self->view,
                                             pw_diagram_get_item (pw_editor_get_diagram (self->editor), n)->bounds);

  return pw_rect_intersects (pw_rect_grow (place, REACH), pw_view_state_get_size (self->view));
}

cairo_t *
pw_overlay_pen_begin (const PwOverlayPen *self,
                      PwRect              pixels)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) pixels.x, (float) pixels.y, (float) pixels.width,
                                               (float) pixels.height);

  return gtk_snapshot_append_cairo (self->snapshot, &bounds);
}

void
pw_overlay_add_rounded (cairo_t *cr,
                        PwRect   rect,
                        double   radius)
{
  double right = rect.x + rect.width;
  double bottom = rect.y + rect.height;

  radius = MIN (radius, MIN (rect.width, rect.height) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, rect.y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, rect.x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, rect.x + radius, rect.y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
add_diamond (cairo_t *cr,
             PwRect   rect,
             double   gap)
{
  PwPoint center = pw_rect_center (rect);
  /* The gap is meant across the slanted sides. */
  double  dx = rect.width / 2 + gap * G_SQRT2;
  double  dy = rect.height / 2 + gap * G_SQRT2;

  cairo_move_to (cr, center.x, center.y - dy);
  cairo_line_to (cr, center.x + dx, center.y);
  cairo_line_to (cr, center.x, center.y + dy);
  cairo_line_to (cr, center.x - dx, center.y);
  cairo_close_path (cr);
}

static void
add_polyline (const PwOverlayPen  *self,
              cairo_t             *cr,
              const PwDiagramItem *item)
{
  for (guint i = 0; i < item->n_points; i++)
    {
      PwPoint point = pw_view_state_to_view (self->view, item->points[i]);

      cairo_line_to (cr, point.x, point.y);
    }
}

/* The outline follows the shape, so that a circle stays one. */
void
pw_overlay_pen_add_outline (const PwOverlayPen  *self,
                            cairo_t             *cr,
                            const PwDiagramItem *item,
                            double               gap)
{
  double zoom = pw_view_state_get_zoom (self->view);
  PwRect rect = pw_view_state_rect_to_view (self->view, item->bounds);
  PwRect outer = pw_rect_grow (rect, gap);

  if (item->is_edge)
    add_polyline (self, cr, item);
  else if (pw_element_type_has (item->type, PW_TRAIT_GATEWAY))
    add_diamond (cr, rect, gap);
  else if (pw_element_type_has (item->type, PW_TRAIT_EVENT))
    pw_overlay_add_rounded (cr, outer, G_MAXDOUBLE);
  else if (pw_element_type_has (item->type, PW_TRAIT_ACTIVITY))
    pw_overlay_add_rounded (cr, outer, TASK_RADIUS * zoom + gap);
  else
    pw_overlay_add_rounded (cr, outer, gap);
}

void
pw_overlay_pen_draw_outline (const PwOverlayPen *self,
                             guint               n,
                             PwColor             color,
                             double              width)
{
  const PwDiagramItem *item = pw_diagram_get_item (pw_editor_get_diagram (self->editor), n);
  PwRect               place = pw_view_state_rect_to_view (self->view, item->bounds);
  cairo_t             *cr = pw_overlay_pen_begin (self, pw_rect_grow (place, REACH));

  pw_overlay_pen_add_outline (self, cr, item, PW_OVERLAY_GAP);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, width);
  pw_overlay_set_color (cr, color, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}
