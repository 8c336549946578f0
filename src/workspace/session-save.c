/* workspace/session-save.c - brings the document of a session into its file
 *
 * main loop: serialise, note the state --> thread: journal "about to", versions, file,
 * journal "done" --> main loop: what is on disk now is the base
 * One save runs at a time; the next one begins with what the document is by then.
 *
 * Merging belongs where the thread finds another file than the base.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "workspace/session-private.h"

#include <glib/gi18n-lib.h>

#include "base/error.h"
#include "store/versions.h"
#include "xml/reader.h"
#include "xml/writer.h"

/* What the thread works on; all of it is its own. */
typedef struct
{
  PwStore    *store;
  PwRecorder *recorder; /* of the session, which the task keeps */
  GFile      *file;
  char       *key;
  char       *title;
  GBytes     *base;
  GBytes     *attempt;
  GBytes     *bytes;
  guint       n_steps;
  guint64     state;
  gboolean    replaces; /* whatever the file holds now */
  gboolean    is_first;
  gint64      opened_time;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->store, pw_store_unref);
  g_clear_object (&job->file);
  g_clear_pointer (&job->base, g_bytes_unref);
  g_clear_pointer (&job->attempt, g_bytes_unref);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job->key);
  g_free (job->title);
  g_free (job);
}

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* Versions are a help, never a reason not to save. */
static void
add_version (Job          *job,
             GBytes       *bytes,
             PwVersionKind kind,
             gint64        time)
{
  if (job->store != NULL)
    (void) pw_store_add_version (job->store, job->key, bytes, kind, time, NULL);
}

