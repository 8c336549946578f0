/* app/panels/outline.c - a diagram as a tree: pools, lanes, elements in flow order
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/outline.h"

#include "base/text.h"

struct _PwOutlineNode
{
  GObject parent_instance;

  char         *id;
  char         *name;
  PwElementType type;
  GListStore   *children; /* nullable */
};

G_DEFINE_FINAL_TYPE (PwOutlineNode, pw_outline_node, G_TYPE_OBJECT)

static void
pw_outline_node_finalize (GObject *object)
{
  PwOutlineNode *self = PW_OUTLINE_NODE (object);

  g_free (self->id);
  g_free (self->name);
  g_clear_object (&self->children);
  G_OBJECT_CLASS (pw_outline_node_parent_class)->finalize (object);
}

static void
pw_outline_node_class_init (PwOutlineNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_outline_node_finalize;
}

static void
pw_outline_node_init (PwOutlineNode *self)
{
}

static PwOutlineNode *
outline_node_new (const char   *id,
                  const char   *name,
                  PwElementType type)
{
  PwOutlineNode *self = g_object_new (PW_TYPE_OUTLINE_NODE, NULL);

  self->id = g_strdup (id);
  self->name = g_strdup (*name != '\0' ? name : pw_element_type_get_label (type));
  self->type = type;

  return self;
}

const char *
pw_outline_node_get_id (PwOutlineNode *self)
{
  g_return_val_if_fail (PW_IS_OUTLINE_NODE (self), NULL);

  return self->id;
}

const char *
pw_outline_node_get_name (PwOutlineNode *self)
{
  g_return_val_if_fail (PW_IS_OUTLINE_NODE (self), NULL);

  return self->name;
}

PwElementType
pw_outline_node_get_bpmn_type (PwOutlineNode *self)
{
  g_return_val_if_fail (PW_IS_OUTLINE_NODE (self), PW_ELEMENT_UNKNOWN);

  return self->type;
}

GListModel *
pw_outline_node_get_children (PwOutlineNode *self)
{
  g_return_val_if_fail (PW_IS_OUTLINE_NODE (self), NULL);

  return self->children != NULL ? G_LIST_MODEL (self->children) : NULL;
}

/* What holds node @n in the tree: its activity, sub-process, lane or pool, or -1. */
static int
find_holder (const PwGraph *graph,
             guint          n)
{
  const PwGraphNode *node = &graph->nodes[n];
  int                holder = -1;

  if (node->type == PW_ELEMENT_PARTICIPANT)
    return -1;
  if (node->host >= 0)
    holder = node->host;
  else if (node->parent >= 0)
    holder = node->parent;
  else if (node->lane >= 0)
    holder = node->lane;
  else
    holder = node->pool;

  return holder != (int) n ? holder : -1;
}

/* A file may claim that two elements hold each other; such chains are cut. */
static gboolean
is_held_by_itself (const PwGraph *graph,
                   guint          n)
{
  int   at = find_holder (graph, n);
  guint steps = 0;

  while (at >= 0 && steps++ < graph->n_nodes)
    {
      if (at == (int) n)
        return TRUE;
      at = find_holder (graph, (guint) at);
    }

  return at >= 0;
}

static void
append (const PwGraph  *graph,
        PwOutlineNode **nodes,
        GListStore     *roots,
        guint           n)
{
  int         holder = is_held_by_itself (graph, n) ? -1 : find_holder (graph, n);
  GListStore *list = roots;

  if (holder >= 0)
    {
      if (nodes[holder]->children == NULL)
        nodes[holder]->children = g_list_store_new (PW_TYPE_OUTLINE_NODE);
      list = nodes[holder]->children;
    }
  g_list_store_append (list, nodes[n]);
}

GListModel *
pw_outline_new (const PwModel *model)
{
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
  g_autofree guint          *order = pw_graph_order (graph);
  g_autofree PwOutlineNode **nodes = g_new0 (PwOutlineNode *, graph->n_nodes + 1);
  GListStore                *roots = g_list_store_new (PW_TYPE_OUTLINE_NODE);

  for (guint i = 0; i < graph->n_nodes; i++)
    nodes[i] = outline_node_new (graph->nodes[i].id, graph->nodes[i].name, graph->nodes[i].type);

  /* Pools and lanes as they stand in the file, all else as it flows. */
  for (guint i = 0; i < graph->n_nodes; i++)
    if (pw_element_type_has (graph->nodes[i].type, PW_TRAIT_SWIMLANE))
      append (graph, nodes, roots, i);
  for (guint i = 0; i < graph->n_nodes; i++)
    if (!pw_element_type_has (graph->nodes[order[i]].type, PW_TRAIT_SWIMLANE))
      append (graph, nodes, roots, order[i]);

  for (guint i = 0; i < graph->n_nodes; i++)
    g_object_unref (nodes[i]);

  return G_LIST_MODEL (roots);
}

static gboolean
matches (PwOutlineNode *node,
         char         **words)
{
  g_autofree char *text = g_strdup_printf ("%s %s", node->name, pw_element_type_get_label (node->type));
  g_autofree char *folded = pw_text_fold (text);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static void
collect (GListModel *nodes,
         char      **words,
         GListStore *found)
{
  for (guint i = 0; i < g_list_model_get_n_items (nodes); i++)
    {
      g_autoptr (PwOutlineNode) node = g_list_model_get_item (nodes, i);

      if (matches (node, words))
        {
          g_autoptr (PwOutlineNode) copy = outline_node_new (node->id, node->name, node->type);

          g_list_store_append (found, copy);
        }
      if (node->children != NULL)
        collect (G_LIST_MODEL (node->children), words, found);
    }
}

GListModel *
pw_outline_search (GListModel *outline,
                   const char *text)
{
  g_autofree char *folded = pw_text_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  GListStore *found = g_list_store_new (PW_TYPE_OUTLINE_NODE);

  collect (outline, words, found);

  return G_LIST_MODEL (found);
}
