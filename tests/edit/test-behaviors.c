/* tests/edit/test-behaviors.c - what keeps a model valid: containers and events
 *
 * The numbers are those of the list of behaviours that the editor promises; flows, data,
 * labels and the rest are in test-behaviors-flows.c. That each can be taken back is seen
 * to by the fixture.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "base/error.h"
#include "edit-fixture.h"
#include "edit/drawing.h"
#include "edit/rules.h"
#include "edit/scope.h"

static void
change (EditFixture *fixture,
        const char  *id,
        const char  *variant)
{
  g_autoptr (GError) error = NULL;

  pw_command_change_type (fixture->document, id, pw_variant_find (variant), &error);
  g_assert_no_error (error);
}

static PwElementType
trigger_of (EditFixture *fixture,
            const char  *id)
{
  return pw_element_get_trigger (edit_find (fixture, id));
}

static char *
attach (EditFixture *fixture,
        const char  *variant,
        const char  *host,
        double       x,
        double       y)
{
  const PwNewElement wanted = { pw_variant_find (variant), NULL, NULL };
  g_autoptr (GError) error = NULL;
  char *id = NULL;

  pw_command_attach_new (fixture->document, &wanted, host, (PwPoint){ x, y }, &id, &error);
  g_assert_no_error (error);

  return id;
}

static void
connect (EditFixture *fixture,
         const char  *source,
         const char  *target)
{
  g_autoptr (GError) error = NULL;

  pw_command_connect (fixture->document, source, target, PW_ELEMENT_UNKNOWN, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_refused (EditFixture *fixture,
                const char  *variant,
                const char  *container)
{
  const PwNewElement wanted = { pw_variant_find (variant), NULL, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_command_create (fixture->document, &wanted, container, (PwPoint){ 500, 30 }, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_USAGE);
  g_assert_cmpstr (error->message, !=, "");
}

/* --- containers ------------------------------------------------------------------------------ */

static void
test_first_pool (EditFixture  *fixture,
                 gconstpointer data)
{
  g_autofree char *pool = edit_create (fixture, "pool", "P", 400, 300);

  /* 20 around all there is, and the strip with the name. */
  edit_assert_bounds (fixture, pool, 182 - 20 - 30, 140, 546 + 40 + 30, 230);
  g_assert_true (pw_scope_get_process (edit_find (fixture, pool)) == edit_find (fixture, "P"));
  g_assert_nonnull (pw_scope_get_collaboration (fixture->model));
  edit_assert_attribute (fixture, "Plane", "bpmnElement", pw_element_get_id (pw_scope_get_collaboration (fixture->model)));
}

static void
test_last_pool (EditFixture  *fixture,
                gconstpointer data)
{
  g_autofree char *pool = edit_create (fixture, "pool", "P", 400, 300);

  edit_delete (fixture, pool);
  g_assert_null (pw_scope_get_collaboration (fixture->model));
  g_assert_cmpuint (pw_model_count (fixture->model, PW_ELEMENT_PROCESS), ==, 1);
  g_assert_cmpint (pw_element_get_bpmn_type (pw_element_get_reference (edit_find (fixture, "Plane"), "bpmnElement")), ==, PW_ELEMENT_PROCESS);
}

