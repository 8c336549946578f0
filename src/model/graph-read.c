/* model/graph-read.c - takes a graph from the tree
 *
 * One walk that skips what holds nothing drawn, and one pass each over an
 * element's attributes, children and referrers: a snapshot is taken after every
 * edit, and most of its time is waiting for memory. What elements say of each
 * other is resolved once all are known.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/graph-private.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "model/model-private.h"

const char *
pw_graph_keep (PwGraph    *self,
               const char *text)
{
  if (text == NULL || *text == '\0')
    return "";

  return g_string_chunk_insert (self->strings, text);
}

const char *
pw_graph_keep_id (PwGraphReader *self,
                  const char    *id,
                  const char    *prefix,
                  guint          n)
{
  g_autofree char *made_up = NULL;

  if (id != NULL && *id != '\0')
    return pw_graph_keep (self->graph, id);
  made_up = g_strdup_printf ("%s%u", prefix, n);

  return pw_graph_keep (self->graph, made_up);
}

int
pw_graph_find_element (PwGraphReader   *self,
                       const PwElement *element)
{
  return element != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->index, element)) - 1 : -1;
}

/* --- nodes -------------------------------------------------------------------- */

static gboolean
has_shape (const PwElement *element)
{
  PwElementTraits traits = pw_element_type_get_info (element->type)->traits;
  PwElementType   type = element->type;

  if (traits & (PW_TRAIT_CONNECTION | PW_TRAIT_ABSTRACT))
    return FALSE;
  if (traits & (PW_TRAIT_FLOW_NODE | PW_TRAIT_SWIMLANE | PW_TRAIT_CONVERSATION))
    return TRUE;

  /* Data objects without a reference, inputs and outputs have a shape in some files. */
  if (type == PW_ELEMENT_DATA_OBJECT || type == PW_ELEMENT_DATA_INPUT || type == PW_ELEMENT_DATA_OUTPUT)
    return pw_element_find_referrer (element, PW_ELEMENT_BPMN_SHAPE, "bpmnElement") != NULL;

  return type == PW_ELEMENT_DATA_OBJECT_REFERENCE || type == PW_ELEMENT_DATA_STORE_REFERENCE ||
         type == PW_ELEMENT_TEXT_ANNOTATION || type == PW_ELEMENT_GROUP;
}

static char *
dup_name (const PwElement *element,
          const char      *name)
{
  PwElement *other = NULL;

  if (element->type == PW_ELEMENT_TEXT_ANNOTATION)
    {
      g_autofree char *text = NULL;

      other = pw_element_find_child (element, PW_ELEMENT_TEXT);
      text = other != NULL ? pw_element_dup_text (other) : NULL;

      return pw_text_clean (text);
    }
  if (element->type == PW_ELEMENT_GROUP)
    {
      other = pw_element_get_reference (element, "categoryValueRef");

      return pw_text_clean (other != NULL ? pw_element_get_attribute (other, "value") : "");
    }

  return pw_text_clean (name);
}

/* Returns: the name attribute */
static const char *
read_attributes (PwGraphReader   *self,
                 const PwElement *element,
                 PwGraphNode     *node)
{
  const char *name = NULL;

  node->is_horizontal = TRUE;
  node->is_interrupting = element->type == PW_ELEMENT_START_EVENT || element->type == PW_ELEMENT_BOUNDARY_EVENT;
  for (const xmlAttr *attribute = element->node->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *key = (const char *) attribute->name;

      if (attribute->ns != NULL)
        continue;
      if (strcmp (key, "id") == 0)
        node->id = pw_graph_get_value (attribute);
      else if (strcmp (key, "name") == 0)
        name = pw_graph_get_value (attribute);
      else if (strcmp (key, "triggeredByEvent") == 0)
        node->is_triggered_by_event = pw_graph_is_true (attribute);
      else if (strcmp (key, element->type == PW_ELEMENT_BOUNDARY_EVENT ? "cancelActivity" : "isInterrupting") == 0)
        node->is_interrupting = pw_graph_is_true (attribute);
      else if (strcmp (key, "isForCompensation") == 0)
        node->is_for_compensation = pw_graph_is_true (attribute);
    }
  node->id = pw_graph_keep_id (self, node->id, "#", self->nodes->len);

  return name;
}

