/* app/test-pair.c - two or three cities side by side stand at the same step
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "app/compare/pair-bridge.h"
#include "app/compare/pair-page.h"
#include "app/compare/step-map.h"
#include "compare-fixture.h"
#include "display.h"

#include <math.h>

/* --- where a place is in another diagram --- */

static void
test_map (void)
{
  static const PwPoint from[] = { { 0, 0 }, { 100, 0 }, { NAN, NAN }, { 300, 0 } };
  static const PwPoint to[] = { { 50, 10 }, { 400, 10 }, { 200, 10 }, { NAN, NAN } };
  static const PwPoint none[] = { { NAN, NAN }, { NAN, NAN }, { 1, 1 }, { NAN, NAN } };
  PwPoint              mapped;
  PwPoint              before = { -1000, 0 };

  /* On a step it is on its partner, beside a step as far beside its partner. */
  g_assert_true (pw_step_map_point (from, to, 4, from[0], &mapped));
  g_assert_cmpfloat_with_epsilon (mapped.x, 50, 0.01);
  g_assert_cmpfloat_with_epsilon (mapped.y, 10, 0.01);
  g_assert_true (pw_step_map_point (from, to, 4, (PwPoint){ 102, 3 }, &mapped));
  g_assert_cmpfloat_with_epsilon (mapped.x, 402, 0.1);
  g_assert_cmpfloat_with_epsilon (mapped.y, 13, 0.1);

  /* In between it moves on without a jump. */
  for (int x = -50; x <= 150; x++)
    {
      g_assert_true (pw_step_map_point (from, to, 4, (PwPoint){ x, 20 }, &mapped));
      g_assert_cmpfloat (mapped.x, >, before.x);
      if (x > -50)
        g_assert_cmpfloat (mapped.x - before.x, <, 30);
      before = mapped;
    }

  g_assert_false (pw_step_map_point (from, none, 4, from[0], &mapped));
}

/* --- the line that joins --- */

static void
test_bridge (void)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (PwBridgeEnd));
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (PwRect));
  PwRect      obstacle = { 150, 150, 100, 40 }; /* right above the line's way across */
  PwBridgeEnd left = { { 100, 200, 80, 60 }, { 0, 0, 400, 400 }, obstacles };
  PwBridgeEnd right = { { 600, 230, 80, 60 }, { 400, 0, 400, 400 }, obstacles };
  double      y;

  g_array_append_val (ends, left);
  g_array_append_val (ends, right);
  y = pw_pair_bridge_find_height (ends);
  g_assert_cmpfloat (y, <, 200);
  g_assert_cmpfloat (y, >, 150);

  g_array_append_val (obstacles, obstacle);
  y = pw_pair_bridge_find_height (ends);
  g_assert_true (y < obstacle.y || y > obstacle.y + obstacle.height);
  g_assert_cmpfloat (y, <, 200);
  g_assert_cmpfloat (y, >, 0);
}

/* --- the page --- */

typedef struct
{
  CompareFixture files;
  PwProblemList *problems;
  PwStepCursor  *cursor;
  GtkWidget     *window;
  PwPairPage    *page;
} Fixture;

