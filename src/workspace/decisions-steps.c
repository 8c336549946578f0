/* workspace/decisions-steps.c - which steps are the same, and what is to become of them
 *
 * A row of the comparison and a cluster of the file are about the same step where they
 * have an element in common. Members that are no more stay in the file: they may come back.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "workspace/decisions-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "workspace/comparison.h"

/* --- rows and clusters ------------------------------------------------------------------- */

typedef struct
{
  const char *file;
  const char *element;
} Member;

static const char *
get_key (const PwComparison *comparison,
         guint               variant)
{
  return pw_comparison_get_city (comparison, variant)->id;
}

/* Elements without an id cannot be named. */
static void
add_members (const PwComparison *comparison,
             guint               row,
             guint               variant,
             GArray             *members)
{
  const PwTableCell *cell = &pw_table_get_row (pw_comparison_get_table (comparison), row)->cells[variant];
  const PwGraph     *graph = pw_comparison_get_graph (comparison, variant);

  for (guint i = 0; i < cell->nodes->len; i++)
    {
      Member member = { get_key (comparison, variant), graph->nodes[g_array_index (cell->nodes, guint, i)].id };

      if (*member.element != '#')
        g_array_append_val (members, member);
    }
}

/* @variant: -1 for all */
static GArray *
list_members (const PwComparison *comparison,
              guint               row,
              int                 variant)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (Member));

  for (guint v = 0; v < pw_comparison_get_n_variants (comparison); v++)
    if (variant < 0 || v == (guint) variant)
      add_members (comparison, row, v, members);

  return members;
}

static PwAlignmentCluster *
find_cluster (PwDecisions  *self,
              const GArray *members)
{
  for (guint i = 0; i < members->len; i++)
    {
      const Member       *member = &g_array_index (members, Member, i);
      PwAlignmentCluster *cluster = pw_alignment_file_find_cluster (pw_decisions_get_content (self), member->file, member->element);

      if (cluster != NULL)
        return cluster;
    }

  return NULL;
}

static void
remove_member (PwDecisions  *self,
               const Member *member)
{
  PwAlignmentFile    *content = pw_decisions_get_content (self);
  PwAlignmentCluster *cluster = pw_alignment_file_find_cluster (content, member->file, member->element);

  for (guint i = 0; cluster != NULL && i < cluster->members->len; i++)
    {
      const PwAlignmentMember *known = g_ptr_array_index (cluster->members, i);

      if (strcmp (known->file, member->file) == 0 && strcmp (known->element, member->element) == 0)
        {
          g_ptr_array_remove_index (cluster->members, i);
          break;
        }
    }
  if (cluster != NULL && cluster->members->len == 0)
    g_ptr_array_remove (content->clusters, cluster);
}

/* The cluster of these members and no others, which keeps its verdict and what is no more. */
static PwAlignmentCluster *
take_cluster (PwDecisions  *self,
              const GArray *members,
              const char   *name)
{
  PwAlignmentFile    *content = pw_decisions_get_content (self);
  PwAlignmentCluster *cluster = find_cluster (self, members);

  if (cluster == NULL)
    cluster = pw_alignment_file_add_cluster (content, PW_ORIGIN_PROPOSED, *name != '\0' ? name : NULL);
  for (guint i = 0; i < members->len; i++)
    {
      const Member *member = &g_array_index (members, Member, i);

      if (pw_alignment_file_find_cluster (content, member->file, member->element) == cluster)
        continue;
      remove_member (self, member);
      pw_alignment_cluster_add_member (cluster, member->file, member->element);
    }

  return cluster;
}

static gboolean
is_pair (const PwAlignmentRejection *rejection,
         const Member               *a,
         const Member               *b)
{
  return strcmp (rejection->a->file, a->file) == 0 && strcmp (rejection->a->element, a->element) == 0 &&
         strcmp (rejection->b->file, b->file) == 0 && strcmp (rejection->b->element, b->element) == 0;
}

static void
remove_rejections (PwDecisions  *self,
                   const GArray *members)
{
  PwAlignmentFile *content = pw_decisions_get_content (self);

  for (guint i = 0; i < members->len; i++)
    for (guint k = 0; k < members->len; k++)
      for (guint r = content->rejections->len; r > 0; r--)
        if (is_pair (g_ptr_array_index (content->rejections, r - 1), &g_array_index (members, Member, i), &g_array_index (members, Member, k)))
          g_ptr_array_remove_index (content->rejections, r - 1);
}

