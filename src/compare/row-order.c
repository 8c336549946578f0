/* compare/row-order.c - one order of steps for several variants
 *
 * Each variant says which step directly follows which. Such a pair is kept where
 * more variants agree with its direction than contradict it, and the kept pairs
 * are merged topologically; among the steps that may come next the one with the
 * smallest mean place in the variants goes first. Majorities may run in a circle
 * (A before B, B before C, C before A): then the circle is opened at its earliest
 * step.
 *
 * A variant's own deviation is the complement of a longest increasing subsequence
 * (patience sorting) of the row numbers in that of its possible orders that comes
 * nearest to the rows.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/row-order.h"

#include "compare/heap.h"

/* Gateways in a row may multiply; no reader follows more branches than this. */
#define MAX_FOLLOWERS 64

typedef struct
{
  PwFlow *const *flows;
  guint          n_flows;
  int *const    *cluster_of;
  guint          n_clusters;
  double        *places; /* per variant and cluster: mean place 0…1 of its steps, -1 where missing */
  int           *firsts; /* per variant and cluster: its first step's node, -1 where missing */
} Merge;

static guint
cell (const Merge *self,
      guint        variant,
      guint        cluster)
{
  return variant * self->n_clusters + cluster;
}

static void
measure_places (Merge *self)
{
  g_autofree guint *counts = g_new0 (guint, self->n_clusters + 1);

  self->places = g_new (double, (gsize) self->n_flows * self->n_clusters + 1);
  self->firsts = g_new (int, (gsize) self->n_flows * self->n_clusters + 1);

  for (guint v = 0; v < self->n_flows; v++)
    {
      const PwFlow *flow = self->flows[v];

      for (guint c = 0; c < self->n_clusters; c++)
        {
          counts[c] = 0;
          self->places[cell (self, v, c)] = -1;
          self->firsts[cell (self, v, c)] = -1;
        }

      for (guint i = 0; i < flow->n_steps; i++)
        {
          int    cluster = self->cluster_of[v][flow->steps[i]];
          double place = (i + 0.5) / flow->n_steps;
          guint  at;

          if (cluster < 0)
            continue;
          at = cell (self, v, (guint) cluster);
          if (counts[cluster]++ == 0)
            {
              self->places[at] = place;
              self->firsts[at] = (int) flow->steps[i];
            }
          else
            self->places[at] += (place - self->places[at]) / counts[cluster];
        }
    }
}

typedef struct
{
  guint  cluster;
  double place;
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *first = a;
  const Ranked *second = b;

  if (first->place != second->place)
    return first->place < second->place ? -1 : 1;
  return first->cluster < second->cluster ? -1 : 1;
}

/* Clusters by their mean place over the variants that have them. */
static Ranked *
rank_clusters (const Merge *self)
{
  Ranked *ranked = g_new (Ranked, self->n_clusters + 1);

  for (guint c = 0; c < self->n_clusters; c++)
    {
      double sum = 0;
      guint  n = 0;

      for (guint v = 0; v < self->n_flows; v++)
        if (self->places[cell (self, v, c)] >= 0)
          {
            sum += self->places[cell (self, v, c)];
            n++;
          }
      ranked[c].cluster = c;
      ranked[c].place = n > 0 ? sum / n : 1;
    }
  qsort (ranked, self->n_clusters, sizeof (Ranked), compare_ranked);

  return ranked;
}

/* Whether more variants lead from one cluster to the other than back. */
static gboolean
is_majority (const Merge *self,
             guint        from,
             guint        to)
{
  int votes = 0;

  for (guint v = 0; v < self->n_flows; v++)
    {
      double first = self->places[cell (self, v, from)];
      double second = self->places[cell (self, v, to)];

      if (first < 0 || second < 0)
        continue;
      if (first < second)
        votes++;
      else if (pw_flow_precedes (self->flows[v], (guint) self->firsts[cell (self, v, to)],
                                 (guint) self->firsts[cell (self, v, from)]))
        votes--;
    }

  return votes > 0;
}

