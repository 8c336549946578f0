/* workspace/service-file.c - the files of a service that are all cities'
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "workspace/service-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/error.h"
#include "workspace/save.h"
#include "xml/message.h"
#include "xml/reader.h"

#define MOST_ATTEMPTS 5

static const struct
{
  const char *tag;
  const char *name;
} kinds[] = {
  [PW_SERVICE_FILE_TARGET] = { "target", "soll.bpmn" },
  [PW_SERVICE_FILE_ALIGNMENT] = { "alignment", "abgleich.xml" },
};

char *
pw_service_file_dup_folder (const PwService *service)
{
  for (guint i = 0; i < service->variants->len; i++)
    {
      const PwVariantInfo *variant = g_ptr_array_index (service->variants, i);
      const char          *slash = variant->path != NULL ? strrchr (variant->path, '/') : NULL;

      if (variant->path != NULL)
        return slash != NULL ? g_strndup (variant->path, (gsize) (slash - variant->path + 1)) : g_strdup ("");
    }

  return g_strconcat (service->id, "/", NULL);
}

/* Several services may share a folder. */
static gboolean
shares_folder (const PwWorkspaceInfo *info,
               const PwService       *service,
               const char            *folder)
{
  for (guint i = 0; i < info->services->len; i++)
    {
      const PwService *other = g_ptr_array_index (info->services, i);
      g_autofree char *theirs = pw_service_file_dup_folder (other);

      if (other != service && strcmp (theirs, folder) == 0)
        return TRUE;
    }

  return FALSE;
}

char *
pw_service_file_dup_path (PwWorkspace     *workspace,
                          const PwService *service,
                          PwServiceFile    kind)
{
  const char      *entered = kind == PW_SERVICE_FILE_TARGET ? service->target_path : service->alignment_path;
  g_autofree char *folder = NULL;

  if (entered != NULL)
    return g_strdup (entered);
  folder = pw_service_file_dup_folder (service);
  if (shares_folder (pw_workspace_get_info (workspace), service, folder))
    return g_strdup_printf ("%s%s-%s", folder, service->id, kinds[kind].name);

  return g_strconcat (folder, kinds[kind].name, NULL);
}

GFile *
pw_service_file_get (PwWorkspace     *workspace,
                     const PwService *service,
                     PwServiceFile    kind,
                     GError         **error)
{
  g_autofree char *path = pw_service_file_dup_path (workspace, service, kind);

  return pw_workspace_resolve (workspace, path, error);
}

gboolean
pw_service_file_make_folder (GFile   *file,
                             GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = NULL;

  if (g_file_make_directory_with_parents (folder, NULL, &cause) || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;
  name = pw_xml_dup_file_name (folder);
  pw_xml_set_error (error, PW_ERROR_IO, name, 0, _ ("The folder cannot be made (%s)."), cause->message);

  return FALSE;
}

gboolean
pw_service_file_enter (PwWorkspace     *workspace,
                       const PwService *service,
                       PwServiceFile    kind,
                       GError         **error)
{
  g_autoptr (GFile) file = g_file_get_child (pw_workspace_get_folder (workspace), PW_WORKSPACE_FILE_NAME);
  g_autofree char *name = pw_xml_dup_file_name (file);
  g_autofree char *path = pw_service_file_dup_path (workspace, service, kind);

  for (guint i = 0;; i++)
    {
      g_autoptr (GBytes) old = pw_xml_load_bytes (file, NULL, error);
      g_autoptr (GBytes) new = old != NULL ? pw_workspace_file_set_service_file (old, name, service->id, kinds[kind].tag, path, error) : NULL;
      g_autoptr (GError) cause = NULL;

      if (new == NULL)
        return FALSE;
      if (g_bytes_equal (old, new) || pw_save_file (file, old, NULL, new, &cause))
        return TRUE;
      if (i + 1 < MOST_ATTEMPTS && g_error_matches (cause, PW_SAVE_ERROR, PW_SAVE_ERROR_CHANGED_ON_DISK))
        continue;
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
}
