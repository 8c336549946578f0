/* app/canvas/far-picture.c - a diagram so small that shapes become dots
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/far-picture.h"

/* All in pixels. */
#define LEAST_DOT 1.5
#define ROUND_FROM 4.0 /* smaller events and gateways are squares: nobody sees, and it is fast */
#define LINE_WIDTH 0.75

/* Share of the ink. */
#define FRAME_INK 0.45
#define LINE_INK 0.55
#define DOT_INK 0.75

typedef enum
{
  LAYER_FRAMES,
  LAYER_LINES,
  LAYER_DOTS,
} Layer;

static gboolean
is_frame (const PwDiagramItem *item)
{
  return item->has_children || pw_element_type_has (item->type, PW_TRAIT_SWIMLANE) || item->type == PW_ELEMENT_GROUP;
}

static void
add_dot (cairo_t             *cr,
         const PwDiagramItem *item,
         double               scale)
{
  PwPoint  center = pw_rect_center (item->bounds);
  double   width = MAX (item->bounds.width, LEAST_DOT / scale);
  double   height = MAX (item->bounds.height, LEAST_DOT / scale);
  gboolean is_round = width * scale >= ROUND_FROM;

  if (is_round && pw_element_type_has (item->type, PW_TRAIT_EVENT))
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, center.x, center.y, width / 2, 0, 2 * G_PI);
    }
  else if (is_round && pw_element_type_has (item->type, PW_TRAIT_GATEWAY))
    {
      cairo_move_to (cr, center.x, center.y - height / 2);
      cairo_line_to (cr, center.x + width / 2, center.y);
      cairo_line_to (cr, center.x, center.y + height / 2);
      cairo_line_to (cr, center.x - width / 2, center.y);
      cairo_close_path (cr);
    }
  else
    cairo_rectangle (cr, center.x - width / 2, center.y - height / 2, width, height);
}

static void
add_line (cairo_t             *cr,
          const PwDiagramItem *item)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < item->n_points; i++)
    cairo_line_to (cr, item->points[i].x, item->points[i].y);
}

static void
add_layer (cairo_t         *cr,
           const PwDiagram *diagram,
           Layer            layer,
           double           scale)
{
  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);

      if (item->is_edge)
        {
          if (layer == LAYER_LINES)
            add_line (cr, item);
        }
      else if (is_frame (item))
        {
          if (layer == LAYER_FRAMES)
            cairo_rectangle (cr, item->bounds.x, item->bounds.y, item->bounds.width, item->bounds.height);
        }
      else if (layer == LAYER_DOTS && !pw_element_type_has (item->type, PW_TRAIT_ARTIFACT))
        add_dot (cr, item, scale);
    }
}

static void
set_ink (cairo_t       *cr,
         const PwTheme *theme,
         double         share)
{
  cairo_set_source_rgba (cr, theme->ink.red, theme->ink.green, theme->ink.blue, share);
}

void
pw_far_picture_paint (const PwDiagram *diagram,
                      const PwTheme   *theme,
                      double           scale,
                      cairo_t         *cr)
{
  cairo_set_line_width (cr, LINE_WIDTH / scale);

  add_layer (cr, diagram, LAYER_FRAMES, scale);
  set_ink (cr, theme, FRAME_INK);
  cairo_stroke (cr);

  add_layer (cr, diagram, LAYER_LINES, scale);
  set_ink (cr, theme, LINE_INK);
  cairo_stroke (cr);

  add_layer (cr, diagram, LAYER_DOTS, scale);
  set_ink (cr, theme, DOT_INK);
  cairo_fill (cr);
}
