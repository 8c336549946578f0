/* draw/paint.c - walks display lists and puts them on cairo
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/paint.h"
#include "draw/text-run.h"

/* How far, in pixels, small round things may be from round. */
#define FAR_TOLERANCE 0.5

static void
set_color (cairo_t *cr,
           PwColor  color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static void
add_path (cairo_t        *cr,
          const PwDrawOp *op)
{
  const PwPoint *at = op->points;

  cairo_new_path (cr);
  for (guint i = 0; i < op->n_verbs; i++)
    switch ((PwPathVerb) op->verbs[i])
      {
      case PW_PATH_MOVE:
        cairo_move_to (cr, at->x, at->y);
        at++;
        break;
      case PW_PATH_LINE:
        cairo_line_to (cr, at->x, at->y);
        at++;
        break;
      case PW_PATH_CURVE:
        cairo_curve_to (cr, at[0].x, at[0].y, at[1].x, at[1].y, at[2].x, at[2].y);
        at += 3;
        break;
      case PW_PATH_CLOSE:
        cairo_close_path (cr);
        break;
      }
}

static void
set_dashes (cairo_t      *cr,
            const double *dashes)
{
  if (dashes[0] <= 0 && dashes[1] <= 0)
    cairo_set_dash (cr, NULL, 0, 0);
  else
    cairo_set_dash (cr, dashes, dashes[2] > 0 || dashes[3] > 0 ? 4 : 2, 0);
}

static void
paint_path (cairo_t        *cr,
            const PwDrawOp *op)
{
  gboolean is_stroked = op->stroke.alpha > 0 && op->line_width > 0;

  add_path (cr, op);

  if (op->fill.alpha > 0)
    {
      set_color (cr, op->fill);
      if (is_stroked)
        cairo_fill_preserve (cr);
      else
        cairo_fill (cr);
    }

  if (is_stroked)
    {
      set_color (cr, op->stroke);
      cairo_set_line_width (cr, op->line_width);
      cairo_set_line_cap (cr, op->is_round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
      cairo_set_line_join (cr, op->is_round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
      set_dashes (cr, op->dashes);
      cairo_stroke (cr);
    }

  cairo_new_path (cr);
}

static void
paint_rule (cairo_t        *cr,
            const PwDrawOp *op,
            double          y)
{
  double width = op->font.size * PW_TEXT_RULE_WIDTH;

  cairo_rectangle (cr, 0, y - width / 2, op->text_width, width);
  cairo_fill (cr);
}

static void
paint_text (cairo_t        *cr,
            const PwDrawOp *op,
            PwPaintDetail   detail)
{
  const PwTextRun *run = pw_text_run_get (op->text, -1, &op->font);
  cairo_matrix_t   matrix;

  cairo_get_matrix (cr, &matrix);
  cairo_translate (cr, op->origin.x, op->origin.y);
  if (op->rotation != 0)
    cairo_rotate (cr, op->rotation * G_PI / 180);

  set_color (cr, op->fill);
  if (detail == PW_PAINT_PIXELS)
    {
      cairo_new_path (cr);
      pw_text_run_add_path (run, cr);
      cairo_fill (cr);
    }
  else
    pw_text_run_paint (run, cr);
  if (op->font.is_underlined)
    paint_rule (cr, op, op->font.size * PW_TEXT_UNDERLINE_BELOW);
  if (op->font.is_struck_through)
    paint_rule (cr, op, -op->font.size * PW_TEXT_STRIKE_ABOVE);

  cairo_set_matrix (cr, &matrix);
}

static void
paint_list (const PwDisplayList *list,
            PwPaintDetail        detail,
            cairo_t             *cr)
{
  guint n_ops = pw_display_list_get_n_ops (list);

  for (guint i = 0; i < n_ops; i++)
    {
      const PwDrawOp *op = pw_display_list_get_op (list, i);

      switch (op->kind)
        {
        case PW_DRAW_PATH:
          if (detail != PW_PAINT_OUTLINES || !op->is_detail)
            paint_path (cr, op);
          break;
        case PW_DRAW_TEXT:
          if (detail != PW_PAINT_OUTLINES)
            paint_text (cr, op, detail);
          break;
        case PW_DRAW_PUSH_CLIP:
          cairo_save (cr);
          add_path (cr, op);
          cairo_clip (cr);
          break;
        case PW_DRAW_POP_CLIP:
          cairo_restore (cr);
          break;
        }
    }
}

void
pw_paint_list (const PwDisplayList *list,
               cairo_t             *cr)
{
  g_return_if_fail (list != NULL && cr != NULL);

  paint_list (list, PW_PAINT_FULL, cr);
}

void
pw_paint_list_as (const PwDisplayList *list,
                  PwPaintDetail        detail,
                  cairo_t             *cr)
{
  g_return_if_fail (list != NULL && cr != NULL);

  paint_list (list, detail, cr);
}

void
pw_paint_scene (const PwScene *scene,
                const PwRect  *area,
                PwPaintDetail  detail,
                cairo_t       *cr)
{
  g_return_if_fail (scene != NULL && cr != NULL);

  cairo_save (cr);
  if (detail == PW_PAINT_OUTLINES)
    cairo_set_tolerance (cr, FAR_TOLERANCE);

  if (area == NULL)
    {
      for (guint i = 0; i < pw_scene_get_n_items (scene); i++)
        paint_list (pw_scene_get_list (scene, i), detail, cr);
    }
  else
    {
      g_autoptr (GArray) visible = pw_scene_find_visible (scene, *area);

      for (guint i = 0; i < visible->len; i++)
        paint_list (pw_scene_get_list (scene, g_array_index (visible, guint, i)), detail, cr);
    }

  cairo_restore (cr);
}
