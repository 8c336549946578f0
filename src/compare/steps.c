/* compare/steps.c - what of one variant can correspond to something, read for comparing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/steps.h"

#include <string.h>

/* Gateways in a row may multiply; no reader follows more ways than this. */
#define MOST_PASSED 64
#define MOST_NEIGHBOURS 16

static gboolean
is_event (const PwGraphNode *node)
{
  return (node->type == PW_ELEMENT_INTERMEDIATE_CATCH_EVENT || node->type == PW_ELEMENT_INTERMEDIATE_THROW_EVENT) &&
         *node->folded != '\0';
}

static gboolean
receives (const PwGraphNode *node)
{
  return node->type == PW_ELEMENT_INTERMEDIATE_CATCH_EVENT || node->type == PW_ELEMENT_RECEIVE_TASK;
}

static void
list_steps (PwSteps *self)
{
  const PwGraph    *graph = self->graph;
  g_autofree guint *order = pw_graph_order (graph);
  guint             n = 0;

  self->steps = g_new0 (PwStep, graph->n_nodes + 1);
  self->step_of = g_new (int, graph->n_nodes + 1);
  for (guint i = 0; i < graph->n_nodes; i++)
    self->step_of[i] = -1;
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const PwGraphNode *node = &graph->nodes[order[i]];

      if (!pw_element_type_has (node->type, PW_TRAIT_ACTIVITY) && !is_event (node))
        continue;
      self->step_of[order[i]] = (int) n;
      self->steps[n].node = order[i];
      self->steps[n].role = -1;
      self->steps[n].is_event = !pw_element_type_has (node->type, PW_TRAIT_ACTIVITY);
      self->steps[n].receives = receives (node);
      n++;
    }
  self->n_steps = n;
  for (guint i = 0; i < n; i++)
    self->steps[i].place = n > 1 ? (double) i / (n - 1) : 0.5;
}

static const char *
get_role (const PwGraph     *graph,
          const PwGraphNode *node)
{
  if (*node->role != '\0')
    return node->role;
  if (node->lane >= 0)
    return graph->nodes[node->lane].name;
  return node->pool >= 0 ? graph->nodes[node->pool].name : "";
}

static void
read_names (PwSteps *self,
            PwTerms *terms)
{
  const PwGraph          *graph = self->graph;
  g_autofree const char **names = g_new (const char *, self->n_steps + 1);
  g_autoptr (PwSplitter) splitter = NULL;
  g_autoptr (GHashTable) roles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->n_steps; i++)
    names[i] = graph->nodes[self->steps[i].node].name;
  self->language = pw_naming_detect (terms, names, self->n_steps);
  splitter = pw_splitter_new (terms, self->language);
  for (guint i = 0; i < self->n_steps; i++)
    pw_splitter_learn (splitter, names[i]);

  self->roles = g_new0 (PwNaming, self->n_steps + 1);
  for (guint i = 0; i < self->n_steps; i++)
    {
      const char *role = get_role (graph, &graph->nodes[self->steps[i].node]);
      gpointer    known;

      pw_naming_read (&self->steps[i].naming, splitter, names[i]);
      if (self->steps[i].receives && self->steps[i].naming.n_tokens > 0)
        pw_naming_imply_receiving (&self->steps[i].naming, terms, self->language);
      if (*role == '\0')
        continue;
      if (!g_hash_table_lookup_extended (roles, role, NULL, &known))
        {
          known = GUINT_TO_POINTER (self->n_roles);
          g_hash_table_insert (roles, (gpointer) role, known);
          pw_naming_read (&self->roles[self->n_roles++], splitter, role);
        }
      self->steps[i].role = (int) GPOINTER_TO_UINT (known);
    }
}

/* Copies: the same words in the same pool, numbers apart. */
static void
group_copies (PwSteps *self)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->n_steps; i++)
    {
      PwStep  *step = &self->steps[i];
      char    *key = g_strdup_printf ("%d %d %s", self->graph->nodes[step->node].pool, step->is_event, step->naming.series);
      gpointer known;

      step->group = i;
      if (*step->naming.series != '\0' && g_hash_table_lookup_extended (groups, key, NULL, &known))
        {
          step->group = GPOINTER_TO_UINT (known);
          g_free (key);
        }
      else
        g_hash_table_insert (groups, key, GUINT_TO_POINTER (i));
    }
}

typedef struct
{
  PwSteps *self;
  guint   *seen; /* per node: the last step it was passed from, plus one */
  GArray  *queue;
  GArray **hosted; /* per node its boundary events, NULL for none */
} Walk;

