/* draw/test-text-block.c - lines are filled, words cut where German allows it
 *
 * The tests measure with whatever font there is, so widths are given in letters.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/hyphenation.h"
#include "draw/text-block.h"
#include "draw/text-run.h"

#include <string.h>

static const PwDrawFont FONT = { .size = 12 };

static double
measure (const char *text)
{
  return pw_text_run_get_width (pw_text_run_get (text, -1, &FONT));
}

/* The lines with "|" between them. */
static char *
join_lines (const PwTextBlock *block)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < block->lines->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", g_array_index (block->lines, PwTextLine, i).text);

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

typedef struct
{
  const char *text;
  const char *width; /* of this text */
  PwTextBreak breaking;
  const char *lines;
} WrapCase;

static const WrapCase wrap_cases[] = {
  { "Antrag prüfen", "Antrag prüfen", PW_BREAK_INSIDE_WORDS, "Antrag prüfen" },
  { "Antrag prüfen", "Antrag prüf", PW_BREAK_INSIDE_WORDS, "Antrag|prüfen" },
  { "  Antrag \t  prüfen ", "Antrag prüfen", PW_BREAK_INSIDE_WORDS, "Antrag prüfen" },
  { "Antrag\nprüfen", "Antrag prüfen", PW_BREAK_INSIDE_WORDS, "Antrag|prüfen" },
  { "Antrag\r\nprüfen\n", "Antrag prüfen", PW_BREAK_INSIDE_WORDS, "Antrag|prüfen" },
  { "Antrag\n\nprüfen", "Antrag prüfen", PW_BREAK_INSIDE_WORDS, "Antrag||prüfen" },
  { "", "Antrag", PW_BREAK_INSIDE_WORDS, "" },
  { " \n ", "Antrag", PW_BREAK_INSIDE_WORDS, "" },
  /* words that are too wide */
  { "Bewohnerparkausweis ausstellen", "Bewohnerparkau", PW_BREAK_INSIDE_WORDS, "Bewohnerpark-|ausweis|ausstellen" },
  { "Antrag entgegennehmen", "Antrag entgege", PW_BREAK_INSIDE_WORDS, "Antrag|entgegen-|nehmen" },
  { "Bewohnerparkausweis", "Bewohner", PW_BREAK_BETWEEN_WORDS, "Bewohnerparkausweis" },
  { "Antrag Bewohnerparkausweis", "Bewohner", PW_BREAK_BETWEEN_WORDS, "Antrag|Bewohnerparkausweis" },
  { "SEPA-Lastschriftmandat", "Lastschriftmandat-", PW_BREAK_BETWEEN_WORDS, "SEPA-|Lastschriftmandat" },
  { "Bürgerinnen/Bürger", "Bürgerinnen/B", PW_BREAK_BETWEEN_WORDS, "Bürgerinnen/|Bürger" },
  { "E-Mail", "E-M", PW_BREAK_BETWEEN_WORDS, "E-Mail" },
  { "Anmeldung entgegen\u00adnehmen", "entgegennehm", PW_BREAK_INSIDE_WORDS, "Anmeldung|entgegen-|nehmen" },
  { "entgegen\u00adnehmen", "entgegennehmen", PW_BREAK_INSIDE_WORDS, "entgegennehmen" },
  { "xxxxxxxxxx", "xxxxxx", PW_BREAK_INSIDE_WORDS, "xxxxx-|xxxxx" },
};

static void
test_wrap (gconstpointer data)
{
  const WrapCase *want = data;
  g_autoptr (PwTextBlock) block = pw_text_block_new (want->text, &FONT, measure (want->width) + 0.01, want->breaking);
  g_autofree char *lines = join_lines (block);

  g_assert_cmpstr (lines, ==, want->lines);
}

