/* layout/place-tracks.c - the order of what runs along one line
 *
 * Where two routes share a stretch, place-pairs.c says on which side of the first the
 * second runs. On every line of the grid these wishes are a tournament; the order that
 * violates few is built from the front, always taking what has the least before it
 * (Eades, Lin, Smyth 1993). What is tied to shapes gets its distance from their middle
 * here, everything else its coordinate later.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <math.h>
#include <string.h>

/* Along one line of the grid; above that the order is that of the lines' beginnings. */
#define MOST_COMPARED 160

#define BESIDE_EVENT 8.0 /* from an event on a border to a line that docks beside it */
#define STEP_SHIFT 16.0  /* from one flow to the next at the side of a step */

typedef struct
{
  PwPlacing     *placing;
  PwScope       *scope;
  int            number;
  PwField       *field;
  guint         *line_of; /* of each step of each route: of the step towards it */
  guint         *first_step;
  guint         *at;    /* of each line: its index on its grid line */
  guint         *group; /* of each line: the grid line */
  guint         *start; /* lines of grid line g are sorted[start[g]] … */
  guint         *sorted;
  guint          n_groups;
  gint8        **wishes; /* of each grid line: n × n, 1 where the row's line goes before the column's */
  /* the pair at hand */
  const PwRoute *a;
  const PwRoute *b;
} Tracking;

static PwLine *
line_at (const Tracking *self,
         guint           n)
{
  return &g_array_index (self->scope->lines, PwLine, n);
}

/* --- lines ------------------------------------------------------------------------------ */

static void
cut_route (PwScope *scope,
           guint    n,
           guint   *line_of)
{
  PwRoute *route = &g_array_index (scope->routes, PwRoute, n);
  PwLine   line = { 0 };

  route->first_line = scope->lines->len;
  for (guint i = 1; i < route->n_steps; i++)
    {
      PwSide   side = pw_place_direction (route->way[i - 1], route->way[i]);
      gboolean is_upright = PW_SIDE_IS_UPRIGHT (side);
      int      from = is_upright ? route->way[i - 1].y : route->way[i - 1].x;
      int      to = is_upright ? route->way[i].y : route->way[i].x;

      if (i == 1 || line.is_upright != is_upright)
        {
          if (i > 1)
            g_array_append_val (scope->lines, line);
          line = (PwLine){ .is_upright = is_upright, .route = n, .at = is_upright ? route->way[i].x : route->way[i].y };
          line.lo = line.hi = i == 1 ? to : from; /* without the cell */
          line.is_tied = i == 1;
        }
      if (i + 1 == route->n_steps)
        line.is_tied = TRUE;
      if (i + 1 < route->n_steps || i == 1)
        {
          line.lo = MIN (line.lo, to);
          line.hi = MAX (line.hi, to);
        }
      line_of[i] = scope->lines->len;
    }
  g_array_append_val (scope->lines, line);
  route->n_lines = scope->lines->len - route->first_line;
}

static void
cut_routes (Tracking *self)
{
  guint n_steps = 0;

  self->first_step = g_new0 (guint, self->scope->routes->len + 1);
  for (guint i = 0; i < self->scope->routes->len; i++)
    {
      self->first_step[i] = n_steps;
      n_steps += g_array_index (self->scope->routes, PwRoute, i).n_steps;
    }
  self->line_of = g_new0 (guint, n_steps + 1);
  for (guint i = 0; i < self->scope->routes->len; i++)
    if (g_array_index (self->scope->routes, PwRoute, i).way != NULL)
      cut_route (self->scope, i, self->line_of + self->first_step[i]);
}

static guint
group_of (const Tracking *self,
          const PwLine   *line)
{
  return (guint) (line->is_upright ? line->at : self->field->width + line->at);
}

static void
sort_lines (Tracking *self)
{
  guint             n = self->scope->lines->len;
  g_autofree guint *next = NULL;

  self->n_groups = (guint) (self->field->width + self->field->height);
  self->group = g_new (guint, n + 1);
  self->at = g_new (guint, n + 1);
  self->sorted = g_new (guint, n + 1);
  self->start = g_new0 (guint, self->n_groups + 2);
  for (guint i = 0; i < n; i++)
    self->start[(self->group[i] = group_of (self, line_at (self, i))) + 1]++;
  for (guint i = 0; i < self->n_groups; i++)
    self->start[i + 1] += self->start[i];
  next = g_memdup2 (self->start, sizeof (guint) * (self->n_groups + 1));
  for (guint i = 0; i < n; i++)
    {
      guint g = self->group[i];

      self->at[i] = next[g] - self->start[g];
      self->sorted[next[g]++] = i;
    }

  self->wishes = g_new0 (gint8 *, self->n_groups + 1);
  for (guint g = 0; g < self->n_groups; g++)
    {
      gsize size = self->start[g + 1] - self->start[g];

      if (size > 1 && size <= MOST_COMPARED)
        self->wishes[g] = g_new0 (gint8, size * size);
    }
}

