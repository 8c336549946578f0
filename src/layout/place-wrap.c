/* layout/place-wrap.c - a long process in tiers, one below the other
 *
 * As a text is broken into lines: what stands right of a cut goes below what stands left
 * of it, back to the first column. A cut lies where few flows pass, best only one: so it
 * is in no loop and between no split and its join. There are as many tiers as come
 * nearest to the proportions of a sheet of paper. All that comes later works as it does
 * without tiers; flows from one to the next run between them, as there are rows without
 * cells.
 *
 *   a ─▶ b ─▶ c ─┐
 *   ┌────────────┘
 *   └▶ d ─▶ e ─▶ f
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <math.h>

#define LONGEST_TIER 1500.0 /* a grid that is not longer stays as it is */
#define PROPORTIONS 1.41421356
#define WIDEST 2.0           /* likewise one whose proportions are not more than that */
#define WINDOW 0.45          /* of a tier's length: so far a cut may be from where tiers are alike */
#define DISTANCE 4.8         /* of the square of that, in flows that are cut */
#define CUT_COST 0.6         /* of each flow too many at a cut on average, in powers of e of the proportions */
#define LEAST_COLUMNS 3      /* of a tier, on average */
#define ROWS_BETWEEN_TIERS 2 /* without cells */

typedef struct
{
  const PwPlacing *placing;
  PwScope         *scope;
  int              n_columns;
  int              n_rows;
  double          *length; /* of the columns before each, in diagram units */
  guint           *n_cut;  /* flows that pass from the column before it */
} Wrapping;

static PwSpot *
spot_at (const Wrapping *self,
         guint           n)
{
  return &self->placing->spots[g_array_index (self->scope->cells, int, n)];
}

/* The only band that holds what flows join, or -1. */
static int
find_band (const Wrapping *self)
{
  int band = -1;

  for (guint i = 0; i < self->scope->cells->len; i++)
    {
      if (spot_at (self, i)->column < 0)
        continue;
      if (band >= 0 && self->scope->band_of[i] != band)
        return -1;
      band = self->scope->band_of[i];
    }

  return band;
}

/* --- where to cut ----------------------------------------------------------------------------- */

/* About what a cell needs, with what stands on and beside its shape. */
static void
guess_size (const Wrapping *self,
            const PwSpot   *spot,
            double         *width,
            double         *height)
{
  double on = 0;
  double beside = 0;

  *width = MAX (spot->width, spot->label_width);
  for (int i = spot->first_attached; i >= 0; i = self->placing->spots[i].next_attached)
    {
      const PwSpot *attached = &self->placing->spots[i];

      if (attached->kind == PW_SPOT_BOUNDARY)
        on = MAX (on, attached->height / 2 + attached->label_height);
      else
        beside = MAX (beside, PW_PLACE_SATELLITE_GAP + attached->height + attached->label_height);
    }
  *height = spot->height + spot->label_height + on + beside;
}

static void
measure_columns (Wrapping *self)
{
  double width;
  double height;

  self->length = g_new0 (double, self->n_columns + 1);
  for (guint i = 0; i < self->scope->cells->len; i++)
    {
      const PwSpot *spot = spot_at (self, i);

      if (spot->column < 0)
        continue;
      guess_size (self, spot, &width, &height);
      self->length[spot->column + 1] = MAX (self->length[spot->column + 1], width + PW_PLACE_COLUMN_GAP);
    }
  for (int i = 0; i < self->n_columns; i++)
    self->length[i + 1] += self->length[i];
}

static void
count_flows (Wrapping *self,
             int       scope)
{
  self->n_cut = g_new0 (guint, self->n_columns + 2);
  for (guint i = 0; i < self->scope->edges->len; i++)
    {
      const PwGraphEdge *edge = &self->placing->graph->edges[g_array_index (self->scope->edges, guint, i)];
      int                a = pw_placing_lift (self->placing, edge->source, scope);
      int                b = pw_placing_lift (self->placing, edge->target, scope);
      int                columns[2];

      if (a < 0 || b < 0)
        continue;
      columns[0] = self->placing->spots[a].column;
      columns[1] = self->placing->spots[b].column;
      if (columns[0] < 0 || columns[1] < 0)
        continue;
      /* differences first: what begins to pass here less what ends */
      self->n_cut[MIN (columns[0], columns[1]) + 1]++;
      self->n_cut[MAX (columns[0], columns[1]) + 1]--;
    }
  for (int i = 0; i < self->n_columns; i++)
    self->n_cut[i + 1] += self->n_cut[i];
}

/* The first column of each of @n tiers. Returns how many flows too many are cut. */
static guint
cut (const Wrapping *self,
     int             n,
     int            *first)
{
  double tier = self->length[self->n_columns] / n;
  guint  n_more = 0;
  int    at = 1;

  first[0] = 0;
  for (int k = 1; k < n; k++)
    {
      double least = HUGE_VAL;

      first[k] = 0;
      for (; at < self->n_columns && self->length[at] <= (k + WINDOW) * tier; at++)
        {
          double away = self->length[at] / tier - k;
          double cost = self->n_cut[at] + DISTANCE * away * away;

          if (away >= -WINDOW && cost < least)
            {
              least = cost;
              first[k] = at;
            }
        }
      if (first[k] <= first[k - 1])
        return G_MAXUINT; /* a column that is longer than a tier */
      n_more += MAX (self->n_cut[first[k]], 1) - 1;
    }

  first[n] = self->n_columns;
  return n_more;
}

