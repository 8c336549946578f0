/* workspace/gap-list.c - what a city would have to change to work by the joint process
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "workspace/gap-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/quantity.h"
#include "base/text.h"
#include "compare/medium.h"
#include "compare/provenance.h"
#include "compare/row-order.h"
#include "workspace/service-file.h"
#include "xml/reader.h"

/* As between two cities: half as long again, and a minute longer at least. */
#define TIME_RATIO 1.5
#define TIME_LEAST_S 60.0

typedef struct
{
  const PwComparison *comparison;
  guint               variant;
  const PwGraph      *city;
  const PwModel      *model;
  PwGraph            *joint;
  PwFlow             *flow;
  int                *own;     /* for each node of @joint the city's node, -1 where it has none */
  int                *row;     /* for each node of @joint the row, -1 where there is none */
  gboolean           *is_kept; /* for each node of @city whether the joint process has it */
  GPtrArray          *found;
} Search;

void
pw_gap_free (PwGap *self)
{
  if (self == NULL)
    return;

  g_free (self->element);
  g_free (self->target);
  g_free (self->text);
  g_free (self);
}

/* @element: node of the city, -1 for none; @target: likewise of the joint process */
static void
add (Search   *self,
     PwGapKind kind,
     int       row,
     int       element,
     int       target,
     char     *text)
{
  PwGap *gap = g_new (PwGap, 1);

  gap->kind = kind;
  gap->row = row;
  gap->element = element >= 0 ? g_strdup (self->city->nodes[element].id) : NULL;
  gap->target = target >= 0 ? g_strdup (self->joint->nodes[target].id) : NULL;
  gap->text = text;
  g_ptr_array_add (self->found, gap);
}

/* --- what corresponds ------------------------------------------------------------------------ */

static int
find_row (const Search *self,
          GPtrArray    *origins)
{
  const PwWorkspaceInfo *info = pw_workspace_get_info (pw_comparison_get_workspace (self->comparison));

  for (guint i = 0; i < origins->len; i++)
    {
      const PwOrigin *origin = g_ptr_array_index (origins, i);
      int             city = pw_workspace_info_find_city (info, origin->city);
      int             variant = city >= 0 ? pw_comparison_find_city (self->comparison, (guint) city) : -1;
      int             row = variant >= 0 ? pw_comparison_find_row (self->comparison, (guint) variant, origin->element) : -1;

      if (row >= 0)
        return row;
    }

  return -1;
}

static void
find_partners (Search *self)
{
  const char *key = pw_comparison_get_city (self->comparison, self->variant)->id;

  for (guint i = 0; i < self->joint->n_nodes; i++)
    {
      PwElement *element = pw_model_find (self->model, self->joint->nodes[i].id);
      g_autoptr (PwOrigin) origin = NULL;
      g_autoptr (GPtrArray) origins = NULL;

      self->own[i] = self->row[i] = -1;
      if (element == NULL || self->flow->position[i] < 0)
        continue;
      origins = pw_provenance_list (element);
      self->row[i] = find_row (self, origins);
      origin = pw_provenance_find (element, key);
      if (origin != NULL)
        self->own[i] = pw_graph_find (self->city, origin->element);
      if (self->own[i] >= 0)
        self->is_kept[self->own[i]] = TRUE;
    }
}

static PwDecision
get_decision (const Search *self,
              int           row)
{
  PwDecisions *decisions = pw_comparison_get_decisions (self->comparison);
  PwDecision   none = { .from = -1 };

  return decisions != NULL && row >= 0 ? pw_decisions_get (decisions, self->comparison, (guint) row) : none;
}

/* --- steps to add ------------------------------------------------------------------------------- */

/* The step right before it in the joint process; NULL where it is the first. */
static const char *
find_before (const Search *self,
             guint         node)
{
  for (int at = self->flow->position[node] - 1; at >= 0; at--)
    if (pw_flow_precedes (self->flow, self->flow->steps[at], node))
      return self->joint->nodes[self->flow->steps[at]].name;

  return NULL;
}

