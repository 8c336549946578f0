/* draw/test-pdf.c - PDFs are PDF/A-2b: whole, searchable, tagged, always the same
 *
 * Poppler's and qpdf's programs read what was written; where one is not there its
 * tests are skipped.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "base/error.h"
#include "draw/export.h"
#include "draw/pdf-archive.h"
#include "draw/pdf-metadata.h"
#include "draw/pdf-profile.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <string.h>

#include "drawing.h"

#define TITLE "Hund anmelden – Größe & Maß"
#define DESCRIPTION "Prozess „Hund anmelden“: 1. Größe prüfen."

static GBytes *export(PwPageSize  page,
                      const char *header)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 3, 12, 12, 30, 0);
  g_autoptr (GError) error = NULL;
  PwExportOptions options = {
    .format = PW_EXPORT_PDF,
    .page = page,
    .title = TITLE,
    .header = header,
    .author = "Stadt Gießen",
    .footer = "giessen.bpmn",
    .description = DESCRIPTION,
    .created = created,
  };
  GBytes *bytes = pw_export_to_bytes (drawing->scene, &options, &error);

  g_assert_no_error (error);
  return bytes;
}

/* What @program says about @bytes, or NULL where it is not there. */
static char *
ask (GBytes     *bytes,
     const char *program,
     const char *option,
     const char *last,
     int        *status)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *path = NULL;
  const char      *arguments[5] = { program, option };
  char            *output = NULL;
  guint            n = option != NULL ? 2 : 1;
  int              file;

  if (found == NULL)
    {
      g_autofree char *message = g_strdup_printf ("%s is not installed", program);

      g_test_skip (message);
      return NULL;
    }

  file = g_file_open_tmp ("pw-XXXXXX.pdf", &path, NULL);
  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  arguments[n++] = path;
  arguments[n++] = last;
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, status, NULL));
  g_unlink (path);

  return output;
}

static void
assert_contains (const char *text,
                 const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static void
test_qpdf_finds_no_fault (gconstpointer data)
{
  g_autoptr (GBytes) bytes = export(GPOINTER_TO_INT (data), "Stadt Gießen");
  int              status = -1;
  g_autofree char *output = ask (bytes, "qpdf", "--check", NULL, &status);

  if (output != NULL)
    g_assert_cmpint (status, ==, 0);
}

static void
test_information (void)
{
  g_autoptr (GBytes) bytes = export(PW_PAGE_A4, NULL);
  int              status = -1;
  g_autofree char *output = ask (bytes, "pdfinfo", NULL, NULL, &status);

  if (output == NULL)
    return;
  assert_contains (output, "Title:           " TITLE "\n");
  assert_contains (output, "Author:          Stadt Gießen\n");
  assert_contains (output, "Tagged:          yes\n");
  assert_contains (output, "Pages:           1\n");
  assert_contains (output, "841.89 x 595.276 pts (A4)\n");
  assert_contains (output, "Encrypted:       no\n");
}

static void
test_text_is_found (void)
{
  g_autoptr (GBytes) bytes = export(PW_PAGE_A4, "Stadt Gießen · Ist");
  int              status = -1;
  g_autofree char *output = ask (bytes, "pdftotext", NULL, "-", &status);

  if (output == NULL)
    return;
  assert_contains (output, "Stadt Gießen · Ist\n");
  assert_contains (output, "Größe prüfen\n");
  assert_contains (output, "giessen.bpmn\n");
  assert_contains (output, "Page 1 of 1\n");
}

static void
test_structure (void)
{
  g_autoptr (GBytes) bytes = export(PW_PAGE_A4, NULL);
  int              status = -1;
  g_autofree char *output = ask (bytes, "pdfinfo", "-struct-text", NULL, &status);

  if (output == NULL)
    return;
  assert_contains (output, "Document\n  H1 (block)\n    \"" TITLE "\"\n  Figure");
}

static const char *
find_bytes (GBytes     *bytes,
            const char *wanted)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize       length = strlen (wanted);

  for (const char *at = data; at + length <= data + size; at++)
    if (memcmp (at, wanted, length) == 0)
      return at;

  return NULL;
}

/* The metadata of an archive's file is readable as it stands. */
static char *
find_xmp (GBytes *bytes)
{
  const char *start = find_bytes (bytes, "<x:xmpmeta");
  const char *end = find_bytes (bytes, "</x:xmpmeta>");

  g_assert_nonnull (start);
  g_assert_true (end > start);

  return g_strndup (start, (gsize) (end - start) + strlen ("</x:xmpmeta>"));
}

