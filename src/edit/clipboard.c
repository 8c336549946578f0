/* edit/clipboard.c - a part of a document as a small document of its own
 *
 * First what is copied is gathered: the tops, each with all that is inside; then the
 * flows between them; then whatever stands beside processes and is named. Copies are
 * then rid of names that lead out of all that.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/clipboard.h"

#include <string.h>

#include "edit/drawing.h"
#include "edit/scope.h"
#include "model/fragment.h"
#include "model/schema.h"

#define EXPORTER "Prozesswerkstatt"
#define LOOSE_ID "Clipboard"

typedef struct
{
  const PwModel *model;
  GPtrArray     *tops;       /* PwElement, in document order: nodes, pools, artifacts, data */
  GPtrArray     *flows;      /* PwElement: flows that stand beside the tops */
  GPtrArray     *companions; /* PwElement: data objects and processes that tops stand for */
  GPtrArray     *roots;      /* PwElement: what stands beside processes */
  GHashTable    *taken;      /* all of these */
} Copying;

static PwElementType
type_of (const PwElement *element)
{
  return pw_element_get_bpmn_type (element);
}

/* --- what is copied ------------------------------------------------------------------------ */

static gboolean
is_taken (const Copying   *self,
          const PwElement *element)
{
  for (; element != NULL; element = pw_element_get_parent (element))
    if (g_hash_table_contains (self->taken, element))
      return TRUE;

  return FALSE;
}

static void
take (Copying   *self,
      GPtrArray *list,
      PwElement *element)
{
  if (g_hash_table_add (self->taken, element))
    g_ptr_array_add (list, element);
}

static gboolean
is_top (const PwElement *element)
{
  return pw_element_has (element, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA | PW_TRAIT_ARTIFACT) || type_of (element) == PW_ELEMENT_PARTICIPANT;
}

gboolean
pw_clipboard_can_copy (const PwElement *element)
{
  return is_top (element) && type_of (element) != PW_ELEMENT_DATA_INPUT && type_of (element) != PW_ELEMENT_DATA_OUTPUT &&
         !pw_element_has (element, PW_TRAIT_CONNECTION | PW_TRAIT_CHOREOGRAPHY) && pw_drawing_get_shape (element) != NULL;
}

static void
find_tops (Copying           *self,
           const char *const *ids)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  PwElement *root = pw_model_get_definitions (self->model);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PwElement *element = pw_scope_find (self->model, ids[i]);

      if (element == NULL || !pw_clipboard_can_copy (element))
        continue;
      g_hash_table_add (wanted, element);
      if (type_of (element) == PW_ELEMENT_PARTICIPANT && pw_scope_get_process (element) != NULL)
        take (self, self->companions, pw_scope_get_process (element));
    }
  for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
    {
      PwElement *host = pw_element_get_reference (element, "attachedToRef");

      if (!g_hash_table_contains (wanted, element) && !(host != NULL && g_hash_table_contains (wanted, host) && pw_clipboard_can_copy (element)))
        continue;
      if (!is_taken (self, element))
        take (self, self->tops, element);
    }
}

static gboolean
has_end (const Copying   *self,
         const PwElement *flow,
         const PwElement *end)
{
  if (end == NULL || !is_taken (self, end))
    return FALSE;
  if (type_of (flow) == PW_ELEMENT_MESSAGE_FLOW)
    return is_taken (self, pw_scope_get_pool (end));

  return TRUE;
}

/* Associations may end at flows, so they come second. */
static void
find_flows (Copying *self)
{
  PwElement *root = pw_model_get_definitions (self->model);

  for (guint pass = 0; pass < 2; pass++)
    for (PwElement *flow = root; flow != NULL; flow = pw_element_next_in_tree (flow, root))
      if ((type_of (flow) == PW_ELEMENT_ASSOCIATION) == (pass == 1) &&
          (type_of (flow) == PW_ELEMENT_ASSOCIATION || type_of (flow) == PW_ELEMENT_SEQUENCE_FLOW || type_of (flow) == PW_ELEMENT_MESSAGE_FLOW) &&
          !is_taken (self, flow) && has_end (self, flow, pw_scope_get_source (flow)) && has_end (self, flow, pw_scope_get_target (flow)))
        take (self, self->flows, flow);
}

