/* compare/stemmer.c - words without their endings
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/stemmer.h"

#include <libstemmer.h>
#include <string.h>

/* "Prüfung" is from "prüfen", but "Dung" and "jung" are from nothing. */
#define LEAST_BEFORE_UNG 4

struct _PwStemmer
{
  PwLanguage         language;
  struct sb_stemmer *snowball;
};

PwStemmer *
pw_stemmer_new (PwLanguage language)
{
  PwStemmer *self = g_new (PwStemmer, 1);

  self->language = language;
  self->snowball = sb_stemmer_new (language == PW_LANGUAGE_GERMAN ? "german" : "english", "UTF_8");
  g_assert (self->snowball != NULL);

  return self;
}

void
pw_stemmer_free (PwStemmer *self)
{
  if (self == NULL)
    return;

  sb_stemmer_delete (self->snowball);
  g_free (self);
}

/* The verb of a German noun in -ung, else the word itself. */
static char *
dup_verb (const char *word)
{
  gsize length = strlen (word);
  gsize ending = g_str_has_suffix (word, "ungen") ? 5 : g_str_has_suffix (word, "ungs") ? 4 :
                                                    g_str_has_suffix (word, "ung")      ? 3 :
                                                                                          0;

  if (ending == 0 || g_utf8_strlen (word, (gssize) (length - ending)) < LEAST_BEFORE_UNG)
    return g_strdup (word);

  return g_strdup_printf ("%.*sen", (int) (length - ending), word);
}

static gboolean
is_vowel_or_q (char letter)
{
  return letter != '\0' && strchr ("aeiouq", letter) != NULL;
}

/* Umlauts and the two letters they are written as where there are none: "ue" is one
 * in "pruefen", but not in "Steuer" and "Quelle".
 */
static char *
fold_umlauts (const char *text)
{
  GString *result = g_string_sized_new (strlen (text) + 1);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (strncmp (p, "ä", 2) == 0 || strncmp (p, "ö", 2) == 0 || strncmp (p, "ü", 2) == 0)
        {
          g_string_append_c (result, p[1] == "ä"[1] ? 'a' : p[1] == "ö"[1] ? 'o' :
                                                                             'u');
          p++;
          continue;
        }
      if (*p == 'e' && p > text && strchr ("aou", p[-1]) != NULL && (p == text + 1 || !is_vowel_or_q (p[-2])))
        continue;
      g_string_append_c (result, *p);
    }

  return g_string_free (result, FALSE);
}

char *
pw_stemmer_stem (PwStemmer  *self,
                 const char *word)
{
  g_autofree char *base = NULL;
  const sb_symbol *stem;

  g_return_val_if_fail (word != NULL, g_strdup (""));

  if (self->language == PW_LANGUAGE_GERMAN)
    {
      g_autofree char *verb = dup_verb (word);

      /* Before the stem is taken: Snowball looks at where vowels are. */
      base = fold_umlauts (verb);
    }
  else
    base = g_strdup (word);
  stem = sb_stemmer_stem (self->snowball, (const sb_symbol *) base, (int) strlen (base));

  return g_strndup ((const char *) stem, (gsize) sb_stemmer_length (self->snowball));
}
