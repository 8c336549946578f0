/* store/journal.h - what was changed and not saved yet
 *
 * A journal belongs to one open document. It holds what the document began as, and
 * every step since then, as bytes that only the caller understands. From these the
 * document can be made again, step by step, whatever has become of the program.
 *
 * Saving does not shorten it: pw_store_begin_save() says what the file is about to
 * become, pw_store_finish_save() that it has. So after a crash between the two the
 * file itself tells which of them is true.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/** PwJournalStep: @label: (nullable): what people call it */
typedef struct
{
  char   *label;
  GBytes *changes;
} PwJournalStep;

PwJournalStep *pw_journal_step_new (const char *label,
                                    GBytes     *changes);
void           pw_journal_step_free (PwJournalStep *self);

/**
 * PwLostWork: a journal whose program is gone, with steps that were not saved
 * @key: of the document
 * @place: (nullable): where it belongs, for people
 * @time: of the last step, in seconds since 1970
 * @n_steps: that were not saved
 */
typedef struct
{
  gint64 id;
  char  *key;
  char  *title;
  char  *place;
  gint64 time;
  guint  n_steps;
} PwLostWork;

PwLostWork *pw_lost_work_copy (const PwLostWork *self);
void        pw_lost_work_free (PwLostWork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwLostWork, pw_lost_work_free)

/**
 * PwJournal: what a journal holds
 * @start: what the steps were made on
 * @disk: (nullable): hash of what the file held when it was last read or written
 * @n_saved: how many steps that has
 * @pending: (nullable): hash of what was just being saved, with @n_pending steps
 * @steps: (element-type PwJournalStep): all of them, in order
 */
typedef struct
{
  GBytes    *start;
  char      *disk;
  guint      n_saved;
  char      *pending;
  guint      n_pending;
  GPtrArray *steps;
} PwJournal;

void pw_journal_free (PwJournal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwJournal, pw_journal_free)

/**
 * pw_store_begin_journal:
 * @key: names the document for good, such as the URI of its file
 * @title: what people call it
 * @place: (nullable): where it belongs, for people
 * @start: what its steps will be made on
 * @disk: (nullable): what the file holds, %NULL where there is none
 * @id: (out): the new journal
 *
 * It belongs to this program as long as the store is open.
 */
gboolean pw_store_begin_journal (PwStore    *self,
                                 const char *key,
                                 const char *title,
                                 const char *place,
                                 GBytes     *start,
                                 GBytes     *disk,
                                 gint64     *id,
                                 GError    **error);

/**
 * pw_store_append_steps:
 * @first: number of the first one, from 0
 * @steps: (array length=n_steps): what comes in one transaction
 *
 * Returns: %TRUE once they are on the disk; %FALSE with @error set in %PW_ERROR,
 *   %PW_ERROR_NOT_FOUND where the journal is gone and must be begun again
 */
gboolean pw_store_append_steps (PwStore              *self,
                                gint64                id,
                                guint                 first,
                                PwJournalStep *const *steps,
                                guint                 n_steps,
                                GError              **error);

/** pw_store_begin_save: the file is about to become @bytes, which has the first @n_steps */
gboolean pw_store_begin_save (PwStore *self,
                              gint64   id,
                              guint    n_steps,
                              GBytes  *bytes,
                              GError **error);

/** pw_store_finish_save: the file named by @key now is @bytes, which has the first @n_steps */
gboolean pw_store_finish_save (PwStore    *self,
                               gint64      id,
                               const char *key,
                               const char *title,
                               guint       n_steps,
                               GBytes     *bytes,
                               GError    **error);

/** pw_store_end_journal: nothing of it is needed any more */
gboolean pw_store_end_journal (PwStore *self,
                               gint64   id,
                               GError **error);

/**
 * pw_store_list_lost:
 * @key: (nullable): of one document; %NULL for all
 *
 * Journals of programs that are gone. Those with nothing unsaved are cleared away.
 *
 * Returns: (transfer full) (element-type PwLostWork): the latest first
 */
GPtrArray *pw_store_list_lost (PwStore    *self,
                               const char *key);

/**
 * pw_store_claim_journal:
 *
 * Makes this program the owner of a lost journal. Of several that try, one succeeds.
 */
gboolean pw_store_claim_journal (PwStore *self,
                                 gint64   id,
                                 GError **error);

/** pw_store_read_journal: (transfer full) (nullable): %NULL with @error set */
PwJournal *pw_store_read_journal (PwStore *self,
                                  gint64   id,
                                  GError **error);

/** pw_store_retire_journal: keeps it for a person who looks for it, but offers it no more */
gboolean pw_store_retire_journal (PwStore *self,
                                  gint64   id,
                                  GError **error);

G_END_DECLS
