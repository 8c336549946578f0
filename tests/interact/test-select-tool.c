/* interact/test-select-tool.c - clicks, and moving what is selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "edit/scope.h"
#include "editor-fixture.h"
#include "interact/tools.h"

/* --- clicks ----------------------------------------------------------------------------- */

static void
test_click (EditorFixture *f,
            gconstpointer  data)
{
  editor_click (f, 320, 200);
  editor_assert_selected (f, "A");
  f->event.modifiers = PW_MODIFIER_SHIFT;
  editor_click (f, 580, 200);
  editor_assert_selected (f, "A B");
  f->event.modifiers = PW_MODIFIER_CONTROL;
  editor_click (f, 320, 200);
  editor_assert_selected (f, "B");
  f->event.modifiers = 0;
  editor_click (f, 1300, 50);
  editor_assert_selected (f, "");
  editor_assert_untouched (f);
}

static void
test_double_click (EditorFixture *f,
                   gconstpointer  data)
{
  editor_double_click (f, 320, 200);
  g_assert_cmpstr (f->edit_label, ==, "A");
  g_assert_null (f->activated);
}

/* --- moving ----------------------------------------------------------------------------- */

static void
test_move (EditorFixture *f,
           gconstpointer  data)
{
  editor_pull (f, 580, 200, 620, 400);
  editor_assert_selected (f, "B");
  editor_assert_ghost (f, "B", 570, 360, 100, 80);
  g_assert_nonnull (editor_find_ghost_flow (f, "f3"));
  g_assert_nonnull (editor_find_ghost_flow (f, "f5"));
  g_assert_null (editor_find_ghost_flow (f, "f4"));
  g_assert_cmpuint (f->n_changed, ==, 0);
  editor_release (f);
  edit_assert_bounds (&f->edit, "B", 570, 360, 100, 80);
  editor_assert_step (f, "Move");
}

static void
test_flows_as_shown (EditorFixture *f,
                     gconstpointer  data)
{
  editor_pull (f, 580, 200, 640, 120);
  editor_release_as_shown (f, "B", "f3 f5");
  editor_assert_step (f, "Move");
}

static void
test_flows_around_obstacles (EditorFixture *f,
                             gconstpointer  data)
{
  /* B comes to stand behind C2, in the way of its flow. */
  editor_pull (f, 580, 200, 780, 310);
  editor_release_as_shown (f, "B", "f3 f5");
}

static void
test_several (EditorFixture *f,
              gconstpointer  data)
{
  editor_select (f, "G B");
  editor_pull (f, 580, 200, 580, 250);
  editor_assert_selected (f, "G B");
  editor_assert_ghost (f, "G", 425, 225, 50, 50);
  editor_assert_ghost (f, "B", 530, 210, 100, 80);
  editor_release_as_shown (f, "G B", "f2 f3 f4 f5");
  edit_assert_bounds (&f->edit, "G", 425, 225, 50, 50);
  editor_assert_step (f, "Move");
}

static void
test_by_a_flow (EditorFixture *f,
                gconstpointer  data)
{
  editor_select (f, "f3 G B");
  f->event.modifiers = PW_MODIFIER_CONTROL;
  editor_pull (f, 503, 200, 513, 240);
  editor_release_as_shown (f, "G B", "f2 f3 f4 f5");
  edit_assert_bounds (&f->edit, "G", 435, 215, 50, 50);
}

static void
test_moves_along (EditorFixture *f,
                  gconstpointer  data)
{
  f->event.modifiers = PW_MODIFIER_CONTROL;
  editor_pull (f, 320, 190, 323, 201);
  editor_assert_ghost (f, "A", 273, 171, 100, 80);
  editor_assert_ghost (f, "Timer", 305, 233, 36, 36);
  g_assert_null (editor_find_ghost_flow (f, "m1"));
  editor_release_as_shown (f, "A Timer", "f1 f2 as1");
  edit_assert_bounds (&f->edit, "Timer", 305, 233, 36, 36);
}

static void
test_content_moves_along (EditorFixture *f,
                          gconstpointer  data)
{
  /* By its border: inside is free canvas. */
  editor_pull (f, 172, 330, 192, 330);
  editor_assert_selected (f, "Sub");
  editor_assert_ghost (f, "SubTask", 300, 360, 100, 80);
  editor_release_as_shown (f, "Sub SubStart SubTask", "sf1 f4");
  edit_assert_bounds (&f->edit, "SubStart", 220, 382, 36, 36);
}

static void
test_lane_moves_its_pool (EditorFixture *f,
                          gconstpointer  data)
{
  editor_drag (f, 145, 250, 145, 260);
  editor_assert_selected (f, "L1");
  edit_assert_bounds (&f->edit, "Town", 100, 110, 1000, 400);
  edit_assert_bounds (&f->edit, "A", 270, 170, 100, 80);
}

static void
test_selection_that_holds_itself (EditorFixture *f,
                                  gconstpointer  data)
{
  editor_select (f, "Town L1 A Timer B Sub SubTask");
  editor_drag (f, 320, 190, 320, 210);
  edit_assert_bounds (&f->edit, "Town", 100, 120, 1000, 400);
  edit_assert_bounds (&f->edit, "A", 270, 180, 100, 80);
  edit_assert_bounds (&f->edit, "SubTask", 280, 380, 100, 80);
}

