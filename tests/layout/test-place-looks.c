/* tests/layout/test-place-looks.c - a placed drawing looks as if a careful person had drawn it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "figures.h"
#include "layout/place.h"
#include "strip.h"
#include "xml/reader.h"

#define HEAD "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'>"
#define PROCESS(inside) HEAD "<process id='p'>" inside "</process></definitions>"
#define TASK(id) "<task id='" id "' name='Antrag prüfen'/>"
#define FLOW(id, from, to) "<sequenceFlow id='" id "' sourceRef='" from "' targetRef='" to "'/>"
#define NAMED(id, from, to, name) "<sequenceFlow id='" id "' sourceRef='" from "' targetRef='" to "' name='" name "'/>"

typedef struct
{
  PwModel   *model;
  PwGraph   *graph;
  PwDiagram *diagram;
} Fixture;

static void
place (Fixture    *fixture,
       const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  fixture->model = pw_xml_read_bytes (bytes, "a.bpmn", &error);
  g_assert_no_error (error);
  fixture->graph = pw_graph_new (fixture->model, NULL);
  fixture->diagram = pw_layout_place (fixture->graph, fixture->model, NULL, NULL);
}

static void
clear (Fixture *fixture)
{
  pw_diagram_free (fixture->diagram);
  pw_graph_free (fixture->graph);
  pw_model_free (fixture->model);
}

static const PwDiagramItem *
find (const Fixture *fixture,
      const char    *id)
{
  int n = pw_diagram_find (fixture->diagram, pw_model_find (fixture->model, id));

  g_assert_cmpint (n, >=, 0);
  return pw_diagram_get_item (fixture->diagram, (guint) n);
}

static PwPoint
middle_of (const Fixture *fixture,
           const char    *id)
{
  return pw_rect_center (find (fixture, id)->bounds);
}

static PwPoint
first_point (const Fixture *fixture,
             const char    *id)
{
  return find (fixture, id)->points[0];
}

static PwFigures
measure (const Fixture *fixture)
{
  PwFigures figures = { 0 };

  figures_add (&figures, fixture->diagram);
  return figures;
}

/* --- what a person would do -------------------------------------------------------------- */

static void
test_three_branches_are_symmetric (void)
{
  Fixture   fixture;
  PwFigures figures;

  place (&fixture, PROCESS ("<startEvent id='s'/><parallelGateway id='g'/>" TASK ("a") TASK ("b") TASK ("c") "<parallelGateway id='j'/><endEvent id='e'/>" FLOW ("1", "s", "g") FLOW ("2", "g", "a") FLOW ("3", "g", "b") FLOW ("4", "g", "c") FLOW ("5", "a", "j") FLOW ("6", "b", "j")
                                FLOW ("7", "c", "j") FLOW ("8", "j", "e")));
  figures = measure (&fixture);
  g_assert_cmpfloat_with_epsilon (middle_of (&fixture, "g").y, middle_of (&fixture, "b").y, 0.01);
  g_assert_cmpfloat_with_epsilon (middle_of (&fixture, "g").y, middle_of (&fixture, "j").y, 0.01);
  g_assert_cmpfloat_with_epsilon (middle_of (&fixture, "g").y - middle_of (&fixture, "a").y, middle_of (&fixture, "c").y - middle_of (&fixture, "g").y, 0.01);
  g_assert_cmpfloat (middle_of (&fixture, "a").y, <, middle_of (&fixture, "b").y);
  g_assert_cmpuint (figures.n_bends, ==, 4);
  g_assert_cmpuint (figures.n_crossings, ==, 0);
  clear (&fixture);
}

static void
test_the_longest_way_is_straight (void)
{
  Fixture                  fixture;
  static const char *const way[] = { "s", "a", "x", "b", "c", "d", "e" };

  place (&fixture, PROCESS ("<startEvent id='s'/>" TASK ("a") "<exclusiveGateway id='x' name='Vollständig?'/>" TASK ("n") "<endEvent id='f'/>" TASK ("b") TASK ("c") TASK ("d") "<endEvent id='e'/>" FLOW ("1", "s", "a") FLOW ("2", "a", "x") NAMED ("3", "x", "n", "nein") FLOW ("4", "n", "f") NAMED ("5", "x", "b", "ja") FLOW ("6", "b", "c") FLOW ("7", "c", "d") FLOW ("8", "d", "e")));
  for (guint i = 1; i < G_N_ELEMENTS (way); i++)
    g_assert_cmpfloat_with_epsilon (middle_of (&fixture, way[i]).y, middle_of (&fixture, way[0]).y, 0.01);
  g_assert_cmpfloat (fabs (middle_of (&fixture, "n").y - middle_of (&fixture, "s").y), >, 80);
  g_assert_cmpuint (measure (&fixture).n_bends, ==, 1);
  clear (&fixture);
}

