/* report/comparison-table.c - the alignment table of a comparison as text
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "report/comparison-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "analysis/figures.h"
#include "base/quantity.h"
#include "base/text.h"
#include "model/field.h"
#include "report/text-table.h"

/* Narrower than any list of sentences should be broken at. */
#define LEAST_TEXT_WIDTH 40
/* Most roles fit into one line of this width. */
#define STEP_WIDTH 28
/* A few broken words are better than no table. */
#define MOST_BROKEN 1.1

/* Stands for a space where no line may be broken, until all are. */
#define NO_BREAK '\x1f'

/* --- one cell ------------------------------------------------------------------------- */

static const char *
get_medium_label (const char *code)
{
  const PwFieldInfo *field = pw_field_find (PW_FIELD_OWNER_ACTIVITY, "medium-in");

  for (const PwFieldCode *known = field->codes; known != NULL && known->code != NULL; known++)
    if (strcmp (known->code, code) == 0)
      return _ (known->label);

  return code;
}

/* Only the side that differs is named: "Paper →", "→ E-mail". */
static char *
describe_medium (const PwTableCell *cell,
                 const PwTableRow  *row)
{
  const char *in = cell->medium_in;
  const char *out = cell->medium_out;

  if (in == NULL || g_strcmp0 (in, out) == 0)
    return g_strdup (get_medium_label (out));
  if (out != NULL && g_strcmp0 (in, row->medium_in) == 0)
    return g_strdup_printf ("→ %s", get_medium_label (out));
  if (out == NULL || g_strcmp0 (out, row->medium_out) == 0)
    return g_strdup_printf ("%s →", get_medium_label (in));

  return g_strdup_printf ("%s → %s", get_medium_label (in), get_medium_label (out));
}

static char *
describe_order (const PwTableCell *cell)
{
  /* Translators: the number of another step in the table */
  if (cell->before >= 0)
    return g_strdup_printf (_ ("before %d"), cell->before + 1);
  /* Translators: the number of another step in the table */
  return g_strdup_printf (_ ("after %d"), cell->after + 1);
}

static const char *
describe_type (const PwTableCell *cell,
               const PwGraph     *graph)
{
  return pw_element_type_get_label (graph->nodes[g_array_index (cell->nodes, guint, 0)].type);
}

/* What a cell has instead; NULL where the sign says it all. */
static char *
describe_kind (const PwTableCell *cell,
               const PwTableRow  *row,
               const PwGraph     *graph,
               PwDifference       kind)
{
  switch (kind)
    {
    case PW_DIFFERENCE_ORDER:
      return describe_order (cell);
    case PW_DIFFERENCE_WORDING:
      return g_strdup (cell->name);
    case PW_DIFFERENCE_ROLE:
      return g_strdup (cell->role);
    case PW_DIFFERENCE_TYPE:
      return g_strdup (describe_type (cell, graph));
    case PW_DIFFERENCE_MEDIUM:
      return describe_medium (cell, row);
    case PW_DIFFERENCE_SYSTEM:
      return g_strdup (cell->system);
    case PW_DIFFERENCE_MISSING:
    case PW_DIFFERENCE_ONLY:
    case PW_DIFFERENCE_TIME:
    case PW_DIFFERENCE_NONE:
    default:
      return NULL;
    }
}

/* One kind a line, "=" where nothing differs. Time has its place elsewhere. */
static char *
describe_differences (const PwTableCell *cell,
                      const PwTableRow  *row,
                      const PwGraph     *graph)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < PW_N_DIFFERENCES; i++)
    {
      PwDifference     kind = pw_difference_get_nth (i);
      g_autofree char *words = NULL;

      if (kind == PW_DIFFERENCE_TIME || !(cell->differences & kind))
        continue;
      words = describe_kind (cell, row, graph, kind);
      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "\n" : "", pw_difference_get_symbol (kind),
                              words != NULL ? " " : "", words != NULL ? words : "");
    }

  return g_string_free (text, FALSE);
}

