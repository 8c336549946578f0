/* analysis/figures.c - what one process amounts to per case, in figures
 *
 * n = A·n + b, one equation a node: what arrives over its flows, or the case that begins
 * there. Solved by Gauss and Seidel in the order of the flow: without loops one sweep is
 * exact, and a loop that is taken with share p needs log ε / log p more.
 *
 * The time to the end of the case T is the same the other way round: T = d + Σ p·T(next),
 * or + max T(next) where ways are taken at once. Of several ways at once the longest is
 * what the case waits for, as they all go on where they meet.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/figures.h"

#include "base/text.h"

#include <math.h>

#define MAX_SWEEPS 5000
#define TOLERANCE 1e-10

typedef struct
{
  const PwGraph *graph;
  guint         *order;
  double        *share;  /* of each edge: part of its source's executions that takes it */
  double        *begins; /* of each node: part of its scope's executions that begins there */
  double        *n;      /* executions of each node */
  guint         *guards; /* boundary events by host: from guard_start[host] on */
  guint         *guard_start;
} Net;

static gboolean
has_trait (const PwGraphNode *node,
           PwElementTraits    trait)
{
  return pw_element_type_has (node->type, trait);
}

static gboolean
is_choice (const PwGraphNode *node)
{
  return node->type == PW_ELEMENT_EXCLUSIVE_GATEWAY || node->type == PW_ELEMENT_EVENT_BASED_GATEWAY || node->type == PW_ELEMENT_COMPLEX_GATEWAY;
}

/* Takes part in the flow by itself, and not only when something is undone or happens. */
static gboolean
is_in_flow (const PwGraphNode *node)
{
  return has_trait (node, PW_TRAIT_FLOW_NODE) && !node->is_triggered_by_event && !node->is_for_compensation;
}

/* --- shares ------------------------------------------------------------------------ */

/* What leaves through events at the border leaves nothing for the flows. */
static double
get_rest_of_host (const Net *self,
                  guint      host)
{
  const PwGraph *graph = self->graph;
  double         rest = 1;

  for (guint i = self->guard_start[host]; i < self->guard_start[host + 1]; i++)
    {
      const PwGraphNode *guard = &graph->nodes[self->guards[i]];

      for (guint o = graph->out_start[self->guards[i]]; guard->is_interrupting && o < graph->out_start[self->guards[i] + 1]; o++)
        if (!isnan (graph->edges[graph->out[o]].probability))
          rest -= graph->edges[graph->out[o]].probability;
    }

  return MAX (rest, 0);
}

static double
get_share_of_guard (const Net *self,
                    guint      guard)
{
  const PwGraph *graph = self->graph;
  double         share = 0;

  for (guint o = graph->out_start[guard]; o < graph->out_start[guard + 1]; o++)
    if (!isnan (graph->edges[graph->out[o]].probability))
      share += graph->edges[graph->out[o]].probability;

  return share;
}

static void
share_out (Net  *self,
           guint node)
{
  const PwGraph     *graph = self->graph;
  const PwGraphNode *source = &graph->nodes[node];
  guint              first = graph->out_start[node];
  guint              end = graph->out_start[node + 1];
  double             total = get_rest_of_host (self, node);
  double             rest = total;
  guint              n_open = 0;
  gboolean           is_choosing = is_choice (source);

  for (guint o = first; o < end; o++)
    {
      const PwGraphEdge *edge = &graph->edges[graph->out[o]];

      /* A task with conditions on its flows decides as a gateway does. */
      is_choosing = is_choosing || (end - first > 1 && has_trait (source, PW_TRAIT_ACTIVITY) && (edge->has_condition || !isnan (edge->probability)));
      if (isnan (edge->probability))
        n_open++;
      else
        rest -= edge->probability;
    }

  for (guint o = first; o < end; o++)
    {
      const PwGraphEdge *edge = &graph->edges[graph->out[o]];
      double            *share = &self->share[graph->out[o]];

      if (source->host >= 0) /* what flows say here was counted where the event is met */
        *share = isnan (edge->probability) ? 1 : edge->probability / MAX (get_share_of_guard (self, node), TOLERANCE);
      else if (source->type == PW_ELEMENT_PARALLEL_GATEWAY)
        *share = 1;
      else if (!isnan (edge->probability))
        *share = edge->probability;
      else if (is_choosing)
        *share = MAX (rest, 0) / n_open;
      else
        *share = total;
    }
}

