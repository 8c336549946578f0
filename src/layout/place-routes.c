/* layout/place-routes.c - the ways of all edges
 *
 * Each edge takes the cheapest way past those that are there; then each is taken up
 * again and looked for anew, and stays where it was unless that crosses or bends less
 * (rip-up and reroute, as in the routing of circuits).
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <math.h>

#define CELL(n) (2 * (n) + 1)

/* So many routes are held against each other in so many rounds. */
#define FEW_ROUTES 160
#define FEW_ROUNDS 5
#define MANY_ROUNDS 2

#define FAR 64 /* half steps up or down */

/* What leaving or arriving at a side costs. */
#define AGAINST_FLOW 14.0    /* out to the left, in from the right */
#define TASK_UPRIGHT 1.8     /* steps have their flows at left and right */
#define BESIDE_SATELLITE 2.0 /* data stands above */
#define BESIDE_BOUNDARY 4.0  /* events sit below */
#define SAME_CORNER 6.0      /* two flows at one corner of a gateway or spot of an event */
#define NEXT_CORNER 1.0      /* and each one after that */
#define SAME_SIDE 0.6        /* two flows at one side of a step */
#define MIXED_CORNER 12.0    /* one that leaves, one that arrives */
#define MIXED_SIDE 3.0

static gboolean
is_pool (const PwRouting *self,
         int              node)
{
  return self->placing->graph->nodes[node].type == PW_ELEMENT_PARTICIPANT;
}

static const PwSpot *
cell_of (const PwRouting *self,
         int              node)
{
  int cell = pw_placing_lift (self->placing, node, self->number);

  return cell >= 0 ? &self->placing->spots[cell] : NULL;
}

/* --- what the ends cost ------------------------------------------------------------- */

static double
crowd_cost (const PwRouting *self,
            int              node,
            PwSide           side,
            gboolean         is_out)
{
  const PwSpot *spot = &self->placing->spots[node];
  gboolean      is_step = pw_element_type_has (self->placing->graph->nodes[node].type, PW_TRAIT_ACTIVITY);
  guint         n_same = is_out ? spot->n_out[side] : spot->n_in[side];
  guint         n_other = is_out ? spot->n_in[side] : spot->n_out[side];

  if (is_step)
    return n_same * SAME_SIDE + n_other * MIXED_SIDE;
  return (n_same > 0 ? SAME_CORNER + (n_same - 1) * NEXT_CORNER : 0) + (n_other > 0 ? MIXED_CORNER : 0);
}

/* Where a message flow leaves this sub-process, as in PwExit; 0 for what it is about itself. */
static guint
get_exit (const PwRouting *self,
          const PwRoute   *route,
          int              node)
{
  const PwGraphEdge *edge = &self->placing->graph->edges[route->edge];

  for (guint end = 0; end < 2; end++)
    {
      int own = end == 0 ? edge->source : edge->target;

      if (own != node && self->placing->exits[2 * route->edge + end].side != 0 && pw_placing_lift (self->placing, own, self->number) == node)
        return self->placing->exits[2 * route->edge + end].side;
    }
  return 0;
}

static double
side_cost (const PwRouting *self,
           const PwRoute   *route,
           int              node,
           PwSide           side,
           gboolean         is_out)
{
  const PwSpot *spot = &self->placing->spots[node];
  PwElementType type = self->placing->graph->nodes[node].type;
  double        cost;

  if (get_exit (self, route, node) != 0)
    return side == (get_exit (self, route, node) == 1 ? PW_SIDE_TOP : PW_SIDE_BOTTOM) ? 0 : HUGE_VAL;
  if (spot->kind == PW_SPOT_SATELLITE)
    return side == PW_SIDE_TOP ? 0 : HUGE_VAL;
  if (spot->kind == PW_SPOT_BOUNDARY)
    return side == PW_SIDE_BOTTOM ? crowd_cost (self, node, side, is_out) : HUGE_VAL;

  cost = crowd_cost (self, node, side, is_out);
  if (!route->is_flow && !route->is_message)
    return cost;
  if (PW_SIDE_IS_UPRIGHT (side))
    {
      if (pw_element_type_has (type, PW_TRAIT_ACTIVITY) && !route->is_message && !route->is_back)
        cost += TASK_UPRIGHT;
      if (side == PW_SIDE_TOP && spot->n_satellites > 0)
        cost += BESIDE_SATELLITE;
      if (side == PW_SIDE_BOTTOM && spot->n_boundaries > 0)
        cost += BESIDE_BOUNDARY;
      return cost;
    }
  if (route->is_message)
    return cost + AGAINST_FLOW;
  return cost + ((side == PW_SIDE_LEFT) == is_out ? AGAINST_FLOW : 0);
}

