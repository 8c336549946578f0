/* interact/test-select-tool-resize.c - pulling at handles; names beside elements
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "edit/drawing.h"
#include "editor-fixture.h"
#include "model/diagram.h"

static void
test_sub_process (EditorFixture *f,
                  gconstpointer  data)
{
  editor_select (f, "Sub");
  editor_hover (f, 470, 480);
  g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_RESIZE_FALLING);
  f->event.modifiers = PW_MODIFIER_CONTROL;
  editor_pull (f, 470, 480, 543, 493);
  editor_assert_ghost (f, "Sub", 170, 320, 373, 173);
  g_assert_null (editor_find_ghost (f, "SubTask"));
  editor_release_as_shown (f, "Sub", "f4");
  editor_assert_step (f, "Resize");
  edit_assert_bounds (&f->edit, "SubTask", 280, 360, 100, 80);
}

static void
test_keeps_content (EditorFixture *f,
                    gconstpointer  data)
{
  editor_select (f, "Sub");
  editor_pull (f, 470, 480, 200, 330);
  editor_assert_ghost (f, "Sub", 170, 320, 220, 130);
  editor_motion (f, 476, 484);
  editor_motion (f, 200, 330);
  editor_release_as_shown (f, "Sub", "f4");

  editor_pull (f, 170, 320, 380, 440);
  editor_assert_ghost (f, "Sub", 190, 330, 200, 120);
  editor_release_as_shown (f, "Sub", "f4");
}

static void
test_snaps (EditorFixture *f,
            gconstpointer  data)
{
  editor_select (f, "Sub");
  /* To the left border of the gateway, and down to the grid. */
  editor_pull (f, 470, 480, 491, 512);
  editor_assert_ghost (f, "Sub", 170, 320, 325, 190);
  g_assert_cmpuint (pw_editor_get_preview (f->editor)->guides->len, ==, 1);
  editor_release (f);
}

static void
test_events_go_along (EditorFixture *f,
                      gconstpointer  data)
{
  g_assert_true (pw_command_attach (f->edit.document, "Timer", "Sub", (PwPoint){ 250, 480 }, NULL));
  editor_select (f, "Sub");
  editor_pull (f, 470, 480, 530, 460);
  editor_release_as_shown (f, "Sub Timer", "f4");
}

static void
test_pool (EditorFixture *f,
           gconstpointer  data)
{
  editor_select (f, "Town");
  f->event.modifiers = PW_MODIFIER_CONTROL;
  editor_pull (f, 1100, 500, 1163, 541);
  editor_assert_ghost (f, "Town", 100, 100, 1063, 441);
  editor_release_as_shown (f, "Town L1 L2", "");
  editor_assert_step (f, "Resize");

  editor_pull (f, 100, 100, 71, 83);
  editor_release_as_shown (f, "Town L1 L2", "");
}

static void
test_lane (EditorFixture *f,
           gconstpointer  data)
{
  editor_select (f, "L1");
  editor_pull (f, 615, 300, 615, 290);
  editor_assert_ghost (f, "L1", 130, 100, 970, 190);
  editor_assert_ghost (f, "L2", 130, 290, 970, 210);
  editor_motion (f, 615, 380); /* as far as the neighbour's content lets it */
  editor_assert_ghost (f, "L1", 130, 100, 970, 210);
  g_assert_null (editor_find_ghost (f, "Sub"));
  g_assert_null (editor_find_ghost (f, "Town"));
  editor_release_as_shown (f, "L1 L2", "");
  edit_assert_bounds (&f->edit, "Town", 100, 100, 1000, 400);
  editor_assert_step (f, "Resize lane");
}

static void
test_pool_grows (EditorFixture *f,
                 gconstpointer  data)
{
  editor_select (f, "L1");
  editor_pull (f, 615, 300, 615, 360);
  f->event.modifiers = PW_MODIFIER_CONTROL;
  editor_motion (f, 615, 360);
  editor_assert_ghost (f, "L1", 130, 100, 970, 260);
  editor_assert_ghost (f, "Town", 100, 100, 1000, 460);
  editor_release_as_shown (f, "Town L1 L2 Sub SubTask Esp Cash QTask", "sf1 f4 f6 q1");
  editor_assert_step (f, "Resize lane");
}

