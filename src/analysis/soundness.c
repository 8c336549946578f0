/* analysis/soundness.c - whether a process can get stuck or do things twice
 *
 * A process or sub-process becomes a workflow graph: activities and events pass on,
 * with several ways in they join exclusively, with several ways out they split in
 * parallel (exclusively where the ways have conditions); an interrupting event at an
 * activity's border is a choice behind it, one that does not interrupt may start
 * something beside it; several start events are alternatives. The graph is reduced,
 * see analysis/workflow.c, which takes out what is structured and names split and
 * join of what does not match. What is left is played through: all distributions of
 * tokens, up to a limit (the state space of the free-choice net; soundness as van der
 * Aalst, "Verification of workflow nets", 1997, but tokens may end one by one, as in
 * BPMN). A way out that no token takes any more with tokens left is a deadlock, two
 * tokens in one place are a lack of synchronization.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/soundness.h"

#include "analysis/net.h"
#include "analysis/workflow.h"

/* Tokens are bits of a word. */
#define MOST_ARCS 64
#define MOST_STATES 3000

/* --- from the process to the workflow graph ------------------------------------------ */

typedef struct
{
  const PwCheck *check;
  const PwNet   *net;
  PwWorkflow    *workflow;
  guint         *entry; /* by node of the net: where tokens come in */
  guint          end;
  guint          terminate;
} Translation;

static PwRoute
get_join_route (PwElementType type)
{
  if (type == PW_ELEMENT_PARALLEL_GATEWAY)
    return PW_ROUTE_PARALLEL;
  if (type == PW_ELEMENT_INCLUSIVE_GATEWAY || type == PW_ELEMENT_COMPLEX_GATEWAY)
    return PW_ROUTE_INCLUSIVE;

  return PW_ROUTE_EXCLUSIVE;
}

static PwRoute
get_split_route (const Translation *self,
                 guint              k)
{
  const PwGraph *graph = self->check->graph;
  PwElementType  type = graph->nodes[self->net->members[k]].type;

  if (pw_element_type_has (type, PW_TRAIT_GATEWAY))
    return get_join_route (type);
  for (guint a = self->net->out_start[k]; a < self->net->out_start[k + 1]; a++)
    {
      int edge = self->net->edge[self->net->out[a]];

      if (edge >= 0 && (graph->edges[edge].has_condition || graph->edges[edge].is_default))
        return PW_ROUTE_EXCLUSIVE;
    }

  return PW_ROUTE_PARALLEL;
}

static const PwGraphNode *
get_guest (const Translation *self,
           guint              k,
           guint              arc)
{
  const PwGraphNode *node = &self->check->graph->nodes[self->net->members[self->net->to[arc]]];

  return self->net->edge[arc] < 0 && node->host == (int) self->net->members[k] ? node : NULL;
}

/* The events at the border of an activity, in front of its own ways out. */
static guint
add_guests (Translation *self,
            guint        k,
            guint        at)
{
  int   origin = (int) self->net->members[k];
  int   choice = -1;
  guint next;

  for (guint a = self->net->out_start[k]; a < self->net->out_start[k + 1]; a++)
    {
      guint              arc = self->net->out[a];
      const PwGraphNode *guest = get_guest (self, k, arc);
      guint              beside, perhaps;

      if (guest == NULL || guest->is_interrupting)
        continue;
      beside = pw_workflow_add (self->workflow, PW_ROUTE_PARALLEL, origin);
      perhaps = pw_workflow_add (self->workflow, PW_ROUTE_EXCLUSIVE, (int) self->net->members[self->net->to[arc]]);
      pw_workflow_connect (self->workflow, at, beside);
      pw_workflow_connect (self->workflow, beside, perhaps);
      pw_workflow_connect (self->workflow, perhaps, self->entry[self->net->to[arc]]);
      pw_workflow_connect (self->workflow, perhaps, self->end);
      at = beside;
    }

  for (guint a = self->net->out_start[k]; a < self->net->out_start[k + 1]; a++)
    {
      guint              arc = self->net->out[a];
      const PwGraphNode *guest = get_guest (self, k, arc);

      if (guest == NULL || !guest->is_interrupting)
        continue;
      if (choice < 0)
        {
          choice = (int) pw_workflow_add (self->workflow, PW_ROUTE_EXCLUSIVE, origin);
          pw_workflow_connect (self->workflow, at, (guint) choice);
        }
      pw_workflow_connect (self->workflow, (guint) choice, self->entry[self->net->to[arc]]);
    }
  if (choice < 0)
    return at;

  next = pw_workflow_add (self->workflow, PW_ROUTE_EXCLUSIVE, origin);
  pw_workflow_connect (self->workflow, (guint) choice, next);

  return next;
}

