/* workspace/session.h - a document with its file, from opening to closing
 *
 * Calling sequence: open one (pw_session_open(), pw_session_new(), pw_session_recover()),
 * edit its document as any other, save as often as wanted, and at the end
 * pw_session_close() or pw_session_discard(). A session that is only dropped, or whose
 * program ends, leaves what was not saved in the journal, for pw_session_recover().
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

#include "edit/document.h"
#include "store/journal.h"
#include "workspace/save.h"

G_BEGIN_DECLS

/**
 * PwSession:
 *
 * Made in any thread, used in the main one afterwards. Every step of the document is
 * in the journal before the main loop is idle again.
 *
 * Emits PwSession::changed whenever what pw_session_get_state(), pw_session_get_file()
 * or pw_session_get_problem() say has changed.
 */
#define PW_TYPE_SESSION (pw_session_get_type ())
G_DECLARE_FINAL_TYPE (PwSession, pw_session, PW, SESSION, GObject)

/**
 * PwSessionState:
 * @PW_SESSION_CLEAN: everything is in the file, or nothing was done yet
 * @PW_SESSION_MODIFIED: there is something to save
 * @PW_SESSION_SAVING: it is being written
 * @PW_SESSION_CHANGED_ON_DISK: somebody else changed the file; a person must choose
 * @PW_SESSION_GONE: the file was deleted or moved; a person must choose
 * @PW_SESSION_FAILED: saving failed, see pw_session_get_problem()
 */
typedef enum
{
  PW_SESSION_CLEAN,
  PW_SESSION_MODIFIED,
  PW_SESSION_SAVING,
  PW_SESSION_CHANGED_ON_DISK,
  PW_SESSION_GONE,
  PW_SESSION_FAILED,
} PwSessionState;

/**
 * pw_session_open:
 * @store: (nullable): %NULL goes without journal and versions
 * @title: (nullable): what people call it; %NULL for the name of the file
 * @place: (nullable): where it belongs, for people
 *
 * Returns: (transfer full) (nullable): %NULL with @error set as by pw_xml_read_file()
 */
PwSession *pw_session_open (PwStore      *store,
                            GFile        *file,
                            const char   *title,
                            const char   *place,
                            GCancellable *cancellable,
                            GError      **error);

/**
 * pw_session_new:
 * @bytes: what it begins as, a whole BPMN file
 * @proposal: (nullable): where it will perhaps be saved
 * @is_modified: whether closing it untouched would lose something
 *
 * A document without a file.
 */
PwSession *pw_session_new (PwStore    *store,
                           GBytes     *bytes,
                           const char *title,
                           const char *place,
                           GFile      *proposal,
                           gboolean    is_modified,
                           GError    **error);

/**
 * pw_session_open_version:
 * @bytes: an earlier version of @file
 *
 * The document is as it was then, and not saved; the file is as it is now.
 */
PwSession *pw_session_open_version (PwStore    *store,
                                    GFile      *file,
                                    GBytes     *bytes,
                                    const char *title,
                                    const char *place,
                                    GError    **error);

/**
 * pw_session_list_lost:
 * @file: (nullable): only work on this one
 *
 * Work that other programs left behind and nobody has taken up. May read the files it
 * was about, so slow drives want another thread.
 *
 * Returns: (transfer full) (element-type PwLostWork): the latest first
 */
GPtrArray *pw_session_list_lost (PwStore *store,
                                 GFile   *file);

/** pw_session_drop_lost: nobody wants that work; %FALSE where somebody has taken it up */
gboolean pw_session_drop_lost (PwStore          *store,
                               const PwLostWork *work,
                               GError          **error);

/**
 * pw_session_recover:
 * @note: (out) (optional) (nullable): what people should know: the file is another one
 *   now, so that the work has none; or not all steps could be read
 *
 * Makes the document from its journal again, its steps being its history.
 */
PwSession *pw_session_recover (PwStore          *store,
                               const PwLostWork *work,
                               char            **note,
                               GError          **error);

PwDocument *pw_session_get_document (PwSession *self);

/** pw_session_get_file: (nullable): %NULL where it was never saved */
GFile *pw_session_get_file (PwSession *self);

/** pw_session_get_proposal: (nullable): where it would be saved first */
GFile *pw_session_get_proposal (PwSession *self);

const char *pw_session_get_title (PwSession *self);

/** pw_session_dup_key: (nullable): by which its versions are kept, %NULL where it was never saved */
char *pw_session_dup_key (PwSession *self);

PwSessionState pw_session_get_state (PwSession *self);

/** pw_session_is_modified: whether closing it now would lose something */
gboolean pw_session_is_modified (PwSession *self);

/** pw_session_get_saved_time: when it was last saved, in seconds since 1970; 0 for never */
gint64 pw_session_get_saved_time (PwSession *self);

/** pw_session_get_problem: (nullable): a sentence for people: why saving or the journal fails */
const char *pw_session_get_problem (PwSession *self);

/** pw_session_flush: waits until every step is in the journal; whether it is */
gboolean pw_session_flush (PwSession *self);

/**
 * pw_session_set_autosave:
 * @delay_ms: how long after the last change; 0 for never
 *
 * Where there is a file, and while no question is open.
 */
void pw_session_set_autosave (PwSession *self,
                              guint      delay_ms);

/** pw_session_autosave_now: does at once what autosaving would do later, if anything */
void pw_session_autosave_now (PwSession *self);

/**
 * pw_session_save_async:
 * @file: (nullable): where to; %NULL for its own file, which then must be what it was
 *   when it was read. What a named file holds is replaced and kept as a version
 *
 * People may go on working meanwhile; what they do then is not in the file.
 */
void pw_session_save_async (PwSession          *self,
                            GFile              *file,
                            GAsyncReadyCallback callback,
                            gpointer            user_data);

/** pw_session_save_finish: %FALSE with @error set in %PW_SAVE_ERROR or %PW_ERROR */
gboolean pw_session_save_finish (PwSession    *self,
                                 GAsyncResult *result,
                                 GError      **error);

/** pw_session_save: as pw_session_save_async(), at once; not while another save runs */
gboolean pw_session_save (PwSession *self,
                          GFile     *file,
                          GError   **error);

/** pw_session_set_aside: keeps what is in memory as a version; %FALSE where it cannot be kept */
gboolean pw_session_set_aside (PwSession *self,
                               GError   **error);

/** pw_session_close: the journal is not needed any more; only where nothing is unsaved */
void pw_session_close (PwSession *self);

/** pw_session_discard: what was not saved is not wanted; of a file it is kept as a version */
void pw_session_discard (PwSession *self);

G_END_DECLS
