/* layout/place-moves.c - steps in other rows, where that is better for the ways
 *
 * The order within columns was found without knowing how flows get around each other.
 * Now that they have ways, a step or a chain of steps is put into another row, what
 * stands there in its place, and the ways concerned are looked for anew. It stays where
 * that costs less (local search as in Kernighan, Lin 1970, with one move at a time).
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#define CELL(n) (2 * (n) + 1)
#define NONE (-1)

#define ROUNDS 3
#define FURTHEST 5 /* rows */

/* Moves must gain something: drawings should not differ by chance. */
#define LEAST_GAIN 1.0

typedef struct
{
  PwRouting *routing;
  int       *cells;     /* at each row and column: a node, or NONE */
  GArray   **touching;  /* of each cell: routes that end there */
  guint8    *is_chosen; /* of each route: it is to be looked for anew */
  GArray    *chosen;    /* of guint */
  GArray    *old;       /* of PwRoute */
  guint64    limit;
} Moving;

typedef struct
{
  int node;
  int column;
  int row;
} Shift;

static PwRoute *
route_at (const Moving *self,
          guint         n)
{
  return &g_array_index (self->routing->scope->routes, PwRoute, n);
}

static PwSpot *
spot_of (const Moving *self,
         int           node)
{
  return &self->routing->placing->spots[node];
}

static int *
cell_at (const Moving *self,
         int           column,
         int           row)
{
  return &self->cells[row * self->routing->scope->n_columns + column];
}

/* --- what a move concerns ------------------------------------------------------------------ */

static void
choose (Moving *self,
        guint   n)
{
  if (self->is_chosen[n] || route_at (self, n)->way == NULL)
    return;
  self->is_chosen[n] = 1;
  g_array_append_val (self->chosen, n);
}

static void
choose_touching (Moving *self,
                 int     node)
{
  const GArray *touching = self->touching[spot_of (self, node)->local];

  for (guint i = 0; touching != NULL && i < touching->len; i++)
    choose (self, g_array_index (touching, guint, i));
}

/* Routes that run where a cell will stand. */
static void
choose_passing (Moving *self,
                int     column,
                int     row)
{
  const GArray *routes = self->routing->scope->routes;

  for (guint i = 0; i < routes->len; i++)
    {
      const PwRoute *route = route_at (self, i);

      for (guint k = 1; route->way != NULL && k + 1 < route->n_steps; k++)
        if (route->way[k].x == CELL (column) && route->way[k].y == CELL (row))
          {
            choose (self, i);
            break;
          }
    }
}

/* --- one move --------------------------------------------------------------------------------- */

static void
set_taken (Moving *self,
           int     column,
           int     row,
           int     node)
{
  PwField *field = self->routing->field;

  *cell_at (self, column, row) = node;
  field->is_taken[CELL (row) * field->width + CELL (column)] = node != NONE;
}

/* Afterwards the shifts lead back. */
static void
change_places (Moving       *self,
               const GArray *shifts)
{
  for (guint i = 0; i < shifts->len; i++)
    {
      const Shift *shift = &g_array_index (shifts, Shift, i);

      set_taken (self, spot_of (self, shift->node)->column, spot_of (self, shift->node)->row, NONE);
    }
  for (guint i = 0; i < shifts->len; i++)
    {
      Shift  *shift = &g_array_index (shifts, Shift, i);
      PwSpot *spot = spot_of (self, shift->node);
      int     row = spot->row;
      int     column = spot->column;

      spot->row = shift->row;
      spot->column = shift->column;
      shift->row = row;
      shift->column = column;
    }
  for (guint i = 0; i < shifts->len; i++)
    {
      const Shift *shift = &g_array_index (shifts, Shift, i);

      set_taken (self, spot_of (self, shift->node)->column, spot_of (self, shift->node)->row, shift->node);
    }
}

