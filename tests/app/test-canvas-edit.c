/* app/test-canvas-edit.c - a canvas that people edit on: keys, commands, names in place
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "canvas-fixture.h"

#include "app/canvas/canvas-keys.h"
#include "edit/commands.h"
#include "interact/tool.h"

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

static GtkWidget *get_field (EditFixture *f);
static gboolean   press_in_field (EditFixture    *f,
                                  guint           key,
                                  GdkModifierType modifiers);

/* --- keys --------------------------------------------------------------------------- */

/* Somebody types on while the diagram is made anew. */
static void
test_keyboard_stays (EditFixture  *f,
                     gconstpointer data)
{
  GtkWidget *focus;

  pw_canvas_focus_element (f->parent.canvas, "check");
  g_assert_true (pw_command_rename (f->parent.document, "check", "Check all", NULL));
  focus = gtk_root_get_focus (gtk_widget_get_root (get_canvas (f)));
  g_assert_nonnull (focus);
  g_assert_true (focus == get_canvas (f) || gtk_widget_is_ancestor (focus, get_canvas (f)));
  g_assert_true (press (f, GDK_KEY_Delete, 0));
  g_assert_null (find (f, "check"));
}

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
  g_assert_cmpuint (pw_selection_get_n_ids (f->parent.selection), ==, 0);
  pw_document_undo (f->parent.document);
  g_assert_nonnull (find (f, "ask"));
}

static void
test_enter (EditFixture  *f,
            gconstpointer data)
{
  pw_selection_set (f->parent.selection, "ask");
  g_assert_true (press (f, GDK_KEY_Return, 0));
  g_assert_nonnull (get_field (f));
}

/* What a screen reader can do to an element. */
static void
test_proxy_actions (EditFixture  *f,
                    gconstpointer data)
{
  GtkWidget *proxy;

  pw_canvas_focus_element (f->parent.canvas, "ask");
  proxy = gtk_root_get_focus (GTK_ROOT (f->parent.window));
  gtk_widget_activate_action (proxy, "element.append-task", NULL);
  g_assert_nonnull (get_field (f));
  press_in_field (f, GDK_KEY_Escape, 0);
  pw_canvas_focus_element (f->parent.canvas, "ask");
  proxy = gtk_root_get_focus (GTK_ROOT (f->parent.window));
  gtk_widget_activate_action (proxy, "element.delete", NULL);
  g_assert_null (find (f, "ask"));
}