/* "4 min", with the sign before it where others take notably more or less. */
static char *
describe_time (const PwTableCell *cell)
{
  g_autofree char *time = NULL;

  if (isnan (cell->processing_s))
    return g_strdup ("");

  time = pw_duration_format (cell->processing_s);
  if (cell->differences & PW_DIFFERENCE_TIME)
    return g_strdup_printf ("%s %s", pw_difference_get_symbol (PW_DIFFERENCE_TIME), time);

  return g_steal_pointer (&time);
}

static char *
describe_cell (const PwTableCell *cell,
               const PwTableRow  *row,
               const PwGraph     *graph)
{
  g_autofree char *differences = describe_differences (cell, row, graph);
  g_autofree char *time = describe_time (cell);

  const char *sign = cell->differences == PW_DIFFERENCE_NONE ? "=" : differences;

  return g_strdup_printf ("%s%s%s", sign, *time != '\0' ? "\t" : "", time);
}

static char *
describe_step (const PwTableRow *row)
{
  const char *name = *row->name != '\0' ? row->name : _ ("(no name)");

  return *row->role != '\0' ? g_strdup_printf ("%s\n  %s", name, row->role) : g_strdup (name);
}

/* --- figures --------------------------------------------------------------------------- */

static char *
format_count (double value)
{
  return g_strdup_printf ("%.0f", value);
}

static double
get_roles (const PwFigures *figures)
{
  return figures->n_roles;
}

static double
get_systems (const PwFigures *figures)
{
  return figures->n_systems;
}

static double
get_handovers (const PwFigures *figures)
{
  return figures->n_handovers;
}

static double
get_media_breaks (const PwFigures *figures)
{
  return figures->n_media_breaks;
}

static double
get_work (const PwFigures *figures)
{
  return figures->processing_s;
}

static double
get_lead_time (const PwFigures *figures)
{
  return figures->lead_time_s;
}

static double
get_cost (const PwFigures *figures)
{
  return figures->cost;
}

/* clang-format off */
static const struct
{
  const char *label;
  double (*get) (const PwFigures *figures);
  char *(*format) (double value);
} figure_infos[] = {
  { N_ ("Roles"),              get_roles,        format_count },
  { N_ ("Systems"),            get_systems,      format_count },
  { N_ ("Hand-overs"),         get_handovers,    format_count },
  { N_ ("Media breaks"),       get_media_breaks, format_count },
  { N_ ("Work per case"),      get_work,         pw_duration_format },
  { N_ ("Lead time per case"), get_lead_time,    pw_duration_format },
  { N_ ("Cost per case"),      get_cost,         pw_money_format },
};
/* clang-format on */

/* --- the table ------------------------------------------------------------------------ */

static void
add_counts (PwTextTable   *text,
            const PwTable *table,
            const char    *label,
            gboolean       different)
{
  pw_text_table_add_row (text);
  pw_text_table_set (text, 1, label);
  for (guint v = 0; v < table->n_variants; v++)
    {
      g_autofree char *number = g_strdup_printf ("\t%u", different ? pw_table_count_different (table, v) : pw_table_count_steps (table, v));

      pw_text_table_set (text, v + 2, number);
    }
}

/* One line a figure; figures that no city has are left out. */
static void
add_figures (PwTextTable        *text,
             const PwComparison *comparison)
{
  guint                 n = pw_comparison_get_n_variants (comparison);
  double                surcharge = pw_workspace_get_info (pw_comparison_get_workspace (comparison))->surcharge;
  g_autofree PwFigures *figures = g_new (PwFigures, n + 1);

  for (guint v = 0; v < n; v++)
    pw_figures_compute (pw_comparison_get_graph (comparison, v), surcharge, &figures[v]);
  for (guint i = 0; i < G_N_ELEMENTS (figure_infos); i++)
    {
      gboolean is_known = FALSE;

      for (guint v = 0; v < n; v++)
        is_known |= figure_infos[i].get (&figures[v]) > 0;
      if (!is_known)
        continue;
      pw_text_table_add_row (text);
      pw_text_table_set (text, 1, _ (figure_infos[i].label));
      for (guint v = 0; v < n; v++)
        {
          double           value = figure_infos[i].get (&figures[v]);
          g_autofree char *formatted = isnan (value) ? g_strdup ("") : figure_infos[i].format (value);
          g_autofree char *cell = g_strdup_printf ("\t%s", formatted);

          pw_text_table_set (text, v + 2, cell);
        }
    }
}