/* --- wishes ------------------------------------------------------------------------------- */

static void
wish (Tracking *self,
      guint     before,
      guint     after)
{
  guint g = self->group[before];
  gsize size = self->start[g + 1] - self->start[g];

  if (self->wishes[g] == NULL)
    return;
  self->wishes[g][self->at[before] * size + self->at[after]] = 1;
  self->wishes[g][self->at[after] * size + self->at[before]] = -1;
}

/* The second route runs at @side of the first where both are on one line. */
static void
compare_at (Tracking *self,
            guint     a,
            guint     b,
            int       side)
{
  guint route_a = (guint) (self->a - (const PwRoute *) (gconstpointer) self->scope->routes->data);
  guint route_b = (guint) (self->b - (const PwRoute *) (gconstpointer) self->scope->routes->data);

  for (guint i = MAX (a, 1); i <= a + 1 && i < self->a->n_steps; i++)
    for (guint k = MAX (b, 1); k <= b + 1 && k < self->b->n_steps; k++)
      {
        guint  line_a = self->line_of[self->first_step[route_a] + i];
        guint  line_b = self->line_of[self->first_step[route_b] + k];
        PwSide direction = pw_place_direction (self->a->way[i - 1], self->a->way[i]);
        int    later; /* where the left side is */

        if (line_at (self, line_a)->is_upright != line_at (self, line_b)->is_upright)
          continue;
        later = direction == PW_SIDE_BOTTOM || direction == PW_SIDE_LEFT ? 1 : -1;
        if (side == -later)
          wish (self, line_a, line_b);
        else
          wish (self, line_b, line_a);
      }
}

static void
note_run (guint    a,
          guint    b,
          guint    n_steps,
          int      stride,
          int      side,
          gpointer user_data)
{
  Tracking *self = user_data;

  if (side == 0)
    side = self->a->edge < self->b->edge ? 1 : -1;
  for (guint i = 0; i < n_steps; i++)
    {
      guint at = (guint) ((int) a + stride * (int) i);

      /* at a shape ways only meet */
      if (at > 0 && at + 1 < self->a->n_steps && b + i > 0 && b + i + 1 < self->b->n_steps)
        compare_at (self, at, b + i, side);
    }
}

typedef struct
{
  PwStep lo;
  PwStep hi;
} Extent;

static Extent
measure_extent (const PwRoute *route)
{
  Extent extent = { { G_MAXINT, G_MAXINT }, { -1, -1 } };

  for (guint i = 0; i < route->n_steps; i++)
    {
      extent.lo.x = MIN (extent.lo.x, route->way[i].x);
      extent.lo.y = MIN (extent.lo.y, route->way[i].y);
      extent.hi.x = MAX (extent.hi.x, route->way[i].x);
      extent.hi.y = MAX (extent.hi.y, route->way[i].y);
    }
  return extent;
}

static gboolean
do_meet (const Extent *a,
         const Extent *b)
{
  return a->lo.x <= b->hi.x && b->lo.x <= a->hi.x && a->lo.y <= b->hi.y && b->lo.y <= a->hi.y;
}

typedef struct
{
  guint route;
  int   lo;
} ByLeft;

static int
compare_left (gconstpointer a,
              gconstpointer b)
{
  const ByLeft *x = a;
  const ByLeft *y = b;

  if (x->lo != y->lo)
    return x->lo < y->lo ? -1 : 1;
  return (x->route > y->route) - (x->route < y->route);
}

/* Only pairs whose extents meet, found by a sweep from left to right. */
static void
collect_wishes (Tracking *self)
{
  GArray            *routes = self->scope->routes;
  g_autofree Extent *extents = g_new0 (Extent, routes->len + 1);
  g_autofree ByLeft *order = g_new0 (ByLeft, routes->len + 1);
  g_autofree guint  *open = g_new0 (guint, routes->len + 1);
  guint              n_open = 0;
  guint              n = 0;

  for (guint i = 0; i < routes->len; i++)
    if (g_array_index (routes, PwRoute, i).way != NULL)
      {
        extents[i] = measure_extent (&g_array_index (routes, PwRoute, i));
        order[n++] = (ByLeft){ i, extents[i].lo.x };
      }
  qsort (order, n, sizeof (ByLeft), compare_left);

  for (guint i = 0; i < n; i++)
    {
      guint kept = 0;

      self->a = &g_array_index (routes, PwRoute, order[i].route);
      pw_place_pairs_mark (self->field, self->a);
      for (guint k = 0; k < n_open; k++)
        {
          if (extents[open[k]].hi.x < order[i].lo)
            continue;
          open[kept++] = open[k];
          self->b = &g_array_index (routes, PwRoute, open[k]);
          if (do_meet (&extents[order[i].route], &extents[open[k]]) && n_open < MOST_COMPARED)
            pw_place_pairs_compare (self->field, self->a, self->b, note_run, self);
        }
      n_open = kept;
      open[n_open++] = order[i].route;
    }
}