/* Elements get other widgets when the document changes; they are told that they are selected. */
static void
test_selected_after_change (EditFixture  *f,
                            gconstpointer data)
{
  GtkWidget *proxy;

  pw_selection_set (f->parent.selection, "check");
  press (f, GDK_KEY_Down, GDK_ALT_MASK);
  canvas_fixture_settle (&f->parent);
  pw_canvas_focus_element (f->parent.canvas, "check");
  proxy = gtk_root_get_focus (GTK_ROOT (f->parent.window));
  gtk_test_accessible_assert_state (proxy, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
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

/* --- what a gesture would do ------------------------------------------------------------ */

/* Everything that a preview can hold, drawn once. */
static void
test_preview_is_drawn (EditFixture  *f,
                       gconstpointer data)
{
  static const PwElementType flows[] = { PW_ELEMENT_SEQUENCE_FLOW, PW_ELEMENT_MESSAGE_FLOW, PW_ELEMENT_ASSOCIATION,
                                         PW_ELEMENT_DATA_INPUT_ASSOCIATION, PW_ELEMENT_DATA_OUTPUT_ASSOCIATION };
  const PwPoint              points[] = { { 100, 100 }, { 200, 100 }, { 200, 300 } };
  PwEditor                  *editor = pw_canvas_get_editor (f->parent.canvas);
  PwPreview                 *preview = pw_preview_new ((PwPoint){ 600, 390 });
  guint                      n;
  const PwVariant           *variants = pw_variant_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      double width;
      double height;

      pw_variant_get_size (&variants[i], TRUE, &width, &height);
      pw_preview_add_ghost (preview, -1, &variants[i], (PwRect){ 10 * i, 5 * i, width, height });
    }
  for (guint i = 0; i < pw_diagram_get_n_items (pw_editor_get_diagram (editor)); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (pw_editor_get_diagram (editor), i);

      if (item->is_edge)
        pw_preview_add_flow (preview, (int) i, item->type, points, G_N_ELEMENTS (points));
      else
        pw_preview_add_ghost (preview, (int) i, NULL, pw_rect_grow (item->bounds, i % 3));
    }
  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    pw_preview_add_flow (preview, -1, flows[i], points, G_N_ELEMENTS (points));
  pw_preview_add_guide (preview, (PwPoint){ 0, 100 }, (PwPoint){ 500, 100 });
  preview->area = (PwRect){ 50, 0, 60, 400 };
  pw_preview_set_verdict (preview, 0, PW_FEEDBACK_REFUSED, "This is not possible here, and that is why it is said in so many words.");
  pw_editor_set_preview (editor, preview);
  canvas_fixture_settle (&f->parent);
  pw_editor_set_preview (editor, NULL);
  canvas_fixture_settle (&f->parent);
}

/* A task that comes to be level with others is held there, and a line says so. */
static void
test_drag_snaps (EditFixture  *f,
                 gconstpointer data)
{
  GtkEventController *drag = canvas_fixture_find_controller (get_canvas (f), GTK_TYPE_GESTURE_DRAG);
  PwPoint             from = pw_view_state_to_view (f->parent.state, pw_rect_center (get_bounds (f, "ask")));
  double              zoom = pw_view_state_get_zoom (f->parent.state);
  double              to_middle = pw_rect_center (get_bounds (f, "check")).x - pw_rect_center (get_bounds (f, "ask")).x;
  const PwPreview    *preview;

  g_signal_emit_by_name (drag, "drag-begin", from.x, from.y);
  g_signal_emit_by_name (drag, "drag-update", to_middle * zoom / 2, 0.0);
  g_signal_emit_by_name (drag, "drag-update", (to_middle + 3) * zoom, 0.0);
  preview = pw_editor_get_preview (pw_canvas_get_editor (f->parent.canvas));
  g_assert_nonnull (preview);
  g_assert_cmpuint (preview->guides->len, >, 0);
  canvas_fixture_settle (&f->parent);
  g_signal_emit_by_name (drag, "drag-end", (to_middle + 3) * zoom, 0.0);
  test_iterate ();
  g_assert_cmpfloat (pw_rect_center (get_bounds (f, "ask")).x, ==, pw_rect_center (get_bounds (f, "check")).x);
}

/* Near the edge the view follows what is dragged. */
static void
test_drag_scrolls (EditFixture  *f,
                   gconstpointer data)
{
  GtkEventController *drag = canvas_fixture_find_controller (get_canvas (f), GTK_TYPE_GESTURE_DRAG);
  PwPoint             from = pw_view_state_to_view (f->parent.state, pw_rect_center (get_bounds (f, "check")));
  PwPoint             before = pw_view_state_get_offset (f->parent.state);

  g_signal_emit_by_name (drag, "drag-begin", from.x, from.y);
  g_signal_emit_by_name (drag, "drag-update", 20.0, 0.0);
  g_signal_emit_by_name (drag, "drag-update", gtk_widget_get_width (get_canvas (f)) - from.x - 5, 0.0);
  canvas_fixture_settle (&f->parent);
  canvas_fixture_settle (&f->parent);
  g_assert_cmpfloat (pw_view_state_get_offset (f->parent.state).x, >, before.x);
  g_signal_emit_by_name (drag, "cancel", NULL);
  test_iterate ();
  g_assert_null (pw_editor_get_preview (pw_canvas_get_editor (f->parent.canvas)));
  g_assert_false (pw_document_can_undo (f->parent.document));
}

static void
test_drag_moves (EditFixture  *f,
                 gconstpointer data)
{
  PwRect  before = get_bounds (f, "check");
  PwPoint from = pw_view_state_to_view (f->parent.state, pw_rect_center (before));
  double  zoom = pw_view_state_get_zoom (f->parent.state);

  canvas_fixture_drag (get_canvas (f), from, 0, 40 * zoom);
  g_assert_cmpfloat_with_epsilon (get_bounds (f, "check").y, before.y + 40, 8);
  g_assert_null (pw_editor_get_preview (pw_canvas_get_editor (f->parent.canvas)));
  pw_document_undo (f->parent.document);
  g_assert_cmpfloat (get_bounds (f, "check").y, ==, before.y);
}

/* --- names in place ------------------------------------------------------------------- */

/* (nullable): the field in which a name is being written */
static GtkWidget *
get_field (EditFixture *f)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (get_canvas (f)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_has_css_class (child, "label-editor"))
      return gtk_widget_get_first_child (child);
  return NULL;
}

