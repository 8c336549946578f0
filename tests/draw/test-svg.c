/* draw/test-svg.c - SVG is well-formed, says what was drawn, and is always the same
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/export.h"
#include "draw/svg-number.h"
#include "draw/svg-writer.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <math.h>
#include <string.h>

#include "drawing.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

static const PwColor INK = { 0, 0, 0, 1 };
static const PwColor NONE = { 0, 0, 0, 0 };

typedef struct
{
  double      value;
  const char *text;
} NumberCase;

static const NumberCase number_cases[] = {
  { 0, "0" },
  { -0.0, "0" },
  { 0.001, "0" },
  { -0.004, "0" },
  { 1, "1" },
  { -1, "-1" },
  { 10, "10" },
  { 100, "100" },
  { 0.5, ".5" },
  { -0.5, "-.5" },
  { 0.05, ".05" },
  { -0.05, "-.05" },
  { 1.10, "1.1" },
  { 12.345, "12.35" },
  { 99.999, "100" },
  { 123456.78, "123456.78" },
  { -9.99, "-9.99" },
  { NAN, "0" },
  { INFINITY, "0" },
  { 1e300, "10000000000000" },
  { -1e300, "-10000000000000" },
};

static void
test_number (gconstpointer data)
{
  const NumberCase *want = data;
  g_autoptr (GString) string = g_string_new (NULL);

  pw_svg_append_number (string, want->value);
  g_assert_cmpstr (string->str, ==, want->text);
}

static void
test_path (void)
{
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  g_autoptr (GString) string = g_string_new (NULL);

  pw_display_list_move_to (list, 1, 2);
  pw_display_list_line_to (list, 10, 2);
  pw_display_list_line_to (list, 10, -5.5);
  pw_display_list_line_to (list, -3, 4);
  pw_display_list_curve_to (list, (PwPoint){ 1, 2 }, (PwPoint){ -3, 4 }, (PwPoint){ 5, 6 });
  pw_display_list_close (list);
  pw_display_list_line_to (list, 1, 9);
  pw_display_list_draw (list, NONE, INK, 1, NULL);

  pw_svg_append_path (string, pw_display_list_get_op (list, 0));
  g_assert_cmpstr (string->str, ==, "M1 2H10V-5.5L-3 4C1 2-3 4 5 6ZV9");
}

static xmlDoc *
parse (GBytes *bytes)
{
  xmlDoc *document = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);
  return document;
}

static char *
evaluate (xmlDoc     *document,
          const char *expression)
{
  xmlXPathContext *context = xmlXPathNewContext (document);
  xmlXPathObject  *object;
  xmlChar         *string;
  char            *result;

  xmlXPathRegisterNs (context, BAD_CAST "s", BAD_CAST "http://www.w3.org/2000/svg");
  object = xmlXPathEval (BAD_CAST expression, context);
  g_assert_nonnull (object);
  string = xmlXPathCastToString (object);
  result = g_strdup ((const char *) string);
  xmlFree (string);
  xmlXPathFreeObject (object);
  xmlXPathFreeContext (context);

  return result;
}

static void
assert_value (xmlDoc     *document,
              const char *expression,
              const char *want)
{
  g_autofree char *value = evaluate (document, expression);

  if (g_strcmp0 (value, want) != 0)
    g_error ("%s is “%s”, not “%s”", expression, value, want);
}

static PwSvgWriter *
begin (gboolean text_as_paths)
{
  PwSvgHead head = {
    .view = { 0, 0, 200, 100 },
    .width = "200",
    .height = "100",
    .title = "Größe & <Maß>",
    .description = "Ein Vorgang\nmit zwei Zeilen \x01und Steuerzeichen",
    .language = "de",
    .font_family = "Cantarell, sans-serif",
    .font_size = 12,
    .paper = { 1, 1, 1, 1 },
    .text_as_paths = text_as_paths,
  };

  return pw_svg_writer_new (&head);
}

static xmlDoc *
finish (PwSvgWriter *writer)
{
  g_autoptr (GBytes) bytes = pw_svg_writer_finish (writer);

  g_assert_nonnull (bytes);
  return parse (bytes);
}

static void
test_text_is_text (void)
{
  g_autoptr (PwSvgWriter) writer = begin (FALSE);
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  g_autoptr (xmlDoc) document = NULL;
  PwDrawFont plain = { .size = 12 };
  PwDrawFont fancy = { .family = "Ari'al", .size = 9.5, .is_bold = TRUE, .is_italic = TRUE, .is_underlined = TRUE };

  pw_display_list_text (list, "Prüfung „Größe“ < 5 & ẞ", (PwPoint){ 10, 20 }, 120.123, 0, plain, INK);
  pw_display_list_text (list, "hochkant", (PwPoint){ 30, 40 }, 50, -90, fancy, (PwColor){ 1, 0, 0, 0.5 });
  pw_svg_writer_begin_group (writer, "Task_1", "Aufgabe: Prüfung");
  pw_svg_writer_add_list (writer, list);
  pw_svg_writer_end_group (writer);
  document = finish (writer);

  assert_value (document, "count(//s:text)", "2");
  assert_value (document, "//s:text[1]", "Prüfung „Größe“ < 5 & ẞ");
  assert_value (document, "//s:text[1]/@textLength", "120.12");
  assert_value (document, "count(//s:text[1]/@font-size)", "0");
  assert_value (document, "//s:text[2]/@transform", "rotate(-90 30 15)");
  assert_value (document, "//s:text[2]/@fill", "#f00");
  assert_value (document, "//s:text[2]/@fill-opacity", ".5");
  assert_value (document, "//s:text[2]/@font-family", "'Ari al', Cantarell, sans-serif");
  assert_value (document, "//s:text[2]/@font-size", "9.5");
  assert_value (document, "//s:text[2]/@text-decoration", "underline");
  assert_value (document, "//s:g[@data-element-id='Task_1']/s:title", "Aufgabe: Prüfung");
}

static void
test_head_says_what_it_is (void)
{
  g_autoptr (PwSvgWriter) writer = begin (FALSE);
  g_autoptr (xmlDoc) document = finish (writer);

  assert_value (document, "/s:svg/s:title", "Größe & <Maß>");
  assert_value (document, "/s:svg/s:desc", "Ein Vorgang\nmit zwei Zeilen und Steuerzeichen");
  assert_value (document, "/s:svg/@viewBox", "0 0 200 100");
  assert_value (document, "/s:svg/@xml:lang", "de");
  assert_value (document, "/s:svg/s:rect/@fill", "#fff");
  assert_value (document, "//*[@id=/s:svg/@aria-labelledby] = /s:svg/s:title", "true");
  assert_value (document, "//*[@id=/s:svg/@aria-describedby] = /s:svg/s:desc", "true");
  assert_value (document, "substring(/s:svg/s:g/@font-family, 1, 9)", "Cantarell");
}

static void
test_text_can_be_paths (void)
{
  g_autoptr (PwSvgWriter) writer = begin (TRUE);
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  g_autoptr (xmlDoc) document = NULL;

  pw_display_list_text (list, "Größe", (PwPoint){ 10, 20 }, 30, 0, (PwDrawFont){ .size = 12 }, INK);
  pw_svg_writer_add_list (writer, list);
  document = finish (writer);

  assert_value (document, "count(//s:text)", "0");
  assert_value (document, "string-length(//s:path/@d) > 100", "true");
  assert_value (document, "contains(//s:path/@d, 'nan')", "false");
}

static void
test_paths_have_colors_and_dashes (void)
{
  g_autoptr (PwSvgWriter) writer = begin (FALSE);
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  g_autoptr (xmlDoc) document = NULL;
  double dashes[4] = { 8, 5.5, 0, 0 };

  pw_display_list_rectangle (list, (PwRect){ 0, 0, 10, 10 });
  pw_display_list_draw (list, (PwColor){ 1, 1, 1, 1 }, (PwColor){ 0.2, 0.4, 0.5, 1 }, 1.5, dashes);
  pw_display_list_rectangle (list, (PwRect){ 0, 0, 10, 10 });
  pw_display_list_draw (list, NONE, INK, 1, NULL);
  pw_svg_writer_add_list (writer, list);
  document = finish (writer);

  assert_value (document, "count(//s:path)", "2");
  assert_value (document, "//s:path[1]/@fill", "#fff");
  assert_value (document, "//s:path[1]/@stroke", "#336680");
  assert_value (document, "//s:path[1]/@stroke-width", "1.5");
  assert_value (document, "//s:path[1]/@stroke-dasharray", "8 5.5");
  assert_value (document, "count(//s:path[2]/@fill)", "0");
  assert_value (document, "count(//s:path[2]/@stroke-width)", "0");
}

static void
test_clips_hold_what_is_between (void)
{
  g_autoptr (PwSvgWriter) writer = begin (FALSE);
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  g_autoptr (xmlDoc) document = NULL;

  for (guint i = 0; i < 2; i++)
    {
      pw_display_list_rectangle (list, (PwRect){ 0, 0, 10, 10 });
      pw_display_list_push_clip (list);
    }
  pw_display_list_text (list, "innen", (PwPoint){ 1, 1 }, 10, 0, (PwDrawFont){ .size = 12 }, INK);
  pw_display_list_pop_clip (list);
  pw_display_list_text (list, "halb", (PwPoint){ 1, 1 }, 10, 0, (PwDrawFont){ .size = 12 }, INK);
  pw_display_list_pop_clip (list);
  pw_display_list_text (list, "außen", (PwPoint){ 1, 1 }, 10, 0, (PwDrawFont){ .size = 12 }, INK);
  pw_svg_writer_add_list (writer, list);
  document = finish (writer);

  assert_value (document, "count(//s:text[.='innen']/ancestor::s:g[@clip-path])", "2");
  assert_value (document, "count(//s:text[.='halb']/ancestor::s:g[@clip-path])", "1");
  assert_value (document, "count(//s:text[.='außen']/ancestor::s:g[@clip-path])", "0");
  assert_value (document, "concat('url(#', (//s:clipPath)[1]/@id, ')') = (//s:g[@clip-path])[1]/@clip-path", "true");
}

static void
test_ids_are_unique (void)
{
  static const char *const wishes[] = { "a", "a", "a-2", "a-1", NULL, NULL, "title", "with space", "a", "clip-1" };
  g_autoptr (PwSvgWriter) writer = begin (FALSE);
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (xmlDoc) document = NULL;

  pw_display_list_rectangle (list, (PwRect){ 0, 0, 10, 10 });
  pw_display_list_push_clip (list);
  pw_display_list_pop_clip (list);
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      pw_svg_writer_begin_group (writer, wishes[i], NULL);
      pw_svg_writer_add_list (writer, list);
      pw_svg_writer_end_group (writer);
    }
  document = finish (writer);

  assert_value (document, "count(//@id)", "22");
  for (guint i = 1; i <= 22; i++)
    {
      g_autofree char *expression = g_strdup_printf ("(//@id)[%u]", i);
      char            *id = evaluate (document, expression);

      g_assert_cmpint (xmlValidateNCName (BAD_CAST id, 0), ==, 0);
      g_assert_true (g_hash_table_add (seen, id));
    }
  assert_value (document, "count(//s:g[@id='a'])", "1");
  assert_value (document, "count(//s:g[@data-element-id='a'])", "3");
}

static void
test_scene_has_every_element (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
  PwExportOptions options = { .format = PW_EXPORT_SVG, .title = "Hund anmelden" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pw_export_to_bytes (drawing->scene, &options, &error);
  g_autoptr (xmlDoc) document = NULL;
  static const char *const ids[] = { "Pool", "Task", "Gateway", "End", "Flow_1", "Flow_2" };

  g_assert_no_error (error);
  document = parse (bytes);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *expression = g_strdup_printf ("count(//s:g[@id='%s'][@data-element-id='%s'])", ids[i], ids[i]);

      assert_value (document, expression, "1");
    }
  assert_value (document, "//s:g[@id='Task']/s:title", "User task: Größe prüfen");
  assert_value (document, "normalize-space(//s:g[@id='Flow_2']/s:text)", "ja");
  assert_value (document, "contains(//s:g[@id='End'], 'zugestellt')", "true");
  assert_value (document, "contains(//s:g[@id='Task'], 'prüfen')", "true");
}

static void
test_same_bytes_each_time (void)
{
  g_autoptr (PwDrawing) first = pw_drawing_new ("light");
  g_autoptr (PwDrawing) second = pw_drawing_new ("light");
  PwExportOptions options = { .format = PW_EXPORT_SVG, .page = PW_PAGE_A4, .header = "Gießen" };
  g_autoptr (GBytes) a = pw_export_to_bytes (first->scene, &options, NULL);
  g_autoptr (GBytes) b = pw_export_to_bytes (second->scene, &options, NULL);

  g_assert_true (g_bytes_equal (a, b));
}

static void
test_paper_in_millimetres (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_new ("print");
  PwExportOptions options = { .format = PW_EXPORT_SVG, .page = PW_PAGE_A4, .header = "Gießen", .footer = "Seite" };
  g_autoptr (GBytes) bytes = pw_export_to_bytes (drawing->scene, &options, NULL);
  g_autoptr (xmlDoc) document = parse (bytes);

  assert_value (document, "/s:svg/@width", "297mm");
  assert_value (document, "/s:svg/@height", "210mm");
  assert_value (document, "count(//s:text[.='Gießen'])", "1");
  assert_value (document, "count(//s:text[.='Seite'])", "1");
}

static void
test_nothing_to_draw (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_new_empty ();
  PwExportOptions options = { .format = PW_EXPORT_SVG };
  g_autoptr (GBytes) bytes = pw_export_to_bytes (drawing->scene, &options, NULL);
  g_autoptr (xmlDoc) document = parse (bytes);

  assert_value (document, "count(//s:rect)", "1");
  assert_value (document, "number(/s:svg/@width) > 0", "true");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (number_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/svg/number/%u", i);

      g_test_add_data_func (path, &number_cases[i], test_number);
    }
  g_test_add_func ("/svg/path-is-short", test_path);
  g_test_add_func ("/svg/text-is-text", test_text_is_text);
  g_test_add_func ("/svg/head-says-what-it-is", test_head_says_what_it_is);
  g_test_add_func ("/svg/text-can-be-paths", test_text_can_be_paths);
  g_test_add_func ("/svg/paths-have-colors-and-dashes", test_paths_have_colors_and_dashes);
  g_test_add_func ("/svg/clips-hold-what-is-between", test_clips_hold_what_is_between);
  g_test_add_func ("/svg/ids-are-unique", test_ids_are_unique);
  g_test_add_func ("/svg/scene-has-every-element", test_scene_has_every_element);
  g_test_add_func ("/svg/same-bytes-each-time", test_same_bytes_each_time);
  g_test_add_func ("/svg/paper-in-millimetres", test_paper_in_millimetres);
  g_test_add_func ("/svg/nothing-to-draw", test_nothing_to_draw);

  return g_test_run ();
}
