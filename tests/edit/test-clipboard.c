/* tests/edit/test-clipboard.c - copy, cut, paste and duplicate
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/clipboard.h"

#include <string.h>

#include "base/error.h"
#include "edit-fixture.h"
#include "edit-sample.h"
#include "edit/drawing.h"
#include "edit/scope.h"
#include "sample-model.h"

/* Through text, as from one window to another. */
static PwModel *
copy (EditFixture *fixture,
      const char  *ids)
{
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);
  g_autoptr (PwModel) clip = pw_clipboard_copy (fixture->model, (const char *const *) list);
  g_autofree char *text = NULL;

  g_assert_nonnull (clip);
  text = sample_model_to_string (clip);

  return sample_model_parse (text);
}

static char **
paste (EditFixture   *fixture,
       const PwModel *clip,
       const char    *container,
       double         x,
       double         y)
{
  char **ids = NULL;
  g_autoptr (GError) error = NULL;

  pw_command_paste (fixture->document, clip, container, (PwPoint){ x, y }, &ids, &error);
  g_assert_no_error (error);
  g_assert_nonnull (ids);

  return ids;
}

static PwElement *
find_child (EditFixture  *fixture,
            const char   *parent,
            PwElementType type)
{
  PwElement *child = pw_element_find_child (edit_find (fixture, parent), type);

  g_assert_nonnull (child);

  return child;
}

/* Flows among the copied, the default flow, boundary events, places, conditions. */
static void
test_same_document (EditFixture  *fixture,
                    gconstpointer data)
{
  g_autoptr (PwModel) clip = copy (fixture, "A G B");
  g_auto (GStrv) ids = paste (fixture, clip, "L2", 500, 700);
  PwElement *flow, *event, *gateway;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GPtrArray) outgoing = NULL;

  g_assert_cmpuint (g_strv_length (ids), ==, 5); /* with the events on A and B */
  g_assert_cmpstr (pw_element_get_name (edit_find (fixture, ids[0])), ==, "Prüfen");
  g_assert_cmpint (pw_element_get_bpmn_type (edit_find (fixture, ids[0])), ==, PW_ELEMENT_USER_TASK);
  g_assert_cmpstr (ids[0], !=, "A");

  gateway = edit_find (fixture, ids[2]);
  g_assert_cmpint (pw_element_get_bpmn_type (gateway), ==, PW_ELEMENT_EXCLUSIVE_GATEWAY);
  g_assert_null (pw_element_get_reference (gateway, "default")); /* f4 led out of the copy */
  g_assert_false (pw_element_has_attribute (gateway, "default"));
  outgoing = pw_scope_list_flows (gateway, TRUE, PW_ELEMENT_SEQUENCE_FLOW);
  g_assert_cmpuint (outgoing->len, ==, 1);
  flow = g_ptr_array_index (outgoing, 0);
  g_assert_cmpstr (pw_element_get_name (flow), ==, "ja");
  g_assert_nonnull (pw_element_find_child (flow, PW_ELEMENT_CONDITION_EXPRESSION));
  g_assert_cmpstr (pw_element_get_id (pw_scope_get_target (flow)), ==, ids[3]);
  g_assert_nonnull (pw_drawing_get_edge (flow));

  events = pw_scope_list_attached (edit_find (fixture, ids[0]));
  g_assert_cmpuint (events->len, ==, 1);
  event = g_ptr_array_index (events, 0);
  g_assert_cmpint (pw_element_get_trigger (event), ==, PW_ELEMENT_TIMER_EVENT_DEFINITION);
  g_assert_nonnull (pw_drawing_get_shape (event));

  /* What A and B had to do with others stays behind: no association, no data. */
  g_assert_null (pw_element_find_child (edit_find (fixture, ids[3]), PW_ELEMENT_DATA_OUTPUT_ASSOCIATION));
  edit_assert_bounds (fixture, ids[0], 320, 651, 100, 80);
  edit_assert_bounds (fixture, ids[2], 475, 666, 50, 50);
}

