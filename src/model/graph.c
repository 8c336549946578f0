/* model/graph.c - an immutable snapshot of a process for thinking about it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/graph.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/quantity.h"
#include "base/text.h"
#include "model/model-private.h"

typedef struct
{
  PwGraph         *graph;
  const PwElement *root;
  GArray          *nodes;    /* PwGraphNode */
  GArray          *edges;    /* PwGraphEdge */
  GPtrArray       *elements; /* PwElement of each node */
  GPtrArray       *links;    /* PwElement of each edge */
  GHashTable      *index;    /* PwElement → node index + 1 */
} Builder;

static const char *
keep (Builder    *self,
      const char *text)
{
  return g_string_chunk_insert_const (self->graph->strings, text != NULL ? text : "");
}

/* The file's id, or one made up where it has none. */
static const char *
keep_id (Builder    *self,
         const char *id,
         const char *prefix,
         guint       n)
{
  g_autofree char *made_up = NULL;

  if (id != NULL && *id != '\0')
    return keep (self, id);
  made_up = g_strdup_printf ("%s%u", prefix, n);

  return keep (self, made_up);
}

static int
find_node (Builder         *self,
           const PwElement *element)
{
  return element != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->index, element)) - 1 : -1;
}

/* --- facts from our extension ------------------------------------------------- */

static double
get_duration (const xmlNode *own,
              const char    *name)
{
  double value;

  return pw_duration_parse_iso (pw_node_get_attribute (own, NULL, name), &value) ? value : NAN;
}

static double
get_number (const xmlNode *own,
            const char    *name)
{
  const char *text = pw_node_get_attribute (own, NULL, name);
  char       *end;
  double      value;

  if (text == NULL || *text == '\0')
    return NAN;
  value = g_ascii_strtod (text, &end);

  return *end == '\0' && isfinite (value) ? value : NAN;
}

static const char *
get_code (Builder       *self,
          const xmlNode *own,
          const char    *name)
{
  const char *text = pw_node_get_attribute (own, NULL, name);

  return text != NULL ? keep (self, text) : NULL;
}

static double
add_durations (double sum,
               double more)
{
  if (isnan (sum))
    return more;

  return isnan (more) ? sum : sum + more;
}

/* Performers and systems are lists; the rate of several performers is weighted by
 * their shares, where an absent share is all of it.
 */
static void
read_lists (Builder       *self,
            const xmlNode *own,
            PwGraphNode   *node)
{
  g_autoptr (GString) systems = g_string_new (NULL);
  g_autoptr (GString) roles = g_string_new (NULL);
  double rate = NAN;

  for (const xmlNode *child = own->children; child != NULL; child = child->next)
    {
      const char *name;
      double      share, per_hour;

      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (xmlStrEqual (child->name, BAD_CAST "system") &&
          (name = pw_node_get_attribute (child, NULL, "name")) != NULL)
        g_string_append_printf (systems, "%s%s", systems->len > 0 ? ", " : "", name);
      if (!xmlStrEqual (child->name, BAD_CAST "performer"))
        continue;
      name = pw_node_get_attribute (child, NULL, "role");
      if (name != NULL)
        g_string_append_printf (roles, "%s%s", roles->len > 0 ? ", " : "", name);
      share = get_number (child, "share");
      per_hour = get_number (child, "rate");
      rate = add_durations (rate, per_hour * (isnan (share) ? 1 : share));
    }

  node->rate = rate;
  if (systems->len > 0)
    node->system = keep (self, systems->str);
  if (roles->len > 0)
    node->role = keep (self, roles->str);
}

