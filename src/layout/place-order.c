/* layout/place-order.c - who stands above whom in each column
 *
 * Flows over several columns get a stand-in in each column between (Sugiyama, Tagawa,
 * Toda 1981). The first order is that of a walk along the flow, the longest way in the
 * middle of its branches; then columns are sorted by the mean of their neighbours'
 * places, forth and back, and neighbours swapped where that crosses less (Gansner et
 * al. 1993). Bands stay bands. A message flow crosses what stands between it and the
 * border of its band.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <math.h>
#include <string.h>

#define NONE (-1)

/* Sweeps, for few elements and for many. */
#define SWEEPS 12
#define FEW_SWEEPS 4
#define MANY 4000

/* Swapping neighbours stops after so many rounds. */
#define ROUNDS 8

/* Long flows of very wide drawings have no stand-ins. */
#define MOST_STAND_INS 20

/* What starts below a step: events on its border. */
#define BELOW 0.3

typedef struct
{
  PwPlacing *placing;
  PwScope   *scope;
  int        number;
  guint      variant;
  PwLayers  *layers;
  guint     *next_start; /* links that leave element n to the right: next[next_start[n]] … */
  guint     *next;
  guint     *prev_start;
  guint     *prev;
  guint16   *n_up; /* message flows to bands above, likewise below */
  guint16   *n_down;
  double    *key;
  guint     *tree; /* for counting crossings */
} Ordering;

static PwElementPlace *
element_at (const Ordering *self,
            guint           n)
{
  return &g_array_index (self->layers->elements, PwElementPlace, n);
}

static const PwLink *
link_at (const Ordering *self,
         guint           n)
{
  return &g_array_index (self->layers->links, PwLink, n);
}

/* --- elements ----------------------------------------------------------------------------- */

static guint
add_element (Ordering *self,
             int       cell,
             int       column,
             int       band)
{
  PwElementPlace element = { .cell = cell, .column = column, .band = band, .row = NONE };

  g_array_append_val (self->layers->elements, element);
  return self->layers->elements->len - 1;
}

static void
add_link (Ordering *self,
          guint     from,
          guint     to,
          guint     chain,
          gboolean  is_below)
{
  PwLink link = { from, to, chain, is_below };

  g_array_append_val (self->layers->links, link);
}

/* Of two bands the one with less in it between the columns. */
static int
choose_band (const Ordering *self,
             const guint    *load,
             int             n_columns,
             int             from,
             int             to,
             int             first,
             int             last)
{
  guint n_from = 0;
  guint n_to = 0;

  (void) self;
  for (int c = first; c <= last; c++)
    {
      n_from += load[from * n_columns + c];
      n_to += load[to * n_columns + c];
    }
  return n_from < n_to ? from : to;
}

static void
add_chain (Ordering    *self,
           const guint *load,
           guint        e,
           int          from,
           int          to)
{
  const PwGraphEdge *edge = &self->placing->graph->edges[e];
  guint              chain = self->layers->chains->len;
  PwElementPlace     ends[2] = { *element_at (self, (guint) from), *element_at (self, (guint) to) };
  gboolean           is_below = self->placing->spots[edge->source].kind == PW_SPOT_BOUNDARY;
  PwChain            info = { .edge = e, .from = from, .to = to, .is_below = is_below };
  int                band;
  guint              last = (guint) from;

  g_array_append_val (self->layers->chains, info);
  band = choose_band (self, load, self->scope->n_columns, ends[0].band, ends[1].band, ends[0].column + 1, ends[1].column - 1);
  if (ends[1].column - ends[0].column - 1 > MOST_STAND_INS && self->layers->elements->len > MANY)
    return;
  for (int c = ends[0].column + 1; c < ends[1].column; c++)
    {
      guint element = add_element (self, NONE, c, band);

      add_link (self, last, element, chain, is_below && last == (guint) from);
      last = element;
    }
  add_link (self, last, (guint) to, chain, is_below && last == (guint) from);
}