static void
test_nothing_on_collaboration (EditFixture  *fixture,
                               gconstpointer data)
{
  const char *ids[] = { "A", NULL };
  g_autoptr (GError) error = NULL;

  assert_refused (fixture, "task", "C");
  assert_refused (fixture, "start-event", "C");
  g_assert_false (pw_command_move (fixture->document, ids, 0, 600, "C", NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_USAGE);
}

static void
test_lanes_by_place (EditFixture  *fixture,
                     gconstpointer data)
{
  g_autofree char *id = edit_create (fixture, "task", "L1", 900, 250);

  edit_assert_lane (fixture, id, "L1");
  edit_move (fixture, id, 0, 60, NULL); /* its middle is in the lane below */
  edit_assert_lane (fixture, id, "L2");
  edit_move (fixture, "A", 0, 200, NULL);
  edit_assert_lane (fixture, "A", "L2");
  edit_assert_lane (fixture, "Timer", "L2"); /* where its host is */
  g_assert_true (pw_command_resize_lane (fixture->document, "L1", (PwRect){ 130, 100, 970, 300 }, TRUE, NULL));
  edit_assert_lane (fixture, "SubTask", NULL); /* of the sub-process, which has no lanes */
  edit_assert_lane (fixture, "Sub", "L2");
}

static void
test_black_box (EditFixture  *fixture,
                gconstpointer data)
{
  assert_refused (fixture, "task", "Citizen");
  assert_refused (fixture, "annotation", "Citizen");
  change (fixture, "Town", "black-box-pool");
  g_assert_null (pw_model_find (fixture->model, "A"));
  g_assert_null (pw_model_find (fixture->model, "L1"));
  edit_assert_ends (fixture, "m1", "Citizen", "Town");
  {
    g_autoptr (GArray) points = edit_points_of (fixture, "m1");
    PwRect town = edit_bounds_of (fixture, "Town");

    g_assert_cmpfloat_with_epsilon (g_array_index (points, PwPoint, points->len - 1).y, town.y, 0.01);
  }
}

static void
test_artifacts (EditFixture  *fixture,
                gconstpointer data)
{
  g_autofree char *group = edit_create (fixture, "group", "C", 800, 650); /* lies in Cash */
  g_autofree char *note = NULL;

  g_assert_true (pw_command_resize (fixture->document, group, (PwRect){ 700, 580, 140, 120 }, NULL));
  edit_move (fixture, "Cash", 0, 50, NULL);
  edit_assert_bounds (fixture, group, 700, 630, 140, 120);
  edit_delete (fixture, "Cash");
  g_assert_null (pw_model_find (fixture->model, group));

  /* In a sub-process, but of the process around it by meaning. */
  note = edit_create (fixture, "annotation", "Town", 400, 460);
  edit_move (fixture, "Sub", 10, 0, NULL);
  edit_assert_bounds (fixture, note, 360, 440, 100, 40);
  edit_delete (fixture, "Sub");
  g_assert_null (pw_model_find (fixture->model, note));
}

static void
test_horizontal (EditFixture  *fixture,
                 gconstpointer data)
{
  g_autofree char *pool = edit_create (fixture, "pool", "C", 600, 1000);
  g_autofree char *box = edit_create (fixture, "black-box-pool", "C", 600, 1300);
  g_autofree char *lane = NULL;

  edit_assert_attribute (fixture, pw_element_get_id (pw_drawing_get_shape (edit_find (fixture, pool))), "isHorizontal", "true");
  edit_assert_attribute (fixture, pw_element_get_id (pw_drawing_get_shape (edit_find (fixture, box))), "isHorizontal", "true");
  g_assert_true (pw_command_add_lane (fixture->document, pool, TRUE, "Neu", &lane, NULL));
  edit_assert_attribute (fixture, pw_element_get_id (pw_drawing_get_shape (edit_find (fixture, lane))), "isHorizontal", "true");
}

static void
test_deleted_lane (EditFixture  *fixture,
                   gconstpointer data)
{
  g_autofree char *lane = NULL;
  g_autoptr (GPtrArray) lanes = NULL;
  PwRect above, below;

  edit_delete (fixture, "L2");
  edit_assert_bounds (fixture, "L1", 130, 100, 970, 400);
  edit_assert_lane (fixture, "Sub", "L1");
  edit_assert_bounds (fixture, "Town", 100, 100, 1000, 400);

  /* Between two, both get half of it. */
  g_assert_true (pw_command_add_lane (fixture->document, "L1", TRUE, NULL, &lane, NULL));
  g_assert_true (pw_command_add_lane (fixture->document, lane, TRUE, "Letzte", NULL, NULL));
  edit_delete (fixture, lane);
  lanes = pw_scope_list_lanes (edit_find (fixture, "Town"));
  above = edit_bounds_of (fixture, "L1");
  below = edit_bounds_of (fixture, pw_element_get_id (g_ptr_array_index (lanes, 1)));
  g_assert_cmpfloat_with_epsilon (above.height, 450, 0.01);
  g_assert_cmpfloat_with_epsilon (below.height, 150, 0.01);
  g_assert_cmpfloat_with_epsilon (below.y, above.y + above.height, 0.01);
}

/* --- events ------------------------------------------------------------------------------------- */

static void
test_attach_and_detach (EditFixture  *fixture,
                        gconstpointer data)
{
  g_autofree char *event = edit_create (fixture, "message-catch-event", "L1", 850, 130);

  g_assert_true (pw_command_attach (fixture->document, event, "B", (PwPoint){ 630, 160 }, NULL));
  g_assert_cmpint (pw_element_get_bpmn_type (edit_find (fixture, event)), ==, PW_ELEMENT_BOUNDARY_EVENT);
  g_assert_cmpint (trigger_of (fixture, event), ==, PW_ELEMENT_MESSAGE_EVENT_DEFINITION);
  edit_move (fixture, "B", 20, 0, NULL);
  edit_assert_bounds (fixture, event, 632, 142, 36, 36);
  g_assert_true (pw_command_detach (fixture->document, event, NULL, (PwPoint){ 850, 130 }, NULL));
  g_assert_cmpint (pw_element_get_bpmn_type (edit_find (fixture, event)), ==, PW_ELEMENT_INTERMEDIATE_CATCH_EVENT);
  g_assert_false (pw_element_has_attribute (edit_find (fixture, event), "attachedToRef"));
}

static void
test_plain_triggers (EditFixture  *fixture,
                     gconstpointer data)
{
  g_autofree char *cancel_end = NULL;
  g_autofree char *cancel = NULL;

  edit_move (fixture, "EspStart", -230, -100, "L1");
  g_assert_cmpint (trigger_of (fixture, "EspStart"), ==, PW_ELEMENT_UNKNOWN);
  g_assert_false (pw_element_has_attribute (edit_find (fixture, "EspStart"), "isInterrupting"));

  change (fixture, "Sub", "transaction");
  cancel_end = edit_create (fixture, "end-event", "Sub", 430, 400);
  change (fixture, cancel_end, "cancel-end-event");
  cancel = attach (fixture, "cancel-boundary-event", "Sub", 300, 480);
  change (fixture, "Sub", "expanded-sub-process");
  g_assert_cmpint (trigger_of (fixture, cancel_end), ==, PW_ELEMENT_UNKNOWN);
  g_assert_cmpint (trigger_of (fixture, cancel), ==, PW_ELEMENT_UNKNOWN);
  edit_assert_attribute (fixture, cancel, "attachedToRef", "Sub");
}

static void
test_non_interrupting (EditFixture  *fixture,
                       gconstpointer data)
{
  g_autofree char *other = edit_create (fixture, "event-sub-process", "Q", 700, 900);

  change (fixture, "EspStart", "timer-start-event-non-interrupting");
  edit_assert_attribute (fixture, "EspStart", "isInterrupting", "false");
  edit_move (fixture, "EspStart", 0, 500, other);
  edit_assert_attribute (fixture, "EspStart", "isInterrupting", "false");
  change (fixture, "Timer", "message-boundary-event-non-interrupting");
  edit_assert_attribute (fixture, "Timer", "cancelActivity", "false");
  change (fixture, "A", "service-task");
  edit_assert_attribute (fixture, "Timer", "cancelActivity", "false");
}

static void
test_event_gateway (EditFixture  *fixture,
                    gconstpointer data)
{
  g_autofree char *task = edit_create (fixture, "receive-task", "L1", 850, 220);
  g_autofree char *event = attach (fixture, "timer-boundary-event", task, 900, 220);
  g_autoptr (GPtrArray) incoming = NULL;

  connect (fixture, "B", task);
  connect (fixture, "Eb", task);
  g_assert_null (pw_model_find (fixture->model, event));
  incoming = pw_scope_list_flows (edit_find (fixture, task), FALSE, PW_ELEMENT_SEQUENCE_FLOW);
  g_assert_cmpuint (incoming->len, ==, 1);
  g_assert_true (pw_scope_get_source (g_ptr_array_index (incoming, 0)) == edit_find (fixture, "Eb"));
}

static void
test_compensation (EditFixture  *fixture,
                   gconstpointer data)
{
  g_autofree char *task = edit_create (fixture, "task", "L1", 850, 220);
  g_autofree char *event = attach (fixture, "timer-boundary-event", task, 900, 220);
  g_autoptr (GPtrArray) flows = NULL;

  connect (fixture, "G", task);
  connect (fixture, "Cat", task);
  g_assert_true (pw_scope_is_compensation_activity (edit_find (fixture, task)));
  g_assert_null (pw_model_find (fixture->model, "as2")); /* exactly one */
  g_assert_false (pw_scope_is_compensation_activity (edit_find (fixture, "Com")));
  g_assert_null (edit_find_flow (fixture, "G", task));
  g_assert_null (pw_model_find (fixture->model, event));
  flows = pw_scope_list_flows (edit_find (fixture, "Cat"), TRUE, PW_ELEMENT_ASSOCIATION);
  g_assert_cmpuint (flows->len, ==, 1);
}

static void
test_no_event_there (EditFixture  *fixture,
                     gconstpointer data)
{
  static const char *const hosts[] = { "Com", "Esp", "Rt" };

  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      PwVerdict verdict = pw_rules_can_attach (NULL, pw_variant_find ("timer-boundary-event"), edit_find (fixture, hosts[i]));

      g_assert_false (verdict.allowed);
      g_assert_nonnull (verdict.reason);
    }
  g_assert_true (pw_command_toggle_marker (fixture->document, "A", PW_MARKER_COMPENSATION, NULL));
  g_assert_null (pw_model_find (fixture->model, "Timer"));
  g_assert_null (pw_model_find (fixture->model, "f1"));
}

