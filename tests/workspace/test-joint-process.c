/* workspace/test-joint-process.c - the joint process follows numbers and verdicts, and replaces nothing unasked
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "workspace/joint-process.h"

#include <string.h>

#include "compare/provenance.h"
#include "support/sketch-workspace.h"
#include "workspace/save.h"
#include "xml/reader.h"

static PwComparison *
load (const char *folder,
      const char *service)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwWorkspace) workspace = pw_workspace_open (file, NULL, &error);

  g_assert_no_error (error);

  return pw_comparison_load (workspace, pw_workspace_info_find_service (pw_workspace_get_info (workspace), service), NULL, NULL);
}

static PwJointProcess *
make (const PwComparison *comparison,
      guint               at_least)
{
  g_autoptr (GError) error = NULL;
  PwJointProcess *joint = pw_joint_process_new (comparison, at_least, &error);

  g_assert_no_error (error);

  return joint;
}

static PwElement *
find_named (const PwModel *model,
            const char    *name)
{
  PwElement *root = pw_model_get_definitions (model);

  for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
    if (pw_element_has (element, PW_TRAIT_ACTIVITY) && g_strcmp0 (pw_element_get_name (element), name) == 0)
      return element;

  return NULL;
}

static guint
find_row (const PwComparison *comparison,
          const char         *name)
{
  const PwTable *table = pw_comparison_get_table (comparison);

  for (guint r = 0; r < table->rows->len; r++)
    if (strcmp (pw_table_get_row (table, r)->name, name) == 0)
      return r;
  g_assert_not_reached ();
}

static const PwJointStep *
get_step (const PwJointProcess *joint,
          const PwComparison   *comparison,
          const char           *name)
{
  return &g_array_index (joint->steps, PwJointStep, find_row (comparison, name));
}

/* --- the sample's dog tax ---------------------------------------------------------------------- */

static void
test_by_number (void)
{
  g_autoptr (PwComparison) comparison = load (g_getenv ("PW_SAMPLES"), "hundesteuer");
  g_autoptr (PwJointProcess) joint = make (comparison, 3);
  g_autofree char *summary = pw_joint_process_dup_summary (joint);

  g_assert_false (pw_joint_process_has_file (joint));
  g_assert_true (get_step (joint, comparison, "Rasse prüfen")->is_taken);
  g_assert_false (get_step (joint, comparison, "Bescheid gegenzeichnen")->is_taken);
  g_assert_cmpint (get_step (joint, comparison, "Bescheid gegenzeichnen")->cause, ==, PW_JOINT_BY_NUMBER);
  g_assert_nonnull (find_named (joint->model, "Rasse prüfen"));
  g_assert_null (find_named (joint->model, "Bescheid gegenzeichnen"));
  g_assert_cmpuint (pw_provenance_count (find_named (joint->model, "Rasse prüfen")), ==, 5);
  g_assert_true (g_str_has_suffix (summary, " left out."));
}

