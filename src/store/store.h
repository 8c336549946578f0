/* store/store.h - the local database: insurance, never the only copy of saved work
 *
 * One SQLite file in the user's data folder, shared by all running programs. It holds
 * the journal of what was changed and not saved yet (store/journal.h), and earlier
 * versions of what was saved (store/versions.h). Whoever deletes it loses nothing that
 * was saved.
 *
 * What is acknowledged survives the end of the process and a power cut: every
 * transaction is on the disk when its function returns (WAL with synchronous=FULL).
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwStore:
 *
 * An open database. Any thread may use it; one at a time does. As long as it is open
 * it holds a lock by which other programs see that its journals have an owner.
 */
typedef struct _PwStore PwStore;

/** pw_store_dup_folder: where the database of this user lies */
char *pw_store_dup_folder (void);

/**
 * pw_store_open:
 * @folder: is made where it is missing
 * @notice: (out) (optional) (nullable): a sentence for people where something was
 *   wrong and mended: a database that is damaged or of a newer program is moved
 *   aside, and a new one begun
 *
 * Returns: (transfer full) (nullable): %NULL with @error set in %PW_ERROR where there
 *   can be no database; everything else works without
 */
PwStore *pw_store_open (const char *folder,
                        char      **notice,
                        GError    **error);

PwStore *pw_store_ref (PwStore *self);
void     pw_store_unref (PwStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwStore, pw_store_unref)

/** pw_store_hash: (transfer full): by which equal contents are known */
char *pw_store_hash (GBytes *bytes);

G_END_DECLS
