/* interact/test-select-tool-drop.c - onto borders and off them, into flows, in line
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "edit/scope.h"
#include "editor-fixture.h"

static PwElementType
type_of (EditorFixture *f,
         const char    *id)
{
  return pw_element_get_bpmn_type (edit_find (&f->edit, id));
}

/* --- borders ---------------------------------------------------------------------------- */

static void
test_slide (EditorFixture *f,
            gconstpointer  data)
{
  editor_pull (f, 320, 240, 352, 238);
  editor_assert_ghost (f, "Timer", 334, 222, 36, 36);
  g_assert_cmpstr (editor_get_target (f), ==, "A");
  editor_motion (f, 380, 200);
  editor_assert_ghost (f, "Timer", 352, 182, 36, 36);
  editor_release (f);
  edit_assert_bounds (&f->edit, "Timer", 352, 182, 36, 36);
  g_assert_cmpint (type_of (f, "Timer"), ==, PW_ELEMENT_BOUNDARY_EVENT);
  editor_assert_step (f, "Move");
}

static void
test_other_host (EditorFixture *f,
                 gconstpointer  data)
{
  editor_pull (f, 320, 240, 560, 163);
  editor_assert_ghost (f, "Timer", 542, 142, 36, 36);
  g_assert_cmpstr (editor_get_target (f), ==, "B");
  editor_release (f);
  edit_assert_attribute (&f->edit, "Timer", "attachedToRef", "B");
  editor_assert_step (f, "Attach");
}

static void
test_off_and_on (EditorFixture *f,
                 gconstpointer  data)
{
  f->event.modifiers = PW_MODIFIER_CONTROL;
  editor_pull (f, 320, 240, 860, 260);
  editor_assert_ghost (f, "Timer", 842, 242, 36, 36);
  g_assert_cmpstr (editor_get_target (f), ==, "L1");
  editor_release (f);
  g_assert_cmpint (type_of (f, "Timer"), ==, PW_ELEMENT_INTERMEDIATE_CATCH_EVENT);
  edit_assert_bounds (&f->edit, "Timer", 842, 242, 36, 36);
  editor_assert_step (f, "Detach");

  f->n_changed = 0;
  f->event.modifiers = 0;
  editor_drag (f, 860, 260, 320, 165);
  g_assert_cmpint (type_of (f, "Timer"), ==, PW_ELEMENT_BOUNDARY_EVENT);
  edit_assert_bounds (&f->edit, "Timer", 302, 142, 36, 36);
  editor_assert_step (f, "Attach");
}

static void
test_refused_host (EditorFixture *f,
                   gconstpointer  data)
{
  editor_pull (f, 320, 240, 750, 240);
  g_assert_cmpint (pw_editor_get_preview (f->editor)->feedback, ==, PW_FEEDBACK_REFUSED);
  g_assert_cmpstr (pw_editor_get_preview (f->editor)->reason, ==, "A compensation activity has no boundary events.");
  editor_release (f);
  editor_assert_untouched (f);
}

/* --- flows ------------------------------------------------------------------------------ */

static void
test_insert (EditorFixture *f,
             gconstpointer  data)
{
  editor_pull (f, 820, 360, 857, 204);
  g_assert_cmpstr (editor_get_target (f), ==, "f5");
  /* On the line, so that it stays straight. */
  editor_assert_ghost (f, "Throw", 842, 182, 36, 36);
  editor_release (f);
  edit_assert_ends (&f->edit, "f5", "B", "Throw");
  g_assert_nonnull (edit_find_flow (&f->edit, "Throw", "End"));
  edit_assert_bounds (&f->edit, "Throw", 842, 182, 36, 36);
  editor_assert_step (f, "Insert into flow");
}

static void
test_connected_is_not_inserted (EditorFixture *f,
                                gconstpointer  data)
{
  editor_pull (f, 640, 450, 860, 204);
  g_assert_cmpstr (editor_get_target (f), ==, "L1");
  editor_release (f);
  editor_assert_step (f, "Move");
  edit_assert_ends (&f->edit, "f5", "B", "End");
}

/* --- in line ------------------------------------------------------------------------------ */

