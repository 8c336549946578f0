/* tests/edit/test-commands.c - commands do what they say, in one step that can be taken back
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <math.h>
#include <string.h>

#include "edit-fixture.h"
#include "edit/drawing.h"
#include "edit/scope.h"

/* --- create and append ------------------------------------------------------------------------ */

static void
test_create (EditFixture  *fixture,
             gconstpointer data)
{
  g_autofree char *id = edit_create (fixture, "user-task", "L1", 600, 270);

  g_assert_true (g_str_has_prefix (id, "Activity_"));
  g_assert_cmpint (pw_element_get_bpmn_type (edit_find (fixture, id)), ==, PW_ELEMENT_USER_TASK);
  edit_assert_bounds (fixture, id, 550, 230, 100, 80);
  edit_assert_lane (fixture, id, "L1");
  g_assert_cmpstr (pw_element_get_id (pw_scope_get (edit_find (fixture, id))), ==, "P");
}

static void
test_create_event_parts (EditFixture  *fixture,
                         gconstpointer data)
{
  g_autofree char *timer = edit_create (fixture, "timer-catch-event", "L1", 600, 270);
  g_autofree char *message = edit_create (fixture, "message-throw-event", "L1", 700, 270);
  g_autofree char *sub = edit_create (fixture, "expanded-sub-process", "L2", 600, 400);
  g_autofree char *store = edit_create (fixture, "data-store", "C", 50, 520);
  g_autofree char *object = edit_create (fixture, "data-object", "Town", 850, 130);
  PwElement       *definition;
  PwElement       *start;

  g_assert_cmpint (pw_element_get_trigger (edit_find (fixture, timer)), ==, PW_ELEMENT_TIMER_EVENT_DEFINITION);
  definition = pw_element_find_child (edit_find (fixture, message), PW_ELEMENT_MESSAGE_EVENT_DEFINITION);
  g_assert_nonnull (pw_element_get_reference (definition, "messageRef"));
  edit_assert_bounds (fixture, sub, 425, 300, 350, 200);
  start = pw_element_find_child (edit_find (fixture, sub), PW_ELEMENT_START_EVENT);
  edit_assert_bounds (fixture, pw_element_get_id (start), 425 + 350 / 6.0 - 18, 382, 36, 36);
  g_assert_cmpstr (pw_element_get_id (pw_scope_get (edit_find (fixture, store))), ==, "P");
  g_assert_nonnull (pw_element_get_reference (edit_find (fixture, object), "dataObjectRef"));
}

static void
test_refused (EditFixture  *fixture,
              gconstpointer data)
{
  const PwNewElement wanted = { pw_variant_find ("task"), NULL, NULL };
  const PwNewElement taken = { pw_variant_find ("task"), NULL, "A" };
  g_autofree char   *id = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_command_create (fixture->document, &wanted, "C", (PwPoint){ 0, 0 }, &id, &error));
  g_assert_cmpstr (error->message, ==, "Flow elements belong into a pool.");
  g_clear_error (&error);
  g_assert_false (pw_command_create (fixture->document, &taken, "Town", (PwPoint){ 0, 0 }, &id, &error));
  g_assert_cmpstr (error->message, ==, "There is an element “A” already.");
  g_clear_error (&error);
  g_assert_false (pw_command_rename (fixture->document, "nobody", "x", &error));
  g_assert_cmpstr (error->message, ==, "There is no element “nobody”.");
  g_assert_null (id);
  g_assert_false (pw_document_can_undo (fixture->document));
}