static void
read_facts (Builder         *self,
            const PwElement *element,
            PwGraphNode     *node)
{
  const xmlNode *own = NULL;

  node->processing_s = node->waiting_s = node->material_cost = node->executions = node->rate = NAN;
  if (pw_element_has (element, PW_TRAIT_ACTIVITY))
    own = pw_element_find_own (element, "activity");
  if (own == NULL)
    return;

  node->processing_s = get_duration (own, "processingTime");
  node->waiting_s = add_durations (get_duration (own, "waitingTime"), get_duration (own, "idleTime"));
  node->waiting_s = add_durations (node->waiting_s, get_duration (own, "transportTime"));
  node->material_cost = get_number (own, "materialCost");
  node->executions = get_number (own, "executions");
  node->medium_in = get_code (self, own, "mediumIn");
  node->medium_out = get_code (self, own, "mediumOut");
  node->automation = get_code (self, own, "automation");
  if (pw_node_get_attribute (own, NULL, "rag") != NULL)
    node->rag = CLAMP (atoi (pw_node_get_attribute (own, NULL, "rag")), 0, 8);
  read_lists (self, own, node);
}

/* --- nodes -------------------------------------------------------------------- */

static gboolean
has_shape (const PwElement *element)
{
  PwElementType type = pw_element_get_bpmn_type (element);

  if (pw_element_has (element, PW_TRAIT_CONNECTION | PW_TRAIT_ABSTRACT))
    return FALSE;
  if (pw_element_has (element, PW_TRAIT_FLOW_NODE | PW_TRAIT_SWIMLANE | PW_TRAIT_CONVERSATION))
    return TRUE;

  /* Data objects without a reference, inputs and outputs have a shape in some files. */
  if (type == PW_ELEMENT_DATA_OBJECT || type == PW_ELEMENT_DATA_INPUT || type == PW_ELEMENT_DATA_OUTPUT)
    return pw_element_find_referrer (element, PW_ELEMENT_BPMN_SHAPE, "bpmnElement") != NULL;

  return type == PW_ELEMENT_DATA_OBJECT_REFERENCE || type == PW_ELEMENT_DATA_STORE_REFERENCE ||
         type == PW_ELEMENT_TEXT_ANNOTATION || type == PW_ELEMENT_GROUP;
}

static char *
dup_name (const PwElement *element)
{
  PwElementType type = pw_element_get_bpmn_type (element);
  PwElement    *other = NULL;

  if (type == PW_ELEMENT_TEXT_ANNOTATION)
    {
      other = pw_element_find_child (element, PW_ELEMENT_TEXT);

      return other != NULL ? pw_element_dup_text (other) : g_strdup ("");
    }
  if (type == PW_ELEMENT_GROUP)
    {
      other = pw_element_get_reference (element, "categoryValueRef");

      return g_strdup (other != NULL ? pw_element_get_attribute (other, "value") : "");
    }

  return g_strdup (pw_element_get_name (element));
}

static PwRect
get_bounds (const PwElement *element)
{
  PwElement *shape = pw_element_find_referrer (element, PW_ELEMENT_BPMN_SHAPE, "bpmnElement");
  PwRect     bounds = { 0 };

  for (xmlNode *node = shape != NULL ? pw_element_get_node (shape)->children : NULL; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, BAD_CAST "Bounds"))
      bounds = (PwRect){ pw_node_parse_number (pw_node_get_attribute (node, NULL, "x")),
                         pw_node_parse_number (pw_node_get_attribute (node, NULL, "y")),
                         pw_node_parse_number (pw_node_get_attribute (node, NULL, "width")),
                         pw_node_parse_number (pw_node_get_attribute (node, NULL, "height")) };

  return bounds;
}

static gboolean
is_expanded (const PwElement *element)
{
  PwElement *shape = pw_element_find_referrer (element, PW_ELEMENT_BPMN_SHAPE, "bpmnElement");

  if (shape != NULL && pw_element_has_attribute (shape, "isExpanded"))
    return pw_element_get_boolean (shape, "isExpanded");

  return pw_element_find_child_with (element, PW_TRAIT_FLOW_NODE) != NULL;
}

static gboolean
is_horizontal (const PwElement *element)
{
  PwElement *shape = pw_element_find_referrer (element, PW_ELEMENT_BPMN_SHAPE, "bpmnElement");

  if (shape != NULL && pw_element_has_attribute (shape, "isHorizontal"))
    return pw_element_get_boolean (shape, "isHorizontal");

  return TRUE;
}

