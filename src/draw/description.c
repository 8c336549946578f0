/* draw/description.c - a process in sentences, for people who do not see the drawing
 *
 * First every step gets a number, in the order of the flow, steps of a sub-process
 * below it ("4.2"); then each is told, and where it goes on unless that is the
 * next line. Gateways that only join ways are not worth a line: flows are followed
 * through them. Boundary events are told with the activity they sit on.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/description.h"

#include <glib/gi18n-lib.h>

/* Sub-processes in sub-processes: deeper ones are told as one step. */
#define MOST_LEVELS 20

typedef struct
{
  const PwGraph *graph;
  GString       *text;
  char         **numbers;     /* by node, NULL where it is no step */
  int           *first_child; /* by place (see get_place), in the order of the flow */
  int           *next_child;  /* by node */
  int           *first_event; /* by node: boundary events */
  GArray        *steps;       /* int: nodes in the order in which they are told */
} Teller;

static guint
count_out (const PwGraph *graph,
           int            node)
{
  return graph->out_start[node + 1] - graph->out_start[node];
}

static guint
count_in (const PwGraph *graph,
          int            node)
{
  return graph->in_start[node + 1] - graph->in_start[node];
}

static const PwGraphEdge *
get_out (const PwGraph *graph,
         int            node,
         guint          n)
{
  return &graph->edges[graph->out[graph->out_start[node] + n]];
}

static gboolean
is_type (const PwGraph  *graph,
         int             node,
         PwElementTraits traits)
{
  return pw_element_type_has (graph->nodes[node].type, traits);
}

static gboolean
has_name (const PwGraph *graph,
          int            node)
{
  return graph->nodes[node].name[0] != '\0';
}

static gboolean
is_all_join (const PwGraph *graph,
             int            node)
{
  return graph->nodes[node].type == PW_ELEMENT_PARALLEL_GATEWAY && count_in (graph, node) > 1 && count_out (graph, node) <= 1;
}

/* Only brings ways together: says nothing. */
static gboolean
is_passage (const PwGraph *graph,
            int            node)
{
  return is_type (graph, node, PW_TRAIT_GATEWAY) && !has_name (graph, node) && count_out (graph, node) == 1 &&
         !is_all_join (graph, node);
}

static gboolean
is_step (const PwGraph *graph,
         int            node)
{
  return is_type (graph, node, PW_TRAIT_FLOW_NODE) && graph->nodes[node].host < 0 && !is_passage (graph, node);
}

/* Where a flow really leads; -1 where nowhere. */
static int
follow (const PwGraph     *graph,
        const PwGraphEdge *edge)
{
  int node = edge->target;

  for (guint i = 0; i <= graph->n_nodes && node >= 0; i++)
    {
      if (!is_passage (graph, node))
        return node;
      node = get_out (graph, node, 0)->target;
    }

  return -1;
}

/* The same backwards, for the ways that come together: the first step found. */
static int
follow_back (const PwGraph     *graph,
             const PwGraphEdge *edge)
{
  int node = edge->source;

  for (guint i = 0; i <= graph->n_nodes && node >= 0; i++)
    {
      if (!is_passage (graph, node) || count_in (graph, node) == 0)
        return node;
      node = graph->edges[graph->in[graph->in_start[node]]].source;
    }

  return -1;
}

/* Places hold steps: sub-processes by their index, then no pool, then the pools. */
static guint
get_place (const PwGraph *graph,
           int            node)
{
  const PwGraphNode *data = &graph->nodes[node];

  return data->parent >= 0 ? (guint) data->parent : (guint) ((int) graph->n_nodes + 1 + data->pool);
}

static void
sort_into_places (Teller *self)
{
  const PwGraph    *graph = self->graph;
  g_autofree guint *order = pw_graph_order (graph);

  for (guint i = 0; i <= 2 * graph->n_nodes; i++)
    self->first_child[i] = -1;
  for (guint i = 0; i < graph->n_nodes; i++)
    self->first_event[i] = -1;

  /* Backwards, as each goes to the front of its list. */
  for (guint i = graph->n_nodes; i > 0; i--)
    {
      int  node = (int) order[i - 1];
      int  host = graph->nodes[node].host;
      int *first = host >= 0 ? &self->first_event[host] : &self->first_child[get_place (graph, node)];

      if (host < 0 && !is_step (graph, node))
        continue;
      self->next_child[node] = *first;
      *first = node;
    }
}

