/* tests/layout/test-place.c - a file without a drawing gets one that can be read
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/place.h"
#include "readable.h"
#include "strip.h"
#include "xml/reader.h"

#define TOLERANCE 0.5

static const PwDiagramItem *
item_at (const PwDiagram *diagram,
         guint            n)
{
  return pw_diagram_get_item (diagram, n);
}

/* --- small processes ----------------------------------------------------------------------- */

#define HEAD "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'>"
#define PROCESS(inside) HEAD "<process id='p'>" inside "</process></definitions>"
#define TASK(id) "<task id='" id "' name='Antrag prüfen'/>"
#define FLOW(id, from, to) "<sequenceFlow id='" id "' sourceRef='" from "' targetRef='" to "' name='ja'/>"

typedef struct
{
  const char *name;
  const char *text;
} Sketch;

/* clang-format off */
static const Sketch sketches[] = {
  { "nothing", HEAD "</definitions>" },
  { "empty-process", PROCESS ("") },
  { "one-task", PROCESS (TASK ("a")) },
  { "chain", PROCESS ("<startEvent id='s' name='Antrag eingegangen'/>" TASK ("a") "<endEvent id='e'/>" FLOW ("f", "s", "a") FLOW ("g", "a", "e")) },
  { "branches", PROCESS ("<exclusiveGateway id='s' name='Vollständig?'/><exclusiveGateway id='j'/>" TASK ("a") TASK ("b") TASK ("c")
                         FLOW ("1", "s", "a") FLOW ("2", "s", "b") FLOW ("3", "s", "j") FLOW ("4", "a", "c") FLOW ("5", "c", "j") FLOW ("6", "b", "j")) },
  { "loop", PROCESS (TASK ("a") "<exclusiveGateway id='x'/>" TASK ("b") FLOW ("1", "a", "x") FLOW ("2", "x", "b") FLOW ("3", "x", "a")) },
  { "loop-without-beginning", PROCESS (TASK ("a") TASK ("b") FLOW ("1", "a", "b") FLOW ("2", "b", "a")) },
  { "loop-to-itself", PROCESS (TASK ("a") "<exclusiveGateway id='x'/>" FLOW ("1", "a", "a") FLOW ("2", "x", "x") FLOW ("3", "a", "x")) },
  { "same-flow-twice", PROCESS (TASK ("a") TASK ("b") FLOW ("1", "a", "b") FLOW ("2", "a", "b")) },
  { "everything-to-everything", PROCESS (TASK ("a") TASK ("b") TASK ("c") TASK ("d") FLOW ("1", "a", "b") FLOW ("2", "a", "c") FLOW ("3", "a", "d") FLOW ("4", "b", "a")
                         FLOW ("5", "b", "c") FLOW ("6", "b", "d") FLOW ("7", "c", "a") FLOW ("8", "c", "b") FLOW ("9", "c", "d") FLOW ("10", "d", "a") FLOW ("11", "d", "b") FLOW ("12", "d", "c")) },
  { "dangling", PROCESS (TASK ("a") TASK ("b") FLOW ("1", "a", "gone") FLOW ("2", "gone", "b") "<boundaryEvent id='x' attachedToRef='gone'/><sequenceFlow id='3'/>"
                         "<association id='4' sourceRef='a' targetRef='gone'/>") },
  { "no-ids", PROCESS ("<task name='a'/><task name='b'/><subProcess name='c'><task name='d'/></subProcess>") },
  { "same-id", PROCESS (TASK ("a") TASK ("a") TASK ("b") FLOW ("1", "a", "b")) },
  { "boundary-events", PROCESS (TASK ("a") TASK ("b") TASK ("c") FLOW ("1", "a", "b") "<boundaryEvent id='x' attachedToRef='a' name='14 Tage'/><boundaryEvent id='y' attachedToRef='a'/>"
                         "<boundaryEvent id='z' attachedToRef='a'/><endEvent id='e'/>" FLOW ("2", "x", "c") FLOW ("3", "y", "b") FLOW ("4", "z", "a") FLOW ("5", "c", "e")) },
  { "sub-process", PROCESS ("<startEvent id='s'/><subProcess id='u' name='Widerspruch bearbeiten'><startEvent id='t'/>" TASK ("a") "<subProcess id='v'>" TASK ("b") "</subProcess>"
                         FLOW ("1", "t", "a") FLOW ("2", "a", "v") "</subProcess><boundaryEvent id='x' attachedToRef='u'/><endEvent id='e'/>" FLOW ("3", "s", "u") FLOW ("4", "u", "e") FLOW ("5", "x", "e")) },
  { "event-sub-process", PROCESS (TASK ("a") "<subProcess id='u' triggeredByEvent='true'><startEvent id='t'/>" TASK ("b") FLOW ("1", "t", "b") "</subProcess>") },
  { "data", PROCESS ("<dataObjectReference id='d' name='Anmeldeformular'/><dataStoreReference id='e' name='Fachverfahren'/><dataObjectReference id='alone'/>"
                     "<task id='a'><dataInputAssociation id='1'><sourceRef>d</sourceRef></dataInputAssociation><dataOutputAssociation id='2'><targetRef>e</targetRef></dataOutputAssociation></task>"
                     "<task id='b'><dataInputAssociation id='3'><sourceRef>d</sourceRef></dataInputAssociation></task>" FLOW ("4", "a", "b")) },
  { "annotations", PROCESS (TASK ("a") "<textAnnotation id='n'><text>Nur wenn der Hund noch nicht gemeldet ist, sonst siehe die Dienstanweisung vom 1. März</text></textAnnotation>"
                            "<textAnnotation id='m'/><association id='1' sourceRef='a' targetRef='n'/><association id='2' sourceRef='m' targetRef='n'/><group id='g'/>") },
  { "compensation", PROCESS (TASK ("a") "<boundaryEvent id='x' attachedToRef='a'><compensateEventDefinition/></boundaryEvent><task id='b' isForCompensation='true'/><association id='1' sourceRef='x' targetRef='b'/>") },
  { "lanes", PROCESS ("<laneSet><lane id='l1' name='Bürgerbüro'><flowNodeRef>a</flowNodeRef></lane><lane id='l2' name='Steueramt'><childLaneSet><lane id='l3'><flowNodeRef>b</flowNodeRef></lane>"
                      "<lane id='l4'><flowNodeRef>c</flowNodeRef></lane></childLaneSet></lane><lane id='l5' name='leer'/></laneSet>" TASK ("a") TASK ("b") TASK ("c") TASK ("d")
                      FLOW ("1", "a", "b") FLOW ("2", "b", "c") FLOW ("3", "c", "d") FLOW ("4", "c", "a")) },
  { "pools", HEAD "<collaboration id='k'><participant id='b1' name='Hundehalter/in'/><participant id='w' name='Stadt' processRef='p'/><participant id='b2' name='Kasse'/>"
                  "<participant id='w2' name='Amt' processRef='q'/><messageFlow id='m1' sourceRef='b1' targetRef='a' name='Anmeldung'/><messageFlow id='m2' sourceRef='b' targetRef='b1' name='Bescheid'/>"
                  "<messageFlow id='m3' sourceRef='b' targetRef='x'/><messageFlow id='m4' sourceRef='y' targetRef='c'/><messageFlow id='m5' sourceRef='b2' targetRef='b1'/><messageFlow id='m6' sourceRef='w' targetRef='b2'/>"
                  "<messageFlow id='m7' sourceRef='inner' targetRef='x'/></collaboration>"
                  "<process id='p'>" TASK ("a") TASK ("b") TASK ("c") FLOW ("1", "a", "b") FLOW ("2", "b", "c") "<subProcess id='u'><task id='inner'/></subProcess></process>"
                  "<process id='q'>" TASK ("x") TASK ("y") FLOW ("3", "x", "y") "</process><process id='r'>" TASK ("free") "</process></definitions>" },
  { "flow-between-levels", PROCESS (TASK ("a") "<subProcess id='u'>" TASK ("b") "</subProcess>" FLOW ("1", "a", "b") FLOW ("2", "b", "u")) },
  { "conversation", HEAD "<collaboration id='k'><participant id='a' name='A'/><participant id='b' name='B'/><conversation id='c'/><conversationLink id='1' sourceRef='a' targetRef='c'/>"
                    "<conversationLink id='2' sourceRef='c' targetRef='b'/></collaboration></definitions>" },
};
/* clang-format on */

