/* layout/place-field.c - the cheapest way through the grid
 *
 * A* over places and directions, as global routers of circuits search: a step costs
 * little, a bend more, crossing what is there most. What only shares a stretch with
 * another way may or may not cross it; its ends count a part.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <math.h>

#define MAY_CROSS (PW_PLACE_CROSSING / 5)
#define STEP 1.0
#define BESIDE 0.4     /* a step along the middle of a row or column where others run */
#define ALONG_POOL 1.2 /* a step of a message flow to the side, in a pool */
#define WINDOW 8       /* half steps around the ends that are searched first */

#define NO_FROM 0xff

typedef struct
{
  float rank;
  float cost;
  guint state;
} HeapEntry;

PwField *
pw_place_field_new (const PwPlacing *placing,
                    const PwScope   *scope)
{
  PwField *self = g_new0 (PwField, 1);
  gsize    n;

  self->width = 2 * scope->n_columns + 1;
  self->height = 2 * (int) scope->rows->len + 1;
  n = (gsize) self->width * (gsize) self->height;
  self->is_taken = g_new0 (guint8, n);
  self->is_border = g_new0 (guint8, self->height);
  self->is_inside = g_new0 (guint8, self->height);
  self->n_level = g_new0 (guint16, n);
  self->n_upright = g_new0 (guint16, n);
  self->n_turns = g_new0 (guint16, n);
  self->seen = g_new0 (guint, 4 * n);
  self->cost = g_new (float, 4 * n);
  self->from = g_new (guint8, 4 * n);
  self->heap = g_array_new (FALSE, FALSE, sizeof (HeapEntry));
  self->marked = g_new0 (guint, n);
  self->index = g_new (guint, n);

  for (int y = 0; y < self->height; y++)
    {
      const PwRow *above = y > 0 ? &g_array_index (scope->rows, PwRow, (y - 1) / 2) : NULL;
      const PwRow *below = y / 2 < (int) scope->rows->len ? &g_array_index (scope->rows, PwRow, y / 2) : NULL;

      self->is_border[y] = y % 2 == 1 && below->is_border;
      self->is_inside[y] = y % 2 == 1 || (above != NULL && below != NULL && !(above->is_border && below->is_border));
    }
  for (guint i = 0; i < scope->cells->len; i++)
    {
      const PwSpot *spot = &placing->spots[g_array_index (scope->cells, int, i)];

      self->is_taken[(2 * spot->row + 1) * self->width + 2 * spot->column + 1] = 1;
    }

  return self;
}

void
pw_place_field_free (PwField *self)
{
  g_free (self->is_taken);
  g_free (self->is_border);
  g_free (self->is_inside);
  g_free (self->n_level);
  g_free (self->n_upright);
  g_free (self->n_turns);
  g_free (self->seen);
  g_free (self->cost);
  g_free (self->from);
  g_free (self->marked);
  g_free (self->index);
  g_array_unref (self->heap);
  g_free (self);
}

/* --- what is there ---------------------------------------------------------------- */

PwSide
pw_place_direction (PwStep a,
                    PwStep b)
{
  if (a.x != b.x)
    return b.x > a.x ? PW_SIDE_RIGHT : PW_SIDE_LEFT;
  return b.y > a.y ? PW_SIDE_BOTTOM : PW_SIDE_TOP;
}

static gsize
index_of (const PwField *self,
          PwStep         at)
{
  return (gsize) at.y * (gsize) self->width + (gsize) at.x;
}

static PwStep
step_to (PwStep at,
         PwSide side)
{
  static const int dx[] = { 0, 1, 0, -1 };
  static const int dy[] = { -1, 0, 1, 0 };

  return (PwStep){ at.x + dx[side], at.y + dy[side] };
}

void
pw_place_field_add (PwField       *self,
                    const PwRoute *route,
                    int            by)
{
  for (guint i = 1; i + 1 < route->n_steps; i++)
    {
      gsize    n = index_of (self, route->way[i]);
      PwSide   before = pw_place_direction (route->way[i - 1], route->way[i]);
      PwSide   after = pw_place_direction (route->way[i], route->way[i + 1]);
      guint16 *count = before != after ? self->n_turns : PW_SIDE_IS_UPRIGHT (before) ? self->n_upright :
                                                                                       self->n_level;

      count[n] = (guint16) (count[n] + by);
    }
}

