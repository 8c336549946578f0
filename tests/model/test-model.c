/* tests/model/test-model.c - index, references, diagrams and graphs
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/model.h"

#include <math.h>

#include "model/diagram.h"
#include "model/graph.h"
#include "sample-model.h"

static void
test_index (void)
{
  g_autoptr (PwModel) model = sample_model_small ();
  PwElement *task = pw_model_find (model, "A");

  g_assert_cmpint (pw_element_get_bpmn_type (task), ==, PW_ELEMENT_USER_TASK);
  g_assert_cmpstr (pw_element_get_name (task), ==, "Anmeldung prüfen");
  g_assert_cmpuint (pw_model_count (model, PW_ELEMENT_SEQUENCE_FLOW), ==, 5);
  g_assert_cmpuint (pw_element_get_line (task), ==, 11);
  g_assert_cmpstr (pw_element_get_name (pw_model_find (model, "S")), ==, "Anmeldung\neingegangen");
  g_assert_true (pw_model_find (model, "tns:A") == task);
}

static void
test_vendor_content_is_not_indexed (void)
{
  g_autoptr (PwModel) model = sample_model_small ();

  g_assert_null (pw_model_find (model, "vendor"));
  g_assert_cmpuint (pw_model_count (model, PW_ELEMENT_TASK), ==, 1);
}

static void
test_references (void)
{
  g_autoptr (PwModel) model = sample_model_small ();
  PwElement *task = pw_model_find (model, "A");

  g_assert_true (pw_element_get_reference (pw_model_find (model, "f1"), "targetRef") == task);
  g_assert_true (pw_element_find_referrer (task, PW_ELEMENT_LANE, "flowNodeRef") == pw_model_find (model, "L1"));
  g_assert_true (pw_element_find_referrer (task, PW_ELEMENT_BPMN_SHAPE, "bpmnElement") == pw_model_find (model, "A_di"));
  g_assert_true (pw_element_get_reference (pw_model_find (model, "G"), "default") == pw_model_find (model, "f4"));
  g_assert_null (pw_element_get_reference (pw_model_find (model, "as"), "targetRef"));
  g_assert_cmpuint (pw_model_get_n_dangling (model), ==, 1);
}

static void
test_defaults (void)
{
  g_autoptr (PwModel) model = sample_model_small ();

  g_assert_false (pw_element_get_boolean (pw_model_find (model, "T"), "cancelActivity"));
  g_assert_true (pw_element_get_boolean (pw_model_find (model, "S"), "isInterrupting"));
  g_assert_false (pw_element_has_attribute (pw_model_find (model, "S"), "isInterrupting"));
}

static void
test_duplicates (void)
{
  g_autoptr (PwModel) model =
      sample_model_parse ("<definitions xmlns='" PW_NAMESPACE_URI_MODEL "'><process id='P'><task id='x' name='1'/>"
                          "<task id='x' name='2'/><task name='3'/></process></definitions>");
  PwElement       *first = pw_model_find (model, "x");
  PwElement       *second = pw_element_get_next_sibling (first);
  g_autofree char *address = pw_element_dup_address (second);
  g_autofree char *third = pw_element_dup_address (pw_element_get_next_sibling (second));

  g_assert_cmpstr (pw_element_get_name (first), ==, "1");
  g_assert_cmpuint (pw_model_get_n_duplicate_ids (model), ==, 1);
  g_assert_cmpstr (address, ==, "P/1");
  g_assert_true (pw_model_find_by_address (model, address) == second);
  g_assert_cmpstr (third, ==, "P/2");
}

static void
test_odd_addresses (void)
{
  g_autoptr (PwModel) model =
      sample_model_parse ("<definitions xmlns='" PW_NAMESPACE_URI_MODEL "'><process id='a/b%c'><task/></process></definitions>");
  PwElement       *task = pw_element_get_first_child (pw_model_find (model, "a/b%c"));
  g_autofree char *address = pw_element_dup_address (task);
  g_autofree char *root = pw_element_dup_address (pw_model_get_definitions (model));

  g_assert_cmpstr (address, ==, "a%2Fb%25c/0");
  g_assert_true (pw_model_find_by_address (model, address) == task);
  g_assert_true (pw_model_find_by_address (model, root) == pw_model_get_definitions (model));
  g_assert_null (pw_model_find_by_address (model, "a%2Fb%25c/7"));
  g_assert_null (pw_model_find_by_address (model, "nobody/0"));
}

static void
test_trigger (void)
{
  g_autoptr (PwModel) model =
      sample_model_parse ("<definitions xmlns='" PW_NAMESPACE_URI_MODEL "'><signalEventDefinition id='sig'/><process id='P'>"
                          "<startEvent id='plain'/><startEvent id='timer'><timerEventDefinition/></startEvent>"
                          "<startEvent id='ref'><eventDefinitionRef>sig</eventDefinitionRef></startEvent>"
                          "<startEvent id='many'><timerEventDefinition/><messageEventDefinition/></startEvent>"
                          "</process></definitions>");

  g_assert_cmpint (pw_element_get_trigger (pw_model_find (model, "plain")), ==, PW_ELEMENT_UNKNOWN);
  g_assert_cmpint (pw_element_get_trigger (pw_model_find (model, "timer")), ==, PW_ELEMENT_TIMER_EVENT_DEFINITION);
  g_assert_cmpint (pw_element_get_trigger (pw_model_find (model, "ref")), ==, PW_ELEMENT_SIGNAL_EVENT_DEFINITION);
  g_assert_cmpint (pw_element_get_trigger (pw_model_find (model, "many")), ==, PW_ELEMENT_EVENT_DEFINITION);
}

static void
test_diagram (void)
{
  g_autoptr (PwModel) model = sample_model_small ();
  g_autoptr (PwDiagram) diagram = pw_diagram_read (pw_model_get_nth_diagram (model, 0));
  int                  pool = pw_diagram_find (diagram, pw_model_find (model, "Pool"));
  int                  lane = pw_diagram_find (diagram, pw_model_find (model, "L1"));
  int                  task = pw_diagram_find (diagram, pw_model_find (model, "A"));
  int                  timer = pw_diagram_find (diagram, pw_model_find (model, "T"));
  int                  flow = pw_diagram_find (diagram, pw_model_find (model, "f1"));
  const PwDiagramItem *start;

  g_assert_cmpuint (pw_diagram_get_n_items (diagram), ==, 6);
  g_assert_true (pool < lane && lane < task && task < timer && timer < flow);
  g_assert_cmpint (pw_diagram_get_item (diagram, (guint) task)->parent, ==, lane);
  g_assert_cmpint (pw_diagram_get_item (diagram, (guint) lane)->parent, ==, pool);
  g_assert_cmpint (pw_diagram_get_item (diagram, (guint) timer)->parent, ==, task);
  g_assert_cmpfloat (pw_diagram_get_item (diagram, (guint) task)->bounds.x, ==, 200);
  g_assert_cmpuint (pw_diagram_get_item (diagram, (guint) flow)->n_points, ==, 2);
  start = pw_diagram_get_item (diagram, (guint) pw_diagram_find (diagram, pw_model_find (model, "S")));
  g_assert_true (start->has_label_bounds);
  g_assert_cmpfloat (start->label_bounds.width, ==, 76);
}

static void
test_graph (void)
{
  g_autoptr (PwModel) model = sample_model_small ();
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
  const PwGraphNode *task = &graph->nodes[pw_graph_find (graph, "A")];
  const PwGraphNode *timer = &graph->nodes[pw_graph_find (graph, "T")];
  const PwGraphNode *last = &graph->nodes[pw_graph_find (graph, "B")];

  g_assert_cmpfloat (task->processing_s, ==, 240);
  g_assert_cmpfloat (task->waiting_s, ==, 86400);
  g_assert_cmpfloat_with_epsilon (task->rate, 67.5, 1e-9);
  g_assert_cmpstr (task->role, ==, "Sachbearbeitung, Leitung");
  g_assert_cmpstr (last->role, ==, "Steueramt");
  g_assert_true (isnan (last->processing_s));
  g_assert_cmpint (timer->host, ==, pw_graph_find (graph, "A"));
  g_assert_cmpstr (graph->nodes[timer->lane].name, ==, "Bürgerbüro");
  g_assert_false (timer->is_interrupting);
  g_assert_cmpstr (graph->nodes[pw_graph_find (graph, "S")].name, ==, "Anmeldung eingegangen");
  g_assert_cmpstr (graph->title, ==, "Hund anmelden");
}

static void
test_graph_order (void)
{
  static const char *const expected[] = { "S", "A", "G", "B", "E" };
  g_autoptr (PwModel) model = sample_model_small ();
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
  g_autofree guint *order = pw_graph_order (graph);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (graph->nodes[order[i]].id, ==, expected[i]);
}

static void
test_graph_order_of_a_loop (void)
{
  g_autoptr (PwModel) model = sample_model_parse (
      "<definitions xmlns='" PW_NAMESPACE_URI_MODEL "'><process id='P'><task id='a'/><task id='b'/><task id='c'/>"
      "<sequenceFlow id='1' sourceRef='a' targetRef='b'/><sequenceFlow id='2' sourceRef='b' targetRef='c'/>"
      "<sequenceFlow id='3' sourceRef='c' targetRef='a'/></process></definitions>");
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
  g_autofree guint *order = pw_graph_order (graph);

  g_assert_cmpstr (graph->nodes[order[0]].id, ==, "a");
  g_assert_cmpstr (graph->nodes[order[1]].id, ==, "b");
  g_assert_cmpstr (graph->nodes[order[2]].id, ==, "c");
}

static void
test_graph_outlives_model (void)
{
  PwModel *model = sample_model_small ();
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);

  pw_model_free (model);
  g_assert_cmpstr (graph->nodes[pw_graph_find (graph, "A")].name, ==, "Anmeldung prüfen");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/elements-are-found-by-id", test_index);
  g_test_add_func ("/model/vendor-content-is-not-taken-for-bpmn", test_vendor_content_is_not_indexed);
  g_test_add_func ("/model/references-lead-both-ways", test_references);
  g_test_add_func ("/model/absent-attributes-have-the-schema's-defaults", test_defaults);
  g_test_add_func ("/model/duplicate-ids-are-told-apart", test_duplicates);
  g_test_add_func ("/model/odd-ids-have-addresses", test_odd_addresses);
  g_test_add_func ("/model/triggers-are-resolved", test_trigger);
  g_test_add_func ("/diagram/containers-come-before-content", test_diagram);
  g_test_add_func ("/graph/holds-facts-and-places", test_graph);
  g_test_add_func ("/graph/order-follows-the-flow", test_graph_order);
  g_test_add_func ("/graph/a-loop-begins-at-its-first-node", test_graph_order_of_a_loop);
  g_test_add_func ("/graph/outlives-its-model", test_graph_outlives_model);

  return g_test_run ();
}
