/* compare/naming.c - what the name of a step says
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/naming.h"

#include <string.h>

#include "base/text.h"

#define LEAST_COMPOUND 8
#define LEAST_PIECE 4
#define LONGEST_COMPOUND 60

/* What a part before the last says, set against the last one. */
#define SHARE_OF_MODIFIER 0.7f
#define SHARE_OF_IMPLIED 0.6f

/* So many letters of a word must be the start of a part before it is looked up. */
#define START 3

struct _PwSplitter
{
  PwTerms         *terms;
  PwLanguage       language;
  const PwLexicon *lexicon;
  PwStemmer       *stemmer;
  GHashTable      *stems;  /* (element-type utf8 utf8): of words met before */
  GHashTable      *own;    /* (element-type utf8): stems compounds may be made of */
  GHashTable      *splits; /* (element-type utf8 GArray): compounds met before */
};

PwSplitter *
pw_splitter_new (PwTerms   *terms,
                 PwLanguage language)
{
  PwSplitter *self = g_new (PwSplitter, 1);

  self->terms = terms;
  self->language = language;
  self->lexicon = pw_lexicon_get (language);
  self->stemmer = terms->stemmers[language];
  self->stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->splits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  return self;
}

void
pw_splitter_free (PwSplitter *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->stems);
  g_hash_table_unref (self->own);
  g_hash_table_unref (self->splits);
  g_free (self);
}

static const char *
stem (PwSplitter *self,
      const char *word)
{
  char *known = g_hash_table_lookup (self->stems, word);

  if (known == NULL)
    {
      known = self->terms->without & PW_STAGE_STEMS ? g_strdup (word) : pw_stemmer_stem (self->stemmer, word);
      g_hash_table_insert (self->stems, g_strdup (word), known);
    }

  return known;
}

/* --- repairing -------------------------------------------------------------------------- */

/* Latin-1 bytes of the text; NULL where it has other letters. */
static char *
encode_once_less (const char *text)
{
  GString *bytes = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c > 0xff)
        {
          g_string_free (bytes, TRUE);
          return NULL;
        }
      g_string_append_c (bytes, (char) c);
    }

  return g_string_free (bytes, FALSE);
}

static gboolean
is_cut (const GString *before,
        const char    *after)
{
  guint n = 0;

  if (!g_unichar_islower (g_utf8_get_char (after)))
    return FALSE;
  for (const char *p = before->str + before->len; p > before->str && n < 3; n++)
    {
      p = g_utf8_prev_char (p);
      if (!g_unichar_isalpha (g_utf8_get_char (p)))
        return FALSE;
    }

  return n == 3;
}

char *
pw_naming_repair (const char *name)
{
  g_autofree char *clean = pw_text_clean (name);
  g_autofree char *bytes = strstr (clean, "Ã") != NULL ? encode_once_less (clean) : NULL;
  const char      *text = bytes != NULL && g_utf8_validate (bytes, -1, NULL) ? bytes : clean;
  GString         *result = g_string_sized_new (strlen (text) + 1);

  for (const char *p = text; *p != '\0'; p++)
    if (*p != '-' || !is_cut (result, p + 1))
      g_string_append_c (result, *p);

  return g_string_free (result, FALSE);
}

/* --- which language --------------------------------------------------------------------- */

PwLanguage
pw_naming_detect (const PwTerms     *terms,
                  const char *const *names,
                  guint              n)
{
  guint known[PW_N_LANGUAGES] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *folded = pw_text_fold (names[i]);
      g_auto (GStrv) words = g_strsplit (folded, " ", -1);

      for (guint w = 0; words[w] != NULL; w++)
        {
          gsize length = strlen (words[w]);

          for (guint l = 0; l < PW_N_LANGUAGES; l++)
            known[l] += pw_lexicon_is_stop (pw_lexicon_get (l), words[w]) ? 2 : 0;
          if (length >= 5 && (g_str_has_suffix (words[w], "en") || g_str_has_suffix (words[w], "ung")))
            known[PW_LANGUAGE_GERMAN]++;
          if (strstr (words[w], "ä") != NULL || strstr (words[w], "ö") != NULL || strstr (words[w], "ü") != NULL)
            known[PW_LANGUAGE_GERMAN]++;
          if (length >= 5 && (g_str_has_suffix (words[w], "tion") || g_str_has_suffix (words[w], "ing") || g_str_has_suffix (words[w], "ment")))
            known[PW_LANGUAGE_ENGLISH]++;
          for (guint l = 0; l < PW_N_LANGUAGES; l++)
            {
              g_autofree char *base = pw_stemmer_stem (terms->stemmers[l], words[w]);

              known[l] += pw_lexicon_find (pw_lexicon_get (l), base) != NULL;
            }
        }
    }

  return known[PW_LANGUAGE_ENGLISH] > known[PW_LANGUAGE_GERMAN] ? PW_LANGUAGE_ENGLISH : PW_LANGUAGE_GERMAN;
}