static guint64
pack_pair (guint from,
           guint to)
{
  return (guint64) from << 32 | to;
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  guint64 first = *(const guint64 *) a;
  guint64 second = *(const guint64 *) b;

  return (first > second) - (first < second);
}

/* All pairs of clusters that directly follow each other somewhere, by majority,
 * sorted, each once.
 */
static GArray *
collect_pairs (const Merge *self)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint   n = 0;

  for (guint v = 0; v < self->n_flows; v++)
    for (guint i = 0; i < self->flows[v]->n_steps; i++)
      {
        guint followers[MAX_FOLLOWERS];
        guint step = self->flows[v]->steps[i];
        int   from = self->cluster_of[v][step];
        guint n_followers = pw_flow_get_followers (self->flows[v], step, MAX_FOLLOWERS, followers);

        for (guint k = 0; k < n_followers; k++)
          {
            int     to = self->cluster_of[v][followers[k]];
            guint64 pair = pack_pair ((guint) from, (guint) to);

            if (from >= 0 && to >= 0 && from != to)
              g_array_append_val (pairs, pair);
          }
      }
  g_array_sort (pairs, compare_pairs);

  for (guint i = 0; i < pairs->len; i++)
    {
      guint64 pair = g_array_index (pairs, guint64, i);

      if (n > 0 && g_array_index (pairs, guint64, n - 1) == pair)
        continue;
      if (is_majority (self, (guint) (pair >> 32), (guint) (pair & G_MAXUINT32)))
        g_array_index (pairs, guint64, n++) = pair;
    }
  g_array_set_size (pairs, n);

  return pairs;
}

/* Takes clusters in the order of @pairs; @ranked decides among those that are free,
 * and opens a circle where none is.
 */
static guint *
merge_pairs (const Merge  *self,
             const GArray *pairs,
             const Ranked *ranked)
{
  guint              n = self->n_clusters;
  guint             *order = g_new (guint, n + 1);
  g_autofree guint  *first_pair = g_new0 (guint, n + 2);
  g_autofree guint  *missing = g_new0 (guint, n + 1);
  g_autofree guint  *rank = g_new (guint, n + 1);
  g_autofree guint8 *is_queued = g_new0 (guint8, n + 1);
  g_autoptr (GArray) heap = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint circle = 0;

  for (guint i = 0; i < pairs->len; i++)
    {
      first_pair[(g_array_index (pairs, guint64, i) >> 32) + 1]++;
      missing[g_array_index (pairs, guint64, i) & G_MAXUINT32]++;
    }
  for (guint c = 0; c < n; c++)
    {
      first_pair[c + 1] += first_pair[c];
      rank[ranked[c].cluster] = c;
    }
  for (guint c = 0; c < n; c++)
    if (missing[c] == 0)
      {
        pw_heap_push (heap, rank[c]);
        is_queued[c] = TRUE;
      }

  for (guint i = 0; i < n; i++)
    {
      guint cluster;

      if (heap->len == 0)
        {
          while (is_queued[ranked[circle].cluster])
            circle++;
          pw_heap_push (heap, circle);
          is_queued[ranked[circle].cluster] = TRUE;
        }
      cluster = ranked[pw_heap_pop (heap)].cluster;
      order[i] = cluster;

      for (guint k = first_pair[cluster]; k < first_pair[cluster + 1]; k++)
        {
          guint to = (guint) (g_array_index (pairs, guint64, k) & G_MAXUINT32);

          if (--missing[to] == 0 && !is_queued[to])
            {
              pw_heap_push (heap, rank[to]);
              is_queued[to] = TRUE;
            }
        }
    }

  return order;
}

