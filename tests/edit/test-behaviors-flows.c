/* tests/edit/test-behaviors-flows.c - what keeps a model valid: flows, data, labels, drawing
 *
 * Continues test-behaviors.c.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include <math.h>
#include <string.h>

#include "base/error.h"
#include "edit-fixture.h"
#include "edit/drawing.h"
#include "edit/scope.h"
#include "model/diagram.h"
#include "sample-model.h"

static void
change (EditFixture *fixture,
        const char  *id,
        const char  *variant)
{
  g_autoptr (GError) error = NULL;

  pw_command_change_type (fixture->document, id, pw_variant_find (variant), &error);
  g_assert_no_error (error);
}

static void
set (EditFixture *fixture,
     const char  *id,
     const char  *property,
     const char  *text)
{
  const char *ids[] = { id, NULL };
  g_autoptr (GError) error = NULL;

  pw_command_set_property (fixture->document, ids, property, text, &error);
  g_assert_no_error (error);
}

static char *
connect (EditFixture *fixture,
         const char  *source,
         const char  *target)
{
  g_autoptr (GError) error = NULL;
  char *id = NULL;

  pw_command_connect (fixture->document, source, target, PW_ELEMENT_UNKNOWN, &id, &error);
  g_assert_no_error (error);

  return id;
}

static PwRect
label_of (EditFixture *fixture,
          const char  *id)
{
  PwElement *label = pw_drawing_get_label (edit_find (fixture, id));
  PwRect     place;

  g_assert_nonnull (label);
  g_assert_true (pw_diagram_read_bounds (label, &place));

  return place;
}

/* --- flows ----------------------------------------------------------------------------------- */

static void
test_illegal_flows (EditFixture  *fixture,
                    gconstpointer data)
{
  /* B comes into the other pool: from the gateway nothing can lead there, to the end event neither. */
  edit_move (fixture, "B", 100, 420, "Cash");
  g_assert_null (edit_find_flow (fixture, "G", "B"));
  g_assert_null (pw_model_find (fixture->model, "f5"));
  g_assert_null (pw_model_find (fixture->model, "f3"));
}

static void
test_flow_becomes_message (EditFixture  *fixture,
                           gconstpointer data)
{
  g_autofree char *task = edit_append (fixture, "QTask", "task", "Buchen");
  PwElement       *flow;

  edit_move (fixture, task, 0, -400, "L1");
  flow = edit_find_flow (fixture, "QTask", task);
  g_assert_cmpint (pw_element_get_bpmn_type (flow), ==, PW_ELEMENT_MESSAGE_FLOW);
  g_assert_nonnull (pw_drawing_get_edge (flow));
  edit_move (fixture, task, 0, 400, "Cash");
  g_assert_cmpint (pw_element_get_bpmn_type (edit_find_flow (fixture, "QTask", task)), ==, PW_ELEMENT_SEQUENCE_FLOW);
}

static void
test_default_flow (EditFixture  *fixture,
                   gconstpointer data)
{
  set (fixture, "f4", "condition", "schlecht");
  g_assert_false (pw_element_has_attribute (edit_find (fixture, "G"), "default"));
  set (fixture, "f3", "default", "yes");
  edit_assert_attribute (fixture, "G", "default", "f3");
  g_assert_null (pw_element_find_child (edit_find (fixture, "f3"), PW_ELEMENT_CONDITION_EXPRESSION));
  change (fixture, "G", "inclusive-gateway");
  edit_assert_attribute (fixture, "G", "default", "f3");
  edit_delete (fixture, "f3");
  g_assert_false (pw_element_has_attribute (edit_find (fixture, "G"), "default"));

  set (fixture, "f2", "default", "yes");
  change (fixture, "A", "expanded-sub-process");
  edit_assert_attribute (fixture, "A", "default", "f2");
}