static void
number_place (Teller     *self,
              guint       place,
              const char *prefix,
              guint      *n,
              guint       level)
{
  for (int node = self->first_child[place]; node >= 0; node = self->next_child[node])
    {
      guint            n_inside = 0;
      g_autofree char *below = NULL;

      self->numbers[node] = g_strdup_printf ("%s%u", prefix, ++*n);
      g_array_append_val (self->steps, node);
      below = g_strconcat (self->numbers[node], ".", NULL);
      if (level < MOST_LEVELS)
        number_place (self, (guint) node, below, &n_inside, level + 1);
    }
}

static char *
get_step_name (const Teller *self,
               int           node)
{
  const PwGraphNode *data = &self->graph->nodes[node];
  PwElementType      type = data->trigger != PW_ELEMENT_UNKNOWN ? data->trigger : data->type;

  return g_strdup (has_name (self->graph, node) ? data->name : pw_element_type_get_label (type));
}

static void
say (Teller *self,
     char   *sentence) /* transfer full */
{
  if (self->text->len > 0 && self->text->str[self->text->len - 1] != '\n')
    g_string_append_c (self->text, ' ');
  g_string_append (self->text, sentence);
  g_free (sentence);
}

static void
end_line (Teller *self)
{
  g_string_append_c (self->text, '\n');
}

static void
say_branch (Teller            *self,
            const PwGraphEdge *edge,
            gboolean           is_only_unnamed)
{
  int         target = follow (self->graph, edge);
  const char *number = target >= 0 ? self->numbers[target] : NULL;

  if (number == NULL)
    return;

  if (edge->name[0] != '\0')
    /* Translators: an answer to a decision and the number of a step */
    say (self, g_strdup_printf (_ ("If “%s”: go on with %s."), edge->name, number));
  else if (is_only_unnamed || edge->is_default)
    say (self, g_strdup_printf (_ ("Otherwise: go on with %s."), number));
  else
    say (self, g_strdup_printf (_ ("Or: go on with %s."), number));
}

static void
say_branches (Teller *self,
              int     node)
{
  const PwGraph *graph = self->graph;
  guint          n_unnamed = 0;

  for (guint i = 0; i < count_out (graph, node); i++)
    n_unnamed += get_out (graph, node, i)->name[0] == '\0';
  for (guint i = 0; i < count_out (graph, node); i++)
    say_branch (self, get_out (graph, node, i), n_unnamed == 1 && count_out (graph, node) > 1);
}

static char *
list_targets (const Teller *self,
              int           node)
{
  const PwGraph *graph = self->graph;
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < count_out (graph, node); i++)
    {
      int target = follow (graph, get_out (graph, node, i));

      if (target >= 0 && self->numbers[target] != NULL)
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", self->numbers[target]);
    }

  return g_strdup (list->str);
}

static char *
list_sources (const Teller *self,
              int           node)
{
  const PwGraph *graph = self->graph;
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = graph->in_start[node]; i < graph->in_start[node + 1]; i++)
    {
      int source = follow_back (graph, &graph->edges[graph->in[i]]);

      if (source >= 0 && self->numbers[source] != NULL)
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", self->numbers[source]);
    }

  return g_strdup (list->str);
}

static gboolean
has_answers (const PwGraph *graph,
             int            node)
{
  for (guint i = 0; i < count_out (graph, node); i++)
    if (get_out (graph, node, i)->name[0] != '\0')
      return TRUE;

  return FALSE;
}

/* What comes after a step that decides nothing; @next is told in the next line. */
static void
say_way_on (Teller *self,
            int     node,
            int     next)
{
  const PwGraph *graph = self->graph;
  guint          n_targets = 0;
  int            target = -1;

  for (guint i = 0; i < count_out (graph, node); i++)
    {
      int other = follow (graph, get_out (graph, node, i));

      if (other < 0 || self->numbers[other] == NULL)
        continue;
      target = other;
      n_targets++;
    }

  if (n_targets > 1 && has_answers (graph, node))
    {
      say_branches (self, node);
    }
  else if (n_targets > 1)
    {
      g_autofree char *targets = list_targets (self, node);

      say (self, g_strdup_printf (_ ("Then at the same time: %s."), targets));
    }
  else if (n_targets == 1 && target != next)
    {
      say (self, g_strdup_printf (_ ("Then go on with %s."), self->numbers[target]));
    }
}

