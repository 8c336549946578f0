/* layout/place-rows.c - the row of each cell
 *
 * The order within the columns is given. Neighbours on a flow are put into one row,
 * those on the longest ways first, as far as such rows do not cross (the alignment of
 * Brandes, Köpf 2001, by importance). Each row of neighbours then is as far up as what
 * stands above it allows, and goes down again where that brings it to its other
 * neighbours. What no flow touches goes into rows at the bottom of its band.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <string.h>

#define NONE (-1)

/* Rows of what no flow touches are at least so long before they wrap. */
#define LEAST_COLUMNS 6

/* How often blocks go down to their neighbours. */
#define ROUNDS 4

typedef struct
{
  PwPlacing *placing;
  PwScope   *scope;
  PwLayers  *layers;
  const int *way;
  int       *right; /* the element in its row in the next column, or NONE */
  int       *left;
  GArray   **pairs;    /* of each column: Pair, by place */
  int       *block;    /* of each element: the leftmost in its row */
  guint8    *has_cell; /* of each block */
  int       *row;      /* of each block */
} Rowing;

typedef struct
{
  int from;
  int to;
} Pair;

static PwSpot *
spot_of (const Rowing *self,
         int           local)
{
  return pw_placing_get_spot (self->placing, g_array_index (self->scope->cells, int, local));
}

static PwElementPlace *
element_at (const Rowing *self,
            guint         n)
{
  return &g_array_index (self->layers->elements, PwElementPlace, n);
}

/* --- what stands in one row ------------------------------------------------------------ */

/* Whether the pair crosses none there is; @at is where it belongs among them. */
static gboolean
fits (const Rowing *self,
      int           column,
      Pair          pair,
      guint        *at)
{
  const GArray *pairs = self->pairs[column];
  guint         lo = 0;
  guint         hi = pairs->len;

  while (lo < hi)
    {
      guint middle = (lo + hi) / 2;

      if (g_array_index (pairs, Pair, middle).from < pair.from)
        lo = middle + 1;
      else
        hi = middle;
    }
  *at = lo;
  return (lo == 0 || g_array_index (pairs, Pair, lo - 1).to < pair.to) && (lo == pairs->len || g_array_index (pairs, Pair, lo).to > pair.to);
}

static void
align (Rowing       *self,
       const PwLink *link)
{
  const PwElementPlace *from = element_at (self, link->from);
  const PwElementPlace *to = element_at (self, link->to);
  Pair                  pair = { from->place, to->place };
  guint                 at;

  if (from->band != to->band || link->is_below || self->right[link->from] != NONE || self->left[link->to] != NONE ||
      !fits (self, from->column, pair, &at))
    return;
  g_array_insert_val (self->pairs[from->column], at, pair);
  self->right[link->from] = (int) link->to;
  self->left[link->to] = (int) link->from;
}

typedef struct
{
  guint link;
  int   importance;
  int   off_middle;
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *x = a;
  const Candidate *y = b;

  if (x->importance != y->importance)
    return x->importance > y->importance ? -1 : 1;
  if (x->off_middle != y->off_middle)
    return x->off_middle < y->off_middle ? -1 : 1;
  return (x->link > y->link) - (x->link < y->link);
}

/* How far each link is from the middle of those that leave with it and of those that
 * arrive with it, by their places.
 */
static int *
find_middles (const Rowing *self)
{
  const GArray     *links = self->layers->links;
  guint             n = self->layers->elements->len;
  g_autofree guint *n_out = g_new0 (guint, n + 1);
  g_autofree guint *n_in = g_new0 (guint, n + 1);
  g_autofree guint *out_before = g_new0 (guint, n + 1);
  g_autofree guint *in_before = g_new0 (guint, n + 1);
  int              *off = g_new0 (int, links->len + 1);

  for (guint i = 0; i < links->len; i++)
    {
      n_out[g_array_index (links, PwLink, i).from]++;
      n_in[g_array_index (links, PwLink, i).to]++;
    }

  for (int c = 0; c < self->scope->n_columns; c++)
    for (guint i = self->layers->start[c]; i < self->layers->start[c + 1]; i++)
      {
        guint element = self->layers->order[i];

        for (guint k = self->layers->next_start[element]; k < self->layers->next_start[element + 1]; k++)
          {
            guint         l = self->layers->next[k];
            const PwLink *link = &g_array_index (links, PwLink, l);

            off[l] += ABS (2 * (int) in_before[link->to] - (int) n_in[link->to] + 1);
            in_before[link->to]++;
          }
        for (guint k = self->layers->prev_start[element]; k < self->layers->prev_start[element + 1]; k++)
          {
            guint         l = self->layers->prev[k];
            const PwLink *link = &g_array_index (links, PwLink, l);

            off[l] += ABS (2 * (int) out_before[link->from] - (int) n_out[link->from] + 1);
            out_before[link->from]++;
          }
      }

  return off;
}

