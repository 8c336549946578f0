/* analysis/rules-flow.c - rules on how sequence flows connect nodes
 *
 * The meaning is bpmnlint's, with these differences: a node's flows are those that
 * name it, whether or not it lists them too; what has no flow at all is only said
 * to be disconnected, not also to be an implicit start and end; an ad-hoc
 * sub-process may hold what it likes in any order.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_compensation (const PwGraphNode *node)
{
  return node->is_for_compensation ||
         (node->type == PW_ELEMENT_BOUNDARY_EVENT && node->trigger == PW_ELEMENT_COMPENSATE_EVENT_DEFINITION);
}

/* Whether the flow need not lead here or go on from here. */
static gboolean
is_outside_flow (PwCheck *check,
                 guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  return node->is_triggered_by_event || is_compensation (node) || pw_check_is_in_ad_hoc (check, n);
}

static gboolean
is_disconnected (PwCheck *check,
                 guint    n)
{
  return pw_check_get_n_in (check, n) == 0 && pw_check_get_n_out (check, n) == 0;
}

void
pw_rule_no_disconnected (PwCheck *check,
                         guint    n)
{
  if (is_outside_flow (check, n) || !is_disconnected (check, n))
    return;

  pw_check_node (check, n, NULL, _ ("Connect it by a sequence flow, or delete it."),
                 _ ("%s is not connected to anything."), pw_check_name (check, n));
}

void
pw_rule_no_implicit_start (PwCheck *check,
                           guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (pw_check_get_n_in (check, n) > 0 || is_outside_flow (check, n) || is_disconnected (check, n))
    return;
  if (node->type == PW_ELEMENT_START_EVENT || node->type == PW_ELEMENT_BOUNDARY_EVENT)
    return;
  if (node->type == PW_ELEMENT_INTERMEDIATE_CATCH_EVENT && node->link != NULL)
    return;

  pw_check_node (check, n, NULL, _ ("Put a start event in front of it, or connect it to what comes before."),
                 _ ("Nothing leads to %s."), pw_check_name (check, n));
}

void
pw_rule_no_implicit_end (PwCheck *check,
                         guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (pw_check_get_n_out (check, n) > 0 || is_outside_flow (check, n) || node->type == PW_ELEMENT_END_EVENT)
    return;
  if (node->type == PW_ELEMENT_INTERMEDIATE_THROW_EVENT && node->link != NULL)
    return;
  if (is_disconnected (check, n))
    return;

  pw_check_node (check, n, NULL, _ ("Put an end event behind it, or connect it to what comes next."),
                 _ ("The flow breaks off at %s."), pw_check_name (check, n));
}

void
pw_rule_no_implicit_split (PwCheck *check,
                           guint    n)
{
  guint n_free = 0;

  for (guint k = 0; k < pw_check_get_n_out (check, n); k++)
    {
      const PwGraphEdge *flow = &check->graph->edges[pw_check_get_out (check, n, k)];

      n_free += !flow->has_condition && !flow->is_default;
    }
  if (n_free > 1)
    pw_check_node (check, n, NULL, _ ("Put a gateway behind it that says whether one or all of the ways are taken."),
                   _ ("%s has several ways out without a gateway."), pw_check_name (check, n));
}

void
pw_rule_fake_join (PwCheck *check,
                   guint    n)
{
  if (pw_check_get_n_in (check, n) > 1)
    pw_check_node (check, n, NULL, _ ("Put a gateway in front of it that joins the flows."),
                   _ ("%s has several ways in without a gateway: it happens once for each of them."), pw_check_name (check, n));
}

void
pw_rule_no_gateway_join_fork (PwCheck *check,
                              guint    n)
{
  if (pw_check_get_n_in (check, n) > 1 && pw_check_get_n_out (check, n) > 1)
    pw_check_node (check, n, NULL, _ ("Use one gateway to join and another to split."),
                   _ ("%s joins and splits at the same time."), pw_check_name (check, n));
}

void
pw_rule_superfluous_gateway (PwCheck *check,
                             guint    n)
{
  if (pw_check_get_n_in (check, n) == 1 && pw_check_get_n_out (check, n) == 1)
    pw_check_node (check, n, NULL, _ ("Delete it and connect what is before and behind it."),
                   _ ("%s has one way in and one way out and does nothing."), pw_check_name (check, n));
}

void
pw_rule_no_complex_gateway (PwCheck *check,
                            guint    n)
{
  if (check->graph->nodes[n].type == PW_ELEMENT_COMPLEX_GATEWAY)
    pw_check_node (check, n, NULL, _ ("Say it with exclusive and parallel gateways."),
                   _ ("%s is a kind of gateway that few people understand."), pw_check_name (check, n));
}

