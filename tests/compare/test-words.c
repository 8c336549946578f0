/* compare/test-words.c - what is known about words, and what names are read as
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/naming.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const german_text =
    "# a comment\n"
    "[same]\n"
    "prüfen, kontrollieren\n"
    "in Kenntnis setzen, benachrichtigen\n"
    ", ,\n"
    "[near]\n"
    "prüfen, entscheiden\n"
    "[opposite]\n"
    "anmelden | abmelden\n"
    "kontrollieren | vergessen\n"
    "no sides\n"
    "[nonsense]\n"
    "Unsinn, Quatsch\n"
    "[stop]\n"
    "der, die\n"
    "[light]\n"
    "durchführen\n"
    "[parts]\n"
    "steuer bescheid\n"
    "[dictionaries]\n"
    "/does/not/exist.dat\n"
    "[same]";

static const PwWord *
find (const PwLexicon *lexicon,
      const char      *word)
{
  g_autoptr (PwStemmer) stemmer = pw_stemmer_new (PW_LANGUAGE_GERMAN);
  g_autofree char *stem = pw_stemmer_stem (stemmer, word);

  return pw_lexicon_find (lexicon, stem);
}

static void
test_lexicon (void)
{
  /* What people add goes on where the program's own words end. */
  const char *const texts[] = { german_text, "[same]\nprüfen, beäugen\n", NULL };
  g_autoptr (PwLexicon) lexicon = pw_lexicon_new (PW_LANGUAGE_GERMAN, texts);

  g_assert_true (pw_lexicon_is_stop (lexicon, "der"));
  g_assert_false (pw_lexicon_is_stop (lexicon, "prüfen"));
  g_assert_cmpuint (find (lexicon, "prüfung")->same->len, ==, 2);
  g_assert_cmpuint (g_array_index (find (lexicon, "prüfung")->same, guint, 0), ==, g_array_index (find (lexicon, "kontrollieren")->same, guint, 0));
  g_assert_cmpuint (g_array_index (find (lexicon, "prüfung")->same, guint, 1), ==, g_array_index (find (lexicon, "beäugen")->same, guint, 0));
  g_assert_cmpuint (find (lexicon, "entscheiden")->near->len, ==, 1);
  g_assert_true (find (lexicon, "durchführen")->is_light);
  g_assert_true (find (lexicon, "steuer")->is_part);
  g_assert_null (find (lexicon, "unsinn"));
  g_assert_cmpuint (pw_lexicon_get_thesauri (lexicon)->len, ==, 0);

  /* Whatever means the same is opposed to the same. */
  g_assert_cmpuint (g_array_index (find (lexicon, "prüfen")->opposite, guint, 0) ^ 1, ==, g_array_index (find (lexicon, "vergessen")->opposite, guint, 0));
}

static void
test_own_words_are_there (void)
{
  for (guint l = 0; l < PW_N_LANGUAGES; l++)
    g_assert_true (pw_lexicon_is_stop (pw_lexicon_get (l), l == PW_LANGUAGE_GERMAN ? "und" : "and"));
  g_assert_nonnull (find (pw_lexicon_get (PW_LANGUAGE_GERMAN), "bescheid"));
  /* None is read unless people name it. */
  g_assert_cmpuint (pw_lexicon_get_thesauri (pw_lexicon_get (PW_LANGUAGE_GERMAN))->len, ==, 0);
}

