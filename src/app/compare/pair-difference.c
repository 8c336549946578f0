/* app/compare/pair-difference.c - in what two cities differ, said in sentences
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/pair-difference.h"

#include "app/compare/medium.h"
#include "base/quantity.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Durations differ when the longer is half as long again, and a minute longer at least. */
#define TIME_RATIO 1.5
#define TIME_LEAST_S 60.0

typedef struct
{
  const PwComparison *comparison;
  guint               variants[2];
  const char         *cities[2];
  GPtrArray          *found;
} Search;

void
pw_pair_difference_free (PwPairDifference *self)
{
  if (self == NULL)
    return;

  g_free (self->sentence);
  g_free (self);
}

static void
add (Search      *search,
     guint        row,
     PwDifference kind,
     char        *sentence)
{
  PwPairDifference *difference = g_new0 (PwPairDifference, 1);

  difference->row = row;
  difference->kind = kind;
  difference->sentence = sentence;
  g_ptr_array_add (search->found, difference);
}

static const PwTableCell *
get_cell (const Search *search,
          guint         row,
          guint         side)
{
  return &pw_table_get_row (pw_comparison_get_table (search->comparison), row)->cells[search->variants[side]];
}

/* One of the two does not have the step. */
static void
add_missing (Search *search,
             guint   row,
             guint   side)
{
  const PwTableCell *cell = get_cell (search, row, side);
  const char        *has = search->cities[side];
  const char        *lacks = search->cities[1 - side];
  g_autofree char   *duration = isnan (cell->processing_s) ? NULL : pw_duration_format (cell->processing_s);

  if (*cell->role != '\0' && duration != NULL)
    /* Translators: "Only Limburg has “Sign the notice”: Head of unit, 3 min." */
    add (search, row, PW_DIFFERENCE_ONLY, g_strdup_printf (_ ("Only %s has “%s”: %s, %s."), has, cell->name, cell->role, duration));
  else
    add (search, row, PW_DIFFERENCE_ONLY, g_strdup_printf (_ ("Only %s has “%s”; %s does without."), has, cell->name, lacks));
}

static gboolean
is_equal_text (const char *a,
               const char *b)
{
  g_autofree char *folded_a = pw_text_fold (a);
  g_autofree char *folded_b = pw_text_fold (b);

  return g_str_equal (folded_a, folded_b);
}

static void
add_wording (Search *search,
             guint   row)
{
  const char *a = get_cell (search, row, 0)->name;
  const char *b = get_cell (search, row, 1)->name;

  if (!is_equal_text (a, b))
    /* Translators: city, name of a step, other city, its name for the step */
    add (search, row, PW_DIFFERENCE_WORDING, g_strdup_printf (_ ("%s says “%s”, %s says “%s”."), search->cities[0], a, search->cities[1], b));
}

static void
add_value (Search      *search,
           guint        row,
           PwDifference kind,
           const char  *a,
           const char  *b)
{
  const char *step = get_cell (search, row, 0)->name;

  if (a == NULL || b == NULL || *a == '\0' || *b == '\0' || is_equal_text (a, b))
    return;

  /* Translators: step, city, who or what does it there, other city, who or what does it there */
  add (search, row, kind, g_strdup_printf (_ ("“%s”: %s %s, %s %s."), step, search->cities[0], a, search->cities[1], b));
}

static void
add_time (Search *search,
          guint   row)
{
  double           a = get_cell (search, row, 0)->processing_s;
  double           b = get_cell (search, row, 1)->processing_s;
  g_autofree char *text_a = NULL;
  g_autofree char *text_b = NULL;

  if (isnan (a) || isnan (b) || fabs (a - b) < TIME_LEAST_S || MAX (a, b) < TIME_RATIO * MIN (a, b))
    return;

  text_a = pw_duration_format (a);
  text_b = pw_duration_format (b);
  /* Translators: step, duration, city, other duration, other city */
  add (search, row, PW_DIFFERENCE_TIME,
       g_strdup_printf (_ ("“%s” takes %s in %s, %s in %s."), get_cell (search, row, 0)->name, text_a, search->cities[0], text_b, search->cities[1]));
}

static gboolean
precedes (const Search *search,
          guint         side,
          guint         row,
          guint         other)
{
  const PwFlow *flow = pw_comparison_get_alignment (search->comparison)->flows[search->variants[side]];
  const GArray *nodes = get_cell (search, row, side)->nodes;
  const GArray *others = get_cell (search, other, side)->nodes;

  return nodes->len > 0 && others->len > 0 &&
         pw_flow_precedes (flow, g_array_index (nodes, guint, 0), g_array_index (others, guint, 0));
}

/* The table knows which step is out of order, and against which other one. */
static void
add_order (Search *search,
           guint   row,
           guint   side)
{
  const PwTableCell *cell = get_cell (search, row, side);
  int                other = cell->before >= 0 ? cell->before : cell->after;
  const char        *step;
  const char        *other_step;
  gboolean           is_before;

  if (!(cell->differences & PW_DIFFERENCE_ORDER) || other < 0)
    return;

  is_before = precedes (search, side, row, (guint) other);
  if (is_before ? !precedes (search, 1 - side, (guint) other, row) : !precedes (search, 1 - side, row, (guint) other))
    return;

  step = pw_table_get_row (pw_comparison_get_table (search->comparison), row)->name;
  other_step = pw_table_get_row (pw_comparison_get_table (search->comparison), (guint) other)->name;
  if (is_before)
    /* Translators: city, step, later step, other city */
    add (search, row, PW_DIFFERENCE_ORDER,
         g_strdup_printf (_ ("In %s “%s” comes before “%s”, in %s after it."), search->cities[side], step, other_step, search->cities[1 - side]));
  else
    /* Translators: city, step, earlier step, other city */
    add (search, row, PW_DIFFERENCE_ORDER,
         g_strdup_printf (_ ("In %s “%s” comes after “%s”, in %s before it."), search->cities[side], step, other_step, search->cities[1 - side]));
}

static void
compare_cells (Search *search,
               guint   row)
{
  const PwTableCell *a = get_cell (search, row, 0);
  const PwTableCell *b = get_cell (search, row, 1);
  g_autofree char   *media_a = pw_medium_dup_way (a->medium_in, a->medium_out);
  g_autofree char   *media_b = pw_medium_dup_way (b->medium_in, b->medium_out);
  guint              n = search->found->len;

  add_wording (search, row);
  add_order (search, row, 0);
  if (search->found->len == n)
    add_order (search, row, 1);
  add_value (search, row, PW_DIFFERENCE_ROLE, a->role, b->role);
  add_value (search, row, PW_DIFFERENCE_MEDIUM, media_a, media_b);
  add_value (search, row, PW_DIFFERENCE_SYSTEM, a->system, b->system);
  add_time (search, row);
}

GPtrArray *
pw_pair_difference_list (const PwComparison *comparison,
                         guint               first,
                         guint               second)
{
  const PwTable *table = pw_comparison_get_table (comparison);
  Search         search = { comparison, { first, second } };

  search.cities[0] = pw_comparison_get_city (comparison, first)->name;
  search.cities[1] = pw_comparison_get_city (comparison, second)->name;
  search.found = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_pair_difference_free);

  for (guint row = 0; row < table->rows->len; row++)
    {
      gboolean has_first = get_cell (&search, row, 0)->nodes->len > 0;
      gboolean has_second = get_cell (&search, row, 1)->nodes->len > 0;

      if (has_first && has_second)
        compare_cells (&search, row);
      else if (has_first || has_second)
        add_missing (&search, row, has_first ? 0 : 1);
    }

  return search.found;
}