/* Flows on long ways come first, and short flows before those over many columns. */
static void
align_all (Rowing *self)
{
  const PwLayers *layers = self->layers;
  g_autofree int *off_middle = find_middles (self);
  g_autoptr (GArray) candidates = g_array_sized_new (FALSE, FALSE, sizeof (Candidate), layers->links->len + 1);

  for (guint i = 0; i < layers->links->len; i++)
    {
      const PwLink  *link = &g_array_index (layers->links, PwLink, i);
      const PwChain *chain = &g_array_index (layers->chains, PwChain, link->chain);
      int            from = element_at (self, (guint) chain->from)->column;
      int            to = element_at (self, (guint) chain->to)->column;
      Candidate      candidate = { i, 8 * (from + self->way[chain->to]) + 8 - MIN (to - from, 8), off_middle[i] };

      /* no row for a flow of its own: only where it goes on from a step */
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);

  self->pairs = g_new0 (GArray *, self->scope->n_columns + 1);
  for (int c = 0; c < self->scope->n_columns; c++)
    self->pairs[c] = g_array_new (FALSE, FALSE, sizeof (Pair));
  for (guint i = 0; i < candidates->len; i++)
    align (self, &g_array_index (layers->links, PwLink, g_array_index (candidates, Candidate, i).link));
  for (int c = 0; c < self->scope->n_columns; c++)
    g_array_unref (self->pairs[c]);
  g_free (self->pairs);
}

static void
find_blocks (Rowing *self)
{
  const PwLayers *layers = self->layers;

  for (int c = 0; c < self->scope->n_columns; c++)
    for (guint i = layers->start[c]; i < layers->start[c + 1]; i++)
      {
        guint n = layers->order[i];

        self->block[n] = self->left[n] != NONE ? self->block[self->left[n]] : (int) n;
        if (element_at (self, n)->cell >= 0)
          self->has_cell[self->block[n]] = 1;
      }
}

/* --- rows of blocks ----------------------------------------------------------------------- */

/* The next element above (or below) in the column that is in a row at all, or NONE. */
static int
find_above (const Rowing *self,
            guint         n,
            int           by)
{
  const PwLayers       *layers = self->layers;
  const PwElementPlace *element = element_at (self, n);
  int                   first = (int) layers->start[element->column];
  int                   end = (int) layers->start[element->column + 1];

  for (int i = first + element->place + by; i >= first && i < end; i += by)
    {
      guint other = layers->order[i];

      if (element_at (self, other)->band != element->band)
        return NONE;
      if (self->has_cell[self->block[other]])
        return (int) other;
    }
  return NONE;
}

/* Blocks in an order in which each comes after those above it. */
static GArray *
sort_blocks (const Rowing *self)
{
  guint             n = self->layers->elements->len;
  GArray           *sorted = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *n_above = g_new0 (guint, n + 1);

  for (guint i = 0; i < n; i++)
    if (element_at (self, i)->column >= 0 && self->has_cell[self->block[i]] && find_above (self, i, -1) != NONE)
      n_above[self->block[i]]++;
  for (guint i = 0; i < n; i++)
    if (element_at (self, i)->column >= 0 && self->block[i] == (int) i && self->has_cell[i] && n_above[i] == 0)
      g_array_append_val (sorted, i);
  for (guint k = 0; k < sorted->len; k++)
    for (int i = (int) g_array_index (sorted, guint, k); i != NONE; i = self->right[i])
      {
        int below = find_above (self, (guint) i, 1);

        if (below != NONE && --n_above[self->block[below]] == 0)
          g_array_append_val (sorted, self->block[below]);
      }

  return sorted;
}

static int
least_row (const Rowing *self,
           guint         block)
{
  int row = 0;

  for (int i = (int) block; i != NONE; i = self->right[i])
    {
      int above = find_above (self, (guint) i, -1);

      if (above != NONE)
        row = MAX (row, self->row[self->block[above]] + 1);
    }
  return row;
}

static int
most_row (const Rowing *self,
          guint         block)
{
  int row = G_MAXINT;

  for (int i = (int) block; i != NONE; i = self->right[i])
    {
      int below = find_above (self, (guint) i, 1);

      if (below != NONE)
        row = MIN (row, self->row[self->block[below]] - 1);
    }
  return row;
}

static int
compare_ints (gconstpointer a,
              gconstpointer b)
{
  return *(const int *) a < *(const int *) b ? -1 : *(const int *) a > *(const int *) b;
}

/* The rows of what its cells are linked to, in the same band: down to their middle. */
static void
move_down (Rowing  *self,
           GArray **wishes,
           guint    block)
{
  GArray *rows = wishes[block];
  int     most = most_row (self, block);
  int     wanted;

  if (rows == NULL || rows->len == 0)
    return;
  for (guint i = 0; i < rows->len; i++)
    g_array_index (rows, int, i) = self->row[g_array_index (rows, int, i)];
  g_array_sort (rows, compare_ints);
  wanted = MIN (g_array_index (rows, int, (rows->len - 1) / 2), most);
  if (wanted > self->row[block])
    self->row[block] = wanted;
}

static void
add_wish (Rowing  *self,
          GArray **wishes,
          int      block,
          int      other)
{
  if (!self->has_cell[block] || !self->has_cell[other] || block == other)
    return;
  if (wishes[block] == NULL)
    wishes[block] = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (wishes[block], other);
}