static void
test_default_flow (EditFixture  *fixture,
                   gconstpointer data)
{
  g_autoptr (PwModel) clip = copy (fixture, "G Sub");
  g_auto (GStrv) ids = paste (fixture, clip, "L1", 900, 900);
  PwElement *flow = edit_find_flow (fixture, ids[0], ids[1]);
  PwElement *sub = edit_find (fixture, ids[1]);
  PwElement *inner;

  g_assert_nonnull (flow);
  g_assert_true (pw_element_get_reference (edit_find (fixture, ids[0]), "default") == flow);
  g_assert_nonnull (pw_element_find_child (edit_find (fixture, ids[0]), PW_ELEMENT_OUTGOING));

  /* The content came along, with ids of its own and its flow between its own ends. */
  inner = pw_element_find_child (sub, PW_ELEMENT_SEQUENCE_FLOW);
  g_assert_cmpstr (pw_element_get_id (inner), !=, "sf1");
  g_assert_true (pw_scope_get (pw_scope_get_source (inner)) == sub);
  g_assert_true (pw_scope_get (pw_scope_get_target (inner)) == sub);
  g_assert_nonnull (pw_drawing_get_edge (inner));
  g_assert_nonnull (pw_drawing_get_shape (pw_scope_get_target (inner)));
}

/* Ids that are free are kept: cut and paste gives the same element. */
static void
test_cut (EditFixture  *fixture,
          gconstpointer data)
{
  const char *ids[] = { "B", "Com", NULL };
  g_autoptr (PwModel) clip = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) made = NULL;

  g_assert_true (pw_command_cut (fixture->document, ids, &clip, &error));
  g_assert_no_error (error);
  g_assert_null (pw_model_find (fixture->model, "B"));
  g_assert_null (pw_model_find (fixture->model, "Cat"));
  made = paste (fixture, clip, "L1", 600, 200);
  g_assert_cmpstr (made[0], ==, "B");
  g_assert_true (pw_element_get_reference (edit_find (fixture, "Cat"), "attachedToRef") == edit_find (fixture, "B"));
  edit_assert_ends (fixture, "as2", "Cat", "Com");
  g_assert_nonnull (pw_model_find (fixture->model, "B_di"));
  edit_assert_lane (fixture, "B", "L1");
}

/* A pool brings its process, its lanes and what stands in them; messages between both pools too. */
static void
test_pools (EditFixture  *fixture,
            gconstpointer data)
{
  g_autoptr (PwModel) clip = copy (fixture, "Town Citizen");
  g_auto (GStrv) ids = paste (fixture, clip, "C", 600, 1200);
  PwElement *pool, *process, *flow;
  g_autoptr (GPtrArray) lanes = NULL;
  g_autoptr (GPtrArray) incoming = NULL;
  guint listed = 0;

  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  pool = edit_find (fixture, ids[1]);
  process = pw_scope_get_process (pool);
  g_assert_nonnull (process);
  g_assert_cmpstr (pw_element_get_id (process), !=, "P");
  g_assert_cmpstr (pw_element_get_name (pool), ==, "Stadt");
  lanes = pw_scope_list_lanes (pool);
  g_assert_cmpuint (lanes->len, ==, 2);
  for (guint i = 0; i < pw_element_get_n_references (g_ptr_array_index (lanes, 0)); i++)
    {
      const PwElement *node = pw_element_get_nth_reference (g_ptr_array_index (lanes, 0), i)->to;

      g_assert_nonnull (node);
      g_assert_true (pw_element_is_inside (node, process));
      listed++;
    }
  g_assert_cmpuint (listed, ==, 8);
  flow = pw_element_find_child (pw_scope_get_collaboration (fixture->model), PW_ELEMENT_MESSAGE_FLOW);
  flow = edit_find_flow (fixture, ids[0], pw_element_get_id (pw_element_find_child (process, PW_ELEMENT_START_EVENT)));
  g_assert_nonnull (flow);
  g_assert_cmpint (pw_element_get_bpmn_type (flow), ==, PW_ELEMENT_MESSAGE_FLOW);
  g_assert_nonnull (pw_drawing_get_edge (flow));
  /* Only into the copied pool. */
  incoming = pw_scope_list_flows (edit_find (fixture, "Start"), FALSE, PW_ELEMENT_MESSAGE_FLOW);
  g_assert_cmpuint (incoming->len, ==, 1);
}

static void
test_no_message_without_pools (EditFixture  *fixture,
                               gconstpointer data)
{
  g_autoptr (PwModel) one = copy (fixture, "Town");
  g_autoptr (PwModel) loose = copy (fixture, "Citizen Start");

  g_assert_cmpuint (pw_model_count (one, PW_ELEMENT_MESSAGE_FLOW), ==, 0);
  g_assert_cmpuint (pw_model_count (loose, PW_ELEMENT_MESSAGE_FLOW), ==, 0);
  g_assert_cmpuint (pw_model_count (one, PW_ELEMENT_LANE), ==, 2);
}