guint *
pw_row_order_compute (PwFlow *const *flows,
                      guint          n_flows,
                      int *const    *cluster_of,
                      guint          n_clusters)
{
  Merge              merge = { flows, n_flows, cluster_of, n_clusters, NULL, NULL };
  guint             *order;
  g_autofree Ranked *ranked = NULL;
  g_autoptr (GArray) pairs = NULL;

  measure_places (&merge);
  ranked = rank_clusters (&merge);
  pairs = collect_pairs (&merge);
  order = merge_pairs (&merge, pairs, ranked);

  g_free (merge.places);
  g_free (merge.firsts);

  return order;
}

/* A longest non-decreasing subsequence: marks its members in the result. */
static gboolean *
find_longest_run (const guint *rows,
                  guint        n)
{
  gboolean         *is_member = g_new0 (gboolean, n + 1);
  g_autofree guint *tails = g_new (guint, n + 1); /* index of the smallest end of a run of each length */
  g_autofree int   *previous = g_new (int, n + 1);
  guint             length = 0;

  for (guint i = 0; i < n; i++)
    {
      guint low = 0, high = length;

      while (low < high)
        {
          guint middle = low + (high - low) / 2;

          if (rows[tails[middle]] <= rows[i])
            low = middle + 1;
          else
            high = middle;
        }
      previous[i] = low > 0 ? (int) tails[low - 1] : -1;
      tails[low] = i;
      length = MAX (length, low + 1);
    }
  for (int i = length > 0 ? (int) tails[length - 1] : -1; i >= 0; i = previous[i])
    is_member[i] = TRUE;

  return is_member;
}

/* What of the kept steps contradicts the rows, seen from a step of row @row. */
static PwRowMove
find_contradiction (const PwFlow   *flow,
                    guint           step,
                    guint           row,
                    const guint    *steps,
                    const guint    *rows,
                    const gboolean *is_kept,
                    guint           n)
{
  PwRowMove          move = { FALSE, -1, -1 };
  g_autofree guint8 *relations = pw_flow_relate (flow, step);

  for (guint i = 0; i < n; i++)
    {
      if (!is_kept[i])
        continue;
      if (relations[steps[i]] == PW_FLOW_AFTER && rows[i] < row && (move.before < 0 || (int) rows[i] < move.before))
        move.before = (int) rows[i];
      if (relations[steps[i]] == PW_FLOW_BEFORE && rows[i] > row && (int) rows[i] > move.after)
        move.after = (int) rows[i];
    }
  move.is_moved = move.before >= 0 || move.after >= 0;

  return move;
}

PwRowMove *
pw_row_order_find_moves (const PwFlow *flow,
                         const guint  *row_of,
                         guint         n_rows)
{
  PwRowMove           *moves = g_new (PwRowMove, n_rows + 1);
  g_autofree guint    *steps = pw_flow_sort (flow, row_of);
  g_autofree guint    *rows = g_new (guint, flow->n_steps + 1);
  g_autofree gboolean *is_kept = NULL;
  g_autofree gboolean *is_in_place = g_new0 (gboolean, n_rows + 1);
  guint                n = 0;

  for (guint i = 0; i < flow->n_steps; i++)
    if (row_of[steps[i]] < n_rows)
      {
        rows[n] = row_of[steps[i]];
        steps[n++] = steps[i];
      }
  is_kept = find_longest_run (rows, n);

  for (guint r = 0; r < n_rows; r++)
    moves[r] = (PwRowMove){ FALSE, -1, -1 };
  for (guint i = 0; i < n; i++)
    if (is_kept[i])
      is_in_place[rows[i]] = TRUE;

  /* One of a row's steps in place is enough. A step that only seems to stand
   * elsewhere, because it had to be put somewhere between two branches, stays.
   */
  for (guint i = 0; i < n; i++)
    {
      if (is_in_place[rows[i]])
        continue;
      moves[rows[i]] = find_contradiction (flow, steps[i], rows[i], steps, rows, is_kept, n);
      is_kept[i] = is_in_place[rows[i]] = !moves[rows[i]].is_moved;
    }

  return moves;
}