static gboolean
is_interrupting (const PwElement *element)
{
  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_BOUNDARY_EVENT)
    return pw_element_get_boolean (element, "cancelActivity");

  return pw_element_get_boolean (element, "isInterrupting");
}

static void
add_node (Builder   *self,
          PwElement *element)
{
  PwGraphNode      node = { .parent = -1, .pool = -1, .lane = -1, .host = -1, .role = "" };
  const char      *id = pw_element_get_id (element);
  g_autofree char *raw = dup_name (element);
  g_autofree char *name = pw_text_clean (raw);
  g_autofree char *folded = pw_text_fold (name);

  node.id = keep_id (self, id, "#", self->nodes->len);
  node.name = keep (self, name);
  node.folded = keep (self, folded);
  node.type = pw_element_get_bpmn_type (element);
  if (pw_element_has (element, PW_TRAIT_EVENT))
    node.trigger = pw_element_get_trigger (element);
  node.bounds = get_bounds (element);
  node.is_expanded = pw_element_has (element, PW_TRAIT_SUB_PROCESS) && is_expanded (element);
  node.is_triggered_by_event = pw_element_get_boolean (element, "triggeredByEvent");
  node.is_interrupting = is_interrupting (element);
  node.is_horizontal = is_horizontal (element);
  read_facts (self, element, &node);

  g_array_append_val (self->nodes, node);
  g_ptr_array_add (self->elements, element);
  g_hash_table_insert (self->index, element, GINT_TO_POINTER ((int) self->nodes->len));
}

/* --- where nodes stand ---------------------------------------------------------- */

static PwElement *
find_lane (const PwElement *element)
{
  PwElement *lane = NULL;

  for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (element, i);

      if (g_str_equal (reference->role, "flowNodeRef") &&
          (lane == NULL || pw_element_is_inside (reference->from, lane)))
        lane = reference->from;
    }

  return lane;
}

static void
place_node (Builder *self,
            guint    n)
{
  PwGraphNode     *node = &g_array_index (self->nodes, PwGraphNode, n);
  const PwElement *element = g_ptr_array_index (self->elements, n);

  node->host = find_node (self, pw_element_get_reference (element, "attachedToRef"));
  for (const PwElement *at = element; at != NULL; at = pw_element_get_parent (at))
    {
      if (at != element && node->parent < 0 && pw_element_has (at, PW_TRAIT_SUB_PROCESS))
        node->parent = find_node (self, at);
      if (node->lane < 0 && at != element && pw_element_get_bpmn_type (at) == PW_ELEMENT_LANE)
        node->lane = find_node (self, at);
      if (node->lane < 0 && pw_element_get_bpmn_type (element) != PW_ELEMENT_LANE)
        node->lane = find_node (self, find_lane (at));
      if (node->pool < 0 && pw_element_get_bpmn_type (at) == PW_ELEMENT_PROCESS)
        node->pool = find_node (self, pw_element_find_referrer (at, PW_ELEMENT_PARTICIPANT, "processRef"));
    }
  if (node->host >= 0 && node->lane < 0)
    node->lane = g_array_index (self->nodes, PwGraphNode, (guint) node->host).lane;
}

static void
name_role (Builder *self,
           guint    n)
{
  PwGraphNode *node = &g_array_index (self->nodes, PwGraphNode, n);

  if (*node->role != '\0' || !pw_element_type_has (node->type, PW_TRAIT_FLOW_NODE))
    return;
  if (node->lane >= 0)
    node->role = g_array_index (self->nodes, PwGraphNode, (guint) node->lane).name;
  else if (node->pool >= 0)
    node->role = g_array_index (self->nodes, PwGraphNode, (guint) node->pool).name;
}

/* --- edges ---------------------------------------------------------------------- */

/* A data association's ends are its children's, with the activity around it as
 * the other end; what it names there may be an input or output of the activity.
 */
