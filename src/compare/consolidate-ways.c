/* compare/consolidate-ways.c - which ways a digest takes between what stays
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/consolidate-ways.h"

typedef struct
{
  PwUnited   *united;
  GPtrArray  *ways;    /* PwWay, all there are, in the order of the variants */
  GHashTable *by_ends; /* gint64 → PwWay */
} Network;

static void
free_way (gpointer data)
{
  PwWay *self = data;

  g_free (self->first);
  g_free (self);
}

static gint64
get_key (guint from,
         guint to)
{
  return (gint64) from << 32 | to;
}

static PwWay *
find_way (const Network *self,
          guint          from,
          guint          to)
{
  gint64 key = get_key (from, to);

  return g_hash_table_lookup (self->by_ends, &key);
}

static PwWay *
take_way (Network *self,
          guint    from,
          guint    to)
{
  PwWay  *way = find_way (self, from, to);
  gint64 *key;

  if (way != NULL)
    return way;
  way = g_new0 (PwWay, 1);
  way->from = from;
  way->to = to;
  way->choice = -1;
  way->first = g_new (int, self->united->n + 1);
  for (guint v = 0; v < self->united->n; v++)
    way->first[v] = -1;
  key = g_new (gint64, 1);
  *key = get_key (from, to);
  g_hash_table_insert (self->by_ends, key, way);
  g_ptr_array_add (self->ways, way);

  return way;
}

/* --- the ways of one variant ------------------------------------------------------------ */

typedef struct
{
  guint    node;
  int      first;  /* flow by which the way began, or the first one with a name */
  int      choice; /* united gateway where it was chosen, -1 for none so far */
  gboolean is_parallel;
} Step;

static gboolean
splits_at_once (const PwGraphNode *node)
{
  return node->type != PW_ELEMENT_EXCLUSIVE_GATEWAY && node->type != PW_ELEMENT_EVENT_BASED_GATEWAY && node->type != PW_ELEMENT_COMPLEX_GATEWAY;
}

static void
push_followers (const Network *self,
                guint          variant,
                const Step    *at,
                gboolean       is_start,
                GArray        *stack)
{
  const PwGraph *graph = self->united->variants[variant].graph;
  guint          n = graph->out_start[at->node + 1] - graph->out_start[at->node];

  for (guint i = graph->out_start[at->node + 1]; i > graph->out_start[at->node]; i--)
    {
      guint edge = graph->out[i - 1];
      Step  next = { (guint) graph->edges[edge].target, is_start ? (int) edge : at->first, at->choice, at->is_parallel };

      if (graph->edges[edge].target < 0)
        continue;
      if (!is_start && *graph->edges[at->first].name == '\0' && *graph->edges[edge].name != '\0')
        next.first = (int) edge;
      if (n > 1)
        next.is_parallel = splits_at_once (&graph->nodes[at->node]);
      if (n > 1 && !is_start && !next.is_parallel && next.choice < 0)
        next.choice = self->united->node_of[variant][at->node];
      g_array_append_val (stack, next);
    }
  /* An event at the border of a step that stays leads on all the same once it is gone. */
  for (guint i = graph->n_nodes; i > 0; i--)
    if (graph->nodes[i - 1].host == (int) at->node && pw_united_get_node (self->united, (guint) self->united->node_of[variant][i - 1])->is_dropped)
      {
        Step border = { i - 1, at->first, at->choice, FALSE };

        if (is_start)
          push_followers (self, variant, &border, TRUE, stack);
        else
          g_array_append_val (stack, border);
      }
}

static void
note_way (Network    *self,
          guint       variant,
          guint       from,
          guint       node,
          const Step *at)
{
  const PwGraphEdge *first = &self->united->variants[variant].graph->edges[at->first];
  guint              to = (guint) self->united->node_of[variant][at->node];
  gboolean           is_direct = first->source == (int) node && first->target == (int) at->node;
  PwWay             *way;

  if (to == from && !is_direct)
    return;
  way = take_way (self, from, to);
  if (way->first[variant] < 0)
    way->n++;
  if (way->first[variant] < 0 || is_direct)
    way->first[variant] = at->first;
  way->is_direct |= is_direct;
  if (way->choice < 0)
    way->choice = at->choice;
  way->is_parallel |= at->is_parallel;
}

