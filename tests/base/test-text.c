/* tests/base/test-text.c - cleaning and folding of labels
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "base/text.h"

static const struct
{
  const char *text;
  const char *clean;
  const char *folded;
} cases[] = {
  { NULL, "", "" },
  { "  Antrag\n prüfen ", "Antrag prüfen", "antrag prüfen" },
  { "Zahlungsauf-\nforderung", "Zahlungsaufforderung", "zahlungsaufforderung" },
  { "Zahlungsauf-\n  forderung senden", "Zahlungsaufforderung senden", "zahlungsaufforderung senden" },
  { "Kfz-\nZulassung", "Kfz- Zulassung", "kfz zulassung" },
  { "ein- oder ausgehend", "ein- oder ausgehend", "ein oder ausgehend" },
  { "Straße", "Straße", "strasse" },
  { "Pru\u0308fen", "Pru\u0308fen", "prüfen" },
  { "An\u00adtrag", "Antrag", "antrag" },
  { "„Ja“, bitte!", "„Ja“, bitte!", "ja bitte" },
  { "\xff"
    "abc",
    "\ufffdabc", "abc" },
  { "-\nx", "- x", "x" },
};

static void
test_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = pw_text_clean (cases[i].text);
      g_autofree char *folded = pw_text_fold (cases[i].text);

      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_same (void)
{
  g_assert_true (pw_text_is_same ("Antrag\n prüfen", "antrag PRÜFEN!"));
  g_assert_true (pw_text_is_same (NULL, ""));
  g_assert_false (pw_text_is_same ("Antrag prüfen", "Anträge prüfen"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/labels-are-cleaned-and-folded", test_labels);
  g_test_add_func ("/text/same-labels", test_same);

  return g_test_run ();
}