static int
find_end (Builder         *self,
          const PwElement *edge,
          const char      *role)
{
  PwElement *end = pw_element_get_reference (edge, role);
  int        found = find_node (self, end);

  while (found < 0 && end != NULL)
    {
      PwElementType type = pw_element_get_bpmn_type (end);

      if (type == PW_ELEMENT_PROCESS)
        return find_node (self, pw_element_find_referrer (end, PW_ELEMENT_PARTICIPANT, "processRef"));
      if (type == PW_ELEMENT_DATA_OBJECT)
        return find_node (self, pw_element_find_referrer (end, PW_ELEMENT_DATA_OBJECT_REFERENCE, "dataObjectRef"));
      if (pw_element_has (end, PW_TRAIT_CONNECTION))
        return -1; /* an annotation at a flow */
      end = pw_element_get_parent (end);
      found = find_node (self, end);
    }

  return found;
}

static void
add_edge (Builder   *self,
          PwElement *element)
{
  PwGraphEdge      edge = { .probability = NAN };
  const char      *id = pw_element_get_id (element);
  g_autofree char *name = pw_text_clean (pw_element_get_name (element));
  const xmlNode   *own;
  int              holder = find_node (self, pw_element_get_parent (element));

  edge.id = keep_id (self, id, "#e", self->edges->len);
  edge.name = keep (self, name);
  edge.type = pw_element_get_bpmn_type (element);
  edge.source = find_end (self, element, "sourceRef");
  edge.target = find_end (self, element, "targetRef");
  if (edge.type == PW_ELEMENT_DATA_INPUT_ASSOCIATION && holder >= 0)
    edge.target = holder;
  if (edge.type == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION && holder >= 0)
    edge.source = holder;
  edge.is_default = pw_element_find_referrer (element, PW_ELEMENT_UNKNOWN, "default") != NULL;
  edge.has_condition = pw_element_find_child (element, PW_ELEMENT_CONDITION_EXPRESSION) != NULL;
  own = edge.type == PW_ELEMENT_SEQUENCE_FLOW ? pw_element_find_own (element, "flow") : NULL;
  if (own != NULL)
    edge.probability = get_number (own, "probability");

  g_array_append_val (self->edges, edge);
}

/* Counting sort of sequence flows by one of their ends. */
static void
index_flows (const PwGraph *graph,
             gboolean       by_target,
             guint        **start,
             guint        **flows)
{
  g_autofree guint *next = NULL;

  *start = g_new0 (guint, graph->n_nodes + 2);
  for (guint i = 0; i < graph->n_edges; i++)
    {
      const PwGraphEdge *edge = &graph->edges[i];

      if (edge->type == PW_ELEMENT_SEQUENCE_FLOW && edge->source >= 0 && edge->target >= 0)
        (*start)[(by_target ? edge->target : edge->source) + 1]++;
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    (*start)[i + 1] += (*start)[i];

  *flows = g_new0 (guint, (*start)[graph->n_nodes] + 1);
  next = g_memdup2 (*start, sizeof (guint) * (graph->n_nodes + 1));
  for (guint i = 0; i < graph->n_edges; i++)
    {
      const PwGraphEdge *edge = &graph->edges[i];

      if (edge->type == PW_ELEMENT_SEQUENCE_FLOW && edge->source >= 0 && edge->target >= 0)
        (*flows)[next[by_target ? edge->target : edge->source]++] = i;
    }
}

static void
collect (Builder *self)
{
  for (PwElement *element = (PwElement *) self->root; element != NULL;
       element = pw_element_next_in_tree (element, self->root))
    {
      if (element == self->root || pw_element_has (element, PW_TRAIT_DIAGRAM))
        continue;
      if (has_shape (element))
        add_node (self, element);
      else if (pw_element_has (element, PW_TRAIT_CONNECTION) && !pw_element_has (element, PW_TRAIT_ABSTRACT))
        g_ptr_array_add (self->links, element);
    }

  for (guint i = 0; i < self->nodes->len; i++)
    place_node (self, i);
  for (guint i = 0; i < self->nodes->len; i++)
    name_role (self, i);
  for (guint i = 0; i < self->links->len; i++)
    add_edge (self, g_ptr_array_index (self->links, i));
}

PwGraph *
pw_graph_new (const PwModel   *model,
              const PwElement *root)
{
  PwGraph *self = g_new0 (PwGraph, 1);
  Builder  builder = { .graph = self, .root = root };

  self->strings = g_string_chunk_new (4096);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->title = pw_model_dup_title (model);
  if (root == NULL)
    builder.root = pw_model_get_definitions (model);
  builder.nodes = g_array_new (FALSE, TRUE, sizeof (PwGraphNode));
  builder.edges = g_array_new (FALSE, TRUE, sizeof (PwGraphEdge));
  builder.elements = g_ptr_array_new ();
  builder.links = g_ptr_array_new ();
  builder.index = g_hash_table_new (NULL, NULL);

  collect (&builder);

  self->n_nodes = builder.nodes->len;
  self->nodes = (PwGraphNode *) g_array_free (builder.nodes, FALSE);
  self->n_edges = builder.edges->len;
  self->edges = (PwGraphEdge *) g_array_free (builder.edges, FALSE);
  index_flows (self, FALSE, &self->out_start, &self->out);
  index_flows (self, TRUE, &self->in_start, &self->in);
  for (guint i = self->n_nodes; i > 0; i--)
    g_hash_table_insert (self->by_id, (gpointer) self->nodes[i - 1].id, GINT_TO_POINTER ((int) i));

  g_ptr_array_unref (builder.elements);
  g_ptr_array_unref (builder.links);
  g_hash_table_unref (builder.index);

  return self;
}

void
pw_graph_free (PwGraph *self)
{
  if (self == NULL)
    return;

  g_free (self->nodes);
  g_free (self->edges);
  g_free (self->out_start);
  g_free (self->out);
  g_free (self->in_start);
  g_free (self->in);
  g_free (self->title);
  g_string_chunk_free (self->strings);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

int
pw_graph_find (const PwGraph *self,
               const char    *id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->by_id, id)) - 1;
}