static void
add_all (Ordering *self)
{
  const PwPlacing  *placing = self->placing;
  int               n_columns = self->scope->n_columns;
  g_autofree guint *load = g_new0 (guint, self->scope->bands->len * (gsize) n_columns + 1);

  for (guint i = 0; i < self->scope->cells->len; i++)
    {
      const PwSpot *spot = &placing->spots[g_array_index (self->scope->cells, int, i)];

      add_element (self, (int) i, spot->column, self->scope->band_of[i]);
      if (spot->column >= 0)
        load[self->scope->band_of[i] * n_columns + spot->column]++;
    }

  self->n_up = g_new0 (guint16, self->scope->cells->len + 1);
  self->n_down = g_new0 (guint16, self->scope->cells->len + 1);
  for (guint i = 0; i < self->scope->edges->len; i++)
    {
      guint              e = g_array_index (self->scope->edges, guint, i);
      const PwGraphEdge *edge = &placing->graph->edges[e];
      int                ends[2] = { pw_placing_lift (placing, edge->source, self->number), pw_placing_lift (placing, edge->target, self->number) };
      gboolean           is_message = pw_placing_is_message (placing, e);

      if (is_message)
        for (guint k = 0; k < 2; k++)
          {
            int other = pw_place_find_band_of (placing, self->scope, k == 0 ? edge->target : edge->source, ends[1 - k]);
            int own = ends[k] >= 0 ? self->scope->band_of[placing->spots[ends[k]].local] : NONE;

            if (own >= 0 && other >= 0 && own != other)
              (other < own ? self->n_up : self->n_down)[placing->spots[ends[k]].local]++;
          }
      if (is_message || ends[0] < 0 || ends[1] < 0 || placing->spots[ends[0]].column < 0 ||
          placing->spots[edge->source].kind == PW_SPOT_SATELLITE || placing->spots[edge->target].kind == PW_SPOT_SATELLITE ||
          placing->spots[ends[0]].column >= placing->spots[ends[1]].column)
        continue;
      add_chain (self, load, e, placing->spots[ends[0]].local, placing->spots[ends[1]].local);
    }
}

static void
index_links (const Ordering *self,
             gboolean        is_forward,
             guint         **start,
             guint         **links)
{
  guint             n = self->layers->elements->len;
  g_autofree guint *next = NULL;

  *start = g_new0 (guint, n + 2);
  *links = g_new0 (guint, self->layers->links->len + 1);
  for (guint i = 0; i < self->layers->links->len; i++)
    (*start)[(is_forward ? link_at (self, i)->from : link_at (self, i)->to) + 1]++;
  for (guint i = 0; i < n; i++)
    (*start)[i + 1] += (*start)[i];
  next = g_memdup2 (*start, sizeof (guint) * (n + 1));
  for (guint i = 0; i < self->layers->links->len; i++)
    (*links)[next[is_forward ? link_at (self, i)->from : link_at (self, i)->to]++] = i;
}

/* --- the first order -------------------------------------------------------------------------- */

typedef struct
{
  guint element;
  guint next; /* of its children, in the order they are shown */
  guint n;
  guint first; /* in the stack of children */
} Visit;

/* Branches in the order of the file, the longest in the middle where there are three or more. */
static guint
list_children (const Ordering *self,
               const int      *way,
               gboolean        is_centred,
               guint           element,
               GArray         *children)
{
  guint first = children->len;
  guint longest = 0;
  guint n = 0;
  int   most = -1;
  guint n_own = 0;

  for (guint i = self->next_start[element]; i < self->next_start[element + 1]; i++)
    n_own += !link_at (self, self->next[i])->is_below;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = self->next_start[element]; i < self->next_start[element + 1]; i++)
      {
        const PwLink  *link = link_at (self, self->next[i]);
        const PwChain *chain = &g_array_index (self->layers->chains, PwChain, link->chain);

        if (link->is_below != (pass == 1))
          continue;
        g_array_append_val (children, link->to);
        if (pass == 0 && (way[chain->to] > most || (way[chain->to] == most && is_centred && n_own >= 3 && n == 1)))
          {
            most = way[chain->to];
            longest = n;
          }
        n += pass == 0;
      }

  /* the longest goes first, or second of three */
  if (n >= 2)
    {
      guint target = n >= 3 && is_centred ? 1 : 0;
      guint to = g_array_index (children, guint, first + longest);

      g_array_remove_index (children, first + longest);
      g_array_insert_val (children, first + target, to);
    }
  return children->len - first;
}

