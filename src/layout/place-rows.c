/* layout/place-rows.c - bands, and the row of each cell
 *
 * Cells are taken column by column. One stays in the row of the step before it if
 * it is that step's main successor (in the same band, with the longest way to go),
 * else it takes the nearest free row below, in the band of its lane. Where the next step is some columns away the row is kept
 * free up to there, so that the flow can run straight. What no flow touches goes
 * into rows at the bottom of its band.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <string.h>

#define NONE (-1)
#define BITS 64

/* Rows of what no flow touches are at least so long before they wrap. */
#define LEAST_COLUMNS 6

typedef struct
{
  PwPlacing *placing;
  PwScope   *scope;
  int        number;
  const int *way;
  int       *main_successor; /* of each cell, or NONE */
  int       *band;
  int       *row;   /* in its band */
  int       *reach; /* column of the nearest successor that is not to be in another row */
  guint     *start; /* predecessors of cell n are before[start[n]] … */
  int       *before;
  gsize      n_words; /* in a row's bits */
} Rowing;

static PwSpot *
spot_of (const Rowing *self,
         int           local)
{
  return pw_placing_get_spot (self->placing, g_array_index (self->scope->cells, int, local));
}

/* --- bands --------------------------------------------------------------------- */

static void
add_band (PwScope *scope,
          int      pool,
          int      lane)
{
  PwBand band = { .pool = pool, .lane = lane };

  band.rows = g_array_new (FALSE, FALSE, sizeof (guint64 *));
  g_array_append_val (scope->bands, band);
}

/* The innermost lanes of a pool, in the order of the file. */
static gboolean
add_lanes (const PwPlacing *self,
           PwScope         *scope,
           const guint8    *is_outer,
           int              pool)
{
  const PwGraph *graph = self->graph;
  gboolean       is_any = FALSE;

  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].type == PW_ELEMENT_LANE && graph->nodes[i].pool == pool && self->spots[i].kind == PW_SPOT_BAND && !is_outer[i])
      {
        add_band (scope, pool, (int) i);
        is_any = TRUE;
      }

  return is_any;
}

/* With one pool that holds steps, the first pool without goes above, the others
 * below it, whatever their order in the file; else the file's order stands.
 */
static GArray *
order_pools (const PwPlacing *self)
{
  GArray            *pools = g_array_new (FALSE, FALSE, sizeof (int));
  GArray            *empty = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree guint8 *has_content = g_new0 (guint8, self->graph->n_nodes + 1);

  for (guint i = 0; i < self->graph->n_nodes; i++)
    if (self->graph->nodes[i].pool >= 0)
      has_content[self->graph->nodes[i].pool] = 1;
  for (int i = 0; i < (int) self->graph->n_nodes; i++)
    if (self->graph->nodes[i].type == PW_ELEMENT_PARTICIPANT)
      g_array_append_val (has_content[i] ? pools : empty, i);

  if (pools->len == 1 && empty->len >= 1)
    {
      g_array_prepend_val (pools, g_array_index (empty, int, 0));
      g_array_append_vals (pools, &g_array_index (empty, int, 1), empty->len - 1);
    }
  else if (empty->len > 0)
    {
      g_array_set_size (pools, 0);
      for (int i = 0; i < (int) self->graph->n_nodes; i++)
        if (self->graph->nodes[i].type == PW_ELEMENT_PARTICIPANT)
          g_array_append_val (pools, i);
    }

  g_array_unref (empty);
  return pools;
}

/* Annotations and groups that belong to no step are about the whole: outside of pools
 * they are in nobody's way.
 */
static gboolean
is_remark (const PwPlacing *self,
           int              n)
{
  PwElementType type = self->graph->nodes[n].type;

  return (type == PW_ELEMENT_TEXT_ANNOTATION || type == PW_ELEMENT_GROUP) && self->spots[n].kind == PW_SPOT_CELL;
}

void
pw_place_add_bands (PwPlacing *self,
                    PwScope   *scope)
{
  const PwGraph *graph = self->graph;
  g_autoptr (GArray) pools = order_pools (self);
  g_autofree guint8 *is_outer = g_new0 (guint8, graph->n_nodes + 1);
  gboolean           is_outside = FALSE;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const PwGraphNode *node = &graph->nodes[i];

      if (node->type == PW_ELEMENT_LANE && node->lane >= 0)
        is_outer[node->lane] = 1;
    }

  for (guint i = 0; i < pools->len; i++)
    if (!add_lanes (self, scope, is_outer, g_array_index (pools, int, i)))
      add_band (scope, g_array_index (pools, int, i), NONE);
  add_lanes (self, scope, is_outer, NONE);

  for (guint i = 0; i < scope->cells->len; i++)
    {
      int                n = g_array_index (scope->cells, int, i);
      const PwGraphNode *node = &graph->nodes[n];

      is_outside |= (node->pool < 0 && node->lane < 0) || is_remark (self, n);
    }
  if (is_outside || scope->bands->len == 0)
    add_band (scope, NONE, NONE);
}

