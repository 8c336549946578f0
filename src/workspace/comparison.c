/* workspace/comparison.c - all variants of one service, compared
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "workspace/comparison.h"

#include "base/error.h"

typedef struct
{
  const PwVariantInfo *info;
  PwModel             *model;
} Variant;

struct _PwComparison
{
  gatomicrefcount  references;
  PwWorkspace     *workspace;
  const PwService *service;
  GArray          *variants; /* Variant */
  GPtrArray       *graphs;   /* PwGraph, one per variant */
  GArray          *problems; /* PwComparisonProblem */
  PwDecisions     *decisions;
  char            *decisions_problem;
  PwAlignment     *alignment;
  PwTable         *table;
};

static void
clear_variant (gpointer data)
{
  pw_model_free (((Variant *) data)->model);
}

static void
clear_problem (gpointer data)
{
  g_free (((PwComparisonProblem *) data)->message);
}

static void
free_graph (gpointer data)
{
  pw_graph_free (data);
}

static void
add_problem (PwComparison *self,
             guint         city,
             gboolean      is_expected,
             const char   *message)
{
  PwComparisonProblem *problem;

  g_array_set_size (self->problems, self->problems->len + 1);
  problem = &g_array_index (self->problems, PwComparisonProblem, self->problems->len - 1);
  problem->city = city;
  problem->is_expected = is_expected;
  problem->message = g_strdup (message);
}

/* A variant may be listed without a file, or not be listed at all. */
static gboolean
load_city (PwComparison *self,
           guint         city,
           GCancellable *cancellable,
           GError      **error)
{
  const PwVariantInfo  unlisted = { .city = city, .state = PW_RECORDING_MISSING };
  const PwVariantInfo *info = pw_service_find_variant (self->service, city);
  g_autoptr (GError) cause = NULL;
  Variant variant = { info, NULL };

  variant.model = pw_workspace_load_variant (self->workspace, self->service, info != NULL ? info : &unlisted, cancellable, &cause);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }

  if (variant.model == NULL)
    {
      gboolean is_expected = info == NULL || info->path == NULL ||
                             (info->state == PW_RECORDING_MISSING && g_error_matches (cause, PW_ERROR, PW_ERROR_NOT_FOUND));

      add_problem (self, city, is_expected, cause->message);
    }
  else
    {
      g_array_append_val (self->variants, variant);
      g_ptr_array_add (self->graphs, pw_graph_new (variant.model, NULL));
    }

  return TRUE;
}

static gboolean
load_decisions (PwComparison *self,
                GCancellable *cancellable,
                GError      **error)
{
  g_autoptr (GError) cause = NULL;

  self->decisions = pw_decisions_open (self->workspace, self->service, cancellable, &cause);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (self->decisions == NULL)
    self->decisions_problem = g_strdup (cause->message);

  return TRUE;
}

static void
align (PwComparison *self)
{
  const PwGraph *const   *graphs = (const PwGraph *const *) self->graphs->pdata;
  g_autofree const char **keys = g_new0 (const char *, self->graphs->len + 1);
  g_autoptr (GArray) links = NULL;
  PwAlignmentOptions options = { NULL, 0 };

  for (guint v = 0; v < self->graphs->len; v++)
    keys[v] = pw_comparison_get_city (self, v)->id;
  if (self->decisions != NULL)
    {
      links = pw_decisions_list_links (self->decisions, graphs, keys, self->graphs->len);
      options.links = (const PwAlignmentLink *) links->data;
      options.n_links = links->len;
    }
  self->alignment = pw_alignment_compute (graphs, self->graphs->len, &options);
  self->table = pw_table_new (self->alignment, graphs);
}

PwComparison *
pw_comparison_realign (const PwComparison *self)
{
  PwComparison *anew = g_new0 (PwComparison, 1);

  g_atomic_ref_count_init (&anew->references);
  anew->workspace = g_object_ref (self->workspace);
  anew->service = self->service;
  anew->variants = g_array_ref (self->variants);
  anew->graphs = g_ptr_array_ref (self->graphs);
  anew->problems = g_array_ref (self->problems);
  anew->decisions = self->decisions != NULL ? g_object_ref (self->decisions) : NULL;
  anew->decisions_problem = g_strdup (self->decisions_problem);
  align (anew);

  return anew;
}

PwComparison *
pw_comparison_load (PwWorkspace     *workspace,
                    const PwService *service,
                    GCancellable    *cancellable,
                    GError         **error)
{
  g_autoptr (PwComparison) self = NULL;
  guint n_cities;

  g_return_val_if_fail (PW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (service != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (PwComparison, 1);
  g_atomic_ref_count_init (&self->references);
  self->workspace = g_object_ref (workspace);
  self->service = service;
  self->variants = g_array_new (FALSE, FALSE, sizeof (Variant));
  g_array_set_clear_func (self->variants, clear_variant);
  self->graphs = g_ptr_array_new_with_free_func (free_graph);
  self->problems = g_array_new (FALSE, FALSE, sizeof (PwComparisonProblem));
  g_array_set_clear_func (self->problems, clear_problem);

  n_cities = pw_workspace_get_info (workspace)->cities->len;
  for (guint city = 0; city < n_cities; city++)
    if (!load_city (self, city, cancellable, error))
      return NULL;

  if (!load_decisions (self, cancellable, error))
    return NULL;
  align (self);

  return g_steal_pointer (&self);
}

typedef struct
{
  PwWorkspace     *workspace;
  const PwService *service;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->workspace);
  g_free (job);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Job    *job = data;
  GError       *error = NULL;
  PwComparison *self = pw_comparison_load (job->workspace, job->service, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) pw_comparison_free);
  else
    g_task_return_error (task, error);
}