static void
test_append (EditFixture  *fixture,
             gconstpointer data)
{
  g_autofree char *id = edit_append (fixture, "C2", "end-event", "Abgelehnt");
  PwElement       *flow = edit_find_flow (fixture, "C2", id);
  g_autoptr (GArray) points = NULL;

  g_assert_cmpint (pw_element_get_bpmn_type (flow), ==, PW_ELEMENT_SEQUENCE_FLOW);
  /* 62 as B keeps from its end would be the average of this source's neighbours: it has 80 before it */
  g_assert_cmpfloat_with_epsilon (pw_rect_center (edit_bounds_of (fixture, id)).y, 310, 0.01);
  g_assert_cmpfloat (edit_bounds_of (fixture, id).x, >=, 650);
  points = edit_points_of (fixture, pw_element_get_id (flow));
  g_assert_cmpfloat_with_epsilon (g_array_index (points, PwPoint, 0).x, 630, 0.01);
  g_assert_nonnull (pw_drawing_get_label (edit_find (fixture, id)));
  g_assert_cmpstr (pw_element_get_name (edit_find (fixture, id)), ==, "Abgelehnt");
}

/* New branches never lie on top of old ones. */
static void
test_append_branches (EditFixture  *fixture,
                      gconstpointer data)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (made, edit_append (fixture, "G", "task", NULL));
  for (guint i = 0; i < made->len; i++)
    {
      PwRect place = edit_bounds_of (fixture, g_ptr_array_index (made, i));

      g_assert_false (pw_rect_intersects (place, edit_bounds_of (fixture, "B")));
      g_assert_false (pw_rect_intersects (place, edit_bounds_of (fixture, "C2")));
      for (guint k = 0; k < i; k++)
        g_assert_false (pw_rect_intersects (place, edit_bounds_of (fixture, g_ptr_array_index (made, k))));
    }
}

static void
test_append_others (EditFixture  *fixture,
                    gconstpointer data)
{
  g_autofree char *note = edit_append (fixture, "B", "annotation", "Achtung");
  g_autofree char *object = edit_append (fixture, "B", "data-object", NULL);
  g_autofree char *undo = edit_append (fixture, "Cat", "task", "Anders");

  g_assert_cmpint (pw_element_get_bpmn_type (edit_find_flow (fixture, "B", note)), ==, PW_ELEMENT_ASSOCIATION);
  g_assert_cmpfloat (edit_bounds_of (fixture, note).y, <, edit_bounds_of (fixture, "B").y);
  g_assert_cmpint (pw_element_get_bpmn_type (edit_find_flow (fixture, "B", object)), ==, PW_ELEMENT_DATA_OUTPUT_ASSOCIATION);
  /* Exactly one compensation activity. */
  edit_assert_attribute (fixture, undo, "isForCompensation", "true");
  edit_assert_attribute (fixture, "Com", "isForCompensation", "false");
  g_assert_null (edit_find_flow (fixture, "Cat", "Com"));
}

/* --- connect ------------------------------------------------------------------------------------ */

/* A demand and its answer, both straight from pool to pool. */
static void
test_message_flows_apart (EditFixture  *fixture,
                          gconstpointer data)
{
  g_autofree char *demand = NULL;
  g_autofree char *answer = NULL;
  g_autoptr (GArray) there = NULL;
  g_autoptr (GArray) back = NULL;

  g_assert_true (pw_command_connect (fixture->document, "A", "Citizen", PW_ELEMENT_UNKNOWN, &demand, NULL));
  g_assert_true (pw_command_connect (fixture->document, "Citizen", "A", PW_ELEMENT_UNKNOWN, &answer, NULL));
  there = pw_drawing_dup_points (edit_find (fixture, demand));
  back = pw_drawing_dup_points (edit_find (fixture, answer));
  for (guint i = 1; i < there->len; i++)
    for (guint k = 1; k < back->len; k++)
      {
        const PwPoint *a = &g_array_index (there, PwPoint, i - 1);
        const PwPoint *b = &g_array_index (back, PwPoint, k - 1);
        gboolean       both_upright = a[0].x == a[1].x && b[0].x == b[1].x;
        gboolean       meet = MIN (a[0].y, a[1].y) < MAX (b[0].y, b[1].y) && MIN (b[0].y, b[1].y) < MAX (a[0].y, a[1].y);

        g_assert_false (both_upright && meet && ABS (a->x - b->x) < 5);
      }
}

