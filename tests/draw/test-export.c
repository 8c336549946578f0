/* draw/test-export.c - sheets hold the drawing, files are whole or not there
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "base/error.h"
#include "draw/export-page.h"

#include <glib/gstdio.h>
#include <string.h>

#include "drawing.h"
#include "support/ordinary-user.h"

typedef struct
{
  const char    *name;
  PwRect         drawing;
  PwExportFormat format;
  PwPageSize     page;
  double         width_mm;
  double         height_mm;
  double         scale; /* 0: do not care */
  guint          n_pages;
} SheetCase;

static const SheetCase sheet_cases[] = {
  { "a4-wide-is-landscape", { 0, 0, 2000, 500 }, PW_EXPORT_PDF, PW_PAGE_A4, 297, 210, 0, 1 },
  { "a4-tall-is-portrait", { 0, 0, 500, 2000 }, PW_EXPORT_PDF, PW_PAGE_A4, 210, 297, 0, 1 },
  { "a3", { 0, 0, 2000, 500 }, PW_EXPORT_PDF, PW_PAGE_A3, 420, 297, 0, 1 },
  { "small-is-not-blown-up", { 0, 0, 50, 20 }, PW_EXPORT_PDF, PW_PAGE_A4, 297, 210, 1.0 / 0.75, 1 },
  { "one-tile", { 0, 0, 500, 400 }, PW_EXPORT_PDF, PW_PAGE_A4_TILED, 297, 210, 1, 1 },
  { "two-tiles", { 0, 0, 1500, 300 }, PW_EXPORT_PDF, PW_PAGE_A4_TILED, 297, 210, 1, 2 },
  { "fit-picture", { -50, 10, 300.4, 100 }, PW_EXPORT_PNG, PW_PAGE_FIT, 321 * 25.4 / 96, 120 * 25.4 / 96, 1, 1 },
  { "fit-pdf", { 0, 0, 960, 96 }, PW_EXPORT_PDF, PW_PAGE_FIT, 254 + 20, 25.4 + 20, 1, 1 },
  { "empty", { 0, 0, 0, 0 }, PW_EXPORT_PDF, PW_PAGE_A4, 297, 210, 0, 1 },
};

static void
test_sheet (gconstpointer data)
{
  const SheetCase *want = data;
  PwExportOptions  options = { .format = want->format, .page = want->page };
  PwPageLayout     layout = pw_page_layout (want->drawing, &options);

  g_assert_cmpfloat_with_epsilon (layout.page_width / 72 * 25.4, want->width_mm, 0.01);
  g_assert_cmpfloat_with_epsilon (layout.page_height / 72 * 25.4, want->height_mm, 0.01);
  g_assert_cmpuint (pw_page_layout_get_n_pages (&layout), ==, want->n_pages);
  if (want->scale > 0)
    g_assert_cmpfloat_with_epsilon (layout.scale / 0.75, want->scale, 1e-6);

  /* The sheets together show all, and nothing outside their margins. */
  for (guint i = 0; i < 2; i++)
    {
      PwPoint  corner = { want->drawing.x + i * want->drawing.width, want->drawing.y + i * want->drawing.height };
      gboolean is_shown = FALSE;

      for (guint page = 0; page < want->n_pages; page++)
        is_shown = is_shown || pw_rect_contains (pw_rect_grow (pw_page_layout_get_part (&layout, page), 0.01), corner);
      g_assert_true (is_shown);
    }
  g_assert_cmpfloat (layout.area.x + layout.area.width, <=, layout.page_width);
  g_assert_cmpfloat (layout.area.y + layout.area.height, <=, layout.page_height);
}

