/* model/fragment.c - a run of nodes outside of any document
 *
 * libxml2's own copying looks namespaces up by their name, so that an attribute may
 * land in the default namespace, and declares them again. Copies made here keep the
 * prefix each node has and declare only what is not in scope.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/fragment.h"

#include "model/model-private.h"

struct _PwFragment
{
  int     ref_count;
  xmlDoc *document;
};

/* (nullable): of the document of an element that is indexed; vendors' have few children */
static PwMilestones *
get_milestones (const xmlNode *parent)
{
  const PwElement *element = parent != NULL ? pw_element_from_node (parent) : NULL;

  return element != NULL ? element->model->milestones : NULL;
}

guint
pw_node_get_raw_index (const xmlNode *node)
{
  PwMilestones *milestones = get_milestones (node->parent);
  guint         index = 0;

  if (milestones != NULL)
    return pw_milestones_get_index (milestones, node);
  while ((node = node->prev) != NULL)
    index++;

  return index;
}

xmlNode *
pw_node_get_raw_child (const xmlNode *parent,
                       guint          index)
{
  PwMilestones *milestones = get_milestones (parent);
  xmlNode      *node = parent->children;

  if (milestones != NULL)
    return pw_milestones_get_child (milestones, parent, index);
  while (node != NULL && index-- > 0)
    node = node->next;

  return node;
}

/* By hand: libxml2 would join neighbouring texts and so lose a node. */
static void
link_before (xmlNode *node,
             xmlNode *parent,
             xmlNode *next)
{
  node->parent = parent;
  node->next = next;
  node->prev = next != NULL ? next->prev : parent->last;
  if (node->prev != NULL)
    node->prev->next = node;
  else
    parent->children = node;
  if (next != NULL)
    next->prev = node;
  else
    parent->last = node;
}

static xmlNs *
find_ns (xmlNode     *node,
         const xmlNs *wanted)
{
  xmlNs *ns;

  if (wanted == NULL)
    return NULL;

  ns = xmlSearchNs (node->doc, node, wanted->prefix);
  if (ns != NULL && xmlStrEqual (ns->href, wanted->href))
    return ns;

  return xmlNewNs (node, wanted->href, wanted->prefix);
}

static xmlNode *
new_element (const xmlNode *source,
             xmlDoc        *document)
{
  if (document->dict != NULL)
    return xmlNewDocNodeEatName (document, NULL,
                                 (xmlChar *) xmlDictLookup (document->dict, source->name, -1), NULL);

  return xmlNewDocNode (document, NULL, source->name, NULL);
}

static xmlNode *
copy_leaf (const xmlNode *source,
           xmlDoc        *document)
{
  switch ((int) source->type)
    {
    case XML_TEXT_NODE:
      return xmlNewDocText (document, source->content);
    case XML_CDATA_SECTION_NODE:
      return xmlNewCDataBlock (document, source->content, xmlStrlen (source->content));
    case XML_COMMENT_NODE:
      return xmlNewDocComment (document, source->content);
    case XML_PI_NODE:
      return xmlNewDocPI (document, source->name, source->content);
    default:
      return xmlNewReference (document, source->name);
    }
}

static xmlNode *copy_before (const xmlNode *source,
                             xmlNode       *parent,
                             xmlNode       *next);

static void
copy_element (const xmlNode *source,
              xmlNode       *copy)
{
  for (const xmlNs *ns = source->nsDef; ns != NULL; ns = ns->next)
    xmlNewNs (copy, ns->href, ns->prefix);
  copy->ns = find_ns (copy, source->ns);
  copy->line = source->line;

  for (const xmlAttr *attribute = source->properties; attribute != NULL; attribute = attribute->next)
    xmlNewNsProp (copy, find_ns (copy, attribute->ns), attribute->name,
                  attribute->children != NULL ? attribute->children->content : BAD_CAST "");

  for (const xmlNode *child = source->children; child != NULL; child = child->next)
    copy_before (child, copy, NULL);
}

static xmlNode *
copy_before (const xmlNode *source,
             xmlNode       *parent,
             xmlNode       *next)
{
  xmlNode *copy = source->type == XML_ELEMENT_NODE ? new_element (source, parent->doc) : copy_leaf (source, parent->doc);

  link_before (copy, parent, next);
  if (source->type == XML_ELEMENT_NODE)
    copy_element (source, copy);

  return copy;
}

