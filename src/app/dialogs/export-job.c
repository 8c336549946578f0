/* app/dialogs/export-job.c - one drawing on its way to paper or into a picture
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/dialogs/export-job.h"

#include "draw/description.h"
#include "layout/arrange.h"
#include "model/graph.h"

struct _PwExportJob
{
  GObject parent_instance;

  PwDocument *document;
  PwDiagram  *diagram;
  PwScene    *scene;
};

G_DEFINE_FINAL_TYPE (PwExportJob, pw_export_job, G_TYPE_OBJECT)

/* What one run needs, apart from the scene. */
typedef struct
{
  PwExportOptions options;
  GFile          *file;
  char           *strings[6];
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  for (guint i = 0; i < G_N_ELEMENTS (run->strings); i++)
    g_free (run->strings[i]);
  g_clear_pointer (&run->options.created, g_date_time_unref);
  g_clear_object (&run->file);
  g_free (run);
}

/* What layout drew for display is drawn the same way again. */
static PwDiagram *
place (const PwModel   *model,
       const PwDiagram *shown,
       const PwTheme   *theme)
{
  g_autoptr (PwArrangement) arrangement = pw_arrangement_new (model, PW_ARRANGE_KEEP, pw_scene_measure_text, (gpointer) theme);
  PwElement *wanted = NULL;
  PwDiagram *drawing;

  for (guint i = 0; shown != NULL && i < arrangement->sheets->len; i++)
    {
      const PwArrangedSheet *sheet = &g_array_index (arrangement->sheets, PwArrangedSheet, i);

      if (sheet->drawing->plane == shown->plane && g_strcmp0 (sheet->drawing->id, shown->id) == 0)
        wanted = sheet->diagram;
    }
  drawing = pw_arrangement_steal (arrangement, wanted);

  return drawing != NULL ? drawing : pw_diagram_new (NULL);
}

/* A diagram of its own, read again from the document. */
static PwDiagram *
read_diagram (const PwModel   *model,
              const PwDiagram *shown,
              const PwTheme   *theme)
{
  for (guint i = 0; (shown == NULL || !shown->is_generated) && i < pw_model_get_n_diagrams (model); i++)
    {
      g_autoptr (PwDiagram) diagram = pw_diagram_read (pw_model_get_nth_diagram (model, i));
      gboolean is_wanted = shown != NULL ? diagram->plane == shown->plane && g_strcmp0 (diagram->id, shown->id) == 0 : pw_diagram_get_n_items (diagram) > 0;

      if (is_wanted)
        return g_steal_pointer (&diagram);
    }

  return place (model, shown, theme);
}

static void
pw_export_job_finalize (GObject *object)
{
  PwExportJob *self = PW_EXPORT_JOB (object);

  g_clear_pointer (&self->scene, pw_scene_free);
  g_clear_pointer (&self->diagram, pw_diagram_free);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (pw_export_job_parent_class)->finalize (object);
}

static void
pw_export_job_class_init (PwExportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_export_job_finalize;
}

static void
pw_export_job_init (PwExportJob *self)
{
}

PwExportJob *
pw_export_job_new (PwDocument      *document,
                   const PwDiagram *shown,
                   const PwTheme   *theme)
{
  PwExportJob *self = g_object_new (PW_TYPE_EXPORT_JOB, NULL);

  self->document = g_object_ref (document);
  self->diagram = read_diagram (pw_document_get_model (document), shown, theme);
  self->scene = pw_scene_new (self->diagram, theme);

  return self;
}

static PwDiagram *
copy_diagram (const PwDiagram *diagram)
{
  PwDiagram *copy = pw_diagram_new (diagram->plane);

  copy->is_generated = TRUE;
  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);
      PwDiagramItem       *to = pw_diagram_add (copy, item->element);

      *to = *item;
      to->points = g_memdup2 (item->points, sizeof (PwPoint) * item->n_points);
    }

  return copy;
}

PwExportJob *
pw_export_job_new_styled (PwDocument         *document,
                          const PwDiagram    *drawing,
                          const PwTheme      *theme,
                          const PwSceneStyle *style)
{
  PwExportJob *self = g_object_new (PW_TYPE_EXPORT_JOB, NULL);

  self->document = g_object_ref (document);
  self->diagram = copy_diagram (drawing);
  self->scene = pw_scene_new_styled (self->diagram, theme, style);

  return self;
}

const PwScene *
pw_export_job_get_scene (PwExportJob *self)
{
  g_return_val_if_fail (PW_IS_EXPORT_JOB (self), NULL);

  return self->scene;
}

/* What somebody who cannot see the drawing is told about it. */
static char *
describe (PwExportJob *self)
{
  const PwElement *plane = self->diagram->plane;
  gboolean         is_part = plane != NULL && pw_element_has (plane, PW_TRAIT_SCOPE);
  g_autoptr (PwGraph) graph = pw_graph_new (pw_document_get_model (self->document), is_part ? plane : NULL);

  return pw_diagram_describe (graph);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  PwExportJob *self = source;
  const Run   *run = data;
  GError      *error = NULL;

  if (pw_export_to_file (self->scene, &run->options, run->file, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static Run *
run_new (PwExportJob           *self,
         const PwExportOptions *options,
         GFile                 *file)
{
  Run *run = g_new0 (Run, 1);

  run->options = *options;
  run->file = g_object_ref (file);
  run->options.title = run->strings[0] = options->title != NULL ? g_strdup (options->title) : pw_model_dup_title (pw_document_get_model (self->document));
  run->options.header = run->strings[1] = g_strdup (options->header);
  run->options.header_right = run->strings[2] = g_strdup (options->header_right);
  run->options.footer = run->strings[3] = g_strdup (options->footer);
  run->options.author = run->strings[4] = g_strdup (options->author);
  run->options.description = run->strings[5] = options->description != NULL ? g_strdup (options->description) : describe (self);
  run->options.created = options->created != NULL ? g_date_time_ref (options->created) : NULL;

  return run;
}

void
pw_export_job_run_async (PwExportJob           *self,
                         const PwExportOptions *options,
                         GFile                 *file,
                         GCancellable          *cancellable,
                         GAsyncReadyCallback    callback,
                         gpointer               user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (PW_IS_EXPORT_JOB (self));

  g_task_set_task_data (task, run_new (self, options, file), run_free);
  g_task_run_in_thread (task, run_in_thread);
}

gboolean
pw_export_job_run_finish (PwExportJob  *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