static void
visit (Walk   *walk,
       guint   mark,
       guint   node,
       GArray *found)
{
  int step = walk->self->step_of[node];

  if (walk->seen[node] == mark)
    return;
  walk->seen[node] = mark;
  if (step >= 0)
    {
      guint at = (guint) step;

      if (found->len < MOST_NEIGHBOURS)
        g_array_append_val (found, at);
    }
  else
    g_array_append_val (walk->queue, node);
}

static void
find_followers (Walk   *walk,
                guint   step,
                GArray *found)
{
  const PwGraph *graph = walk->self->graph;
  guint          start = walk->self->steps[step].node;

  g_array_set_size (walk->queue, 0);
  g_array_append_val (walk->queue, start);
  for (guint i = 0; walk->hosted[start] != NULL && i < walk->hosted[start]->len; i++)
    g_array_append_val (walk->queue, g_array_index (walk->hosted[start], guint, i));
  for (guint i = 0; i < walk->queue->len && i < MOST_PASSED; i++)
    {
      guint node = g_array_index (walk->queue, guint, i);

      for (guint e = graph->out_start[node]; e < graph->out_start[node + 1]; e++)
        {
          int target = graph->edges[graph->out[e]].target;

          if (target >= 0)
            visit (walk, step + 1, (guint) target, found);
        }
    }
}

static void
link_steps (PwSteps *self)
{
  const PwGraph      *graph = self->graph;
  g_autofree guint   *seen = g_new0 (guint, graph->n_nodes + 1);
  g_autofree GArray **hosted = g_new0 (GArray *, graph->n_nodes + 1);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  Walk walk = { self, seen, queue, hosted };

  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].host >= 0)
      {
        GArray **list = &hosted[graph->nodes[i].host];

        if (*list == NULL)
          *list = g_array_new (FALSE, FALSE, sizeof (guint));
        g_array_append_val (*list, i);
      }
  for (guint i = 0; i < self->n_steps; i++)
    {
      self->steps[i].before = g_array_new (FALSE, FALSE, sizeof (guint));
      self->steps[i].after = g_array_new (FALSE, FALSE, sizeof (guint));
      self->steps[i].data = g_array_new (FALSE, FALSE, sizeof (guint));
    }
  for (guint i = 0; i < self->n_steps; i++)
    {
      find_followers (&walk, i, self->steps[i].after);
      for (guint k = 0; k < self->steps[i].after->len; k++)
        {
          GArray *before = self->steps[g_array_index (self->steps[i].after, guint, k)].before;

          if (before->len < MOST_NEIGHBOURS)
            g_array_append_val (before, i);
        }
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    g_clear_pointer (&hosted[i], g_array_unref);
}

/* Data are compared by their folded names. */
static void
note_data (PwSteps *self,
           PwTerms *terms,
           int      node,
           int      data)
{
  int step = node >= 0 ? self->step_of[node] : -1;

  if (step >= 0 && data >= 0 && *self->graph->nodes[data].folded != '\0')
    {
      const char *name = self->graph->nodes[data].folded;
      guint       term = pw_terms_intern (terms, self->language, name, name);

      g_array_append_val (self->steps[step].data, term);
    }
}

static void
read_data (PwSteps *self,
           PwTerms *terms)
{
  for (guint i = 0; i < self->graph->n_edges; i++)
    {
      const PwGraphEdge *edge = &self->graph->edges[i];

      if (edge->type == PW_ELEMENT_DATA_INPUT_ASSOCIATION)
        note_data (self, terms, edge->target, edge->source);
      else if (edge->type == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION)
        note_data (self, terms, edge->source, edge->target);
    }
}

PwSteps *
pw_steps_read (const PwGraph *graph,
               PwTerms       *terms)
{
  PwSteps *self = g_new0 (PwSteps, 1);

  self->graph = graph;
  list_steps (self);
  read_names (self, terms);
  group_copies (self);
  link_steps (self);
  read_data (self, terms);

  return self;
}

void
pw_steps_free (PwSteps *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_steps; i++)
    {
      pw_naming_clear (&self->steps[i].naming);
      g_array_unref (self->steps[i].before);
      g_array_unref (self->steps[i].after);
      g_array_unref (self->steps[i].data);
    }
  for (guint i = 0; i < self->n_roles; i++)
    pw_naming_clear (&self->roles[i]);
  g_free (self->steps);
  g_free (self->step_of);
  g_free (self->roles);
  g_free (self);
}