static double
ends_cost (const PwRouting *self,
           const PwRoute   *route)
{
  double cost = side_cost (self, route, route->source, route->start, TRUE);

  return is_pool (self, route->target) || route->exit != 0 ? cost : cost + side_cost (self, route, route->target, route->end, FALSE);
}

static void
count_ports (PwRouting     *self,
             const PwRoute *route,
             int            by)
{
  PwSpot *source = pw_placing_get_spot (self->placing, route->source);
  PwSpot *target = pw_placing_get_spot (self->placing, route->target);

  source->n_out[route->start] = (guint16) (source->n_out[route->start] + by);
  if (route->exit == 0)
    target->n_in[route->end] = (guint16) (target->n_in[route->end] + by);
}

/* --- where a way may run -------------------------------------------------------------- */

/* The rows of a pool, or of the band outside of pools, in half steps. */
static void
limit_to_pool (const PwRouting *self,
               int              cell,
               PwSearch        *search)
{
  int band = self->scope->band_of[self->placing->spots[cell].local];
  int first = band;
  int last = band;
  int pool = g_array_index (self->scope->bands, PwBand, band).pool;

  while (pool >= 0 && first > 0 && g_array_index (self->scope->bands, PwBand, first - 1).pool == pool)
    first--;
  while (pool >= 0 && last + 1 < (int) self->scope->bands->len && g_array_index (self->scope->bands, PwBand, last + 1).pool == pool)
    last++;

  search->top = MIN (search->top, 2 * g_array_index (self->scope->bands, PwBand, first).first_row);
  search->bottom = MAX (search->bottom, 2 * (g_array_index (self->scope->bands, PwBand, last).last_row + 1));
}

/* A flow to a lower tier runs between the two, not around all that is there. */
static void
limit_to_tiers (const PwRouting *self,
                const PwSpot    *source,
                const PwSpot    *target,
                PwSearch        *search)
{
  int band = self->scope->band_of[source->local];

  if (self->scope->band_of[target->local] != band || pw_place_get_tier (self->scope, band, source->row) >= pw_place_get_tier (self->scope, band, target->row))
    return;
  search->top = MAX (search->top, CELL (source->row));
  search->bottom = MIN (search->bottom, CELL (target->row));
}

static int
border_of_pool (const PwRouting *self,
                int              pool,
                gboolean         is_lower)
{
  int row = -1;

  for (guint i = 0; i < self->scope->bands->len; i++)
    {
      const PwBand *band = &g_array_index (self->scope->bands, PwBand, i);

      if (band->pool == pool && (is_lower || row < 0))
        row = is_lower ? band->last_row + 1 : band->first_row - 1;
    }

  return row;
}

/* Down or up from the border of one pool to that of another, past what stands between. */
static void
join_pools (const PwRouting *self,
            PwRoute         *route)
{
  gboolean is_down = border_of_pool (self, route->target, FALSE) > border_of_pool (self, route->source, FALSE);
  int      from = CELL (border_of_pool (self, route->source, is_down));
  int      to = CELL (border_of_pool (self, route->target, !is_down));
  int      best = 1;
  double   best_cost = HUGE_VAL;

  for (int x = 1; x < self->field->width; x++)
    {
      double cost = ABS (x - self->field->width / 3);

      for (int y = MIN (from, to) + 1; y < MAX (from, to); y++)
        {
          gsize n = (gsize) y * (gsize) self->field->width + (gsize) x;

          cost += self->field->is_taken[n] ? HUGE_VAL : PW_PLACE_CROSSING * (self->field->n_level[n] + self->field->n_upright[n]);
        }
      if (cost < best_cost)
        {
          best_cost = cost;
          best = x;
        }
    }

  route->start = is_down ? PW_SIDE_BOTTOM : PW_SIDE_TOP;
  route->end = PW_SIDE_OPPOSITE (route->start);
  route->n_steps = (guint) ABS (to - from) + 1;
  route->way = g_new (PwStep, route->n_steps);
  for (guint i = 0; i < route->n_steps; i++)
    route->way[i] = (PwStep){ best, is_down ? from + (int) i : from - (int) i };
}

