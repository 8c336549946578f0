/* workspace/test-recovery.c - what a program leaves behind becomes a document again
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "session-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/journal.h"

#define N_SEEDS 6
#define N_STEPS 60
#define EMPTY "<?xml version=\"1.0\"?>\n<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"" \
              " targetNamespace=\"urn:t\"><process id=\"P\"><task id=\"T\"/></process></definitions>\n"

static void
on_changed (PwDocument *document,
            GPtrArray  *changes,
            guint      *n)
{
  ++*n;
}

/* Edits and saves at random; returns what the document was after each step. */
static GPtrArray *
work (PwSession *session,
      GRand     *random,
      gboolean   saves)
{
  PwDocument *document = pw_session_get_document (session);
  GPtrArray  *texts = g_ptr_array_new_with_free_func (g_free);
  guint       n = 0;

  g_signal_connect (document, "changed", G_CALLBACK (on_changed), &n);
  g_ptr_array_add (texts, session_dup_text (session));
  for (guint i = 0; i < N_STEPS; i++)
    {
      session_edit_randomly (document, random);
      if (n + 1 > texts->len)
        g_ptr_array_add (texts, session_dup_text (session));
      g_assert_cmpuint (n + 1, ==, texts->len);
      if (saves && g_rand_int_range (random, 0, 10) == 0)
        g_assert_true (pw_session_save (session, NULL, NULL));
    }
  g_signal_handlers_disconnect_by_data (document, &n);

  return texts;
}

/* All of it, and every step of the way back: any prefix of the journal replays. */
static void
test_every_state_comes_back (SessionFixture *fixture,
                             gconstpointer   data)
{
  for (guint32 seed = 0; seed < N_SEEDS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      PwSession *session = session_open (fixture);
      g_autoptr (GPtrArray) texts = work (session, random, seed % 2 == 1);
      g_autoptr (PwSession) recovered = NULL;
      PwDocument *document;

      session_rename (session, "Zuletzt");
      g_ptr_array_add (texts, session_dup_text (session));
      session_crash (fixture, session);
      recovered = session_recover_only (fixture, NULL);
      document = pw_session_get_document (recovered);
      g_assert_true (pw_session_is_modified (recovered));
      for (guint i = texts->len; i > 0; i--)
        {
          g_autofree char *text = session_dup_text (recovered);

          g_assert_cmpstr (text, ==, g_ptr_array_index (texts, i - 1));
          g_assert_cmpint (pw_document_can_undo (document), ==, i > 1);
          pw_document_undo (document);
        }
      pw_session_discard (recovered);
    }
}

