/* model/change-copy.c - changes that put a copy where something is, or was not
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/change.h"

#include <string.h>

#include "model/change-private.h"
#include "model/model-private.h"

/* --- prefixes ---------------------------------------------------------------------- */

/* What is in scope around @node for the same namespace, under whatever prefix. */
static xmlNs *
find_outer_ns (xmlNode     *node,
               const xmlNs *ns,
               gboolean     needs_prefix)
{
  xmlNs **scope = xmlGetNsList (node->doc, node->parent);
  xmlNs  *found = NULL;

  for (guint i = 0; scope != NULL && scope[i] != NULL && found == NULL; i++)
    if (xmlStrEqual (scope[i]->href, ns->href) && (scope[i]->prefix != NULL || !needs_prefix))
      found = scope[i];
  xmlFree (scope);

  return found != NULL && xmlSearchNs (node->doc, node, found->prefix) == found ? found : NULL;
}

static gboolean
is_used (const xmlNode *node,
         const xmlNs   *ns)
{
  if (node->type != XML_ELEMENT_NODE)
    return FALSE;
  if (node->ns == ns)
    return TRUE;
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (attribute->ns == ns)
      return TRUE;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (is_used (child, ns))
      return TRUE;

  return FALSE;
}

static void
adopt_prefixes (xmlNode *node)
{
  if (node->type != XML_ELEMENT_NODE)
    return;

  if (node->ns != NULL)
    {
      xmlNs *outer = find_outer_ns (node, node->ns, FALSE);

      if (outer != NULL)
        node->ns = outer;
    }
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (attribute->ns != NULL && !xmlStrEqual (attribute->ns->prefix, BAD_CAST "xml"))
      {
        xmlNs *outer = find_outer_ns (node, attribute->ns, TRUE);

        if (outer != NULL)
          attribute->ns = outer;
      }
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    adopt_prefixes (child);

  for (xmlNs **ns = &node->nsDef; *ns != NULL;)
    if (!is_used (node, *ns) && xmlSearchNsByHref (node->doc, node->parent, (*ns)->href) != NULL)
      {
        xmlNs *gone = *ns;

        *ns = gone->next;
        xmlFreeNs (gone);
      }
    else
      ns = &(*ns)->next;
}

/* --- indentation ------------------------------------------------------------------------ */

static gboolean
holds_elements_only (const xmlNode *node)
{
  gboolean has_element = FALSE;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      has_element = TRUE;
    else if (child->type != XML_COMMENT_NODE && !xmlIsBlankNode (child))
      return FALSE;

  return has_element;
}

static void
indent_again (xmlNode    *node,
              const char *indent,
              const char *unit)
{
  g_autofree char *inner = g_strconcat (indent, unit, NULL);

  if (node->type != XML_ELEMENT_NODE || !holds_elements_only (node))
    return;

  for (xmlNode *child = node->children, *next; child != NULL; child = next)
    {
      next = child->next;
      if (child->type == XML_TEXT_NODE)
        {
          xmlUnlinkNode (child);
          xmlFreeNode (child);
          continue;
        }
      xmlAddPrevSibling (child, xmlNewDocText (node->doc, BAD_CAST inner));
      indent_again (child, inner, unit);
    }
  xmlAddChild (node, xmlNewDocText (node->doc, BAD_CAST indent));
}

/* --- constructors ------------------------------------------------------------------------- */

PwChange *
pw_change_new_insert_copy (const PwElement *parent,
                           const PwElement *before,
                           const xmlNode   *source)
{
  xmlNode         *holder = pw_element_get_node (parent);
  PwFragment      *nodes = pw_fragment_new (holder);
  xmlNode         *root = pw_fragment_get_root (nodes);
  g_autofree char *indent = pw_node_dup_child_indent (holder);
  g_autofree char *unit = pw_node_dup_indent_unit (holder->doc);
  g_autofree char *address = pw_element_dup_address (parent);
  PwElementType    type = PW_ELEMENT_UNKNOWN;
  PwChange        *self = pw_change_new (PW_CHANGE_INSERT, address);
  xmlNode         *copy;

  if (source->ns != NULL)
    type = pw_element_type_lookup (pw_namespace_from_uri ((const char *) source->ns->href), (const char *) source->name);
  if (indent != NULL && *indent != '\0')
    xmlAddChild (root, xmlNewDocText (root->doc, BAD_CAST indent));
  copy = pw_node_append_copy (source, root);
  adopt_prefixes (copy);
  if (indent != NULL && unit != NULL && strchr (indent, '\n') != NULL)
    indent_again (copy, strrchr (indent, '\n'), unit);
  if (holder->children == NULL && indent != NULL)
    {
      g_autofree char *closing = pw_node_dup_closing_indent (holder);

      xmlAddChild (root, xmlNewDocText (root->doc, BAD_CAST closing));
    }
  pw_change_add_splice (self, address,
                        before != NULL ? pw_node_get_index_with_indent (pw_element_get_node (before)) : pw_element_find_place (parent, type),
                        NULL, nodes);

  return self;
}

PwChange *
pw_change_new_type (const PwElement *element,
                    PwElementType    type)
{
  xmlNode         *node = pw_element_get_node (element);
  guint            index = pw_node_get_raw_index (node);
  g_autofree char *parent = NULL;
  g_autofree char *address = NULL;
  PwFragment      *nodes;
  PwChange        *self;

  if (pw_element_get_bpmn_type (element) == type)
    return NULL;

  parent = pw_node_dup_address (pw_element_get_model (element), node->parent);
  address = pw_element_dup_address (element);
  self = pw_change_new (PW_CHANGE_TYPE, address);
  nodes = pw_fragment_copy (node->parent, index, 1);
  xmlNodeSetName (pw_fragment_get_root (nodes)->children, BAD_CAST pw_element_type_get_info (type)->tag);
  pw_change_add_splice (self, parent, index, pw_fragment_copy (node->parent, index, 1), nodes);

  return self;
}

/* A copy of @source among the nodes of a fragment, in the file's own spelling. */
static void
append_adopted (PwFragment    *nodes,
                const xmlNode *source,
                const xmlNode *outer,
                const char    *indent)
{
  xmlNode         *root = pw_fragment_get_root (nodes);
  xmlNode         *copy = pw_node_append_copy (source, root);
  g_autofree char *unit = NULL;

  adopt_prefixes (copy);
  if (indent == NULL || strchr (indent, '\n') == NULL)
    return;
  unit = pw_node_dup_indent_unit (outer->doc);
  if (unit == NULL)
    return;
  indent_again (copy, strrchr (indent, '\n'), unit);
}

PwChange *
pw_change_new_own_content (const PwElement *element,
                           const char      *owner_name,
                           const xmlNode   *content)
{
  xmlNode    *own = pw_element_find_own (element, owner_name);
  PwChange   *self;
  PwFragment *nodes;
  guint       index;

  g_return_val_if_fail (own != NULL, NULL);

  {
    g_autofree char *holder = pw_node_dup_address (pw_element_get_model (element), own->parent);
    g_autofree char *address = pw_element_dup_address (element);
    const char      *indent = own->prev != NULL && xmlIsBlankNode (own->prev) ? (const char *) own->prev->content : NULL;

    self = pw_change_new (PW_CHANGE_ATTRIBUTE, address);
    index = pw_node_get_raw_index (own);
    nodes = pw_fragment_new (own->parent);
    append_adopted (nodes, content, own, indent);
    pw_change_add_splice (self, holder, index, pw_fragment_copy (own->parent, index, 1), nodes);
  }

  return self;
}
