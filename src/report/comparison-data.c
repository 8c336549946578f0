/* report/comparison-data.c - the alignment table of a comparison for other programs
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "report/comparison-data.h"

#include <math.h>

#include "analysis/figures.h"
#include "base/text.h"
#include "report/json-writer.h"

static void
append_value (GString    *line,
              const char *value)
{
  g_autofree char *clean = pw_text_clean (value);

  g_string_append_printf (line, "%s%s", line->len > 0 ? "\t" : "", clean);
}

static void
append_minutes (GString *line,
                double   seconds)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (line, '\t');
  if (!isnan (seconds))
    g_string_append (line, g_ascii_formatd (buffer, sizeof buffer, "%.6g", seconds / 60));
}

static char *
list_differences (PwDifference differences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < PW_N_DIFFERENCES; i++)
    if (differences & pw_difference_get_nth (i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", pw_difference_get_key (pw_difference_get_nth (i)));

  return g_string_free (text, FALSE);
}

static char *
list_elements (const PwTableCell *cell,
               const PwGraph     *graph)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cell->nodes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", graph->nodes[g_array_index (cell->nodes, guint, i)].id);

  return g_string_free (text, FALSE);
}

/* As machines read them. */
static const char *const verdicts[] = { [PW_VERDICT_NONE] = NULL, [PW_VERDICT_ALIGN] = "align", [PW_VERDICT_KEEP] = "keep", [PW_VERDICT_OPEN] = "open" };
static const char *const origins[] = { [PW_ORIGIN_PROPOSED] = "proposed", [PW_ORIGIN_CONFIRMED] = "confirmed", [PW_ORIGIN_MANUAL] = "manual" };
static const char *const fates[] = { [PW_VERDICT_STEP_UNSAID] = NULL, [PW_VERDICT_STEP_TAKE] = "take", [PW_VERDICT_STEP_DROP] = "drop" };

static PwDecision
get_decision (const PwComparison *comparison,
              guint               row)
{
  PwDecisions *decisions = pw_comparison_get_decisions (comparison);
  PwDecision   none = { .from = -1 };

  return decisions != NULL ? pw_decisions_get (decisions, comparison, row) : none;
}

static void
append_tsv_cell (GString           *line,
                 const PwTableCell *cell,
                 const PwGraph     *graph)
{
  g_autofree char *elements = list_elements (cell, graph);
  g_autofree char *differences = list_differences (cell->differences);

  append_value (line, elements);
  append_value (line, cell->name);
  append_value (line, cell->role);
  append_minutes (line, cell->processing_s);
  append_minutes (line, cell->waiting_s);
  append_value (line, differences);
}

char *
pw_comparison_data_to_tsv (const PwComparison *comparison)
{
  static const char *const columns[] = { "elements", "name", "role", "minutes", "waiting_minutes", "differences" };
  const PwTable           *table = pw_comparison_get_table (comparison);
  g_autoptr (GString) line = g_string_new ("number\tstep\trole\tcities\tdifferences");
  GString *text = g_string_new (NULL);

  for (guint v = 0; v < table->n_variants; v++)
    for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
      g_string_append_printf (line, "\t%s.%s", pw_comparison_get_city (comparison, v)->id, columns[i]);
  g_string_append (line, "\tverdict\treason\towner\tdate");
  g_string_append_printf (text, "%s\n", line->str);

  for (guint r = 0; r < table->rows->len; r++)
    {
      const PwTableRow *row = pw_table_get_row (table, r);
      g_autofree char  *differences = list_differences (row->differences);
      PwDecision        decision = get_decision (comparison, r);

      g_string_printf (line, "%u", r + 1);
      append_value (line, row->name);
      append_value (line, row->role);
      g_string_append_printf (line, "\t%u", row->n_present);
      append_value (line, differences);
      for (guint v = 0; v < table->n_variants; v++)
        append_tsv_cell (line, &row->cells[v], pw_comparison_get_graph (comparison, v));
      append_value (line, verdicts[decision.verdict]);
      append_value (line, decision.reason);
      append_value (line, decision.owner);
      append_value (line, decision.date);
      g_string_append_printf (text, "%s\n", line->str);
    }

  return g_string_free (text, FALSE);
}

