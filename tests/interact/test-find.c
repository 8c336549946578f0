/* interact/test-find.c - elements are found by what people type
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/find.h"

#include <string.h>

#include "edit-fixture.h"
#include "sample-model.h"

static const struct
{
  const char *query;
  const char *ids; /* the first of them, in order */
  const char *title;
  const char *subtitle;
  const char *marked;
} cases[] = {
  { "prüfen", "A", "Prüfen", "User task · Bürgerbüro", "Prüfen" },
  { "PRUEF", "A", "Prüfen", "User task · Bürgerbüro", "Prüf" },
  { "pruf", "A", "Prüfen", "User task · Bürgerbüro", "Prüf" },
  { "frist", "Note", "Frist beachten", "Text annotation · Stadt", "Frist" },
  { "beachten", "Note", "Frist beachten", "Text annotation · Stadt", "beachten" },
  { "antrag", "Start", "Antrag da", "Start event (message) · Bürgerbüro", "Antrag" },
  { "ja", "f3", "ja", "Sequence flow · Stadt", "ja" },
  { "steuer", "L2", "Steueramt", "Lane · Stadt", "Steuer" },
  { "stadt", "Town Cash", "Stadt", "Pool", "Stadt" },
  { "receive", "Rt", "Receive task", "Steueramt", "Receive" },
  { "exclusive", "G", "Gut?", "Exclusive gateway · Bürgerbüro", "" },
  { "SubTask", "SubTask", "Task", "Steueramt · SubTask", "" },
  { "qtask", "QTask", "Task", "Stadtkasse · QTask", "" },
  { "unter", "Sub", "Unter", "Sub-process · Steueramt", "Unter" },
  { "akte", "Data", "Akte", "Data object · Stadt", "Akte" },
};

static char *
list_ids (PwFind *find,
          guint   most)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < MIN (most, pw_find_get_n_hits (find)); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", pw_find_get_hit (find, i)->id);

  return g_string_free (ids, FALSE);
}

static void
test_cases (EditFixture  *f,
            gconstpointer data)
{
  g_autoptr (PwFind) find = pw_find_new (f->document);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint            n = 1;
      g_autofree char *ids = NULL;
      g_autofree char *marked = NULL;
      const PwFindHit *hit;

      for (const char *p = cases[i].ids; *p != '\0'; p++)
        n += *p == ' ';
      g_test_message ("%s", cases[i].query);
      g_assert_cmpuint (pw_find_search (find, cases[i].query), >=, n);
      ids = list_ids (find, n);
      g_assert_cmpstr (ids, ==, cases[i].ids);
      hit = pw_find_get_hit (find, 0);
      marked = g_strndup (hit->title + hit->start, hit->length);
      g_assert_cmpstr (hit->title, ==, cases[i].title);
      g_assert_cmpstr (hit->subtitle, ==, cases[i].subtitle);
      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

static void
test_nothing (EditFixture  *f,
              gconstpointer data)
{
  g_autoptr (PwFind) find = pw_find_new (f->document);

  g_assert_cmpuint (pw_find_search (find, ""), ==, 0);
  g_assert_cmpuint (pw_find_search (find, "  "), ==, 0);
  g_assert_cmpuint (pw_find_search (find, "xyz"), ==, 0);
  /* What is not drawn cannot be shown: the data object behind the reference, the trigger of an event. */
  g_assert_cmpuint (pw_find_search (find, "Data_object"), ==, 1);
  g_assert_cmpstr (pw_find_get_hit (find, 0)->id, ==, "Data");
  g_assert_cmpuint (pw_find_search (find, "Start_def"), ==, 0);
}

/* Letter by letter the same as at once, and back again. */
static void
test_typing (EditFixture  *f,
             gconstpointer data)
{
  static const char *const queries[] = { "a", "an", "ant", "ant d", "ant da", "ant", "a", "f", "fr", "" };
  g_autoptr (PwFind) typed = pw_find_new (f->document);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (PwFind) fresh = pw_find_new (f->document);
      g_autofree char *is = NULL;
      g_autofree char *wanted = NULL;

      g_assert_cmpuint (pw_find_search (typed, queries[i]), ==, pw_find_search (fresh, queries[i]));
      is = list_ids (typed, G_MAXUINT);
      wanted = list_ids (fresh, G_MAXUINT);
      g_assert_cmpstr (is, ==, wanted);
    }
}

static void
test_changes (EditFixture  *f,
              gconstpointer data)
{
  g_autoptr (PwFind) find = pw_find_new (f->document);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (pw_find_search (find, "bescheid"), ==, 1);
  pw_command_rename (f->document, "A", "Bescheid entwerfen", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pw_find_get_n_hits (find), ==, 0);
  g_assert_cmpuint (pw_find_search (find, "bescheid"), ==, 2);
  edit_delete (f, "B");
  g_assert_cmpuint (pw_find_search (find, "bescheid"), ==, 1);
  g_assert_cmpstr (pw_find_get_hit (find, 0)->id, ==, "A");
}

/* Each letter looks only at what the one before found. */
static void
test_large (void)
{
  g_autoptr (GString) xml = g_string_new ("<definitions xmlns='" PW_NAMESPACE_URI_MODEL "'><process id='P'>");
  g_autoptr (PwDocument) document = NULL;
  g_autoptr (PwFind) find = NULL;
  static const char *const queries[] = { "a", "an", "ant", "antrag", "antrag 99", "antrag 9999" };
  double                   read = 0;

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (xml, "<userTask id='Activity_%u' name='Antrag %u prüfen und weiterleiten'/>", i, i);
  g_string_append (xml, "</process></definitions>");
  document = pw_document_new (sample_model_parse (xml->str), NULL);
  find = pw_find_new (document);

  g_test_timer_start ();
  pw_find_search (find, "");
  read = g_test_timer_elapsed ();
  g_test_message ("read: %.2f ms", read * 1000);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_test_timer_start ();
      pw_find_search (find, queries[i]);
      g_test_message ("%s: %.2f ms", queries[i], g_test_timer_elapsed () * 1000);
    }
  g_assert_cmpuint (pw_find_get_n_hits (find), ==, 1);
  g_assert_cmpstr (pw_find_get_hit (find, 0)->id, ==, "Activity_9999");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  EDIT_TOWN ("/find/ranked-named-and-marked", test_cases);
  EDIT_TOWN ("/find/nothing", test_nothing);
  EDIT_TOWN ("/find/typing-on-narrows", test_typing);
  EDIT_TOWN ("/find/follows-the-document", test_changes);
  g_test_add_func ("/find/large", test_large);

  return g_test_run ();
}
