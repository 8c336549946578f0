/* app/test-export.c - what the export dialog writes, and what it says when it cannot
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "app/dialogs/export-dialog.h"
#include "app/dialogs/export-job.h"
#include "display.h"
#include "xml/reader.h"

#include <glib/gstdio.h>

static PwDocument *
read_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PW_SAMPLES"), "hundesteuer", "giessen.bpmn", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  PwModel *model = pw_xml_read_file (file, NULL, &error);

  g_assert_no_error (error);

  return pw_document_new (model, NULL);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
run_job (PwExportJob           *job,
         const PwExportOptions *options,
         GFile                 *file,
         GError               **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  pw_export_job_run_async (job, options, file, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return pw_export_job_run_finish (job, result, error);
}

static void
test_formats (void)
{
  static const struct
  {
    PwExportFormat format;
    const char    *start;
  } cases[] = {
    { PW_EXPORT_PDF, "%PDF-" },
    { PW_EXPORT_SVG, "<?xml" },
    { PW_EXPORT_PNG, "\x89PNG" },
  };
  g_autoptr (PwDocument) document = read_sample ();
  g_autoptr (PwExportJob) job = pw_export_job_new (document, NULL, pw_theme_find ("print"));
  g_autofree char *folder = g_dir_make_tmp ("export-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PwExportOptions options = { .format = cases[i].format, .page = PW_PAGE_A4, .dpi = 72, .header = "Gießen" };
      g_autoptr (GFile) file = g_file_new_build_filename (folder, "Größe.out", NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *content = NULL;
      gsize            length;

      g_assert_true (run_job (job, &options, file, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_load_contents (file, NULL, &content, &length, NULL, NULL));
      g_assert_cmpuint (length, >, 1000);
      g_assert_true (memcmp (content, cases[i].start, strlen (cases[i].start)) == 0);
      g_assert_true (g_file_delete (file, NULL, NULL));
    }
  g_rmdir (folder);
}

static void
test_no_such_folder (void)
{
  g_autoptr (PwDocument) document = read_sample ();
  g_autoptr (PwExportJob) job = pw_export_job_new (document, NULL, pw_theme_find ("light"));
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.pdf");
  g_autoptr (GError) error = NULL;
  PwExportOptions options = { .format = PW_EXPORT_PDF, .page = PW_PAGE_A4 };

  g_assert_false (run_job (job, &options, file, &error));
  g_assert_nonnull (error);
}

static void
on_exported (GtkWidget *dialog,
             GFile     *file,
             gpointer   data)
{
  *(gboolean *) data = TRUE;
}

static void
test_dialog (void)
{
  g_autoptr (PwDocument) document = read_sample ();
  g_autoptr (PwDiagram) diagram = pw_diagram_read (pw_model_get_nth_diagram (pw_document_get_model (document), 0));
  g_autofree char *folder = g_dir_make_tmp ("export-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "a.pdf", NULL);
  g_autofree char *uri = g_file_get_uri (file);
  GtkWidget       *dialog = pw_export_dialog_new (document, diagram, "Gießen", "Kopf", "Fuß", NULL);
  gboolean         is_exported = FALSE;

  g_signal_connect (dialog, "exported", G_CALLBACK (on_exported), &is_exported);
  gtk_window_present (GTK_WINDOW (dialog));
  test_iterate ();
  g_assert_true (gtk_widget_activate_action (dialog, "export.to-uri", "s", uri));
  while (!is_exported)
    g_main_context_iteration (NULL, TRUE);
  test_iterate ();

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_rmdir (folder);
}

/* What layout added for display is in the picture, and all else where it is drawn. */
static void
test_partial_drawing (void)
{
  static const char xml[] =
      "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:b='http://www.omg.org/spec/BPMN/20100524/DI'"
      " xmlns:c='http://www.omg.org/spec/DD/20100524/DC'><process id='P'><task id='A'/><task id='B'/><sequenceFlow id='f' sourceRef='A' targetRef='B'/></process>"
      "<b:BPMNDiagram id='d'><b:BPMNPlane bpmnElement='P'><b:BPMNShape bpmnElement='A'><c:Bounds x='777' y='333' width='100' height='80'/></b:BPMNShape>"
      "</b:BPMNPlane></b:BPMNDiagram></definitions>";
  g_autoptr (PwDocument) document = pw_document_new (pw_model_new (xmlReadMemory (xml, (int) strlen (xml), NULL, NULL, 0)), NULL);
  PwModel *model = pw_document_get_model (document);
  g_autoptr (PwDiagram) shown = pw_diagram_new (pw_model_find (model, "P"));
  g_autoptr (PwExportJob) job = NULL;
  const PwDiagram *diagram;

  shown->id = g_strdup ("d");
  shown->is_generated = TRUE;
  job = pw_export_job_new (document, shown, pw_theme_find ("print"));
  diagram = pw_scene_get_diagram (pw_export_job_get_scene (job));
  g_assert_cmpuint (pw_diagram_get_n_items (diagram), ==, 3);
  g_assert_cmpfloat (pw_diagram_get_item (diagram, (guint) pw_diagram_find (diagram, pw_model_find (model, "A")))->bounds.x, ==, 777);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

  g_test_add_func ("/export/every-format", test_formats);
  g_test_add_func ("/export/folder-that-is-not-there", test_no_such_folder);
  g_test_add_func ("/export/dialog-writes-and-closes", test_dialog);

  g_test_add_func ("/export/partial-drawing", test_partial_drawing);

  return g_test_run ();
}
