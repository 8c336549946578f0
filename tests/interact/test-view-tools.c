/* interact/test-view-tools.c - the hand moves the view, the lasso selects, and that is all
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "editor-fixture.h"
#include "interact/tools.h"

static const char *
get_tool (EditorFixture *f)
{
  return pw_editor_get_tool (f->editor)->klass->id;
}

static void
test_hand (EditorFixture *f,
           gconstpointer  data)
{
  PwPoint before = pw_view_state_get_offset (f->view);

  pw_editor_take_tool (f->editor, pw_hand_tool_new ());
  editor_hover (f, 320, 200);
  g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_GRAB);
  editor_pull (f, 320, 200, 270, 180);
  g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_GRABBING);
  editor_release (f);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->view).x, before.x + 50, 1e-6);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->view).y, before.y + 20, 1e-6);
  g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_GRAB);
  editor_assert_selected (f, "");
  editor_assert_untouched (f);
  g_assert_cmpstr (get_tool (f), ==, "hand");
  g_assert_true (pw_editor_key (f->editor, PW_KEY_ESCAPE, TRUE));
  g_assert_cmpstr (get_tool (f), ==, "select");
}

static void
test_lasso (EditorFixture *f,
            gconstpointer  data)
{
  PwRect lasso;

  editor_select (f, "QTask");
  pw_editor_take_tool (f->editor, pw_lasso_tool_new ());
  editor_hover (f, 320, 200);
  g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_CROSS);
  /* Also where it begins on an element. */
  editor_pull (f, 260, 155, 500, 262);
  g_assert_true (pw_editor_get_lasso (f->editor, &lasso));
  g_assert_cmpfloat_with_epsilon (lasso.width, 240, 1e-6);
  editor_release (f);
  editor_assert_selected (f, "A Timer G f2");
  editor_assert_untouched (f);
  g_assert_cmpstr (get_tool (f), ==, "select");
}

static void
test_lasso_adds (EditorFixture *f,
                 gconstpointer  data)
{
  editor_select (f, "QTask");
  pw_editor_take_tool (f->editor, pw_lasso_tool_new ());
  f->event.modifiers = PW_MODIFIER_SHIFT;
  editor_drag (f, 420, 170, 480, 230);
  editor_assert_selected (f, "QTask G");
}

static void
test_lasso_cancel (EditorFixture *f,
                   gconstpointer  data)
{
  editor_select (f, "QTask");
  pw_editor_take_tool (f->editor, pw_lasso_tool_new ());
  editor_click (f, 430, 200);
  g_assert_cmpstr (get_tool (f), ==, "lasso");
  editor_pull (f, 420, 170, 480, 230);
  pw_editor_cancel (f->editor);
  editor_assert_untouched (f);
  editor_pull (f, 420, 170, 480, 230);
  g_assert_true (pw_editor_key (f->editor, PW_KEY_ESCAPE, TRUE));
  editor_assert_untouched (f);
  editor_assert_selected (f, "QTask");
  g_assert_cmpstr (get_tool (f), ==, "select");
}

/* The middle button, and Space, move the view under any tool. */
static void
test_panning (EditorFixture *f,
              gconstpointer  data)
{
  PwTool *tools[] = { pw_lasso_tool_new (), pw_space_tool_new (), pw_connect_tool_new (NULL),
                      pw_create_tool_new (pw_variant_find ("task"), NULL) };

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      const char *id = tools[i]->klass->id;
      PwPoint     before = pw_view_state_get_offset (f->view);

      g_test_message ("%s", id);
      pw_editor_take_tool (f->editor, tools[i]);
      editor_hover (f, 600, 300);
      f->event.button = PW_BUTTON_MIDDLE;
      pw_editor_press (f->editor, &f->event);
      editor_motion (f, 590, 300);
      pw_editor_release (f->editor, &f->event);
      g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->view).x, before.x + 10, 1e-6);

      g_assert_true (pw_editor_key (f->editor, PW_KEY_SPACE, TRUE));
      editor_drag (f, 600, 300, 610, 300);
      g_assert_true (pw_editor_key (f->editor, PW_KEY_SPACE, FALSE));
      g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->view).x, before.x, 1e-6);
      g_assert_cmpstr (get_tool (f), ==, id);
      g_assert_cmpuint (f->n_changed, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  EDITOR_TOWN ("/view-tools/hand", test_hand);
  EDITOR_TOWN ("/view-tools/lasso", test_lasso);
  EDITOR_TOWN ("/view-tools/lasso-adds", test_lasso_adds);
  EDITOR_TOWN ("/view-tools/lasso-cancel", test_lasso_cancel);
  EDITOR_TOWN ("/view-tools/panning-under-any-tool", test_panning);

  return g_test_run ();
}
