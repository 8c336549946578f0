/* compare/lexicon.c - what is known about words: files of data/words
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/lexicon.h"

#include <string.h>

#include "base/places.h"
#include "base/text.h"

typedef enum
{
  SECTION_NONE,
  SECTION_SAME,
  SECTION_NEAR,
  SECTION_OPPOSITE,
  SECTION_LIGHT,
  SECTION_STOP,
  SECTION_PARTS,
  SECTION_RECEIVE,
  SECTION_DICTIONARIES,
} Section;

static const char *const section_names[] = {
  [SECTION_SAME] = "[same]",
  [SECTION_NEAR] = "[near]",
  [SECTION_OPPOSITE] = "[opposite]",
  [SECTION_LIGHT] = "[light]",
  [SECTION_STOP] = "[stop]",
  [SECTION_PARTS] = "[parts]",
  [SECTION_RECEIVE] = "[receive]",
  [SECTION_DICTIONARIES] = "[dictionaries]",
};

struct _PwLexicon
{
  PwLanguage  language;
  GHashTable *stops;    /* (element-type utf8) */
  GHashTable *words;    /* (element-type utf8 PwWord) */
  GHashTable *phrases;  /* (element-type utf8 GPtrArray): by first stem */
  GPtrArray  *lines;    /* (element-type GPtrArray): per line of [same] its words */
  GPtrArray  *thesauri; /* (element-type PwThesaurus) */
  guint       n_near;
  guint       n_opposite;
  PwStemmer  *stemmer; /* only while reading */
};

static void
free_word (gpointer data)
{
  PwWord *word = data;

  g_array_unref (word->same);
  g_array_unref (word->near);
  g_array_unref (word->opposite);
  g_free (word);
}

static void
free_phrase (gpointer data)
{
  PwPhrase *phrase = data;

  g_free (phrase->name);
  g_strfreev (phrase->stems);
  g_free (phrase);
}

static PwWord *
touch_word (PwLexicon  *self,
            const char *key)
{
  PwWord *word = g_hash_table_lookup (self->words, key);

  if (word == NULL)
    {
      word = g_new0 (PwWord, 1);
      word->same = g_array_new (FALSE, FALSE, sizeof (guint));
      word->near = g_array_new (FALSE, FALSE, sizeof (guint));
      word->opposite = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->words, g_strdup (key), word);
    }

  return word;
}

static void
keep_phrase (PwLexicon  *self,
             const char *name,
             GStrv       stems)
{
  GPtrArray *known = g_hash_table_lookup (self->phrases, stems[0]);
  PwPhrase  *phrase = NULL;

  if (known == NULL)
    {
      known = g_ptr_array_new_with_free_func (free_phrase);
      g_hash_table_insert (self->phrases, g_strdup (stems[0]), known);
    }
  for (guint i = 0; i < known->len; i++)
    if (strcmp (((PwPhrase *) g_ptr_array_index (known, i))->name, name) == 0)
      return;

  phrase = g_new (PwPhrase, 1);
  phrase->name = g_strdup (name);
  phrase->stems = g_strdupv (stems);
  g_ptr_array_add (known, phrase);
}

/* The entry as written between commas: one word or a phrase; NULL where it is empty. */
static PwWord *
touch_entry (PwLexicon  *self,
             const char *entry)
{
  g_autofree char *folded = pw_text_fold (entry);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autofree char *name = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *stem = pw_stemmer_stem (self->stemmer, words[i]);

      g_free (words[i]);
      words[i] = stem;
    }
  if (words[0] == NULL || *words[0] == '\0')
    return NULL;
  if (words[1] == NULL)
    return touch_word (self, words[0]);

  name = g_strjoinv (" ", words);
  keep_phrase (self, name, words);

  return touch_word (self, name);
}

static void
read_stops (PwLexicon *self,
            GStrv      entries)
{
  for (guint i = 0; entries[i] != NULL; i++)
    {
      char *folded = pw_text_fold (entries[i]);

      if (*folded != '\0')
        g_hash_table_add (self->stops, folded);
      else
        g_free (folded);
    }
}

static void
read_group (PwLexicon *self,
            GStrv      entries,
            Section    section)
{
  GPtrArray *line = g_ptr_array_new ();
  guint      number = section == SECTION_SAME ? self->lines->len : self->n_near++;

  for (guint i = 0; entries[i] != NULL; i++)
    {
      PwWord *word = touch_entry (self, entries[i]);
      GArray *numbers = word == NULL ? NULL : section == SECTION_SAME ? word->same :
                                                                        word->near;

      if (numbers == NULL || (numbers->len > 0 && g_array_index (numbers, guint, numbers->len - 1) == number))
        continue;
      g_array_append_val (numbers, number);
      g_ptr_array_add (line, word);
    }
  if (section == SECTION_SAME)
    g_ptr_array_add (self->lines, line);
  else
    g_ptr_array_unref (line);
}

static void
oppose (PwWord *word,
        guint   side)
{
  for (guint i = 0; i < word->opposite->len; i++)
    if (g_array_index (word->opposite, guint, i) == side)
      return;
  g_array_append_val (word->opposite, side);
}