static void
test_connect (EditFixture  *fixture,
              gconstpointer data)
{
  g_autofree char *sequence = NULL;
  g_autofree char *message = NULL;
  g_autofree char *input = NULL;
  PwElement       *flow;

  g_assert_true (pw_command_connect (fixture->document, "B", "Throw", PW_ELEMENT_UNKNOWN, &sequence, NULL));
  g_assert_true (pw_command_connect (fixture->document, "Throw", "QTask", PW_ELEMENT_UNKNOWN, &message, NULL));
  g_assert_true (pw_command_connect (fixture->document, "Data", "A", PW_ELEMENT_UNKNOWN, &input, NULL));
  g_assert_cmpint (pw_element_get_bpmn_type (edit_find (fixture, sequence)), ==, PW_ELEMENT_SEQUENCE_FLOW);
  g_assert_cmpint (pw_element_get_bpmn_type (edit_find (fixture, message)), ==, PW_ELEMENT_MESSAGE_FLOW);
  g_assert_cmpstr (pw_element_get_id (pw_element_get_parent (edit_find (fixture, message))), ==, "C");
  flow = edit_find (fixture, input);
  g_assert_true (pw_element_get_parent (flow) == edit_find (fixture, "A"));
  g_assert_cmpint (pw_element_get_bpmn_type (pw_element_get_reference (flow, "targetRef")), ==, PW_ELEMENT_PROPERTY);
  g_assert_false (pw_command_connect (fixture->document, "B", "Throw", PW_ELEMENT_UNKNOWN, NULL, NULL));
}

static void
test_event_gateway_target (EditFixture  *fixture,
                           gconstpointer data)
{
  g_assert_true (pw_command_connect (fixture->document, "B", "Cm", PW_ELEMENT_UNKNOWN, NULL, NULL));
  g_assert_null (edit_find_flow (fixture, "Eb", "Cm"));
}

static void
test_reconnect (EditFixture  *fixture,
                gconstpointer data)
{
  g_autoptr (GArray) points = NULL;

  g_assert_true (pw_command_reconnect (fixture->document, "f5", "B", "Throw", NULL));
  edit_assert_ends (fixture, "f5", "B", "Throw");
  points = edit_points_of (fixture, "f5");
  g_assert_cmpfloat (g_array_index (points, PwPoint, points->len - 1).y, >, 300);
  /* A default flow that begins elsewhere is none any more. */
  g_assert_true (pw_command_reconnect (fixture->document, "f4", "A", "Sub", NULL));
  g_assert_null (pw_element_get_reference (edit_find (fixture, "G"), "default"));
  /* A flow that leads into another pool becomes a message flow. */
  g_assert_true (pw_command_reconnect (fixture->document, "f5", "B", "QTask", NULL));
  g_assert_cmpint (pw_element_get_bpmn_type (edit_find (fixture, "f5")), ==, PW_ELEMENT_MESSAGE_FLOW);
}

/* --- delete ---------------------------------------------------------------------------------------- */

static void
test_delete_heals (EditFixture  *fixture,
                   gconstpointer data)
{
  edit_delete (fixture, "A");
  g_assert_null (pw_model_find (fixture->model, "A"));
  g_assert_null (pw_model_find (fixture->model, "A_di"));
  g_assert_null (pw_model_find (fixture->model, "f2"));
  g_assert_null (pw_model_find (fixture->model, "Timer"));
  edit_assert_ends (fixture, "f1", "Start", "G");
  g_assert_cmpuint (pw_model_get_n_dangling (fixture->model), ==, 0);
}

static void
test_delete_everything (EditFixture  *fixture,
                        gconstpointer data)
{
  static const char *const ids[] = { "Sub", "Data", "B", "f1", "m1", "L2", "Town", NULL };

  for (guint i = 0; ids[i] != NULL; i++)
    {
      edit_delete (fixture, ids[i]);
      g_assert_null (pw_model_find (fixture->model, ids[i]));
      g_assert_cmpuint (pw_model_get_n_dangling (fixture->model), ==, 0);
    }
  g_assert_null (pw_model_find (fixture->model, "P"));
  g_assert_null (pw_model_find (fixture->model, "Data_object"));
  edit_delete (fixture, "Citizen");
  g_assert_nonnull (pw_model_find (fixture->model, "C"));
  edit_delete (fixture, "Cash");
  /* Without pools it is a process again. */
  g_assert_null (pw_model_find (fixture->model, "C"));
  g_assert_cmpint (pw_element_get_bpmn_type (pw_element_get_reference (edit_find (fixture, "Plane"), "bpmnElement")), ==, PW_ELEMENT_PROCESS);
}

