/* tests/edit/test-types.c - what an element keeps when it becomes another one
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include "edit-fixture.h"
#include "edit/drawing.h"
#include "edit/scope.h"
#include "model/diagram.h"

static void
change (EditFixture *fixture,
        const char  *id,
        const char  *variant)
{
  g_autoptr (GError) error = NULL;

  pw_command_change_type (fixture->document, id, pw_variant_find (variant), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pw_variant_get_of (edit_find (fixture, id))->key, ==, variant);
  g_assert_cmpuint (pw_model_get_n_dangling (pw_document_get_model (fixture->document)), ==, 0);
}

static void
test_task (EditFixture  *fixture,
           gconstpointer data)
{
  change (fixture, "A", "service-task");
  edit_assert_bounds (fixture, "A", 270, 160, 100, 80);
  edit_assert_ends (fixture, "f1", "Start", "A");
  edit_assert_lane (fixture, "A", "L1");
  g_assert_cmpstr (pw_element_get_name (edit_find (fixture, "A")), ==, "Prüfen");
  edit_assert_attribute (fixture, "Timer", "attachedToRef", "A");

  change (fixture, "A", "expanded-sub-process");
  edit_assert_bounds (fixture, "A", 145, 100, 350, 200);
  g_assert_nonnull (pw_element_find_child (edit_find (fixture, "A"), PW_ELEMENT_START_EVENT));
  change (fixture, "A", "user-task");
  edit_assert_bounds (fixture, "A", 270, 160, 100, 80);
  g_assert_null (pw_element_find_child (edit_find (fixture, "A"), PW_ELEMENT_START_EVENT));
}

static void
test_gateway (EditFixture  *fixture,
              gconstpointer data)
{
  change (fixture, "G", "inclusive-gateway");
  edit_assert_attribute (fixture, "G", "default", "f4");
  change (fixture, "G", "parallel-gateway");
  g_assert_false (pw_element_has_attribute (edit_find (fixture, "G"), "default"));
  /* Conditions are for gateways that choose. */
  g_assert_null (pw_element_find_child (edit_find (fixture, "f3"), PW_ELEMENT_CONDITION_EXPRESSION));
}

static void
test_event (EditFixture  *fixture,
            gconstpointer data)
{
  change (fixture, "Start", "timer-start-event");
  change (fixture, "Throw", "signal-catch-event");
  change (fixture, "Timer", "message-boundary-event-non-interrupting");
  change (fixture, "Timer", "signal-boundary-event-non-interrupting");
  change (fixture, "End", "terminate-end-event");
  edit_assert_bounds (fixture, "End", 942, 182, 36, 36);
  change (fixture, "Data", "data-store");
  edit_assert_bounds (fixture, "Data", 655, 115, 50, 50);
}

static void
test_collapse (EditFixture  *fixture,
               gconstpointer data)
{
  PwElement *plane;

  change (fixture, "Sub", "sub-process");
  plane = edit_find (fixture, "Sub_plane");
  g_assert_true (pw_drawing_get_plane (edit_find (fixture, "SubTask")) == plane);
  g_assert_true (pw_drawing_get_plane (edit_find (fixture, "sf1")) == plane);
  edit_assert_bounds (fixture, "Sub", 270, 360, 100, 80);
  {
    g_autoptr (GArray) points = edit_points_of (fixture, "f4");

    g_assert_true (pw_rect_contains (pw_rect_grow (edit_bounds_of (fixture, "Sub"), 1), g_array_index (points, PwPoint, points->len - 1)));
  }
  change (fixture, "Sub", "expanded-sub-process");
  g_assert_null (pw_model_find (fixture->model, "Sub_plane"));
  g_assert_true (pw_drawing_get_plane (edit_find (fixture, "SubTask")) == edit_find (fixture, "Plane"));
  g_assert_true (pw_rect_contains_rect (edit_bounds_of (fixture, "Sub"), edit_bounds_of (fixture, "SubTask")));
  g_assert_cmpfloat (edit_bounds_of (fixture, "Sub").width, >=, 350);
  g_assert_cmpfloat (edit_bounds_of (fixture, "Sub").height, >=, 200);
}

static void
test_pool (EditFixture  *fixture,
           gconstpointer data)
{
  change (fixture, "Town", "black-box-pool");
  edit_assert_ends (fixture, "m1", "Citizen", "Town");
  g_assert_null (pw_model_find (fixture->model, "A"));
  g_assert_null (pw_model_find (fixture->model, "P"));
  change (fixture, "Town", "pool");
  edit_assert_bounds (fixture, "Town", 100, 175, 1000, 250);
}

