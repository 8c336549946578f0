/* analysis/rules-events.c - rules on events, and on what a process must have of them
 *
 * The meaning is bpmnlint's, with one difference: a pool or sub-process of which only
 * the outside is drawn is worth a hint that it has no start and end, not an error,
 * and in FIM, whose activity groups are drawn so, nothing at all.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
has_member (const PwCheck *check,
            guint          scope,
            PwElementType  type)
{
  const PwCheckScope *what = &check->scopes[scope];

  for (guint i = 0; i < what->n_members; i++)
    if (check->graph->nodes[what->members[i]].type == type)
      return TRUE;

  return FALSE;
}

static const PwGraphNode *
get_sub_process (const PwCheck *check,
                 guint          scope)
{
  return check->scopes[scope].node >= 0 ? &check->graph->nodes[check->scopes[scope].node] : NULL;
}

static void
require_event (PwCheck      *check,
               guint         scope,
               PwElementType type,
               const char   *advice,
               const char   *format)
{
  const PwGraphNode *sub_process = get_sub_process (check, scope);
  gboolean           is_empty = check->scopes[scope].n_members == 0;
  PwFinding         *finding;
  g_autofree char   *message = NULL;

  if ((sub_process != NULL && sub_process->type == PW_ELEMENT_AD_HOC_SUB_PROCESS) || has_member (check, scope, type))
    return;
  if (is_empty && check->profile == PW_PROFILE_FIM)
    return;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (format, pw_check_scope_name (check, scope));
#pragma GCC diagnostic pop
  finding = pw_check_scope (check, scope, NULL, advice, "%s", message);
  if (is_empty)
    pw_check_weaken (finding, PW_SEVERITY_HINT);
}

void
pw_rule_start_event_required (PwCheck *check,
                              guint    scope)
{
  require_event (check, scope, PW_ELEMENT_START_EVENT, _ ("Add a start event that says what sets it off."),
                 _ ("%s has no start event."));
}

void
pw_rule_end_event_required (PwCheck *check,
                            guint    scope)
{
  require_event (check, scope, PW_ELEMENT_END_EVENT, _ ("Add an end event that says what is reached."),
                 _ ("%s has no end event."));
}

void
pw_rule_single_blank_start_event (PwCheck *check,
                                  guint    scope)
{
  const PwCheckScope *what = &check->scopes[scope];
  guint               n_blank = 0;

  for (guint i = 0; i < what->n_members; i++)
    {
      const PwGraphNode *node = &check->graph->nodes[what->members[i]];

      n_blank += node->type == PW_ELEMENT_START_EVENT && node->trigger == PW_ELEMENT_UNKNOWN;
    }
  if (n_blank > 1)
    pw_check_scope (check, scope, NULL, _ ("Keep one of them, or say what triggers each."),
                    _ ("%s has several start events without a trigger."), pw_check_scope_name (check, scope));
}

void
pw_rule_ad_hoc_sub_process (PwCheck *check,
                            guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (!pw_check_is_in_ad_hoc (check, n))
    return;
  if (node->type == PW_ELEMENT_START_EVENT || node->type == PW_ELEMENT_END_EVENT)
    pw_check_node (check, n, NULL, _ ("Delete it: what is in an ad-hoc sub-process happens in any order."),
                   _ ("%s stands in an ad-hoc sub-process."), pw_check_name (check, n));
  else if (node->type == PW_ELEMENT_INTERMEDIATE_CATCH_EVENT && pw_check_get_n_out (check, n) == 0)
    pw_check_node (check, n, NULL, _ ("Connect it to what it sets off."),
                   _ ("%s stands in an ad-hoc sub-process and sets nothing off."), pw_check_name (check, n));
}

void
pw_rule_event_sub_process_start (PwCheck *check,
                                 guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (node->type == PW_ELEMENT_START_EVENT && node->trigger == PW_ELEMENT_UNKNOWN && node->parent >= 0 &&
      check->graph->nodes[node->parent].is_triggered_by_event)
    pw_check_node (check, n, check->graph->nodes[node->parent].id, _ ("Say what triggers it, such as a message or a timer."),
                   _ ("%s begins an event sub-process but has no trigger."), pw_check_name (check, n));
}

void
pw_rule_sub_process_blank_start (PwCheck *check,
                                 guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (node->type == PW_ELEMENT_START_EVENT && node->trigger != PW_ELEMENT_UNKNOWN && node->parent >= 0 &&
      !check->graph->nodes[node->parent].is_triggered_by_event)
    pw_check_node (check, n, check->graph->nodes[node->parent].id, _ ("Make it a plain start event: the flow outside starts a sub-process."),
                   _ ("%s begins a sub-process but has a trigger."), pw_check_name (check, n));
}

/* An event that starts on several triggers at once shows it by its symbol, but no
 * reader can tell which they are.
 */
void
pw_rule_single_event_definition (PwCheck *check,
                                 guint    n)
{
  if (check->graph->nodes[n].trigger == PW_ELEMENT_EVENT_DEFINITION)
    pw_check_node (check, n, NULL, _ ("Use one event for each trigger."),
                   _ ("%s has several triggers."), pw_check_name (check, n));
}

