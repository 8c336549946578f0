/* store/test-store.c - opening, mending, and several programs at once
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "store-fixture.h"

#include <sqlite3.h>
#include <sys/wait.h>

#include "../support/ordinary-user.h"
#include "base/error.h"

static guint
count_files (const char *folder,
             const char *part)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += strstr (name, part) != NULL;
  return n;
}

static gint64
ask (StoreFixture *fixture,
     const char   *sql)
{
  sqlite3      *database = NULL;
  sqlite3_stmt *statement = NULL;
  gint64        answer;

  g_assert_cmpint (sqlite3_open (fixture->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_step (statement);
  answer = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (database);
  return answer;
}

static void
assert_works (PwStore *store)
{
  gint64 id = store_begin (store, "file:///a");

  store_append (store, id, 0, "eins");
  g_assert_true (pw_store_end_journal (store, id, NULL));
}

static void
test_it_is_as_safe_as_can_be (StoreFixture *fixture,
                              gconstpointer data)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (fixture->folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0077, ==, 0);
  g_assert_cmpint (ask (fixture, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (ask (fixture, "SELECT journal_mode = 'wal' FROM pragma_journal_mode"), ==, 1);
}

static void
test_rubbish_is_moved_aside (StoreFixture *fixture,
                             gconstpointer data)
{
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->store, pw_store_unref);
  g_assert_true (g_file_set_contents (fixture->path, "Das ist keine Datenbank, sondern ein Brief an das Amt.", -1, NULL));
  fixture->store = pw_store_open (fixture->folder, &notice, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (notice, "begun anew"));
  g_assert_cmpuint (count_files (fixture->folder, ".damaged-"), ==, 1);
  assert_works (fixture->store);
}

/* As a bad sector leaves it: the beginning is whole, the tables are not. */
static void
test_damage_inside_is_found (StoreFixture *fixture,
                             gconstpointer data)
{
  g_autofree char *contents = NULL;
  g_autofree char *notice = NULL;
  gsize            length;

  g_clear_pointer (&fixture->store, pw_store_unref);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  memset (contents + 4096, 0xa5, length - 4096);
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length, NULL));
  fixture->store = pw_store_open (fixture->folder, &notice, NULL);
  g_assert_nonnull (notice);
  assert_works (fixture->store);
}

static void
test_damage_while_open_is_mended (StoreFixture *fixture,
                                  gconstpointer data)
{
  gint64 id = store_begin (fixture->store, "file:///a");
  g_autoptr (GBytes) bytes = store_bytes ("eins");
  g_autoptr (GError) error = NULL;
  PwJournalStep *step = pw_journal_step_new (NULL, bytes);
  FILE          *file;

  /* Everything into the main file, then rubbish over it. */
  ask (fixture, "PRAGMA wal_checkpoint (TRUNCATE)");
  file = fopen (fixture->path, "r+");
  for (guint i = 0; i < 40960; i++)
    fputc (0xa5, file);
  fclose (file);

  for (guint i = 0; i < 3; i++)
    {
      g_clear_error (&error);
      g_assert_false (pw_store_append_steps (fixture->store, id, 0, &step, 1, &error));
      if (g_error_matches (error, PW_ERROR, PW_ERROR_NOT_FOUND))
        break;
    }
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
  pw_journal_step_free (step);
  assert_works (fixture->store);
}

static void
test_a_newer_one_is_moved_aside (StoreFixture *fixture,
                                 gconstpointer data)
{
  g_autofree char *notice = NULL;

  g_clear_pointer (&fixture->store, pw_store_unref);
  ask (fixture, "PRAGMA user_version = 99");
  fixture->store = pw_store_open (fixture->folder, &notice, NULL);
  g_assert_nonnull (notice);
  assert_works (fixture->store);
}

static void
test_a_protected_folder_is_said (StoreFixture *fixture,
                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PwStore *store;

  g_chmod (fixture->folder, 0500);
  ordinary_user_begin (fixture->folder, NULL);
  store = pw_store_open (fixture->folder, NULL, &error);
  ordinary_user_end ();
  g_assert_null (store);
  g_assert_error (error, PW_ERROR, PW_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "write-protected"));
  g_chmod (fixture->folder, 0700);
}

#define N_PROCESSES 4
#define N_STEPS 50

static void
test_several_programs_at_once (StoreFixture *fixture,
                               gconstpointer data)
{
  g_autoptr (GPtrArray) lost = NULL;
  pid_t children[N_PROCESSES];

  g_clear_pointer (&fixture->store, pw_store_unref);
  for (guint i = 0; i < N_PROCESSES; i++)
    {
      children[i] = fork ();
      if (children[i] == 0)
        {
          PwStore *store = store_open (fixture);
          gint64   id = store_begin (store, "file:///a");

          for (guint n = 0; n < N_STEPS; n++)
            store_append (store, id, n, "Schritt");
          _exit (0);
        }
    }
  for (guint i = 0; i < N_PROCESSES; i++)
    {
      int status = 1;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_cmpint (status, ==, 0);
    }

  fixture->store = store_open (fixture);
  lost = pw_store_list_lost (fixture->store, NULL);
  g_assert_cmpuint (lost->len, ==, N_PROCESSES);
  for (guint i = 0; i < lost->len; i++)
    g_assert_cmpuint (((PwLostWork *) g_ptr_array_index (lost, i))->n_steps, ==, N_STEPS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/store/store/it-is-as-safe-as-can-be", test_it_is_as_safe_as_can_be);
  STORE_TEST ("/store/store/rubbish-is-moved-aside", test_rubbish_is_moved_aside);
  STORE_TEST ("/store/store/damage-inside-is-found", test_damage_inside_is_found);
  STORE_TEST ("/store/store/damage-while-open-is-mended", test_damage_while_open_is_mended);
  STORE_TEST ("/store/store/a-newer-one-is-moved-aside", test_a_newer_one_is_moved_aside);
  STORE_TEST ("/store/store/a-protected-folder-is-said", test_a_protected_folder_is_said);
  STORE_TEST ("/store/store/several-programs-at-once", test_several_programs_at_once);

  return g_test_run ();
}