static void
test_tiles_overlap (void)
{
  PwExportOptions options = { .format = PW_EXPORT_PDF, .page = PW_PAGE_A4_TILED };
  PwPageLayout    layout = pw_page_layout ((PwRect){ 0, 0, 3000, 2000 }, &options);

  g_assert_cmpuint (layout.n_columns, >, 1);
  g_assert_cmpuint (layout.n_rows, >, 1);
  for (guint page = 0; page + 1 < pw_page_layout_get_n_pages (&layout); page++)
    {
      PwRect part = pw_page_layout_get_part (&layout, page);
      PwRect next = pw_page_layout_get_part (&layout, page + 1);

      if ((page + 1) % layout.n_columns != 0)
        g_assert_cmpfloat_with_epsilon (part.x + part.width - next.x, 10 / 25.4 * 96, 0.01);
    }
}

static void
test_huge_pdf_page_stays_legal (void)
{
  PwExportOptions options = { .format = PW_EXPORT_PDF, .page = PW_PAGE_FIT };
  PwPageLayout    layout = pw_page_layout ((PwRect){ 0, 0, 200000, 100 }, &options);

  g_assert_cmpfloat (layout.page_width, <=, 14400.001);
}

static void
test_measure (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
  PwExportOptions options = { .format = PW_EXPORT_PNG, .page = PW_PAGE_A4 };
  PwExportInfo    info = pw_export_measure (drawing->scene, &options);

  g_assert_cmpint (info.width_px, ==, 3508);
  g_assert_cmpint (info.height_px, ==, 2480);
  g_assert_cmpfloat (info.min_font_pt, >, 8);
  g_assert_cmpfloat (info.min_font_pt, <, 16);

  options.dpi = 150;
  info = pw_export_measure (drawing->scene, &options);
  g_assert_cmpint (info.width_px, ==, 1754);
}

static const struct
{
  const char    *name;
  gboolean       is_known;
  PwExportFormat format;
} name_cases[] = {
  { "a.svg", TRUE, PW_EXPORT_SVG },
  { "a.b.PDF", TRUE, PW_EXPORT_PDF },
  { "/x/y.Png", TRUE, PW_EXPORT_PNG },
  { "pdf", FALSE, 0 },
  { "a.jpg", FALSE, 0 },
  { "", FALSE, 0 },
};