static void
reject_pairs (PwDecisions  *self,
              const GArray *a,
              const GArray *b)
{
  PwAlignmentFile *content = pw_decisions_get_content (self);

  for (guint i = 0; i < a->len; i++)
    for (guint k = 0; k < b->len; k++)
      {
        const Member *first = &g_array_index (a, Member, i);
        const Member *second = &g_array_index (b, Member, k);
        gboolean      is_known = FALSE;

        for (guint r = 0; r < content->rejections->len && !is_known; r++)
          is_known = is_pair (g_ptr_array_index (content->rejections, r), first, second) ||
                     is_pair (g_ptr_array_index (content->rejections, r), second, first);
        if (!is_known)
          pw_alignment_file_add_rejection (content, first->file, first->element, second->file, second->element);
      }
}

static const char *
get_name (const PwComparison *comparison,
          guint               row)
{
  return pw_table_get_row (pw_comparison_get_table (comparison), row)->name;
}

static gboolean
has_row (const PwComparison *comparison,
         guint               row)
{
  return row < pw_comparison_get_table (comparison)->rows->len;
}

/* --- links for matching ------------------------------------------------------------------- */

static gboolean
find_node (const PwAlignmentMember *member,
           const PwGraph *const    *graphs,
           const char *const       *keys,
           guint                    n,
           guint                   *variant,
           guint                   *node)
{
  for (guint v = 0; v < n; v++)
    if (strcmp (keys[v], member->file) == 0)
      {
        int found = pw_graph_find (graphs[v], member->element);

        *variant = v;
        *node = (guint) found;
        return found >= 0;
      }

  return FALSE;
}

static void
add_link (GArray                  *links,
          PwLinkKind               kind,
          const PwAlignmentMember *a,
          const PwAlignmentMember *b,
          const PwGraph *const    *graphs,
          const char *const       *keys,
          guint                    n)
{
  PwAlignmentLink link = { .kind = kind };

  if (find_node (a, graphs, keys, n, &link.variant_a, &link.node_a) && find_node (b, graphs, keys, n, &link.variant_b, &link.node_b))
    g_array_append_val (links, link);
}

GArray *
pw_decisions_list_links (PwDecisions          *self,
                         const PwGraph *const *graphs,
                         const char *const    *keys,
                         guint                 n)
{
  const PwAlignmentFile *content;
  GArray                *links = g_array_new (FALSE, TRUE, sizeof (PwAlignmentLink));

  g_return_val_if_fail (PW_IS_DECISIONS (self), links);

  content = pw_decisions_get_content (self);
  for (guint c = 0; c < content->clusters->len; c++)
    {
      const PwAlignmentCluster *cluster = g_ptr_array_index (content->clusters, c);

      if (cluster->origin == PW_ORIGIN_PROPOSED)
        continue;
      for (guint i = 0; i < cluster->members->len; i++)
        for (guint k = i + 1; k < cluster->members->len; k++)
          add_link (links, PW_LINK_MUST, g_ptr_array_index (cluster->members, i), g_ptr_array_index (cluster->members, k), graphs, keys, n);
    }
  for (guint r = 0; r < content->rejections->len; r++)
    {
      const PwAlignmentRejection *rejection = g_ptr_array_index (content->rejections, r);

      add_link (links, PW_LINK_CANNOT, rejection->a, rejection->b, graphs, keys, n);
    }

  return links;
}

/* --- decisions ------------------------------------------------------------------------------ */

PwDecision
pw_decisions_get (PwDecisions        *self,
                  const PwComparison *comparison,
                  guint               row)
{
  PwDecision decision = { .from = -1 };
  g_autoptr (GArray) members = NULL;
  const PwAlignmentCluster *cluster;

  g_return_val_if_fail (PW_IS_DECISIONS (self), decision);
  g_return_val_if_fail (has_row (comparison, row), decision);

  members = list_members (comparison, row, -1);
  cluster = find_cluster (self, members);
  if (cluster == NULL)
    return decision;
  decision.origin = cluster->origin;
  decision.verdict = cluster->verdict;
  decision.step = cluster->step;
  decision.reason = cluster->reason;
  decision.owner = cluster->owner;
  decision.date = cluster->date;
  for (guint v = 0; v < pw_comparison_get_n_variants (comparison) && cluster->from != NULL; v++)
    if (strcmp (get_key (comparison, v), cluster->from) == 0)
      decision.from = (int) v;

  return decision;
}