static gboolean
is_lane_inside (const PwGraph *graph,
                int            lane,
                int            outer)
{
  while (lane >= 0 && lane != outer)
    lane = graph->nodes[lane].lane;
  return lane >= 0;
}

/* A cell stands in the band of its lane, or of the first lane inside that. */
static int
find_band (const Rowing *self,
           int           node)
{
  const PwGraph     *graph = self->placing->graph;
  const PwGraphNode *info = &graph->nodes[node];
  int                in_pool = NONE;

  if (self->scope->owner >= 0)
    return 0;
  if (is_remark (self->placing, node))
    return (int) self->scope->bands->len - 1;
  for (guint i = 0; i < self->scope->bands->len; i++)
    {
      const PwBand *band = &g_array_index (self->scope->bands, PwBand, i);

      if (info->lane >= 0 && band->lane >= 0 && is_lane_inside (graph, band->lane, info->lane))
        return (int) i;
      if (band->pool == info->pool && in_pool == NONE && (info->pool >= 0 || band->lane < 0))
        in_pool = (int) i;
    }

  return in_pool != NONE ? in_pool : (int) self->scope->bands->len - 1;
}

static void
find_bands (Rowing *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL); /* (lane, pool) → band + 1 */

  for (guint i = 0; i < self->scope->cells->len; i++)
    {
      int                node = g_array_index (self->scope->cells, int, i);
      const PwGraphNode *info = &self->placing->graph->nodes[node];
      gpointer           key = GINT_TO_POINTER (is_remark (self->placing, node) ? G_MININT : info->lane >= 0 ? info->lane + 1 :
                                                                                                               -1 - (info->pool + 1));
      int                found = GPOINTER_TO_INT (g_hash_table_lookup (known, key));

      if (found == 0)
        {
          found = find_band (self, node) + 1;
          g_hash_table_insert (known, key, GINT_TO_POINTER (found));
        }
      self->band[i] = found - 1;
    }
}

/* --- rows ---------------------------------------------------------------------- */

static gboolean
is_taken (const PwBand *band,
          int           row,
          int           column)
{
  const guint64 *bits;

  if (row >= (int) band->rows->len)
    return FALSE;

  bits = g_array_index (band->rows, guint64 *, row);
  return (bits[column / BITS] >> (column % BITS)) & 1;
}

static void
take (Rowing *self,
      PwBand *band,
      int     row,
      int     column)
{
  guint64 *bits;

  while (row >= (int) band->rows->len)
    {
      bits = g_new0 (guint64, self->n_words);
      g_array_append_val (band->rows, bits);
    }
  bits = g_array_index (band->rows, guint64 *, row);
  bits[column / BITS] |= G_GUINT64_CONSTANT (1) << (column % BITS);
}

typedef struct
{
  int      from;
  int      to;
  gboolean is_own; /* leaves the cell itself, not an event on its border */
} Step;

/* The flows that run to the right, between cells of this grid. */
static GArray *
collect_steps (const Rowing *self)
{
  const PwGraph *graph = self->placing->graph;
  GArray        *steps = g_array_new (FALSE, FALSE, sizeof (Step));

  for (guint i = 0; i < self->scope->edges->len; i++)
    {
      guint              e = g_array_index (self->scope->edges, guint, i);
      const PwGraphEdge *edge = &graph->edges[e];
      int                from = pw_placing_lift (self->placing, edge->source, self->number);
      int                to = pw_placing_lift (self->placing, edge->target, self->number);
      Step               step;

      if (from < 0 || to < 0 || pw_placing_is_message (self->placing, e) || self->placing->spots[from].column < 0 ||
          self->placing->spots[from].column >= self->placing->spots[to].column)
        continue;
      step.from = self->placing->spots[from].local;
      step.to = self->placing->spots[to].local;
      step.is_own = self->placing->spots[edge->source].kind != PW_SPOT_BOUNDARY;
      g_array_append_val (steps, step);
    }

  return steps;
}

/* First among the cell's own flows, then among those of events on its border. */
static void
choose_main_successors (Rowing       *self,
                        const GArray *steps)
{
  for (guint pass = 0; pass < 2; pass++)
    {
      g_autofree int *chosen = g_memdup2 (self->main_successor, sizeof (int) * (self->scope->cells->len + 1));

      for (guint i = 0; i < steps->len; i++)
        {
          const Step *step = &g_array_index (steps, Step, i);

          if (self->band[step->from] == self->band[step->to] && step->is_own == (pass == 0) && self->main_successor[step->from] == NONE &&
              (chosen[step->from] == NONE || self->way[step->to] > self->way[chosen[step->from]]))
            chosen[step->from] = step->to;
        }
      memcpy (self->main_successor, chosen, sizeof (int) * self->scope->cells->len);
    }
}

