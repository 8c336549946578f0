/* compare/consolidate.c - one process out of the variants of several cities
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/consolidate-private.h"

#include <math.h>
#include <string.h>

/* --- what is united ----------------------------------------------------------------------- */

static void
clear_process (gpointer data)
{
  PwUnitedProcess *process = data;

  g_free (process->members);
  g_free (process->id);
}

static void
clear_node (gpointer data)
{
  PwUnitedNode *node = data;

  g_free (node->members);
  g_free (node->name);
  g_free (node->id);
}

static void
clear_edge (gpointer data)
{
  PwUnitedEdge *edge = data;

  g_free (edge->members);
  g_free (edge->name);
  g_free (edge->id);
}

static int *
new_members (guint n)
{
  int *members = g_new (int, n + 1);

  for (guint i = 0; i < n; i++)
    members[i] = -1;

  return members;
}

static gpointer
append (GArray *array)
{
  g_array_set_size (array, array->len + 1);

  return array->data + (gsize) (array->len - 1) * g_array_get_element_size (array);
}

guint
pw_united_add_process (PwUnited *self)
{
  PwUnitedProcess *process = append (self->processes);

  process->members = new_members (self->n);

  return self->processes->len - 1;
}

guint
pw_united_add_node (PwUnited     *self,
                    PwElementType type)
{
  PwUnitedNode *node = append (self->nodes);

  node->members = new_members (self->n);
  node->type = type;
  node->model = node->process = node->parent = node->lane = node->host = node->cluster = -1;

  return self->nodes->len - 1;
}

guint
pw_united_add_edge (PwUnited     *self,
                    PwElementType type)
{
  PwUnitedEdge *edge = append (self->edges);

  edge->members = new_members (self->n);
  edge->type = type;
  edge->model = edge->source = edge->target = edge->source_edge = edge->target_edge = -1;
  edge->share = NAN;
  edge->choice = -1;
  edge->is_parallel = TRUE;

  return self->edges->len - 1;
}

PwUnitedProcess *
pw_united_get_process (const PwUnited *self,
                       guint           n)
{
  return &g_array_index (self->processes, PwUnitedProcess, n);
}

PwUnitedNode *
pw_united_get_node (const PwUnited *self,
                    guint           n)
{
  return &g_array_index (self->nodes, PwUnitedNode, n);
}

PwUnitedEdge *
pw_united_get_edge (const PwUnited *self,
                    guint           n)
{
  return &g_array_index (self->edges, PwUnitedEdge, n);
}

const PwGraphNode *
pw_united_get_member (const PwUnited *self,
                      guint           variant,
                      int             node)
{
  return &self->variants[variant].graph->nodes[node];
}

guint
pw_united_count (const PwUnited *self,
                 const int      *members)
{
  guint n = 0;

  for (guint v = 0; v < self->n; v++)
    n += members[v] >= 0;

  return n;
}

int
pw_united_get_parent_of (const PwUnited *self,
                         guint           variant,
                         guint           node)
{
  int parent = pw_united_get_member (self, variant, (int) node)->parent;

  return parent >= 0 ? self->node_of[variant][parent] : -1;
}

int
pw_united_get_process_of (const PwUnited *self,
                          guint           variant,
                          guint           node)
{
  int process = pw_united_get_member (self, variant, (int) node)->process;

  return process >= 0 ? self->process_of[variant][process] : -1;
}

int
pw_united_get_host_of (const PwUnited *self,
                       guint           variant,
                       guint           node)
{
  int host = pw_united_get_member (self, variant, (int) node)->host;

  return host >= 0 ? self->node_of[variant][host] : -1;
}

/* Bit 0: several ways lead in, bit 1: several lead out. */
static guint
get_direction (const PwUnited *self,
               guint           variant,
               guint           node)
{
  const PwGraph *graph = self->variants[variant].graph;

  return (graph->in_start[node + 1] - graph->in_start[node] > 1 ? 1 : 0) + (graph->out_start[node + 1] - graph->out_start[node] > 1 ? 2 : 0);
}

static gboolean
is_same_kind (const PwGraphNode *a,
              const PwGraphNode *b)
{
  PwElementTraits a_traits = pw_element_type_get_info (a->type)->traits;
  PwElementTraits b_traits = pw_element_type_get_info (b->type)->traits;

  if (a_traits & b_traits & PW_TRAIT_ACTIVITY)
    return a->is_triggered_by_event == b->is_triggered_by_event && a->is_for_compensation == b->is_for_compensation;

  return a->type == b->type && a->trigger == b->trigger && a->is_interrupting == b->is_interrupting && g_strcmp0 (a->link, b->link) == 0;
}