/* --- compounds -------------------------------------------------------------------------- */

void
pw_splitter_learn (PwSplitter *self,
                   const char *name)
{
  g_autofree char *repaired = pw_naming_repair (name);
  g_autofree char *folded = pw_text_fold (repaired);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= LEAST_PIECE && !pw_lexicon_is_stop (self->lexicon, words[i]) && !g_ascii_isdigit (*words[i]))
      g_hash_table_add (self->own, g_strdup (stem (self, words[i])));
}

static gboolean
is_piece (PwSplitter *self,
          const char *word,
          gsize       start,
          gsize       end)
{
  g_autofree char *piece = g_strndup (word + start, end - start);
  const PwWord    *known;
  const char      *base;

  if (g_utf8_strlen (piece, -1) < LEAST_PIECE && (start > 0 || g_utf8_strlen (piece, -1) < LEAST_PIECE - 1))
    return FALSE;
  base = stem (self, piece);
  known = pw_lexicon_find (self->lexicon, base);

  return (known != NULL && known->is_part) || (!(start == 0 && word[end] == '\0') && g_hash_table_contains (self->own, base));
}

static gsize
measure_link (const char *word,
              gsize       at)
{
  return g_str_has_prefix (word + at, "s") ? 1 : 0;
}

/* Fewest pieces win: best[i] is how many the rest from letter i on takes. Stems see to
 * the linking letters that are endings too (n, en, e, er); only "s" is left.
 */
static GPtrArray *
split_word (PwSplitter *self,
            const char *word)
{
  gsize      length = strlen (word);
  guint      best[LONGEST_COMPOUND + 1];
  gsize      next[LONGEST_COMPOUND + 1];
  gsize      end[LONGEST_COMPOUND + 1];
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);

  best[length] = 0;
  for (gsize i = length; i-- > 0;)
    {
      best[i] = G_MAXUINT;
      if (((guchar) word[i] & 0xc0) == 0x80)
        continue;
      for (gsize j = i + LEAST_PIECE - 1; j <= length; j++)
        {
          gboolean has_link = j < length && measure_link (word, j) == 1;

          if (best[j] == G_MAXUINT && !(has_link && best[j + 1] != G_MAXUINT))
            continue;
          if (!is_piece (self, word, i, j))
            continue;
          for (gsize link = 0; link <= (has_link ? 1 : 0); link++)
            if (best[j + link] != G_MAXUINT && !(link == 1 && j + 1 == length) && best[j + link] + 1 < best[i])
              {
                best[i] = best[j + link] + 1;
                next[i] = j + link;
                end[i] = j;
              }
        }
    }
  if (best[0] != G_MAXUINT && best[0] > 1)
    for (gsize i = 0; i < length; i = next[i])
      g_ptr_array_add (pieces, g_strndup (word + i, end[i] - i));

  return pieces;
}

static const GPtrArray *
find_pieces (PwSplitter *self,
             const char *word)
{
  GPtrArray *pieces = g_hash_table_lookup (self->splits, word);

  if (pieces != NULL)
    return pieces;

  if (self->language == PW_LANGUAGE_GERMAN && !(self->terms->without & PW_STAGE_COMPOUNDS) && strlen (word) >= LEAST_COMPOUND && strlen (word) <= LONGEST_COMPOUND)
    pieces = split_word (self, word);
  else
    pieces = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_insert (self->splits, g_strdup (word), pieces);

  return pieces;
}