static void
test_snaps (EditorFixture *f,
            gconstpointer  data)
{
  editor_pull (f, 710, 200, 833, 204);
  g_assert_cmpuint (pw_editor_get_preview (f->editor)->guides->len, ==, 1);
  /* Its flow stays straight, to the right it goes by the grid. */
  editor_assert_ghost (f, "E", 812, 182, 36, 36);

  f->event.modifiers = PW_MODIFIER_CONTROL;
  editor_motion (f, 833, 204);
  g_assert_cmpuint (pw_editor_get_preview (f->editor)->guides->len, ==, 0);
  editor_assert_ghost (f, "E", 815, 186, 36, 36);
  editor_release (f);
  edit_assert_bounds (&f->edit, "E", 815, 186, 36, 36);
}

static void
test_back_to_start (EditorFixture *f,
                    gconstpointer  data)
{
  editor_pull (f, 710, 200, 780, 300);
  editor_motion (f, 712, 203);
  editor_release (f);
  editor_assert_untouched (f);
}

/* --- touch ------------------------------------------------------------------------------ */

static void
test_finger (EditorFixture *f,
             gconstpointer  data)
{
  PwPoint before = pw_view_state_get_offset (f->view);

  f->event.device = PW_DEVICE_TOUCH;
  editor_drag (f, 580, 200, 580, 230);
  editor_assert_untouched (f);
  editor_assert_selected (f, "");
  g_assert_cmpfloat (pw_view_state_get_offset (f->view).y, <, before.y);

  pw_view_state_restore (f->view, 1, before);
  editor_click (f, 580, 200);
  editor_assert_selected (f, "B");
  f->event.modifiers = PW_MODIFIER_CONTROL;
  editor_drag (f, 580, 200, 580, 260);
  edit_assert_bounds (&f->edit, "B", 530, 220, 100, 80);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->view).y, before.y, 1e-9);
}

static void
test_pen (EditorFixture *f,
          gconstpointer  data)
{
  f->event.device = PW_DEVICE_PEN;
  f->event.modifiers = PW_MODIFIER_CONTROL;
  editor_drag (f, 580, 200, 580, 260);
  edit_assert_bounds (&f->edit, "B", 530, 220, 100, 80);
}

static void
test_free_canvas (EditorFixture *f,
                  gconstpointer  data)
{
  PwPoint before = pw_view_state_get_offset (f->view);
  PwRect  lasso;

  /* The inside of a lane is free canvas. */
  editor_drag (f, 820, 260, 810, 250);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->view).x, before.x + 10, 1e-9);
  pw_view_state_restore (f->view, 1, before);

  f->event.modifiers = PW_MODIFIER_SHIFT;
  editor_pull (f, 415, 245, 500, 155);
  g_assert_true (pw_editor_get_lasso (f->editor, &lasso));
  editor_release (f);
  editor_assert_selected (f, "G");
  /* On an element Shift adds it and moves. */
  f->event.modifiers |= PW_MODIFIER_CONTROL;
  editor_drag (f, 580, 190, 580, 250);
  editor_assert_selected (f, "G B");
  edit_assert_bounds (&f->edit, "G", 425, 235, 50, 50);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  EDITOR_TOWN ("/interact/select-tool/boundary-event-slides", test_slide);
  EDITOR_TOWN ("/interact/select-tool/boundary-event-goes-to-another-host", test_other_host);
  EDITOR_TOWN ("/interact/select-tool/event-comes-off-and-onto-a-border", test_off_and_on);
  EDITOR_TOWN ("/interact/select-tool/host-that-takes-no-events", test_refused_host);
  EDITOR_TOWN ("/interact/select-tool/drop-on-flow-inserts", test_insert);
  EDITOR_TOWN ("/interact/select-tool/what-has-flows-is-not-inserted", test_connected_is_not_inserted);
  EDITOR_PLAIN ("/interact/select-tool/snaps-unless-control-is-held", test_snaps);
  EDITOR_PLAIN ("/interact/select-tool/back-where-it-was-is-no-step", test_back_to_start);
  EDITOR_TOWN ("/interact/select-tool/finger-moves-what-is-selected", test_finger);
  EDITOR_TOWN ("/interact/select-tool/pen-is-like-a-mouse", test_pen);
  EDITOR_TOWN ("/interact/select-tool/free-canvas", test_free_canvas);

  return g_test_run ();
}