static void
test_heal_and_insert (EditFixture  *fixture,
                      gconstpointer data)
{
  const PwNewElement wanted = { pw_variant_find ("task"), "Dazwischen", NULL };
  const char        *both[] = { "A", "G", NULL };
  const char        *with_flow[] = { "B", "f5", NULL };
  g_autofree char   *id = NULL;

  g_assert_true (pw_command_insert_into_flow (fixture->document, NULL, &wanted, "f2", (PwPoint){ 398, 200 }, &id, NULL));
  edit_assert_ends (fixture, "f2", "A", id);
  g_assert_nonnull (edit_find_flow (fixture, id, "G"));
  edit_delete (fixture, id);
  edit_assert_ends (fixture, "f2", "A", "G");

  /* Two in a row, of which the first goes: one gap, one flow. */
  edit_delete (fixture, "f4");
  g_assert_true (pw_command_delete (fixture->document, both, NULL));
  edit_assert_ends (fixture, "f1", "Start", "B");
  /* Who takes out a flow wants no flow. */
  g_assert_true (pw_command_delete (fixture->document, with_flow, NULL));
  g_assert_null (edit_find_flow (fixture, "Start", "End"));
}

static void
test_messages_of_closed_pool (EditFixture  *fixture,
                              gconstpointer data)
{
  g_autofree char *message = connect (fixture, "B", "QTask");

  change (fixture, "Cash", "black-box-pool");
  edit_assert_ends (fixture, message, "B", "Cash");
  edit_assert_ends (fixture, "m1", "Citizen", "Start");
}

static void
test_associations (EditFixture  *fixture,
                   gconstpointer data)
{
  const char      *ids[] = { "A", "Note", NULL };
  g_autofree char *on_flow = edit_append (fixture, "f5", "annotation", "Immer");
  g_autofree char *association = NULL;
  g_autoptr (GArray) points = NULL;
  PwRect note = edit_bounds_of (fixture, on_flow);

  g_assert_true (pw_command_move (fixture->document, ids, 0, 430, "Cash", NULL, NULL));
  g_assert_true (pw_scope_get (edit_find (fixture, "as1")) == edit_find (fixture, "Q"));
  edit_assert_ends (fixture, "as1", "A", "Note");

  association = g_strdup (pw_element_get_id (edit_find_flow (fixture, "f5", on_flow) != NULL ? edit_find_flow (fixture, "f5", on_flow) : edit_find_flow (fixture, on_flow, "f5")));
  edit_move (fixture, "End", 0, 40, NULL);
  points = edit_points_of (fixture, association);
  {
    g_autoptr (GArray) flow = edit_points_of (fixture, "f5");

    g_assert_cmpfloat (pw_points_distance ((const PwPoint *) flow->data, flow->len, g_array_index (points, PwPoint, 0)), <, 1);
  }
  edit_assert_bounds (fixture, on_flow, note.x, note.y, note.width, note.height);
  edit_delete (fixture, "f5");
  g_assert_null (pw_model_find (fixture->model, association));
}

/* --- data ---------------------------------------------------------------------------------------- */

static void
test_data_input (EditFixture  *fixture,
                 gconstpointer data)
{
  g_autofree char *flow = connect (fixture, "Data", "A");
  PwElement       *association = edit_find (fixture, flow);

  g_assert_cmpint (pw_element_get_bpmn_type (association), ==, PW_ELEMENT_DATA_INPUT_ASSOCIATION);
  g_assert_true (pw_element_get_parent (association) == edit_find (fixture, "A"));
  g_assert_cmpint (pw_element_get_bpmn_type (pw_element_get_reference (association, "targetRef")), ==, PW_ELEMENT_PROPERTY);
  edit_delete (fixture, flow);
  g_assert_null (pw_element_find_child (edit_find (fixture, "A"), PW_ELEMENT_PROPERTY));
}

static void
test_data_objects (EditFixture  *fixture,
                   gconstpointer data)
{
  g_autofree char *object = edit_create (fixture, "data-object", "L1", 850, 150);

  g_assert_true (pw_scope_get (pw_element_get_reference (edit_find (fixture, object), "dataObjectRef")) == edit_find (fixture, "P"));
  edit_move (fixture, object, 0, 450, "Cash");
  g_assert_true (pw_scope_get (pw_element_get_reference (edit_find (fixture, object), "dataObjectRef")) == edit_find (fixture, "Q"));
  edit_delete (fixture, object);
  g_assert_cmpuint (pw_model_count (fixture->model, PW_ELEMENT_DATA_OBJECT), ==, 1);
}