void
pw_rule_conditional_event (PwCheck *check,
                           guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (node->trigger == PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION && !node->has_condition && node->process >= 0 &&
      check->graph->processes[node->process].is_executable)
    pw_check_node (check, n, NULL, _ ("Say what it waits for."),
                   _ ("%s has no condition."), pw_check_name (check, n));
}

/* --- links ------------------------------------------------------------------------- */

static gboolean
is_throwing (const PwGraphNode *node)
{
  return pw_element_type_has (node->type, PW_TRAIT_THROW_EVENT);
}

static void
count_links (const PwCheck *check,
             int            scope,
             const char    *link,
             guint         *n_throwing,
             guint         *n_catching)
{
  const PwCheckScope *what = &check->scopes[scope];

  *n_throwing = *n_catching = 0;
  for (guint i = 0; i < what->n_members; i++)
    {
      const PwGraphNode *node = &check->graph->nodes[what->members[i]];

      if (node->link == NULL || strcmp (node->link, link) != 0)
        continue;
      *n_throwing += is_throwing (node);
      *n_catching += !is_throwing (node);
    }
}

static void
check_link (PwCheck *check,
            guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];
  guint              n_throwing, n_catching;

  if (*node->link == '\0')
    {
      pw_check_node (check, n, NULL, _ ("Give the link a name, the same for both its ends."),
                     _ ("%s is a link without a name."), pw_check_name (check, n));
      return;
    }

  count_links (check, check->scope_of[n], node->link, &n_throwing, &n_catching);
  if (is_throwing (node) && n_catching == 0)
    pw_check_node (check, n, NULL, _ ("Add the link event where the flow goes on."),
                   _ ("%s leads to the link “%s”, which goes on nowhere."), pw_check_name (check, n), node->link);
  else if (!is_throwing (node) && n_throwing == 0)
    pw_check_node (check, n, NULL, _ ("Add the link event that leads here."),
                   _ ("%s goes on from the link “%s”, to which nothing leads."), pw_check_name (check, n), node->link);
  else if (!is_throwing (node) && n_catching > 1)
    pw_check_node (check, n, NULL, _ ("Let the flow go on at one place only."),
                   _ ("%s is not the only one where the link “%s” goes on."), pw_check_name (check, n), node->link);
}

void
pw_rule_link_event (PwCheck *check,
                    guint    scope)
{
  const PwCheckScope *what = &check->scopes[scope];

  for (guint i = 0; i < what->n_members; i++)
    if (check->graph->nodes[what->members[i]].link != NULL)
      check_link (check, what->members[i]);
}

/* --- ends -------------------------------------------------------------------------- */

static gboolean
interrupts (const PwCheck *check,
            guint          n)
{
  const PwGraph *graph = check->graph;

  if (!graph->nodes[n].is_triggered_by_event)
    return FALSE;
  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].parent == (int) n && graph->nodes[i].type == PW_ELEMENT_START_EVENT && graph->nodes[i].is_interrupting)
      return TRUE;

  return FALSE;
}

/* The only way to end needs no terminating. */
void
pw_rule_superfluous_termination (PwCheck *check,
                                 guint    scope)
{
  const PwCheckScope *what = &check->scopes[scope];
  int                 only = -1;

  for (guint i = 0; i < what->n_members; i++)
    {
      guint              n = what->members[i];
      const PwGraphNode *node = &check->graph->nodes[n];

      if (pw_check_get_n_out (check, n) > 0 || interrupts (check, n))
        continue;
      if (only >= 0 || node->type != PW_ELEMENT_END_EVENT || node->trigger != PW_ELEMENT_TERMINATE_EVENT_DEFINITION)
        return;
      only = (int) n;
    }
  if (only >= 0)
    pw_check_node (check, (guint) only, NULL, _ ("Make it a plain end event."),
                   _ ("%s terminates although it is the only end."), pw_check_name (check, (guint) only));
}

/* --- what events refer to ---------------------------------------------------------- */

void
pw_rule_global (PwCheck *check,
                guint    nothing)
{
  const PwGraph *graph = check->graph;

  for (guint i = 0; i < graph->n_roots; i++)
    {
      const PwGraphRoot *root = &graph->roots[i];
      const char        *type = pw_element_type_get_label (root->type);
      const char        *name = *root->name != '\0' ? root->name : root->id;
      gboolean           is_unique = TRUE;

      for (guint k = 0; k < graph->n_roots; k++)
        if (k != i && graph->roots[k].type == root->type && strcmp (graph->roots[k].name, root->name) == 0)
          is_unique = FALSE;
      if (*root->name == '\0')
        pw_check_root (check, i, NULL, _ ("Give it a name."), _ ("%s “%s” has no name."), type, name);
      if (!root->is_used)
        pw_check_root (check, i, NULL, _ ("Delete it, or use it in an event."), _ ("%s “%s” is not used anywhere."), type, name);
      if (!is_unique && *root->name != '\0')
        pw_check_root (check, i, NULL, _ ("Use one for all, or tell them apart by their names."),
                       _ ("%s “%s” is there several times."), type, name);
    }
}
