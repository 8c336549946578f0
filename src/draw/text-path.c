/* draw/text-path.c - text lines as outlines
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/text-path.h"

#include "draw/svg-number.h"
#include "draw/text-run.h"

#include <cairo.h>

struct _PwTextPath
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  GByteArray      *verbs;
  GArray          *points; /* PwPoint */
};

PwTextPath *
pw_text_path_new (void)
{
  PwTextPath *self = g_new0 (PwTextPath, 1);

  self->surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  self->cr = cairo_create (self->surface);
  self->verbs = g_byte_array_new ();
  self->points = g_array_new (FALSE, FALSE, sizeof (PwPoint));

  return self;
}

void
pw_text_path_free (PwTextPath *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  g_byte_array_unref (self->verbs);
  g_array_unref (self->points);
  g_free (self);
}

static void
collect_points (PwTextPath              *self,
                PwPathVerb               verb,
                const cairo_path_data_t *data,
                guint                    n_points)
{
  guint8 byte = (guint8) verb;

  g_byte_array_append (self->verbs, &byte, 1);
  for (guint i = 1; i <= n_points; i++)
    {
      PwPoint point = { data[i].point.x, data[i].point.y };

      g_array_append_val (self->points, point);
    }
}

static void
collect (PwTextPath         *self,
         const cairo_path_t *path)
{
  g_byte_array_set_size (self->verbs, 0);
  g_array_set_size (self->points, 0);

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      switch (data->header.type)
        {
        case CAIRO_PATH_MOVE_TO:
          collect_points (self, PW_PATH_MOVE, data, 1);
          break;
        case CAIRO_PATH_LINE_TO:
          collect_points (self, PW_PATH_LINE, data, 1);
          break;
        case CAIRO_PATH_CURVE_TO:
          collect_points (self, PW_PATH_CURVE, data, 3);
          break;
        case CAIRO_PATH_CLOSE_PATH:
        default:
          collect_points (self, PW_PATH_CLOSE, data, 0);
          break;
        }
    }
}

static void
add_rule (PwTextPath     *self,
          const PwDrawOp *op,
          double          y)
{
  double width = op->font.size * PW_TEXT_RULE_WIDTH;

  cairo_rectangle (self->cr, 0, y - width / 2, op->text_width, width);
}

void
pw_text_path_append (PwTextPath     *self,
                     const PwDrawOp *op,
                     GString        *string)
{
  cairo_path_t *path;
  PwDrawOp      outline = { .kind = PW_DRAW_PATH };

  cairo_new_path (self->cr);
  cairo_translate (self->cr, op->origin.x, op->origin.y);
  cairo_rotate (self->cr, op->rotation * G_PI / 180.0);
  pw_text_run_add_path (pw_text_run_get (op->text, -1, &op->font), self->cr);
  if (op->font.is_underlined)
    add_rule (self, op, op->font.size * PW_TEXT_UNDERLINE_BELOW);
  if (op->font.is_struck_through)
    add_rule (self, op, -op->font.size * PW_TEXT_STRIKE_ABOVE);

  /* Read back without the matrix, the path is where the text stands. */
  cairo_identity_matrix (self->cr);
  path = cairo_copy_path (self->cr);
  collect (self, path);
  cairo_path_destroy (path);

  outline.verbs = self->verbs->data;
  outline.n_verbs = self->verbs->len;
  outline.points = (const PwPoint *) (void *) self->points->data;
  outline.n_points = self->points->len;
  pw_svg_append_path (string, &outline);
}
