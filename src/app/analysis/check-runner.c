/* app/analysis/check-runner.c - keeps the findings about an open document up to date
 *
 *   at rest --document changes--> waiting --pause in the changes--> at work --> at rest
 *                                    ^                                 |
 *                                    \-----document changed meanwhile--/
 *
 * The checker is touched by one thread at a time: by the worker while there is a task,
 * by nobody else ever.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/analysis/check-runner.h"

#include <glib/gi18n-lib.h>

#include "analysis/checker.h"
#include "analysis/ignore.h"
#include "edit/transaction.h"

/* Nobody wants to be told of what half a gesture leaves behind. */
#define PAUSE_MS 150

struct _PwCheckRunner
{
  GObject parent_instance;

  PwDocument *document;
  PwProfile   profile;
  PwChecker  *checker;
  PwProfile   checker_profile;
  GPtrArray  *findings;

  guint    timeout;
  gboolean is_working;
  gboolean is_stale; /* the document changed while the worker was at it */
};

G_DEFINE_FINAL_TYPE (PwCheckRunner, pw_check_runner, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  PwChecker *checker;
  PwGraph   *graph;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  pw_graph_free (job->graph);
  g_free (job);
}

static void
check_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Job *job = data;

  pw_checker_update (job->checker, g_steal_pointer (&job->graph));
  g_task_return_pointer (task, pw_checker_dup_findings (job->checker), (GDestroyNotify) g_ptr_array_unref);
}

static void begin (PwCheckRunner *self);

static void
on_checked (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  PwCheckRunner *self = PW_CHECK_RUNNER (source);
  GPtrArray     *findings = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_working = FALSE;
  if (self->document == NULL)
    {
      g_ptr_array_unref (findings);
      return;
    }
  if (self->is_stale)
    {
      g_ptr_array_unref (findings);
      begin (self);
      return;
    }
  g_ptr_array_unref (self->findings);
  self->findings = findings;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
begin (PwCheckRunner *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_checked, NULL);
  Job *job = g_new0 (Job, 1);

  if (self->checker_profile != self->profile)
    g_clear_pointer (&self->checker, pw_checker_free);
  if (self->checker == NULL)
    self->checker = pw_checker_new (self->profile);
  self->checker_profile = self->profile;
  job->checker = self->checker;
  job->graph = pw_graph_new (pw_document_get_model (self->document), NULL);
  self->is_working = TRUE;
  self->is_stale = FALSE;
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, check_in_thread);
}

static gboolean
on_pause (gpointer data)
{
  PwCheckRunner *self = data;

  self->timeout = 0;
  begin (self);

  return G_SOURCE_REMOVE;
}

static void
on_document_changed (PwCheckRunner *self)
{
  if (self->is_working)
    {
      self->is_stale = TRUE;
      return;
    }
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (PAUSE_MS, on_pause, self);
}

static void
pw_check_runner_dispose (GObject *object)
{
  PwCheckRunner *self = PW_CHECK_RUNNER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (pw_check_runner_parent_class)->dispose (object);
}

/* A worker holds a reference, so none is at the checker any more. */
static void
pw_check_runner_finalize (GObject *object)
{
  PwCheckRunner *self = PW_CHECK_RUNNER (object);

  pw_checker_free (self->checker);
  g_ptr_array_unref (self->findings);
  G_OBJECT_CLASS (pw_check_runner_parent_class)->finalize (object);
}

