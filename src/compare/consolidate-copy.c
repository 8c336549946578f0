/* compare/consolidate-copy.c - content of elements from one document to another
 *
 * Files call the BPMN namespace by any prefix and their elements by any id. A copy gets the
 * prefixes of the new document, and names what the elements are called there. What it would
 * name that is not there, it does not.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "compare/consolidate-private.h"

#include <string.h>

#include "model/schema.h"

#define XSI_URI "http://www.w3.org/2001/XMLSchema-instance"
#define EXPORTER "Prozesswerkstatt"
#define CONTENT "content"
#define CONTENT_OF "of"
#define TARGET_NAMESPACE "urn:prozesswerkstatt:consolidated"

/* What an element is connected with; whoever consolidates writes that anew. */
static const char *const connections[] = {
  "id", "name", "default", "attachedToRef", "sourceRef", "targetRef", "processRef", "dataObjectRef", "gatewayDirection", CONTENT_OF, NULL
};

static gboolean
is_own (const xmlNode *node,
        const char    *name)
{
  return node->type == XML_ELEMENT_NODE && node->ns != NULL && xmlStrEqual (node->ns->href, BAD_CAST PW_NAMESPACE_URI_OWN) &&
         xmlStrEqual (node->name, BAD_CAST name);
}

/* What a city says of an element stands in a node of ours, as schemas look for whole ones. */
static PwElementType
get_type (const xmlNode *node)
{
  PwNamespace   ns = node->type == XML_ELEMENT_NODE && node->ns != NULL ? pw_namespace_from_uri ((const char *) node->ns->href) : PW_NAMESPACE_NONE;
  PwElementType type = PW_ELEMENT_UNKNOWN;

  if (ns != PW_NAMESPACE_NONE)
    return pw_element_type_lookup (ns, (const char *) node->name);
  if (is_own (node, CONTENT))
    {
      xmlChar *tag = xmlGetNoNsProp (node, BAD_CAST CONTENT_OF);

      type = tag != NULL ? pw_element_type_lookup (PW_NAMESPACE_MODEL, (const char *) tag) : PW_ELEMENT_UNKNOWN;
      xmlFree (tag);
    }

  return type;
}

static gboolean
is_provenance (const xmlNode *node)
{
  return is_own (node, "origin") || is_own (node, "artificial");
}

/* What an element holds or is connected with, not what it says. */
static gboolean
is_structure (const xmlNode *node)
{
  PwElementType type = get_type (node);

  return type == PW_ELEMENT_INCOMING || type == PW_ELEMENT_OUTGOING || type == PW_ELEMENT_LANE_SET || type == PW_ELEMENT_CHILD_LANE_SET ||
         type == PW_ELEMENT_FLOW_NODE_REF || type == PW_ELEMENT_SOURCE_REF || type == PW_ELEMENT_TARGET_REF || type == PW_ELEMENT_LANE ||
         type == PW_ELEMENT_IO_SPECIFICATION || type == PW_ELEMENT_PROPERTY || type == PW_ELEMENT_PARTICIPANT ||
         type == PW_ELEMENT_SUPPORTED_INTERFACE_REF || type == PW_ELEMENT_DATA_INPUT || type == PW_ELEMENT_DATA_OUTPUT ||
         type == PW_ELEMENT_INPUT_SET || type == PW_ELEMENT_OUTPUT_SET ||
         pw_element_type_has (type, PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_CONNECTION | PW_TRAIT_ARTIFACT | PW_TRAIT_DATA);
}

void
pw_copy_set (xmlNode    *node,
             const char *name,
             const char *value)
{
  if (value != NULL)
    xmlSetProp (node, BAD_CAST name, BAD_CAST value);
}

void
pw_copy_set_text (xmlNode    *node,
                  const char *text)
{
  xmlAddChild (node, xmlNewDocText (node->doc, BAD_CAST text));
}

/* --- namespaces and names --------------------------------------------------------------------- */

