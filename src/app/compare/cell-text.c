/* app/compare/cell-text.c - what a cell of the alignment table says
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/cell-text.h"

#include "compare/medium.h"
#include "base/quantity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const PwTableCell *
get_cell (const PwComparison *comparison,
          guint               row,
          guint               variant)
{
  return &pw_table_get_row (pw_comparison_get_table (comparison), row)->cells[variant];
}

/* Most important first. */
static void
list_kinds (PwDifference differences,
            PwDifference kinds[PW_N_DIFFERENCES + 1])
{
  guint n = 0;

  for (guint i = 0; i < PW_N_DIFFERENCES; i++)
    if (differences & pw_difference_get_nth (i))
      kinds[n++] = pw_difference_get_nth (i);
  kinds[n] = PW_DIFFERENCE_NONE;
}

static char *
dup_duration (const PwTableCell *cell)
{
  g_autofree char *duration = isnan (cell->processing_s) ? NULL : pw_duration_format (cell->processing_s);
  g_auto (GStrv) parts = duration != NULL ? g_strsplit (duration, " ", -1) : NULL;

  /* Number and unit stay on one line. */
  return parts != NULL ? g_strjoinv ("\302\240", parts) : NULL;
}

static char *
dup_order (const PwTable     *table,
           const PwTableCell *cell)
{
  if (cell->before >= 0)
    /* Translators: a step that stands elsewhere in the flow of this city */
    return g_strdup_printf (_ ("before “%s”"), pw_table_get_row (table, (guint) cell->before)->name);
  if (cell->after >= 0)
    /* Translators: a step that stands elsewhere in the flow of this city */
    return g_strdup_printf (_ ("after “%s”"), pw_table_get_row (table, (guint) cell->after)->name);
  return NULL;
}

static char *
dup_type (const PwComparison *comparison,
          const PwTableCell  *cell,
          guint               variant)
{
  const PwGraph *graph = pw_comparison_get_graph (comparison, variant);

  if (cell->nodes->len == 0)
    return NULL;
  return g_strdup (pw_element_type_get_label (graph->nodes[g_array_index (cell->nodes, guint, 0)].type));
}

/* The value in which the cell differs most; NULL where nothing but time differs. */
static char *
dup_strong_headline (const PwComparison *comparison,
                     const PwTableCell  *cell,
                     guint               variant)
{
  const PwTable *table = pw_comparison_get_table (comparison);

  if (cell->differences & PW_DIFFERENCE_WORDING)
    return g_strdup (cell->name);
  if (cell->differences & PW_DIFFERENCE_ORDER)
    return dup_order (table, cell);
  if (cell->differences & PW_DIFFERENCE_ROLE)
    return g_strdup (cell->role);
  if (cell->differences & PW_DIFFERENCE_MEDIUM)
    return pw_medium_dup_way (cell->medium_in, cell->medium_out);
  if (cell->differences & PW_DIFFERENCE_SYSTEM)
    return g_strdup (cell->system);
  if (cell->differences & PW_DIFFERENCE_TYPE)
    return dup_type (comparison, cell, variant);
  return NULL;
}

/* What stands below a headline in bold: the time, and the role where it is another
 * one. The role of the row stands beside the step already.
 */
static char *
dup_caption (const PwTableRow  *row,
             const PwTableCell *cell,
             const char        *headline,
             const char        *duration)
{
  gboolean has_role = *cell->role != '\0' && !g_str_equal (cell->role, headline) && !g_str_equal (cell->role, row->role);

  if (has_role && duration != NULL)
    return g_strdup_printf ("%s · %s", cell->role, duration);
  return g_strdup (has_role ? cell->role : duration);
}

static char *
describe (const PwComparison *comparison,
          const PwCellText   *text,
          const PwTableCell  *cell,
          const char         *step,
          guint               variant)
{
  GString *description = g_string_new (pw_comparison_get_city (comparison, variant)->name);

  g_string_append_printf (description, ", %s: ", step);
  if (text->kinds[0] == PW_DIFFERENCE_NONE)
    g_string_append (description, C_ ("step", "same"));
  for (guint i = 0; text->kinds[i] != PW_DIFFERENCE_NONE; i++)
    g_string_append_printf (description, "%s%s", i > 0 ? ", " : "", pw_difference_get_label (text->kinds[i]));
  if (text->is_strong)
    g_string_append_printf (description, ", %s", text->headline);
  if (text->caption != NULL || text->trailing != NULL)
    g_string_append_printf (description, ", %s", text->caption != NULL ? text->caption : text->trailing);

  return g_string_free (description, FALSE);
}