/* Takes the chosen routes out, one after the other: what each costs among the rest. */
static double
take_out (Moving *self)
{
  double cost = 0;

  for (guint i = self->chosen->len; i-- > 0;)
    {
      PwRoute *route = route_at (self, g_array_index (self->chosen, guint, i));

      pw_place_enter_route (self->routing, route, -1);
      cost += pw_place_measure_route (self->routing, route);
      g_array_append_val (self->old, *route);
      route->way = NULL;
      route->n_steps = 0;
    }
  return cost;
}

/* Stops where it costs more than @most. */
static double
put_in (Moving *self,
        double  most)
{
  double cost = 0;

  for (guint i = 0; i < self->chosen->len && cost < most; i++)
    {
      PwRoute *route = route_at (self, g_array_index (self->chosen, guint, i));

      pw_place_find_way (self->routing, route);
      if (route->way == NULL)
        return G_MAXDOUBLE;
      cost += pw_place_measure_route (self->routing, route);
      pw_place_enter_route (self->routing, route, 1);
    }
  return cost;
}

static void
restore (Moving *self)
{
  for (guint i = 0; i < self->chosen->len; i++)
    {
      PwRoute *route = route_at (self, g_array_index (self->chosen, guint, i));

      if (route->way == NULL)
        continue;
      pw_place_enter_route (self->routing, route, -1);
      g_clear_pointer (&route->way, g_free);
    }
  for (guint i = 0; i < self->chosen->len; i++)
    {
      PwRoute *route = route_at (self, g_array_index (self->chosen, guint, self->chosen->len - 1 - i));

      *route = g_array_index (self->old, PwRoute, i);
      pw_place_enter_route (self->routing, route, 1);
    }
}

static gboolean
try_move (Moving *self,
          GArray *shifts)
{
  double   before;
  gboolean is_better;

  g_array_set_size (self->chosen, 0);
  g_array_set_size (self->old, 0);
  for (guint i = 0; i < shifts->len; i++)
    {
      const Shift *shift = &g_array_index (shifts, Shift, i);

      choose_touching (self, shift->node);
      choose_passing (self, shift->column, shift->row);
    }

  before = take_out (self);
  change_places (self, shifts);
  is_better = put_in (self, before - LEAST_GAIN) < before - LEAST_GAIN;
  if (is_better)
    for (guint i = 0; i < self->old->len; i++)
      g_free (g_array_index (self->old, PwRoute, i).way);
  else
    {
      /* ends first, then the ways between them */
      change_places (self, shifts);
      restore (self);
    }

  for (guint i = 0; i < self->chosen->len; i++)
    self->is_chosen[g_array_index (self->chosen, guint, i)] = 0;
  return is_better;
}

/* --- which moves ------------------------------------------------------------------------------- */

/* The steps in one row with this one, each straight on from the one before it. */
static void
collect_chain (const Moving *self,
               int           node,
               GArray       *chain)
{
  int at = node;

  g_array_set_size (chain, 0);
  while (at != NONE)
    {
      const GArray *touching = self->touching[spot_of (self, at)->local];
      int           next = NONE;

      g_array_append_val (chain, at);
      for (guint i = 0; touching != NULL && i < touching->len && next == NONE; i++)
        {
          const PwRoute *route = route_at (self, g_array_index (touching, guint, i));
          int            target = pw_placing_lift (self->routing->placing, route->target, self->routing->number);

          if (route->way != NULL && route->is_flow && route->source == at && target >= 0 && target != at &&
              spot_of (self, target)->row == spot_of (self, at)->row && spot_of (self, target)->column > spot_of (self, at)->column &&
              route->way[0].y == route->way[route->n_steps / 2].y)
            next = target;
        }
      at = next;
    }
}