static gboolean
is_free_prefix (xmlDoc     *document,
                const char *prefix)
{
  return xmlSearchNs (document, xmlDocGetRootElement (document), BAD_CAST prefix) == NULL;
}

/* The namespace in the new document, declared at its root. */
static xmlNs *
take_ns (PwCopy      *self,
         const xmlNs *ns)
{
  xmlNode         *root = xmlDocGetRootElement (self->document);
  xmlNs           *known = NULL;
  g_autofree char *prefix = NULL;

  if (ns == NULL || ns->href == NULL)
    return NULL;
  if (xmlStrEqual (ns->href, XML_XML_NAMESPACE))
    return xmlSearchNs (self->document, root, BAD_CAST "xml");
  for (known = root->nsDef; known != NULL; known = known->next)
    if (xmlStrEqual (known->href, ns->href))
      return known;

  prefix = g_strdup (ns->prefix != NULL ? (const char *) ns->prefix : "ns");
  for (guint n = 2; !is_free_prefix (self->document, prefix); n++)
    {
      g_free (prefix);
      prefix = g_strdup_printf ("%s%u", ns->prefix != NULL ? (const char *) ns->prefix : "ns", n);
    }

  return xmlNewNs (root, ns->href, BAD_CAST prefix);
}

/* "semantic:tFormalExpression" in the prefixes of the new document; NULL where its prefix
 * means nothing.
 */
static char *
rename_prefix (PwCopy        *self,
               const xmlNode *from,
               const char    *value)
{
  const char      *colon = strchr (value, ':');
  g_autofree char *prefix = colon != NULL ? g_strndup (value, (gsize) (colon - value)) : NULL;
  const char      *local = colon != NULL ? colon + 1 : value;
  const xmlNs     *ns = xmlSearchNs (from->doc, (xmlNode *) from, BAD_CAST prefix);
  const xmlNs     *known;

  if (ns == NULL)
    return colon == NULL ? g_strdup (value) : NULL;
  known = take_ns (self, ns);

  return known->prefix != NULL ? g_strdup_printf ("%s:%s", known->prefix, local) : g_strdup (local);
}

/* What the named element is called now; NULL where it is not there. */
static char *
rename_reference (PwCopy        *self,
                  const xmlNode *from,
                  const char    *value)
{
  const char *colon = strchr (value, ':');
  const char *local = colon != NULL ? colon + 1 : value;
  const char *known = g_hash_table_lookup (self->ids, value);

  if (known == NULL)
    known = g_hash_table_lookup (self->ids, local);
  if (known != NULL)
    return g_strdup (known);
  if (pw_model_find (self->source, value) != NULL || colon == NULL)
    return NULL;

  return rename_prefix (self, from, value);
}

