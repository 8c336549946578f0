/* xml/workspace-file-edit.c - changes werkstatt.xml where it must, and nowhere else
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "xml/workspace-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/error.h"
#include "xml/message.h"
#include "xml/own-format.h"
#include "xml/writer.h"

#define URI "urn:prozesswerkstatt:workspace:1"
#define VERSION 1

static xmlNode *
find_by (const PwOwnFormat *format,
         const xmlNode     *parent,
         const char        *tag,
         const char        *attribute,
         const char        *value)
{
  xmlNode *node = parent != NULL ? pw_own_format_first (format, parent, tag) : NULL;

  for (; node != NULL; node = pw_own_format_next (format, node))
    {
      g_autofree char *text = pw_own_format_dup (node, attribute);

      if (g_strcmp0 (text, value) == 0)
        return node;
    }

  return NULL;
}

static void
set (xmlNode    *node,
     const char *attribute,
     const char *value)
{
  xmlSetProp (node, BAD_CAST attribute, BAD_CAST value);
}

/* Behind the last variant, else in front of everything, on a line of its own where the
 * file has lines.
 */
static xmlNode *
insert_variant (const PwOwnFormat *format,
                xmlNode           *service)
{
  xmlNode *last = NULL;
  xmlNode *variant = pw_own_format_first (format, service, "variant");
  xmlNode *node = xmlNewNode (service->ns, BAD_CAST "variant");

  for (; variant != NULL; variant = pw_own_format_next (format, variant))
    last = variant;
  if (last != NULL)
    {
      xmlNode *indent = last->prev;

      xmlAddNextSibling (last, node);
      if (indent != NULL && indent->type == XML_TEXT_NODE && xmlIsBlankNode (indent))
        xmlAddPrevSibling (node, xmlCopyNode (indent, 1));
    }
  else if (service->children != NULL)
    {
      xmlNode *first = service->children;

      xmlAddPrevSibling (first, node);
      if (first->type == XML_TEXT_NODE && xmlIsBlankNode (first))
        xmlAddPrevSibling (node, xmlCopyNode (first, 1));
    }
  else
    {
      xmlAddChild (service, node);
    }

  return node;
}

static gboolean
add_variant (PwOwnFormat *format,
             xmlDoc      *document,
             const char  *service_id,
             const char  *city,
             const char  *path)
{
  xmlNode         *root = xmlDocGetRootElement (document);
  xmlNode         *service = find_by (format, pw_own_format_first (format, root, "services"), "service", "id", service_id);
  xmlNode         *variant = service != NULL ? find_by (format, service, "variant", "city", city) : NULL;
  g_autofree char *present = variant != NULL ? pw_own_format_dup (variant, "file") : NULL;

  if (service == NULL)
    {
      pw_own_format_fail (format, PW_ERROR_NOT_FOUND, root, _ ("There is no service with the id “%s”."), service_id);
      return FALSE;
    }
  if (present != NULL)
    {
      pw_own_format_fail (format, PW_ERROR_USAGE, variant, _ ("Somebody has entered the file “%s” meanwhile."), present);
      return FALSE;
    }

  if (variant == NULL)
    {
      variant = insert_variant (format, service);
      set (variant, "city", city);
    }
  set (variant, "file", path);
  set (variant, "state", "in-work");

  return TRUE;
}

GBytes *
pw_workspace_file_add_variant (GBytes     *bytes,
                               const char *name,
                               const char *service,
                               const char *city,
                               const char *path,
                               GError    **error)
{
  PwOwnFormat format = { .name = name, .uri = URI };
  GBytes     *result = NULL;
  xmlDoc     *document;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (service != NULL && city != NULL && path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  document = pw_own_format_parse (&format, bytes, "workspace", VERSION);
  if (document != NULL && add_variant (&format, document, service, city, path))
    result = pw_xml_write_document (document, error);
  if (format.error != NULL)
    g_propagate_error (error, format.error);
  g_clear_pointer (&document, xmlFreeDoc);

  return result;
}
