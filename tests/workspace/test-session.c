/* workspace/test-session.c - from opening a file to closing it, losing nothing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "session-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/ordinary-user.h"
#include "base/error.h"
#include "store/versions.h"

#define OTHERS "<?xml version=\"1.0\"?>\n<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"" \
               " targetNamespace=\"urn:t\"><process id=\"P\"/></definitions>\n"
#define MOST_SECONDS 20

static guint
count_versions (SessionFixture *fixture,
                PwSession      *session)
{
  g_autofree char *key = pw_session_dup_key (session);
  g_autoptr (GPtrArray) versions = pw_store_list_versions (fixture->store, key);

  return versions->len;
}

static guint
count_lost (SessionFixture *fixture)
{
  g_autoptr (GPtrArray) lost = pw_session_list_lost (fixture->store, NULL);

  return lost->len;
}

static void
assert_saved (SessionFixture *fixture,
              PwSession      *session)
{
  g_autofree char *text = session_dup_text (session);
  g_autofree char *file = session_dup_file (fixture);

  g_assert_cmpstr (text, ==, file);
  g_assert_false (pw_session_is_modified (session));
  g_assert_cmpint (pw_session_get_state (session), ==, PW_SESSION_CLEAN);
}

static void
test_saves (SessionFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (PwSession) session = session_open (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (pw_session_get_state (session), ==, PW_SESSION_CLEAN);
  session_rename (session, "Anmeldung prüfen");
  g_assert_cmpint (pw_session_get_state (session), ==, PW_SESSION_MODIFIED);
  g_assert_true (pw_session_save (session, NULL, &error));
  g_assert_no_error (error);
  assert_saved (fixture, session);
  g_assert_cmpint (pw_session_get_saved_time (session), >, 0);
  g_assert_cmpuint (count_versions (fixture, session), ==, 2); /* as opened, as saved */

  session_rename (session, "Anmeldung genau prüfen");
  g_assert_true (pw_session_save (session, NULL, NULL));
  pw_document_undo (pw_session_get_document (session));
  g_assert_true (pw_session_is_modified (session));
  g_assert_true (pw_session_save (session, NULL, NULL));
  assert_saved (fixture, session);
  g_assert_cmpuint (count_versions (fixture, session), ==, 4);
}

static void
test_every_step_is_in_the_journal_before_idle (SessionFixture *fixture,
                                               gconstpointer   data)
{
  g_autoptr (PwSession) session = session_open (fixture);
  g_autofree char *expected = NULL;
  g_autoptr (PwSession) recovered = NULL;
  g_autofree char *text = NULL;

  session_rename (session, "Eins");
  session_rename (session, "Zwei");
  expected = session_dup_text (session);
  g_main_context_iteration (NULL, FALSE);
  session_crash (fixture, g_steal_pointer (&session));

  recovered = session_recover_only (fixture, NULL);
  text = session_dup_text (recovered);
  g_assert_cmpstr (text, ==, expected);
  g_assert_true (g_file_equal (pw_session_get_file (recovered), fixture->file));
  g_assert_true (pw_session_is_modified (recovered));
  g_assert_true (pw_session_save (recovered, NULL, NULL));
  assert_saved (fixture, recovered);
}

static void
test_closing_leaves_nothing_behind (SessionFixture *fixture,
                                    gconstpointer   data)
{
  PwSession *session = session_open (fixture);

  session_rename (session, "Eins");
  pw_session_save (session, NULL, NULL);
  pw_session_close (session);
  session_crash (fixture, session);
  g_assert_cmpuint (count_lost (fixture), ==, 0);
}

static void
test_discarding_keeps_a_version (SessionFixture *fixture,
                                 gconstpointer   data)
{
  PwSession       *session = session_open (fixture);
  g_autofree char *mine = NULL;
  g_autofree char *before = session_dup_file (fixture);
  g_autofree char *after = NULL;
  g_autofree char *key = pw_session_dup_key (session);
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GBytes) kept = NULL;

  session_rename (session, "Eins");
  mine = session_dup_text (session);
  pw_session_discard (session);
  session_crash (fixture, session);
  g_assert_cmpuint (count_lost (fixture), ==, 0);
  after = session_dup_file (fixture);
  g_assert_cmpstr (before, ==, after);
  versions = pw_store_list_versions (fixture->store, key);
  kept = pw_store_read_version (fixture->store, ((PwVersion *) g_ptr_array_index (versions, 0))->id, NULL);
  g_assert_cmpmem (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept), mine, strlen (mine));
}

