/* app/test-workspace-window.c - a window with a workspace in it, by its actions
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "app/window/window-private.h"
#include "display.h"

#include <glib/gstdio.h>

#define LEAST_WINDOW_WIDTH 360
#define MOST_SECONDS 20

static PwApplication *application;

typedef gboolean (*Condition) (PwWindow *window);

static void
wait_for (PwWindow *window,
          Condition condition)
{
  gint64 end = g_get_monotonic_time () + MOST_SECONDS * G_USEC_PER_SEC;

  while (!condition (window))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static gboolean
has_document (PwWindow *window)
{
  PwDiagramPage *page = pw_modelling_page_get_current (window->modelling);

  return page != NULL && pw_diagram_page_get_document (page) != NULL;
}

static gboolean
has_comparison (PwWindow *window)
{
  return pw_comparison_page_get_comparison (window->comparison) != NULL;
}

static PwWindow *
open_sample_at_width (int width)
{
  PwWindow *window = pw_window_new (application);
  g_autoptr (GFile) folder = g_file_new_for_path (g_getenv ("PW_SAMPLES"));

  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  gtk_window_present (GTK_WINDOW (window));
  pw_window_open (window, folder);
  wait_for (window, has_document);

  return window;
}

static PwWindow *
open_sample (void)
{
  return open_sample_at_width (1280);
}

static void
close_window (PwWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  test_iterate ();
}

static const char *
get_only_selected (PwWindow *window)
{
  PwDiagramView *view = pw_diagram_page_get_view (pw_modelling_page_get_current (window->modelling));

  return pw_selection_get_only (pw_diagram_view_get_selection (view));
}

static void
test_open (void)
{
  PwWindow *window = open_sample ();

  g_assert_cmpstr (pw_diagram_page_get_title (pw_modelling_page_get_current (window->modelling)), ==, "Gießen");
  g_assert_cmpuint (pw_diagram_tabs_get_n_tabs (pw_modelling_page_get_tabs (window->modelling)), ==, 5);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Gießen – IKZ Mittelhessen");
  close_window (window);
}

static void
test_tabs (void)
{
  PwWindow      *window = open_sample ();
  PwDiagramTabs *tabs = pw_modelling_page_get_tabs (window->modelling);
  GtkWidget     *widget = GTK_WIDGET (window);

  gtk_widget_activate_action (widget, "win.next-tab", NULL);
  g_assert_cmpstr (pw_diagram_page_get_title (pw_diagram_tabs_get_current (tabs)), ==, "Marburg");
  gtk_widget_activate_action (widget, "win.previous-tab", NULL);
  gtk_widget_activate_action (widget, "win.previous-tab", NULL);
  g_assert_cmpstr (pw_diagram_page_get_title (pw_diagram_tabs_get_current (tabs)), ==, "Wetzlar");

  gtk_widget_activate_action (widget, "win.open-variant", "(ss)", "hundesteuer", "fulda");
  g_assert_cmpuint (pw_diagram_tabs_get_n_tabs (tabs), ==, 5);
  g_assert_cmpstr (pw_diagram_page_get_title (pw_diagram_tabs_get_current (tabs)), ==, "Fulda");

  gtk_widget_activate_action (widget, "win.close-tab", NULL);
  g_assert_cmpuint (pw_diagram_tabs_get_n_tabs (tabs), ==, 4);
  gtk_widget_activate_action (widget, "win.open-variant", "(ss)", "hundesteuer", "fulda");
  g_assert_cmpuint (pw_diagram_tabs_get_n_tabs (tabs), ==, 5);
  gtk_widget_activate_action (widget, "win.next-tab", NULL);
  g_assert_cmpstr (pw_diagram_page_get_title (pw_diagram_tabs_get_current (tabs)), ==, "Wetzlar");

  /* The other service has tabs of its own. */
  gtk_widget_activate_action (widget, "win.show-service", "s", "bewohnerparkausweis");
  g_assert_true (pw_modelling_page_get_tabs (window->modelling) != tabs);
  gtk_widget_activate_action (widget, "win.show-service", "s", "hundesteuer");
  g_assert_true (pw_modelling_page_get_tabs (window->modelling) == tabs);
  close_window (window);
}

