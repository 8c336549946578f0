/* tests/model/test-graph.c - what a snapshot holds for those who only think
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/graph.h"

#include <math.h>

#include "sample-model.h"

#define HEAD                                                               \
  "<definitions xmlns='" PW_NAMESPACE_URI_MODEL "'"                        \
  " xmlns:bpmndi='" PW_NAMESPACE_URI_BPMNDI "'"                            \
  " xmlns:dc='" PW_NAMESPACE_URI_DC "' xmlns:di='" PW_NAMESPACE_URI_DI "'" \
  " xmlns:pw='" PW_NAMESPACE_URI_OWN "' targetNamespace='urn:t'>\n"

static const char document[] =
    HEAD
    "<message id='M' name='Antrag'/>\n"
    "<error id='Unused'/>\n"
    "<process id='P' name='Hund' isExecutable='true'>\n"
    "<extensionElements><pw:process casesPerYear='620' leika='99102013104000' responsible='Steueramt'>"
    "<pw:legalBasis name='Satzung'/></pw:process>"
    "<pw:ignore rule='many-elements' reason='historisch'/></extensionElements>\n"
    "<startEvent id='S'><messageEventDefinition messageRef='M'/></startEvent>\n"
    "<task id='A' isForCompensation='true'><documentation>Text</documentation>"
    "<extensionElements><pw:ignore rule='label-required' reason=''/>"
    "<pw:activity processingTime='PT4M'><pw:legalBasis name='§ 1'/></pw:activity></extensionElements></task>\n"
    "<subProcess id='U'><task id='B'/><sequenceFlow id='inside' sourceRef='B' targetRef='B'/></subProcess>\n"
    "<intermediateCatchEvent id='C'><conditionalEventDefinition><condition> x </condition></conditionalEventDefinition>"
    "</intermediateCatchEvent>\n"
    "<intermediateCatchEvent id='C2'><conditionalEventDefinition/></intermediateCatchEvent>\n"
    "<intermediateThrowEvent id='L'><linkEventDefinition name='weiter'/></intermediateThrowEvent>\n"
    "<endEvent id='E'/>\n"
    "<sequenceFlow id='f' sourceRef='S' targetRef='A'><conditionExpression> a &gt; 1 </conditionExpression></sequenceFlow>\n"
    "<sequenceFlow id='g' sourceRef='A' targetRef='nowhere'/>\n"
    "</process>\n"
    "<collaboration id='K'><participant id='Pool' name='Stadt' processRef='P'/></collaboration>\n"
    "<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement='nothing'/></bpmndi:BPMNDiagram>\n"
    "<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement='K'>"
    "<bpmndi:BPMNShape bpmnElement='A'><dc:Bounds x='1' y='2' width='3' height='4'/>"
    "<bpmndi:BPMNLabel><dc:Bounds x='5' y='6' width='7' height='8'/></bpmndi:BPMNLabel></bpmndi:BPMNShape>"
    "<bpmndi:BPMNEdge bpmnElement='f'><di:waypoint x='10' y='20'/><di:waypoint x='30.5' y='-40'/></bpmndi:BPMNEdge>"
    "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>\n"
    "</definitions>";

typedef struct
{
  PwModel *model;
  PwGraph *graph;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->model = sample_model_parse (document);
  fixture->graph = pw_graph_new (fixture->model, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  pw_graph_free (fixture->graph);
  pw_model_free (fixture->model);
}

static const PwGraphNode *
get_node (Fixture    *fixture,
          const char *id)
{
  int n = pw_graph_find (fixture->graph, id);

  g_assert_cmpint (n, >=, 0);

  return &fixture->graph->nodes[n];
}

static const PwGraphEdge *
get_edge (Fixture    *fixture,
          const char *id)
{
  for (guint i = 0; i < fixture->graph->n_edges; i++)
    if (g_str_equal (fixture->graph->edges[i].id, id))
      return &fixture->graph->edges[i];
  g_assert_not_reached ();
}

static void
test_process (Fixture      *fixture,
              gconstpointer data)
{
  const PwGraphProcess *process = fixture->graph->processes;

  g_assert_cmpuint (fixture->graph->n_processes, ==, 1);
  g_assert_cmpstr (process->id, ==, "P");
  g_assert_cmpstr (process->name, ==, "Hund");
  g_assert_cmpint (process->pool, ==, pw_graph_find (fixture->graph, "Pool"));
  g_assert_cmpfloat (process->cases, ==, 620);
  g_assert_cmpstr (process->leika, ==, "99102013104000");
  g_assert_cmpstr (process->responsible, ==, "Steueramt");
  g_assert_true (process->is_executable && process->has_facts && process->has_legal_basis);
  g_assert_false (process->has_documentation);
  g_assert_cmpint (get_node (fixture, "A")->process, ==, 0);
  g_assert_cmpint (get_node (fixture, "A")->pool, ==, process->pool);
  g_assert_cmpint (get_node (fixture, "Pool")->process, ==, -1);
}

static void
test_roots (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_cmpuint (fixture->graph->n_roots, ==, 2);
  g_assert_cmpstr (fixture->graph->roots[0].name, ==, "Antrag");
  g_assert_cmpint (fixture->graph->roots[0].type, ==, PW_ELEMENT_MESSAGE);
  g_assert_true (fixture->graph->roots[0].is_used);
  g_assert_cmpstr (fixture->graph->roots[1].id, ==, "Unused");
  g_assert_false (fixture->graph->roots[1].is_used);
}

static void
test_ignores (Fixture      *fixture,
              gconstpointer data)
{
  const PwGraphIgnore *ignores = fixture->graph->ignores;

  g_assert_cmpuint (fixture->graph->n_ignores, ==, 2);
  g_assert_cmpstr (ignores[0].element, ==, "P");
  g_assert_cmpstr (ignores[0].rule, ==, "many-elements");
  g_assert_cmpstr (ignores[0].reason, ==, "historisch");
  g_assert_cmpstr (ignores[1].element, ==, "A");
  g_assert_cmpstr (ignores[1].rule, ==, "label-required");
}

static void
test_nodes (Fixture      *fixture,
            gconstpointer data)
{
  const PwGraphNode *a = get_node (fixture, "A");

  g_assert_true (a->is_for_compensation && a->has_documentation && a->has_facts && a->has_legal_basis);
  g_assert_cmpfloat (a->processing_s, ==, 240);
  g_assert_cmpuint (a->line, ==, 7);
  g_assert_true (get_node (fixture, "C")->has_condition);
  g_assert_false (get_node (fixture, "C2")->has_condition);
  g_assert_cmpstr (get_node (fixture, "L")->link, ==, "weiter");
  g_assert_null (get_node (fixture, "C")->link);
  g_assert_cmpint (get_node (fixture, "S")->trigger, ==, PW_ELEMENT_MESSAGE_EVENT_DEFINITION);
  g_assert_true (get_node (fixture, "S")->is_interrupting);
  g_assert_false (get_node (fixture, "E")->is_interrupting);
  g_assert_true (get_node (fixture, "U")->is_expanded);
  g_assert_cmpint (get_node (fixture, "B")->parent, ==, pw_graph_find (fixture->graph, "U"));
}

static void
test_edges (Fixture      *fixture,
            gconstpointer data)
{
  const PwGraphEdge *f = get_edge (fixture, "f");
  const PwGraphEdge *g = get_edge (fixture, "g");

  g_assert_true (f->has_condition);
  g_assert_cmpstr (f->condition, ==, "a > 1");
  g_assert_cmpint (f->process, ==, 0);
  g_assert_cmpint (f->parent, ==, -1);
  g_assert_false (g->has_condition);
  g_assert_null (g->condition);
  g_assert_cmpint (g->target, ==, -1);
  g_assert_cmpint (get_edge (fixture, "inside")->parent, ==, pw_graph_find (fixture->graph, "U"));
}

static void
test_drawing (Fixture      *fixture,
              gconstpointer data)
{
  const PwGraphNode *a = get_node (fixture, "A");
  const PwGraphEdge *f = get_edge (fixture, "f");

  g_assert_cmpuint (fixture->graph->n_planes, ==, 2);
  g_assert_cmpint (a->plane, ==, 1);
  g_assert_cmpfloat (a->bounds.height, ==, 4);
  g_assert_cmpfloat (a->label_bounds.x, ==, 5);
  g_assert_cmpint (get_node (fixture, "E")->plane, ==, -1);
  g_assert_cmpint (f->plane, ==, 1);
  g_assert_cmpuint (f->n_points, ==, 2);
  g_assert_cmpfloat (f->points[0].x, ==, 10);
  g_assert_cmpfloat (f->points[1].x, ==, 30.5);
  g_assert_cmpfloat (f->points[1].y, ==, -40);
  g_assert_cmpint (get_edge (fixture, "g")->plane, ==, -1);
  g_assert_cmpuint (get_edge (fixture, "g")->n_points, ==, 0);
}

/* Other tools draw a lane without a name into every pool. */
static void
test_role_of_a_nameless_lane (void)
{
  g_autoptr (PwModel) model = sample_model_parse (
      HEAD
      "<process id='P'><laneSet id='Set'><lane id='Lane'><flowNodeRef>A</flowNodeRef></lane></laneSet><task id='A'/></process>"
      "<collaboration id='K'><participant id='Pool' name='Antragsteller' processRef='P'/></collaboration></definitions>");
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
  int node = pw_graph_find (graph, "A");

  g_assert_cmpint (graph->nodes[node].lane, >=, 0);
  g_assert_cmpstr (graph->nodes[node].role, ==, "Antragsteller");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/graph/process-and-its-facts", Fixture, NULL, set_up, test_process, tear_down);
  g_test_add ("/graph/messages-and-errors", Fixture, NULL, set_up, test_roots, tear_down);
  g_test_add ("/graph/what-is-to-be-ignored", Fixture, NULL, set_up, test_ignores, tear_down);
  g_test_add ("/graph/nodes", Fixture, NULL, set_up, test_nodes, tear_down);
  g_test_add ("/graph/edges-and-conditions", Fixture, NULL, set_up, test_edges, tear_down);
  g_test_add ("/graph/places-and-ways", Fixture, NULL, set_up, test_drawing, tear_down);

  g_test_add_func ("/model/graph/role-of-a-nameless-lane", test_role_of_a_nameless_lane);

  return g_test_run ();
}
