/* layout/place-routes.c - the way of each edge through cells and channels
 *
 * For every edge the plainest way that is free: straight on; one corner out of or
 * into a gateway; through the channel beside its source; through the channel
 * between two rows. Nothing is measured yet: a way is a list of stretches in
 * channels, see PwLine.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#define BITS 64
#define CELL(n) (2 * (n) + 1)
#define CHANNEL(n) (2 * (n))

typedef struct
{
  PwPlacing *placing;
  PwScope   *scope;
  int        number;
  int        source; /* cells of the edge at hand */
  int        target;
  int        c1, r1;
  int        c2, r2;
} Routing;

/* --- what is free ---------------------------------------------------------------- */

static gboolean
has_cell (const Routing *self,
          int            row,
          int            column)
{
  const guint64 *taken = g_array_index (self->scope->rows, PwRow, row).taken;

  return taken != NULL && ((taken[column / BITS] >> (column % BITS)) & 1);
}

static gboolean
is_reserved (const Routing *self,
             const GArray  *reservations,
             int            lo,
             int            hi)
{
  for (guint i = 0; i < reservations->len; i++)
    {
      const PwReservation *other = &g_array_index (reservations, PwReservation, i);

      if (lo < other->hi && hi > other->lo && other->source != self->source && other->target != self->target)
        return TRUE;
    }

  return FALSE;
}

static void
reserve (const Routing *self,
         GArray        *reservations,
         int            a,
         int            b)
{
  PwReservation reservation = { MIN (a, b), MAX (a, b), self->source, self->target };

  g_array_append_val (reservations, reservation);
}

/* Whether the centre line of @row has no cell in columns @from … @to and nobody else on it. */
static gboolean
is_row_free (const Routing *self,
             int            row,
             int            from,
             int            to,
             int            lo,
             int            hi)
{
  for (int column = from; column <= to; column++)
    if (has_cell (self, row, column))
      return FALSE;

  return !is_reserved (self, g_array_index (self->scope->rows, PwRow, row).reservations, lo, hi);
}

static gboolean
is_column_free (const Routing *self,
                int            column,
                int            from,
                int            to,
                int            lo,
                int            hi)
{
  for (int row = from; row <= to; row++)
    if (has_cell (self, row, column))
      return FALSE;

  return !is_reserved (self, self->scope->columns[column].reservations, lo, hi);
}

static void
reserve_row (const Routing *self,
             int            row,
             int            a,
             int            b)
{
  reserve (self, g_array_index (self->scope->rows, PwRow, row).reservations, a, b);
}

static void
reserve_column (const Routing *self,
                int            column,
                int            a,
                int            b)
{
  reserve (self, self->scope->columns[column].reservations, a, b);
}

/* --- stretches ------------------------------------------------------------------- */

/* Stems: flows of one source may share the stretch after it, flows to one target
 * the stretch before that.
 */
#define STEM_OF_SOURCE(self) ((guint) (self)->source * 2 + 2)
#define STEM_OF_TARGET(self) ((guint) (self)->target * 2 + 3)

static void
add_line (Routing *self,
          PwRoute *route,
          gboolean is_vertical,
          int      channel,
          int      a,
          int      b,
          guint    group)
{
  PwLine line = { .is_vertical = is_vertical, .channel = channel, .lo = MIN (a, b), .hi = MAX (a, b), .group = group };

  /* Of two that go down the lower comes first, of two that go up the upper: so they do not cross. */
  line.rank = b > a ? -a : a;
  route->lines[route->n_lines++] = self->scope->lines->len;
  g_array_append_val (self->scope->lines, line);
}

static void
add_upright (Routing *self,
             PwRoute *route,
             int      channel,
             int      from_y,
             int      to_y,
             guint    group)
{
  add_line (self, route, TRUE, channel, from_y, to_y, group);
}

static void
add_level (Routing *self,
           PwRoute *route,
           int      channel,
           int      from_x,
           int      to_x,
           guint    group)
{
  add_line (self, route, FALSE, channel, from_x, to_x, group);
}