static void
test_data_stores (EditFixture  *fixture,
                  gconstpointer data)
{
  g_autofree char *store = edit_create (fixture, "data-store", "C", 600, 900);

  g_assert_true (pw_scope_get (edit_find (fixture, store)) == edit_find (fixture, "P"));
  edit_assert_bounds (fixture, "Town", 100, 100, 1000, 400); /* no pool grows for it */
  edit_delete (fixture, "Town");
  g_assert_true (pw_scope_get (edit_find (fixture, store)) == edit_find (fixture, "Q"));
}

/* --- labels and groups --------------------------------------------------------------------------- */

static void
test_outer_labels (EditFixture  *fixture,
                   gconstpointer data)
{
  PwRect before, after;

  g_assert_null (pw_drawing_get_label (edit_find (fixture, "QEnd")));
  g_assert_true (pw_command_rename (fixture->document, "QEnd", "Bezahlt", NULL));
  before = label_of (fixture, "QEnd");
  change (fixture, "QEnd", "message-end-event");
  after = label_of (fixture, "QEnd");
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  edit_move (fixture, "QEnd", 50, 20, NULL);
  after = label_of (fixture, "QEnd");
  g_assert_cmpfloat_with_epsilon (after.x, before.x + 50, 0.01);
  g_assert_cmpfloat_with_epsilon (after.y, before.y + 20, 0.01);
  g_assert_true (pw_command_rename (fixture->document, "QEnd", "", NULL));
  g_assert_null (pw_drawing_get_label (edit_find (fixture, "QEnd")));
}

/* A task with bounds for its name, as some tools write them. */
static void
test_stale_inner_label (void)
{
  EditFixture other = { .model = sample_model_parse ("<definitions xmlns=\"" PW_NAMESPACE_URI_MODEL "\" xmlns:i=\"" PW_NAMESPACE_URI_BPMNDI "\" xmlns:c=\"" PW_NAMESPACE_URI_DC "\" targetNamespace=\"urn:e\">"
                                                     "<process id=\"P\"><task id=\"T\" name=\"T\"/></process><i:BPMNDiagram id=\"D\"><i:BPMNPlane id=\"Pl\" bpmnElement=\"P\">"
                                                     "<i:BPMNShape id=\"T_di\" bpmnElement=\"T\"><c:Bounds x=\"0\" y=\"0\" width=\"100\" height=\"80\"/>"
                                                     "<i:BPMNLabel><c:Bounds x=\"10\" y=\"30\" width=\"80\" height=\"14\"/></i:BPMNLabel></i:BPMNShape>"
                                                     "</i:BPMNPlane></i:BPMNDiagram></definitions>") };
  PwRect      label;

  other.document = pw_document_new (other.model, NULL);
  edit_move (&other, "T", 30, 0, NULL);
  label = label_of (&other, "T");
  g_assert_cmpfloat_with_epsilon (label.x, 40, 0.01);
  g_assert_true (pw_command_resize (other.document, "T", (PwRect){ 30, 0, 160, 80 }, NULL));
  g_assert_null (pw_drawing_get_label (edit_find (&other, "T")));
  g_object_unref (other.document);
}

static void
test_labels_dodge (EditFixture  *fixture,
                   gconstpointer data)
{
  g_autofree char *task = NULL;
  g_autofree char *flow = NULL;
  g_autoptr (GArray) points = NULL;
  PwRect label;

  g_assert_true (pw_command_rename (fixture->document, "Start", "Antrag", NULL));
  label = label_of (fixture, "Start");
  task = edit_create (fixture, "task", "L1", 200, 270); /* right below: the flow would cross the name */
  flow = connect (fixture, "Start", task);
  points = edit_points_of (fixture, flow);
  label = label_of (fixture, "Start");
  for (guint i = 1; i < points->len; i++)
    {
      PwPoint middle = { (g_array_index (points, PwPoint, i - 1).x + g_array_index (points, PwPoint, i).x) / 2,
                         (g_array_index (points, PwPoint, i - 1).y + g_array_index (points, PwPoint, i).y) / 2 };

      g_assert_false (pw_rect_contains (pw_rect_grow (label, -2), middle));
    }
}

