/* app/canvas/canvas-overlay.c - what lies over a diagram: hover, selection, lasso, marks
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-overlay.h"

#include "app/canvas/canvas.h"
#include "app/canvas/scene-picture.h"

#include <math.h>

/* All in pixels. */
#define SELECTION_WIDTH 2.0
#define SELECTION_GAP 3.0
#define HOVER_WIDTH 1.0
#define REACH 24.0 /* how far beyond an item its outline and badge may go */

#define BADGE_HEIGHT 14.0
#define BADGE_PADDING 4.0
#define BADGE_RADIUS 4.0
#define BADGE_FONT_SIZE 9.5

#define SIGN_SIZE 13.0
#define SIGN_GAP 1.0

/* Corners of activities, in diagram units. */
#define TASK_RADIUS 10.0

typedef struct
{
  GtkWidget     *widget;
  GtkSnapshot   *snapshot;
  PwEditor      *editor;
  PwViewState   *view;
  const PwTheme *theme;
} Overlay;

static void
set_color (cairo_t *cr,
           PwColor  color,
           double   alpha)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, alpha);
}

static gboolean
is_in_sight (const Overlay *self,
             guint          n)
{
  PwRect place = pw_view_state_rect_to_view (self->view,
                                             pw_diagram_get_item (pw_editor_get_diagram (self->editor), n)->bounds);

  return pw_rect_intersects (pw_rect_grow (place, REACH), pw_view_state_get_size (self->view));
}

static cairo_t *
begin (const Overlay *self,
       PwRect         pixels)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) pixels.x, (float) pixels.y, (float) pixels.width,
                                               (float) pixels.height);

  return gtk_snapshot_append_cairo (self->snapshot, &bounds);
}

