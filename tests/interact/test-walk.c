/* interact/test-walk.c - the arrow keys go where the process goes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/walk.h"

#include "sample-diagram.h"

typedef struct
{
  const char *name;
  const char *from;
  PwWalkStep  steps[4];
  guint       n_steps;
  const char *to;
} WalkCase;

static const WalkCase cases[] = {
  { "right-along-the-flow", "start", { PW_WALK_RIGHT }, 1, "check" },
  { "straight-on-at-a-gateway", "gate", { PW_WALK_RIGHT }, 1, "done" },
  { "down-to-the-other-branch", "gate", { PW_WALK_RIGHT, PW_WALK_DOWN }, 2, "ask" },
  { "back-up-to-the-first-branch", "gate", { PW_WALK_RIGHT, PW_WALK_DOWN, PW_WALK_UP }, 3, "done" },
  { "left-leads-back-where-we-came-from", "ask", { PW_WALK_RIGHT, PW_WALK_LEFT }, 2, "ask" },
  { "left-against-the-flow", "done", { PW_WALK_LEFT, PW_WALK_LEFT }, 2, "check" },
  { "the-way-taken-is-remembered", "ask", { PW_WALK_LEFT, PW_WALK_RIGHT }, 2, "ask" },
  { "left-of-an-attached-event-is-its-host", "deadline", { PW_WALK_LEFT }, 1, "ask" },
  { "left-of-the-start-is-its-lane", "start", { PW_WALK_LEFT }, 1, "Front" },
  { "left-of-a-lane-is-its-pool", "Front", { PW_WALK_LEFT }, 1, "Pool" },
  { "into-a-lane", "Back", { PW_WALK_RIGHT }, 1, "ask" },
  { "down-to-the-next-lane", "Front", { PW_WALK_DOWN }, 1, "Back" },
  { "down-to-the-next-pool", "Pool", { PW_WALK_DOWN }, 1, "Citizen" },
  { "right-of-the-end-is-nothing", "done", { PW_WALK_RIGHT }, 1, NULL },
  { "from-a-flow-to-its-target", "no", { PW_WALK_RIGHT }, 1, "ask" },
  { "from-a-flow-to-its-source", "no", { PW_WALK_LEFT }, 1, "gate" },
  { "from-nothing-to-the-start", NULL, { PW_WALK_RIGHT }, 1, "start" },
  { "first", "ask", { PW_WALK_FIRST }, 1, "start" },
  { "last", "ask", { PW_WALK_LAST }, 1, "stopped" },
  { "next-from-nothing", NULL, { PW_WALK_NEXT }, 1, "Pool" },
  { "previous-from-nothing", NULL, { PW_WALK_PREVIOUS }, 1, "Citizen" },
  { "previous-of-the-first", "Pool", { PW_WALK_PREVIOUS }, 1, NULL },
  { "next-of-the-last", "Citizen", { PW_WALK_NEXT }, 1, NULL },
};

static void
test_walk (gconstpointer data)
{
  const WalkCase *want = data;
  g_auto (SampleDiagram) sample = sample_diagram_new ();
  g_autoptr (PwWalk) walk = pw_walk_new (sample.diagram);
  int at = sample_diagram_find (&sample, want->from);

  for (guint i = 0; i < want->n_steps; i++)
    at = pw_walk_step (walk, at, want->steps[i]);
  g_assert_cmpstr (sample_diagram_get_id (&sample, at), ==, want->to);
}

static void
test_order (void)
{
  static const char *const want[] = { "Pool", "Front", "Back", "start", "check", "gate", "done",
                                      "ask", "stopped", "deadline", "Citizen" };
  g_auto (SampleDiagram) sample = sample_diagram_new ();
  g_autoptr (PwWalk) walk = pw_walk_new (sample.diagram);
  guint        n;
  const guint *order = pw_walk_get_order (walk, &n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (want));
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (sample_diagram_get_id (&sample, (int) order[i]), ==, want[i]);
}

static void
test_tab_reaches_everything (void)
{
  g_auto (SampleDiagram) sample = sample_diagram_new ();
  g_autoptr (PwWalk) walk = pw_walk_new (sample.diagram);
  int   at = -1;
  guint n = 0;

  while ((at = pw_walk_step (walk, at, PW_WALK_NEXT)) >= 0)
    n++;
  g_assert_cmpuint (n, ==, 11);
}

static void
test_vertical_pools_run_downwards (void)
{
  g_auto (SampleDiagram) sample = sample_diagram_new ();
  g_autoptr (PwWalk) walk = NULL;
  int start = sample_diagram_find (&sample, "start");

  pw_diagram_get_item (sample.diagram, (guint) sample_diagram_find (&sample, "Pool"))->is_horizontal = FALSE;
  walk = pw_walk_new (sample.diagram);
  g_assert_cmpstr (sample_diagram_get_id (&sample, pw_walk_step (walk, start, PW_WALK_DOWN)), ==, "check");
}

/* Two tasks that only lead to each other stand above the process. */
static void
test_loop_without_beginning (void)
{
  static const char xml[] =
      "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
      " xmlns:bpmndi='http://www.omg.org/spec/BPMN/20100524/DI' xmlns:dc='http://www.omg.org/spec/DD/20100524/DC'>"
      "<process id='P'><task id='b'/><task id='c'/><startEvent id='s'/><task id='a'/>"
      "<sequenceFlow id='f1' sourceRef='b' targetRef='c'/><sequenceFlow id='f2' sourceRef='c' targetRef='b'/>"
      "<sequenceFlow id='f3' sourceRef='s' targetRef='a'/></process>"
      "<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement='P'>"
      "<bpmndi:BPMNShape bpmnElement='b'><dc:Bounds x='0' y='0' width='100' height='80'/></bpmndi:BPMNShape>"
      "<bpmndi:BPMNShape bpmnElement='c'><dc:Bounds x='200' y='0' width='100' height='80'/></bpmndi:BPMNShape>"
      "<bpmndi:BPMNShape bpmnElement='s'><dc:Bounds x='0' y='200' width='36' height='36'/></bpmndi:BPMNShape>"
      "<bpmndi:BPMNShape bpmnElement='a'><dc:Bounds x='200' y='200' width='100' height='80'/></bpmndi:BPMNShape>"
      "<bpmndi:BPMNEdge bpmnElement='f1'/><bpmndi:BPMNEdge bpmnElement='f2'/><bpmndi:BPMNEdge bpmnElement='f3'/>"
      "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>";
  static const char *const want[] = { "s", "a", "b", "c" };
  g_autoptr (PwModel) model = pw_model_new (xmlReadMemory (xml, (int) sizeof xml - 1, NULL, NULL, 0));
  g_autoptr (PwDiagram) diagram = pw_diagram_read (pw_model_get_nth_diagram (model, 0));
  g_autoptr (PwWalk) walk = pw_walk_new (diagram);
  guint        n;
  const guint *order = pw_walk_get_order (walk, &n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (want));
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (pw_element_get_id (pw_diagram_get_item (diagram, order[i])->element), ==, want[i]);
}

static void
test_empty (void)
{
  g_autoptr (PwDiagram) diagram = pw_diagram_new (NULL);
  g_autoptr (PwWalk) walk = pw_walk_new (diagram);

  for (PwWalkStep step = PW_WALK_RIGHT; step <= PW_WALK_LAST; step++)
    g_assert_cmpint (pw_walk_step (walk, -1, step), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/interact/walk/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_walk);
    }
  g_test_add_func ("/interact/walk/order-is-the-flows", test_order);
  g_test_add_func ("/interact/walk/tab-reaches-everything", test_tab_reaches_everything);
  g_test_add_func ("/interact/walk/vertical-pools-run-downwards", test_vertical_pools_run_downwards);
  g_test_add_func ("/interact/walk/a-loop-without-beginning-comes-last", test_loop_without_beginning);
  g_test_add_func ("/interact/walk/an-empty-diagram-leads-nowhere", test_empty);

  return g_test_run ();
}
