/* compare/consolidate-gateways.c - artificial gateways where the ways of the cities part and meet
 *
 *           ┌▶ b (Gießen)               ┌▶ b
 *   a ──────┤                 a ──▶ ◇ ──┤        ◇ is in no city: from a on, each city goes
 *           └▶ c (Fulda)                └▶ c     its own way
 *
 * The flow from ◇ to b stands for the city's own flow from a to b, that from a to ◇ for
 * nothing; so each original comes back by leaving ◇ out.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "compare/consolidate-private.h"

#include <glib/gi18n-lib.h>

/* Flows of one node at one side. */
typedef struct
{
  PwUnited *united;
  guint     node;
  gboolean  is_out;
  GArray   *edges;    /* guint */
  guint     n_others; /* flows at the other side */
} Side;

/* What leads to a gateway of ours is everybody's. */
static guint
count_of_variant (const Side *self,
                  guint       variant)
{
  guint n = 0;

  for (guint i = 0; i < self->edges->len; i++)
    {
      const PwUnitedEdge *edge = pw_united_get_edge (self->united, g_array_index (self->edges, guint, i));

      n += edge->is_artificial || edge->members[variant] >= 0;
    }

  return n;
}

/* Whether all cities that have the node have all of its flows. */
static gboolean
is_common (const Side *self)
{
  const PwUnitedNode *node = pw_united_get_node (self->united, self->node);

  for (guint v = 0; v < self->united->n; v++)
    if (node->members[v] >= 0 && count_of_variant (self, v) != self->edges->len)
      return FALSE;

  return TRUE;
}

/* Whether it parts or meets in some city already. */
static gboolean
is_branching (const Side *self)
{
  for (guint v = 0; v < self->united->n; v++)
    if (count_of_variant (self, v) > 1)
      return TRUE;

  return FALSE;
}

static gboolean
is_parallel (const Side *self)
{
  for (guint v = 0; v < self->united->n; v++)
    {
      guint n = 0;

      for (guint i = 0; i < self->edges->len; i++)
        {
          const PwUnitedEdge *edge = pw_united_get_edge (self->united, g_array_index (self->edges, guint, i));

          n += edge->members[v] >= 0 && edge->is_parallel;
        }
      if (n > 1)
        return TRUE;
    }

  return FALSE;
}

/* "GI, LM": who goes this way, unless everybody does or it has a name. */
static void
name_branch (PwUnited     *self,
             PwUnitedEdge *edge)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is_named = FALSE;

  if (self->is_digest)
    return;
  for (guint v = 0; v < self->n; v++)
    if (edge->members[v] >= 0)
      {
        const PwConsolidateVariant *variant = &self->variants[v];

        is_named |= v == (guint) edge->model && *variant->graph->edges[edge->members[v]].name != '\0';
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", variant->sign != NULL ? variant->sign : variant->key);
      }
  if (!is_named && pw_united_count (self, edge->members) < self->n)
    {
      g_free (edge->name);
      edge->name = g_strdup (text->str);
    }
}

static gboolean
is_one_choice (const Side *self)
{
  int choice = pw_united_get_edge (self->united, g_array_index (self->edges, guint, 0))->choice;

  for (guint i = 1; i < self->edges->len; i++)
    if (pw_united_get_edge (self->united, g_array_index (self->edges, guint, i))->choice != choice)
      return FALSE;

  return choice >= 0;
}

/* Returns: the flow between the node and the gateway */
static guint
put_gateway (Side *self)
{
  PwUnited     *united = self->united;
  gboolean      is_inclusive = self->is_out && is_parallel (self) && !is_one_choice (self);
  guint         gateway = pw_united_add_node (united, is_inclusive ? PW_ELEMENT_INCLUSIVE_GATEWAY : PW_ELEMENT_EXCLUSIVE_GATEWAY);
  guint         stem = pw_united_add_edge (united, PW_ELEMENT_SEQUENCE_FLOW);
  PwUnitedNode *made = pw_united_get_node (united, gateway);
  PwUnitedEdge *flow = pw_united_get_edge (united, stem);
  PwUnitedNode *node = pw_united_get_node (united, self->node);

  made->is_artificial = TRUE;
  made->process = node->process;
  made->parent = node->parent;
  made->lane = node->lane;
  if (self->is_out)
    made->name = g_strdup (united->is_digest ? _ ("Which way?") : _ ("Which variant?"));
  flow->is_artificial = TRUE;
  flow->source = (int) (self->is_out ? self->node : gateway);
  flow->target = (int) (self->is_out ? gateway : self->node);
  for (guint i = 0; i < self->edges->len; i++)
    {
      PwUnitedEdge *edge = pw_united_get_edge (united, g_array_index (self->edges, guint, i));

      if (self->is_out)
        edge->source = (int) gateway;
      else
        edge->target = (int) gateway;
      if (self->is_out)
        name_branch (united, edge);
    }

  return stem;
}