static void
test_lane_across (EditorFixture *f,
                  gconstpointer  data)
{
  editor_select (f, "L2");
  editor_pull (f, 1100, 400, 500, 400);
  editor_assert_ghost (f, "Town", 100, 100, 990, 400);
  editor_release_as_shown (f, "Town L1 L2", "");
  editor_assert_step (f, "Resize lane");
}

static void
test_annotation (EditorFixture *f,
                 gconstpointer  data)
{
  editor_select (f, "Note");
  editor_hover (f, 480, 130);
  g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_RESIZE_EAST_WEST);
  editor_drag (f, 480, 130, 521, 190);
  edit_assert_bounds (&f->edit, "Note", 380, 110, 140, 40);
}

static void
test_cancel (EditorFixture *f,
             gconstpointer  data)
{
  editor_select (f, "L1");
  editor_pull (f, 615, 300, 615, 290);
  g_assert_true (pw_editor_key (f->editor, PW_KEY_ESCAPE, TRUE));
  editor_release (f);
  editor_assert_untouched (f);

  editor_drag (f, 615, 300, 620, 304);
  editor_assert_untouched (f);
}

/* --- names beside elements ---------------------------------------------------------------- */

static PwRect
get_label (EditorFixture *f,
           const char    *id)
{
  PwElement *label = pw_drawing_get_label (edit_find (&f->edit, id));
  PwRect     bounds;

  g_assert_nonnull (label);
  g_assert_true (pw_diagram_read_bounds (label, &bounds));

  return bounds;
}

static void
test_label (EditorFixture *f,
            gconstpointer  data)
{
  PwRect label;

  g_assert_null (pw_drawing_get_label (edit_find (&f->edit, "Start")));
  editor_pull (f, 200, 231, 230, 260);
  editor_assert_selected (f, "Start");
  g_assert_cmpfloat_with_epsilon (pw_editor_get_preview (f->editor)->area.x, 200, 0.01);
  g_assert_cmpfloat_with_epsilon (pw_editor_get_preview (f->editor)->area.y, 253, 0.01);
  editor_release (f);
  label = get_label (f, "Start");
  g_assert_cmpfloat_with_epsilon (label.x, 200, 0.01);
  g_assert_cmpfloat_with_epsilon (label.y, 253, 0.01);
  edit_assert_bounds (&f->edit, "Start", 182, 182, 36, 36);
  editor_assert_step (f, "Move label");

  /* Now the file has a place for it. */
  editor_drag (f, 230, 260, 225, 270);
  label = get_label (f, "Start");
  g_assert_cmpfloat_with_epsilon (label.x, 195, 0.01);
  g_assert_cmpfloat_with_epsilon (label.y, 263, 0.01);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  EDITOR_TOWN ("/interact/select-tool/resize/sub-process", test_sub_process);
  EDITOR_TOWN ("/interact/select-tool/resize/keeps-content", test_keeps_content);
  EDITOR_TOWN ("/interact/select-tool/resize/snaps", test_snaps);
  EDITOR_TOWN ("/interact/select-tool/resize/boundary-events-go-along", test_events_go_along);
  EDITOR_TOWN ("/interact/select-tool/resize/pool", test_pool);
  EDITOR_TOWN ("/interact/select-tool/resize/lane", test_lane);
  EDITOR_TOWN ("/interact/select-tool/resize/pool-grows-with-control", test_pool_grows);
  EDITOR_TOWN ("/interact/select-tool/resize/lane-across", test_lane_across);
  EDITOR_TOWN ("/interact/select-tool/resize/annotation", test_annotation);
  EDITOR_TOWN ("/interact/select-tool/resize/cancelled-leaves-no-trace", test_cancel);
  EDITOR_TOWN ("/interact/select-tool/label-moves-alone", test_label);

  return g_test_run ();
}
