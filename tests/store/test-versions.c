/* store/test-versions.c - what files held earlier
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "store-fixture.h"

#include "store/versions.h"

#define DAY (G_GINT64_CONSTANT (24) * 3600)
#define NOW (20000 * DAY)

static void
add (StoreFixture *fixture,
     const char   *key,
     const char   *text,
     gint64        time)
{
  g_autoptr (GBytes) bytes = store_bytes (text);
  g_autoptr (GError) error = NULL;

  g_assert_true (pw_store_add_version (fixture->store, key, bytes, PW_VERSION_SAVED, time, &error));
  g_assert_no_error (error);
}

static void
test_the_latest_comes_first (StoreFixture *fixture,
                             gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GBytes) bytes = NULL;

  add (fixture, "file:///a", "eins", NOW);
  add (fixture, "file:///a", "zwei", NOW + 1);
  add (fixture, "file:///a", "zwei", NOW + 2);
  add (fixture, "file:///b", "drei", NOW + 3);

  versions = pw_store_list_versions (fixture->store, "file:///a");
  g_assert_cmpuint (versions->len, ==, 2);
  bytes = pw_store_read_version (fixture->store, ((PwVersion *) g_ptr_array_index (versions, 0))->id, NULL);
  store_assert_bytes (bytes, "zwei");
}

/* Two saves a day, and lately three an hour; one is from long ago. */
static void
test_old_ones_are_thinned_out (StoreFixture *fixture,
                               gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;
  guint ages[4] = { 0 };

  add (fixture, "file:///a", "alt", NOW - 1000 * DAY);
  for (gint64 time = NOW - 200 * DAY; time < NOW - 8 * DAY; time += DAY / 2)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, time);

      add (fixture, "file:///a", text, time);
    }
  for (gint64 time = NOW - 8 * DAY; time <= NOW; time += 1200)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, time);

      add (fixture, "file:///a", text, time);
    }

  versions = pw_store_list_versions (fixture->store, "file:///a");
  for (guint i = 0; i < versions->len; i++)
    {
      gint64 age = NOW - ((PwVersion *) g_ptr_array_index (versions, i))->time;

      g_assert_cmpint (age, <=, 731 * DAY);
      ages[age <= DAY ? 0 : age <= 7 * DAY ? 1 :
                        age <= 91 * DAY    ? 2 :
                                             3]++;
    }
  g_assert_cmpuint (ages[0], ==, 73);         /* each */
  g_assert_cmpuint (ages[1], >=, 6 * 24 - 1); /* of each hour */
  g_assert_cmpuint (ages[1], <=, 6 * 24 + 2);
  g_assert_cmpuint (ages[2], >=, 83); /* of each day */
  g_assert_cmpuint (ages[2], <=, 86);
  g_assert_cmpuint (ages[3], >=, (200 - 91) / 7 - 1); /* of each week */
  g_assert_cmpuint (ages[3], <=, (200 - 91) / 7 + 2);
}

static void
test_the_only_one_stays_however_old (StoreFixture *fixture,
                                     gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;

  add (fixture, "file:///a", "eins", NOW - 5000 * DAY);
  add (fixture, "file:///b", "zwei", NOW);
  versions = pw_store_list_versions (fixture->store, "file:///a");
  g_assert_cmpuint (versions->len, ==, 1);
}

static void
test_contents_are_kept_compressed (StoreFixture *fixture,
                                   gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GStatBuf status;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "<task id=\"Task_%u\" name=\"Antrag prüfen\"/>\n", i % 100);
  for (guint i = 0; i < 10; i++)
    {
      g_string_append_c (text, 'x');
      add (fixture, "file:///a", text->str, NOW + i);
    }
  g_clear_pointer (&fixture->store, pw_store_unref);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_size, <, (goffset) text->len);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/store/versions/the-latest-comes-first", test_the_latest_comes_first);
  STORE_TEST ("/store/versions/old-ones-are-thinned-out", test_old_ones_are_thinned_out);
  STORE_TEST ("/store/versions/the-only-one-stays-however-old", test_the_only_one_stays_however_old);
  STORE_TEST ("/store/versions/contents-are-kept-compressed", test_contents_are_kept_compressed);

  return g_test_run ();
}