static void
add_step (Search *self,
          guint   node)
{
  const PwGraphNode *step = &self->joint->nodes[node];
  const PwCluster   *cluster = self->row[node] >= 0 ? g_ptr_array_index (pw_comparison_get_alignment (self->comparison)->clusters, (guint) self->row[node]) : NULL;
  int                cover = cluster != NULL ? cluster->covered_by[self->variant] : -1;
  const char        *before = find_before (self, node);
  char              *text;

  if (cover >= 0)
    {
      /* Translators: a step, and the step that does it as well by now */
      text = g_strdup_printf (_ ("Make “%s” a step of its own; “%s” does it by now."), step->name, self->city->nodes[cover].name);
      add (self, PW_GAP_SPLIT, self->row[node], cover, (int) node, text);
      return;
    }
  if (before != NULL && *step->role != '\0')
    /* Translators: a new step, the step before it, who does it */
    text = g_strdup_printf (_ ("Add “%s” after “%s” (%s)."), step->name, before, step->role);
  else if (before != NULL)
    text = g_strdup_printf (_ ("Add “%s” after “%s”."), step->name, before);
  else
    text = g_strdup_printf (_ ("Add “%s”."), step->name);
  add (self, PW_GAP_ADD, self->row[node], -1, (int) node, text);
}

/* --- steps that change ---------------------------------------------------------------------------- */

/* What is not recorded never differs. */
static gboolean
differs (const char *a,
         const char *b)
{
  return a != NULL && b != NULL && *a != '\0' && *b != '\0' && !pw_text_is_same (a, b);
}

static void
add_value (Search     *self,
           PwGapKind   kind,
           guint       node,
           const char *now,
           const char *then)
{
  if (differs (now, then))
    /* Translators: a step, what it is to be, what it is now */
    add (self, kind, self->row[node], self->own[node], (int) node,
         g_strdup_printf (_ ("“%s”: %s instead of %s."), self->city->nodes[self->own[node]].name, then, now));
}

static void
add_time (Search *self,
          guint   node)
{
  double           now = self->city->nodes[self->own[node]].processing_s;
  double           then = self->joint->nodes[node].processing_s;
  g_autofree char *now_text = NULL;
  g_autofree char *then_text = NULL;

  if (isnan (now) || isnan (then) || fabs (now - then) < TIME_LEAST_S || MAX (now, then) < TIME_RATIO * MIN (now, then))
    return;
  now_text = pw_duration_format (now);
  then_text = pw_duration_format (then);
  add_value (self, PW_GAP_TIME, node, now_text, then_text);
}

static void
change_step (Search *self,
             guint   node)
{
  const PwGraphNode *now = &self->city->nodes[self->own[node]];
  const PwGraphNode *then = &self->joint->nodes[node];
  g_autofree char   *now_medium = pw_medium_dup_way (now->medium_in, now->medium_out);
  g_autofree char   *then_medium = pw_medium_dup_way (then->medium_in, then->medium_out);

  if (differs (now->name, then->name))
    /* Translators: what a step is called now, what it is to be called */
    add (self, PW_GAP_NAME, self->row[node], self->own[node], (int) node, g_strdup_printf (_ ("Call “%s” “%s”."), now->name, then->name));
  add_value (self, PW_GAP_ROLE, node, now->role, then->role);
  if (now->type != PW_ELEMENT_TASK && then->type != PW_ELEMENT_TASK && now->type != then->type)
    add_value (self, PW_GAP_TYPE, node, pw_element_type_get_label (now->type), pw_element_type_get_label (then->type));
  add_value (self, PW_GAP_MEDIUM, node, now_medium, then_medium);
  add_value (self, PW_GAP_SYSTEM, node, now->system, then->system);
  add_time (self, node);
}

/* --- order ------------------------------------------------------------------------------------------- */

/* Steps that both have, in the order of the joint process, as rows of their own. */
static GArray *
list_common (const Search *self,
             guint        *row_of)
{
  GArray *common = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->city->n_nodes; i++)
    row_of[i] = G_MAXUINT;
  for (guint i = 0; i < self->flow->n_steps; i++)
    {
      guint node = self->flow->steps[i];

      if (self->own[node] < 0)
        continue;
      row_of[self->own[node]] = common->len;
      g_array_append_val (common, node);
    }

  return common;
}