static gboolean
is_way_free (const PwRouting *self,
             const PwRoute   *route)
{
  for (guint i = 1; i + 1 < route->n_steps; i++)
    if (self->field->is_taken[route->way[i].y * self->field->width + route->way[i].x])
      return FALSE;
  return TRUE;
}

/* Far up or down in a large grid a search would look at all of it: there a flow runs up
 * or down right before its target or right behind its source, if it can.
 */
static gboolean
take_plain_way (const PwRouting *self,
                const PwSearch  *search,
                PwRoute         *route)
{
  PwStep from = search->start;
  PwStep to = search->end;
  int    dy = to.y > from.y ? 1 : -1;
  int    turns[2] = { to.x - 1, from.x + 1 };

  if (!route->is_flow || route->is_back || to.x < 0 || ABS (to.y - from.y) < FAR || self->scope->routes->len <= PW_PLACE_MANY_ROUTES ||
      self->placing->spots[route->source].kind == PW_SPOT_BOUNDARY)
    return FALSE;

  route->n_steps = (guint) (to.x - from.x + ABS (to.y - from.y) + 1);
  route->way = g_new (PwStep, route->n_steps);
  for (guint i = 0; i < 2; i++)
    {
      guint n = 0;

      for (int x = from.x; x < turns[i]; x++)
        route->way[n++] = (PwStep){ x, from.y };
      for (int y = from.y; y != to.y; y += dy)
        route->way[n++] = (PwStep){ turns[i], y };
      for (int x = turns[i]; x <= to.x; x++)
        route->way[n++] = (PwStep){ x, to.y };
      if (is_way_free (self, route))
        return TRUE;
    }

  g_clear_pointer (&route->way, g_free);
  return FALSE;
}

void
pw_place_find_way (PwRouting *self,
                   PwRoute   *route)
{
  const PwSpot *source = cell_of (self, route->source);
  const PwSpot *target = cell_of (self, route->target);
  PwSearch      search = { .end = { -1, 0 }, .top = 0, .bottom = self->field->height - 1, .is_message = route->is_message };

  g_clear_pointer (&route->way, g_free);
  if (source == NULL)
    {
      join_pools (self, route);
      return;
    }

  search.start = (PwStep){ CELL (source->column), CELL (source->row) };
  for (guint side = 0; side < 4; side++)
    search.start_cost[side] = side_cost (self, route, route->source, (PwSide) side, TRUE);
  if (target != NULL)
    {
      search.end = (PwStep){ CELL (target->column), CELL (target->row) };
      for (guint side = 0; side < 4; side++)
        search.end_cost[side] = side_cost (self, route, route->target, (PwSide) side, FALSE);
      if (!route->is_message && self->scope->owner < 0)
        {
          search.top = search.bottom = search.start.y;
          limit_to_pool (self, source->cell, &search);
          limit_to_pool (self, target->cell, &search);
        }
      if (route->is_flow)
        limit_to_tiers (self, source, target, &search);
    }
  else if (route->exit != 0)
    search.end.y = route->exit == 1 ? 0 : self->field->height - 1;
  else
    {
      gboolean is_down = border_of_pool (self, route->target, FALSE) > source->row;

      search.end.y = CELL (border_of_pool (self, route->target, !is_down));
      search.start_cost[is_down ? PW_SIDE_TOP : PW_SIDE_BOTTOM] += AGAINST_FLOW;
      if (is_down)
        search.bottom = search.end.y;
      else
        search.top = search.end.y;
    }

  if (!take_plain_way (self, &search, route))
    route->way = pw_place_field_find (self->field, &search, &route->n_steps);
  if (route->way == NULL)
    return;
  route->start = pw_place_direction (route->way[0], route->way[1]);
  route->end = pw_place_direction (route->way[route->n_steps - 1], route->way[route->n_steps - 2]);
}

void
pw_place_enter_route (PwRouting     *self,
                      const PwRoute *route,
                      int            by)
{
  pw_place_field_add (self->field, route, by);
  count_ports (self, route, by);
}

/* --- one after the other ----------------------------------------------------------------- */

