/* interact/test-space-tool.c - room is made and taken by a drag
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "editor-fixture.h"
#include "interact/tools.h"

typedef struct
{
  const char *id;
  double      x;
  double      y;
  double      width;
  double      height;
} Place;

static const struct
{
  const char *name;
  PwPoint     from;
  PwPoint     to;
  PwModifiers modifiers;
  const char *step;
  Place       places[4];
} cases[] = {
  { "right makes room in the pool",
    { 398, 270 },
    { 518, 275 },
    PW_MODIFIER_NONE,
    "Insert space",
    { { "Town", 100, 100, 1120, 400 }, { "A", 270, 160, 100, 80 }, { "G", 545, 175, 50, 50 }, { "Cash", 100, 550, 1000, 200 } } },
  { "down makes room",
    { 860, 290 },
    { 865, 342 },
    PW_MODIFIER_NONE,
    "Insert space",
    { { "Town", 100, 100, 1000, 450 }, { "A", 270, 160, 100, 80 }, { "LinkT", 722, 492, 36, 36 }, { "Cash", 100, 550, 1000, 200 } } },
  { "left takes room",
    { 885, 150 },
    { 865, 150 },
    PW_MODIFIER_NONE,
    "Remove space",
    { { "Town", 100, 100, 980, 400 }, { "A", 270, 160, 100, 80 }, { "End", 922, 182, 36, 36 }, { "Cash", 100, 550, 1000, 200 } } },
  { "ctrl to the right takes it from what was passed over",
    { 865, 150 },
    { 885, 150 },
    PW_MODIFIER_CONTROL,
    "Remove space",
    { { "Town", 100, 100, 980, 400 }, { "A", 270, 160, 100, 80 }, { "End", 922, 182, 36, 36 }, { "Cash", 100, 550, 1000, 200 } } },
  { "ctrl to the left makes it where was passed over",
    { 400, 270 },
    { 381, 270 },
    PW_MODIFIER_CONTROL,
    "Insert space",
    { { "Town", 100, 100, 1020, 400 }, { "A", 270, 160, 100, 80 }, { "G", 445, 175, 50, 50 }, { "Cash", 100, 550, 1000, 200 } } },
  { "shift cuts the whole drawing",
    { 230, 270 },
    { 330, 270 },
    PW_MODIFIER_SHIFT,
    "Insert space",
    { { "Town", 100, 100, 1100, 400 }, { "A", 370, 160, 100, 80 }, { "QTask", 340, 610, 100, 80 }, { "Citizen", 100, 0, 1100, 60 } } },
  { "a sub-process is cut alone",
    { 400, 345 },
    { 460, 345 },
    PW_MODIFIER_NONE,
    "Insert space",
    { { "Sub", 170, 320, 360, 160 }, { "SubTask", 280, 360, 100, 80 }, { "Eb", 495, 375, 50, 50 }, { "Town", 100, 100, 1000, 400 } } },
};

static gboolean
is_dropped (EditorFixture *f)
{
  return g_str_equal (pw_editor_get_tool (f->editor)->klass->id, "select");
}

static void
test_cases (EditorFixture *f,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      f->n_changed = 0;
      f->event.modifiers = cases[i].modifiers;
      pw_editor_take_tool (f->editor, pw_space_tool_new ());
      editor_hover (f, cases[i].from.x, cases[i].from.y);
      g_assert_cmpuint (pw_editor_get_preview (f->editor)->guides->len, ==, 2);
      editor_pull (f, cases[i].from.x, cases[i].from.y, cases[i].to.x, cases[i].to.y);
      g_assert_cmpuint (f->n_changed, ==, 0);
      g_assert_false (pw_rect_is_empty (pw_editor_get_preview (f->editor)->area));
      /* What is shown as moving comes to be there. */
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].places); k++)
        {
          const Place *place = &cases[i].places[k];

          if (editor_find_ghost (f, place->id) != NULL)
            editor_assert_ghost (f, place->id, place->x, place->y, place->width, place->height);
          else
            edit_assert_bounds (&f->edit, place->id, place->x, place->y, place->width, place->height);
        }
      editor_release (f);
      editor_assert_step (f, cases[i].step);
      g_assert_true (is_dropped (f));
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].places); k++)
        edit_assert_bounds (&f->edit, cases[i].places[k].id, cases[i].places[k].x, cases[i].places[k].y,
                            cases[i].places[k].width, cases[i].places[k].height);
      pw_document_undo (f->edit.document);
    }
}