static void
test_says_archive (void)
{
  g_autoptr (GBytes) bytes = export(PW_PAGE_A4, NULL);
  g_autofree char *xmp = find_xmp (bytes);
  xmlDoc          *document = xmlReadMemory (xmp, (int) strlen (xmp), NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);
  xmlFreeDoc (document);
  assert_contains (xmp, "<pdfaid:part>2</pdfaid:part>");
  assert_contains (xmp, "<pdfaid:conformance>B</pdfaid:conformance>");
  assert_contains (xmp, "Hund anmelden – Größe &amp; Maß</rdf:li>");
  assert_contains (xmp, "<rdf:li>Stadt Gießen</rdf:li>");
  assert_contains (xmp, "<xmp:CreateDate>2026-03-12T12:30:00Z</xmp:CreateDate>");
  g_assert_nonnull (find_bytes (bytes, "/OutputIntents"));
  g_assert_nonnull (find_bytes (bytes, "/DisplayDocTitle true"));
  g_assert_nonnull (find_bytes (bytes, "/Lang (de)"));
  g_assert_nonnull (find_bytes (bytes, "/Marked true"));
  g_assert_nonnull (find_bytes (bytes, "/Alt "));
  g_assert_nonnull (find_bytes (bytes, "/ID ["));
  g_assert_null (find_bytes (bytes, "/Encrypt"));
}

static void
test_same_bytes_each_time (void)
{
  g_autoptr (GBytes) a = export(PW_PAGE_A3, "Kopf");
  g_autoptr (GBytes) b = export(PW_PAGE_A3, "Kopf");

  g_assert_true (g_bytes_equal (a, b));
}

static void
test_many_sheets (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_new_wide (40);
  g_autoptr (GError) error = NULL;
  PwExportOptions options = { .format = PW_EXPORT_PDF, .page = PW_PAGE_A4_TILED, .title = "Breit" };
  g_autoptr (GBytes) bytes = pw_export_to_bytes (drawing->scene, &options, &error);
  PwExportInfo     info = pw_export_measure (drawing->scene, &options);
  g_autofree char *pages = g_strdup_printf ("Pages:           %u\n", info.n_pages);
  int              status = -1;
  g_autofree char *output = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (info.n_pages, >, 3);
  output = ask (bytes, "pdfinfo", NULL, NULL, &status);
  if (output == NULL)
    return;
  assert_contains (output, pages);

  text = ask (bytes, "pdftotext", NULL, "-", &status);
  assert_contains (text, "Page 2 of");
  assert_contains (text, "(row 1, column 2)");
}

static void
test_nothing_to_draw (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_new_empty ();
  g_autoptr (GError) error = NULL;
  PwExportOptions options = { .format = PW_EXPORT_PDF };
  g_autoptr (GBytes) bytes = pw_export_to_bytes (drawing->scene, &options, &error);
  int              status = -1;
  g_autofree char *output = NULL;

  g_assert_no_error (error);
  output = ask (bytes, "qpdf", "--check", NULL, &status);
  if (output != NULL)
    g_assert_cmpint (status, ==, 0);
}

static GBytes *
export_text (const char *name,
             const char *description)
{
  g_autofree char *xml = g_strdup_printf ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                                          " xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI'"
                                          " xmlns:dc='http://www.omg.org/spec/DD/20100524/DC'>"
                                          "<process id='P'><task id='T' name='%s'/></process>"
                                          "<di:BPMNDiagram><di:BPMNPlane bpmnElement='P'><di:BPMNShape bpmnElement='T'>"
                                          "<dc:Bounds x='0' y='0' width='100' height='80'/></di:BPMNShape></di:BPMNPlane>"
                                          "</di:BPMNDiagram></definitions>",
                                          name);
  g_autoptr (PwDrawing) drawing = pw_drawing_read (xml, "print");
  g_autoptr (GError) error = NULL;
  PwExportOptions options = { .format = PW_EXPORT_PDF, .description = description };
  GBytes         *bytes = pw_export_to_bytes (drawing->scene, &options, &error);

  g_assert_no_error (error);
  return bytes;
}

/* PDF/A knows no string of more than 32,767 bytes. */
static void
test_long_descriptions_are_cut (void)
{
  g_autoptr (GString) description = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  const char *alternative;
  const char *end;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (description, "%u. „Größe“ prüfen ẞ.\n", i);
  bytes = export_text ("Größe prüfen", description->str);

  alternative = find_bytes (bytes, "/Alt ");
  end = find_bytes (bytes, "/S /Figure");
  g_assert_nonnull (alternative);
  g_assert_nonnull (end);
  /* Written as hexadecimal digits. */
  g_assert_cmpint (end - alternative, >, 50000);
  g_assert_cmpint (end - alternative, <, 2 * 32767);
}

static void
test_other_scripts (void)
{
  g_autoptr (GBytes) bytes = export_text ("Größe Ωж ẞ", "Ωж");
  int              status = -1;
  g_autofree char *output = ask (bytes, "pdftotext", NULL, "-", &status);

  if (find_bytes (bytes, "/CIDFontType2") != NULL)
    g_assert_nonnull (find_bytes (bytes, "/CIDToGIDMap /Identity"));
  if (output != NULL)
    assert_contains (output, "Größe Ωж ẞ");
}

/* A PDF with a font that only the reader's computer has. */
static const char with_foreign_font[] =
    "%PDF-1.4\n"
    "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
    "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
    "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font<</F 4 0 R>>>>>> endobj\n"
    "4 0 obj <</Type/Font/Subtype/TrueType/BaseFont/Geheim/FontDescriptor 5 0 R>> endobj\n"
    "5 0 obj <</Type/FontDescriptor/FontName/Geheim/Flags 32>> endobj\n"
    "trailer <</Root 1 0 R/Size 6>>\n"
    "%%EOF\n";