static void
find_neighbours (Rowing *self)
{
  g_autoptr (GArray) steps = collect_steps (self);
  g_autofree guint *next = NULL;
  guint             n = self->scope->cells->len;

  for (guint i = 0; i < n; i++)
    {
      self->main_successor[i] = NONE;
      self->reach[i] = G_MAXINT;
    }

  self->start = g_new0 (guint, n + 2);
  self->before = g_new0 (int, steps->len + 1);
  choose_main_successors (self, steps);
  for (guint i = 0; i < steps->len; i++)
    self->start[g_array_index (steps, Step, i).to + 1]++;
  for (guint i = 0; i < n; i++)
    self->start[i + 1] += self->start[i];

  next = g_memdup2 (self->start, sizeof (guint) * (n + 1));
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);

      self->before[next[step->to]++] = step->from;
      if (self->main_successor[step->from] == step->to || self->main_successor[step->from] == NONE)
        self->reach[step->from] = MIN (self->reach[step->from], spot_of (self, step->to)->column);
    }
}

/* The cell whose row it wants: the uppermost of those whose main successor it is, else
 * the uppermost before it in its band.
 */
static int
find_predecessor (const Rowing *self,
                  int           cell)
{
  int best = NONE;

  for (guint i = self->start[cell]; i < self->start[cell + 1]; i++)
    {
      int      before = self->before[i];
      gboolean is_main = self->main_successor[before] == cell;
      gboolean is_best_main = best != NONE && self->main_successor[best] == cell;

      if (self->band[before] != self->band[cell])
        continue;
      if (best == NONE || (is_main && !is_best_main) || (is_main == is_best_main && self->row[before] < self->row[best]))
        best = before;
    }

  return best;
}

/* The first free row from the wanted one on. */
static int
find_row (const PwBand *band,
          int           wanted,
          int           column)
{
  int row = wanted;

  while (is_taken (band, row, column))
    row++;
  return row;
}

static void
place_cell (Rowing *self,
            int     cell)
{
  PwBand *band = &g_array_index (self->scope->bands, PwBand, self->band[cell]);
  int     column = spot_of (self, cell)->column;
  int     before = find_predecessor (self, cell);
  int     wanted = 0;

  if (before != NONE)
    wanted = self->row[before] + (self->main_successor[before] == cell ? 0 : 1);

  self->row[cell] = find_row (band, wanted, column);
  take (self, band, self->row[cell], column);
  if (self->reach[cell] != G_MAXINT)
    for (int c = column + 1; c < self->reach[cell] && !is_taken (band, self->row[cell], c); c++)
      take (self, band, self->row[cell], c);
}

typedef struct
{
  int cell;
  int is_side; /* not the main successor: after those, so that main paths win */
  int wanted;
} Turn;

static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  const Turn *x = a;
  const Turn *y = b;

  if (x->is_side != y->is_side)
    return x->is_side - y->is_side;
  if (x->wanted != y->wanted)
    return (x->wanted > y->wanted) - (x->wanted < y->wanted);
  return (x->cell > y->cell) - (x->cell < y->cell);
}

/* Lists the cells by column: the ones of column c are order[start[c]] … */
static int *
sort_by_column (const Rowing *self,
                guint       **start)
{
  int              *order = g_new0 (int, self->scope->cells->len + 1);
  g_autofree guint *next = NULL;

  *start = g_new0 (guint, self->scope->n_columns + 2);
  for (guint i = 0; i < self->scope->cells->len; i++)
    if (spot_of (self, (int) i)->column >= 0)
      (*start)[spot_of (self, (int) i)->column + 1]++;
  for (int i = 0; i < self->scope->n_columns; i++)
    (*start)[i + 1] += (*start)[i];
  next = g_memdup2 (*start, sizeof (guint) * (gsize) (self->scope->n_columns + 1));
  for (guint i = 0; i < self->scope->cells->len; i++)
    if (spot_of (self, (int) i)->column >= 0)
      order[next[spot_of (self, (int) i)->column]++] = (int) i;

  return order;
}