static void
test_loops_go_around (void)
{
  Fixture              fixture;
  const PwDiagramItem *back;

  place (&fixture, PROCESS ("<startEvent id='s'/><exclusiveGateway id='m'/>" TASK ("a") TASK ("b") "<exclusiveGateway id='x'/><endEvent id='e'/>" FLOW ("1", "s", "m") FLOW ("2", "m", "a") FLOW ("3", "a", "b")
                                FLOW ("4", "b", "x") FLOW ("5", "x", "e") FLOW ("6", "x", "m")));
  back = find (&fixture, "6");
  g_assert_cmpuint (back->n_points, ==, 4);
  g_assert_cmpfloat_with_epsilon (back->points[1].y, back->points[2].y, 0.01);
  g_assert_false (back->points[1].y > find (&fixture, "a")->bounds.y && back->points[1].y < find (&fixture, "a")->bounds.y + find (&fixture, "a")->bounds.height);
  g_assert_cmpuint (measure (&fixture).n_crossings, ==, 0);
  clear (&fixture);
}

static void
test_exceptions_go_below (void)
{
  Fixture fixture;

  place (&fixture, PROCESS ("<startEvent id='s'/>" TASK ("a") TASK ("b") "<endEvent id='e'/><boundaryEvent id='x' attachedToRef='a' name='14 Tage'/>" TASK ("c") "<endEvent id='f'/>" FLOW ("1", "s", "a") FLOW ("2", "a", "b") FLOW ("3", "b", "e") FLOW ("4", "x", "c") FLOW ("5", "c", "f")));
  g_assert_cmpfloat (find (&fixture, "c")->bounds.y, >, find (&fixture, "a")->bounds.y + find (&fixture, "a")->bounds.height);
  g_assert_cmpfloat_with_epsilon (first_point (&fixture, "4").y, find (&fixture, "x")->bounds.y + find (&fixture, "x")->bounds.height, 0.01);
  g_assert_cmpuint (measure (&fixture).n_crossings, ==, 0);
  g_assert_cmpuint (measure (&fixture).n_cut, ==, 0);
  clear (&fixture);
}

/* From one to seven branches: each has a line of its own, from another spot. */
static void
test_flows_leave_a_gateway_apart (void)
{
  for (guint n = 1; n <= 7; n++)
    {
      g_autoptr (GString) text = g_string_new (HEAD "<process id='p'><exclusiveGateway id='g' name='Was?'/><exclusiveGateway id='j'/>");
      Fixture fixture;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "<task id='t%u'/><sequenceFlow id='a%u' sourceRef='g' targetRef='t%u' name='Fall %u'/><sequenceFlow id='b%u' sourceRef='t%u' targetRef='j'/>", i, i, i, i, i, i);
      g_string_append (text, "</process></definitions>");
      place (&fixture, text->str);
      g_assert_cmpuint (measure (&fixture).n_shared, ==, 0);
      g_assert_cmpuint (measure (&fixture).n_crossings, ==, 0);
      g_assert_cmpuint (measure (&fixture).n_cut, ==, 0);
      clear (&fixture);
    }
}

static void
test_long_names_get_room (void)
{
  Fixture   fixture;
  PwFigures figures;

  place (&fixture, PROCESS ("<exclusiveGateway id='g' name='Ist der Antrag nach § 5 der Satzung vollständig und fristgerecht?'/>" TASK ("a") TASK ("b") TASK ("c")
                                NAMED ("1", "g", "a", "ja, und die Gebühr ist bezahlt") NAMED ("2", "g", "b", "nein, es fehlen noch Nachweise der Halterin") NAMED ("3", "g", "c", "die Frist ist längst abgelaufen")));
  figures = measure (&fixture);
  g_assert_cmpuint (figures.n_cut, ==, 0);
  g_assert_cmpuint (figures.n_covered, ==, 0);
  clear (&fixture);
}