static void
write_name (EditFixture *f,
            const char  *text)
{
  g_assert_nonnull (get_field (f));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_field (f))), text, -1);
}

static gboolean
press_in_field (EditFixture    *f,
                guint           key,
                GdkModifierType modifiers)
{
  gboolean is_taken = FALSE;

  g_signal_emit_by_name (canvas_fixture_find_controller (get_field (f), GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", key,
                         0, modifiers, &is_taken);
  test_iterate ();
  return is_taken;
}

static void
test_rename (EditFixture  *f,
             gconstpointer data)
{
  pw_selection_set (f->parent.selection, "check");
  g_assert_true (press (f, GDK_KEY_e, 0));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->parent.window)) == get_field (f));
  write_name (f, "Größe prüfen ");
  g_assert_cmpstr (pw_element_get_name (find (f, "check")), ==, "Check");
  g_assert_false (press_in_field (f, GDK_KEY_Return, GDK_SHIFT_MASK));
  g_assert_true (press_in_field (f, GDK_KEY_Return, 0));
  g_assert_null (get_field (f));
  g_assert_cmpstr (pw_element_get_name (find (f, "check")), ==, "Größe prüfen");
  g_assert_cmpstr (pw_selection_get_only (f->parent.selection), ==, "check");

  pw_document_undo (f->parent.document);
  g_assert_cmpstr (pw_element_get_name (find (f, "check")), ==, "Check");
  g_assert_false (pw_document_can_undo (f->parent.document));
}

static void
test_rename_reverts (EditFixture  *f,
                     gconstpointer data)
{
  pw_selection_set (f->parent.selection, "gate");
  g_assert_true (press (f, GDK_KEY_F2, 0));
  write_name (f, "Something else");
  g_assert_true (press_in_field (f, GDK_KEY_Escape, 0));
  g_assert_null (get_field (f));
  g_assert_cmpstr (pw_element_get_name (find (f, "gate")), ==, "Complete?");
  g_assert_false (pw_document_can_undo (f->parent.document));
}

static void
test_click_elsewhere_commits (EditFixture  *f,
                              gconstpointer data)
{
  pw_selection_set (f->parent.selection, "gate");
  press (f, GDK_KEY_e, 0);
  write_name (f, "All there?");
  canvas_fixture_click (&f->parent, (PwPoint){ 350, 430 }, 1);
  g_assert_null (get_field (f));
  g_assert_cmpstr (pw_element_get_name (find (f, "gate")), ==, "All there?");
}

/* Something is done to the element while its name is being written, or the document is saved. */
static void
test_actions_commit (EditFixture  *f,
                     gconstpointer data)
{
  pw_selection_set (f->parent.selection, "ask");
  press (f, GDK_KEY_e, 0);
  write_name (f, "Ask once more");
  gtk_widget_activate_action (get_canvas (f), "canvas.delete", NULL);
  g_assert_null (find (f, "ask"));
  pw_document_undo (f->parent.document);
  g_assert_cmpstr (pw_element_get_name (find (f, "ask")), ==, "Ask once more");
  pw_selection_set (f->parent.selection, "gate");
  press (f, GDK_KEY_e, 0);
  write_name (f, "All there?");
  pw_canvas_finish (f->parent.canvas);
  g_assert_cmpstr (pw_element_get_name (find (f, "gate")), ==, "All there?");
  g_assert_cmpuint (f->told->len, ==, 0);
}

static void
test_next_name_commits (EditFixture  *f,
                        gconstpointer data)
{
  pw_selection_set (f->parent.selection, "gate");
  press (f, GDK_KEY_e, 0);
  write_name (f, "All there?");
  pw_selection_set (f->parent.selection, "ask");
  gtk_widget_activate_action (get_canvas (f), "canvas.rename", NULL);
  test_iterate ();
  g_assert_cmpstr (pw_element_get_name (find (f, "gate")), ==, "All there?");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->parent.window)) == get_field (f));
  write_name (f, "Ask once more");
  press_in_field (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (pw_element_get_name (find (f, "ask")), ==, "Ask once more");
}

