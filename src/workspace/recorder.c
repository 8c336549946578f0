/* workspace/recorder.c - keeps the journal of one document, in a thread of its own
 *
 * All steps stay in memory too, so that a journal which was lost while the document
 * is open can be written again from its beginning.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "workspace/recorder.h"

#include "base/error.h"

struct _PwRecorder
{
  PwStore     *store;
  GThreadPool *pool; /* one thread at most */

  GMutex     mutex; /* for all below */
  GCond      cond;
  char      *key;
  char      *title;
  char      *place;
  GBytes    *start;
  GBytes    *disk;
  guint      n_saved;
  GPtrArray *steps;     /* PwJournalStep; never taken out while the recorder lives */
  guint      n_written; /* of them */
  guint      n_tasks;   /* given to the pool and not done */
  gint64     id;        /* of the journal, 0 where there is none */
  char      *problem;
};

/* --- in the thread -------------------------------------------------------------------- */

/* With the mutex held; gives it back while it waits for the disk. */
static gboolean
begin_journal (PwRecorder *self,
               GError    **error)
{
  g_autofree char *key = g_strdup (self->key);
  g_autofree char *title = g_strdup (self->title);
  g_autoptr (GBytes) disk = self->disk != NULL ? g_bytes_ref (self->disk) : NULL;
  guint    n_saved = self->n_saved;
  gint64   id = 0;
  gboolean is_good;

  g_mutex_unlock (&self->mutex);
  is_good = pw_store_begin_journal (self->store, key, title, self->place, self->start, disk, &id, error) &&
            (n_saved == 0 || pw_store_finish_save (self->store, id, key, title, n_saved, disk, error));
  g_mutex_lock (&self->mutex);
  if (is_good)
    {
      self->id = id;
      self->n_written = 0;
    }

  return is_good;
}

static gboolean
write_steps (PwRecorder *self,
             GError    **error)
{
  g_autoptr (GPtrArray) batch = g_ptr_array_new ();
  guint    first = self->n_written;
  gint64   id = self->id;
  gboolean is_good;

  for (guint i = first; i < self->steps->len; i++)
    g_ptr_array_add (batch, g_ptr_array_index (self->steps, i));
  if (batch->len == 0)
    return TRUE;

  g_mutex_unlock (&self->mutex);
  is_good = pw_store_append_steps (self->store, id, first, (PwJournalStep *const *) batch->pdata, batch->len, error);
  g_mutex_lock (&self->mutex);
  if (is_good)
    self->n_written = first + batch->len;

  return is_good;
}

