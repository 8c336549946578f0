/* store/database.c - the open database: opening, mending, transactions, contents
 *
 * Damage is expected, not feared: what cannot be read is moved aside and begun anew,
 * when it is opened and also while it is open. Who journals there finds its journal
 * gone (%PW_ERROR_NOT_FOUND) and writes it again.
 *
 * Every open store holds a lock on a small file of its own. The system drops it with
 * the process, however that ends, so an orphaned journal is one whose owner's file is
 * not locked; that holds across containers too, where process numbers mean nothing.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "store/database.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/error.h"

#define FILE_NAME "journal.db"
#define OWNER_SUFFIX ".running"
#define BUSY_TIMEOUT_MS 5000
/* Looking through the whole database at opening must not be felt. */
#define MOST_CHECKED_BYTES (64 * 1024 * 1024)

struct _PwStore
{
  int      ref_count;
  GMutex   mutex;
  sqlite3 *database;
  char    *folder;
  char    *path;
  char    *owner;
  int      owner_fd;
};

/* One script for each version of the database, which is the number of scripts done. */
static const char *const migrations[] = {
  "CREATE TABLE blob (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL);"
  /* start: what the steps were made on; disk: what the file held when it was last
   * read or written, NULL for a document without a file; saved: how many steps that
   * has; pending and pending_steps: what it is about to become
   */
  "CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, title TEXT NOT NULL, place TEXT,"
  " owner TEXT NOT NULL, start TEXT NOT NULL, disk TEXT, saved INTEGER NOT NULL DEFAULT 0,"
  " pending TEXT, pending_steps INTEGER NOT NULL DEFAULT 0);"
  "CREATE INDEX journal_key ON journal (key);"
  "CREATE TABLE step (journal INTEGER NOT NULL REFERENCES journal ON DELETE CASCADE, number INTEGER NOT NULL,"
  " time INTEGER NOT NULL, label TEXT, changes BLOB NOT NULL, PRIMARY KEY (journal, number)) WITHOUT ROWID;"
  "CREATE TABLE version (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, hash TEXT NOT NULL,"
  " time INTEGER NOT NULL, kind INTEGER NOT NULL, size INTEGER NOT NULL);"
  "CREATE INDEX version_key ON version (key, time);"
};

char *
pw_store_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "prozesswerkstatt", NULL);
}

char *
pw_store_hash (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* --- opening -------------------------------------------------------------------------- */

static gboolean
is_damage (int code)
{
  return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
}

static void
set_error (int         code,
           const char *message,
           GError    **error)
{
  if ((code & 0xff) == SQLITE_FULL)
    g_set_error_literal (error, PW_ERROR, PW_ERROR_IO, _ ("The recovery journal cannot be written: there is no space left on the disk."));
  else if ((code & 0xff) == SQLITE_BUSY)
    g_set_error_literal (error, PW_ERROR, PW_ERROR_IO, _ ("The recovery journal cannot be written: another program holds it."));
  else
    /* TRANSLATORS: the placeholder is what the system says */
    g_set_error (error, PW_ERROR, PW_ERROR_IO, _ ("The recovery journal cannot be used (%s)."), message);
}

static int
execute (sqlite3    *database,
         const char *sql)
{
  return sqlite3_exec (database, sql, NULL, NULL, NULL);
}

static int
read_number (sqlite3    *database,
             const char *sql,
             gint64     *number)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  int code = sqlite3_prepare_v2 (database, sql, -1, &statement, NULL);

  if (code == SQLITE_OK && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      *number = sqlite3_column_int64 (statement, 0);
      return SQLITE_OK;
    }

  return code == SQLITE_DONE ? SQLITE_CORRUPT : code;
}

/* Two programs may start at once: the version is looked at inside the transaction. */
static int
migrate (sqlite3 *database)
{
  gint64 version = 0;
  int    code = execute (database, "BEGIN IMMEDIATE");

  if (code == SQLITE_OK)
    code = read_number (database, "PRAGMA user_version", &version);
  /* A newer program has made it; to this one it is as good as damaged. */
  if (code == SQLITE_OK && version > (gint64) G_N_ELEMENTS (migrations))
    code = SQLITE_NOTADB;
  for (; code == SQLITE_OK && version < (gint64) G_N_ELEMENTS (migrations); version++)
    {
      g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", (int) version + 1);

      code = execute (database, migrations[version]);
      if (code == SQLITE_OK)
        code = execute (database, mark);
    }
  execute (database, code == SQLITE_OK ? "COMMIT" : "ROLLBACK");

  return code;
}