/* What means the same as a word is opposed to what the word is opposed to. */
static void
read_opposites (PwLexicon  *self,
                const char *text)
{
  g_auto (GStrv) sides = g_strsplit (text, "|", 2);
  guint line = self->n_opposite++;

  for (guint s = 0; sides[s] != NULL; s++)
    {
      g_auto (GStrv) entries = g_strsplit (sides[s], ",", -1);

      for (guint i = 0; entries[i] != NULL; i++)
        {
          PwWord *word = touch_entry (self, entries[i]);

          if (word == NULL)
            continue;
          oppose (word, 2 * line + s);
          for (guint k = 0; k < word->same->len; k++)
            {
              const GPtrArray *group = g_ptr_array_index (self->lines, g_array_index (word->same, guint, k));

              for (guint m = 0; m < group->len; m++)
                oppose (g_ptr_array_index (group, m), 2 * line + s);
            }
        }
    }
}

static void
read_marks (PwLexicon *self,
            GStrv      entries,
            Section    section)
{
  for (guint i = 0; entries[i] != NULL; i++)
    {
      PwWord *word = touch_entry (self, entries[i]);

      if (word == NULL)
        continue;
      word->is_light |= section == SECTION_LIGHT;
      word->is_receiving |= section == SECTION_RECEIVE;
      word->is_part |= section == SECTION_PARTS;
    }
}

static void
read_dictionary (PwLexicon  *self,
                 const char *path)
{
  PwThesaurus *thesaurus = pw_thesaurus_open (path);

  if (thesaurus != NULL)
    g_ptr_array_add (self->thesauri, thesaurus);
}

static void
read_line (PwLexicon  *self,
           const char *line,
           Section     section)
{
  g_auto (GStrv) entries = g_strsplit_set (line, section == SECTION_PARTS ? ", " : ",", -1);

  switch (section)
    {
    case SECTION_SAME:
    case SECTION_NEAR:
      read_group (self, entries, section);
      break;
    case SECTION_OPPOSITE:
      read_opposites (self, line);
      break;
    case SECTION_STOP:
      read_stops (self, entries);
      break;
    case SECTION_DICTIONARIES:
      read_dictionary (self, line);
      break;
    case SECTION_LIGHT:
    case SECTION_PARTS:
    case SECTION_RECEIVE:
      read_marks (self, entries, section);
      break;
    case SECTION_NONE:
    default:
      break;
    }
}

/* Opposites are read last: they hold for all that means the same. */
static void
read_text (PwLexicon  *self,
           const char *text,
           gboolean    opposites)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Section section = SECTION_NONE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line == '\0' || *line == '#')
        continue;
      if (*line == '[')
        {
          section = SECTION_NONE;
          for (guint s = SECTION_SAME; s < G_N_ELEMENTS (section_names); s++)
            if (strcmp (line, section_names[s]) == 0)
              section = s;
          continue;
        }
      if ((section == SECTION_OPPOSITE) == opposites)
        read_line (self, line, section);
    }
}

PwLexicon *
pw_lexicon_new (PwLanguage         language,
                const char *const *texts)
{
  PwLexicon *self = g_new0 (PwLexicon, 1);

  self->language = language;
  self->stops = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_word);
  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->thesauri = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_thesaurus_free);
  self->stemmer = pw_stemmer_new (language);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; texts[i] != NULL; i++)
      read_text (self, texts[i], pass == 1);
  g_clear_pointer (&self->stemmer, pw_stemmer_free);

  return self;
}

void
pw_lexicon_free (PwLexicon *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->stops);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->phrases);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->thesauri);
  g_free (self);
}

static PwLexicon *
load (PwLanguage language)
{
  const char      *name = language == PW_LANGUAGE_GERMAN ? "de.txt" : "en.txt";
  g_autofree char *own = g_build_filename (pw_places_get_words_dir (), name, NULL);
  g_autofree char *added = g_build_filename (g_get_user_config_dir (), "prozesswerkstatt", "words", name, NULL);
  g_autofree char *own_text = NULL;
  g_autofree char *added_text = NULL;
  const char      *texts[3] = { NULL };
  guint            n = 0;

  if (g_file_get_contents (own, &own_text, NULL, NULL))
    texts[n++] = own_text;
  if (g_file_get_contents (added, &added_text, NULL, NULL))
    texts[n++] = added_text;

  return pw_lexicon_new (language, texts);
}

const PwLexicon *
pw_lexicon_get (PwLanguage language)
{
  static PwLexicon *lexicons[PW_N_LANGUAGES] = { NULL };
  static gsize      initialized[PW_N_LANGUAGES] = { 0 };

  g_return_val_if_fail (language < PW_N_LANGUAGES, NULL);

  if (g_once_init_enter (&initialized[language]))
    {
      lexicons[language] = load (language);
      g_once_init_leave (&initialized[language], 1);
    }

  return lexicons[language];
}

gboolean
pw_lexicon_is_stop (const PwLexicon *self,
                    const char      *word)
{
  return g_hash_table_contains (self->stops, word);
}

const PwWord *
pw_lexicon_find (const PwLexicon *self,
                 const char      *stem)
{
  return g_hash_table_lookup (self->words, stem);
}

const GPtrArray *
pw_lexicon_get_phrases (const PwLexicon *self,
                        const char      *stem)
{
  return g_hash_table_lookup (self->phrases, stem);
}

const GPtrArray *
pw_lexicon_get_thesauri (const PwLexicon *self)
{
  return self->thesauri;
}
