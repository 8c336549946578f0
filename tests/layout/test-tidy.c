/* tests/layout/test-tidy.c - what is drawn by hand is put straight where it is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <math.h>

#include "layout/arrange.h"
#include "sample-model.h"

#define HEAD                                                               \
  "<definitions xmlns='" PW_NAMESPACE_URI_MODEL "'"                        \
  " xmlns:bpmndi='" PW_NAMESPACE_URI_BPMNDI "'"                            \
  " xmlns:dc='" PW_NAMESPACE_URI_DC "' xmlns:di='" PW_NAMESPACE_URI_DI "'" \
  " targetNamespace='urn:t'>"
#define SHAPE(id, x, y, width, height)                      \
  "<bpmndi:BPMNShape bpmnElement='" id "'><dc:Bounds x='" x \
  "' y='" y "' width='" width "' height='" height "'/></bpmndi:BPMNShape>"
#define TASK(id, x, y) SHAPE (id, x, y, "100", "80")
#define FLOW(id, from, to) "<sequenceFlow id='" id "' sourceRef='" from "' targetRef='" to "'/>"
#define EDGE(id) "<bpmndi:BPMNEdge bpmnElement='" id "'><di:waypoint x='1' y='2'/><di:waypoint x='30' y='50'/></bpmndi:BPMNEdge>"

/* A split into two branches, all a little out of line, and a step that nobody tidies. */
static const char split[] =
    HEAD "<process id='P'><task id='A'/><exclusiveGateway id='S'/><task id='B'/><task id='C'/><exclusiveGateway id='J'/><task id='Z'/>" FLOW ("1", "A", "S") FLOW ("2", "S", "B") FLOW ("3", "S", "C") FLOW ("4", "B", "J") FLOW ("5", "C", "J") FLOW ("6", "J", "Z") "</process><bpmndi:BPMNDiagram id='d'><bpmndi:BPMNPlane bpmnElement='P'>" TASK ("A", "0", "100") SHAPE ("S", "152", "122", "50", "50") TASK ("B", "248", "7") TASK ("C", "260", "218") SHAPE ("J", "400", "109", "50", "50") TASK ("Z", "600", "95") EDGE ("1") EDGE ("2") EDGE ("3") EDGE ("4") EDGE ("5") EDGE ("6") "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>";

static const char scattered[] =
    HEAD "<process id='P'><task id='A'/><task id='B'/><task id='C'/>" FLOW ("1", "A", "B") FLOW ("2", "B", "C") "</process><bpmndi:BPMNDiagram id='d'><bpmndi:BPMNPlane bpmnElement='P'>" TASK ("A", "500", "200") TASK ("B", "250", "40") TASK ("C", "0", "100") EDGE ("1") EDGE ("2") "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>";

static const char lanes[] =
    HEAD "<collaboration id='K'><participant id='Pool' processRef='P'/></collaboration><process id='P'><laneSet id='s'>"
         "<lane id='L1'><flowNodeRef>A</flowNodeRef><flowNodeRef>B</flowNodeRef></lane><lane id='L2'><flowNodeRef>C</flowNodeRef></lane></laneSet>"
         "<task id='A'/><task id='B'/><task id='C'/>" FLOW ("1", "A", "B") FLOW ("2", "B", "C") "</process><bpmndi:BPMNDiagram id='d'><bpmndi:BPMNPlane bpmnElement='K'>" SHAPE ("Pool", "0", "0", "330", "240") SHAPE ("L1", "30", "0", "300", "120") SHAPE ("L2", "30", "120", "300", "120") TASK ("A", "60", "10") TASK ("B", "180", "30") TASK ("C", "190", "132") EDGE ("1") EDGE ("2") "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>";

typedef struct
{
  PwModel       *model;
  PwArrangement *arrangement;
} Tidied;

static Tidied
tidy (const char        *document,
      const char *const *ids)
{
  Tidied tidied = { sample_model_parse (document), NULL };

  tidied.arrangement = pw_arrangement_new_tidy (tidied.model, pw_model_get_nth_diagram (tidied.model, 0), ids, NULL, NULL);
  g_assert_cmpuint (tidied.arrangement->sheets->len, ==, 1);

  return tidied;
}

static void
tidied_clear (Tidied *self)
{
  pw_arrangement_free (self->arrangement);
  pw_model_free (self->model);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tidied, tidied_clear)

static const PwDiagramItem *
find (const Tidied *tidied,
      const char   *id)
{
  const PwDiagram *drawing = g_array_index (tidied->arrangement->sheets, PwArrangedSheet, 0).drawing;
  int              n = pw_diagram_find (drawing, pw_model_find (tidied->model, id));

  g_assert_cmpint (n, >=, 0);
  return pw_diagram_get_item (drawing, (guint) n);
}

static PwPoint
middle_of (const Tidied *tidied,
           const char   *id)
{
  return pw_rect_center (find (tidied, id)->bounds);
}

static double
gap_between (const Tidied *tidied,
             const char   *left,
             const char   *right)
{
  return find (tidied, right)->bounds.x - find (tidied, left)->bounds.x - find (tidied, left)->bounds.width;
}

