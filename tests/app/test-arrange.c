/* tests/app/test-arrange.c - diagrams are arranged and tidied up on the canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "canvas-fixture.h"

#include <math.h>

#include "edit/commands.h"
#include "xml/writer.h"

#define HEAD                                                               \
  "<definitions xmlns='" PW_NAMESPACE_URI_MODEL "'"                        \
  " xmlns:bpmndi='" PW_NAMESPACE_URI_BPMNDI "'"                            \
  " xmlns:dc='" PW_NAMESPACE_URI_DC "' xmlns:di='" PW_NAMESPACE_URI_DI "'" \
  " targetNamespace='urn:t'>"
#define TASK(id, x, y) "<bpmndi:BPMNShape bpmnElement='" id "'><dc:Bounds x='" x "' y='" y "' width='100' height='80'/></bpmndi:BPMNShape>"
#define PLANE(shapes) "<bpmndi:BPMNDiagram id='d'><bpmndi:BPMNPlane id='p' bpmnElement='P'>" shapes "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>"
#define PROCESS                                                     \
  HEAD "<process id='P'><task id='A'/><task id='B'/><task id='C'/>" \
       "<sequenceFlow id='f' sourceRef='A' targetRef='B'/><sequenceFlow id='g' sourceRef='B' targetRef='C'/></process>"
#define FLOWS                                                                                                     \
  "<bpmndi:BPMNEdge bpmnElement='f'><di:waypoint x='100' y='40'/><di:waypoint x='200' y='60'/></bpmndi:BPMNEdge>" \
  "<bpmndi:BPMNEdge bpmnElement='g'><di:waypoint x='300' y='60'/><di:waypoint x='400' y='50'/></bpmndi:BPMNEdge>"

/* A little out of line. */
static const char crooked_xml[] = PROCESS PLANE (TASK ("A", "0", "0") TASK ("B", "200", "20") TASK ("C", "390", "10") FLOWS);
/* B is not drawn. */
static const char partial_xml[] = PROCESS PLANE (TASK ("A", "0", "0") TASK ("C", "400", "0"));

typedef struct
{
  CanvasFixture parent;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer xml)
{
  canvas_fixture_open (&f->parent, xml);
  g_object_set (f->parent.view, "editable", TRUE, NULL);
  canvas_fixture_settle (&f->parent);
}

static void
tear_down (Fixture      *f,
           gconstpointer xml)
{
  canvas_fixture_close (&f->parent);
}

static PwRect
get_bounds (Fixture    *f,
            const char *id)
{
  const PwDiagram *diagram = pw_canvas_get_diagram (f->parent.canvas);
  int              n = pw_diagram_find (diagram, pw_model_find (pw_document_get_model (f->parent.document), id));

  g_assert_cmpint (n, >=, 0);
  return pw_diagram_get_item (diagram, (guint) n)->bounds;
}

static char *
dup_file (Fixture *f)
{
  g_autoptr (GBytes) bytes = pw_xml_write_bytes (pw_document_get_model (f->parent.document), NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
do_action (Fixture    *f,
           const char *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->parent.canvas), name, NULL));
}

static char *
get_undo_label (Fixture *f)
{
  char *label;

  g_object_get (f->parent.document, "undo-label", &label, NULL);
  return label;
}

static void
test_arrange (Fixture      *f,
              gconstpointer xml)
{
  g_autofree char *before = dup_file (f);
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;

  do_action (f, "canvas.arrange");
  label = get_undo_label (f);
  g_assert_cmpstr (label, ==, "Arrange diagram");
  g_assert_cmpfloat (get_bounds (f, "A").y, ==, get_bounds (f, "B").y);
  g_assert_cmpfloat (get_bounds (f, "B").y, ==, get_bounds (f, "C").y);

  pw_document_undo (f->parent.document);
  after = dup_file (f);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (pw_document_can_undo (f->parent.document));
  g_assert_cmpfloat (get_bounds (f, "B").y, ==, 20);
}