static void
follow (Network *self,
        guint    variant,
        guint    from,
        guint    node,
        guint   *seen)
{
  const PwUnited *united = self->united;
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Step));
  Step start = { node, -1, -1, TRUE };

  push_followers (self, variant, &start, TRUE, stack);
  while (stack->len > 0)
    {
      Step at = g_array_index (stack, Step, stack->len - 1);
      int  to = united->node_of[variant][at.node];

      g_array_set_size (stack, stack->len - 1);
      if (to < 0 || seen[at.node] == node + 1)
        continue;
      if (pw_united_get_node (united, (guint) to)->is_dropped)
        {
          seen[at.node] = node + 1;
          push_followers (self, variant, &at, FALSE, stack);
          continue;
        }
      note_way (self, variant, from, node, &at);
    }
}

static void
find_ways (Network *self)
{
  const PwUnited *united = self->united;

  for (guint v = 0; v < united->n; v++)
    {
      const PwGraph    *graph = united->variants[v].graph;
      g_autofree guint *seen = g_new0 (guint, graph->n_nodes + 1);

      for (guint i = 0; i < graph->n_nodes; i++)
        if (united->node_of[v][i] >= 0 && pw_element_type_has (graph->nodes[i].type, PW_TRAIT_FLOW_NODE) &&
            !pw_united_get_node (united, (guint) united->node_of[v][i])->is_dropped)
          follow (self, v, (guint) united->node_of[v][i], i, seen);
    }
}

/* --- reaching everything ------------------------------------------------------------------ */

static gboolean
is_flow_node (const PwUnitedNode *node)
{
  return !node->is_dropped && pw_element_type_has (node->type, PW_TRAIT_FLOW_NODE);
}

static guint
get_begin (const PwWay *way,
           gboolean     is_forward)
{
  return is_forward ? way->from : way->to;
}

static guint
get_end (const PwWay *way,
         gboolean     is_forward)
{
  return is_forward ? way->to : way->from;
}

static void
spread (const Network *self,
        gboolean       is_forward,
        gboolean      *is_reached)
{
  gboolean has_changed = TRUE;

  while (has_changed)
    {
      has_changed = FALSE;
      for (guint i = 0; i < self->ways->len; i++)
        {
          const PwWay *way = g_ptr_array_index (self->ways, i);

          if (way->is_chosen && is_reached[get_begin (way, is_forward)] && !is_reached[get_end (way, is_forward)])
            is_reached[get_end (way, is_forward)] = has_changed = TRUE;
        }
      for (guint u = 0; u < self->united->nodes->len; u++)
        {
          const PwUnitedNode *node = pw_united_get_node (self->united, u);

          if (node->host >= 0 && !node->is_dropped && is_forward && is_reached[node->host] && !is_reached[u])
            is_reached[u] = has_changed = TRUE;
        }
    }
}

/* Where nothing leads to, of all there is, the process begins (or ends). */
static void
mark_ends (const Network *self,
           gboolean       is_forward,
           gboolean      *is_reached)
{
  for (guint u = 0; u < self->united->nodes->len; u++)
    {
      const PwUnitedNode *node = pw_united_get_node (self->united, u);

      is_reached[u] = is_flow_node (node) && node->host < 0;
    }
  for (guint i = 0; i < self->ways->len; i++)
    {
      const PwWay *way = g_ptr_array_index (self->ways, i);

      if (way->from != way->to)
        is_reached[get_end (way, is_forward)] = FALSE;
    }
}

static PwWay *
find_bridge (const Network  *self,
             gboolean        is_forward,
             const gboolean *is_reached)
{
  PwWay *best = NULL;

  for (guint i = 0; i < self->ways->len; i++)
    {
      PwWay *way = g_ptr_array_index (self->ways, i);

      if (!way->is_chosen && is_reached[get_begin (way, is_forward)] && !is_reached[get_end (way, is_forward)] &&
          (best == NULL || way->n > best->n))
        best = way;
    }

  return best;
}

static void
reach (const Network *self,
       gboolean       is_forward)
{
  guint                n = self->united->nodes->len;
  g_autofree gboolean *is_reached = g_new0 (gboolean, n + 1);

  mark_ends (self, is_forward, is_reached);
  for (;;)
    {
      PwWay *bridge;
      guint  u = 0;

      spread (self, is_forward, is_reached);
      bridge = find_bridge (self, is_forward, is_reached);
      if (bridge != NULL)
        {
          bridge->is_chosen = TRUE;
          continue;
        }
      /* A loop that nothing leads into begins with its first element. */
      while (u < n && (is_reached[u] || !is_flow_node (pw_united_get_node (self->united, u))))
        u++;
      if (u == n)
        return;
      is_reached[u] = TRUE;
    }
}

/* --- tidying ------------------------------------------------------------------------------- */

