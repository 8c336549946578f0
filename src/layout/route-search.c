/* layout/route-search.c - any way around the obstacles
 *
 * The lines a way can run on are few: a little beside the borders of shapes, and
 * through the dockings. They form a sparse grid, the orthogonal visibility graph of
 * Wybrow, Marriott and Stuckey, "Orthogonal Connector Routing", Graph Drawing 2009.
 * On it A* (Hart, Nilsson and Raphael 1968) finds the cheapest way from any side of
 * the source to any side of the target; a state is a crossing of the grid and the
 * heading there, because bends cost. What is still to come is estimated from below by
 * the distance and the least number of bends, as in that paper.
 *
 * Found ways run close to the shapes. Like the "nudging" of the paper, the inner
 * segments are then moved to the middle of the room they have.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/route-private.h"

#include <math.h>

/* Nothing is searched longer than this; drawings where it matters look like mazes. */
#define MOST_STEPS 12000
#define MOST_PLACES 400

#define N_HEADINGS 4
#define NOWHERE G_MAXUINT32

/* Along another flow, per unit. */
#define ALONG_COST 2.0
#define ALONG_NEAR 6.0

#define FORBIDDEN 1000.0

/* A little more than the estimate: of many ways that cost the same, one is followed to
 * its end instead of all at once.
 */
#define EAGERNESS 1.03

/* Room wider than this has no middle that anybody sees. */
#define WIDE 120.0

typedef struct
{
  double  cost; /* with the estimate */
  guint32 state;
} Entry;

typedef struct
{
  guint32 state;
  PwPoint point;
  PwSide  heading; /* towards the target */
  double  cost;
} Goal;

typedef struct
{
  const PwRouting *routing;
  double           clearance;
  double           limit;
  GArray          *places[2];  /* of double: the grid's lines, sorted */
  guint8          *blocked[2]; /* the piece after each crossing, along either axis */
  double          *costs;      /* by state; 0 is unknown */
  guint32         *before;
  GArray          *queue; /* of Entry: a binary heap */
  Goal             goals[N_HEADINGS];
  guint            n_goals;
} Search;

/* --- the grid --------------------------------------------------------------------- */

static double
get_place (const Search *self,
           int           axis,
           guint         n)
{
  return g_array_index (self->places[axis], double, n);
}

