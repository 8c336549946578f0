/* analysis/rules-labels.c - rules on what things are called
 *
 * label-required means what bpmnlint's rule of that name means.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/label-style.h"
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

/* A branch that the default flow marks needs no answer of its own. */
void
pw_rule_branch_label (PwCheck *check,
                      guint    edge)
{
  const PwGraphEdge *flow = &check->graph->edges[edge];

  if (flow->type != PW_ELEMENT_SEQUENCE_FLOW || flow->source < 0 || *flow->name != '\0' || flow->has_condition || flow->is_default)
    return;
  if (is_decision (check, (guint) flow->source))
    pw_check_edge (check, edge, check->graph->nodes[flow->source].id, _ ("Write the answer that leads this way, such as “yes”."),
                   _ ("%s does not say when it is taken."), pw_check_flow_name (check, edge));
}

void
pw_rule_gateway_question (PwCheck *check,
                          guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (is_decision (check, n) && *node->name != '\0' && strchr (node->name, '?') == NULL)
    pw_check_node (check, n, NULL, _ ("Write it as a question, with the answers at its branches."),
                   _ ("%s does not ask a question."), pw_check_name (check, n));
}

void
pw_rule_duplicate_names (PwCheck *check,
                         guint    scope)
{
  const PwCheckScope *what = &check->scopes[scope];
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < what->n_members; i++)
    {
      guint              n = what->members[i];
      const PwGraphNode *node = &check->graph->nodes[n];
      const PwGraphNode *other;

      if (!pw_check_has (check, n, PW_TRAIT_ACTIVITY) || *node->folded == '\0')
        continue;
      other = g_hash_table_lookup (first, node->folded);
      if (other == NULL)
        g_hash_table_insert (first, (gpointer) node->folded, (gpointer) node);
      else
        pw_check_node (check, n, other->id, _ ("Say what is different, or draw the step once."),
                       _ ("%s is there several times."), pw_check_name (check, n));
    }
}

void
pw_rule_lane_name (PwCheck *check,
                   guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (check->lane_names != NULL && node->type == PW_ELEMENT_LANE && *node->folded != '\0' &&
      !g_hash_table_contains (check->lane_names, node->folded))
    pw_check_node (check, n, NULL, _ ("Use a name that the project knows, or add this one to its list."),
                   _ ("%s has a name that the project does not know."), pw_check_name (check, n));
}

void
pw_rule_lane_person (PwCheck *check,
                     guint    n)
{
  if (pw_label_style_get (check->graph->nodes[n].name).is_person)
    pw_check_node (check, n, NULL, _ ("Name the role or the office: people change."),
                   _ ("%s is named after a person."), pw_check_name (check, n));
}

/* A lane that nothing is done in, though others of its pool are used. */
void
pw_rule_empty_lane (PwCheck *check,
                    guint    nothing)
{
  const PwGraph     *graph = check->graph;
  g_autofree guint8 *is_used = g_new0 (guint8, graph->n_nodes + 1);

  for (guint i = graph->n_nodes; i > 0; i--)
    if (graph->nodes[i - 1].lane >= 0)
      is_used[graph->nodes[i - 1].lane] = TRUE;
  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].type == PW_ELEMENT_LANE && !is_used[i])
      pw_check_node (check, i, NULL, _ ("Delete it, or say what is done there."), _ ("%s is empty."), pw_check_name (check, i));
}

/* Said only where the wording shows it: a noun instead of a verb, or no object. */
void
pw_rule_label_verb_object (PwCheck *check,
                           guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];
  PwLabelStyle       style;

  if (*node->name == '\0')
    return;
  style = pw_label_style_get (node->name);
  if (style.has_noun_for_verb)
    pw_check_node (check, n, NULL, _ ("Say it with a verb, such as “Check application”."),
                   _ ("%s says with a noun what is done."), pw_check_name (check, n));
  else if (style.n_words == 1)
    pw_check_node (check, n, NULL, _ ("Say what is done with what, such as “Check application”."),
                   _ ("%s has only one word."), pw_check_name (check, n));
}
