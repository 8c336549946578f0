/* analysis/check.c - what rules see and how they report
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/check.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdarg.h>
#include <string.h>

#define LONGEST_NAME 60

/* --- scopes ---------------------------------------------------------------------- */

static void
add_scopes (PwCheck *self)
{
  const PwGraph    *graph = self->graph;
  g_autofree int   *scope_of_node = g_new (int, graph->n_nodes + 1);
  g_autofree guint *next = NULL;
  guint             n_flow_nodes = 0;

  self->scopes = g_new0 (PwCheckScope, graph->n_processes + graph->n_nodes + 1);
  self->scope_of = g_new (int, graph->n_nodes + 1);
  self->has_content = g_new0 (guint8, graph->n_nodes + 1);
  for (guint i = 0; i < graph->n_processes; i++)
    self->scopes[self->n_scopes++] = (PwCheckScope){ -1, (int) i, NULL, 0 };
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      scope_of_node[i] = -1;
      if (!pw_check_has (self, i, PW_TRAIT_SUB_PROCESS))
        continue;
      scope_of_node[i] = (int) self->n_scopes;
      self->scopes[self->n_scopes++] = (PwCheckScope){ (int) i, graph->nodes[i].process, NULL, 0 };
    }

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const PwGraphNode *node = &graph->nodes[i];

      self->scope_of[i] = node->parent >= 0 ? scope_of_node[node->parent] : node->process;
      if (self->scope_of[i] >= 0 && pw_check_has (self, i, PW_TRAIT_FLOW_NODE))
        {
          self->scopes[self->scope_of[i]].n_members++;
          n_flow_nodes++;
          if (node->parent >= 0)
            self->has_content[node->parent] = TRUE;
        }
    }

  self->members = g_new (guint, n_flow_nodes + 1);
  self->position = g_new0 (guint, graph->n_nodes + 1);
  next = g_new0 (guint, self->n_scopes + 1);
  for (guint i = 0, first = 0; i < self->n_scopes; i++)
    {
      self->scopes[i].members = self->members + first;
      next[i] = first;
      first += self->scopes[i].n_members;
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    if (self->scope_of[i] >= 0 && pw_check_has (self, i, PW_TRAIT_FLOW_NODE))
      {
        PwCheckScope *scope = &self->scopes[self->scope_of[i]];

        self->position[i] = next[self->scope_of[i]] - (guint) (scope->members - self->members);
        self->members[next[self->scope_of[i]]++] = i;
      }
}

static void
find_figures (PwCheck *self)
{
  self->has_figures = g_new0 (guint8, self->graph->n_processes + 1);
  for (guint i = 0; i < self->graph->n_nodes; i++)
    {
      const PwGraphNode *node = &self->graph->nodes[i];

      if (node->process >= 0 && (!isnan (node->processing_s) || !isnan (node->waiting_s) || !isnan (node->material_cost)))
        self->has_figures[node->process] = TRUE;
    }
}

/* --- names ------------------------------------------------------------------------- */

gboolean
pw_check_has (const PwCheck  *self,
              guint           n,
              PwElementTraits traits)
{
  return pw_element_type_has (self->graph->nodes[n].type, traits);
}

static const char *
keep (PwCheck    *self,
      const char *format,
      const char *first,
      const char *second)
{
  g_autofree char *text = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (format, first, second);
#pragma GCC diagnostic pop

  return g_string_chunk_insert (self->names, text);
}

/* Long names would make the sentence hard to read. */
static const char *
shorten (PwCheck    *self,
         const char *name)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= LONGEST_NAME)
    return name;
  start = g_utf8_substring (name, 0, LONGEST_NAME - 1);

  return keep (self, "%s%s", start, "…");
}

/* A node beside @node along the flow that has a name, -1 where there is none. */
static int
find_named (PwCheck *self,
            guint    node,
            gboolean is_before)
{
  guint n = is_before ? pw_check_get_n_in (self, node) : pw_check_get_n_out (self, node);

  for (guint k = 0; k < n; k++)
    {
      guint edge = is_before ? pw_check_get_in (self, node, k) : pw_check_get_out (self, node, k);
      int   beside = is_before ? self->graph->edges[edge].source : self->graph->edges[edge].target;

      if (*self->graph->nodes[beside].name != '\0')
        return beside;
    }

  return -1;
}

