/* base/test-text-match.c - what people type finds what is written
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "base/text-match.h"

static const struct
{
  const char *text;
  const char *query;
  PwMatch     match;
  const char *shown; /* NULL for none */
} cases[] = {
  { "Prüfen", "prüfen", PW_MATCH_WHOLE, "Prüfen" },
  { "Prüfen", "PRUE", PW_MATCH_START, "Prü" },
  { "Prüfen", "prufe", PW_MATCH_START, "Prüfe" },
  { "Pruefen", "prü", PW_MATCH_START, "Prue" },
  { "Straße sperren", "strasse", PW_MATCH_START, "Straße" },
  { "Antrag prüfen", "pr", PW_MATCH_WORD, "pr" },
  { "Antrag prüfen", "prüf antr", PW_MATCH_WORDS, "prüf" },
  { "Antrag (neu) prüfen", "antrag neu", PW_MATCH_START, "Antrag (neu" },
  { "Gut?", "gut", PW_MATCH_WHOLE, "Gut" },
  { "Benutzeraufgabe", "aufg", PW_MATCH_INSIDE, "aufg" },
  { "Benutzeraufgabe im Amt", "aufgabe amt", PW_MATCH_INSIDE, "aufgabe" },
  { "E-Mail senden", "mail", PW_MATCH_WORD, "Mail" },
  { "Auf und ab im Aufzug", "aufz", PW_MATCH_WORD, "Aufz" },
  { "Antrag prüfen", "bescheid", PW_MATCH_NONE, NULL },
  { "Antrag prüfen", "antrag bescheid", PW_MATCH_NONE, "Antrag" },
  { "Antrag", "", PW_MATCH_NONE, NULL },
  { "", "antrag", PW_MATCH_NONE, NULL },
  { "Antrag", " ?! ", PW_MATCH_NONE, NULL },
};

static void
test_match (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = pw_text_fold_loosely (cases[i].text);
      g_autofree char *query = pw_text_fold_loosely (cases[i].query);
      g_autofree char *shown = NULL;
      gsize            start, length;
      gboolean         is_located = pw_text_locate (cases[i].text, query, &start, &length);

      g_test_message ("%s in %s", cases[i].query, cases[i].text);
      g_assert_cmpint (pw_text_match (folded, query), ==, cases[i].match);
      shown = is_located ? g_strndup (cases[i].text + start, length) : NULL;
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_fold (void)
{
  static const char *const texts[][2] = {
    { NULL, "" },
    { "Größe: 3 m²", "grosse 3 m2" },
    { "  „Ä“-Amt, ", "a amt" },
    { "Ersatz­vornahme", "ersatzvornahme" },
    { "\xff"
      "abc",
      "abc" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *folded = pw_text_fold_loosely (texts[i][0]);

      g_assert_cmpstr (folded, ==, texts[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-match/folded-without-marks", test_fold);
  g_test_add_func ("/text-match/ranked-and-located", test_match);

  return g_test_run ();
}