static void
work (gpointer data,
      gpointer user_data)
{
  PwRecorder *self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_good = TRUE;

  g_mutex_lock (&self->mutex);
  if (self->store != NULL && self->steps->len > 0)
    {
      is_good = (self->id != 0 || begin_journal (self, &error)) && write_steps (self, &error);
      if (!is_good && g_error_matches (error, PW_ERROR, PW_ERROR_NOT_FOUND))
        {
          g_clear_error (&error);
          is_good = begin_journal (self, &error) && write_steps (self, &error);
        }
    }
  g_free (self->problem);
  self->problem = is_good ? NULL : g_strdup (error->message);
  self->n_tasks--;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/* With the mutex held. */
static void
call_for_work (PwRecorder *self)
{
  self->n_tasks++;
  g_thread_pool_push (self->pool, self, NULL);
}

/* --- everywhere else ------------------------------------------------------------------ */

PwRecorder *
pw_recorder_new (PwStore    *store,
                 const char *key,
                 const char *title,
                 const char *place,
                 GBytes     *start,
                 GBytes     *disk)
{
  PwRecorder *self = g_new0 (PwRecorder, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->store = store != NULL ? pw_store_ref (store) : NULL;
  self->pool = g_thread_pool_new (work, self, 1, FALSE, NULL);
  self->key = g_strdup (key);
  self->title = g_strdup (title);
  self->place = g_strdup (place);
  self->start = g_bytes_ref (start);
  self->disk = disk != NULL ? g_bytes_ref (disk) : NULL;
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_journal_step_free);

  return self;
}

void
pw_recorder_resume (PwRecorder      *self,
                    gint64           id,
                    const PwJournal *journal)
{
  g_return_if_fail (self->steps->len == 0);

  self->id = id;
  self->n_saved = journal->n_saved;
  for (guint i = 0; i < journal->steps->len; i++)
    {
      const PwJournalStep *step = g_ptr_array_index (journal->steps, i);

      g_ptr_array_add (self->steps, pw_journal_step_new (step->label, step->changes));
    }
  self->n_written = self->steps->len;
}

void
pw_recorder_free (PwRecorder *self)
{
  if (self == NULL)
    return;

  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_clear_pointer (&self->store, pw_store_unref);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self->key);
  g_free (self->title);
  g_free (self->place);
  g_free (self->problem);
  g_bytes_unref (self->start);
  g_clear_pointer (&self->disk, g_bytes_unref);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

void
pw_recorder_add (PwRecorder *self,
                 const char *label,
                 GBytes     *changes)
{
  g_mutex_lock (&self->mutex);
  g_ptr_array_add (self->steps, pw_journal_step_new (label, changes));
  call_for_work (self);
  g_mutex_unlock (&self->mutex);
}

guint
pw_recorder_get_n_steps (PwRecorder *self)
{
  guint n;

  g_mutex_lock (&self->mutex);
  n = self->steps->len;
  g_mutex_unlock (&self->mutex);

  return n;
}

gboolean
pw_recorder_wait (PwRecorder *self,
                  gint64      most_us)
{
  gint64   end = g_get_monotonic_time () + most_us;
  gboolean is_written;

  g_mutex_lock (&self->mutex);
  while (self->n_tasks > 0)
    if (most_us < 0)
      g_cond_wait (&self->cond, &self->mutex);
    else if (!g_cond_wait_until (&self->cond, &self->mutex, end))
      break;
  is_written = self->n_written == self->steps->len;
  g_mutex_unlock (&self->mutex);

  return is_written;
}

char *
pw_recorder_dup_problem (PwRecorder *self)
{
  char *problem;

  g_mutex_lock (&self->mutex);
  problem = g_strdup (self->problem);
  g_mutex_unlock (&self->mutex);

  return problem;
}

void
pw_recorder_retry (PwRecorder *self)
{
  g_mutex_lock (&self->mutex);
  call_for_work (self);
  g_mutex_unlock (&self->mutex);
}

void
pw_recorder_begin_save (PwRecorder *self,
                        guint       n_steps,
                        GBytes     *bytes)
{
  gint64 id;

  pw_recorder_wait (self, -1);
  g_mutex_lock (&self->mutex);
  id = self->id;
  g_mutex_unlock (&self->mutex);
  if (id != 0)
    (void) pw_store_begin_save (self->store, id, n_steps, bytes, NULL);
}

void
pw_recorder_finish_save (PwRecorder *self,
                         const char *key,
                         const char *title,
                         guint       n_steps,
                         GBytes     *bytes)
{
  gint64 id;

  g_mutex_lock (&self->mutex);
  g_free (self->key);
  self->key = g_strdup (key);
  g_free (self->title);
  self->title = g_strdup (title);
  g_clear_pointer (&self->disk, g_bytes_unref);
  self->disk = g_bytes_ref (bytes);
  self->n_saved = n_steps;
  id = self->id;
  g_mutex_unlock (&self->mutex);

  if (id != 0)
    (void) pw_store_finish_save (self->store, id, key, title, n_steps, bytes, NULL);
}

void
pw_recorder_end (PwRecorder *self)
{
  gint64 id;

  pw_recorder_wait (self, -1);
  g_mutex_lock (&self->mutex);
  id = self->id;
  self->id = 0;
  g_mutex_unlock (&self->mutex);
  if (id != 0)
    (void) pw_store_end_journal (self->store, id, NULL);
}
