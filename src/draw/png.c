/* draw/png.c - a scene as pixels, of any size
 *
 *   +-----------------+-----------------+-----+   one strip of STRIP_PIXELS,
 *   |  cairo surface  |  cairo surface  | ... |   several surfaces on the same
 *   +-----------------+-----------------+-----+   rows where it is very wide
 *            | rows, as they are in memory
 *            v
 *   libpng at its fastest level: cairo's own PNG writer takes 3 to 4 times as long
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/png.h"

#include "base/error.h"
#include "draw/export-page.h"
#include "draw/paint.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <png.h>
#include <string.h>
#include <zlib.h>

/* 8 MB of pixels: one surface on a screen's order of size. */
#define STRIP_PIXELS (2 * 1024 * 1024)
#define MOST_ROWS 1024

/* Image surfaces end at 32,767 pixels. */
#define TILE_WIDTH 16384

/* PNG itself could hold more, few programs that read it. */
#define MOST_PIXELS 1000000

#define METERS_PER_INCH 0.0254

typedef struct
{
  const PwScene         *scene;
  const PwExportOptions *options;
  PwPageLayout           layout;
  PwPageFrame           *frame;
  double                 scale; /* pixels per point: the requested ones, rounded to whole pixels */
  gint64                 width;
  gint64                 height;
  guint                  strip_rows;
  gsize                  stride;
  guint8                *pixels;
  png_struct            *png;
  png_info              *info;
  GOutputStream         *stream;
  GError                *error;
} Png;

static void
on_error (png_struct *png,
          const char *message)
{
  Png *self = png_get_error_ptr (png);

  if (self->error == NULL)
    g_set_error (&self->error, PW_ERROR, PW_ERROR_FORMAT, _ ("The picture could not be made (%s)."), message);
  png_longjmp (png, 1);
}

static void
on_warning (png_struct *png,
            const char *message)
{
}

static void
on_write (png_struct *png,
          guint8     *data,
          gsize       length)
{
  Png *self = png_get_io_ptr (png);

  if (!g_output_stream_write_all (self->stream, data, length, NULL, NULL, &self->error))
    png_error (png, "write");
}

static void
on_flush (png_struct *png)
{
}

