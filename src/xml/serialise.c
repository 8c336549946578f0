/* xml/serialise.c - a tree as text
 *
 * One walk without recursion. Text is copied in runs between the few characters
 * that must not stand as they are.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "xml/serialise.h"

#include <string.h>

typedef enum
{
  IN_TEXT,
  IN_ATTRIBUTE,
  IN_NAMESPACE, /* libxml2 keeps "&" there as it was written: "&#38;" */
} Place;

#define T (1 << IN_TEXT)
#define A (1 << IN_ATTRIBUTE)
#define N (1 << IN_NAMESPACE)

/* clang-format off */
/* Where each character has to be written otherwise. */
static const guint8 escapes[256] = {
  ['&']  = T | A,
  ['<']  = T | A | N,
  ['>']  = T | A | N,
  ['"']  = A | N,
  ['\r'] = T | A | N,
  ['\n'] = A | N,
  ['\t'] = A | N,
};
/* clang-format on */

static const char *
get_escape (char c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\r':
      return "&#13;";
    case '\n':
      return "&#10;";
    default:
      return "&#9;";
    }
}

static void
append_escaped (GString       *out,
                const xmlChar *text,
                Place          place)
{
  const xmlChar *run = text;
  const xmlChar *at = text;

  if (text == NULL)
    return;

  for (; *at != '\0'; at++)
    if (escapes[*at] & (1 << place))
      {
        g_string_append_len (out, (const char *) run, at - run);
        g_string_append (out, get_escape ((char) *at));
        run = at + 1;
      }
  g_string_append_len (out, (const char *) run, at - run);
}

static void
append_name (GString       *out,
             const xmlNs   *ns,
             const xmlChar *name)
{
  if (ns != NULL && ns->prefix != NULL)
    {
      g_string_append (out, (const char *) ns->prefix);
      g_string_append_c (out, ':');
    }
  g_string_append (out, (const char *) name);
}

static void
append_namespaces (GString     *out,
                   const xmlNs *ns)
{
  for (; ns != NULL; ns = ns->next)
    {
      if (ns->href == NULL || xmlStrEqual (ns->prefix, (const xmlChar *) "xml"))
        continue;
      g_string_append_len (out, " xmlns", 6);
      if (ns->prefix != NULL)
        {
          g_string_append_c (out, ':');
          g_string_append (out, (const char *) ns->prefix);
        }
      g_string_append_len (out, "=\"", 2);
      append_escaped (out, ns->href, IN_NAMESPACE);
      g_string_append_c (out, '"');
    }
}

static void
append_reference (GString       *out,
                  const xmlNode *node)
{
  g_string_append_c (out, '&');
  g_string_append (out, (const char *) node->name);
  g_string_append_c (out, ';');
}

static void
append_attributes (GString       *out,
                   const xmlAttr *attribute)
{
  for (; attribute != NULL; attribute = attribute->next)
    {
      g_string_append_c (out, ' ');
      append_name (out, attribute->ns, attribute->name);
      g_string_append_len (out, "=\"", 2);
      for (const xmlNode *part = attribute->children; part != NULL; part = part->next)
        if (part->type == XML_ENTITY_REF_NODE)
          append_reference (out, part);
        else
          append_escaped (out, part->content, IN_ATTRIBUTE);
      g_string_append_c (out, '"');
    }
}

/* "]]>" cannot stand inside: it ends one section and the next goes on. */
static void
append_cdata (GString    *out,
              const char *text)
{
  const char *end;

  g_string_append_len (out, "<![CDATA[", 9);
  while (text != NULL && (end = strstr (text, "]]>")) != NULL)
    {
      g_string_append_len (out, text, end + 2 - text);
      g_string_append (out, "]]><![CDATA[");
      text = end + 2;
    }
  g_string_append (out, text != NULL ? text : "");
  g_string_append_len (out, "]]>", 3);
}

static void
append_instruction (GString       *out,
                    const xmlNode *node)
{
  g_string_append_len (out, "<?", 2);
  g_string_append (out, (const char *) node->name);
  if (node->content != NULL)
    {
      g_string_append_c (out, ' ');
      g_string_append (out, (const char *) node->content);
    }
  g_string_append_len (out, "?>", 2);
}

static void
append_doctype (GString *out,
                xmlNode *node)
{
  xmlBuffer *buffer = xmlBufferCreate ();

  xmlNodeDump (buffer, node->doc, node, 0, 0);
  g_string_append (out, (const char *) xmlBufferContent (buffer));
  xmlBufferFree (buffer);
}

/* Begins the node, and ends it where nothing is inside. */
static void
append_start (GString *out,
              xmlNode *node)
{
  if (node->type == XML_ELEMENT_NODE)
    {
      g_string_append_c (out, '<');
      append_name (out, node->ns, node->name);
      append_namespaces (out, node->nsDef);
      append_attributes (out, node->properties);
      g_string_append (out, node->children == NULL ? "/>" : ">");
    }
  else if (node->type == XML_TEXT_NODE)
    append_escaped (out, node->content, IN_TEXT);
  else if (node->type == XML_CDATA_SECTION_NODE)
    append_cdata (out, (const char *) node->content);
  else if (node->type == XML_COMMENT_NODE)
    {
      g_string_append_len (out, "<!--", 4);
      g_string_append (out, node->content != NULL ? (const char *) node->content : "");
      g_string_append_len (out, "-->", 3);
    }
  else if (node->type == XML_PI_NODE)
    append_instruction (out, node);
  else if (node->type == XML_ENTITY_REF_NODE)
    append_reference (out, node);
  else if (node->type == XML_DTD_NODE)
    append_doctype (out, node);
}

static void
append_end (GString       *out,
            const xmlNode *node)
{
  g_string_append_len (out, "</", 2);
  append_name (out, node->ns, node->name);
  g_string_append_c (out, '>');
}

static void
append_tree (GString *out,
             xmlNode *top)
{
  xmlNode *node = top;

  while (node != NULL)
    {
      append_start (out, node);
      if (node->type == XML_ELEMENT_NODE && node->children != NULL)
        {
          node = node->children;
          continue;
        }
      while (node != top && node->next == NULL)
        {
          node = node->parent;
          append_end (out, node);
        }
      node = node != top ? node->next : NULL;
    }
}

static void
append_declaration (GString      *out,
                    const xmlDoc *document,
                    const char   *encoding)
{
  g_string_append_printf (out, "<?xml version=\"%s\" encoding=\"%s\"",
                          document->version != NULL ? (const char *) document->version : "1.0", encoding);
  if (document->standalone == 0 || document->standalone == 1)
    g_string_append_printf (out, " standalone=\"%s\"", document->standalone == 1 ? "yes" : "no");
  g_string_append (out, "?>\n");
}

GString *
pw_xml_serialise (const xmlDoc *document,
                  const char   *encoding)
{
  GString *out = g_string_new (NULL);

  if (encoding != NULL)
    append_declaration (out, document, encoding);
  for (xmlNode *node = document->children; node != NULL; node = node->next)
    {
      append_tree (out, node);
      g_string_append_c (out, '\n');
    }

  return out;
}