/* --- what a way costs --------------------------------------------------------------- */

/* Passing @at, coming in direction @before and going on in direction @after. */
static double
pass_cost (const PwField *self,
           gsize          at,
           PwSide         before,
           PwSide         after)
{
  if (before != after)
    return PW_PLACE_BEND + MAY_CROSS * (self->n_level[at] + self->n_upright[at] + self->n_turns[at]);
  return PW_PLACE_CROSSING * (PW_SIDE_IS_UPRIGHT (before) ? self->n_level[at] : self->n_upright[at]) + MAY_CROSS * self->n_turns[at];
}

static double
step_cost (const PwField *self,
           PwStep         to,
           PwSide         side,
           gboolean       is_message)
{
  gsize  n = index_of (self, to);
  double cost = STEP;

  if (PW_SIDE_IS_UPRIGHT (side))
    return cost + (to.x % 2 == 1 ? BESIDE * self->n_upright[n] : 0);

  cost += to.y % 2 == 1 ? BESIDE * self->n_level[n] : 0;
  cost += is_message && self->is_inside[to.y] ? ALONG_POOL : 0;
  return cost;
}

double
pw_place_field_measure (const PwField *self,
                        const PwRoute *route,
                        gboolean       is_message)
{
  double cost = 0;

  for (guint i = 1; i < route->n_steps; i++)
    {
      PwSide side = pw_place_direction (route->way[i - 1], route->way[i]);

      if (i >= 2 && side != pw_place_direction (route->way[i - 2], route->way[i - 1]))
        cost += PW_PLACE_BEND;
      cost += step_cost (self, route->way[i], side, is_message);
    }

  return cost;
}

/* --- the search ----------------------------------------------------------------------- */

static void
push (PwField  *self,
      HeapEntry entry)
{
  HeapEntry *heap;
  guint      n = self->heap->len;

  g_array_append_val (self->heap, entry);
  heap = (HeapEntry *) (gpointer) self->heap->data;
  while (n > 0 && (heap[(n - 1) / 2].rank > entry.rank || (heap[(n - 1) / 2].rank >= entry.rank && heap[(n - 1) / 2].state > entry.state)))
    {
      heap[n] = heap[(n - 1) / 2];
      n = (n - 1) / 2;
    }
  heap[n] = entry;
}

static gboolean
is_before (const HeapEntry *a,
           const HeapEntry *b)
{
  return a->rank < b->rank || (a->rank <= b->rank && a->state < b->state);
}

static HeapEntry
pop (PwField *self)
{
  HeapEntry *heap = (HeapEntry *) (gpointer) self->heap->data;
  HeapEntry  first = heap[0];
  HeapEntry  last = heap[self->heap->len - 1];
  guint      n = 0;
  guint      size = self->heap->len - 1;

  while (2 * n + 1 < size)
    {
      guint child = 2 * n + 1;

      if (child + 1 < size && is_before (&heap[child + 1], &heap[child]))
        child++;
      if (!is_before (&heap[child], &last))
        break;
      heap[n] = heap[child];
      n = child;
    }
  heap[n] = last;
  g_array_set_size (self->heap, size);
  return first;
}

/* What the rest of the way costs at least. */
static double
rest_cost (const PwSearch *search,
           PwStep          at,
           PwSide          side)
{
  int dx = search->end.x >= 0 ? ABS (search->end.x - at.x) : 0;
  int dy = ABS (search->end.y - at.y);

  return STEP * (dx + dy) + ((dx > 0 && dy > 0) || (dx > 0 && PW_SIDE_IS_UPRIGHT (side)) || (dy > 0 && !PW_SIDE_IS_UPRIGHT (side)) ? PW_PLACE_BEND : 0);
}

static gboolean
is_end (const PwSearch *search,
        PwStep          at)
{
  return at.y == search->end.y && (search->end.x < 0 || at.x == search->end.x);
}

typedef struct
{
  PwStep lo;
  PwStep hi;
} Window;

