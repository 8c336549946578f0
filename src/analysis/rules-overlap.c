/* analysis/rules-overlap.c - rules on where shapes stand
 *
 * no-bpmndi, no-overlapping-elements and standard-size mean what bpmnlint's rules of
 * these names mean, with these differences: a file without any drawing is one
 * finding; what is not drawn because its sub-process is collapsed is a hint; shapes
 * that only touch do not overlap; and two that overlap are one finding, about the
 * first.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/rules.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Shapes and borders may meet by as much as a line is wide. */
#define TOUCHING 1.0

/* --- what is drawn ----------------------------------------------------------------- */

static gboolean
is_in_collapsed (const PwCheck *check,
                 int            parent)
{
  return parent >= 0 && !check->graph->nodes[parent].is_expanded;
}

void
pw_rule_no_drawing (PwCheck *check,
                    guint    nothing)
{
  if (check->graph->n_planes == 0 && check->graph->n_nodes > 0)
    pw_check_document (check, _ ("Let it be laid out, and save it."), _ ("The file has no drawing."));
}

void
pw_rule_node_drawn (PwCheck *check,
                    guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];
  PwFinding         *finding;

  if (node->plane >= 0 || check->graph->n_planes == 0)
    return;
  finding = pw_check_node (check, n, NULL, _ ("Let it be laid out, or delete it."), _ ("%s is not drawn."), pw_check_name (check, n));
  if (is_in_collapsed (check, node->parent))
    pw_check_weaken (finding, PW_SEVERITY_HINT);
}

void
pw_rule_edge_drawn (PwCheck *check,
                    guint    edge)
{
  const PwGraphEdge *flow = &check->graph->edges[edge];
  PwFinding         *finding;

  if (flow->plane >= 0 || check->graph->n_planes == 0)
    return;
  if (flow->type != PW_ELEMENT_SEQUENCE_FLOW && flow->type != PW_ELEMENT_MESSAGE_FLOW && flow->type != PW_ELEMENT_ASSOCIATION)
    return;
  finding = pw_check_edge (check, edge, NULL, _ ("Let it be laid out, or delete it."), _ ("%s is not drawn."), pw_check_flow_name (check, edge));
  if (is_in_collapsed (check, flow->parent))
    pw_check_weaken (finding, PW_SEVERITY_HINT);
}

/* --- overlapping ------------------------------------------------------------------- */

static gboolean
are_host_and_guest (const PwGraph *graph,
                    guint          a,
                    guint          b)
{
  return graph->nodes[a].host == (int) b || graph->nodes[b].host == (int) a;
}

static gboolean
takes_room (const PwCheck *check,
            guint          n)
{
  return pw_check_has (check, n, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA);
}

static gboolean
do_overlap (const PwCheck *check,
            guint          a,
            guint          b)
{
  const PwGraphNode *first = &check->graph->nodes[a];
  const PwGraphNode *second = &check->graph->nodes[b];

  return first->plane == second->plane && first->process == second->process && first->parent == second->parent &&
         takes_room (check, b) && !are_host_and_guest (check->graph, a, b) &&
         pw_rect_intersects (pw_rect_grow (first->bounds, -TOUCHING), second->bounds);
}

static gboolean
is_outside (const PwGraphNode *node,
            const PwGraphNode *holder)
{
  return holder->plane == node->plane && !pw_rect_is_empty (holder->bounds) &&
         !pw_rect_contains_rect (pw_rect_grow (holder->bounds, TOUCHING), node->bounds);
}

static void
check_holder (PwCheck *check,
              guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];
  const PwGraphNode *parent = node->parent >= 0 ? &check->graph->nodes[node->parent] : NULL;
  int                holder = node->parent >= 0 ? node->parent : node->pool;

  if (holder < 0 || (parent != NULL && !parent->is_expanded) || node->type == PW_ELEMENT_DATA_STORE_REFERENCE)
    return;
  if (!is_outside (node, &check->graph->nodes[holder]))
    return;
  if (parent == NULL)
    pw_check_node (check, n, check->graph->nodes[holder].id, _ ("Move it inside, or enlarge the pool."),
                   _ ("%s lies outside of its pool."), pw_check_name (check, n));
  else
    pw_check_node (check, n, check->graph->nodes[holder].id, _ ("Move it inside, or enlarge what holds it."),
                   _ ("%s lies outside of %s."), pw_check_name (check, n), pw_check_name (check, (guint) holder));
}

static void
check_pools (PwCheck *check,
             guint    n)
{
  const PwGraph *graph = check->graph;

  for (guint i = n + 1; i < graph->n_nodes; i++)
    if (graph->nodes[i].type == PW_ELEMENT_PARTICIPANT && graph->nodes[i].plane == graph->nodes[n].plane &&
        pw_rect_intersects (pw_rect_grow (graph->nodes[n].bounds, -TOUCHING), graph->nodes[i].bounds))
      pw_check_node (check, n, graph->nodes[i].id, _ ("Move one of the two."),
                     _ ("%s and %s overlap."), pw_check_name (check, n), pw_check_name (check, i));
}

void
pw_rule_no_overlapping (PwCheck *check,
                        guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];
  g_autoptr (GArray) near = NULL;

  if (node->plane < 0 || pw_rect_is_empty (node->bounds))
    return;
  if (node->type == PW_ELEMENT_PARTICIPANT)
    check_pools (check, n);
  if (!takes_room (check, n))
    return;

  near = pw_check_find_near (check, node->bounds);
  for (guint i = 0; i < near->len; i++)
    {
      guint other = g_array_index (near, guint, i);

      if (other > n && other < check->graph->n_nodes && do_overlap (check, n, other))
        pw_check_node (check, n, check->graph->nodes[other].id, _ ("Move one of the two."),
                       _ ("%s and %s overlap."), pw_check_name (check, n), pw_check_name (check, other));
    }
  check_holder (check, n);
}

/* --- sizes ------------------------------------------------------------------------- */

void
pw_rule_standard_size (PwCheck *check,
                       guint    n)
{
  const PwGraphNode   *node = &check->graph->nodes[n];
  const PwElementInfo *info = pw_element_type_get_info (node->type);

  if (node->plane < 0 || info->width <= 0 || (pw_check_has (check, n, PW_TRAIT_SUB_PROCESS) && node->is_expanded) ||
      !pw_check_has (check, n, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA))
    return;
  if (fabs (node->bounds.width - info->width) > 0.5 || fabs (node->bounds.height - info->height) > 0.5)
    pw_check_node (check, n, NULL, _ ("Give it the usual size."),
                   _ ("%s is %g by %g large instead of %g by %g."), pw_check_name (check, n),
                   node->bounds.width, node->bounds.height, info->width, info->height);
}
