/* workspace/test-decisions.c - what people have decided holds, can be undone and is never lost
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "workspace/comparison.h"

#include <glib/gstdio.h>
#include <string.h>

#include "support/sketch-workspace.h"
#include "workspace/save.h"

typedef struct
{
  char         *folder;
  PwComparison *comparison;
  PwDecisions  *decisions; /* of that comparison */
} Fixture;

static void
fixture_load (Fixture *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwWorkspace) workspace = pw_workspace_open (file, NULL, &error);

  g_assert_no_error (error);
  g_clear_pointer (&self->comparison, pw_comparison_free);
  self->comparison = pw_comparison_load (workspace, pw_workspace_info_find_service (pw_workspace_get_info (workspace), "a"), NULL, NULL);
  self->decisions = pw_comparison_get_decisions (self->comparison);
}

static void
fixture_init (Fixture *self)
{
  self->folder = sketch_folder ();
  self->comparison = NULL;
  fixture_load (self);
  g_assert_null (pw_comparison_get_decisions_problem (self->comparison));
}

static void
fixture_clear (Fixture *self)
{
  g_clear_pointer (&self->comparison, pw_comparison_free);
  sketch_remove (self->folder);
}

static void
realign (Fixture *self)
{
  PwComparison *anew = pw_comparison_realign (self->comparison);

  pw_comparison_free (self->comparison);
  self->comparison = anew;
}

static guint
find_row (const Fixture *self,
          const char    *name)
{
  const PwTable *table = pw_comparison_get_table (self->comparison);

  for (guint r = 0; r < table->rows->len; r++)
    if (strcmp (pw_table_get_row (table, r)->name, name) == 0)
      return r;
  g_assert_not_reached ();
}

/* In how many cities the step that is called so stands in one row. */
static guint
count_cities (const Fixture *self,
              const char    *name)
{
  return pw_table_get_row (pw_comparison_get_table (self->comparison), find_row (self, name))->n_present;
}

static guint
count_rows (const Fixture *self)
{
  return pw_comparison_get_table (self->comparison)->rows->len;
}

/* --- which steps are the same --------------------------------------------------------------- */

static void
test_reject_and_undo (void)
{
  Fixture fixture;

  fixture_init (&fixture);
  g_assert_cmpuint (count_rows (&fixture), ==, 3);
  g_assert_null (pw_decisions_get_undo_label (fixture.decisions));

  pw_decisions_reject (fixture.decisions, fixture.comparison, find_row (&fixture, "Prüfen"), 1);
  realign (&fixture);
  g_assert_cmpuint (count_rows (&fixture), ==, 4);
  g_assert_cmpstr (pw_decisions_get_undo_label (fixture.decisions), ==, "Reject a proposal");

  pw_decisions_undo (fixture.decisions);
  realign (&fixture);
  g_assert_cmpuint (count_rows (&fixture), ==, 3);
  g_assert_cmpuint (count_cities (&fixture, "Prüfen"), ==, 3);

  pw_decisions_redo (fixture.decisions);
  realign (&fixture);
  g_assert_cmpuint (count_rows (&fixture), ==, 4);
  fixture_clear (&fixture);
}

static void
test_split_and_forget (void)
{
  Fixture fixture;
  guint   row;

  fixture_init (&fixture);
  pw_decisions_split (fixture.decisions, fixture.comparison, find_row (&fixture, "Prüfen"));
  realign (&fixture);
  g_assert_cmpuint (count_rows (&fixture), ==, 5);

  for (row = 0; row < 5; row++)
    pw_decisions_forget (fixture.decisions, fixture.comparison, row);
  realign (&fixture);
  g_assert_cmpuint (count_rows (&fixture), ==, 3);
  fixture_clear (&fixture);
}

