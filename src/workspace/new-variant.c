/* workspace/new-variant.c - a city begins to record a service
 *
 * First the file, then its entry: who looks in between sees a file that nobody names,
 * never a name without a file.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "workspace/workspace.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/error.h"
#include "workspace/save.h"
#include "workspace/service-file.h"
#include "xml/message.h"
#include "xml/reader.h"

#define MOST_ATTEMPTS 5
#define MOST_NAMES 100

/* Ids may hold what no file may be called by. */
static char *
dup_stem (const char *id)
{
  char *stem = g_strdup (id);

  g_strdelimit (stem, "/\\:*?\"<>|", '-');
  if (*stem == '.')
    *stem = '-';

  return stem;
}

/* Writes the file under a name that is free; @path gets it. */
static GFile *
write_file (PwWorkspace     *self,
            const PwService *service,
            const PwCity    *city,
            GBytes          *bytes,
            char           **path,
            GError         **error)
{
  g_autofree char *folder = pw_service_file_dup_folder (service);
  g_autofree char *stem = dup_stem (city->id);

  for (guint i = 1; i < MOST_NAMES; i++)
    {
      g_autofree char *count = i > 1 ? g_strdup_printf ("-%u", i) : g_strdup ("");
      g_autofree char *candidate = g_strconcat (folder, stem, count, ".bpmn", NULL);
      g_autoptr (GFile) file = pw_workspace_resolve (self, candidate, error);
      g_autoptr (GError) cause = NULL;

      if (file == NULL || !pw_service_file_make_folder (file, error))
        return NULL;
      if (pw_save_file (file, NULL, NULL, bytes, &cause))
        {
          *path = g_steal_pointer (&candidate);
          return g_steal_pointer (&file);
        }
      if (!g_error_matches (cause, PW_SAVE_ERROR, PW_SAVE_ERROR_CHANGED_ON_DISK))
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return NULL;
        }
    }
  g_set_error (error, PW_ERROR, PW_ERROR_IO, _ ("There are too many files of “%s” for “%s” already."), city->name, service->name);

  return NULL;
}

static gboolean
enter (PwWorkspace     *self,
       const PwService *service,
       const PwCity    *city,
       const char      *path,
       GError         **error)
{
  g_autoptr (GFile) file = g_file_get_child (pw_workspace_get_folder (self), PW_WORKSPACE_FILE_NAME);
  g_autofree char *name = pw_xml_dup_file_name (file);

  for (guint i = 0;; i++)
    {
      g_autoptr (GBytes) old = pw_xml_load_bytes (file, NULL, error);
      g_autoptr (GBytes) new = old != NULL ? pw_workspace_file_add_variant (old, name, service->id, city->id, path, error) : NULL;
      g_autoptr (GError) cause = NULL;

      if (new == NULL)
        return FALSE;
      if (pw_save_file (file, old, NULL, new, &cause))
        return TRUE;
      if (i + 1 < MOST_ATTEMPTS && g_error_matches (cause, PW_SAVE_ERROR, PW_SAVE_ERROR_CHANGED_ON_DISK))
        continue;
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
}

GFile *
pw_workspace_add_variant (PwWorkspace     *self,
                          const PwService *service,
                          guint            city,
                          GBytes          *bytes,
                          GError         **error)
{
  const PwCity    *info;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (PW_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (service != NULL && bytes != NULL, NULL);
  g_return_val_if_fail (city < pw_workspace_get_info (self)->cities->len, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  info = g_ptr_array_index (pw_workspace_get_info (self)->cities, city);
  file = write_file (self, service, info, bytes, &path, error);
  if (file == NULL)
    return NULL;
  if (!enter (self, service, info, path, error))
    {
      (void) g_file_delete (file, NULL, NULL); /* nobody knows of it yet */
      return NULL;
    }

  return g_steal_pointer (&file);
}
