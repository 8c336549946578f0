/* tests/xml/tree.c - compares two trees as strictly as XML allows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "tree.h"

#include <string.h>

static char *
describe (const xmlNode *a,
          const xmlNode *b,
          const char    *what)
{
  return g_strdup_printf ("%s differs at %s (line %ld) and %s (line %ld)", what,
                          a != NULL && a->name != NULL ? (const char *) a->name : "nothing", a != NULL ? xmlGetLineNo (a) : 0,
                          b != NULL && b->name != NULL ? (const char *) b->name : "nothing", b != NULL ? xmlGetLineNo (b) : 0);
}

static gboolean
is_same_namespace (const xmlNs *a,
                   const xmlNs *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return xmlStrEqual (a->href, b->href) && xmlStrEqual (a->prefix, b->prefix);
}

static gboolean
has_same_declarations (const xmlNode *a,
                       const xmlNode *b)
{
  const xmlNs *ns_a = a->nsDef;
  const xmlNs *ns_b = b->nsDef;

  while (ns_a != NULL && ns_b != NULL && is_same_namespace (ns_a, ns_b))
    {
      ns_a = ns_a->next;
      ns_b = ns_b->next;
    }
  return ns_a == NULL && ns_b == NULL;
}

static gboolean
has_same_attributes (const xmlNode *a,
                     const xmlNode *b)
{
  const xmlAttr *attribute_a = a->properties;
  const xmlAttr *attribute_b = b->properties;

  for (; attribute_a != NULL && attribute_b != NULL; attribute_a = attribute_a->next, attribute_b = attribute_b->next)
    {
      xmlChar *value_a = xmlNodeGetContent ((const xmlNode *) attribute_a);
      xmlChar *value_b = xmlNodeGetContent ((const xmlNode *) attribute_b);
      gboolean is_same = xmlStrEqual (value_a, value_b) && xmlStrEqual (attribute_a->name, attribute_b->name) &&
                         is_same_namespace (attribute_a->ns, attribute_b->ns);

      xmlFree (value_a);
      xmlFree (value_b);
      if (!is_same)
        return FALSE;
    }
  return attribute_a == NULL && attribute_b == NULL;
}

static char *
compare_nodes (const xmlNode *a,
               const xmlNode *b)
{
  const char *what = NULL;

  if (a == NULL && b == NULL)
    return NULL;
  if (a == NULL || b == NULL || a->type != b->type)
    return describe (a, b, "kind of node");

  if (!xmlStrEqual (a->name, b->name))
    what = "name";
  else if (a->type == XML_ELEMENT_NODE && !is_same_namespace (a->ns, b->ns))
    what = "namespace";
  else if (a->type == XML_ELEMENT_NODE && !has_same_declarations (a, b))
    what = "declared namespaces";
  else if (a->type == XML_ELEMENT_NODE && !has_same_attributes (a, b))
    what = "attributes";
  else if (a->type == XML_DTD_NODE && (!xmlStrEqual (((const xmlDtd *) a)->SystemID, ((const xmlDtd *) b)->SystemID) ||
                                       !xmlStrEqual (((const xmlDtd *) a)->ExternalID, ((const xmlDtd *) b)->ExternalID)))
    what = "DOCTYPE";
  else if ((a->type == XML_TEXT_NODE || a->type == XML_CDATA_SECTION_NODE || a->type == XML_COMMENT_NODE || a->type == XML_PI_NODE) &&
           !xmlStrEqual (a->content, b->content))
    what = "content";

  return what != NULL ? describe (a, b, what) : NULL;
}

static char *
compare_children (const xmlNode *a,
                  const xmlNode *b)
{
  const xmlNode *child_a = a->children;
  const xmlNode *child_b = b->children;
  char          *difference = NULL;

  while (difference == NULL && (child_a != NULL || child_b != NULL))
    {
      difference = compare_nodes (child_a, child_b);
      if (difference == NULL && child_a->type == XML_ELEMENT_NODE)
        difference = compare_children (child_a, child_b);
      if (difference == NULL)
        {
          child_a = child_a->next;
          child_b = child_b->next;
        }
    }
  return difference;
}

char *
tree_find_difference (const xmlDoc *a,
                      const xmlDoc *b)
{
  return compare_children ((const xmlNode *) a, (const xmlNode *) b);
}
