/* compare/flow.c - in which order the steps of one variant follow each other
 *
 * Every node of the graph is a vertex. A sub-process has a second one for the end
 * of its content, so that what it holds comes after it and before what follows:
 *
 *     before ──▶ sub-process ──▶ first … last ──▶ (end) ──▶ after
 *
 * A depth-first walk from the starts finds the edges that close a loop; the rest
 * has no cycle. The reading order is the reverse postorder of a second walk that
 * visits long branches first: what is finished last comes first, so a short side
 * branch (ask for what is missing, go back) stands where it leaves the main line
 * and not behind it.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/flow.h"

#include "compare/heap.h"

typedef struct
{
  guint from;
  guint to;
} Edge;

typedef struct
{
  guint vertex;
  guint cursor;
} Frame;

static gboolean
is_step (const PwGraphNode *node)
{
  return pw_element_type_has (node->type, PW_TRAIT_ACTIVITY);
}

static gboolean
is_in_flow (const PwGraph *graph,
            int            node)
{
  return node >= 0 && pw_element_type_has (graph->nodes[node].type, PW_TRAIT_FLOW_NODE);
}

static void
add_edge (GArray *edges,
          guint   from,
          guint   to)
{
  Edge edge = { from, to };

  g_array_append_val (edges, edge);
}

/* Sub-processes lead to what they hold, and that to their end. */
static void
add_content_edges (const PwGraph *graph,
                   const guint8  *has_content,
                   const guint8  *has_incoming,
                   const guint8  *has_outgoing,
                   GArray        *edges)
{
  guint n = graph->n_nodes;

  for (guint i = 0; i < n; i++)
    {
      guint parent = (guint) graph->nodes[i].parent;

      if (has_content[i])
        add_edge (edges, i, n + i);
      if (!is_in_flow (graph, (int) i) || graph->nodes[i].parent < 0)
        continue;
      if (!has_incoming[i])
        add_edge (edges, parent, i);
      if (!has_outgoing[i])
        add_edge (edges, has_content[i] ? n + i : i, n + parent);
    }
}

static GArray *
collect_edges (const PwGraph *graph)
{
  GArray            *edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  guint              n = graph->n_nodes;
  g_autofree guint8 *has_content = g_new0 (guint8, n + 1);
  g_autofree guint8 *has_incoming = g_new0 (guint8, n + 1);
  g_autofree guint8 *has_outgoing = g_new0 (guint8, n + 1);

  for (guint i = 0; i < n; i++)
    if (is_in_flow (graph, (int) i) && graph->nodes[i].parent >= 0)
      has_content[graph->nodes[i].parent] = TRUE;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      const PwGraphEdge *edge = &graph->edges[i];
      gboolean           is_flow = edge->type == PW_ELEMENT_SEQUENCE_FLOW;

      if (!is_flow && edge->type != PW_ELEMENT_MESSAGE_FLOW)
        continue;
      if (!is_in_flow (graph, edge->source) || !is_in_flow (graph, edge->target))
        continue;

      add_edge (edges, has_content[edge->source] ? n + (guint) edge->source : (guint) edge->source, (guint) edge->target);
      has_outgoing[edge->source] |= is_flow;
      has_incoming[edge->target] |= is_flow;
    }

  for (guint i = 0; i < n; i++)
    {
      int host = graph->nodes[i].host;

      if (host < 0 || !is_in_flow (graph, (int) i) || !is_in_flow (graph, host))
        continue;
      add_edge (edges, has_content[host] ? n + (guint) host : (guint) host, i);
      has_incoming[i] = TRUE;
    }

  add_content_edges (graph, has_content, has_incoming, has_outgoing, edges);

  return edges;
}

/* Compressed adjacency by counting sort; edges of a vertex keep their order. */
static void
compress (const GArray *edges,
          guint         n_vertices,
          gboolean      backwards,
          guint       **start,
          guint       **ends)
{
  g_autofree guint *fill = g_new0 (guint, n_vertices + 2);

  for (guint i = 0; i < edges->len; i++)
    {
      Edge edge = g_array_index (edges, Edge, i);

      fill[(backwards ? edge.to : edge.from) + 1]++;
    }
  for (guint i = 0; i < n_vertices; i++)
    fill[i + 1] += fill[i];

  g_free (*start);
  g_free (*ends);
  *start = g_memdup2 (fill, (n_vertices + 1) * sizeof (guint));
  *ends = g_new (guint, edges->len + 1);
  for (guint i = 0; i < edges->len; i++)
    {
      Edge edge = g_array_index (edges, Edge, i);

      (*ends)[fill[backwards ? edge.to : edge.from]++] = backwards ? edge.from : edge.to;
    }
}

static guint *
count_incoming (const PwFlow *self)
{
  guint *incoming = g_new0 (guint, self->n_vertices + 1);

  for (guint i = 0; i < self->start[self->n_vertices]; i++)
    incoming[self->next[i]]++;

  return incoming;
}