/* The ancestor beside the processes; NULL for what is in one, or in the drawing. */
static PwElement *
get_root (const PwElement *element)
{
  const PwElement *parent;

  while ((parent = pw_element_get_parent (element)) != NULL && type_of (parent) != PW_ELEMENT_DEFINITIONS)
    element = parent;
  if (parent == NULL || type_of (element) == PW_ELEMENT_PROCESS || type_of (element) == PW_ELEMENT_COLLABORATION ||
      !pw_element_has (element, PW_TRAIT_ROOT_ELEMENT))
    return NULL;

  return (PwElement *) element;
}

static void
find_named_by (Copying   *self,
               PwElement *top)
{
  for (PwElement *element = top; element != NULL; element = pw_element_next_in_tree (element, top))
    for (guint i = 0; i < pw_element_get_n_references (element); i++)
      {
        PwElement *to = pw_element_get_nth_reference (element, i)->to;
        PwElement *root = to != NULL ? get_root (to) : NULL;

        if (to == NULL || is_taken (self, to))
          continue;
        if (type_of (element) == PW_ELEMENT_GROUP && type_of (to) == PW_ELEMENT_CATEGORY_VALUE)
          take (self, self->roots, to);
        else if (root != NULL && type_of (root) != PW_ELEMENT_CATEGORY)
          take (self, self->roots, root);
        else if (type_of (to) == PW_ELEMENT_DATA_OBJECT && type_of (element) == PW_ELEMENT_DATA_OBJECT_REFERENCE)
          take (self, self->companions, to);
      }
}

static void
find_named (Copying *self)
{
  GPtrArray *lists[] = { self->tops, self->flows, self->companions, self->roots };

  /* Each list may grow while it is gone through; what is named comes last. */
  for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
    for (guint i = 0; i < lists[k]->len; i++)
      find_named_by (self, g_ptr_array_index (lists[k], i));
}

/* --- copies without names that lead elsewhere ---------------------------------------------- */

static gboolean
may_be_named (const Copying   *self,
              const PwElement *named)
{
  if (named == NULL || type_of (named) == PW_ELEMENT_BPMN_LABEL_STYLE || type_of (named) == PW_ELEMENT_PROCESS)
    return TRUE; /* is elsewhere already, or perhaps there where it will be pasted */
  if (pw_element_has (named, PW_TRAIT_DIAGRAM))
    named = pw_element_get_reference (named, "bpmnElement");

  return named != NULL && is_taken (self, named);
}

static void
drop (xmlNode *node)
{
  if (node->prev != NULL && xmlIsBlankNode (node->prev))
    {
      xmlNode *blank = node->prev;

      xmlUnlinkNode (blank);
      xmlFreeNode (blank);
    }
  xmlUnlinkNode (node);
  xmlFreeNode (node);
}

/* Returns FALSE where @element cannot be without the name that leads elsewhere. */
static gboolean
prune_attributes (const Copying   *self,
                  const PwElement *element,
                  xmlNode         *copy)
{
  for (guint i = 0; i < pw_element_get_n_references (element); i++)
    {
      const PwReference     *reference = pw_element_get_nth_reference (element, i);
      const PwAttributeInfo *info = pw_schema_get_attribute (type_of (element), reference->role);

      if (info == NULL || xmlHasNsProp (copy, BAD_CAST reference->role, NULL) == NULL || may_be_named (self, reference->to))
        continue;
      if (info->is_required)
        return FALSE;
      xmlUnsetProp (copy, BAD_CAST reference->role);
    }

  return TRUE;
}

