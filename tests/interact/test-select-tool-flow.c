/* interact/test-select-tool-flow.c - bending flows, and taking their ends elsewhere
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "editor-fixture.h"

/* The points between the ends. */
#define assert_bends(f, id, ...)                                                                    \
  G_STMT_START                                                                                      \
  {                                                                                                 \
    const PwPoint want_[] = { __VA_ARGS__ };                                                        \
    g_autoptr (GArray) is_ = edit_points_of (&f->edit, id);                                         \
    g_assert_cmpuint (is_->len, ==, G_N_ELEMENTS (want_) + 2);                                      \
    for (guint i_ = 1; i_ + 1 < is_->len; i_++)                                                     \
      {                                                                                             \
        g_assert_cmpfloat_with_epsilon (g_array_index (is_, PwPoint, i_).x, want_[i_ - 1].x, 0.01); \
        g_assert_cmpfloat_with_epsilon (g_array_index (is_, PwPoint, i_).y, want_[i_ - 1].y, 0.01); \
      }                                                                                             \
  }                                                                                                 \
  G_STMT_END

static void
assert_end (EditorFixture *f,
            const char    *id,
            gboolean       is_last,
            double         x,
            double         y)
{
  g_autoptr (GArray) points = edit_points_of (&f->edit, id);
  const PwPoint *end = &g_array_index (points, PwPoint, is_last ? points->len - 1 : 0);

  g_assert_cmpfloat_with_epsilon (end->x, x, 0.01);
  g_assert_cmpfloat_with_epsilon (end->y, y, 0.01);
}

/* f4 of the plain process goes from the gateway down to 450,310 and right to 530,310. */

static void
test_bend (EditorFixture *f,
           gconstpointer  data)
{
  editor_select (f, "f4");
  editor_pull (f, 450, 310, 490, 340);
  editor_release_as_shown (f, "", "f4");
  assert_bends (f, "f4", { 490, 340 });
  editor_assert_step (f, "Change way of flow");
}

static void
test_bend_vanishes (EditorFixture *f,
                    gconstpointer  data)
{
  g_autoptr (GArray) points = NULL;

  editor_select (f, "f4");
  editor_pull (f, 450, 310, 505, 250);
  editor_motion (f, 490, 267.5);
  editor_release (f);
  points = edit_points_of (&f->edit, "f4");
  g_assert_cmpuint (points->len, ==, 2);
}

static void
test_segment (EditorFixture *f,
              gconstpointer  data)
{
  editor_select (f, "f4");
  editor_hover (f, 490, 310);
  g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_RESIZE_NORTH_SOUTH);
  editor_pull (f, 490, 310, 495, 335);
  editor_release_as_shown (f, "", "f4");
  assert_bends (f, "f4", { 450, 335 });
  assert_end (f, "f4", TRUE, 530, 335);
}

static void
test_line (EditorFixture *f,
           gconstpointer  data)
{
  /* The middle third moves the segment, also of a flow that was not selected. */
  editor_pull (f, 480, 310, 480, 335);
  editor_assert_selected (f, "f4");
  editor_release_as_shown (f, "", "f4");
  assert_bends (f, "f4", { 450, 335 });
  assert_end (f, "f4", TRUE, 530, 335);
  editor_assert_step (f, "Change way of flow");

  /* Elsewhere a new bend. */
  editor_drag (f, 450, 240, 400, 260);
  assert_bends (f, "f4", { 400, 260 }, { 450, 335 });
}

static void
test_no_bend (EditorFixture *f,
              gconstpointer  data)
{
  editor_pull (f, 450, 240, 400, 260);
  editor_motion (f, 452, 241);
  editor_release (f);
  editor_assert_untouched (f);
}

static void
test_cancel (EditorFixture *f,
             gconstpointer  data)
{
  editor_pull (f, 450, 240, 400, 260);
  g_assert_true (pw_editor_key (f->editor, PW_KEY_ESCAPE, TRUE));
  editor_release (f);
  editor_assert_untouched (f);
}

/* --- ends --------------------------------------------------------------------------------- */

static void
test_target (EditorFixture *f,
             gconstpointer  data)
{
  editor_select (f, "f5");
  editor_pull (f, 692, 200, 580, 310);
  g_assert_cmpstr (editor_get_target (f), ==, "C2");
  g_assert_cmpint (pw_editor_get_preview (f->editor)->feedback, ==, PW_FEEDBACK_ALLOWED);
  editor_release_as_shown (f, "", "f5");
  edit_assert_ends (&f->edit, "f5", "B", "C2");
  editor_assert_step (f, "Reconnect");
}