static gboolean
is_diamond (const Routing *self,
            int            node,
            int            cell)
{
  return node == cell && pw_element_type_has (self->placing->graph->nodes[node].type, PW_TRAIT_GATEWAY);
}

/* --- sequence flows ---------------------------------------------------------------- */

static gboolean
try_straight (Routing *self,
              PwRoute *route)
{
  int lo = CELL (self->c1);
  int hi = CELL (self->c2);

  if (self->r1 != self->r2 || self->c2 <= self->c1 || !is_row_free (self, self->r1, self->c1 + 1, self->c2 - 1, lo, hi))
    return FALSE;

  reserve_row (self, self->r1, lo, hi);
  route->start = PW_SIDE_RIGHT;
  route->end = PW_SIDE_LEFT;
  return TRUE;
}

/* Out of the top or bottom and then along the target's row. */
static gboolean
try_corner_at_source (Routing *self,
                      PwRoute *route)
{
  gboolean is_down = self->r2 > self->r1;
  int      lo = MIN (CELL (self->r1), CELL (self->r2));
  int      hi = MAX (CELL (self->r1), CELL (self->r2));

  if (self->r1 == self->r2 || self->c2 <= self->c1 ||
      !is_column_free (self, self->c1, is_down ? self->r1 + 1 : self->r2, is_down ? self->r2 : self->r1 - 1, lo, hi) ||
      !is_row_free (self, self->r2, self->c1 + 1, self->c2 - 1, CELL (self->c1), CELL (self->c2)))
    return FALSE;

  reserve_column (self, self->c1, lo, hi);
  reserve_row (self, self->r2, CELL (self->c1), CELL (self->c2));
  route->start = is_down ? PW_SIDE_BOTTOM : PW_SIDE_TOP;
  route->end = PW_SIDE_LEFT;
  return TRUE;
}

/* Along the source's row and then into the top or bottom. */
static gboolean
try_corner_at_target (Routing *self,
                      PwRoute *route)
{
  gboolean is_down = self->r2 > self->r1;
  int      lo = MIN (CELL (self->r1), CELL (self->r2));
  int      hi = MAX (CELL (self->r1), CELL (self->r2));

  if (self->r1 == self->r2 || self->c2 <= self->c1 ||
      !is_column_free (self, self->c2, is_down ? self->r1 : self->r2 + 1, is_down ? self->r2 - 1 : self->r1, lo, hi) ||
      !is_row_free (self, self->r1, self->c1 + 1, self->c2, CELL (self->c1), CELL (self->c2)))
    return FALSE;

  reserve_column (self, self->c2, lo, hi);
  reserve_row (self, self->r1, CELL (self->c1), CELL (self->c2));
  route->start = PW_SIDE_RIGHT;
  route->end = is_down ? PW_SIDE_TOP : PW_SIDE_BOTTOM;
  return TRUE;
}

/* Right, up or down in one channel, right. */
static gboolean
try_step (Routing *self,
          PwRoute *route)
{
  if (self->c2 <= self->c1)
    return FALSE;

  if (is_row_free (self, self->r2, self->c1 + 1, self->c2 - 1, CHANNEL (self->c1 + 1), CELL (self->c2)))
    {
      if (self->c2 > self->c1 + 1)
        reserve_row (self, self->r2, CHANNEL (self->c1 + 1), CELL (self->c2));
      add_upright (self, route, self->c1 + 1, CELL (self->r1), CELL (self->r2), STEM_OF_SOURCE (self));
    }
  else if (is_row_free (self, self->r1, self->c1 + 1, self->c2 - 1, CELL (self->c1), CHANNEL (self->c2)))
    {
      reserve_row (self, self->r1, CELL (self->c1), CHANNEL (self->c2));
      add_upright (self, route, self->c2, CELL (self->r1), CELL (self->r2), STEM_OF_TARGET (self));
    }
  else
    return FALSE;

  route->start = PW_SIDE_RIGHT;
  route->end = PW_SIDE_LEFT;
  return TRUE;
}