gboolean
pw_united_is_alike (const PwUnited *self,
                    guint           united,
                    guint           variant,
                    guint           node)
{
  const PwUnitedNode *known = pw_united_get_node (self, united);
  const PwGraphNode  *other = pw_united_get_member (self, variant, (int) node);

  if (known->process != pw_united_get_process_of (self, variant, node) || known->parent != pw_united_get_parent_of (self, variant, node) ||
      known->host != pw_united_get_host_of (self, variant, node))
    return FALSE;
  if (other->type == PW_ELEMENT_LANE && known->lane != (other->lane >= 0 ? self->node_of[variant][other->lane] : -1))
    return FALSE;

  for (guint v = 0; v < self->n; v++)
    if (known->members[v] >= 0)
      return is_same_kind (pw_united_get_member (self, v, known->members[v]), other) &&
             (!pw_element_type_has (other->type, PW_TRAIT_GATEWAY) ||
              get_direction (self, v, (guint) known->members[v]) == get_direction (self, variant, node));

  return FALSE;
}

void
pw_united_join (PwUnited *self,
                guint     united,
                guint     variant,
                guint     node)
{
  pw_united_get_node (self, united)->members[variant] = (int) node;
  self->node_of[variant][node] = (int) united;
}

guint
pw_united_begin (PwUnited *self,
                 guint     variant,
                 guint     node)
{
  const PwGraphNode *member = pw_united_get_member (self, variant, (int) node);
  guint              united = pw_united_add_node (self, member->type);
  PwUnitedNode      *made = pw_united_get_node (self, united);

  made->process = pw_united_get_process_of (self, variant, node);
  made->parent = pw_united_get_parent_of (self, variant, node);
  made->host = pw_united_get_host_of (self, variant, node);
  if (member->type == PW_ELEMENT_LANE && member->lane >= 0)
    made->lane = self->node_of[variant][member->lane];
  pw_united_join (self, united, variant, node);

  return united;
}

/* --- whose element is written ---------------------------------------------------------------- */

static gboolean
holds_anything (const PwUnited *self,
                guint           united)
{
  for (guint u = 0; u < self->nodes->len; u++)
    if (pw_united_get_node (self, u)->parent == (int) united)
      return TRUE;

  return FALSE;
}

/* How many have the same name, and then the same type; a name is better than none. */
static guint
rate_member (const PwUnited     *self,
             const PwUnitedNode *node,
             guint               variant)
{
  const PwGraphNode *member = pw_united_get_member (self, variant, node->members[variant]);
  guint              n_names = 0, n_types = 0;

  for (guint v = 0; v < self->n; v++)
    if (node->members[v] >= 0)
      {
        const PwGraphNode *other = pw_united_get_member (self, v, node->members[v]);

        n_names += *member->folded != '\0' && g_str_equal (other->folded, member->folded);
        n_types += other->type == member->type;
      }

  return n_names * (self->n + 1) + n_types;
}

static void
choose_node_model (PwUnited *self,
                   guint     united)
{
  PwUnitedNode *node = pw_united_get_node (self, united);
  gboolean      is_holder = pw_element_type_has (node->type, PW_TRAIT_ACTIVITY) && holds_anything (self, united);
  guint         best = 0;
  int           wanted = -1;

  if (node->cluster >= 0 && self->options.choices != NULL)
    wanted = self->options.choices[node->cluster].variant;
  for (guint v = 0; v < self->n; v++)
    {
      guint rate;

      if (node->members[v] < 0 || (is_holder && !pw_element_type_has (pw_united_get_member (self, v, node->members[v])->type, PW_TRAIT_SUB_PROCESS)))
        continue;
      rate = rate_member (self, node, v) + 1;
      if ((int) v == wanted)
        rate += (self->n + 1) * (self->n + 1);
      if (rate > best)
        {
          best = rate;
          node->model = (int) v;
        }
    }
  if (node->model >= 0)
    node->type = pw_united_get_member (self, (guint) node->model, node->members[node->model])->type;
  if (wanted >= 0 && node->members[wanted] >= 0)
    {
      int lane = pw_united_get_member (self, (guint) wanted, node->members[wanted])->lane;

      node->lane = lane >= 0 ? self->node_of[wanted][lane] : node->lane;
    }
}

