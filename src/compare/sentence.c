/* compare/sentence.c - in what cities differ, said in sentences
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "compare/sentence.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/quantity.h"
#include "base/text.h"
#include "compare/medium.h"

/* Durations differ when the longer is half as long again, and a minute longer at least. */
#define TIME_RATIO 1.5
#define TIME_LEAST_S 60.0

typedef struct
{
  const PwSentenceSource *source;
  guint                   variants[2];
  const char             *cities[2];
  GPtrArray              *found;
} Search;

void
pw_sentence_free (PwSentence *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self);
}

static void
append (GPtrArray   *found,
        guint        row,
        guint        variant,
        PwDifference kind,
        char        *text)
{
  PwSentence *sentence = g_new (PwSentence, 1);

  sentence->row = row;
  sentence->variant = variant;
  sentence->kind = kind;
  sentence->is_wording = kind == PW_DIFFERENCE_WORDING;
  sentence->text = text;
  g_ptr_array_add (found, sentence);
}

/* --- two cities --------------------------------------------------------------------------- */

static void
add (Search      *search,
     guint        row,
     PwDifference kind,
     char        *text)
{
  const PwTableRow *cells = pw_table_get_row (search->source->table, row);

  append (search->found, row, search->variants[cells->cells[search->variants[0]].nodes->len > 0 ? 0 : 1], kind, text);
}

