/* app/recent.c - what was opened lately
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/recent.h"

#include "app/settings.h"

static char **
dup_uris (void)
{
  GSettings *settings = pw_settings_get_default ();

  return settings != NULL ? g_settings_get_strv (settings, "recent") : g_new0 (char *, 1);
}

/* Asking a network share that is away may take minutes, so only ordinary local
 * files are looked at.
 */
static gboolean
is_known_to_be_gone (GFile *file)
{
  const char *path = g_file_peek_path (file);

  return path != NULL && g_file_is_native (file) && !g_str_has_prefix (path, "/run/") &&
         !g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Stores @uris without @uri, which comes first if @is_first. */
static void
store (char      **uris,
       const char *uri,
       gboolean    is_first)
{
  GSettings *settings = pw_settings_get_default ();
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  if (settings == NULL)
    return;

  if (is_first)
    g_ptr_array_add (kept, (gpointer) uri);
  for (guint i = 0; uris[i] != NULL && kept->len < PW_RECENT_MAX; i++)
    if (g_strcmp0 (uris[i], uri) != 0)
      g_ptr_array_add (kept, uris[i]);
  g_ptr_array_add (kept, NULL);

  g_settings_set_strv (settings, "recent", (const char *const *) kept->pdata);
}

GPtrArray *
pw_recent_get_files (void)
{
  g_auto (GStrv) uris = dup_uris ();
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; uris[i] != NULL && files->len < PW_RECENT_MAX; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      if (!is_known_to_be_gone (file))
        g_ptr_array_add (files, g_steal_pointer (&file));
    }

  return files;
}

void
pw_recent_add (GFile *file)
{
  g_auto (GStrv) uris = dup_uris ();
  g_autofree char *uri = g_file_get_uri (file);

  store (uris, uri, TRUE);
}

void
pw_recent_remove (GFile *file)
{
  g_auto (GStrv) uris = dup_uris ();
  g_autofree char *uri = g_file_get_uri (file);

  store (uris, uri, FALSE);
}

char *
pw_recent_describe_place (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("/");
  const char      *home = g_get_home_dir ();

  if (g_str_has_prefix (name, home) && (name[strlen (home)] == '/' || name[strlen (home)] == '\0'))
    return g_strconcat ("~", name + strlen (home), NULL);
  return g_steal_pointer (&name);
}