static void
add_ways_out (Translation *self,
              guint        k)
{
  const PwGraphNode *node = &self->check->graph->nodes[self->net->members[k]];
  guint              at = add_guests (self, k, self->entry[k]);
  guint              n_out = 0;
  guint              split;

  for (guint a = self->net->out_start[k]; a < self->net->out_start[k + 1]; a++)
    n_out += get_guest (self, k, self->net->out[a]) == NULL;
  if (n_out == 0)
    {
      gboolean terminates = node->type == PW_ELEMENT_END_EVENT && node->trigger == PW_ELEMENT_TERMINATE_EVENT_DEFINITION;

      pw_workflow_connect (self->workflow, at, terminates ? self->terminate : self->end);
      return;
    }

  split = n_out > 1 ? pw_workflow_add (self->workflow, get_split_route (self, k), (int) self->net->members[k]) : at;
  if (split != at)
    pw_workflow_connect (self->workflow, at, split);
  for (guint a = self->net->out_start[k]; a < self->net->out_start[k + 1]; a++)
    {
      guint arc = self->net->out[a];

      if (get_guest (self, k, arc) == NULL)
        pw_workflow_connect (self->workflow, split, self->entry[self->net->to[arc]]);
    }
}

/* Returns: %FALSE where it is not clear what begins */
static gboolean
add_starts (Translation *self)
{
  guint n_starts = 0;
  guint n_others = 0;

  for (guint k = 0; k < self->net->n; k++)
    {
      if (!self->net->takes_part[k] || self->net->in_start[k] != self->net->in_start[k + 1])
        continue;
      if (self->check->graph->nodes[self->net->members[k]].type == PW_ELEMENT_START_EVENT)
        n_starts++;
      else
        n_others++;
      pw_workflow_connect (self->workflow, 0, self->entry[k]);
    }

  return n_starts > 0 ? n_others == 0 : n_others == 1;
}

/* Where nothing happens but the end, several tokens may come. */
static gboolean
is_plain_end (const PwGraphNode *node)
{
  return node->type == PW_ELEMENT_END_EVENT && node->trigger == PW_ELEMENT_UNKNOWN;
}

static PwWorkflow *
translate (const PwCheck *check,
           const PwNet   *net)
{
  g_autoptr (PwWorkflow) workflow = pw_workflow_new ();
  g_autofree guint *entry = g_new0 (guint, net->n + 1);
  Translation       self = { check, net, workflow, entry, 0, 0 };

  pw_workflow_add (workflow, PW_ROUTE_EXCLUSIVE, -1);
  self.end = pw_workflow_add (workflow, PW_ROUTE_END, -1);
  self.terminate = pw_workflow_add (workflow, PW_ROUTE_TERMINATE, -1);
  for (guint k = 0; k < net->n; k++)
    {
      gboolean is_join = net->in_start[k + 1] - net->in_start[k] > 1;
      PwRoute  route = is_join ? get_join_route (check->graph->nodes[net->members[k]].type) : PW_ROUTE_EXCLUSIVE;

      if (is_plain_end (&check->graph->nodes[net->members[k]]))
        entry[k] = self.end;
      else if (net->takes_part[k])
        entry[k] = pw_workflow_add (workflow, route, (int) net->members[k]);
    }
  if (!add_starts (&self))
    return NULL;
  for (guint k = 0; k < net->n; k++)
    if (net->takes_part[k] && entry[k] != self.end)
      add_ways_out (&self, k);

  return g_steal_pointer (&workflow);
}

/* --- playing it through -------------------------------------------------------------- */

typedef struct
{
  const PwWorkflow *workflow;
  GArray           *faults;
  guint             arcs[MOST_ARCS];
  guint             n_arcs;
  int              *bit_of; /* by arc, -1 where it is gone */
  GHashTable       *seen;   /* of guint64 * */
  GQueue            states; /* of guint64 *, owned by @seen */
} Play;