char *
pw_copy_take_id (PwCopy     *self,
                 const char *wanted)
{
  char *id = g_strdup (wanted);

  for (guint n = 2; g_hash_table_contains (self->taken, id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s_%u", wanted, n);
    }
  g_hash_table_add (self->taken, g_strdup (id));

  return id;
}

/* --- attributes ---------------------------------------------------------------------------------- */

static char *
dup_value (const xmlAttr *attribute)
{
  xmlChar *value = xmlNodeListGetString (attribute->doc, attribute->children, 1);
  char    *copy = g_strdup (value != NULL ? (const char *) value : "");

  xmlFree (value);

  return copy;
}

/* Ids inside elements stay where they are free; what they were is noted else. */
static void
copy_id (PwCopy     *self,
         xmlNode    *to,
         const char *id)
{
  if (!self->is_aside && !g_hash_table_contains (self->taken, id))
    {
      g_hash_table_add (self->taken, g_strdup (id));
      pw_copy_set (to, "id", id);
    }
  else if (self->own != NULL)
    xmlSetNsProp (to, self->own, BAD_CAST "id", BAD_CAST id);
}

static gboolean
is_kept_id (const xmlAttr *attribute)
{
  return attribute->ns != NULL && xmlStrEqual (attribute->ns->href, BAD_CAST PW_NAMESPACE_URI_OWN) && xmlStrEqual (attribute->name, BAD_CAST "id");
}

static void
copy_plain_attribute (PwCopy        *self,
                      const xmlAttr *attribute,
                      PwElementType  type,
                      const char    *value,
                      xmlNode       *to)
{
  const PwAttributeInfo *info = type != PW_ELEMENT_UNKNOWN ? pw_schema_get_attribute (type, (const char *) attribute->name) : NULL;
  g_autofree char       *renamed = NULL;

  if (info != NULL && (info->kind == PW_ATTRIBUTE_IDREF || info->kind == PW_ATTRIBUTE_QNAME))
    renamed = rename_reference (self, attribute->parent, value);
  else
    renamed = g_strdup (value);
  pw_copy_set (to, (const char *) attribute->name, renamed);
}

static void
copy_attributes (PwCopy        *self,
                 const xmlNode *from,
                 xmlNode       *to,
                 gboolean       is_top)
{
  PwElementType type = get_type (from);

  for (const xmlAttr *attribute = from->properties; attribute != NULL; attribute = attribute->next)
    {
      g_autofree char *value = dup_value (attribute);
      const char      *name = (const char *) attribute->name;

      if (is_kept_id (attribute))
        {
          if (!is_top)
            copy_id (self, to, value);
        }
      else if (attribute->ns != NULL)
        {
          g_autofree char *renamed = xmlStrEqual (attribute->ns->href, BAD_CAST XSI_URI) && strcmp (name, "type") == 0 ? rename_prefix (self, from, value) : g_strdup (value);

          if (renamed != NULL)
            xmlSetNsProp (to, take_ns (self, attribute->ns), BAD_CAST name, BAD_CAST renamed);
        }
      else if (type != PW_ELEMENT_UNKNOWN && strcmp (name, "id") == 0)
        {
          if (!is_top && !xmlHasNsProp ((xmlNode *) from, BAD_CAST "id", BAD_CAST PW_NAMESPACE_URI_OWN))
            copy_id (self, to, value);
        }
      else if (!is_top || !g_strv_contains (connections, name))
        copy_plain_attribute (self, attribute, type, value, to);
    }
}

/* --- nodes ---------------------------------------------------------------------------------------- */

static gboolean
has_text (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if ((child->type == XML_TEXT_NODE && !xmlIsBlankNode (child)) || child->type == XML_CDATA_SECTION_NODE)
      return TRUE;

  return FALSE;
}

static void copy_children (PwCopy        *self,
                           const xmlNode *from,
                           xmlNode       *to);

static void
copy_node (PwCopy        *self,
           const xmlNode *from,
           xmlNode       *to)
{
  PwElementType type = get_type (from);
  xmlNode      *made;

  if (pw_element_type_has (type, PW_TRAIT_REFERENCE))
    {
      xmlChar         *text = xmlNodeGetContent (from);
      g_autofree char *clean = g_strstrip (g_strdup ((const char *) text));
      g_autofree char *renamed = rename_reference (self, from, clean);

      xmlFree (text);
      if (renamed == NULL)
        return;
      made = xmlNewDocNode (self->document, take_ns (self, from->ns), from->name, NULL);
      xmlAddChild (to, made);
      pw_copy_set_text (made, renamed);
      return;
    }
  made = xmlNewDocNode (self->document, take_ns (self, from->ns), from->name, NULL);
  xmlAddChild (to, made);
  copy_attributes (self, from, made, FALSE);
  copy_children (self, from, made);
}

static void
copy_children (PwCopy        *self,
               const xmlNode *from,
               xmlNode       *to)
{
  gboolean keeps_text = has_text (from) || from->children == NULL || from->children->next == NULL;

  for (const xmlNode *child = from->children; child != NULL; child = child->next)
    {
      if (child->type == XML_ELEMENT_NODE && !is_provenance (child))
        copy_node (self, child, to);
      else if (child->type == XML_CDATA_SECTION_NODE)
        xmlAddChild (to, xmlNewCDataBlock (self->document, child->content, xmlStrlen (child->content)));
      else if (child->type == XML_TEXT_NODE && keeps_text)
        xmlAddChild (to, xmlNewDocText (self->document, child->content));
    }
}

xmlNode *
pw_copy_get_extensions (PwCopy  *self,
                        xmlNode *element)
{
  xmlNode *behind = NULL;
  xmlNode *made;

  for (xmlNode *child = element->children; child != NULL; child = child->next)
    {
      PwElementType type = get_type (child);

      if (type == PW_ELEMENT_EXTENSION_ELEMENTS)
        return child;
      if (type == PW_ELEMENT_DOCUMENTATION)
        behind = child;
    }
  made = xmlNewDocNode (self->document, self->bpmn, BAD_CAST "extensionElements", NULL);
  if (behind != NULL)
    xmlAddNextSibling (behind, made);
  else if (element->children != NULL)
    xmlAddPrevSibling (element->children, made);
  else
    xmlAddChild (element, made);

  return made;
}

/* Our own provenance in what is consolidated again is left out. */
static gboolean
is_empty_extension (const xmlNode *node)
{
  if (get_type (node) != PW_ELEMENT_EXTENSION_ELEMENTS)
    return FALSE;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && !is_provenance (child))
      return FALSE;

  return TRUE;
}