/* Through a channel between rows: always possible. */
static void
go_around (Routing *self,
           PwRoute *route,
           gboolean is_source_diamond,
           gboolean is_target_diamond)
{
  gboolean is_back = self->c2 <= self->c1;
  gboolean is_above = is_back ? self->r2 <= self->r1 : self->r2 < self->r1;
  int      level = is_above ? self->r1 : self->r1 + 1;
  gboolean enters_upright = is_target_diamond && self->r1 == self->r2;
  int      from_x = CELL (self->c1);
  int      to_x = enters_upright ? CELL (self->c2) : CHANNEL (self->c2);

  route->start = is_above ? PW_SIDE_TOP : PW_SIDE_BOTTOM;
  if (!is_source_diamond)
    {
      route->start = PW_SIDE_RIGHT;
      from_x = CHANNEL (self->c1 + 1);
      add_upright (self, route, self->c1 + 1, CELL (self->r1), CHANNEL (level), STEM_OF_SOURCE (self));
    }

  add_level (self, route, level, from_x, to_x, is_back ? STEM_OF_SOURCE (self) : STEM_OF_TARGET (self));
  route->end = is_above ? PW_SIDE_TOP : PW_SIDE_BOTTOM;
  if (!enters_upright)
    {
      route->end = PW_SIDE_LEFT;
      add_upright (self, route, self->c2, CHANNEL (level), CELL (self->r2), STEM_OF_TARGET (self));
    }
}

static void
route_flow (Routing *self,
            PwRoute *route)
{
  gboolean is_source_diamond = is_diamond (self, route->source, self->source);
  gboolean is_target_diamond = is_diamond (self, route->target, self->target);

  if (try_straight (self, route) || (is_source_diamond && try_corner_at_source (self, route)) ||
      (is_target_diamond && try_corner_at_target (self, route)) || try_step (self, route))
    return;

  go_around (self, route, is_source_diamond, is_target_diamond);
}

/* Boundary events sit on the lower border, so their flows begin downwards. */
static void
route_from_boundary (Routing *self,
                     PwRoute *route)
{
  gboolean enters_bottom = is_diamond (self, route->target, self->target) && self->r1 == self->r2 && self->c2 > self->c1;
  int      level = self->r1 + 1;

  if (self->r2 > self->r1 && try_corner_at_source (self, route))
    return;

  route->start = PW_SIDE_BOTTOM;
  route->end = enters_bottom ? PW_SIDE_BOTTOM : PW_SIDE_LEFT;
  add_level (self, route, level, CELL (self->c1), enters_bottom ? CELL (self->c2) : CHANNEL (self->c2), (guint) route->source * 2 + 2);
  if (!enters_bottom)
    add_upright (self, route, self->c2, CHANNEL (level), CELL (self->r2), STEM_OF_TARGET (self));
}

/* --- message flows ----------------------------------------------------------------- */

/* Message flows dock left of the middle, the next ones right and left of the first. */
static double
next_shift (const Routing *self,
            int            node)
{
  PwSpot *spot = pw_placing_get_spot (self->placing, node);
  int     n = (int) spot->n_docked++;
  double  step = (n + 1) / 2 * (n % 2 == 0 ? -PW_PLACE_MESSAGE_STEP : PW_PLACE_MESSAGE_STEP);

  if (spot->width < 2 * PW_PLACE_MESSAGE_SHIFT + PW_PLACE_MESSAGE_STEP)
    return CLAMP (step, -spot->width / 3, spot->width / 3);
  return MAX (-PW_PLACE_MESSAGE_SHIFT + step, -spot->width / 2 + 5);
}

static int
border_of_pool (const Routing *self,
                int            pool,
                gboolean       is_lower)
{
  const GArray *bands = self->scope->bands;
  int           row = -1;

  for (guint i = 0; i < bands->len; i++)
    {
      const PwBand *band = &g_array_index (bands, PwBand, i);

      if (band->pool == pool && (is_lower || row < 0))
        row = is_lower ? band->last_row + 1 : band->first_row - 1;
    }

  return row;
}