/* --- orders --------------------------------------------------------------------------------- */

static int
compare_ends (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const PwLine *x = &g_array_index ((GArray *) data, PwLine, *(const guint *) a);
  const PwLine *y = &g_array_index ((GArray *) data, PwLine, *(const guint *) b);

  if (x->lo != y->lo)
    return x->lo < y->lo ? 1 : -1;
  if (x->hi != y->hi)
    return x->hi < y->hi ? -1 : 1;
  return x->route < y->route ? -1 : x->route > y->route;
}

static void
order_by_wishes (const gint8 *wishes,
                 guint        n,
                 guint       *order)
{
  g_autofree int    *n_before = g_new0 (int, n + 1);
  g_autofree guint8 *is_taken = g_new0 (guint8, n + 1);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      n_before[i] -= MIN (wishes[i * n + k], 0);

  for (guint i = 0; i < n; i++)
    {
      guint best = n;

      for (guint k = 0; k < n; k++)
        if (!is_taken[k] && (best == n || n_before[k] < n_before[best]))
          best = k;
      is_taken[best] = 1;
      order[i] = best;
      for (guint k = 0; k < n; k++)
        if (wishes[best * n + k] > 0)
          n_before[k]--;
    }
}

static void
order_group (Tracking *self,
             guint     g)
{
  guint             n = self->start[g + 1] - self->start[g];
  guint            *lines = self->sorted + self->start[g];
  g_autofree guint *order = g_new (guint, n + 1);
  g_autofree guint *old = g_memdup2 (lines, sizeof (guint) * n);

  if (self->wishes[g] != NULL)
    {
      order_by_wishes (self->wishes[g], n, order);
      for (guint i = 0; i < n; i++)
        lines[i] = old[order[i]];
    }
  else if (n > 1)
    g_qsort_with_data (lines, (int) n, sizeof (guint), compare_ends, self->scope->lines);

  for (guint i = 0; i < n; i++)
    line_at (self, lines[i])->order = (int) i;
}

/* --- what is tied to shapes ------------------------------------------------------------------- */

/* How far from the middle of a shape's side a line may dock: all of it, half of it, … */
static double
reach_of (const Tracking *self,
          int             node,
          gboolean        is_upright)
{
  const PwSpot *spot = &self->placing->spots[node];
  double        half = (is_upright ? spot->width : spot->height) / 2;
  PwElementType type = self->placing->graph->nodes[node].type;

  if (type == PW_ELEMENT_PARTICIPANT)
    return HUGE_VAL;
  if (pw_element_type_has (type, PW_TRAIT_GATEWAY))
    return half * 0.44; /* less than half: lines at two sides must not meet at the corner */
  if (pw_element_type_has (type, PW_TRAIT_EVENT))
    return half * 0.7;
  return MAX (half - 12, half / 2);
}

/* The node the line docks at: at the start of the route (0) or at its end (1), or -1. */
static int
docked_node (const Tracking *self,
             const PwLine   *line,
             guint           end)
{
  const PwRoute *route = &g_array_index (self->scope->routes, PwRoute, line->route);
  guint          n = (guint) (line - (const PwLine *) (gconstpointer) self->scope->lines->data);

  if (end == 0)
    return n == route->first_line ? route->source : -1;
  return n == route->first_line + route->n_lines - 1 ? route->target : -1;
}

/* Where the shape itself is not in the middle of its cell: events on borders, data
 * above; and where a message flow from inside crosses the border of its sub-process.
 */
static gboolean
get_fixed_shift (const Tracking *self,
                 const PwLine   *line,
                 guint           end,
                 double         *shift)
{
  const PwPlacing   *placing = self->placing;
  const PwRoute     *route = &g_array_index (self->scope->routes, PwRoute, line->route);
  const PwGraphEdge *edge = &placing->graph->edges[route->edge];
  int                node = docked_node (self, line, end);
  guint              edge_end = route->exit != 0 ? route->exit_end : (end == 0) == route->is_turned;
  int                own = edge_end == 0 ? edge->source : edge->target;
  int                cell = node >= 0 ? pw_placing_lift (placing, node, self->number) : -1;

  if (cell < 0)
    return FALSE;
  if (own != node && placing->exits[2 * route->edge + edge_end].side != 0)
    {
      *shift = placing->exits[2 * route->edge + edge_end].shift;
      return line->is_upright;
    }
  if (cell == node)
    return FALSE;
  *shift = line->is_upright ? placing->spots[node].dx : placing->spots[node].dy;
  return TRUE;
}