static void
test_attach (EditFixture  *fixture,
             gconstpointer data)
{
  const PwNewElement wanted = { pw_variant_find ("intermediate-event"), NULL, NULL };
  g_autofree char   *id = NULL;
  PwPoint            center;

  g_assert_true (pw_command_detach (fixture->document, "Timer", NULL, (PwPoint){ 700, 250 }, NULL));
  g_assert_cmpint (pw_element_get_bpmn_type (edit_find (fixture, "Timer")), ==, PW_ELEMENT_INTERMEDIATE_CATCH_EVENT);
  g_assert_true (pw_command_attach (fixture->document, "Timer", "B", (PwPoint){ 640, 190 }, NULL));
  g_assert_cmpint (pw_element_get_bpmn_type (edit_find (fixture, "Timer")), ==, PW_ELEMENT_BOUNDARY_EVENT);
  center = pw_rect_center (edit_bounds_of (fixture, "Timer"));
  g_assert_cmpfloat_with_epsilon (center.x, 630, 0.01);
  g_assert_cmpfloat_with_epsilon (center.y, 190, 0.01);
  g_assert_false (pw_command_attach (fixture->document, "Timer", "Com", center, NULL));
  g_assert_true (pw_command_attach_new (fixture->document, &wanted, "A", (PwPoint){ 320, 150 }, &id, NULL));
  edit_assert_attribute (fixture, id, "attachedToRef", "A");
}

static void
test_markers (EditFixture  *fixture,
              gconstpointer data)
{
  static const struct
  {
    const char *id;
    PwMarker    marker;
  } cases[] = { { "A", PW_MARKER_LOOP }, { "A", PW_MARKER_PARALLEL }, { "A", PW_MARKER_SEQUENTIAL }, { "Data", PW_MARKER_COLLECTION }, { "Citizen", PW_MARKER_MULTIPLICITY }, { "Timer", PW_MARKER_NON_INTERRUPTING } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (pw_command_toggle_marker (fixture->document, cases[i].id, cases[i].marker, NULL));
      g_assert_true (pw_command_has_marker (edit_find (fixture, cases[i].id), cases[i].marker));
    }
  for (guint i = 2; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (pw_command_toggle_marker (fixture->document, cases[i].id, cases[i].marker, NULL));
      g_assert_false (pw_command_has_marker (edit_find (fixture, cases[i].id), cases[i].marker));
    }
  /* A compensation activity has neither flows nor boundary events. */
  g_assert_true (pw_command_toggle_marker (fixture->document, "A", PW_MARKER_COMPENSATION, NULL));
  g_assert_null (pw_model_find (fixture->model, "f1"));
  g_assert_null (pw_model_find (fixture->model, "Timer"));
  g_assert_false (pw_command_toggle_marker (fixture->document, "Start", PW_MARKER_NON_INTERRUPTING, NULL));
}

static void
test_color (EditFixture  *fixture,
            gconstpointer data)
{
  const char *ids[] = { "A", "f1", NULL };
  PwElement  *shape = edit_find (fixture, "A_di");

  g_assert_true (pw_command_color (fixture->document, ids, "#ffe0b2", "#6b3c00", NULL));
  g_assert_cmpstr (pw_element_get_foreign_attribute (shape, "http://bpmn.io/schema/bpmn/biocolor/1.0", "fill"), ==, "#ffe0b2");
  g_assert_cmpstr (pw_element_get_foreign_attribute (shape, "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "border-color"), ==, "#6b3c00");
  g_assert_true (pw_command_color (fixture->document, ids, NULL, NULL, NULL));
  g_assert_null (pw_element_get_foreign_attribute (shape, "http://bpmn.io/schema/bpmn/biocolor/1.0", "fill"));
  g_assert_false (pw_command_color (fixture->document, ids, "bunt", NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  EDIT_TOWN ("/command/change-type/task", test_task);
  EDIT_TOWN ("/command/change-type/gateway", test_gateway);
  EDIT_TOWN ("/command/change-type/event-and-data", test_event);
  EDIT_TOWN ("/command/change-type/sub-process-has-own-plane", test_collapse);
  EDIT_TOWN ("/command/change-type/pool", test_pool);
  EDIT_TOWN ("/command/attach-and-detach", test_attach);
  EDIT_TOWN ("/command/markers", test_markers);
  EDIT_TOWN ("/command/color", test_color);

  return g_test_run ();
}