PwCellText *
pw_cell_text_new (const PwComparison *comparison,
                  guint               row,
                  guint               variant)
{
  const PwTableRow  *table_row = pw_table_get_row (pw_comparison_get_table (comparison), row);
  const PwTableCell *cell = &table_row->cells[variant];
  PwCellText        *self = g_new0 (PwCellText, 1);
  g_autofree char   *duration = dup_duration (cell);

  list_kinds (cell->differences, self->kinds);
  if (cell->differences & PW_DIFFERENCE_MISSING)
    {
      self->is_missing = TRUE;
      self->headline = g_strdup (C_ ("step", "missing"));
    }
  else if ((self->headline = dup_strong_headline (comparison, cell, variant)) != NULL && *self->headline != '\0')
    {
      self->is_strong = TRUE;
      self->caption = dup_caption (table_row, cell, self->headline, duration);
    }
  else
    {
      g_free (self->headline);
      self->is_same = cell->differences == PW_DIFFERENCE_NONE;
      self->headline = g_strdup (cell->differences & PW_DIFFERENCE_ONLY ? C_ ("step", "only here") : C_ ("step", "same"));
      self->is_trailing_strong = (cell->differences & PW_DIFFERENCE_TIME) != 0;
      self->trailing = g_steal_pointer (&duration);
    }
  self->description = describe (comparison, self, cell, table_row->name, variant);

  return self;
}

PwCellText *
pw_cell_text_new_step (const PwComparison *comparison,
                       guint               row)
{
  const PwTableRow *table_row = pw_table_get_row (pw_comparison_get_table (comparison), row);
  PwCellText       *self = g_new0 (PwCellText, 1);

  /* What only one city has is missing in the others: one sign says it. */
  list_kinds (table_row->differences & PW_DIFFERENCE_ONLY ? table_row->differences & ~PW_DIFFERENCE_MISSING : table_row->differences, self->kinds);
  self->headline = g_strdup (*table_row->name != '\0' ? table_row->name : _ ("without a name"));
  self->caption = *table_row->role != '\0' ? g_strdup (table_row->role) : NULL;
  self->is_strong = TRUE;
  self->description = g_strdup_printf ("%s, %s", self->headline, table_row->role);

  return self;
}

PwCellText *
pw_cell_text_new_verdict (const PwRowFacts *facts)
{
  PwCellText *self = g_new0 (PwCellText, 1);

  self->state = facts->state;
  self->headline = g_strdup (pw_row_state_get_label (facts->state));
  self->caption = facts->is_new ? g_strdup (C_ ("difference", "new")) : NULL;
  self->is_strong = facts->state != PW_ROW_STATE_SAME;
  self->description = g_strdup_printf (facts->is_new ? _ ("Verdict: %s, new") : _ ("Verdict: %s"), self->headline);

  return self;
}

PwCellText *
pw_cell_text_new_note (const char *note,
                       const char *label)
{
  PwCellText *self = g_new0 (PwCellText, 1);

  self->headline = g_strdup (note != NULL ? note : "");
  self->description = g_strdup_printf ("%s: %s", label, note != NULL && *note != '\0' ? note : _ ("not said"));

  return self;
}

void
pw_cell_text_free (PwCellText *self)
{
  if (self == NULL)
    return;

  g_free (self->headline);
  g_free (self->caption);
  g_free (self->trailing);
  g_free (self->description);
  g_free (self);
}

char *
pw_cell_text_dup_plain (const PwComparison *comparison,
                        guint               row,
                        guint               variant)
{
  const PwTableCell *cell = get_cell (comparison, row, variant);
  g_autofree char   *duration = dup_duration (cell);
  GString           *text;

  if (cell->differences & PW_DIFFERENCE_MISSING)
    return g_strdup (C_ ("step", "missing"));

  text = g_string_new (cell->name);
  if (*cell->role != '\0')
    g_string_append_printf (text, " (%s)", cell->role);
  if (duration != NULL)
    g_string_append_printf (text, " %s", duration);

  return g_string_free (text, FALSE);
}