typedef struct
{
  guint line;
  int   level;
  guint set;
} Tied;

/* Lines that lie on each other are one set, one level apart. Returns how many sets. */
static guint
find_sets (const Tracking *self,
           Tied           *tied,
           guint           n)
{
  guint n_sets = 0;

  for (guint i = 0; i < n; i++)
    {
      const PwLine *line = line_at (self, tied[i].line);

      tied[i].set = n_sets;
      for (guint k = 0; k < i; k++)
        {
          const PwLine *other = line_at (self, tied[k].line);

          if (line->lo > other->hi || other->lo > line->hi)
            continue;
          tied[i].level = MAX (tied[i].level, tied[k].level + 1);
          if (tied[k].set != tied[i].set)
            {
              guint old = MAX (tied[i].set, tied[k].set);
              guint set = MIN (tied[i].set, tied[k].set);

              for (guint m = 0; m <= i; m++)
                if (tied[m].set == old)
                  tied[m].set = set;
            }
        }
      n_sets++;
    }

  return n_sets;
}

/* Around the middle; one that ends at a corner of a gateway or at an event stays there. */
static void
shift_set (const Tracking *self,
           Tied           *tied,
           guint           n,
           guint           set)
{
  double reach = HUGE_VAL;
  int    most = 0;
  double middle;
  double best = HUGE_VAL;
  double step;

  for (guint i = 0; i < n; i++)
    if (tied[i].set == set)
      most = MAX (most, tied[i].level);
  middle = most / 2.0;

  for (guint i = 0; i < n && most > 0; i++)
    if (tied[i].set == set)
      for (guint end = 0; end < 2; end++)
        {
          const PwLine *line = line_at (self, tied[i].line);
          int           node = docked_node (self, line, end);
          double        away;

          if (node < 0)
            continue;
          reach = MIN (reach, reach_of (self, node, line->is_upright));
          away = reach_of (self, node, line->is_upright) + fabs (tied[i].level - most / 2.0);
          if (!pw_element_type_has (self->placing->graph->nodes[node].type, PW_TRAIT_ACTIVITY) && away < best)
            {
              best = away;
              middle = tied[i].level;
            }
        }

  step = most > 0 ? MIN (STEP_SHIFT, reach / MAX (middle, most - middle)) : 0;
  for (guint i = 0; i < n; i++)
    if (tied[i].set == set)
      line_at (self, tied[i].line)->shift = (tied[i].level - middle) * step;
}

/* What docks below a step stays left of the events there. */
static void
keep_off_boundary_events (const Tracking *self,
                          PwLine         *line,
                          guint           end)
{
  const PwRoute *route = &g_array_index (self->scope->routes, PwRoute, line->route);
  int            node = docked_node (self, line, end);
  const PwSpot  *spot = node >= 0 ? &self->placing->spots[node] : NULL;

  if (spot != NULL && spot->n_boundaries > 0 && (end == 0 ? route->start : route->end) == PW_SIDE_BOTTOM)
    line->shift = MIN (line->shift, spot->width / 2 - spot->boundaries_width - PW_PLACE_EVENT / 2 - BESIDE_EVENT);
}

static void
shift_group (Tracking *self,
             guint     g)
{
  guint            n = self->start[g + 1] - self->start[g];
  g_autofree Tied *tied = g_new0 (Tied, n + 1);
  guint            n_sets;

  for (guint i = 0; i < n; i++)
    tied[i].line = self->sorted[self->start[g] + i];
  n_sets = find_sets (self, tied, n);
  for (guint set = 0; set < n_sets; set++)
    shift_set (self, tied, n, set);

  for (guint i = 0; i < n; i++)
    {
      PwLine *line = line_at (self, tied[i].line);

      for (guint end = 0; end < 2; end++)
        if (!get_fixed_shift (self, line, end, &line->shift))
          keep_off_boundary_events (self, line, end);
    }
}

void
pw_place_order_lines (PwPlacing *self,
                      int        scope,
                      PwField   *field)
{
  Tracking tracking = { .placing = self, .scope = pw_placing_get_scope (self, scope), .number = scope, .field = field };

  cut_routes (&tracking);
  sort_lines (&tracking);
  collect_wishes (&tracking);
  for (guint g = 0; g < tracking.n_groups; g++)
    {
      order_group (&tracking, g);
      if ((g < (guint) field->width ? g : g - (guint) field->width) % 2 == 1)
        shift_group (&tracking, g);
    }

  for (guint g = 0; g < tracking.n_groups; g++)
    g_free (tracking.wishes[g]);
  g_free (tracking.wishes);
  g_free (tracking.line_of);
  g_free (tracking.first_step);
  g_free (tracking.at);
  g_free (tracking.group);
  g_free (tracking.start);
  g_free (tracking.sorted);
}