static char *
make_chain (guint n_steps)
{
  GString *xml = g_string_new (HEAD "<process id='P'>");

  for (guint i = 0; i < n_steps; i++)
    g_string_append_printf (xml, "<task id='t%u'><incoming>f%u</incoming><outgoing>f%u</outgoing></task>", i, i, i + 1);
  for (guint i = 1; i < n_steps; i++)
    g_string_append_printf (xml, "<sequenceFlow id='f%u' sourceRef='t%u' targetRef='t%u'/>", i, i - 1, i);
  g_string_append (xml, "</process><bpmndi:BPMNDiagram id='d'><bpmndi:BPMNPlane id='p' bpmnElement='P'>");
  for (guint i = 0; i < n_steps; i++)
    g_string_append_printf (xml, "<bpmndi:BPMNShape id='s%u' bpmnElement='t%u'><dc:Bounds x='%u' y='%u' width='100' height='80'/></bpmndi:BPMNShape>", i, i, i * 130,
                            i % 7 * 11);
  for (guint i = 1; i < n_steps; i++)
    g_string_append_printf (xml, "<bpmndi:BPMNEdge id='e%u' bpmnElement='f%u'><di:waypoint x='%u' y='40'/><di:waypoint x='%u' y='40'/></bpmndi:BPMNEdge>", i, i,
                            i * 130 - 30, i * 130);
  g_string_append (xml, "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>");

  return g_string_free (xml, FALSE);
}

static PwRect
get_extent (Fixture *f)
{
  const PwDiagram *diagram = pw_canvas_get_diagram (f->parent.canvas);
  PwRect           all = pw_diagram_get_item (diagram, 0)->bounds;

  for (guint i = 1; i < pw_diagram_get_n_items (diagram); i++)
    all = pw_rect_union (all, pw_diagram_get_item (diagram, i)->bounds);
  return all;
}

/* Drawn as one strip, of which rows are made; one step back it is a strip again. */
static void
test_in_rows (void)
{
  g_autofree char *xml = make_chain (30);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;
  Fixture          f = { 0 };

  set_up (&f, xml);
  before = dup_file (&f);
  do_action (&f, "canvas.arrange-in-rows");
  label = get_undo_label (&f);
  g_assert_cmpstr (label, ==, "Arrange diagram");
  g_assert_cmpfloat (get_extent (&f).width, <, 2.2 * get_extent (&f).height);
  g_assert_cmpfloat (get_bounds (&f, "t29").y, >, get_bounds (&f, "t0").y + 200);

  pw_document_undo (f.parent.document);
  after = dup_file (&f);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (pw_document_can_undo (f.parent.document));
  tear_down (&f, NULL);
}

static void
test_tidy (Fixture      *f,
           gconstpointer xml)
{
  const char *const ids[] = { "A", "B", NULL };
  g_autofree char  *label = NULL;

  pw_selection_set_all (f->parent.selection, ids);
  do_action (f, "canvas.tidy");
  label = get_undo_label (f);
  g_assert_cmpstr (label, ==, "Tidy up");
  g_assert_cmpfloat (get_bounds (f, "A").y, ==, get_bounds (f, "B").y);
  g_assert_cmpfloat (get_bounds (f, "C").x, ==, 390);
  g_assert_cmpfloat (get_bounds (f, "C").y, ==, 10);
  g_assert_cmpuint (pw_selection_get_n_ids (f->parent.selection), ==, 2);

  pw_document_undo (f->parent.document);
  g_assert_cmpfloat (get_bounds (f, "B").y, ==, 20);
}

/* Nothing selected is said, and nothing done. */
static void
test_tidy_nothing (Fixture      *f,
                   gconstpointer xml)
{
  do_action (f, "canvas.tidy");
  g_assert_false (pw_document_can_undo (f->parent.document));
}

static void
test_only_looking (Fixture      *f,
                   gconstpointer xml)
{
  g_object_set (f->parent.view, "editable", FALSE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (f->parent.canvas), "canvas.arrange", NULL);
  g_assert_false (pw_document_can_undo (f->parent.document));
}