static gboolean
may_begin (const Net *self,
           guint      node,
           gboolean   is_event)
{
  const PwGraphNode *found = &self->graph->nodes[node];

  return is_in_flow (found) && found->host < 0 && self->graph->in_start[node] == self->graph->in_start[node + 1] &&
         (found->type == PW_ELEMENT_START_EVENT) == is_event;
}

/* Start events, or where a scope has none whatever nothing leads to. */
static void
find_beginnings (Net *self)
{
  const PwGraph    *graph = self->graph;
  g_autofree guint *n_events = g_new0 (guint, graph->n_nodes + graph->n_processes + 1);
  g_autofree guint *n_others = g_new0 (guint, graph->n_nodes + graph->n_processes + 1);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < graph->n_nodes; i++)
      {
        const PwGraphNode *node = &graph->nodes[i];
        gsize              scope = node->parent >= 0 ? (gsize) node->parent : graph->n_nodes + (gsize) (node->process + 1);
        gboolean           is_event = may_begin (self, i, TRUE);
        gboolean           is_other = may_begin (self, i, FALSE);

        if (pass == 0)
          {
            n_events[scope] += is_event;
            n_others[scope] += is_other;
          }
        else if (is_event)
          self->begins[i] = 1.0 / n_events[scope];
        else if (is_other && n_events[scope] == 0)
          self->begins[i] = 1.0 / n_others[scope];
      }
}

static void
list_guards (Net *self)
{
  const PwGraph *graph = self->graph;

  self->guard_start = g_new0 (guint, graph->n_nodes + 2);
  self->guards = g_new0 (guint, graph->n_nodes + 1);
  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].host >= 0)
      self->guard_start[graph->nodes[i].host + 2]++;
  for (guint i = 2; i < graph->n_nodes + 2; i++)
    self->guard_start[i] += self->guard_start[i - 1];
  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].host >= 0)
      self->guards[self->guard_start[graph->nodes[i].host + 1]++] = i;
}

/* --- executions -------------------------------------------------------------------- */

static double
get_arrivals (const Net *self,
              guint      node)
{
  const PwGraph     *graph = self->graph;
  const PwGraphNode *found = &graph->nodes[node];
  guint              first = graph->in_start[node];
  guint              end = graph->in_start[node + 1];
  gboolean           is_waiting = end - first > 1 && (found->type == PW_ELEMENT_PARALLEL_GATEWAY || found->type == PW_ELEMENT_INCLUSIVE_GATEWAY);
  double             arrivals = 0;

  if (found->host >= 0)
    return self->n[found->host] * get_share_of_guard (self, node);
  if (self->begins[node] > 0)
    return self->begins[node] * (found->parent >= 0 ? self->n[found->parent] : 1);

  for (guint i = first; i < end; i++)
    {
      const PwGraphEdge *edge = &graph->edges[graph->in[i]];
      double             arriving = edge->source >= 0 ? self->n[edge->source] * self->share[graph->in[i]] : 0;

      arrivals = is_waiting ? MAX (arrivals, arriving) : arrivals + arriving;
    }

  return arrivals;
}

static gboolean
solve_executions (Net *self)
{
  for (guint sweep = 0; sweep < MAX_SWEEPS; sweep++)
    {
      double change = 0;

      for (guint i = 0; i < self->graph->n_nodes; i++)
        {
          guint              node = self->order[i];
          const PwGraphNode *found = &self->graph->nodes[node];
          double             before = self->n[node];

          if (!is_in_flow (found))
            continue;
          self->n[node] = isnan (found->executions) ? get_arrivals (self, node) : found->executions;
          change = MAX (change, fabs (self->n[node] - before) / (1 + fabs (before)));
        }
      if (change < TOLERANCE)
        return TRUE;
    }

  return FALSE;
}

