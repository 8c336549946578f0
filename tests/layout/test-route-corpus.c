/* tests/layout/test-route-corpus.c - real drawings, rerouted, are as good as people made them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <string.h>

#include "model/diagram.h"
#include "reroute.h"
#include "xml/reader.h"

static void
collect_files (const char *folder,
               GPtrArray  *paths)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        collect_files (path, paths);
      else if (g_str_has_suffix (name, ".bpmn"))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
add_up (Quality       *sum,
        const Quality *quality)
{
  sum->n_flows += quality->n_flows;
  sum->n_bends += quality->n_bends;
  sum->n_crossings += quality->n_crossings;
  sum->n_hits += quality->n_hits;
  sum->n_slanted += quality->n_slanted;
  sum->n_short += quality->n_short;
  sum->n_along += quality->n_along;
  sum->length += quality->length;
}

static void
say (const char    *what,
     const Quality *quality)
{
  g_test_message ("%s: %u flows, %.2f bends each, %u crossings, %u through shapes, %u slanted, %u with short segments, %u pairs along, "
                  "length %.0f",
                  what, quality->n_flows, quality->n_flows > 0 ? (double) quality->n_bends / quality->n_flows : 0, quality->n_crossings,
                  quality->n_hits, quality->n_slanted, quality->n_short, quality->n_along, quality->length);
}

static void
reroute_file (const char *path,
              Quality    *before,
              Quality    *after)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PwModel) model = pw_xml_read_file (file, NULL, NULL);
  guint   n = model != NULL ? pw_model_get_n_diagrams (model) : 0;
  Quality old = { 0 }, new = { 0 };

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PwDiagram) diagram = pw_diagram_read (pw_model_get_nth_diagram (model, i));
      Quality quality = reroute_measure (diagram);

      add_up (&old, &quality);
      reroute_diagram (diagram);
      quality = reroute_measure (diagram);
      add_up (&new, &quality);
    }
  add_up (before, &old);
  add_up (after, &new);
  if (g_test_verbose () && old.n_flows > 0)
    {
      g_test_message ("%s", path);
      say ("  before", &old);
      say ("  after ", &new);
    }
}

static void
test_corpus (void)
{
  const char *data = g_getenv ("PW_SHARED_DATA");
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  Quality before = { 0 }, after = { 0 };

  if (data == NULL)
    {
      g_test_skip ("PW_SHARED_DATA is not set");
      return;
    }

  collect_files (data, paths);
  g_ptr_array_sort (paths, compare_paths);
  for (guint i = 0; i < paths->len; i++)
    reroute_file (g_ptr_array_index (paths, i), &before, &after);
  say ("as drawn", &before);
  say ("rerouted", &after);

  g_assert_cmpuint (after.n_flows, ==, before.n_flows);
  g_assert_cmpuint (after.n_slanted, ==, 0);
  g_assert_cmpuint (after.n_hits, ==, 0);
  g_assert_cmpuint (after.n_short, <=, 1 + after.n_flows / 200);
  g_assert_cmpuint (after.n_along, <=, 1 + before.n_along);
  g_assert_cmpfloat (after.n_bends, <=, 1 + 0.55 * after.n_flows);
  g_assert_cmpfloat (after.n_crossings, <=, 2 + 1.3 * before.n_crossings);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/route/corpus", test_corpus);

  return g_test_run ();
}