void
pw_copy_content (PwCopy        *self,
                 const xmlNode *from,
                 xmlNode       *to)
{
  copy_attributes (self, from, to, TRUE);
  for (const xmlNode *child = from->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && !is_structure (child) && !is_empty_extension (child))
      copy_node (self, child, to);
}

/* --- what is said, as text ------------------------------------------------------------------------- */

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
describe_node (const xmlNode *node,
               gboolean       is_top,
               GString       *text)
{
  g_autoptr (GPtrArray) attributes = g_ptr_array_new_with_free_func (g_free);

  g_string_append_printf (text, "<%s %s", node->ns != NULL ? (const char *) node->ns->href : "", (const char *) node->name);
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      g_autofree char *value = dup_value (attribute);

      if (is_kept_id (attribute) || (attribute->ns == NULL && (strcmp ((const char *) attribute->name, "id") == 0 ||
                                                               (is_top && g_strv_contains (connections, (const char *) attribute->name)))))
        continue;
      g_ptr_array_add (attributes, g_strdup_printf (" %s %s='%s'", attribute->ns != NULL ? (const char *) attribute->ns->href : "", attribute->name, value));
    }
  g_ptr_array_sort (attributes, compare_texts);
  for (guint i = 0; i < attributes->len; i++)
    g_string_append (text, g_ptr_array_index (attributes, i));
  g_string_append_c (text, '>');
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_ELEMENT_NODE && !is_provenance (child) && !(is_top && (is_structure (child) || is_empty_extension (child))))
        describe_node (child, FALSE, text);
      else if ((child->type == XML_TEXT_NODE && !xmlIsBlankNode (child)) || child->type == XML_CDATA_SECTION_NODE)
        g_string_append (text, (const char *) child->content);
    }
  g_string_append (text, "</>");
}

char *
pw_copy_describe (const xmlNode *node)
{
  GString *text = g_string_new (NULL);

  describe_node (node, TRUE, text);

  return g_string_free (text, FALSE);
}

/* --- the new document ------------------------------------------------------------------------------ */