static PwModel *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  PwModel *model = pw_xml_read_bytes (bytes, "a.bpmn", &error);

  g_assert_no_error (error);
  return model;
}

static void
test_sketch (gconstpointer data)
{
  const Sketch *sketch = data;
  g_autoptr (PwModel) model = read_text (sketch->text);
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
  g_autoptr (PwDiagram) diagram = pw_layout_place (graph, model, NULL, NULL);

  assert_all_is_drawn (diagram, graph);
  if (strcmp (sketch->name, "flow-between-levels") != 0) /* which BPMN does not allow */
    assert_readable (diagram);
}

static const PwDiagramItem *
find (const PwDiagram *diagram,
      const PwModel   *model,
      const char      *id)
{
  int n = pw_diagram_find (diagram, pw_model_find (model, id));

  g_assert_cmpint (n, >=, 0);
  return item_at (diagram, (guint) n);
}

static void
test_flows_run_to_the_right (void)
{
  g_autoptr (PwModel) model = read_text (PROCESS ("<startEvent id='s'/><exclusiveGateway id='x'/>" TASK ("a") TASK ("b") TASK ("c") "<exclusiveGateway id='j'/><endEvent id='e'/>" FLOW ("1", "s", "x")
                                                      FLOW ("2", "x", "a") FLOW ("3", "x", "b") FLOW ("4", "a", "c") FLOW ("5", "c", "j") FLOW ("6", "b", "j") FLOW ("7", "j", "e")));
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
  g_autoptr (PwDiagram) diagram = pw_layout_place (graph, model, NULL, NULL);
  static const char *const main_path[] = { "s", "x", "a", "c", "j", "e" };
  static const char *const flows[] = { "1", "2", "4", "5", "7" };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (main_path); i++)
    {
      PwRect a = find (diagram, model, main_path[i])->bounds;
      PwRect b = find (diagram, model, main_path[i + 1])->bounds;

      g_assert_cmpfloat (a.x + a.width, <, b.x);
      g_assert_cmpfloat_with_epsilon (pw_rect_center (a).y, pw_rect_center (b).y, 0.01);
      g_assert_cmpuint (find (diagram, model, flows[i])->n_points, ==, 2);
    }
  g_assert_cmpfloat (find (diagram, model, "b")->bounds.y, >, find (diagram, model, "a")->bounds.y + 80);
}

