/* store/database.h - the open database, for the files of this folder
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <sqlite3.h>

#include "store/store.h"

G_BEGIN_DECLS

/* The types of values that pw_store_run() binds, one letter each:
 * i gint64, s const char *, b GBytes *; s and b may be NULL.
 */

/* Begins a transaction that writes, and takes the lock of @self. FALSE: neither is so. */
gboolean pw_store_begin (PwStore *self,
                         GError **error);

/* Ends it; what was done counts only where @is_good and this returns TRUE. */
gboolean pw_store_end (PwStore *self,
                       gboolean is_good,
                       GError **error);

/* Takes and gives back the lock for reading. */
void pw_store_lock (PwStore *self);
void pw_store_unlock (PwStore *self);

/* Compiles a statement and binds its values; NULL with @error set. */
sqlite3_stmt *pw_store_prepare (PwStore    *self,
                                GError    **error,
                                const char *sql,
                                const char *types,
                                ...);

/* The next row; FALSE at the end, or with @error set. */
gboolean pw_store_step (PwStore      *self,
                        sqlite3_stmt *statement,
                        GError      **error);

/* Runs a statement that returns nothing. */
gboolean pw_store_run (PwStore    *self,
                       GError    **error,
                       const char *sql,
                       const char *types,
                       ...);

/* The name under which the journals of this program stand. */
const char *pw_store_get_owner (PwStore *self);

/* Whether the program of that name still runs. */
gboolean pw_store_is_owner_alive (PwStore    *self,
                                  const char *owner);

char *pw_store_dup_text (sqlite3_stmt *statement,
                         int           column);

GBytes *pw_store_dup_bytes (sqlite3_stmt *statement,
                            int           column);

/* Contents are kept once each, compressed, by their hash. */
gboolean pw_store_put_blob (PwStore    *self,
                            const char *hash,
                            GBytes     *bytes,
                            GError    **error);

GBytes *pw_store_get_blob (PwStore    *self,
                           const char *hash,
                           GError    **error);

/* Contents that nothing names any more go. */
gboolean pw_store_drop_unused_blobs (PwStore *self,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

G_END_DECLS