static void
test_by_verdict (void)
{
  g_autoptr (PwComparison) comparison = load (g_getenv ("PW_SAMPLES"), "hundesteuer");
  PwDecisions     *decisions = pw_comparison_get_decisions (comparison);
  const PwDecision take = { .verdict = PW_VERDICT_ALIGN, .step = PW_VERDICT_STEP_TAKE, .from = -1 };
  const PwDecision drop = { .verdict = PW_VERDICT_ALIGN, .step = PW_VERDICT_STEP_DROP, .from = -1 };
  const PwDecision as_limburg = { .verdict = PW_VERDICT_ALIGN, .from = pw_comparison_find_city (comparison, 2) };
  const PwDecision as_giessen = { .verdict = PW_VERDICT_ALIGN, .from = pw_comparison_find_city (comparison, 0) };
  g_autoptr (PwJointProcess) joint = NULL;

  pw_decisions_set_verdict (decisions, comparison, find_row (comparison, "Bescheid gegenzeichnen"), &take);
  pw_decisions_set_verdict (decisions, comparison, find_row (comparison, "Rasse prüfen"), &drop);
  pw_decisions_set_verdict (decisions, comparison, find_row (comparison, "Anmeldung entgegennehmen"), &as_limburg);
  joint = make (comparison, 3);
  g_assert_nonnull (find_named (joint->model, "Bescheid gegenzeichnen"));
  g_assert_null (find_named (joint->model, "Rasse prüfen"));
  g_assert_nonnull (find_named (joint->model, "Hundeanmeldung annehmen"));
  g_assert_null (find_named (joint->model, "Anmeldung entgegennehmen"));
  g_assert_cmpint (get_step (joint, comparison, "Bescheid gegenzeichnen")->cause, ==, PW_JOINT_BY_VERDICT);
  g_assert_cmpint (get_step (joint, comparison, "Rasse prüfen")->cause, ==, PW_JOINT_BY_VERDICT);

  /* As in a city that does not have it: without it. */
  pw_decisions_set_verdict (decisions, comparison, find_row (comparison, "Bescheid gegenzeichnen"), &as_giessen);
  g_clear_pointer (&joint, pw_joint_process_free);
  joint = make (comparison, 1);
  g_assert_null (find_named (joint->model, "Bescheid gegenzeichnen"));
}

/* --- the file -------------------------------------------------------------------------------------- */

static void
test_save (void)
{
  char *folder = sketch_folder ();
  g_autoptr (PwComparison) comparison = load (folder, "a");
  g_autoptr (PwJointProcess) first = make (comparison, 2);
  g_autoptr (PwJointProcess) second = NULL;
  g_autoptr (PwJointProcess) third = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = pw_joint_process_save (first, PW_JOINT_ONLY_NEW, NULL, NULL, NULL, &error);
  g_autoptr (GFile) beside = NULL;
  g_autoptr (GFile) replaced = NULL;
  g_autoptr (PwModel) model = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (PwComparison) again = NULL;

  g_assert_no_error (error);
  model = pw_xml_read_file (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pw_model_count (model, PW_ELEMENT_BPMN_SHAPE), ==, 3);
  g_assert_cmpuint (pw_model_count (model, PW_ELEMENT_USER_TASK), ==, 3);
  again = load (folder, "a");
  g_assert_cmpstr (pw_comparison_get_service (again)->target_path, ==, "a/soll.bpmn");

  /* Not silently a second time … */
  before = g_file_load_bytes (file, NULL, NULL, NULL);
  second = make (again, 2);
  g_assert_true (pw_joint_process_has_file (second));
  g_assert_null (pw_joint_process_save (second, PW_JOINT_ONLY_NEW, NULL, NULL, NULL, &error));
  g_assert_error (error, PW_SAVE_ERROR, PW_SAVE_ERROR_CHANGED_ON_DISK);
  g_clear_error (&error);
  /* … but beside it, */
  beside = pw_joint_process_save (second, PW_JOINT_BESIDE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_equal (beside, file));
  after = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (before, after));

  /* or in its place, unless somebody has changed it meanwhile. */
  third = make (again, 2);
  sketch_file (folder, "a/soll.bpmn", "<other/>");
  g_assert_null (pw_joint_process_save (third, PW_JOINT_REPLACE, NULL, NULL, NULL, &error));
  g_assert_error (error, PW_SAVE_ERROR, PW_SAVE_ERROR_CHANGED_ON_DISK);
  g_clear_error (&error);
  g_clear_pointer (&third, pw_joint_process_free);
  third = make (again, 2);
  replaced = pw_joint_process_save (third, PW_JOINT_REPLACE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_equal (replaced, file));
  sketch_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace/joint-process/by-number", test_by_number);
  g_test_add_func ("/workspace/joint-process/by-verdict", test_by_verdict);
  g_test_add_func ("/workspace/joint-process/save", test_save);

  return g_test_run ();
}