static void
test_boundary_events_sit_on_the_lower_border (void)
{
  g_autoptr (PwModel) model = read_text (PROCESS (TASK ("a") "<boundaryEvent id='x' attachedToRef='a'/><boundaryEvent id='y' attachedToRef='a'/>"));
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
  g_autoptr (PwDiagram) diagram = pw_layout_place (graph, model, NULL, NULL);
  PwRect host = find (diagram, model, "a")->bounds;
  PwRect x = find (diagram, model, "x")->bounds;
  PwRect y = find (diagram, model, "y")->bounds;

  g_assert_cmpfloat_with_epsilon (pw_rect_center (x).y, host.y + host.height, 0.01);
  g_assert_cmpfloat_with_epsilon (pw_rect_center (y).y, host.y + host.height, 0.01);
  g_assert_false (pw_rect_intersects (x, y));
  g_assert_cmpfloat (MIN (x.x, y.x), >=, host.x);
}

/* Flows arrive at the middle of what is above the room, from above at the top, from below at
 * the end of the room; boundary events sit above it, with the width asked for beside them.
 */
static void
test_room_below_activities (void)
{
  static const double width = 130;
  static const double height = 18;
  g_autoptr (PwModel) model = read_text (PROCESS (TASK ("a") "<boundaryEvent id='x' attachedToRef='a'/>" TASK ("b") TASK ("c") TASK ("d")
                                                      FLOW ("1", "a", "b") FLOW ("2", "a", "c") FLOW ("3", "b", "d") FLOW ("4", "c", "d") FLOW ("5", "x", "d")));
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
  g_autoptr (PwDiagram) plain = pw_layout_place (graph, model, NULL, NULL);
  g_autoptr (PwDiagram) diagram = pw_layout_place_with_room (graph, model, width, height, NULL, NULL);
  PwRect host = find (diagram, model, "a")->bounds;
  PwRect event = find (diagram, model, "x")->bounds;

  g_assert_cmpfloat_with_epsilon (host.height, find (plain, model, "a")->bounds.height + height, 0.01);
  g_assert_cmpfloat_with_epsilon (pw_rect_center (event).y, host.y + host.height - height, 0.01);
  g_assert_cmpfloat (event.x, >=, host.x + width);
  assert_edges_are_upright_or_level (diagram);

  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      const PwDiagramItem *edge = item_at (diagram, i);
      const PwDiagramItem *target;
      PwPoint              end;

      if (!edge->is_edge)
        continue;
      target = find (diagram, model, pw_element_get_attribute (edge->element, "targetRef"));
      end = edge->points[edge->n_points - 1];
      g_assert_true (pw_rect_contains (pw_rect_grow (target->bounds, TOLERANCE), end));
      /* What is alone at a side stands in the middle of what is drawn. */
      if (g_strcmp0 (pw_element_get_id (target->element), "d") != 0 && fabs (end.x - target->bounds.x) < TOLERANCE)
        g_assert_cmpfloat_with_epsilon (end.y, target->bounds.y + (target->bounds.height - height) / 2, TOLERANCE);
    }
}