/* --- how many tiers --------------------------------------------------------------------------- */

/* Of the whole with these tiers, as far as that can be told without the ways of flows. */
static double
guess_proportions (const Wrapping *self,
                   int             n,
                   const int      *first)
{
  gsize              n_all = (gsize) n * (gsize) self->n_rows;
  g_autofree int    *tier_of = g_new0 (int, self->n_columns + 1);
  g_autofree double *heights = g_new0 (double, n_all + 1);
  g_autofree double *widths = g_new0 (double, self->n_columns + 1);
  double             width = 0;
  double             height = 0;

  for (int k = 0; k < n; k++)
    for (int i = first[k]; i < first[k + 1]; i++)
      tier_of[i] = k;
  for (guint i = 0; i < self->scope->cells->len; i++)
    {
      const PwSpot *spot = spot_at (self, i);
      double       *of_row;
      double       *of_column;

      if (spot->column < 0)
        continue;
      of_row = &heights[tier_of[spot->column] * self->n_rows + spot->row];
      of_column = &widths[spot->column - first[tier_of[spot->column]]];
      guess_size (self, spot, &width, &height);
      *of_row = MAX (*of_row, height + PW_PLACE_ROW_GAP);
      *of_column = MAX (*of_column, width + PW_PLACE_COLUMN_GAP);
    }

  width = height = 0;
  for (int i = 0; i < self->n_columns; i++)
    width += widths[i];
  for (gsize i = 0; i < n_all; i++)
    height += heights[i];
  return width / MAX (height, 1);
}

/* The first column of each tier; %NULL where the grid should stay as it is. */
static int *
choose_tiers (const Wrapping *self,
              int            *n_tiers)
{
  int    most = self->n_columns / LEAST_COLUMNS;
  int   *first = g_new0 (int, self->n_columns + 2);
  int   *best = NULL;
  double least = HUGE_VAL;

  first[1] = self->n_columns;
  if (guess_proportions (self, 1, first) <= WIDEST)
    most = 1;
  for (int n = 2; n <= most; n++)
    {
      guint  n_more = cut (self, n, first);
      double proportions;
      double cost;

      if (n_more == G_MAXUINT)
        continue;
      proportions = guess_proportions (self, n, first);
      cost = fabs (log (proportions / PROPORTIONS)) + CUT_COST * n_more / (n - 1);
      if (cost < least)
        {
          least = cost;
          *n_tiers = n;
          g_free (best);
          best = g_memdup2 (first, sizeof (int) * (gsize) (n + 1));
        }
      if (proportions < PROPORTIONS / 2)
        break;
    }

  g_free (first);
  return best;
}

/* --- the work --------------------------------------------------------------------------------- */

static void
move_cells (Wrapping  *self,
            PwBand    *band,
            int        n,
            const int *first)
{
  g_autofree int *tier_of = g_new0 (int, self->n_columns + 1);

  self->scope->n_columns = 0;
  for (int k = 0; k < n; k++)
    {
      for (int i = first[k]; i < first[k + 1]; i++)
        tier_of[i] = k;
      self->scope->n_columns = MAX (self->scope->n_columns, first[k + 1] - first[k]);
    }

  band->tier_rows = self->n_rows + ROWS_BETWEEN_TIERS;
  band->n_rows = n * band->tier_rows - ROWS_BETWEEN_TIERS;
  for (guint i = 0; i < self->scope->cells->len; i++)
    {
      PwSpot *spot = spot_at (self, i);

      if (spot->column < 0)
        continue;
      spot->row += tier_of[spot->column] * band->tier_rows;
      spot->column -= first[tier_of[spot->column]];
    }
}

void
pw_place_wrap (PwPlacing *self,
               int        scope)
{
  Wrapping        wrapping = { .placing = self, .scope = pw_placing_get_scope (self, scope) };
  int             band = find_band (&wrapping);
  int             n = 0;
  g_autofree int *first = NULL;

  if (band < 0)
    return;
  wrapping.n_columns = wrapping.scope->n_columns;
  wrapping.n_rows = g_array_index (wrapping.scope->bands, PwBand, band).n_rows;
  measure_columns (&wrapping);
  if (wrapping.length[wrapping.n_columns] > LONGEST_TIER)
    {
      count_flows (&wrapping, scope);
      first = choose_tiers (&wrapping, &n);
    }
  if (first != NULL)
    move_cells (&wrapping, &g_array_index (wrapping.scope->bands, PwBand, band), n, first);

  g_free (wrapping.length);
  g_free (wrapping.n_cut);
}

int
pw_place_get_tier (const PwScope *scope,
                   int            band,
                   int            row)
{
  const PwBand *of = &g_array_index (scope->bands, PwBand, band);

  return of->tier_rows > 0 ? (row - of->first_row) / of->tier_rows : 0;
}