static void
test_join_and_move (void)
{
  Fixture fixture;
  guint   row;

  fixture_init (&fixture);
  pw_decisions_join (fixture.decisions, fixture.comparison, find_row (&fixture, "Prüfen"), find_row (&fixture, "Entscheiden"));
  realign (&fixture);
  g_assert_cmpuint (count_rows (&fixture), ==, 2);
  row = (guint) pw_comparison_find_row (fixture.comparison, 0, "T0");
  g_assert_cmpint (pw_decisions_get (fixture.decisions, fixture.comparison, row).origin, ==, PW_ORIGIN_MANUAL);
  pw_decisions_undo (fixture.decisions);
  realign (&fixture);

  /* Aachen's first step is what the others do last. */
  pw_decisions_move (fixture.decisions, fixture.comparison, find_row (&fixture, "Prüfen"), 0, find_row (&fixture, "Versenden"));
  realign (&fixture);
  row = (guint) pw_comparison_find_row (fixture.comparison, 0, "T0");
  g_assert_cmpint (pw_comparison_find_row (fixture.comparison, 0, "T2"), ==, row);
  g_assert_cmpuint (count_cities (&fixture, "Prüfen"), ==, 2);
  fixture_clear (&fixture);
}

static void
rename_step (const Fixture *fixture,
             const char    *path,
             const char    *from,
             const char    *to)
{
  g_autofree char *file = g_build_filename (fixture->folder, path, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;

  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  parts = g_strsplit (text, from, -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  changed = g_strjoinv (to, parts);
  g_assert_true (g_file_set_contents (file, changed, -1, NULL));
}

/* Whatever the steps are called later. */
static void
test_confirmed_holds (void)
{
  g_autoptr (GError) error = NULL;
  Fixture fixture;

  fixture_init (&fixture);
  pw_decisions_confirm (fixture.decisions, fixture.comparison, find_row (&fixture, "Prüfen"));
  g_assert_true (pw_decisions_save (fixture.decisions, &error));
  g_assert_no_error (error);
  rename_step (&fixture, "a/aa.bpmn", "Prüfen", "Quark rühren");
  fixture_load (&fixture);
  g_assert_cmpuint (count_cities (&fixture, "Prüfen"), ==, 3);
  g_assert_cmpint (pw_decisions_get (fixture.decisions, fixture.comparison, find_row (&fixture, "Prüfen")).origin, ==, PW_ORIGIN_CONFIRMED);
  fixture_clear (&fixture);
}

/* --- verdicts ------------------------------------------------------------------------------------ */

static void
test_verdict (void)
{
  const PwDecision wanted = { .verdict = PW_VERDICT_ALIGN, .step = PW_VERDICT_STEP_TAKE, .from = 2, .reason = "Satzung", .owner = "Frau A", .date = "2026-05-12" };
  const PwDecision nothing = { .from = -1 };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *entered = NULL;
  g_autofree char *werkstatt = NULL;
  g_autoptr (GError) error = NULL;
  PwDecision decision;
  Fixture    fixture;

  fixture_init (&fixture);
  pw_decisions_set_verdict (fixture.decisions, fixture.comparison, 1, &wanted);
  g_assert_true (pw_decisions_is_modified (fixture.decisions));
  g_assert_true (pw_decisions_save (fixture.decisions, &error));
  g_assert_no_error (error);
  g_assert_false (pw_decisions_is_modified (fixture.decisions));

  path = g_build_filename (fixture.folder, "a/abgleich.xml", NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "<verdict kind=\"align\" reason=\"Satzung\" owner=\"Frau A\" date=\"2026-05-12\" step=\"take\" from=\"cc\"/>"));
  g_assert_nonnull (strstr (text, "<file key=\"aa\" path=\"aa.bpmn\"/>"));
  werkstatt = g_build_filename (fixture.folder, "werkstatt.xml", NULL);
  g_assert_true (g_file_get_contents (werkstatt, &entered, NULL, NULL));
  g_assert_nonnull (strstr (entered, "<alignment file=\"a/abgleich.xml\"/>"));

  fixture_load (&fixture);
  decision = pw_decisions_get (fixture.decisions, fixture.comparison, 1);
  g_assert_cmpint (decision.verdict, ==, PW_VERDICT_ALIGN);
  g_assert_cmpint (decision.step, ==, PW_VERDICT_STEP_TAKE);
  g_assert_cmpint (decision.from, ==, 2);
  g_assert_cmpstr (decision.owner, ==, "Frau A");

  /* Taken back, nothing of it stays. */
  pw_decisions_set_verdict (fixture.decisions, fixture.comparison, 1, &nothing);
  g_assert_cmpint (pw_decisions_get (fixture.decisions, fixture.comparison, 1).verdict, ==, PW_VERDICT_NONE);
  g_assert_true (pw_decisions_save (fixture.decisions, &error));
  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_null (strstr (text, "<cluster"));
  fixture_clear (&fixture);
}

static void
test_same_again_is_no_step (void)
{
  const PwDecision wanted = { .verdict = PW_VERDICT_KEEP, .from = -1 };
  Fixture          fixture;

  fixture_init (&fixture);
  pw_decisions_set_verdict (fixture.decisions, fixture.comparison, 0, &wanted);
  pw_decisions_set_verdict (fixture.decisions, fixture.comparison, 0, &wanted);
  pw_decisions_undo (fixture.decisions);
  g_assert_cmpint (pw_decisions_get (fixture.decisions, fixture.comparison, 0).verdict, ==, PW_VERDICT_NONE);
  g_assert_null (pw_decisions_get_undo_label (fixture.decisions));
  g_assert_false (pw_decisions_is_modified (fixture.decisions));
  fixture_clear (&fixture);
}

/* --- several people ---------------------------------------------------------------------------------- */

static const PwDecision mine = { .verdict = PW_VERDICT_KEEP, .from = -1, .reason = "meins" };
static const PwDecision theirs = { .verdict = PW_VERDICT_ALIGN, .from = -1, .reason = "ihres" };

/* Two people decide; the other one has saved first. */
static void
fixture_disagree (Fixture *self,
                  Fixture *other)
{
  g_autoptr (GError) error = NULL;

  fixture_init (self);
  other->folder = self->folder;
  other->comparison = NULL;
  fixture_load (other);
  pw_decisions_set_verdict (other->decisions, other->comparison, 0, &theirs);
  g_assert_true (pw_decisions_save (other->decisions, &error));
  g_assert_no_error (error);

  pw_decisions_set_verdict (self->decisions, self->comparison, 0, &mine);
  g_assert_false (pw_decisions_save (self->decisions, &error));
  g_assert_error (error, PW_SAVE_ERROR, PW_SAVE_ERROR_CHANGED_ON_DISK);
  g_assert_cmpstr (pw_decisions_get (self->decisions, self->comparison, 0).reason, ==, "meins");
  g_assert_true (pw_decisions_is_modified (self->decisions));
}

static void
assert_on_disk (const Fixture *self,
                const char    *reason)
{
  g_autofree char *path = g_build_filename (self->folder, "a/abgleich.xml", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, reason));
}

