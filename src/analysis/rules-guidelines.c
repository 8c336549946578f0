/* analysis/rules-guidelines.c - seven process modelling guidelines, as far as they can be counted
 *
 * Mendling, Reijers, van der Aalst, "Seven process modeling guidelines (7PMG)",
 * Information and Software Technology 52 (2010): few elements (1), few ways through
 * each (2), one start and one end (3), structured (4), no inclusive gateways (5, see
 * no-inclusive-gateway), verb and object (6, see label-verb-object), decomposed above
 * 50 elements (7). A split without its join is only counted for parallel and
 * inclusive gateways: exclusive branches may well end on their own.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/rules.h"

#include <glib/gi18n-lib.h>

#define MOST_ELEMENTS 50
#define MOST_FLOWS 5
#define DEEPEST 3

void
pw_rule_many_elements (PwCheck *check,
                       guint    scope)
{
  guint n = check->scopes[scope].n_members;

  if (n > MOST_ELEMENTS)
    pw_check_scope (check, scope, NULL, _ ("Move parts that belong together into sub-processes."),
                    ngettext ("%s has %u element on one level: above 50, mistakes are likely.",
                              "%s has %u elements on one level: above 50, mistakes are likely.", n),
                    pw_check_scope_name (check, scope), n);
}

void
pw_rule_gateway_degree (PwCheck *check,
                        guint    n)
{
  guint n_flows = pw_check_get_n_in (check, n) + pw_check_get_n_out (check, n);

  if (n_flows > MOST_FLOWS)
    pw_check_node (check, n, NULL, _ ("Decide step by step, with several gateways."),
                   ngettext ("%s has %u flow.", "%s has %u flows.", n_flows), pw_check_name (check, n), n_flows);
}

static guint
count (const PwCheck *check,
       guint          scope,
       PwElementType  type)
{
  const PwCheckScope *what = &check->scopes[scope];
  guint               n = 0;

  for (guint i = 0; i < what->n_members; i++)
    n += check->graph->nodes[what->members[i]].type == type;

  return n;
}

void
pw_rule_several_starts (PwCheck *check,
                        guint    scope)
{
  guint n = count (check, scope, PW_ELEMENT_START_EVENT);

  if (n > 1)
    pw_check_scope (check, scope, NULL, _ ("Let it begin at one place, and decide behind that."),
                    ngettext ("%s has %u start event.", "%s has %u start events.", n), pw_check_scope_name (check, scope), n);
}

void
pw_rule_several_ends (PwCheck *check,
                      guint    scope)
{
  guint n = count (check, scope, PW_ELEMENT_END_EVENT);

  if (n > 1)
    pw_check_scope (check, scope, NULL, _ ("Keep one end for each result that matters."),
                    ngettext ("%s has %u end event.", "%s has %u end events.", n), pw_check_scope_name (check, scope), n);
}

static void
compare_splits (PwCheck      *check,
                guint         scope,
                PwElementType type)
{
  const PwCheckScope *what = &check->scopes[scope];
  guint               n_splits = 0;
  guint               n_joins = 0;

  for (guint i = 0; i < what->n_members; i++)
    {
      guint n = what->members[i];

      if (check->graph->nodes[n].type != type)
        continue;
      n_splits += pw_check_get_n_out (check, n) > 1;
      n_joins += pw_check_get_n_in (check, n) > 1;
    }
  if (n_splits > n_joins)
    pw_check_scope (check, scope, NULL, _ ("Join what has been split, by a gateway of the same kind."),
                    /* TRANSLATORS: a process, a kind of gateway, two numbers */
                    _ ("%s does not join all that it splits by “%s”: splits %u, joins %u."), pw_check_scope_name (check, scope),
                    pw_element_type_get_label (type), n_splits, n_joins);
}

void
pw_rule_unmatched_split (PwCheck *check,
                         guint    scope)
{
  compare_splits (check, scope, PW_ELEMENT_PARALLEL_GATEWAY);
  compare_splits (check, scope, PW_ELEMENT_INCLUSIVE_GATEWAY);
}

void
pw_rule_deep_nesting (PwCheck *check,
                      guint    scope)
{
  guint depth = 0;

  for (int node = check->scopes[scope].node; node >= 0; node = check->graph->nodes[node].parent)
    depth++;
  if (depth > DEEPEST)
    pw_check_scope (check, scope, NULL, _ ("Use a call activity, or bring it up a level."),
                    ngettext ("%s lies %u level deep.", "%s lies %u levels deep.", depth), pw_check_scope_name (check, scope), depth);
}
