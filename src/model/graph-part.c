/* model/graph-part.c - some nodes of a graph as a graph of their own
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/graph-private.h"

/* Strings belong to their graph. */
static const char *
keep (PwGraph    *self,
      const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

/* The nearest node around that is wanted. */
static int
find_wanted (const PwGraph *whole,
             const int     *places,
             int            n,
             gboolean       is_lane)
{
  while (n >= 0 && places[n] < 0)
    n = is_lane ? whole->nodes[n].lane : whole->nodes[n].parent;

  return n >= 0 ? places[n] : -1;
}

static void
copy_node (PwGraph       *self,
           const PwGraph *whole,
           const int     *places,
           guint          n)
{
  const PwGraphNode *from = &whole->nodes[n];
  PwGraphNode       *node = &self->nodes[places[n]];

  *node = *from;
  node->id = keep (self, from->id);
  node->name = keep (self, from->name);
  node->folded = keep (self, from->folded);
  node->role = keep (self, from->role);
  node->link = keep (self, from->link);
  node->medium_in = keep (self, from->medium_in);
  node->medium_out = keep (self, from->medium_out);
  node->automation = keep (self, from->automation);
  node->system = keep (self, from->system);
  node->parent = find_wanted (whole, places, from->parent, FALSE);
  node->lane = find_wanted (whole, places, from->lane, TRUE);
  node->pool = from->pool >= 0 ? places[from->pool] : -1;
  node->host = from->host >= 0 ? places[from->host] : -1;
}

static gboolean
is_wanted (const int *places,
           int        n)
{
  return n < 0 || places[n] >= 0;
}

static void
copy_edges (PwGraph       *self,
            const PwGraph *whole,
            const int     *places)
{
  PwPoint *next;
  guint    n_points = 0;

  self->edges = g_new (PwGraphEdge, whole->n_edges + 1);
  for (guint i = 0; i < whole->n_edges; i++)
    {
      PwGraphEdge edge = whole->edges[i];

      if (!is_wanted (places, edge.source) || !is_wanted (places, edge.target))
        continue;
      edge.id = keep (self, edge.id);
      edge.name = keep (self, edge.name);
      edge.condition = keep (self, edge.condition);
      edge.source = edge.source >= 0 ? places[edge.source] : -1;
      edge.target = edge.target >= 0 ? places[edge.target] : -1;
      edge.parent = find_wanted (whole, places, edge.parent, FALSE);
      n_points += edge.n_points;
      self->edges[self->n_edges++] = edge;
    }

  self->points = next = g_new (PwPoint, n_points + 1);
  for (guint i = 0; i < self->n_edges; i++)
    {
      PwGraphEdge *edge = &self->edges[i];

      for (guint k = 0; k < edge->n_points; k++)
        next[k] = edge->points[k];
      edge->points = next;
      next += edge->n_points;
    }
}

static void
copy_processes (PwGraph       *self,
                const PwGraph *whole,
                const int     *places)
{
  self->processes = g_new (PwGraphProcess, whole->n_processes + 1);
  self->n_processes = whole->n_processes;
  for (guint i = 0; i < whole->n_processes; i++)
    {
      const PwGraphProcess *from = &whole->processes[i];
      PwGraphProcess       *process = &self->processes[i];

      *process = *from;
      process->id = keep (self, from->id);
      process->name = keep (self, from->name);
      process->leika = keep (self, from->leika);
      process->responsible = keep (self, from->responsible);
      process->pool = from->pool >= 0 ? places[from->pool] : -1;
    }
}

PwGraph *
pw_graph_new_part (const PwGraph  *self,
                   const gboolean *nodes,
                   guint         **origins)
{
  PwGraph          *part = g_new0 (PwGraph, 1);
  g_autofree int   *places = g_new (int, self->n_nodes + 1);
  g_autofree guint *from = g_new (guint, self->n_nodes + 1);

  part->strings = g_string_chunk_new (4096);
  part->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  part->title = g_strdup (self->title);
  part->n_planes = self->n_planes;
  for (guint i = 0; i < self->n_nodes; i++)
    {
      places[i] = nodes[i] ? (int) part->n_nodes : -1;
      if (nodes[i])
        from[part->n_nodes++] = i;
    }

  part->nodes = g_new (PwGraphNode, part->n_nodes + 1);
  for (guint i = 0; i < part->n_nodes; i++)
    copy_node (part, self, places, from[i]);
  copy_edges (part, self, places);
  copy_processes (part, self, places);
  pw_graph_index (part);
  if (origins != NULL)
    *origins = g_steal_pointer (&from);

  return part;
}