static int
check (sqlite3    *database,
       const char *path)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GStatBuf status;
  int      code;

  if (g_stat (path, &status) != 0 || status.st_size > MOST_CHECKED_BYTES)
    return SQLITE_OK;

  code = sqlite3_prepare_v2 (database, "PRAGMA quick_check(1)", -1, &statement, NULL);
  if (code == SQLITE_OK && (code = sqlite3_step (statement)) == SQLITE_ROW)
    return g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0 ? SQLITE_OK : SQLITE_CORRUPT;

  return code;
}

/* Returns NULL with @code set, and @message where SQLite has one. */
static sqlite3 *
connect_to (const char *path,
            int        *code,
            char      **message)
{
  sqlite3 *database = NULL;

  *code = sqlite3_open_v2 (path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
  if (*code == SQLITE_OK)
    {
      sqlite3_busy_timeout (database, BUSY_TIMEOUT_MS);
      sqlite3_extended_result_codes (database, 1);
      /* Where the file system cannot do WAL, SQLite stays with its older way, which is as safe. */
      *code = execute (database, "PRAGMA journal_mode = WAL");
    }
  if (*code == SQLITE_OK)
    *code = execute (database, "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  if (*code == SQLITE_OK)
    *code = check (database, path);
  if (*code == SQLITE_OK)
    *code = migrate (database);
  if (*code == SQLITE_OK)
    return database;

  *message = g_strdup (database != NULL ? sqlite3_errmsg (database) : sqlite3_errstr (*code));
  sqlite3_close (database);

  return NULL;
}

/* Other programs that have it open keep the old file; they find out by themselves. */
static char *
move_aside (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *damaged = g_strdup_printf ("%s.damaged-%s-%06d", path, stamp, g_date_time_get_microsecond (now));

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (damaged, suffixes[i], NULL);

      (void) g_rename (from, to);
    }

  return g_steal_pointer (&damaged);
}

static gboolean
open_database (PwStore *self,
               char   **notice,
               GError **error)
{
  g_autofree char *message = NULL;
  g_autofree char *damaged = NULL;
  int              code;

  self->database = connect_to (self->path, &code, &message);
  if (self->database == NULL && is_damage (code))
    {
      damaged = move_aside (self->path);
      g_clear_pointer (&message, g_free);
      self->database = connect_to (self->path, &code, &message);
    }
  if (self->database == NULL)
    {
      set_error (code, message, error);
      return FALSE;
    }
  if (damaged != NULL && notice != NULL)
    {
      g_autofree char *name = g_filename_display_name (damaged);

      /* TRANSLATORS: the placeholder is the name of a file */
      *notice = g_strdup_printf (_ ("The recovery journal was damaged and has been begun anew. Saved files are not affected. The old one is “%s”."), name);
    }

  return TRUE;
}

/* --- owners --------------------------------------------------------------------------- */

static char *
dup_owner_path (PwStore    *self,
                const char *owner)
{
  g_autofree char *name = g_strconcat (owner, OWNER_SUFFIX, NULL);

  return g_build_filename (self->folder, name, NULL);
}

static gboolean
become_owner (PwStore *self)
{
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *path = NULL;

  /* A forked process has the same random numbers. */
  self->owner = g_strdup_printf ("%d-%s", (int) getpid (), random);
  path = dup_owner_path (self, self->owner);
  self->owner_fd = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);

  return self->owner_fd >= 0 && flock (self->owner_fd, LOCK_EX | LOCK_NB) == 0;
}

const char *
pw_store_get_owner (PwStore *self)
{
  return self->owner;
}

gboolean
pw_store_is_owner_alive (PwStore    *self,
                         const char *owner)
{
  g_autofree char *path = NULL;
  gboolean         is_alive = FALSE;
  int              fd;

  if (g_str_equal (owner, self->owner))
    return TRUE;

  path = dup_owner_path (self, owner);
  fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  if (fd < 0)
    return FALSE;
  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    (void) g_unlink (path);
  else
    is_alive = TRUE;
  close (fd);

  return is_alive;
}