/* An event that an event-based gateway waits for follows it directly. */
static gboolean
is_waited_for (const Side *self)
{
  for (guint i = 0; !self->is_out && i < self->edges->len; i++)
    {
      const PwUnitedEdge *edge = pw_united_get_edge (self->united, g_array_index (self->edges, guint, i));

      if (pw_united_get_node (self->united, (guint) edge->source)->type == PW_ELEMENT_EVENT_BASED_GATEWAY)
        return TRUE;
    }

  return FALSE;
}

/* A gateway that parts the flow, at the side where it would join it as well. */
static gboolean
is_joining_too (const Side *self)
{
  return !self->is_out && self->n_others > 1;
}

/* A question for those that part ways and have none, as no city's gateway did. */
static void
name_split (const Side *self,
            gboolean    was_parallel)
{
  PwUnitedNode *node = pw_united_get_node (self->united, self->node);
  const char   *name = node->model >= 0 ? pw_united_get_member (self->united, (guint) node->model, node->members[node->model])->name : "";

  if (!self->is_out || *name != '\0')
    return;
  g_free (node->name);
  node->name = g_strdup (was_parallel ? _ ("Which of these?") : _ ("Which way?"));
}

/* Takes the ways that one choice led to from the side. */
static GArray *
steal_choices (Side *self,
               int   choice)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->edges->len;)
    {
      guint edge = g_array_index (self->edges, guint, i);

      if (pw_united_get_edge (self->united, edge)->choice != choice)
        {
          i++;
          continue;
        }
      g_array_append_val (choices, edge);
      g_array_remove_index (self->edges, i);
    }

  return choices;
}

/* Behind a parallel gateway a choice that was left out would become part of it: its ways
 * get a gateway of their own.
 */
static void
part_choices (Side *self)
{
  g_autoptr (GArray) rest = g_array_new (FALSE, FALSE, sizeof (guint));

  while (self->edges->len > 0)
    {
      guint edge = g_array_index (self->edges, guint, 0);
      int   at = pw_united_get_edge (self->united, edge)->choice;

      if (at < 0)
        {
          g_array_append_val (rest, edge);
          g_array_remove_index (self->edges, 0);
        }
      else
        {
          g_autoptr (GArray) choices = steal_choices (self, at);
          Side choice = { self->united, self->node, TRUE, choices, self->n_others };

          if (choices->len > 1)
            {
              guint stem = put_gateway (&choice);

              g_array_append_val (rest, stem);
            }
          else
            g_array_append_vals (rest, choices->data, choices->len);
        }
    }
  g_array_append_vals (self->edges, rest->data, rest->len);
}

static void
settle_side (Side *self)
{
  PwUnitedNode *node = pw_united_get_node (self->united, self->node);
  gboolean      is_gateway = pw_element_type_has (node->type, PW_TRAIT_GATEWAY);
  gboolean      is_digest = self->united->is_digest;

  /* What closes over a gap parts and meets where no city does. */
  if (self->edges->len > 1 && is_digest && node->type == PW_ELEMENT_EXCLUSIVE_GATEWAY)
    name_split (self, FALSE);
  if (self->edges->len > 1 && is_digest && self->is_out && node->type == PW_ELEMENT_PARALLEL_GATEWAY)
    {
      part_choices (self);
      node = pw_united_get_node (self->united, self->node);
    }
  if (self->edges->len < 2 || (is_common (self) && !(is_digest && (!is_gateway || is_joining_too (self)))))
    return;

  if (is_gateway && is_branching (self) && !(is_digest && is_joining_too (self)))
    {
      if (node->type == PW_ELEMENT_PARALLEL_GATEWAY)
        {
          node->type = PW_ELEMENT_INCLUSIVE_GATEWAY;
          name_split (self, TRUE);
        }
      return;
    }
  if (!is_waited_for (self))
    put_gateway (self);
}

static GArray **
collect (const PwUnited *self,
         gboolean        is_out,
         guint           n_nodes)
{
  GArray **sides = g_new (GArray *, n_nodes + 1);

  for (guint u = 0; u < n_nodes; u++)
    sides[u] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint e = 0; e < self->edges->len; e++)
    {
      const PwUnitedEdge *edge = pw_united_get_edge (self, e);

      if (edge->type == PW_ELEMENT_SEQUENCE_FLOW && !edge->is_dropped)
        g_array_append_val (sides[is_out ? edge->source : edge->target], e);
    }

  return sides;
}

void
pw_united_put_gateways (PwUnited *self)
{
  guint               n_nodes = self->nodes->len;
  g_autofree GArray **outs = collect (self, TRUE, n_nodes);
  g_autofree GArray **ins = collect (self, FALSE, n_nodes);

  for (guint u = 0; u < n_nodes; u++)
    {
      Side out = { self, u, TRUE, outs[u], ins[u]->len };
      Side in = { self, u, FALSE, ins[u], outs[u]->len };

      settle_side (&out);
      settle_side (&in);
      g_array_unref (outs[u]);
      g_array_unref (ins[u]);
    }
}
