/* app/test-compare-merged.c - the merged view of the sample: slider, selection, folding, reloading
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "app/canvas/canvas.h"
#include "app/compare/merged-page.h"
#include "display.h"

#define MOST_SECONDS 20
#define SERVICE "hundesteuer"

typedef struct
{
  PwWorkspace  *workspace;
  PwComparison *comparison;
  PwStepCursor *cursor;
  GtkWidget    *window;
  PwMergedPage *page;
} Fixture;

static GtkWidget *
find_widget (GtkWidget *root,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static PwCanvas *
get_canvas (Fixture *fixture)
{
  return PW_CANVAS (find_widget (GTK_WIDGET (fixture->page), PW_TYPE_CANVAS));
}

static void
wait_until_ready (Fixture *fixture)
{
  gint64   end = g_get_monotonic_time () + MOST_SECONDS * G_USEC_PER_SEC;
  gboolean is_ready = FALSE;

  while (!is_ready)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
      g_object_get (fixture->page, "is-ready", &is_ready, NULL);
    }
  for (guint i = 0; i < 30; i++)
    {
      g_usleep (10000);
      test_iterate ();
    }
}

static PwComparison *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  const PwService *service = pw_workspace_info_find_service (pw_workspace_get_info (fixture->workspace), SERVICE);
  PwComparison    *comparison = pw_comparison_load (fixture->workspace, service, NULL, &error);

  g_assert_no_error (error);
  return comparison;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_getenv ("PW_SAMPLES"));
  g_autoptr (GError) error = NULL;

  fixture->workspace = pw_workspace_open (folder, NULL, &error);
  g_assert_no_error (error);
  fixture->comparison = load (fixture);
  fixture->cursor = pw_step_cursor_new ();
  fixture->page = g_object_new (PW_TYPE_MERGED_PAGE, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  pw_merged_page_set_cursor (fixture->page, fixture->cursor);
  pw_merged_page_set_comparison (fixture->page, fixture->comparison);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until_ready (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_iterate ();
  pw_comparison_free (fixture->comparison);
  g_object_unref (fixture->cursor);
  g_object_unref (fixture->workspace);
}

static guint
find_row (Fixture    *fixture,
          const char *name)
{
  const PwTable *table = pw_comparison_get_table (fixture->comparison);

  for (guint i = 0; i < table->rows->len; i++)
    if (g_str_equal (pw_table_get_row (table, i)->name, name))
      return i;

  g_assert_not_reached ();
}

static const PwMergedPart *
find_step (Fixture    *fixture,
           const char *name)
{
  return pw_merged_find_row (pw_merged_page_get_picture (fixture->page)->look->merged, find_row (fixture, name));
}

static void
test_whole_sample_is_drawn (Fixture      *fixture,
                            gconstpointer data)
{
  const PwMergedLook *look = pw_merged_page_get_picture (fixture->page)->look;
  const PwDiagram    *diagram = pw_canvas_get_diagram (get_canvas (fixture));
  guint               scan = find_row (fixture, "Anmeldung einscannen");

  g_assert_cmpuint (pw_diagram_get_n_items (diagram), >, 40);
  for (guint row = 0; row < pw_comparison_get_table (fixture->comparison)->rows->len; row++)
    {
      const PwMergedPart *part = pw_merged_find_row (look->merged, row);
      PwRect              bounds;

      g_assert_nonnull (part);
      g_assert_true (pw_canvas_get_element_bounds (get_canvas (fixture), part->id, &bounds));
    }
  /* Gießen as the others, Marburg with another medium, Limburg not at all. */
  g_assert_cmpint (pw_merged_look_get_presence (look, scan, 0), ==, PW_PRESENCE_SAME);
  g_assert_cmpint (pw_merged_look_get_presence (look, scan, 1), ==, PW_PRESENCE_DIFFERENT);
  g_assert_cmpint (pw_merged_look_get_presence (look, scan, 2), ==, PW_PRESENCE_MISSING);
}

static void
set_slider (Fixture *fixture,
            double   value)
{
  GtkWidget *scale = find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_SCALE);

  gtk_range_set_value (GTK_RANGE (scale), value);
  test_iterate ();
}

static double
get_stroke (Fixture    *fixture,
            const char *id)
{
  const PwScene   *scene = pw_canvas_get_scene (get_canvas (fixture));
  const PwDiagram *diagram = pw_scene_get_diagram (scene);

  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    if (pw_diagram_get_item (diagram, i)->element != NULL && g_strcmp0 (pw_element_get_id (pw_diagram_get_item (diagram, i)->element), id) == 0)
      return pw_display_list_get_op (pw_scene_get_list (scene, i), 0)->stroke.red;

  g_assert_not_reached ();
}

/* What two cities have fades when three are asked for, and nothing moves. */
static void
test_slider_fades (Fixture      *fixture,
                   gconstpointer data)
{
  const PwMergedPart *two = find_step (fixture, "Bescheid gegenzeichnen");
  const PwMergedPart *all = find_step (fixture, "Rasse prüfen");
  double              faint;
  double              strong = get_stroke (fixture, all->id);
  guint               n;
  PwRect              before;
  PwRect              after;

  set_slider (fixture, 1);
  n = pw_merged_page_get_n_differences (fixture->page, NULL);
  g_assert_true (pw_canvas_get_element_bounds (get_canvas (fixture), two->id, &before));
  faint = get_stroke (fixture, two->id);
  g_assert_cmpfloat (faint, ==, strong);
  set_slider (fixture, 3);
  g_assert_cmpfloat (get_stroke (fixture, two->id), >, faint + 0.2);
  g_assert_cmpfloat (get_stroke (fixture, all->id), ==, strong);
  g_assert_true (pw_canvas_get_element_bounds (get_canvas (fixture), two->id, &after));
  g_assert_cmpfloat (before.x, ==, after.x);
  g_assert_cmpfloat (before.y, ==, after.y);
  g_assert_cmpuint (pw_merged_page_get_n_differences (fixture->page, NULL), <, n);
  set_slider (fixture, 1);
}