const char *
pw_check_name (PwCheck *self,
               guint    node)
{
  const PwGraphNode *what = &self->graph->nodes[node];
  const char        *type = pw_element_type_get_label (what->type);
  g_autofree char   *nameless = NULL;
  int                beside;

  /* TRANSLATORS: what an element is, and its name: Task “Check application” */
  if (*what->name != '\0')
    return keep (self, _ ("%s “%s”"), type, shorten (self, what->name));

  /* TRANSLATORS: an element without a name, and the name of one beside it */
  if ((beside = find_named (self, node, TRUE)) >= 0)
    return keep (self, _ ("%s after “%s”"), type, shorten (self, self->graph->nodes[beside].name));
  if (what->host >= 0 && *self->graph->nodes[what->host].name != '\0')
    return keep (self, _ ("%s at “%s”"), type, shorten (self, self->graph->nodes[what->host].name));
  if ((beside = find_named (self, node, FALSE)) >= 0)
    return keep (self, _ ("%s before “%s”"), type, shorten (self, self->graph->nodes[beside].name));

  nameless = g_strdup_printf (_ ("%s without a name"), type);

  return keep (self, "%s%s", nameless, "");
}

static const char *
get_end_name (PwCheck *self,
              int      node)
{
  if (node < 0)
    return C_ ("end of a flow", "nothing");
  if (*self->graph->nodes[node].name != '\0')
    return shorten (self, self->graph->nodes[node].name);

  return pw_element_type_get_label (self->graph->nodes[node].type);
}

const char *
pw_check_flow_name (PwCheck *self,
                    guint    edge)
{
  const PwGraphEdge *what = &self->graph->edges[edge];
  const char        *ends;

  /* TRANSLATORS: the two ends of a flow */
  ends = keep (self, _ ("from “%s” to “%s”"), get_end_name (self, what->source), get_end_name (self, what->target));

  /* TRANSLATORS: what a flow is, and where from and where to */
  return keep (self, C_ ("flow", "%s %s"), pw_element_type_get_label (what->type), ends);
}

const char *
pw_check_scope_name (PwCheck *self,
                     guint    scope)
{
  const PwCheckScope   *what = &self->scopes[scope];
  const PwGraphProcess *process;
  const char           *name;

  if (what->node >= 0)
    return pw_check_name (self, (guint) what->node);

  process = &self->graph->processes[what->process];
  name = *process->name == '\0' && process->pool >= 0 ? self->graph->nodes[process->pool].name : process->name;
  if (*name == '\0' && self->graph->n_processes == 1)
    return _ ("The process");
  if (*name == '\0')
    name = process->id;

  return keep (self, _ ("%s “%s”"), pw_element_type_get_label (PW_ELEMENT_PROCESS), shorten (self, name));
}

/* --- flows ------------------------------------------------------------------------- */

guint
pw_check_get_n_out (const PwCheck *self,
                    guint          n)
{
  return self->graph->out_start[n + 1] - self->graph->out_start[n];
}

guint
pw_check_get_n_in (const PwCheck *self,
                   guint          n)
{
  return self->graph->in_start[n + 1] - self->graph->in_start[n];
}

guint
pw_check_get_out (const PwCheck *self,
                  guint          n,
                  guint          k)
{
  return self->graph->out[self->graph->out_start[n] + k];
}

guint
pw_check_get_in (const PwCheck *self,
                 guint          n,
                 guint          k)
{
  return self->graph->in[self->graph->in_start[n] + k];
}

gboolean
pw_check_is_in_ad_hoc (const PwCheck *self,
                       guint          n)
{
  int parent = self->graph->nodes[n].parent;

  return parent >= 0 && self->graph->nodes[parent].type == PW_ELEMENT_AD_HOC_SUB_PROCESS;
}

/* --- reporting --------------------------------------------------------------------- */

static PwFinding *
report (PwCheck      *self,
        PwCheckTarget kind,
        guint         target,
        const char   *element,
        const char   *other,
        const char   *advice,
        const char   *format,
        va_list       arguments)
{
  PwFinding *finding = g_new0 (PwFinding, 1);

  finding->n_refs = 1;
  finding->rule = self->rule->id;
  finding->rule_index = self->rule_index;
  finding->severity = self->severity;
  finding->element = g_strdup (element);
  finding->other = g_strdup (other);
  finding->target_kind = kind;
  finding->target = target;
  finding->plane = -1;
  finding->subject_kind = self->subject_kind;
  finding->subject = self->subject;
  finding->part = self->part++;
  finding->message = g_strdup_vprintf (format, arguments);
  finding->advice = g_strdup (advice);
  g_ptr_array_add (self->findings, finding);

  return finding;
}

