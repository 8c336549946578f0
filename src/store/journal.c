/* store/journal.c - what was changed and not saved yet
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "store/journal.h"

#include <glib/gi18n-lib.h>

#include "base/error.h"
#include "store/database.h"

/* The owner of journals that are kept and not offered. */
#define NOBODY "-"

PwJournalStep *
pw_journal_step_new (const char *label,
                     GBytes     *changes)
{
  PwJournalStep *self = g_new0 (PwJournalStep, 1);

  self->label = g_strdup (label);
  self->changes = g_bytes_ref (changes);

  return self;
}

void
pw_journal_step_free (PwJournalStep *self)
{
  g_free (self->label);
  g_bytes_unref (self->changes);
  g_free (self);
}

PwLostWork *
pw_lost_work_copy (const PwLostWork *self)
{
  PwLostWork *copy = g_memdup2 (self, sizeof *self);

  copy->key = g_strdup (self->key);
  copy->title = g_strdup (self->title);
  copy->place = g_strdup (self->place);

  return copy;
}

void
pw_lost_work_free (PwLostWork *self)
{
  if (self == NULL)
    return;

  g_free (self->key);
  g_free (self->title);
  g_free (self->place);
  g_free (self);
}

void
pw_journal_free (PwJournal *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->start, g_bytes_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_free (self->disk);
  g_free (self->pending);
  g_free (self);
}

/* --- writing -------------------------------------------------------------------------- */

gboolean
pw_store_begin_journal (PwStore    *self,
                        const char *key,
                        const char *title,
                        const char *place,
                        GBytes     *start,
                        GBytes     *disk,
                        gint64     *id,
                        GError    **error)
{
  g_autofree char *start_hash = pw_store_hash (start);
  g_autofree char *disk_hash = disk != NULL ? pw_store_hash (disk) : NULL;
  gboolean         is_good;

  if (!pw_store_begin (self, error))
    return FALSE;

  is_good = pw_store_put_blob (self, start_hash, start, error) &&
            pw_store_run (self, error, "INSERT INTO journal (key, title, place, owner, start, disk) VALUES (?, ?, ?, ?, ?, ?)",
                          "ssssss", key, title, place, pw_store_get_owner (self), start_hash, disk_hash);
  if (is_good)
    {
      g_autoptr (sqlite3_stmt) statement = pw_store_prepare (self, error, "SELECT last_insert_rowid ()", "");

      is_good = statement != NULL && pw_store_step (self, statement, error);
      if (is_good)
        *id = sqlite3_column_int64 (statement, 0);
    }

  return pw_store_end (self, is_good, error);
}

static gboolean
is_mine (PwStore *self,
         gint64   id,
         GError **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_store_prepare (self, error, "SELECT 1 FROM journal WHERE id = ? AND owner = ?",
                                                         "is", id, pw_store_get_owner (self));
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;
  if (pw_store_step (self, statement, &local))
    return TRUE;
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    g_set_error_literal (error, PW_ERROR, PW_ERROR_NOT_FOUND, _ ("The recovery journal no longer has this document."));

  return FALSE;
}

gboolean
pw_store_append_steps (PwStore              *self,
                       gint64                id,
                       guint                 first,
                       PwJournalStep *const *steps,
                       guint                 n_steps,
                       GError              **error)
{
  gint64   now = g_get_real_time () / G_USEC_PER_SEC;
  gboolean is_good;

  if (!pw_store_begin (self, error))
    return FALSE;

  is_good = is_mine (self, id, error);
  for (guint i = 0; i < n_steps && is_good; i++)
    is_good = pw_store_run (self, error, "INSERT OR REPLACE INTO step VALUES (?, ?, ?, ?, ?)", "iiisb", id,
                            (gint64) first + i, now, steps[i]->label, steps[i]->changes);

  return pw_store_end (self, is_good, error);
}

gboolean
pw_store_begin_save (PwStore *self,
                     gint64   id,
                     guint    n_steps,
                     GBytes  *bytes,
                     GError **error)
{
  g_autofree char *hash = pw_store_hash (bytes);
  gboolean         is_good;

  if (!pw_store_begin (self, error))
    return FALSE;

  is_good = is_mine (self, id, error) &&
            pw_store_run (self, error, "UPDATE journal SET pending = ?, pending_steps = ? WHERE id = ?", "sii",
                          hash, (gint64) n_steps, id);

  return pw_store_end (self, is_good, error);
}

gboolean
pw_store_finish_save (PwStore    *self,
                      gint64      id,
                      const char *key,
                      const char *title,
                      guint       n_steps,
                      GBytes     *bytes,
                      GError    **error)
{
  g_autofree char *hash = pw_store_hash (bytes);
  gboolean         is_good;

  if (!pw_store_begin (self, error))
    return FALSE;

  is_good = is_mine (self, id, error) &&
            pw_store_run (self, error,
                          "UPDATE journal SET key = ?, title = ?, disk = ?, saved = ?, pending = NULL, pending_steps = 0 WHERE id = ?",
                          "sssii", key, title, hash, (gint64) n_steps, id);

  return pw_store_end (self, is_good, error);
}

gboolean
pw_store_end_journal (PwStore *self,
                      gint64   id,
                      GError **error)
{
  gboolean is_good;

  if (!pw_store_begin (self, error))
    return FALSE;

  is_good = pw_store_run (self, error, "DELETE FROM journal WHERE id = ?", "i", id) && pw_store_drop_unused_blobs (self, error);

  return pw_store_end (self, is_good, error);
}

/* --- lost work ------------------------------------------------------------------------ */

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const PwLostWork *one = *(const PwLostWork *const *) a;
  const PwLostWork *other = *(const PwLostWork *const *) b;

  return (one->time < other->time) - (one->time > other->time);
}