/* The first @n of the chain go to @row; what stands there changes places with them. */
static gboolean
plan (const Moving *self,
      const GArray *chain,
      guint         n,
      int           row,
      GArray       *shifts)
{
  g_array_set_size (shifts, 0);
  for (guint i = 0; i < n; i++)
    {
      int   node = g_array_index (chain, int, i);
      int   column = spot_of (self, node)->column;
      int   other = *cell_at (self, column, row);
      Shift shift = { node, column, row };
      Shift back = { other, column, spot_of (self, node)->row };

      g_array_append_val (shifts, shift);
      if (other != NONE)
        g_array_append_val (shifts, back);
    }
  return shifts->len > 0;
}

static gboolean
crosses_any (Moving *self,
             guint   n)
{
  const GArray  *routes = self->routing->scope->routes;
  const PwRoute *route = route_at (self, n);

  pw_place_pairs_mark (self->routing->field, route);
  for (guint i = 0; i < routes->len; i++)
    if (i != n && route_at (self, i)->way != NULL && pw_place_pairs_compare (self->routing->field, route, route_at (self, i), NULL, NULL) > 0)
      return TRUE;
  return FALSE;
}

/* Whether the flow could be straight: between neighbours of a band, none a gateway. */
static gboolean
is_level (const Moving  *self,
          const PwRoute *route)
{
  const PwGraph *graph = self->routing->placing->graph;
  const int     *band_of = self->routing->scope->band_of;
  int            ends[2] = { route->source, route->target };

  for (guint i = 0; i < 2; i++)
    if (self->routing->placing->spots[ends[i]].cell != ends[i] || spot_of (self, ends[i])->scope != self->routing->number ||
        pw_element_type_has (graph->nodes[ends[i]].type, PW_TRAIT_GATEWAY))
      return FALSE;
  return route->is_flow && !route->is_back && band_of[spot_of (self, ends[0])->local] == band_of[spot_of (self, ends[1])->local];
}

/* Steps with flows that cross others or bend more than they must. */
static gboolean
is_troubled (Moving *self,
             int     node)
{
  const GArray *touching = self->touching[spot_of (self, node)->local];

  for (guint i = 0; touching != NULL && i < touching->len; i++)
    {
      const PwRoute *route = route_at (self, g_array_index (touching, guint, i));
      guint          n_bends = 0;

      for (guint k = 2; route->way != NULL && k < route->n_steps; k++)
        n_bends += pw_place_direction (route->way[k - 2], route->way[k - 1]) != pw_place_direction (route->way[k - 1], route->way[k]);
      if (n_bends > (is_level (self, route) ? 0 : 1) || (route->way != NULL && crosses_any (self, g_array_index (touching, guint, i))))
        return TRUE;
    }
  return FALSE;
}

static gboolean
try_rows (Moving *self,
          int     node,
          GArray *chain,
          GArray *shifts)
{
  int           b = self->routing->scope->band_of[spot_of (self, node)->local];
  const PwBand *band = &g_array_index (self->routing->scope->bands, PwBand, b);
  int           tier = pw_place_get_tier (self->routing->scope, b, spot_of (self, node)->row);

  collect_chain (self, node, chain);
  for (int away = 1; away <= FURTHEST; away++)
    for (int sign = -1; sign <= 1; sign += 2)
      {
        int   row = spot_of (self, node)->row + sign * away;
        guint sizes[3] = { chain->len, 1, chain->len - 1 };

        if (row < band->first_row || row > band->last_row || pw_place_get_tier (self->routing->scope, b, row) != tier)
          continue;
        for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
          {
            if ((i == 1 && chain->len == 1) || (i == 2 && sizes[i] <= 1) || self->routing->field->effort > self->limit)
              continue;
            if (plan (self, chain, sizes[i], row, shifts) && try_move (self, shifts))
              return TRUE;
          }
      }
  return FALSE;
}

