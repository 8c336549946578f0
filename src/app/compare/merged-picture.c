/* app/compare/merged-picture.c - the merged view's drawing, made in a thread
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/merged-picture.h"

#include "draw/scene.h"
#include "layout/place.h"
#include "workspace/consolidation.h"
#include "xml/reader.h"
#include "xml/writer.h"

typedef struct
{
  PwComparison   *comparison;
  PwMergedOptions options;
  GArray         *unfolded;
  GPtrArray      *files; /* GBytes, one per variant */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  pw_comparison_free (job->comparison);
  g_array_unref (job->unfolded);
  g_ptr_array_unref (job->files);
  g_free (job);
}

void
pw_merged_picture_free (PwMergedPicture *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->diagram, pw_diagram_free);
  g_clear_pointer (&self->look, pw_merged_look_unref);
  g_clear_object (&self->document);
  g_free (self);
}

PwDiagram *
pw_merged_picture_place (const PwModel *model,
                         guint          n_cities)
{
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);

  return pw_layout_place_with_room (graph, model, pw_presence_bar_get_width (n_cities), PW_PRESENCE_BAR_ROOM, pw_scene_measure_text,
                                    (gpointer) pw_theme_find ("light"));
}

static void
free_model (gpointer data)
{
  pw_model_free (data);
}

static void
free_graph (gpointer data)
{
  pw_graph_free (data);
}

/* Numbers of nodes are those of the comparison: the copies say the same. */
static GArray *
read_variants (const Job *job,
               GPtrArray *models,
               GPtrArray *graphs,
               GError   **error)
{
  g_autoptr (GArray) variants = pw_consolidation_list_variants (job->comparison);

  for (guint v = 0; v < variants->len; v++)
    {
      PwConsolidateVariant *variant = &g_array_index (variants, PwConsolidateVariant, v);
      PwModel              *model = pw_xml_read_bytes (g_ptr_array_index (job->files, v), NULL, error);

      if (model == NULL)
        return NULL;
      g_ptr_array_add (models, model);
      g_ptr_array_add (graphs, pw_graph_new (model, NULL));
      variant->model = model;
      variant->graph = g_ptr_array_index (graphs, v);
    }

  return g_steal_pointer (&variants);
}

static PwMergedPicture *
make (const Job *job,
      GError   **error)
{
  const PwAlignment *alignment = pw_comparison_get_alignment (job->comparison);
  const char        *title = pw_comparison_get_service (job->comparison)->name;
  g_autoptr (GPtrArray) models = g_ptr_array_new_with_free_func (free_model);
  g_autoptr (GPtrArray) graphs = g_ptr_array_new_with_free_func (free_graph);
  g_autoptr (GArray) variants = read_variants (job, models, graphs, error);
  g_autoptr (PwModel) united = NULL;
  PwAspects       *aspects;
  PwMerged        *merged;
  PwModel         *model;
  PwMergedPicture *self;

  if (variants == NULL)
    return NULL;

  united = pw_consolidate_union ((const PwConsolidateVariant *) variants->data, variants->len, alignment, title);
  aspects = pw_aspects_new (pw_comparison_get_table (job->comparison), alignment);
  merged = pw_merged_new (united, (const PwConsolidateVariant *) variants->data, variants->len, alignment, aspects, &job->options, title);
  model = pw_merged_steal_model (merged);
  self = g_new0 (PwMergedPicture, 1);
  self->document = pw_document_new (model, title);
  self->diagram = pw_merged_picture_place (model, variants->len);
  self->look = pw_merged_look_new (job->comparison, merged, aspects);

  return self;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError          *error = NULL;
  PwMergedPicture *self = make (data, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) pw_merged_picture_free);
  else
    g_task_return_error (task, error);
}

void
pw_merged_picture_load_async (PwComparison          *comparison,
                              const PwMergedOptions *options,
                              GCancellable          *cancellable,
                              GAsyncReadyCallback    callback,
                              gpointer               user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->comparison = pw_comparison_ref (comparison);
  job->options = *options;
  job->unfolded = options->unfolded != NULL ? g_array_copy ((GArray *) options->unfolded) : g_array_new (FALSE, FALSE, sizeof (guint));
  job->options.unfolded = job->unfolded;
  job->files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_task_set_source_tag (task, pw_merged_picture_load_async);
  g_task_set_task_data (task, job, job_free);

  for (guint v = 0; v < pw_comparison_get_n_variants (comparison); v++)
    {
      GError *error = NULL;
      GBytes *bytes = pw_xml_write_bytes (pw_comparison_get_model (comparison, v), &error);

      if (bytes == NULL)
        {
          g_task_return_error (task, error);
          return;
        }
      g_ptr_array_add (job->files, bytes);
    }
  g_task_run_in_thread (task, load_in_thread);
}

PwMergedPicture *
pw_merged_picture_load_finish (GAsyncResult *result,
                               GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pw_merged_picture_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
