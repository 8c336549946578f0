/* report/test-comparison-table.c - the alignment table of a comparison, for people and programs
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "report/comparison-table.h"

#include <string.h>

#include "report/comparison-data.h"
#include "report/text-table.h"
#include "support/sketch-workspace.h"

typedef struct
{
  char         *folder;
  PwComparison *comparison;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer service)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (PwWorkspace) workspace = NULL;

  self->folder = sketch_folder ();
  file = g_file_new_for_path (self->folder);
  workspace = pw_workspace_open (file, NULL, NULL);
  self->comparison = pw_comparison_load (workspace, pw_workspace_info_find_service (pw_workspace_get_info (workspace), service),
                                         NULL, NULL);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  pw_comparison_free (self->comparison);
  sketch_remove (self->folder);
}

static void
test_text (Fixture      *self,
           gconstpointer data)
{
  g_autofree char *text = pw_comparison_table_to_text (self->comparison, 0);

  g_assert_cmpstr (text, ==,
                   "Antrag stellen\n"
                   "Probe · sample data, invented\n"
                   "\n"
                   "No.  Step                  Aachen   Bonn                   Celle\n"
                   "───  ────────────────────  ───────  ─────────────────────  ───────\n"
                   "  1  Prüfen                = 2 min  ⎙ PDF or file → 3 min  = 2 min\n"
                   "       Amt\n"
                   "  2  Entscheiden           = 3 min  =               4 min  = 3 min\n"
                   "       Amt\n"
                   "  3  Versenden             = 4 min  ⇄ before 1      2 min  = 4 min\n"
                   "       Amt                          ⎙ Paper →\n"
                   "───  ────────────────────  ───────  ─────────────────────  ───────\n"
                   "     Number of steps             3                      3        3\n"
                   "     Different or missing        0                      2        0\n"
                   "     Roles                       1                      1        1\n"
                   "     Work per case           9 min                  9 min    9 min\n"
                   "     Lead time per case      9 min                  9 min    9 min\n"
                   "\n"
                   "3 steps: 3 in all 3 cities\n"
                   "= same   ⇄ other order   ⎙ other medium\n"
                   "\n"
                   "⇄ Bonn: “Versenden” stands before “Prüfen”.\n");
}

static void
test_narrow_text_is_a_list (Fixture      *self,
                            gconstpointer data)
{
  g_autofree char *text = pw_comparison_table_to_text (self->comparison, 40);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpuint (pw_text_get_width (lines[i]), <=, 44);
  g_assert_nonnull (strstr (text, "Bonn"));
  g_assert_nonnull (strstr (text, "⇄"));
}

static void
test_missing_cities_are_named (Fixture      *self,
                               gconstpointer data)
{
  g_autofree char *text = pw_comparison_table_to_text (self->comparison, 100);

  g_assert_nonnull (strstr (text, "Bonn is not in the table: not recorded yet."));
  g_assert_nonnull (strstr (text, "Celle is not in the table: not recorded yet."));
}

static void
test_tsv (Fixture      *self,
          gconstpointer data)
{
  g_autofree char *text = pw_comparison_data_to_tsv (self->comparison);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) first = g_strsplit (lines[1], "\t", -1);
  g_auto (GStrv) headings = g_strsplit (lines[0], "\t", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_cmpuint (g_strv_length (headings), ==, 5 + 3 * 6 + 4);
  g_assert_cmpstr (headings[8], ==, "aa.minutes");
  for (guint i = 1; i < 4; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (headings));
    }
  g_assert_cmpstr (first[1], ==, "Prüfen");
  g_assert_cmpstr (first[5], ==, "T0");
  g_assert_cmpstr (first[8], ==, "2");
  g_assert_cmpstr (lines[4], ==, "");
}

static void
test_json (Fixture      *self,
           gconstpointer data)
{
  g_autofree char *text = pw_comparison_data_to_json (self->comparison);

  g_assert_nonnull (strstr (text, "\"id\": \"a\""));
  g_assert_nonnull (strstr (text, "\"stands_before\": 1"));
  g_assert_nonnull (strstr (text, "\"cases_per_year\": 120"));
  g_assert_nonnull (strstr (text, "\"problems\": []"));
  g_assert_nonnull (strstr (text, "\"minutes_per_case\": 9"));
  g_assert_nonnull (strstr (text, "\"text\": \"Bonn does “Versenden” before “Prüfen”.\""));
  g_assert_true (g_str_has_suffix (text, "}\n"));
}

static void
test_decisions (Fixture      *self,
                gconstpointer data)
{
  PwDecisions     *decisions = pw_comparison_get_decisions (self->comparison);
  const PwDecision decision = { .verdict = PW_VERDICT_KEEP, .from = -1, .reason = "Satzung", .owner = "Frau A", .date = "2026-05-12" };
  g_autofree char *text = NULL;
  g_autofree char *json = NULL;
  g_autofree char *tsv = NULL;

  pw_decisions_set_verdict (decisions, self->comparison, 2, &decision);
  pw_decisions_mark_seen (decisions, self->comparison, "2026-05-13");
  text = pw_comparison_table_to_text (self->comparison, 0);
  g_assert_nonnull (strstr (text, "\n“Versenden”: keep on purpose. Satzung (Frau A, "));
  g_assert_null (strstr (text, "new difference"));
  json = pw_comparison_data_to_json (self->comparison);
  g_assert_nonnull (strstr (json, "\"kind\": \"keep\""));
  g_assert_nonnull (strstr (json, "\"since\": \"2026-05-13\""));
  tsv = pw_comparison_data_to_tsv (self->comparison);
  g_assert_true (g_str_has_suffix (tsv, "\tkeep\tSatzung\tFrau A\t2026-05-12\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, service, test) g_test_add ("/report/comparison-table/" path, Fixture, service, set_up, test, tear_down)
  ADD ("text", "a", test_text);
  ADD ("narrow-text-is-a-list", "a", test_narrow_text_is_a_list);
  ADD ("missing-cities-are-named", "b", test_missing_cities_are_named);
  ADD ("tsv", "a", test_tsv);
  ADD ("json", "a", test_json);
  ADD ("decisions", "a", test_decisions);
#undef ADD

  return g_test_run ();
}