/* What the route costs as it lies among the others. */
double
pw_place_measure_route (PwRouting     *self,
                        const PwRoute *route)
{
  const GArray *routes = self->scope->routes;
  double        cost = pw_place_field_measure (self->field, route, route->is_message) + ends_cost (self, route);

  pw_place_pairs_mark (self->field, route);
  for (guint i = 0; i < routes->len; i++)
    {
      const PwRoute *other = &g_array_index (routes, PwRoute, i);

      if (other->way != NULL && other->edge != route->edge)
        cost += PW_PLACE_CROSSING * pw_place_pairs_compare (self->field, route, other, NULL, NULL);
    }

  return cost;
}

static gboolean
improve (PwRouting *self,
         PwRoute   *route)
{
  PwRoute old = *route;
  double  before;

  pw_place_enter_route (self, route, -1);
  before = pw_place_measure_route (self, &old);
  route->way = NULL;
  pw_place_find_way (self, route);
  if (route->way != NULL && pw_place_measure_route (self, route) < before - 0.01)
    {
      g_free (old.way);
      pw_place_enter_route (self, route, 1);
      return TRUE;
    }

  g_free (route->way);
  *route = old;
  pw_place_enter_route (self, route, 1);
  return FALSE;
}

typedef struct
{
  guint route;
  int   rank;
} Turn;

static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  const Turn *x = a;
  const Turn *y = b;

  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  return (x->route > y->route) - (x->route < y->route);
}

/* Short flows first, then messages, associations last: they may cross what they like. */
static int
rank_of (const PwRouting *self,
         const PwRoute   *route)
{
  const PwSpot *source = cell_of (self, route->source);
  const PwSpot *target = cell_of (self, route->target);
  int           distance = 0;

  if (source != NULL && target != NULL)
    distance = ABS (source->column - target->column) + 2 * ABS (source->row - target->row);
  return distance + (route->is_flow ? 0 : route->is_message ? 1000000 :
                                                              2000000) +
         (route->is_back ? 100000 : 0);
}

static GArray *
list_turns (const PwRouting *self)
{
  GArray *routes = self->scope->routes;
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (Turn));

  for (guint i = 0; i < routes->len; i++)
    if (!g_array_index (routes, PwRoute, i).is_short)
      {
        Turn turn = { i, rank_of (self, &g_array_index (routes, PwRoute, i)) };

        g_array_append_val (turns, turn);
      }
  g_array_sort (turns, compare_turns);
  return turns;
}

static void
improve_all (PwRouting    *self,
             const GArray *turns)
{
  GArray  *routes = self->scope->routes;
  guint    n_rounds = routes->len <= FEW_ROUTES ? FEW_ROUNDS : routes->len <= PW_PLACE_MANY_ROUTES ? MANY_ROUNDS :
                                                                                                     0;
  gboolean is_better = TRUE;

  for (guint round = 0; round < n_rounds && is_better; round++)
    {
      is_better = FALSE;
      for (guint i = 0; i < turns->len; i++)
        {
          PwRoute *route = &g_array_index (routes, PwRoute, g_array_index (turns, Turn, i).route);

          if (route->way != NULL && cell_of (self, route->source) != NULL)
            is_better |= improve (self, route);
        }
    }
}

static void
route_all (PwRouting *self,
           guint64    most_effort)
{
  GArray *routes = self->scope->routes;
  g_autoptr (GArray) turns = list_turns (self);

  for (guint i = 0; i < turns->len; i++)
    {
      PwRoute *route = &g_array_index (routes, PwRoute, g_array_index (turns, Turn, i).route);

      pw_place_find_way (self, route);
      if (route->way != NULL)
        pw_place_enter_route (self, route, 1);
    }
  improve_all (self, turns);
  if (routes->len <= PW_PLACE_MANY_ROUTES)
    {
      pw_place_move_cells (self, most_effort);
      improve_all (self, turns);
    }
}

/* --- all edges ------------------------------------------------------------------------ */

