/* app/test-find-bar.c - finding shows, Enter goes, Escape comes back
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "canvas-fixture.h"

#include "app/choosing/find-bar.h"

#include "../interact/sample-planes.h"

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

static PwFindBar *
get_bar (CanvasFixture *f)
{
  return PW_FIND_BAR (find_widget (GTK_WIDGET (f->view), PW_TYPE_FIND_BAR));
}

static void
set_up (CanvasFixture *f,
        gconstpointer  data)
{
  canvas_fixture_open (f, data);
}

static void
tear_down (CanvasFixture *f,
           gconstpointer  data)
{
  canvas_fixture_close (f);
}

/* As Enter does it, without waiting for the entry to tell of the last letter. */
static void
enter (CanvasFixture *f,
       const char    *text)
{
  gtk_editable_set_text (pw_find_bar_get_search (get_bar (f)), text);
  g_signal_emit_by_name (pw_find_bar_get_search (get_bar (f)), "activate");
  canvas_fixture_settle (f);
}

static void
type (CanvasFixture *f,
      const char    *text)
{
  gtk_editable_set_text (pw_find_bar_get_search (get_bar (f)), text);
  g_signal_emit_by_name (pw_find_bar_get_search (get_bar (f)), "search-changed");
  canvas_fixture_settle (f);
}

static void
press (CanvasFixture *f,
       guint          key)
{
  GtkEventController *keys = canvas_fixture_find_controller (GTK_WIDGET (pw_find_bar_get_search (get_bar (f))),
                                                             GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean            is_taken;

  g_signal_emit_by_name (keys, "key-pressed", key, 0, 0, &is_taken);
  g_assert_true (is_taken);
  canvas_fixture_settle (f);
}

static void
open_bar (CanvasFixture *f)
{
  pw_diagram_view_start_find (f->view);
  canvas_fixture_settle (f);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_bar (f))));
}

static void
test_enter_goes_there (CanvasFixture *f,
                       gconstpointer  data)
{
  double zoom = pw_view_state_get_zoom (f->state);

  open_bar (f);
  enter (f, "check");
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "check");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_bar (f))));
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_zoom (f->state), zoom, 1e-6);
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)), PW_TYPE_CANVAS));
}

static void
test_arrow_keys_preview (CanvasFixture *f,
                         gconstpointer  data)
{
  g_autofree char *first = NULL;

  open_bar (f);
  type (f, "office");
  first = g_strdup (pw_selection_get_only (f->selection));
  g_assert_nonnull (first);
  press (f, GDK_KEY_Down);
  g_assert_cmpstr (pw_selection_get_only (f->selection), !=, first);
  press (f, GDK_KEY_Up);
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, first);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_bar (f))));
}

static void
test_by_id (CanvasFixture *f,
            gconstpointer  data)
{
  open_bar (f);
  enter (f, "f1");
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "f1");
}

/* Into another diagram and out again. */
static void
test_escape_comes_back (CanvasFixture *f,
                        gconstpointer  data)
{
  PwPoint offset;
  double  zoom;

  pw_selection_set (f->selection, "sub");
  pw_view_state_zoom_at (f->state, 1.5, (PwPoint){ 3, 7 });
  offset = pw_view_state_get_offset (f->state);
  zoom = pw_view_state_get_zoom (f->state);

  open_bar (f);
  type (f, "leaf");
  g_assert_cmpstr (pw_canvas_get_diagram (f->canvas)->id, ==, "D3");
  g_signal_emit_by_name (pw_find_bar_get_search (get_bar (f)), "stop-search");
  canvas_fixture_settle (f);

  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_bar (f))));
  g_assert_cmpstr (pw_canvas_get_diagram (f->canvas)->id, ==, "D1");
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "sub");
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_zoom (f->state), zoom, 1e-6);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->state).x, offset.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->state).y, offset.y, 1e-6);
}

/* What was found does not lie below the bar that found it. */
static void
test_clear_of_the_bar (CanvasFixture *f,
                       gconstpointer  data)
{
  graphene_rect_t bounds;
  PwRect          bar;
  PwRect          hit;
  PwPoint         corner;

  open_bar (f);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (get_bar (f)), GTK_WIDGET (f->canvas), &bounds));
  corner = pw_view_state_to_diagram (f->state, (PwPoint){ bounds.origin.x + bounds.size.width / 2, bounds.origin.y });
  pw_view_state_pan (f->state, (518 - corner.x) * pw_view_state_get_zoom (f->state),
                     (80 - corner.y) * pw_view_state_get_zoom (f->state));
  type (f, "done");
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "done");
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (get_bar (f)), GTK_WIDGET (f->canvas), &bounds));
  bar = (PwRect){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
  g_assert_true (pw_canvas_get_element_bounds (f->canvas, "done", &hit));
  g_assert_false (pw_rect_intersects (bar, hit));
  g_assert_true (pw_rect_contains_rect (pw_view_state_get_size (f->state), hit));
}

static void
test_nothing_found (CanvasFixture *f,
                    gconstpointer  data)
{
  pw_selection_set (f->selection, "gate");
  open_bar (f);
  type (f, "check");
  enter (f, "qqqq");
  /* Still open, and back at what was selected. */
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_bar (f))));
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "gate");
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    const char *xml;
    void (*run) (CanvasFixture *, gconstpointer);
  } tests[] = {
    { "/find-bar/enter-goes-there-at-the-same-zoom", sample_xml, test_enter_goes_there },
    { "/find-bar/arrow-keys-preview", sample_xml, test_arrow_keys_preview },
    { "/find-bar/by-id", sample_xml, test_by_id },
    { "/find-bar/escape-comes-back", sample_planes_xml, test_escape_comes_back },
    { "/find-bar/hits-stay-clear-of-the-bar", sample_xml, test_clear_of_the_bar },
    { "/find-bar/nothing-found", sample_xml, test_nothing_found },
  };

  if (!test_init_with_display (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CanvasFixture, tests[i].xml, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