static gboolean
is_shown (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
test_all_tabs_closed (void)
{
  PwWindow      *window = open_sample ();
  PwDiagramTabs *tabs = pw_modelling_page_get_tabs (window->modelling);
  GtkWidget     *widget = GTK_WIDGET (window);

  for (guint i = 0; i < 5; i++)
    {
      gtk_widget_activate_action (widget, "win.close-tab", NULL);
      test_iterate ();
    }
  g_assert_cmpuint (pw_diagram_tabs_get_n_tabs (tabs), ==, 0);
  g_assert_false (is_shown (GTK_WIDGET (tabs)));
  g_assert_null (pw_modelling_page_get_current (window->modelling));

  /* What the one button there does. */
  gtk_widget_activate_action (widget, "win.show-service", "s", "hundesteuer");
  test_iterate ();
  g_assert_cmpuint (pw_diagram_tabs_get_n_tabs (tabs), ==, 5);
  g_assert_true (is_shown (GTK_WIDGET (tabs)));
  close_window (window);
}

static void
test_selection_carries_over (void)
{
  PwWindow           *window = open_sample ();
  GtkWidget          *widget = GTK_WIDGET (window);
  const PwComparison *comparison;
  int                 row;

  gtk_widget_activate_action (widget, "win.show-element", "(sss)", "hundesteuer", "giessen", "Activity_H06");
  g_assert_cmpstr (get_only_selected (window), ==, "Activity_H06");

  gtk_widget_activate_action (widget, "win.show-comparison", "s", "hundesteuer");
  wait_for (window, has_comparison);
  comparison = pw_comparison_page_get_comparison (window->comparison);
  row = pw_step_cursor_get_row (pw_comparison_page_get_cursor (window->comparison));
  g_assert_cmpint (row, ==, pw_comparison_find_row (comparison, 0, "Activity_H06"));

  pw_step_cursor_set (pw_comparison_page_get_cursor (window->comparison), row + 1, 0);
  gtk_widget_activate_action (widget, "win.perspective", "s", "modelling");
  g_assert_cmpint (pw_comparison_find_row (comparison, 0, get_only_selected (window)), ==, row + 1);
  close_window (window);
}

static gboolean
has_workspace (PwWindow *window)
{
  return window->workspace != NULL;
}

static void
test_reopen (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reopen-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "werkstatt.xml", NULL);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  PwWindow *window = pw_window_new (application);

  g_assert_true (g_file_set_contents (path, "<workspace xmlns='urn:prozesswerkstatt:workspace:1' version='1' name='Klein'><cities>"
                                            "<city id='a' name='Aar' sign='A' color='#0072B2'/><city id='b' name='Berg' sign='B' color='#009E73'/>"
                                            "</cities><services/></workspace>",
                                      -1, NULL));
  pw_window_open (window, file);
  wait_for (window, has_workspace);
  close_window (window);

  window = pw_window_new (application);
  pw_window_reopen (window);
  wait_for (window, has_workspace);
  g_assert_cmpstr (pw_workspace_get_info (window->workspace)->name, ==, "Klein");
  close_window (window);

  /* Gone: the start page, and no complaint. */
  g_unlink (path);
  g_rmdir (folder);
  window = pw_window_new (application);
  pw_window_reopen (window);
  for (guint i = 0; i < 100; i++)
    {
      test_iterate ();
      g_usleep (1000);
    }
  g_assert_true (pw_window_is_empty (window));
  close_window (window);
}

static void
assert_narrow (PwWindow *window)
{
  int minimum;

  test_iterate ();
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, LEAST_WINDOW_WIDTH);
}

static void
test_narrow (void)
{
  PwWindow  *window = open_sample_at_width (LEAST_WINDOW_WIDTH);
  GtkWidget *widget = GTK_WIDGET (window);

  assert_narrow (window);
  gtk_widget_activate_action (widget, "win.show-comparison", "s", "hundesteuer");
  wait_for (window, has_comparison);
  assert_narrow (window);
  gtk_widget_activate_action (widget, "win.comparison-view", "s", "pair");
  assert_narrow (window);
  close_window (window);
}

/* How many diagrams there are below @widget, all of them only for looking. */
static guint
count_views (GtkWidget *widget)
{
  guint    n = 0;
  gboolean is_editable;

  if (PW_IS_DIAGRAM_VIEW (widget))
    {
      g_object_get (widget, "editable", &is_editable, NULL);
      g_assert_false (is_editable);
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_views (child);

  return n;
}

static gboolean
has_pair (PwWindow *window)
{
  return count_views (GTK_WIDGET (window->comparison)) == 2;
}

/* Both sides are documents of their own, of files that are edited elsewhere. */
static void
test_pair_is_for_looking (void)
{
  PwWindow *window = open_sample ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-comparison", "s", "hundesteuer");
  wait_for (window, has_comparison);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.comparison-view", "s", "pair");
  wait_for (window, has_pair);
  g_assert_true (has_pair (window));
  close_window (window);
}

/* A spinner that nobody sees draws the window again with each frame. */
static guint
count_spinners (GtkWidget *widget)
{
  guint n = 0;

  if (GTK_IS_SPINNER (widget))
    {
      n = 1;
      g_assert_true (gtk_widget_get_mapped (widget) || !gtk_spinner_get_spinning (GTK_SPINNER (widget)));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_spinners (child);

  return n;
}

static void
test_hidden_spinners_rest (void)
{
  PwWindow *window = open_sample ();

  g_assert_cmpuint (count_spinners (GTK_WIDGET (window)), >, 0);
  close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

  application = pw_application_new ();
  g_application_set_flags (G_APPLICATION (application), g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_func ("/workspace-window/opens-the-first-city", test_open);
  g_test_add_func ("/workspace-window/no-tab-twice-and-all-in-order", test_tabs);
  g_test_add_func ("/workspace-window/says-so-when-all-tabs-are-closed", test_all_tabs_closed);
  g_test_add_func ("/workspace-window/the-selection-goes-along", test_selection_carries_over);
  g_test_add_func ("/workspace-window/opens-again-what-was-open-last", test_reopen);
  g_test_add_func ("/workspace-window/fits-a-narrow-window", test_narrow);
  g_test_add_func ("/workspace-window/hidden-spinners-rest", test_hidden_spinners_rest);
  g_test_add_func ("/workspace-window/the-pair-is-for-looking", test_pair_is_for_looking);

  return g_test_run ();
}