static void
walk_from (Ordering  *self,
           const int *way,
           gboolean   is_centred,
           guint      start,
           guint     *number,
           guint     *counter)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Visit));
  g_autoptr (GArray) children = g_array_new (FALSE, FALSE, sizeof (guint));
  Visit visit = { .element = start };

  if (number[start] != 0)
    return;
  number[start] = ++*counter;
  visit.n = list_children (self, way, is_centred, start, children);
  g_array_append_val (stack, visit);
  while (stack->len > 0)
    {
      Visit *top = &g_array_index (stack, Visit, stack->len - 1);
      guint  child;

      if (top->next == top->n)
        {
          g_array_set_size (children, top->first);
          g_array_set_size (stack, stack->len - 1);
          continue;
        }
      child = g_array_index (children, guint, top->first + top->next++);
      if (number[child] != 0)
        continue;
      number[child] = ++*counter;
      visit = (Visit){ .element = child, .first = children->len };
      visit.n = list_children (self, way, is_centred, child, children);
      g_array_append_val (stack, visit);
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const Ordering       *self = data;
  const PwElementPlace *x = element_at (self, *(const guint *) a);
  const PwElementPlace *y = element_at (self, *(const guint *) b);
  double                kx = self->key[*(const guint *) a];
  double                ky = self->key[*(const guint *) b];

  if (x->column != y->column)
    return x->column < y->column ? -1 : 1;
  if (x->band != y->band)
    return x->band < y->band ? -1 : 1;
  if (kx < ky || kx > ky)
    return kx < ky ? -1 : 1;
  return (x->place > y->place) - (x->place < y->place);
}

static void
number_places (Ordering *self,
               int       column)
{
  const PwLayers *layers = self->layers;

  for (guint i = layers->start[column]; i < layers->start[column + 1]; i++)
    element_at (self, layers->order[i])->place = (int) (i - layers->start[column]);
}

static void
order_by_walk (Ordering  *self,
               const int *way,
               gboolean   is_centred)
{
  PwLayers         *layers = self->layers;
  guint             n = layers->elements->len;
  g_autofree guint *number = g_new0 (guint, n + 1);
  guint             counter = 0;
  guint             n_placed = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      if (element_at (self, i)->column >= 0 && (pass == 1 || self->prev_start[i] == self->prev_start[i + 1]))
        walk_from (self, way, is_centred, i, number, &counter);

  memset (layers->start, 0, sizeof (guint) * (gsize) (self->scope->n_columns + 2));
  for (guint i = 0; i < n; i++)
    {
      element_at (self, i)->place = (int) i;
      self->key[i] = number[i];
      if (element_at (self, i)->column < 0)
        continue;
      layers->order[n_placed++] = i;
      layers->start[element_at (self, i)->column + 1]++;
    }
  for (int c = 0; c < self->scope->n_columns; c++)
    layers->start[c + 1] += layers->start[c];
  g_qsort_with_data (layers->order, (int) n_placed, sizeof (guint), compare_numbers, self);
  for (int c = 0; c < self->scope->n_columns; c++)
    number_places (self, c);
}

/* --- crossings ---------------------------------------------------------------------------------- */

typedef struct
{
  double from;
  int    to;
} Stroke;

static int
compare_strokes (gconstpointer a,
                 gconstpointer b)
{
  const Stroke *x = a;
  const Stroke *y = b;

  if (x->from < y->from || x->from > y->from)
    return x->from < y->from ? -1 : 1;
  return (x->to > y->to) - (x->to < y->to);
}

static double
start_of (const Ordering *self,
          const PwLink   *link)
{
  return element_at (self, link->from)->place + (link->is_below ? BELOW : 0);
}

