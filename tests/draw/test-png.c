/* draw/test-png.c - pictures have the right size, resolution and colours
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "base/error.h"
#include "draw/export.h"

#include <gio/gio.h>
#include <png.h>
#include <string.h>

#include "drawing.h"

typedef struct
{
  guint32 width;
  guint32 height;
  guint32 per_meter;
  int     color_type;
  char    title[100];
  guint8 *pixels; /* RGBA */
} Picture;

static void
on_read (png_struct *png,
         guint8     *data,
         gsize       length)
{
  GInputStream *stream = png_get_io_ptr (png);
  gsize         n_read = 0;

  if (!g_input_stream_read_all (stream, data, length, &n_read, NULL, NULL) || n_read != length)
    png_error (png, "end of file");
}

static Picture
read_picture (GBytes *bytes)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  Picture     picture = { 0 };
  png_struct *png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_info   *info = png_create_info_struct (png);
  png_text   *texts;
  int         n_texts = 0;

  if (setjmp (png_jmpbuf (png)))
    g_error ("not a PNG");
  png_set_read_fn (png, stream, on_read);
  png_read_info (png, info);
  picture.width = png_get_image_width (png, info);
  picture.height = png_get_image_height (png, info);
  picture.per_meter = png_get_pixels_per_meter (png, info);
  picture.color_type = png_get_color_type (png, info);
  g_assert_cmpint (png_get_bit_depth (png, info), ==, 8);
  png_get_text (png, info, &texts, &n_texts);
  if (n_texts > 0 && strcmp (texts[0].key, "Title") == 0)
    g_strlcpy (picture.title, texts[0].text, sizeof picture.title);

  png_set_filler (png, 0xff, PNG_FILLER_AFTER);
  png_read_update_info (png, info);
  picture.pixels = g_malloc ((gsize) picture.width * picture.height * 4);
  for (guint32 y = 0; y < picture.height; y++)
    png_read_row (png, picture.pixels + (gsize) y * picture.width * 4, NULL);
  png_read_end (png, NULL);
  png_destroy_read_struct (&png, &info, NULL);

  return picture;
}

static GBytes *
export_picture (const PwScene         *scene,
                const PwExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = pw_export_to_bytes (scene, options, &error);

  g_assert_no_error (error);
  return bytes;
}

static const struct
{
  PwPageSize page;
  double     dpi;
  guint32    width; /* 0: as large as the drawing */
  guint32    height;
  guint32    per_meter;
} size_cases[] = {
  { PW_PAGE_A4, 0, 3508, 2480, 11811 },
  { PW_PAGE_A4, 150, 1754, 1240, 5906 },
  { PW_PAGE_A3, 72, 1191, 842, 2835 },
  { PW_PAGE_FIT, 96, 0, 0, 3780 },
};

static void
test_sizes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (size_cases); i++)
    {
      g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
      PwExportOptions options = { .format = PW_EXPORT_PNG, .page = size_cases[i].page, .dpi = size_cases[i].dpi, .title = "Größe" };
      PwExportInfo    info = pw_export_measure (drawing->scene, &options);
      g_autoptr (GBytes) bytes = export_picture (drawing->scene, &options);
      Picture picture = read_picture (bytes);

      g_assert_cmpint (picture.width, ==, info.width_px);
      g_assert_cmpint (picture.height, ==, info.height_px);
      if (size_cases[i].width > 0)
        {
          g_assert_cmpuint (picture.width, ==, size_cases[i].width);
          g_assert_cmpuint (picture.height, ==, size_cases[i].height);
        }
      g_assert_cmpuint (picture.per_meter, ==, size_cases[i].per_meter);
      g_assert_cmpint (picture.color_type, ==, PNG_COLOR_TYPE_RGB);
      g_assert_cmpstr (picture.title, ==, "Größe");
      g_free (picture.pixels);
    }
}

static void
test_fit_is_96_dpi (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
  PwRect          bounds = pw_scene_get_bounds (drawing->scene);
  PwExportOptions options = { .format = PW_EXPORT_PNG, .dpi = 96 };
  PwExportInfo    info = pw_export_measure (drawing->scene, &options);

  g_assert_cmpint (ABS (info.width_px - (gint64) (bounds.width + 20)), <=, 1);
  g_assert_cmpint (ABS (info.height_px - (gint64) (bounds.height + 20)), <=, 1);
}

static void
test_paper_is_white (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
  PwExportOptions options = { .format = PW_EXPORT_PNG, .dpi = 96 };
  g_autoptr (GBytes) bytes = export_picture (drawing->scene, &options);
  Picture picture = read_picture (bytes);
  guint   n_dark = 0;

  g_assert_cmpmem (picture.pixels, 4, "\xff\xff\xff\xff", 4);
  for (gsize i = 0; i < (gsize) picture.width * picture.height; i++)
    n_dark += picture.pixels[i * 4] < 0x80;
  g_assert_cmpuint (n_dark, >, 1000);
  g_free (picture.pixels);
}

static void
test_paper_can_be_clear (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("dark");
  PwExportOptions options = { .format = PW_EXPORT_PNG, .dpi = 96, .is_transparent = TRUE };
  g_autoptr (GBytes) bytes = export_picture (drawing->scene, &options);
  Picture picture = read_picture (bytes);

  g_assert_cmpint (picture.color_type, ==, PNG_COLOR_TYPE_RGB_ALPHA);
  g_assert_cmpuint (picture.pixels[3], ==, 0);
  g_free (picture.pixels);
}

/* Wider than any surface of cairo's, in several tiles: each step looks like the others. */
static void
test_wide_picture_has_no_seams (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_new_wide (300);
  PwExportOptions options = { .format = PW_EXPORT_PNG, .dpi = 96 };
  g_autoptr (GBytes) bytes = export_picture (drawing->scene, &options);
  Picture picture = read_picture (bytes);
  guint32 middle = picture.height / 2 - 20;
  guint   n_edges = 0;

  g_assert_cmpuint (picture.width, >, 40000);
  for (guint32 x = 1; x < picture.width; x++)
    {
      const guint8 *pixel = picture.pixels + ((gsize) middle * picture.width + x) * 4;

      n_edges += pixel[0] < 0x80 && pixel[-4] >= 0x80;
    }
  /* Two upright borders each; text stands lower. */
  g_assert_cmpuint (n_edges, ==, 600);
  g_free (picture.pixels);
}

static void
test_too_large_is_refused (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_new_wide (300);
  PwExportOptions options = { .format = PW_EXPORT_PNG, .dpi = 6000 };
  g_autoptr (GError) error = NULL;

  g_assert_null (pw_export_to_bytes (drawing->scene, &options, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_TOO_LARGE);
}

static void
test_no_tiles (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
  PwExportOptions options = { .format = PW_EXPORT_PNG, .page = PW_PAGE_A4_TILED };
  g_autoptr (GError) error = NULL;

  g_assert_null (pw_export_to_bytes (drawing->scene, &options, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_USAGE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/png/sizes", test_sizes);
  g_test_add_func ("/png/fit-is-96-dpi", test_fit_is_96_dpi);
  g_test_add_func ("/png/paper-is-white", test_paper_is_white);
  g_test_add_func ("/png/paper-can-be-clear", test_paper_can_be_clear);
  g_test_add_func ("/png/wide-picture-has-no-seams", test_wide_picture_has_no_seams);
  g_test_add_func ("/png/too-large-is-refused", test_too_large_is_refused);
  g_test_add_func ("/png/no-tiles", test_no_tiles);

  return g_test_run ();
}