static void
test_messages_leave_sub_processes_around_steps (void)
{
  Fixture              fixture;
  const PwDiagramItem *message;
  const PwDiagramItem *below;

  place (&fixture, HEAD "<collaboration id='k'><participant id='u' name='Stadt' processRef='p'/><participant id='v' name='Bürgerin'/><messageFlow id='m' sourceRef='a' targetRef='v' name='Bescheid'/></collaboration>"
                        "<process id='p'><subProcess id='o'><exclusiveGateway id='g'/>" TASK ("a") TASK ("b") TASK ("c") FLOW ("1", "g", "a") FLOW ("2", "g", "b") FLOW ("3", "g", "c") "</subProcess></process></definitions>");
  message = find (&fixture, "m");
  for (guint i = 0; i < 2; i++)
    {
      below = find (&fixture, i == 0 ? "b" : "c");
      for (guint k = 0; k + 1 < message->n_points; k++)
        {
          PwPoint a = message->points[k];
          PwPoint b = message->points[k + 1];
          PwRect  line = { MIN (a.x, b.x), MIN (a.y, b.y), fabs (a.x - b.x) + 0.1, fabs (a.y - b.y) + 0.1 };

          g_assert_false (pw_rect_intersects (pw_rect_grow (below->bounds, -1), line));
        }
    }
  clear (&fixture);
}

static void
test_messages_do_not_stretch_without_end (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "<collaboration id='k'><participant id='u' processRef='p'/><participant id='v' processRef='q'/>");
  Fixture fixture;

  /* a dialogue: as one staircase it would be twice as wide */
  for (guint i = 0; i < 10; i++)
    g_string_append_printf (text, "<messageFlow id='m%u' sourceRef='%c%u' targetRef='%c%u'/>", i, i % 2 == 0 ? 'a' : 'b', i, i % 2 == 0 ? 'b' : 'a', i);
  g_string_append (text, "</collaboration>");
  for (guint p = 0; p < 2; p++)
    {
      g_string_append_printf (text, "<process id='%c'>", p == 0 ? 'p' : 'q');
      for (guint i = 0; i < 10; i++)
        g_string_append_printf (text, "<task id='%c%u'/>", p == 0 ? 'a' : 'b', i);
      for (guint i = 0; i < 9; i++)
        g_string_append_printf (text, "<sequenceFlow id='f%u%u' sourceRef='%c%u' targetRef='%c%u'/>", p, i, p == 0 ? 'a' : 'b', i, p == 0 ? 'a' : 'b', i + 1);
      g_string_append (text, "</process>");
    }
  g_string_append (text, "</definitions>");
  place (&fixture, text->str);
  g_assert_cmpfloat (pw_diagram_get_bounds (fixture.diagram).width, <, 10 * 150 * 1.5);
  clear (&fixture);
}

static void
test_names_of_messages_lie_between_pools (void)
{
  Fixture fixture;
  PwRect  label;
  PwRect  upper;
  PwRect  lower;

  place (&fixture, HEAD "<collaboration id='k'><participant id='u' name='Bürgerin' processRef='p'/><participant id='v' name='Stadt' processRef='q'/><messageFlow id='m' sourceRef='b' targetRef='x' name='Antrag mit Nachweisen'/></collaboration>"
                        "<process id='p'>" TASK ("a") TASK ("b") TASK ("c") FLOW ("1", "a", "b") FLOW ("2", "b", "c") "</process><process id='q'>" TASK ("x") TASK ("y") FLOW ("3", "x", "y") "</process></definitions>");
  label = find (&fixture, "m")->label_bounds;
  upper = find (&fixture, "u")->bounds;
  lower = find (&fixture, "v")->bounds;
  g_assert_cmpfloat (label.y, >=, upper.y + upper.height);
  g_assert_cmpfloat (label.y + label.height, <=, lower.y);
  g_assert_cmpuint (measure (&fixture).n_cut, ==, 0);
  clear (&fixture);
}