/* Walks depth first from one root and appends finished vertices to @finished.
 * Edges to a vertex still on the way close a loop: they go to @kept only if they
 * do not.
 */
static void
walk_from (const PwFlow *self,
           guint         root,
           guint8       *state, /* 0 new, 1 on the way, 2 finished */
           GArray       *finished,
           GArray       *kept)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Frame));
  Frame first = { root, self->start[root] };

  if (state[root] != 0)
    return;
  state[root] = 1;
  g_array_append_val (way, first);

  while (way->len > 0)
    {
      Frame *top = &g_array_index (way, Frame, way->len - 1);
      guint  vertex = top->vertex;

      if (top->cursor < self->start[vertex + 1])
        {
          guint to = self->next[top->cursor++];
          Frame frame = { to, self->start[to] };

          if (kept != NULL && state[to] != 1)
            add_edge (kept, vertex, to);
          if (state[to] == 0)
            {
              state[to] = 1;
              g_array_append_val (way, frame);
            }
          continue;
        }
      state[vertex] = 2;
      g_array_append_val (finished, vertex);
      g_array_set_size (way, way->len - 1);
    }
}

/* Leaves out the edges that close loops. Returns the vertices, targets first. */
static GArray *
cut_loops (PwFlow *self)
{
  GArray *finished = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->n_vertices);
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (Edge));
  g_autofree guint  *incoming = count_incoming (self);
  g_autofree guint8 *state = g_new0 (guint8, self->n_vertices + 1);

  for (guint i = 0; i < self->n_vertices; i++)
    if (incoming[i] == 0)
      walk_from (self, i, state, finished, kept);
  for (guint i = 0; i < self->n_vertices; i++)
    walk_from (self, i, state, finished, kept);

  compress (kept, self->n_vertices, FALSE, &self->start, &self->next);
  compress (kept, self->n_vertices, TRUE, &self->back_start, &self->back);

  return finished;
}

typedef struct
{
  guint vertex;
  guint height;
  guint place;
} Branch;

static int
compare_branches (gconstpointer a,
                  gconstpointer b)
{
  const Branch *first = a;
  const Branch *second = b;

  if (first->height != second->height)
    return first->height > second->height ? -1 : 1;
  return first->place > second->place ? -1 : 1;
}

/* Long branches first; of equal ones the later in the file. The height of a
 * vertex is the number of steps on the longest way from it to an end.
 */
static void
sort_branches (PwFlow        *self,
               const PwGraph *graph,
               const GArray  *finished)
{
  g_autofree guint *height = g_new0 (guint, self->n_vertices + 1);
  g_autoptr (GArray) branches = g_array_new (FALSE, FALSE, sizeof (Branch));

  for (guint i = 0; i < finished->len; i++)
    {
      guint vertex = g_array_index (finished, guint, i);
      guint first = self->start[vertex];
      guint n = self->start[vertex + 1] - first;

      g_array_set_size (branches, 0);
      for (guint k = 0; k < n; k++)
        {
          Branch branch = { self->next[first + k], height[self->next[first + k]], k };

          g_array_append_val (branches, branch);
          height[vertex] = MAX (height[vertex], branch.height);
        }
      if (vertex < self->n_nodes && is_step (&graph->nodes[vertex]))
        height[vertex]++;

      g_array_sort (branches, compare_branches);
      for (guint k = 0; k < n; k++)
        self->next[first + k] = g_array_index (branches, Branch, k).vertex;
    }
}

static void
rank_vertices (PwFlow *self)
{
  g_autoptr (GArray) finished = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->n_vertices);
  g_autofree guint  *incoming = count_incoming (self);
  g_autofree guint8 *state = g_new0 (guint8, self->n_vertices + 1);

  /* The last root to be walked comes first. */
  for (guint i = self->n_vertices; i > 0; i--)
    if (incoming[i - 1] == 0)
      walk_from (self, i - 1, state, finished, NULL);

  self->rank = g_new (guint, self->n_vertices + 1);
  for (guint i = 0; i < finished->len; i++)
    self->rank[g_array_index (finished, guint, i)] = finished->len - 1 - i;
}

static void
list_steps (PwFlow        *self,
            const PwGraph *graph)
{
  g_autofree int *at_rank = g_new (int, self->n_vertices + 1);

  for (guint i = 0; i < self->n_vertices; i++)
    at_rank[i] = -1;
  for (guint i = 0; i < self->n_nodes; i++)
    if (is_step (&graph->nodes[i]))
      {
        at_rank[self->rank[i]] = (int) i;
        self->n_steps++;
      }

  self->steps = g_new (guint, self->n_steps + 1);
  self->position = g_new (int, self->n_nodes + 1);
  for (guint i = 0; i < self->n_nodes; i++)
    self->position[i] = -1;
  for (guint i = 0, n = 0; i < self->n_vertices; i++)
    if (at_rank[i] >= 0)
      {
        self->steps[n] = (guint) at_rank[i];
        self->position[at_rank[i]] = (int) n++;
      }
}

