/* workspace/session-private.h - what the files that make up a session share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "workspace/recorder.h"
#include "workspace/session.h"

G_BEGIN_DECLS

struct _PwSession
{
  GObject parent_instance;

  PwStore    *store; /* NULL where there is none */
  PwRecorder *recorder;
  PwDocument *document;
  GFile      *file;     /* NULL where it was never saved */
  GFile      *proposal; /* where it would be saved first */
  char       *title;
  char       *place;
  GBytes     *base;    /* what the file is expected to hold */
  GBytes     *attempt; /* what it may hold after a failed save */
  gboolean    differs; /* the document was not read from the file */
  gboolean    is_closed;

  PwSessionState state;
  char          *problem;
  char          *journal_problem;
  gint64         saved_time;
  gint64         opened_time;
  gboolean       has_saved; /* since it was opened */
  GQueue         waiting;   /* GTask: saves that come after the one that runs */
  gboolean       is_saving;

  guint  journal_source;
  guint  retry_source;
  guint  autosave_source;
  guint  autosave_ms;
  gint64 unsaved_since; /* monotonic, 0 where all is saved */
};

/* Parses @start and makes the session around it. */
PwSession *pw_session_make (PwStore    *store,
                            GFile      *file,
                            GBytes     *start,
                            GBytes     *base,
                            const char *title,
                            const char *place,
                            GError    **error);

/* From now on every step is written down. */
void pw_session_watch (PwSession *self);

void pw_session_set_state (PwSession     *self,
                           PwSessionState state,
                           const char    *problem);

/* Saves later, if that is wanted. */
void pw_session_schedule_autosave (PwSession *self);

/* By what the database knows a file. */
char *pw_session_dup_file_key (GFile *file);

G_END_DECLS