/* One selection: what another view goes to is selected here, and the other way round. */
static void
test_one_selection (Fixture      *fixture,
                    gconstpointer data)
{
  PwSelection *selection = pw_canvas_get_selection (get_canvas (fixture));

  pw_step_cursor_set (fixture->cursor, (int) find_row (fixture, "Vorgang ablegen"), -1);
  g_assert_cmpstr (pw_selection_get_only (selection), ==, find_step (fixture, "Vorgang ablegen")->id);
  pw_selection_set (selection, find_step (fixture, "Rasse prüfen")->id);
  g_assert_cmpint (pw_step_cursor_get_row (fixture->cursor), ==, (int) find_row (fixture, "Rasse prüfen"));
}

static void
test_through_the_differences (Fixture      *fixture,
                              gconstpointer data)
{
  guint n = pw_merged_page_get_n_differences (fixture->page, NULL);
  guint current;
  int   first;

  g_assert_cmpuint (n, >, 3);
  pw_step_cursor_set (fixture->cursor, -1, -1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "merged.next-difference", NULL);
  first = pw_step_cursor_get_row (fixture->cursor);
  g_assert_cmpint (first, >=, 0);
  for (guint i = 0; i < n; i++)
    {
      pw_merged_page_get_n_differences (fixture->page, &current);
      g_assert_cmpuint (current, ==, i + 1);
      g_assert_nonnull (pw_selection_get_only (pw_canvas_get_selection (get_canvas (fixture))));
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "merged.next-difference", NULL);
    }
  g_assert_cmpint (pw_step_cursor_get_row (fixture->cursor), ==, first);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "merged.previous-difference", NULL);
  pw_merged_page_get_n_differences (fixture->page, &current);
  g_assert_cmpuint (current, ==, n);
}

/* Read again, the picture stands where it stood, with the same step selected. */
static void
test_reloading_keeps_the_place (Fixture      *fixture,
                                gconstpointer data)
{
  PwViewState     *view = pw_canvas_get_view_state (get_canvas (fixture));
  g_autofree char *id = g_strdup (find_step (fixture, "Rasse prüfen")->id);
  PwComparison    *old = fixture->comparison;
  PwRect           before;
  PwRect           after;

  pw_selection_set (pw_canvas_get_selection (get_canvas (fixture)), id);
  pw_canvas_show_element (get_canvas (fixture), id);
  pw_view_state_zoom_at (view, 1.25, (PwPoint){ 300, 200 });
  test_iterate ();
  pw_canvas_get_element_bounds (get_canvas (fixture), id, &before);

  fixture->comparison = load (fixture);
  pw_step_cursor_set (fixture->cursor, -1, -1);
  pw_merged_page_set_comparison (fixture->page, fixture->comparison);
  pw_comparison_free (old);
  wait_until_ready (fixture);

  g_assert_cmpfloat_with_epsilon (pw_view_state_get_zoom (view), 1.25, 0.001);
  g_assert_cmpstr (pw_selection_get_only (pw_canvas_get_selection (get_canvas (fixture))), ==, id);
  g_assert_cmpint (pw_step_cursor_get_row (fixture->cursor), ==, (int) find_row (fixture, "Rasse prüfen"));
  g_assert_true (pw_canvas_get_element_bounds (get_canvas (fixture), id, &after));
  g_assert_cmpfloat_with_epsilon (before.x, after.x, 1);
  g_assert_cmpfloat_with_epsilon (before.y, after.y, 1);
}

/* The dialog draws what is on the screen, in its own colours, and lets it go again. */
static void
test_exports_what_is_shown (Fixture      *fixture,
                            gconstpointer data)
{
  GtkWidget *dialog = pw_merged_page_create_export (fixture->page, "Test");

  g_assert_nonnull (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  test_iterate ();
  pw_merged_page_set_comparison (fixture->page, NULL);
  test_iterate ();
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_iterate ();
}

int
main (int    argc,
      char **argv)
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

  g_test_add ("/compare-merged/whole-sample-is-drawn", Fixture, NULL, set_up, test_whole_sample_is_drawn, tear_down);
  g_test_add ("/compare-merged/slider-fades", Fixture, NULL, set_up, test_slider_fades, tear_down);
  g_test_add ("/compare-merged/one-selection", Fixture, NULL, set_up, test_one_selection, tear_down);
  g_test_add ("/compare-merged/through-the-differences", Fixture, NULL, set_up, test_through_the_differences, tear_down);
  g_test_add ("/compare-merged/reloading-keeps-the-place", Fixture, NULL, set_up, test_reloading_keeps_the_place, tear_down);

  g_test_add ("/compare-merged/exports-what-is-shown", Fixture, NULL, set_up, test_exports_what_is_shown, tear_down);

  return g_test_run ();
}