static void
pw_check_runner_class_init (PwCheckRunnerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pw_check_runner_dispose;
  object_class->finalize = pw_check_runner_finalize;

  signals[CHANGED] = g_signal_new ("changed", PW_TYPE_CHECK_RUNNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pw_check_runner_init (PwCheckRunner *self)
{
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_finding_unref);
}

PwCheckRunner *
pw_check_runner_new (PwDocument *document,
                     PwProfile   profile)
{
  PwCheckRunner *self;

  g_return_val_if_fail (PW_IS_DOCUMENT (document), NULL);

  self = g_object_new (PW_TYPE_CHECK_RUNNER, NULL);
  self->document = g_object_ref (document);
  self->profile = profile;
  g_signal_connect_object (document, "changed", G_CALLBACK (on_document_changed), self, G_CONNECT_SWAPPED);
  begin (self);

  return self;
}

PwDocument *
pw_check_runner_get_document (PwCheckRunner *self)
{
  g_return_val_if_fail (PW_IS_CHECK_RUNNER (self), NULL);

  return self->document;
}

PwProfile
pw_check_runner_get_profile (PwCheckRunner *self)
{
  g_return_val_if_fail (PW_IS_CHECK_RUNNER (self), PW_PROFILE_DEFAULT);

  return self->profile;
}

/* The next job gets a checker of its own. */
void
pw_check_runner_set_profile (PwCheckRunner *self,
                             PwProfile      profile)
{
  g_return_if_fail (PW_IS_CHECK_RUNNER (self));

  if (self->profile == profile)
    return;
  self->profile = profile;
  on_document_changed (self);
}

const GPtrArray *
pw_check_runner_get_findings (PwCheckRunner *self)
{
  g_return_val_if_fail (PW_IS_CHECK_RUNNER (self), NULL);

  return self->findings;
}

gboolean
pw_check_runner_is_done (PwCheckRunner *self)
{
  g_return_val_if_fail (PW_IS_CHECK_RUNNER (self), TRUE);

  return self->timeout == 0 && !self->is_working;
}

guint
pw_check_runner_count (PwCheckRunner *self,
                       PwSeverity     severity)
{
  guint n = 0;

  g_return_val_if_fail (PW_IS_CHECK_RUNNER (self), 0);

  for (guint i = 0; i < self->findings->len; i++)
    {
      const PwFinding *finding = g_ptr_array_index (self->findings, i);

      n += finding->severity == severity && !finding->is_ignored;
    }

  return n;
}

PwSeverity
pw_check_runner_get_worst (PwCheckRunner *self)
{
  for (PwSeverity severity = PW_SEVERITY_ERROR; severity > PW_SEVERITY_OFF; severity--)
    if (pw_check_runner_count (self, severity) > 0)
      return severity;

  return PW_SEVERITY_OFF;
}

char *
pw_check_runner_dup_summary (PwCheckRunner *self)
{
  guint            n_errors = pw_check_runner_count (self, PW_SEVERITY_ERROR);
  guint            n_warnings = pw_check_runner_count (self, PW_SEVERITY_WARNING);
  guint            n_hints = pw_check_runner_count (self, PW_SEVERITY_HINT);
  g_autofree char *errors = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  g_autofree char *warnings = g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);

  if (n_errors > 0 && n_warnings > 0)
    /* TRANSLATORS: "1 error, 2 warnings" */
    return g_strdup_printf (_ ("%s, %s"), errors, warnings);
  if (n_errors > 0)
    return g_steal_pointer (&errors);
  if (n_warnings > 0)
    return g_steal_pointer (&warnings);
  if (n_hints > 0)
    return g_strdup_printf (ngettext ("%u hint", "%u hints", n_hints), n_hints);

  return NULL;
}

/* --- what people do about a finding ------------------------------------------------------ */

/* All or nothing; the changes were made for the document as it is. */
static gboolean
apply (PwCheckRunner *self,
       const char    *label,
       GPtrArray     *changes)
{
  PwTransaction *transaction = pw_document_begin (self->document, label, NULL);

  for (guint i = 0; i < changes->len; i++)
    if (!pw_transaction_apply (transaction, pw_change_ref (g_ptr_array_index (changes, i)), NULL))
      {
        pw_transaction_cancel (transaction);
        return FALSE;
      }
  pw_transaction_commit (transaction);

  return TRUE;
}

static gboolean
apply_one (PwCheckRunner *self,
           const char    *label,
           PwChange      *change)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_change_unref);

  if (change == NULL)
    return FALSE;
  g_ptr_array_add (changes, change);

  return apply (self, label, changes);
}

const char *
pw_check_runner_get_fix_label (PwCheckRunner   *self,
                               const PwFinding *finding)
{
  g_autoptr (GPtrArray) changes = NULL;
  const char *label = NULL;

  g_return_val_if_fail (PW_IS_CHECK_RUNNER (self), NULL);

  changes = pw_rule_fix (pw_document_get_model (self->document), finding, &label);

  return changes != NULL ? label : NULL;
}

gboolean
pw_check_runner_fix (PwCheckRunner   *self,
                     const PwFinding *finding)
{
  g_autoptr (GPtrArray) changes = NULL;
  const char *label = NULL;

  g_return_val_if_fail (PW_IS_CHECK_RUNNER (self), FALSE);

  changes = pw_rule_fix (pw_document_get_model (self->document), finding, &label);

  return changes != NULL && apply (self, label, changes);
}

gboolean
pw_check_runner_can_ignore (PwCheckRunner   *self,
                            const PwFinding *finding)
{
  g_return_val_if_fail (PW_IS_CHECK_RUNNER (self), FALSE);

  return pw_ignore_is_possible (pw_document_get_model (self->document), finding);
}

gboolean
pw_check_runner_ignore (PwCheckRunner   *self,
                        const PwFinding *finding,
                        const char      *reason)
{
  g_return_val_if_fail (PW_IS_CHECK_RUNNER (self), FALSE);

  return apply_one (self, _ ("Ignore finding"), pw_ignore_new (pw_document_get_model (self->document), finding, reason));
}

gboolean
pw_check_runner_stop_ignoring (PwCheckRunner   *self,
                               const PwFinding *finding)
{
  g_return_val_if_fail (PW_IS_CHECK_RUNNER (self), FALSE);

  return apply_one (self, _ ("Check again"), pw_ignore_end (pw_document_get_model (self->document), finding));
}