/* --- order by the flow ------------------------------------------------------------ */

typedef struct
{
  guint node;
  guint next; /* the next flow to follow */
} Visit;

/* Depth-first from @start, iterative; nodes are put in front of what they lead to.
 * The last flow is followed first, so that of two branches the first drawn one
 * comes first in the reverse.
 */
static void
visit (const PwGraph *self,
       guint          start,
       guint8        *seen,
       GArray        *finished)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Visit));
  Visit first = { start, self->out_start[start + 1] };

  if (seen[start])
    return;
  seen[start] = 1;
  g_array_append_val (stack, first);

  while (stack->len > 0)
    {
      Visit *top = &g_array_index (stack, Visit, stack->len - 1);

      if (top->next > self->out_start[top->node])
        {
          guint target = (guint) self->edges[self->out[--top->next]].target;

          if (!seen[target])
            {
              Visit more = { target, self->out_start[target + 1] };

              seen[target] = 1;
              g_array_append_val (stack, more);
            }
          continue;
        }
      g_array_append_val (finished, top->node);
      g_array_set_size (stack, stack->len - 1);
    }
}

guint *
pw_graph_order (const PwGraph *self)
{
  g_autofree guint8 *seen = g_new0 (guint8, self->n_nodes + 1);
  g_autofree guint8 *in_flow = g_new0 (guint8, self->n_nodes + 1);
  g_autoptr (GArray) finished = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->n_nodes);
  guint *order = g_new0 (guint, self->n_nodes + 1);
  guint  n = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    in_flow[i] = self->out_start[i + 1] > self->out_start[i] || self->in_start[i + 1] > self->in_start[i];

  /* What nothing leads to begins a flow: the last first, as the result is reversed.
   * What is left then are loops that nothing leads into.
   */
  for (guint i = self->n_nodes; i > 0; i--)
    if (in_flow[i - 1] && self->in_start[i] == self->in_start[i - 1])
      visit (self, i - 1, seen, finished);
  for (guint i = self->n_nodes; i > 0; i--)
    if (in_flow[i - 1])
      visit (self, i - 1, seen, finished);

  for (guint i = finished->len; i > 0; i--)
    order[n++] = g_array_index (finished, guint, i - 1);
  for (guint i = 0; i < self->n_nodes; i++)
    if (!in_flow[i])
      order[n++] = i;

  return order;
}