void
pw_comparison_load_async (PwWorkspace        *workspace,
                          const PwService    *service,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (PW_IS_WORKSPACE (workspace));
  g_return_if_fail (service != NULL);

  job = g_new (Job, 1);
  job->workspace = g_object_ref (workspace);
  job->service = service;

  task = g_task_new (workspace, cancellable, callback, user_data);
  g_task_set_source_tag (task, pw_comparison_load_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, load_in_thread);
}

PwComparison *
pw_comparison_load_finish (GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pw_comparison_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

PwComparison *
pw_comparison_ref (PwComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
pw_comparison_free (PwComparison *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;

  g_clear_pointer (&self->table, pw_table_free);
  g_clear_pointer (&self->alignment, pw_alignment_free);
  g_ptr_array_unref (self->graphs);
  g_array_unref (self->variants);
  g_array_unref (self->problems);
  g_clear_object (&self->decisions);
  g_free (self->decisions_problem);
  g_object_unref (self->workspace);
  g_free (self);
}

PwDecisions *
pw_comparison_get_decisions (const PwComparison *self)
{
  return self->decisions;
}

const char *
pw_comparison_get_decisions_problem (const PwComparison *self)
{
  return self->decisions_problem;
}

PwWorkspace *
pw_comparison_get_workspace (const PwComparison *self)
{
  return self->workspace;
}

const PwService *
pw_comparison_get_service (const PwComparison *self)
{
  return self->service;
}

guint
pw_comparison_get_n_variants (const PwComparison *self)
{
  return self->variants->len;
}

const PwVariantInfo *
pw_comparison_get_variant (const PwComparison *self,
                           guint               variant)
{
  g_return_val_if_fail (variant < self->variants->len, NULL);

  return g_array_index (self->variants, Variant, variant).info;
}

const PwCity *
pw_comparison_get_city (const PwComparison *self,
                        guint               variant)
{
  const PwVariantInfo *info = pw_comparison_get_variant (self, variant);

  g_return_val_if_fail (info != NULL, NULL);

  return g_ptr_array_index (pw_workspace_get_info (self->workspace)->cities, info->city);
}

const PwModel *
pw_comparison_get_model (const PwComparison *self,
                         guint               variant)
{
  g_return_val_if_fail (variant < self->variants->len, NULL);

  return g_array_index (self->variants, Variant, variant).model;
}

const PwGraph *
pw_comparison_get_graph (const PwComparison *self,
                         guint               variant)
{
  g_return_val_if_fail (variant < self->graphs->len, NULL);

  return g_ptr_array_index (self->graphs, variant);
}

int
pw_comparison_find_city (const PwComparison *self,
                         guint               city)
{
  for (guint v = 0; v < self->variants->len; v++)
    if (g_array_index (self->variants, Variant, v).info->city == city)
      return (int) v;

  return -1;
}

const PwAlignment *
pw_comparison_get_alignment (const PwComparison *self)
{
  return self->alignment;
}

const PwTable *
pw_comparison_get_table (const PwComparison *self)
{
  return self->table;
}

int
pw_comparison_find_row (const PwComparison *self,
                        guint               variant,
                        const char         *id)
{
  int node;

  g_return_val_if_fail (variant < self->graphs->len, -1);
  g_return_val_if_fail (id != NULL, -1);

  node = pw_graph_find (g_ptr_array_index (self->graphs, variant), id);

  return node >= 0 ? pw_alignment_find (self->alignment, variant, (guint) node) : -1;
}

char *
pw_comparison_dup_reason (const PwComparison *self,
                          guint               row)
{
  PwExplanation *explanation;
  char          *text;

  g_return_val_if_fail (row < self->table->rows->len, NULL);

  explanation = pw_alignment_explain (self->alignment, (const PwGraph *const *) self->graphs->pdata, row);
  text = explanation != NULL ? pw_explanation_format (explanation) : NULL;
  g_clear_pointer (&explanation, pw_explanation_free);

  return text;
}

/* (transfer container): names of the cities, in the order of the variants */
static const char **
list_names (const PwComparison *self)
{
  const char **names = g_new0 (const char *, self->graphs->len + 1);

  for (guint v = 0; v < self->graphs->len; v++)
    names[v] = pw_comparison_get_city (self, v)->name;

  return names;
}

static PwSentenceSource
get_sentence_source (const PwComparison *self,
                     const char *const  *names)
{
  return (PwSentenceSource){ self->table, self->alignment, (const PwGraph *const *) self->graphs->pdata, names };
}

GPtrArray *
pw_comparison_describe_pair (const PwComparison *self,
                             guint               first,
                             guint               second)
{
  g_autofree const char **names = list_names (self);
  const PwSentenceSource  source = get_sentence_source (self, names);

  g_return_val_if_fail (first < self->graphs->len && second < self->graphs->len, NULL);

  return pw_sentence_list_pair (&source, first, second);
}

GPtrArray *
pw_comparison_describe_city (const PwComparison *self,
                             guint               variant)
{
  g_autofree const char **names = list_names (self);
  const PwSentenceSource  source = get_sentence_source (self, names);

  g_return_val_if_fail (variant < self->graphs->len, NULL);

  return pw_sentence_list_city (&source, variant);
}

guint
pw_comparison_get_n_problems (const PwComparison *self)
{
  return self->problems->len;
}

const PwComparisonProblem *
pw_comparison_get_problem (const PwComparison *self,
                           guint               n)
{
  g_return_val_if_fail (n < self->problems->len, NULL);

  return &g_array_index (self->problems, PwComparisonProblem, n);
}
