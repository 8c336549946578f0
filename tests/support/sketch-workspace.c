/* support/sketch-workspace.c - a small workspace in a folder of its own
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "support/sketch-workspace.h"

#include <glib/gstdio.h>

static char *
sketch_variant (const char *const *steps)
{
  GString *text = g_string_new ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' "
                                "xmlns:pw='urn:prozesswerkstatt:bpmn:1' targetNamespace='urn:test'><process id='P'>");

  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_string_append_printf (text,
                              "<userTask id='T%u' name='%s'><extensionElements>"
                              "<pw:activity processingTime='PT%uM' mediumIn='%s'><pw:performer role='Amt'/></pw:activity>"
                              "</extensionElements></userTask>",
                              i, steps[i], 2 + i, i == 0 ? "paper" : "file");
      if (i > 0)
        g_string_append_printf (text, "<sequenceFlow id='F%u' sourceRef='T%u' targetRef='T%u'/>", i, i - 1, i);
    }
  g_string_append (text, "</process></definitions>");

  return g_string_free (text, FALSE);
}

void
sketch_file (const char *folder,
             const char *path,
             const char *content)
{
  g_autofree char *name = g_build_filename (folder, path, NULL);
  g_autofree char *parent = g_path_get_dirname (name);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir_with_parents (parent, 0755));
  g_file_set_contents (name, content, -1, &error);
  g_assert_no_error (error);
}

char *
sketch_folder (void)
{
  static const char *const usual[] = { "Prüfen", "Entscheiden", "Versenden", NULL };
  static const char *const other[] = { "Versenden", "Prüfen", "Entscheiden", NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *first = sketch_variant (usual);
  g_autofree char *second = sketch_variant (other);
  char            *folder = g_dir_make_tmp ("prozess-XXXXXX", &error);

  g_assert_no_error (error);
  sketch_file (folder, "werkstatt.xml", SKETCH_WORKSPACE);
  sketch_file (folder, "a/aa.bpmn", first);
  sketch_file (folder, "a/bb.bpmn", second);
  sketch_file (folder, "a/cc.bpmn", first);
  sketch_file (folder, "b/aa.bpmn", first);

  return folder;
}

static void
remove_all (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          remove_all (child);
        }
    }
  g_assert_no_errno (g_remove (path));
}

void
sketch_remove (char *folder)
{
  remove_all (folder);
  g_free (folder);
}