PwFinding *
pw_check_node (PwCheck    *self,
               guint       node,
               const char *other,
               const char *advice,
               const char *format,
               ...)
{
  const PwGraphNode *what = &self->graph->nodes[node];
  PwFinding         *finding;
  va_list            arguments;

  va_start (arguments, format);
  finding = report (self, PW_CHECK_NODE, node, what->id, other, advice, format, arguments);
  va_end (arguments);
  finding->line = what->line;
  finding->plane = what->plane;
  finding->place = what->bounds;

  return finding;
}

PwFinding *
pw_check_edge (PwCheck    *self,
               guint       edge,
               const char *other,
               const char *advice,
               const char *format,
               ...)
{
  const PwGraphEdge *what = &self->graph->edges[edge];
  PwFinding         *finding;
  va_list            arguments;

  va_start (arguments, format);
  finding = report (self, PW_CHECK_EDGE, edge, what->id, other, advice, format, arguments);
  va_end (arguments);
  finding->line = what->line;
  finding->plane = what->plane;
  if (what->n_points > 0)
    finding->place = pw_points_bounds (what->points, what->n_points);

  return finding;
}

PwFinding *
pw_check_scope (PwCheck    *self,
                guint       scope,
                const char *other,
                const char *advice,
                const char *format,
                ...)
{
  const PwCheckScope *what = &self->scopes[scope];
  PwFinding          *finding;
  va_list             arguments;

  va_start (arguments, format);
  if (what->node >= 0)
    {
      const PwGraphNode *node = &self->graph->nodes[what->node];

      finding = report (self, PW_CHECK_NODE, (guint) what->node, node->id, other, advice, format, arguments);
      finding->line = node->line;
      finding->plane = node->plane;
      finding->place = node->bounds;
    }
  else
    {
      const PwGraphProcess *process = &self->graph->processes[what->process];

      finding = report (self, PW_CHECK_PROCESS, (guint) what->process, process->id, other, advice, format, arguments);
      finding->line = process->line;
      if (process->pool >= 0)
        {
          finding->plane = self->graph->nodes[process->pool].plane;
          finding->place = self->graph->nodes[process->pool].bounds;
        }
    }
  va_end (arguments);

  return finding;
}

PwFinding *
pw_check_root (PwCheck    *self,
               guint       root,
               const char *other,
               const char *advice,
               const char *format,
               ...)
{
  PwFinding *finding;
  va_list    arguments;

  va_start (arguments, format);
  finding = report (self, PW_CHECK_ROOT, root, self->graph->roots[root].id, other, advice, format, arguments);
  va_end (arguments);
  finding->line = self->graph->roots[root].line;

  return finding;
}

PwFinding *
pw_check_document (PwCheck    *self,
                   const char *advice,
                   const char *format,
                   ...)
{
  PwFinding *finding;
  va_list    arguments;

  va_start (arguments, format);
  finding = report (self, PW_CHECK_DOCUMENT, 0, "", NULL, advice, format, arguments);
  va_end (arguments);

  return finding;
}

void
pw_check_weaken (PwFinding *finding,
                 PwSeverity most)
{
  finding->severity = MIN (finding->severity, most);
}

/* --- for the checker ------------------------------------------------------------- */

PwCheck *
pw_check_new (const PwGraph *graph,
              PwProfile      profile)
{
  PwCheck *self = g_new0 (PwCheck, 1);

  self->graph = graph;
  self->profile = profile;
  self->findings = g_ptr_array_new ();
  self->names = g_string_chunk_new (1024);
  self->near_edge = g_array_new (FALSE, FALSE, sizeof (guint));
  add_scopes (self);
  find_figures (self);
  pw_check_add_boxes (self);

  return self;
}

void
pw_check_free (PwCheck *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->findings->len; i++)
    pw_finding_unref (g_ptr_array_index (self->findings, i));
  g_ptr_array_unref (self->findings);
  for (guint i = 0; self->faults != NULL && i < self->n_scopes; i++)
    if (self->faults[i] != NULL)
      g_array_unref (self->faults[i]);
  g_string_chunk_free (self->names);
  g_free (self->faults);
  g_free (self->position);
  g_free (self->has_content);
  g_free (self->scopes);
  g_free (self->scope_of);
  g_free (self->has_figures);
  g_free (self->members);
  g_free (self->boxes);
  pw_spatial_index_free (self->near);
  g_array_unref (self->near_edge);
  g_free (self);
}

