/* analysis/checker.c - finds fault with a process, again and again as it changes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/checker.h"

#include <string.h>

#include "analysis/check.h"
#include "analysis/touched.h"
#include "base/text.h"

/* From so many elements on it is quicker to index the drawing than to go through it
 * for each.
 */
#define FEW 60

struct _PwChecker
{
  PwProfile      profile;
  PwSeverity    *severities; /* by rule */
  GHashTable    *lane_names; /* folded, NULL where everything goes */
  PwTextSizeFunc text_size;
  gpointer       text_size_data;
  double         paper_width_mm;
  double         paper_height_mm;

  PwGraph   *graph; /* what @findings are about */
  PwCheck   *check; /* over @graph */
  GPtrArray *findings;
};

PwChecker *
pw_checker_new (PwProfile profile)
{
  PwChecker    *self = g_new0 (PwChecker, 1);
  guint         n_rules;
  const PwRule *rules = pw_rule_get_all (&n_rules);

  self->profile = profile;
  self->severities = g_new (PwSeverity, n_rules);
  for (guint i = 0; i < n_rules; i++)
    self->severities[i] = rules[i].severity[profile];
  self->paper_width_mm = 210;
  self->paper_height_mm = 297;
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_finding_unref);

  return self;
}

void
pw_checker_free (PwChecker *self)
{
  if (self == NULL)
    return;

  pw_check_free (self->check);
  pw_graph_free (self->graph);
  g_clear_pointer (&self->lane_names, g_hash_table_unref);
  g_ptr_array_unref (self->findings);
  g_free (self->severities);
  g_free (self);
}

gboolean
pw_profile_from_id (const char *id,
                    PwProfile  *profile)
{
  if (strcmp (id, "default") == 0)
    *profile = PW_PROFILE_DEFAULT;
  else if (strcmp (id, "fim") == 0)
    *profile = PW_PROFILE_FIM;
  else
    return FALSE;

  return TRUE;
}

void
pw_checker_set_severity (PwChecker  *self,
                         const char *rule,
                         PwSeverity  severity)
{
  guint         n_rules;
  const PwRule *rules = pw_rule_get_all (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    if (strcmp (rules[i].id, rule) == 0)
      self->severities[i] = severity;
}

void
pw_checker_set_lane_names (PwChecker         *self,
                           const char *const *names)
{
  g_clear_pointer (&self->lane_names, g_hash_table_unref);
  if (names == NULL)
    return;

  self->lane_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; names[i] != NULL; i++)
    g_hash_table_add (self->lane_names, pw_text_fold (names[i]));
}

void
pw_checker_set_text_size (PwChecker     *self,
                          PwTextSizeFunc func,
                          gpointer       data)
{
  self->text_size = func;
  self->text_size_data = data;
}

void
pw_checker_set_paper (PwChecker *self,
                      double     width_mm,
                      double     height_mm)
{
  self->paper_width_mm = width_mm;
  self->paper_height_mm = height_mm;
}

static PwCheck *
new_check (const PwChecker *self,
           const PwGraph   *graph)
{
  PwCheck *check = pw_check_new (graph, self->profile);

  check->lane_names = self->lane_names;
  check->text_size = self->text_size;
  check->text_size_data = self->text_size_data;
  check->paper_width_mm = self->paper_width_mm;
  check->paper_height_mm = self->paper_height_mm;

  return check;
}

/* --- asking ------------------------------------------------------------------------ */

/* @touched: NULL for all */
static void
ask_nodes (PwCheck      *check,
           guint         rule_index,
           const PwRule *rule,
           PwSeverity    severity,
           const guint8 *touched)
{
  for (guint i = 0; i < check->graph->n_nodes; i++)
    if ((touched == NULL || touched[i]) && (rule->types == PW_TRAIT_NONE || pw_check_has (check, i, rule->types)))
      pw_check_run_rule (check, rule_index, severity, i);
}

static void
ask_each (PwCheck      *check,
          guint         rule_index,
          PwSeverity    severity,
          const guint8 *touched,
          guint         n)
{
  for (guint i = 0; i < n; i++)
    if (touched == NULL || touched[i])
      pw_check_run_rule (check, rule_index, severity, i);
}

/* Edge by edge: all rules on an edge need what is near it. */
static void
ask_near_edges (const PwChecker *self,
                PwCheck         *check,
                const guint8    *touched)
{
  guint         n_rules;
  const PwRule *rules = pw_rule_get_all (&n_rules);

  for (guint edge = 0; edge < check->graph->n_edges; edge++)
    for (guint i = 0; i < n_rules; i++)
      if (rules[i].scope == PW_RULE_EDGE_DRAWING && self->severities[i] != PW_SEVERITY_OFF && (touched == NULL || touched[edge]))
        pw_check_run_rule (check, i, self->severities[i], edge);
}