static void
test_format_from_name (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (name_cases); i++)
    {
      PwExportFormat format = 0;

      g_assert_cmpint (pw_export_format_from_name (name_cases[i].name, &format), ==, name_cases[i].is_known);
      g_assert_cmpint (format, ==, name_cases[i].format);
    }
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_file_replaces_the_old_one (gconstpointer data)
{
  PwExportOptions options = { .format = GPOINTER_TO_INT (data), .dpi = 72 };
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
  g_autofree char *folder = g_dir_make_tmp ("pw-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "Größe & Maß", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize            length;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 3, 12, 12, 0, 0);

  options.created = created;
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_true (pw_export_to_file (drawing->scene, &options, file, &error));
  g_assert_no_error (error);

  bytes = pw_export_to_bytes (drawing->scene, &options, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpmem (content, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpuint (count_entries (folder), ==, 1);
  remove_all (folder);
}

static void
test_no_folder (gconstpointer data)
{
  PwExportOptions options = { .format = GPOINTER_TO_INT (data) };
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all/a.svg");
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_export_to_file (drawing->scene, &options, file, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_IO);
  g_assert_cmpstr (error->message, ==, "/nowhere/at/all/a.svg: The folder to save it in does not exist.");
}

static void
test_target_is_a_folder (gconstpointer data)
{
  PwExportOptions options = { .format = GPOINTER_TO_INT (data) };
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
  g_autofree char *folder = g_dir_make_tmp ("pw-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
  g_assert_false (pw_export_to_file (drawing->scene, &options, file, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_IO);
  g_assert_cmpuint (count_entries (folder), ==, 1);
  remove_all (folder);
}

/* Nobody can make files there, not even root. */
static void
test_unwritable_folder (gconstpointer data)
{
  PwExportOptions options = { .format = GPOINTER_TO_INT (data), .dpi = 72 };
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/self/a.svg");
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_export_to_file (drawing->scene, &options, file, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "/proc/self/a.svg: "));
}

static void
assert_refused (const char *path,
                const char *reason)
{
  PwExportOptions options = { .format = PW_EXPORT_SVG };
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_export_to_file (drawing->scene, &options, file, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_IO);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, reason));
}

static void
test_rights_are_kept (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pw-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.svg", NULL);

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  ordinary_user_begin (folder, path);
  assert_refused (path, "write-protected");
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  g_assert_cmpint (g_unlink (path), !=, 0);
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  assert_refused (path, "no right to save");
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  ordinary_user_end ();
  g_assert_cmpuint (count_entries (folder), ==, 1);
  remove_all (folder);
}

static void
test_links_and_modes_stay (void)
{
  PwExportOptions options = { .format = PW_EXPORT_SVG };
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
  g_autofree char *folder = g_dir_make_tmp ("pw-export-XXXXXX", NULL);
  g_autofree char *target = g_build_filename (folder, "target.svg", NULL);
  g_autofree char *link_path = g_build_filename (folder, "link.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link_path);
  GStatBuf info;

  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (g_chmod (target, 0640), ==, 0);
  g_assert_cmpint (symlink ("target.svg", link_path), ==, 0);
  g_assert_true (pw_export_to_file (drawing->scene, &options, file, NULL));

  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (target, &info), ==, 0);
  g_assert_cmpint (info.st_size, >, 1000);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_entries (folder), ==, 2);
  remove_all (folder);
}

static void
test_devices_are_left_alone (void)
{
  assert_refused ("/dev/null", "device or a pipe");
  g_assert_false (g_file_test ("/dev/null", G_FILE_TEST_IS_REGULAR));
}

static void
test_preview_shows_the_page (void)
{
  PwExportOptions options = { .format = PW_EXPORT_PDF, .page = PW_PAGE_A4, .title = "Hund anmelden" };
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 842, 595);
  cairo_t         *cr = cairo_create (surface);
  guint            n_dark = 0;

  pw_export_paint_page (drawing->scene, &options, 0, cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < 595; y++)
    {
      const guint32 *row = (const guint32 *) (void *) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < 842; x++)
        n_dark += (row[x] & 0xff) < 0x80;
    }
  g_assert_cmpuint (n_dark, >, 1000);
  g_assert_cmpuint (n_dark, <, 842 * 595 / 4);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
add_for_formats (const char   *name,
                 GTestDataFunc test)
{
  static const struct
  {
    const char    *name;
    PwExportFormat format;
  } formats[] = {
    { "svg", PW_EXPORT_SVG },
    { "pdf", PW_EXPORT_PDF },
    { "png", PW_EXPORT_PNG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_strdup_printf ("/export/%s/%s", name, formats[i].name);

      g_test_add_data_func (path, GINT_TO_POINTER (formats[i].format), test);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sheet_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/export/sheet/%s", sheet_cases[i].name);

      g_test_add_data_func (path, &sheet_cases[i], test_sheet);
    }
  g_test_add_func ("/export/tiles-overlap", test_tiles_overlap);
  g_test_add_func ("/export/huge-pdf-page-stays-legal", test_huge_pdf_page_stays_legal);
  g_test_add_func ("/export/measure", test_measure);
  g_test_add_func ("/export/format-from-name", test_format_from_name);
  g_test_add_func ("/export/preview-shows-the-page", test_preview_shows_the_page);
  g_test_add_func ("/export/rights-are-kept", test_rights_are_kept);
  g_test_add_func ("/export/links-and-modes-stay", test_links_and_modes_stay);
  g_test_add_func ("/export/devices-are-left-alone", test_devices_are_left_alone);
  add_for_formats ("file-replaces-the-old-one", test_file_replaces_the_old_one);
  add_for_formats ("no-folder", test_no_folder);
  add_for_formats ("target-is-a-folder", test_target_is_a_folder);
  add_for_formats ("unwritable-folder", test_unwritable_folder);

  return g_test_run ();
}