/* --- reading ---------------------------------------------------------------------------- */

typedef struct
{
  const char *word;
  const char *stem;
  guint       part;
  gboolean    is_used; /* by a phrase */
  gboolean    is_action;
} Read;

static gboolean
is_conjunction (const char *word)
{
  return strcmp (word, "und") == 0 || strcmp (word, "and") == 0 || strcmp (word, "sowie") == 0;
}

static gboolean
is_negation (const char *word)
{
  return strcmp (word, "not") == 0 || strcmp (word, "nicht") == 0 || strcmp (word, "kein") == 0 || strcmp (word, "keine") == 0 ||
         strcmp (word, "no") == 0 || strcmp (word, "ohne") == 0 || strcmp (word, "without") == 0;
}

static void
add_token (PwSplitter *self,
           GArray     *tokens,
           const char *base,
           const char *shown,
           float       share,
           const Read *read)
{
  PwToken token = { pw_terms_intern (self->terms, self->language, base, shown), share, (guint8) MIN (read->part, G_MAXUINT8),
                    (guint8) read->is_action, FALSE };

  g_array_append_val (tokens, token);
}

/* A phrase's words may stand apart: "hand application over". */
static gboolean
use_phrase (const PwPhrase *phrase,
            GArray         *reads,
            guint           first)
{
  guint found[8] = { first };

  for (guint s = 1; phrase->stems[s] != NULL; s++)
    {
      guint at = first + 1;

      if (s >= G_N_ELEMENTS (found))
        return FALSE;
      while (at < reads->len && (g_array_index (reads, Read, at).is_used || strcmp (g_array_index (reads, Read, at).stem, phrase->stems[s]) != 0))
        at++;
      if (at == reads->len)
        return FALSE;
      found[s] = at;
    }
  for (guint s = 0; phrase->stems[s] != NULL; s++)
    g_array_index (reads, Read, found[s]).is_used = TRUE;

  return TRUE;
}

static void
add_phrases (PwSplitter *self,
             GArray     *reads,
             GArray     *tokens)
{
  for (guint i = 0; i < reads->len; i++)
    {
      Read            *read = &g_array_index (reads, Read, i);
      const GPtrArray *phrases = pw_lexicon_get_phrases (self->lexicon, read->stem);

      for (guint k = 0; phrases != NULL && k < phrases->len && !read->is_used; k++)
        {
          const PwPhrase *phrase = g_ptr_array_index (phrases, k);

          if (use_phrase (phrase, reads, i))
            add_token (self, tokens, phrase->name, read->word, 1, read);
        }
    }
}

static void
add_words (PwSplitter   *self,
           const GArray *reads,
           GArray       *tokens)
{
  for (guint i = 0; i < reads->len; i++)
    {
      const Read      *read = &g_array_index (reads, Read, i);
      const GPtrArray *pieces;

      if (read->is_used || pw_lexicon_is_stop (self->lexicon, read->word) || is_negation (read->word))
        continue;
      pieces = pw_lexicon_find (self->lexicon, read->stem) == NULL ? find_pieces (self, read->word) : NULL;
      if (pieces == NULL || pieces->len == 0)
        {
          add_token (self, tokens, read->stem, read->word, 1, read);
          continue;
        }
      for (guint p = 0; p < pieces->len; p++)
        {
          const char *piece = g_ptr_array_index (pieces, p);

          add_token (self, tokens, stem (self, piece), piece, p + 1 < pieces->len ? SHARE_OF_MODIFIER : 1, read);
        }
    }
}

static gboolean
is_german_verb (const char *word)
{
  return strlen (word) >= 5 && (g_str_has_suffix (word, "en") || g_str_has_suffix (word, "ern") || g_str_has_suffix (word, "eln"));
}

static gboolean
is_german_action (const char *word)
{
  return strlen (word) >= 6 && (g_str_has_suffix (word, "ung") || g_str_has_suffix (word, "ahme") || g_str_has_suffix (word, "gabe"));
}