/* --- time to the end --------------------------------------------------------------- */

static double
get_time_after (const Net    *self,
                guint         node,
                const double *to_end)
{
  const PwGraph     *graph = self->graph;
  const PwGraphNode *found = &graph->nodes[node];
  double             sum = 0;
  double             longest = 0;
  double             shares = 0;
  gboolean           is_at_once = !is_choice (found);

  for (guint o = graph->out_start[node]; o < graph->out_start[node + 1]; o++)
    {
      const PwGraphEdge *edge = &graph->edges[graph->out[o]];
      double             share = self->share[graph->out[o]];

      if (edge->target < 0)
        continue;
      sum += share * to_end[edge->target];
      shares += share;
      longest = MAX (longest, share * to_end[edge->target]);
    }
  /* Shares that make up a whole are alternatives. */
  if (shares <= 1 + 1e-6)
    is_at_once = FALSE;
  for (guint i = self->guard_start[node]; i < self->guard_start[node + 1]; i++)
    if (graph->nodes[self->guards[i]].is_interrupting)
      sum += get_share_of_guard (self, self->guards[i]) * to_end[self->guards[i]];

  return is_at_once ? longest : sum;
}

/* Own time, and of a sub-process what its content takes. */
static double
get_own_time (const Net    *self,
              guint         node,
              const double *inside)
{
  const PwGraphNode *found = &self->graph->nodes[node];
  double             own = (isnan (found->processing_s) ? 0 : found->processing_s) + (isnan (found->waiting_s) ? 0 : found->waiting_s);
  double             flow;

  own += inside[node];
  if (isnan (found->executions))
    return own;
  flow = get_arrivals (self, node);

  return flow > 0 ? own * found->executions / flow : own;
}

static double
solve_lead_time (const Net *self)
{
  const PwGraph     *graph = self->graph;
  g_autofree double *to_end = g_new0 (double, graph->n_nodes + 1);
  g_autofree double *inside = g_new0 (double, graph->n_nodes + 1);
  g_autofree double *of_process = g_new0 (double, graph->n_processes + 1);
  double             lead = 0;
  double             change = 1;

  for (guint sweep = 0; change >= TOLERANCE; sweep++)
    {
      if (sweep == MAX_SWEEPS)
        return NAN;
      change = 0;
      for (guint i = graph->n_nodes; i > 0; i--)
        {
          guint  node = self->order[i - 1];
          double before = to_end[node];

          if (!is_in_flow (&graph->nodes[node]))
            continue;
          to_end[node] = get_own_time (self, node, inside) + get_time_after (self, node, to_end);
          change = MAX (change, fabs (to_end[node] - before) / (1 + before));
        }
      for (guint i = 0; i < graph->n_nodes; i++)
        inside[i] = 0;
      for (guint i = 0; i < graph->n_nodes; i++)
        if (graph->nodes[i].parent >= 0)
          inside[graph->nodes[i].parent] += self->begins[i] * to_end[i];
    }

  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].parent < 0)
      of_process[graph->nodes[i].process + 1] += self->begins[i] * to_end[i];
  for (guint i = 0; i <= graph->n_processes; i++)
    lead = MAX (lead, of_process[i]);

  return lead;
}

/* --- counting ---------------------------------------------------------------------- */

static gboolean
is_step (const PwGraph *graph,
         const guint8  *holds,
         guint          node)
{
  return has_trait (&graph->nodes[node], PW_TRAIT_ACTIVITY) && !holds[node];
}

static void
add_folded (GHashTable *set,
            const char *text)
{
  char *folded = pw_text_fold (text);

  if (*folded != '\0')
    g_hash_table_add (set, folded);
  else
    g_free (folded);
}

