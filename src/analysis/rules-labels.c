/* analysis/rules-labels.c - rules on what things are called
 *
 * label-required means what bpmnlint's rule of that name means.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Gateways whose branches are chosen by the answer to a question. */
static gboolean
is_decision (const PwCheck *check,
             guint          n)
{
  PwElementType type = check->graph->nodes[n].type;

  return (type == PW_ELEMENT_EXCLUSIVE_GATEWAY || type == PW_ELEMENT_INCLUSIVE_GATEWAY) && pw_check_get_n_out (check, n) > 1;
}

static gboolean
needs_label (const PwCheck *check,
             guint          n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (pw_check_has (check, n, PW_TRAIT_SWIMLANE))
    return TRUE;
  if (!pw_check_has (check, n, PW_TRAIT_FLOW_NODE) || pw_check_has (check, n, PW_TRAIT_SUB_PROCESS))
    return FALSE;
  if (pw_check_has (check, n, PW_TRAIT_GATEWAY))
    return node->type != PW_ELEMENT_PARALLEL_GATEWAY && node->type != PW_ELEMENT_EVENT_BASED_GATEWAY &&
           pw_check_get_n_out (check, n) > 1;

  return TRUE;
}

static const char *
advise_label (const PwCheck *check,
              guint          n)
{
  if (is_decision (check, n))
    return _ ("Write the question that decides, such as “Application complete?”.");
  if (pw_check_has (check, n, PW_TRAIT_ACTIVITY))
    return _ ("Write what is done, such as “Check application”.");
  if (pw_check_has (check, n, PW_TRAIT_EVENT))
    return _ ("Write what has happened, such as “Application received”.");
  if (pw_check_has (check, n, PW_TRAIT_SWIMLANE))
    return _ ("Write who it is: an office or a role.");

  return _ ("Give it a name.");
}

void
pw_rule_label_required (PwCheck *check,
                        guint    n)
{
  if (*check->graph->nodes[n].name == '\0' && needs_label (check, n))
    pw_check_node (check, n, NULL, advise_label (check, n), _ ("%s has no label."), pw_check_name (check, n));
}

/* As above for conditional flows. */
void
pw_rule_label_required_flow (PwCheck *check,
                             guint    edge)
{
  const PwGraphEdge *flow = &check->graph->edges[edge];

  if (flow->type == PW_ELEMENT_SEQUENCE_FLOW && flow->has_condition && *flow->name == '\0')
    pw_check_edge (check, edge, NULL, _ ("Write the condition in words, such as “yes”."),
                   _ ("%s has a condition but no label."), pw_check_flow_name (check, edge));
}