/* "Check documents" begins with what is done, "Unterlagen prüfen" ends with it, and
 * "Prüfung der Unterlagen" has a noun for it.
 */
static void
mark_actions (PwSplitter *self,
              GArray     *reads,
              guint       part)
{
  int first = -1, last = -1, noun = -1;

  for (guint i = 0; i < reads->len; i++)
    {
      const Read *read = &g_array_index (reads, Read, i);

      if (read->part != part || pw_lexicon_is_stop (self->lexicon, read->word))
        continue;
      first = first < 0 ? (int) i : first;
      noun = noun < 0 && is_german_action (read->word) ? (int) i : noun;
      last = (int) i;
    }
  if (first < 0)
    return;
  if (self->language == PW_LANGUAGE_ENGLISH)
    g_array_index (reads, Read, first).is_action = TRUE;
  else if (is_german_verb (g_array_index (reads, Read, last).word))
    g_array_index (reads, Read, last).is_action = TRUE;
  else if (noun >= 0)
    g_array_index (reads, Read, noun).is_action = TRUE;
}

static guint
hash_number (const GArray *reads)
{
  guint number = 0;

  for (guint i = 0; i < reads->len; i++)
    if (g_ascii_isdigit (*g_array_index (reads, Read, i).word))
      number = number * 31 + g_str_hash (g_array_index (reads, Read, i).word);

  return number;
}

static char *
make_key (const GArray *reads,
          gboolean      with_numbers)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < reads->len; i++)
    if (with_numbers || !g_ascii_isdigit (*g_array_index (reads, Read, i).word))
      g_string_append_printf (key, "%s%s", key->len > 0 ? " " : "", g_array_index (reads, Read, i).stem);

  return g_string_free (key, FALSE);
}

void
pw_naming_read (PwNaming   *self,
                PwSplitter *splitter,
                const char *name)
{
  g_autofree char *repaired = pw_naming_repair (name);
  g_auto (GStrv) pieces = g_strsplit_set (repaired, "/;+&", -1);
  g_autoptr (GArray) reads = g_array_new (FALSE, FALSE, sizeof (Read));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (PwToken));
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint part = 0;

  self->is_negated = FALSE;
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *folded = pw_text_fold (pieces[i]);
      char           **split = g_strsplit (folded, " ", -1);

      g_ptr_array_add (words, split);
      part += i > 0 && reads->len > 0;
      for (guint w = 0; split[w] != NULL; w++)
        {
          Read read = { split[w], NULL, part, FALSE, FALSE };

          if (is_conjunction (split[w]) && reads->len > 0)
            read.part = ++part;
          self->is_negated = self->is_negated || is_negation (split[w]);
          read.stem = stem (splitter, split[w]);
          g_array_append_val (reads, read);
        }
    }

  self->key = make_key (reads, TRUE);
  self->series = make_key (reads, FALSE);
  self->number = hash_number (reads);
  for (guint i = 0; i <= part; i++)
    mark_actions (splitter, reads, i);
  add_phrases (splitter, reads, tokens);
  add_words (splitter, reads, tokens);
  self->n_tokens = tokens->len;
  self->n_parts = part + 1;
  self->tokens = (PwToken *) g_array_free (g_steal_pointer (&tokens), FALSE);
}

void
pw_naming_imply_receiving (PwNaming  *self,
                           PwTerms   *terms,
                           PwLanguage language)
{
  const char      *word = language == PW_LANGUAGE_GERMAN ? "empfangen" : "receive";
  g_autofree char *base = pw_stemmer_stem (terms->stemmers[language], word);
  PwToken          token = { pw_terms_intern (terms, language, base, word), SHARE_OF_IMPLIED, 0, TRUE, TRUE };

  for (guint i = 0; i < self->n_tokens; i++)
    {
      const PwWord *known = pw_terms_get (terms, self->tokens[i].term)->word;

      if (known != NULL && known->is_receiving)
        return;
    }
  self->tokens = g_renew (PwToken, self->tokens, self->n_tokens + 1);
  self->tokens[self->n_tokens++] = token;
}

void
pw_naming_clear (PwNaming *self)
{
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->series, g_free);
  g_clear_pointer (&self->tokens, g_free);
}