static void
say_gateway (Teller *self,
             int     node,
             int     next)
{
  const PwGraph     *graph = self->graph;
  const PwGraphNode *data = &graph->nodes[node];
  g_autofree char   *list = NULL;

  if (is_all_join (graph, node))
    {
      list = list_sources (self, node);
      say (self, g_strdup_printf (_ ("Wait until all of these are done: %s."), list));
      say_way_on (self, node, next);
    }
  else if (count_out (graph, node) <= 1)
    {
      say (self, g_strdup (data->name));
      say_way_on (self, node, next);
    }
  else if (data->type == PW_ELEMENT_PARALLEL_GATEWAY)
    {
      list = list_targets (self, node);
      say (self, g_strdup_printf (_ ("At the same time: %s."), list));
    }
  else if (data->type == PW_ELEMENT_EVENT_BASED_GATEWAY)
    {
      list = list_targets (self, node);
      say (self, g_strdup_printf (_ ("Whatever happens first: %s."), list));
    }
  else
    {
      if (!has_name (graph, node))
        say (self, g_strdup (_ ("Decision.")));
      else if (data->type == PW_ELEMENT_INCLUSIVE_GATEWAY)
        say (self, g_strdup_printf (_ ("One or more answers: %s"), data->name));
      else
        say (self, g_strdup_printf (_ ("Decision: %s"), data->name));
      say_branches (self, node);
    }
}

static void
say_event (Teller *self,
           int     node,
           int     next)
{
  const PwGraphNode *data = &self->graph->nodes[node];
  g_autofree char   *name = get_step_name (self, node);
  gboolean           is_plain = !has_name (self->graph, node) && data->trigger == PW_ELEMENT_UNKNOWN;

  if (data->type == PW_ELEMENT_START_EVENT)
    say (self, is_plain ? g_strdup (_ ("Start.")) : g_strdup_printf (_ ("Start: %s."), name));
  else if (data->type == PW_ELEMENT_END_EVENT)
    say (self, is_plain ? g_strdup (_ ("End.")) : g_strdup_printf (_ ("End: %s."), name));
  else if (data->type == PW_ELEMENT_INTERMEDIATE_CATCH_EVENT)
    say (self, g_strdup_printf (_ ("Wait for: %s."), name));
  else
    say (self, g_strdup_printf (_ ("Event: %s."), name));

  say_way_on (self, node, next);
}

static void
say_activity (Teller *self,
              int     node,
              int     next)
{
  const PwGraphNode *data = &self->graph->nodes[node];
  g_autofree char   *name = get_step_name (self, node);

  if (data->role[0] != '\0')
    /* Translators: a step and who does it */
    say (self, g_strdup_printf (_ ("%s (%s)."), name, data->role));
  else
    say (self, g_strdup_printf (_ ("%s."), name));

  for (int event = self->first_event[node]; event >= 0; event = self->next_child[event])
    {
      g_autofree char *happens = get_step_name (self, event);
      int              target = count_out (self->graph, event) > 0 ? follow (self->graph, get_out (self->graph, event, 0)) : -1;

      if (target >= 0 && self->numbers[target] != NULL)
        say (self, g_strdup_printf (_ ("If “%s” happens meanwhile: go on with %s."), happens, self->numbers[target]));
      else
        say (self, g_strdup_printf (_ ("Meanwhile this may happen: “%s”."), happens));
    }
  say_way_on (self, node, next);
}

static void
tell_step (Teller *self,
           guint   n)
{
  const PwGraph *graph = self->graph;
  int            node = g_array_index (self->steps, int, n);
  int            next = n + 1 < self->steps->len ? g_array_index (self->steps, int, n + 1) : -1;

  /* The line after a sub-process is its inside, not what follows it. */
  if (next >= 0 && graph->nodes[next].parent != graph->nodes[node].parent)
    next = -1;

  say (self, g_strconcat (self->numbers[node], ".", NULL));
  if (is_type (graph, node, PW_TRAIT_GATEWAY))
    say_gateway (self, node, next);
  else if (is_type (graph, node, PW_TRAIT_EVENT))
    say_event (self, node, next);
  else
    say_activity (self, node, next);
  end_line (self);
}

