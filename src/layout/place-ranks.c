/* layout/place-ranks.c - the column of each cell
 *
 * A depth-first walk from the beginnings marks the flows that lead back; without
 * them the flows have no loop, and the column is the longest way from a beginning.
 * Message flows pull their target no further left than their source, but give way
 * where that would close a loop.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <string.h>

#define NONE (-1)

typedef struct
{
  int      from;
  int      to;
  gboolean is_message;
  gboolean is_back;
} Arc;

typedef struct
{
  PwPlacing *placing;
  PwScope   *scope;
  int        n;
  GArray    *arcs;
  guint     *out_start; /* arcs sorted by their beginning: as in PwGraph */
  guint     *out;
  guint     *n_in;          /* flows that lead to it, messages and loops apart */
  guint     *n_messages_in; /* messages likewise, loops apart */
  int       *rank;
  int       *latest; /* rank to which messages may move a node, %NULL where they do not count */
} Ranking;

static Arc *
arc_at (const Ranking *self,
        guint          n)
{
  return &g_array_index (self->arcs, Arc, n);
}

static void
collect_arcs (Ranking *self,
              int      scope_number)
{
  const PwPlacing *placing = self->placing;

  for (guint i = 0; i < self->scope->edges->len; i++)
    {
      guint              e = g_array_index (self->scope->edges, guint, i);
      const PwGraphEdge *edge = &placing->graph->edges[e];
      int                from = pw_placing_lift (placing, edge->source, scope_number);
      int                to = pw_placing_lift (placing, edge->target, scope_number);
      Arc                arc = { .is_message = pw_placing_is_message (placing, e) };

      if (from < 0 || to < 0 || from == to || placing->spots[edge->source].kind == PW_SPOT_SATELLITE ||
          placing->spots[edge->target].kind == PW_SPOT_SATELLITE)
        continue;
      arc.from = placing->spots[from].local;
      arc.to = placing->spots[to].local;
      g_array_append_val (self->arcs, arc);
    }
}

/* Counting sort by beginning; keeps the order of the file. */
static void
index_arcs (Ranking *self)
{
  g_autofree guint *next = NULL;

  self->out_start = g_new0 (guint, self->n + 1);
  self->out = g_new0 (guint, self->arcs->len + 1);
  for (guint i = 0; i < self->arcs->len; i++)
    self->out_start[arc_at (self, i)->from + 1]++;
  for (int i = 0; i < self->n; i++)
    self->out_start[i + 1] += self->out_start[i];
  next = g_memdup2 (self->out_start, sizeof (guint) * (gsize) (self->n + 1));
  for (guint i = 0; i < self->arcs->len; i++)
    self->out[next[arc_at (self, i)->from]++] = i;
}

typedef struct
{
  int   node;
  guint next;
} Visit;

/* Marks the flows that lead to a node on the way to it. States: 0 new, 1 on the way, 2 done. */
static void
mark_back_arcs_from (Ranking *self,
                     int      start,
                     guint8  *state,
                     GArray  *stack)
{
  Visit first = { start, self->out_start[start] };

  if (state[start] != 0)
    return;

  state[start] = 1;
  g_array_append_val (stack, first);
  while (stack->len > 0)
    {
      Visit *top = &g_array_index (stack, Visit, stack->len - 1);
      Arc   *arc;

      if (top->next == self->out_start[top->node + 1])
        {
          state[top->node] = 2;
          g_array_set_size (stack, stack->len - 1);
          continue;
        }

      arc = arc_at (self, self->out[top->next++]);
      if (arc->is_message)
        continue;
      if (state[arc->to] == 1)
        arc->is_back = TRUE;
      else if (state[arc->to] == 0)
        {
          Visit visit = { arc->to, self->out_start[arc->to] };

          state[arc->to] = 1;
          g_array_append_val (stack, visit);
        }
    }
}

static void
mark_back_arcs (Ranking *self)
{
  g_autofree guint8 *state = g_new0 (guint8, self->n + 1);
  g_autofree guint8 *has_in = g_new0 (guint8, self->n + 1);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Visit));

  for (guint i = 0; i < self->arcs->len; i++)
    if (!arc_at (self, i)->is_message)
      has_in[arc_at (self, i)->to] = 1;

  for (int pass = 0; pass < 2; pass++)
    for (int i = 0; i < self->n; i++)
      if (pass == 1 || !has_in[i])
        mark_back_arcs_from (self, i, state, stack);
}

static void
count_arcs (Ranking *self)
{
  memset (self->n_in, 0, sizeof (guint) * (gsize) (self->n + 1));
  memset (self->n_messages_in, 0, sizeof (guint) * (gsize) (self->n + 1));
  for (guint i = 0; i < self->arcs->len; i++)
    {
      const Arc *arc = arc_at (self, i);

      if (arc->is_message)
        self->n_messages_in[arc->to]++;
      else if (!arc->is_back)
        self->n_in[arc->to]++;
    }
}

static void
finish_node (Ranking *self,
             int      node,
             GQueue  *ready,
             GQueue  *waiting,
             guint8  *is_done)
{
  is_done[node] = 1;
  for (guint i = self->out_start[node]; i < self->out_start[node + 1]; i++)
    {
      const Arc *arc = arc_at (self, self->out[i]);

      if (arc->is_back || is_done[arc->to])
        continue;
      if (!arc->is_message)
        self->rank[arc->to] = MAX (self->rank[arc->to], self->rank[node] + 1);
      else if (self->latest != NULL)
        self->rank[arc->to] = MAX (self->rank[arc->to], MIN (self->rank[node], self->latest[arc->to]));
      if (arc->is_message)
        self->n_messages_in[arc->to]--;
      else
        self->n_in[arc->to]--;
      if (self->n_in[arc->to] == 0 && self->n_messages_in[arc->to] == 0)
        g_queue_push_tail (ready, GINT_TO_POINTER (arc->to));
      else if (self->n_in[arc->to] == 0)
        g_queue_push_tail (waiting, GINT_TO_POINTER (arc->to));
    }
}

