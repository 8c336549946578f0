/* compare/consolidate-elements.c - nodes, lanes and flows, and what each is in which city
 *
 * Each element is written from one city's. What another city says otherwise stands in full
 * in the note of where the element comes from.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/consolidate-writer.h"

#include <math.h>
#include <string.h>

/* --- where things come from ------------------------------------------------------------------ */

static const char *
get_tag (PwElementType type)
{
  return pw_element_type_get_info (type)->tag;
}

xmlNode *
pw_writer_add_origin (PwConsolidateWriter *self,
                      xmlNode             *element,
                      guint                variant,
                      const char          *id)
{
  PwCopy  *copy = &self->copies[variant];
  xmlNode *origin = pw_copy_add_own (copy, pw_copy_get_extensions (copy, element), "origin");

  pw_copy_set (origin, "city", self->united->variants[variant].key);
  pw_copy_set (origin, "element", id);

  return origin;
}

/* What the city says is noted in full where it is not what the new element says. */
void
pw_writer_note_content (PwConsolidateWriter *self,
                        xmlNode             *origin,
                        guint                variant,
                        const xmlNode       *member,
                        const xmlNode       *model)
{
  g_autofree char *own = member != NULL ? pw_copy_describe (member) : NULL;
  g_autofree char *written = model != NULL ? pw_copy_describe (model) : NULL;
  PwCopy           copy = self->copies[variant];
  xmlNode         *made;

  if (member == NULL || g_strcmp0 (own, written) == 0)
    return;
  copy.is_aside = TRUE;
  made = pw_copy_add_content (&copy, origin, pw_element_get_bpmn_type (pw_element_from_node (member)));
  pw_copy_content (&copy, member, made);
}

void
pw_writer_note_name (xmlNode    *origin,
                     const char *name,
                     xmlNode    *element)
{
  xmlChar *written = xmlGetNoNsProp (element, BAD_CAST "name");

  if (g_strcmp0 (name != NULL ? name : "", written != NULL ? (const char *) written : "") != 0)
    pw_copy_set (origin, "name", name != NULL ? name : "");
  xmlFree (written);
}

static void
mark_artificial (PwConsolidateWriter *self,
                 xmlNode             *element)
{
  pw_copy_add_own (&self->copies[0], pw_copy_get_extensions (&self->copies[0], element), "artificial");
}

const xmlNode *
pw_writer_find (const PwConsolidateWriter *self,
                guint                      variant,
                const char                *id,
                guint                      line)
{
  PwElement *element = *id != '#' ? pw_model_find (self->united->variants[variant].model, id) : NULL;

  return element != NULL && pw_element_get_line (element) == line ? pw_element_get_node (element) : NULL;
}

static const xmlNode *
find_node_model (const PwConsolidateWriter *self,
                 const PwUnitedNode        *node)
{
  const PwGraphNode *member = node->model >= 0 ? pw_united_get_member (self->united, (guint) node->model, node->members[node->model]) : NULL;

  return member != NULL ? pw_writer_find (self, (guint) node->model, member->id, member->line) : NULL;
}

static const xmlNode *
find_edge_model (const PwConsolidateWriter *self,
                 const PwUnitedEdge        *edge)
{
  const PwGraphEdge *member = edge->model >= 0 ? &self->united->variants[edge->model].graph->edges[edge->members[edge->model]] : NULL;

  return member != NULL ? pw_writer_find (self, (guint) edge->model, member->id, member->line) : NULL;
}

const char *
pw_writer_get_name (const xmlNode *node,
                    const char    *fallback)
{
  const char *name = node != NULL ? pw_element_get_name (pw_element_from_node (node)) : NULL;

  return node != NULL ? name : fallback;
}

static const PwUnitedNode *
get_lane_of (const PwConsolidateWriter *self,
             guint                      variant,
             int                        node)
{
  int lane = pw_united_get_member (self->united, variant, node)->lane;

  return lane >= 0 ? pw_united_get_node (self->united, (guint) self->united->node_of[variant][lane]) : NULL;
}

