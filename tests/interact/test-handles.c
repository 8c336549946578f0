/* interact/test-handles.c - where what is selected can be taken hold of
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "editor-fixture.h"
#include "interact/handles.h"

static char *
list (EditorFixture *f)
{
  static const char *const names[] = { "nw", "n", "ne", "e", "se", "s", "sw", "w", "source", "target", "bend", "segment" };
  g_autoptr (GArray) handles = pw_handles_list (f->editor);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < handles->len; i++)
    {
      const PwHandle *handle = &g_array_index (handles, PwHandle, i);

      g_string_append_printf (text, "%s%s:%g,%g", i > 0 ? " " : "", names[handle->kind], handle->at.x, handle->at.y);
    }

  return g_strdup (text->str);
}

static void
assert_handles (EditorFixture *f,
                const char    *selected,
                const char    *want)
{
  g_autofree char *is = NULL;

  pw_selection_set (f->selection, NULL);
  editor_select (f, selected);
  is = list (f);
  g_assert_cmpstr (is, ==, want);
}

static void
test_shapes (EditorFixture *f,
             gconstpointer  data)
{
  const char *all = "nw:170,320 ne:470,320 se:470,480 sw:170,480 n:320,320 e:470,400 s:320,480 w:170,400";

  assert_handles (f, "Sub", all);
  assert_handles (f, "Note", "w:380,130 e:480,130");
  assert_handles (f, "A", "");
  assert_handles (f, "Start", "");
  assert_handles (f, "G", "");
  assert_handles (f, "L1", "nw:130,100 ne:1100,100 se:1100,300 sw:130,300 n:615,100 e:1100,200 s:615,300 w:130,200");
  assert_handles (f, "Sub A", "");
}

static void
test_flows (EditorFixture *f,
            gconstpointer  data)
{
  const char *handles = "source:450,225 target:530,310 bend:450,310 segment:450,267.5 segment:490,310";

  assert_handles (f, "f4", handles);
  pw_view_state_restore (f->view, 0.49, (PwPoint){ 0, 0 });
  assert_handles (f, "f4", "source:450,225 target:530,310 bend:450,310 segment:450,267.5");
}

static void
test_only_to_edit (EditorFixture *f,
                   gconstpointer  data)
{
  pw_editor_set_document (f->editor, NULL);
  assert_handles (f, "Sub", "");
}

static void
test_border (EditorFixture *f,
             gconstpointer  data)
{
  PwHandle handle;

  g_assert_false (pw_handles_hit (f->editor, (PwPoint){ 400, 302 }, PW_DEVICE_MOUSE, &handle));
  editor_select (f, "L1");
  g_assert_true (pw_handles_hit (f->editor, (PwPoint){ 400, 302 }, PW_DEVICE_MOUSE, &handle));
  g_assert_cmpint (handle.kind, ==, PW_HANDLE_SOUTH);
  g_assert_true (pw_handles_hit (f->editor, (PwPoint){ 1098, 150 }, PW_DEVICE_MOUSE, &handle));
  g_assert_cmpint (handle.kind, ==, PW_HANDLE_EAST);
  g_assert_false (pw_handles_hit (f->editor, (PwPoint){ 145, 150 }, PW_DEVICE_MOUSE, &handle));
  /* A sub-process is moved by its border. */
  editor_select (f, "Sub");
  g_assert_false (pw_handles_hit (f->editor, (PwPoint){ 171, 350 }, PW_DEVICE_MOUSE, &handle));
}

static void
test_hit (EditorFixture *f,
          gconstpointer  data)
{
  PwHandle handle;

  editor_select (f, "Sub");
  g_assert_true (pw_handles_hit (f->editor, (PwPoint){ 474, 476 }, PW_DEVICE_MOUSE, &handle));
  g_assert_cmpint (handle.kind, ==, PW_HANDLE_SOUTH_EAST);
  g_assert_false (pw_handles_hit (f->editor, (PwPoint){ 482, 480 }, PW_DEVICE_MOUSE, &handle));
  g_assert_true (pw_handles_hit (f->editor, (PwPoint){ 482, 480 }, PW_DEVICE_TOUCH, &handle));

  /* Handles keep their size on the screen. */
  pw_view_state_restore (f->view, 0.5, (PwPoint){ 0, 0 });
  g_assert_true (pw_handles_hit (f->editor, (PwPoint){ 240, 240 }, PW_DEVICE_MOUSE, &handle));
  g_assert_false (pw_handles_hit (f->editor, (PwPoint){ 244, 244 }, PW_DEVICE_MOUSE, &handle));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  EDITOR_TOWN ("/interact/handles/shapes", test_shapes);
  EDITOR_PLAIN ("/interact/handles/flows", test_flows);
  EDITOR_TOWN ("/interact/handles/only-where-one-can-edit", test_only_to_edit);
  EDITOR_TOWN ("/interact/handles/border-of-swimlanes", test_border);
  EDITOR_TOWN ("/interact/handles/hit", test_hit);

  return g_test_run ();
}
