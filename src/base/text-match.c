/* base/text-match.c - looking for what people type in what is written
 *
 * Folding goes letter by letter and can say where each byte of its result came from, so
 * that what was found in the folded text can be shown in the written one.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "base/text-match.h"

#include <string.h>

#define SOFT_HYPHEN 0x00ad
#define SHARP_S 0x00df
#define MOST_PARTS 18 /* the longest decomposition of a letter, as GLib says */

/* Where the letters come from, if anybody wants to know: per byte the begin in the text. */
static void
append (GString *folded,
        GArray  *origins,
        gunichar c,
        guint    origin)
{
  gsize before = folded->len;

  g_string_append_unichar (folded, c);
  for (gsize i = before; origins != NULL && i < folded->len; i++)
    g_array_append_val (origins, origin);
}

/* "ae", "oe" and "ue" are how umlauts are written without umlauts. */
static gboolean
is_written_umlaut (const GString *folded,
                   gunichar       c)
{
  char last = folded->len > 0 ? folded->str[folded->len - 1] : '\0';

  return c == 'e' && (last == 'a' || last == 'o' || last == 'u');
}

static void
fold_letter (GString *folded,
             GArray  *origins,
             gunichar letter,
             guint    origin)
{
  gunichar parts[MOST_PARTS];
  gsize    n = g_unichar_fully_decompose (letter, TRUE, parts, MOST_PARTS);

  for (gsize i = 0; i < MIN (n, MOST_PARTS); i++)
    {
      gunichar c = g_unichar_tolower (parts[i]);

      if (g_unichar_ismark (c) || c == SOFT_HYPHEN)
        continue;
      if (c == SHARP_S || parts[i] == 0x1e9e)
        {
          append (folded, origins, 's', origin);
          append (folded, origins, 's', origin);
        }
      else if (!g_unichar_isalnum (c))
        {
          if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
            append (folded, origins, ' ', origin);
        }
      else if (!is_written_umlaut (folded, c))
        append (folded, origins, c, origin);
    }
}

static char *
fold (const char *text,
      GArray     *origins)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString         *folded = g_string_sized_new (strlen (valid) + 1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    fold_letter (folded, origins, g_utf8_get_char (p), (guint) (p - valid));
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);

  return g_string_free (folded, FALSE);
}

char *
pw_text_fold_loosely (const char *text)
{
  return fold (text, NULL);
}

/* Where @wanted begins a word of @folded; NULL where none does. */
static const char *
find_word (const char *folded,
           const char *wanted,
           gsize       length)
{
  for (const char *p = folded; p != NULL; p = strchr (p, ' '))
    {
      if (*p == ' ')
        p++;
      if (strncmp (p, wanted, length) == 0)
        return p;
    }

  return NULL;
}

PwMatch
pw_text_match (const char *folded,
               const char *query)
{
  gsize   length = strlen (query);
  PwMatch match = PW_MATCH_WORDS;
  g_auto (GStrv) words = NULL;

  if (length == 0)
    return PW_MATCH_NONE;
  if (strncmp (folded, query, length) == 0)
    return folded[length] == '\0' ? PW_MATCH_WHOLE : PW_MATCH_START;
  if (find_word (folded, query, length) != NULL)
    return PW_MATCH_WORD;
  if (strchr (query, ' ') == NULL)
    return strstr (folded, query) != NULL ? PW_MATCH_INSIDE : PW_MATCH_NONE;

  words = g_strsplit (query, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return PW_MATCH_NONE;
    else if (find_word (folded, words[i], strlen (words[i])) == NULL)
      match = PW_MATCH_INSIDE;

  return match;
}

/* A word's beginning is shown rather than its middle. */
static const char *
find_part (const char *folded,
           const char *part)
{
  const char *found = find_word (folded, part, strlen (part));

  return found != NULL ? found : strstr (folded, part);
}

gboolean
pw_text_locate (const char *text,
                const char *query,
                gsize      *start,
                gsize      *length)
{
  g_autoptr (GArray) origins = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = fold (text, origins);
  const char      *found = *query != '\0' ? find_part (folded, query) : NULL;
  gsize            size = strlen (query), last;

  *start = 0;
  *length = 0;
  if (found == NULL)
    {
      g_auto (GStrv) words = g_strsplit (query, " ", -1);

      size = 0;
      for (guint i = 0; words[i] != NULL; i++)
        if (strlen (words[i]) > size && find_part (folded, words[i]) != NULL)
          {
            found = find_part (folded, words[i]);
            size = strlen (words[i]);
          }
    }
  if (found == NULL)
    return FALSE;

  /* Up to where the next letter comes from, so with all that was folded into the last. */
  last = (gsize) (found - folded) + size;
  *start = g_array_index (origins, guint, found - folded);
  *length = (last < origins->len ? g_array_index (origins, guint, last) : strlen (text)) - *start;

  return TRUE;
}