static void
reach (PwField        *self,
       const PwSearch *search,
       const Window   *window,
       PwStep          from,
       PwSide          before,
       PwSide          side,
       double          cost,
       gboolean        is_first)
{
  PwStep to = step_to (from, side);
  gsize  state;
  double total;

  if (to.x < window->lo.x || to.y < window->lo.y || to.x > window->hi.x || to.y > window->hi.y)
    return;
  if (!is_end (search, to) && (self->is_taken[index_of (self, to)] || (self->is_border[to.y] && !PW_SIDE_IS_UPRIGHT (side))))
    return;

  total = cost + step_cost (self, to, side, search->is_message);
  if (!is_first)
    total += pass_cost (self, index_of (self, from), before, side);
  if (is_end (search, to))
    total += search->end_cost[PW_SIDE_OPPOSITE (side)];
  if (total >= HUGE_VAL)
    return;

  state = 4 * index_of (self, to) + side;
  if (self->seen[state] == self->serial && self->cost[state] <= (float) total)
    return;
  self->seen[state] = self->serial;
  self->cost[state] = (float) total;
  self->from[state] = is_first ? NO_FROM : (guint8) before;
  push (self, (HeapEntry){ (float) (total + (is_end (search, to) ? 0 : rest_cost (search, to, side))), (float) total, (guint) state });
}

static PwStep *
trace_back (const PwField *self,
            guint          state,
            guint         *n_steps)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (PwStep));
  PwStep *way;

  for (;;)
    {
      PwSide side = (PwSide) (state & 3);
      PwStep at = { (int) (state / 4) % self->width, (int) (state / 4) / self->width };

      g_array_append_val (steps, at);
      at = step_to (at, PW_SIDE_OPPOSITE (side));
      if (self->from[state] == NO_FROM)
        {
          g_array_append_val (steps, at);
          break;
        }
      state = 4 * (guint) index_of (self, at) + self->from[state];
    }

  *n_steps = steps->len;
  way = g_new (PwStep, steps->len);
  for (guint i = 0; i < steps->len; i++)
    way[i] = g_array_index (steps, PwStep, steps->len - 1 - i);
  return way;
}

static PwStep *
find_in_window (PwField        *self,
                const PwSearch *search,
                const Window   *window,
                guint          *n_steps)
{
  self->serial++;
  g_array_set_size (self->heap, 0);
  for (guint side = 0; side < 4; side++)
    if (search->start_cost[side] < HUGE_VAL)
      reach (self, search, window, search->start, (PwSide) side, (PwSide) side, search->start_cost[side], TRUE);

  while (self->heap->len > 0)
    {
      HeapEntry entry = pop (self);
      PwSide    side = (PwSide) (entry.state & 3);
      PwStep    at = { (int) (entry.state / 4) % self->width, (int) (entry.state / 4) / self->width };

      self->effort++;
      if (entry.cost > self->cost[entry.state])
        continue;
      if (is_end (search, at))
        return trace_back (self, entry.state, n_steps);
      for (guint next = 0; next < 4; next++)
        if (next != PW_SIDE_OPPOSITE (side) && (next == side || !self->is_border[at.y]))
          reach (self, search, window, at, side, (PwSide) next, entry.cost, FALSE);
    }

  return NULL;
}

PwStep *
pw_place_field_find (PwField        *self,
                     const PwSearch *search,
                     guint          *n_steps)
{
  int     end_x = search->end.x >= 0 ? search->end.x : search->start.x;
  Window  all = { { 0, MAX (search->top, 0) }, { self->width - 1, MIN (search->bottom, self->height - 1) } };
  Window  near = { { MAX (MIN (search->start.x, end_x) - WINDOW, 0), MAX (MIN (search->start.y, search->end.y) - WINDOW, all.lo.y) },
                   { MIN (MAX (search->start.x, end_x) + WINDOW, all.hi.x), MIN (MAX (search->start.y, search->end.y) + WINDOW, all.hi.y) } };
  PwStep *way = find_in_window (self, search, &near, n_steps);

  return way != NULL ? way : find_in_window (self, search, &all, n_steps);
}
