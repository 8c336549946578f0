/* compare/consolidate-shares.c - how many cases take which way behind a gateway
 *
 * Each city's shares add up to all cases, those of several cities together would not. So
 * flows get the mean over the cities that have the gateway, a way that a city does not have
 * being none of its cases, and together they are all cases again.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/consolidate-private.h"

#include <math.h>

/* Shares in files have few digits. */
#define LEAST_DEVIATION 0.0001

static double
get_share (const PwUnited     *self,
           const PwUnitedEdge *edge,
           guint               variant)
{
  return edge->members[variant] >= 0 ? self->variants[variant].graph->edges[edge->members[variant]].probability : NAN;
}

/* Returns: the sum over the cities, NAN where none says anything */
static double
add_shares (const PwUnited     *self,
            const PwUnitedEdge *edge)
{
  double sum = NAN;

  for (guint v = 0; v < self->n; v++)
    {
      double share = get_share (self, edge, v);

      if (!isnan (share))
        sum = isnan (sum) ? share : sum + share;
    }

  return sum;
}

static gboolean
is_as_written (const PwUnited     *self,
               const PwUnitedEdge *edge,
               double              share)
{
  double written = edge->model >= 0 ? get_share (self, edge, (guint) edge->model) : NAN;

  return !isnan (written) && fabs (written - share) < LEAST_DEVIATION;
}

static void
share_out (const PwUnited *self,
           const GArray   *edges)
{
  double   total = 0;
  gboolean is_known = TRUE, is_any = FALSE;

  for (guint i = 0; i < edges->len; i++)
    {
      double sum = add_shares (self, pw_united_get_edge (self, g_array_index (edges, guint, i)));

      is_any |= !isnan (sum);
      is_known &= !isnan (sum);
      total += isnan (sum) ? 0 : sum;
    }
  if (!is_any)
    return;
  for (guint i = 0; i < edges->len; i++)
    {
      PwUnitedEdge *edge = pw_united_get_edge (self, g_array_index (edges, guint, i));
      double        share = is_known && total > 0 ? add_shares (self, edge) / total : -1;

      if (!is_as_written (self, edge, share))
        edge->share = share;
    }
}

static gboolean
takes_one_way (const PwUnitedNode *node)
{
  return node->type == PW_ELEMENT_EXCLUSIVE_GATEWAY || node->type == PW_ELEMENT_EVENT_BASED_GATEWAY;
}

void
pw_united_share (PwUnited *self)
{
  g_autofree GArray **outs = g_new0 (GArray *, self->nodes->len + 1);

  for (guint e = 0; e < self->edges->len; e++)
    {
      const PwUnitedEdge *edge = pw_united_get_edge (self, e);

      if (edge->type != PW_ELEMENT_SEQUENCE_FLOW || edge->is_dropped)
        continue;
      if (outs[edge->source] == NULL)
        outs[edge->source] = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (outs[edge->source], e);
    }
  for (guint u = 0; u < self->nodes->len; u++)
    {
      if (outs[u] == NULL)
        continue;
      if (outs[u]->len > 1 && takes_one_way (pw_united_get_node (self, u)))
        share_out (self, outs[u]);
      g_array_unref (outs[u]);
    }
}