/* Nodes whose predecessors are all placed come first; where messages run in
 * circles, one that waits for messages only goes without them.
 */
static void
assign_ranks (Ranking *self)
{
  g_autofree guint8 *is_done = g_new0 (guint8, self->n + 1);
  GQueue             ready = G_QUEUE_INIT;
  GQueue             waiting = G_QUEUE_INIT;

  count_arcs (self);
  memset (self->rank, 0, sizeof (int) * (gsize) (self->n + 1));
  for (int i = 0; i < self->n; i++)
    if (self->n_in[i] == 0)
      g_queue_push_tail (self->n_messages_in[i] == 0 ? &ready : &waiting, GINT_TO_POINTER (i));

  while (!g_queue_is_empty (&ready) || !g_queue_is_empty (&waiting))
    {
      int node = GPOINTER_TO_INT (g_queue_pop_head (g_queue_is_empty (&ready) ? &waiting : &ready));

      if (!is_done[node])
        finish_node (self, node, &ready, &waiting, is_done);
    }
}

/* What nothing leads to stands right before what it leads to. */
static void
pull_beginnings (Ranking *self,
                 guint8  *is_in_flow)
{
  g_autofree guint8 *has_in = g_new0 (guint8, self->n + 1);

  for (guint i = 0; i < self->arcs->len; i++)
    {
      const Arc *arc = arc_at (self, i);

      is_in_flow[arc->from] = is_in_flow[arc->to] = 1;
      if (!arc->is_back)
        has_in[arc->to] = 1;
    }

  for (int i = 0; i < self->n; i++)
    {
      int nearest = G_MAXINT;

      for (guint k = self->out_start[i]; k < self->out_start[i + 1]; k++)
        if (!arc_at (self, self->out[k])->is_message)
          nearest = MIN (nearest, self->rank[arc_at (self, self->out[k])->to]);
      if (!has_in[i] && nearest != G_MAXINT)
        self->rank[i] = MAX (self->rank[i], nearest - 1);
    }
}

/* How many steps it is at most from each cell to an end. */
static int *
measure_ways (const Ranking *self)
{
  int              *way = g_new0 (int, self->n + 1);
  g_autofree int   *order = g_new0 (int, self->n + 1);
  g_autofree guint *next = NULL;
  int               highest = 0;

  /* from the last rank to the first */
  for (int i = 0; i < self->n; i++)
    highest = MAX (highest, self->rank[i]);
  next = g_new0 (guint, highest + 2);
  for (int i = 0; i < self->n; i++)
    next[self->rank[i] + 1]++;
  for (int i = 0; i <= highest; i++)
    next[i + 1] += next[i];
  for (int i = 0; i < self->n; i++)
    order[next[self->rank[i]]++] = i;

  for (int k = self->n - 1; k >= 0; k--)
    {
      int node = order[k];

      for (guint i = self->out_start[node]; i < self->out_start[node + 1]; i++)
        {
          const Arc *arc = arc_at (self, self->out[i]);

          if (!arc->is_back && !arc->is_message && self->rank[arc->to] > self->rank[node])
            way[node] = MAX (way[node], way[arc->to] + 1);
        }
    }

  return way;
}

/* With messages in view a drawing may become so much wider and no more: a dialogue of
 * pools that all wait for each other would be one long staircase.
 */
static void
make_room_for_messages (Ranking   *self,
                        const int *way,
                        double     wider)
{
  int n_columns = 1;
  int most;

  for (int i = 0; i < self->n; i++)
    n_columns = MAX (n_columns, self->rank[i] + 1);
  most = (int) (n_columns * wider) + 1;
  self->latest = g_new (int, self->n + 1);
  for (int i = 0; i < self->n; i++)
    self->latest[i] = most - 1 - way[i];
}

void
pw_place_rank (PwPlacing *self,
               int        scope,
               double     wider,
               int      **way)
{
  Ranking            ranking = { .placing = self, .scope = pw_placing_get_scope (self, scope) };
  g_autofree guint8 *is_in_flow = NULL;

  ranking.n = (int) ranking.scope->cells->len;
  ranking.scope->n_columns = 0;
  ranking.arcs = g_array_new (FALSE, FALSE, sizeof (Arc));
  ranking.n_in = g_new0 (guint, ranking.n + 1);
  ranking.n_messages_in = g_new0 (guint, ranking.n + 1);
  ranking.rank = g_new0 (int, ranking.n + 1);
  is_in_flow = g_new0 (guint8, ranking.n + 1);

  collect_arcs (&ranking, scope);
  index_arcs (&ranking);
  mark_back_arcs (&ranking);
  assign_ranks (&ranking);
  g_free (*way);
  *way = measure_ways (&ranking);
  make_room_for_messages (&ranking, *way, wider);
  assign_ranks (&ranking);
  pull_beginnings (&ranking, is_in_flow);

  for (int i = 0; i < ranking.n; i++)
    {
      PwSpot *spot = pw_placing_get_spot (self, g_array_index (ranking.scope->cells, int, i));

      spot->column = is_in_flow[i] ? ranking.rank[i] : NONE;
      if (is_in_flow[i])
        ranking.scope->n_columns = MAX (ranking.scope->n_columns, ranking.rank[i] + 1);
    }

  g_array_unref (ranking.arcs);
  g_free (ranking.out_start);
  g_free (ranking.out);
  g_free (ranking.n_in);
  g_free (ranking.n_messages_in);
  g_free (ranking.rank);
  g_free (ranking.latest);
}
