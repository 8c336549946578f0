/* app/test-canvas-edit.c - a canvas that people edit on: keys, commands, names in place
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "canvas-fixture.h"

typedef struct
{
  CanvasFixture parent;
  GString      *told; /* what people were told, one line each */
} EditFixture;

static void
on_told (GSimpleAction *action,
         GVariant      *text,
         gpointer       data)
{
  EditFixture *f = data;

  g_string_append_printf (f->told, "%s: %s\n", g_action_get_name (G_ACTION (action)), g_variant_get_string (text, NULL));
}

static void
set_up (EditFixture  *f,
        gconstpointer xml)
{
  static const GActionEntry window_actions[] = {
    { "notify", on_told, "s" },
    { "notify-undoable", on_told, "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  canvas_fixture_open (&f->parent, xml);
  g_object_set (f->parent.view, "editable", TRUE, NULL);
  f->told = g_string_new (NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (group), window_actions, G_N_ELEMENTS (window_actions), f);
  gtk_widget_insert_action_group (f->parent.window, "win", G_ACTION_GROUP (group));
}

static void
tear_down (EditFixture  *f,
           gconstpointer data)
{
  canvas_fixture_close (&f->parent);
  g_string_free (f->told, TRUE);
}

static GtkWidget *
get_canvas (EditFixture *f)
{
  return GTK_WIDGET (f->parent.canvas);
}

static gboolean
press (EditFixture    *f,
       guint           key,
       GdkModifierType modifiers)
{
  return canvas_fixture_press (get_canvas (f), key, modifiers);
}

static PwElement *
find (EditFixture *f,
      const char  *id)
{
  return pw_model_find (pw_document_get_model (f->parent.document), id);
}

/* Where it is in the diagram that is shown. */
static PwRect
get_bounds (EditFixture *f,
            const char  *id)
{
  const PwDiagram *diagram = pw_canvas_get_diagram (f->parent.canvas);
  int              n = pw_diagram_find (diagram, find (f, id));

  g_assert_cmpint (n, >=, 0);
  return pw_diagram_get_item (diagram, (guint) n)->bounds;
}

/* --- keys --------------------------------------------------------------------------- */

static void
test_nudge (EditFixture  *f,
            gconstpointer data)
{
  PwRect before = get_bounds (f, "check");

  pw_selection_set (f->parent.selection, "check");
  g_assert_true (press (f, GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_true (press (f, GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_true (press (f, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_cmpfloat (get_bounds (f, "check").y, ==, before.y + 2);
  g_assert_cmpfloat (get_bounds (f, "check").x, ==, before.x + 10);
  g_assert_cmpstr (pw_selection_get_only (f->parent.selection), ==, "check");

  pw_document_undo (f->parent.document);
  g_assert_false (pw_document_can_undo (f->parent.document));
  g_assert_cmpfloat (get_bounds (f, "check").x, ==, before.x);
}

static void
test_delete (EditFixture  *f,
             gconstpointer data)
{
  const char *both[] = { "ask", "stopped", NULL };

  pw_selection_set_all (f->parent.selection, both);
  g_assert_true (press (f, GDK_KEY_Delete, 0));
  g_assert_null (find (f, "ask"));
  g_assert_null (find (f, "stopped"));
  g_assert_cmpstr (f->told->str, ==, "notify-undoable: 2 elements deleted\n");
  pw_document_undo (f->parent.document);
  g_assert_nonnull (find (f, "ask"));
}

static void
test_append_task (EditFixture  *f,
                  gconstpointer data)
{
  const char *made;

  pw_selection_set (f->parent.selection, "ask");
  g_assert_true (press (f, GDK_KEY_Return, GDK_CONTROL_MASK));
  made = pw_selection_get_only (f->parent.selection);
  g_assert_cmpstr (made, !=, "ask");
  g_assert_cmpint (pw_element_get_bpmn_type (find (f, made)), ==, PW_ELEMENT_TASK);
}

static void
test_place (EditFixture  *f,
            gconstpointer data)
{
  const char *made;
  PwRect      bounds;

  gtk_widget_activate_action (get_canvas (f), "canvas.place", "s", "user-task");
  made = pw_selection_get_only (f->parent.selection);
  g_assert_nonnull (made);
  bounds = get_bounds (f, made);
  g_assert_true (pw_rect_contains_rect (get_bounds (f, "Pool"), bounds));
  g_assert_false (pw_rect_intersects (get_bounds (f, "check"), bounds));
  g_assert_false (pw_rect_intersects (get_bounds (f, "ask"), bounds));
}

static void
keep (GtkWidget   *canvas,
      const char  *what,
      const char **kept)
{
  *kept = g_intern_string (what);
}

static void
test_choose (EditFixture  *f,
             gconstpointer data)
{
  const char *what = NULL;

  g_signal_connect (get_canvas (f), "choose", G_CALLBACK (keep), &what);
  press (f, GDK_KEY_n, 0);
  g_assert_cmpstr (what, ==, "create");
  press (f, GDK_KEY_a, 0);
  g_assert_cmpstr (what, ==, "append");
  press (f, GDK_KEY_r, 0);
  g_assert_cmpstr (what, ==, "type");
}

static void
test_read_only (EditFixture  *f,
                gconstpointer data)
{
  g_object_set (f->parent.view, "editable", FALSE, NULL);
  pw_selection_set (f->parent.selection, "check");
  g_assert_false (press (f, GDK_KEY_Delete, 0));
  g_assert_false (press (f, GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_false (press (f, GDK_KEY_n, 0));
  g_assert_nonnull (find (f, "check"));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

#define ADD(path, test) g_test_add ("/canvas-edit/" path, EditFixture, sample_xml, set_up, test, tear_down)
  ADD ("nudge", test_nudge);
  ADD ("delete", test_delete);
  ADD ("append-task", test_append_task);
  ADD ("place", test_place);
  ADD ("choose", test_choose);
  ADD ("read-only", test_read_only);

  return g_test_run ();
}