/* A parameter that was there for one association only. */
static gboolean
is_spare_parameter (const Copying   *self,
                    const PwElement *element)
{
  PwElement *association = pw_element_find_referrer (element, PW_ELEMENT_DATA_INPUT_ASSOCIATION, "targetRef");
  PwElement *source = association != NULL ? pw_element_get_reference (association, "sourceRef") : NULL;

  return type_of (element) == PW_ELEMENT_PROPERTY && source != NULL && pw_element_get_n_referrers (element) == 1 && !may_be_named (self, source);
}

static gboolean
prune (const Copying *self,
       const xmlNode *source,
       xmlNode       *copy)
{
  const PwElement *element = pw_element_from_node (source);
  xmlNode         *next_copy;

  if (element == NULL)
    return TRUE; /* of a vendor */
  if (!prune_attributes (self, element, copy) || is_spare_parameter (self, element))
    return FALSE;

  copy = copy->children;
  for (const xmlNode *child = source->children; child != NULL && copy != NULL; child = child->next, copy = next_copy)
    {
      const PwElement *inner = pw_element_from_node (child);

      next_copy = copy->next;
      if (inner != NULL && pw_element_has (inner, PW_TRAIT_REFERENCE))
        {
          g_autofree char *text = g_strstrip (pw_element_dup_text (inner));

          if (may_be_named (self, pw_model_find (self->model, text)))
            continue;
          if (pw_element_has (element, PW_TRAIT_CONNECTION))
            return FALSE;
          drop (copy);
        }
      else if (!prune (self, child, copy))
        drop (copy);
    }

  return TRUE;
}

/* An event that is copied without its host stands in the flow. */
static void
set_free (const PwElement *event,
          xmlNode         *copy)
{
  PwElementType          type = pw_scope_get_free_type (event);
  guint                  n;
  const PwAttributeInfo *attributes = pw_schema_get_attributes (PW_ELEMENT_BOUNDARY_EVENT, &n);

  xmlNodeSetName (copy, BAD_CAST pw_element_type_get_info (type)->tag);
  for (guint i = 0; i < n; i++)
    if (pw_schema_get_attribute (type, attributes[i].name) == NULL)
      xmlUnsetProp (copy, BAD_CAST attributes[i].name);
  if (pw_scope_has_free_trigger (event))
    return;
  copy = copy->children;
  for (const xmlNode *child = pw_element_get_node (event)->children; child != NULL; child = child->next, copy = copy->next)
    {
      const PwElement *inner = pw_element_from_node (child);

      if (inner == NULL || !(pw_element_has (inner, PW_TRAIT_EVENT_DEFINITION) || pw_element_get_bpmn_type (inner) == PW_ELEMENT_EVENT_DEFINITION_REF))
        continue;
      drop (copy);
      return;
    }
}

static void
append_break (xmlNode *parent)
{
  xmlAddChild (parent, xmlNewDocText (parent->doc, BAD_CAST "\n"));
}

static void
append_copy (const Copying   *self,
             const PwElement *element,
             xmlNode         *parent)
{
  const xmlNode *node = pw_element_get_node (element);
  xmlNode       *copy;

  append_break (parent);
  copy = pw_node_append_copy (node, parent);
  if (type_of (element) == PW_ELEMENT_BOUNDARY_EVENT && !may_be_named (self, pw_element_get_reference (element, "attachedToRef")))
    set_free (element, copy);
  if (!prune (self, node, copy))
    drop (copy);
}

/* --- the document ------------------------------------------------------------------------------ */

static xmlNode *
append_new (xmlNode       *parent,
            PwElementType  type,
            const xmlNode *like,
            const char    *id)
{
  xmlNode *node;

  append_break (parent);
  node = xmlNewChild (parent, NULL, BAD_CAST pw_element_type_get_info (type)->tag, NULL);
  node->ns = like->ns != NULL ? xmlSearchNs (parent->doc, parent, like->ns->prefix) : NULL;
  if (like->ns != NULL && (node->ns == NULL || !xmlStrEqual (node->ns->href, like->ns->href)))
    node->ns = xmlNewNs (node, like->ns->href, like->ns->prefix);
  if (id != NULL)
    xmlNewProp (node, BAD_CAST "id", BAD_CAST id);

  return node;
}

