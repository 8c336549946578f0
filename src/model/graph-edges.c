/* model/graph-edges.c - what connects nodes, as a graph holds it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/graph-private.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "model/model-private.h"

/* A data association's ends are its children's, with the activity around it as
 * the other end; what it names there may be an input or output of the activity.
 */
static int
find_end (PwGraphReader *self,
          PwElement     *end)
{
  int found = pw_graph_find_element (self, end);

  while (found < 0 && end != NULL)
    {
      PwElementType type = end->type;

      if (type == PW_ELEMENT_PROCESS)
        return pw_graph_find_element (self, pw_element_find_referrer (end, PW_ELEMENT_PARTICIPANT, "processRef"));
      if (type == PW_ELEMENT_DATA_OBJECT)
        return pw_graph_find_element (self, pw_element_find_referrer (end, PW_ELEMENT_DATA_OBJECT_REFERENCE, "dataObjectRef"));
      if (pw_element_has (end, PW_TRAIT_CONNECTION))
        return -1; /* an annotation at a flow */
      end = pw_element_get_parent (end);
      found = pw_graph_find_element (self, end);
    }

  return found;
}

void
pw_graph_add_edge (PwGraphReader *self,
                   PwElement     *element,
                   PwGraphPlace   place)
{
  PwGraphEdge edge = { .parent = place.parent, .process = place.process, .source = -1, .target = -1, .plane = -1, .probability = NAN };

  edge.type = element->type;
  g_array_append_val (self->edges, edge);
  g_ptr_array_add (self->links, element);
}

static void
read_flow_children (PwGraphReader   *self,
                    const PwElement *element,
                    PwGraphEdge     *edge)
{
  for (const xmlNode *child = element->node->children; child != NULL; child = child->next)
    {
      const PwElement *inner = child->type == XML_ELEMENT_NODE ? child->_private : NULL;

      if (inner != NULL && inner->type == PW_ELEMENT_CONDITION_EXPRESSION)
        {
          g_autofree char *text = pw_element_dup_text (inner);

          edge->has_condition = TRUE;
          edge->condition = pw_graph_keep (self->graph, g_strstrip (text));
        }
      else if (inner != NULL && inner->type == PW_ELEMENT_EXTENSION_ELEMENTS)
        {
          const xmlNode *own = pw_graph_read_extensions (self, inner, edge->id, "flow");

          if (own != NULL && edge->type == PW_ELEMENT_SEQUENCE_FLOW)
            edge->probability = pw_graph_read_number (own, "probability");
        }
    }
}

void
pw_graph_read_edge (PwGraphReader *self,
                    guint          n)
{
  PwElement       *element = g_ptr_array_index (self->links, n);
  PwGraphEdge     *edge = &g_array_index (self->edges, PwGraphEdge, n);
  g_autofree char *name = pw_text_clean (pw_element_get_name (element));
  int              holder = pw_graph_find_element (self, pw_element_get_parent (element));
  PwElement       *drawn = NULL;

  edge->id = pw_graph_keep_id (self, pw_element_get_id (element), "#e", n);
  edge->name = pw_graph_keep (self->graph, name);
  edge->line = pw_element_get_line (element);
  for (guint i = element->references.n_links; i > 0; i--)
    {
      const PwReference *reference = &element->references.links[i - 1]->public;

      if (reference->to != NULL && strcmp (reference->role, "sourceRef") == 0)
        edge->source = find_end (self, reference->to);
      else if (reference->to != NULL && strcmp (reference->role, "targetRef") == 0)
        edge->target = find_end (self, reference->to);
    }
  if (edge->type == PW_ELEMENT_DATA_INPUT_ASSOCIATION && holder >= 0)
    edge->target = holder;
  if (edge->type == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION && holder >= 0)
    edge->source = holder;

  for (guint i = 0; i < element->referrers.n_links; i++)
    {
      const PwReference *reference = &element->referrers.links[i]->public;

      if (reference->from->type == PW_ELEMENT_BPMN_EDGE)
        {
          if (drawn == NULL)
            drawn = reference->from;
        }
      else if (strcmp (reference->role, "default") == 0)
        edge->is_default = TRUE;
    }
  read_flow_children (self, element, edge);
  if (drawn != NULL)
    pw_graph_read_way (self, drawn, edge);
}