/* @touched: (nullable): NULL for all */
static void
ask (const PwChecker *self,
     PwCheck         *check,
     const PwTouched *touched)
{
  guint         n_rules;
  const PwRule *rules = pw_rule_get_all (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    {
      PwSeverity severity = self->severities[i];

      if (severity == PW_SEVERITY_OFF)
        continue;
      switch (rules[i].scope)
        {
        case PW_RULE_NODE:
          ask_nodes (check, i, &rules[i], severity, touched != NULL ? touched->nodes : NULL);
          break;
        case PW_RULE_NODE_DRAWING:
          ask_nodes (check, i, &rules[i], severity, touched != NULL ? touched->near_nodes : NULL);
          break;
        case PW_RULE_EDGE:
          ask_each (check, i, severity, touched != NULL ? touched->edges : NULL, check->graph->n_edges);
          break;
        case PW_RULE_EDGE_DRAWING:
          break; /* below */
        case PW_RULE_SCOPE:
          ask_each (check, i, severity, touched != NULL ? touched->scopes : NULL, check->n_scopes);
          break;
        case PW_RULE_DOCUMENT:
        default:
          pw_check_run_rule (check, i, severity, 0);
          break;
        }
    }
  ask_near_edges (self, check, touched != NULL ? touched->near_edges : NULL);
}

/* --- keeping ----------------------------------------------------------------------- */

/* Where a finding's element or subject is now; -1 where what was found must be
 * asked anew.
 */
static int
follow_subject (const PwTouched *touched,
                const PwFinding *finding,
                const PwRule    *rule)
{
  int now = -1;

  switch (rule->scope)
    {
    case PW_RULE_NODE:
      now = touched->difference->nodes[finding->subject];
      return now >= 0 && !touched->nodes[now] ? now : -1;
    case PW_RULE_NODE_DRAWING:
      now = touched->difference->nodes[finding->subject];
      return now >= 0 && !touched->near_nodes[now] ? now : -1;
    case PW_RULE_EDGE:
      now = touched->difference->edges[finding->subject];
      return now >= 0 && !touched->edges[now] ? now : -1;
    case PW_RULE_EDGE_DRAWING:
      now = touched->difference->edges[finding->subject];
      return now >= 0 && !touched->near_edges[now] ? now : -1;
    case PW_RULE_SCOPE:
      now = touched->scope_map[finding->subject];
      return now >= 0 && !touched->scopes[now] ? now : -1;
    case PW_RULE_DOCUMENT:
    default:
      return -1;
    }
}

static int
follow_target (const PwTouched *touched,
               const PwFinding *finding)
{
  if (finding->target_kind == PW_CHECK_NODE)
    return touched->difference->nodes[finding->target];
  if (finding->target_kind == PW_CHECK_EDGE)
    return touched->difference->edges[finding->target];

  return (int) finding->target;
}

/* Findings that still hold, with their places in the new graph. */
static void
keep_untouched (const PwChecker *self,
                PwCheck         *check,
                const PwTouched *touched)
{
  guint         n_rules;
  const PwRule *rules = pw_rule_get_all (&n_rules);

  for (guint i = 0; i < self->findings->len; i++)
    {
      PwFinding *finding = g_ptr_array_index (self->findings, i);
      int        subject = follow_subject (touched, finding, &rules[finding->rule_index]);
      int        target = subject >= 0 ? follow_target (touched, finding) : -1;

      if (subject < 0 || target < 0)
        continue;
      finding->subject = (guint) subject;
      finding->target = (guint) target;
      g_ptr_array_add (check->findings, pw_finding_ref (finding));
    }
}

/* The check's findings become ours. */
static void
adopt (PwChecker *self,
       PwGraph   *graph,
       PwCheck   *check,
       guint      n_kept)
{
  gboolean has_ignores = graph->n_ignores > 0 || (self->graph != NULL && self->graph->n_ignores > 0);

  g_ptr_array_set_size (self->findings, 0);
  for (guint i = 0; i < check->findings->len; i++)
    {
      PwFinding *finding = g_ptr_array_index (check->findings, i);

      g_ptr_array_add (self->findings, has_ignores ? pw_check_mark_ignored (check, finding) : finding);
    }
  g_ptr_array_set_size (check->findings, 0);
  pw_check_sort (check, self->findings, n_kept);

  if (self->check != NULL)
    pw_check_free (self->check);
  pw_graph_free (self->graph);
  self->check = check;
  self->graph = graph;
}

void
pw_checker_run (PwChecker *self,
                PwGraph   *graph)
{
  PwCheck *check = new_check (self, graph);

  pw_check_index_drawing (check);
  ask (self, check, NULL);
  adopt (self, graph, check, 0);
}

void
pw_checker_update (PwChecker *self,
                   PwGraph   *graph)
{
  g_autoptr (PwTouched) touched = NULL;
  PwCheck *check;
  guint    n_kept = 0;

  if (self->graph == NULL)
    {
      pw_checker_run (self, graph);
      return;
    }

  check = new_check (self, graph);
  touched = pw_touched_new (self->check, check);
  if (touched == NULL)
    {
      pw_check_index_drawing (check);
      ask (self, check, NULL);
    }
  else
    {
      keep_untouched (self, check, touched);
      n_kept = check->findings->len;
      if (touched->n_near > FEW)
        pw_check_index_drawing (check);
      ask (self, check, touched);
    }
  adopt (self, graph, check, n_kept);
}

const GPtrArray *
pw_checker_get_findings (const PwChecker *self)
{
  return self->findings;
}

GPtrArray *
pw_checker_dup_findings (const PwChecker *self)
{
  GPtrArray *copy = g_ptr_array_new_full (self->findings->len, (GDestroyNotify) pw_finding_unref);

  for (guint i = 0; i < self->findings->len; i++)
    g_ptr_array_add (copy, pw_finding_ref (g_ptr_array_index (self->findings, i)));

  return copy;
}

guint
pw_checker_count (const PwChecker *self,
                  PwSeverity       severity)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const PwFinding *finding = g_ptr_array_index (self->findings, i);

      n += finding->severity == severity && !finding->is_ignored;
    }

  return n;
}
