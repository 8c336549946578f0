/* xml/change-file.c - a journal: a text of changes, one after the other
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "xml/change-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "xml/message.h"
#include "xml/parse.h"

#define TAG "change"
#define START "<change kind=" /* as pw_change_to_xml() begins */

void
pw_change_file_append (GString        *journal,
                       const PwChange *change)
{
  g_autofree char *text = pw_change_to_xml (change);

  g_string_append (journal, text);
  g_string_append_c (journal, '\n');
}

/* A power cut may leave blocks of zeros where the last bytes were to be. */
static GBytes *
drop_zeros (GBytes *bytes)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0 && data[length - 1] == '\0')
    length--;
  return g_bytes_new_from_bytes (bytes, 0, length);
}

static gboolean
read_changes (const xmlDoc *document,
              const char   *name,
              GPtrArray    *changes,
              GError      **error)
{
  for (xmlNode *node = xmlDocGetRootElement (document)->children; node != NULL; node = node->next)
    {
      PwChange *change = NULL;

      if (node->type != XML_ELEMENT_NODE)
        continue;
      if (strcmp ((const char *) node->name, TAG) == 0)
        change = pw_change_from_node (node, NULL);
      if (change == NULL)
        {
          pw_xml_set_error (error, PW_ERROR_FORMAT, name, (guint) MAX (xmlGetLineNo (node), 0), _ ("This is not a change of a document."));
          return FALSE;
        }
      g_ptr_array_add (changes, change);
    }

  return TRUE;
}

GPtrArray *
pw_change_file_read (GBytes     *bytes,
                     const char *name,
                     gboolean   *is_torn,
                     GError    **error)
{
  g_autoptr (GBytes) used = NULL;
  GPtrArray *changes;
  xmlDoc    *document;
  gboolean   is_cut;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  used = drop_zeros (bytes);
  document = pw_xml_parse_records (used, name, START, &is_cut, error);
  if (document == NULL)
    return NULL;

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_change_unref);
  if (!read_changes (document, name, changes, error))
    g_clear_pointer (&changes, g_ptr_array_unref);
  if (is_torn != NULL)
    *is_torn = is_cut || g_bytes_get_size (used) < g_bytes_get_size (bytes);
  xmlFreeDoc (document);
  return changes;
}