/* The names of whatever can be named, in a field that is where the name is. */
static void
test_field_lies_over_the_name (EditFixture  *f,
                               gconstpointer data)
{
  static const char *const ids[] = { "check", "gate", "start", "yes", "asks", "Pool", "Front", "Citizen", "deadline" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      double x;
      double y;
      PwRect place;

      pw_selection_set (f->parent.selection, ids[i]);
      press (f, GDK_KEY_e, 0);
      g_assert_nonnull (get_field (f));
      canvas_fixture_settle (&f->parent);
      gtk_widget_translate_coordinates (get_field (f), get_canvas (f), gtk_widget_get_width (get_field (f)) / 2.0,
                                        gtk_widget_get_height (get_field (f)) / 2.0, &x, &y);
      g_assert_true (pw_canvas_get_element_bounds (f->parent.canvas, ids[i], &place));
      g_assert_true (pw_rect_contains (pw_rect_grow (place, 60), (PwPoint){ x, y }));
      press_in_field (f, GDK_KEY_Escape, 0);
    }
}

static void
test_field_follows_the_view (EditFixture  *f,
                             gconstpointer data)
{
  double x = 0;
  double y = 0;
  PwRect place;

  pw_selection_set (f->parent.selection, "check");
  press (f, GDK_KEY_e, 0);
  pw_view_state_zoom_at (f->parent.state, 2, (PwPoint){ 100, 100 });
  pw_view_state_pan (f->parent.state, 40, 10);
  canvas_fixture_settle (&f->parent);
  gtk_widget_translate_coordinates (get_field (f), get_canvas (f), gtk_widget_get_width (get_field (f)) / 2.0,
                                    gtk_widget_get_height (get_field (f)) / 2.0, &x, &y);
  pw_canvas_get_element_bounds (f->parent.canvas, "check", &place);
  g_assert_cmpfloat_with_epsilon (x, pw_rect_center (place).x, 3);
  g_assert_cmpfloat_with_epsilon (y, pw_rect_center (place).y, 3);
}

/* The name of a pool that is larger than the view is written without leaving the place. */
static void
test_field_stays_in_sight (EditFixture  *f,
                           gconstpointer data)
{
  PwPoint before;
  double  x;
  double  y;

  pw_view_state_zoom_at (f->parent.state, 3, (PwPoint){ 0, 0 });
  pw_view_state_pan (f->parent.state, 900, 300);
  before = pw_view_state_get_offset (f->parent.state);
  pw_selection_set (f->parent.selection, "Pool");
  press (f, GDK_KEY_e, 0);
  canvas_fixture_settle (&f->parent);
  g_assert_cmpfloat (pw_view_state_get_offset (f->parent.state).x, ==, before.x);
  gtk_widget_translate_coordinates (get_field (f), get_canvas (f), 0, 0, &x, &y);
  g_assert_cmpfloat (x, >=, 0);
  g_assert_cmpfloat (y, >=, 0);
  g_assert_cmpfloat (y, <, gtk_widget_get_height (get_canvas (f)));
}