static char *
dup_free_id (const Copying *self,
             const char    *wanted)
{
  char *id = g_strdup (wanted);

  for (guint i = 2; pw_model_find (self->model, id) != NULL; i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s_%u", wanted, i);
    }

  return id;
}

static xmlDoc *
new_document (const Copying *self)
{
  const xmlNode *from = pw_element_get_node (pw_model_get_definitions (self->model));
  const char    *target = pw_element_get_attribute (pw_model_get_definitions (self->model), "targetNamespace");
  xmlDoc        *document = xmlNewDoc (BAD_CAST "1.0");
  xmlNode       *root = xmlNewDocNode (document, NULL, from->name, NULL);

  xmlDocSetRootElement (document, root);
  for (const xmlNs *ns = from->nsDef; ns != NULL; ns = ns->next)
    xmlNewNs (root, ns->href, ns->prefix);
  root->ns = xmlSearchNs (document, root, from->ns->prefix);
  if (root->ns == NULL)
    root->ns = xmlNewNs (root, from->ns->href, from->ns->prefix);
  xmlNewProp (root, BAD_CAST "targetNamespace", BAD_CAST (target != NULL ? target : "urn:clipboard"));
  xmlNewProp (root, BAD_CAST "exporter", BAD_CAST EXPORTER);

  return document;
}

static gboolean
is_of_collaboration (const PwElement *element)
{
  PwElement *parent = pw_element_get_parent (element);

  return parent != NULL && type_of (parent) == PW_ELEMENT_COLLABORATION;
}

static gboolean
has_pools (const Copying *self)
{
  for (guint i = 0; i < self->tops->len; i++)
    if (type_of (g_ptr_array_index (self->tops, i)) == PW_ELEMENT_PARTICIPANT)
      return TRUE;

  return FALSE;
}

static void
append_roots (const Copying *self,
              xmlNode       *root)
{
  xmlNode *category = NULL;

  for (guint i = 0; i < self->roots->len; i++)
    {
      const PwElement *element = g_ptr_array_index (self->roots, i);

      if (type_of (element) != PW_ELEMENT_CATEGORY_VALUE)
        append_copy (self, element, root);
    }
  for (guint i = 0; i < self->roots->len; i++)
    {
      const PwElement *element = g_ptr_array_index (self->roots, i);

      if (type_of (element) != PW_ELEMENT_CATEGORY_VALUE)
        continue;
      if (category == NULL)
        {
          g_autofree char *id = dup_free_id (self, LOOSE_ID "_category");

          category = append_new (root, PW_ELEMENT_CATEGORY, pw_element_get_node (element), id);
        }
      append_copy (self, element, category);
    }
}

/* Flow elements before artifacts, as the schema wants them in a process. */
static void
append_listed (const Copying   *self,
               const GPtrArray *list,
               gboolean         of_collaboration,
               gboolean         artifacts,
               xmlNode         *holder)
{
  for (guint i = 0; i < list->len; i++)
    {
      const PwElement *element = g_ptr_array_index (list, i);

      if (type_of (element) != PW_ELEMENT_PROCESS && is_of_collaboration (element) == of_collaboration &&
          pw_element_has (element, PW_TRAIT_ARTIFACT) == artifacts)
        append_copy (self, element, holder);
    }
}