static void
add_rounded (cairo_t *cr,
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
add_polyline (const Overlay       *self,
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
static void
add_outline (const Overlay       *self,
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
    add_rounded (cr, outer, G_MAXDOUBLE);
  else if (pw_element_type_has (item->type, PW_TRAIT_ACTIVITY))
    add_rounded (cr, outer, TASK_RADIUS * zoom + gap);
  else
    add_rounded (cr, outer, gap);
}

static void
draw_outline (const Overlay *self,
              guint          n,
              PwColor        color,
              double         width)
{
  const PwDiagramItem *item = pw_diagram_get_item (pw_editor_get_diagram (self->editor), n);
  PwRect               place = pw_view_state_rect_to_view (self->view, item->bounds);
  cairo_t             *cr = begin (self, pw_rect_grow (place, REACH));

  add_outline (self, cr, item, SELECTION_GAP);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, width);
  set_color (cr, color, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* --- marks --------------------------------------------------------------------- */

static PangoLayout *
create_badge_text (const Overlay *self,
                   const char    *text,
                   double         scale)
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
draw_badge (const Overlay      *self,
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

  cr = begin (self, pw_rect_grow (badge, 2));
  add_rounded (cr, badge, BADGE_RADIUS * scale);
  set_color (cr, mark->is_strong ? color : self->theme->paper, 1);
  cairo_fill_preserve (cr);
  set_color (cr, color, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);

  set_color (cr, mark->is_strong ? get_text_color (color) : self->theme->ink, 1);
  cairo_move_to (cr, badge.x + (badge.width - text_width) / 2, badge.y + (badge.height - text_height) / 2);
  pango_cairo_show_layout (cr, layout);
  cairo_destroy (cr);
}

static void
draw_sign (const Overlay *self,
           PwCanvasSign   sign,
           PwRect         place)
{
  static const PwColor red = { 0.702, 0.086, 0.122, 1 };
  static const PwColor amber = { 0.898, 0.647, 0.039, 1 };
  static const PwColor dark = { 0.1, 0.08, 0, 1 };
  double               size = SIGN_SIZE * CLAMP (pw_view_state_get_zoom (self->view), 0.8, 1.6);
  PwPoint              center = { place.x + place.width + SIGN_GAP, place.y - SIGN_GAP };
  PwColor              fill = sign == PW_CANVAS_SIGN_HINT ? self->theme->paper : amber;
  PwColor              ink = sign == PW_CANVAS_SIGN_HINT ? self->theme->ink : dark;
  cairo_t             *cr = begin (self, (PwRect){ center.x - size, center.y - size, 2 * size, 2 * size });

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
  set_color (cr, fill, 1);
  cairo_fill_preserve (cr);
  set_color (cr, sign == PW_CANVAS_SIGN_ERROR ? red : amber, 1);
  cairo_stroke (cr);

  set_color (cr, ink, 1);
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
get_sign_place (const Overlay       *self,
                const PwDiagramItem *item)
{
  PwPoint middle;

  if (!item->is_edge)
    return pw_view_state_rect_to_view (self->view, item->bounds);
  middle = pw_view_state_to_view (self->view, pw_points_middle (item->points, item->n_points));

  return (PwRect){ middle.x, middle.y, 0, 0 };
}

static void
draw_mark (const Overlay      *self,
           guint               n,
           const PwCanvasMark *mark)
{
  const PwDiagramItem *item = pw_diagram_get_item (pw_editor_get_diagram (self->editor), n);
  PwColor              color = mark->color.alpha > 0 ? mark->color : self->theme->ink;

  if (mark->is_strong)
    draw_outline (self, n, color, SELECTION_WIDTH);
  if (mark->text != NULL && pw_view_state_get_zoom (self->view) >= PW_DETAIL_ZOOM)
    draw_badge (self, mark, pw_view_state_rect_to_view (self->view, item->bounds), color);
  if (mark->sign != PW_CANVAS_SIGN_NONE && pw_view_state_get_zoom (self->view) >= PW_DETAIL_ZOOM)
    draw_sign (self, mark->sign, get_sign_place (self, item));
}

static void
draw_marks (const Overlay *self,
            GHashTable    *marks)
{
  GHashTableIter iter;
  gpointer       id;
  gpointer       mark;

  g_hash_table_iter_init (&iter, marks);
  while (g_hash_table_iter_next (&iter, &id, &mark))
    {
      int n = pw_editor_find (self->editor, id);

      if (n >= 0 && is_in_sight (self, (guint) n))
        draw_mark (self, (guint) n, mark);
    }
}

/* --- selection, hover, lasso ------------------------------------------------------ */

static void
draw_selection (const Overlay *self)
{
  PwSelection *selection = pw_editor_get_selection (self->editor);

  for (guint i = 0; i < pw_selection_get_n_ids (selection); i++)
    {
      int n = pw_editor_find (self->editor, pw_selection_get_nth_id (selection, i));

      if (n >= 0 && is_in_sight (self, (guint) n))
        draw_outline (self, (guint) n, self->theme->accent, SELECTION_WIDTH);
    }
}

static void
draw_hover (const Overlay *self)
{
  int n = pw_editor_get_hover (self->editor);

  if (n >= 0 && !pw_selection_contains (pw_editor_get_selection (self->editor),
                                        pw_editor_get_item_id (self->editor, (guint) n)))
    draw_outline (self, (guint) n, self->theme->accent, HOVER_WIDTH);
}

static void
draw_lasso (const Overlay *self)
{
  PwRect   lasso;
  cairo_t *cr;

  if (!pw_editor_get_lasso (self->editor, &lasso))
    return;

  lasso = pw_view_state_rect_to_view (self->view, lasso);
  cr = begin (self, pw_rect_grow (lasso, 1));
  cairo_rectangle (cr, round (lasso.x) + 0.5, round (lasso.y) + 0.5, round (lasso.width), round (lasso.height));
  set_color (cr, self->theme->accent, 0.12);
  cairo_fill_preserve (cr);
  set_color (cr, self->theme->accent, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
pw_canvas_overlay_append (GtkWidget     *widget,
                          GtkSnapshot   *snapshot,
                          PwEditor      *editor,
                          const PwTheme *theme,
                          GHashTable    *marks)
{
  Overlay self = { widget, snapshot, editor, pw_editor_get_view_state (editor), theme };

  if (marks != NULL)
    draw_marks (&self, marks);
  draw_hover (&self);
  draw_selection (&self);
  draw_lasso (&self);
}
