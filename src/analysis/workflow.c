/* analysis/workflow.c - a workflow graph that gets smaller without losing its faults
 *
 * Reduction after Sadiq and Orlowska, "Analyzing process models using graph reduction
 * techniques", Information Systems 25 (2000), in the form that suits gateways as
 * places and transitions of a free-choice net (Murata, "Petri nets: properties,
 * analysis and applications", 1989):
 *
 *   sequence   a node with one way in and one way out goes
 *   fusion     neighbours of the same kind become one, where one of them has no
 *              other way out, or the other no other way in
 *   pair       several arcs from one node to another become one; where the first is
 *              exclusive and the second parallel this is a deadlock, the other way
 *              round a lack of synchronization
 *   loop       an arc from an exclusive node to itself goes
 *   end        an arc from a parallel node to the end goes: tokens end by themselves
 *
 * Each step leaves the question whether tokens get stuck or meet as it was. What is
 * structured shrinks to one arc from start to end.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/workflow.h"

typedef struct
{
  PwWorkflow *workflow;
  GArray     *faults;
  GArray     *queue; /* guint: nodes to look at */
  guint8     *is_queued;
  guint      *seen_from; /* by target: how many arcs of the node at hand lead there */
} Reduction;

PwWorkflow *
pw_workflow_new (void)
{
  PwWorkflow *self = g_new0 (PwWorkflow, 1);

  self->nodes = g_array_new (FALSE, TRUE, sizeof (PwWorkflowNode));
  self->arcs = g_array_new (FALSE, TRUE, sizeof (PwWorkflowArc));

  return self;
}

void
pw_workflow_free (PwWorkflow *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->nodes);
  g_array_unref (self->arcs);
  g_free (self);
}

PwWorkflowNode *
pw_workflow_get (const PwWorkflow *self,
                 guint             node)
{
  return &g_array_index (self->nodes, PwWorkflowNode, node);
}

PwWorkflowArc *
pw_workflow_get_arc (const PwWorkflow *self,
                     guint             arc)
{
  return &g_array_index (self->arcs, PwWorkflowArc, arc);
}

guint
pw_workflow_add (PwWorkflow *self,
                 PwRoute     route,
                 int         origin)
{
  PwWorkflowNode node = { route, origin, origin, PW_WORKFLOW_NONE, PW_WORKFLOW_NONE, 0, 0 };

  g_array_append_val (self->nodes, node);

  return self->nodes->len - 1;
}

/* --- arcs -------------------------------------------------------------------------- */

static void
link_out (PwWorkflow *self,
          guint       index,
          guint       from)
{
  PwWorkflowArc  *arc = pw_workflow_get_arc (self, index);
  PwWorkflowNode *node = pw_workflow_get (self, from);

  arc->from = from;
  arc->next_out = node->out;
  arc->previous_out = PW_WORKFLOW_NONE;
  if (node->out >= 0)
    pw_workflow_get_arc (self, (guint) node->out)->previous_out = (int) index;
  node->out = (int) index;
  node->n_out++;
}

static void
link_in (PwWorkflow *self,
         guint       index,
         guint       to)
{
  PwWorkflowArc  *arc = pw_workflow_get_arc (self, index);
  PwWorkflowNode *node = pw_workflow_get (self, to);

  arc->to = to;
  arc->next_in = node->in;
  arc->previous_in = PW_WORKFLOW_NONE;
  if (node->in >= 0)
    pw_workflow_get_arc (self, (guint) node->in)->previous_in = (int) index;
  node->in = (int) index;
  node->n_in++;
}

static void
unlink_out (PwWorkflow *self,
            guint       index)
{
  PwWorkflowArc  *arc = pw_workflow_get_arc (self, index);
  PwWorkflowNode *node = pw_workflow_get (self, arc->from);

  if (arc->previous_out >= 0)
    pw_workflow_get_arc (self, (guint) arc->previous_out)->next_out = arc->next_out;
  else
    node->out = arc->next_out;
  if (arc->next_out >= 0)
    pw_workflow_get_arc (self, (guint) arc->next_out)->previous_out = arc->previous_out;
  node->n_out--;
}

