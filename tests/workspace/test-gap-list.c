/* workspace/test-gap-list.c - what a city would have to change
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "workspace/gap-list.h"

#include <string.h>

#include "compare/consolidate.h"
#include "workspace/joint-process.h"

static PwComparison *
load (const char *service)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("PW_SAMPLES"));
  g_autoptr (GError) error = NULL;
  g_autoptr (PwWorkspace) workspace = pw_workspace_open (file, NULL, &error);

  g_assert_no_error (error);

  return pw_comparison_load (workspace, pw_workspace_info_find_service (pw_workspace_get_info (workspace), service), NULL, NULL);
}

static guint
find_variant (const PwComparison *comparison,
              const char         *city)
{
  for (guint v = 0; v < pw_comparison_get_n_variants (comparison); v++)
    if (strcmp (pw_comparison_get_city (comparison, v)->id, city) == 0)
      return v;
  g_assert_not_reached ();
}

static const PwGap *
find_gap (GPtrArray  *gaps,
          const char *text)
{
  for (guint i = 0; i < gaps->len; i++)
    if (strcmp (((const PwGap *) g_ptr_array_index (gaps, i))->text, text) == 0)
      return g_ptr_array_index (gaps, i);
  for (guint i = 0; i < gaps->len; i++)
    g_test_message ("%s", ((const PwGap *) g_ptr_array_index (gaps, i))->text);

  return NULL;
}

static GPtrArray *
list (const PwComparison *comparison,
      const char         *city,
      guint               at_least)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwJointProcess) joint = pw_joint_process_new (comparison, at_least, &error);

  g_assert_no_error (error);

  return pw_gap_list_new (comparison, find_variant (comparison, city), joint->model);
}

/* "Was müsste Limburg ändern?" */
static void
test_limburg (void)
{
  g_autoptr (PwComparison) comparison = load ("hundesteuer");
  g_autoptr (GPtrArray) gaps = list (comparison, "limburg", 3);
  const PwGap *gap = find_gap (gaps, "Leave out “Bescheid gegenzeichnen”.");

  g_assert_nonnull (gap);
  g_assert_cmpint (gap->kind, ==, PW_GAP_DROP);
  g_assert_cmpstr (gap->element, ==, "Activity_H13");
  g_assert_null (gap->target);
  gap = find_gap (gaps, "Call “Hundeanmeldung annehmen” “Anmeldung entgegennehmen”.");
  g_assert_nonnull (gap);
  g_assert_cmpint (gap->kind, ==, PW_GAP_NAME);
  gap = find_gap (gaps, "“Meldedaten abgleichen”: 2 min instead of 4 min.");
  g_assert_nonnull (gap);
  g_assert_cmpint (gap->kind, ==, PW_GAP_TIME);
  for (guint i = 0; i < gaps->len; i++)
    if (((const PwGap *) g_ptr_array_index (gaps, i))->kind == PW_GAP_ORDER)
      {
        gap = g_ptr_array_index (gaps, i);
        g_assert_true (g_str_has_prefix (gap->text, "Do “Rasse prüfen” only after “"));
      }
  g_assert_cmpint (gap->kind, ==, PW_GAP_ORDER);
}

static void
test_on_purpose (void)
{
  g_autoptr (PwComparison) comparison = load ("hundesteuer");
  const PwDecision keep = { .verdict = PW_VERDICT_KEEP, .from = -1, .reason = "Dienstanweisung" };
  guint            limburg = find_variant (comparison, "limburg");
  int              row = pw_comparison_find_row (comparison, limburg, "Activity_H13");
  g_autoptr (GPtrArray) gaps = NULL;
  const PwGap *gap;

  pw_decisions_set_verdict (pw_comparison_get_decisions (comparison), comparison, (guint) row, &keep);
  gaps = list (comparison, "limburg", 3);
  gap = find_gap (gaps, "“Bescheid gegenzeichnen” stays, though the joint process does without: Dienstanweisung");
  g_assert_nonnull (gap);
  g_assert_cmpint (gap->kind, ==, PW_GAP_STAYS);
  g_assert_null (find_gap (gaps, "Leave out “Bescheid gegenzeichnen”."));
}

/* A step that only Limburg and Wetzlar have becomes everybody's. */
static void
test_added (void)
{
  g_autoptr (PwComparison) comparison = load ("hundesteuer");
  const PwDecision take = { .verdict = PW_VERDICT_ALIGN, .step = PW_VERDICT_STEP_TAKE, .from = -1 };
  int              row = pw_comparison_find_row (comparison, find_variant (comparison, "limburg"), "Activity_H13");
  g_autoptr (GPtrArray) gaps = NULL;
  const PwGap *added = NULL;

  pw_decisions_set_verdict (pw_comparison_get_decisions (comparison), comparison, (guint) row, &take);
  gaps = list (comparison, "giessen", 3);
  for (guint i = 0; i < gaps->len; i++)
    if (((const PwGap *) g_ptr_array_index (gaps, i))->row == row)
      added = g_ptr_array_index (gaps, i);
  g_assert_nonnull (added);
  g_assert_cmpint (added->kind, ==, PW_GAP_ADD);
  g_assert_true (g_str_has_prefix (added->text, "Add “Bescheid gegenzeichnen” after “"));
  g_assert_null (added->element);
}

/* Whoever is like the joint process has nothing to do. */
static void
test_nothing_to_do (void)
{
  g_autoptr (PwComparison) comparison = load ("hundesteuer");
  g_autoptr (GPtrArray) gaps = NULL;
  guint n_variants = pw_comparison_get_n_variants (comparison);

  for (guint v = 0; v < n_variants; v++)
    {
      const PwConsolidateVariant single = { "x", NULL, pw_comparison_get_model (comparison, v), pw_comparison_get_graph (comparison, v) };
      const PwGraph             *graph = single.graph;
      g_autoptr (PwAlignment) alignment = pw_alignment_compute (&graph, 1, NULL);
      PwConsolidateVariant own = single;
      g_autoptr (PwModel) same = NULL;

      own.key = pw_comparison_get_city (comparison, v)->id;
      same = pw_consolidate_union (&own, 1, alignment, NULL);
      g_clear_pointer (&gaps, g_ptr_array_unref);
      gaps = pw_gap_list_new (comparison, v, same);
      g_assert_cmpuint (gaps->len, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace/gap-list/limburg", test_limburg);
  g_test_add_func ("/workspace/gap-list/on-purpose", test_on_purpose);
  g_test_add_func ("/workspace/gap-list/added", test_added);
  g_test_add_func ("/workspace/gap-list/nothing-to-do", test_nothing_to_do);

  return g_test_run ();
}
