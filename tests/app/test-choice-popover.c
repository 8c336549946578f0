/* app/test-choice-popover.c - creating, appending and changing type from a list
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "canvas-fixture.h"

#include "app/choosing/choice-popover.h"

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static PwChoicePopover *
get_popover (CanvasFixture *f)
{
  return PW_CHOICE_POPOVER (find_widget (GTK_WIDGET (f->view), PW_TYPE_CHOICE_POPOVER));
}

static void
set_up (CanvasFixture *f,
        gconstpointer  data)
{
  canvas_fixture_open (f, data);
  g_object_set (f->view, "editable", TRUE, NULL);
  canvas_fixture_settle (f);
}

static void
tear_down (CanvasFixture *f,
           gconstpointer  data)
{
  gtk_popover_popdown (GTK_POPOVER (get_popover (f)));
  canvas_fixture_close (f);
}

static void
open_list (CanvasFixture *f,
           guint          key,
           const char    *selected)
{
  pw_selection_set (f->selection, selected);
  g_assert_true (canvas_fixture_press (GTK_WIDGET (f->canvas), key, 0));
  canvas_fixture_settle (f);
}

static void
type (CanvasFixture *f,
      const char    *text)
{
  gtk_editable_set_text (pw_choice_popover_get_search (get_popover (f)), text);
  test_iterate ();
}

static void
press (CanvasFixture *f,
       guint          key)
{
  GtkEventController *keys = canvas_fixture_find_controller (GTK_WIDGET (pw_choice_popover_get_search (get_popover (f))),
                                                             GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean            is_taken;

  g_signal_emit_by_name (keys, "key-pressed", key, 0, 0, &is_taken);
}

static void
enter (CanvasFixture *f)
{
  g_signal_emit_by_name (pw_choice_popover_get_search (get_popover (f)), "activate");
  canvas_fixture_settle (f);
}

static PwElement *
find (CanvasFixture *f,
      const char    *id)
{
  return pw_model_find (pw_document_get_model (f->document), id);
}

static void
test_change_type (CanvasFixture *f,
                  gconstpointer  data)
{
  open_list (f, GDK_KEY_r, "check");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_popover (f))));
  type (f, "service");
  g_assert_cmpstr (pw_choice_popover_get_row_entry (get_popover (f), 0), ==, "service-task");
  enter (f);

  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_popover (f))));
  g_assert_cmpint (pw_element_get_bpmn_type (find (f, "check")), ==, PW_ELEMENT_SERVICE_TASK);
  g_assert_cmpstr (pw_element_get_attribute (find (f, "check"), "name"), ==, "Check");
  /* The canvas has the keyboard again. */
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)), PW_TYPE_CANVAS));
}

static void
test_arrow_keys_choose (CanvasFixture *f,
                        gconstpointer  data)
{
  g_autofree char *second = NULL;
  g_autofree char *before = NULL;

  open_list (f, GDK_KEY_r, "gate");
  second = g_strdup (pw_choice_popover_get_row_entry (get_popover (f), 1));
  press (f, GDK_KEY_Down);
  press (f, GDK_KEY_Down);
  press (f, GDK_KEY_Up);
  enter (f);
  g_assert_cmpstr (pw_variant_get_of (find (f, "gate"))->key, ==, second);

  /* Nothing found, nothing changed. */
  open_list (f, GDK_KEY_r, "gate");
  type (f, "qqq");
  g_assert_cmpuint (pw_choice_popover_get_n_rows (get_popover (f)), ==, 0);
  enter (f);
  g_assert_cmpstr (pw_variant_get_of (find (f, "gate"))->key, ==, second);
}

static void
test_only_what_is_legal (CanvasFixture *f,
                         gconstpointer  data)
{
  open_list (f, GDK_KEY_r, "gate");
  for (guint i = 0; i < pw_choice_popover_get_n_rows (get_popover (f)); i++)
    g_assert_true (g_str_has_suffix (pw_choice_popover_get_row_entry (get_popover (f), i), "-gateway"));

  /* Nothing follows an end event. */
  gtk_popover_popdown (GTK_POPOVER (get_popover (f)));
  open_list (f, GDK_KEY_a, "done");
  for (guint i = 0; i < pw_choice_popover_get_n_rows (get_popover (f)); i++)
    g_assert_false (g_str_has_suffix (pw_choice_popover_get_row_entry (get_popover (f), i), "task"));
}

