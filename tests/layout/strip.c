/* tests/layout/strip.c - reads a file and forgets its drawing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "strip.h"

#include "xml/reader.h"

PwModel *
read_without_drawing (GFile   *file,
                      GError **error)
{
  g_autoptr (GBytes) bytes = pw_xml_load_bytes (file, NULL, error);
  g_autofree char *name = g_file_get_basename (file);
  xmlDoc          *document;
  xmlNode         *next;

  document = bytes != NULL ? pw_xml_parse_bytes (bytes, name, error) : NULL;
  if (document == NULL)
    return NULL;

  for (xmlNode *node = xmlDocGetRootElement (document)->children; node != NULL; node = next)
    {
      next = node->next;
      if (node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, (const xmlChar *) "BPMNDiagram"))
        {
          xmlUnlinkNode (node);
          xmlFreeNode (node);
        }
    }

  return pw_model_new (document);
}