static void
test_first_pool_wraps (EditFixture  *fixture,
                       gconstpointer data)
{
  g_autofree char *id = edit_create (fixture, "pool", "P", 0, 0);
  PwElement       *pool = edit_find (fixture, id);

  g_assert_true (pw_scope_get_process (pool) == edit_find (fixture, "P"));
  /* 20 around all there is, and the strip with the name. */
  edit_assert_bounds (fixture, id, 182 - 20 - 30, 160 - 20, 728 - 182 + 40 + 30, 350 - 160 + 40);
  g_assert_true (pw_element_get_reference (edit_find (fixture, "Plane"), "bpmnElement") == pw_element_get_parent (pool));
  edit_assert_attribute (fixture, pw_element_get_id (pw_drawing_get_shape (pool)), "isHorizontal", "true");
}

/* --- move -------------------------------------------------------------------------------------------- */

static void
test_move_lane (EditFixture  *fixture,
                gconstpointer data)
{
  g_autoptr (GArray) points = NULL;
  const PwPoint *first, *last;

  edit_move (fixture, "B", 0, 160, NULL);
  edit_assert_bounds (fixture, "B", 530, 320, 100, 80);
  edit_assert_bounds (fixture, "Cat", 592, 382, 36, 36);
  edit_assert_lane (fixture, "B", "L2");
  edit_assert_lane (fixture, "Cat", "L2");
  points = edit_points_of (fixture, "f3");
  first = &g_array_index (points, PwPoint, 0);
  last = &g_array_index (points, PwPoint, points->len - 1);
  g_assert_true (pw_rect_contains (pw_rect_grow (edit_bounds_of (fixture, "G"), 1), *first));
  g_assert_true (pw_rect_contains (pw_rect_grow (edit_bounds_of (fixture, "B"), 1), *last));
  for (guint i = 1; i < points->len; i++)
    {
      const PwPoint *a = &g_array_index (points, PwPoint, i - 1);
      const PwPoint *b = &g_array_index (points, PwPoint, i);

      g_assert_true (fabs (a->x - b->x) < 0.01 || fabs (a->y - b->y) < 0.01);
    }
}

/* What moves together keeps the shape of its flows. */
static void
test_move_pool (EditFixture  *fixture,
                gconstpointer data)
{
  g_autoptr (GArray) before = edit_points_of (fixture, "f4");
  g_autoptr (GArray) after = NULL;

  edit_move (fixture, "Town", 15, 25, NULL);
  edit_assert_bounds (fixture, "SubTask", 295, 385, 100, 80);
  edit_assert_bounds (fixture, "L2", 145, 325, 970, 200);
  after = edit_points_of (fixture, "f4");
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < after->len; i++)
    {
      g_assert_cmpfloat_with_epsilon (g_array_index (after, PwPoint, i).x, g_array_index (before, PwPoint, i).x + 15, 0.01);
      g_assert_cmpfloat_with_epsilon (g_array_index (after, PwPoint, i).y, g_array_index (before, PwPoint, i).y + 25, 0.01);
    }
}

/* Flows that become illegal become others or vanish. */
static void
test_move_between_pools (EditFixture  *fixture,
                         gconstpointer data)
{
  edit_move (fixture, "B", 0, 450, "Cash");
  g_assert_true (pw_scope_get (edit_find (fixture, "B")) == edit_find (fixture, "Q"));
  g_assert_true (pw_scope_get (edit_find (fixture, "Cat")) == edit_find (fixture, "Q"));
  g_assert_null (pw_model_find (fixture->model, "f3")); /* a gateway sends no messages */
  g_assert_null (pw_scope_get_lane (edit_find (fixture, "B")));
  g_assert_cmpuint (pw_model_get_n_dangling (fixture->model), ==, 0);

  edit_move (fixture, "QTask", 0, -450, "Town");
  g_assert_cmpint (pw_element_get_bpmn_type (edit_find_flow (fixture, "QTask", "QStart") == NULL ? edit_find (fixture, "QTask") : edit_find (fixture, "q1")), ==, PW_ELEMENT_TASK);
  g_assert_null (pw_model_find (fixture->model, "q1"));
}

