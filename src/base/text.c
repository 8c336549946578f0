/* base/text.c - folding and cleaning of text
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "base/text.h"

#include <string.h>

#define SOFT_HYPHEN 0x00ad
#define ZERO_WIDTH_SPACE 0x200b

/* A word cut at the end of a line goes on with a small letter: "Zahlungsauf-\n
 * forderung". "Kfz-\nZulassung" keeps its hyphen. "ein- oder ausgehend" has no
 * line break there and is left alone.
 */
static gboolean
is_cut_word (const GString *result,
             const char    *rest)
{
  gboolean has_break = FALSE;

  if (result->len < 2 || result->str[result->len - 1] != '-')
    return FALSE;
  if (!g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (result->str + result->len - 1))))
    return FALSE;

  while (g_unichar_isspace (g_utf8_get_char (rest)))
    {
      has_break = has_break || *rest == '\n' || *rest == '\r';
      rest = g_utf8_next_char (rest);
    }

  return has_break && g_unichar_islower (g_utf8_get_char (rest));
}

char *
pw_text_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString         *result = g_string_sized_new (strlen (valid) + 1);
  gboolean         pending = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == SOFT_HYPHEN || c == ZERO_WIDTH_SPACE)
        continue;

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          if (!pending && is_cut_word (result, p))
            {
              g_string_truncate (result, result->len - 1);
              while (g_unichar_isspace (g_utf8_get_char (g_utf8_next_char (p))))
                p = g_utf8_next_char (p);
              continue;
            }
          pending = result->len > 0;
          continue;
        }

      if (pending)
        g_string_append_c (result, ' ');
      pending = FALSE;
      g_string_append_len (result, p, g_utf8_next_char (p) - p);
    }

  return g_string_free (result, FALSE);
}

char *
pw_text_fold (const char *text)
{
  g_autofree char *clean = pw_text_clean (text);
  gboolean         is_ascii = g_str_is_ascii (clean); /* most words of most labels: nothing to normalise */
  g_autofree char *normal = is_ascii ? NULL : g_utf8_normalize (clean, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = is_ascii ? g_ascii_strdown (clean, -1) : g_utf8_casefold (normal, -1);
  GString         *result = g_string_sized_new (strlen (folded) + 1);
  gboolean         pending = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c))
        {
          pending = result->len > 0;
          continue;
        }
      if (pending)
        g_string_append_c (result, ' ');
      pending = FALSE;
      g_string_append_len (result, p, g_utf8_next_char (p) - p);
    }

  return g_string_free (result, FALSE);
}

gboolean
pw_text_is_same (const char *a,
                 const char *b)
{
  g_autofree char *folded_a = pw_text_fold (a);
  g_autofree char *folded_b = pw_text_fold (b);

  return g_str_equal (folded_a, folded_b);
}