static void
read_definition (PwGraphReader   *self,
                 const PwElement *definition,
                 PwGraphNode     *node)
{
  node->trigger = node->trigger == PW_ELEMENT_UNKNOWN ? definition->type : PW_ELEMENT_EVENT_DEFINITION;
  if (definition->type == PW_ELEMENT_LINK_EVENT_DEFINITION)
    {
      g_autofree char *link = pw_text_clean (pw_element_get_name (definition));

      node->link = pw_graph_keep (self->graph, link);
    }
  if (definition->type == PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION)
    {
      PwElement       *condition = pw_element_find_child (definition, PW_ELEMENT_CONDITION);
      g_autofree char *text = condition != NULL ? pw_element_dup_text (condition) : NULL;

      node->has_condition = text != NULL && *g_strstrip (text) != '\0';
    }
}

/* Returns: whether there is more inside that the walk must see */
static gboolean
read_children (PwGraphReader   *self,
               const PwElement *element,
               PwGraphNode     *node)
{
  PwElementTraits traits = pw_element_type_get_info (node->type)->traits;
  gboolean        has_more = FALSE;

  for (const xmlNode *child = element->node->children; child != NULL; child = child->next)
    {
      const PwElement *inner = child->type == XML_ELEMENT_NODE ? child->_private : NULL;

      if (inner == NULL || inner->type == PW_ELEMENT_INCOMING || inner->type == PW_ELEMENT_OUTGOING)
        continue;
      if (inner->type == PW_ELEMENT_EXTENSION_ELEMENTS)
        {
          const xmlNode *own = pw_graph_read_extensions (self, inner, node->id, "activity");

          if (own != NULL && traits & PW_TRAIT_ACTIVITY)
            pw_graph_read_activity (self->graph, own, node);
        }
      else if (inner->type == PW_ELEMENT_DOCUMENTATION)
        node->has_documentation = TRUE;
      else if (traits & PW_TRAIT_EVENT && pw_element_has (inner, PW_TRAIT_EVENT_DEFINITION))
        read_definition (self, inner, node);
      else
        {
          has_more = TRUE;
          if (traits & PW_TRAIT_SUB_PROCESS && pw_element_has (inner, PW_TRAIT_FLOW_NODE))
            node->is_expanded = TRUE; /* unless its shape says otherwise */
        }
    }

  if (traits & PW_TRAIT_EVENT)
    for (guint i = 0; i < element->references.n_links; i++)
      {
        const PwReference *reference = &element->references.links[i]->public;

        if (reference->to != NULL && strcmp (reference->role, "eventDefinitionRef") == 0)
          read_definition (self, reference->to, node);
      }

  return has_more;
}

/* Returns: the innermost lane that names it */
static PwElement *
read_referrers (PwGraphReader   *self,
                const PwElement *element,
                PwGraphNode     *node)
{
  PwElement *shape = NULL;
  PwElement *lane = NULL;

  for (guint i = 0; i < element->referrers.n_links; i++)
    {
      const PwReference *reference = &element->referrers.links[i]->public;
      PwElement         *from = reference->from;

      if (from->type == PW_ELEMENT_BPMN_SHAPE)
        {
          if (shape == NULL)
            shape = from;
        }
      else if (from->type == PW_ELEMENT_LANE && strcmp (reference->role, "flowNodeRef") == 0 &&
               (lane == NULL || pw_element_is_inside (from, lane)))
        lane = from;
    }
  if (shape != NULL)
    pw_graph_read_shape (self, shape, node);

  return lane;
}

/* Returns: whether there is more inside that the walk must see */
static gboolean
add_node (PwGraphReader *self,
          PwElement     *element,
          PwGraphPlace   place)
{
  PwGraphNode      node = { .parent = place.parent, .pool = -1, .lane = -1, .host = -1, .process = place.process, .plane = -1, .role = "" };
  const char      *raw;
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;
  PwElement       *lane;
  gboolean         has_more;

  pw_graph_clear_facts (&node);
  node.type = element->type;
  node.line = pw_element_get_line (element);
  raw = read_attributes (self, element, &node);
  name = dup_name (element, raw);
  folded = pw_text_fold (name);
  node.name = pw_graph_keep (self->graph, name);
  node.folded = pw_graph_keep (self->graph, folded);
  has_more = read_children (self, element, &node);
  lane = read_referrers (self, element, &node);
  if (!pw_element_has (element, PW_TRAIT_SUB_PROCESS))
    node.is_expanded = FALSE;
  if (node.type == PW_ELEMENT_LANE)
    node.lane = place.lane;

  g_array_append_val (self->nodes, node);
  g_ptr_array_add (self->elements, element);
  g_ptr_array_add (self->lanes, lane);
  g_hash_table_insert (self->index, element, GINT_TO_POINTER ((int) self->nodes->len));

  return has_more;
}