static void
test_steps_in_a_row (EditFixture  *f,
                     gconstpointer data)
{
  g_autofree char *first = NULL;
  const char      *second;

  pw_selection_set (f->parent.selection, "ask");
  press (f, GDK_KEY_Return, GDK_CONTROL_MASK);
  first = g_strdup (pw_selection_get_only (f->parent.selection));
  write_name (f, "One");
  press_in_field (f, GDK_KEY_Return, GDK_CONTROL_MASK);
  second = pw_selection_get_only (f->parent.selection);
  g_assert_cmpstr (second, !=, first);
  write_name (f, "Two");
  press_in_field (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (pw_element_get_name (find (f, first)), ==, "One");
  g_assert_cmpstr (pw_element_get_name (find (f, second)), ==, "Two");
}

/* --- clipboard ---------------------------------------------------------------------- */

/* Reading the clipboard takes some turns of the main loop. */
static void
paste (EditFixture *f)
{
  guint            n = pw_selection_get_n_ids (f->parent.selection);
  g_autofree char *before = n > 0 ? g_strdup (pw_selection_get_nth_id (f->parent.selection, 0)) : NULL;
  gint64           end = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;

  g_assert_true (press (f, GDK_KEY_v, GDK_CONTROL_MASK));
  while (f->told->len == 0 && g_get_monotonic_time () < end &&
         (pw_selection_get_n_ids (f->parent.selection) == 0 ||
          g_strcmp0 (pw_selection_get_nth_id (f->parent.selection, 0), before) == 0))
    g_main_context_iteration (NULL, FALSE);
}

static void
test_copy_and_paste (EditFixture  *f,
                     gconstpointer data)
{
  const char *both[] = { "check", "gate", NULL };
  const char *first;

  pw_selection_set_all (f->parent.selection, both);
  g_assert_true (press (f, GDK_KEY_c, GDK_CONTROL_MASK));
  paste (f);
  g_assert_cmpuint (pw_selection_get_n_ids (f->parent.selection), ==, 2);
  first = pw_selection_get_nth_id (f->parent.selection, 0);
  g_assert_cmpstr (first, !=, "check");
  g_assert_cmpstr (pw_element_get_name (find (f, first)), ==, "Check");
  pw_document_undo (f->parent.document);
  g_assert_false (pw_document_can_undo (f->parent.document));
}

static void
test_cut_and_paste (EditFixture  *f,
                    gconstpointer data)
{
  pw_selection_set (f->parent.selection, "ask");
  g_assert_true (press (f, GDK_KEY_x, GDK_CONTROL_MASK));
  g_assert_null (find (f, "ask"));
  paste (f);
  g_assert_nonnull (find (f, "ask"));
  g_assert_nonnull (find (f, "deadline"));
  g_assert_cmpstr (pw_selection_get_nth_id (f->parent.selection, 0), ==, "ask");
}

static void
test_duplicate (EditFixture  *f,
                gconstpointer data)
{
  pw_selection_set (f->parent.selection, "check");
  g_assert_true (press (f, GDK_KEY_d, GDK_CONTROL_MASK));
  g_assert_cmpstr (pw_selection_get_only (f->parent.selection), !=, "check");
  g_assert_cmpstr (pw_element_get_name (find (f, pw_selection_get_only (f->parent.selection))), ==, "Check");
}

static void
test_copy_picture (EditFixture  *f,
                   gconstpointer data)
{
  GdkContentFormats *formats;

  g_assert_true (press (f, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (get_canvas (f)));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));
  g_assert_cmpstr (f->told->str, ==, "notify: The diagram was copied as a picture.\n");
}

static void
test_paste_of_nothing (EditFixture  *f,
                       gconstpointer data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (get_canvas (f)), "Just words");
  paste (f);
  g_assert_cmpstr (f->told->str, ==, "notify: There is nothing to paste: no elements of a diagram were copied.\n");
  g_assert_false (pw_document_can_undo (f->parent.document));
}

/* --- drawings that are not in the file --------------------------------------------- */

static const char words_only_xml[] =
    "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='urn:test'><collaboration id='All'>"
    "<participant id='Pool' name='Town hall' processRef='Process'/></collaboration><process id='Process'>"
    "<laneSet><lane id='Front' name='Front office'><flowNodeRef>start</flowNodeRef><flowNodeRef>check</flowNodeRef></lane></laneSet>"
    "<startEvent id='start'/><task id='check' name='Check'/><sequenceFlow sourceRef='start' targetRef='check'/></process>"
    "</definitions>";

static void
test_adopt_drawing (EditFixture  *f,
                    gconstpointer data)
{
  PwRect before = get_bounds (f, "check");

  pw_selection_set (f->parent.selection, "check");
  g_assert_true (pw_canvas_get_diagram (f->parent.canvas)->is_generated);
  g_assert_false (press (f, GDK_KEY_Delete, 0));

  gtk_widget_activate_action (GTK_WIDGET (f->parent.view), "view.adopt-drawing", NULL);
  g_assert_false (pw_canvas_get_diagram (f->parent.canvas)->is_generated);
  g_assert_cmpfloat_with_epsilon (get_bounds (f, "check").x, before.x, 0.01);
  g_assert_cmpuint (pw_diagram_get_n_items (pw_canvas_get_diagram (f->parent.canvas)), ==, 5);
  pw_selection_set (f->parent.selection, "check");
  g_assert_true (press (f, GDK_KEY_Down, GDK_ALT_MASK));

  pw_document_undo (f->parent.document);
  pw_document_undo (f->parent.document);
  g_assert_true (pw_canvas_get_diagram (f->parent.canvas)->is_generated);
}

static void
test_blank_drawing (EditFixture  *f,
                    gconstpointer data)
{
  g_assert_true (press (f, GDK_KEY_a, GDK_CONTROL_MASK));
  g_assert_true (press (f, GDK_KEY_Delete, 0));
  canvas_fixture_settle (&f->parent);
  g_assert_cmpuint (pw_diagram_get_n_items (pw_canvas_get_diagram (f->parent.canvas)), ==, 0);
  g_assert_true (gtk_widget_get_mapped (get_canvas (f)));
  gtk_widget_activate_action (get_canvas (f), "canvas.place", "s", "start-event");
  g_assert_cmpuint (pw_diagram_get_n_items (pw_canvas_get_diagram (f->parent.canvas)), ==, 1);
}

