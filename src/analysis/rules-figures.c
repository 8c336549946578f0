/* analysis/rules-figures.c - what is missing or odd in the recorded facts
 *
 * Missing times and costs count as zero, so each is said; but only in a process
 * for which somebody has begun to record figures: a plain drawing has none.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/rules.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/quantity.h"
#include "model/field.h"

/* Shares are entered in whole per cent, so thirds do not add up exactly. */
#define SHARE_TOLERANCE 0.011

static gboolean
has_figures (const PwCheck *check,
             guint          n)
{
  int process = check->graph->nodes[n].process;

  return process >= 0 && check->has_figures[process];
}

/* A sub-process whose steps are drawn has their figures. */
static gboolean
is_step (const PwCheck *check,
         guint          n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  return !check->has_content[n] && !node->is_triggered_by_event;
}

void
pw_rule_step_without_role (PwCheck *check,
                           guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (*node->role == '\0' && is_step (check, n) && (has_figures (check, n) || node->pool >= 0))
    pw_check_node (check, n, NULL, _ ("Name who does it, or put it into a lane with a name."),
                   _ ("Nobody is named who does %s."), pw_check_name (check, n));
}

static gboolean
is_digital (const char *medium)
{
  return medium != NULL && (strcmp (medium, "specialist-system") == 0 || strcmp (medium, "online-service") == 0);
}

/* Only where something says that there must be a system. */
void
pw_rule_step_without_system (PwCheck *check,
                             guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];
  gboolean           is_supported = node->automation != NULL && strcmp (node->automation, "manual") != 0;

  if (node->system == NULL && (is_supported || is_digital (node->medium_in) || is_digital (node->medium_out)))
    pw_check_node (check, n, NULL, _ ("Name the IT system."),
                   _ ("%s uses an IT system that is not named."), pw_check_name (check, n));
}

void
pw_rule_missing_time (PwCheck *check,
                      guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (!has_figures (check, n) || !is_step (check, n) || node->processing_s > 0)
    return;
  if (node->automation != NULL && strcmp (node->automation, "automatic") == 0)
    return;
  if (isnan (node->processing_s))
    pw_check_node (check, n, NULL, _ ("Enter the processing time: it counts as zero until then."),
                   _ ("%s has no processing time."), pw_check_name (check, n));
  else
    pw_check_node (check, n, NULL, _ ("Enter the processing time, or say that it happens automatically."),
                   _ ("%s takes no time but is not automatic."), pw_check_name (check, n));
}

void
pw_rule_missing_cases (PwCheck *check,
                       guint    scope)
{
  const PwCheckScope *what = &check->scopes[scope];

  if (what->node < 0 && check->has_figures[what->process] && isnan (check->graph->processes[what->process].cases))
    pw_check_scope (check, scope, NULL, _ ("Enter how many cases there are a year: figures for the year need it."),
                    _ ("%s has no number of cases."), pw_check_scope_name (check, scope));
}

void
pw_rule_flow_shares (PwCheck *check,
                     guint    n)
{
  PwElementType type = check->graph->nodes[n].type;
  guint         n_out = pw_check_get_n_out (check, n);
  guint         n_set = 0;
  double        sum = 0;

  if ((type != PW_ELEMENT_EXCLUSIVE_GATEWAY && type != PW_ELEMENT_EVENT_BASED_GATEWAY) || n_out < 2)
    return;
  for (guint k = 0; k < n_out; k++)
    {
      double share = check->graph->edges[pw_check_get_out (check, n, k)].probability;

      n_set += !isnan (share);
      sum += isnan (share) ? 0 : share;
    }

  if (n_set == n_out ? fabs (sum - 1) > SHARE_TOLERANCE : sum > 1 + SHARE_TOLERANCE)
    {
      g_autofree char *total = pw_share_format (sum);

      pw_check_node (check, n, NULL, _ ("Correct the shares of its branches so that they make 100 %."),
                     _ ("The shares behind %s add up to %s."), pw_check_name (check, n), total);
    }
  else if (n_set < n_out && (n_set > 0 || has_figures (check, n)))
    {
      PwFinding *finding = pw_check_node (check, n, NULL, _ ("Enter for each branch which share of the cases takes it."),
                                          _ ("Not all branches behind %s have a share of the cases."), pw_check_name (check, n));

      pw_check_weaken (finding, PW_SEVERITY_HINT);
    }
}

/* --- media breaks ------------------------------------------------------------------ */

static const char *
get_medium_label (const char *code)
{
  const PwFieldInfo *field = pw_field_find (PW_FIELD_OWNER_ACTIVITY, "medium-in");

  for (const PwFieldCode *c = field->codes; c->code != NULL; c++)
    if (strcmp (c->code, code) == 0)
      return _ (c->label);

  return code;
}

void
pw_rule_media_break (PwCheck *check,
                     guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];

  if (node->medium_in == NULL || node->medium_out == NULL || strcmp (node->medium_in, node->medium_out) == 0)
    return;
  pw_check_node (check, n, NULL, _ ("Think about whether it could stay in one medium."),
                 _ ("Media break in %s: %s becomes %s."), pw_check_name (check, n),
                 get_medium_label (node->medium_in), get_medium_label (node->medium_out));
}

static void
compare_media (PwCheck *check,
               guint    before,
               guint    n)
{
  const PwGraphNode *first = &check->graph->nodes[before];
  const PwGraphNode *second = &check->graph->nodes[n];

  if (before == n || first->medium_out == NULL || strcmp (first->medium_out, second->medium_in) == 0)
    return;
  pw_check_node (check, n, first->id, _ ("Think about whether it could be handed over in one medium."),
                 /* TRANSLATORS: a step, a medium, the step before, a medium */
                 _ ("Media break before %s: %s comes from %s, but %s is needed."), pw_check_name (check, n),
                 get_medium_label (first->medium_out), pw_check_name (check, before), get_medium_label (second->medium_in));
}

/* From a step back to those before it, through gateways and events. */
void
pw_rule_media_break_between (PwCheck *check,
                             guint    n)
{
  const PwGraph *graph = check->graph;
  g_autoptr (GArray) queue = NULL;
  g_autoptr (GHashTable) seen = NULL;

  if (graph->nodes[n].medium_in == NULL)
    return;
  queue = g_array_new (FALSE, FALSE, sizeof (guint));
  seen = g_hash_table_new (NULL, NULL);
  g_array_append_val (queue, n);
  for (guint i = 0; i < queue->len; i++)
    {
      guint at = g_array_index (queue, guint, i);

      for (guint k = 0; k < pw_check_get_n_in (check, at); k++)
        {
          guint before = (guint) graph->edges[pw_check_get_in (check, at, k)].source;

          if (!g_hash_table_add (seen, GUINT_TO_POINTER (before + 1)))
            continue;
          if (pw_check_has (check, before, PW_TRAIT_ACTIVITY))
            compare_media (check, before, n);
          else
            g_array_append_val (queue, before);
        }
    }
}