static void
note_node_origins (PwConsolidateWriter *self,
                   const PwUnitedNode  *node,
                   xmlNode             *element)
{
  const PwUnited *united = self->united;
  const xmlNode  *model = find_node_model (self, node);

  for (guint v = 0; v < united->n; v++)
    {
      const PwGraphNode  *member;
      const PwUnitedNode *lane;
      const xmlNode      *own;
      xmlNode            *origin;

      if (node->members[v] < 0)
        continue;
      member = pw_united_get_member (united, v, node->members[v]);
      own = pw_writer_find (self, v, member->id, member->line);
      origin = pw_writer_add_origin (self, element, v, member->id);
      if (node->type != PW_ELEMENT_TEXT_ANNOTATION)
        pw_writer_note_name (origin, pw_writer_get_name (own, member->name), element);
      if (member->type != node->type)
        pw_copy_set (origin, "type", get_tag (member->type));
      if (pw_element_type_has (node->type, PW_TRAIT_FLOW_NODE))
        {
          lane = get_lane_of (self, v, node->members[v]);
          if (lane != NULL && !lane->is_dropped)
            pw_copy_set (origin, "lane", lane->id);
          if (lane != NULL && (node->lane < 0 || lane != pw_united_get_node (united, (guint) node->lane)))
            pw_copy_set (origin, "role", pw_united_get_member (united, v, member->lane)->name);
        }
      pw_writer_note_content (self, origin, v, own, model);
    }
  if (node->is_artificial)
    mark_artificial (self, element);
}

/* --- nodes -------------------------------------------------------------------------------------- */

/* A data object that a reference stands for. */
static void
write_data_object (PwConsolidateWriter *self,
                   const PwUnitedNode  *node,
                   xmlNode             *scope,
                   xmlNode             *reference)
{
  g_autofree char *id = NULL;

  if (node->type != PW_ELEMENT_DATA_OBJECT_REFERENCE)
    return;
  id = pw_writer_take_id (self, "DataObject");
  pw_copy_add (&self->copies[0], scope, PW_ELEMENT_DATA_OBJECT, id);
  pw_copy_set (reference, "dataObjectRef", id);
}

void
pw_writer_write_node (PwConsolidateWriter *self,
                      guint                united,
                      xmlNode             *parent)
{
  PwUnitedNode      *node = pw_united_get_node (self->united, united);
  PwCopy            *copy = &self->copies[MAX (node->model, 0)];
  xmlNode           *element = pw_copy_add (copy, parent, node->type, node->id);
  const PwGraphNode *member = node->model >= 0 ? pw_united_get_member (self->united, (guint) node->model, node->members[node->model]) : NULL;
  const xmlNode     *model = find_node_model (self, node);
  const char        *name = node->name != NULL ? node->name : pw_writer_get_name (model, member != NULL ? member->name : NULL);

  self->nodes[united] = element;
  if (node->type != PW_ELEMENT_TEXT_ANNOTATION)
    pw_copy_set (element, "name", name);
  if (model != NULL && pw_element_get_bpmn_type (pw_element_from_node (model)) == node->type)
    pw_copy_content (copy, model, element);
  if (node->host >= 0)
    pw_copy_set (element, "attachedToRef", pw_united_get_node (self->united, (guint) node->host)->id);
  write_data_object (self, node, parent, element);
  note_node_origins (self, node, element);
}

/* --- lanes ------------------------------------------------------------------------------------- */

static gboolean
is_lane_of (const PwUnitedNode *lane,
            int                 process,
            int                 parent,
            int                 around)
{
  return lane->type == PW_ELEMENT_LANE && !lane->is_dropped && lane->process == process && lane->parent == parent && lane->lane == around;
}

static void
list_steps (PwConsolidateWriter *self,
            guint                lane,
            xmlNode             *element)
{
  const PwUnitedNode *info = pw_united_get_node (self->united, lane);

  for (guint u = 0; u < self->united->nodes->len; u++)
    {
      const PwUnitedNode *node = pw_united_get_node (self->united, u);

      if (!node->is_dropped && node->lane == (int) lane && node->parent == info->parent && pw_element_type_has (node->type, PW_TRAIT_FLOW_NODE))
        pw_copy_set_text (pw_copy_add (&self->copies[0], element, PW_ELEMENT_FLOW_NODE_REF, NULL), node->id);
    }
}

static void
write_lanes (PwConsolidateWriter *self,
             xmlNode             *holder,
             int                  process,
             int                  parent,
             int                  around)
{
  xmlNode *set = NULL;

  for (guint u = 0; u < self->united->nodes->len; u++)
    {
      if (!is_lane_of (pw_united_get_node (self->united, u), process, parent, around))
        continue;
      if (set == NULL)
        {
          g_autofree char *id = pw_writer_take_id (self, "LaneSet");

          set = pw_copy_add (&self->copies[0], holder, around < 0 ? PW_ELEMENT_LANE_SET : PW_ELEMENT_CHILD_LANE_SET, id);
        }
      pw_writer_write_node (self, u, set);
      list_steps (self, u, self->nodes[u]);
      write_lanes (self, self->nodes[u], process, parent, (int) u);
    }
}

/* --- flows ------------------------------------------------------------------------------------- */

static gboolean
is_default (const PwConsolidateWriter *self,
            guint                      variant,
            int                        edge)
{
  return self->united->variants[variant].graph->edges[edge].is_default;
}

