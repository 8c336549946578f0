/* store/test-journal.c - what was changed and not saved yet
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "store-fixture.h"

#include "base/error.h"

static void
test_a_running_program_keeps_its_journal (StoreFixture *fixture,
                                          gconstpointer data)
{
  g_autoptr (PwStore) other = store_open (fixture);
  gint64 id = store_begin (fixture->store, "file:///a");
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (GError) error = NULL;

  store_append (fixture->store, id, 0, "eins");
  lost = pw_store_list_lost (other, NULL);
  g_assert_cmpuint (lost->len, ==, 0);
  g_assert_false (pw_store_claim_journal (other, id, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
}

static void
test_what_a_program_leaves_is_found (StoreFixture *fixture,
                                     gconstpointer data)
{
  gint64 id = store_begin (fixture->store, "file:///a");
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (GPtrArray) of_another = NULL;
  g_autoptr (PwJournal) journal = NULL;
  const PwLostWork *work;

  store_append (fixture->store, id, 0, "eins");
  store_append (fixture->store, id, 1, "zwei");
  pw_store_unref (fixture->store);
  fixture->store = store_open (fixture);

  of_another = pw_store_list_lost (fixture->store, "file:///b");
  g_assert_cmpuint (of_another->len, ==, 0);
  lost = pw_store_list_lost (fixture->store, "file:///a");
  g_assert_cmpuint (lost->len, ==, 1);
  work = g_ptr_array_index (lost, 0);
  g_assert_cmpstr (work->title, ==, "Gießen");
  g_assert_cmpstr (work->place, ==, "Hundesteuer");
  g_assert_cmpuint (work->n_steps, ==, 2);
  g_assert_cmpint (work->time, >, 0);

  g_assert_true (pw_store_claim_journal (fixture->store, work->id, NULL));
  journal = pw_store_read_journal (fixture->store, work->id, NULL);
  store_assert_bytes (journal->start, "<start/>");
  g_assert_cmpuint (journal->steps->len, ==, 2);
  store_assert_bytes (((PwJournalStep *) g_ptr_array_index (journal->steps, 1))->changes, "zwei");
  g_assert_cmpstr (((PwJournalStep *) g_ptr_array_index (journal->steps, 1))->label, ==, "Schritt");

  /* It goes on where it ended. */
  store_append (fixture->store, work->id, 2, "drei");
}

static void
test_one_of_two_takes_it_up (StoreFixture *fixture,
                             gconstpointer data)
{
  g_autoptr (PwStore) other = NULL;
  gint64 id = store_begin (fixture->store, "file:///a");

  store_append (fixture->store, id, 0, "eins");
  pw_store_unref (fixture->store);
  fixture->store = store_open (fixture);
  other = store_open (fixture);
  g_assert_true (pw_store_claim_journal (other, id, NULL));
  g_assert_false (pw_store_claim_journal (fixture->store, id, NULL));
}

static void
test_what_was_saved_is_not_offered (StoreFixture *fixture,
                                    gconstpointer data)
{
  gint64 id = store_begin (fixture->store, "file:///a");
  g_autoptr (GBytes) saved = store_bytes ("<saved/>");
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (PwJournal) journal = NULL;
  g_autoptr (GError) error = NULL;

  store_append (fixture->store, id, 0, "eins");
  g_assert_true (pw_store_begin_save (fixture->store, id, 1, saved, &error));
  g_assert_true (pw_store_finish_save (fixture->store, id, "file:///b", "b", 1, saved, &error));
  g_assert_no_error (error);
  pw_store_unref (fixture->store);
  fixture->store = store_open (fixture);

  lost = pw_store_list_lost (fixture->store, NULL);
  g_assert_cmpuint (lost->len, ==, 0);
  journal = pw_store_read_journal (fixture->store, id, &error);
  g_assert_null (journal);
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
}

static void
test_what_came_after_saving_is_offered (StoreFixture *fixture,
                                        gconstpointer data)
{
  gint64 id = store_begin (fixture->store, "file:///a");
  g_autoptr (GBytes) saved = store_bytes ("<saved/>");
  g_autofree char *hash = pw_store_hash (saved);
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (PwJournal) journal = NULL;

  store_append (fixture->store, id, 0, "eins");
  store_append (fixture->store, id, 1, "zwei");
  pw_store_finish_save (fixture->store, id, "file:///a", "a", 1, saved, NULL);
  pw_store_begin_save (fixture->store, id, 2, saved, NULL);
  pw_store_unref (fixture->store);
  fixture->store = store_open (fixture);

  lost = pw_store_list_lost (fixture->store, NULL);
  g_assert_cmpuint (lost->len, ==, 1);
  g_assert_cmpuint (((PwLostWork *) g_ptr_array_index (lost, 0))->n_steps, ==, 1);
  journal = pw_store_read_journal (fixture->store, id, NULL);
  g_assert_cmpstr (journal->disk, ==, hash);
  g_assert_cmpstr (journal->pending, ==, hash);
  g_assert_cmpuint (journal->n_saved, ==, 1);
  g_assert_cmpuint (journal->n_pending, ==, 2);
}

static void
test_a_journal_that_is_gone_is_said (StoreFixture *fixture,
                                     gconstpointer data)
{
  g_autoptr (GBytes) bytes = store_bytes ("eins");
  PwJournalStep *step = pw_journal_step_new (NULL, bytes);
  gint64         id = store_begin (fixture->store, "file:///a");
  g_autoptr (GError) error = NULL;

  g_assert_true (pw_store_end_journal (fixture->store, id, NULL));
  g_assert_false (pw_store_append_steps (fixture->store, id, 0, &step, 1, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
  pw_journal_step_free (step);
}

static void
test_a_retired_one_is_kept_and_not_offered (StoreFixture *fixture,
                                            gconstpointer data)
{
  gint64 id = store_begin (fixture->store, "file:///a");
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (PwJournal) journal = NULL;

  store_append (fixture->store, id, 0, "eins");
  g_assert_true (pw_store_retire_journal (fixture->store, id, NULL));
  lost = pw_store_list_lost (fixture->store, NULL);
  g_assert_cmpuint (lost->len, ==, 0);
  journal = pw_store_read_journal (fixture->store, id, NULL);
  g_assert_nonnull (journal);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/store/journal/a-running-program-keeps-its-journal", test_a_running_program_keeps_its_journal);
  STORE_TEST ("/store/journal/what-a-program-leaves-is-found", test_what_a_program_leaves_is_found);
  STORE_TEST ("/store/journal/one-of-two-takes-it-up", test_one_of_two_takes_it_up);
  STORE_TEST ("/store/journal/what-was-saved-is-not-offered", test_what_was_saved_is_not_offered);
  STORE_TEST ("/store/journal/what-came-after-saving-is-offered", test_what_came_after_saving_is_offered);
  STORE_TEST ("/store/journal/a-journal-that-is-gone-is-said", test_a_journal_that_is_gone_is_said);
  STORE_TEST ("/store/journal/a-retired-one-is-kept-and-not-offered", test_a_retired_one_is_kept_and_not_offered);

  return g_test_run ();
}