static void
test_vertical_pools_run_down (void)
{
  Fixture                  fixture;
  static const char *const way[] = { "s", "a", "u", "e" };

  place (&fixture, "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI' xmlns:dc='http://www.omg.org/spec/DD/20100524/DC' targetNamespace='t'>"
                   "<collaboration id='k'><participant id='w' name='Stadt' processRef='p'/></collaboration><process id='p'><laneSet><lane id='l' name='Amt'><flowNodeRef>s</flowNodeRef><flowNodeRef>a</flowNodeRef></lane>"
                   "<lane id='m' name='Kasse'/></laneSet><startEvent id='s' name='Antrag eingegangen'/>" TASK ("a") "<subProcess id='u' name='Prüfen'>" TASK ("x") TASK ("y") FLOW ("5", "x", "y") "</subProcess><endEvent id='e'/>" FLOW ("1", "s", "a") FLOW ("2", "a", "u") FLOW ("3", "u", "e") "</process>"
                                                                                                                                                                                                                                                                                                    "<di:BPMNDiagram><di:BPMNPlane bpmnElement='k'><di:BPMNShape bpmnElement='w' isHorizontal='false'><dc:Bounds x='0' y='0' width='300' height='600'/></di:BPMNShape>"
                                                                                                                                                                                                                                                                                                    "<di:BPMNShape bpmnElement='u' isExpanded='true'><dc:Bounds x='0' y='0' width='300' height='300'/></di:BPMNShape>"
                                                                                                                                                                                                                                                                                                    "<di:BPMNShape bpmnElement='l' isHorizontal='false'><dc:Bounds x='0' y='30' width='300' height='570'/></di:BPMNShape></di:BPMNPlane></di:BPMNDiagram></definitions>");
  for (guint i = 1; i < G_N_ELEMENTS (way); i++)
    {
      g_assert_cmpfloat_with_epsilon (middle_of (&fixture, way[i]).x, middle_of (&fixture, way[0]).x, 0.01);
      g_assert_cmpfloat (middle_of (&fixture, way[i]).y, >, middle_of (&fixture, way[i - 1]).y);
    }
  g_assert_false (find (&fixture, "w")->is_horizontal);
  g_assert_cmpfloat (find (&fixture, "l")->bounds.height, >, 300);
  g_assert_cmpfloat (find (&fixture, "m")->bounds.x, >=, find (&fixture, "l")->bounds.x + find (&fixture, "l")->bounds.width - 0.01);
  g_assert_true (pw_rect_contains_rect (find (&fixture, "u")->bounds, find (&fixture, "y")->bounds));
  g_assert_cmpfloat (find (&fixture, "a")->bounds.width, >=, find (&fixture, "a")->bounds.height);
  clear (&fixture);
}

/* --- any process --------------------------------------------------------------------------- */

/* A process of blocks: steps, splits that join again, loops, ends, lanes. */
static void
write_block (GString *text,
             GRand   *rand,
             guint   *n,
             guint    depth,
             guint    from,
             guint   *to)
{
  guint kind = depth == 0 ? 0 : (guint) g_rand_int_range (rand, 0, 4);

  if (kind < 2)
    {
      guint id = (*n)++;

      g_string_append_printf (text, "<task id='n%u' name='Unterlagen prüfen'/><sequenceFlow id='f%u' sourceRef='n%u' targetRef='n%u'/>", id, id, from, id);
      *to = id;
      if (kind == 1)
        write_block (text, rand, n, depth - 1, id, to);
      return;
    }

  {
    guint split = (*n)++;
    guint join = (*n)++;
    guint branches = (guint) g_rand_int_range (rand, 1, 5);

    g_string_append_printf (text, "<exclusiveGateway id='n%u' name='Vollständig?'/><exclusiveGateway id='n%u'/><sequenceFlow id='f%u' sourceRef='n%u' targetRef='n%u'/>",
                            split, join, split, from, split);
    for (guint i = 0; i < branches; i++)
      {
        guint end;

        write_block (text, rand, n, depth - 1, split, &end);
        g_string_append_printf (text, "<sequenceFlow id='g%u_%u' sourceRef='n%u' targetRef='n%u' name='ja'/>", split, i, end, join);
      }
    if (kind == 3)
      g_string_append_printf (text, "<sequenceFlow id='h%u' sourceRef='n%u' targetRef='n%u' name='noch einmal'/>", split, join, split);
    *to = join;
  }
}