static void
settle_down (Rowing       *self,
             const GArray *sorted)
{
  guint    n = self->layers->elements->len;
  GArray **wishes = g_new0 (GArray *, n + 1);

  for (guint round = 0; round < ROUNDS; round++)
    {
      for (guint i = 0; i < self->layers->chains->len; i++)
        {
          const PwChain *chain = &g_array_index (self->layers->chains, PwChain, i);

          if (element_at (self, (guint) chain->from)->band != element_at (self, (guint) chain->to)->band)
            continue;
          add_wish (self, wishes, self->block[chain->from], self->block[chain->to]);
          add_wish (self, wishes, self->block[chain->to], self->block[chain->from]);
        }
      for (guint k = sorted->len; k-- > 0;)
        move_down (self, wishes, g_array_index (sorted, guint, k));
      for (guint i = 0; i < n; i++)
        g_clear_pointer (&wishes[i], g_array_unref);
    }
  g_free (wishes);
}

static void
place_blocks (Rowing *self)
{
  g_autoptr (GArray) sorted = sort_blocks (self);

  for (guint k = 0; k < sorted->len; k++)
    {
      guint block = g_array_index (sorted, guint, k);

      self->row[block] = least_row (self, block);
    }
  settle_down (self, sorted);

  for (guint i = 0; i < self->scope->cells->len; i++)
    if (element_at (self, i)->column >= 0)
      {
        PwBand *band = &g_array_index (self->scope->bands, PwBand, self->scope->band_of[i]);

        spot_of (self, (int) i)->row = self->row[self->block[i]];
        band->n_rows = MAX (band->n_rows, self->row[self->block[i]] + 1);
      }
}

/* --- the rest --------------------------------------------------------------------------------- */

/* What no flow touches: side by side in new rows at the bottom of the band. */
static void
place_loose (Rowing *self)
{
  g_autofree int *first_row = g_new (int, self->scope->bands->len);
  g_autofree int *n_placed = g_new0 (int, self->scope->bands->len);
  int             per_row = MAX (self->scope->n_columns, LEAST_COLUMNS);

  for (guint i = 0; i < self->scope->bands->len; i++)
    first_row[i] = g_array_index (self->scope->bands, PwBand, i).n_rows;

  for (guint i = 0; i < self->scope->cells->len; i++)
    {
      PwSpot *spot = spot_of (self, (int) i);
      int     b = self->scope->band_of[i];
      PwBand *band = &g_array_index (self->scope->bands, PwBand, b);

      if (spot->column >= 0)
        continue;
      spot->column = n_placed[b] % per_row;
      spot->row = first_row[b] + n_placed[b] / per_row;
      n_placed[b]++;
      band->n_rows = MAX (band->n_rows, spot->row + 1);
      self->scope->n_columns = MAX (self->scope->n_columns, spot->column + 1);
    }
}

/* Above and below what a band holds, for moves to come. A row without cells has no height. */
static void
add_spare_rows (Rowing *self)
{
  if (self->scope->edges->len > PW_PLACE_MANY_ROUTES)
    return;
  for (guint i = 0; i < self->scope->bands->len; i++)
    if (g_array_index (self->scope->bands, PwBand, i).n_rows > 0)
      g_array_index (self->scope->bands, PwBand, i).n_rows += 2;
  for (guint i = 0; i < self->scope->cells->len; i++)
    spot_of (self, (int) i)->row++;
}

void
pw_place_rows (PwPlacing *self,
               int        scope,
               const int *way,
               guint      variant)
{
  Rowing rowing = { .placing = self, .scope = pw_placing_get_scope (self, scope), .way = way };
  gsize  n;

  pw_place_find_bands (self, rowing.scope);
  rowing.layers = pw_place_order (self, scope, way, variant);
  n = rowing.layers->elements->len;
  rowing.right = g_new (int, n + 1);
  rowing.left = g_new (int, n + 1);
  memset (rowing.right, 0xff, sizeof (int) * (n + 1));
  memset (rowing.left, 0xff, sizeof (int) * (n + 1));
  rowing.block = g_new0 (int, n + 1);
  rowing.row = g_new0 (int, n + 1);
  rowing.has_cell = g_new0 (guint8, n + 1);

  align_all (&rowing);
  find_blocks (&rowing);
  place_blocks (&rowing);
  if (self->is_wrapped)
    pw_place_wrap (self, scope);
  place_loose (&rowing);
  add_spare_rows (&rowing);
  pw_place_join_bands (rowing.scope);
  for (guint i = 0; i < rowing.scope->cells->len; i++)
    spot_of (&rowing, (int) i)->row += g_array_index (rowing.scope->bands, PwBand, rowing.scope->band_of[i]).first_row;
  rowing.scope->columns = g_new0 (double, rowing.scope->n_columns + 1);

  pw_place_layers_free (rowing.layers);
  g_free (rowing.right);
  g_free (rowing.left);
  g_free (rowing.block);
  g_free (rowing.row);
  g_free (rowing.has_cell);
}