/* What is replaced knowingly is kept first. */
static gboolean
take_over (Job     *job,
           GError **error)
{
  g_autoptr (GError) cause = NULL;
  GBytes *theirs = pw_xml_load_bytes (job->file, NULL, &cause);

  g_clear_pointer (&job->base, g_bytes_unref);
  if (theirs == NULL && g_error_matches (cause, PW_ERROR, PW_ERROR_NOT_FOUND))
    return TRUE;
  if (theirs == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  add_version (job, theirs, PW_VERSION_THEIRS, get_now ());
  job->base = theirs;

  return TRUE;
}

static gboolean
run (Job     *job,
     GError **error)
{
  if (job->is_first)
    pw_save_sweep (job->file);
  if (job->replaces && !take_over (job, error))
    return FALSE;
  if (job->is_first && !job->replaces && job->base != NULL)
    add_version (job, job->base, PW_VERSION_OPENED, job->opened_time);

  pw_recorder_begin_save (job->recorder, job->n_steps, job->bytes);
  if (!pw_save_file (job->file, job->base, job->attempt, job->bytes, error))
    return FALSE;
  pw_recorder_finish_save (job->recorder, job->key, job->title, job->n_steps, job->bytes);
  add_version (job, job->bytes, PW_VERSION_SAVED, get_now ());

  return TRUE;
}

static Job *
job_new (PwSession *self,
         GFile     *file,
         GError   **error)
{
  g_autoptr (GBytes) bytes = pw_xml_write_bytes (pw_document_get_model (self->document), error);
  Job *job;

  if (bytes == NULL)
    return NULL;

  job = g_new0 (Job, 1);
  job->store = self->store != NULL ? pw_store_ref (self->store) : NULL;
  job->recorder = self->recorder;
  job->file = g_object_ref (file != NULL ? file : self->file);
  job->key = pw_session_dup_file_key (job->file);
  job->title = g_strdup (self->title);
  job->base = self->base != NULL ? g_bytes_ref (self->base) : NULL;
  job->attempt = self->attempt != NULL ? g_bytes_ref (self->attempt) : NULL;
  job->bytes = g_steal_pointer (&bytes);
  job->n_steps = pw_recorder_get_n_steps (self->recorder);
  job->state = pw_document_begin_save (self->document);
  job->replaces = file != NULL;
  job->is_first = !self->has_saved;
  job->opened_time = self->opened_time;

  return job;
}

static void
succeed (PwSession *self,
         Job       *job)
{
  gboolean is_moved = self->file == NULL || !g_file_equal (self->file, job->file);

  if (is_moved)
    {
      g_autofree char *name = g_file_get_basename (job->file);

      /* A city keeps its name; a document that was named by its file gets the new one. */
      if (self->place == NULL)
        {
          g_free (self->title);
          self->title = g_filename_display_name (name);
        }
      g_set_object (&self->file, job->file);
    }
  g_clear_pointer (&self->base, g_bytes_unref);
  self->base = g_bytes_ref (job->bytes);
  g_clear_pointer (&self->attempt, g_bytes_unref);
  self->differs = FALSE;
  self->has_saved = TRUE;
  self->saved_time = get_now ();
  self->unsaved_since = 0;
  self->is_saving = FALSE;
  self->state = PW_SESSION_SAVING; /* so that a second save in a minute is told of too */
  pw_document_finish_save (self->document, job->state);
  pw_session_set_state (self, pw_session_is_modified (self) ? PW_SESSION_MODIFIED : PW_SESSION_CLEAN, NULL);
  pw_session_schedule_autosave (self);
}

static void
fail (PwSession    *self,
      Job          *job,
      const GError *error)
{
  PwSessionState state = PW_SESSION_FAILED;

  if (g_error_matches (error, PW_SAVE_ERROR, PW_SAVE_ERROR_CHANGED_ON_DISK))
    state = PW_SESSION_CHANGED_ON_DISK;
  else if (g_error_matches (error, PW_SAVE_ERROR, PW_SAVE_ERROR_GONE))
    state = PW_SESSION_GONE;

  /* Nothing was tried. */
  if (g_error_matches (error, PW_ERROR, PW_ERROR_USAGE))
    return;

  /* It may have arrived all the same, and only its confirmation was lost. */
  if (job != NULL && self->file != NULL && g_file_equal (self->file, job->file))
    {
      g_clear_pointer (&self->attempt, g_bytes_unref);
      self->attempt = g_bytes_ref (job->bytes);
    }
  self->is_saving = FALSE;
  pw_session_set_state (self, state, error->message);
  pw_session_schedule_autosave (self);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  GError *error = NULL;

  if (run (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void start_save (PwSession *self,
                        GTask     *outer);

/* The outer task is the caller's, the inner one the thread's: the session knows of the
 * outcome before the caller does.
 */
static void
on_run (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  PwSession *self = PW_SESSION (source);
  g_autoptr (GTask) outer = data;
  Job    *job = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      succeed (self, job);
      g_task_return_boolean (outer, TRUE);
    }
  else
    {
      fail (self, job, error);
      g_task_return_error (outer, error);
    }
  if (!g_queue_is_empty (&self->waiting))
    start_save (self, g_queue_pop_head (&self->waiting));
}

static GError *
say_no_file (void)
{
  return g_error_new_literal (PW_ERROR, PW_ERROR_USAGE, _ ("The document has no file yet. Choose where to save it."));
}

/* Takes @outer. */
static void
start_save (PwSession *self,
            GTask     *outer)
{
  GFile  *file = g_task_get_task_data (outer);
  GError *error = NULL;
  Job    *job = NULL;
  g_autoptr (GTask) inner = NULL;

  if (file == NULL && self->file == NULL)
    error = say_no_file ();
  else
    job = job_new (self, file, &error);
  if (job == NULL)
    {
      fail (self, NULL, error);
      g_task_return_error (outer, error);
      g_object_unref (outer);
      return;
    }

  self->is_saving = TRUE;
  g_clear_handle_id (&self->autosave_source, g_source_remove);
  pw_session_set_state (self, PW_SESSION_SAVING, NULL);
  inner = g_task_new (self, NULL, on_run, outer);
  g_task_set_task_data (inner, job, job_free);
  g_task_run_in_thread (inner, run_in_thread);
}

void
pw_session_save_async (PwSession          *self,
                       GFile              *file,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  GTask *outer;

  g_return_if_fail (PW_IS_SESSION (self));

  outer = g_task_new (self, NULL, callback, user_data);
  if (file != NULL)
    g_task_set_task_data (outer, g_object_ref (file), g_object_unref);
  if (self->is_saving)
    g_queue_push_tail (&self->waiting, outer);
  else
    start_save (self, outer);
}

gboolean
pw_session_save_finish (PwSession    *self,
                        GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
pw_session_save (PwSession *self,
                 GFile     *file,
                 GError   **error)
{
  GError *cause = NULL;
  Job    *job = NULL;

  g_return_val_if_fail (PW_IS_SESSION (self), FALSE);
  g_return_val_if_fail (!self->is_saving, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (file == NULL && self->file == NULL)
    cause = say_no_file ();
  else
    job = job_new (self, file, &cause);
  if (job != NULL && run (job, &cause))
    succeed (self, job);
  else
    fail (self, job, cause);
  g_clear_pointer (&job, job_free);
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, cause);

  return FALSE;
}
