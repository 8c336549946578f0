/* app/window/opening.c - finds out what a file or folder is, without blocking
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/opening.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

/* More tabs than this at once would only be a nuisance. */
#define MAX_DIAGRAMS 24

void
pw_opened_free (PwOpened *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->workspace);
  g_clear_object (&self->problems);
  g_clear_pointer (&self->diagrams, g_ptr_array_unref);
  g_free (self);
}

static void
find_missing_files (PwOpened *opened)
{
  const PwWorkspaceInfo *info = pw_workspace_get_info (opened->workspace);

  for (guint i = 0; i < info->services->len; i++)
    {
      const PwService *service = g_ptr_array_index (info->services, i);

      for (guint j = 0; j < service->variants->len; j++)
        {
          const PwVariantInfo *variant = g_ptr_array_index (service->variants, j);
          const PwCity        *city = g_ptr_array_index (info->cities, variant->city);

          if (variant->path != NULL && !pw_workspace_is_variant_there (opened->workspace, variant))
            pw_problem_list_set (opened->problems, service->id, city->id, _ ("The file is missing"));
        }
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *name_a = g_file_get_basename (*(GFile *const *) a);
  g_autofree char *name_b = g_file_get_basename (*(GFile *const *) b);

  return g_utf8_collate (name_a, name_b);
}

static GPtrArray *
list_diagrams (GFile        *folder,
               GCancellable *cancellable,
               GError      **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) enumerator = NULL;
  GFileInfo *info;

  enumerator = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                          G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (enumerator == NULL)
    return NULL;

  while (files->len < MAX_DIAGRAMS)
    {
      GFile *child;

      if (!g_file_enumerator_iterate (enumerator, &info, &child, cancellable, error))
        return NULL;
      if (info == NULL)
        break;
      if (g_str_has_suffix (g_file_info_get_name (info), ".bpmn"))
        g_ptr_array_add (files, g_object_ref (child));
    }
  g_ptr_array_sort (files, compare_names);

  return g_steal_pointer (&files);
}

static gboolean
has_workspace_file (GFile *folder)
{
  g_autoptr (GFile) file = g_file_get_child (folder, PW_WORKSPACE_FILE_NAME);

  return g_file_query_exists (file, NULL);
}

static PwOpened *
open_workspace (GFile        *file,
                GCancellable *cancellable,
                GError      **error)
{
  g_autoptr (PwOpened) opened = g_new0 (PwOpened, 1);

  opened->workspace = pw_workspace_open (file, cancellable, error);
  if (opened->workspace == NULL)
    return NULL;

  opened->problems = pw_problem_list_new ();
  find_missing_files (opened);

  return g_steal_pointer (&opened);
}

static PwOpened *
open_folder (GFile        *folder,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (PwOpened) opened = NULL;
  g_autoptr (GPtrArray) diagrams = NULL;

  if (has_workspace_file (folder))
    return open_workspace (folder, cancellable, error);

  /* Where there are no diagrams either, let the workspace say what is wrong. */
  diagrams = list_diagrams (folder, cancellable, NULL);
  if (diagrams == NULL || diagrams->len == 0)
    return open_workspace (folder, cancellable, error);

  opened = g_new0 (PwOpened, 1);
  opened->diagrams = g_steal_pointer (&diagrams);

  return g_steal_pointer (&opened);
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  GFile           *file = data;
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  PwOpened *opened;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
    {
      opened = open_folder (file, cancellable, &error);
    }
  else if (g_strcmp0 (name, PW_WORKSPACE_FILE_NAME) == 0)
    {
      opened = open_workspace (file, cancellable, &error);
    }
  else
    {
      opened = g_new0 (PwOpened, 1);
      opened->diagrams = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (opened->diagrams, g_object_ref (file));
    }

  if (opened != NULL)
    g_task_return_pointer (task, opened, (GDestroyNotify) pw_opened_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
pw_opening_run_async (GFile              *file,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, run);
}

PwOpened *
pw_opening_run_finish (GAsyncResult *result,
                       GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
