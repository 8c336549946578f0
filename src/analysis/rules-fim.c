/* analysis/rules-fim.c - what processes after the FIM method must look like
 *
 * Sources: FITKO, "Fachkonzept Stammprozess"; FIM glossary; the attributes that the
 * FIM check of process tools asks for; the one published process ("Anzeige einer
 * Ordnungswidrigkeit") for wording and symbols. The normative list of symbols is not
 * public; the one here is what that process and tools' FIM palettes use.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/label-style.h"
#include "analysis/rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_fim_trigger (PwElementType trigger)
{
  return trigger == PW_ELEMENT_UNKNOWN || trigger == PW_ELEMENT_MESSAGE_EVENT_DEFINITION ||
         trigger == PW_ELEMENT_TIMER_EVENT_DEFINITION || trigger == PW_ELEMENT_TERMINATE_EVENT_DEFINITION;
}

static gboolean
is_fim_element (const PwGraphNode *node)
{
  if (pw_element_type_has (node->type, PW_TRAIT_EVENT))
    return is_fim_trigger (node->trigger);
  if (pw_element_type_has (node->type, PW_TRAIT_GATEWAY))
    return node->type == PW_ELEMENT_EXCLUSIVE_GATEWAY || node->type == PW_ELEMENT_PARALLEL_GATEWAY ||
           node->type == PW_ELEMENT_INCLUSIVE_GATEWAY || node->type == PW_ELEMENT_EVENT_BASED_GATEWAY;
  if (pw_element_type_has (node->type, PW_TRAIT_SUB_PROCESS))
    return node->type == PW_ELEMENT_SUB_PROCESS && !node->is_triggered_by_event;
  if (pw_element_type_has (node->type, PW_TRAIT_CHOREOGRAPHY | PW_TRAIT_CONVERSATION))
    return FALSE;

  return !node->is_for_compensation;
}

void
pw_rule_fim_element (PwCheck *check,
                     guint    n)
{
  if (!is_fim_element (&check->graph->nodes[n]))
    pw_check_node (check, n, NULL, _ ("Say it with the symbols of FIM: plain, message and timer events, and simple gateways."),
                   _ ("%s is no symbol of FIM."), pw_check_name (check, n));
}

void
pw_rule_fim_activity_group (PwCheck *check,
                            guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (node->rag == 0 && node->type != PW_ELEMENT_CALL_ACTIVITY && !check->has_content[n])
    pw_check_node (check, n, NULL, _ ("Choose the activity group, such as “Check facts formally”."),
                   _ ("%s has no activity group."), pw_check_name (check, n));
}

void
pw_rule_fim_legal_basis (PwCheck *check,
                         guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (!node->has_legal_basis && node->type != PW_ELEMENT_CALL_ACTIVITY && !check->has_content[n])
    pw_check_node (check, n, NULL, _ ("Name the act or bylaw that demands it."),
                   _ ("%s has no legal basis."), pw_check_name (check, n));
}

void
pw_rule_fim_role (PwCheck *check,
                  guint    n)
{
  if (*check->graph->nodes[n].role == '\0')
    pw_check_node (check, n, NULL, _ ("Name who does it, or put it into a pool or lane."),
                   _ ("Nobody is named who does %s."), pw_check_name (check, n));
}

void
pw_rule_fim_process (PwCheck *check,
                     guint    scope)
{
  const PwGraphProcess *process;

  if (check->scopes[scope].node >= 0 || check->scopes[scope].n_members == 0)
    return;
  process = &check->graph->processes[check->scopes[scope].process];

  if (process->leika == NULL)
    pw_check_scope (check, scope, NULL, _ ("Enter the key from the service catalogue, 14 digits."),
                    _ ("%s has no service key."), pw_check_scope_name (check, scope));
  if (!process->has_legal_basis)
    pw_check_scope (check, scope, NULL, _ ("Name the acts and bylaws it is based on."),
                    _ ("%s has no legal basis."), pw_check_scope_name (check, scope));
  if (process->responsible == NULL)
    pw_check_scope (check, scope, NULL, _ ("Name the lead office."),
                    _ ("%s has no lead office."), pw_check_scope_name (check, scope));
}

void
pw_rule_fim_label_noun (PwCheck *check,
                        guint    n)
{
  if (pw_label_style_get (check->graph->nodes[n].name).has_noun_for_verb)
    pw_check_node (check, n, NULL, _ ("Write object and verb, such as “Check application”."),
                   _ ("%s says with a noun what is done."), pw_check_name (check, n));
}

void
pw_rule_fim_label_infinitive (PwCheck *check,
                              guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];
  PwLabelStyle       style = pw_label_style_get (node->name);

  if (*node->name == '\0' || style.has_noun_for_verb || (style.has_infinitive && style.n_words > 1))
    return;
  pw_check_node (check, n, NULL, _ ("Write object and verb, such as “Check application”."),
                 _ ("%s does not have an object and a verb in the infinitive."), pw_check_name (check, n));
}

void
pw_rule_fim_label_and (PwCheck *check,
                       guint    n)
{
  if (pw_label_style_get (check->graph->nodes[n].name).has_and)
    pw_check_node (check, n, NULL, _ ("Make two steps of it."), _ ("%s does two things at once."), pw_check_name (check, n));
}

/* A pool is an organisation; some call it after what is done there. */
void
pw_rule_fim_pool_name (PwCheck *check,
                       guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (node->type == PW_ELEMENT_PARTICIPANT && pw_label_style_get (node->name).has_infinitive)
    pw_check_node (check, n, NULL, _ ("Name the organisation, such as “Town of Gießen”."),
                   _ ("%s is named after a process, not after an organisation."), pw_check_name (check, n));
}
