/* layout/place-bands.c - pools and lanes as bands of rows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#define NONE (-1)

static void
add_band (PwScope *scope,
          int      pool,
          int      lane)
{
  PwBand band = { .pool = pool, .lane = lane };

  g_array_append_val (scope->bands, band);
}

/* The innermost lanes of a pool, in the order of the file. */
static gboolean
add_lanes (const PwPlacing *self,
           PwScope         *scope,
           const guint8    *is_outer,
           int              pool)
{
  const PwGraph *graph = self->graph;
  gboolean       is_any = FALSE;

  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].type == PW_ELEMENT_LANE && graph->nodes[i].pool == pool && self->spots[i].kind == PW_SPOT_BAND && !is_outer[i])
      {
        add_band (scope, pool, (int) i);
        is_any = TRUE;
      }

  return is_any;
}

/* With one pool that holds steps, the first pool without goes above, the others
 * below it, whatever their order in the file; else the file's order stands.
 */
static GArray *
order_pools (const PwPlacing *self)
{
  GArray            *pools = g_array_new (FALSE, FALSE, sizeof (int));
  GArray            *empty = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree guint8 *has_content = g_new0 (guint8, self->graph->n_nodes + 1);

  for (guint i = 0; i < self->graph->n_nodes; i++)
    if (self->graph->nodes[i].pool >= 0)
      has_content[self->graph->nodes[i].pool] = 1;
  for (int i = 0; i < (int) self->graph->n_nodes; i++)
    if (self->graph->nodes[i].type == PW_ELEMENT_PARTICIPANT)
      g_array_append_val (has_content[i] ? pools : empty, i);

  if (pools->len == 1 && empty->len >= 1)
    {
      g_array_prepend_val (pools, g_array_index (empty, int, 0));
      g_array_append_vals (pools, &g_array_index (empty, int, 1), empty->len - 1);
    }
  else if (empty->len > 0)
    {
      g_array_set_size (pools, 0);
      for (int i = 0; i < (int) self->graph->n_nodes; i++)
        if (self->graph->nodes[i].type == PW_ELEMENT_PARTICIPANT)
          g_array_append_val (pools, i);
    }

  g_array_unref (empty);
  return pools;
}

void
pw_place_rank_pools (PwPlacing *self)
{
  g_autoptr (GArray) pools = order_pools (self);

  self->pool_rank = g_new0 (int, self->graph->n_nodes + 1);
  for (guint i = 0; i < pools->len; i++)
    self->pool_rank[g_array_index (pools, int, i)] = (int) i;
}

/* Annotations and groups that belong to no step are about the whole: outside of pools
 * they are in nobody's way.
 */
static gboolean
is_remark (const PwPlacing *self,
           int              n)
{
  PwElementType type = self->graph->nodes[n].type;

  return (type == PW_ELEMENT_TEXT_ANNOTATION || type == PW_ELEMENT_GROUP) && self->spots[n].kind == PW_SPOT_CELL;
}

static void
add_bands (PwPlacing *self,
           PwScope   *scope)
{
  const PwGraph *graph = self->graph;
  g_autoptr (GArray) pools = order_pools (self);
  g_autofree guint8 *is_outer = g_new0 (guint8, graph->n_nodes + 1);
  gboolean           is_outside = FALSE;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const PwGraphNode *node = &graph->nodes[i];

      if (node->type == PW_ELEMENT_LANE && node->lane >= 0)
        is_outer[node->lane] = 1;
    }

  for (guint i = 0; i < pools->len; i++)
    if (!add_lanes (self, scope, is_outer, g_array_index (pools, int, i)))
      add_band (scope, g_array_index (pools, int, i), NONE);
  add_lanes (self, scope, is_outer, NONE);

  for (guint i = 0; i < scope->cells->len; i++)
    {
      int                n = g_array_index (scope->cells, int, i);
      const PwGraphNode *node = &graph->nodes[n];

      is_outside |= (node->pool < 0 && node->lane < 0) || is_remark (self, n);
    }
  if (is_outside || scope->bands->len == 0)
    add_band (scope, NONE, NONE);
}

