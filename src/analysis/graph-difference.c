/* analysis/graph-difference.c - what changed between two snapshots of one document
 *
 * Both are in document order, so elements are matched in step; where ids differ,
 * the old one is searched ahead among the new ones. That is linear as long as
 * little was inserted or removed, which is what edits do.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/graph-difference.h"

#include <string.h>

/* More elements that come or go than a person's single edit has. */
#define MOST_MISMATCHES 100

static gboolean
is_same_text (const char *a,
              const char *b)
{
  return a == b || (a != NULL && b != NULL && strcmp (a, b) == 0);
}

static gboolean
is_same_rect (PwRect a,
              PwRect b)
{
  return memcmp (&a, &b, sizeof a) == 0;
}

/* By bits: unset numbers are the same too. */
static gboolean
is_same_number (double a,
                double b)
{
  return memcmp (&a, &b, sizeof a) == 0;
}

static gboolean
is_mapped (const int *map,
           int        before,
           int        after)
{
  return before < 0 ? after < 0 : after >= 0 && map[before] == after;
}

static gboolean
has_same_facts (const PwGraphNode *a,
                const PwGraphNode *b)
{
  return is_same_number (a->processing_s, b->processing_s) && is_same_number (a->waiting_s, b->waiting_s) &&
         is_same_number (a->material_cost, b->material_cost) && is_same_number (a->executions, b->executions) &&
         is_same_number (a->rate, b->rate) && a->rag == b->rag &&
         is_same_text (a->medium_in, b->medium_in) && is_same_text (a->medium_out, b->medium_out) &&
         is_same_text (a->automation, b->automation) && is_same_text (a->system, b->system) &&
         a->has_facts == b->has_facts && a->has_legal_basis == b->has_legal_basis &&
         a->has_documentation == b->has_documentation;
}

static gboolean
is_same_node (const PwGraphDifference *self,
              const PwGraphNode       *a,
              const PwGraphNode       *b)
{
  return a->type == b->type && a->trigger == b->trigger &&
         is_same_text (a->name, b->name) && is_same_text (a->role, b->role) && is_same_text (a->link, b->link) &&
         a->process == b->process && a->plane == b->plane &&
         is_mapped (self->nodes, a->parent, b->parent) && is_mapped (self->nodes, a->pool, b->pool) &&
         is_mapped (self->nodes, a->lane, b->lane) && is_mapped (self->nodes, a->host, b->host) &&
         is_same_rect (a->bounds, b->bounds) && is_same_rect (a->label_bounds, b->label_bounds) &&
         a->is_expanded == b->is_expanded && a->is_triggered_by_event == b->is_triggered_by_event &&
         a->is_interrupting == b->is_interrupting && a->is_horizontal == b->is_horizontal &&
         a->is_for_compensation == b->is_for_compensation && a->has_condition == b->has_condition &&
         has_same_facts (a, b);
}

static gboolean
is_same_edge (const PwGraphDifference *self,
              const PwGraphEdge       *a,
              const PwGraphEdge       *b)
{
  return a->type == b->type && is_same_text (a->name, b->name) &&
         is_mapped (self->nodes, a->source, b->source) && is_mapped (self->nodes, a->target, b->target) &&
         is_mapped (self->nodes, a->parent, b->parent) && a->process == b->process && a->plane == b->plane &&
         is_same_number (a->probability, b->probability) && is_same_text (a->condition, b->condition) &&
         a->is_default == b->is_default && a->has_condition == b->has_condition &&
         is_same_rect (a->label_bounds, b->label_bounds) && a->n_points == b->n_points &&
         (a->n_points == 0 || memcmp (a->points, b->points, sizeof (PwPoint) * a->n_points) == 0);
}

/* @ids point into arrays of records of @size, so that nodes and edges share this.
 *
 * Returns: how many came or went
 */