/* Whatever people do while shapes glide meets the document as it is. */
static void
test_gliding (Fixture      *f,
              gconstpointer xml)
{
  PwRect  b;
  PwPoint middle;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  do_action (f, "canvas.arrange");
  for (guint i = 0; i < 5; i++)
    {
      test_iterate ();
      g_usleep (10000);
    }
  b = get_bounds (f, "B");
  middle = pw_rect_center (b);
  canvas_fixture_click (&f->parent, middle, 1);
  g_assert_cmpstr (pw_selection_get_only (f->parent.selection), ==, "B");

  pw_document_undo (f->parent.document);
  do_action (f, "canvas.arrange");
  test_iterate ();
  pw_document_undo (f->parent.document);
  test_iterate ();
  do_action (f, "canvas.arrange");
  test_iterate ();
  g_object_set (adw_style_manager_get_default (), "color-scheme", ADW_COLOR_SCHEME_FORCE_DARK, NULL);
  canvas_fixture_settle (&f->parent);
  g_assert_cmpfloat (get_bounds (f, "A").y, ==, get_bounds (f, "B").y);

  g_object_set (adw_style_manager_get_default (), "color-scheme", ADW_COLOR_SCHEME_DEFAULT, NULL);
  do_action (f, "canvas.arrange"); /* and away with the window */
}

/* --- large diagrams are arranged in a thread ------------------------------------------------ */

#define N_STEPS 700

static gboolean
is_arranged (Fixture *f)
{
  g_autofree char *label = get_undo_label (f);

  return g_strcmp0 (label, "Arrange diagram") == 0;
}

static void
test_large (void)
{
  g_autofree char  *xml = make_chain (N_STEPS);
  const char *const ids[] = { "t3", NULL };
  Fixture           f = { 0 };
  gint64            end;

  set_up (&f, xml);
  do_action (&f, "canvas.arrange");
  g_assert_false (is_arranged (&f));
  /* Who goes on meanwhile loses nothing. */
  g_assert_true (pw_command_rename (f.parent.document, ids[0], "Renamed", NULL));
  end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  while (!is_arranged (&f) && g_get_monotonic_time () < end)
    test_iterate ();
  g_assert_true (is_arranged (&f));
  g_assert_cmpstr (pw_element_get_name (pw_model_find (pw_document_get_model (f.parent.document), ids[0])), ==, "Renamed");
  pw_document_undo (f.parent.document);
  g_assert_cmpfloat (get_bounds (&f, "t1").y, ==, 11);
  tear_down (&f, NULL);
}

/* --- parts of a drawing ------------------------------------------------------------------------ */

static void
test_partial (Fixture      *f,
              gconstpointer xml)
{
  g_autofree char *before = dup_file (f);
  g_autofree char *after = NULL;

  g_assert_true (pw_canvas_get_diagram (f->parent.canvas)->is_generated);
  g_assert_cmpfloat (get_bounds (f, "A").x, ==, 0);
  g_assert_cmpfloat (get_bounds (f, "B").x, ==, 200);
  g_assert_cmpfloat (get_bounds (f, "C").x, ==, 400);
  after = dup_file (f);
  g_assert_cmpstr (before, ==, after); /* shown, not written */

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->parent.view), "view.adopt-drawing", NULL));
  g_assert_false (pw_canvas_get_diagram (f->parent.canvas)->is_generated);
  g_assert_cmpfloat (get_bounds (f, "B").x, ==, 200);
  pw_document_undo (f->parent.document);
  g_assert_true (pw_canvas_get_diagram (f->parent.canvas)->is_generated);
}

int
main (int    argc,
      char **argv)
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

  g_test_add ("/arrange/all", Fixture, crooked_xml, set_up, test_arrange, tear_down);
  g_test_add_func ("/arrange/in-rows", test_in_rows);
  g_test_add ("/arrange/tidy", Fixture, crooked_xml, set_up, test_tidy, tear_down);
  g_test_add ("/arrange/tidy-nothing", Fixture, crooked_xml, set_up, test_tidy_nothing, tear_down);
  g_test_add ("/arrange/only-looking", Fixture, crooked_xml, set_up, test_only_looking, tear_down);
  g_test_add ("/arrange/gliding", Fixture, crooked_xml, set_up, test_gliding, tear_down);
  g_test_add_func ("/arrange/large", test_large);
  g_test_add ("/arrange/partial", Fixture, partial_xml, set_up, test_partial, tear_down);

  return g_test_run ();
}