static void
test_it_can_be_lost_and_recovered_again (SessionFixture *fixture,
                                         gconstpointer   data)
{
  PwSession       *session = session_open (fixture);
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autoptr (PwSession) recovered = NULL;

  session_rename (session, "Eins");
  session_crash (fixture, session);
  session = session_recover_only (fixture, NULL);
  session_rename (session, "Zwei");
  expected = session_dup_text (session);
  session_crash (fixture, session);
  recovered = session_recover_only (fixture, NULL);
  text = session_dup_text (recovered);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_a_never_saved_document_comes_back (SessionFixture *fixture,
                                        gconstpointer   data)
{
  g_autoptr (GBytes) start = g_bytes_new_static (EMPTY, strlen (EMPTY));
  PwSession       *session = pw_session_new (fixture->store, start, "Neuer Prozess", NULL, NULL, FALSE, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autoptr (PwSession) recovered = NULL;

  g_assert_false (pw_session_is_modified (session));
  session_rename (session, "Erster Schritt");
  expected = session_dup_text (session);
  session_crash (fixture, session);
  recovered = session_recover_only (fixture, NULL);
  text = session_dup_text (recovered);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (pw_session_get_title (recovered), ==, "Neuer Prozess");
  g_assert_null (pw_session_get_file (recovered));
  g_assert_true (pw_session_is_modified (recovered));
}

static void
test_another_file_stays_as_it_is (SessionFixture *fixture,
                                  gconstpointer   data)
{
  PwSession       *session = session_open (fixture);
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autofree char *file = NULL;
  g_autofree char *note = NULL;
  g_autoptr (PwSession) recovered = NULL;

  session_rename (session, "Eins");
  expected = session_dup_text (session);
  session_crash (fixture, session);
  session_write_file (fixture, EMPTY);
  recovered = session_recover_only (fixture, &note);
  text = session_dup_text (recovered);
  g_assert_cmpstr (text, ==, expected);
  g_assert_null (pw_session_get_file (recovered));
  g_assert_nonnull (pw_session_get_proposal (recovered));
  g_assert_nonnull (strstr (note, "Gießen größer.bpmn"));
  g_assert_true (pw_session_is_modified (recovered));
  file = session_dup_file (fixture);
  g_assert_cmpstr (file, ==, EMPTY);
}

/* The file was written, and before the journal knew of it the program was gone. */
static void
test_a_save_that_arrived_counts (SessionFixture *fixture,
                                 gconstpointer   data)
{
  PwSession       *session = session_open (fixture);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) lost = NULL;

  session_rename (session, "Eins");
  text = session_dup_text (session);
  bytes = g_bytes_new (text, strlen (text));
  session_crash (fixture, session);
  lost = pw_store_list_lost (fixture->store, NULL);
  g_assert_true (pw_store_claim_journal (fixture->store, ((PwLostWork *) g_ptr_array_index (lost, 0))->id, NULL));
  g_assert_true (pw_store_begin_save (fixture->store, ((PwLostWork *) g_ptr_array_index (lost, 0))->id, 1, bytes, NULL));
  session_write_file (fixture, text);
  pw_store_unref (fixture->store);
  fixture->store = pw_store_open (fixture->home, NULL, NULL);
  g_clear_pointer (&lost, g_ptr_array_unref);
  lost = pw_session_list_lost (fixture->store, NULL);
  g_assert_cmpuint (lost->len, ==, 0);
}

static void
test_what_can_be_read_is_kept (SessionFixture *fixture,
                               gconstpointer   data)
{
  PwSession       *session = session_open (fixture);
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autofree char *note = NULL;
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (GBytes) rubbish = g_bytes_new_static ("<change kind=\"kaputt\"/>\n", 24);
  g_autoptr (PwSession) recovered = NULL;
  PwJournalStep *step = pw_journal_step_new (NULL, rubbish);
  gint64         id;

  session_rename (session, "Eins");
  expected = session_dup_text (session);
  session_crash (fixture, session);
  lost = pw_store_list_lost (fixture->store, NULL);
  id = ((PwLostWork *) g_ptr_array_index (lost, 0))->id;
  g_assert_true (pw_store_claim_journal (fixture->store, id, NULL));
  g_assert_true (pw_store_append_steps (fixture->store, id, 1, &step, 1, NULL));
  pw_journal_step_free (step);
  pw_store_unref (fixture->store);
  fixture->store = pw_store_open (fixture->home, NULL, NULL);

  recovered = session_recover_only (fixture, &note);
  text = session_dup_text (recovered);
  g_assert_cmpstr (text, ==, expected);
  g_assert_nonnull (strstr (note, "last step"));
  g_assert_true (pw_session_flush (recovered));
}

/* Somebody clears the folder while the document is open. */
static void
test_a_journal_that_vanishes_is_written_again (SessionFixture *fixture,
                                               gconstpointer   data)
{
  PwSession       *session = session_open (fixture);
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autoptr (PwSession) recovered = NULL;

  session_rename (session, "Eins");
  g_assert_true (pw_session_flush (session));
  {
    g_autoptr (PwStore) other = pw_store_open (fixture->home, NULL, NULL);

    for (gint64 id = 1; id < 5; id++)
      pw_store_end_journal (other, id, NULL);
  }
  session_rename (session, "Zwei");
  expected = session_dup_text (session);
  session_crash (fixture, session);
  recovered = session_recover_only (fixture, NULL);
  text = session_dup_text (recovered);
  g_assert_cmpstr (text, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  SESSION_TEST ("/workspace/recovery/every-state-comes-back", test_every_state_comes_back);
  SESSION_TEST ("/workspace/recovery/it-can-be-lost-and-recovered-again", test_it_can_be_lost_and_recovered_again);
  SESSION_TEST ("/workspace/recovery/a-never-saved-document-comes-back", test_a_never_saved_document_comes_back);
  SESSION_TEST ("/workspace/recovery/another-file-stays-as-it-is", test_another_file_stays_as_it_is);
  SESSION_TEST ("/workspace/recovery/a-save-that-arrived-counts", test_a_save_that_arrived_counts);
  SESSION_TEST ("/workspace/recovery/what-can-be-read-is-kept", test_what_can_be_read_is_kept);
  SESSION_TEST ("/workspace/recovery/a-journal-that-vanishes-is-written-again", test_a_journal_that_vanishes_is_written_again);

  return g_test_run ();
}