void
pw_rule_no_inclusive_gateway (PwCheck *check,
                              guint    n)
{
  if (check->graph->nodes[n].type == PW_ELEMENT_INCLUSIVE_GATEWAY)
    pw_check_node (check, n, NULL, _ ("Say it with exclusive and parallel gateways."),
                   _ ("%s takes one or several ways, which readers often misunderstand."), pw_check_name (check, n));
}

void
pw_rule_event_based_gateway (PwCheck *check,
                             guint    n)
{
  if (check->graph->nodes[n].type != PW_ELEMENT_EVENT_BASED_GATEWAY)
    return;

  if (pw_check_get_n_out (check, n) < 2)
    pw_check_node (check, n, NULL, _ ("Let at least two events follow it."),
                   _ ("%s has nothing to choose from."), pw_check_name (check, n));
  for (guint k = 0; k < pw_check_get_n_out (check, n); k++)
    {
      guint edge = pw_check_get_out (check, n, k);

      if (check->graph->edges[edge].has_condition)
        pw_check_edge (check, edge, check->graph->nodes[n].id, _ ("Remove the condition: the event that comes first decides."),
                       _ ("%s has a condition although an event decides."), pw_check_flow_name (check, edge));
    }
}

/* Where nobody executes the process a label is condition enough; that it is none
 * for a program is worth a hint at most.
 */
void
pw_rule_conditional_flows (PwCheck *check,
                           guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];
  gboolean           is_conditional = FALSE;
  gboolean           is_executable = node->process >= 0 && check->graph->processes[node->process].is_executable;

  for (guint k = 0; k < pw_check_get_n_out (check, n); k++)
    {
      const PwGraphEdge *flow = &check->graph->edges[pw_check_get_out (check, n, k)];

      is_conditional = is_conditional || flow->has_condition || flow->is_default;
    }
  for (guint k = 0; is_conditional && k < pw_check_get_n_out (check, n); k++)
    {
      guint              edge = pw_check_get_out (check, n, k);
      const PwGraphEdge *flow = &check->graph->edges[edge];
      PwFinding         *finding;

      if (flow->has_condition || flow->is_default)
        continue;
      finding = pw_check_edge (check, edge, node->id, _ ("Give it a condition, or make it the default flow."),
                               _ ("%s has no condition although others beside it have one."), pw_check_flow_name (check, edge));
      if (!is_executable && *flow->name != '\0')
        pw_check_weaken (finding, PW_SEVERITY_HINT);
    }
}

static gboolean
is_duplicate (const PwGraphEdge *a,
              const PwGraphEdge *b)
{
  return a->target == b->target && g_strcmp0 (a->condition, b->condition) == 0;
}

/* Once for each flow that repeats an earlier one. */
void
pw_rule_no_duplicate_flows (PwCheck *check,
                            guint    edge)
{
  const PwGraphEdge *flow = &check->graph->edges[edge];

  if (flow->type != PW_ELEMENT_SEQUENCE_FLOW || flow->source < 0 || flow->target < 0)
    return;
  for (guint k = 0; k < pw_check_get_n_out (check, (guint) flow->source); k++)
    {
      guint other = pw_check_get_out (check, (guint) flow->source, k);

      if (other < edge && is_duplicate (&check->graph->edges[other], flow))
        {
          pw_check_edge (check, edge, check->graph->edges[other].id, _ ("Delete one of the two."),
                         _ ("%s is there twice."), pw_check_flow_name (check, edge));
          return;
        }
    }
}

/* --- what may not be connected at all ---------------------------------------------- */

void
pw_rule_dangling_flow (PwCheck *check,
                       guint    edge)
{
  const PwGraphEdge *flow = &check->graph->edges[edge];

  if (flow->type != PW_ELEMENT_SEQUENCE_FLOW && flow->type != PW_ELEMENT_MESSAGE_FLOW)
    return;
  if (flow->source < 0 || flow->target < 0)
    pw_check_edge (check, edge, NULL, _ ("Connect both its ends, or delete it."),
                   _ ("%s is not connected at both ends."), pw_check_flow_name (check, edge));
}

static gboolean
is_plain_node (const PwCheck *check,
               guint          n)
{
  return pw_check_has (check, n, PW_TRAIT_FLOW_NODE);
}

