/* model/graph-drawing.c - extensions and places of elements, as a graph holds them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/graph-private.h"

#include <string.h>

#include "model/model-private.h"

static gboolean
is_named (const xmlNode *node,
          const char    *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

const char *
pw_graph_get_value (const xmlAttr *attribute)
{
  return attribute->children != NULL ? (const char *) attribute->children->content : "";
}

gboolean
pw_graph_is_true (const xmlAttr *attribute)
{
  const char *value = pw_graph_get_value (attribute);

  return strcmp (value, "true") == 0 || strcmp (value, "1") == 0;
}

const xmlNode *
pw_graph_read_extensions (PwGraphReader   *self,
                          const PwElement *extensions,
                          const char      *id,
                          const char      *name)
{
  const xmlNode *own = NULL;

  for (const xmlNode *node = extensions->node->children; node != NULL; node = node->next)
    {
      if (node->type != XML_ELEMENT_NODE || node->ns == NULL ||
          strcmp ((const char *) node->ns->href, PW_NAMESPACE_URI_OWN) != 0)
        continue;
      if (own == NULL && is_named (node, name))
        own = node;
      if (is_named (node, "ignore"))
        {
          PwGraphIgnore ignore = { id,
                                   pw_graph_keep (self->graph, pw_node_get_attribute (node, NULL, "rule")),
                                   pw_graph_keep (self->graph, pw_node_get_attribute (node, NULL, "reason")) };

          g_array_append_val (self->ignores, ignore);
        }
    }

  return own;
}

static PwRect
read_rect (const xmlNode *node)
{
  PwRect rect = { 0 };

  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      double value = pw_node_parse_number (pw_graph_get_value (attribute));

      switch (attribute->name[0])
        {
        case 'x':
          rect.x = value;
          break;
        case 'y':
          rect.y = value;
          break;
        case 'w':
          rect.width = value;
          break;
        case 'h':
          rect.height = value;
          break;
        default:
          break;
        }
    }

  return rect;
}

static PwRect
read_label (const xmlNode *label)
{
  for (const xmlNode *node = label->children; node != NULL; node = node->next)
    if (is_named (node, "Bounds"))
      return read_rect (node);

  return (PwRect){ 0 };
}

static int
find_plane (PwGraphReader   *self,
            const PwElement *drawn)
{
  for (guint i = 0; i < self->planes->len; i++)
    if (g_ptr_array_index (self->planes, i) == drawn->node->parent)
      return (int) i;

  return -1;
}

void
pw_graph_read_shape (PwGraphReader   *self,
                     const PwElement *shape,
                     PwGraphNode     *node)
{
  node->plane = find_plane (self, shape);
  for (const xmlAttr *attribute = shape->node->properties; attribute != NULL; attribute = attribute->next)
    if (strcmp ((const char *) attribute->name, "isExpanded") == 0)
      node->is_expanded = pw_graph_is_true (attribute);
    else if (strcmp ((const char *) attribute->name, "isHorizontal") == 0)
      node->is_horizontal = pw_graph_is_true (attribute);

  for (const xmlNode *child = shape->node->children; child != NULL; child = child->next)
    if (is_named (child, "Bounds"))
      node->bounds = read_rect (child);
    else if (is_named (child, "BPMNLabel"))
      node->label_bounds = read_label (child);
}

void
pw_graph_read_way (PwGraphReader   *self,
                   const PwElement *drawn,
                   PwGraphEdge     *edge)
{
  edge->plane = find_plane (self, drawn);
  for (const xmlNode *child = drawn->node->children; child != NULL; child = child->next)
    if (is_named (child, "waypoint"))
      {
        PwRect  rect = read_rect (child);
        PwPoint point = { rect.x, rect.y };

        g_array_append_val (self->points, point);
        edge->n_points++;
      }
    else if (is_named (child, "BPMNLabel"))
      {
        edge->label_bounds = read_label (child);
      }
}