static void
add_state (Play   *self,
           guint64 state)
{
  guint64 *copy;

  if (state == 0 || g_hash_table_contains (self->seen, &state))
    return;
  copy = g_memdup2 (&state, sizeof state);
  g_hash_table_add (self->seen, copy);
  g_queue_push_tail (&self->states, copy);
}

static void
add_fault (Play       *self,
           PwFaultKind kind,
           int         join)
{
  PwFault fault = { kind, join, -1 };

  for (guint i = 0; i < self->faults->len; i++)
    {
      const PwFault *known = &g_array_index (self->faults, PwFault, i);

      if (known->kind == kind && known->join == join)
        return;
    }
  if (join >= 0)
    g_array_append_val (self->faults, fault);
}

/* One more token on @arc. Returns: %FALSE where there is one already */
static gboolean
put (Play    *self,
     guint    arc,
     guint64 *state)
{
  const PwWorkflowNode *to = pw_workflow_get (self->workflow, pw_workflow_get_arc (self->workflow, arc)->to);
  guint64               bit = G_GUINT64_CONSTANT (1) << self->bit_of[arc];

  if (to->route == PW_ROUTE_TERMINATE)
    *state = 0;
  if (to->route == PW_ROUTE_END || to->route == PW_ROUTE_TERMINATE)
    return TRUE;
  if (*state & bit)
    return FALSE;
  *state |= bit;

  return TRUE;
}

/* The node where tokens meet that should not: the one that flows come together in. */
static int
get_meeting (Play *self,
             guint from,
             guint arc)
{
  const PwWorkflowNode *node = pw_workflow_get (self->workflow, from);

  if (node->n_in > 1 && node->join >= 0)
    return node->join;

  return pw_workflow_get (self->workflow, pw_workflow_get_arc (self->workflow, arc)->to)->join;
}

static guint64
get_ways_in (Play                 *self,
             const PwWorkflowNode *node)
{
  guint64 bits = 0;

  for (int in = node->in; in >= 0; in = pw_workflow_get_arc (self->workflow, (guint) in)->next_in)
    bits |= G_GUINT64_CONSTANT (1) << self->bit_of[in];

  return bits;
}

/* Returns: whether a token could move */
static gboolean
play_exclusive (Play   *self,
                guint   index,
                guint64 state)
{
  const PwWorkflowNode *node = pw_workflow_get (self->workflow, index);
  gboolean              has_moved = FALSE;

  for (int in = node->in; in >= 0; in = pw_workflow_get_arc (self->workflow, (guint) in)->next_in)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << self->bit_of[in];

      if (!(state & bit))
        continue;
      for (int out = node->out; out >= 0; out = pw_workflow_get_arc (self->workflow, (guint) out)->next_out)
        {
          guint64 next = state & ~bit;

          has_moved = TRUE;
          if (put (self, (guint) out, &next))
            add_state (self, next);
          else
            add_fault (self, PW_FAULT_LACK_OF_SYNCHRONIZATION, get_meeting (self, index, (guint) out));
        }
    }

  return has_moved;
}

static gboolean
play_parallel (Play   *self,
               guint   index,
               guint64 state)
{
  const PwWorkflowNode *node = pw_workflow_get (self->workflow, index);
  guint64               all = get_ways_in (self, node);
  guint64               next = state & ~all;

  if (all == 0 || (state & all) != all)
    return FALSE;
  for (int out = node->out; out >= 0; out = pw_workflow_get_arc (self->workflow, (guint) out)->next_out)
    {
      gboolean terminates = pw_workflow_get (self->workflow, pw_workflow_get_arc (self->workflow, (guint) out)->to)->route == PW_ROUTE_TERMINATE;

      if (terminates)
        return TRUE;
      if (!put (self, (guint) out, &next))
        {
          add_fault (self, PW_FAULT_LACK_OF_SYNCHRONIZATION, get_meeting (self, index, (guint) out));
          return TRUE;
        }
    }
  add_state (self, next);

  return TRUE;
}

static void
report_stuck (Play   *self,
              guint64 state)
{
  for (guint i = 1; i < self->workflow->nodes->len; i++)
    {
      const PwWorkflowNode *node = pw_workflow_get (self->workflow, i);

      if (node->route == PW_ROUTE_PARALLEL && (get_ways_in (self, node) & state))
        add_fault (self, PW_FAULT_DEADLOCK, node->join);
    }
}