static void
test_source (EditorFixture *f,
             gconstpointer  data)
{
  editor_select (f, "f4");
  editor_pull (f, 450, 225, 320, 220);
  g_assert_cmpstr (editor_get_target (f), ==, "A");
  editor_release_as_shown (f, "", "f4");
  edit_assert_ends (&f->edit, "f4", "A", "C2");
}

static void
test_refused (EditorFixture *f,
              gconstpointer  data)
{
  editor_select (f, "f5");
  editor_pull (f, 692, 200, 200, 200);
  g_assert_cmpstr (editor_get_target (f), ==, "S");
  g_assert_cmpint (pw_editor_get_preview (f->editor)->feedback, ==, PW_FEEDBACK_REFUSED);
  g_assert_nonnull (pw_editor_get_preview (f->editor)->reason);
  g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_REFUSED);
  editor_release (f);
  editor_assert_untouched (f);
}

static void
test_hanging (EditorFixture *f,
              gconstpointer  data)
{
  const PwGhostFlow *flow;

  editor_select (f, "f5");
  editor_pull (f, 692, 200, 800, 400);
  flow = editor_find_ghost_flow (f, "f5");
  g_assert_nonnull (flow);
  g_assert_cmpfloat_with_epsilon (flow->points[flow->n_points - 1].x, 800, 0.01);
  g_assert_cmpfloat_with_epsilon (flow->points[flow->n_points - 1].y, 400, 0.01);
  g_assert_null (editor_get_target (f));
  editor_release (f);
  editor_assert_untouched (f);
}

static void
test_other_kind (EditorFixture *f,
                 gconstpointer  data)
{
  editor_select (f, "f5");
  editor_pull (f, 942, 200, 290, 640);
  g_assert_cmpstr (editor_get_target (f), ==, "QTask");
  g_assert_cmpint (editor_find_ghost_flow (f, "f5")->type, ==, PW_ELEMENT_MESSAGE_FLOW);
  editor_release_as_shown (f, "", "f5");
  g_assert_cmpint (pw_element_get_bpmn_type (edit_find (&f->edit, "f5")), ==, PW_ELEMENT_MESSAGE_FLOW);
  editor_assert_step (f, "Reconnect");
}

static void
test_pool_by_its_lane (EditorFixture *f,
                       gconstpointer  data)
{
  editor_select (f, "m1");
  editor_pull (f, 200, 182, 400, 280);
  g_assert_cmpstr (editor_get_target (f), ==, "Town");
  editor_release_as_shown (f, "", "m1");
  edit_assert_ends (&f->edit, "m1", "Citizen", "Town");
}

static void
test_dock (EditorFixture *f,
           gconstpointer  data)
{
  editor_select (f, "f4");
  editor_pull (f, 530, 310, 534, 340);
  g_assert_cmpstr (editor_get_target (f), ==, "C2");
  editor_release_as_shown (f, "", "f4");
  assert_bends (f, "f4", { 450, 340 });
  assert_end (f, "f4", FALSE, 450, 225);
  assert_end (f, "f4", TRUE, 530, 340);
  edit_assert_ends (&f->edit, "f4", "G", "C2");
  editor_assert_step (f, "Change way of flow");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  EDITOR_PLAIN ("/interact/select-tool/flow/bend-moves", test_bend);
  EDITOR_PLAIN ("/interact/select-tool/flow/bend-that-bends-nothing-vanishes", test_bend_vanishes);
  EDITOR_PLAIN ("/interact/select-tool/flow/segment-moves", test_segment);
  EDITOR_PLAIN ("/interact/select-tool/flow/line-is-bent-where-it-is-taken", test_line);
  EDITOR_PLAIN ("/interact/select-tool/flow/back-on-the-line-is-no-step", test_no_bend);
  EDITOR_PLAIN ("/interact/select-tool/flow/cancelled-leaves-no-trace", test_cancel);
  EDITOR_PLAIN ("/interact/select-tool/flow/new-target", test_target);
  EDITOR_PLAIN ("/interact/select-tool/flow/new-source", test_source);
  EDITOR_PLAIN ("/interact/select-tool/flow/refused-end-changes-nothing", test_refused);
  EDITOR_PLAIN ("/interact/select-tool/flow/end-on-free-canvas", test_hanging);
  EDITOR_TOWN ("/interact/select-tool/flow/becomes-another-kind", test_other_kind);
  EDITOR_TOWN ("/interact/select-tool/flow/a-lane-stands-for-its-pool", test_pool_by_its_lane);
  EDITOR_PLAIN ("/interact/select-tool/flow/docks-elsewhere", test_dock);

  return g_test_run ();
}