static void
test_roots (EditFixture  *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char   *variant;
    PwElementType definition;
    const char   *reference;
  } cases[] = {
    { "message-catch-event", PW_ELEMENT_MESSAGE_EVENT_DEFINITION, "messageRef" },
    { "signal-throw-event", PW_ELEMENT_SIGNAL_EVENT_DEFINITION, "signalRef" },
    { "escalation-throw-event", PW_ELEMENT_ESCALATION_EVENT_DEFINITION, "escalationRef" },
    { "error-end-event", PW_ELEMENT_ERROR_EVENT_DEFINITION, "errorRef" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = edit_create (fixture, cases[i].variant, "L1", 800, 200);
      PwElement       *definition = pw_element_find_child (edit_find (fixture, id), cases[i].definition);
      PwElement       *root = pw_element_get_reference (definition, cases[i].reference);
      g_autofree char *root_id = NULL;

      g_assert_nonnull (root);
      g_assert_true (pw_element_get_parent (root) == pw_model_get_definitions (fixture->model));
      root_id = g_strdup (pw_element_get_id (root));
      if (i == 0)
        change (fixture, id, "message-throw-event");
      definition = pw_element_find_child (edit_find (fixture, id), cases[i].definition);
      edit_assert_attribute (fixture, pw_element_get_id (definition), cases[i].reference, root_id);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  EDIT_PLAIN ("/behaviors/01-first-pool-wraps", test_first_pool);
  EDIT_PLAIN ("/behaviors/02-last-pool-turns-back", test_last_pool);
  EDIT_TOWN ("/behaviors/03-nothing-on-a-collaboration", test_nothing_on_collaboration);
  EDIT_TOWN ("/behaviors/04-lane-membership-by-place", test_lanes_by_place);
  EDIT_TOWN ("/behaviors/05-black-box-holds-nothing", test_black_box);
  EDIT_TOWN ("/behaviors/06-artifacts-go-with-their-container", test_artifacts);
  EDIT_TOWN ("/behaviors/07-new-pools-and-lanes-are-horizontal", test_horizontal);
  EDIT_TOWN ("/behaviors/08-deleted-lane-gives-its-room", test_deleted_lane);
  EDIT_TOWN ("/behaviors/09-attach-and-detach", test_attach_and_detach);
  EDIT_TOWN ("/behaviors/10-illegal-triggers-become-plain", test_plain_triggers);
  EDIT_TOWN ("/behaviors/11-non-interrupting-is-kept", test_non_interrupting);
  EDIT_TOWN ("/behaviors/12-event-gateway-alone", test_event_gateway);
  EDIT_TOWN ("/behaviors/13-compensation", test_compensation);
  EDIT_TOWN ("/behaviors/14-where-no-boundary-event-sits", test_no_event_there);
  EDIT_TOWN ("/behaviors/15-triggers-have-their-root", test_roots);

  return g_test_run ();
}