static gboolean
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Lets frames pass: what follows a view comes a frame later. */
static void
wait_frames (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (250, on_timeout, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_diagram (Fixture *fixture,
                  guint    side)
{
  gboolean is_over = FALSE;
  guint    id = g_timeout_add_seconds (20, on_timeout, &is_over);

  while (pw_pair_side_get_view_state (pw_pair_page_get_side (fixture->page, side)) == NULL && !is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_over);
  g_source_remove (id);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  compare_fixture_sample (&fixture->files, GPOINTER_TO_UINT (data));
  fixture->problems = pw_problem_list_new ();
  fixture->cursor = pw_step_cursor_new ();
  fixture->page = g_object_new (PW_TYPE_PAIR_PAGE, NULL);
  fixture->window = g_object_new (GTK_TYPE_WINDOW, "default-width", 1366, "default-height", 768, "child", fixture->page, NULL);
  pw_pair_page_set_cursor (fixture->page, fixture->cursor);
  pw_pair_page_set_comparison (fixture->page, fixture->files.comparison, fixture->problems);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  wait_for_diagram (fixture, 0);
  wait_for_diagram (fixture, 1);
  wait_frames ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  pw_pair_page_set_comparison (fixture->page, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_iterate ();
  g_object_unref (fixture->cursor);
  g_object_unref (fixture->problems);
  compare_fixture_clear (&fixture->files);
}

/* How far the row's step is from the middle of its view, in pixels. */
static PwPoint
get_distance (Fixture *fixture,
              guint    side,
              guint    row)
{
  PwPairSide         *shown = pw_pair_page_get_side (fixture->page, side);
  PwViewState        *state = pw_pair_side_get_view_state (shown);
  g_autofree PwPoint *steps = pw_pair_side_list_steps (shown);
  PwPoint             middle = pw_rect_center (pw_view_state_get_visible (state));
  double              zoom = pw_view_state_get_zoom (state);

  return (PwPoint){ (steps[row].x - middle.x) * zoom, (steps[row].y - middle.y) * zoom };
}

static guint
find_row (Fixture    *fixture,
          const char *name)
{
  const PwTable *table = pw_comparison_get_table (fixture->files.comparison);

  for (guint i = 0; i < table->rows->len; i++)
    if (g_str_equal (pw_table_get_row (table, i)->name, name))
      return i;
  g_assert_not_reached ();
}

static void
scroll_to (Fixture *fixture,
           guint    side,
           guint    row)
{
  PwPairSide         *shown = pw_pair_page_get_side (fixture->page, side);
  g_autofree PwPoint *steps = pw_pair_side_list_steps (shown);

  pw_view_state_center_on (pw_pair_side_get_view_state (shown), steps[row]);
  wait_frames ();
}

static void
test_linked (Fixture      *fixture,
             gconstpointer data)
{
  guint   row = find_row (fixture, "Meldedaten abgleichen");
  PwPoint here;
  PwPoint there;

  scroll_to (fixture, 0, row);
  here = get_distance (fixture, 0, row);
  there = get_distance (fixture, 1, row);
  g_assert_cmpfloat (hypot (here.x - there.x, here.y - there.y), <, 40);

  /* The other way round, and at the same zoom. */
  pw_view_state_zoom_at (pw_pair_side_get_view_state (pw_pair_page_get_side (fixture->page, 1)), 1.2, (PwPoint){ 100, 100 });
  scroll_to (fixture, 1, row);
  g_assert_cmpfloat (pw_view_state_get_zoom (pw_pair_side_get_view_state (pw_pair_page_get_side (fixture->page, 0))), ==, 1.2);

  g_object_set (fixture->page, "is-linked", FALSE, NULL);
  there = get_distance (fixture, 1, row);
  pw_view_state_pan (pw_pair_side_get_view_state (pw_pair_page_get_side (fixture->page, 0)), 200, 0);
  wait_frames ();
  g_assert_cmpfloat (get_distance (fixture, 1, row).x, ==, there.x);
}

static void
test_third (Fixture      *fixture,
            gconstpointer data)
{
  guint      n = pw_pair_page_get_n_differences (fixture->page);
  GtkWidget *third = GTK_WIDGET (pw_pair_page_get_side (fixture->page, 2));
  guint      row = find_row (fixture, "Rasse prüfen");

  g_assert_false (gtk_widget_get_mapped (third));
  g_object_set (fixture->page, "has-third", TRUE, NULL);
  wait_for_diagram (fixture, 2);
  wait_frames ();
  g_assert_true (gtk_widget_get_mapped (third));
  g_assert_cmpuint (pw_pair_page_get_n_differences (fixture->page), >, n);

  /* One selection in all of them. */
  pw_step_cursor_set (fixture->cursor, (int) row, -1);
  wait_frames ();
  wait_frames ();
  for (guint i = 0; i < 3; i++)
    {
      PwPoint distance = get_distance (fixture, i, row);

      g_assert_cmpfloat (hypot (distance.x, distance.y), <, 220);
    }
}

static void
test_pair_keeps_third_apart (Fixture      *fixture,
                             gconstpointer data)
{
  pw_pair_page_set_pair (fixture->page, 0, 2);
  g_assert_cmpint (pw_pair_side_get_variant (pw_pair_page_get_side (fixture->page, 0)), ==, 0);
  g_assert_cmpint (pw_pair_side_get_variant (pw_pair_page_get_side (fixture->page, 1)), ==, 2);
  g_assert_cmpint (pw_pair_side_get_variant (pw_pair_page_get_side (fixture->page, 2)), ==, 1);
}

static gboolean
press (GtkWidget *widget,
       guint      key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_taken);
    }

  return is_taken;
}

static void
test_digits (Fixture      *fixture,
             gconstpointer data)
{
  PwPairSide *side = pw_pair_page_get_side (fixture->page, 1);

  g_assert_true (press (GTK_WIDGET (side), GDK_KEY_4));
  g_assert_cmpint (pw_pair_side_get_variant (side), ==, 3);
  g_assert_true (press (GTK_WIDGET (side), GDK_KEY_KP_1));
  g_assert_cmpint (pw_pair_side_get_variant (side), ==, 0);
  g_assert_false (press (GTK_WIDGET (side), GDK_KEY_9));
  g_assert_false (press (GTK_WIDGET (side), GDK_KEY_a));
  wait_for_diagram (fixture, 1);
}

/* The diagram was not there yet when the page got the keyboard. */
static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (pw_pair_page_get_side (fixture->page, 0))));
}

/* Two cities have no third. */
static void
test_two_cities (Fixture      *fixture,
                 gconstpointer data)
{
  gboolean has_third;

  g_object_set (fixture->page, "has-third", TRUE, NULL);
  g_object_get (fixture->page, "has-third", &has_third, NULL);
  g_assert_false (has_third);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

  g_test_add_func ("/pair/a-place-in-another-diagram", test_map);
  g_test_add_func ("/pair/the-line-avoids-what-is-there", test_bridge);
#define ADD(name, n, test) g_test_add ("/pair/" name, Fixture, GUINT_TO_POINTER (n), set_up, test, tear_down)
  ADD ("scrolling-by-matched-step", 5, test_linked);
  ADD ("three-at-the-same-step", 5, test_third);
  ADD ("third-is-another-city", 5, test_pair_keeps_third_apart);
  ADD ("digits-choose-a-city", 8, test_digits);
  ADD ("keyboard-waits-for-the-diagram", 5, test_focus);
  ADD ("no-third-of-two", 2, test_two_cities);

  return g_test_run ();
}