PwFlow *
pw_flow_new (const PwGraph *graph)
{
  PwFlow *self = g_new0 (PwFlow, 1);
  g_autoptr (GArray) edges = collect_edges (graph);
  g_autoptr (GArray) finished = NULL;

  self->n_nodes = graph->n_nodes;
  self->n_vertices = 2 * graph->n_nodes;
  compress (edges, self->n_vertices, FALSE, &self->start, &self->next);
  finished = cut_loops (self);
  sort_branches (self, graph, finished);
  rank_vertices (self);
  list_steps (self, graph);

  return self;
}

void
pw_flow_free (PwFlow *self)
{
  if (self == NULL)
    return;

  g_free (self->steps);
  g_free (self->position);
  g_free (self->start);
  g_free (self->next);
  g_free (self->back_start);
  g_free (self->back);
  g_free (self->rank);
  g_free (self);
}

static gboolean
is_step_vertex (const PwFlow *self,
                guint         vertex)
{
  return vertex < self->n_nodes && self->position[vertex] >= 0;
}

/* Gateways and events are let through at once, steps wait for their turn. */
static void
release (const PwFlow *self,
         guint         vertex,
         const guint  *priority,
         GArray       *passing,
         GArray       *waiting)
{
  if (is_step_vertex (self, vertex))
    pw_heap_push (waiting, (guint64) priority[vertex] << 32 | vertex);
  else
    g_array_append_val (passing, vertex);
}

guint *
pw_flow_sort (const PwFlow *self,
              const guint  *priority)
{
  guint            *sorted = g_new (guint, self->n_steps + 1);
  g_autofree guint *missing = count_incoming (self);
  g_autoptr (GArray) passing = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint n = 0;

  for (guint i = 0; i < self->n_vertices; i++)
    if (missing[i] == 0)
      release (self, i, priority, passing, waiting);

  while (passing->len > 0 || waiting->len > 0)
    {
      guint vertex;

      if (passing->len > 0)
        {
          vertex = g_array_index (passing, guint, passing->len - 1);
          g_array_set_size (passing, passing->len - 1);
        }
      else
        {
          vertex = (guint) (pw_heap_pop (waiting) & G_MAXUINT32);
          sorted[n++] = vertex;
        }

      for (guint i = self->start[vertex]; i < self->start[vertex + 1]; i++)
        if (--missing[self->next[i]] == 0)
          release (self, self->next[i], priority, passing, waiting);
    }

  return sorted;
}

guint
pw_flow_get_followers (const PwFlow *self,
                       guint         node,
                       guint         limit,
                       guint        *followers)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n = 0;

  g_array_append_val (queue, node);
  for (guint i = 0; i < queue->len; i++)
    {
      guint vertex = g_array_index (queue, guint, i);

      for (guint k = self->start[vertex]; k < self->start[vertex + 1]; k++)
        {
          guint to = self->next[k];

          if (!g_hash_table_add (seen, GUINT_TO_POINTER (to)))
            continue;
          if (!is_step_vertex (self, to))
            g_array_append_val (queue, to);
          else if (n < limit)
            followers[n++] = to;
          else
            return n;
        }
    }

  return n;
}

gboolean
pw_flow_precedes (const PwFlow *self,
                  guint         first,
                  guint         second)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_array_append_val (stack, first);
  while (stack->len > 0)
    {
      guint vertex = g_array_index (stack, guint, stack->len - 1);

      g_array_set_size (stack, stack->len - 1);
      for (guint i = self->start[vertex]; i < self->start[vertex + 1]; i++)
        {
          guint to = self->next[i];

          if (to == second)
            return TRUE;
          if (self->rank[to] < self->rank[second] && g_hash_table_add (seen, GUINT_TO_POINTER (to)))
            g_array_append_val (stack, to);
        }
    }

  return FALSE;
}

static void
mark_reachable (const PwFlow  *self,
                guint          node,
                const guint   *start,
                const guint   *ends,
                PwFlowRelation relation,
                guint8        *relations)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (stack, node);
  while (stack->len > 0)
    {
      guint vertex = g_array_index (stack, guint, stack->len - 1);

      g_array_set_size (stack, stack->len - 1);
      for (guint i = start[vertex]; i < start[vertex + 1]; i++)
        if (relations[ends[i]] == PW_FLOW_UNRELATED)
          {
            relations[ends[i]] = relation;
            g_array_append_val (stack, ends[i]);
          }
    }
}

guint8 *
pw_flow_relate (const PwFlow *self,
                guint         node)
{
  guint8 *relations = g_new0 (guint8, self->n_vertices + 1);

  mark_reachable (self, node, self->start, self->next, PW_FLOW_AFTER, relations);
  mark_reachable (self, node, self->back_start, self->back, PW_FLOW_BEFORE, relations);

  return relations;
}
