/* compare/aspects.c - in what steps differ, as people ask for it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "compare/aspects.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const struct
{
  PwAspect     aspect;
  PwDifference kinds;
  const char  *label;
  const char  *hint;
} infos[] = {
  { PW_ASPECT_WORDING, PW_DIFFERENCE_WORDING,
    N_("Wording"), N_("The step has another name") },
  { PW_ASPECT_ORDER, PW_DIFFERENCE_ORDER,
    N_("Order"), N_("The step stands elsewhere in the flow") },
  { PW_ASPECT_ROLE, PW_DIFFERENCE_ROLE,
    N_("Role"), N_("Others do the step") },
  { PW_ASPECT_MEDIUM, (PwDifference) (PW_DIFFERENCE_MEDIUM | PW_DIFFERENCE_SYSTEM | PW_DIFFERENCE_TYPE),
    N_("Medium"), N_("Another medium or system, or another kind of step") },
  { PW_ASPECT_TIME, PW_DIFFERENCE_TIME,
    N_("Duration"), N_("The step takes much longer or shorter") },
  { PW_ASPECT_PRESENCE, (PwDifference) (PW_DIFFERENCE_MISSING | PW_DIFFERENCE_ONLY),
    N_("missing, extra"), N_("Not all cities have the step") },
  { PW_ASPECT_SPLIT, PW_DIFFERENCE_NONE,
    N_("split"), N_("Several steps here are one there") },
};
/* clang-format on */

struct _PwAspects
{
  guint      n_variants;
  guint      n_rows;
  PwAspect  *cells; /* row by row */
  PwCitySet *cities;
};

G_STATIC_ASSERT (G_N_ELEMENTS (infos) == PW_N_ASPECTS);

PwCitySet
pw_city_set_all (guint n)
{
  return n >= PW_CITY_SET_MOST ? G_MAXUINT64 : PW_CITY_SET_BIT (n) - 1;
}

guint
pw_city_set_count (PwCitySet self)
{
  guint n = 0;

  for (; self != 0; self &= self - 1)
    n++;

  return n;
}

static guint
find_info (PwAspect aspect)
{
  guint n = 0;

  while (n + 1 < G_N_ELEMENTS (infos) && infos[n].aspect != aspect)
    n++;

  return n;
}

const char *
pw_aspect_get_label (PwAspect aspect)
{
  return _ (infos[find_info (aspect)].label);
}

const char *
pw_aspect_get_hint (PwAspect aspect)
{
  return _ (infos[find_info (aspect)].hint);
}

/* Copies of one step on several branches are no parts of it. */
static gboolean
is_in_parts (const PwTableCell *cell,
             const PwFlow      *flow)
{
  for (guint i = 0; i + 1 < cell->nodes->len; i++)
    if (pw_flow_precedes (flow, g_array_index (cell->nodes, guint, i), g_array_index (cell->nodes, guint, i + 1)))
      return TRUE;

  return FALSE;
}

static PwAspect *
get_cell (const PwAspects *self,
          guint            row,
          guint            variant)
{
  return &self->cells[(gsize) row * self->n_variants + variant];
}

/* A step that another one does as well makes both look split; an event that does it is
 * another kind of step.
 */
static void
read_missing (PwAspects         *self,
              const PwAlignment *alignment,
              guint              row,
              guint              variant)
{
  const PwCluster *cluster = g_ptr_array_index (alignment->clusters, row);
  int              by = cluster->covered_by[variant];
  int              covering = by >= 0 ? pw_alignment_find (alignment, variant, (guint) by) : -1;

  if (covering >= 0)
    {
      *get_cell (self, row, variant) |= PW_ASPECT_SPLIT;
      *get_cell (self, (guint) covering, variant) |= PW_ASPECT_SPLIT;
    }
  else
    {
      *get_cell (self, row, variant) |= by >= 0 ? PW_ASPECT_MEDIUM : PW_ASPECT_PRESENCE;
    }
  if (by >= 0)
    self->cities[row] |= PW_CITY_SET_BIT (variant);
}

static void
read_cell (PwAspects         *self,
           const PwTableCell *cell,
           const PwFlow      *flow,
           guint              row,
           guint              variant)
{
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    if (cell->differences & infos[i].kinds)
      *get_cell (self, row, variant) |= infos[i].aspect;
  if (is_in_parts (cell, flow))
    *get_cell (self, row, variant) |= PW_ASPECT_SPLIT;
  self->cities[row] |= PW_CITY_SET_BIT (variant);
}

PwAspects *
pw_aspects_new (const PwTable     *table,
                const PwAlignment *alignment)
{
  PwAspects *self = g_new0 (PwAspects, 1);

  self->n_variants = MIN (table->n_variants, PW_CITY_SET_MOST);
  self->n_rows = table->rows->len;
  self->cells = g_new0 (PwAspect, (gsize) self->n_rows * self->n_variants + 1);
  self->cities = g_new0 (PwCitySet, self->n_rows + 1);
  for (guint row = 0; row < self->n_rows; row++)
    for (guint v = 0; v < self->n_variants; v++)
      {
        const PwTableCell *cell = &pw_table_get_row (table, row)->cells[v];

        if (cell->nodes->len > 0)
          read_cell (self, cell, alignment->flows[v], row, v);
        else
          read_missing (self, alignment, row, v);
      }

  return self;
}

void
pw_aspects_free (PwAspects *self)
{
  if (self == NULL)
    return;

  g_free (self->cells);
  g_free (self->cities);
  g_free (self);
}

guint
pw_aspects_get_n_rows (const PwAspects *self)
{
  return self->n_rows;
}

guint
pw_aspects_get_n_variants (const PwAspects *self)
{
  return self->n_variants;
}

PwAspect
pw_aspects_get_cell (const PwAspects *self,
                     guint            row,
                     guint            variant)
{
  g_return_val_if_fail (row < self->n_rows && variant < self->n_variants, 0);

  return *get_cell (self, row, variant);
}

PwCitySet
pw_aspects_get_cities (const PwAspects *self,
                       guint            row)
{
  g_return_val_if_fail (row < self->n_rows, 0);

  return self->cities[row];
}

PwAspect
pw_aspects_get_row (const PwAspects *self,
                    guint            row,
                    PwCitySet        cities)
{
  PwAspect all = 0;

  g_return_val_if_fail (row < self->n_rows, 0);

  if ((self->cities[row] & cities) == 0)
    return 0;

  for (guint v = 0; v < self->n_variants; v++)
    if (cities & PW_CITY_SET_BIT (v))
      all |= *get_cell (self, row, v);

  return all;
}

GArray *
pw_aspects_list_rows (const PwAspects *self,
                      PwAspect         wanted,
                      PwCitySet        cities,
                      guint            at_least)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint row = 0; row < self->n_rows; row++)
    if (pw_city_set_count (self->cities[row] & cities) >= MAX (at_least, 1) && (pw_aspects_get_row (self, row, cities) & wanted) != 0)
      g_array_append_val (rows, row);

  return rows;
}

int
pw_aspects_step (const GArray *rows,
                 int           from,
                 int           by)
{
  guint n = rows->len;

  if (n == 0)
    return -1;

  if (by > 0)
    {
      for (guint i = 0; i < n; i++)
        if ((int) g_array_index (rows, guint, i) > from)
          return (int) g_array_index (rows, guint, i);
      return (int) g_array_index (rows, guint, 0);
    }

  for (guint i = n; i > 0; i--)
    if (from < 0 || (int) g_array_index (rows, guint, i - 1) < from)
      return (int) g_array_index (rows, guint, i - 1);
  return (int) g_array_index (rows, guint, n - 1);
}
