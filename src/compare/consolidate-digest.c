/* compare/consolidate-digest.c - what is left out, and how the flow closes over it
 *
 * Each city's flow is seen without what is left out: from each element to the next ones that
 * stay. These ways are counted over the cities. Taken are those of enough cities, and then as
 * few others as it takes to reach everything and to get away from everywhere, the ways of
 * most cities first.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/consolidate-private.h"

#include "compare/consolidate-ways.h"

/* --- what stays ----------------------------------------------------------------------- */

static PwConsolidateChoice
get_choice (const PwUnited     *self,
            const PwUnitedNode *node)
{
  const PwConsolidateChoice none = { PW_CONSOLIDATE_BY_NUMBER, -1 };

  return node->cluster >= 0 && self->options.choices != NULL ? self->options.choices[node->cluster] : none;
}

/* Of the elements that a step has become, the one of most cities, the first of equals. */
static gboolean
is_chief (const PwUnited *self,
          guint           united)
{
  const PwUnitedNode *node = pw_united_get_node (self, united);

  for (guint u = 0; u < self->nodes->len; u++)
    {
      const PwUnitedNode *other = pw_united_get_node (self, u);

      if (u == united || other->cluster != node->cluster)
        continue;
      if (pw_united_count (self, other->members) > pw_united_count (self, node->members) ||
          (pw_united_count (self, other->members) == pw_united_count (self, node->members) && u < united))
        return FALSE;
    }

  return TRUE;
}

/* Cities that have the step, or do it with another one as well. */
static guint
count_cities (const PwUnited *self,
              guint           united)
{
  const PwUnitedNode *node = pw_united_get_node (self, united);
  const PwCluster    *cluster = node->cluster >= 0 ? g_ptr_array_index (self->alignment->clusters, (guint) node->cluster) : NULL;
  guint               n = pw_united_count (self, node->members);

  for (guint v = 0; cluster != NULL && v < self->n; v++)
    n += node->members[v] < 0 && cluster->members[v]->len == 0 && cluster->covered_by[v] >= 0;

  return n;
}

static gboolean
is_kept (const PwUnited *self,
         guint           united)
{
  const PwUnitedNode       *node = pw_united_get_node (self, united);
  const PwConsolidateChoice choice = get_choice (self, node);

  if (choice.fate == PW_CONSOLIDATE_DROP)
    return FALSE;
  if (choice.fate == PW_CONSOLIDATE_TAKE)
    return choice.variant >= 0 ? node->members[choice.variant] >= 0 : is_chief (self, united);

  return count_cities (self, united) >= self->options.at_least;
}

gboolean
pw_united_is_wanted (const PwUnited *self,
                     guint           united)
{
  return get_choice (self, pw_united_get_node (self, united)).fate == PW_CONSOLIDATE_TAKE;
}

static void
choose_flow_nodes (PwUnited *self)
{
  for (guint u = 0; u < self->nodes->len; u++)
    {
      PwUnitedNode *node = pw_united_get_node (self, u);

      if (pw_element_type_has (node->type, PW_TRAIT_FLOW_NODE))
        node->is_dropped = !is_kept (self, u);
    }
  /* What is wanted brings along what holds it. */
  for (guint u = 0; u < self->nodes->len; u++)
    if (pw_united_is_wanted (self, u) && !pw_united_get_node (self, u)->is_dropped)
      for (int holder = pw_united_get_node (self, u)->parent; holder >= 0; holder = pw_united_get_node (self, (guint) holder)->parent)
        pw_united_get_node (self, (guint) holder)->is_dropped = FALSE;
  /* What stays nowhere goes: holders have smaller numbers than steps in them. */
  for (guint u = 0; u < self->nodes->len; u++)
    {
      PwUnitedNode *node = pw_united_get_node (self, u);

      if ((node->parent >= 0 && pw_united_get_node (self, (guint) node->parent)->is_dropped) ||
          (node->host >= 0 && pw_united_get_node (self, (guint) node->host)->is_dropped))
        node->is_dropped = TRUE;
    }
}

static gboolean
is_same_scope (const PwUnitedNode *a,
               const PwUnitedNode *b)
{
  return a->process == b->process && a->parent == b->parent;
}

/* Where no start, or no end, has enough cities, the most frequent one stays. */
static void
keep_one (PwUnited     *self,
          PwElementType type)
{
  for (guint u = 0; u < self->nodes->len; u++)
    {
      const PwUnitedNode *node = pw_united_get_node (self, u);
      int                 best = (int) u;
      gboolean            has_step = FALSE;

      if (node->type != type || !node->is_dropped || (node->parent >= 0 && pw_united_get_node (self, (guint) node->parent)->is_dropped))
        continue;
      for (guint w = 0; w < self->nodes->len; w++)
        {
          const PwUnitedNode *other = pw_united_get_node (self, w);

          if (!is_same_scope (node, other) || !pw_element_type_has (other->type, PW_TRAIT_FLOW_NODE))
            continue;
          has_step |= !other->is_dropped;
          if (other->type != type)
            continue;
          if (!other->is_dropped)
            best = -1;
          if (best >= 0 && pw_united_count (self, other->members) > pw_united_count (self, pw_united_get_node (self, (guint) best)->members))
            best = (int) w;
        }
      if (best >= 0 && has_step)
        pw_united_get_node (self, (guint) best)->is_dropped = FALSE;
    }
}