static void
add_route (PwRouting *self,
           guint      e)
{
  const PwGraphEdge *edge = &self->placing->graph->edges[e];
  const PwSpot      *source = &self->placing->spots[edge->source];
  const PwSpot      *target = &self->placing->spots[edge->target];
  const PwSpot      *cells[2];
  PwRoute            route = { .edge = e, .source = edge->source, .target = edge->target };

  /* Ways begin at the satellite, and at the step where the other end is a pool. */
  if (is_pool (self, edge->source) || (target->kind == PW_SPOT_SATELLITE && source->kind != PW_SPOT_SATELLITE))
    {
      route.source = edge->target;
      route.target = edge->source;
      route.is_turned = TRUE;
    }
  if (self->placing->exits[2 * e + route.is_turned].side != 0)
    route.source = pw_placing_lift (self->placing, route.source, self->number);
  if (self->placing->exits[2 * e + !route.is_turned].side != 0)
    route.target = pw_placing_lift (self->placing, route.target, self->number);
  cells[0] = cell_of (self, route.source);
  cells[1] = cell_of (self, route.target);
  route.is_message = pw_placing_is_message (self->placing, e);
  route.is_flow = edge->type == PW_ELEMENT_SEQUENCE_FLOW;
  route.is_back = cells[0] != NULL && cells[1] != NULL && route.is_flow && cells[0]->column >= cells[1]->column;
  route.is_short = self->placing->spots[route.source].kind == PW_SPOT_SATELLITE && cells[0] == cells[1];
  if (is_pool (self, route.source) && route.source == route.target)
    route.is_short = TRUE;
  g_array_append_val (self->scope->routes, route);
}

/* What all routes cost together, each crossing counted once. */
static double
measure_all (PwRouting *self)
{
  GArray *routes = self->scope->routes;
  double  cost = 0;

  for (guint i = 0; i < routes->len; i++)
    {
      PwRoute *route = &g_array_index (routes, PwRoute, i);

      if (route->way == NULL)
        continue;
      cost += pw_place_field_measure (self->field, route, route->is_message);
      if (pw_placing_lift (self->placing, route->source, self->number) >= 0)
        cost += ends_cost (self, route);
      pw_place_pairs_mark (self->field, route);
      for (guint k = 0; k < i; k++)
        if (g_array_index (routes, PwRoute, k).way != NULL)
          cost += PW_PLACE_CROSSING * pw_place_pairs_compare (self->field, route, &g_array_index (routes, PwRoute, k), NULL, NULL);
    }

  return cost;
}

void
pw_place_forget (PwPlacing *self,
                 int        scope_number)
{
  PwScope  *scope = pw_placing_get_scope (self, scope_number);
  PwRouting routing = { .placing = self, .scope = scope, .number = scope_number };

  for (guint i = 0; i < scope->routes->len; i++)
    {
      PwRoute *route = &g_array_index (scope->routes, PwRoute, i);

      if (route->way != NULL)
        count_ports (&routing, route, -1);
      g_free (route->way);
    }
  g_array_set_size (scope->routes, 0);
  g_array_set_size (scope->bands, 0);
  g_array_set_size (scope->rows, 0);
  g_clear_pointer (&scope->band_of, g_free);
  g_clear_pointer (&scope->columns, g_free);
}

/* The part of a message flow that leads out of this grid. */
static void
add_leg (PwRouting *self,
         PwEdgeEnd  leaving)
{
  const PwGraphEdge *edge = &self->placing->graph->edges[leaving.edge];
  PwRoute            route = { .edge = leaving.edge, .target = self->scope->owner, .is_message = TRUE, .exit_end = leaving.end & 1 };

  route.source = pw_placing_lift (self->placing, leaving.end == 0 ? edge->source : edge->target, self->number);
  if (self->placing->spots[leaving.end == 0 ? edge->source : edge->target].cell == route.source)
    route.source = leaving.end == 0 ? edge->source : edge->target;
  route.exit = self->placing->exits[2 * leaving.edge + leaving.end].side & 3;
  g_array_append_val (self->scope->routes, route);
}

double
pw_place_route (PwPlacing *self,
                int        scope,
                PwField   *field,
                guint64    most_effort)
{
  PwRouting routing = { .placing = self, .scope = pw_placing_get_scope (self, scope), .number = scope, .field = field };

  for (guint i = 0; i < routing.scope->edges->len; i++)
    add_route (&routing, g_array_index (routing.scope->edges, guint, i));
  for (guint i = 0; i < routing.scope->leaving->len; i++)
    add_leg (&routing, g_array_index (routing.scope->leaving, PwEdgeEnd, i));
  route_all (&routing, most_effort);
  return routing.scope->routes->len <= PW_PLACE_MANY_ROUTES ? measure_all (&routing) : 0;
}