void
pw_decisions_confirm (PwDecisions        *self,
                      const PwComparison *comparison,
                      guint               row)
{
  g_autoptr (GArray) members = NULL;
  PwAlignmentCluster *cluster;

  g_return_if_fail (PW_IS_DECISIONS (self));
  g_return_if_fail (has_row (comparison, row));

  members = list_members (comparison, row, -1);
  if (members->len == 0)
    return;
  pw_decisions_begin_step (self, _ ("Confirm steps as the same"));
  remove_rejections (self, members);
  cluster = take_cluster (self, members, get_name (comparison, row));
  if (cluster->origin == PW_ORIGIN_PROPOSED)
    {
      const PwCluster *found = g_ptr_array_index (pw_comparison_get_alignment (comparison)->clusters, row);

      cluster->origin = PW_ORIGIN_CONFIRMED;
      cluster->score = CLAMP (found->score, 0, 1);
    }
  pw_decisions_end_step (self);
}

/* A cluster of one says nothing; a proposal nobody judged says nothing either. */
static void
drop_empty_talk (PwDecisions *self)
{
  PwAlignmentFile *content = pw_decisions_get_content (self);

  for (guint i = content->clusters->len; i > 0; i--)
    {
      const PwAlignmentCluster *cluster = g_ptr_array_index (content->clusters, i - 1);

      if (cluster->verdict == PW_VERDICT_NONE && (cluster->members->len < 2 || cluster->origin == PW_ORIGIN_PROPOSED))
        g_ptr_array_remove_index (content->clusters, i - 1);
    }
}

static void
part (PwDecisions        *self,
      const PwComparison *comparison,
      guint               row,
      guint               variant)
{
  g_autoptr (GArray) own = list_members (comparison, row, (int) variant);

  for (guint v = 0; v < pw_comparison_get_n_variants (comparison); v++)
    if (v != variant)
      {
        g_autoptr (GArray) others = list_members (comparison, row, (int) v);

        reject_pairs (self, own, others);
      }
  for (guint i = 0; i < own->len; i++)
    remove_member (self, &g_array_index (own, Member, i));
}

void
pw_decisions_reject (PwDecisions        *self,
                     const PwComparison *comparison,
                     guint               row,
                     guint               variant)
{
  g_return_if_fail (PW_IS_DECISIONS (self));
  g_return_if_fail (has_row (comparison, row));
  g_return_if_fail (variant < pw_comparison_get_n_variants (comparison));

  pw_decisions_begin_step (self, _ ("Reject a proposal"));
  part (self, comparison, row, variant);
  drop_empty_talk (self);
  pw_decisions_end_step (self);
}

void
pw_decisions_split (PwDecisions        *self,
                    const PwComparison *comparison,
                    guint               row)
{
  g_return_if_fail (PW_IS_DECISIONS (self));
  g_return_if_fail (has_row (comparison, row));

  pw_decisions_begin_step (self, _ ("Split a row"));
  for (guint v = 0; v < pw_comparison_get_n_variants (comparison); v++)
    part (self, comparison, row, v);
  drop_empty_talk (self);
  pw_decisions_end_step (self);
}

static void
unite (PwDecisions        *self,
       const PwComparison *comparison,
       GArray             *members,
       guint               row)
{
  remove_rejections (self, members);
  if (members->len > 0)
    take_cluster (self, members, get_name (comparison, row))->origin = PW_ORIGIN_MANUAL;
}

void
pw_decisions_join (PwDecisions        *self,
                   const PwComparison *comparison,
                   guint               row,
                   guint               other)
{
  g_autoptr (GArray) members = NULL;
  g_autoptr (GArray) others = NULL;

  g_return_if_fail (PW_IS_DECISIONS (self));
  g_return_if_fail (has_row (comparison, row) && has_row (comparison, other));
  g_return_if_fail (row != other);

  members = list_members (comparison, row, -1);
  others = list_members (comparison, other, -1);
  g_array_append_vals (members, others->data, others->len);
  pw_decisions_begin_step (self, _ ("Join rows"));
  unite (self, comparison, members, row);
  pw_decisions_end_step (self);
}