/* --- the store ------------------------------------------------------------------------ */

PwStore *
pw_store_open (const char *folder,
               char      **notice,
               GError    **error)
{
  g_autoptr (PwStore) self = NULL;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (PwStore, 1);
  self->ref_count = 1;
  self->owner_fd = -1;
  g_mutex_init (&self->mutex);
  self->folder = g_strdup (folder);
  self->path = g_build_filename (folder, FILE_NAME, NULL);
  if (notice != NULL)
    *notice = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0 || !become_owner (self))
    {
      g_autofree char *name = g_filename_display_name (folder);

      /* TRANSLATORS: the placeholder is the name of a folder */
      g_set_error (error, PW_ERROR, PW_ERROR_IO, _ ("The recovery journal cannot be written: “%s” is write-protected or full."), name);
      return NULL;
    }
  if (!open_database (self, notice, error))
    return NULL;

  return g_steal_pointer (&self);
}

PwStore *
pw_store_ref (PwStore *self)
{
  g_atomic_int_inc (&self->ref_count);

  return self;
}

void
pw_store_unref (PwStore *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;

  sqlite3_close_v2 (self->database);
  if (self->owner_fd >= 0)
    {
      g_autofree char *path = dup_owner_path (self, self->owner);

      (void) g_unlink (path);
      close (self->owner_fd);
    }
  g_mutex_clear (&self->mutex);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->owner);
  g_free (self);
}

void
pw_store_lock (PwStore *self)
{
  g_mutex_lock (&self->mutex);
}

void
pw_store_unlock (PwStore *self)
{
  g_mutex_unlock (&self->mutex);
}

/* --- statements ----------------------------------------------------------------------- */

/* Says what went wrong; a database that turns out to be damaged is replaced once no
 * statement needs it, see pw_store_end().
 */
static gboolean
fail (PwStore *self,
      GError **error)
{
  set_error (sqlite3_extended_errcode (self->database), sqlite3_errmsg (self->database), error);

  return FALSE;
}

static void
replace_if_damaged (PwStore *self,
                    int      code)
{
  if (!is_damage (code))
    return;

  sqlite3_close_v2 (g_steal_pointer (&self->database));
  if (!open_database (self, NULL, NULL))
    {
      g_free (move_aside (self->path));
      (void) open_database (self, NULL, NULL);
    }
}

static gboolean
require_database (PwStore *self,
                  GError **error)
{
  return self->database != NULL || open_database (self, NULL, error);
}

gboolean
pw_store_begin (PwStore *self,
                GError **error)
{
  int code;

  g_mutex_lock (&self->mutex);
  if (require_database (self, error))
    {
      code = execute (self->database, "BEGIN IMMEDIATE");
      if (code == SQLITE_OK)
        return TRUE;
      fail (self, error);
      replace_if_damaged (self, code);
    }
  g_mutex_unlock (&self->mutex);

  return FALSE;
}

gboolean
pw_store_end (PwStore *self,
              gboolean is_good,
              GError **error)
{
  int code = sqlite3_extended_errcode (self->database);

  if (is_good)
    {
      code = execute (self->database, "COMMIT");
      is_good = code == SQLITE_OK;
      if (!is_good)
        fail (self, error);
    }
  if (!is_good)
    {
      (void) execute (self->database, "ROLLBACK");
      replace_if_damaged (self, code);
    }
  g_mutex_unlock (&self->mutex);

  return is_good;
}

static gboolean
bind (sqlite3_stmt *statement,
      const char   *types,
      va_list       values)
{
  int code = SQLITE_OK;

  for (int i = 0; types[i] != '\0' && code == SQLITE_OK; i++)
    {
      GBytes     *bytes;
      const char *text;

      switch (types[i])
        {
        case 'i':
          code = sqlite3_bind_int64 (statement, i + 1, va_arg (values, gint64));
          break;
        case 's':
          text = va_arg (values, const char *);
          code = sqlite3_bind_text (statement, i + 1, text, -1, SQLITE_TRANSIENT);
          break;
        default:
          bytes = va_arg (values, GBytes *);
          code = sqlite3_bind_blob64 (statement, i + 1, bytes != NULL ? g_bytes_get_data (bytes, NULL) : NULL,
                                      bytes != NULL ? g_bytes_get_size (bytes) : 0, SQLITE_TRANSIENT);
          break;
        }
    }

  return code == SQLITE_OK;
}