static void
write_differences (PwJsonWriter *json,
                   PwDifference  differences)
{
  pw_json_begin_array (json, "differences");
  for (guint i = 0; i < PW_N_DIFFERENCES; i++)
    if (differences & pw_difference_get_nth (i))
      pw_json_string (json, NULL, pw_difference_get_key (pw_difference_get_nth (i)));
  pw_json_end (json);
}

static void
write_cell (PwJsonWriter       *json,
            const PwComparison *comparison,
            const PwTableCell  *cell,
            guint               variant)
{
  const PwGraph *graph = pw_comparison_get_graph (comparison, variant);

  pw_json_begin_object (json, NULL);
  pw_json_string (json, "city", pw_comparison_get_city (comparison, variant)->id);
  pw_json_begin_array (json, "elements");
  for (guint i = 0; i < cell->nodes->len; i++)
    pw_json_string (json, NULL, graph->nodes[g_array_index (cell->nodes, guint, i)].id);
  pw_json_end (json);
  if (cell->nodes->len > 0)
    {
      pw_json_string (json, "name", cell->name);
      pw_json_string (json, "role", cell->role);
      pw_json_number (json, "minutes", cell->processing_s / 60);
      pw_json_number (json, "waiting_minutes", cell->waiting_s / 60);
      pw_json_string (json, "medium_in", cell->medium_in);
      pw_json_string (json, "medium_out", cell->medium_out);
      pw_json_string (json, "system", cell->system);
    }
  if (cell->before >= 0)
    pw_json_number (json, "stands_before", cell->before + 1);
  if (cell->after >= 0)
    pw_json_number (json, "stands_after", cell->after + 1);
  write_differences (json, cell->differences);
  pw_json_end (json);
}

static void
write_figures (PwJsonWriter       *json,
               const PwComparison *comparison,
               guint               variant)
{
  PwFigures figures;

  pw_figures_compute (pw_comparison_get_graph (comparison, variant), pw_workspace_get_info (pw_comparison_get_workspace (comparison))->surcharge, &figures);
  pw_json_begin_object (json, "figures");
  pw_json_number (json, "roles", figures.n_roles);
  pw_json_number (json, "systems", figures.n_systems);
  pw_json_number (json, "hand_overs", figures.n_handovers);
  pw_json_number (json, "media_breaks", figures.n_media_breaks);
  pw_json_number (json, "decisions", figures.n_decisions);
  pw_json_number (json, "minutes_per_case", figures.processing_s / 60);
  pw_json_number (json, "lead_minutes_per_case", figures.lead_time_s / 60);
  pw_json_number (json, "cost_per_case", figures.cost);
  pw_json_end (json);
}

static void
write_decision (PwJsonWriter       *json,
                const PwComparison *comparison,
                guint               row)
{
  PwDecision decision = get_decision (comparison, row);

  pw_json_string (json, "origin", origins[decision.origin]);
  if (decision.verdict == PW_VERDICT_NONE)
    return;
  pw_json_begin_object (json, "verdict");
  pw_json_string (json, "kind", verdicts[decision.verdict]);
  pw_json_string (json, "step", fates[decision.step]);
  pw_json_string (json, "from", decision.from >= 0 ? pw_comparison_get_city (comparison, (guint) decision.from)->id : NULL);
  pw_json_string (json, "reason", decision.reason);
  pw_json_string (json, "owner", decision.owner);
  pw_json_string (json, "date", decision.date);
  pw_json_end (json);
}

/* What each city does otherwise than most. */
static void
write_sentences (PwJsonWriter       *json,
                 const PwComparison *comparison)
{
  pw_json_begin_array (json, "sentences");
  for (guint v = 0; v < pw_comparison_get_n_variants (comparison); v++)
    {
      g_autoptr (GPtrArray) sentences = pw_comparison_describe_city (comparison, v);

      for (guint i = 0; i < sentences->len; i++)
        {
          const PwSentence *sentence = g_ptr_array_index (sentences, i);

          pw_json_begin_object (json, NULL);
          pw_json_string (json, "city", pw_comparison_get_city (comparison, v)->id);
          pw_json_number (json, "step", sentence->row + 1);
          pw_json_string (json, "kind", pw_difference_get_key (sentence->kind));
          pw_json_string (json, "text", sentence->text);
          pw_json_end (json);
        }
    }
  pw_json_end (json);
}

