/* app/compare/row-facts.c - where people stand with each row of the alignment table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/row-facts.h"

#include "workspace/decisions.h"

#include <glib/gi18n-lib.h>

static PwRowState
get_state (const PwTableRow *row,
           const PwRowFacts *facts,
           PwVerdictKind     verdict)
{
  /* Whoever said what is to become of it has looked at it. */
  if (verdict == PW_VERDICT_ALIGN)
    return PW_ROW_STATE_ALIGN;
  if (verdict == PW_VERDICT_KEEP)
    return PW_ROW_STATE_KEEP;
  if (row->n_present > 1 && !facts->is_certain)
    return PW_ROW_STATE_PROPOSAL;
  if (verdict == PW_VERDICT_OPEN || row->differences != PW_DIFFERENCE_NONE)
    return PW_ROW_STATE_OPEN;

  return PW_ROW_STATE_SAME;
}

static void
read_row (const PwComparison *comparison,
          guint               n,
          PwRowFacts         *facts)
{
  PwDecisions      *decisions = pw_comparison_get_decisions (comparison);
  const PwCluster  *cluster = g_ptr_array_index (pw_comparison_get_alignment (comparison)->clusters, n);
  const PwTableRow *row = pw_table_get_row (pw_comparison_get_table (comparison), n);
  PwDecision        decision = { .origin = PW_ORIGIN_PROPOSED, .verdict = PW_VERDICT_NONE };

  if (decisions != NULL)
    decision = pw_decisions_get (decisions, comparison, n);
  facts->is_decided = decision.origin != PW_ORIGIN_PROPOSED;
  facts->is_certain = facts->is_decided || cluster->score >= PW_CERTAIN_SCORE;
  facts->reason = decision.reason;
  facts->owner = decision.owner;
  facts->date = decision.date;
  facts->state = get_state (row, facts, decision.verdict);
}

GArray *
pw_row_facts_list (const PwComparison *comparison)
{
  guint        n = pw_comparison_get_table (comparison)->rows->len;
  PwDecisions *decisions = pw_comparison_get_decisions (comparison);
  GArray      *facts = g_array_sized_new (FALSE, TRUE, sizeof (PwRowFacts), n);
  g_autoptr (GArray) news = decisions != NULL ? pw_decisions_list_new (decisions, comparison) : NULL;

  g_array_set_size (facts, n);
  for (guint i = 0; i < n; i++)
    read_row (comparison, i, &g_array_index (facts, PwRowFacts, i));
  for (guint i = 0; news != NULL && i < news->len; i++)
    g_array_index (facts, PwRowFacts, g_array_index (news, PwNewDifference, i).row).is_new = TRUE;

  return facts;
}

const char *
pw_row_state_get_label (PwRowState state)
{
  switch (state)
    {
    case PW_ROW_STATE_PROPOSAL:
      return C_ ("verdict", "Proposal");
    case PW_ROW_STATE_OPEN:
      return C_ ("verdict", "open");
    case PW_ROW_STATE_ALIGN:
      return C_ ("verdict", "align");
    case PW_ROW_STATE_KEEP:
      return C_ ("verdict", "differs on purpose");
    case PW_ROW_STATE_SAME:
    default:
      return C_ ("verdict", "no difference");
    }
}

char *
pw_row_state_dup_count (PwRowState state,
                        guint      n)
{
  switch (state)
    {
    case PW_ROW_STATE_PROPOSAL:
      return g_strdup_printf (ngettext ("%u proposal", "%u proposals", n), n);
    case PW_ROW_STATE_OPEN:
      return g_strdup_printf (ngettext ("%u open", "%u open", n), n);
    case PW_ROW_STATE_ALIGN:
      return g_strdup_printf (ngettext ("%u to be aligned", "%u to be aligned", n), n);
    case PW_ROW_STATE_KEEP:
      return g_strdup_printf (ngettext ("%u on purpose", "%u on purpose", n), n);
    case PW_ROW_STATE_SAME:
    default:
      return g_strdup_printf (ngettext ("%u without difference", "%u without difference", n), n);
    }
}