/* Into another document: ids are free there, what is named comes along. */
static void
test_other_document (EditFixture  *fixture,
                     gconstpointer data)
{
  g_autofree char *throwing = edit_create (fixture, "message-throw-event", "L1", 850, 130);
  g_autofree char *group = edit_create (fixture, "group", "L1", 850, 220);
  g_autofree char *wanted = g_strconcat ("Data ", throwing, " ", group, NULL);
  g_autoptr (PwModel) clip = copy (fixture, wanted);
  EditFixture other = { .model = edit_sample_plain () };
  PwElement  *definition, *object;
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) again = NULL;

  other.document = pw_document_new (other.model, NULL);
  ids = paste (&other, clip, "P", 400, 500);
  g_assert_true (g_strv_contains ((const char *const *) ids, "Data"));
  object = pw_element_get_reference (edit_find (&other, "Data"), "dataObjectRef");
  g_assert_cmpstr (pw_element_get_id (object), ==, "Data_object");
  g_assert_true (pw_scope_get (object) == edit_find (&other, "P"));
  definition = find_child (&other, throwing, PW_ELEMENT_MESSAGE_EVENT_DEFINITION);
  g_assert_nonnull (pw_element_get_reference (definition, "messageRef"));
  g_assert_nonnull (pw_element_get_reference (edit_find (&other, group), "categoryValueRef"));
  g_assert_cmpuint (pw_model_get_n_dangling (other.model), ==, 0);

  /* Once more: the message is the same one, data object and group value are not. */
  again = paste (&other, clip, "P", 400, 800);
  g_assert_cmpuint (pw_model_count (other.model, PW_ELEMENT_MESSAGE), ==, 1);
  g_assert_cmpuint (pw_model_count (other.model, PW_ELEMENT_DATA_OBJECT), ==, 2);
  g_assert_cmpuint (pw_model_count (other.model, PW_ELEMENT_CATEGORY_VALUE), ==, 2);
  g_assert_cmpuint (pw_model_count (other.model, PW_ELEMENT_CATEGORY), ==, 1);
  g_assert_cmpuint (pw_model_get_n_duplicate_ids (other.model), ==, 0);
  g_object_unref (other.document);
}

/* Pools in a drawing without any: what is there gets one; nothing gets none. */
static void
test_pool_into_process (EditFixture  *fixture,
                        gconstpointer data)
{
  g_autoptr (PwModel) town = edit_sample_town ();
  const char *ids[] = { "Cash", NULL };
  g_autoptr (PwModel) clip = pw_clipboard_copy (town, ids);
  g_auto (GStrv) made = paste (fixture, clip, "P", 455, 300);
  PwRect own, pasted;

  g_assert_cmpuint (pw_model_count (fixture->model, PW_ELEMENT_PARTICIPANT), ==, 2);
  own = edit_bounds_of (fixture, pw_element_get_id (pw_scope_get_pool (edit_find (fixture, "A"))));
  pasted = edit_bounds_of (fixture, made[0]);
  g_assert_false (pw_rect_intersects (own, pasted));
  g_assert_cmpstr (made[0], ==, "Cash");
  edit_assert_ends (fixture, "q1", "QStart", "QTask");
}

static void
test_pool_into_empty (void)
{
  EditFixture other = { .model = sample_model_parse ("<definitions xmlns=\"" PW_NAMESPACE_URI_MODEL "\" xmlns:i=\"" PW_NAMESPACE_URI_BPMNDI "\" targetNamespace=\"urn:e\">"
                                                     "<process id=\"New\"/><i:BPMNDiagram><i:BPMNPlane bpmnElement=\"New\"/></i:BPMNDiagram></definitions>") };
  g_autoptr (PwModel) town = edit_sample_town ();
  const char *ids[] = { "Cash", NULL };
  g_autoptr (PwModel) clip = pw_clipboard_copy (town, ids);
  g_auto (GStrv) made = NULL;

  other.document = pw_document_new (other.model, NULL);
  made = paste (&other, clip, "New", 500, 500);
  g_assert_null (pw_model_find (other.model, "New"));
  g_assert_cmpuint (pw_model_count (other.model, PW_ELEMENT_PARTICIPANT), ==, 1);
  edit_assert_bounds (&other, "QTask", 140, 460, 100, 80);
  g_object_unref (other.document);
}

static void
test_event_alone (EditFixture  *fixture,
                  gconstpointer data)
{
  g_autoptr (PwModel) clip = copy (fixture, "Timer");
  g_auto (GStrv) ids = paste (fixture, clip, "L1", 900, 130);

  g_assert_cmpint (pw_element_get_bpmn_type (edit_find (fixture, ids[0])), ==, PW_ELEMENT_INTERMEDIATE_CATCH_EVENT);
  g_assert_cmpint (pw_element_get_trigger (edit_find (fixture, ids[0])), ==, PW_ELEMENT_TIMER_EVENT_DEFINITION);
}

