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

/* Behind @last, else in front of everything, on a line of its own where the file has lines. */
static xmlNode *
insert_behind (xmlNode    *service,
               xmlNode    *last,
               const char *tag)
{
  xmlNode *node = xmlNewNode (service->ns, BAD_CAST tag);

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

static xmlNode *
find_last (const PwOwnFormat *format,
           const xmlNode     *service,
           const char        *tag)
{
  xmlNode *last = NULL;

  for (xmlNode *node = pw_own_format_first (format, service, tag); node != NULL; node = pw_own_format_next (format, node))
    last = node;

  return last;
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
      variant = insert_behind (service, find_last (format, service, "variant"), "variant");
      set (variant, "city", city);
    }
  set (variant, "file", path);
  set (variant, "state", "in-work");

  return TRUE;
}

/* Takes @document. Where nothing was changed the bytes stay as they are. */
static GBytes *
finish (PwOwnFormat *format,
        xmlDoc      *document,
        gboolean     is_changed,
        GBytes      *bytes,
        GError     **error)
{
  GBytes *result = NULL;

  if (format->error != NULL)
    g_propagate_error (error, format->error);
  else if (is_changed)
    result = pw_xml_write_document (document, error);
  else
    result = g_bytes_ref (bytes);
  g_clear_pointer (&document, xmlFreeDoc);

  return result;
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
  xmlDoc     *document;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (service != NULL && city != NULL && path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  document = pw_own_format_parse (&format, bytes, "workspace", VERSION);

  return finish (&format, document, document != NULL && add_variant (&format, document, service, city, path), bytes, error);
}

/* Returns: whether something was changed */
static gboolean
set_service_file (PwOwnFormat *format,
                  xmlDoc      *document,
                  const char  *service_id,
                  const char  *tag,
                  const char  *path)
{
  xmlNode         *root = xmlDocGetRootElement (document);
  xmlNode         *service = find_by (format, pw_own_format_first (format, root, "services"), "service", "id", service_id);
  xmlNode         *node = service != NULL ? pw_own_format_first (format, service, tag) : NULL;
  xmlNode         *last = service != NULL ? find_last (format, service, "variant") : NULL;
  g_autofree char *present = node != NULL ? pw_own_format_dup (node, "file") : NULL;

  if (service == NULL)
    pw_own_format_fail (format, PW_ERROR_NOT_FOUND, root, _ ("There is no service with the id “%s”."), service_id);
  else if (present != NULL && strcmp (present, path) != 0)
    pw_own_format_fail (format, PW_ERROR_USAGE, node, _ ("Somebody has entered the file “%s” meanwhile."), present);
  if (format->error != NULL || present != NULL)
    return FALSE;

  /* The joint process comes first. */
  if (strcmp (tag, "alignment") == 0 && pw_own_format_first (format, service, "target") != NULL)
    last = pw_own_format_first (format, service, "target");
  set (node != NULL ? node : insert_behind (service, last, tag), "file", path);

  return TRUE;
}

GBytes *
pw_workspace_file_set_service_file (GBytes     *bytes,
                                    const char *name,
                                    const char *service,
                                    const char *tag,
                                    const char *path,
                                    GError    **error)
{
  PwOwnFormat format = { .name = name, .uri = URI };
  xmlDoc     *document;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (service != NULL && tag != NULL && path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  document = pw_own_format_parse (&format, bytes, "workspace", VERSION);

  return finish (&format, document, document != NULL && set_service_file (&format, document, service, tag, path), bytes, error);
}
