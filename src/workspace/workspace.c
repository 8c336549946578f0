/* workspace/workspace.c - an open workspace folder
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "workspace/workspace.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "xml/message.h"
#include "xml/reader.h"

/* How many folders a variant may lie below its workspace. */
#define MOST_FOLDERS 4

struct _PwWorkspace
{
  GObject parent_instance;

  GFile           *folder;
  PwWorkspaceInfo *info;
};

G_DEFINE_FINAL_TYPE (PwWorkspace, pw_workspace, G_TYPE_OBJECT)

static void
pw_workspace_finalize (GObject *object)
{
  PwWorkspace *self = PW_WORKSPACE (object);

  g_clear_object (&self->folder);
  g_clear_pointer (&self->info, pw_workspace_info_free);

  G_OBJECT_CLASS (pw_workspace_parent_class)->finalize (object);
}

static void
pw_workspace_class_init (PwWorkspaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_workspace_finalize;
}

static void
pw_workspace_init (PwWorkspace *self)
{
}

/* --- opening -------------------------------------------------------------------------- */

static void
set_folder_error (const GError *cause,
                  GFile        *folder,
                  GError      **error)
{
  g_autofree char *name = pw_xml_dup_file_name (folder);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    pw_xml_set_error (error, PW_ERROR_NOT_FOUND, name, 0,
                      _ ("There is no such folder. It may have been moved or renamed, or the network drive is not connected."));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    pw_xml_set_error (error, PW_ERROR_IO, name, 0, _ ("You have no right to read this folder. Ask whoever runs the network drive."));
  else
    pw_xml_set_error (error, PW_ERROR_IO, name, 0, _ ("The folder cannot be read (%s)."), cause->message);
}

/* Returns the folder and not werkstatt.xml, which may be named instead. */
static GFile *
find_folder (GFile        *file,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_ACCESS_CAN_READ "," G_FILE_ATTRIBUTE_ACCESS_CAN_EXECUTE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info == NULL)
    {
      set_folder_error (cause, file, error);
      return NULL;
    }

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      if (g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_READ) &&
          g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_EXECUTE))
        return g_object_ref (file);

      g_set_error_literal (&cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "");
      set_folder_error (cause, file, error);
      return NULL;
    }

  if (strcmp (base, PW_WORKSPACE_FILE_NAME) == 0)
    return g_file_get_parent (file);

  name = pw_xml_dup_file_name (file);
  pw_xml_set_error (error, PW_ERROR_USAGE, name, 0, _ ("This is a file. A workspace is a folder with a file called %s in it."),
                    PW_WORKSPACE_FILE_NAME);
  return NULL;
}

PwWorkspace *
pw_workspace_open (GFile        *folder,
                   GCancellable *cancellable,
                   GError      **error)
{
  g_autoptr (GFile) found = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = NULL;
  PwWorkspaceInfo *info;
  PwWorkspace     *self;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  found = find_folder (folder, cancellable, error);
  if (found == NULL)
    return NULL;

  file = g_file_get_child (found, PW_WORKSPACE_FILE_NAME);
  bytes = pw_xml_load_bytes (file, cancellable, &cause);
  if (g_error_matches (cause, PW_ERROR, PW_ERROR_NOT_FOUND))
    {
      name = pw_xml_dup_file_name (found);
      pw_xml_set_error (error, PW_ERROR_NOT_FOUND, name, 0, _ ("This folder is no workspace: it has no file called %s."),
                        PW_WORKSPACE_FILE_NAME);
      return NULL;
    }
  if (bytes == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }

  name = pw_xml_dup_file_name (file);
  info = pw_workspace_file_read (bytes, name, error);
  if (info == NULL)
    return NULL;

  self = g_object_new (PW_TYPE_WORKSPACE, NULL);
  self->folder = g_steal_pointer (&found);
  self->info = info;

  return self;
}

GFile *
pw_workspace_get_folder (PwWorkspace *self)
{
  g_return_val_if_fail (PW_IS_WORKSPACE (self), NULL);

  return self->folder;
}

const PwWorkspaceInfo *
pw_workspace_get_info (PwWorkspace *self)
{
  g_return_val_if_fail (PW_IS_WORKSPACE (self), NULL);

  return self->info;
}

/* --- files ---------------------------------------------------------------------------- */

/* realpath() of the longest part of @path that exists, so that a link on the way
 * to a missing file counts too. Freed by free().
 */
static char *
find_real_path (const char *path)
{
  g_autofree char *part = g_strdup (path);
  char            *real = realpath (part, NULL);

  while (real == NULL)
    {
      char *parent = g_path_get_dirname (part);

      if (strcmp (parent, part) == 0 || g_file_test (part, G_FILE_TEST_IS_SYMLINK))
        {
          /* A link to nowhere may lead anywhere. */
          g_free (parent);
          return NULL;
        }
      g_free (part);
      part = parent;
      real = realpath (part, NULL);
    }

  return real;
}

static gboolean
is_inside (GFile *folder,
           GFile *file)
{
  const char *folder_path = g_file_peek_path (folder);
  const char *path = g_file_peek_path (file);
  char       *real_folder, *real;
  gsize       length;
  gboolean    inside;

  if (folder_path == NULL || path == NULL)
    return g_file_has_prefix (file, folder);

  real_folder = realpath (folder_path, NULL);
  real = find_real_path (path);
  length = real_folder != NULL ? strlen (real_folder) : 0;
  inside = real_folder != NULL && real != NULL && strncmp (real, real_folder, length) == 0 &&
           (real[length] == G_DIR_SEPARATOR || real[length] == '\0' || strcmp (real_folder, G_DIR_SEPARATOR_S) == 0);
  free (real_folder);
  free (real);

  return inside;
}