static PwCheckTarget
get_subject_kind (PwRuleScope scope)
{
  switch (scope)
    {
    case PW_RULE_NODE:
    case PW_RULE_NODE_DRAWING:
      return PW_CHECK_NODE;
    case PW_RULE_EDGE:
    case PW_RULE_EDGE_DRAWING:
      return PW_CHECK_EDGE;
    case PW_RULE_SCOPE:
      return PW_CHECK_PROCESS;
    case PW_RULE_DOCUMENT:
    default:
      return PW_CHECK_DOCUMENT;
    }
}

void
pw_check_run_rule (PwCheck   *self,
                   guint      rule_index,
                   PwSeverity severity,
                   guint      subject)
{
  guint n_rules;

  self->rule = &pw_rule_get_all (&n_rules)[rule_index];
  self->rule_index = rule_index;
  self->severity = severity;
  self->subject_kind = get_subject_kind (self->rule->scope);
  self->subject = subject;
  self->part = 0;
  self->rule->check (self, subject);
}

/* A flow comes after the node it leaves. */
static gint64
get_position (const PwGraph   *graph,
              const PwFinding *finding)
{
  int source;

  switch (finding->target_kind)
    {
    case PW_CHECK_NODE:
      return (gint64) finding->target << 33;
    case PW_CHECK_EDGE:
      source = graph->edges[finding->target].source;
      return ((gint64) (source >= 0 ? (guint) source : graph->n_nodes) << 33) + (1LL << 32) + finding->target;
    case PW_CHECK_PROCESS:
      return -(1LL << 40) + finding->target;
    case PW_CHECK_ROOT:
      return -(1LL << 41) + finding->target;
    case PW_CHECK_DOCUMENT:
    default:
      return -(1LL << 42);
    }
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const PwFinding *first = *(const PwFinding *const *) a;
  const PwFinding *second = *(const PwFinding *const *) b;
  gint64           difference = get_position (data, first) - get_position (data, second);

  if (difference == 0)
    difference = (gint64) first->rule_index - (gint64) second->rule_index;
  if (difference == 0)
    difference = (gint64) first->subject - (gint64) second->subject;
  if (difference == 0)
    difference = (gint64) first->part - (gint64) second->part;

  return (difference > 0) - (difference < 0);
}

static gboolean
is_sorted (const PwCheck *self,
           GPtrArray     *findings,
           guint          n)
{
  for (guint i = 1; i < n; i++)
    if (compare_findings (&findings->pdata[i - 1], &findings->pdata[i], (gpointer) self->graph) > 0)
      return FALSE;

  return TRUE;
}

/* Kept findings are in order already, so only the new ones are sorted and both merged. */
void
pw_check_sort (const PwCheck *self,
               GPtrArray     *findings,
               guint          n_kept)
{
  g_autofree gpointer *kept = NULL;
  gpointer            *fresh = findings->pdata + n_kept;
  guint                n_fresh = findings->len - n_kept;
  guint                k = 0;
  guint                f = 0;

  if (n_kept == 0 || !is_sorted (self, findings, n_kept))
    {
      g_ptr_array_sort_with_data (findings, compare_findings, (gpointer) self->graph);
      return;
    }

  g_qsort_with_data (fresh, (gint) n_fresh, sizeof (gpointer), compare_findings, (gpointer) self->graph);
  kept = g_memdup2 (findings->pdata, sizeof (gpointer) * n_kept);
  fresh = g_memdup2 (fresh, sizeof (gpointer) * n_fresh);
  for (guint i = 0; i < n_kept + n_fresh; i++)
    if (f == n_fresh || (k < n_kept && compare_findings (&kept[k], &fresh[f], (gpointer) self->graph) <= 0))
      findings->pdata[i] = kept[k++];
    else
      findings->pdata[i] = fresh[f++];
  g_free (fresh);
}

PwFinding *
pw_check_mark_ignored (const PwCheck *self,
                       PwFinding     *finding)
{
  const PwGraph *graph = self->graph;
  const char    *reason = NULL;
  PwFinding     *marked;

  for (guint i = 0; i < graph->n_ignores && reason == NULL; i++)
    if (strcmp (graph->ignores[i].rule, finding->rule) == 0 && strcmp (graph->ignores[i].element, finding->element) == 0)
      reason = graph->ignores[i].reason;
  if (g_strcmp0 (reason, finding->reason) == 0)
    return finding;

  marked = g_new (PwFinding, 1);
  *marked = *finding;
  marked->n_refs = 1;
  marked->element = g_strdup (finding->element);
  marked->other = g_strdup (finding->other);
  marked->message = g_strdup (finding->message);
  marked->advice = g_strdup (finding->advice);
  marked->reason = g_strdup (reason);
  marked->is_ignored = reason != NULL;
  pw_finding_unref (finding);

  return marked;
}
