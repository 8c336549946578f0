/* workspace/session-recover.c - makes a document from its journal again
 *
 * What the file holds now decides: what it held when it was last read or saved, or
 * what was just being saved: then the document goes on where it ended. Anything else is
 * somebody's later work, and the recovered document stands beside it, without a file.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "workspace/session-private.h"

#include <glib/gi18n-lib.h>

#include "base/error.h"
#include "edit/transaction.h"
#include "xml/change-file.h"
#include "xml/message.h"
#include "xml/reader.h"

static gboolean
replay_step (PwDocument          *document,
             const PwJournalStep *step,
             GError             **error)
{
  gboolean is_torn = FALSE;
  g_autoptr (GPtrArray) changes = pw_change_file_read (step->changes, NULL, &is_torn, error);
  PwTransaction *transaction;

  if (changes == NULL)
    return FALSE;
  if (is_torn)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_TRUNCATED, _ ("A step of the recovery journal is incomplete."));
      return FALSE;
    }

  transaction = pw_document_begin (document, step->label != NULL ? step->label : _ ("Recovered Step"), NULL);
  for (guint i = 0; i < changes->len; i++)
    if (!pw_transaction_apply (transaction, pw_change_ref (g_ptr_array_index (changes, i)), error))
      {
        pw_transaction_cancel (transaction);
        return FALSE;
      }
  pw_transaction_commit (transaction);

  return TRUE;
}

/* Returns how many steps could be done. */
static guint
replay (PwDocument *document,
        PwJournal  *journal)
{
  guint n = 0;

  /* Nothing was done yet, and that may be what the file holds. */
  for (; n < journal->steps->len; n++)
    {
      g_autoptr (GError) error = NULL;

      if (!replay_step (document, g_ptr_array_index (journal->steps, n), &error))
        {
          g_info ("Step %u cannot be recovered: %s", n, error->message);
          break;
        }
      if (n + 1 == journal->n_saved)
        pw_document_mark_saved (document);
    }

  return n;
}

/* The file and what it holds, if it is what the journal knows; else NULL. */
static GBytes *
find_disk (PwJournal *journal,
           GFile     *file)
{
  g_autoptr (GBytes) bytes = pw_xml_load_bytes (file, NULL, NULL);
  g_autofree char *hash = bytes != NULL ? pw_store_hash (bytes) : NULL;

  if (hash == NULL)
    return NULL;
  if (g_strcmp0 (hash, journal->pending) == 0)
    {
      journal->n_saved = journal->n_pending;
      return g_steal_pointer (&bytes);
    }

  return g_strcmp0 (hash, journal->disk) == 0 ? g_steal_pointer (&bytes) : NULL;
}

static char *
describe (GFile   *file,
          gboolean is_beside,
          guint    n_lost)
{
  g_autoptr (GString) note = g_string_new (NULL);

  if (is_beside)
    {
      g_autofree char *name = pw_xml_dup_file_name (file);

      /* TRANSLATORS: the placeholder is the name of a file */
      g_string_append_printf (note, _ ("“%s” is another one by now and stays as it is. The recovered work stands beside it; save it under a name of its own."), name);
    }
  if (n_lost > 0)
    {
      if (note->len > 0)
        g_string_append_c (note, ' ');
      g_string_append_printf (note, ngettext ("The last step could not be read.", "The last %u steps could not be read.", n_lost), n_lost);
    }

  return note->len > 0 ? g_strdup (note->str) : NULL;
}

/* Goes on with the old journal where all of it could be read; else the old one is kept
 * for whoever can make more of it, and a new one gets what could be read.
 */
static void
resume (PwSession        *self,
        const PwLostWork *work,
        PwJournal        *journal,
        guint             n_done)
{
  if (n_done == journal->steps->len)
    {
      pw_recorder_resume (self->recorder, work->id, journal);
      return;
    }

  (void) pw_store_retire_journal (self->store, work->id, NULL);
  for (guint i = 0; i < n_done; i++)
    {
      const PwJournalStep *step = g_ptr_array_index (journal->steps, i);

      pw_recorder_add (self->recorder, step->label, step->changes);
    }
}

static PwSession *
make (PwStore          *store,
      const PwLostWork *work,
      PwJournal        *journal,
      char            **note,
      GError          **error)
{
  g_autoptr (GFile) file = g_str_has_prefix (work->key, "new:") ? NULL : g_file_new_for_uri (work->key);
  g_autoptr (GBytes) disk = file != NULL ? find_disk (journal, file) : NULL;
  gboolean   is_beside = file != NULL && disk == NULL;
  PwSession *self = pw_session_make (store, is_beside ? NULL : file, journal->start, disk, work->title, work->place, error);
  guint      n_done;

  if (self == NULL)
    return NULL;

  if (is_beside || file == NULL)
    journal->n_saved = 0;
  n_done = replay (self->document, journal);
  /* What was saved last is not among the steps, or not one that could be done. */
  self->differs = is_beside || (file != NULL && journal->n_saved > n_done);
  if (is_beside)
    {
      g_autofree char *title = g_strdup_printf (_ ("%s (recovered)"), work->title);

      g_free (self->title);
      self->title = g_steal_pointer (&title);
      self->proposal = pw_save_dup_name_beside (file);
    }
  resume (self, work, journal, n_done);
  if (note != NULL)
    *note = describe (file, is_beside, journal->steps->len - n_done);

  return self;
}

PwSession *
pw_session_recover (PwStore          *store,
                    const PwLostWork *work,
                    char            **note,
                    GError          **error)
{
  g_autoptr (PwJournal) journal = NULL;
  PwSession *self;

  g_return_val_if_fail (store != NULL && work != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (note != NULL)
    *note = NULL;
  if (!pw_store_claim_journal (store, work->id, error))
    return NULL;
  journal = pw_store_read_journal (store, work->id, error);
  if (journal == NULL)
    return NULL;
  self = make (store, work, journal, note, error);
  if (self == NULL)
    return NULL;

  pw_session_watch (self);

  return self;
}

gboolean
pw_session_drop_lost (PwStore          *store,
                      const PwLostWork *work,
                      GError          **error)
{
  g_return_val_if_fail (store != NULL && work != NULL, FALSE);

  return pw_store_claim_journal (store, work->id, error) && pw_store_end_journal (store, work->id, error);
}

/* The program ended after the file was written and before the journal knew of it. */
static gboolean
is_saved_after_all (PwStore          *store,
                    const PwLostWork *work)
{
  g_autoptr (PwJournal) journal = pw_store_read_journal (store, work->id, NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) disk = NULL;

  if (journal == NULL || journal->pending == NULL || g_str_has_prefix (work->key, "new:"))
    return FALSE;
  file = g_file_new_for_uri (work->key);
  disk = find_disk (journal, file);

  return disk != NULL && journal->n_saved >= journal->steps->len;
}

GPtrArray *
pw_session_list_lost (PwStore *store,
                      GFile   *file)
{
  g_autofree char *key = file != NULL ? pw_session_dup_file_key (file) : NULL;
  GPtrArray       *lost;

  g_return_val_if_fail (store != NULL, NULL);

  lost = pw_store_list_lost (store, key);
  for (guint i = lost->len; i > 0; i--)
    {
      const PwLostWork *work = g_ptr_array_index (lost, i - 1);

      if (!is_saved_after_all (store, work))
        continue;
      (void) pw_session_drop_lost (store, work, NULL);
      g_ptr_array_remove_index (lost, i - 1);
    }

  return lost;
}