static void
note_edge_origins (PwConsolidateWriter *self,
                   const PwUnitedEdge  *edge,
                   xmlNode             *element)
{
  const PwUnited *united = self->united;
  const xmlNode  *model = isnan (edge->share) ? find_edge_model (self, edge) : NULL;

  for (guint v = 0; v < united->n; v++)
    {
      const PwGraphEdge *member;
      const xmlNode     *own;
      xmlNode           *origin;

      if (edge->members[v] < 0)
        continue;
      member = &united->variants[v].graph->edges[edge->members[v]];
      own = pw_writer_find (self, v, member->id, member->line);
      origin = pw_writer_add_origin (self, element, v, member->id);
      if (edge->type == PW_ELEMENT_SEQUENCE_FLOW || edge->type == PW_ELEMENT_MESSAGE_FLOW)
        pw_writer_note_name (origin, pw_writer_get_name (own, member->name), element);
      if (is_default (self, v, edge->members[v]))
        pw_copy_set (origin, "default", "true");
      pw_writer_note_content (self, origin, v, own, model);
    }
  if (edge->is_artificial)
    mark_artificial (self, element);
}

static const char *
get_end_id (const PwConsolidateWriter *self,
            int                        node,
            int                        edge)
{
  return node >= 0 ? pw_united_get_node (self->united, (guint) node)->id : pw_united_get_edge (self->united, (guint) edge)->id;
}

static void
write_share (PwConsolidateWriter *self,
             xmlNode             *element,
             double               share)
{
  PwCopy  *copy = &self->copies[0];
  xmlNode *extensions = pw_copy_get_extensions (copy, element);
  xmlNode *next;
  char     text[G_ASCII_DTOSTR_BUF_SIZE];

  for (xmlNode *child = extensions->children; child != NULL; child = next)
    {
      next = child->next;
      if (child->ns == copy->own && xmlStrEqual (child->name, BAD_CAST "flow"))
        {
          xmlUnlinkNode (child);
          xmlFreeNode (child);
        }
    }
  if (share >= 0)
    pw_copy_set (pw_copy_add_own (copy, extensions, "flow"), "probability", g_ascii_formatd (text, sizeof text, "%.4f", share));
}

void
pw_writer_write_edge (PwConsolidateWriter *self,
                      guint                united,
                      xmlNode             *parent)
{
  PwUnitedEdge      *edge = pw_united_get_edge (self->united, united);
  PwCopy            *copy = &self->copies[MAX (edge->model, 0)];
  xmlNode           *element = pw_copy_add (copy, parent, edge->type, edge->id);
  const PwGraphEdge *member = edge->model >= 0 ? &self->united->variants[edge->model].graph->edges[edge->members[edge->model]] : NULL;
  const xmlNode     *model = find_edge_model (self, edge);
  const char        *name = edge->name != NULL ? edge->name : pw_writer_get_name (model, member != NULL ? member->name : NULL);

  self->edges[united] = element;
  if (edge->type == PW_ELEMENT_SEQUENCE_FLOW || edge->type == PW_ELEMENT_MESSAGE_FLOW)
    pw_copy_set (element, "name", name);
  pw_copy_set (element, "sourceRef", get_end_id (self, edge->source, edge->source_edge));
  pw_copy_set (element, "targetRef", get_end_id (self, edge->target, edge->target_edge));
  if (model != NULL)
    pw_copy_content (copy, model, element);
  if (!isnan (edge->share))
    write_share (self, element, edge->share);
  note_edge_origins (self, edge, element);
}

static void
add_reference (PwConsolidateWriter *self,
               xmlNode             *element,
               PwElementType        type,
               const char          *id)
{
  pw_copy_set_text (pw_copy_add (&self->copies[0], element, type, NULL), id);
}

/* The schema wants a target inside the activity, which says nothing more. */
static void
write_data_association (PwConsolidateWriter *self,
                        guint                united)
{
  PwUnitedEdge *edge = pw_united_get_edge (self->united, united);
  gboolean      is_input = edge->type == PW_ELEMENT_DATA_INPUT_ASSOCIATION;
  int           holder = is_input ? edge->target : edge->source;
  int           data = is_input ? edge->source : edge->target;
  PwCopy       *copy = &self->copies[0];
  xmlNode      *element;

  if (holder < 0 || data < 0 || self->nodes[holder] == NULL)
    return;
  element = pw_copy_add (copy, self->nodes[holder], edge->type, edge->id);
  self->edges[united] = element;
  if (is_input)
    {
      g_autofree char *id = pw_writer_take_id (self, "Property");

      pw_copy_add (copy, self->nodes[holder], PW_ELEMENT_PROPERTY, id);
      add_reference (self, element, PW_ELEMENT_SOURCE_REF, pw_united_get_node (self->united, (guint) data)->id);
      add_reference (self, element, PW_ELEMENT_TARGET_REF, id);
    }
  else
    add_reference (self, element, PW_ELEMENT_TARGET_REF, pw_united_get_node (self->united, (guint) data)->id);
  note_edge_origins (self, edge, element);
}

