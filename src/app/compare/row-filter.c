/* app/compare/row-filter.c - which rows of the alignment table are of interest
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/row-filter.h"

#include <glib/gi18n-lib.h>

/* Twelve cities at most share a workspace. */
/* clang-format off */
static const char *const number_words[] = {
  NULL, NULL,
  NC_ ("number of cities", "two"),  NC_ ("number of cities", "three"), NC_ ("number of cities", "four"),
  NC_ ("number of cities", "five"), NC_ ("number of cities", "six"),   NC_ ("number of cities", "seven"),
  NC_ ("number of cities", "eight"), NC_ ("number of cities", "nine"), NC_ ("number of cities", "ten"),
  NC_ ("number of cities", "eleven"), NC_ ("number of cities", "twelve"),
};
/* clang-format on */

static const char *
get_number_word (guint n)
{
  return n < G_N_ELEMENTS (number_words) && number_words[n] != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "number of cities", number_words[n]) : "";
}

gboolean
pw_row_filter_matches (PwRowFilter       filter,
                       const PwTable    *table,
                       const PwTableRow *row)
{
  switch (filter.kind)
    {
    case PW_ROW_FILTER_IN:
      return row->n_present == filter.n_cities;
    case PW_ROW_FILTER_DIFFERENT:
      return row->differences != PW_DIFFERENCE_NONE;
    case PW_ROW_FILTER_MISSING:
      return row->n_present < table->n_variants;
    case PW_ROW_FILTER_ALL:
    default:
      return TRUE;
    }
}

guint
pw_row_filter_count (PwRowFilter    filter,
                     const PwTable *table)
{
  guint n = 0;

  for (guint i = 0; i < table->rows->len; i++)
    n += pw_row_filter_matches (filter, table, pw_table_get_row (table, i)) ? 1 : 0;

  return n;
}

char *
pw_row_filter_dup_label (PwRowFilter    filter,
                         const PwTable *table)
{
  guint n = pw_row_filter_count (filter, table);

  switch (filter.kind)
    {
    case PW_ROW_FILTER_IN:
      if (filter.n_cities == 1)
        /* Translators: so many steps that a single city has */
        return g_strdup_printf (_ ("%u in one city only"), n);
      if (filter.n_cities == table->n_variants)
        /* Translators: so many steps that all cities have: "14 in all five" */
        return g_strdup_printf (_ ("%u in all %s"), n, get_number_word (filter.n_cities));
      /* Translators: so many steps that some cities have: "2 in three cities" */
      return g_strdup_printf (_ ("%u in %s cities"), n, get_number_word (filter.n_cities));
    case PW_ROW_FILTER_DIFFERENT:
      return g_strdup_printf (ngettext ("%u with differences", "%u with differences", n), n);
    case PW_ROW_FILTER_MISSING:
      return g_strdup_printf (ngettext ("%u missing somewhere", "%u missing somewhere", n), n);
    case PW_ROW_FILTER_ALL:
    default:
      return g_strdup_printf (ngettext ("%u step", "%u steps", n), n);
    }
}

/* How many of the steps so many cities have, for the sentence. */
static char *
dup_part (const PwTable *table,
          guint          n_cities,
          guint          n_steps)
{
  if (n_cities == 1)
    /* Translators: part of "43 steps: 12 in all five, 9 in four, 11 only in one" */
    return g_strdup_printf (_ ("%u only in one"), n_steps);
  if (n_cities == table->n_variants)
    /* Translators: part of "43 steps: 12 in all five, 9 in four, 11 only in one" */
    return g_strdup_printf (C_ ("part of a sentence", "%u in all %s"), n_steps, get_number_word (n_cities));
  /* Translators: part of "43 steps: 12 in all five, 9 in four, 11 only in one" */
  return g_strdup_printf (C_ ("part of a sentence", "%u in %s"), n_steps, get_number_word (n_cities));
}

char *
pw_row_filter_dup_sentence (const PwTable *table)
{
  g_autofree char *steps = g_strdup_printf (ngettext ("%u step", "%u steps", table->rows->len), table->rows->len);
  g_autoptr (GString) parts = g_string_new (NULL);

  for (guint n = table->n_variants; n > 0; n--)
    {
      guint            n_steps = pw_row_filter_count ((PwRowFilter){ PW_ROW_FILTER_IN, n }, table);
      g_autofree char *part = n_steps > 0 ? dup_part (table, n, n_steps) : NULL;

      if (part != NULL)
        g_string_append_printf (parts, "%s%s", parts->len > 0 ? ", " : "", part);
    }
  if (parts->len == 0)
    return g_steal_pointer (&steps);

  /* Translators: "43 steps" and what they are made up of */
  return g_strdup_printf (_ ("%s: %s."), steps, parts->str);
}
