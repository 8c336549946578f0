/* app/canvas/overlay-preview.c - what a gesture would do, to be seen before it is done
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/overlay-preview.h"

#include <math.h>

/* All in pixels. */
#define TARGET_WIDTH 2.0
#define TARGET_FLOW_WIDTH 6.0
#define TARGET_TINT 0.14

#define GUIDE_DASH 4.0

#define REASON_WIDTH 260
#define REASON_PADDING 8.0
#define REASON_RADIUS 6.0
#define REASON_BESIDE 16.0 /* of the pointer, so that it hides nothing */
#define REASON_EDGE 6.0    /* of the view, that it keeps away from */

static const PwColor refused = { 0.702, 0.086, 0.122, 1 };
static const PwColor refused_dark = { 1, 0.482, 0.388, 1 };
static const PwColor white = { 1, 1, 1, 1 };

static PwColor
get_refused_color (const PwOverlayPen *pen)
{
  return pen->theme->paper.red < 0.5 ? refused_dark : refused;
}

static void
draw_target (const PwOverlayPen *pen,
             const PwPreview    *preview)
{
  const PwDiagramItem *item;
  cairo_t             *cr;

  if (preview->target < 0 || preview->feedback == PW_FEEDBACK_NONE)
    return;
  if (preview->feedback == PW_FEEDBACK_REFUSED)
    {
      pw_overlay_pen_draw_outline (pen, (guint) preview->target, get_refused_color (pen), TARGET_WIDTH);
      return;
    }

  item = pw_diagram_get_item (pw_editor_get_diagram (pen->editor), (guint) preview->target);
  cr = pw_overlay_pen_begin (pen, pw_view_state_get_size (pen->view));
  pw_overlay_pen_add_outline (pen, cr, item, 0);
  if (!item->is_edge)
    {
      pw_overlay_set_color (cr, pen->theme->accent, TARGET_TINT);
      cairo_fill_preserve (cr);
    }
  pw_overlay_set_color (cr, pen->theme->accent, item->is_edge ? 0.4 : 0.8);
  cairo_set_line_width (cr, item->is_edge ? TARGET_FLOW_WIDTH : 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* What is made or taken lies between two cuts. */
static void
draw_area (const PwOverlayPen *pen,
           PwRect              area)
{
  PwRect   place = pw_view_state_rect_to_view (pen->view, area);
  cairo_t *cr = pw_overlay_pen_begin (pen, pw_view_state_get_size (pen->view));

  cairo_rectangle (cr, round (place.x) + 0.5, round (place.y) + 0.5, round (place.width), round (place.height));
  pw_overlay_set_color (cr, pen->theme->accent, TARGET_TINT);
  cairo_fill_preserve (cr);
  pw_overlay_set_color (cr, pen->theme->accent, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_guides (const PwOverlayPen *pen,
             const PwPreview    *preview)
{
  static const double dashes[] = { GUIDE_DASH, GUIDE_DASH };
  cairo_t            *cr;

  if (preview->guides->len == 0)
    return;

  cr = pw_overlay_pen_begin (pen, pw_view_state_get_size (pen->view));
  for (guint i = 0; i < preview->guides->len; i++)
    {
      const PwGuide *guide = &g_array_index (preview->guides, PwGuide, i);
      PwPoint        from = pw_view_state_to_view (pen->view, guide->from);
      PwPoint        to = pw_view_state_to_view (pen->view, guide->to);

      cairo_move_to (cr, floor (from.x) + 0.5, floor (from.y) + 0.5);
      cairo_line_to (cr, floor (to.x) + 0.5, floor (to.y) + 0.5);
    }
  pw_overlay_set_color (cr, pen->theme->accent, 1);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* Right below the pointer, on its other side where the view ends. */
static PwRect
place_reason (const PwOverlayPen *pen,
              PwPoint             pointer,
              double              width,
              double              height)
{
  PwRect view = pw_view_state_get_size (pen->view);
  PwRect place = { pointer.x + REASON_BESIDE, pointer.y + REASON_BESIDE, width, height };

  if (place.x + width > view.width - REASON_EDGE)
    place.x = pointer.x - REASON_BESIDE - width;
  if (place.y + height > view.height - REASON_EDGE)
    place.y = pointer.y - REASON_BESIDE - height;
  place.x = round (CLAMP (place.x, REASON_EDGE, MAX (REASON_EDGE, view.width - width - REASON_EDGE)));
  place.y = round (CLAMP (place.y, REASON_EDGE, MAX (REASON_EDGE, view.height - height - REASON_EDGE)));
  return place;
}

static void
draw_reason (const PwOverlayPen *pen,
             const PwPreview    *preview)
{
  g_autoptr (PangoLayout) layout = NULL;
  PwRect   place;
  cairo_t *cr;
  int      width;
  int      height;

  if (preview->feedback != PW_FEEDBACK_REFUSED || preview->reason == NULL)
    return;

  layout = gtk_widget_create_pango_layout (pen->widget, preview->reason);
  pango_layout_set_width (layout, REASON_WIDTH * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, &width, &height);
  place = place_reason (pen, pw_view_state_to_view (pen->view, preview->at), width + 2 * REASON_PADDING,
                        height + 2 * REASON_PADDING);

  cr = pw_overlay_pen_begin (pen, place);
  pw_overlay_add_rounded (cr, place, REASON_RADIUS);
  pw_overlay_set_color (cr, refused, 1);
  cairo_fill (cr);
  pw_overlay_set_color (cr, white, 1);
  cairo_move_to (cr, place.x + REASON_PADDING, place.y + REASON_PADDING);
  pango_cairo_show_layout (cr, layout);
  cairo_destroy (cr);
}

void
pw_overlay_preview_append (const PwOverlayPen *pen,
                           const PwScene      *scene,
                           const PwPreview    *preview,
                           PwGhostPicture     *ghosts)
{
  draw_target (pen, preview);
  if (!pw_rect_is_empty (preview->area))
    draw_area (pen, preview->area);
  pw_ghost_picture_append (ghosts, pen, scene, preview);
  draw_guides (pen, preview);
  draw_reason (pen, preview);
}