/* --- dropping ----------------------------------------------------------------------------- */

static void
test_into_sub_process (EditorFixture *f,
                       gconstpointer  data)
{
  editor_pull (f, 740, 460, 420, 460);
  g_assert_cmpstr (editor_get_target (f), ==, "Sub");
  g_assert_cmpint (pw_editor_get_preview (f->editor)->feedback, ==, PW_FEEDBACK_ALLOWED);
  editor_release (f);
  g_assert_true (pw_scope_get (edit_find (&f->edit, "LinkT")) == edit_find (&f->edit, "Sub"));
  editor_assert_step (f, "Move");
}

static void
test_into_lane (EditorFixture *f,
                gconstpointer  data)
{
  editor_pull (f, 960, 200, 700, 470);
  g_assert_cmpstr (editor_get_target (f), ==, "L2");
  editor_release (f);
  edit_assert_lane (&f->edit, "End", "L2");
}

static void
test_stays_in_lane (EditorFixture *f,
                    gconstpointer  data)
{
  editor_pull (f, 960, 200, 960, 240);
  g_assert_null (editor_get_target (f));
  editor_release (f);
  edit_assert_lane (&f->edit, "End", "L1");
}

static void
test_refused (EditorFixture *f,
              gconstpointer  data)
{
  editor_pull (f, 580, 190, 1250, 300);
  g_assert_cmpint (pw_editor_get_preview (f->editor)->feedback, ==, PW_FEEDBACK_REFUSED);
  g_assert_cmpstr (pw_editor_get_preview (f->editor)->reason, ==, "Flow elements belong into a pool.");
  g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_REFUSED);
  editor_motion (f, 600, 30);
  g_assert_cmpstr (editor_get_target (f), ==, "Citizen");
  g_assert_cmpstr (pw_editor_get_preview (f->editor)->reason, ==, "A pool without content holds nothing.");
  editor_release (f);
  editor_assert_untouched (f);
}

static void
test_cancel (EditorFixture *f,
             gconstpointer  data)
{
  editor_pull (f, 580, 190, 600, 300);
  g_assert_nonnull (pw_editor_get_preview (f->editor));
  g_assert_true (pw_editor_key (f->editor, PW_KEY_ESCAPE, TRUE));
  editor_assert_untouched (f);
  editor_motion (f, 620, 320);
  editor_release (f);
  editor_assert_untouched (f);
  editor_assert_selected (f, "B");

  editor_pull (f, 580, 190, 600, 300);
  pw_editor_cancel (f->editor);
  editor_assert_untouched (f);
}

/* Somebody else's save, or a key, alters the document in the middle of a drag. */
static void
test_changed_meanwhile (EditorFixture *f,
                        gconstpointer  data)
{
  editor_pull (f, 580, 190, 600, 300);
  edit_delete (&f->edit, "B");
  g_assert_null (pw_editor_get_preview (f->editor));
  editor_motion (f, 620, 320);
  editor_release (f);
  g_assert_cmpuint (f->n_changed, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  EDITOR_TOWN ("/interact/select-tool/click-selects", test_click);
  EDITOR_TOWN ("/interact/select-tool/double-click-writes-the-name", test_double_click);
  EDITOR_PLAIN ("/interact/select-tool/drag-moves", test_move);
  EDITOR_PLAIN ("/interact/select-tool/flows-end-up-as-shown", test_flows_as_shown);
  EDITOR_PLAIN ("/interact/select-tool/flows-around-obstacles-as-shown", test_flows_around_obstacles);
  EDITOR_PLAIN ("/interact/select-tool/all-that-is-selected-moves", test_several);
  EDITOR_PLAIN ("/interact/select-tool/selection-moves-by-a-flow-of-it", test_by_a_flow);
  EDITOR_TOWN ("/interact/select-tool/boundary-events-move-along", test_moves_along);
  EDITOR_TOWN ("/interact/select-tool/content-moves-along", test_content_moves_along);
  EDITOR_TOWN ("/interact/select-tool/a-lane-moves-its-pool", test_lane_moves_its_pool);
  EDITOR_TOWN ("/interact/select-tool/what-is-held-moves-once", test_selection_that_holds_itself);
  EDITOR_TOWN ("/interact/select-tool/drop-into-sub-process", test_into_sub_process);
  EDITOR_TOWN ("/interact/select-tool/drop-into-lane", test_into_lane);
  EDITOR_TOWN ("/interact/select-tool/own-lane-is-no-target", test_stays_in_lane);
  EDITOR_TOWN ("/interact/select-tool/refused-drop-changes-nothing", test_refused);
  EDITOR_PLAIN ("/interact/select-tool/cancelled-move-leaves-no-trace", test_cancel);
  EDITOR_PLAIN ("/interact/select-tool/change-from-elsewhere-ends-the-drag", test_changed_meanwhile);

  return g_test_run ();
}
