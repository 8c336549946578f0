/* app/canvas/overlay-grid.c - the grid that things snap to, to be seen
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/overlay-grid.h"

#include <math.h>

/* In diagram units. */
#define STEP 10.0
#define WIDE_STEP 50.0

/* Lines closer than this, in pixels, would be a grey surface. */
#define LEAST_DISTANCE 7.0

static void
add_lines (const PwOverlayPen *pen,
           cairo_t            *cr,
           double              step)
{
  PwRect visible = pw_view_state_get_visible (pen->view);
  PwRect size = pw_view_state_get_size (pen->view);

  for (double x = ceil (visible.x / step) * step; x <= visible.x + visible.width; x += step)
    {
      double pixel = floor (pw_view_state_to_view (pen->view, (PwPoint){ x, 0 }).x) + 0.5;

      cairo_move_to (cr, pixel, 0);
      cairo_line_to (cr, pixel, size.height);
    }
  for (double y = ceil (visible.y / step) * step; y <= visible.y + visible.height; y += step)
    {
      double pixel = floor (pw_view_state_to_view (pen->view, (PwPoint){ 0, y }).y) + 0.5;

      cairo_move_to (cr, 0, pixel);
      cairo_line_to (cr, size.width, pixel);
    }
}

void
pw_overlay_grid_append (const PwOverlayPen *pen)
{
  double   zoom = pw_view_state_get_zoom (pen->view);
  cairo_t *cr;

  if (WIDE_STEP * zoom < LEAST_DISTANCE)
    return;

  cr = pw_overlay_pen_begin (pen, pw_view_state_get_size (pen->view));
  cairo_set_line_width (cr, 1);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  if (STEP * zoom >= LEAST_DISTANCE)
    {
      add_lines (pen, cr, STEP);
      pw_overlay_set_color (cr, pen->theme->ink, 0.07);
      cairo_stroke (cr);
    }
  add_lines (pen, cr, WIDE_STEP);
  pw_overlay_set_color (cr, pen->theme->ink, 0.1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}
