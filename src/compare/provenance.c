/* compare/provenance.c - from which cities' variants an element comes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/provenance.h"

#include <string.h>

#define ORIGIN "origin"
#define ARTIFICIAL "artificial"

void
pw_origin_free (PwOrigin *self)
{
  if (self == NULL)
    return;

  g_free (self->city);
  g_free (self->element);
  g_free (self->name);
  g_free (self->tag);
  g_free (self->role);
  g_free (self->lane);
  g_free (self);
}

static char *
dup_attribute (const xmlNode *node,
               const char    *name)
{
  xmlChar *value = xmlGetNoNsProp (node, BAD_CAST name);
  char    *copy = g_strdup ((const char *) value);

  xmlFree (value);

  return copy;
}

static gboolean
is_own (const xmlNode *node,
        const char    *name)
{
  return node->type == XML_ELEMENT_NODE && node->ns != NULL && xmlStrEqual (node->ns->href, BAD_CAST PW_NAMESPACE_URI_OWN) &&
         xmlStrEqual (node->name, BAD_CAST name);
}

static const xmlNode *
find_next (const xmlNode *node,
           const char    *name)
{
  while (node != NULL && !is_own (node, name))
    node = node->next;

  return node;
}

/* (nullable): the first of our elements of that name in an element */
static const xmlNode *
find_first (const PwElement *element,
            const char      *name)
{
  return element != NULL ? pw_element_find_own (element, name) : NULL;
}

static gboolean
is_of_city (const xmlNode *node,
            const char    *city)
{
  g_autofree char *value = dup_attribute (node, "city");

  return g_strcmp0 (value, city) == 0;
}

static PwOrigin *
read_origin (const xmlNode *node)
{
  PwOrigin        *self = g_new0 (PwOrigin, 1);
  g_autofree char *is_default = dup_attribute (node, "default");

  self->city = dup_attribute (node, "city");
  self->element = dup_attribute (node, "element");
  self->name = dup_attribute (node, "name");
  self->tag = dup_attribute (node, "type");
  self->role = dup_attribute (node, "role");
  self->lane = dup_attribute (node, "lane");
  self->is_default = g_strcmp0 (is_default, "true") == 0;
  for (const xmlNode *child = node->children; child != NULL && self->content == NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      self->content = child;

  return self;
}

GPtrArray *
pw_provenance_list (const PwElement *element)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_origin_free);

  for (const xmlNode *node = find_first (element, ORIGIN); node != NULL; node = find_next (node->next, ORIGIN))
    {
      PwOrigin *origin = read_origin (node);

      if (origin->city != NULL && origin->element != NULL)
        g_ptr_array_add (list, origin);
      else
        pw_origin_free (origin);
    }

  return list;
}

PwOrigin *
pw_provenance_find (const PwElement *element,
                    const char      *city)
{
  g_return_val_if_fail (city != NULL, NULL);

  for (const xmlNode *node = find_first (element, ORIGIN); node != NULL; node = find_next (node->next, ORIGIN))
    if (is_of_city (node, city))
      {
        g_autoptr (PwOrigin) origin = read_origin (node);

        return origin->element != NULL ? g_steal_pointer (&origin) : NULL;
      }

  return NULL;
}

guint
pw_provenance_count (const PwElement *element)
{
  g_autoptr (GPtrArray) list = pw_provenance_list (element);

  return list->len;
}

gboolean
pw_provenance_is_artificial (const PwElement *element)
{
  return find_first (element, ARTIFICIAL) != NULL;
}