static void
add_place (Search *self,
           int     axis,
           double  place)
{
  g_array_append_val (self->places[axis], place);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
sort_places (GArray *places)
{
  guint n = 0;

  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    if (n == 0 || g_array_index (places, double, i) - g_array_index (places, double, n - 1) > 0.01)
      g_array_index (places, double, n++) = g_array_index (places, double, i);
  g_array_set_size (places, n);
}

static guint
find_place (const Search *self,
            int           axis,
            double        place)
{
  guint low = 0, high = self->places[axis]->len;

  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;

      if (get_place (self, axis, middle) <= place + 0.005)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static guint32
get_state (const Search *self,
           PwPoint       point,
           PwSide        heading)
{
  guint32 crossing = find_place (self, 1, point.y) * self->places[0]->len + find_place (self, 0, point.x);

  return crossing * N_HEADINGS + heading - 1;
}

static PwPoint
get_point (const Search *self,
           guint32       state)
{
  guint32 crossing = state / N_HEADINGS;

  return (PwPoint){ get_place (self, 0, crossing % self->places[0]->len), get_place (self, 1, crossing / self->places[0]->len) };
}

static void
block (Search *self,
       PwRect  rect)
{
  guint width = self->places[0]->len;

  rect = pw_rect_grow (rect, self->clearance - 0.5);
  for (int axis = 0; axis < 2; axis++)
    {
      guint from = find_place (self, axis, pw_rect_low (rect, axis));
      guint across = find_place (self, 1 - axis, pw_rect_low (rect, 1 - axis));

      for (guint k = across; k < self->places[1 - axis]->len && get_place (self, 1 - axis, k) < pw_rect_high (rect, 1 - axis); k++)
        {
          if (get_place (self, 1 - axis, k) <= pw_rect_low (rect, 1 - axis))
            continue;
          for (guint i = from; i + 1 < self->places[axis]->len && get_place (self, axis, i) < pw_rect_high (rect, axis); i++)
            if (get_place (self, axis, i + 1) > pw_rect_low (rect, axis))
              self->blocked[axis][axis == 0 ? k * width + i : i * width + k] = TRUE;
        }
    }
}

static gboolean
is_blocked_line (const Search *self,
                 PwPoint       a,
                 PwPoint       b)
{
  const GArray *obstacles = self->routing->obstacles;

  for (guint i = 0; i < obstacles->len; i++)
    if (pw_segment_hits (a, b, pw_rect_grow (g_array_index (obstacles, PwRect, i), self->clearance - 0.5)))
      return TRUE;

  return FALSE;
}

/* The first bend out of a side: as far out as a stub is long, nearer where that is
 * blocked.
 */
static gboolean
find_stub (const Search      *self,
           const PwRoutePort *port,
           const PwRoutePort *other,
           PwSide             side,
           PwPoint           *stub)
{
  const double lengths[] = { PW_ROUTE_STUB, self->clearance };
  int          axis = pw_side_get_axis (side);
  double       across = port->dock[1 - axis];

  if (port->costs[side] >= FORBIDDEN)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      double border = pw_rect_side (port->bounds, side);

      *stub = pw_point_from_axes (axis, border + pw_side_get_sign (side) * lengths[i], across);
      if (!is_blocked_line (self, pw_point_from_axes (axis, border, across), *stub) &&
          !pw_rect_contains (pw_rect_grow (other->bounds, self->clearance - 0.5), *stub))
        return TRUE;
    }

  return FALSE;
}

static void
add_lines_beside (Search *self,
                  PwRect  rect)
{
  for (int axis = 0; axis < 2; axis++)
    {
      add_place (self, axis, pw_rect_low (rect, axis) - self->clearance);
      add_place (self, axis, pw_rect_high (rect, axis) + self->clearance);
    }
}

static void
make_grid (Search *self)
{
  const PwRouting   *routing = self->routing;
  const PwRoutePort *ports[] = { &routing->source, &routing->target };

  for (int axis = 0; axis < 2; axis++)
    self->places[axis] = g_array_sized_new (FALSE, FALSE, sizeof (double), routing->obstacles->len * 2 + 16);

  for (guint i = 0; i < 2; i++)
    {
      add_lines_beside (self, ports[i]->bounds);
      for (int axis = 0; axis < 2; axis++)
        {
          add_place (self, axis, ports[i]->dock[axis]);
          add_place (self, axis, pw_rect_low (ports[i]->bounds, axis) - PW_ROUTE_STUB);
          add_place (self, axis, pw_rect_high (ports[i]->bounds, axis) + PW_ROUTE_STUB);
        }
    }
  for (guint i = 0; i < routing->obstacles->len && self->places[0]->len < MOST_PLACES; i++)
    add_lines_beside (self, g_array_index (routing->obstacles, PwRect, i));

  sort_places (self->places[0]);
  sort_places (self->places[1]);
  for (int axis = 0; axis < 2; axis++)
    self->blocked[axis] = g_malloc0 ((gsize) self->places[0]->len * self->places[1]->len);
  for (guint i = 0; i < 2; i++)
    if (!ports[i]->is_free)
      block (self, ports[i]->bounds);
  for (guint i = 0; i < routing->obstacles->len; i++)
    block (self, g_array_index (routing->obstacles, PwRect, i));
}

/* --- the queue -------------------------------------------------------------------- */

static gboolean
is_before (const Entry *a,
           const Entry *b)
{
  return a->cost < b->cost || (a->cost == b->cost && a->state < b->state);
}

static void
push (GArray *queue,
      Entry   entry)
{
  guint at = queue->len;

  g_array_append_val (queue, entry);
  while (at > 0 && is_before (&entry, &g_array_index (queue, Entry, (at - 1) / 2)))
    {
      g_array_index (queue, Entry, at) = g_array_index (queue, Entry, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  g_array_index (queue, Entry, at) = entry;
}

static Entry
pop (GArray *queue)
{
  Entry  *entries = (Entry *) (void *) queue->data;
  Entry   first = entries[0];
  Entry   last = entries[queue->len - 1];
  guint   at = 0;
  guint32 n;

  g_array_set_size (queue, queue->len - 1);
  n = queue->len;
  for (guint child = 1; child < n; child = 2 * at + 1)
    {
      if (child + 1 < n && is_before (&entries[child + 1], &entries[child]))
        child++;
      if (!is_before (&entries[child], &last))
        break;
      entries[at] = entries[child];
      at = child;
    }
  if (n > 0)
    entries[at] = last;

  return first;
}

/* --- A* --------------------------------------------------------------------------- */

static PwSide
turn_round (PwSide side)
{
  return (PwSide) ((side + 1) % 4 + 1);
}

/* The least number of bends from heading @from to heading @to, @dx and @dy further. */
static guint
count_least_bends (PwSide from,
                   PwSide to,
                   double dx,
                   double dy)
{
  int    axis = pw_side_get_axis (from);
  double ahead = pw_side_get_sign (from) * (axis == 0 ? dx : dy);
  double aside = axis == 0 ? dy : dx;

  if (from == to)
    return ahead < 0 ? 4 : aside == 0 ? 0 :
                                        2;
  if (from == turn_round (to))
    return aside == 0 ? 4 : 2;

  return ahead >= 0 && pw_side_get_sign (to) * aside >= 0 ? 1 : 3;
}

static double
estimate (const Search *self,
          guint32       state)
{
  PwPoint point = get_point (self, state);
  PwSide  heading = (PwSide) (state % N_HEADINGS + 1);
  double  least = G_MAXDOUBLE;

  for (guint i = 0; i < self->n_goals; i++)
    {
      const Goal *goal = &self->goals[i];
      double      dx = goal->point.x - point.x, dy = goal->point.y - point.y;
      double      cost = goal->cost + PW_ROUTE_COST_LENGTH * (fabs (dx) + fabs (dy)) +
                    PW_ROUTE_COST_BEND * count_least_bends (heading, goal->heading, dx, dy);

      least = MIN (least, cost);
    }

  return least * EAGERNESS;
}

static void
reach (Search *self,
       guint32 state,
       guint32 before,
       double  cost)
{
  double whole;

  if (self->costs[state] > 0 && self->costs[state] <= cost)
    return;
  whole = cost + estimate (self, state);
  if (whole > self->limit)
    return;

  self->costs[state] = cost;
  self->before[state] = before;
  push (self->queue, (Entry){ whole, state });
}

/* Other flows along and across a piece of the grid. */
static double
get_piece_cost (const Search *self,
                PwPoint       a,
                PwPoint       b)
{
  const GArray *lines = self->routing->lines;
  int           axis = a.y == b.y ? 0 : 1;
  double        at = pw_point_on (a, 1 - axis);
  double        low = MIN (pw_point_on (a, axis), pw_point_on (b, axis));
  double        high = MAX (pw_point_on (a, axis), pw_point_on (b, axis));
  double        cost = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const PwRouteSegment *line = &g_array_index (lines, PwRouteSegment, i);
      double                from = pw_point_on (line->from, axis), to = pw_point_on (line->to, axis);
      double                side = pw_point_on (line->from, 1 - axis), other = pw_point_on (line->to, 1 - axis);

      if (fabs (side - other) < 1)
        {
          if (fabs (side - at) < ALONG_NEAR)
            cost += ALONG_COST * MAX (MIN (high, MAX (from, to)) - MAX (low, MIN (from, to)), 0);
        }
      else if (from >= low && from < high && (side < at) != (other < at))
        cost += PW_ROUTE_COST_CROSSING;
    }

  return cost;
}

static void
go_on (Search *self,
       guint32 state)
{
  guint   width = self->places[0]->len;
  PwSide  heading = (PwSide) (state % N_HEADINGS + 1);
  int     axis = pw_side_get_axis (heading);
  guint32 crossing = state / N_HEADINGS;
  guint   x = crossing % width, y = crossing / width;
  guint   at = axis == 0 ? x : y;
  guint   step = axis == 0 ? 1 : width;
  double  cost = self->costs[state];
  gsize   piece = pw_side_get_sign (heading) > 0 ? crossing : crossing - step;

  /* Turning is a step of its own, from one heading to the two across it. */
  for (PwSide turned = PW_SIDE_TOP; turned <= PW_SIDE_LEFT; turned++)
    if (pw_side_get_axis (turned) != axis)
      reach (self, crossing * N_HEADINGS + turned - 1, state, cost + PW_ROUTE_COST_BEND);

  if (pw_side_get_sign (heading) > 0 ? at + 1 >= self->places[axis]->len : at == 0)
    return;
  if (!self->blocked[axis][piece])
    {
      guint32 next = (pw_side_get_sign (heading) > 0 ? crossing + step : crossing - step) * N_HEADINGS + heading - 1;
      PwPoint from = get_point (self, state), to = get_point (self, next);

      cost += PW_ROUTE_COST_LENGTH * (fabs (to.x - from.x) + fabs (to.y - from.y));
      if (self->routing->lines->len > 0)
        cost += get_piece_cost (self, from, to);
      reach (self, next, state, cost);
    }
}

/* The state the way ends with, or NOWHERE. */
static guint32
find_way (Search *self,
          guint  *goal)
{
  double  best = G_MAXDOUBLE;
  guint32 last = NOWHERE;

  for (guint steps = 0; self->queue->len > 0 && steps < MOST_STEPS; steps++)
    {
      Entry entry = pop (self->queue);

      if (entry.cost >= best)
        break;
      for (guint i = 0; i < self->n_goals; i++)
        if (self->goals[i].state == entry.state && self->costs[entry.state] + self->goals[i].cost < best)
          {
            best = self->costs[entry.state] + self->goals[i].cost;
            last = entry.state;
            *goal = i;
          }
      if (entry.cost <= self->costs[entry.state] + estimate (self, entry.state) + 1e-9)
        go_on (self, entry.state);
    }

  return last;
}

static void
begin (Search *self)
{
  const PwRouting *routing = self->routing;
  gsize            n_states = (gsize) self->places[0]->len * self->places[1]->len * N_HEADINGS;
  PwPoint          stub;

  self->costs = g_new0 (double, n_states);
  self->before = g_new (guint32, n_states);
  self->queue = g_array_sized_new (FALSE, FALSE, sizeof (Entry), 256);
  for (PwSide side = PW_SIDE_TOP; side <= PW_SIDE_LEFT; side++)
    if (find_stub (self, &routing->target, &routing->source, side, &stub))
      {
        PwSide heading = turn_round (side);

        self->goals[self->n_goals++] = (Goal){ get_state (self, stub, heading), stub, heading, routing->target.costs[side] };
      }
  for (PwSide side = PW_SIDE_TOP; side <= PW_SIDE_LEFT; side++)
    if (find_stub (self, &routing->source, &routing->target, side, &stub))
      reach (self, get_state (self, stub, side), NOWHERE, routing->source.costs[side] + 1);
}

static void
end (Search *self)
{
  for (int axis = 0; axis < 2; axis++)
    {
      g_array_unref (self->places[axis]);
      g_free (self->blocked[axis]);
    }
  g_free (self->costs);
  g_free (self->before);
  g_array_unref (self->queue);
}

GArray *
pw_route_search (const PwRouting *self,
                 double           clearance,
                 double           limit,
                 PwSide          *start_side,
                 PwSide          *end_side)
{
  Search search = { .routing = self, .clearance = clearance, .limit = limit };
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (PwPoint));
  guint   goal = 0;
  guint32 state;
  PwPoint point;

  make_grid (&search);
  begin (&search);
  state = find_way (&search, &goal);
  if (state == NOWHERE)
    {
      end (&search);
      return NULL;
    }

  *end_side = turn_round (search.goals[goal].heading);
  point = pw_route_exit (&self->target, *end_side, self->target.dock[1 - pw_side_get_axis (*end_side)]);
  g_array_prepend_val (points, point);
  for (; state != NOWHERE; state = search.before[state])
    {
      *start_side = (PwSide) (state % N_HEADINGS + 1);
      point = get_point (&search, state);
      g_array_prepend_val (points, point);
    }
  point = pw_route_exit (&self->source, *start_side, self->source.dock[1 - pw_side_get_axis (*start_side)]);
  g_array_prepend_val (points, point);
  end (&search);

  return pw_route_simplify ((const PwPoint *) (const void *) points->data, points->len);
}

/* --- the middle of the room ------------------------------------------------------- */

/* How far segment @n can be shifted: to the shapes on both sides of it. */
static void
find_room (const PwRouting *self,
           const PwPoint   *points,
           guint            n,
           double          *low,
           double          *high)
{
  int    axis = fabs (points[n + 1].x - points[n].x) > fabs (points[n + 1].y - points[n].y) ? 0 : 1;
  double from = MIN (pw_point_on (points[n], axis), pw_point_on (points[n + 1], axis));
  double to = MAX (pw_point_on (points[n], axis), pw_point_on (points[n + 1], axis));
  double at = pw_point_on (points[n], 1 - axis);

  *low = at - WIDE;
  *high = at + WIDE;
  for (guint i = 0; i < self->obstacles->len + 2; i++)
    {
      PwRect rect = i < self->obstacles->len  ? g_array_index (self->obstacles, PwRect, i) :
                    i == self->obstacles->len ? self->source.bounds :
                                                self->target.bounds;

      if (pw_rect_high (rect, axis) <= from || pw_rect_low (rect, axis) >= to)
        continue;
      if (pw_rect_high (rect, 1 - axis) <= at)
        *low = MAX (*low, pw_rect_high (rect, 1 - axis));
      else if (pw_rect_low (rect, 1 - axis) >= at)
        *high = MIN (*high, pw_rect_low (rect, 1 - axis));
    }
}

static void
shift (PwPoint *points,
       guint    n,
       int      axis,
       double   to)
{
  for (guint i = n; i <= n + 1; i++)
    *(axis == 0 ? &points[i].y : &points[i].x) = to;
}

void
pw_route_settle (const PwRouting *self,
                 GArray          *way,
                 PwSide           start,
                 PwSide           end)
{
  PwPoint *points = (PwPoint *) (void *) way->data;

  for (guint n = 1; n + 2 < way->len; n++)
    {
      int    axis = fabs (points[n + 1].x - points[n].x) > fabs (points[n + 1].y - points[n].y) ? 0 : 1;
      double now = pw_point_on (points[n], 1 - axis);
      double cost = pw_route_get_cost (self, points, way->len, start, end, G_MAXDOUBLE);
      double best = now;
      double low, high, wanted;

      find_room (self, points, n, &low, &high);
      if (high - low < WIDE)
        wanted = round ((low + high) / 2);
      else
        wanted = CLAMP (now, low + PW_ROUTE_STUB, high - PW_ROUTE_STUB);

      /* The wish first, then beside it: there may be other flows. Being where it is
       * wanted is worth a little length. */
      cost += fabs (now - wanted);
      for (int i = 0; i <= 4; i++)
        {
          double place = wanted + (i % 2 == 0 ? -1 : 1) * (i + 1) / 2 * PW_ROUTE_CLEARANCE;
          double here;

          if (place <= low || place >= high)
            continue;
          shift (points, n, axis, place);
          here = fabs (place - wanted) + pw_route_get_cost (self, points, way->len, start, end, cost);
          if (here < cost)
            {
              cost = here;
              best = place;
            }
        }
      shift (points, n, axis, best);
    }
}
