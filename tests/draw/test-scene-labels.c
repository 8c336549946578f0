/* draw/test-scene-labels.c - labels are whole, readable, and where they belong
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "drawing.h"

#include <math.h>
#include <string.h>

#define SHAPE(id, x, y, w, h, more) \
  "<di:BPMNShape bpmnElement='" id "'><dc:Bounds x='" #x "' y='" #y "' width='" #w "' height='" #h "'/>" more "</di:BPMNShape>"
#define LABEL(x, y, w, h) \
  "<di:BPMNLabel><dc:Bounds x='" #x "' y='" #y "' width='" #w "' height='" #h "'/></di:BPMNLabel>"
#define EDGE(id, points, more) "<di:BPMNEdge bpmnElement='" id "'>" points more "</di:BPMNEdge>"
#define AT(x, y) "<dd:waypoint x='" #x "' y='" #y "'/>"

/* The text lines of an item with "|" between them. */
static char *
join_text (const PwDrawing *drawing,
           const char      *id)
{
  const PwDisplayList *list = pw_drawing_find (drawing, id);
  GString             *text = g_string_new (NULL);

  for (guint i = 0; i < pw_display_list_get_n_ops (list); i++)
    {
      const PwDrawOp *op = pw_display_list_get_op (list, i);

      if (op->kind == PW_DRAW_TEXT)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "|" : "", op->text);
    }

  return g_string_free (text, FALSE);
}

/* Label bounds 12 wide for a word of 15 letters: Signavio writes such. */
static void
test_narrow_bounds_do_not_break_words (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "", "<endEvent id='X' name='Steuerbefreiung eingetragen'/>", SHAPE ("X", 100, 100, 36, 36, LABEL (112, 140, 12, 28)), "light");
  g_autofree char *text = join_text (drawing, "X");
  PwPoint          middle = pw_rect_center (pw_drawing_get_label (drawing, "X"));

  g_assert_cmpstr (text, ==, "Steuerbefreiung|eingetragen");
  g_assert_cmpfloat_with_epsilon (middle.x, 118, 0.5);
  g_assert_cmpfloat_with_epsilon (middle.y, 154, 1);
}

static void
test_stored_lines_are_kept (void)
{
  g_autoptr (PwDrawing) two = pw_drawing_sketch (
      "", "<endEvent id='X' name='End Event'/>", SHAPE ("X", 100, 100, 36, 36, LABEL (70, 140, 95, 28)), "light");
  g_autoptr (PwDrawing) one = pw_drawing_sketch (
      "", "<endEvent id='X' name='End Event'/>", SHAPE ("X", 100, 100, 36, 36, LABEL (70, 140, 95, 14)), "light");
  g_autofree char *two_lines = join_text (two, "X");
  g_autofree char *one_line = join_text (one, "X");

  g_assert_cmpstr (two_lines, ==, "End|Event");
  g_assert_cmpstr (one_line, ==, "End Event");
}

static void
test_label_font_of_the_file (void)
{
  g_autofree char *xml = g_strdup (
      "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI'"
      " xmlns:dc='http://www.omg.org/spec/DD/20100524/DC'><process id='P'><task id='X' name='Prüfen'/></process><di:BPMNDiagram>"
      "<di:BPMNPlane bpmnElement='P'><di:BPMNShape bpmnElement='X'><dc:Bounds x='0' y='0' width='100' height='80'/>"
      "<di:BPMNLabel labelStyle='LS'/></di:BPMNShape></di:BPMNPlane>"
      "<di:BPMNLabelStyle id='LS'><dc:Font name='Serif' size='15' isBold='true' isItalic='true'/></di:BPMNLabelStyle>"
      "</di:BPMNDiagram></definitions>");
  g_autoptr (PwDrawing) drawing = pw_drawing_read (xml, "light");
  const PwDrawOp *text = pw_display_list_get_op (pw_drawing_find (drawing, "X"), 1);

  g_assert_cmpint (text->kind, ==, PW_DRAW_TEXT);
  g_assert_cmpstr (text->font.family, ==, "Serif");
  g_assert_cmpfloat (text->font.size, ==, 15);
  g_assert_true (text->font.is_bold && text->font.is_italic);
}

