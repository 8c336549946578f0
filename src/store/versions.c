/* store/versions.c - what files held earlier, to look at and to go back to
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "store/versions.h"

#include <glib/gi18n-lib.h>

#include "base/error.h"
#include "store/database.h"

#define HOUR 3600
#define DAY (24 * HOUR)
#define WEEK (7 * DAY)

/* Up to which age one version is kept in each span of time; 0 keeps all. */
static const struct
{
  gint64 age;
  gint64 span;
} retention[] = {
  { DAY, 0 },
  { WEEK, HOUR },
  { 91 * DAY, DAY },
  { 730 * DAY, WEEK },
};

/* A span of time of which one version is kept: -1 for "each", -2 for "none". */
static gint64
find_span (gint64 time,
           gint64 now)
{
  for (guint i = 0; i < G_N_ELEMENTS (retention); i++)
    if (now - time <= retention[i].age)
      return retention[i].span > 0 ? time / retention[i].span * retention[i].span + (gint64) i : -1;

  return -2;
}

/* @versions: the latest first */
static gboolean
thin_out (PwStore   *self,
          GPtrArray *versions,
          gint64     now,
          GError   **error)
{
  gint64   last = -1;
  gboolean is_changed = FALSE;

  for (guint i = 0; i < versions->len; i++)
    {
      const PwVersion *version = g_ptr_array_index (versions, i);
      gint64           span = find_span (version->time, now);
      gboolean         is_kept = i == 0 || span == -1 || (span != -2 && span != last);

      last = span;
      if (is_kept)
        continue;
      is_changed = TRUE;
      if (!pw_store_run (self, error, "DELETE FROM version WHERE id = ?", "i", version->id))
        return FALSE;
    }

  return !is_changed || pw_store_drop_unused_blobs (self, error);
}

static GPtrArray *
list (PwStore    *self,
      const char *key)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) statement = pw_store_prepare (self, NULL, "SELECT id, time, kind, size FROM version WHERE key = ? ORDER BY time DESC, id DESC",
                                                         "s", key);

  while (statement != NULL && pw_store_step (self, statement, NULL))
    {
      PwVersion *version = g_new0 (PwVersion, 1);

      version->id = sqlite3_column_int64 (statement, 0);
      version->time = sqlite3_column_int64 (statement, 1);
      version->kind = (PwVersionKind) sqlite3_column_int (statement, 2);
      version->size = sqlite3_column_int64 (statement, 3);
      g_ptr_array_add (versions, version);
    }

  return versions;
}

static gboolean
is_latest (PwStore    *self,
           const char *key,
           const char *hash)
{
  g_autoptr (sqlite3_stmt) statement = pw_store_prepare (self, NULL, "SELECT hash FROM version WHERE key = ? ORDER BY time DESC, id DESC LIMIT 1",
                                                         "s", key);

  return statement != NULL && pw_store_step (self, statement, NULL) &&
         g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), hash) == 0;
}

gboolean
pw_store_add_version (PwStore      *self,
                      const char   *key,
                      GBytes       *bytes,
                      PwVersionKind kind,
                      gint64        time,
                      GError      **error)
{
  g_autofree char *hash = pw_store_hash (bytes);
  gboolean         is_good;

  if (!pw_store_begin (self, error))
    return FALSE;

  is_good = is_latest (self, key, hash);
  if (!is_good)
    {
      is_good = pw_store_put_blob (self, hash, bytes, error) &&
                pw_store_run (self, error, "INSERT INTO version (key, hash, time, kind, size) VALUES (?, ?, ?, ?, ?)", "ssiii",
                              key, hash, time, (gint64) kind, (gint64) g_bytes_get_size (bytes));
      if (is_good)
        {
          g_autoptr (GPtrArray) versions = list (self, key);

          is_good = thin_out (self, versions, time, error);
        }
    }

  return pw_store_end (self, is_good, error);
}

GPtrArray *
pw_store_list_versions (PwStore    *self,
                        const char *key)
{
  GPtrArray *versions;

  pw_store_lock (self);
  versions = list (self, key);
  pw_store_unlock (self);

  return versions;
}

GBytes *
pw_store_read_version (PwStore *self,
                       gint64   id,
                       GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GBytes *bytes = NULL;

  pw_store_lock (self);
  statement = pw_store_prepare (self, error, "SELECT hash FROM version WHERE id = ?", "i", id);
  if (statement != NULL && pw_store_step (self, statement, NULL))
    bytes = pw_store_get_blob (self, (const char *) sqlite3_column_text (statement, 0), error);
  else if (statement != NULL)
    g_set_error_literal (error, PW_ERROR, PW_ERROR_NOT_FOUND, _ ("The recovery journal no longer has this version."));
  g_clear_pointer (&statement, sqlite3_finalize);
  pw_store_unlock (self);

  return bytes;
}