GFile *
pw_workspace_resolve (PwWorkspace *self,
                      const char  *path,
                      GError     **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (PW_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = g_file_resolve_relative_path (self->folder, path);
  if (!g_file_equal (file, self->folder) && is_inside (self->folder, file))
    return g_steal_pointer (&file);

  pw_xml_set_error (error, PW_ERROR_UNSAFE, path, 0, _ ("This leads out of the workspace folder and is not read."));
  return NULL;
}

GFile *
pw_workspace_get_file (PwWorkspace         *self,
                       const PwVariantInfo *variant)
{
  g_return_val_if_fail (PW_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (variant != NULL, NULL);

  return variant->path != NULL ? g_file_resolve_relative_path (self->folder, variant->path) : NULL;
}

static const PwCity *
get_city (PwWorkspace         *self,
          const PwVariantInfo *variant)
{
  return g_ptr_array_index (self->info->cities, variant->city);
}

/* The file of a variant, which must have one. */
static GFile *
require_file (PwWorkspace         *self,
              const PwService     *service,
              const PwVariantInfo *variant,
              GError             **error)
{
  if (variant->path != NULL)
    return pw_workspace_resolve (self, variant->path, error);

  /* Translators: the name of a city, and of a public service */
  g_set_error (error, PW_ERROR, PW_ERROR_NOT_FOUND, _ ("%s has not recorded “%s” yet."), get_city (self, variant)->name, service->name);

  return NULL;
}

/* Says whose variant it is; takes @cause. */
static void
name_variant (PwWorkspace         *self,
              const PwService     *service,
              const PwVariantInfo *variant,
              GError              *cause,
              GError             **error)
{
  if (variant->path == NULL || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return;
    }

  /* Translators: the name of a city, of a public service, and what is wrong with their file */
  g_set_error (error, PW_ERROR, cause->domain == PW_ERROR ? cause->code : PW_ERROR_IO, _ ("%s, “%s”: %s"), get_city (self, variant)->name,
               service->name, cause->message);
  g_error_free (cause);
}

PwModel *
pw_workspace_load_variant (PwWorkspace         *self,
                           const PwService     *service,
                           const PwVariantInfo *variant,
                           GCancellable        *cancellable,
                           GError             **error)
{
  g_autoptr (GFile) file = NULL;
  GError  *cause = NULL;
  PwModel *model;

  g_return_val_if_fail (PW_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (service != NULL && variant != NULL, NULL);
  g_return_val_if_fail (variant->city < self->info->cities->len, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = require_file (self, service, variant, &cause);
  model = file != NULL ? pw_xml_read_file (file, cancellable, &cause) : NULL;
  if (model == NULL)
    name_variant (self, service, variant, cause, error);

  return model;
}

PwSession *
pw_workspace_open_session (PwWorkspace         *self,
                           PwStore             *store,
                           const PwService     *service,
                           const PwVariantInfo *variant,
                           GCancellable        *cancellable,
                           GError             **error)
{
  g_autoptr (GFile) file = NULL;
  GError    *cause = NULL;
  PwSession *session;

  g_return_val_if_fail (PW_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (service != NULL && variant != NULL, NULL);
  g_return_val_if_fail (variant->city < self->info->cities->len, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = require_file (self, service, variant, &cause);
  session = file != NULL ? pw_session_open (store, file, get_city (self, variant)->name, service->name, cancellable, &cause) : NULL;
  if (session == NULL)
    name_variant (self, service, variant, cause, error);

  return session;
}

gboolean
pw_workspace_is_variant_there (PwWorkspace         *self,
                               const PwVariantInfo *variant)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInfo) info = NULL;

  g_return_val_if_fail (PW_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (variant != NULL, FALSE);

  if (variant->path != NULL)
    file = pw_workspace_resolve (self, variant->path, NULL);
  if (file != NULL)
    info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_ACCESS_CAN_READ, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR &&
         g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_READ);
}

const PwVariantInfo *
pw_workspace_find_variant (PwWorkspace      *self,
                           GFile            *file,
                           const PwService **service)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (PW_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_get_relative_path (self->folder, file);
  for (guint s = 0; s < self->info->services->len && path != NULL; s++)
    {
      const PwService *candidate = g_ptr_array_index (self->info->services, s);

      for (guint v = 0; v < candidate->variants->len; v++)
        {
          const PwVariantInfo *variant = g_ptr_array_index (candidate->variants, v);

          if (g_strcmp0 (variant->path, path) != 0)
            continue;
          if (service != NULL)
            *service = candidate;
          return variant;
        }
    }

  return NULL;
}

PwWorkspace *
pw_workspace_open_around (GFile                *file,
                          const PwService     **service,
                          const PwVariantInfo **variant)
{
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  folder = g_file_get_parent (file);
  for (guint i = 0; i < MOST_FOLDERS && folder != NULL; i++)
    {
      g_autoptr (GFile) description = g_file_get_child (folder, PW_WORKSPACE_FILE_NAME);
      GFile *parent = g_file_get_parent (folder);

      if (g_file_query_exists (description, NULL))
        {
          g_autoptr (PwWorkspace) self = pw_workspace_open (folder, NULL, NULL);

          g_clear_object (&parent);
          *variant = self != NULL ? pw_workspace_find_variant (self, file, service) : NULL;
          return *variant != NULL ? g_steal_pointer (&self) : NULL;
        }
      g_object_unref (folder);
      folder = parent;
    }

  return NULL;
}