static gboolean
is_lane_inside (const PwGraph *graph,
                int            lane,
                int            outer)
{
  while (lane >= 0 && lane != outer)
    lane = graph->nodes[lane].lane;
  return lane >= 0;
}

/* A cell stands in the band of its lane, or of the first lane inside that. */
static int
find_band (const PwPlacing *self,
           const PwScope   *scope,
           int              node)
{
  const PwGraph     *graph = self->graph;
  const PwGraphNode *info = &graph->nodes[node];
  int                in_pool = NONE;

  if (scope->owner >= 0)
    return 0;
  if (is_remark (self, node))
    return (int) scope->bands->len - 1;
  for (guint i = 0; i < scope->bands->len; i++)
    {
      const PwBand *band = &g_array_index (scope->bands, PwBand, i);

      if (info->lane >= 0 && band->lane >= 0 && is_lane_inside (graph, band->lane, info->lane))
        return (int) i;
      if (band->pool == info->pool && in_pool == NONE && (info->pool >= 0 || band->lane < 0))
        in_pool = (int) i;
    }

  return in_pool != NONE ? in_pool : (int) scope->bands->len - 1;
}

void
pw_place_find_bands (PwPlacing *self,
                     PwScope   *scope)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL); /* (lane, pool) → band + 1 */

  if (scope->owner < 0)
    add_bands (self, scope);
  else
    add_band (scope, NONE, NONE);

  scope->band_of = g_new0 (int, scope->cells->len + 1);
  for (guint i = 0; i < scope->cells->len; i++)
    {
      int                node = g_array_index (scope->cells, int, i);
      const PwGraphNode *info = &self->graph->nodes[node];
      gpointer           key = GINT_TO_POINTER (is_remark (self, node) ? G_MININT : info->lane >= 0 ? info->lane + 1 :
                                                                                                      -1 - (info->pool + 1));
      int                found = GPOINTER_TO_INT (g_hash_table_lookup (known, key));

      if (found == 0)
        {
          found = find_band (self, scope, node) + 1;
          g_hash_table_insert (known, key, GINT_TO_POINTER (found));
        }
      scope->band_of[i] = found - 1;
    }
}

int
pw_place_find_band_of (const PwPlacing *self,
                       const PwScope   *scope,
                       int              node,
                       int              cell)
{
  if (cell >= 0)
    return scope->band_of[self->spots[cell].local];
  for (guint i = 0; i < scope->bands->len; i++)
    if (node >= 0 && g_array_index (scope->bands, PwBand, i).pool == node)
      return (int) i;
  return NONE;
}

static void
add_row (PwScope *scope,
         int      band,
         gboolean is_border)
{
  PwRow row = { .is_border = is_border, .band = band };

  g_array_append_val (scope->rows, row);
}

static gboolean
is_framed (const PwBand *band)
{
  return band->pool >= 0 || band->lane >= 0;
}

/* Lays the bands one below the other, with border rows: one between lanes of a
 * pool, two between pools.
 */
void
pw_place_join_bands (PwScope *scope)
{
  for (guint i = 0; i < scope->bands->len; i++)
    {
      PwBand       *band = &g_array_index (scope->bands, PwBand, i);
      const PwBand *before = i > 0 ? &g_array_index (scope->bands, PwBand, i - 1) : NULL;
      gboolean      is_same_pool = before != NULL && before->pool == band->pool && is_framed (before) && is_framed (band);

      if (before != NULL && is_framed (before) && !is_same_pool)
        add_row (scope, (int) i - 1, TRUE);
      if (is_framed (band))
        add_row (scope, (int) i, TRUE);

      band->first_row = (int) scope->rows->len;
      for (int r = 0; r < MAX (band->n_rows, 1); r++)
        add_row (scope, (int) i, FALSE);
      band->last_row = (int) scope->rows->len - 1;
      if (i + 1 == scope->bands->len && is_framed (band))
        add_row (scope, (int) i, TRUE);
    }
}