static void
choose_edge_model (PwUnited *self,
                   guint     united)
{
  PwUnitedEdge *edge = pw_united_get_edge (self, united);
  guint         best = 0;

  for (guint v = 0; v < self->n; v++)
    {
      const char *name;
      guint       n = 1;

      if (edge->members[v] < 0)
        continue;
      name = self->variants[v].graph->edges[edge->members[v]].name;
      for (guint w = 0; w < self->n; w++)
        n += *name != '\0' && edge->members[w] >= 0 && strcmp (self->variants[w].graph->edges[edge->members[w]].name, name) == 0;
      if (n > best)
        {
          best = n;
          edge->model = (int) v;
        }
    }
}

void
pw_united_choose_models (PwUnited *self)
{
  for (guint u = 0; u < self->nodes->len; u++)
    choose_node_model (self, u);
  for (guint e = 0; e < self->edges->len; e++)
    choose_edge_model (self, e);
}

/* --- the work --------------------------------------------------------------------------------- */

static int **
new_index (guint n)
{
  return g_new0 (int *, n + 1);
}

static void
united_init (PwUnited                   *self,
             const PwConsolidateVariant *variants,
             guint                       n_variants,
             const PwAlignment          *alignment)
{
  self->n = n_variants;
  self->variants = variants;
  self->alignment = alignment;
  self->processes = g_array_new (FALSE, TRUE, sizeof (PwUnitedProcess));
  self->nodes = g_array_new (FALSE, TRUE, sizeof (PwUnitedNode));
  self->edges = g_array_new (FALSE, TRUE, sizeof (PwUnitedEdge));
  g_array_set_clear_func (self->processes, clear_process);
  g_array_set_clear_func (self->nodes, clear_node);
  g_array_set_clear_func (self->edges, clear_edge);
  self->process_of = new_index (n_variants);
  self->node_of = new_index (n_variants);
  self->edge_of = new_index (n_variants);
  for (guint v = 0; v < n_variants; v++)
    {
      self->process_of[v] = new_members (variants[v].graph->n_processes);
      self->node_of[v] = new_members (variants[v].graph->n_nodes);
      self->edge_of[v] = new_members (variants[v].graph->n_edges);
    }
}

static void
united_clear (PwUnited *self)
{
  for (guint v = 0; v < self->n; v++)
    {
      for (guint i = 0; i < self->variants[v].graph->n_nodes; i++)
        {
          g_array_unref (self->before[v][i]);
          g_array_unref (self->after[v][i]);
        }
      g_free (self->before[v]);
      g_free (self->after[v]);
      g_free (self->process_of[v]);
      g_free (self->node_of[v]);
      g_free (self->edge_of[v]);
    }
  g_free (self->before);
  g_free (self->after);
  g_free (self->process_of);
  g_free (self->node_of);
  g_free (self->edge_of);
  g_array_unref (self->processes);
  g_array_unref (self->nodes);
  g_array_unref (self->edges);
}

static PwModel *
consolidate (const PwConsolidateVariant *variants,
             guint                       n_variants,
             const PwAlignment          *alignment,
             const PwConsolidateOptions *options,
             gboolean                    is_digest)
{
  PwUnited united = { .options = *options, .is_digest = is_digest };
  PwModel *model;

  united_init (&united, variants, n_variants, alignment);
  pw_united_read_context (&united);
  pw_united_unite_steps (&united);
  pw_united_unite_control (&united);
  pw_united_unite_holders (&united);
  pw_united_unite_flows (&united);
  if (is_digest)
    pw_united_digest (&united);
  pw_united_choose_models (&united);
  pw_united_put_gateways (&united);
  pw_united_share (&united);
  model = pw_united_write (&united);
  united_clear (&united);

  return model;
}

PwModel *
pw_consolidate_union (const PwConsolidateVariant *variants,
                      guint                       n_variants,
                      const PwAlignment          *alignment,
                      const char                 *title)
{
  const PwConsolidateOptions options = { .title = title };

  g_return_val_if_fail (variants != NULL || n_variants == 0, NULL);
  g_return_val_if_fail (alignment != NULL && alignment->n_variants == n_variants, NULL);

  return consolidate (variants, n_variants, alignment, &options, FALSE);
}

PwModel *
pw_consolidate_digest (const PwConsolidateVariant *variants,
                       guint                       n_variants,
                       const PwAlignment          *alignment,
                       const PwConsolidateOptions *options)
{
  PwConsolidateOptions checked;

  g_return_val_if_fail (variants != NULL || n_variants == 0, NULL);
  g_return_val_if_fail (alignment != NULL && alignment->n_variants == n_variants, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  checked = *options;
  checked.at_least = MAX (checked.at_least, 1);

  return consolidate (variants, n_variants, alignment, &checked, TRUE);
}