static PwTextTable *
make_table (const PwComparison *comparison)
{
  const PwTable *table = pw_comparison_get_table (comparison);
  PwTextTable   *text = pw_text_table_new ();

  /* Translators: heading over the numbers of the steps; as short as can be */
  pw_text_table_add_column (text, C_ ("heading", "No."), PW_TEXT_ALIGN_RIGHT);
  pw_text_table_add_column (text, C_ ("heading", "Step"), PW_TEXT_ALIGN_LEFT);
  pw_text_table_set_least_width (text, 1, STEP_WIDTH);
  for (guint v = 0; v < table->n_variants; v++)
    pw_text_table_add_column (text, pw_comparison_get_city (comparison, v)->name, PW_TEXT_ALIGN_LEFT);

  for (guint r = 0; r < table->rows->len; r++)
    {
      const PwTableRow *row = pw_table_get_row (table, r);
      g_autofree char  *number = g_strdup_printf ("%u", r + 1);
      g_autofree char  *step = describe_step (row);

      pw_text_table_add_row (text);
      pw_text_table_set (text, 0, number);
      pw_text_table_set (text, 1, step);
      for (guint v = 0; v < table->n_variants; v++)
        {
          g_autofree char *cell = describe_cell (&row->cells[v], row, pw_comparison_get_graph (comparison, v));

          pw_text_table_set (text, v + 2, cell);
        }
    }

  pw_text_table_add_rule (text);
  add_counts (text, table, _ ("Number of steps"), FALSE);
  add_counts (text, table, _ ("Different or missing"), TRUE);
  add_figures (text, comparison);

  return text;
}

/* For narrow screens: the cities one below the other, first what they share. */
static PwTextTable *
make_list (const PwComparison *comparison)
{
  const PwTable *table = pw_comparison_get_table (comparison);
  PwTextTable   *text = pw_text_table_new ();

  pw_text_table_add_column (text, C_ ("heading", "No."), PW_TEXT_ALIGN_RIGHT);
  pw_text_table_add_column (text, C_ ("heading", "Step"), PW_TEXT_ALIGN_LEFT);
  pw_text_table_add_column (text, C_ ("heading", "Time"), PW_TEXT_ALIGN_RIGHT);
  pw_text_table_add_column (text, C_ ("heading", "Difference"), PW_TEXT_ALIGN_LEFT);

  for (guint r = 0; r < table->rows->len; r++)
    {
      const PwTableRow *row = pw_table_get_row (table, r);
      g_autofree char  *number = g_strdup_printf ("%u", r + 1);
      g_autofree char  *step = describe_step (row);

      pw_text_table_add_row (text);
      pw_text_table_set (text, 0, number);
      pw_text_table_set (text, 1, step);
      for (guint v = 0; v < table->n_variants; v++)
        {
          const PwTableCell *cell = &row->cells[v];
          g_autofree char   *city = g_strdup_printf ("    %s", pw_comparison_get_city (comparison, v)->name);
          g_autofree char   *differences = describe_differences (cell, row, pw_comparison_get_graph (comparison, v));
          g_autofree char   *time = describe_time (cell);

          pw_text_table_add_row (text);
          pw_text_table_set (text, 1, city);
          pw_text_table_set (text, 2, time);
          pw_text_table_set (text, 3, cell->differences == PW_DIFFERENCE_NONE ? "=" : differences);
        }
    }

  return text;
}

static char *
format_table (const PwComparison *comparison,
              guint               width)
{
  g_autoptr (PwTextTable) table = make_table (comparison);
  g_autoptr (PwTextTable) list = NULL;

  if (width == 0 || pw_text_table_get_least_width (table) <= width * MOST_BROKEN)
    return pw_text_table_format (table, width);

  list = make_list (comparison);
  return pw_text_table_format (list, width);
}

/* --- what stands around it ---------------------------------------------------------------- */