/* --- what nodes say of each other --------------------------------------------- */

static PwGraphNode *
get_node (PwGraphReader *self,
          guint          n)
{
  return &g_array_index (self->nodes, PwGraphNode, n);
}

static void
place_nodes (PwGraphReader *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      PwGraphNode *node = get_node (self, i);

      if (node->process >= 0)
        node->pool = g_array_index (self->processes, PwGraphProcess, node->process).pool;
      if (node->type == PW_ELEMENT_LANE)
        continue;
      node->lane = pw_graph_find_element (self, g_ptr_array_index (self->lanes, i));
      if (node->lane < 0 && node->parent >= 0)
        node->lane = get_node (self, (guint) node->parent)->lane;
    }

  for (guint i = 0; i < self->nodes->len; i++)
    {
      PwGraphNode *node = get_node (self, i);

      if (node->type == PW_ELEMENT_BOUNDARY_EVENT)
        node->host = pw_graph_find_element (self, pw_element_get_reference (g_ptr_array_index (self->elements, i), "attachedToRef"));
      if (node->host >= 0 && node->lane < 0)
        node->lane = get_node (self, (guint) node->host)->lane;
      if (*node->role != '\0' || !pw_element_type_has (node->type, PW_TRAIT_FLOW_NODE))
        continue;
      if (node->lane >= 0)
        node->role = get_node (self, (guint) node->lane)->name;
      /* Other tools draw a lane without a name into every pool. */
      if (*node->role == '\0' && node->pool >= 0)
        node->role = get_node (self, (guint) node->pool)->name;
    }
}

/* --- the walk --------------------------------------------------------------------- */

static void
add_process (PwGraphReader *self,
             PwElement     *element)
{
  PwGraphProcess   process = { .cases = NAN, .pool = -1 };
  g_autofree char *name = pw_text_clean (pw_element_get_name (element));

  process.id = pw_graph_keep_id (self, pw_element_get_id (element), "#p", self->processes->len);
  process.name = pw_graph_keep (self->graph, name);
  process.line = pw_element_get_line (element);
  process.is_executable = pw_element_get_boolean (element, "isExecutable");
  for (PwElement *child = pw_element_get_first_child (element); child != NULL; child = pw_element_get_next_sibling (child))
    if (child->type == PW_ELEMENT_EXTENSION_ELEMENTS)
      {
        const xmlNode *own = pw_graph_read_extensions (self, child, process.id, "process");

        if (own != NULL)
          pw_graph_read_process (self->graph, own, &process);
      }
    else if (child->type == PW_ELEMENT_DOCUMENTATION)
      process.has_documentation = TRUE;

  g_array_append_val (self->processes, process);
  g_ptr_array_add (self->pools, pw_element_find_referrer (element, PW_ELEMENT_PARTICIPANT, "processRef"));
}

static void
add_root (PwGraphReader *self,
          PwElement     *element)
{
  PwGraphRoot      root = { .type = element->type };
  g_autofree char *name = pw_text_clean (pw_element_get_name (element));

  root.id = pw_graph_keep_id (self, pw_element_get_id (element), "#r", self->roots->len);
  root.name = pw_graph_keep (self->graph, name);
  root.line = pw_element_get_line (element);
  for (guint i = 0; i < element->referrers.n_links; i++)
    if (!pw_element_has (element->referrers.links[i]->public.from, PW_TRAIT_DIAGRAM))
      root.is_used = TRUE;
  g_array_append_val (self->roots, root);
}