static void
unlink_in (PwWorkflow *self,
           guint       index)
{
  PwWorkflowArc  *arc = pw_workflow_get_arc (self, index);
  PwWorkflowNode *node = pw_workflow_get (self, arc->to);

  if (arc->previous_in >= 0)
    pw_workflow_get_arc (self, (guint) arc->previous_in)->next_in = arc->next_in;
  else
    node->in = arc->next_in;
  if (arc->next_in >= 0)
    pw_workflow_get_arc (self, (guint) arc->next_in)->previous_in = arc->previous_in;
  node->n_in--;
}

void
pw_workflow_connect (PwWorkflow *self,
                     guint       from,
                     guint       to)
{
  PwWorkflowArc arc = { 0 };

  g_array_append_val (self->arcs, arc);
  link_out (self, self->arcs->len - 1, from);
  link_in (self, self->arcs->len - 1, to);
}

/* --- reduction --------------------------------------------------------------------- */

static void
enqueue (Reduction *self,
         guint      node)
{
  if (self->is_queued[node])
    return;
  self->is_queued[node] = TRUE;
  g_array_append_val (self->queue, node);
}

static void
remove_arc (Reduction *self,
            guint      index)
{
  PwWorkflowArc *arc = pw_workflow_get_arc (self->workflow, index);

  enqueue (self, arc->from);
  enqueue (self, arc->to);
  unlink_out (self->workflow, index);
  unlink_in (self->workflow, index);
}

static gboolean
is_end (const PwWorkflowNode *node)
{
  return node->route == PW_ROUTE_END || node->route == PW_ROUTE_TERMINATE;
}

static gboolean
is_fixed (guint                 index,
          const PwWorkflowNode *node)
{
  return index == 0 || is_end (node);
}

/* One way in, one way out: the way in leads where the way out led. */
static gboolean
reduce_sequence (Reduction *self,
                 guint      index)
{
  PwWorkflowNode *node = pw_workflow_get (self->workflow, index);
  guint           in, out, to;

  if (is_fixed (index, node) || node->n_in != 1 || node->n_out != 1)
    return FALSE;
  in = (guint) node->in;
  out = (guint) node->out;
  to = pw_workflow_get_arc (self->workflow, out)->to;
  if (to == index)
    return FALSE; /* only leads to itself */

  enqueue (self, pw_workflow_get_arc (self->workflow, in)->from);
  remove_arc (self, out);
  unlink_in (self->workflow, in);
  link_in (self->workflow, in, to);

  return TRUE;
}

static gboolean
reduce_loop (Reduction *self,
             guint      index)
{
  PwWorkflowNode *node = pw_workflow_get (self->workflow, index);

  if (node->route != PW_ROUTE_EXCLUSIVE || node->n_out < 2)
    return FALSE;
  for (int arc = node->out; arc >= 0; arc = pw_workflow_get_arc (self->workflow, (guint) arc)->next_out)
    if (pw_workflow_get_arc (self->workflow, (guint) arc)->to == index)
      {
        remove_arc (self, (guint) arc);
        return TRUE;
      }

  return FALSE;
}

static void
add_fault (Reduction  *self,
           PwFaultKind kind,
           int         join,
           int         split)
{
  PwFault fault = { kind, join, split };

  if (join >= 0)
    g_array_append_val (self->faults, fault);
}

/* What it means that several arcs lead from @from to @to. */
static void
judge_pair (Reduction            *self,
            const PwWorkflowNode *from,
            const PwWorkflowNode *to)
{
  if (to->route == PW_ROUTE_PARALLEL && from->route != PW_ROUTE_PARALLEL)
    add_fault (self, PW_FAULT_DEADLOCK, to->join, from->split);
  if (to->route == PW_ROUTE_EXCLUSIVE && from->route != PW_ROUTE_EXCLUSIVE)
    add_fault (self, PW_FAULT_LACK_OF_SYNCHRONIZATION, to->join, from->split);
}

static gboolean
reduce_pairs (Reduction *self,
              guint      index)
{
  gboolean        is_reduced = FALSE;
  PwWorkflowNode *node = pw_workflow_get (self->workflow, index);
  int             next;

  for (int arc = node->out; arc >= 0; arc = pw_workflow_get_arc (self->workflow, (guint) arc)->next_out)
    self->seen_from[pw_workflow_get_arc (self->workflow, (guint) arc)->to] = 0;
  for (int arc = node->out; arc >= 0; arc = next)
    {
      guint to = pw_workflow_get_arc (self->workflow, (guint) arc)->to;

      next = pw_workflow_get_arc (self->workflow, (guint) arc)->next_out;
      if (self->seen_from[to]++ == 0)
        continue;
      if (self->seen_from[to] == 2 && to != index)
        judge_pair (self, node, pw_workflow_get (self->workflow, to));
      remove_arc (self, (guint) arc);
      is_reduced = TRUE;
    }

  return is_reduced;
}

