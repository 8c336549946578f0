/* interact/test-choice.c - what people type finds the kind of element they mean
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/choice.h"

#include <string.h>

#include "base/locale.h"
#include "edit-fixture.h"

/* In a German window: words of both languages and of BPMN. */
static const struct
{
  const char *query;
  const char *first; /* of all, by key */
  const char *found; /* somewhere in the list */
} cases[] = {
  { "Aufgabe", "task", "user-task" },
  { "auf", "task", "user-task" },
  { "user task", "user-task", "user-task" },
  { "User", "user-task", "user-task" },
  { "benutzer", "user-task", "user-task" },
  { "userTask", "user-task", "user-task" },
  { "XOR", "exclusive-gateway", "exclusive-gateway" },
  { "exklusiv", "exclusive-gateway", "exclusive-gateway" },
  { "Exclusive", "exclusive-gateway", "exclusive-gateway" },
  { "UND", "parallel-gateway", "inclusive-gateway" },
  { "and gateway", "parallel-gateway", "parallel-gateway" },
  { "Entscheidung", "exclusive-gateway", "business-rule-task" },
  { "verzweigung", "exclusive-gateway", "exclusive-gateway" },
  { "branch", "exclusive-gateway", "inclusive-gateway" },
  { "email", "message-start-event", "send-task" },
  { "E-Mail", "message-start-event", "send-task" },
  { "versand", "send-task", "send-task" },
  { "frist", "timer-start-event", "timer-boundary-event" },
  { "Zwischen", "intermediate-event", "timer-catch-event" },
  { "datenbank", "data-store", "data-store" },
  { "akte", "data-object", "data-store" },
  { "buerger", "black-box-pool", "black-box-pool" },
  { "bürger", "black-box-pool", "black-box-pool" },
  { "notiz", "annotation", "annotation" },
  { "start nachricht", "message-start-event", "message-start-event-non-interrupting" },
  { "geschäftsregel", "business-rule-task", "business-rule-task" },
  { "geschaefts", "business-rule-task", "business-rule-task" },
  { "gateway", "exclusive-gateway", "event-based-gateway" },
  { "unterprozess", "sub-process", "event-sub-process" },
};

static const PwChoice *
get (const GArray *choices,
     guint         n)
{
  return &g_array_index (choices, PwChoice, n);
}

static const PwChoice *
find (const GArray *choices,
      const char   *key)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (get (choices, i)->variant->key, key))
      return get (choices, i);

  return NULL;
}

static GArray *
search (const char *query)
{
  g_autoptr (GPtrArray) variants = pw_choice_list_create ();

  return pw_choice_find (variants, query);
}

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) choices = search (cases[i].query);

      g_test_message ("%s", cases[i].query);
      g_assert_cmpuint (choices->len, >, 0);
      g_assert_cmpstr (get (choices, 0)->variant->key, ==, cases[i].first);
      g_assert_nonnull (find (choices, cases[i].found));
    }
}

static void
test_nothing (void)
{
  g_autoptr (GArray) choices = search ("qwertz");

  g_assert_cmpuint (choices->len, ==, 0);
}

static void
test_all (void)
{
  g_autoptr (GArray) choices = search ("");
  guint            n;
  const PwVariant *all = pw_variant_get_all (&n);

  g_assert_cmpuint (choices->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (get (choices, i)->variant == &all[i]);
      g_assert_cmpuint (get (choices, i)->length, ==, 0);
      g_assert_null (get (choices, i)->synonym);
    }
}

/* A heading that came twice would be shown twice. */
static void
test_groups (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) choices = search (cases[i].query);
      g_autoptr (GHashTable) closed = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint k = 1; k < choices->len; k++)
        if (!g_str_equal (get (choices, k)->category, get (choices, k - 1)->category))
          {
            g_hash_table_add (closed, (gpointer) get (choices, k - 1)->category);
            g_assert_false (g_hash_table_contains (closed, get (choices, k)->category));
          }
    }
}

static void
test_shown (void)
{
  static const struct
  {
    const char *query, *key, *marked, *synonym;
  } wanted[] = {
    { "benutz", "user-task", "Benutz", NULL },
    { "auf", "user-task", "auf", NULL },
    { "verzw", "exclusive-gateway", "", "Verzweigung" },
    { "exclusive", "exclusive-gateway", "", NULL },
    { "decision", "exclusive-gateway", "", "decision" },
    { "geschaefts", "business-rule-task", "Geschäfts", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autoptr (GArray) choices = search (wanted[i].query);
      const PwChoice  *choice = find (choices, wanted[i].key);
      g_autofree char *marked = NULL;

      g_test_message ("%s", wanted[i].query);
      g_assert_nonnull (choice);
      marked = g_strndup (choice->label + choice->start, choice->length);
      g_assert_cmpstr (marked, ==, wanted[i].marked);
      g_assert_cmpstr (choice->synonym, ==, wanted[i].synonym);
      g_assert_cmpstr (choice->term, ==, choice->variant->label);
    }
}

static void
test_append (EditFixture  *fixture,
             gconstpointer data)
{
  g_autoptr (GPtrArray) after_task = pw_choice_list_append (edit_find (fixture, "A"));
  g_autoptr (GPtrArray) after_gateway = pw_choice_list_append (edit_find (fixture, "Eb"));
  g_autoptr (GPtrArray) after_end = pw_choice_list_append (edit_find (fixture, "End"));

  g_assert_true (g_ptr_array_find (after_task, pw_variant_find ("user-task"), NULL));
  g_assert_false (g_ptr_array_find (after_task, pw_variant_find ("start-event"), NULL));
  g_assert_false (g_ptr_array_find (after_task, pw_variant_find ("pool"), NULL));
  g_assert_true (g_ptr_array_find (after_gateway, pw_variant_find ("timer-catch-event"), NULL));
  g_assert_false (g_ptr_array_find (after_gateway, pw_variant_find ("user-task"), NULL));
  g_assert_false (g_ptr_array_find (after_end, pw_variant_find ("task"), NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_setenv ("LANGUAGE", "de", TRUE);
  pw_locale_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/choice/words-of-people-and-of-bpmn", test_words);
  g_test_add_func ("/choice/nothing-found", test_nothing);
  g_test_add_func ("/choice/all-without-a-query", test_all);
  g_test_add_func ("/choice/categories-stay-together", test_groups);
  g_test_add_func ("/choice/says-why-it-was-found", test_shown);
  EDIT_TOWN ("/choice/only-what-may-be-appended", test_append);

  return g_test_run ();
}