static void
test_move_into_sub_process (EditFixture  *fixture,
                            gconstpointer data)
{
  const char      *both[] = { "LinkC", "Throw", NULL };
  g_autofree char *flow = NULL;

  g_assert_true (pw_command_connect (fixture->document, "LinkC", "Throw", PW_ELEMENT_UNKNOWN, &flow, NULL));
  g_assert_true (pw_command_move (fixture->document, both, -300, 80, "Sub", NULL, NULL));
  g_assert_true (pw_scope_get (edit_find (fixture, "LinkC")) == edit_find (fixture, "Sub"));
  g_assert_true (pw_scope_get (edit_find (fixture, flow)) == edit_find (fixture, "Sub"));
  /* It grew around what did not fit: 20 beyond the event that ends at 538. */
  g_assert_cmpfloat (edit_bounds_of (fixture, "Sub").x + edit_bounds_of (fixture, "Sub").width, >=, 558);
  edit_move (fixture, "EspStart", -500, 0, "Town");
  g_assert_cmpint (pw_element_get_trigger (edit_find (fixture, "EspStart")), ==, PW_ELEMENT_UNKNOWN);
  g_assert_true (pw_element_get_boolean (edit_find (fixture, "EspStart"), "isInterrupting"));
}

static void
test_slide_event (EditFixture  *fixture,
                  gconstpointer data)
{
  PwRect bounds;

  edit_move (fixture, "Timer", 500, -10, NULL);
  bounds = edit_bounds_of (fixture, "Timer");
  g_assert_cmpfloat_with_epsilon (pw_rect_center (bounds).x, 370, 0.01);
  g_assert_cmpfloat_with_epsilon (pw_rect_center (bounds).y, 230, 0.01);
}

static void
test_resize (EditFixture  *fixture,
             gconstpointer data)
{
  /* Never smaller than what it holds. */
  g_assert_true (pw_command_resize (fixture->document, "Sub", (PwRect){ 170, 320, 100, 50 }, NULL));
  g_assert_cmpfloat (edit_bounds_of (fixture, "Sub").width, >=, 380 - 170);
  g_assert_true (pw_command_resize (fixture->document, "A", (PwRect){ 270, 160, 200, 120 }, NULL));
  g_assert_cmpfloat_with_epsilon (pw_rect_center (edit_bounds_of (fixture, "Timer")).y, 280, 0.01);
  g_assert_cmpfloat_with_epsilon (pw_rect_center (edit_bounds_of (fixture, "Timer")).x, 370, 0.01);
  g_assert_true (pw_command_resize (fixture->document, "Town", (PwRect){ 100, 100, 1200, 450 }, NULL));
  edit_assert_bounds (fixture, "L1", 130, 100, 1170, 200);
  edit_assert_bounds (fixture, "L2", 130, 300, 1170, 250);
  g_assert_false (pw_command_resize (fixture->document, "G", (PwRect){ 0, 0, 90, 90 }, NULL));
}

static void
test_resize_keeps_lanes (EditFixture  *fixture,
                         gconstpointer data)
{
  /* The lower lane, which is empty, does not vanish with the border of its pool. */
  g_assert_true (pw_command_divide_lane (fixture->document, "Cash", 2, NULL));
  g_assert_true (pw_command_resize (fixture->document, "Cash", (PwRect){ 100, 550, 1000, 155 }, NULL));
  edit_assert_bounds (fixture, "Cash", 100, 550, 1000, 160);

  /* Nor does a lane leave behind what stands in its pool. */
  g_assert_true (pw_command_resize_lane (fixture->document, "L1", (PwRect){ 130, 100, 500, 200 }, FALSE, NULL));
  edit_assert_bounds (fixture, "Town", 100, 100, 990, 400);
}