static const PwTableCell *
get_cell (const Search *search,
          guint         row,
          guint         side)
{
  return &pw_table_get_row (search->source->table, row)->cells[search->variants[side]];
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

static void
add_wording (Search *search,
             guint   row)
{
  const char *a = get_cell (search, row, 0)->name;
  const char *b = get_cell (search, row, 1)->name;

  if (!pw_text_is_same (a, b))
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

  if (a == NULL || b == NULL || *a == '\0' || *b == '\0' || pw_text_is_same (a, b))
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
  const PwFlow *flow = search->source->alignment->flows[search->variants[side]];
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

  step = pw_table_get_row (search->source->table, row)->name;
  other_step = pw_table_get_row (search->source->table, (guint) other)->name;
  if (is_before)
    /* Translators: city, step, later step, other city */
    add (search, row, PW_DIFFERENCE_ORDER,
         g_strdup_printf (_ ("In %s “%s” comes before “%s”, in %s after it."), search->cities[side], step, other_step, search->cities[1 - side]));
  else
    /* Translators: city, step, earlier step, other city */
    add (search, row, PW_DIFFERENCE_ORDER,
         g_strdup_printf (_ ("In %s “%s” comes after “%s”, in %s before it."), search->cities[side], step, other_step, search->cities[1 - side]));
}

static const char *
get_type_label (const Search *search,
                guint         row,
                guint         side)
{
  const GArray *nodes = get_cell (search, row, side)->nodes;

  return pw_element_type_get_label (search->source->graphs[search->variants[side]]->nodes[g_array_index (nodes, guint, 0)].type);
}

/* A plain task is of every kind. */
static void
add_type (Search *search,
          guint   row)
{
  PwElementType types[2];

  for (guint side = 0; side < 2; side++)
    {
      const GArray *nodes = get_cell (search, row, side)->nodes;

      types[side] = search->source->graphs[search->variants[side]]->nodes[g_array_index (nodes, guint, 0)].type;
      if (types[side] == PW_ELEMENT_TASK || nodes->len > 1)
        return;
    }
  if (types[0] != types[1])
    add_value (search, row, PW_DIFFERENCE_TYPE, get_type_label (search, row, 0), get_type_label (search, row, 1));
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
  add_type (search, row);
  add_value (search, row, PW_DIFFERENCE_MEDIUM, media_a, media_b);
  add_value (search, row, PW_DIFFERENCE_SYSTEM, a->system, b->system);
  add_time (search, row);
}

GPtrArray *
pw_sentence_list_pair (const PwSentenceSource *source,
                       guint                   first,
                       guint                   second)
{
  Search search = { source, { first, second }, { source->names[first], source->names[second] }, NULL };

  search.found = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_sentence_free);
  for (guint row = 0; row < source->table->rows->len; row++)
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

/* --- one city against most ------------------------------------------------------------------- */

/* What most cities have; NULL where nothing is recorded. */
static char *
describe_usual (const PwSentenceSource *source,
                const PwTableRow       *row,
                PwDifference            kind)
{
  for (guint v = 0; v < source->table->n_variants; v++)
    {
      const PwTableCell *cell = &row->cells[v];

      if (cell->nodes->len == 0 || cell->differences & kind)
        continue;
      if (kind == PW_DIFFERENCE_MEDIUM && (cell->medium_in != NULL || cell->medium_out != NULL))
        return pw_medium_dup_way (cell->medium_in, cell->medium_out);
      if (kind == PW_DIFFERENCE_SYSTEM && *cell->system != '\0')
        return g_strdup (cell->system);
      if (kind == PW_DIFFERENCE_TYPE)
        return g_strdup (pw_element_type_get_label (source->graphs[v]->nodes[g_array_index (cell->nodes, guint, 0)].type));
      if (kind == PW_DIFFERENCE_TIME && !isnan (cell->processing_s))
        return pw_duration_format (cell->processing_s);
    }

  return kind == PW_DIFFERENCE_ROLE ? g_strdup (row->role) : NULL;
}

static char *
describe_own (const PwSentenceSource *source,
              const PwTableCell      *cell,
              guint                   variant,
              PwDifference            kind)
{
  switch ((guint) kind)
    {
    case PW_DIFFERENCE_ROLE:
      return g_strdup (cell->role);
    case PW_DIFFERENCE_MEDIUM:
      return pw_medium_dup_way (cell->medium_in, cell->medium_out);
    case PW_DIFFERENCE_SYSTEM:
      return g_strdup (cell->system);
    case PW_DIFFERENCE_TIME:
      return pw_duration_format (cell->processing_s);
    case PW_DIFFERENCE_TYPE:
      return g_strdup (pw_element_type_get_label (source->graphs[variant]->nodes[g_array_index (cell->nodes, guint, 0)].type));
    default:
      return NULL;
    }
}

static char *
say_value (const PwSentenceSource *source,
           const PwTableRow       *row,
           guint                   variant,
           PwDifference            kind)
{
  g_autofree char *own = describe_own (source, &row->cells[variant], variant, kind);
  g_autofree char *usual = describe_usual (source, row, kind);

  if (own == NULL)
    return NULL;
  if (usual == NULL)
    /* Translators: city, step, who or what does it there */
    return g_strdup_printf (_ ("%s, “%s”: %s."), source->names[variant], row->name, own);

  /* Translators: city, step, who or what does it there, who or what does it elsewhere */
  return g_strdup_printf (_ ("%s, “%s”: %s instead of %s."), source->names[variant], row->name, own, usual);
}

static char *
say_order (const PwSentenceSource *source,
           const PwTableRow       *row,
           guint                   variant)
{
  const PwTableCell *cell = &row->cells[variant];

  if (cell->before >= 0)
    /* Translators: city, step, later step */
    return g_strdup_printf (_ ("%s does “%s” before “%s”."), source->names[variant], row->name,
                            pw_table_get_row (source->table, (guint) cell->before)->name);
  if (cell->after >= 0)
    /* Translators: city, step, earlier step */
    return g_strdup_printf (_ ("%s does “%s” only after “%s”."), source->names[variant], row->name,
                            pw_table_get_row (source->table, (guint) cell->after)->name);

  return NULL;
}

static char *
say_against_most (const PwSentenceSource *source,
                  guint                   r,
                  guint                   variant,
                  PwDifference            kind)
{
  const PwTableRow *row = pw_table_get_row (source->table, r);

  switch ((guint) kind)
    {
    case PW_DIFFERENCE_MISSING:
      /* Translators: city, step, how many cities, of how many */
      return g_strdup_printf (_ ("%s does without “%s”, which %u of %u have."), source->names[variant], row->name, row->n_present, source->table->n_variants);
    case PW_DIFFERENCE_ONLY:
      /* Translators: city, step */
      return g_strdup_printf (_ ("Only %s has “%s”."), source->names[variant], row->name);
    case PW_DIFFERENCE_WORDING:
      /* Translators: city, its words for a step, what most say */
      return g_strdup_printf (_ ("%s says “%s” for “%s”."), source->names[variant], row->cells[variant].name, row->name);
    case PW_DIFFERENCE_ORDER:
      return say_order (source, row, variant);
    default:
      return say_value (source, row, variant, kind);
    }
}

GPtrArray *
pw_sentence_list_city (const PwSentenceSource *source,
                       guint                   variant)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_sentence_free);

  g_return_val_if_fail (variant < source->table->n_variants, found);

  for (guint r = 0; r < source->table->rows->len; r++)
    for (guint k = 0; k < PW_N_DIFFERENCES; k++)
      {
        PwDifference kind = pw_difference_get_nth (k);
        char        *text = NULL;

        if (pw_table_get_row (source->table, r)->cells[variant].differences & kind)
          text = say_against_most (source, r, variant, kind);
        if (text != NULL)
          append (found, r, variant, kind, text);
      }

  return found;
}