static void
test_groups (EditFixture  *fixture,
             gconstpointer data)
{
  const PwNewElement wanted = { pw_variant_find ("group"), "Prüfung", NULL };
  g_autofree char   *group = NULL;
  PwElement         *value;

  g_assert_true (pw_command_create (fixture->document, &wanted, "Town", (PwPoint){ 580, 200 }, &group, NULL));
  value = pw_element_get_reference (edit_find (fixture, group), "categoryValueRef");
  g_assert_cmpstr (pw_element_get_attribute (value, "value"), ==, "Prüfung");
  g_assert_nonnull (pw_element_find_child (edit_find (fixture, "B"), PW_ELEMENT_CATEGORY_VALUE_REF));
  g_assert_null (pw_element_find_child (edit_find (fixture, "A"), PW_ELEMENT_CATEGORY_VALUE_REF));
  edit_move (fixture, "B", 300, 0, NULL);
  g_assert_null (pw_element_find_child (edit_find (fixture, "B"), PW_ELEMENT_CATEGORY_VALUE_REF));
  edit_delete (fixture, group);
  g_assert_cmpuint (pw_model_count (fixture->model, PW_ELEMENT_CATEGORY_VALUE), ==, 0);
  g_assert_cmpuint (pw_model_count (fixture->model, PW_ELEMENT_CATEGORY), ==, 0);
  g_assert_cmpuint (pw_model_count (fixture->model, PW_ELEMENT_CATEGORY_VALUE_REF), ==, 0);
}

/* --- sub-processes -------------------------------------------------------------------------------- */

static void
test_expanded_start (EditFixture  *fixture,
                     gconstpointer data)
{
  PwElement *start;
  PwRect     bounds;

  change (fixture, "B", "expanded-sub-process");
  bounds = edit_bounds_of (fixture, "B");
  start = pw_element_find_child (edit_find (fixture, "B"), PW_ELEMENT_START_EVENT);
  g_assert_nonnull (start);
  g_assert_cmpfloat_with_epsilon (pw_rect_center (edit_bounds_of (fixture, pw_element_get_id (start))).x, bounds.x + bounds.width / 6, 0.01);
}

static void
test_planes (EditFixture  *fixture,
             gconstpointer data)
{
  g_autofree char *message = connect (fixture, "SubTask", "QTask");
  PwElement       *plane;
  PwRect           bounds;
  g_autoptr (GArray) points = NULL;

  change (fixture, "Sub", "sub-process");
  plane = edit_find (fixture, "Sub_plane");
  g_assert_true (pw_drawing_get_plane (edit_find (fixture, "SubTask")) == plane);
  g_assert_true (pw_drawing_get_plane (edit_find (fixture, "sf1")) == plane);
  edit_assert_bounds (fixture, "Sub", 270, 360, 100, 80);
  edit_assert_ends (fixture, message, "Sub", "QTask");
  points = edit_points_of (fixture, "f4");
  g_assert_cmpfloat_with_epsilon (g_array_index (points, PwPoint, points->len - 1).y, 360, 50);
  g_assert_true (pw_rect_contains (pw_rect_grow (edit_bounds_of (fixture, "Sub"), 1), g_array_index (points, PwPoint, points->len - 1)));

  change (fixture, "Sub", "expanded-sub-process");
  g_assert_null (pw_model_find (fixture->model, "Sub_plane"));
  bounds = edit_bounds_of (fixture, "Sub");
  g_assert_cmpfloat (bounds.width, >=, 350);
  g_assert_cmpfloat (bounds.height, >=, 200);
  g_assert_true (pw_rect_contains_rect (bounds, edit_bounds_of (fixture, "SubTask")));
  edit_assert_ends (fixture, message, "Sub", "QTask");
}

static void
test_id_of_plane (EditFixture  *fixture,
                  gconstpointer data)
{
  change (fixture, "Sub", "sub-process");
  set (fixture, "Sub", "id", "Pruefung");
  g_assert_nonnull (pw_model_find (fixture->model, "Pruefung_plane"));
  edit_assert_attribute (fixture, "Pruefung_plane", "bpmnElement", "Pruefung");
  edit_assert_ends (fixture, "f4", "G", "Pruefung");
  edit_assert_lane (fixture, "Pruefung", "L2");
  g_assert_cmpuint (pw_model_get_n_dangling (fixture->model), ==, 0);
}

