/* xml/message.c - messages that name file, line and cause
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "xml/message.h"

#include <glib/gi18n-lib.h>

void
pw_xml_set_error (GError    **error,
                  PwError     code,
                  const char *name,
                  guint       line,
                  const char *format,
                  ...)
{
  g_autofree char *cause = NULL;
  va_list          arguments;

  if (error == NULL)
    return;

  va_start (arguments, format);
  cause = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (name != NULL && line > 0)
    /* Translators: a file, a line in it, and a sentence that says what is wrong there */
    g_set_error (error, PW_ERROR, code, _ ("“%s”, line %u: %s"), name, line, cause);
  else if (name != NULL)
    /* Translators: a file, and a sentence that says what is wrong with it */
    g_set_error (error, PW_ERROR, code, _ ("“%s”: %s"), name, cause);
  else if (line > 0)
    /* Translators: a line of a text, and a sentence that says what is wrong there */
    g_set_error (error, PW_ERROR, code, _ ("Line %u: %s"), line, cause);
  else
    g_set_error_literal (error, PW_ERROR, code, cause);
}

char *
pw_xml_dup_file_name (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *base_name = NULL;
  g_autofree char *folder_base = NULL;
  g_autofree char *folder_name = NULL;

  if (base == NULL)
    return g_file_get_parse_name (file);

  base_name = g_filename_display_name (base);
  folder_base = folder != NULL ? g_file_get_basename (folder) : NULL;
  if (folder_base == NULL || strcmp (folder_base, G_DIR_SEPARATOR_S) == 0)
    return g_steal_pointer (&base_name);

  folder_name = g_filename_display_name (folder_base);
  return g_strconcat (folder_name, G_DIR_SEPARATOR_S, base_name, NULL);
}