/* Whether flows that run to the right would still do so. */
static gboolean
may_stand (const Moving *self,
           int           node,
           int           column)
{
  const GArray *touching = self->touching[spot_of (self, node)->local];

  for (guint i = 0; touching != NULL && i < touching->len; i++)
    {
      const PwRoute *route = route_at (self, g_array_index (touching, guint, i));
      int            source = pw_placing_lift (self->routing->placing, route->source, self->routing->number);
      int            target = pw_placing_lift (self->routing->placing, route->target, self->routing->number);

      if (!route->is_flow || source < 0 || target < 0 || source == target)
        continue;
      if (((source == node ? column : spot_of (self, source)->column) < (target == node ? column : spot_of (self, target)->column)) == route->is_back)
        return FALSE;
    }
  return TRUE;
}

/* A column further, so that a message flow has its own way down. */
static gboolean
try_columns (Moving *self,
             int     node,
             GArray *shifts)
{
  const PwSpot *spot = spot_of (self, node);

  for (int sign = 1; sign >= -1; sign -= 2)
    {
      Shift shift = { node, spot->column + sign, spot->row };

      if (shift.column < 0 || shift.column >= self->routing->scope->n_columns || *cell_at (self, shift.column, shift.row) != NONE ||
          !may_stand (self, node, shift.column) || self->routing->field->effort > self->limit)
        continue;
      g_array_set_size (shifts, 0);
      g_array_append_val (shifts, shift);
      if (try_move (self, shifts))
        return TRUE;
    }
  return FALSE;
}

static void
start (Moving *self,
       guint64 most_effort)
{
  const PwScope *scope = self->routing->scope;
  gsize          n = scope->rows->len * (gsize) scope->n_columns;

  self->cells = g_new (int, n + 1);
  for (gsize i = 0; i < n; i++)
    self->cells[i] = NONE;
  for (guint i = 0; i < scope->cells->len; i++)
    {
      int node = g_array_index (scope->cells, int, i);

      *cell_at (self, spot_of (self, node)->column, spot_of (self, node)->row) = node;
    }

  self->touching = g_new0 (GArray *, scope->cells->len + 1);
  for (guint i = 0; i < scope->routes->len; i++)
    {
      const PwRoute *route = route_at (self, i);
      int            ends[2] = { route->source, route->target };

      for (guint k = 0; k < 2 && route->way != NULL; k++)
        {
          int      cell = pw_placing_lift (self->routing->placing, ends[k], self->routing->number);
          GArray **touching;

          if (cell < 0)
            continue;
          touching = &self->touching[spot_of (self, cell)->local];
          if (*touching == NULL)
            *touching = g_array_new (FALSE, FALSE, sizeof (guint));
          g_array_append_val (*touching, i);
        }
    }
  self->is_chosen = g_new0 (guint8, scope->routes->len + 1);
  self->chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  self->old = g_array_new (FALSE, FALSE, sizeof (PwRoute));
  self->limit = self->routing->field->effort + most_effort;
}

static void
finish (Moving *self)
{
  for (guint i = 0; i < self->routing->scope->cells->len; i++)
    if (self->touching[i] != NULL)
      g_array_unref (self->touching[i]);
  g_free (self->cells);
  g_free (self->touching);
  g_free (self->is_chosen);
  g_array_unref (self->chosen);
  g_array_unref (self->old);
}

void
pw_place_move_cells (PwRouting *routing,
                     guint64    most_effort)
{
  Moving self = { .routing = routing };
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) shifts = g_array_new (FALSE, FALSE, sizeof (Shift));
  gboolean is_better = TRUE;

  start (&self, most_effort);
  for (guint round = 0; round < ROUNDS && is_better; round++)
    {
      is_better = FALSE;
      for (guint i = 0; i < routing->scope->cells->len && routing->field->effort < self.limit; i++)
        {
          int node = g_array_index (routing->scope->cells, int, i);

          if (is_troubled (&self, node))
            is_better |= try_rows (&self, node, chain, shifts) || try_columns (&self, node, shifts);
        }
    }
  finish (&self);
}
