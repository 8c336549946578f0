/* app/canvas/overlay-handles.c - where what is selected can be taken hold of, to be seen
 *
 * Squares on the outline resize, rings on a flow bend it, dots move a straight part of
 * it, filled rings at its ends connect it elsewhere.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/overlay-handles.h"

#include <math.h>

#include "interact/handles.h"

/* All in pixels. */
#define SIDE 8.0
#define LINE 1.5
#define BEND_RADIUS 4.5
#define SEGMENT_RADIUS 3.0

/* Below this zoom handles would hide what they belong to. */
#define LEAST_ZOOM 0.3

/* Resizing handles sit on the outline, which lies a little outside of the shape. */
static PwPoint
get_place (const PwOverlayPen *pen,
           const PwHandle     *handle)
{
  static const struct
  {
    int x;
    int y;
  } outward[] = {
    [PW_HANDLE_NORTH_WEST] = { -1, -1 },
    [PW_HANDLE_NORTH] = { 0, -1 },
    [PW_HANDLE_NORTH_EAST] = { 1, -1 },
    [PW_HANDLE_EAST] = { 1, 0 },
    [PW_HANDLE_SOUTH_EAST] = { 1, 1 },
    [PW_HANDLE_SOUTH] = { 0, 1 },
    [PW_HANDLE_SOUTH_WEST] = { -1, 1 },
    [PW_HANDLE_WEST] = { -1, 0 },
  };
  PwPoint at = pw_view_state_to_view (pen->view, handle->at);

  if (handle->kind < G_N_ELEMENTS (outward))
    {
      at.x += outward[handle->kind].x * PW_OVERLAY_GAP;
      at.y += outward[handle->kind].y * PW_OVERLAY_GAP;
    }
  return at;
}

static void
draw_handle (const PwOverlayPen *pen,
             const PwHandle     *handle)
{
  PwPoint  at = get_place (pen, handle);
  PwRect   place = { round (at.x) - SIDE / 2, round (at.y) - SIDE / 2, SIDE, SIDE };
  gboolean is_end = handle->kind == PW_HANDLE_SOURCE || handle->kind == PW_HANDLE_TARGET;
  cairo_t *cr;

  if (!pw_rect_intersects (place, pw_view_state_get_size (pen->view)))
    return;

  cr = pw_overlay_pen_begin (pen, pw_rect_grow (place, LINE));
  if (handle->kind == PW_HANDLE_SEGMENT)
    cairo_arc (cr, at.x, at.y, SEGMENT_RADIUS, 0, 2 * G_PI);
  else if (is_end || handle->kind == PW_HANDLE_BEND)
    cairo_arc (cr, at.x, at.y, BEND_RADIUS, 0, 2 * G_PI);
  else
    pw_overlay_add_rounded (cr, place, 1);
  pw_overlay_set_color (cr, is_end || handle->kind == PW_HANDLE_SEGMENT ? pen->theme->accent : pen->theme->paper, 1);
  cairo_fill_preserve (cr);
  pw_overlay_set_color (cr, is_end || handle->kind == PW_HANDLE_SEGMENT ? pen->theme->paper : pen->theme->accent, 1);
  cairo_set_line_width (cr, LINE);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
pw_overlay_handles_append (const PwOverlayPen *pen)
{
  g_autoptr (GArray) handles = NULL;

  if (pw_view_state_get_zoom (pen->view) < LEAST_ZOOM)
    return;
  handles = pw_handles_list (pen->editor);
  for (guint i = 0; i < handles->len; i++)
    draw_handle (pen, &g_array_index (handles, PwHandle, i));
}