static void
add_connections (PwConsolidateWriter *self)
{
  for (guint e = 0; e < self->united->edges->len; e++)
    {
      const PwUnitedEdge *edge = pw_united_get_edge (self->united, e);

      if (edge->is_dropped || edge->type != PW_ELEMENT_SEQUENCE_FLOW)
        continue;
      add_reference (self, self->nodes[edge->target], PW_ELEMENT_INCOMING, edge->id);
      add_reference (self, self->nodes[edge->source], PW_ELEMENT_OUTGOING, edge->id);
    }
}

/* Of several defaults the one of most cities. */
static gboolean
may_have_default (const PwUnitedNode *node)
{
  return node->type == PW_ELEMENT_EXCLUSIVE_GATEWAY || node->type == PW_ELEMENT_INCLUSIVE_GATEWAY || node->type == PW_ELEMENT_COMPLEX_GATEWAY ||
         pw_element_type_has (node->type, PW_TRAIT_ACTIVITY);
}

static void
set_defaults (PwConsolidateWriter *self)
{
  g_autofree guint *most = g_new0 (guint, self->united->nodes->len + 1);

  for (guint e = 0; e < self->united->edges->len; e++)
    {
      const PwUnitedEdge *edge = pw_united_get_edge (self->united, e);
      guint               n = 0;

      if (edge->is_dropped || edge->type != PW_ELEMENT_SEQUENCE_FLOW || !may_have_default (pw_united_get_node (self->united, (guint) edge->source)))
        continue;
      for (guint v = 0; v < self->united->n; v++)
        n += edge->members[v] >= 0 && is_default (self, v, edge->members[v]);
      if (n > most[edge->source])
        {
          most[edge->source] = n;
          pw_copy_set (self->nodes[edge->source], "default", edge->id);
        }
    }
}

/* --- scopes ------------------------------------------------------------------------------------ */

static gboolean
is_in_scope (const PwUnitedNode *node,
             int                 process,
             int                 parent)
{
  return !node->is_dropped && node->process == process && node->parent == parent && !pw_element_type_has (node->type, PW_TRAIT_SWIMLANE);
}

static int
find_scope_node (const PwConsolidateWriter *self,
                 const PwUnitedEdge        *edge)
{
  if (edge->source >= 0)
    return edge->source;
  if (edge->target >= 0)
    return edge->target;

  return find_scope_node (self, pw_united_get_edge (self->united, (guint) edge->source_edge));
}

void
pw_writer_write_scope (PwConsolidateWriter *self,
                       xmlNode             *holder,
                       int                  process,
                       int                  parent)
{
  write_lanes (self, holder, process, parent, -1);
  for (guint u = 0; u < self->united->nodes->len; u++)
    if (is_in_scope (pw_united_get_node (self->united, u), process, parent))
      {
        pw_writer_write_node (self, u, holder);
        if (pw_element_type_has (pw_united_get_node (self->united, u)->type, PW_TRAIT_SUB_PROCESS))
          pw_writer_write_scope (self, self->nodes[u], process, (int) u);
      }
  for (guint e = 0; e < self->united->edges->len; e++)
    {
      const PwUnitedEdge *edge = pw_united_get_edge (self->united, e);

      if (!edge->is_dropped && (edge->type == PW_ELEMENT_SEQUENCE_FLOW || edge->type == PW_ELEMENT_ASSOCIATION) &&
          is_in_scope (pw_united_get_node (self->united, (guint) find_scope_node (self, edge)), process, parent))
        pw_writer_write_edge (self, e, holder);
    }
}

gboolean
pw_writer_is_between_pools (const PwConsolidateWriter *self,
                            const PwUnitedEdge        *edge)
{
  if (edge->type == PW_ELEMENT_MESSAGE_FLOW)
    return TRUE;

  return edge->type == PW_ELEMENT_ASSOCIATION && pw_united_get_node (self->united, (guint) find_scope_node (self, edge))->process < 0;
}

void
pw_writer_connect (PwConsolidateWriter *self)
{
  for (guint e = 0; e < self->united->edges->len; e++)
    {
      const PwUnitedEdge *edge = pw_united_get_edge (self->united, e);

      if (!edge->is_dropped && (edge->type == PW_ELEMENT_DATA_INPUT_ASSOCIATION || edge->type == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION))
        write_data_association (self, e);
    }
  add_connections (self);
  set_defaults (self);
}