static void
test_lanes_hold_their_steps (void)
{
  const Sketch *sketch = NULL;
  g_autoptr (PwModel) model = NULL;
  g_autoptr (PwGraph) graph = NULL;
  g_autoptr (PwDiagram) diagram = NULL;
  static const char *const pairs[][2] = { { "l1", "a" }, { "l3", "b" }, { "l4", "c" }, { "l2", "b" }, { "l2", "c" } };

  for (guint i = 0; i < G_N_ELEMENTS (sketches); i++)
    if (strcmp (sketches[i].name, "lanes") == 0)
      sketch = &sketches[i];
  model = read_text (sketch->text);
  graph = pw_graph_new (model, NULL);
  diagram = pw_layout_place (graph, model, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_true (pw_rect_contains_rect (find (diagram, model, pairs[i][0])->bounds, find (diagram, model, pairs[i][1])->bounds));
  g_assert_cmpfloat (find (diagram, model, "l5")->bounds.height, >, 50);
}

static void
test_the_same_file_looks_the_same (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sketches); i++)
    {
      g_autoptr (PwModel) model = read_text (sketches[i].text);
      g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
      g_autoptr (PwDiagram) a = pw_layout_place (graph, model, NULL, NULL);
      g_autoptr (PwDiagram) b = pw_layout_place (graph, model, NULL, NULL);

      g_assert_cmpuint (pw_diagram_get_n_items (a), ==, pw_diagram_get_n_items (b));
      for (guint n = 0; n < pw_diagram_get_n_items (a); n++)
        {
          g_assert_true (item_at (a, n)->element == item_at (b, n)->element);
          g_assert_cmpmem (&item_at (a, n)->bounds, sizeof (PwRect), &item_at (b, n)->bounds, sizeof (PwRect));
        }
    }
}

static void
measure_wide (const char *text,
              double      font_size,
              double      max_width,
              double     *width,
              double     *height,
              gpointer    user_data)
{
  guint *n_calls = user_data;

  (*n_calls)++;
  *width = max_width > 0 ? MIN (max_width, 300) : 300;
  *height = 75;
}