static void
place_in_flow (Rowing *self)
{
  g_autofree guint *start = NULL;
  g_autofree int   *order = sort_by_column (self, &start);
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (Turn));

  for (int column = 0; column < self->scope->n_columns; column++)
    {
      g_array_set_size (turns, 0);
      for (guint i = start[column]; i < start[column + 1]; i++)
        {
          int  cell = order[i];
          int  before = find_predecessor (self, cell);
          Turn turn = { .cell = cell, .is_side = before == NONE || self->main_successor[before] != cell };

          turn.wanted = before != NONE ? self->row[before] : G_MAXINT;
          g_array_append_val (turns, turn);
        }
      g_array_sort (turns, compare_turns);
      for (guint i = 0; i < turns->len; i++)
        place_cell (self, g_array_index (turns, Turn, i).cell);
    }
}

/* What no flow touches: side by side in new rows at the bottom of the band. */
static void
place_loose (Rowing *self)
{
  g_autofree int *first_row = g_new (int, self->scope->bands->len);
  g_autofree int *n_placed = g_new0 (int, self->scope->bands->len);
  int             per_row = MAX (self->scope->n_columns, LEAST_COLUMNS);

  for (guint i = 0; i < self->scope->bands->len; i++)
    first_row[i] = (int) g_array_index (self->scope->bands, PwBand, i).rows->len;

  for (guint i = 0; i < self->scope->cells->len; i++)
    {
      PwSpot *spot = spot_of (self, (int) i);
      int     b = self->band[i];

      if (spot->column >= 0)
        continue;
      spot->column = n_placed[b] % per_row;
      self->row[i] = first_row[b] + n_placed[b] / per_row;
      n_placed[b]++;
      take (self, &g_array_index (self->scope->bands, PwBand, b), self->row[i], spot->column);
      self->scope->n_columns = MAX (self->scope->n_columns, spot->column + 1);
    }
}

/* --- one list of rows ------------------------------------------------------------ */

static void
add_row (PwScope *scope,
         int      band,
         guint64 *taken)
{
  PwRow row = { .is_border = taken == NULL, .band = band };

  g_array_append_val (scope->rows, row);
}

static gboolean
is_framed (const PwBand *band)
{
  return band->pool >= 0 || band->lane >= 0;
}

/* Lays the bands one below the other, with border rows: one between lanes of a
 * pool, two between pools.
 */
static void
join_bands (Rowing *self)
{
  PwScope *scope = self->scope;

  for (guint i = 0; i < scope->bands->len; i++)
    {
      PwBand       *band = &g_array_index (scope->bands, PwBand, i);
      const PwBand *before = i > 0 ? &g_array_index (scope->bands, PwBand, i - 1) : NULL;
      gboolean      is_same_pool = before != NULL && before->pool == band->pool && is_framed (before) && is_framed (band);

      if (before != NULL && is_framed (before) && !is_same_pool)
        add_row (scope, (int) i - 1, NULL);
      if (is_framed (band))
        add_row (scope, (int) i, NULL);
      if (band->rows->len == 0)
        take (self, band, 0, self->scope->n_columns);

      band->first_row = (int) scope->rows->len;
      for (guint r = 0; r < band->rows->len; r++)
        add_row (scope, (int) i, g_array_index (band->rows, guint64 *, r));
      band->last_row = (int) scope->rows->len - 1;
      if (i + 1 == scope->bands->len && is_framed (band))
        add_row (scope, (int) i, NULL);
    }
}

static void
finish_rows (Rowing *self)
{
  self->scope->band_of = g_memdup2 (self->band, sizeof (int) * (self->scope->cells->len + 1));
  for (guint i = 0; i < self->scope->cells->len; i++)
    spot_of (self, (int) i)->row = g_array_index (self->scope->bands, PwBand, self->band[i]).first_row + self->row[i];
}

void
pw_place_rows (PwPlacing *self,
               int        scope,
               const int *way)
{
  Rowing rowing = { .placing = self, .scope = pw_placing_get_scope (self, scope), .number = scope, .way = way };
  gsize  n = rowing.scope->cells->len;

  rowing.band = g_new0 (int, n + 1);
  rowing.row = g_new0 (int, n + 1);
  rowing.main_successor = g_new0 (int, n + 1);
  rowing.reach = g_new0 (int, n + 1);
  rowing.n_words = (gsize) MAX (rowing.scope->n_columns, LEAST_COLUMNS) / BITS + 1;

  if (rowing.scope->owner < 0)
    pw_place_add_bands (self, rowing.scope);
  else
    add_band (rowing.scope, NONE, NONE);
  find_bands (&rowing);
  find_neighbours (&rowing);
  place_in_flow (&rowing);
  place_loose (&rowing);
  join_bands (&rowing);

  finish_rows (&rowing);
  rowing.scope->columns = g_new0 (double, rowing.scope->n_columns + 1);

  g_free (rowing.band);
  g_free (rowing.row);
  g_free (rowing.main_successor);
  g_free (rowing.start);
  g_free (rowing.before);
  g_free (rowing.reach);
}
