/* workspace/session.c - a document with its file, from opening to closing
 *
 * The journal: PwDocument::changed --> text of the changes --> recorder, which writes
 * in its thread --> acknowledged before the main loop goes idle, unless the disk is
 * slower than people may wait.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "workspace/session-private.h"

#include <glib/gi18n-lib.h>

#include "store/versions.h"
#include "base/error.h"
#include "xml/change-file.h"
#include "xml/message.h"
#include "xml/reader.h"
#include "xml/writer.h"

/* People do not feel this; a disk that is slower acknowledges later. */
#define MOST_JOURNAL_WAIT_US 15000
#define JOURNAL_RETRY_S 5
/* However long somebody goes on without a pause. */
#define MOST_UNSAVED_US (30 * G_USEC_PER_SEC)

G_DEFINE_FINAL_TYPE (PwSession, pw_session, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
pw_session_set_state (PwSession     *self,
                      PwSessionState state,
                      const char    *problem)
{
  if (self->state == state && g_strcmp0 (self->problem, problem) == 0)
    return;

  self->state = state;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- the journal ---------------------------------------------------------------------- */

static gboolean
on_retry (gpointer data)
{
  PwSession *self = data;

  self->retry_source = 0;
  pw_recorder_retry (self->recorder);
  if (self->journal_source == 0)
    pw_session_flush (self);

  return G_SOURCE_REMOVE;
}

static void
look_at_journal (PwSession *self)
{
  g_autofree char *problem = pw_recorder_dup_problem (self->recorder);

  if (problem != NULL && self->retry_source == 0 && self->store != NULL)
    self->retry_source = g_timeout_add_seconds (JOURNAL_RETRY_S, on_retry, self);
  if (g_strcmp0 (problem, self->journal_problem) == 0)
    return;

  g_free (self->journal_problem);
  self->journal_problem = g_steal_pointer (&problem);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
on_journal (gpointer data)
{
  PwSession *self = data;

  self->journal_source = 0;
  pw_recorder_wait (self->recorder, MOST_JOURNAL_WAIT_US);
  look_at_journal (self);

  return G_SOURCE_REMOVE;
}

gboolean
pw_session_flush (PwSession *self)
{
  gboolean is_written;

  g_return_val_if_fail (PW_IS_SESSION (self), FALSE);

  is_written = pw_recorder_wait (self->recorder, -1);
  look_at_journal (self);

  return is_written;
}

/* What a step is called, where that can be told: an undo has no name of its own. */
static char *
dup_label (PwDocument *document)
{
  char *label = NULL;

  if (!pw_document_can_redo (document))
    g_object_get (document, "undo-label", &label, NULL);

  return label;
}

static void
on_document_changed (PwSession *self,
                     GPtrArray *changes)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *label = dup_label (self->document);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < changes->len; i++)
    pw_change_file_append (text, g_ptr_array_index (changes, i));
  bytes = g_string_free_to_bytes (text);
  pw_recorder_add (self->recorder, label, bytes);
  if (self->journal_source == 0)
    self->journal_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_journal, self, NULL);
}

/* The document tells of being modified after it has told of its changes. */
static void
on_modified (PwSession *self)
{
  gboolean is_modified = pw_session_is_modified (self);

  if (self->state == PW_SESSION_CLEAN && is_modified)
    pw_session_set_state (self, PW_SESSION_MODIFIED, NULL);
  else if (self->state == PW_SESSION_MODIFIED && !is_modified)
    pw_session_set_state (self, PW_SESSION_CLEAN, NULL);
  pw_session_schedule_autosave (self);
}