xmlDoc *
pw_copy_new_document (PwCopy     *self,
                      const char *id)
{
  xmlDoc  *document = xmlNewDoc (BAD_CAST "1.0");
  xmlNode *root = xmlNewDocNode (document, NULL, BAD_CAST "definitions", NULL);

  document->encoding = xmlStrdup (BAD_CAST "UTF-8");
  xmlDocSetRootElement (document, root);
  self->document = document;
  self->bpmn = xmlNewNs (root, BAD_CAST PW_NAMESPACE_URI_MODEL, BAD_CAST "bpmn");
  xmlNewNs (root, BAD_CAST PW_NAMESPACE_URI_BPMNDI, BAD_CAST "bpmndi");
  xmlNewNs (root, BAD_CAST PW_NAMESPACE_URI_DC, BAD_CAST "dc");
  xmlNewNs (root, BAD_CAST PW_NAMESPACE_URI_DI, BAD_CAST "di");
  xmlNewNs (root, BAD_CAST XSI_URI, BAD_CAST "xsi");
  self->own = xmlNewNs (root, BAD_CAST PW_NAMESPACE_URI_OWN, BAD_CAST "pw");
  xmlSetNs (root, self->bpmn);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (self->taken, g_strdup (id));
  pw_copy_set (root, "id", id);
  pw_copy_set (root, "targetNamespace", TARGET_NAMESPACE);
  pw_copy_set (root, "exporter", EXPORTER);
  pw_copy_set (root, "exporterVersion", PACKAGE_VERSION);

  return document;
}

void
pw_copy_clear (PwCopy *self)
{
  g_clear_pointer (&self->taken, g_hash_table_unref);
  g_clear_pointer (&self->document, xmlFreeDoc);
}

xmlNode *
pw_copy_add (PwCopy       *self,
             xmlNode      *parent,
             PwElementType type,
             const char   *id)
{
  xmlNode *made = xmlNewDocNode (self->document, self->bpmn, BAD_CAST pw_element_type_get_info (type)->tag, NULL);

  xmlAddChild (parent, made);
  pw_copy_set (made, "id", id);

  return made;
}

xmlNode *
pw_copy_add_own (PwCopy     *self,
                 xmlNode    *parent,
                 const char *name)
{
  xmlNode *made = xmlNewDocNode (self->document, self->own, BAD_CAST name, NULL);

  xmlAddChild (parent, made);

  return made;
}

xmlNode *
pw_copy_add_content (PwCopy       *self,
                     xmlNode      *parent,
                     PwElementType type)
{
  xmlNode *made = pw_copy_add_own (self, parent, CONTENT);

  pw_copy_set (made, CONTENT_OF, pw_element_type_get_info (type)->tag);

  return made;
}

/* A stable sort of children by the place that the schema gives them. */
static void
sort_children (xmlNode *node)
{
  PwElementType type = get_type (node);

  if (type == PW_ELEMENT_UNKNOWN || type == PW_ELEMENT_EXTENSION_ELEMENTS)
    return;
  for (xmlNode *child = node->children, *next; child != NULL; child = next)
    {
      int      rank = pw_schema_get_child_rank (type, get_type (child));
      xmlNode *before = child->prev;

      next = child->next;
      while (before != NULL && pw_schema_get_child_rank (type, get_type (before)) > rank)
        before = before->prev;
      if (before != child->prev)
        {
          xmlUnlinkNode (child);
          if (before != NULL)
            xmlAddNextSibling (before, child);
          else
            xmlAddPrevSibling (node->children, child);
        }
    }
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    sort_children (child);
}

static void
add_line (xmlNode *node,
          xmlNode *before,
          guint    depth)
{
  g_autofree char *indent = g_strnfill (depth * 2, ' ');
  g_autofree char *line = g_strconcat ("\n", indent, NULL);
  xmlNode         *text = xmlNewDocText (node->doc, BAD_CAST line);

  if (before != NULL)
    xmlAddPrevSibling (before, text);
  else
    xmlAddChild (node, text);
}

static void
indent_children (xmlNode *node,
                 guint    depth)
{
  gboolean is_plain = TRUE;

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    is_plain &= child->type == XML_ELEMENT_NODE;
  if (node->children == NULL || !is_plain)
    return;
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      add_line (node, child, depth + 1);
      indent_children (child, depth + 1);
    }
  add_line (node, NULL, depth);
}

PwModel *
pw_copy_finish (PwCopy *self)
{
  xmlNode *root = xmlDocGetRootElement (self->document);

  sort_children (root);
  indent_children (root, 0);

  return pw_model_new (g_steal_pointer (&self->document));
}
