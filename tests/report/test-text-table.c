/* report/test-text-table.c - tables of text with aligned columns
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "report/text-table.h"

#include <string.h>

static void
test_widths (void)
{
  g_assert_cmpuint (pw_text_get_width (""), ==, 0);
  g_assert_cmpuint (pw_text_get_width ("Größe"), ==, 5);
  g_assert_cmpuint (pw_text_get_width ("Gro\xcc\x88\xc3\x9f"
                                       "e"),
                    ==, 5); /* o with a combining dieresis */
  g_assert_cmpuint (pw_text_get_width ("－ 犬"), ==, 5);
}

typedef struct
{
  const char *name;
  const char *text;
  guint       width;
  const char *expected;
} WrapCase;

static const WrapCase wrap_cases[] = {
  { "fits", "kurz", 10, "kurz" },
  { "empty", "", 10, "" },
  { "between-words", "eins zwei drei", 9, "eins zwei\ndrei" },
  { "exactly", "eins zwei", 9, "eins zwei" },
  { "long-word", "abcdefghij kl", 4, "abcd\nefgh\nij\nkl" },
  { "wide-letters", "犬犬犬", 4, "犬犬\n犬" },
  { "under-the-text-of-a-sign", "≠ eins zwei drei", 9, "≠ eins\n  zwei\n  drei" },
  { "sign-keeps-its-word", "≠ abcdefghij", 6, "≠ abcd\n  efgh\n  ij" },
  { "given-lines-stay", "eins\nzwei drei", 6, "eins\nzwei\ndrei" },
  { "no-trailing-spaces", "eins   zwei", 5, "eins\nzwei" },
};

static void
test_wrap (gconstpointer data)
{
  const WrapCase  *test = data;
  g_autofree char *actual = pw_text_wrap (test->text, test->width);

  g_assert_cmpstr (actual, ==, test->expected);
}

static PwTextTable *
make_table (void)
{
  PwTextTable *table = pw_text_table_new ();

  pw_text_table_add_column (table, "Nr", PW_TEXT_ALIGN_RIGHT);
  pw_text_table_add_column (table, "Schritt", PW_TEXT_ALIGN_LEFT);
  pw_text_table_add_column (table, "Stadt", PW_TEXT_ALIGN_LEFT);
  pw_text_table_add_row (table);
  pw_text_table_set (table, 0, "1");
  pw_text_table_set (table, 1, "Antrag gründlich prüfen");
  pw_text_table_set (table, 2, "≠\t4 min");
  pw_text_table_add_row (table);
  pw_text_table_set (table, 0, "10");
  pw_text_table_set (table, 1, "Ablegen");
  pw_text_table_add_rule (table);
  pw_text_table_add_row (table);
  pw_text_table_set (table, 2, "－ fehlt\t12 min");

  return table;
}

static void
test_as_wide_as_it_takes (void)
{
  g_autoptr (PwTextTable) table = make_table ();
  g_autofree char *actual = pw_text_table_format (table, 0);

  g_assert_cmpstr (actual, ==,
                   "Nr  Schritt                  Stadt\n"
                   "──  ───────────────────────  ───────────────\n"
                   " 1  Antrag gründlich prüfen  ≠         4 min\n"
                   "10  Ablegen\n"
                   "──  ───────────────────────  ───────────────\n"
                   "                             － fehlt 12 min\n");
}

static void
test_narrow (void)
{
  g_autoptr (PwTextTable) table = make_table ();
  g_autofree char *actual = pw_text_table_format (table, 38);
  g_auto (GStrv) lines = g_strsplit (actual, "\n", -1);

  g_assert_nonnull (strstr (actual, "Antrag gründlich"));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (pw_text_get_width (lines[i]), <=, 38);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
}

static void
test_words_break_last (void)
{
  g_autoptr (PwTextTable) table = make_table ();
  guint            least = pw_text_table_get_least_width (table);
  g_autofree char *whole = pw_text_table_format (table, least);
  g_autofree char *broken = pw_text_table_format (table, 20);

  g_assert_nonnull (strstr (whole, "gründlich"));
  g_assert_nonnull (strstr (whole, "12 min"));
  g_assert_nonnull (broken);
}

static void
test_column_keeps_its_width (void)
{
  g_autoptr (PwTextTable) table = pw_text_table_new ();
  g_autofree char *actual = NULL;

  for (guint c = 0; c < 2; c++)
    pw_text_table_add_column (table, NULL, PW_TEXT_ALIGN_LEFT);
  pw_text_table_set_least_width (table, 0, 19);
  pw_text_table_add_row (table);
  pw_text_table_set (table, 0, "eins zwei drei vier");
  pw_text_table_set (table, 1, "eins zwei drei vier fünf");
  actual = pw_text_table_format (table, 36);

  g_assert_cmpstr (actual, ==,
                   "eins zwei drei vier  eins zwei drei\n"
                   "                     vier fünf\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/text-table/widths", test_widths);
  for (guint i = 0; i < G_N_ELEMENTS (wrap_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/text-table/wrap/%s", wrap_cases[i].name);

      g_test_add_data_func (path, &wrap_cases[i], test_wrap);
    }
  g_test_add_func ("/report/text-table/as-wide-as-it-takes", test_as_wide_as_it_takes);
  g_test_add_func ("/report/text-table/narrow", test_narrow);
  g_test_add_func ("/report/text-table/words-break-last", test_words_break_last);
  g_test_add_func ("/report/text-table/column-keeps-its-width", test_column_keeps_its_width);

  return g_test_run ();
}
