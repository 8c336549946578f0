/* app/test-gap-dialog.c - what cities would have to change, in the sample
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "app/compare/gap-dialog.h"
#include "compare-fixture.h"
#include "display.h"
#include "workspace/joint-process.h"

static void
set_up (CompareFixture *fixture,
        gconstpointer   data)
{
  compare_fixture_sample (fixture, 5);
}

static void
tear_down (CompareFixture *fixture,
           gconstpointer   data)
{
  compare_fixture_clear (fixture);
}

static void
test_without_joint_process (CompareFixture *fixture,
                            gconstpointer   data)
{
  g_autoptr (PwGapDialog) dialog = g_object_ref_sink (PW_GAP_DIALOG (pw_gap_dialog_new (fixture->comparison)));

  g_assert_cmpstr (pw_gap_dialog_get_text (dialog), ==, "");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_each_city (CompareFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwJointProcess) joint = pw_joint_process_new (fixture->comparison, 3, &error);
  g_autoptr (GFile) file = NULL;
  g_autoptr (PwGapDialog) dialog = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_no_error (error);
  file = pw_joint_process_save (joint, PW_JOINT_ONLY_NEW, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  dialog = g_object_ref_sink (PW_GAP_DIALOG (pw_gap_dialog_new (fixture->comparison)));

  lines = g_strsplit (pw_gap_dialog_get_text (dialog), "\n", -1);
  for (guint i = 0; i < pw_comparison_get_n_variants (fixture->comparison); i++)
    {
      g_autofree char *title = g_strdup_printf ("What would %s have to change?", pw_comparison_get_city (fixture->comparison, i)->name);

      g_assert_true (g_strv_contains ((const char *const *) lines, title));
    }
  /* Limburg scans nothing, which three of the five do. */
  g_assert_nonnull (strstr (pw_gap_dialog_get_text (dialog), "Anmeldung einscannen"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

  g_test_add ("/gap-dialog/without-a-joint-process", CompareFixture, NULL, set_up, test_without_joint_process, tear_down);
  g_test_add ("/gap-dialog/each-city", CompareFixture, NULL, set_up, test_each_city, tear_down);

  return g_test_run ();
}