/* Between a column and the next: inversions, by a tree of sums (Barth, Jünger, Mutzel 2002). */
static guint
count_between (Ordering *self,
               int       column,
               GArray   *strokes)
{
  const PwLayers *layers = self->layers;
  guint           size = layers->start[column + 2] - layers->start[column + 1];
  guint           n = 0;

  g_array_set_size (strokes, 0);
  for (guint i = layers->start[column]; i < layers->start[column + 1]; i++)
    for (guint k = self->next_start[layers->order[i]]; k < self->next_start[layers->order[i] + 1]; k++)
      {
        const PwLink *link = link_at (self, self->next[k]);
        Stroke        stroke = { start_of (self, link), element_at (self, link->to)->place };

        g_array_append_val (strokes, stroke);
      }
  g_array_sort (strokes, compare_strokes);

  memset (self->tree, 0, sizeof (guint) * (size + 2));
  for (guint i = strokes->len; i-- > 0;)
    {
      guint to = (guint) g_array_index (strokes, Stroke, i).to;

      for (guint k = to; k > 0; k -= k & (~k + 1))
        n += self->tree[k];
      for (guint k = to + 1; k <= size; k += k & (~k + 1))
        self->tree[k]++;
    }
  return n;
}

/* What the message flows of a column's steps cross in their own band. */
static guint
count_messages (const Ordering *self,
                int             column)
{
  const PwLayers *layers = self->layers;
  guint           n = 0;

  for (guint i = layers->start[column]; i < layers->start[column + 1]; i++)
    {
      const PwElementPlace *element = element_at (self, layers->order[i]);

      if (element->cell < 0)
        continue;
      for (guint k = i; self->n_up[element->cell] > 0 && k-- > layers->start[column] && element_at (self, layers->order[k])->band == element->band;)
        n += self->n_up[element->cell];
      for (guint k = i + 1; self->n_down[element->cell] > 0 && k < layers->start[column + 1] && element_at (self, layers->order[k])->band == element->band; k++)
        n += self->n_down[element->cell];
    }
  return n;
}

static guint
count_all (Ordering *self)
{
  g_autoptr (GArray) strokes = g_array_new (FALSE, FALSE, sizeof (Stroke));
  guint n = 0;

  for (int c = 0; c < self->scope->n_columns; c++)
    {
      n += count_messages (self, c);
      if (c + 1 < self->scope->n_columns)
        n += count_between (self, c, strokes);
    }
  return n;
}

/* --- sweeps --------------------------------------------------------------------------------------- */

static double
mean_of_neighbours (const Ordering *self,
                    guint           element,
                    gboolean        is_forward)
{
  guint  first = is_forward ? self->prev_start[element] : self->next_start[element];
  guint  end = is_forward ? self->prev_start[element + 1] : self->next_start[element + 1];
  double sum = 0;

  if (first == end)
    return NAN;
  for (guint i = first; i < end; i++)
    {
      const PwLink *link = link_at (self, is_forward ? self->prev[i] : self->next[i]);

      sum += is_forward ? start_of (self, link) : element_at (self, link->to)->place;
    }
  return sum / (end - first);
}

/* What has no neighbours stays behind the one before it. */
static void
sort_column (Ordering *self,
             int       column,
             gboolean  is_forward)
{
  PwLayers *layers = self->layers;
  double    last = -1;

  for (guint i = layers->start[column]; i < layers->start[column + 1]; i++)
    {
      double mean = mean_of_neighbours (self, layers->order[i], is_forward);

      last = self->key[layers->order[i]] = isnan (mean) ? last : mean;
    }
  g_qsort_with_data (layers->order + layers->start[column], (int) (layers->start[column + 1] - layers->start[column]), sizeof (guint), compare_numbers, self);
  number_places (self, column);
}

/* How many crossings two elements' links have if @a stands above @b. */
static int
count_pair (const Ordering *self,
            guint           a,
            guint           b)
{
  int n = 0;

  for (guint i = self->next_start[a]; i < self->next_start[a + 1]; i++)
    for (guint k = self->next_start[b]; k < self->next_start[b + 1]; k++)
      n += element_at (self, link_at (self, self->next[i])->to)->place > element_at (self, link_at (self, self->next[k])->to)->place;
  for (guint i = self->prev_start[a]; i < self->prev_start[a + 1]; i++)
    for (guint k = self->prev_start[b]; k < self->prev_start[b + 1]; k++)
      n += start_of (self, link_at (self, self->prev[i])) > start_of (self, link_at (self, self->prev[k]));
  if (element_at (self, a)->cell >= 0)
    n += self->n_down[element_at (self, a)->cell];
  if (element_at (self, b)->cell >= 0)
    n += self->n_up[element_at (self, b)->cell];
  return n;
}