/* --- housekeeping ------------------------------------------------------------------------------------ */

static void
test_ids (EditFixture  *fixture,
          gconstpointer data)
{
  const PwNewElement taken = { pw_variant_find ("task"), NULL, "A" };
  const PwNewElement released = { pw_variant_find ("task"), NULL, "B" };
  g_autofree char   *id = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_command_create (fixture->document, &taken, "L1", (PwPoint){ 850, 200 }, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_USAGE);
  edit_delete (fixture, "B");
  g_assert_true (pw_command_create (fixture->document, &released, "L1", (PwPoint){ 850, 200 }, &id, NULL));
  g_assert_cmpstr (id, ==, "B");
  change (fixture, "B", "user-task");
  edit_find (fixture, "B");
}

/* Flows that end in the middle of their shapes: repaired where they are touched, and only there. */
static void
test_dockings (void)
{
  EditFixture   other = { .model = sample_model_parse ("<definitions xmlns=\"" PW_NAMESPACE_URI_MODEL "\" xmlns:i=\"" PW_NAMESPACE_URI_BPMNDI "\" xmlns:c=\"" PW_NAMESPACE_URI_DC "\" xmlns:d=\"" PW_NAMESPACE_URI_DI "\" targetNamespace=\"urn:e\">"
                                                         "<process id=\"P\"><task id=\"T\"/><task id=\"U\"/><task id=\"V\"/><sequenceFlow id=\"f\" sourceRef=\"T\" targetRef=\"U\"/><sequenceFlow id=\"g\" sourceRef=\"U\" targetRef=\"V\"/></process>"
                                                         "<i:BPMNDiagram id=\"D\"><i:BPMNPlane id=\"Pl\" bpmnElement=\"P\">"
                                                         "<i:BPMNShape id=\"T_di\" bpmnElement=\"T\"><c:Bounds x=\"0\" y=\"0\" width=\"100\" height=\"80\"/></i:BPMNShape>"
                                                         "<i:BPMNShape id=\"U_di\" bpmnElement=\"U\"><c:Bounds x=\"200\" y=\"0\" width=\"100\" height=\"80\"/></i:BPMNShape>"
                                                         "<i:BPMNShape id=\"V_di\" bpmnElement=\"V\"><c:Bounds x=\"400\" y=\"0\" width=\"100\" height=\"80\"/></i:BPMNShape>"
                                                         "<i:BPMNEdge id=\"f_di\" bpmnElement=\"f\"><d:waypoint x=\"50\" y=\"40\"/><d:waypoint x=\"250\" y=\"40\"/></i:BPMNEdge>"
                                                         "<i:BPMNEdge id=\"g_di\" bpmnElement=\"g\"><d:waypoint x=\"250\" y=\"40\"/><d:waypoint x=\"450\" y=\"40\"/></i:BPMNEdge>"
                                                         "</i:BPMNPlane></i:BPMNDiagram></definitions>") };
  const char   *both[] = { "T", "U", NULL };
  const PwPoint by_hand[] = { { 250, 90 }, { 250, 120 }, { 450, 120 }, { 450, 40 } };
  g_autoptr (GArray) touched = NULL;
  g_autoptr (GArray) drawn = NULL;
  PwPoint first, last;

  other.document = pw_document_new (other.model, NULL);
  g_assert_true (pw_command_rename (other.document, "T", "Neu", NULL));
  drawn = edit_points_of (&other, "f");
  g_assert_cmpfloat (g_array_index (drawn, PwPoint, 0).x, ==, 50); /* nothing moved */
  g_assert_true (pw_command_move (other.document, both, 0, 200, NULL, NULL, NULL));
  touched = edit_points_of (&other, "f");
  first = g_array_index (touched, PwPoint, 0);
  last = g_array_index (touched, PwPoint, touched->len - 1);
  g_assert_cmpfloat_with_epsilon (first.x, 100, 0.01);
  g_assert_cmpfloat_with_epsilon (first.y, 240, 0.01);
  g_assert_cmpfloat_with_epsilon (last.x, 200, 0.01);
  g_array_unref (g_steal_pointer (&touched));

  pw_document_undo (other.document);
  g_assert_true (pw_command_set_waypoints (other.document, "g", by_hand, G_N_ELEMENTS (by_hand), NULL));
  touched = edit_points_of (&other, "g");
  g_assert_cmpfloat_with_epsilon (g_array_index (touched, PwPoint, 0).y, 80, 0.01);
  g_assert_cmpfloat_with_epsilon (g_array_index (touched, PwPoint, touched->len - 1).y, 80, 0.01);
  g_object_unref (other.document);
}