/* Follows the flow over gateways and events to the next steps. */
static guint
count_handovers_from (const PwGraph *graph,
                      const guint8  *holds,
                      guint          step,
                      guint         *seen,
                      guint         *stack)
{
  g_autofree char *role = pw_text_fold (graph->nodes[step].role);
  guint            n_stack = 0;
  guint            n = 0;

  if (*role == '\0')
    return 0;

  stack[n_stack++] = step;
  while (n_stack > 0)
    {
      guint at = stack[--n_stack];

      for (guint o = graph->out_start[at]; o < graph->out_start[at + 1]; o++)
        {
          int target = graph->edges[graph->out[o]].target;

          if (target < 0 || seen[target] == step + 1)
            continue;
          seen[target] = step + 1;
          if (is_step (graph, holds, (guint) target))
            {
              g_autofree char *other = pw_text_fold (graph->nodes[target].role);

              n += *other != '\0' && !g_str_equal (role, other);
            }
          else
            stack[n_stack++] = (guint) target;
        }
    }

  return n;
}

static void
count (const PwGraph *graph,
       PwFigures     *figures)
{
  g_autoptr (GHashTable) roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) systems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint8 *holds = g_new0 (guint8, graph->n_nodes + 1);
  g_autofree guint  *seen = g_new0 (guint, graph->n_nodes + 1);
  g_autofree guint  *stack = g_new0 (guint, graph->n_nodes + 1);

  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].parent >= 0 && has_trait (&graph->nodes[i], PW_TRAIT_ACTIVITY))
      holds[graph->nodes[i].parent] = TRUE;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const PwGraphNode *node = &graph->nodes[i];
      g_auto (GStrv) names = node->system != NULL ? g_strsplit (node->system, ", ", -1) : NULL;

      if ((is_choice (node) || node->type == PW_ELEMENT_INCLUSIVE_GATEWAY) && graph->out_start[i + 1] - graph->out_start[i] > 1)
        figures->n_decisions++;
      if (!is_step (graph, holds, i))
        continue;
      figures->n_steps++;
      figures->n_media_breaks += node->medium_in != NULL && node->medium_out != NULL && !g_str_equal (node->medium_in, node->medium_out);
      figures->n_handovers += count_handovers_from (graph, holds, i, seen, stack);
      add_folded (roles, node->role);
      for (guint s = 0; names != NULL && names[s] != NULL; s++)
        add_folded (systems, names[s]);
    }
  figures->n_roles = g_hash_table_size (roles);
  figures->n_systems = g_hash_table_size (systems);
}

/* --- the whole --------------------------------------------------------------------- */

static void
net_clear (Net *self)
{
  g_free (self->order);
  g_free (self->share);
  g_free (self->begins);
  g_free (self->n);
  g_free (self->guards);
  g_free (self->guard_start);
}

static gboolean
net_solve (Net           *self,
           const PwGraph *graph)
{
  self->graph = graph;
  self->order = pw_graph_order (graph);
  self->share = g_new0 (double, graph->n_edges + 1);
  self->begins = g_new0 (double, graph->n_nodes + 1);
  self->n = g_new0 (double, graph->n_nodes + 1);
  list_guards (self);
  for (guint i = 0; i < graph->n_nodes; i++)
    share_out (self, i);
  find_beginnings (self);

  return solve_executions (self);
}

static void
add_known (double *sum,
           double  value)
{
  if (!isnan (value))
    *sum = isnan (*sum) ? value : *sum + value;
}

void
pw_figures_compute (const PwGraph *graph,
                    double         surcharge,
                    PwFigures     *figures)
{
  Net net = { 0 };

  *figures = (PwFigures){ .processing_s = NAN, .waiting_s = NAN, .lead_time_s = NAN, .cost = NAN };
  count (graph, figures);
  if (net_solve (&net, graph))
    {
      for (guint i = 0; i < graph->n_nodes; i++)
        {
          const PwGraphNode *node = &graph->nodes[i];

          add_known (&figures->processing_s, net.n[i] * node->processing_s);
          add_known (&figures->waiting_s, net.n[i] * node->waiting_s);
          add_known (&figures->cost, net.n[i] * node->processing_s / 3600 * node->rate * (1 + surcharge));
          add_known (&figures->cost, net.n[i] * node->material_cost);
        }
      if (!isnan (figures->processing_s) || !isnan (figures->waiting_s))
        figures->lead_time_s = solve_lead_time (&net);
    }
  net_clear (&net);
}
