/* store/store-fixture.h - a store in a folder of its own
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "store/journal.h"

#include <glib/gstdio.h>

#define STORE_TEST(path, function) g_test_add (path, StoreFixture, NULL, store_set_up, function, store_tear_down)

typedef struct
{
  char    *folder;
  char    *path;
  PwStore *store;
} StoreFixture;

static inline PwStore *
store_open (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;
  PwStore         *store = pw_store_open (fixture->folder, &notice, &error);

  g_assert_no_error (error);
  g_assert_null (notice);
  return store;
}

static inline void
store_set_up (StoreFixture *fixture,
              gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("pw-store-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  fixture->store = store_open (fixture);
}

static inline void
store_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

static inline void
store_tear_down (StoreFixture *fixture,
                 gconstpointer data)
{
  g_clear_pointer (&fixture->store, pw_store_unref);
  store_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static inline GBytes *
store_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static inline gint64
store_begin (PwStore    *store,
             const char *key)
{
  g_autoptr (GBytes) start = store_bytes ("<start/>");
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  g_assert_true (pw_store_begin_journal (store, key, "Gießen", "Hundesteuer", start, start, &id, &error));
  g_assert_no_error (error);
  return id;
}

static inline void
store_append (PwStore    *store,
              gint64      id,
              guint       number,
              const char *text)
{
  g_autoptr (GBytes) bytes = store_bytes (text);
  g_autoptr (GError) error = NULL;
  PwJournalStep *step = pw_journal_step_new ("Schritt", bytes);

  g_assert_true (pw_store_append_steps (store, id, number, &step, 1, &error));
  g_assert_no_error (error);
  pw_journal_step_free (step);
}

static inline void
store_assert_bytes (GBytes     *bytes,
                    const char *expected)
{
  g_assert_nonnull (bytes);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
}
