/* model/address.c - names for elements that survive reload, journal and merge
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/model-private.h"

#include <stdlib.h>
#include <string.h>

static void
append_escaped (GString    *address,
                const char *id)
{
  for (; *id != '\0'; id++)
    if (*id == '/' || *id == '%')
      g_string_append_printf (address, "%%%02X", *id);
    else
      g_string_append_c (address, *id);
}

/* An id that several elements share names none of them. */
static const char *
get_unique_id (const PwModel *model,
               const xmlNode *node)
{
  const char *id = node->_private != NULL ? pw_node_get_attribute (node, NULL, "id") : NULL;

  if (id == NULL || *id == '\0' || g_hash_table_contains (model->duplicates, id))
    return NULL;

  return g_hash_table_lookup (model->by_id, id) == node->_private ? id : NULL;
}

static guint
get_index (const xmlNode *node,
           const xmlNode *absent)
{
  guint index = 0;

  for (node = node->prev; node != NULL; node = node->prev)
    if (node->type == XML_ELEMENT_NODE && node != absent)
      index++;

  return index;
}

static char *
build_address (const PwModel *model,
               const xmlNode *node,
               gboolean       may_use_own_id,
               const xmlNode *absent)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (guint));
  GString *address = g_string_new (NULL);

  while (node->parent != NULL && node->parent->type == XML_ELEMENT_NODE)
    {
      const char *id = may_use_own_id ? get_unique_id (model, node) : NULL;
      guint       index;

      if (id != NULL)
        {
          append_escaped (address, id);
          break;
        }
      index = get_index (node, absent);
      g_array_append_val (way, index);
      node = node->parent;
      may_use_own_id = TRUE;
    }

  for (guint i = way->len; i > 0; i--)
    g_string_append_printf (address, "/%u", g_array_index (way, guint, i - 1));
  if (address->len == 0)
    g_string_append_c (address, '/'); /* the root */

  return g_string_free (address, FALSE);
}

char *
pw_node_dup_address (const PwModel *model,
                     const xmlNode *node)
{
  return build_address (model, node, TRUE, NULL);
}

char *
pw_node_dup_address_by_parent (const PwModel *model,
                               const xmlNode *node)
{
  return build_address (model, node, FALSE, NULL);
}

char *
pw_node_dup_address_without (const PwModel *model,
                             const xmlNode *node,
                             const xmlNode *absent)
{
  return build_address (model, node, TRUE, absent);
}

static xmlNode *
get_nth_child (xmlNode *node,
               guint64  n)
{
  for (node = node->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && n-- == 0)
      return node;

  return NULL;
}

xmlNode *
pw_model_find_node (const PwModel *self,
                    const char    *address)
{
  gsize            length = strcspn (address, "/");
  g_autofree char *escaped = g_strndup (address, length);
  g_autofree char *id = g_uri_unescape_string (escaped, NULL);
  xmlNode         *node = xmlDocGetRootElement (self->document);

  if (length > 0)
    {
      PwElement *element = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;

      if (element == NULL)
        return NULL;
      node = element->node;
    }

  address += length;
  while (node != NULL && *address == '/' && address[1] != '\0')
    {
      char   *end;
      guint64 index = g_ascii_strtoull (address + 1, &end, 10);

      if (end == address + 1)
        return NULL;
      node = get_nth_child (node, index);
      address = end;
    }

  return node;
}

PwElement *
pw_model_find_by_address (const PwModel *self,
                          const char    *address)
{
  return pw_element_from_node (pw_model_find_node (self, address));
}
