/* base/places.c - where the program's own data lies
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "base/places.h"

/* The build folder this program lies in, or NULL when it is installed. */
static const char *
get_build_folder (void)
{
  static char *found = NULL;
  static gsize initialized = 0;

  if (g_once_init_enter (&initialized))
    {
      g_autofree char *folder = g_file_read_link ("/proc/self/exe", NULL);

      /* src/prozess lies one folder deep, tests up to three. */
      for (int depth = 0; depth < 4 && folder != NULL && found == NULL; depth++)
        {
          char            *parent = g_path_get_dirname (folder);
          g_autofree char *mark = g_build_filename (parent, "build.ninja", NULL);

          g_free (folder);
          folder = parent;
          if (g_file_test (mark, G_FILE_TEST_EXISTS))
            found = g_strdup (folder);
        }
      g_once_init_leave (&initialized, 1);
    }

  return found;
}

static const char *
intern_path (const char *first,
             const char *second,
             const char *third)
{
  g_autofree char *path = g_build_filename (first, second, third, NULL);

  return g_intern_string (path);
}

void
pw_places_init (void)
{
  const char *build = get_build_folder ();

  if (build != NULL)
    g_setenv ("GSETTINGS_SCHEMA_DIR", intern_path (build, "data", NULL), FALSE);
}

const char *
pw_places_get_locale_dir (void)
{
  const char *build = get_build_folder ();

  return build != NULL ? intern_path (build, "po", NULL) : LOCALEDIR;
}

const char *
pw_places_get_samples_dir (void)
{
  const char *chosen = g_getenv ("PW_SAMPLES");
  const char *build = get_build_folder ();

  if (chosen != NULL)
    return chosen;
  return build != NULL ? intern_path (build, "data", "samples") : PKGDATADIR "/samples";
}

const char *
pw_places_get_words_dir (void)
{
  const char *build = get_build_folder ();

  return build != NULL ? intern_path (build, "data", "words") : PKGDATADIR "/words";
}