static void
test_split (void)
{
  const char *const ids[] = { "A", "S", "B", "C", "J", NULL };
  g_auto (Tidied) tidied = tidy (split, ids);
  double row = middle_of (&tidied, "A").y;

  g_assert_cmpfloat_with_epsilon (middle_of (&tidied, "S").y, row, 0.01);
  g_assert_cmpfloat_with_epsilon (middle_of (&tidied, "J").y, row, 0.01);
  g_assert_cmpfloat_with_epsilon (row, 135, 0.01); /* that of what stays and is connected */
  g_assert_cmpfloat_with_epsilon (middle_of (&tidied, "B").x, middle_of (&tidied, "C").x, 0.01);
  g_assert_cmpfloat_with_epsilon (row - middle_of (&tidied, "B").y, middle_of (&tidied, "C").y - row, 0.01);
  g_assert_cmpfloat_with_epsilon (gap_between (&tidied, "A", "S"), gap_between (&tidied, "S", "B"), 0.01);
  g_assert_cmpfloat_with_epsilon (gap_between (&tidied, "A", "S"), gap_between (&tidied, "B", "J"), 0.01);
  g_assert_cmpuint (find (&tidied, "1")->n_points, ==, 2);
  g_assert_cmpfloat (find (&tidied, "1")->points[0].y, ==, find (&tidied, "1")->points[1].y);
}

static void
test_the_rest_stays (void)
{
  const char *const ids[] = { "A", "S", "B", "C", "J", NULL };
  const char *const few[] = { "B", "C", NULL };
  g_auto (Tidied) tidied = tidy (split, ids);
  g_auto (Tidied) other = tidy (split, few);

  g_assert_cmpfloat (find (&tidied, "Z")->bounds.x, ==, 600);
  g_assert_cmpfloat (find (&tidied, "Z")->bounds.y, ==, 95);
  g_assert_cmpfloat (find (&other, "A")->bounds.y, ==, 100);
  g_assert_cmpfloat (find (&other, "S")->bounds.y, ==, 122);
  g_assert_cmpfloat (middle_of (&other, "B").x, ==, middle_of (&other, "C").x);
}

static void
test_second_time (void)
{
  const char *const ids[] = { "A", "S", "B", "C", "J", NULL };
  g_auto (Tidied) first = tidy (split, ids);
  g_autoptr (GString) again = g_string_new (HEAD "<process id='P'><task id='A'/><exclusiveGateway id='S'/><task id='B'/><task id='C'/><exclusiveGateway id='J'/><task id='Z'/>" FLOW ("1", "A", "S") FLOW ("2", "S", "B") FLOW ("3", "S", "C") FLOW ("4", "B", "J") FLOW ("5", "C", "J") FLOW ("6", "J", "Z") "</process><bpmndi:BPMNDiagram id='d'><bpmndi:BPMNPlane bpmnElement='P'>");

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PwRect bounds = find (&first, ids[i])->bounds;

      g_string_append_printf (again, "<bpmndi:BPMNShape bpmnElement='%s'><dc:Bounds x='%g' y='%g' width='%g' height='%g'/></bpmndi:BPMNShape>", ids[i], bounds.x,
                              bounds.y, bounds.width, bounds.height);
    }
  g_string_append (again, TASK ("Z", "600", "95") "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>");
  {
    g_auto (Tidied) second = tidy (again->str, ids);

    for (guint i = 0; ids[i] != NULL; i++)
      {
        g_assert_cmpfloat_with_epsilon (find (&first, ids[i])->bounds.x, find (&second, ids[i])->bounds.x, 0.01);
        g_assert_cmpfloat_with_epsilon (find (&first, ids[i])->bounds.y, find (&second, ids[i])->bounds.y, 0.01);
      }
  }
}

static void
test_without_order (void)
{
  const char *const ids[] = { "A", "B", "C", NULL };
  g_auto (Tidied) tidied = tidy (scattered, ids);

  g_assert_cmpfloat (gap_between (&tidied, "A", "B"), >, 10);
  g_assert_cmpfloat (gap_between (&tidied, "B", "C"), >, 10);
  g_assert_cmpfloat (middle_of (&tidied, "A").y, ==, middle_of (&tidied, "B").y);
  g_assert_cmpfloat (find (&tidied, "A")->bounds.x, ==, 0);
}

static void
test_pool (void)
{
  const char *const ids[] = { "Pool", NULL };
  g_auto (Tidied) tidied = tidy (lanes, ids);
  const char *const inside[] = { "A", "L1", "B", "L1", "C", "L2", "L2", "Pool" };

  g_assert_cmpfloat (middle_of (&tidied, "A").y, ==, middle_of (&tidied, "B").y);
  g_assert_cmpfloat (middle_of (&tidied, "B").x, ==, middle_of (&tidied, "C").x);
  g_assert_cmpfloat (gap_between (&tidied, "A", "B"), >=, 40);
  for (guint i = 0; i < G_N_ELEMENTS (inside); i += 2)
    g_assert_true (pw_rect_contains_rect (find (&tidied, inside[i + 1])->bounds, find (&tidied, inside[i])->bounds));
}

static void
test_nothing_chosen (void)
{
  const char *const none[] = { "nowhere", NULL };
  g_auto (Tidied) tidied = tidy (split, none);

  g_assert_cmpfloat (find (&tidied, "B")->bounds.y, ==, 7);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tidy/split", test_split);
  g_test_add_func ("/tidy/the-rest-stays", test_the_rest_stays);
  g_test_add_func ("/tidy/second-time", test_second_time);
  g_test_add_func ("/tidy/without-order", test_without_order);
  g_test_add_func ("/tidy/pool", test_pool);
  g_test_add_func ("/tidy/nothing-chosen", test_nothing_chosen);

  return g_test_run ();
}