static void
paint_tile (const Png *self,
            gint64     left,
            gint64     top,
            int        width,
            int        height)
{
  cairo_format_t   format = self->options->is_transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
  cairo_surface_t *surface = cairo_image_surface_create_for_data (self->pixels + left * 4, format, width, height, (int) self->stride);
  cairo_t         *cr = cairo_create (surface);

  cairo_translate (cr, -left, -top);
  cairo_scale (cr, self->scale, self->scale);
  pw_page_paint_drawing (&self->layout, self->scene, 0, cr);
  pw_paint_list (self->frame->heading, cr);
  pw_paint_list (self->frame->rest, cr);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The paper's colour in all pixels, or nothing in any. */
static void
clear_strip (const Png *self)
{
  PwColor  paper = pw_scene_get_theme (self->scene)->paper;
  guint32  pixel = 0;
  guint32 *pixels = (guint32 *) (void *) self->pixels;
  gsize    n = self->stride / 4 * self->strip_rows;

  if (!self->options->is_transparent)
    pixel = 0xff000000u | (guint32) lround (paper.red * 255) << 16 | (guint32) lround (paper.green * 255) << 8 |
            (guint32) lround (paper.blue * 255);
  for (gsize i = 0; i < n; i++)
    pixels[i] = pixel;
}

/* cairo multiplies colours by opacity, PNG does not. */
static void
divide_by_opacity (guint32 *row,
                   gint64   width)
{
  for (gint64 i = 0; i < width; i++)
    {
      guint32 alpha = row[i] >> 24;
      guint32 pixel = alpha << 24;

      if (alpha == 0 || alpha == 255)
        continue;
      for (guint shift = 0; shift < 24; shift += 8)
        pixel |= MIN ((((row[i] >> shift) & 0xff) * 255 + alpha / 2) / alpha, 255) << shift;
      row[i] = pixel;
    }
}

static void
write_strip (Png   *self,
             gint64 top,
             guint  n_rows)
{
  clear_strip (self);
  for (gint64 left = 0; left < self->width; left += TILE_WIDTH)
    paint_tile (self, left, top, (int) MIN (TILE_WIDTH, self->width - left), (int) n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      guint8 *row = self->pixels + i * self->stride;

      if (self->options->is_transparent)
        divide_by_opacity ((guint32 *) (void *) row, self->width);
      png_write_row (self->png, row);
    }
}

/* Latin-1 where that can say it: readers know it best. */
static void
write_title (Png *self)
{
  g_autofree char *title = NULL;
  png_text         text = { .key = (char *) "Title", .lang = (char *) "", .lang_key = (char *) "" };

  if (self->options->title == NULL)
    return;

  title = g_utf8_make_valid (self->options->title, -1);
  text.text = title;
  text.compression = g_str_is_ascii (title) ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE;
  if (text.compression == PNG_ITXT_COMPRESSION_NONE)
    text.lang = (char *) (self->options->language != NULL ? self->options->language : "de");
  png_set_text (self->png, self->info, &text, 1);
}

static void
write_head (Png *self)
{
  guint32 per_meter = (guint32) lround (pw_page_get_dpi (self->options) / METERS_PER_INCH);

  png_set_write_fn (self->png, self, on_write, on_flush);
  png_set_user_limits (self->png, MOST_PIXELS, MOST_PIXELS);
  png_set_compression_level (self->png, 1);
  png_set_compression_strategy (self->png, Z_DEFAULT_STRATEGY);
  png_set_compression_buffer_size (self->png, 1 << 16);
  png_set_filter (self->png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_IHDR (self->png, self->info, (guint32) self->width, (guint32) self->height, 8,
                self->options->is_transparent ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB,
                PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_pHYs (self->png, self->info, per_meter, per_meter, PNG_RESOLUTION_METER);
  png_set_sRGB (self->png, self->info, PNG_sRGB_INTENT_PERCEPTUAL);
  write_title (self);
  png_write_info (self->png, self->info);

  /* A pixel of cairo's is a number: its bytes depend on the machine. */
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
  png_set_bgr (self->png);
  if (!self->options->is_transparent)
    png_set_filler (self->png, 0, PNG_FILLER_AFTER);
#else
  if (self->options->is_transparent)
    png_set_swap_alpha (self->png);
  else
    png_set_filler (self->png, 0, PNG_FILLER_BEFORE);
#endif
}

/* libpng leaves by longjmp(): nothing here may need cleaning up. */
static gboolean
write_all (Png *self)
{
  if (setjmp (png_jmpbuf (self->png)))
    return FALSE;

  write_head (self);
  for (gint64 top = 0; top < self->height; top += self->strip_rows)
    write_strip (self, top, (guint) MIN ((gint64) self->strip_rows, self->height - top));
  png_write_end (self->png, NULL);

  return TRUE;
}

static gboolean
set_up (Png     *self,
        GError **error)
{
  pw_page_layout_get_pixels (&self->layout, self->options, &self->width, &self->height);
  if (self->width > MOST_PIXELS || self->height > MOST_PIXELS)
    {
      g_set_error (error, PW_ERROR, PW_ERROR_TOO_LARGE,
                   _ ("The picture would be %.0f × %.0f pixels. Please choose fewer dots per inch."),
                   (double) self->width, (double) self->height);
      return FALSE;
    }

  self->scale = self->width / self->layout.page_width;
  self->stride = (gsize) self->width * 4;
  self->strip_rows = (guint) CLAMP (STRIP_PIXELS / self->width, 16, MOST_ROWS);
  self->pixels = g_try_malloc (self->stride * self->strip_rows);
  if (self->pixels == NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_TOO_LARGE, _ ("The drawing is too large for this computer’s memory."));
      return FALSE;
    }

  self->frame = pw_page_frame_new (&self->layout, self->options, pw_scene_get_theme (self->scene), 0);
  self->png = png_create_write_struct (PNG_LIBPNG_VER_STRING, self, on_error, on_warning);
  self->info = png_create_info_struct (self->png);

  return TRUE;
}

static void
tear_down (Png *self)
{
  png_destroy_write_struct (&self->png, &self->info);
  g_clear_pointer (&self->frame, pw_page_frame_free);
  g_free (self->pixels);
}

gboolean
pw_png_write (const PwScene         *scene,
              const PwExportOptions *options,
              GOutputStream         *stream,
              GError               **error)
{
  Png self = {
    .scene = scene,
    .options = options,
    .layout = pw_page_layout (pw_scene_get_bounds (scene), options),
    .stream = stream,
  };
  gboolean is_written = set_up (&self, error) && write_all (&self);

  tear_down (&self);
  if (self.error != NULL)
    g_propagate_error (error, self.error);

  return is_written;
}
