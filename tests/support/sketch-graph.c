/* support/sketch-graph.c - small process graphs written as one line of text
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "support/sketch-graph.h"

#include <math.h>
#include <string.h>

#include "base/text.h"

typedef struct
{
  PwGraph *graph;
  GArray  *nodes;
  GArray  *edges;
  int      parent; /* the sub-process that is open, -1 for none */
} Sketch;

static const char *
keep (Sketch     *self,
      const char *text)
{
  return g_string_chunk_insert (self->graph->strings, text);
}

static PwElementType
guess_type (const char *token)
{
  switch (*token)
    {
    case '?':
      return PW_ELEMENT_EXCLUSIVE_GATEWAY;
    case '(':
      return PW_ELEMENT_START_EVENT;
    case ')':
      return PW_ELEMENT_END_EVENT;
    case '!':
      return PW_ELEMENT_BOUNDARY_EVENT;
    default:
      return PW_ELEMENT_USER_TASK;
    }
}

static int
find (Sketch     *self,
      const char *token)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->graph->by_id, token)) - 1;
}

static int
touch (Sketch     *self,
       const char *token)
{
  PwGraphNode      node = { .parent = self->parent, .pool = -1, .lane = -1, .host = -1, .role = "" };
  g_autofree char *label = g_strdelimit (g_strdup (token), "_", ' ');
  g_autofree char *folded = NULL;
  char            *colon = strchr (label, ':');
  int              known = find (self, token);

  if (known >= 0)
    return known;

  label[strcspn (label, "@")] = '\0';
  node.type = guess_type (token);
  if (node.type == PW_ELEMENT_BOUNDARY_EVENT && colon != NULL)
    {
      node.host = find (self, strchr (token, ':') + 1);
      g_assert_cmpint (node.host, >=, 0);
      *colon = '\0';
    }
  folded = pw_text_fold (label);
  node.id = keep (self, token);
  node.name = keep (self, label);
  node.folded = keep (self, folded);
  node.processing_s = node.waiting_s = node.material_cost = node.executions = node.rate = NAN;
  g_array_append_val (self->nodes, node);
  g_hash_table_insert (self->graph->by_id, (gpointer) node.id, GINT_TO_POINTER ((int) self->nodes->len));

  return (int) self->nodes->len - 1;
}

static void
open_sub_process (Sketch *self,
                  int     node)
{
  g_array_index (self->nodes, PwGraphNode, node).type = PW_ELEMENT_SUB_PROCESS;
  self->parent = node;
}

static void
read_tokens (Sketch      *self,
             char *const *tokens)
{
  int           previous = -1;
  PwElementType link = PW_ELEMENT_UNKNOWN;

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      g_autofree char *token = g_strdup (tokens[i]);
      gsize            length = strlen (token);
      gboolean         opens = length > 1 && token[length - 1] == '[';
      int              node;

      if (g_str_equal (token, ">"))
        link = PW_ELEMENT_SEQUENCE_FLOW;
      else if (g_str_equal (token, "~"))
        link = PW_ELEMENT_MESSAGE_FLOW;
      else if (g_str_equal (token, ";"))
        previous = -1;
      else if (g_str_equal (token, "]"))
        {
          previous = self->parent;
          self->parent = g_array_index (self->nodes, PwGraphNode, previous).parent;
        }
      else if (length > 0)
        {
          if (opens)
            token[length - 1] = '\0';
          node = touch (self, token);
          if (previous >= 0)
            {
              PwGraphEdge edge = { .id = "", .name = "", .type = link, .source = previous, .target = node, .probability = NAN };

              g_array_append_val (self->edges, edge);
            }
          previous = opens ? -1 : node;
          if (opens)
            open_sub_process (self, node);
        }
    }
}

static void
index_flows (const PwGraph *graph,
             gboolean       by_target,
             guint        **start,
             guint        **flows)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  *start = g_new (guint, graph->n_nodes + 1);
  for (guint n = 0; n < graph->n_nodes; n++)
    {
      (*start)[n] = found->len;
      for (guint i = 0; i < graph->n_edges; i++)
        {
          const PwGraphEdge *edge = &graph->edges[i];

          if (edge->type == PW_ELEMENT_SEQUENCE_FLOW && (by_target ? edge->target : edge->source) == (int) n)
            g_array_append_val (found, i);
        }
    }
  (*start)[graph->n_nodes] = found->len;
  *flows = (guint *) (void *) g_array_free (found, FALSE);
}

PwGraph *
sketch_graph (const char *text)
{
  PwGraph *graph = g_new0 (PwGraph, 1);
  Sketch   sketch = { graph, g_array_new (FALSE, TRUE, sizeof (PwGraphNode)), g_array_new (FALSE, TRUE, sizeof (PwGraphEdge)), -1 };
  g_auto (GStrv) tokens = g_strsplit (text, " ", -1);

  graph->strings = g_string_chunk_new (256);
  graph->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  graph->title = g_strdup ("");
  read_tokens (&sketch, tokens);

  graph->n_nodes = sketch.nodes->len;
  graph->n_edges = sketch.edges->len;
  graph->nodes = (PwGraphNode *) (void *) g_array_free (sketch.nodes, FALSE);
  graph->edges = (PwGraphEdge *) (void *) g_array_free (sketch.edges, FALSE);
  index_flows (graph, FALSE, &graph->out_start, &graph->out);
  index_flows (graph, TRUE, &graph->in_start, &graph->in);

  return graph;
}

PwGraphNode *
sketch_node (PwGraph    *graph,
             const char *token)
{
  int node = pw_graph_find (graph, token);

  g_assert_cmpint (node, >=, 0);

  return &graph->nodes[node];
}