static sqlite3_stmt *
prepare (PwStore    *self,
         GError    **error,
         const char *sql,
         const char *types,
         va_list     values)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (!require_database (self, error))
    return NULL;
  if (sqlite3_prepare_v2 (self->database, sql, -1, &statement, NULL) != SQLITE_OK || !bind (statement, types, values))
    {
      fail (self, error);
      return NULL;
    }

  return g_steal_pointer (&statement);
}

sqlite3_stmt *
pw_store_prepare (PwStore    *self,
                  GError    **error,
                  const char *sql,
                  const char *types,
                  ...)
{
  sqlite3_stmt *statement;
  va_list       values;

  va_start (values, types);
  statement = prepare (self, error, sql, types, values);
  va_end (values);

  return statement;
}

gboolean
pw_store_step (PwStore      *self,
               sqlite3_stmt *statement,
               GError      **error)
{
  int code = sqlite3_step (statement);

  if (code != SQLITE_ROW && code != SQLITE_DONE)
    fail (self, error);

  return code == SQLITE_ROW;
}

gboolean
pw_store_run (PwStore    *self,
              GError    **error,
              const char *sql,
              const char *types,
              ...)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  va_list values;

  va_start (values, types);
  statement = prepare (self, error, sql, types, values);
  va_end (values);
  if (statement == NULL)
    return FALSE;

  return sqlite3_step (statement) == SQLITE_DONE || fail (self, error);
}

char *
pw_store_dup_text (sqlite3_stmt *statement,
                   int           column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

GBytes *
pw_store_dup_bytes (sqlite3_stmt *statement,
                    int           column)
{
  gconstpointer data = sqlite3_column_blob (statement, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (statement, column));
}

/* --- contents ------------------------------------------------------------------------- */

static GBytes *
convert (GConverter *converter,
         GBytes     *bytes,
         GError    **error)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) input = g_converter_input_stream_new (memory, converter);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

gboolean
pw_store_put_blob (PwStore    *self,
                   const char *hash,
                   GBytes     *bytes,
                   GError    **error)
{
  g_autoptr (sqlite3_stmt) known = pw_store_prepare (self, error, "SELECT 1 FROM blob WHERE hash = ?", "s", hash);
  g_autoptr (GConverter) compressor = NULL;
  g_autoptr (GBytes) compressed = NULL;
  g_autoptr (GError) local = NULL;

  if (known == NULL)
    return FALSE;
  if (pw_store_step (self, known, &local))
    return TRUE;
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6));
  compressed = convert (compressor, bytes, error);

  return compressed != NULL && pw_store_run (self, error, "INSERT INTO blob VALUES (?, ?)", "sb", hash, compressed);
}

GBytes *
pw_store_get_blob (PwStore    *self,
                   const char *hash,
                   GError    **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_store_prepare (self, error, "SELECT bytes FROM blob WHERE hash = ?", "s", hash);
  g_autoptr (GConverter) decompressor = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GBytes) compressed = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *found = NULL;

  if (statement == NULL)
    return NULL;
  if (pw_store_step (self, statement, NULL))
    {
      compressed = pw_store_dup_bytes (statement, 0);
      bytes = convert (decompressor, compressed, NULL);
    }
  if (bytes != NULL)
    found = pw_store_hash (bytes);
  if (g_strcmp0 (found, hash) == 0)
    return g_steal_pointer (&bytes);

  g_set_error_literal (error, PW_ERROR, PW_ERROR_NOT_FOUND, _ ("The recovery journal no longer has this version."));

  return NULL;
}

gboolean
pw_store_drop_unused_blobs (PwStore *self,
                            GError **error)
{
  return pw_store_run (self, error,
                       "DELETE FROM blob WHERE hash NOT IN (SELECT hash FROM version UNION SELECT start FROM journal)", "");
}