static void
test_tasks_hyphenate_and_shrink (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "",
      "<userTask id='Short' name='Bewohnerparkausweis ausstellen'/>"
      "<userTask id='Long' name='Vollständigkeit der eingereichten Unterlagen und Nachweise einschließlich der Wohnungsgeberbestätigung durch das Bürgerbüro prüfen'/>",
      SHAPE ("Short", 0, 0, 100, 80, "") SHAPE ("Long", 200, 0, 100, 80, ""), "light");
  g_autofree char     *text = join_text (drawing, "Short");
  const PwDisplayList *list = pw_drawing_find (drawing, "Long");
  PwRect               label = pw_drawing_get_label (drawing, "Short");

  g_assert_cmpstr (text, ==, "Bewohnerpark-|ausweis|ausstellen");
  g_assert_true (pw_rect_contains_rect ((PwRect){ 0, 0, 100, 80 }, label));

  for (guint i = 0; i < pw_display_list_get_n_ops (list); i++)
    if (pw_display_list_get_op (list, i)->kind == PW_DRAW_TEXT)
      {
        g_assert_cmpfloat (pw_display_list_get_op (list, i)->font.size, >=, 9);
        g_assert_cmpfloat (pw_display_list_get_op (list, i)->font.size, <, 12);
      }
  label = pw_drawing_get_label (drawing, "Long");
  g_assert_cmpfloat (label.x, >=, 200);
  g_assert_cmpfloat (label.x + label.width, <=, 300);
  g_assert_cmpfloat (pw_scene_get_min_font_size (drawing->scene), >=, 9);
}

/* The text of a task with an icon stays off it. */
static void
test_text_stays_off_the_icon (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "", "<userTask id='X' name='Vollständigkeit der Angaben prüfen und bestätigen'/>", SHAPE ("X", 0, 0, 100, 80, ""), "light");
  const PwDisplayList *list = pw_drawing_find (drawing, "X");

  for (guint i = 0; i < pw_display_list_get_n_ops (list); i++)
    {
      const PwDrawOp *op = pw_display_list_get_op (list, i);

      if (op->kind == PW_DRAW_TEXT && op->origin.x < 23)
        g_assert_cmpfloat (op->origin.y - 0.7 * op->font.size, >=, 20);
    }
}

/* --- labels without a place ---------------------------------------------------- */

static void
test_label_goes_below (void)
{
  g_autoptr (PwDrawing) drawing =
      pw_drawing_sketch ("", "<startEvent id='X' name='Antrag'/>", SHAPE ("X", 100, 100, 36, 36, ""), "light");
  PwRect label = pw_drawing_get_label (drawing, "X");

  g_assert_cmpfloat_with_epsilon (pw_rect_center (label).x, 118, 0.5);
  g_assert_cmpfloat (label.y, >=, 136);
  g_assert_cmpfloat (label.y, <, 146);
}

/* A gateway with lines on all sides, tasks around it: nothing may be covered. */
static void
test_label_covers_nothing (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "",
      "<task id='T1'/><task id='T2'/><task id='T3'/><task id='T4'/><exclusiveGateway id='X' name='Angaben vollständig?'/>"
      "<sequenceFlow id='F1' sourceRef='T1' targetRef='X'/><sequenceFlow id='F2' name='ja' sourceRef='X' targetRef='T2'/>"
      "<sequenceFlow id='F3' name='nein' sourceRef='X' targetRef='T3'/><sequenceFlow id='F4' name='vielleicht' sourceRef='X' targetRef='T4'/>",
      SHAPE ("T1", 0, 200, 100, 80, "") SHAPE ("T2", 400, 200, 100, 80, "") SHAPE ("T3", 200, 400, 100, 80, "")
          SHAPE ("T4", 200, 0, 100, 80, "") SHAPE ("X", 225, 215, 50, 50, "") EDGE ("F1", AT (100, 240) AT (225, 240), "")
              EDGE ("F2", AT (275, 240) AT (400, 240), "") EDGE ("F3", AT (250, 265) AT (250, 400), "")
                  EDGE ("F4", AT (250, 215) AT (250, 80), ""),
      "light");
  static const char *const labels[] = { "X", "F2", "F3", "F4" };
  static const PwRect      taken[] = {
         { 0, 200, 100, 80 },
         { 400, 200, 100, 80 },
         { 200, 400, 100, 80 },
         { 200, 0, 100, 80 },
         { 100, 239, 300, 2 },
         { 249, 80, 2, 320 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      PwRect label = pw_drawing_get_label (drawing, labels[i]);

      g_assert_false (pw_rect_is_empty (label));
      for (guint k = 0; k < G_N_ELEMENTS (taken); k++)
        g_assert_false (pw_rect_intersects (label, taken[k]));
      for (guint k = 0; k < i; k++)
        g_assert_false (pw_rect_intersects (label, pw_drawing_get_label (drawing, labels[k])));
    }
}

static void
test_boundary_label_stays_outside_the_host (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "",
      "<task id='T' name='Warten'/><boundaryEvent id='X' name='14 Tage' attachedToRef='T'><timerEventDefinition/></boundaryEvent>"
      "<task id='U'/><sequenceFlow id='F' sourceRef='X' targetRef='U'/>",
      SHAPE ("T", 0, 0, 100, 80, "") SHAPE ("X", 40, 62, 36, 36, "") SHAPE ("U", 200, 160, 100, 80, "")
          EDGE ("F", AT (58, 98) AT (58, 200) AT (200, 200), ""),
      "light");
  PwRect label = pw_drawing_get_label (drawing, "X");

  g_assert_false (pw_rect_intersects (label, (PwRect){ 0, 0, 100, 80 }));
  g_assert_false (pw_rect_intersects (label, (PwRect){ 57, 98, 2, 102 }));
}