static void
test_any_process (gconstpointer data)
{
  GRand *rand = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (GString) text = g_string_new (HEAD "<process id='p'><startEvent id='n0' name='Antrag eingegangen'/>");
  guint     n = 1;
  guint     end = 0;
  Fixture   fixture;
  Fixture   again;
  PwFigures figures;

  for (guint i = 0; i < 3; i++)
    write_block (text, rand, &n, 3, end, &end);
  g_string_append_printf (text, "<endEvent id='e'/><sequenceFlow id='fe' sourceRef='n%u' targetRef='e'/></process></definitions>", end);
  place (&fixture, text->str);
  place (&again, text->str);
  figures = measure (&fixture);

  g_test_message ("%u flows, %u crossings, %u bends", figures.n_flows, figures.n_crossings, figures.n_bends);
  g_assert_cmpuint (figures.n_shared, ==, 0);
  g_assert_cmpuint (figures.n_cut, ==, 0);
  g_assert_cmpuint (figures.n_covered, ==, 0);
  g_assert_cmpuint (figures.n_crossings, <=, figures.n_flows / 10);
  g_assert_cmpuint (figures.n_bends, <=, figures.n_flows + 2);
  for (guint i = 0; i < pw_diagram_get_n_items (fixture.diagram); i++)
    g_assert_cmpmem (&pw_diagram_get_item (fixture.diagram, i)->bounds, sizeof (PwRect), &pw_diagram_get_item (again.diagram, i)->bounds, sizeof (PwRect));

  clear (&again);
  clear (&fixture);
  g_rand_free (rand);
}

/* --- files of others ------------------------------------------------------------------------- */

static void
add_folder (const char *path,
            PwFigures  *figures,
            guint      *n_files)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        add_folder (child, figures, n_files);
      else if (g_str_has_suffix (name, ".bpmn"))
        {
          g_autoptr (GFile) file = g_file_new_for_path (child);
          g_autoptr (PwModel) model = read_without_drawing (file, NULL);
          g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
          g_autoptr (PwDiagram) diagram = pw_layout_place (graph, model, NULL, NULL);

          figures_add (figures, diagram);
          (*n_files)++;
        }
    }
}

static void
test_files_of_others (void)
{
  const char *folder = g_getenv ("PW_SHARED_DATA");
  PwFigures   figures = { 0 };
  guint       n_files = 0;

  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("The shared test data is not here");
      return;
    }

  add_folder (folder, &figures, &n_files);
  g_test_message ("%u files, %u flows: %.1f crossings per 100, %.2f bends, %.0f long, %.0f kpx² per node", n_files, figures.n_flows,
                  100.0 * figures.n_crossings / figures.n_flows, (double) figures.n_bends / figures.n_flows, figures.length / figures.n_flows,
                  figures.area / figures.n_nodes / 1000);
  g_assert_cmpuint (figures.n_shared, ==, 0);
  g_assert_cmpuint (figures.n_cut, ==, 0);
  g_assert_cmpuint (figures.n_covered, ==, 0);
  g_assert_cmpuint (100 * figures.n_crossings, <, 5 * figures.n_flows);
  g_assert_cmpuint (2 * figures.n_bends, <, figures.n_flows);
  g_assert_cmpfloat (figures.length / figures.n_flows, <, 200);
  g_assert_cmpfloat (figures.area / figures.n_nodes, <, 60000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/place-looks/three-branches-are-symmetric", test_three_branches_are_symmetric);
  g_test_add_func ("/layout/place-looks/the-longest-way-is-straight", test_the_longest_way_is_straight);
  g_test_add_func ("/layout/place-looks/loops-go-around", test_loops_go_around);
  g_test_add_func ("/layout/place-looks/exceptions-go-below", test_exceptions_go_below);
  g_test_add_func ("/layout/place-looks/flows-leave-a-gateway-apart", test_flows_leave_a_gateway_apart);
  g_test_add_func ("/layout/place-looks/long-names-get-room", test_long_names_get_room);
  g_test_add_func ("/layout/place-looks/messages-leave-sub-processes-around-steps", test_messages_leave_sub_processes_around_steps);
  g_test_add_func ("/layout/place-looks/messages-do-not-stretch-without-end", test_messages_do_not_stretch_without_end);
  g_test_add_func ("/layout/place-looks/names-of-messages-lie-between-pools", test_names_of_messages_lie_between_pools);
  g_test_add_func ("/layout/place-looks/vertical-pools-run-down", test_vertical_pools_run_down);
  for (guint seed = 1; seed <= 40; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/place-looks/any-process/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_any_process);
    }
  g_test_add_func ("/layout/place-looks/files-of-others", test_files_of_others);

  return g_test_run ();
}
