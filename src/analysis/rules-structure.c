/* analysis/rules-structure.c - rules on where the flow can get and where it cannot
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/net.h"
#include "analysis/rules.h"
#include "analysis/soundness.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Nothing flows, or in no order. */
static gboolean
has_no_flow (const PwCheck *check,
             guint          scope)
{
  int node = check->scopes[scope].node;

  if (check->scopes[scope].n_members == 0)
    return TRUE;

  return node >= 0 && check->graph->nodes[node].type == PW_ELEMENT_AD_HOC_SUB_PROCESS;
}

/* What nothing leads to is said by no-implicit-start; here it is what only leads to
 * itself.
 */
void
pw_rule_unreachable (PwCheck *check,
                     guint    scope)
{
  g_autoptr (PwNet) net = NULL;
  g_autofree guint8 *reached = NULL;
  gboolean           has_source = FALSE;

  if (has_no_flow (check, scope))
    return;
  net = pw_net_new (check, scope);
  reached = g_new0 (guint8, net->n + 1);
  for (guint k = 0; k < net->n; k++)
    {
      reached[k] = net->in_start[k] == net->in_start[k + 1];
      has_source = has_source || (reached[k] && net->takes_part[k]);
    }
  if (!has_source)
    return;

  pw_net_reach (net, reached, TRUE);
  for (guint k = 0; k < net->n; k++)
    if (!reached[k])
      pw_check_node (check, net->members[k], NULL, _ ("Connect it to the flow that comes from a start event."),
                     _ ("%s cannot be reached from the start."), pw_check_name (check, net->members[k]));
}

/* Something from outside may end a loop: an event at the border of the sub-process,
 * or an event sub-process.
 */
static gboolean
can_be_interrupted (const PwCheck *check,
                    guint          scope)
{
  const PwCheckScope *what = &check->scopes[scope];

  for (guint i = 0; i < what->n_members; i++)
    if (check->graph->nodes[what->members[i]].is_triggered_by_event)
      return TRUE;
  if (what->node < 0)
    return FALSE;
  for (guint i = 0; i < check->graph->n_nodes; i++)
    if (check->graph->nodes[i].host == what->node)
      return TRUE;

  return FALSE;
}

/* Marks what hangs together with @k among those that are not @done. */
static void
mark_together (const PwNet *net,
               guint        k,
               guint8      *done)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  done[k] = TRUE;
  g_array_append_val (queue, k);
  for (guint i = 0; i < queue->len; i++)
    {
      guint at = g_array_index (queue, guint, i);

      for (guint a = net->out_start[at]; a < net->out_start[at + 1]; a++)
        {
          guint beside = net->to[net->out[a]];

          if (!done[beside])
            {
              done[beside] = TRUE;
              g_array_append_val (queue, beside);
            }
        }
      for (guint a = net->in_start[at]; a < net->in_start[at + 1]; a++)
        {
          guint beside = net->from[net->in[a]];

          if (!done[beside])
            {
              done[beside] = TRUE;
              g_array_append_val (queue, beside);
            }
        }
    }
}

static gboolean
is_join (const PwNet *net,
         guint        k)
{
  return net->in_start[k + 1] - net->in_start[k] > 1;
}

/* One finding for each loop, where it is entered. */
void
pw_rule_endless_loop (PwCheck *check,
                      guint    scope)
{
  g_autoptr (PwNet) net = NULL;
  g_autofree guint8 *can_end = NULL;

  if (has_no_flow (check, scope) || can_be_interrupted (check, scope))
    return;
  net = pw_net_new (check, scope);
  can_end = g_new0 (guint8, net->n + 1);
  for (guint k = 0; k < net->n; k++)
    can_end[k] = net->out_start[k] == net->out_start[k + 1];
  pw_net_reach (net, can_end, FALSE);

  for (guint pass = 0; pass < 2; pass++)
    for (guint k = 0; k < net->n; k++)
      if (!can_end[k] && (pass == 1 || is_join (net, k)))
        {
          pw_check_node (check, net->members[k], NULL, _ ("Add a way out of the loop."),
                         _ ("The loop at %s never ends."), pw_check_name (check, net->members[k]));
          mark_together (net, k, can_end);
        }
}

/* --- soundness --------------------------------------------------------------------- */

static const GArray *
get_faults (PwCheck *check,
            guint    scope)
{
  if (check->faults == NULL)
    check->faults = g_new0 (GArray *, check->n_scopes);
  if (check->faults[scope] == NULL)
    check->faults[scope] = has_no_flow (check, scope) ? g_array_new (FALSE, FALSE, sizeof (PwFault)) : pw_soundness_check (check, scope);

  return check->faults[scope];
}

void
pw_rule_deadlock (PwCheck *check,
                  guint    scope)
{
  const GArray *faults = get_faults (check, scope);

  for (guint i = 0; i < faults->len; i++)
    {
      const PwFault *fault = &g_array_index (faults, PwFault, i);

      if (fault->kind != PW_FAULT_DEADLOCK)
        continue;
      if (fault->split >= 0)
        pw_check_node (check, (guint) fault->join, check->graph->nodes[fault->split].id,
                       _ ("Join by an exclusive gateway, or split by a parallel one."),
                       _ ("%s waits for all its flows, but %s takes only one of them: the process gets stuck."),
                       pw_check_name (check, (guint) fault->join), pw_check_name (check, (guint) fault->split));
      else
        pw_check_node (check, (guint) fault->join, NULL, _ ("Join what has been split, by a gateway of the same kind."),
                       _ ("%s waits for flows that do not always all come: the process can get stuck."),
                       pw_check_name (check, (guint) fault->join));
    }
}

void
pw_rule_lack_of_synchronization (PwCheck *check,
                                 guint    scope)
{
  const GArray *faults = get_faults (check, scope);

  for (guint i = 0; i < faults->len; i++)
    {
      const PwFault *fault = &g_array_index (faults, PwFault, i);

      if (fault->kind != PW_FAULT_LACK_OF_SYNCHRONIZATION)
        continue;
      if (fault->split >= 0)
        pw_check_node (check, (guint) fault->join, check->graph->nodes[fault->split].id,
                       _ ("Join by a parallel gateway, or split by an exclusive one."),
                       _ ("%s does not wait for all that %s starts: what follows happens several times."),
                       pw_check_name (check, (guint) fault->join), pw_check_name (check, (guint) fault->split));
      else
        pw_check_node (check, (guint) fault->join, NULL, _ ("Join what has been split, by a gateway of the same kind."),
                       _ ("What follows %s can happen several times."), pw_check_name (check, (guint) fault->join));
    }
}