static void
test_block_measures_its_lines (void)
{
  g_autoptr (PwTextBlock) block = pw_text_block_new ("Ein Antrag\nauf etwas", &FONT, 0, PW_BREAK_BETWEEN_WORDS);

  g_assert_cmpuint (block->lines->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (block->width, measure ("Ein Antrag"), 0.01);
  g_assert_cmpfloat_with_epsilon (block->height, 2 * 1.2 * 12, 0.01);
}

static void
test_balanced_lines_are_even (void)
{
  double width = measure ("Angaben zum Hund vollständig") + 1;
  g_autoptr (PwTextBlock) block =
      pw_text_block_new_balanced ("Angaben zum Hund vollständig und richtig", &FONT, width, 1, PW_BREAK_BETWEEN_WORDS);
  g_autoptr (PwTextBlock) more =
      pw_text_block_new_balanced ("Start Event", &FONT, width, 2, PW_BREAK_BETWEEN_WORDS);
  g_autofree char *lines = join_lines (block);
  g_autofree char *more_lines = join_lines (more);

  g_assert_cmpstr (lines, ==, "Angaben zum Hund|vollständig und richtig");
  g_assert_cmpstr (more_lines, ==, "Start|Event");
}

/* Text that is not UTF-8 or not Latin comes out somehow, never as a crash. */
static void
test_any_text_is_taken (void)
{
  static const char *const texts[] = {
    "\xff\xfe", "a\xc3", "顧客に注文を送信する", "مرحبا بالعالم", "Größe → ≠ ①", "👩‍💼 prüft", "\u00ad\u00ad", "-", "////",
    "a\u200bb"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 0; width < 100; width += 9)
      {
        g_autoptr (PwTextBlock) block = pw_text_block_new (texts[i], &FONT, width, PW_BREAK_INSIDE_WORDS);

        for (guint k = 0; k < block->lines->len; k++)
          g_assert_true (g_utf8_validate (g_array_index (block->lines, PwTextLine, k).text, -1, NULL));
      }
}

static void
test_wide_scripts_wrap_without_spaces (void)
{
  g_autoptr (PwTextBlock) block =
      pw_text_block_new ("顧客に注文を送信する", &FONT, measure ("顧客に注文") + 1, PW_BREAK_BETWEEN_WORDS);

  g_assert_cmpuint (block->lines->len, ==, 2);
}

typedef struct
{
  const char *word;
  const char *cut; /* "|" at joints, "-" between syllables */
} HyphenCase;

static const HyphenCase hyphen_cases[] = {
  { "Wohnungsgeberbestätigung", "Woh-nungs|ge-ber|be-stä-ti-gung" },
  { "Personalausweis", "Per-so-nal|aus-weis" },
  { "entgegennehmen", "ent-ge-gen|neh-men" },
  { "Vollständigkeitsprüfung", "Voll-stän-dig-keits|prü-fung" },
  { "Einverständniserklärung", "Ein-ver-ständ-nis|er-klä-rung" },
  { "Hundesteuerbescheid", "Hun-de|steuer|be-scheid" },
  { "(Ordnungsamt)", "(Ord-nungs|amt)" },
  { "Übergangslösung", "Über-gangs-lö-sung" },
  { "Hund", "Hund" },
  { "prüf3n", "prüf3n" },
  { "", "" },
};

static void
test_hyphenation (gconstpointer data)
{
  const HyphenCase *want = data;
  g_autoptr (GArray) found = pw_hyphenation_find (want->word, strlen (want->word));
  g_autoptr (GString) cut = g_string_new (want->word);

  for (guint i = found->len; i > 0; i--)
    {
      const PwHyphen *hyphen = &g_array_index (found, PwHyphen, i - 1);

      g_string_insert_c (cut, (gssize) hyphen->offset, hyphen->is_joint ? '|' : '-');
    }
  g_assert_cmpstr (cut->str, ==, want->cut);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wrap_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/draw/text-block/wrap/%u", i);

      g_test_add_data_func (path, &wrap_cases[i], test_wrap);
    }
  for (guint i = 0; i < G_N_ELEMENTS (hyphen_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/draw/hyphenation/%u", i);

      g_test_add_data_func (path, &hyphen_cases[i], test_hyphenation);
    }
  g_test_add_func ("/draw/text-block/measures-its-lines", test_block_measures_its_lines);
  g_test_add_func ("/draw/text-block/balanced-lines-are-even", test_balanced_lines_are_even);
  g_test_add_func ("/draw/text-block/any-text-is-taken", test_any_text_is_taken);
  g_test_add_func ("/draw/text-block/wide-scripts-wrap-without-spaces", test_wide_scripts_wrap_without_spaces);

  return g_test_run ();
}
