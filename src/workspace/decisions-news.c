/* workspace/decisions-news.c - what is new since people last looked
 *
 * A difference is named by city, element and kind; what a city does not have, by an element
 * of the first one that has it.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "workspace/decisions-private.h"

#include <glib/gi18n-lib.h>

#include "model/field.h"
#include "workspace/comparison.h"

#define SEPARATOR "\x1f"

static const char *
get_key (const PwComparison *comparison,
         guint               variant)
{
  return pw_comparison_get_city (comparison, variant)->id;
}

static const char *
get_first_id (const PwComparison *comparison,
              guint               variant,
              const PwTableCell  *cell)
{
  return pw_comparison_get_graph (comparison, variant)->nodes[g_array_index (cell->nodes, guint, 0)].id;
}

/* (nullable): how the element is named that differs */
static char *
name_element (const PwComparison *comparison,
              const PwTableRow   *row,
              guint               variant)
{
  if (row->cells[variant].nodes->len > 0)
    return g_strdup (get_first_id (comparison, variant, &row->cells[variant]));
  for (guint v = 0; v < pw_comparison_get_n_variants (comparison); v++)
    if (row->cells[v].nodes->len > 0)
      return g_strdup_printf ("%s:%s", get_key (comparison, v), get_first_id (comparison, v, &row->cells[v]));

  return NULL;
}

static GArray *
list_differences (const PwComparison *comparison)
{
  const PwTable *table = pw_comparison_get_table (comparison);
  GArray        *found = g_array_new (FALSE, FALSE, sizeof (PwNewDifference));

  for (guint r = 0; r < table->rows->len; r++)
    for (guint v = 0; v < table->n_variants; v++)
      for (guint k = 0; k < PW_N_DIFFERENCES; k++)
        {
          const PwNewDifference difference = { r, v, pw_difference_get_nth (k) };

          if (pw_table_get_row (table, r)->cells[v].differences & difference.kind)
            g_array_append_val (found, difference);
        }

  return found;
}

void
pw_decisions_mark_seen (PwDecisions        *self,
                        const PwComparison *comparison,
                        const char         *date)
{
  g_autoptr (GArray) differences = NULL;
  PwAlignmentFile *content;

  g_return_if_fail (PW_IS_DECISIONS (self));
  g_return_if_fail (comparison != NULL && date != NULL);

  differences = list_differences (comparison);
  pw_decisions_begin_step (self, _ ("Remember differences as seen"));
  content = pw_decisions_get_content (self);
  g_free (content->seen_date);
  content->seen_date = g_strdup (date);
  g_ptr_array_set_size (content->seen, 0);
  for (guint i = 0; i < differences->len; i++)
    {
      const PwNewDifference *difference = &g_array_index (differences, PwNewDifference, i);
      g_autofree char       *element = name_element (comparison, pw_table_get_row (pw_comparison_get_table (comparison), difference->row), difference->variant);

      if (element != NULL)
        pw_alignment_file_add_seen (content, get_key (comparison, difference->variant), element, pw_difference_get_key (difference->kind));
    }
  pw_decisions_end_step (self);
}

const char *
pw_decisions_get_seen_date (PwDecisions *self)
{
  g_return_val_if_fail (PW_IS_DECISIONS (self), NULL);

  return pw_decisions_get_content (self)->seen_date;
}

GArray *
pw_decisions_list_new (PwDecisions        *self,
                       const PwComparison *comparison)
{
  GArray *found = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const PwAlignmentFile *content;

  g_return_val_if_fail (PW_IS_DECISIONS (self), NULL);
  g_return_val_if_fail (comparison != NULL, NULL);

  content = pw_decisions_get_content (self);
  if (content->seen_date == NULL)
    return g_array_new (FALSE, FALSE, sizeof (PwNewDifference));
  for (guint i = 0; i < content->seen->len; i++)
    {
      const PwAlignmentSeen *known = g_ptr_array_index (content->seen, i);

      g_hash_table_add (seen, g_strconcat (known->file, SEPARATOR, known->element, SEPARATOR, known->kind, NULL));
    }
  found = list_differences (comparison);
  for (guint i = found->len; i > 0; i--)
    {
      const PwNewDifference *difference = &g_array_index (found, PwNewDifference, i - 1);
      g_autofree char       *element = name_element (comparison, pw_table_get_row (pw_comparison_get_table (comparison), difference->row), difference->variant);
      g_autofree char       *name = g_strconcat (get_key (comparison, difference->variant), SEPARATOR, element, SEPARATOR,
                                                 pw_difference_get_key (difference->kind), NULL);

      if (g_hash_table_contains (seen, name))
        g_array_remove_index (found, i - 1);
    }

  return found;
}

char *
pw_decisions_dup_news (PwDecisions        *self,
                       const PwComparison *comparison)
{
  g_autoptr (GArray) found = pw_decisions_list_new (self, comparison);
  g_autofree char *date = NULL;

  if (found == NULL || found->len == 0)
    return NULL;
  date = pw_field_format (PW_FIELD_KIND_DATE, NULL, pw_decisions_get_seen_date (self));

  /* Translators: how many, and the date of the day when people last looked */
  return g_strdup_printf (ngettext ("%u new difference since %s", "%u new differences since %s", found->len), found->len, date);
}
