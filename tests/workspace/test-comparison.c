/* workspace/test-comparison.c - all variants of one service, compared
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "workspace/comparison.h"

#include <string.h>

#include "support/sketch-workspace.h"

static PwComparison *
compare (const char *folder,
         const char *service)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwWorkspace) workspace = pw_workspace_open (file, NULL, &error);

  g_assert_no_error (error);

  return pw_comparison_load (workspace, pw_workspace_info_find_service (pw_workspace_get_info (workspace), service), NULL, NULL);
}

static void
test_all_variants (void)
{
  char *folder = sketch_folder ();
  g_autoptr (PwComparison) comparison = compare (folder, "a");
  const PwTable   *table = pw_comparison_get_table (comparison);
  g_autofree char *reason = NULL;

  g_assert_cmpuint (pw_comparison_get_n_variants (comparison), ==, 3);
  g_assert_cmpuint (pw_comparison_get_n_problems (comparison), ==, 0);
  g_assert_cmpstr (pw_comparison_get_city (comparison, 1)->name, ==, "Bonn");
  g_assert_cmpint (pw_comparison_get_variant (comparison, 1)->cases, ==, 120);
  g_assert_cmpuint (table->rows->len, ==, 3);
  g_assert_cmpstr (pw_table_get_row (table, 2)->name, ==, "Versenden");
  g_assert_cmpint (pw_table_get_row (table, 2)->cells[1].differences & PW_DIFFERENCE_ORDER, !=, 0);
  g_assert_cmpint (pw_comparison_find_row (comparison, 0, "T2"), ==, 2);
  g_assert_cmpint (pw_comparison_find_row (comparison, 1, "T0"), ==, 2);
  g_assert_cmpint (pw_comparison_find_row (comparison, 1, "nowhere"), ==, -1);
  g_assert_cmpint (pw_comparison_find_city (comparison, 2), ==, 2);
  g_assert_cmpuint (pw_comparison_get_graph (comparison, 2)->n_nodes, ==, 3);
  g_assert_nonnull (pw_model_find (pw_comparison_get_model (comparison, 2), "T1"));
  g_assert_cmpuint (pw_comparison_get_alignment (comparison)->clusters->len, ==, 3);
  g_assert_cmpstr (pw_comparison_get_service (comparison)->id, ==, "a");
  reason = pw_comparison_dup_reason (comparison, 0);
  g_assert_nonnull (reason);
  g_assert_true (g_str_has_suffix (reason, "."));
  sketch_remove (folder);
}

static void
test_broken_variant_is_a_problem (void)
{
  char *folder = sketch_folder ();
  g_autoptr (PwComparison) comparison = NULL;
  const PwComparisonProblem *problem;

  sketch_file (folder, "a/bb.bpmn", "<definitions");
  comparison = compare (folder, "a");

  g_assert_cmpuint (pw_comparison_get_n_variants (comparison), ==, 2);
  g_assert_cmpstr (pw_comparison_get_city (comparison, 1)->name, ==, "Celle");
  g_assert_cmpint (pw_comparison_find_city (comparison, 1), ==, -1);
  g_assert_cmpuint (pw_comparison_get_table (comparison)->n_variants, ==, 2);
  g_assert_cmpuint (pw_comparison_get_n_problems (comparison), ==, 1);
  problem = pw_comparison_get_problem (comparison, 0);
  g_assert_cmpuint (problem->city, ==, 1);
  g_assert_false (problem->is_expected);
  g_assert_nonnull (strstr (problem->message, "Bonn"));
  g_assert_nonnull (strstr (problem->message, "bb.bpmn"));
  sketch_remove (folder);
}

static void
test_not_recorded_is_expected (void)
{
  char *folder = sketch_folder ();
  g_autoptr (PwComparison) comparison = compare (folder, "b");

  g_assert_cmpuint (pw_comparison_get_n_variants (comparison), ==, 1);
  g_assert_cmpuint (pw_comparison_get_n_problems (comparison), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (pw_comparison_get_problem (comparison, i)->city, ==, i + 1);
      g_assert_true (pw_comparison_get_problem (comparison, i)->is_expected);
      g_assert_cmpstr (pw_comparison_get_problem (comparison, i)->message, !=, "");
    }
  for (guint r = 0; r < 3; r++)
    g_assert_cmpint (pw_table_get_row (pw_comparison_get_table (comparison), r)->differences, ==, PW_DIFFERENCE_NONE);
  sketch_remove (folder);
}

static void
test_no_variant_at_all (void)
{
  char *folder = sketch_folder ();
  g_autoptr (PwComparison) comparison = NULL;

  sketch_file (folder, "b/aa.bpmn", "");
  comparison = compare (folder, "b");

  g_assert_cmpuint (pw_comparison_get_n_variants (comparison), ==, 0);
  g_assert_cmpuint (pw_comparison_get_table (comparison)->rows->len, ==, 0);
  g_assert_cmpuint (pw_comparison_get_n_problems (comparison), ==, 3);
  sketch_remove (folder);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_in_a_thread (void)
{
  char *folder = sketch_folder ();
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (PwWorkspace) workspace = pw_workspace_open (file, NULL, NULL);
  const PwService *service = pw_workspace_info_find_service (pw_workspace_get_info (workspace), "a");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (PwComparison) comparison = NULL;

      if (i == 1)
        g_cancellable_cancel (cancellable);
      pw_comparison_load_async (workspace, service, cancellable, on_loaded, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      comparison = pw_comparison_load_finish (result, &error);
      if (i == 0)
        g_assert_cmpuint (pw_comparison_get_n_variants (comparison), ==, 3);
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  sketch_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace/comparison/all-variants", test_all_variants);
  g_test_add_func ("/workspace/comparison/broken-variant-is-a-problem", test_broken_variant_is_a_problem);
  g_test_add_func ("/workspace/comparison/not-recorded-is-expected", test_not_recorded_is_expected);
  g_test_add_func ("/workspace/comparison/no-variant-at-all", test_no_variant_at_all);
  g_test_add_func ("/workspace/comparison/in-a-thread", test_in_a_thread);

  return g_test_run ();
}