/* --- tools ------------------------------------------------------------------------------ */

static const char *
get_tool (EditFixture *f)
{
  return pw_editor_get_tool (pw_canvas_get_editor (f->parent.canvas))->klass->id;
}

static gboolean
press_escape (EditFixture *f)
{
  gboolean is_taken = FALSE;

  g_signal_emit_by_name (canvas_fixture_find_controller (get_canvas (f), GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed",
                         GDK_KEY_Escape, 0, 0, &is_taken);
  return is_taken;
}

static void
test_tools_by_key (EditFixture  *f,
                   gconstpointer data)
{
  static const struct
  {
    guint       key;
    const char *tool;
  } keys[] = {
    { GDK_KEY_h, "hand" },
    { GDK_KEY_l, "lasso" },
    { GDK_KEY_c, "connect" },
    { GDK_KEY_s, "space" },
  };
  const char *by_itself = get_tool (f);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_true (press (f, keys[i].key, 0));
      g_assert_cmpstr (get_tool (f), ==, keys[i].tool);
      g_assert_true (press_escape (f));
      g_assert_cmpstr (get_tool (f), ==, by_itself);
    }
}

static void
test_create_by_click (EditFixture  *f,
                      gconstpointer data)
{
  PwPoint             at = { 620, 100 };
  PwPoint             pixel = pw_view_state_to_view (f->parent.state, at);
  GtkEventController *motion = canvas_fixture_find_controller (get_canvas (f), GTK_TYPE_EVENT_CONTROLLER_MOTION);
  const char         *made;

  gtk_widget_activate_action (get_canvas (f), "canvas.create", "s", "user-task");
  g_signal_emit_by_name (motion, "motion", pixel.x, pixel.y);
  canvas_fixture_settle (&f->parent);
  g_assert_nonnull (pw_editor_get_preview (pw_canvas_get_editor (f->parent.canvas)));
  canvas_fixture_click (&f->parent, at, 1);
  made = pw_selection_get_only (f->parent.selection);
  g_assert_cmpint (pw_element_get_bpmn_type (find (f, made)), ==, PW_ELEMENT_USER_TASK);
  g_assert_nonnull (get_field (f));
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
  ADD ("keyboard-stays-while-the-document-changes", test_keyboard_stays);
  ADD ("nudge", test_nudge);
  ADD ("delete", test_delete);
  ADD ("selected-after-change", test_selected_after_change);
  ADD ("append-task", test_append_task);
  ADD ("enter-renames", test_enter);
  ADD ("proxy-actions", test_proxy_actions);
  ADD ("place", test_place);
  ADD ("preview-is-drawn", test_preview_is_drawn);
  ADD ("drag-moves", test_drag_moves);
  ADD ("drag-snaps-and-says-so", test_drag_snaps);
  ADD ("drag-scrolls-at-the-edge", test_drag_scrolls);
  ADD ("rename", test_rename);
  ADD ("rename-reverts", test_rename_reverts);
  ADD ("rename-by-going-elsewhere", test_click_elsewhere_commits);
  ADD ("actions-commit-the-name", test_actions_commit);
  ADD ("next-name-commits-the-last", test_next_name_commits);
  ADD ("name-field-lies-over-the-name", test_field_lies_over_the_name);
  ADD ("name-field-follows-the-view", test_field_follows_the_view);
  ADD ("name-field-stays-in-sight", test_field_stays_in_sight);
  ADD ("steps-in-a-row", test_steps_in_a_row);
  ADD ("copy-and-paste", test_copy_and_paste);
  ADD ("cut-and-paste", test_cut_and_paste);
  ADD ("duplicate", test_duplicate);
  ADD ("copy-as-picture", test_copy_picture);
  ADD ("paste-of-nothing", test_paste_of_nothing);
  g_test_add ("/canvas-edit/adopt-drawing", EditFixture, words_only_xml, set_up, test_adopt_drawing, tear_down);
  ADD ("blank-drawing", test_blank_drawing);
  ADD ("tools-by-key", test_tools_by_key);
  ADD ("create-by-click", test_create_by_click);
  ADD ("choose", test_choose);
  ADD ("read-only", test_read_only);

  return g_test_run ();
}