static void
test_texts_are_measured (void)
{
  g_autoptr (PwModel) model = read_text (PROCESS (TASK ("a") TASK ("b") FLOW ("1", "a", "b")));
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
  guint n_calls = 0;
  g_autoptr (PwDiagram) diagram = pw_layout_place (graph, model, measure_wide, &n_calls);

  g_assert_cmpuint (n_calls, >, 0);
  g_assert_cmpfloat (find (diagram, model, "a")->bounds.width, >, 100);
  g_assert_cmpfloat (find (diagram, model, "a")->bounds.height, >, 80);
  assert_readable (diagram);
}

/* --- large and foreign ones -------------------------------------------------------------------- */

/* 10,000 tasks as one chain with short cuts and loops, or 2,000 in one column. */
static void
test_large (gconstpointer data)
{
  gboolean is_chain = GPOINTER_TO_INT (data);
  guint    n_tasks = is_chain ? 10000 : 2000;
  g_autoptr (GString) text = g_string_new (HEAD "<process id='p'><startEvent id='t0'/>");
  g_autoptr (PwModel) model = NULL;
  g_autoptr (PwGraph) graph = NULL;
  g_autoptr (PwDiagram) diagram = NULL;
  gint64 start;

  for (guint i = 1; i <= n_tasks; i++)
    g_string_append_printf (text, "<task id='t%u'/><sequenceFlow id='f%u' sourceRef='t%u' targetRef='t%u'/>", i, i, is_chain ? i - 1 : 0, i);
  for (guint i = 1; i < 9900 && is_chain; i += 7)
    g_string_append_printf (text, "<sequenceFlow id='g%u' sourceRef='t%u' targetRef='t%u'/>", i, i % 2 == 0 ? i : i + 40, i % 2 == 0 ? i + 40 : i);
  g_string_append (text, "</process></definitions>");

  model = read_text (text->str);
  graph = pw_graph_new (model, NULL);
  start = g_get_monotonic_time ();
  diagram = pw_layout_place (graph, model, NULL, NULL);
  g_test_message ("%.0f ms", (double) (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpuint (assert_nothing_overlaps (diagram), ==, n_tasks + 1);
}

static void
check_folder (const char *path,
              guint      *n_files)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        check_folder (child, n_files);
      else if (g_str_has_suffix (name, ".bpmn"))
        {
          g_autoptr (GFile) file = g_file_new_for_path (child);
          g_autoptr (PwModel) model = read_without_drawing (file, NULL);
          g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
          g_autoptr (PwDiagram) diagram = pw_layout_place (graph, model, NULL, NULL);

          g_test_message ("%s", child);
          assert_all_is_drawn (diagram, graph);
          assert_readable (diagram);
          (*n_files)++;
        }
    }
}

static void
test_files_of_others (void)
{
  const char *folder = g_getenv ("PW_SHARED_DATA");
  guint       n_files = 0;

  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("The shared test data is not here");
      return;
    }

  check_folder (folder, &n_files);
  g_assert_cmpuint (n_files, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sketches); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/place/readable/", sketches[i].name, NULL);

      g_test_add_data_func (path, &sketches[i], test_sketch);
    }
  g_test_add_func ("/layout/place/flows-run-to-the-right", test_flows_run_to_the_right);
  g_test_add_func ("/layout/place/boundary-events-sit-on-the-lower-border", test_boundary_events_sit_on_the_lower_border);
  g_test_add_func ("/layout/place/room-below-activities", test_room_below_activities);
  g_test_add_func ("/layout/place/lanes-hold-their-steps", test_lanes_hold_their_steps);
  g_test_add_func ("/layout/place/the-same-file-looks-the-same", test_the_same_file_looks_the_same);
  g_test_add_func ("/layout/place/texts-are-measured", test_texts_are_measured);
  g_test_add_data_func ("/layout/place/large/chain", GINT_TO_POINTER (TRUE), test_large);
  g_test_add_data_func ("/layout/place/large/column", GINT_TO_POINTER (FALSE), test_large);
  g_test_add_func ("/layout/place/files-of-others", test_files_of_others);

  return g_test_run ();
}
