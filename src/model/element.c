/* model/element.c - one element of a BPMN document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/element.h"

#include "model/model-private.h"
#include "model/schema.h"

#include <stdlib.h>
#include <string.h>

const char *
pw_node_get_attribute (const xmlNode *node,
                       const char    *ns_uri,
                       const char    *name)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      if (!xmlStrEqual (attribute->name, BAD_CAST name))
        continue;
      if (ns_uri == NULL ? attribute->ns != NULL : attribute->ns == NULL || !xmlStrEqual (attribute->ns->href, BAD_CAST ns_uri))
        continue;
      /* Entities are refused on reading, so a value is one text node or none. */
      return attribute->children != NULL ? (const char *) attribute->children->content : "";
    }

  return NULL;
}

double
pw_node_parse_number (const char *text)
{
  static const double powers[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
  const char         *p = text;
  gint64              digits = 0;
  guint               n_digits = 0;
  guint               n_decimals = 0;
  gboolean            is_negative;
  double              value;

  if (text == NULL)
    return 0;

  is_negative = *p == '-';
  if (*p == '-' || *p == '+')
    p++;
  for (; g_ascii_isdigit (*p) && n_digits < 15; p++, n_digits++)
    digits = digits * 10 + (*p - '0');
  if (*p == '.')
    for (p++; g_ascii_isdigit (*p) && n_digits < 15; p++, n_digits++, n_decimals++)
      digits = digits * 10 + (*p - '0');

  /* Up to 15 digits the quotient is exact to the last bit; the rest is rare. */
  if (*p == '\0' && n_digits > 0 && n_digits <= 15)
    return (is_negative ? -1 : 1) * ((double) digits / powers[n_decimals]);

  value = g_ascii_strtod (text, NULL);

  return value == value && value < 1e9 && value > -1e9 ? value : 0;
}

PwElementType
pw_element_get_bpmn_type (const PwElement *self)
{
  return self->type;
}

gboolean
pw_element_has (const PwElement *self,
                PwElementTraits  traits)
{
  return pw_element_type_has (self->type, traits);
}

PwModel *
pw_element_get_model (const PwElement *self)
{
  return self->model;
}

xmlNode *
pw_element_get_node (const PwElement *self)
{
  return self->node;
}

PwElement *
pw_element_from_node (const xmlNode *node)
{
  return node != NULL && node->type == XML_ELEMENT_NODE ? node->_private : NULL;
}

const char *
pw_element_get_id (const PwElement *self)
{
  return pw_node_get_attribute (self->node, NULL, "id");
}

const char *
pw_element_get_name (const PwElement *self)
{
  return pw_node_get_attribute (self->node, NULL, "name");
}

guint
pw_element_get_line (const PwElement *self)
{
  return (guint) MAX (xmlGetLineNo (self->node), 0);
}

const char *
pw_element_get_attribute (const PwElement *self,
                          const char      *name)
{
  const char            *value = pw_node_get_attribute (self->node, NULL, name);
  const PwAttributeInfo *info;

  if (value != NULL)
    return value;

  info = pw_schema_get_attribute (self->type, name);

  return info != NULL ? info->default_value : NULL;
}

const char *
pw_element_get_foreign_attribute (const PwElement *self,
                                  const char      *uri,
                                  const char      *name)
{
  return pw_node_get_attribute (self->node, uri, name);
}

gboolean
pw_element_get_boolean (const PwElement *self,
                        const char      *name)
{
  const char *value = pw_element_get_attribute (self, name);

  return value != NULL && (g_str_equal (value, "true") || g_str_equal (value, "1"));
}

gboolean
pw_element_has_attribute (const PwElement *self,
                          const char      *name)
{
  return pw_node_get_attribute (self->node, NULL, name) != NULL;
}

char *
pw_element_dup_text (const PwElement *self)
{
  xmlChar *content = xmlNodeGetContent (self->node);
  char    *text = g_strdup (content != NULL ? (const char *) content : "");

  xmlFree (content);

  return text;
}

PwElement *
pw_element_get_parent (const PwElement *self)
{
  return pw_element_from_node (self->node->parent);
}

static PwElement *
first_element (const xmlNode *node)
{
  for (; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && node->_private != NULL)
      return node->_private;

  return NULL;
}

PwElement *
pw_element_get_first_child (const PwElement *self)
{
  return first_element (self->node->children);
}

PwElement *
pw_element_get_next_sibling (const PwElement *self)
{
  return first_element (self->node->next);
}

PwElement *
pw_element_find_child (const PwElement *self,
                       PwElementType    type)
{
  PwElement *child = pw_element_get_first_child (self);

  while (child != NULL && child->type != type)
    child = pw_element_get_next_sibling (child);

  return child;
}

PwElement *
pw_element_find_child_with (const PwElement *self,
                            PwElementTraits  traits)
{
  PwElement *child = pw_element_get_first_child (self);

  while (child != NULL && !pw_element_has (child, traits))
    child = pw_element_get_next_sibling (child);

  return child;
}

PwElement *
pw_element_next_in_tree (const PwElement *self,
                         const PwElement *root)
{
  PwElement *next = pw_element_get_first_child (self);

  while (next == NULL && self != root && self != NULL)
    {
      next = pw_element_get_next_sibling (self);
      if (next == NULL)
        self = pw_element_get_parent (self);
    }

  return next;
}

gboolean
pw_element_is_inside (const PwElement *self,
                      const PwElement *ancestor)
{
  while (self != NULL && self != ancestor)
    self = pw_element_get_parent (self);

  return self != NULL;
}

PwElement *
pw_element_get_reference (const PwElement *self,
                          const char      *role)
{
  for (guint i = 0; i < self->references.n_links; i++)
    {
      const PwReference *reference = &self->references.links[i]->public;

      if (reference->to != NULL && g_str_equal (reference->role, role))
        return reference->to;
    }

  return NULL;
}

guint
pw_element_get_n_references (const PwElement *self)
{
  return self->references.n_links;
}

const PwReference *
pw_element_get_nth_reference (const PwElement *self,
                              guint            n)
{
  g_return_val_if_fail (n < self->references.n_links, NULL);

  return &self->references.links[n]->public;
}

guint
pw_element_get_n_referrers (const PwElement *self)
{
  return self->referrers.n_links;
}

const PwReference *
pw_element_get_nth_referrer (const PwElement *self,
                             guint            n)
{
  g_return_val_if_fail (n < self->referrers.n_links, NULL);

  return &self->referrers.links[n]->public;
}

PwElement *
pw_element_find_referrer (const PwElement *self,
                          PwElementType    type,
                          const char      *role)
{
  for (guint i = 0; i < self->referrers.n_links; i++)
    {
      const PwReference *reference = &self->referrers.links[i]->public;

      if ((type == PW_ELEMENT_UNKNOWN || reference->from->type == type) &&
          (role == NULL || g_str_equal (reference->role, role)))
        return reference->from;
    }

  return NULL;
}

PwElementType
pw_element_get_trigger (const PwElement *self)
{
  PwElementType trigger = PW_ELEMENT_UNKNOWN;
  guint         n_triggers = 0;

  for (PwElement *child = pw_element_get_first_child (self); child != NULL;
       child = pw_element_get_next_sibling (child))
    if (pw_element_has (child, PW_TRAIT_EVENT_DEFINITION))
      {
        trigger = child->type;
        n_triggers++;
      }

  for (guint i = 0; i < self->references.n_links; i++)
    {
      const PwReference *reference = &self->references.links[i]->public;

      if (reference->to != NULL && g_str_equal (reference->role, "eventDefinitionRef"))
        {
          trigger = reference->to->type;
          n_triggers++;
        }
    }

  return n_triggers > 1 ? PW_ELEMENT_EVENT_DEFINITION : trigger;
}

char *
pw_element_dup_documentation (const PwElement *self)
{
  GString *text = NULL;

  for (PwElement *child = pw_element_get_first_child (self); child != NULL;
       child = pw_element_get_next_sibling (child))
    {
      g_autofree char *part = NULL;

      if (child->type != PW_ELEMENT_DOCUMENTATION)
        continue;
      part = g_strstrip (pw_element_dup_text (child));
      if (*part == '\0')
        continue;
      if (text == NULL)
        text = g_string_new (part);
      else
        g_string_append_printf (text, "\n\n%s", part);
    }

  return text != NULL ? g_string_free (text, FALSE) : NULL;
}

xmlNode *
pw_element_find_own (const PwElement *self,
                     const char      *name)
{
  PwElement *extensions = pw_element_find_child (self, PW_ELEMENT_EXTENSION_ELEMENTS);

  if (extensions == NULL)
    return NULL;

  for (xmlNode *node = extensions->node->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && node->ns != NULL &&
        xmlStrEqual (node->name, BAD_CAST name) &&
        xmlStrEqual (node->ns->href, BAD_CAST PW_NAMESPACE_URI_OWN))
      return node;

  return NULL;
}

char *
pw_element_dup_address (const PwElement *self)
{
  return pw_node_dup_address (self->model, self->node);
}