static void
add_moves (Search *self)
{
  g_autofree guint *row_of = g_new (guint, self->city->n_nodes + 1);
  g_autoptr (GArray) common = list_common (self, row_of);
  const PwFlow         *city_flow = pw_comparison_get_alignment (self->comparison)->flows[self->variant];
  g_autofree PwRowMove *moves = pw_row_order_find_moves (city_flow, row_of, common->len);

  for (guint i = 0; i < common->len; i++)
    {
      guint node = g_array_index (common, guint, i);
      int   other = moves[i].before >= 0 ? moves[i].before : moves[i].after;
      guint partner;
      char *text;

      if (!moves[i].is_moved || other < 0 || get_decision (self, self->row[node]).verdict == PW_VERDICT_KEEP)
        continue;
      partner = g_array_index (common, guint, other);
      /* Only where the joint process leaves no choice. */
      if (moves[i].before >= 0 ? !pw_flow_precedes (self->flow, partner, node) : !pw_flow_precedes (self->flow, node, partner))
        continue;
      if (moves[i].before >= 0)
        /* Translators: a step, and the step it is to follow */
        text = g_strdup_printf (_ ("Do “%s” only after “%s”."), self->joint->nodes[node].name, self->joint->nodes[partner].name);
      else
        /* Translators: a step, and the step it is to come before */
        text = g_strdup_printf (_ ("Do “%s” before “%s” already."), self->joint->nodes[node].name, self->joint->nodes[partner].name);
      add (self, PW_GAP_ORDER, self->row[node], self->own[node], (int) node, text);
    }
}

/* --- steps to leave out -------------------------------------------------------------------------------- */

/* The joint process's step of the same row. */
static int
find_of_row (const Search *self,
             int           row)
{
  for (guint i = 0; i < self->joint->n_nodes; i++)
    if (row >= 0 && self->row[i] == row)
      return (int) i;

  return -1;
}

static void
drop_step (Search *self,
           guint   node)
{
  const char *name = self->city->nodes[node].name;
  int         row = pw_alignment_find (pw_comparison_get_alignment (self->comparison), self->variant, node);
  int         around = find_of_row (self, row);
  PwDecision  decision = get_decision (self, row);

  if (around >= 0)
    /* Translators: a step, and the step that it becomes a part of */
    add (self, PW_GAP_UNITE, row, (int) node, around, g_strdup_printf (_ ("Do “%s” as part of “%s”."), name, self->joint->nodes[around].name));
  else if (decision.verdict == PW_VERDICT_KEEP && decision.reason != NULL)
    /* Translators: a step, and why it stays */
    add (self, PW_GAP_STAYS, row, (int) node, -1, g_strdup_printf (_ ("“%s” stays, though the joint process does without: %s"), name, decision.reason));
  else if (decision.verdict == PW_VERDICT_KEEP)
    add (self, PW_GAP_STAYS, row, (int) node, -1, g_strdup_printf (_ ("“%s” stays on purpose, though the joint process does without."), name));
  else
    add (self, PW_GAP_DROP, row, (int) node, -1, g_strdup_printf (_ ("Leave out “%s”."), name));
}

/* --- all of it ------------------------------------------------------------------------------------------ */

static void
search (Search *self)
{
  const PwFlow *city_flow = pw_comparison_get_alignment (self->comparison)->flows[self->variant];

  find_partners (self);
  for (guint i = 0; i < self->flow->n_steps; i++)
    {
      guint node = self->flow->steps[i];

      if (self->own[node] < 0)
        add_step (self, node);
      else if (get_decision (self, self->row[node]).verdict != PW_VERDICT_KEEP)
        change_step (self, node);
    }
  add_moves (self);
  for (guint i = 0; i < city_flow->n_steps; i++)
    if (!self->is_kept[city_flow->steps[i]])
      drop_step (self, city_flow->steps[i]);
}

GPtrArray *
pw_gap_list_new (const PwComparison *comparison,
                 guint               variant,
                 const PwModel      *joint)
{
  Search self = { .comparison = comparison, .variant = variant, .model = joint };

  g_return_val_if_fail (comparison != NULL, NULL);
  g_return_val_if_fail (variant < pw_comparison_get_n_variants (comparison), NULL);
  g_return_val_if_fail (joint != NULL, NULL);

  self.city = pw_comparison_get_graph (comparison, variant);
  self.joint = pw_graph_new (joint, NULL);
  self.flow = pw_flow_new (self.joint);
  self.own = g_new (int, self.joint->n_nodes + 1);
  self.row = g_new (int, self.joint->n_nodes + 1);
  self.is_kept = g_new0 (gboolean, self.city->n_nodes + 1);
  self.found = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_gap_free);

  search (&self);

  g_free (self.own);
  g_free (self.row);
  g_free (self.is_kept);
  pw_flow_free (self.flow);
  pw_graph_free (self.joint);

  return self.found;
}

PwModel *
pw_gap_list_load_joint (const PwComparison *comparison,
                        GCancellable       *cancellable,
                        GError            **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (comparison != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = pw_service_file_get (pw_comparison_get_workspace (comparison), pw_comparison_get_service (comparison), PW_SERVICE_FILE_TARGET, error);

  return file != NULL ? pw_xml_read_file (file, cancellable, error) : NULL;
}
