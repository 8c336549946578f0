/* app/files/sample.c - the sample workspace, to be changed at will
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/files/sample.h"

#include "base/places.h"
#include "store/store.h"

#define MOST_DEPTH 3

static GFile *
get_copy_folder (void)
{
  g_autofree char *folder = pw_store_dup_folder ();

  return g_file_new_build_filename (folder, "sample", NULL);
}

static gboolean
copy_tree (GFile   *from,
           GFile   *to,
           guint    depth,
           GError **error)
{
  g_autoptr (GFileEnumerator) enumerator = NULL;
  GFileInfo *info;
  GFile     *child;

  if (!g_file_make_directory_with_parents (to, NULL, error))
    return FALSE;
  enumerator = g_file_enumerate_children (from, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                          G_FILE_QUERY_INFO_NONE, NULL, error);
  if (enumerator == NULL)
    return FALSE;

  while (g_file_enumerator_iterate (enumerator, &info, &child, NULL, error))
    {
      g_autoptr (GFile) target = NULL;

      if (info == NULL)
        return TRUE;
      target = g_file_get_child (to, g_file_info_get_name (info));
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        {
          if (depth < MOST_DEPTH && !copy_tree (child, target, depth + 1, error))
            return FALSE;
        }
      else if (!g_file_copy (child, target, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error))
        {
          return FALSE;
        }
    }

  return FALSE;
}

GFile *
pw_sample_get_copy (void)
{
  g_autoptr (GFile) original = g_file_new_for_path (pw_places_get_samples_dir ());
  g_autoptr (GFile) copy = get_copy_folder ();
  g_autoptr (GFile) description = g_file_get_child (copy, "werkstatt.xml");
  g_autoptr (GFile) half = NULL;
  g_autofree char *path = NULL;
  g_autofree char *half_path = NULL;
  g_autoptr (GError) error = NULL;

  if (g_file_query_exists (description, NULL))
    return g_steal_pointer (&copy);

  /* Under another name until it is whole. */
  path = g_file_get_path (copy);
  half_path = g_strdup_printf ("%s.%08x", path, g_random_int ());
  half = g_file_new_for_path (half_path);
  if (copy_tree (original, half, 0, &error) && g_file_move (half, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error))
    return g_steal_pointer (&copy);
  g_info ("The sample cannot be copied: %s", error->message);

  return g_steal_pointer (&original);
}

gboolean
pw_sample_contains (GFile *file)
{
  g_autoptr (GFile) original = g_file_new_for_path (pw_places_get_samples_dir ());

  return g_file_has_prefix (file, original);
}

gboolean
pw_sample_is_copy (GFile *folder)
{
  g_autoptr (GFile) copy = get_copy_folder ();

  return g_file_equal (folder, copy);
}
