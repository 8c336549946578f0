/* tests/fuzz/standalone.c - runs a fuzz target once on each file of the folders named
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include <glib.h>

#include "target.h"

static guint
run_folder (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;
  guint       n = 0;

  if (dir == NULL)
    g_error ("%s", error->message);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *content = NULL;
      gsize            length;

      if (!g_file_get_contents (file, &content, &length, &error))
        g_error ("%s", error->message);
      g_print ("%s\n", file);
      LLVMFuzzerTestOneInput ((const uint8_t *) content, length);
      n++;
    }

  return n;
}

int
main (int    argc,
      char **argv)
{
  guint n = 0;

  for (int i = 1; i < argc; i++)
    n += run_folder (argv[i]);
  g_print ("%u files\n", n);
  return n > 0 ? 0 : 1;
}