static void
append_wrapped (GString    *text,
                const char *words,
                guint       width)
{
  g_autofree char *wrapped = width > 0 ? pw_text_wrap (words, MAX (width, LEAST_TEXT_WIDTH)) : g_strdup (words);

  g_string_append_printf (text, "%s\n", wrapped);
}

static void
append_title (GString            *text,
              const PwComparison *comparison,
              guint               width)
{
  const PwWorkspaceInfo *info = pw_workspace_get_info (pw_comparison_get_workspace (comparison));

  append_wrapped (text, pw_comparison_get_service (comparison)->name, width);
  g_string_append (text, info->name);
  if (info->is_invented)
    g_string_append_printf (text, " · %s", _ ("sample data, invented"));
  g_string_append (text, "\n\n");
}

/* "17 steps: 12 in all 5 cities, 3 in 4, 2 in one only" */
static char *
count_presence (const PwTable *table)
{
  GString          *text = g_string_new (NULL);
  guint             n_rows = table->rows->len;
  g_autofree guint *counts = g_new0 (guint, table->n_variants + 1);

  for (guint r = 0; r < n_rows; r++)
    counts[pw_table_get_row (table, r)->n_present]++;

  g_string_append_printf (text, ngettext ("%u step", "%u steps", n_rows), n_rows);
  for (guint n = table->n_variants; n > 0 && table->n_variants > 1; n--)
    {
      const char *mark = n_rows > 0 && strchr (text->str, ':') == NULL ? ": " : ", ";

      if (counts[n] == 0)
        continue;
      g_string_append (text, mark);
      if (n == table->n_variants)
        /* Translators: a number of steps, and of cities */
        g_string_append_printf (text, _ ("%u in all %u cities"), counts[n], n);
      else if (n > 1)
        /* Translators: a number of steps, and of cities */
        g_string_append_printf (text, _ ("%u in %u"), counts[n], n);
      else
        /* Translators: a number of steps */
        g_string_append_printf (text, _ ("%u in one only"), counts[n]);
    }

  return g_string_free (text, FALSE);
}

/* Only the signs that occur. */
static char *
explain_signs (const PwTable *table)
{
  GString     *text = g_string_new ("= ");
  PwDifference all = PW_DIFFERENCE_NONE;

  for (guint r = 0; r < table->rows->len; r++)
    all |= pw_table_get_row (table, r)->differences;

  g_string_append (text, C_ ("difference", "same"));
  for (guint i = 0; i < PW_N_DIFFERENCES; i++)
    {
      PwDifference     kind = pw_difference_get_nth (i);
      g_autofree char *label = g_strdelimit (g_strdup (pw_difference_get_label (kind)), " ", NO_BREAK);

      if (all & kind)
        g_string_append_printf (text, "   %s%c%s", pw_difference_get_symbol (kind), NO_BREAK, label);
    }

  return g_string_free (text, FALSE);
}

static void
append_moves (GString            *text,
              const PwComparison *comparison,
              guint               width)
{
  const PwTable *table = pw_comparison_get_table (comparison);
  gboolean       is_first = TRUE;

  for (guint r = 0; r < table->rows->len; r++)
    for (guint v = 0; v < table->n_variants; v++)
      {
        const PwTableRow  *row = pw_table_get_row (table, r);
        const PwTableCell *cell = &row->cells[v];
        const char        *city = pw_comparison_get_city (comparison, v)->name;
        g_autofree char   *sentence = NULL;

        if (!(cell->differences & PW_DIFFERENCE_ORDER))
          continue;
        if (cell->before >= 0)
          /* Translators: a city, a step, and the step it stands before */
          sentence = g_strdup_printf (_ ("⇄ %s: “%s” stands before “%s”."), city, row->name,
                                      pw_table_get_row (table, (guint) cell->before)->name);
        else
          /* Translators: a city, a step, and the step it stands after */
          sentence = g_strdup_printf (_ ("⇄ %s: “%s” stands after “%s”."), city, row->name,
                                      pw_table_get_row (table, (guint) cell->after)->name);
        if (is_first)
          g_string_append_c (text, '\n');
        is_first = FALSE;
        append_wrapped (text, sentence, width);
      }
}