static gboolean
has_common_variant (const PwUnited *united,
                    guint           node,
                    const PwWay    *way)
{
  for (guint v = 0; v < united->n; v++)
    if (pw_united_get_node (united, node)->members[v] >= 0 && way->first[v] >= 0)
      return TRUE;

  return FALSE;
}

/* Who wants a step does not want the way around it that only those take who lack it. */
static void
close_detours (const Network *self)
{
  for (guint u = 0; u < self->united->nodes->len; u++)
    {
      if (!pw_united_is_wanted (self->united, u) || pw_united_get_node (self->united, u)->is_dropped)
        continue;
      for (guint i = 0; i < self->ways->len; i++)
        {
          PwWay       *way = g_ptr_array_index (self->ways, i);
          const PwWay *in = find_way (self, way->from, u);
          const PwWay *out = find_way (self, u, way->to);

          if (way->is_chosen && in != NULL && in->is_chosen && out != NULL && out->is_chosen && !has_common_variant (self->united, u, way))
            way->is_chosen = FALSE;
        }
    }
}

static guint
count_chosen (const Network *self,
              guint          node,
              gboolean       is_out,
              PwWay        **last)
{
  guint n = 0;

  for (guint i = 0; i < self->ways->len; i++)
    {
      PwWay *way = g_ptr_array_index (self->ways, i);

      if (way->is_chosen && (is_out ? way->from : way->to) == node)
        {
          n++;
          *last = way;
        }
    }

  return n;
}

static gboolean
is_parallel (const PwUnited *united,
             guint           node)
{
  return pw_united_get_node (united, node)->type == PW_ELEMENT_PARALLEL_GATEWAY;
}

/* A branch with nothing in it, beside others that are done at the same time. */
static void
close_empty_branches (const Network *self)
{
  for (guint i = 0; i < self->ways->len; i++)
    {
      PwWay *way = g_ptr_array_index (self->ways, i);
      PwWay *last;

      if (way->is_chosen && is_parallel (self->united, way->from) && is_parallel (self->united, way->to) &&
          count_chosen (self, way->from, TRUE, &last) > 1 && count_chosen (self, way->to, FALSE, &last) > 1)
        way->is_chosen = FALSE;
    }
}

/* The flow goes on without a gateway that parts and joins nothing. */
static gboolean
close_over (Network *self,
            guint    node)
{
  PwUnitedNode *gateway = pw_united_get_node (self->united, node);
  PwWay        *in = NULL;
  PwWay        *out = NULL;
  guint         n_in = count_chosen (self, node, FALSE, &in);
  guint         n_out = count_chosen (self, node, TRUE, &out);

  if (!is_flow_node (gateway) || !pw_element_type_has (gateway->type, PW_TRAIT_GATEWAY) || n_in > 1 || n_out > 1)
    return FALSE;

  gateway->is_dropped = TRUE;
  if (n_in == 1)
    in->is_chosen = FALSE;
  if (n_out == 1)
    out->is_chosen = FALSE;
  if (n_in == 1 && n_out == 1 && in->from != out->to)
    {
      PwWay *way = take_way (self, in->from, out->to);

      if (way->is_chosen)
        return TRUE;
      way->is_chosen = TRUE;
      way->is_parallel |= in->is_parallel;
      for (guint v = 0; v < self->united->n; v++)
        if (way->first[v] < 0 && in->first[v] >= 0)
          {
            way->first[v] = in->first[v];
            way->n++;
          }
    }

  return TRUE;
}

static void
drop_idle_gateways (Network *self)
{
  gboolean has_changed = TRUE;

  while (has_changed)
    {
      has_changed = FALSE;
      for (guint u = 0; u < self->united->nodes->len; u++)
        has_changed |= close_over (self, u);
    }
}

GPtrArray *
pw_united_choose_ways (PwUnited *self)
{
  g_autoptr (GHashTable) by_ends = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_way);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (free_way);
  Network    network = { self, all, by_ends };

  find_ways (&network);
  for (guint i = 0; i < all->len; i++)
    {
      PwWay *way = g_ptr_array_index (all, i);

      way->is_chosen = way->n >= self->options.at_least;
    }
  reach (&network, TRUE);
  reach (&network, FALSE);
  close_detours (&network);
  close_empty_branches (&network);
  drop_idle_gateways (&network);

  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      PwWay *way = g_ptr_array_index (all, i);

      if (way->is_chosen)
        g_ptr_array_add (chosen, way);
      else
        free_way (way);
    }

  return chosen;
}
