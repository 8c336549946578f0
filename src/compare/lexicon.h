/* compare/lexicon.h - what is known about words: files of data/words
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/stemmer.h"
#include "compare/thesaurus.h"

G_BEGIN_DECLS

/**
 * PwWord: what is known about one word, or about several that count as one
 * @same: (element-type guint): lines of words that mean the same it stands in
 * @near: (element-type guint): lines of words that often correspond
 * @opposite: (element-type guint): twice the number of the line, plus one on its right side
 * @is_light: says little
 * @is_receiving: is done where something arrives
 * @is_part: compounds are made of it
 */
typedef struct
{
  GArray *same;
  GArray *near;
  GArray *opposite;
  guint   is_light : 1;
  guint   is_receiving : 1;
  guint   is_part : 1;
} PwWord;

/**
 * PwPhrase: words that count as one where they all are in a name: "fill out"
 * @name: its words' stems in order, which is also the key of its PwWord
 * @stems: (array zero-terminated=1): the same
 */
typedef struct
{
  char  *name;
  char **stems;
} PwPhrase;

/** PwLexicon: the words of one language; immutable, so threads may share it */
typedef struct _PwLexicon PwLexicon;

/**
 * pw_lexicon_get:
 *
 * Reads the program's own words and those people added (`words/de.txt` in
 * `prozesswerkstatt` of the user's configuration) when first called. A file that
 * is missing or has lines that are none only means that less is known.
 *
 * Returns: (transfer none): never %NULL
 */
const PwLexicon *pw_lexicon_get (PwLanguage language);

/** pw_lexicon_new: reads words from text as the files have it; for tests and for pw_lexicon_get() */
PwLexicon *pw_lexicon_new (PwLanguage         language,
                           const char *const *texts);
void       pw_lexicon_free (PwLexicon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwLexicon, pw_lexicon_free)

/** pw_lexicon_is_stop: whether @word, folded but with its ending, says nothing */
gboolean pw_lexicon_is_stop (const PwLexicon *self,
                             const char      *word);

/** pw_lexicon_find: (nullable): by stem, or by the name of a phrase */
const PwWord *pw_lexicon_find (const PwLexicon *self,
                               const char      *stem);

/** pw_lexicon_get_phrases: (nullable) (element-type PwPhrase): those whose first stem it is */
const GPtrArray *pw_lexicon_get_phrases (const PwLexicon *self,
                                         const char      *stem);

/** pw_lexicon_get_thesauri: (element-type PwThesaurus): the dictionaries people named, mostly none */
const GPtrArray *pw_lexicon_get_thesauri (const PwLexicon *self);

G_END_DECLS