/* --- the ways that were chosen become flows ------------------------------------------------ */

static int
find_direct (const PwUnited *self,
             const PwWay    *way)
{
  int best = -1;

  for (guint e = 0; e < self->edges->len; e++)
    {
      const PwUnitedEdge *edge = pw_united_get_edge (self, e);

      if (edge->type == PW_ELEMENT_SEQUENCE_FLOW && edge->source == (int) way->from && edge->target == (int) way->to &&
          (best < 0 || pw_united_count (self, edge->members) > pw_united_count (self, pw_united_get_edge (self, (guint) best)->members)))
        best = (int) e;
    }

  return best;
}

static void
draw_way (PwUnited    *self,
          const PwWay *way)
{
  int           known = way->is_direct ? find_direct (self, way) : -1;
  guint         united = known >= 0 ? (guint) known : pw_united_add_edge (self, PW_ELEMENT_SEQUENCE_FLOW);
  PwUnitedEdge *edge = pw_united_get_edge (self, united);

  edge->source = (int) way->from;
  edge->target = (int) way->to;
  edge->is_dropped = FALSE;
  edge->is_parallel = way->is_parallel;
  edge->choice = way->choice;
  for (guint v = 0; v < self->n; v++)
    if (edge->members[v] < 0)
      edge->members[v] = way->first[v];
}

/* --- all else --------------------------------------------------------------------------- */

static gboolean
is_end_kept (const PwUnited *self,
             int             node,
             int             edge)
{
  return node >= 0 ? !pw_united_get_node (self, (guint) node)->is_dropped : edge >= 0 && !pw_united_get_edge (self, (guint) edge)->is_dropped;
}

static gboolean
is_wanted_end (const PwUnited *self,
               int             node)
{
  return node >= 0 && pw_united_is_wanted (self, (guint) node);
}

static void
choose_holders (PwUnited *self)
{
  for (guint u = 0; u < self->nodes->len; u++)
    {
      PwUnitedNode *node = pw_united_get_node (self, u);

      if (pw_element_type_has (node->type, PW_TRAIT_SWIMLANE))
        node->is_dropped = node->type == PW_ELEMENT_LANE || pw_united_count (self, node->members) < self->options.at_least;
      else if (!pw_element_type_has (node->type, PW_TRAIT_FLOW_NODE))
        node->is_dropped = pw_united_count (self, node->members) < self->options.at_least ||
                           (node->parent >= 0 && pw_united_get_node (self, (guint) node->parent)->is_dropped);
    }
  for (guint u = 0; u < self->nodes->len; u++)
    if (!pw_united_get_node (self, u)->is_dropped && pw_element_type_has (pw_united_get_node (self, u)->type, PW_TRAIT_FLOW_NODE))
      {
        for (int lane = pw_united_get_node (self, u)->lane; lane >= 0; lane = pw_united_get_node (self, (guint) lane)->lane)
          pw_united_get_node (self, (guint) lane)->is_dropped = FALSE;
        for (guint w = 0; w < self->nodes->len; w++)
          if (pw_united_get_node (self, w)->type == PW_ELEMENT_PARTICIPANT && pw_united_get_node (self, w)->process == pw_united_get_node (self, u)->process)
            pw_united_get_node (self, w)->is_dropped = FALSE;
      }
}

static void
choose_edges (PwUnited *self)
{
  for (guint e = 0; e < self->edges->len; e++)
    {
      PwUnitedEdge *edge = pw_united_get_edge (self, e);

      if (edge->type == PW_ELEMENT_SEQUENCE_FLOW)
        continue;
      edge->is_dropped = pw_united_count (self, edge->members) < self->options.at_least &&
                         !is_wanted_end (self, edge->source) && !is_wanted_end (self, edge->target);
      /* A pool that a wanted step talks to comes along. */
      if (!edge->is_dropped && edge->type == PW_ELEMENT_MESSAGE_FLOW)
        {
          if (is_wanted_end (self, edge->source) && edge->target >= 0 && pw_united_get_node (self, (guint) edge->target)->type == PW_ELEMENT_PARTICIPANT)
            pw_united_get_node (self, (guint) edge->target)->is_dropped = FALSE;
          if (is_wanted_end (self, edge->target) && edge->source >= 0 && pw_united_get_node (self, (guint) edge->source)->type == PW_ELEMENT_PARTICIPANT)
            pw_united_get_node (self, (guint) edge->source)->is_dropped = FALSE;
        }
      if (!is_end_kept (self, edge->source, edge->source_edge) || !is_end_kept (self, edge->target, edge->target_edge))
        edge->is_dropped = TRUE;
    }
}

void
pw_united_digest (PwUnited *self)
{
  g_autoptr (GPtrArray) ways = NULL;

  choose_flow_nodes (self);
  keep_one (self, PW_ELEMENT_START_EVENT);
  keep_one (self, PW_ELEMENT_END_EVENT);

  ways = pw_united_choose_ways (self);
  for (guint e = 0; e < self->edges->len; e++)
    if (pw_united_get_edge (self, e)->type == PW_ELEMENT_SEQUENCE_FLOW)
      pw_united_get_edge (self, e)->is_dropped = TRUE;
  for (guint i = 0; i < ways->len; i++)
    draw_way (self, g_ptr_array_index (ways, i));

  choose_holders (self);
  choose_edges (self);
}