static gboolean
swap_in_column (Ordering *self,
                int       column)
{
  PwLayers *layers = self->layers;
  gboolean  is_better = FALSE;

  for (guint i = layers->start[column]; i + 1 < layers->start[column + 1]; i++)
    {
      guint a = layers->order[i];
      guint b = layers->order[i + 1];

      if (element_at (self, a)->band != element_at (self, b)->band || count_pair (self, a, b) <= count_pair (self, b, a))
        continue;
      layers->order[i] = b;
      layers->order[i + 1] = a;
      element_at (self, b)->place--;
      element_at (self, a)->place++;
      is_better = TRUE;
    }
  return is_better;
}

static void
swap_neighbours (Ordering *self)
{
  gboolean is_better = TRUE;

  for (guint round = 0; round < ROUNDS && is_better; round++)
    {
      is_better = FALSE;
      for (int c = 0; c < self->scope->n_columns; c++)
        is_better |= swap_in_column (self, c);
    }
}

static void
sweep (Ordering *self,
       gboolean  is_forward)
{
  for (int i = 1; i < self->scope->n_columns; i++)
    sort_column (self, is_forward ? i : self->scope->n_columns - 1 - i, is_forward);
  swap_neighbours (self);
}

static void
keep_best (Ordering *self,
           guint    *best,
           guint    *best_order)
{
  guint n = count_all (self);

  if (n >= *best)
    return;
  *best = n;
  memcpy (best_order, self->layers->order, sizeof (guint) * self->layers->start[self->scope->n_columns]);
}

static void
reduce_crossings (Ordering  *self,
                  const int *way)
{
  PwLayers         *layers = self->layers;
  g_autofree guint *best_order = g_new (guint, layers->elements->len + 1);
  guint             best = G_MAXUINT;
  guint             n_sweeps = layers->elements->len > MANY ? FEW_SWEEPS : SWEEPS;

  for (guint start = 0; start < 2 && best > 0; start++)
    {
      order_by_walk (self, way, start == self->variant % 2);
      keep_best (self, &best, best_order);
      swap_neighbours (self);
      keep_best (self, &best, best_order);
      for (guint i = 0; i < n_sweeps && best > 0; i++)
        {
          sweep (self, (i + start + self->variant / 2) % 2 == 0);
          keep_best (self, &best, best_order);
        }
    }

  memcpy (layers->order, best_order, sizeof (guint) * layers->start[self->scope->n_columns]);
  for (int c = 0; c < self->scope->n_columns; c++)
    number_places (self, c);
}

PwLayers *
pw_place_order (PwPlacing *placing,
                int        scope,
                const int *way,
                guint      variant)
{
  Ordering  self = { .variant = variant, .placing = placing, .scope = pw_placing_get_scope (placing, scope), .number = scope };
  PwLayers *layers = g_new0 (PwLayers, 1);
  guint     n;

  self.layers = layers;
  layers->elements = g_array_new (FALSE, FALSE, sizeof (PwElementPlace));
  layers->links = g_array_new (FALSE, FALSE, sizeof (PwLink));
  layers->chains = g_array_new (FALSE, FALSE, sizeof (PwChain));
  add_all (&self);
  n = layers->elements->len;
  layers->order = g_new0 (guint, n + 1);
  layers->start = g_new0 (guint, self.scope->n_columns + 2);
  self.key = g_new0 (double, n + 1);
  self.tree = g_new0 (guint, n + 2);
  index_links (&self, TRUE, &self.next_start, &self.next);
  index_links (&self, FALSE, &self.prev_start, &self.prev);
  reduce_crossings (&self, way);
  layers->next_start = self.next_start;
  layers->next = self.next;
  layers->prev_start = self.prev_start;
  layers->prev = self.prev;

  g_free (self.n_up);
  g_free (self.n_down);
  g_free (self.key);
  g_free (self.tree);
  return layers;
}

void
pw_place_layers_free (PwLayers *layers)
{
  g_array_unref (layers->elements);
  g_array_unref (layers->links);
  g_array_unref (layers->chains);
  g_free (layers->order);
  g_free (layers->start);
  g_free (layers->next_start);
  g_free (layers->next);
  g_free (layers->prev_start);
  g_free (layers->prev);
  g_free (layers);
}