void
pw_session_watch (PwSession *self)
{
  g_signal_connect_object (self->document, "changed", G_CALLBACK (on_document_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::modified", G_CALLBACK (on_modified), self, G_CONNECT_SWAPPED);
  self->state = pw_session_is_modified (self) ? PW_SESSION_MODIFIED : PW_SESSION_CLEAN;
}

/* --- saving by itself ----------------------------------------------------------------- */

static gboolean
on_autosave (gpointer data)
{
  PwSession *self = data;

  self->autosave_source = 0;
  pw_session_save_async (self, NULL, NULL, NULL);

  return G_SOURCE_REMOVE;
}

void
pw_session_schedule_autosave (PwSession *self)
{
  gint64   now = g_get_monotonic_time ();
  gint64   left;
  gboolean is_question = self->state == PW_SESSION_CHANGED_ON_DISK || self->state == PW_SESSION_GONE;

  g_clear_handle_id (&self->autosave_source, g_source_remove);
  if (!pw_session_is_modified (self))
    self->unsaved_since = 0;
  else if (self->unsaved_since == 0)
    self->unsaved_since = now;
  if (self->unsaved_since == 0 || self->autosave_ms == 0 || self->file == NULL || is_question || self->is_closed)
    return;

  left = MAX (0, self->unsaved_since + MOST_UNSAVED_US - now) / 1000;
  if (self->state == PW_SESSION_FAILED) /* Not again and again: the share may be away. */
    left = MOST_UNSAVED_US / 1000;
  else
    left = MIN (left, self->autosave_ms);
  self->autosave_source = g_timeout_add ((guint) left, on_autosave, self);
}

void
pw_session_set_autosave (PwSession *self,
                         guint      delay_ms)
{
  g_return_if_fail (PW_IS_SESSION (self));

  self->autosave_ms = delay_ms;
  pw_session_schedule_autosave (self);
}

void
pw_session_autosave_now (PwSession *self)
{
  g_return_if_fail (PW_IS_SESSION (self));

  if (self->autosave_source == 0 || self->state == PW_SESSION_FAILED)
    return;

  g_clear_handle_id (&self->autosave_source, g_source_remove);
  pw_session_save_async (self, NULL, NULL, NULL);
}

/* --- opening -------------------------------------------------------------------------- */

/* A link and what it points to are one file. */
char *
pw_session_dup_file_key (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *real = path != NULL ? g_canonicalize_filename (path, NULL) : NULL;

  return real != NULL ? g_filename_to_uri (real, NULL, NULL) : g_file_get_uri (file);
}

static char *
dup_file_title (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

PwSession *
pw_session_make (PwStore    *store,
                 GFile      *file,
                 GBytes     *start,
                 GBytes     *base,
                 const char *title,
                 const char *place,
                 GError    **error)
{
  g_autofree char *name = file != NULL ? pw_xml_dup_file_name (file) : NULL;
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *key = file != NULL ? pw_session_dup_file_key (file) : g_strconcat ("new:", uuid, NULL);
  PwModel         *model = pw_xml_read_bytes (start, name, error);
  PwSession       *self;

  if (model == NULL)
    return NULL;

  self = g_object_new (PW_TYPE_SESSION, NULL);
  self->store = store != NULL ? pw_store_ref (store) : NULL;
  self->title = title != NULL ? g_strdup (title) : dup_file_title (file);
  self->place = g_strdup (place);
  self->opened_time = g_get_real_time () / G_USEC_PER_SEC;
  self->document = pw_document_new (model, self->title);
  g_set_object (&self->file, file);
  self->base = base != NULL ? g_bytes_ref (base) : NULL;
  self->recorder = pw_recorder_new (store, key, self->title, place, start, base);

  return self;
}

PwSession *
pw_session_open (PwStore      *store,
                 GFile        *file,
                 const char   *title,
                 const char   *place,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;
  PwSession *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bytes = pw_xml_load_bytes (file, cancellable, error);
  self = bytes != NULL ? pw_session_make (store, file, bytes, bytes, title, place, error) : NULL;
  if (self != NULL)
    pw_session_watch (self);

  return self;
}

PwSession *
pw_session_new (PwStore    *store,
                GBytes     *bytes,
                const char *title,
                const char *place,
                GFile      *proposal,
                gboolean    is_modified,
                GError    **error)
{
  PwSession *self;

  g_return_val_if_fail (bytes != NULL && title != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = pw_session_make (store, NULL, bytes, NULL, title, place, error);
  if (self == NULL)
    return NULL;

  g_set_object (&self->proposal, proposal);
  self->differs = is_modified;
  pw_session_watch (self);

  return self;
}

PwSession *
pw_session_open_version (PwStore    *store,
                         GFile      *file,
                         GBytes     *bytes,
                         const char *title,
                         const char *place,
                         GError    **error)
{
  g_autoptr (GBytes) disk = NULL;
  PwSession *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  disk = pw_xml_load_bytes (file, NULL, error);
  self = disk != NULL ? pw_session_make (store, file, bytes, disk, title, place, error) : NULL;
  if (self == NULL)
    return NULL;

  self->differs = !g_bytes_equal (bytes, disk);
  pw_session_watch (self);

  return self;
}

/* --- questions ------------------------------------------------------------------------ */

PwDocument *
pw_session_get_document (PwSession *self)
{
  g_return_val_if_fail (PW_IS_SESSION (self), NULL);

  return self->document;
}

GFile *
pw_session_get_file (PwSession *self)
{
  g_return_val_if_fail (PW_IS_SESSION (self), NULL);

  return self->file;
}

GFile *
pw_session_get_proposal (PwSession *self)
{
  g_return_val_if_fail (PW_IS_SESSION (self), NULL);

  return self->proposal;
}

const char *
pw_session_get_title (PwSession *self)
{
  g_return_val_if_fail (PW_IS_SESSION (self), NULL);

  return self->title;
}

char *
pw_session_dup_key (PwSession *self)
{
  g_return_val_if_fail (PW_IS_SESSION (self), NULL);

  return self->file != NULL ? pw_session_dup_file_key (self->file) : NULL;
}

PwSessionState
pw_session_get_state (PwSession *self)
{
  g_return_val_if_fail (PW_IS_SESSION (self), PW_SESSION_CLEAN);

  return self->state;
}

gboolean
pw_session_is_modified (PwSession *self)
{
  g_return_val_if_fail (PW_IS_SESSION (self), FALSE);

  return self->differs || pw_document_is_modified (self->document);
}

gint64
pw_session_get_saved_time (PwSession *self)
{
  g_return_val_if_fail (PW_IS_SESSION (self), 0);

  return self->saved_time;
}

const char *
pw_session_get_problem (PwSession *self)
{
  g_return_val_if_fail (PW_IS_SESSION (self), NULL);

  return self->problem != NULL ? self->problem : self->journal_problem;
}

/* --- the end -------------------------------------------------------------------------- */

gboolean
pw_session_set_aside (PwSession *self,
                      GError   **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (PW_IS_SESSION (self), FALSE);

  key = pw_session_dup_key (self);
  bytes = pw_xml_write_bytes (pw_document_get_model (self->document), error);
  if (bytes == NULL)
    return FALSE;
  if (self->store == NULL || key == NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_IO, _ ("There is no recovery journal."));
      return FALSE;
    }

  return pw_store_add_version (self->store, key, bytes, PW_VERSION_SET_ASIDE, g_get_real_time () / G_USEC_PER_SEC, error);
}

static void
stop (PwSession *self)
{
  self->is_closed = TRUE;
  g_clear_handle_id (&self->journal_source, g_source_remove);
  g_clear_handle_id (&self->retry_source, g_source_remove);
  g_clear_handle_id (&self->autosave_source, g_source_remove);
}

void
pw_session_close (PwSession *self)
{
  g_return_if_fail (PW_IS_SESSION (self));

  stop (self);
  if (!pw_session_is_modified (self))
    pw_recorder_end (self->recorder);
}

void
pw_session_discard (PwSession *self)
{
  g_return_if_fail (PW_IS_SESSION (self));

  stop (self);
  if (pw_session_is_modified (self) && self->file != NULL)
    (void) pw_session_set_aside (self, NULL);
  pw_recorder_end (self->recorder);
}

static void
pw_session_dispose (GObject *object)
{
  PwSession *self = PW_SESSION (object);

  stop (self);
  if (self->recorder != NULL && self->document != NULL && !pw_session_is_modified (self))
    pw_recorder_end (self->recorder);
  g_clear_pointer (&self->recorder, pw_recorder_free);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  G_OBJECT_CLASS (pw_session_parent_class)->dispose (object);
}

static void
pw_session_finalize (GObject *object)
{
  PwSession *self = PW_SESSION (object);

  g_clear_object (&self->document);
  g_clear_object (&self->file);
  g_clear_object (&self->proposal);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->attempt, g_bytes_unref);
  g_clear_pointer (&self->store, pw_store_unref);
  g_free (self->title);
  g_free (self->place);
  g_free (self->problem);
  g_free (self->journal_problem);
  G_OBJECT_CLASS (pw_session_parent_class)->finalize (object);
}

static void
pw_session_class_init (PwSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_session_dispose;
  G_OBJECT_CLASS (klass)->finalize = pw_session_finalize;

  signals[CHANGED] = g_signal_new ("changed", PW_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pw_session_init (PwSession *self)
{
  g_queue_init (&self->waiting);
}
