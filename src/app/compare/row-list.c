/* app/compare/row-list.c - which rows of the alignment table are shown, in which order
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/row-list.h"

#include "app/compare/cell-text.h"
#include "base/text.h"
#include "model/field.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Activity groups are numbered from 1. */
#define MOST_GROUPS 8

typedef struct
{
  const PwComparison *comparison;
  const GArray       *facts;
  const PwRowQuery   *query;
} Search;

static const PwTableRow *
get_row (const Search *self,
         guint         row)
{
  return pw_table_get_row (pw_comparison_get_table (self->comparison), row);
}

static const PwRowFacts *
get_facts (const Search *self,
           guint         row)
{
  return &g_array_index (self->facts, PwRowFacts, row);
}

/* --- which --- */

static void
append_folded (GString    *text,
               const char *part)
{
  g_autofree char *folded = pw_text_fold (part != NULL ? part : "");

  g_string_append_printf (text, " %s", folded);
}

/* Every word of the question is somewhere in what the row says. */
static gboolean
matches_text (const Search *self,
              guint         row)
{
  g_autofree char *wanted = pw_text_fold (self->query->text);
  g_auto (GStrv) words = g_strsplit (wanted, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  const PwTableRow *found = get_row (self, row);

  append_folded (text, found->name);
  append_folded (text, found->role);
  append_folded (text, get_facts (self, row)->reason);
  append_folded (text, get_facts (self, row)->owner);
  for (guint i = 0; i < pw_comparison_get_n_variants (self->comparison); i++)
    {
      append_folded (text, found->cells[i].name);
      append_folded (text, found->cells[i].role);
      append_folded (text, found->cells[i].system);
    }

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text->str, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
matches_difference (const Search *self,
                    guint         row)
{
  const PwRowQuery *query = self->query;
  const PwTableRow *found = get_row (self, row);
  PwDifference      differences = query->variant >= 0 ? found->cells[query->variant].differences : found->differences;

  if (query->kind != PW_DIFFERENCE_NONE)
    return (differences & query->kind) != 0;

  return query->variant < 0 || differences != PW_DIFFERENCE_NONE;
}

static gboolean
matches (const Search *self,
         guint         row)
{
  const PwRowQuery *query = self->query;

  return pw_row_filter_matches (query->presence, pw_comparison_get_table (self->comparison), get_row (self, row)) &&
         matches_difference (self, row) &&
         (query->state < 0 || (int) get_facts (self, row)->state == query->state) &&
         (!query->is_new || get_facts (self, row)->is_new) &&
         (query->text == NULL || *query->text == '\0' || matches_text (self, row));
}

/* --- in which order --- */

/* What nobody has said comes last, whichever way it goes. */
static int
compare_texts (const char *a,
               const char *b,
               int         direction)
{
  gboolean has_a = a != NULL && *a != '\0';
  gboolean has_b = b != NULL && *b != '\0';

  if (!has_a || !has_b)
    return has_b - has_a;

  return direction * g_utf8_collate (a, b);
}

static int
compare_numbers (double a,
                 double b,
                 int    direction)
{
  if (isnan (a) || isnan (b))
    return isnan (a) - isnan (b);

  return a < b ? -direction : a > b ? direction :
                                      0;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Search     *self = data;
  const PwRowQuery *query = self->query;
  guint             one = *(const guint *) a;
  guint             other = *(const guint *) b;
  int               direction = query->is_descending ? -1 : 1;
  int               order = 0;

  switch (query->sort)
    {
    case PW_ROW_SORT_STEP:
      order = compare_texts (get_row (self, one)->name, get_row (self, other)->name, direction);
      break;
    case PW_ROW_SORT_PRESENT:
      order = compare_numbers (get_row (self, one)->n_present, get_row (self, other)->n_present, direction);
      break;
    case PW_ROW_SORT_STATE:
      order = compare_numbers (get_facts (self, one)->state, get_facts (self, other)->state, direction);
      break;
    case PW_ROW_SORT_OWNER:
      order = compare_texts (get_facts (self, one)->owner, get_facts (self, other)->owner, direction);
      break;
    case PW_ROW_SORT_DATE:
      order = compare_texts (get_facts (self, one)->date, get_facts (self, other)->date, direction);
      break;
    case PW_ROW_SORT_CITY:
      order = compare_numbers (get_row (self, one)->cells[query->sort_variant].processing_s,
                               get_row (self, other)->cells[query->sort_variant].processing_s, direction);
      break;
    case PW_ROW_SORT_FLOW:
    default:
      return (int) one < (int) other ? -direction : direction;
    }

  return order != 0 ? order : (int) one - (int) other;
}

/* --- in which groups --- */

char *
pw_row_list_dup_phase (const PwComparison *comparison,
                       guint               row)
{
  const PwTableRow  *found = pw_table_get_row (pw_comparison_get_table (comparison), row);
  const PwFieldInfo *field = pw_field_find (PW_FIELD_OWNER_ACTIVITY, "rag");
  guint              counts[MOST_GROUPS + 1] = { 0 };
  guint              best = 0;
  g_autofree char   *code = NULL;

  for (guint i = 0; i < pw_comparison_get_n_variants (comparison); i++)
    for (guint n = 0; n < found->cells[i].nodes->len; n++)
      {
        int rag = pw_comparison_get_graph (comparison, i)->nodes[g_array_index (found->cells[i].nodes, guint, n)].rag;

        if (rag > 0 && rag <= MOST_GROUPS)
          counts[rag]++;
      }
  for (guint i = 1; i <= MOST_GROUPS; i++)
    if (counts[i] > counts[best])
      best = i;
  if (best == 0)
    return g_strdup ("");

  code = g_strdup_printf ("%u", best);

  return pw_field_format (field->kind, field->codes, code);
}

static char *
dup_group (const Search *self,
           guint         row)
{
  g_autofree char *title = NULL;

  if (self->query->group == PW_ROW_GROUP_ROLE)
    title = g_strdup (get_row (self, row)->role);
  else
    title = pw_row_list_dup_phase (self->comparison, row);
  if (*title != '\0')
    return g_steal_pointer (&title);

  return g_strdup (self->query->group == PW_ROW_GROUP_ROLE ? _ ("Without a role") : _ ("Without an activity group"));
}

static void
clear_entry (gpointer data)
{
  g_free (((PwRowEntry *) data)->title);
}

static void
append_group (const Search *self,
              GArray       *entries,
              char         *title,
              const GArray *rows)
{
  PwRowEntry head = { -1, title, rows->len, 0 };

  for (guint i = 0; i < rows->len; i++)
    {
      PwRowState state = get_facts (self, g_array_index (rows, guint, i))->state;

      head.n_open += state == PW_ROW_STATE_OPEN || state == PW_ROW_STATE_PROPOSAL;
    }
  if (title != NULL)
    g_array_append_val (entries, head);
  for (guint i = 0; i < rows->len; i++)
    {
      PwRowEntry entry = { (int) g_array_index (rows, guint, i), NULL, 0, 0 };

      g_array_append_val (entries, entry);
    }
}

static void
append_groups (const Search *self,
               GArray       *entries,
               const GArray *rows)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (titles, dup_group (self, g_array_index (rows, guint, i)));

  for (guint i = 0; i < rows->len; i++)
    {
      const char *title = g_ptr_array_index (titles, i);
      g_autoptr (GArray) members = NULL;

      if (title == NULL)
        continue;
      members = g_array_new (FALSE, FALSE, sizeof (guint));
      for (guint other = i; other < rows->len; other++)
        if (g_strcmp0 (g_ptr_array_index (titles, other), title) == 0)
          {
            g_array_append_val (members, g_array_index (rows, guint, other));
            if (other > i)
              g_clear_pointer (&titles->pdata[other], g_free);
          }
      append_group (self, entries, g_strdup (title), members);
      g_clear_pointer (&titles->pdata[i], g_free);
    }
}

GArray *
pw_row_list_new (const PwComparison *comparison,
                 const GArray       *facts,
                 const PwRowQuery   *query)
{
  Search  self = { comparison, facts, query };
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (PwRowEntry));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; i < facts->len; i++)
    if (matches (&self, i))
      g_array_append_val (rows, i);
  g_array_sort_with_data (rows, compare_rows, &self);

  if (query->group == PW_ROW_GROUP_NONE)
    append_group (&self, entries, NULL, rows);
  else
    append_groups (&self, entries, rows);

  return entries;
}