static void
test_somebody_elses_work_is_not_overwritten (SessionFixture *fixture,
                                             gconstpointer   data)
{
  g_autoptr (PwSession) session = session_open (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;

  session_rename (session, "Meins");
  session_write_file (fixture, OTHERS);
  g_assert_false (pw_session_save (session, NULL, &error));
  g_assert_error (error, PW_SAVE_ERROR, PW_SAVE_ERROR_CHANGED_ON_DISK);
  file = session_dup_file (fixture);
  g_assert_cmpstr (file, ==, OTHERS);
  g_assert_cmpint (pw_session_get_state (session), ==, PW_SESSION_CHANGED_ON_DISK);
  g_assert_true (pw_session_is_modified (session));
}

static void
test_keeping_mine_keeps_theirs_as_a_version (SessionFixture *fixture,
                                             gconstpointer   data)
{
  g_autoptr (PwSession) session = session_open (fixture);
  g_autofree char *key = pw_session_dup_key (session);
  g_autoptr (GPtrArray) versions = NULL;
  const PwVersion *theirs;
  g_autoptr (GBytes) kept = NULL;

  session_rename (session, "Meins");
  session_write_file (fixture, OTHERS);
  g_assert_false (pw_session_save (session, NULL, NULL));
  g_assert_true (pw_session_save (session, fixture->file, NULL));
  assert_saved (fixture, session);
  versions = pw_store_list_versions (fixture->store, key);
  theirs = g_ptr_array_index (versions, 1);
  g_assert_cmpint (theirs->kind, ==, PW_VERSION_THEIRS);
  kept = pw_store_read_version (fixture->store, theirs->id, NULL);
  g_assert_cmpmem (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept), OTHERS, strlen (OTHERS));

  session_rename (session, "Weiter");
  g_assert_true (pw_session_save (session, NULL, NULL));
}

static void
test_saving_beside_loses_neither (SessionFixture *fixture,
                                  gconstpointer   data)
{
  g_autoptr (PwSession) session = session_open (fixture);
  g_autoptr (GFile) beside = pw_save_dup_name_beside (fixture->file);
  g_autofree char *name = g_file_get_basename (beside);
  g_autofree char *file = NULL;
  g_autofree char *text = NULL;
  g_autofree char *saved = NULL;

  g_assert_true (g_str_has_prefix (name, "Gießen größer ("));
  g_assert_true (g_str_has_suffix (name, ").bpmn"));
  session_rename (session, "Meins");
  session_write_file (fixture, OTHERS);
  g_assert_true (pw_session_save (session, beside, NULL));
  file = session_dup_file (fixture);
  g_assert_cmpstr (file, ==, OTHERS);
  text = session_dup_text (session);
  g_assert_true (g_file_load_contents (beside, NULL, &saved, NULL, NULL, NULL));
  g_assert_cmpstr (text, ==, saved);
  g_assert_true (g_file_equal (pw_session_get_file (session), beside));
  {
    g_autoptr (GFile) second = pw_save_dup_name_beside (fixture->file);

    g_assert_false (g_file_equal (second, beside));
  }
}

static void
test_a_deleted_file_is_a_question (SessionFixture *fixture,
                                   gconstpointer   data)
{
  g_autoptr (PwSession) session = session_open (fixture);
  g_autoptr (GError) error = NULL;

  session_rename (session, "Meins");
  g_unlink (fixture->path);
  g_assert_false (pw_session_save (session, NULL, &error));
  g_assert_error (error, PW_SAVE_ERROR, PW_SAVE_ERROR_GONE);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_true (pw_session_save (session, fixture->file, NULL));
  assert_saved (fixture, session);
}

