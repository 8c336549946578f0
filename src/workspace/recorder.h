/* workspace/recorder.h - keeps the journal of one document, in a thread of its own
 *
 * What is added is written at once, and acknowledged when it is on the disk. Where the
 * journal cannot be written, nothing else suffers: what is missing is written again
 * with the next step or by pw_recorder_retry().
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "store/journal.h"

G_BEGIN_DECLS

typedef struct _PwRecorder PwRecorder;

/**
 * pw_recorder_new:
 * @store: (nullable): %NULL where there is none; then everything is as if it were full
 * @key: names the document
 * @place: (nullable): where it belongs, for people
 * @start: what the steps will be made on
 * @disk: (nullable): what the file holds
 *
 * Nothing is written before the first step.
 */
PwRecorder *pw_recorder_new (PwStore    *store,
                             const char *key,
                             const char *title,
                             const char *place,
                             GBytes     *start,
                             GBytes     *disk);

/** pw_recorder_resume: @self, to which nothing was added yet, goes on with a journal this program claimed */
void pw_recorder_resume (PwRecorder      *self,
                         gint64           id,
                         const PwJournal *journal);

/** pw_recorder_free: waits for what is being written; the journal stays as it is */
void pw_recorder_free (PwRecorder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwRecorder, pw_recorder_free)

/** pw_recorder_add: @label: (nullable): what people call the step */
void pw_recorder_add (PwRecorder *self,
                      const char *label,
                      GBytes     *changes);

guint pw_recorder_get_n_steps (PwRecorder *self);

/**
 * pw_recorder_wait:
 * @most_us: how long at most, in microseconds; -1 for as long as it takes
 *
 * Returns: whether everything added is on the disk
 */
gboolean pw_recorder_wait (PwRecorder *self,
                           gint64      most_us);

/** pw_recorder_dup_problem: (transfer full) (nullable): why steps are not written, for people */
char *pw_recorder_dup_problem (PwRecorder *self);

/** pw_recorder_retry: tries again to write what could not be written */
void pw_recorder_retry (PwRecorder *self);

/** pw_recorder_begin_save: the file is about to become @bytes, with @n_steps; any thread, takes a while */
void pw_recorder_begin_save (PwRecorder *self,
                             guint       n_steps,
                             GBytes     *bytes);

/** pw_recorder_finish_save: the file named by @key has become that */
void pw_recorder_finish_save (PwRecorder *self,
                              const char *key,
                              const char *title,
                              guint       n_steps,
                              GBytes     *bytes);

/** pw_recorder_end: nothing of it is needed any more */
void pw_recorder_end (PwRecorder *self);

G_END_DECLS