static gboolean
is_drawn_before (EditFixture *fixture,
                 const char  *id,
                 const char  *other)
{
  const PwElement *shape = pw_drawing_get_shape (edit_find (fixture, id));
  const PwElement *wanted = pw_drawing_get_shape (edit_find (fixture, other));

  while (shape != NULL && shape != wanted)
    shape = pw_element_get_next_sibling (shape);

  return shape != NULL;
}

static void
test_order (EditFixture  *fixture,
            gconstpointer data)
{
  const PwNewElement timer = { pw_variant_find ("timer-boundary-event"), NULL, NULL };
  g_autofree char   *sub = edit_create (fixture, "expanded-sub-process", "L1", 850, 200);
  g_autofree char   *event = NULL;
  g_autofree char   *lane = NULL;

  edit_move (fixture, "B", 250, 0, sub);
  g_assert_true (is_drawn_before (fixture, sub, "B"));
  g_assert_true (is_drawn_before (fixture, "B", "Cat"));
  g_assert_true (pw_command_attach_new (fixture->document, &timer, "A", (PwPoint){ 270, 240 }, &event, NULL));
  g_assert_true (is_drawn_before (fixture, "A", event));
  g_assert_true (pw_command_add_lane (fixture->document, "L1", FALSE, NULL, &lane, NULL));
  g_assert_true (is_drawn_before (fixture, "Town", lane));
  g_assert_true (is_drawn_before (fixture, lane, "Start"));
}

static void
test_outside (EditFixture  *fixture,
              gconstpointer data)
{
  const PwNewElement wanted = { pw_variant_find ("task"), NULL, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_command_create (fixture->document, &wanted, NULL, (PwPoint){ 0, 0 }, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_USAGE);
  g_assert_cmpstr (error->message, ==, "This lies outside of the drawing.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  EDIT_TOWN ("/behaviors/16-illegal-flows-vanish", test_illegal_flows);
  EDIT_TOWN ("/behaviors/16-flows-become-messages-and-back", test_flow_becomes_message);
  EDIT_TOWN ("/behaviors/17-default-flow", test_default_flow);
  EDIT_TOWN ("/behaviors/18-heal-and-insert", test_heal_and_insert);
  EDIT_TOWN ("/behaviors/19-messages-of-a-closed-pool", test_messages_of_closed_pool);
  EDIT_TOWN ("/behaviors/20-22-associations-follow", test_associations);
  EDIT_TOWN ("/behaviors/21-data-inputs-have-a-target", test_data_input);
  EDIT_TOWN ("/behaviors/23-data-objects", test_data_objects);
  EDIT_TOWN ("/behaviors/24-data-stores-outside", test_data_stores);
  EDIT_TOWN ("/behaviors/25-outer-labels", test_outer_labels);
  g_test_add_func ("/behaviors/26-stale-inner-labels", test_stale_inner_label);
  EDIT_TOWN ("/behaviors/27-labels-dodge-flows", test_labels_dodge);
  EDIT_TOWN ("/behaviors/28-groups-and-their-value", test_groups);
  EDIT_TOWN ("/behaviors/29-expanded-with-start", test_expanded_start);
  EDIT_TOWN ("/behaviors/30-planes", test_planes);
  EDIT_TOWN ("/behaviors/31-plane-follows-id", test_id_of_plane);
  EDIT_TOWN ("/behaviors/32-ids", test_ids);
  g_test_add_func ("/behaviors/33-dockings-are-repaired", test_dockings);
  EDIT_TOWN ("/behaviors/34-drawing-order", test_order);
  EDIT_TOWN ("/behaviors/35-outside-is-refused", test_outside);

  return g_test_run ();
}