static void
test_align (EditFixture  *fixture,
            gconstpointer data)
{
  const char *ids[] = { "S", "A", "B", "C2", NULL };

  g_assert_true (pw_command_align (fixture->document, ids, PW_ALIGN_TOP, NULL));
  edit_assert_bounds (fixture, "C2", 530, 160, 100, 80);
  edit_assert_bounds (fixture, "S", 182, 160, 36, 36);
  g_assert_true (pw_command_align (fixture->document, ids, PW_ALIGN_MIDDLE, NULL));
  edit_assert_bounds (fixture, "S", 182, 182, 36, 36);
}

static void
test_distribute (EditFixture  *fixture,
                 gconstpointer data)
{
  const char *ids[] = { "S", "E", "A", "B", NULL };

  g_assert_true (pw_command_distribute (fixture->document, ids, TRUE, NULL));
  /* 546 from edge to edge, 272 of it shapes: three gaps of 91.33 */
  g_assert_cmpfloat_with_epsilon (edit_bounds_of (fixture, "A").x, 182 + 36 + 274 / 3.0, 0.01);
  g_assert_cmpfloat_with_epsilon (edit_bounds_of (fixture, "B").x, 182 + 136 + 2 * 274 / 3.0, 0.01);
  g_assert_false (pw_command_distribute (fixture->document, (const char *[]){ "S", "E", NULL }, TRUE, NULL));
}

/* --- lanes --------------------------------------------------------------------------------------------- */

static void
test_lanes (EditFixture  *fixture,
            gconstpointer data)
{
  g_autofree char *below = NULL;
  g_autofree char *above = NULL;

  g_assert_true (pw_command_add_lane (fixture->document, "L1", TRUE, "Mitte", &below, NULL));
  edit_assert_bounds (fixture, below, 130, 300, 970, 100);
  edit_assert_bounds (fixture, "L2", 130, 400, 970, 200);
  edit_assert_bounds (fixture, "Town", 100, 100, 1000, 500);
  edit_assert_bounds (fixture, "Cash", 100, 650, 1000, 200); /* it gave way */
  edit_assert_bounds (fixture, "SubTask", 280, 460, 100, 80);
  edit_assert_lane (fixture, "Rt", "L2");
  g_assert_true (pw_command_add_lane (fixture->document, "Town", FALSE, NULL, &above, NULL));
  edit_assert_bounds (fixture, above, 130, 100, 970, 100);
  edit_assert_bounds (fixture, "A", 270, 260, 100, 80);
  edit_assert_lane (fixture, "A", "L1");
  edit_delete (fixture, below);
  edit_assert_bounds (fixture, "L1", 130, 200, 970, 250);
  edit_assert_bounds (fixture, "L2", 130, 450, 970, 250);
  edit_delete (fixture, above);
  edit_assert_bounds (fixture, "L1", 130, 100, 970, 350);
}

static void
test_lane_division (EditFixture  *fixture,
                    gconstpointer data)
{
  g_autoptr (GPtrArray) lanes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pw_command_divide_lane (fixture->document, "L2", 3, NULL));
  lanes = pw_scope_list_lanes (edit_find (fixture, "L2"));
  g_assert_cmpuint (lanes->len, ==, 3);
  edit_assert_bounds (fixture, pw_element_get_id (g_ptr_array_index (lanes, 2)), 160, 300 + 400 / 3.0, 940, 200 / 3.0);
  /* Sub has its middle in the second. */
  edit_assert_lane (fixture, "Sub", pw_element_get_id (g_ptr_array_index (lanes, 1)));
  g_assert_false (pw_command_divide_lane (fixture->document, "L1", 9, &error));
  g_assert_cmpstr (error->message, ==, "There is no room for so many lanes.");
}