/* Leaves a step for the border of a pool: straight down or up where nothing is in
 * the way, else through the channel beside it.
 */
static void
route_to_pool (Routing *self,
               PwRoute *route,
               int      pool)
{
  int      upper = border_of_pool (self, pool, FALSE);
  gboolean is_down = upper > self->r1;
  int      border = is_down ? upper : border_of_pool (self, pool, TRUE);
  int      lo = MIN (CELL (self->r1), CELL (border));
  int      hi = MAX (CELL (self->r1), CELL (border));

  route->start_shift = next_shift (self, route->source);
  route->end_shift = route->start_shift;
  route->start = is_down ? PW_SIDE_BOTTOM : PW_SIDE_TOP;
  route->end = is_down ? PW_SIDE_TOP : PW_SIDE_BOTTOM;
  if (is_column_free (self, self->c1, is_down ? self->r1 + 1 : border, is_down ? border : self->r1 - 1, lo, hi))
    {
      reserve_column (self, self->c1, lo, hi);
      return;
    }

  add_level (self, route, is_down ? self->r1 + 1 : self->r1, CELL (self->c1), CHANNEL (self->c1 + 1), 0);
  add_upright (self, route, self->c1 + 1, CHANNEL (is_down ? self->r1 + 1 : self->r1), CELL (border), 0);
}

/* The channel between the pools, next to the target's. */
static int
gap_before_target (const Routing *self,
                   gboolean       is_down)
{
  int row = self->r2;

  while (row >= 0 && row < (int) self->scope->rows->len)
    {
      const PwRow *here = &g_array_index (self->scope->rows, PwRow, row);
      int          next = is_down ? row - 1 : row + 1;

      if (next < 0 || next >= (int) self->scope->rows->len)
        break;
      if (here->is_border && g_array_index (self->scope->rows, PwRow, next).is_border)
        return is_down ? row : next;
      row = next;
    }

  return is_down ? self->r2 : self->r2 + 1;
}

static void
route_message (Routing *self,
               PwRoute *route)
{
  gboolean is_down = self->r2 > self->r1 || (self->r2 == self->r1 && self->c2 > self->c1);
  int      gap = gap_before_target (self, is_down);
  int      leaving = is_down ? self->r1 + 1 : self->r1;
  int      entering = is_down ? self->r2 : self->r2 + 1;
  gboolean is_free_below;
  gboolean is_free_above;
  int      at;

  route->start_shift = next_shift (self, route->source);
  route->end_shift = next_shift (self, route->target);
  route->start = is_down ? PW_SIDE_BOTTOM : PW_SIDE_TOP;
  route->end = is_down ? PW_SIDE_TOP : PW_SIDE_BOTTOM;
  if (self->r1 == self->r2) /* in one row: under or above it */
    gap = entering = leaving = is_down ? self->r1 + 1 : self->r1, route->end = route->start;

  is_free_below = is_column_free (self, self->c1, is_down ? self->r1 + 1 : gap, is_down ? gap - 1 : self->r1 - 1,
                                  MIN (CELL (self->r1), CHANNEL (gap)), MAX (CELL (self->r1), CHANNEL (gap)));
  is_free_above = is_column_free (self, self->c2, is_down ? gap : self->r2 + 1, is_down ? self->r2 - 1 : gap - 1,
                                  MIN (CELL (self->r2), CHANNEL (gap)), MAX (CELL (self->r2), CHANNEL (gap)));
  if (is_free_below)
    reserve_column (self, self->c1, CELL (self->r1), CHANNEL (gap));
  if (is_free_above)
    reserve_column (self, self->c2, CELL (self->r2), CHANNEL (gap));

  if (self->c1 == self->c2 && is_free_below && is_free_above && self->r1 != self->r2)
    {
      const PwSpot *source = &self->placing->spots[route->source];
      const PwSpot *target = &self->placing->spots[route->target];

      route->end_shift = route->start_shift = source->width < target->width ? route->start_shift : route->end_shift;
      return;
    }

  at = is_free_below ? gap : leaving;
  add_level (self, route, at, CELL (self->c1), is_free_below && is_free_above ? CELL (self->c2) : is_free_below ? CHANNEL (self->c2) :
                                                                                                                  CHANNEL (self->c1 + 1),
             0);
  if (is_free_below && is_free_above)
    return;
  add_upright (self, route, is_free_below ? self->c2 : self->c1 + 1, CHANNEL (at), CHANNEL (is_free_above ? gap : entering), 0);
  add_level (self, route, is_free_above ? gap : entering, is_free_below ? CHANNEL (self->c2) : CHANNEL (self->c1 + 1), CELL (self->c2), 0);
}