xmlNode *
pw_node_append_copy (const xmlNode *source,
                     xmlNode       *parent)
{
  return copy_before (source, parent, NULL);
}

PwFragment *
pw_fragment_new (xmlNode *parent)
{
  PwFragment *self = g_new0 (PwFragment, 1);
  xmlNs     **scope = xmlGetNsList (parent->doc, parent);
  xmlNode    *root;

  self->ref_count = 1;
  self->document = xmlNewDoc (BAD_CAST "1.0");
  root = xmlNewDocNode (self->document, NULL, BAD_CAST "fragment", NULL);
  xmlDocSetRootElement (self->document, root);
  for (guint i = 0; scope != NULL && scope[i] != NULL; i++)
    if (!xmlStrEqual (scope[i]->prefix, BAD_CAST "xml"))
      xmlNewNs (root, scope[i]->href, scope[i]->prefix);
  xmlFree (scope);

  return self;
}

PwFragment *
pw_fragment_copy (xmlNode *parent,
                  guint    index,
                  guint    n)
{
  PwFragment    *self = pw_fragment_new (parent);
  const xmlNode *node = pw_node_get_raw_child (parent, index);

  for (; node != NULL && n > 0; node = node->next, n--)
    copy_before (node, pw_fragment_get_root (self), NULL);

  return self;
}

PwFragment *
pw_fragment_ref (PwFragment *self)
{
  g_atomic_int_inc (&self->ref_count);

  return self;
}

void
pw_fragment_unref (PwFragment *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;

  xmlFreeDoc (self->document);
  g_free (self);
}

xmlNode *
pw_fragment_get_root (const PwFragment *self)
{
  return xmlDocGetRootElement (self->document);
}

guint
pw_fragment_get_n_nodes (const PwFragment *self)
{
  guint n = 0;

  for (const xmlNode *node = pw_fragment_get_root (self)->children; node != NULL; node = node->next)
    n++;

  return n;
}

static gboolean
is_same_ns (const xmlNs *a,
            const xmlNs *b)
{
  return a == b || (a != NULL && b != NULL && xmlStrEqual (a->href, b->href));
}

static gboolean
is_same_node (const xmlNode *a,
              const xmlNode *b)
{
  const xmlAttr *left, *right;
  const xmlNode *a_child, *b_child;

  if (a->type != b->type || !xmlStrEqual (a->name, b->name))
    return FALSE;
  if (a->type != XML_ELEMENT_NODE)
    return xmlStrEqual (a->content, b->content);
  if (!is_same_ns (a->ns, b->ns))
    return FALSE;

  for (left = a->properties, right = b->properties; left != NULL && right != NULL;
       left = left->next, right = right->next)
    if (!xmlStrEqual (left->name, right->name) || !is_same_ns (left->ns, right->ns) ||
        !xmlStrEqual (left->children != NULL ? left->children->content : BAD_CAST "",
                      right->children != NULL ? right->children->content : BAD_CAST ""))
      return FALSE;
  if (left != right) /* both are NULL where they are the same */
    return FALSE;

  for (a_child = a->children, b_child = b->children; a_child != NULL && b_child != NULL;
       a_child = a_child->next, b_child = b_child->next)
    if (!is_same_node (a_child, b_child))
      return FALSE;

  return a_child == b_child;
}

gboolean
pw_fragment_matches (const PwFragment *self,
                     xmlNode          *parent,
                     guint             index)
{
  const xmlNode *node = pw_node_get_raw_child (parent, index);

  for (const xmlNode *own = pw_fragment_get_root (self)->children; own != NULL; own = own->next)
    {
      if (node == NULL || !is_same_node (own, node))
        return FALSE;
      node = node->next;
    }

  return TRUE;
}

void
pw_fragment_insert (const PwFragment *self,
                    xmlNode          *parent,
                    guint             index)
{
  xmlNode *next = pw_node_get_raw_child (parent, index);

  for (const xmlNode *own = pw_fragment_get_root (self)->children; own != NULL; own = own->next)
    copy_before (own, parent, next);
}