static void
test_append (CanvasFixture *f,
             gconstpointer  data)
{
  PwElement *made;

  open_list (f, GDK_KEY_a, "check");
  type (f, "parallel");
  enter (f);
  made = find (f, pw_selection_get_only (f->selection));
  g_assert_cmpint (pw_element_get_bpmn_type (made), ==, PW_ELEMENT_PARALLEL_GATEWAY);
  g_assert_nonnull (pw_element_find_referrer (made, PW_ELEMENT_SEQUENCE_FLOW, "targetRef"));
}

static void
test_create_by_keyboard (CanvasFixture *f,
                         gconstpointer  data)
{
  PwElement *made;

  open_list (f, GDK_KEY_n, NULL);
  type (f, "data store");
  enter (f);
  made = find (f, pw_selection_get_only (f->selection));
  g_assert_cmpint (pw_element_get_bpmn_type (made), ==, PW_ELEMENT_DATA_STORE_REFERENCE);
}

static GtkToggleButton *
get_marker (CanvasFixture *f,
            guint          n)
{
  GtkWidget *button = find_widget (GTK_WIDGET (get_popover (f)), GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < n && button != NULL; i++)
    button = gtk_widget_get_next_sibling (button);
  return GTK_TOGGLE_BUTTON (button);
}

static void
test_markers (CanvasFixture *f,
              gconstpointer  data)
{
  open_list (f, GDK_KEY_r, "check");
  gtk_toggle_button_set_active (get_marker (f, 0), TRUE);
  g_assert_true (pw_command_has_marker (find (f, "check"), PW_MARKER_PARALLEL));

  /* One puts out the other. */
  gtk_toggle_button_set_active (get_marker (f, 2), TRUE);
  g_assert_true (pw_command_has_marker (find (f, "check"), PW_MARKER_LOOP));
  g_assert_false (gtk_toggle_button_get_active (get_marker (f, 0)));
  gtk_toggle_button_set_active (get_marker (f, 2), FALSE);
  g_assert_false (pw_command_has_marker (find (f, "check"), PW_MARKER_LOOP));

  gtk_popover_popdown (GTK_POPOVER (get_popover (f)));
  open_list (f, GDK_KEY_r, "Citizen");
  gtk_toggle_button_set_active (get_marker (f, 0), TRUE);
  g_assert_true (pw_command_has_marker (find (f, "Citizen"), PW_MARKER_MULTIPLICITY));
}

static void
choose_flow (CanvasFixture *f,
             const char    *text)
{
  open_list (f, GDK_KEY_r, "yes");
  type (f, text);
  enter (f);
}

static void
test_flows (CanvasFixture *f,
            gconstpointer  data)
{
  choose_flow (f, "default");
  g_assert_true (pw_element_get_reference (find (f, "gate"), "default") == find (f, "yes"));

  choose_flow (f, "conditional");
  g_assert_null (pw_element_get_reference (find (f, "gate"), "default"));
  g_assert_nonnull (pw_element_find_child (find (f, "yes"), PW_ELEMENT_CONDITION_EXPRESSION));

  choose_flow (f, "sequence");
  g_assert_null (pw_element_find_child (find (f, "yes"), PW_ELEMENT_CONDITION_EXPRESSION));

  /* Behind a start event every flow is a plain one. */
  open_list (f, GDK_KEY_r, "f1");
  g_assert_cmpuint (pw_choice_popover_get_n_rows (get_popover (f)), ==, 1);
}

static void
test_escape (CanvasFixture *f,
             gconstpointer  data)
{
  open_list (f, GDK_KEY_r, "check");
  g_signal_emit_by_name (pw_choice_popover_get_search (get_popover (f)), "stop-search");
  canvas_fixture_settle (f);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_popover (f))));
  g_assert_false (pw_document_is_modified (f->document));

  /* Nothing to change: no list. */
  open_list (f, GDK_KEY_r, NULL);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_popover (f))));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (CanvasFixture *, gconstpointer);
  } tests[] = {
    { "/choice-popover/r-changes-the-type", test_change_type },
    { "/choice-popover/arrow-keys-choose", test_arrow_keys_choose },
    { "/choice-popover/offers-only-what-is-legal", test_only_what_is_legal },
    { "/choice-popover/a-appends", test_append },
    { "/choice-popover/n-creates-at-once-by-keyboard", test_create_by_keyboard },
    { "/choice-popover/markers-are-toggled", test_markers },
    { "/choice-popover/flows-become-default-or-conditional", test_flows },
    { "/choice-popover/escape-changes-nothing", test_escape },
  };

  if (!test_init_with_display (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CanvasFixture, sample_xml, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