static void
test_dictionary (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pw-words-XXXXXX", NULL);
  g_autofree char *data = g_build_filename (folder, "th.dat", NULL);
  g_autofree char *index = g_build_filename (folder, "th.idx", NULL);
  const char      *entries = "UTF-8\nhund|2\n-|Vierbeiner (ugs.)|bester Freund\n-|Köter\nkatze|1\n-|Mieze\n";
  g_autoptr (PwThesaurus) thesaurus = NULL;
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_assert_null (pw_thesaurus_open (data));
  g_assert_true (g_file_set_contents (data, entries, -1, NULL));
  g_assert_true (g_file_set_contents (index, "UTF-8\n2\nhund|6\nkatze|66\nkrumm|99999\n", -1, NULL));
  thesaurus = pw_thesaurus_open (data);
  g_assert_nonnull (thesaurus);

  words = pw_thesaurus_find (thesaurus, "hund");
  g_assert_cmpuint (words->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (words, 0), ==, "vierbeiner");
  g_assert_cmpstr (g_ptr_array_index (words, 1), ==, "köter");
  none = pw_thesaurus_find (thesaurus, "krumm");
  g_assert_cmpuint (none->len, ==, 0);

  g_assert_cmpint (g_remove (data), ==, 0);
  g_assert_cmpint (g_remove (index), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

typedef struct
{
  const char *name;
  const char *expected; /* stems; parts of a name set apart by "|", what is done marked "!" */
} NamingCase;

static const NamingCase namings[] = {
  { "Antrag prüfen", "antrag pruf!" },
  { "Prüfung des Antrags", "pruf! antrag" },
  { "Steuerbescheid erstellen", "steu bescheid erstell!" },
  { "Zahlungsauf-\nforderung senden", "zahl aufford send!" },
  { "Steuer festsetzen und Bescheid erzeugen", "steu festsetz! | bescheid erzeug!" },
  { "Post öffnen / scannen", "post offn! | scann!" },
  { "Angebot 3 einholen", "angebot 3 einhol!" },
  { "", "" },
  { "…", "" },
};

static char *
describe (const PwNaming *naming,
          const PwTerms  *terms)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < naming->n_tokens; i++)
    {
      const PwToken *token = &naming->tokens[i];

      if (i > 0)
        g_string_append (text, token->part != naming->tokens[i - 1].part ? " | " : " ");
      g_string_append_printf (text, "%s%s", pw_terms_get (terms, token->term)->stem, token->is_action ? "!" : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_naming (void)
{
  g_autoptr (PwTerms) terms = pw_terms_new (pw_match_tuning_get_default ());
  g_autoptr (PwSplitter) splitter = pw_splitter_new (terms, PW_LANGUAGE_GERMAN);

  for (guint i = 0; i < G_N_ELEMENTS (namings); i++)
    {
      PwNaming         naming = { 0 };
      g_autofree char *actual = NULL;

      pw_naming_read (&naming, splitter, namings[i].name);
      actual = describe (&naming, terms);
      g_assert_cmpstr (actual, ==, namings[i].expected);
      pw_naming_clear (&naming);
    }
}

static void
test_language (void)
{
  g_autoptr (PwTerms) terms = pw_terms_new (pw_match_tuning_get_default ());
  const char *const german[] = { "Antrag annehmen", "E-Mail an den Kunden senden", "Check" };
  const char *const english[] = { "Check application", "Send letter of acceptance", "Evaluate" };
  const char *const nothing[] = { "A", "B" };

  g_assert_cmpint (pw_naming_detect (terms, german, G_N_ELEMENTS (german)), ==, PW_LANGUAGE_GERMAN);
  g_assert_cmpint (pw_naming_detect (terms, english, G_N_ELEMENTS (english)), ==, PW_LANGUAGE_ENGLISH);
  g_assert_cmpint (pw_naming_detect (terms, nothing, G_N_ELEMENTS (nothing)), ==, PW_LANGUAGE_GERMAN);
}

static void
test_compounds_of_own_words (void)
{
  g_autoptr (PwTerms) terms = pw_terms_new (pw_match_tuning_get_default ());
  g_autoptr (PwSplitter) splitter = pw_splitter_new (terms, PW_LANGUAGE_GERMAN);
  PwNaming before = { 0 };
  PwNaming after = { 0 };

  pw_naming_read (&before, splitter, "Ziegenglocke");
  g_assert_cmpuint (before.n_tokens, ==, 1);
  pw_naming_clear (&before);

  g_clear_pointer (&splitter, pw_splitter_free);
  splitter = pw_splitter_new (terms, PW_LANGUAGE_GERMAN);
  pw_splitter_learn (splitter, "Ziegen rufen");
  pw_splitter_learn (splitter, "Glocken läuten");
  pw_naming_read (&after, splitter, "Ziegenglocke");
  g_assert_cmpuint (after.n_tokens, ==, 2);
  pw_naming_clear (&after);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compare/words/lexicon", test_lexicon);
  g_test_add_func ("/compare/words/own-words-are-there", test_own_words_are_there);
  g_test_add_func ("/compare/words/dictionary", test_dictionary);
  g_test_add_func ("/compare/words/naming", test_naming);
  g_test_add_func ("/compare/words/language", test_language);
  g_test_add_func ("/compare/words/compounds-of-own-words", test_compounds_of_own_words);

  return g_test_run ();
}