/* A line for each pool, where several have steps. */
static void
tell_pool (Teller *self,
           guint   n,
           guint   n_places)
{
  const PwGraphNode *nodes = self->graph->nodes;
  int                node = g_array_index (self->steps, int, n);
  int                pool = nodes[node].pool;

  if (n_places < 2 || nodes[node].parent >= 0 || pool < 0 || nodes[pool].name[0] == '\0')
    return;
  for (guint before = n; before > 0; before--)
    {
      int other = g_array_index (self->steps, int, before - 1);

      if (nodes[other].parent < 0 && nodes[other].pool == pool)
        return;
      if (nodes[other].parent < 0)
        break;
    }

  say (self, g_strdup_printf (_ ("In “%s”:"), nodes[pool].name));
  end_line (self);
}

static void
tell_steps (Teller *self)
{
  const PwGraph *graph = self->graph;
  guint          n = 0;
  guint          n_places = 0;

  for (guint place = graph->n_nodes; place <= 2 * graph->n_nodes; place++)
    {
      n_places += self->first_child[place] >= 0;
      number_place (self, place, "", &n, 0);
    }

  for (guint i = 0; i < self->steps->len; i++)
    {
      tell_pool (self, i, n_places);
      tell_step (self, i);
    }
}

static void
tell_messages (Teller *self)
{
  const PwGraph *graph = self->graph;

  for (guint i = 0; i < graph->n_edges; i++)
    {
      const PwGraphEdge *edge = &graph->edges[i];
      g_autofree char   *from = NULL;
      g_autofree char   *to = NULL;

      if (edge->type != PW_ELEMENT_MESSAGE_FLOW || edge->source < 0 || edge->target < 0)
        continue;
      from = get_step_name (self, edge->source);
      to = get_step_name (self, edge->target);
      if (edge->name[0] != '\0')
        say (self, g_strdup_printf (_ ("Message “%s” from “%s” to “%s”."), edge->name, from, to));
      else
        say (self, g_strdup_printf (_ ("Message from “%s” to “%s”."), from, to));
      end_line (self);
    }
}

/* Names of what passes @wanted, each once. */
static char *
list_names (const PwGraph *graph,
            gboolean       wants_pools)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      gboolean    is_wanted = wants_pools ? graph->nodes[i].type == PW_ELEMENT_PARTICIPANT : is_type (graph, (int) i, PW_TRAIT_ACTIVITY);
      const char *name = wants_pools ? graph->nodes[i].name : graph->nodes[i].role;

      if (is_wanted && name[0] != '\0' && g_hash_table_add (seen, (char *) name))
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", name);
    }

  return g_strdup (list->str);
}

static void
tell_head (Teller *self)
{
  const PwGraph   *graph = self->graph;
  g_autofree char *pools = list_names (graph, TRUE);
  g_autofree char *roles = list_names (graph, FALSE);
  guint            n_activities = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    n_activities += is_type (graph, (int) i, PW_TRAIT_ACTIVITY);

  if (graph->title != NULL && graph->title[0] != '\0')
    say (self, g_strdup_printf (_ ("Process “%s”."), graph->title));
  else
    say (self, g_strdup (_ ("A process without a name.")));
  say (self, g_strdup_printf (ngettext ("It has %u activity.", "It has %u activities.", n_activities), n_activities));
  if (pools[0] != '\0')
    say (self, g_strdup_printf (_ ("Taking part: %s."), pools));
  if (roles[0] != '\0' && g_strcmp0 (roles, pools) != 0)
    say (self, g_strdup_printf (_ ("Carried out by: %s."), roles));
  end_line (self);
}

char *
pw_diagram_describe (const PwGraph *graph)
{
  guint  n_places = 2 * graph->n_nodes + 1;
  Teller self = {
    .graph = graph,
    .text = g_string_new (NULL),
    .numbers = g_new0 (char *, graph->n_nodes + 1),
    .first_child = g_new (int, n_places),
    .next_child = g_new (int, graph->n_nodes + 1),
    .first_event = g_new (int, graph->n_nodes + 1),
    .steps = g_array_new (FALSE, FALSE, sizeof (int)),
  };

  sort_into_places (&self);
  tell_head (&self);
  tell_steps (&self);
  tell_messages (&self);
  g_strchomp (self.text->str);

  for (guint i = 0; i < graph->n_nodes; i++)
    g_free (self.numbers[i]);
  g_free (self.numbers);
  g_free (self.first_child);
  g_free (self.next_child);
  g_free (self.first_event);
  g_array_unref (self.steps);

  return g_string_free (self.text, FALSE);
}