static guint
match_ids (const char *const *before,
           guint              n_before,
           const char *const *after,
           guint              n_after,
           gsize              size,
           int               *map)
{
#define ID(array, i) (*(const char *const *) (const void *) ((const char *) (array) + (i) *size))
  guint n_mismatches = 0;
  guint next = 0;

  for (guint i = 0; i < n_before && n_mismatches <= MOST_MISMATCHES; i++)
    {
      guint found = next;

      map[i] = -1;
      while (found < n_after && strcmp (ID (before, i), ID (after, found)) != 0)
        found++;
      if (found == n_after)
        {
          n_mismatches++;
          continue;
        }
      n_mismatches += found - next;
      map[i] = (int) found;
      next = found + 1;
    }

  return n_mismatches + (n_after - next);
#undef ID
}

static gboolean
is_same_process (const PwGraphDifference *self,
                 const PwGraphProcess    *a,
                 const PwGraphProcess    *b)
{
  return is_same_text (a->id, b->id) && is_same_text (a->name, b->name) && is_mapped (self->nodes, a->pool, b->pool) &&
         is_same_number (a->cases, b->cases) && is_same_text (a->leika, b->leika) &&
         is_same_text (a->responsible, b->responsible) && a->is_executable == b->is_executable &&
         a->has_documentation == b->has_documentation && a->has_facts == b->has_facts &&
         a->has_legal_basis == b->has_legal_basis;
}

static gboolean
has_same_processes (const PwGraphDifference *self,
                    const PwGraph           *before,
                    const PwGraph           *after)
{
  if (before->n_processes != after->n_processes || before->n_planes != after->n_planes)
    return FALSE;
  for (guint i = 0; i < before->n_processes; i++)
    if (!is_same_process (self, &before->processes[i], &after->processes[i]))
      return FALSE;

  return TRUE;
}

static void
compare_content (PwGraphDifference *self,
                 const PwGraph     *before,
                 const PwGraph     *after)
{
  memset (self->new_nodes, TRUE, after->n_nodes);
  memset (self->new_edges, TRUE, after->n_edges);
  for (guint i = 0; i < before->n_nodes; i++)
    {
      int n = self->nodes[i];

      self->old_nodes[i] = n < 0 || !is_same_node (self, &before->nodes[i], &after->nodes[n]);
      if (n >= 0)
        self->new_nodes[n] = self->old_nodes[i];
    }
  for (guint i = 0; i < before->n_edges; i++)
    {
      int n = self->edges[i];

      self->old_edges[i] = n < 0 || !is_same_edge (self, &before->edges[i], &after->edges[n]);
      if (n >= 0)
        self->new_edges[n] = self->old_edges[i];
    }
}

PwGraphDifference *
pw_graph_difference_new (const PwGraph *before,
                         const PwGraph *after)
{
  PwGraphDifference *self = g_new0 (PwGraphDifference, 1);
  guint              n_mismatches = 0;

  G_STATIC_ASSERT (G_STRUCT_OFFSET (PwGraphNode, id) == 0 && G_STRUCT_OFFSET (PwGraphEdge, id) == 0);

  self->nodes = g_new (int, before->n_nodes + 1);
  self->edges = g_new (int, before->n_edges + 1);
  self->old_nodes = g_new0 (guint8, before->n_nodes + 1);
  self->old_edges = g_new0 (guint8, before->n_edges + 1);
  self->new_nodes = g_new0 (guint8, after->n_nodes + 1);
  self->new_edges = g_new0 (guint8, after->n_edges + 1);

  n_mismatches += match_ids (&before->nodes->id, before->n_nodes, &after->nodes->id, after->n_nodes,
                             sizeof (PwGraphNode), self->nodes);
  n_mismatches += match_ids (&before->edges->id, before->n_edges, &after->edges->id, after->n_edges,
                             sizeof (PwGraphEdge), self->edges);
  self->is_large = n_mismatches > MOST_MISMATCHES || !has_same_processes (self, before, after);
  if (!self->is_large)
    compare_content (self, before, after);

  return self;
}

void
pw_graph_difference_free (PwGraphDifference *self)
{
  if (self == NULL)
    return;

  g_free (self->nodes);
  g_free (self->edges);
  g_free (self->old_nodes);
  g_free (self->old_edges);
  g_free (self->new_nodes);
  g_free (self->new_edges);
  g_free (self);
}
