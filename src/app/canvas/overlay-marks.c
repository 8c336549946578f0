/* app/canvas/overlay-marks.c - badges and signs at the elements of a diagram
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/overlay-marks.h"

#include <math.h>

#include "app/canvas/canvas-mark.h"
#include "app/canvas/scene-picture.h"

/* All in pixels. */
#define STRONG_WIDTH 2.0

#define BADGE_HEIGHT 14.0
#define BADGE_PADDING 4.0
#define BADGE_RADIUS 4.0
#define BADGE_FONT_SIZE 9.5

#define SIGN_SIZE 13.0
#define SIGN_GAP 1.0

static PangoLayout *
create_badge_text (const PwOverlayPen *self,
                   const char         *text,
                   double              scale)
{
  PangoLayout          *layout = gtk_widget_create_pango_layout (self->widget, text);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (
      pango_layout_get_context (layout)));

  pango_font_description_set_absolute_size (font, BADGE_FONT_SIZE * scale * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  return layout;
}

static PwColor
get_text_color (PwColor ground)
{
  double brightness = 0.2126 * ground.red + 0.7152 * ground.green + 0.0722 * ground.blue;

  return brightness > 0.45 ? (PwColor){ 0.06, 0.06, 0.06, 1 } : (PwColor){ 1, 1, 1, 1 };
}

static void
draw_badge (const PwOverlayPen *self,
            const PwCanvasMark *mark,
            PwRect              place,
            PwColor             color)
{
  double scale = CLAMP (pw_view_state_get_zoom (self->view), 0.7, 1.6);
  g_autoptr (PangoLayout) layout = create_badge_text (self, mark->text, scale);
  double   height = BADGE_HEIGHT * scale;
  int      text_width;
  int      text_height;
  PwRect   badge;
  cairo_t *cr;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  badge.width = MAX (text_width + 2 * BADGE_PADDING * scale, height * 1.2);
  badge.height = height;
  badge.x = round (place.x + place.width - badge.width + 3 * scale);
  badge.y = round (place.y - height / 2 + 1);

  cr = pw_overlay_pen_begin (self, pw_rect_grow (badge, 2));
  pw_overlay_add_rounded (cr, badge, BADGE_RADIUS * scale);
  pw_overlay_set_color (cr, mark->is_strong ? color : self->theme->paper, 1);
  cairo_fill_preserve (cr);
  pw_overlay_set_color (cr, color, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);

  pw_overlay_set_color (cr, mark->is_strong ? get_text_color (color) : self->theme->ink, 1);
  cairo_move_to (cr, badge.x + (badge.width - text_width) / 2, badge.y + (badge.height - text_height) / 2);
  pango_cairo_show_layout (cr, layout);
  cairo_destroy (cr);
}

static void
draw_sign (const PwOverlayPen *self,
           PwCanvasSign        sign,
           PwRect              place)
{
  static const PwColor red = { 0.702, 0.086, 0.122, 1 };
  static const PwColor amber = { 0.898, 0.647, 0.039, 1 };
  static const PwColor dark = { 0.1, 0.08, 0, 1 };
  double               size = SIGN_SIZE * CLAMP (pw_view_state_get_zoom (self->view), 0.8, 1.6);
  PwPoint              center = { place.x + place.width + SIGN_GAP, place.y - SIGN_GAP };
  PwColor              fill = sign == PW_CANVAS_SIGN_HINT ? self->theme->paper : amber;
  PwColor              ink = sign == PW_CANVAS_SIGN_HINT ? self->theme->ink : dark;
  cairo_t             *cr = pw_overlay_pen_begin (self, (PwRect){ center.x - size, center.y - size, 2 * size, 2 * size });

  if (sign == PW_CANVAS_SIGN_ERROR)
    {
      cairo_arc (cr, center.x, center.y, size / 2, 0, 2 * G_PI);
      fill = red;
      ink = (PwColor){ 1, 1, 1, 1 };
    }
  else
    {
      cairo_move_to (cr, center.x, center.y - size * 0.52);
      cairo_line_to (cr, center.x + size * 0.58, center.y + size * 0.46);
      cairo_line_to (cr, center.x - size * 0.58, center.y + size * 0.46);
      cairo_close_path (cr);
    }
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, size / 7);
  pw_overlay_set_color (cr, fill, 1);
  cairo_fill_preserve (cr);
  pw_overlay_set_color (cr, sign == PW_CANVAS_SIGN_ERROR ? red : amber, 1);
  cairo_stroke (cr);

  pw_overlay_set_color (cr, ink, 1);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, center.x, center.y - size * 0.2);
  cairo_line_to (cr, center.x, center.y + size * 0.1);
  cairo_stroke (cr);
  cairo_arc (cr, center.x, center.y + size * 0.29, size / 12, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* Of a flow the sign stands at its middle, of a container in its corner. */
static PwRect
get_sign_place (const PwOverlayPen  *self,
                const PwDiagramItem *item)
{
  PwPoint middle;

  if (!item->is_edge)
    return pw_view_state_rect_to_view (self->view, item->bounds);
  middle = pw_view_state_to_view (self->view, pw_points_middle (item->points, item->n_points));

  return (PwRect){ middle.x, middle.y, 0, 0 };
}

static void
draw_mark (const PwOverlayPen *self,
           guint               n,
           const PwCanvasMark *mark)
{
  const PwDiagramItem *item = pw_diagram_get_item (pw_editor_get_diagram (self->editor), n);
  PwColor              color = mark->color.alpha > 0 ? mark->color : self->theme->ink;

  if (mark->is_strong)
    pw_overlay_pen_draw_outline (self, n, color, STRONG_WIDTH);
  if (mark->text != NULL && pw_view_state_get_zoom (self->view) >= PW_DETAIL_ZOOM)
    draw_badge (self, mark, pw_view_state_rect_to_view (self->view, item->bounds), color);
  if (mark->sign != PW_CANVAS_SIGN_NONE && pw_view_state_get_zoom (self->view) >= PW_DETAIL_ZOOM)
    draw_sign (self, mark->sign, get_sign_place (self, item));
}

void
pw_overlay_marks_append (const PwOverlayPen *self,
                         GHashTable         *marks)
{
  GHashTableIter iter;
  gpointer       id;
  gpointer       mark;

  g_hash_table_iter_init (&iter, marks);
  while (g_hash_table_iter_next (&iter, &id, &mark))
    {
      int n = pw_editor_find (self->editor, id);

      if (n >= 0 && pw_overlay_pen_is_in_sight (self, (guint) n))
        draw_mark (self, (guint) n, mark);
    }
}