static void
test_fonts_must_be_inside (void)
{
  g_autoptr (GBytes) pdf = g_bytes_new_static (with_foreign_font, strlen (with_foreign_font));
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 3, 12, 12, 30, 0);
  PwPdfFacts facts = { .language = "de", .created = created };
  g_autoptr (GError) error = NULL;

  g_assert_null (pw_pdf_archive (pdf, &facts, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FORMAT);
  assert_contains (error->message, "Geheim");
}

static void
test_rubbish_is_refused (void)
{
  g_autoptr (GBytes) pdf = g_bytes_new_static ("no PDF", 6);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 3, 12, 12, 30, 0);
  PwPdfFacts facts = { .language = "de", .created = created };
  g_autoptr (GError) error = NULL;

  g_assert_null (pw_pdf_archive (pdf, &facts, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FORMAT);
}

static const struct
{
  int         offset_minutes;
  const char *date;
} date_cases[] = {
  { 0, "D:20260312123000Z" },
  { 60, "D:20260312123000+01'00'" },
  { -210, "D:20260312123000-03'30'" },
};

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (date_cases); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_offset (date_cases[i].offset_minutes * 60);
      g_autoptr (GDateTime) time = g_date_time_new (zone, 2026, 3, 12, 12, 30, 0);
      g_autofree char *date = pw_pdf_make_date (time);

      g_assert_cmpstr (date, ==, date_cases[i].date);
    }
}

static guint32
read_u32 (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

static double
read_fixed (const guint8 *data)
{
  return (gint32) read_u32 (data) / 65536.0;
}

/* Every tag lies inside and aligned; the three primaries make white. */
static void
test_profile (void)
{
  g_autoptr (GBytes) profile = pw_pdf_make_profile ();
  gsize         size;
  const guint8 *data = g_bytes_get_data (profile, &size);
  guint32       n_tags = read_u32 (data + 128);
  double        sum[3] = { 0, 0, 0 };
  const double  white[3] = { 0.9642, 1.0, 0.8249 };

  g_assert_cmpuint (read_u32 (data), ==, size);
  g_assert_cmpmem (data + 12, 12, "mntrRGB XYZ ", 12);
  g_assert_cmpmem (data + 36, 4, "acsp", 4);
  g_assert_cmpuint (n_tags, ==, 9);

  for (guint32 i = 0; i < n_tags; i++)
    {
      const guint8 *entry = data + 132 + i * 12;
      guint32       offset = read_u32 (entry + 4);
      guint32       length = read_u32 (entry + 8);

      g_assert_cmpuint (offset % 4, ==, 0);
      g_assert_cmpuint (offset, >=, 132 + n_tags * 12);
      g_assert_cmpuint (offset + length, <=, size);
      if (memcmp (entry + 1, "XYZ", 3) == 0)
        for (guint k = 0; k < 3; k++)
          sum[k] += read_fixed (data + offset + 8 + k * 4);
      if (memcmp (entry + 1, "TRC", 3) == 0)
        {
          g_assert_cmpuint (read_u32 (data + offset + 8), ==, 1024);
          g_assert_cmpmem (data + offset + length - 2, 2, "\xff\xff", 2);
        }
    }
  for (guint k = 0; k < 3; k++)
    g_assert_cmpfloat_with_epsilon (sum[k], white[k], 2.0 / 65536);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/pdf/qpdf-finds-no-fault/fit", GINT_TO_POINTER (PW_PAGE_FIT), test_qpdf_finds_no_fault);
  g_test_add_data_func ("/pdf/qpdf-finds-no-fault/a4", GINT_TO_POINTER (PW_PAGE_A4), test_qpdf_finds_no_fault);
  g_test_add_data_func ("/pdf/qpdf-finds-no-fault/tiled", GINT_TO_POINTER (PW_PAGE_A4_TILED), test_qpdf_finds_no_fault);
  g_test_add_func ("/pdf/information", test_information);
  g_test_add_func ("/pdf/text-is-found", test_text_is_found);
  g_test_add_func ("/pdf/structure", test_structure);
  g_test_add_func ("/pdf/says-archive", test_says_archive);
  g_test_add_func ("/pdf/same-bytes-each-time", test_same_bytes_each_time);
  g_test_add_func ("/pdf/many-sheets", test_many_sheets);
  g_test_add_func ("/pdf/nothing-to-draw", test_nothing_to_draw);
  g_test_add_func ("/pdf/long-descriptions-are-cut", test_long_descriptions_are_cut);
  g_test_add_func ("/pdf/other-scripts", test_other_scripts);
  g_test_add_func ("/pdf/fonts-must-be-inside", test_fonts_must_be_inside);
  g_test_add_func ("/pdf/rubbish-is-refused", test_rubbish_is_refused);
  g_test_add_func ("/pdf/dates", test_dates);
  g_test_add_func ("/pdf/profile", test_profile);

  return g_test_run ();
}