void
pw_decisions_move (PwDecisions        *self,
                   const PwComparison *comparison,
                   guint               row,
                   guint               variant,
                   guint               to)
{
  g_autoptr (GArray) members = NULL;

  g_return_if_fail (PW_IS_DECISIONS (self));
  g_return_if_fail (has_row (comparison, row) && has_row (comparison, to));
  g_return_if_fail (row != to);
  g_return_if_fail (variant < pw_comparison_get_n_variants (comparison));

  members = list_members (comparison, to, -1);
  add_members (comparison, row, variant, members);
  pw_decisions_begin_step (self, _ ("Move a step to another row"));
  part (self, comparison, row, variant);
  unite (self, comparison, members, to);
  drop_empty_talk (self);
  pw_decisions_end_step (self);
}

static gboolean
is_inside (const PwAlignmentMember *member,
           const GArray            *members)
{
  for (guint i = 0; i < members->len; i++)
    {
      const Member *known = &g_array_index (members, Member, i);

      if (strcmp (known->file, member->file) == 0 && strcmp (known->element, member->element) == 0)
        return TRUE;
    }

  return FALSE;
}

void
pw_decisions_forget (PwDecisions        *self,
                     const PwComparison *comparison,
                     guint               row)
{
  g_autoptr (GArray) members = NULL;
  PwAlignmentCluster *cluster;
  PwAlignmentFile    *content;

  g_return_if_fail (PW_IS_DECISIONS (self));
  g_return_if_fail (has_row (comparison, row));

  members = list_members (comparison, row, -1);
  pw_decisions_begin_step (self, _ ("Open a decision again"));
  cluster = find_cluster (self, members);
  content = pw_decisions_get_content (self);
  if (cluster != NULL)
    {
      cluster->origin = PW_ORIGIN_PROPOSED;
      cluster->score = CLAMP (((const PwCluster *) g_ptr_array_index (pw_comparison_get_alignment (comparison)->clusters, row))->score, 0, 1);
    }
  for (guint r = content->rejections->len; r > 0; r--)
    {
      const PwAlignmentRejection *rejection = g_ptr_array_index (content->rejections, r - 1);

      if (is_inside (rejection->a, members) || is_inside (rejection->b, members))
        g_ptr_array_remove_index (content->rejections, r - 1);
    }
  drop_empty_talk (self);
  pw_decisions_end_step (self);
}

static void
replace_text (char      **text,
              const char *value)
{
  char *copy = value != NULL && *value != '\0' ? g_strdup (value) : NULL;

  g_free (*text);
  *text = copy;
}

void
pw_decisions_set_verdict (PwDecisions        *self,
                          const PwComparison *comparison,
                          guint               row,
                          const PwDecision   *decision)
{
  g_autoptr (GArray) members = NULL;
  PwAlignmentCluster *cluster;
  const char         *from;

  g_return_if_fail (PW_IS_DECISIONS (self));
  g_return_if_fail (has_row (comparison, row));
  g_return_if_fail (decision != NULL);

  members = list_members (comparison, row, -1);
  if (members->len == 0)
    return;
  from = decision->from >= 0 ? get_key (comparison, (guint) decision->from) : NULL;
  pw_decisions_begin_step (self, _ ("Set a verdict"));
  cluster = take_cluster (self, members, get_name (comparison, row));
  cluster->verdict = decision->verdict;
  cluster->step = decision->step;
  replace_text (&cluster->from, from);
  replace_text (&cluster->reason, decision->reason);
  replace_text (&cluster->owner, decision->owner);
  replace_text (&cluster->date, decision->date);
  /* A reason, a date, … need something that they are about. */
  if (cluster->verdict == PW_VERDICT_NONE && (cluster->step != PW_VERDICT_STEP_UNSAID || from != NULL || cluster->reason != NULL ||
                                              cluster->owner != NULL || cluster->date != NULL))
    cluster->verdict = PW_VERDICT_OPEN;
  if (cluster->origin == PW_ORIGIN_PROPOSED)
    cluster->score = CLAMP (((const PwCluster *) g_ptr_array_index (pw_comparison_get_alignment (comparison)->clusters, row))->score, 0, 1);
  drop_empty_talk (self);
  pw_decisions_end_step (self);
}