/* A token that ends beside others is no matter to them; terminating is. */
static gboolean
reduce_end (Reduction *self,
            guint      index)
{
  PwWorkflowNode *node = pw_workflow_get (self->workflow, index);

  if (node->route != PW_ROUTE_PARALLEL || node->n_out < 2)
    return FALSE;
  for (int arc = node->out; arc >= 0; arc = pw_workflow_get_arc (self->workflow, (guint) arc)->next_out)
    if (pw_workflow_get (self->workflow, pw_workflow_get_arc (self->workflow, (guint) arc)->to)->route == PW_ROUTE_END)
      {
        remove_arc (self, (guint) arc);
        return TRUE;
      }

  return FALSE;
}

/* @index becomes part of @into, which it leads to and nowhere else. */
static void
fuse_forward (Reduction *self,
              guint      index,
              guint      into)
{
  PwWorkflowNode *node = pw_workflow_get (self->workflow, index);
  PwWorkflowNode *other = pw_workflow_get (self->workflow, into);

  if (other->n_in < 2)
    other->join = node->join;
  remove_arc (self, (guint) node->out);
  while (node->in >= 0)
    {
      guint arc = (guint) node->in;

      enqueue (self, pw_workflow_get_arc (self->workflow, arc)->from);
      unlink_in (self->workflow, arc);
      link_in (self->workflow, arc, into);
    }
}

/* @index becomes part of @into, from where alone it is reached. */
static void
fuse_backward (Reduction *self,
               guint      index,
               guint      into)
{
  PwWorkflowNode *node = pw_workflow_get (self->workflow, index);
  PwWorkflowNode *other = pw_workflow_get (self->workflow, into);

  if (other->n_out < 2)
    other->split = node->split;
  remove_arc (self, (guint) node->in);
  while (node->out >= 0)
    {
      guint arc = (guint) node->out;

      enqueue (self, pw_workflow_get_arc (self->workflow, arc)->to);
      unlink_out (self->workflow, arc);
      link_out (self->workflow, arc, into);
    }
}

static gboolean
reduce_fusion (Reduction *self,
               guint      index)
{
  PwWorkflowNode *node = pw_workflow_get (self->workflow, index);

  if (is_fixed (index, node))
    return FALSE;
  if (node->n_out == 1)
    {
      guint to = pw_workflow_get_arc (self->workflow, (guint) node->out)->to;

      if (to != index && to != 0 && pw_workflow_get (self->workflow, to)->route == node->route)
        {
          fuse_forward (self, index, to);
          return TRUE;
        }
    }
  if (node->n_in == 1)
    {
      guint from = pw_workflow_get_arc (self->workflow, (guint) node->in)->from;

      if (from != index && pw_workflow_get (self->workflow, from)->route == node->route)
        {
          fuse_backward (self, index, from);
          return TRUE;
        }
    }

  return FALSE;
}

void
pw_workflow_reduce (PwWorkflow *self,
                    GArray     *faults)
{
  Reduction reduction = { .workflow = self, .faults = faults };

  reduction.queue = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->nodes->len * 2);
  reduction.is_queued = g_new0 (guint8, self->nodes->len + 1);
  reduction.seen_from = g_new0 (guint, self->nodes->len + 1);
  for (guint i = 0; i < self->nodes->len; i++)
    enqueue (&reduction, i);

  for (guint i = 0; i < reduction.queue->len; i++)
    {
      guint index = g_array_index (reduction.queue, guint, i);

      reduction.is_queued[index] = FALSE;
      if (is_end (pw_workflow_get (self, index)))
        continue;
      while (reduce_pairs (&reduction, index) || reduce_loop (&reduction, index) || reduce_end (&reduction, index))
        ;
      if (!reduce_sequence (&reduction, index))
        reduce_fusion (&reduction, index);
    }

  g_array_unref (reduction.queue);
  g_free (reduction.is_queued);
  g_free (reduction.seen_from);
}