static void
test_save_over (void)
{
  g_autoptr (GError) error = NULL;
  Fixture fixture, other;

  fixture_disagree (&fixture, &other);
  assert_on_disk (&fixture, "ihres");
  g_assert_true (pw_decisions_save_over (fixture.decisions, NULL, &error));
  g_assert_no_error (error);
  assert_on_disk (&fixture, "meins");
  g_assert_false (pw_decisions_is_modified (fixture.decisions));
  pw_comparison_free (other.comparison);
  fixture_clear (&fixture);
}

static void
test_reload (void)
{
  g_autoptr (GError) error = NULL;
  Fixture fixture, other;

  fixture_disagree (&fixture, &other);
  g_assert_true (pw_decisions_reload (fixture.decisions, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (pw_decisions_get (fixture.decisions, fixture.comparison, 0).reason, ==, "ihres");
  g_assert_false (pw_decisions_is_modified (fixture.decisions));

  /* Mine is only a step away, and may be saved then. */
  pw_decisions_undo (fixture.decisions);
  g_assert_cmpstr (pw_decisions_get (fixture.decisions, fixture.comparison, 0).reason, ==, "meins");
  g_assert_true (pw_decisions_save (fixture.decisions, &error));
  g_assert_no_error (error);
  assert_on_disk (&fixture, "meins");
  pw_comparison_free (other.comparison);
  fixture_clear (&fixture);
}

static void
test_save_beside (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) beside = NULL;
  g_autofree char *text = NULL;
  Fixture          fixture, other;

  fixture_disagree (&fixture, &other);
  beside = pw_decisions_save_beside (fixture.decisions, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (beside, NULL, &text, NULL, NULL, NULL));
  g_assert_nonnull (strstr (text, "meins"));
  assert_on_disk (&fixture, "ihres");
  g_assert_cmpstr (pw_decisions_get (fixture.decisions, fixture.comparison, 0).reason, ==, "ihres");
  pw_comparison_free (other.comparison);
  fixture_clear (&fixture);
}

/* The variants can be compared all the same. */
static void
test_unreadable (void)
{
  Fixture fixture;

  fixture_init (&fixture);
  sketch_file (fixture.folder, "a/abgleich.xml", "<alignment");
  fixture_load (&fixture);
  g_assert_null (fixture.decisions);
  g_assert_nonnull (strstr (pw_comparison_get_decisions_problem (fixture.comparison), "abgleich.xml"));
  g_assert_cmpuint (count_rows (&fixture), ==, 3);
  fixture_clear (&fixture);
}

/* --- what is new --------------------------------------------------------------------------------------- */

static void
test_news (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = NULL;
  g_autofree char       *news = NULL;
  const PwNewDifference *difference;
  Fixture                fixture;

  fixture_init (&fixture);
  g_assert_null (pw_decisions_dup_news (fixture.decisions, fixture.comparison));
  pw_decisions_mark_seen (fixture.decisions, fixture.comparison, "2026-05-12");
  g_assert_null (pw_decisions_dup_news (fixture.decisions, fixture.comparison));
  g_assert_true (pw_decisions_save (fixture.decisions, &error));
  g_assert_no_error (error);

  /* Bonn's other order was seen; Celle's other word was not. */
  rename_step (&fixture, "a/cc.bpmn", "Versenden", "Bescheid versenden");
  fixture_load (&fixture);
  g_assert_cmpstr (pw_decisions_get_seen_date (fixture.decisions), ==, "2026-05-12");
  found = pw_decisions_list_new (fixture.decisions, fixture.comparison);
  g_assert_cmpuint (found->len, ==, 1);
  difference = &g_array_index (found, PwNewDifference, 0);
  g_assert_cmpuint (difference->row, ==, find_row (&fixture, "Versenden"));
  g_assert_cmpuint (difference->variant, ==, 2);
  g_assert_cmpint (difference->kind, ==, PW_DIFFERENCE_WORDING);
  news = pw_decisions_dup_news (fixture.decisions, fixture.comparison);
  g_assert_nonnull (strstr (news, "1 new difference since "));
  fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace/decisions/reject-and-undo", test_reject_and_undo);
  g_test_add_func ("/workspace/decisions/split-and-forget", test_split_and_forget);
  g_test_add_func ("/workspace/decisions/join-and-move", test_join_and_move);
  g_test_add_func ("/workspace/decisions/confirmed-holds", test_confirmed_holds);
  g_test_add_func ("/workspace/decisions/verdict", test_verdict);
  g_test_add_func ("/workspace/decisions/same-again-is-no-step", test_same_again_is_no_step);
  g_test_add_func ("/workspace/decisions/save-over", test_save_over);
  g_test_add_func ("/workspace/decisions/reload", test_reload);
  g_test_add_func ("/workspace/decisions/save-beside", test_save_beside);
  g_test_add_func ("/workspace/decisions/unreadable", test_unreadable);
  g_test_add_func ("/workspace/decisions/news", test_news);

  return g_test_run ();
}