static void
test_a_folder_that_is_gone_is_said (SessionFixture *fixture,
                                    gconstpointer   data)
{
  g_autoptr (PwSession) session = session_open (fixture);
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *away = g_strconcat (folder, " weg", NULL);
  g_autoptr (GError) error = NULL;

  session_rename (session, "Meins");
  g_assert_cmpint (g_rename (folder, away), ==, 0);
  g_assert_false (pw_session_save (session, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "folder"));
  g_assert_cmpint (pw_session_get_state (session), ==, PW_SESSION_FAILED);
  g_assert_cmpstr (pw_session_get_problem (session), ==, error->message);

  /* It comes back. */
  g_assert_cmpint (g_rename (away, folder), ==, 0);
  g_assert_true (pw_session_save (session, NULL, NULL));
  assert_saved (fixture, session);
  g_assert_null (pw_session_get_problem (session));
}

static void
test_a_protected_file_is_said (SessionFixture *fixture,
                               gconstpointer   data)
{
  g_autoptr (PwSession) session = session_open (fixture);
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr (GError) error = NULL;

  session_rename (session, "Meins");
  pw_session_flush (session);
  g_chmod (fixture->path, 0444);
  g_chmod (fixture->folder, 0755);
  ordinary_user_begin (folder, fixture->path);
  g_assert_false (pw_session_save (session, NULL, &error));
  ordinary_user_end ();
  g_assert_error (error, PW_ERROR, PW_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "write-protected"));
}