/* --- associations -------------------------------------------------------------------- */

/* From above a cell to another cell's left, a little above its flows. */
static void
route_association (Routing *self,
                   PwRoute *route)
{
  route->start = PW_SIDE_TOP;
  route->end = PW_SIDE_LEFT;
  route->end_shift = -PW_PLACE_TRACK;
  add_level (self, route, self->r1, CELL (self->c1), CHANNEL (self->c2), (guint) route->source * 2 + 2);
  add_upright (self, route, self->c2, CHANNEL (self->r1), CELL (self->r2), 0);
}

/* --- all edges ------------------------------------------------------------------------ */

static gboolean
is_pool (const Routing *self,
         int            node)
{
  return self->placing->graph->nodes[node].type == PW_ELEMENT_PARTICIPANT;
}

static void
enter_edge (Routing *self,
            int      source,
            int      target)
{
  self->source = pw_placing_lift (self->placing, source, self->number);
  self->target = pw_placing_lift (self->placing, target, self->number);
  if (self->source >= 0)
    {
      self->c1 = self->placing->spots[self->source].column;
      self->r1 = self->placing->spots[self->source].row;
    }
  if (self->target >= 0)
    {
      self->c2 = self->placing->spots[self->target].column;
      self->r2 = self->placing->spots[self->target].row;
    }
}

static void
note_ports (Routing       *self,
            const PwRoute *route)
{
  pw_placing_get_spot (self->placing, route->source)->ports |= 1u << route->start;
  pw_placing_get_spot (self->placing, route->target)->ports |= 1u << route->end;
}

static void
route_edge (Routing *self,
            guint    e)
{
  const PwGraphEdge *edge = &self->placing->graph->edges[e];
  const PwSpot      *source = &self->placing->spots[edge->source];
  const PwSpot      *target = &self->placing->spots[edge->target];
  PwRoute            route = { .edge = e, .source = edge->source, .target = edge->target };

  /* Ways begin at the satellite, and at the step where the other end is a pool. */
  if (is_pool (self, edge->source) || (target->kind == PW_SPOT_SATELLITE && source->kind != PW_SPOT_SATELLITE))
    {
      route.source = edge->target;
      route.target = edge->source;
    }
  enter_edge (self, route.source, route.target);
  source = &self->placing->spots[route.source];
  route.is_message = pw_placing_is_message (self->placing, e);

  if (is_pool (self, route.source) && is_pool (self, route.target))
    route.start = PW_SIDE_BOTTOM;
  else if (is_pool (self, route.target))
    route_to_pool (self, &route, route.target);
  else if (source->kind == PW_SPOT_SATELLITE && self->source == self->target)
    route.is_short = TRUE;
  else if (source->kind == PW_SPOT_SATELLITE)
    route_association (self, &route);
  else if (route.is_message)
    route_message (self, &route);
  else if (source->kind == PW_SPOT_BOUNDARY)
    route_from_boundary (self, &route);
  else
    route_flow (self, &route);

  note_ports (self, &route);
  g_array_append_val (self->scope->routes, route);
}

void
pw_place_route (PwPlacing *self,
                int        scope)
{
  Routing routing = { .placing = self, .scope = pw_placing_get_scope (self, scope), .number = scope };

  for (guint i = 0; i < routing.scope->edges->len; i++)
    route_edge (&routing, g_array_index (routing.scope->edges, guint, i));
}