/* The first motion decides; then the hand may stray. */
static void
test_direction (EditorFixture *f,
                gconstpointer  data)
{
  pw_editor_take_tool (f->editor, pw_space_tool_new ());
  editor_press (f, 398, 270);
  editor_motion (f, 401, 272);
  g_assert_cmpint (pw_editor_get_pointer (f->editor), !=, PW_POINTER_RESIZE_EAST_WEST);
  editor_motion (f, 404, 272);
  g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_RESIZE_EAST_WEST);
  editor_motion (f, 428, 420);
  g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_RESIZE_EAST_WEST);
  editor_release (f);
  edit_assert_bounds (&f->edit, "Town", 100, 100, 1030, 400);
}

static void
test_flows (EditorFixture *f,
            gconstpointer  data)
{
  const PwGhostFlow *flow;

  pw_editor_take_tool (f->editor, pw_space_tool_new ());
  editor_pull (f, 398, 270, 498, 270);
  flow = editor_find_ghost_flow (f, "f2");
  g_assert_nonnull (flow);
  g_assert_cmpfloat_with_epsilon (flow->points[flow->n_points - 1].x, 525, 0.01);
  g_assert_null (editor_find_ghost_flow (f, "f1")); /* it stays as it is */
  g_assert_cmpstr (editor_get_target (f), ==, "L1");
}

static void
test_no_room (EditorFixture *f,
              gconstpointer  data)
{
  pw_editor_take_tool (f->editor, pw_space_tool_new ());
  editor_pull (f, 389, 270, 329, 270);
  editor_motion (f, 289, 270);
  editor_release (f);
  /* As much as there was went; then there is none. */
  g_assert_cmpuint (f->n_changed, ==, 1);

  f->n_changed = 0;
  pw_editor_take_tool (f->editor, pw_space_tool_new ());
  editor_pull (f, edit_bounds_of (&f->edit, "G").x - 6, 270, 320, 270);
  g_assert_cmpint (pw_editor_get_preview (f->editor)->feedback, ==, PW_FEEDBACK_REFUSED);
  g_assert_cmpstr (pw_editor_get_preview (f->editor)->reason, ==, "There is no room left to remove here.");
  editor_release (f);
  g_assert_cmpuint (f->n_changed, ==, 0);
  g_assert_false (is_dropped (f));
}

static void
test_click (EditorFixture *f,
            gconstpointer  data)
{
  pw_editor_take_tool (f->editor, pw_space_tool_new ());
  editor_click (f, 398, 270);
  g_assert_cmpuint (f->n_changed, ==, 0);
  g_assert_false (is_dropped (f));
}

static void
test_cancel (EditorFixture *f,
             gconstpointer  data)
{
  pw_editor_take_tool (f->editor, pw_space_tool_new ());
  editor_pull (f, 398, 270, 498, 270);
  pw_editor_cancel (f->editor);
  editor_assert_untouched (f);

  editor_pull (f, 398, 270, 498, 270);
  g_assert_true (pw_editor_key (f->editor, PW_KEY_ESCAPE, TRUE));
  editor_assert_untouched (f);
  g_assert_true (is_dropped (f));

  pw_editor_take_tool (f->editor, pw_space_tool_new ());
  editor_pull (f, 398, 270, 498, -5);
  editor_release (f);
  editor_assert_untouched (f);
  g_assert_true (is_dropped (f));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  EDITOR_TOWN ("/space-tool/drags", test_cases);
  EDITOR_TOWN ("/space-tool/first-motion-decides-the-direction", test_direction);
  EDITOR_TOWN ("/space-tool/flows-are-shown", test_flows);
  EDITOR_TOWN ("/space-tool/no-room", test_no_room);
  EDITOR_TOWN ("/space-tool/click", test_click);
  EDITOR_TOWN ("/space-tool/cancel-leaves-no-trace", test_cancel);

  return g_test_run ();
}