static const char *
get_verdict_label (PwVerdictKind verdict)
{
  switch (verdict)
    {
    case PW_VERDICT_ALIGN:
      return C_ ("verdict", "align");
    case PW_VERDICT_KEEP:
      return C_ ("verdict", "keep on purpose");
    case PW_VERDICT_OPEN:
      return C_ ("verdict", "open");
    case PW_VERDICT_NONE:
    default:
      return "";
    }
}

/* "“Sign the notice”: keep on purpose. By-law (Ms A, 12/05/2026)" */
static char *
describe_decision (const PwTableRow *row,
                   const PwDecision *decision)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *date = decision->date != NULL ? pw_field_format (PW_FIELD_KIND_DATE, NULL, decision->date) : NULL;

  /* Translators: a step, and what was decided about it */
  g_string_append_printf (text, _ ("“%s”: %s."), row->name, get_verdict_label (decision->verdict));
  if (decision->reason != NULL)
    g_string_append_printf (text, " %s", decision->reason);
  if (decision->owner != NULL && date != NULL)
    g_string_append_printf (text, " (%s, %s)", decision->owner, date);
  else if (decision->owner != NULL || date != NULL)
    g_string_append_printf (text, " (%s)", decision->owner != NULL ? decision->owner : date);

  return g_string_free (text, FALSE);
}

static void
append_decisions (GString            *text,
                  const PwComparison *comparison,
                  guint               width)
{
  PwDecisions     *decisions = pw_comparison_get_decisions (comparison);
  g_autofree char *news = decisions != NULL ? pw_decisions_dup_news (decisions, comparison) : NULL;
  gboolean         is_first = TRUE;

  for (guint r = 0; decisions != NULL && r < pw_comparison_get_table (comparison)->rows->len; r++)
    {
      PwDecision       decision = pw_decisions_get (decisions, comparison, r);
      g_autofree char *sentence = NULL;

      if (decision.verdict == PW_VERDICT_NONE)
        continue;
      sentence = describe_decision (pw_table_get_row (pw_comparison_get_table (comparison), r), &decision);
      if (is_first)
        g_string_append_c (text, '\n');
      is_first = FALSE;
      append_wrapped (text, sentence, width);
    }
  if (news != NULL)
    {
      g_string_append_c (text, '\n');
      append_wrapped (text, news, width);
    }
}

static void
append_missing_cities (GString            *text,
                       const PwComparison *comparison,
                       guint               width)
{
  const PwWorkspaceInfo *info = pw_workspace_get_info (pw_comparison_get_workspace (comparison));

  for (guint i = 0; i < pw_comparison_get_n_problems (comparison); i++)
    {
      const PwComparisonProblem *problem = pw_comparison_get_problem (comparison, i);
      const PwCity              *city = g_ptr_array_index (info->cities, problem->city);
      g_autofree char           *sentence = NULL;

      if (problem->is_expected)
        /* Translators: a city */
        sentence = g_strdup_printf (_ ("%s is not in the table: not recorded yet."), city->name);
      else
        /* Translators: a city */
        sentence = g_strdup_printf (_ ("%s is not in the table: its file cannot be read."), city->name);
      if (i == 0)
        g_string_append_c (text, '\n');
      append_wrapped (text, sentence, width);
    }
}

char *
pw_comparison_table_to_text (const PwComparison *comparison,
                             guint               width)
{
  GString         *text = g_string_new (NULL);
  const PwTable   *table = pw_comparison_get_table (comparison);
  g_autofree char *formatted = NULL;
  g_autofree char *presence = count_presence (table);
  g_autofree char *signs = explain_signs (table);

  append_title (text, comparison, width);
  if (table->n_variants > 0)
    {
      formatted = format_table (comparison, width);
      g_string_append_printf (text, "%s\n", formatted);
      append_wrapped (text, presence, width);
      append_wrapped (text, signs, width);
      append_moves (text, comparison, width);
      append_decisions (text, comparison, width);
    }
  append_missing_cities (text, comparison, width);
  g_strdelimit (text->str, (char[]){ NO_BREAK, '\0' }, ' ');

  return g_string_free (text, FALSE);
}