static void
test_rights_and_links_stay (SessionFixture *fixture,
                            gconstpointer   data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *target = g_build_filename (folder, "ziel.bpmn", NULL);
  g_autoptr (PwSession) session = NULL;
  GStatBuf status;

  g_assert_cmpint (g_rename (fixture->path, target), ==, 0);
  g_assert_cmpint (symlink ("ziel.bpmn", fixture->path), ==, 0);
  g_chmod (target, 0640);
  session = session_open (fixture);
  session_rename (session, "Meins");
  g_assert_true (pw_session_save (session, NULL, NULL));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (target, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  assert_saved (fixture, session);
}

static void
test_encoding_and_line_ends_stay (SessionFixture *fixture,
                                  gconstpointer   data)
{
  static const char xml[] = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n"
                            "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"urn:t\">\r\n"
                            "  <process id=\"P\">\r\n    <task id=\"T\" name=\"Prüfen\"/>\r\n  </process>\r\n</definitions>\r\n";
  g_autofree char  *wide = NULL;
  g_autofree char  *saved = NULL;
  g_autofree char  *back = NULL;
  gsize             length;
  g_autoptr (PwSession) session = NULL;

  wide = g_convert (xml, -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  g_assert_true (g_file_set_contents (fixture->path, wide, (gssize) length, NULL));
  session = session_open (fixture);
  session_rename (session, "Größe");
  g_assert_true (pw_session_save (session, NULL, NULL));
  g_assert_true (g_file_get_contents (fixture->path, &saved, &length, NULL));
  back = g_convert (saved, (gssize) length, "UTF-8", "UTF-16", NULL, NULL, NULL);
  g_assert_nonnull (strstr (back, "name=\"Größe\"/>\r\n"));
}

/* --- in the background ---------------------------------------------------------------- */

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  GError *error = NULL;

  g_assert_true (pw_session_save_finish (PW_SESSION (source), result, &error));
  g_assert_no_error (error);
  ++*(guint *) data;
}

static void
test_people_go_on_while_it_saves (SessionFixture *fixture,
                                  gconstpointer   data)
{
  g_autoptr (PwSession) session = session_open (fixture);
  g_autofree char *first = NULL;
  g_autofree char *file = NULL;
  guint            n_saved = 0;

  session_rename (session, "Eins");
  first = session_dup_text (session);
  pw_session_save_async (session, NULL, on_saved, &n_saved);
  g_assert_cmpint (pw_session_get_state (session), ==, PW_SESSION_SAVING);
  session_rename (session, "Zwei");
  while (n_saved < 1)
    g_main_context_iteration (NULL, TRUE);
  file = session_dup_file (fixture);
  g_assert_cmpstr (file, ==, first);
  g_assert_true (pw_session_is_modified (session));
  g_assert_cmpint (pw_session_get_state (session), ==, PW_SESSION_MODIFIED);

  /* Two at once: the second one has what the first one had not. */
  pw_session_save_async (session, NULL, on_saved, &n_saved);
  session_rename (session, "Drei");
  pw_session_save_async (session, NULL, on_saved, &n_saved);
  while (n_saved < 3)
    g_main_context_iteration (NULL, TRUE);
  assert_saved (fixture, session);
}

static void
wait_for_state (PwSession     *session,
                PwSessionState state)
{
  gint64 end = g_get_monotonic_time () + MOST_SECONDS * G_USEC_PER_SEC;

  while (pw_session_get_state (session) != state)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
test_saves_by_itself (SessionFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (PwSession) session = session_open (fixture);
  g_autofree char *file = NULL;

  pw_session_set_autosave (session, 10);
  session_rename (session, "Eins");
  wait_for_state (session, PW_SESSION_CLEAN);
  assert_saved (fixture, session);

  /* Never over somebody else's work, and no second time while people have not chosen. */
  session_write_file (fixture, OTHERS);
  session_rename (session, "Zwei");
  wait_for_state (session, PW_SESSION_CHANGED_ON_DISK);
  session_rename (session, "Drei");
  for (guint i = 0; i < 100; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_cmpint (pw_session_get_state (session), ==, PW_SESSION_CHANGED_ON_DISK);
  file = session_dup_file (fixture);
  g_assert_cmpstr (file, ==, OTHERS);
}

/* Typing before a save and typing after it are two steps, else the file would count as
 * the later one.
 */
static void
test_nothing_joins_what_was_saved (SessionFixture *fixture,
                                   gconstpointer   data)
{
  g_autoptr (PwSession) session = session_open (fixture);
  guint n_saved = 0;

  session_rename (session, "A");
  pw_session_save_async (session, NULL, on_saved, &n_saved);
  session_rename (session, "AB");
  while (n_saved < 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (pw_session_is_modified (session));
}

static void
test_works_without_a_store (SessionFixture *fixture,
                            gconstpointer   data)
{
  g_autoptr (PwSession) session = pw_session_open (NULL, fixture->file, NULL, NULL, NULL, NULL);
  g_autofree char *text = NULL;

  session_rename (session, "Eins");
  g_main_context_iteration (NULL, FALSE);
  g_assert_null (pw_session_get_problem (session));
  g_assert_true (pw_session_save (session, NULL, NULL));
  assert_saved (fixture, session);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  SESSION_TEST ("/workspace/session/saves", test_saves);
  SESSION_TEST ("/workspace/session/every-step-is-in-the-journal-before-idle", test_every_step_is_in_the_journal_before_idle);
  SESSION_TEST ("/workspace/session/closing-leaves-nothing-behind", test_closing_leaves_nothing_behind);
  SESSION_TEST ("/workspace/session/discarding-keeps-a-version", test_discarding_keeps_a_version);
  SESSION_TEST ("/workspace/session/somebody-elses-work-is-not-overwritten", test_somebody_elses_work_is_not_overwritten);
  SESSION_TEST ("/workspace/session/keeping-mine-keeps-theirs-as-a-version", test_keeping_mine_keeps_theirs_as_a_version);
  SESSION_TEST ("/workspace/session/saving-beside-loses-neither", test_saving_beside_loses_neither);
  SESSION_TEST ("/workspace/session/a-deleted-file-is-a-question", test_a_deleted_file_is_a_question);
  SESSION_TEST ("/workspace/session/a-folder-that-is-gone-is-said", test_a_folder_that_is_gone_is_said);
  SESSION_TEST ("/workspace/session/a-protected-file-is-said", test_a_protected_file_is_said);
  SESSION_TEST ("/workspace/session/rights-and-links-stay", test_rights_and_links_stay);
  SESSION_TEST ("/workspace/session/encoding-and-line-ends-stay", test_encoding_and_line_ends_stay);
  SESSION_TEST ("/workspace/session/people-go-on-while-it-saves", test_people_go_on_while_it_saves);
  SESSION_TEST ("/workspace/session/saves-by-itself", test_saves_by_itself);
  SESSION_TEST ("/workspace/session/nothing-joins-what-was-saved", test_nothing_joins_what_was_saved);
  SESSION_TEST ("/workspace/session/works-without-a-store", test_works_without_a_store);

  return g_test_run ();
}
