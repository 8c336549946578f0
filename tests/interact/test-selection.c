/* interact/test-selection.c - a selection says once when it becomes another one
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/selection.h"

static void
count (PwSelection *selection,
       gpointer     data)
{
  (*(guint *) data)++;
}

static void
test_set (void)
{
  g_autoptr (PwSelection) selection = pw_selection_new ();
  guint n_changes = 0;

  g_signal_connect (selection, "changed", G_CALLBACK (count), &n_changes);

  pw_selection_set (selection, NULL);
  g_assert_cmpuint (n_changes, ==, 0);
  pw_selection_set (selection, "a");
  pw_selection_set (selection, "a");
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpstr (pw_selection_get_only (selection), ==, "a");
  pw_selection_set (selection, NULL);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_null (pw_selection_get_only (selection));
}

static void
test_toggle_keeps_order (void)
{
  g_autoptr (PwSelection) selection = pw_selection_new ();

  pw_selection_toggle (selection, "a");
  pw_selection_toggle (selection, "b");
  pw_selection_toggle (selection, "c");
  pw_selection_toggle (selection, "b");

  g_assert_cmpuint (pw_selection_get_n_ids (selection), ==, 2);
  g_assert_cmpstr (pw_selection_get_nth_id (selection, 0), ==, "a");
  g_assert_cmpstr (pw_selection_get_nth_id (selection, 1), ==, "c");
  g_assert_false (pw_selection_contains (selection, "b"));
  g_assert_false (pw_selection_contains (selection, NULL));
  g_assert_null (pw_selection_get_only (selection));
}

static void
test_set_all_counts_once (void)
{
  g_autoptr (PwSelection) selection = pw_selection_new ();
  const char *const ids[] = { "a", "b", "a", NULL };

  pw_selection_set_all (selection, ids);
  g_assert_cmpuint (pw_selection_get_n_ids (selection), ==, 2);
}

static void
test_set_to_one_of_its_own (void)
{
  g_autoptr (PwSelection) selection = pw_selection_new ();
  const char *const ids[] = { "a", "b", NULL };

  pw_selection_set_all (selection, ids);
  pw_selection_set (selection, pw_selection_get_nth_id (selection, 1));
  g_assert_cmpstr (pw_selection_get_only (selection), ==, "b");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interact/selection/set-announces-changes-only", test_set);
  g_test_add_func ("/interact/selection/toggle-keeps-order", test_toggle_keeps_order);
  g_test_add_func ("/interact/selection/an-id-counts-once", test_set_all_counts_once);
  g_test_add_func ("/interact/selection/set-to-one-of-its-own", test_set_to_one_of_its_own);

  return g_test_run ();
}
