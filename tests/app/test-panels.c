/* app/test-panels.c - outline, properties and services show what is in the files
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "app/panels/outline.h"
#include "app/panels/property-panel.h"
#include "app/panels/service-list.h"
#include "display.h"
#include "xml/reader.h"

static const char diagram[] =
    "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:pw='urn:prozesswerkstatt:bpmn:1'>"
    "<collaboration id='C'><participant id='Pool' name='Stadt' processRef='P'/></collaboration>"
    "<process id='P' name='Anmelden'>"
    "<laneSet id='LS'><lane id='Lane' name='Steueramt'><flowNodeRef>B</flowNodeRef><flowNodeRef>A</flowNodeRef>"
    "<flowNodeRef>Edge</flowNodeRef></lane></laneSet>"
    "<userTask id='B' name='Bescheid&#10;erstellen'/>"
    "<userTask id='A' name='Angaben prüfen'><documentation>Mit dem Melderegister.</documentation><extensionElements>"
    "<pw:activity number='04' processingTime='PT4M' mediumIn='paper'><pw:system name='Fachverfahren'/></pw:activity>"
    "</extensionElements></userTask>"
    "<boundaryEvent id='Edge' name='14 Tage' attachedToRef='A'><timerEventDefinition/></boundaryEvent>"
    "<sequenceFlow id='F' name='ja' sourceRef='A' targetRef='B'/>"
    "</process></definitions>";

static PwDocument *
read_document (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (diagram, sizeof diagram - 1);
  PwModel *model = pw_xml_read_bytes (bytes, "test", &error);

  g_assert_no_error (error);

  return pw_document_new (model, "test");
}

static PwOutlineNode *
get_node (GListModel *list,
          guint       n)
{
  g_autoptr (PwOutlineNode) node = g_list_model_get_item (list, n);

  return node;
}

static void
test_outline (void)
{
  g_autoptr (PwDocument) document = read_document ();
  g_autoptr (GListModel) outline = pw_outline_new (pw_document_get_model (document));
  g_autoptr (GListModel) found = NULL;
  GListModel *lanes;
  GListModel *steps;

  g_assert_cmpuint (g_list_model_get_n_items (outline), ==, 1);
  g_assert_cmpstr (pw_outline_node_get_name (get_node (outline, 0)), ==, "Stadt");
  lanes = pw_outline_node_get_children (get_node (outline, 0));
  g_assert_cmpuint (g_list_model_get_n_items (lanes), ==, 1);

  /* In the order of the flow, not of the file. */
  steps = pw_outline_node_get_children (get_node (lanes, 0));
  g_assert_cmpuint (g_list_model_get_n_items (steps), ==, 2);
  g_assert_cmpstr (pw_outline_node_get_id (get_node (steps, 0)), ==, "A");
  g_assert_cmpstr (pw_outline_node_get_name (get_node (steps, 1)), ==, "Bescheid erstellen");
  g_assert_cmpstr (pw_outline_node_get_id (get_node (pw_outline_node_get_children (get_node (steps, 0)), 0)), ==, "Edge");

  found = pw_outline_search (outline, "ANGABEN");
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);
  g_assert_cmpstr (pw_outline_node_get_id (get_node (found, 0)), ==, "A");
}

static void
test_properties (void)
{
  g_autoptr (PwDocument) document = read_document ();
  g_autoptr (PwSelection) selection = pw_selection_new ();
  PwPropertyPanel *panel = g_object_ref_sink (g_object_new (PW_TYPE_PROPERTY_PANEL, NULL));

  pw_property_panel_set_document (panel, document, selection);
  g_assert_cmpstr (pw_property_panel_find_value (panel, "Name"), ==, "Anmelden");

  pw_selection_set (selection, "A");
  g_assert_cmpstr (pw_property_panel_find_value (panel, "Name"), ==, "Angaben prüfen");
  g_assert_cmpstr (pw_property_panel_find_value (panel, "Type"), ==, "User task");
  g_assert_cmpstr (pw_property_panel_find_value (panel, "Role"), ==, "Steueramt");
  g_assert_cmpstr (pw_property_panel_find_value (panel, "Processing time"), ==, "4 min");
  g_assert_cmpstr (pw_property_panel_find_value (panel, "Waiting time before"), ==, "–");
  g_assert_cmpstr (pw_property_panel_find_value (panel, "Medium in"), ==, "Paper");
  g_assert_cmpstr (pw_property_panel_find_value (panel, "IT systems"), ==, "Fachverfahren");
  g_assert_cmpstr (pw_property_panel_find_value (panel, "Documentation"), ==, "Mit dem Melderegister.");
  g_assert_cmpstr (pw_property_panel_find_value (panel, "Identifier"), ==, "A");
  g_assert_null (pw_property_panel_find_value (panel, "Remark"));

  pw_selection_set (selection, "Edge");
  g_assert_cmpstr (pw_property_panel_find_value (panel, "Type"), ==, "Boundary event, Timer trigger");

  pw_selection_set (selection, NULL);
  pw_property_panel_set_document (panel, NULL, NULL);
  g_assert_finalize_object (panel);
}

static void
test_services (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_getenv ("PW_SAMPLES"));
  g_autoptr (GError) error = NULL;
  g_autoptr (PwWorkspace) workspace = pw_workspace_open (folder, NULL, &error);
  g_autoptr (PwProblemList) problems = pw_problem_list_new ();
  PwServiceList *list = g_object_ref_sink (g_object_new (PW_TYPE_SERVICE_LIST, NULL));

  g_assert_no_error (error);
  pw_service_list_set_workspace (list, workspace, problems);
  g_assert_cmpuint (pw_service_list_get_n_rows (list), ==, pw_workspace_get_info (workspace)->services->len);

  /* The rows follow. */
  pw_problem_list_set (problems, "hundesteuer", "fulda", "The file is missing");
  pw_problem_list_set (problems, "hundesteuer", "fulda", NULL);
  g_assert_finalize_object (list);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

  g_test_add_func ("/panels/outline-has-pools-lanes-and-the-order-of-the-flow", test_outline);
  g_test_add_func ("/panels/properties-show-what-is-recorded-and-what-should-be", test_properties);
  g_test_add_func ("/panels/services-of-the-sample", test_services);

  return g_test_run ();
}
