/* compare/stemmer.h - words without their endings
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PW_LANGUAGE_GERMAN,
  PW_LANGUAGE_ENGLISH,
} PwLanguage;

#define PW_N_LANGUAGES 2

/** PwStemmer: not to be used by two threads at once */
typedef struct _PwStemmer PwStemmer;

PwStemmer *pw_stemmer_new (PwLanguage language);
void       pw_stemmer_free (PwStemmer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwStemmer, pw_stemmer_free)

/**
 * pw_stemmer_stem:
 * @word: folded by pw_text_fold()
 *
 * Snowball's stem. In German "prüfen", "Prüfung" and "pruefen" have one and the same.
 *
 * Returns: (transfer full): never %NULL
 */
char *pw_stemmer_stem (PwStemmer  *self,
                       const char *word);

G_END_DECLS