static void
test_refused (EditFixture  *fixture,
              gconstpointer data)
{
  g_autoptr (PwModel) clip = copy (fixture, "A");
  const char *lane[] = { "L1", NULL };
  const char *nothing[] = { "f1", "nobody", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_command_paste (fixture->document, clip, "C", (PwPoint){ 0, 0 }, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_false (pw_command_paste (fixture->document, clip, "Citizen", (PwPoint){ 0, 0 }, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_USAGE);
  g_assert_null (pw_clipboard_copy (fixture->model, lane));
  g_assert_null (pw_clipboard_copy (fixture->model, nothing));
  g_assert_false (pw_document_can_undo (fixture->document));
}

static void
test_duplicate (EditFixture  *fixture,
                gconstpointer data)
{
  const char *ids[] = { "B", NULL };
  const char *pool[] = { "Cash", NULL };
  g_auto (GStrv) first = NULL;
  g_auto (GStrv) second = NULL;
  g_auto (GStrv) third = NULL;

  g_assert_true (pw_command_duplicate (fixture->document, ids, &first, NULL));
  g_assert_true (pw_command_duplicate (fixture->document, ids, &second, NULL));
  edit_assert_bounds (fixture, first[0], 550, 180, 100, 80);
  edit_assert_bounds (fixture, second[0], 570, 200, 100, 80);
  g_assert_cmpstr (pw_element_get_name (edit_find (fixture, second[0])), ==, "Bescheid");
  edit_assert_lane (fixture, second[0], "L1");
  g_assert_true (pw_command_duplicate (fixture->document, pool, &third, NULL));
  edit_assert_bounds (fixture, third[0], 100, 770, 1000, 200);
}

/* Facts of ours and of others, colours, labels. */
static void
test_keeps_extensions (EditFixture  *fixture,
                       gconstpointer data)
{
  const char *ids[] = { "A", NULL };
  g_autoptr (PwModel) clip = NULL;
  g_autofree char *text = NULL;

  g_assert_true (pw_command_set_field (fixture->document, ids, "processing-time", "1:30 h", NULL));
  g_assert_true (pw_command_color (fixture->document, ids, "#ff0000", NULL, NULL));
  clip = copy (fixture, "A");
  text = sample_model_to_string (clip);
  g_assert_nonnull (strstr (text, "PT1H30M"));
  g_assert_nonnull (strstr (text, "#ff0000"));
  g_assert_nonnull (strstr (text, "exporter=\"Prozesswerkstatt\""));
  g_assert_null (strstr (text, "f2"));
}

/* A sub-process that is closed brings its plane. */
static void
test_collapsed (EditFixture  *fixture,
                gconstpointer data)
{
  g_autoptr (PwModel) clip = NULL;
  g_auto (GStrv) ids = NULL;
  PwElement *plane, *task;

  g_assert_true (pw_command_change_type (fixture->document, "Sub", pw_variant_find ("sub-process"), NULL));
  clip = copy (fixture, "Sub");
  ids = paste (fixture, clip, "L2", 800, 420);
  plane = pw_drawing_get_own_plane (edit_find (fixture, ids[0]));
  g_assert_nonnull (plane);
  g_assert_cmpuint (pw_model_get_n_diagrams (fixture->model), ==, 3);
  task = find_child (fixture, ids[0], PW_ELEMENT_TASK);
  g_assert_true (pw_drawing_get_plane (task) == plane);
  g_assert_cmpuint (pw_model_get_n_duplicate_ids (fixture->model), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  EDIT_TOWN ("/clipboard/same-document", test_same_document);
  EDIT_TOWN ("/clipboard/default-flow-and-content", test_default_flow);
  EDIT_TOWN ("/clipboard/cut-keeps-ids", test_cut);
  EDIT_TOWN ("/clipboard/pools-with-their-process", test_pools);
  EDIT_TOWN ("/clipboard/no-message-flow-without-pools", test_no_message_without_pools);
  EDIT_TOWN ("/clipboard/other-document", test_other_document);
  EDIT_PLAIN ("/clipboard/pool-into-process", test_pool_into_process);
  g_test_add_func ("/clipboard/pool-into-empty", test_pool_into_empty);
  EDIT_TOWN ("/clipboard/boundary-event-alone", test_event_alone);
  EDIT_TOWN ("/clipboard/refused", test_refused);
  EDIT_TOWN ("/clipboard/duplicate", test_duplicate);
  EDIT_TOWN ("/clipboard/keeps-extensions", test_keeps_extensions);
  EDIT_TOWN ("/clipboard/collapsed-sub-process", test_collapsed);

  return g_test_run ();
}