/* All that lie there; @idle gets those that only take up room. */
static GPtrArray *
find_orphans (PwStore    *self,
              const char *key,
              GArray     *idle)
{
  GPtrArray *lost = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_lost_work_free);
  g_autoptr (sqlite3_stmt) statement = NULL;

  pw_store_lock (self);
  statement = pw_store_prepare (self, NULL,
                                "SELECT id, key, title, place, owner, (SELECT count (*) FROM step WHERE journal = id AND number >= saved),"
                                " (SELECT max (time) FROM step WHERE journal = id) FROM journal"
                                " WHERE owner <> '" NOBODY "' AND (?1 IS NULL OR key = ?1)",
                                "s", key);
  while (statement != NULL && pw_store_step (self, statement, NULL))
    {
      g_autoptr (PwLostWork) work = g_new0 (PwLostWork, 1);

      if (pw_store_is_owner_alive (self, (const char *) sqlite3_column_text (statement, 4)))
        continue;
      work->id = sqlite3_column_int64 (statement, 0);
      work->key = pw_store_dup_text (statement, 1);
      work->title = pw_store_dup_text (statement, 2);
      work->place = pw_store_dup_text (statement, 3);
      work->n_steps = (guint) sqlite3_column_int64 (statement, 5);
      work->time = sqlite3_column_int64 (statement, 6);
      if (work->n_steps > 0)
        g_ptr_array_add (lost, g_steal_pointer (&work));
      else
        g_array_append_val (idle, work->id);
    }
  g_clear_pointer (&statement, sqlite3_finalize);
  pw_store_unlock (self);

  return lost;
}

GPtrArray *
pw_store_list_lost (PwStore    *self,
                    const char *key)
{
  g_autoptr (GArray) idle = g_array_new (FALSE, FALSE, sizeof (gint64));
  GPtrArray *lost = find_orphans (self, key, idle);

  for (guint i = 0; i < idle->len; i++)
    (void) pw_store_end_journal (self, g_array_index (idle, gint64, i), NULL);
  g_ptr_array_sort (lost, compare_times);

  return lost;
}

gboolean
pw_store_claim_journal (PwStore *self,
                        gint64   id,
                        GError **error)
{
  g_autofree char *owner = NULL;
  gboolean         is_good = FALSE;

  if (!pw_store_begin (self, error))
    return FALSE;

  {
    g_autoptr (sqlite3_stmt) statement = pw_store_prepare (self, error, "SELECT owner FROM journal WHERE id = ?", "i", id);

    if (statement != NULL && pw_store_step (self, statement, NULL))
      owner = pw_store_dup_text (statement, 0);
  }
  if (owner != NULL && !pw_store_is_owner_alive (self, owner))
    is_good = pw_store_run (self, error, "UPDATE journal SET owner = ? WHERE id = ?", "si", pw_store_get_owner (self), id);
  else if (error != NULL && *error == NULL)
    g_set_error_literal (error, PW_ERROR, PW_ERROR_NOT_FOUND, _ ("This work was taken up in another window already."));

  return pw_store_end (self, is_good, error);
}

static GPtrArray *
read_steps (PwStore *self,
            gint64   id,
            GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_journal_step_free);
  g_autoptr (GError) local = NULL;
  g_autoptr (sqlite3_stmt) statement = pw_store_prepare (self, error, "SELECT number, label, changes FROM step WHERE journal = ? ORDER BY number",
                                                         "i", id);

  /* A gap would be damage: what stands before it is still good. */
  while (statement != NULL && pw_store_step (self, statement, &local) && sqlite3_column_int64 (statement, 0) == (gint64) steps->len)
    {
      g_autoptr (GBytes) changes = pw_store_dup_bytes (statement, 2);

      g_ptr_array_add (steps, pw_journal_step_new ((const char *) sqlite3_column_text (statement, 1), changes));
    }
  if (statement == NULL)
    return NULL;
  if (local != NULL && steps->len == 0)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return g_steal_pointer (&steps);
}

PwJournal *
pw_store_read_journal (PwStore *self,
                       gint64   id,
                       GError **error)
{
  g_autoptr (PwJournal) journal = g_new0 (PwJournal, 1);
  g_autoptr (sqlite3_stmt) statement = NULL;

  pw_store_lock (self);
  statement = pw_store_prepare (self, error, "SELECT start, disk, saved, pending, pending_steps FROM journal WHERE id = ?", "i", id);
  if (statement != NULL && pw_store_step (self, statement, NULL))
    {
      journal->disk = pw_store_dup_text (statement, 1);
      journal->n_saved = (guint) sqlite3_column_int64 (statement, 2);
      journal->pending = pw_store_dup_text (statement, 3);
      journal->n_pending = (guint) sqlite3_column_int64 (statement, 4);
      journal->start = pw_store_get_blob (self, (const char *) sqlite3_column_text (statement, 0), error);
      if (journal->start != NULL)
        journal->steps = read_steps (self, id, error);
    }
  else if (statement != NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_NOT_FOUND, _ ("The recovery journal no longer has this document."));
    }
  g_clear_pointer (&statement, sqlite3_finalize);
  pw_store_unlock (self);

  return journal->steps != NULL ? g_steal_pointer (&journal) : NULL;
}

gboolean
pw_store_retire_journal (PwStore *self,
                         gint64   id,
                         GError **error)
{
  gboolean is_good;

  if (!pw_store_begin (self, error))
    return FALSE;

  is_good = pw_store_run (self, error, "UPDATE journal SET owner = '" NOBODY "' WHERE id = ?", "i", id);

  return pw_store_end (self, is_good, error);
}