static void
visit_children (PwGraphReader   *self,
                const PwElement *parent,
                PwGraphPlace     place)
{
  for (PwElement *element = pw_element_get_first_child (parent); element != NULL;
       element = pw_element_get_next_sibling (element))
    {
      PwElementTraits traits = pw_element_type_get_info (element->type)->traits;
      PwGraphPlace    inside = place;

      if (traits & (PW_TRAIT_DIAGRAM | PW_TRAIT_REFERENCE | PW_TRAIT_EVENT_DEFINITION))
        continue;
      if (traits & PW_TRAIT_CONNECTION && !(traits & PW_TRAIT_ABSTRACT))
        {
          pw_graph_add_edge (self, element, place);
          continue;
        }
      if (has_shape (element))
        {
          if (!add_node (self, element, place))
            continue;
          if (traits & PW_TRAIT_SUB_PROCESS)
            inside.parent = (int) self->nodes->len - 1;
          if (element->type == PW_ELEMENT_LANE)
            inside.lane = (int) self->nodes->len - 1;
        }
      else if (element->type == PW_ELEMENT_PROCESS)
        {
          add_process (self, element);
          inside.process = (int) self->processes->len - 1;
        }
      else if (element->type == PW_ELEMENT_MESSAGE || element->type == PW_ELEMENT_SIGNAL ||
               element->type == PW_ELEMENT_ERROR || element->type == PW_ELEMENT_ESCALATION)
        {
          add_root (self, element);
        }
      visit_children (self, element, inside);
    }
}

static void
collect (PwGraphReader   *self,
         const PwModel   *model,
         const PwElement *root)
{
  PwGraphPlace place = { -1, -1, -1 };
  PwPoint     *next;

  for (guint i = 0; i < pw_model_get_n_diagrams (model); i++)
    {
      PwElement *plane = pw_element_find_child (pw_model_get_nth_diagram (model, i), PW_ELEMENT_BPMN_PLANE);

      g_ptr_array_add (self->planes, plane != NULL ? plane->node : NULL);
    }

  visit_children (self, root, place);
  for (guint i = 0; i < self->processes->len; i++)
    g_array_index (self->processes, PwGraphProcess, i).pool = pw_graph_find_element (self, g_ptr_array_index (self->pools, i));
  place_nodes (self);
  for (guint i = 0; i < self->edges->len; i++)
    pw_graph_read_edge (self, i);

  next = (PwPoint *) (void *) self->points->data;
  for (guint i = 0; i < self->edges->len; i++)
    {
      g_array_index (self->edges, PwGraphEdge, i).points = next;
      next += g_array_index (self->edges, PwGraphEdge, i).n_points;
    }
}

static gpointer
steal (GArray *array,
       guint  *n)
{
  *n = array->len;

  return g_array_free (array, FALSE);
}

void
pw_graph_read (PwGraph         *self,
               const PwModel   *model,
               const PwElement *root)
{
  PwGraphReader reader = { .graph = self };
  guint         n_points;

  reader.nodes = g_array_sized_new (FALSE, TRUE, sizeof (PwGraphNode), 64);
  reader.edges = g_array_sized_new (FALSE, TRUE, sizeof (PwGraphEdge), 64);
  reader.processes = g_array_new (FALSE, TRUE, sizeof (PwGraphProcess));
  reader.roots = g_array_new (FALSE, TRUE, sizeof (PwGraphRoot));
  reader.ignores = g_array_new (FALSE, TRUE, sizeof (PwGraphIgnore));
  reader.points = g_array_sized_new (FALSE, FALSE, sizeof (PwPoint), 256);
  reader.elements = g_ptr_array_new ();
  reader.lanes = g_ptr_array_new ();
  reader.links = g_ptr_array_new ();
  reader.pools = g_ptr_array_new ();
  reader.planes = g_ptr_array_new ();
  reader.index = g_hash_table_new (NULL, NULL);

  collect (&reader, model, root);

  self->nodes = steal (reader.nodes, &self->n_nodes);
  self->edges = steal (reader.edges, &self->n_edges);
  self->processes = steal (reader.processes, &self->n_processes);
  self->roots = steal (reader.roots, &self->n_roots);
  self->ignores = steal (reader.ignores, &self->n_ignores);
  self->points = steal (reader.points, &n_points);
  self->n_planes = reader.planes->len;

  g_ptr_array_unref (reader.elements);
  g_ptr_array_unref (reader.lanes);
  g_ptr_array_unref (reader.links);
  g_ptr_array_unref (reader.pools);
  g_ptr_array_unref (reader.planes);
  g_hash_table_unref (reader.index);
}