static void
test_lane_resize (EditFixture  *fixture,
                  gconstpointer data)
{
  /* The neighbour gives way, as far as what it holds lets it. */
  g_assert_true (pw_command_resize_lane (fixture->document, "L1", (PwRect){ 130, 100, 970, 215 }, FALSE, NULL));
  edit_assert_bounds (fixture, "L1", 130, 100, 970, 210);
  edit_assert_bounds (fixture, "L2", 130, 310, 970, 190);
  edit_assert_bounds (fixture, "Town", 100, 100, 1000, 400);
  g_assert_true (pw_command_resize_lane (fixture->document, "L1", (PwRect){ 130, 100, 970, 260 }, TRUE, NULL));
  edit_assert_bounds (fixture, "L1", 130, 100, 970, 260);
  edit_assert_bounds (fixture, "L2", 130, 360, 970, 190);
  edit_assert_bounds (fixture, "Town", 100, 100, 1000, 450);
}

static void
test_insert_into_flow (EditFixture  *fixture,
                       gconstpointer data)
{
  const PwNewElement wanted = { pw_variant_find ("user-task"), "Dazwischen", NULL };
  g_autofree char   *id = NULL;

  g_assert_true (pw_command_insert_into_flow (fixture->document, NULL, &wanted, "f3", (PwPoint){ 500, 260 }, &id, NULL));
  edit_assert_ends (fixture, "f3", "G", id);
  g_assert_nonnull (edit_find_flow (fixture, id, "B"));
  g_assert_nonnull (pw_element_find_child (edit_find (fixture, "f3"), PW_ELEMENT_CONDITION_EXPRESSION));
  g_assert_true (pw_command_insert_into_flow (fixture->document, "Throw", NULL, "f5", (PwPoint){ 800, 200 }, NULL, NULL));
  edit_assert_ends (fixture, "f5", "B", "Throw");
  edit_assert_lane (fixture, "Throw", "L1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  EDIT_TOWN ("/command/create/in-lane", test_create);
  EDIT_TOWN ("/command/create/parts-come-along", test_create_event_parts);
  EDIT_TOWN ("/command/create/refusal-changes-nothing", test_refused);
  EDIT_PLAIN ("/command/create/first-pool-wraps", test_first_pool_wraps);
  EDIT_PLAIN ("/command/append/behind", test_append);
  EDIT_PLAIN ("/command/append/branches-never-overlap", test_append_branches);
  EDIT_TOWN ("/command/append/annotation-data-compensation", test_append_others);
  EDIT_TOWN ("/command/connect/message-flows-beside-each-other", test_message_flows_apart);
  EDIT_TOWN ("/command/connect/kind-by-rule", test_connect);
  EDIT_TOWN ("/command/connect/event-gateway-target-has-one-flow", test_event_gateway_target);
  EDIT_TOWN ("/command/reconnect", test_reconnect);
  EDIT_TOWN ("/command/delete/heals", test_delete_heals);
  EDIT_TOWN ("/command/delete/leaves-nothing-dangling", test_delete_everything);
  EDIT_TOWN ("/command/move/to-another-lane", test_move_lane);
  EDIT_TOWN ("/command/move/pool-with-content", test_move_pool);
  EDIT_TOWN ("/command/move/to-another-pool", test_move_between_pools);
  EDIT_TOWN ("/command/move/into-and-out-of-sub-process", test_move_into_sub_process);
  EDIT_TOWN ("/command/move/boundary-event-slides", test_slide_event);
  EDIT_TOWN ("/command/resize", test_resize);
  EDIT_TOWN ("/command/resize-keeps-lanes", test_resize_keeps_lanes);
  EDIT_PLAIN ("/command/align", test_align);
  EDIT_PLAIN ("/command/distribute", test_distribute);
  EDIT_TOWN ("/command/lane/add-and-delete", test_lanes);
  EDIT_TOWN ("/command/lane/divide", test_lane_division);
  EDIT_TOWN ("/command/lane/resize", test_lane_resize);
  EDIT_TOWN ("/command/insert-into-flow", test_insert_into_flow);

  return g_test_run ();
}