void
pw_rule_illegal_flow (PwCheck *check,
                      guint    edge)
{
  const PwGraphEdge *flow = &check->graph->edges[edge];
  const PwGraphNode *source, *target;

  if (flow->type != PW_ELEMENT_SEQUENCE_FLOW || flow->source < 0 || flow->target < 0)
    return;
  source = &check->graph->nodes[flow->source];
  target = &check->graph->nodes[flow->target];

  if (source->process != target->process || !is_plain_node (check, (guint) flow->source) || !is_plain_node (check, (guint) flow->target))
    pw_check_edge (check, edge, NULL, _ ("Use a message flow between pools."),
                   _ ("%s leads from one pool to another."), pw_check_flow_name (check, edge));
  else if (source->parent != target->parent)
    pw_check_edge (check, edge, NULL, _ ("Connect the sub-process itself, not what is inside it."),
                   _ ("%s crosses the border of a sub-process."), pw_check_flow_name (check, edge));
  else if (source->type == PW_ELEMENT_END_EVENT)
    pw_check_edge (check, edge, source->id, _ ("Make the end event an intermediate one, or delete the flow."),
                   _ ("%s begins at an end event."), pw_check_flow_name (check, edge));
  else if (target->type == PW_ELEMENT_START_EVENT || target->type == PW_ELEMENT_BOUNDARY_EVENT)
    pw_check_edge (check, edge, target->id, _ ("Lead it to the step behind the event."),
                   _ ("%s leads into an event that only begins a flow."), pw_check_flow_name (check, edge));
  else if (source->is_triggered_by_event || target->is_triggered_by_event)
    pw_check_edge (check, edge, NULL, _ ("Delete the flow: its start event starts an event sub-process."),
                   _ ("%s is connected to an event sub-process."), pw_check_flow_name (check, edge));
  else if (source->is_for_compensation || target->is_for_compensation)
    pw_check_edge (check, edge, NULL, _ ("Connect an activity for compensation by an association."),
                   _ ("%s is connected to an activity for compensation."), pw_check_flow_name (check, edge));
}

/* The pool that an end of a message flow lies in or is. */
static int
get_pool (const PwCheck *check,
          int            n)
{
  return check->graph->nodes[n].type == PW_ELEMENT_PARTICIPANT ? n : check->graph->nodes[n].pool;
}

void
pw_rule_message_flow_in_pool (PwCheck *check,
                              guint    edge)
{
  const PwGraphEdge *flow = &check->graph->edges[edge];
  int                pool;

  if (flow->type != PW_ELEMENT_MESSAGE_FLOW || flow->source < 0 || flow->target < 0)
    return;
  pool = get_pool (check, flow->source);
  if (pool >= 0 && pool == get_pool (check, flow->target))
    pw_check_edge (check, edge, check->graph->nodes[pool].id, _ ("Use a sequence flow inside a pool."),
                   _ ("%s stays inside one pool."), pw_check_flow_name (check, edge));
}

static gboolean
can_send (const PwGraphNode *node)
{
  if (pw_element_type_has (node->type, PW_TRAIT_ACTIVITY) || node->type == PW_ELEMENT_PARTICIPANT)
    return TRUE;

  return pw_element_type_has (node->type, PW_TRAIT_THROW_EVENT) &&
         (node->trigger == PW_ELEMENT_MESSAGE_EVENT_DEFINITION || node->trigger == PW_ELEMENT_EVENT_DEFINITION ||
          (node->trigger == PW_ELEMENT_UNKNOWN && node->type == PW_ELEMENT_END_EVENT));
}

static gboolean
can_receive (const PwGraphNode *node)
{
  if (pw_element_type_has (node->type, PW_TRAIT_ACTIVITY) || node->type == PW_ELEMENT_PARTICIPANT)
    return TRUE;

  return pw_element_type_has (node->type, PW_TRAIT_CATCH_EVENT) &&
         (node->trigger == PW_ELEMENT_MESSAGE_EVENT_DEFINITION || node->trigger == PW_ELEMENT_EVENT_DEFINITION ||
          (node->trigger == PW_ELEMENT_UNKNOWN && node->type == PW_ELEMENT_START_EVENT));
}

void
pw_rule_illegal_message_flow (PwCheck *check,
                              guint    edge)
{
  const PwGraphEdge *flow = &check->graph->edges[edge];

  if (flow->type != PW_ELEMENT_MESSAGE_FLOW || flow->source < 0 || flow->target < 0)
    return;
  if (!can_send (&check->graph->nodes[flow->source]))
    pw_check_edge (check, edge, check->graph->nodes[flow->source].id,
                   _ ("Let it begin at a pool, an activity or an event that sends a message."),
                   _ ("%s begins at something that sends no message."), pw_check_flow_name (check, edge));
  else if (!can_receive (&check->graph->nodes[flow->target]))
    pw_check_edge (check, edge, check->graph->nodes[flow->target].id,
                   _ ("Let it end at a pool, an activity or an event that receives a message."),
                   _ ("%s ends at something that receives no message."), pw_check_flow_name (check, edge));
}