static void
write_news (PwJsonWriter       *json,
            const PwComparison *comparison)
{
  PwDecisions *decisions = pw_comparison_get_decisions (comparison);
  g_autoptr (GArray) found = decisions != NULL ? pw_decisions_list_new (decisions, comparison) : NULL;

  if (decisions == NULL || pw_decisions_get_seen_date (decisions) == NULL)
    return;
  pw_json_begin_object (json, "new");
  pw_json_string (json, "since", pw_decisions_get_seen_date (decisions));
  pw_json_number (json, "differences", found->len);
  pw_json_end (json);
}

static void
write_cities (PwJsonWriter       *json,
              const PwComparison *comparison)
{
  const PwTable *table = pw_comparison_get_table (comparison);

  pw_json_begin_array (json, "cities");
  for (guint v = 0; v < table->n_variants; v++)
    {
      const PwCity        *city = pw_comparison_get_city (comparison, v);
      const PwVariantInfo *variant = pw_comparison_get_variant (comparison, v);

      pw_json_begin_object (json, NULL);
      pw_json_string (json, "id", city->id);
      pw_json_string (json, "name", city->name);
      pw_json_string (json, "sign", city->sign);
      pw_json_string (json, "file", variant->path);
      pw_json_number (json, "cases_per_year", variant->cases >= 0 ? (double) variant->cases : NAN);
      pw_json_number (json, "steps", pw_table_count_steps (table, v));
      pw_json_number (json, "different_or_missing", pw_table_count_different (table, v));
      write_figures (json, comparison, v);
      pw_json_end (json);
    }
  pw_json_end (json);
}

static void
write_problems (PwJsonWriter       *json,
                const PwComparison *comparison)
{
  const PwWorkspaceInfo *info = pw_workspace_get_info (pw_comparison_get_workspace (comparison));

  pw_json_begin_array (json, "problems");
  for (guint i = 0; i < pw_comparison_get_n_problems (comparison); i++)
    {
      const PwComparisonProblem *problem = pw_comparison_get_problem (comparison, i);
      const PwCity              *city = g_ptr_array_index (info->cities, problem->city);

      pw_json_begin_object (json, NULL);
      pw_json_string (json, "city", city->id);
      pw_json_boolean (json, "expected", problem->is_expected);
      pw_json_string (json, "message", problem->message);
      pw_json_end (json);
    }
  pw_json_end (json);
}

char *
pw_comparison_data_to_json (const PwComparison *comparison)
{
  PwJsonWriter          *json = pw_json_writer_new ();
  const PwWorkspaceInfo *info = pw_workspace_get_info (pw_comparison_get_workspace (comparison));
  const PwService       *service = pw_comparison_get_service (comparison);
  const PwTable         *table = pw_comparison_get_table (comparison);

  pw_json_begin_object (json, NULL);
  pw_json_string (json, "workspace", info->name);
  pw_json_boolean (json, "invented", info->is_invented);
  pw_json_begin_object (json, "service");
  pw_json_string (json, "id", service->id);
  pw_json_string (json, "name", service->name);
  pw_json_string (json, "leika", service->leika);
  pw_json_end (json);
  write_cities (json, comparison);

  pw_json_begin_array (json, "steps");
  for (guint r = 0; r < table->rows->len; r++)
    {
      const PwTableRow *row = pw_table_get_row (table, r);

      pw_json_begin_object (json, NULL);
      pw_json_number (json, "number", r + 1);
      pw_json_string (json, "name", row->name);
      pw_json_string (json, "role", row->role);
      pw_json_number (json, "cities_with_step", row->n_present);
      write_differences (json, row->differences);
      write_decision (json, comparison, r);
      pw_json_begin_array (json, "cells");
      for (guint v = 0; v < table->n_variants; v++)
        write_cell (json, comparison, &row->cells[v], v);
      pw_json_end (json);
      pw_json_end (json);
    }
  pw_json_end (json);
  write_sentences (json, comparison);
  write_news (json, comparison);
  write_problems (json, comparison);
  pw_json_end (json);

  return pw_json_writer_free_to_text (json);
}