/* Signavio turned labels of upright lines: they are stored on the gateway. */
static void
test_label_stored_on_its_source_moves (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "", "<exclusiveGateway id='G'/><task id='T'/><sequenceFlow id='F' name='nein' sourceRef='G' targetRef='T'/>",
      SHAPE ("G", 470, 665, 40, 40, "") SHAPE ("T", 440, 800, 100, 80, "") EDGE ("F", AT (490, 705) AT (490, 800), LABEL (470, 675, 12, 22)),
      "light");
  PwRect label = pw_drawing_get_label (drawing, "F");

  g_assert_false (pw_rect_intersects (label, (PwRect){ 470, 665, 40, 40 }));
  g_assert_cmpfloat (label.y, >=, 700);
}

/* ADONIS writes label bounds without a size: a point on the line. */
static void
test_label_point_is_used (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "", "<task id='A'/><task id='B'/><sequenceFlow id='F' name='nein' sourceRef='A' targetRef='B'/>",
      SHAPE ("A", 0, 0, 100, 80, "") SHAPE ("B", 900, 0, 100, 80, "") EDGE ("F", AT (100, 40) AT (900, 40), LABEL (200, 40, 0, 0)),
      "light");
  PwRect label = pw_drawing_get_label (drawing, "F");

  g_assert_cmpfloat_with_epsilon (pw_rect_center (label).x, 200, 1);
  g_assert_cmpfloat (fabs (pw_rect_center (label).y - 40), <, 20);
  g_assert_false (pw_rect_contains (label, (PwPoint){ 200, 40 }));
}

static void
test_group_shows_its_category (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "<category id='K'><categoryValue id='V' value='Bürgerbüro'/></category>", "<group id='X' categoryValueRef='V'/>",
      SHAPE ("X", 0, 0, 300, 200, ""), "light");
  g_autofree char *text = join_text (drawing, "X");

  g_assert_cmpstr (text, ==, "Bürgerbüro");
}

static void
test_annotation_shows_its_text (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "", "<textAnnotation id='X'><text><![CDATA[Nur für <Hunde>]]></text></textAnnotation>", SHAPE ("X", 0, 0, 150, 40, ""), "light");
  g_autofree char *text = join_text (drawing, "X");

  g_assert_cmpstr (text, ==, "Nur für <Hunde>");
  g_assert_cmpfloat (pw_drawing_get_label (drawing, "X").x, <, 12);
}

static void
test_layout_can_measure (void)
{
  double width, height, wrapped_width, wrapped_height;

  pw_scene_measure_text ("Anmeldung prüfen", 12, 0, &width, &height, (gpointer) pw_theme_find ("light"));
  pw_scene_measure_text ("Anmeldung prüfen", 12, width * 0.7, &wrapped_width, &wrapped_height, (gpointer) pw_theme_find ("light"));

  g_assert_cmpfloat (width, >, 60);
  g_assert_cmpfloat (width, <, 160);
  g_assert_cmpfloat (wrapped_width, <, width);
  g_assert_cmpfloat_with_epsilon (wrapped_height, 2 * height, 0.1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draw/scene-labels/narrow-bounds-do-not-break-words", test_narrow_bounds_do_not_break_words);
  g_test_add_func ("/draw/scene-labels/stored-lines-are-kept", test_stored_lines_are_kept);
  g_test_add_func ("/draw/scene-labels/label-font-of-the-file", test_label_font_of_the_file);
  g_test_add_func ("/draw/scene-labels/tasks-hyphenate-and-shrink", test_tasks_hyphenate_and_shrink);
  g_test_add_func ("/draw/scene-labels/text-stays-off-the-icon", test_text_stays_off_the_icon);
  g_test_add_func ("/draw/scene-labels/label-goes-below", test_label_goes_below);
  g_test_add_func ("/draw/scene-labels/label-covers-nothing", test_label_covers_nothing);
  g_test_add_func ("/draw/scene-labels/boundary-label-stays-outside-the-host", test_boundary_label_stays_outside_the_host);
  g_test_add_func ("/draw/scene-labels/label-stored-on-its-source-moves", test_label_stored_on_its_source_moves);
  g_test_add_func ("/draw/scene-labels/label-point-is-used", test_label_point_is_used);
  g_test_add_func ("/draw/scene-labels/group-shows-its-category", test_group_shows_its_category);
  g_test_add_func ("/draw/scene-labels/annotation-shows-its-text", test_annotation_shows_its_text);
  g_test_add_func ("/draw/scene-labels/layout-can-measure", test_layout_can_measure);

  return g_test_run ();
}
