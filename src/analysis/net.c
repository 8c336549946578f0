/* analysis/net.c - the flow inside one process or sub-process
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/net.h"

#include <string.h>

typedef struct
{
  PwNet         *net;
  const PwCheck *check;
  guint          scope;
  GArray        *from;
  GArray        *to;
  GArray        *edge;
} Builder;

static void
add_arc (Builder *self,
         guint    from,
         guint    to,
         int      edge)
{
  if (!self->net->takes_part[from] || !self->net->takes_part[to])
    return;
  g_array_append_val (self->from, from);
  g_array_append_val (self->to, to);
  g_array_append_val (self->edge, edge);
}

static gboolean
is_member (const Builder *self,
           int            node)
{
  return node >= 0 && self->check->scope_of[node] == (int) self->scope && pw_check_has (self->check, (guint) node, PW_TRAIT_FLOW_NODE);
}

static void
add_link (Builder *self,
          guint    k)
{
  const PwGraph     *graph = self->check->graph;
  const PwGraphNode *node = &graph->nodes[self->net->members[k]];

  for (guint i = 0; i < self->net->n; i++)
    {
      const PwGraphNode *other = &graph->nodes[self->net->members[i]];

      if (other->link != NULL && pw_element_type_has (other->type, PW_TRAIT_CATCH_EVENT) && strcmp (other->link, node->link) == 0)
        add_arc (self, k, i, -1);
    }
}

static void
add_arcs (Builder *self)
{
  const PwCheck *check = self->check;
  const PwGraph *graph = check->graph;

  for (guint k = 0; k < self->net->n; k++)
    {
      guint              n = self->net->members[k];
      const PwGraphNode *node = &graph->nodes[n];

      for (guint i = 0; i < pw_check_get_n_out (check, n); i++)
        {
          guint edge = pw_check_get_out (check, n, i);
          int   target = graph->edges[edge].target;

          if (is_member (self, target))
            add_arc (self, k, check->position[target], (int) edge);
        }
      if (is_member (self, node->host))
        add_arc (self, check->position[node->host], k, -1);
      if (node->link != NULL && pw_element_type_has (node->type, PW_TRAIT_THROW_EVENT))
        add_link (self, k);
    }
}

/* Counting sort of arcs by @ends. */
static void
index_arcs (const PwNet *self,
            const guint *ends,
            guint      **start,
            guint      **arcs)
{
  g_autofree guint *next = NULL;

  *start = g_new0 (guint, self->n + 2);
  for (guint i = 0; i < self->n_arcs; i++)
    (*start)[ends[i] + 1]++;
  for (guint i = 0; i < self->n; i++)
    (*start)[i + 1] += (*start)[i];
  *arcs = g_new (guint, self->n_arcs + 1);
  next = g_memdup2 (*start, sizeof (guint) * (self->n + 1));
  for (guint i = 0; i < self->n_arcs; i++)
    (*arcs)[next[ends[i]]++] = i;
}

PwNet *
pw_net_new (const PwCheck *check,
            guint          scope)
{
  PwNet  *self = g_new0 (PwNet, 1);
  Builder builder = { self, check, scope, NULL, NULL, NULL };

  self->n = check->scopes[scope].n_members;
  self->members = check->scopes[scope].members;
  self->takes_part = g_new0 (guint8, self->n + 1);
  for (guint k = 0; k < self->n; k++)
    {
      const PwGraphNode *node = &check->graph->nodes[self->members[k]];

      self->takes_part[k] = !node->is_triggered_by_event && !node->is_for_compensation &&
                            (node->type != PW_ELEMENT_BOUNDARY_EVENT || node->trigger != PW_ELEMENT_COMPENSATE_EVENT_DEFINITION);
    }

  builder.from = g_array_new (FALSE, FALSE, sizeof (guint));
  builder.to = g_array_new (FALSE, FALSE, sizeof (guint));
  builder.edge = g_array_new (FALSE, FALSE, sizeof (int));
  add_arcs (&builder);
  self->n_arcs = builder.from->len;
  self->from = (guint *) (void *) g_array_free (builder.from, FALSE);
  self->to = (guint *) (void *) g_array_free (builder.to, FALSE);
  self->edge = (int *) (void *) g_array_free (builder.edge, FALSE);
  index_arcs (self, self->from, &self->out_start, &self->out);
  index_arcs (self, self->to, &self->in_start, &self->in);

  return self;
}

void
pw_net_free (PwNet *self)
{
  if (self == NULL)
    return;

  g_free (self->from);
  g_free (self->to);
  g_free (self->edge);
  g_free (self->out_start);
  g_free (self->out);
  g_free (self->in_start);
  g_free (self->in);
  g_free (self->takes_part);
  g_free (self);
}

void
pw_net_reach (const PwNet *self,
              guint8      *reached,
              gboolean     is_forward)
{
  const guint      *start = is_forward ? self->out_start : self->in_start;
  const guint      *arcs = is_forward ? self->out : self->in;
  const guint      *ends = is_forward ? self->to : self->from;
  g_autofree guint *queue = g_new (guint, self->n + 1);
  guint             n_queued = 0;

  for (guint k = 0; k < self->n; k++)
    if (reached[k])
      queue[n_queued++] = k;
  for (guint i = 0; i < n_queued; i++)
    for (guint a = start[queue[i]]; a < start[queue[i] + 1]; a++)
      {
        guint beside = ends[arcs[a]];

        if (reached[beside])
          continue;
        reached[beside] = TRUE;
        queue[n_queued++] = beside;
      }
}