static void
play_state (Play   *self,
            guint64 state)
{
  gboolean has_moved = FALSE;

  for (guint i = 1; i < self->workflow->nodes->len; i++)
    {
      const PwWorkflowNode *node = pw_workflow_get (self->workflow, i);

      if (node->n_in == 0)
        continue;
      if (node->route == PW_ROUTE_EXCLUSIVE)
        {
          guint64 ways_in = get_ways_in (self, node) & state;

          if ((ways_in & (ways_in - 1)) != 0) /* more than one bit */
            add_fault (self, PW_FAULT_LACK_OF_SYNCHRONIZATION, node->join);
          has_moved |= play_exclusive (self, i, state);
        }
      else if (node->route == PW_ROUTE_PARALLEL)
        has_moved |= play_parallel (self, i, state);
    }
  if (!has_moved)
    report_stuck (self, state);
}

/* Returns: %FALSE where there is too much left to play */
static gboolean
number_arcs (Play *self)
{
  for (guint i = 0; i < self->workflow->nodes->len; i++)
    {
      const PwWorkflowNode *node = pw_workflow_get (self->workflow, i);

      if (node->route == PW_ROUTE_INCLUSIVE && (node->n_in > 0 || node->n_out > 0))
        return FALSE;
      for (int out = node->out; out >= 0; out = pw_workflow_get_arc (self->workflow, (guint) out)->next_out)
        {
          if (self->n_arcs == MOST_ARCS)
            return FALSE;
          self->bit_of[out] = (int) self->n_arcs;
          self->arcs[self->n_arcs++] = (guint) out;
        }
    }

  return TRUE;
}

static void
play (const PwWorkflow *workflow,
      GArray           *faults)
{
  Play self = { .workflow = workflow };

  self.faults = g_array_new (FALSE, FALSE, sizeof (PwFault));
  self.bit_of = g_new0 (int, workflow->arcs->len + 1);
  self.seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (number_arcs (&self))
    {
      const PwWorkflowNode *start = pw_workflow_get (workflow, 0);

      for (int out = start->out; out >= 0; out = pw_workflow_get_arc (workflow, (guint) out)->next_out)
        {
          guint64 state = 0;

          put (&self, (guint) out, &state);
          add_state (&self, state);
        }
      while (!g_queue_is_empty (&self.states) && g_hash_table_size (self.seen) < MOST_STATES)
        play_state (&self, *(const guint64 *) g_queue_pop_head (&self.states));
      g_array_append_vals (faults, self.faults->data, self.faults->len);
    }

  g_queue_clear (&self.states);
  g_hash_table_unref (self.seen);
  g_array_unref (self.faults);
  g_free (self.bit_of);
}

/* --- both ---------------------------------------------------------------------------- */

static int
compare_faults (gconstpointer a,
                gconstpointer b)
{
  const PwFault *first = a;
  const PwFault *second = b;

  if (first->join != second->join)
    return first->join - second->join;
  if (first->kind != second->kind)
    return (int) first->kind - (int) second->kind;

  return second->split - first->split;
}

/* One finding for each join: with its split where that is known. */
static void
remove_repeated (GArray *faults)
{
  g_array_sort (faults, compare_faults);
  for (guint i = faults->len; i > 1; i--)
    {
      const PwFault *before = &g_array_index (faults, PwFault, i - 2);
      const PwFault *fault = &g_array_index (faults, PwFault, i - 1);

      if (before->join == fault->join && before->kind == fault->kind)
        g_array_remove_index (faults, i - 1);
    }
}

/* Terminating takes all other tokens: what would happen twice may not come to it. */
static void
forgive_terminated (GArray *faults)
{
  for (guint i = faults->len; i > 0; i--)
    if (g_array_index (faults, PwFault, i - 1).kind == PW_FAULT_LACK_OF_SYNCHRONIZATION)
      g_array_remove_index (faults, i - 1);
}

GArray *
pw_soundness_check (const PwCheck *check,
                    guint          scope)
{
  GArray *faults = g_array_new (FALSE, FALSE, sizeof (PwFault));
  g_autoptr (PwNet) net = pw_net_new (check, scope);
  g_autoptr (PwWorkflow) workflow = translate (check, net);

  if (workflow == NULL)
    return faults;

  pw_workflow_reduce (workflow, faults);
  if (pw_workflow_get (workflow, 2)->n_in > 0)
    forgive_terminated (faults);
  play (workflow, faults);
  remove_repeated (faults);

  return faults;
}