/* Returns the id of what the plane shows. */
static char *
append_meaning (const Copying *self,
                xmlNode       *root)
{
  gboolean         pools = has_pools (self);
  PwElement       *collaboration = pw_scope_get_collaboration (self->model);
  g_autofree char *loose_id = dup_free_id (self, LOOSE_ID);
  g_autofree char *shown = NULL;
  xmlNode         *holder;

  append_roots (self, root);
  if (pools)
    {
      shown = dup_free_id (self, LOOSE_ID "_pools");
      holder = append_new (root, PW_ELEMENT_COLLABORATION, root, shown);
      for (guint artifacts = 0; artifacts < 2; artifacts++)
        {
          append_listed (self, self->tops, TRUE, artifacts == 1, holder);
          append_listed (self, self->flows, TRUE, artifacts == 1, holder);
        }
    }
  for (guint i = 0; i < self->companions->len; i++)
    if (type_of (g_ptr_array_index (self->companions, i)) == PW_ELEMENT_PROCESS)
      append_copy (self, g_ptr_array_index (self->companions, i), root);
  holder = append_new (root, PW_ELEMENT_PROCESS, root, loose_id);
  for (guint artifacts = 0; artifacts < 2; artifacts++)
    {
      append_listed (self, self->companions, FALSE, artifacts == 1, holder);
      append_listed (self, self->tops, FALSE, artifacts == 1, holder);
      append_listed (self, self->flows, FALSE, artifacts == 1, holder);
      if (!pools && collaboration != NULL)
        {
          append_listed (self, self->tops, TRUE, artifacts == 1, holder);
          append_listed (self, self->flows, TRUE, artifacts == 1, holder);
        }
    }

  return pools ? g_steal_pointer (&shown) : g_steal_pointer (&loose_id);
}

/* Where things are drawn: all in one plane, but for what has its own. */
static void
append_drawing (const Copying *self,
                const char    *shown,
                xmlNode       *root)
{
  PwElement       *first = pw_model_get_nth_diagram (self->model, 0);
  g_autofree char *id = dup_free_id (self, LOOSE_ID "_plane");
  xmlNode         *diagram, *plane;

  if (first == NULL)
    return;
  diagram = append_new (root, PW_ELEMENT_BPMN_DIAGRAM, pw_element_get_node (first), NULL);
  plane = append_new (diagram, PW_ELEMENT_BPMN_PLANE, pw_element_get_node (first), id);
  xmlNewProp (plane, BAD_CAST "bpmnElement", BAD_CAST shown);
  for (guint i = 0; i < pw_model_get_n_diagrams (self->model); i++)
    {
      const PwElement *other = pw_model_get_nth_diagram (self->model, i);
      const PwElement *from = pw_element_find_child (other, PW_ELEMENT_BPMN_PLANE);
      const PwElement *owner = from != NULL ? pw_element_get_reference (from, "bpmnElement") : NULL;

      if (from == NULL)
        continue;
      if (owner != NULL && is_taken (self, owner) && pw_element_has (owner, PW_TRAIT_SUB_PROCESS))
        {
          append_copy (self, other, root);
          continue;
        }
      for (const PwElement *drawn = pw_element_get_first_child (from); drawn != NULL; drawn = pw_element_get_next_sibling (drawn))
        {
          const PwElement *element = pw_element_get_reference (drawn, "bpmnElement");

          if (element != NULL && is_taken (self, element))
            append_copy (self, drawn, plane);
        }
    }
}

PwModel *
pw_clipboard_copy (const PwModel     *model,
                   const char *const *ids)
{
  Copying  self = { model, g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new (), g_hash_table_new (NULL, NULL) };
  PwModel *clip = NULL;

  g_return_val_if_fail (ids != NULL, NULL);

  find_tops (&self, ids);
  if (self.tops->len > 0)
    {
      xmlDoc          *document;
      g_autofree char *shown = NULL;

      find_flows (&self);
      find_named (&self);
      document = new_document (&self);
      shown = append_meaning (&self, xmlDocGetRootElement (document));
      append_drawing (&self, shown, xmlDocGetRootElement (document));
      append_break (xmlDocGetRootElement (document));
      clip = pw_model_new (document);
    }
  g_ptr_array_unref (self.tops);
  g_ptr_array_unref (self.flows);
  g_ptr_array_unref (self.companions);
  g_ptr_array_unref (self.roots);
  g_hash_table_unref (self.taken);

  return clip;
}
