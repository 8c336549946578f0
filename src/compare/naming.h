/* compare/naming.h - what the name of a step says
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/terms.h"

G_BEGIN_DECLS

/**
 * PwToken: one term of a name
 * @share: 0…1, how much it says: the parts of a compound share what one word says
 * @part: "X und Y": which of the two it is in, counted from 0
 * @is_action: says what is done, the others with what
 * @is_implied: the name does not say it, but the kind of step does
 */
typedef struct
{
  guint  term;
  float  share;
  guint8 part;
  guint8 is_action;
  guint8 is_implied;
} PwToken;

/**
 * PwNaming:
 * @key: names with the same key have the same words in the same forms
 * @series: the same without numbers
 * @n_parts: how many things a name like "X und Y" says, 1 mostly
 * @number: what numbers it has, 0 for none
 * @is_negated: says what is not done
 */
typedef struct
{
  char    *key;
  char    *series;
  PwToken *tokens;
  guint    n_tokens;
  guint    n_parts;
  guint    number;
  gboolean is_negated;
} PwNaming;

/**
 * PwSplitter: takes the compounds of one language apart
 *
 * Knows the parts in the lexicon and the words it was given. Nothing else decides,
 * so that a variant's names read the same whatever they are compared with.
 */
typedef struct _PwSplitter PwSplitter;

PwSplitter *pw_splitter_new (PwTerms   *terms,
                             PwLanguage language);
void        pw_splitter_free (PwSplitter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSplitter, pw_splitter_free)

/** pw_splitter_learn: compounds may also be made of the words of @name */
void pw_splitter_learn (PwSplitter *self,
                        const char *name);

/** pw_naming_read: @name as the file has it, or folded */
void pw_naming_read (PwNaming   *self,
                     PwSplitter *splitter,
                     const char *name);

/** pw_naming_imply_receiving: adds that something is received, if the name does not say so */
void pw_naming_imply_receiving (PwNaming  *self,
                                PwTerms   *terms,
                                PwLanguage language);

void pw_naming_clear (PwNaming *self);

/**
 * pw_naming_repair:
 *
 * Joins words cut by a hyphen ("Zahlungsauf-forderung") and reads text whose umlauts
 * were encoded twice ("klÃ¤ren").
 *
 * Returns: (transfer full): never %NULL
 */
char *pw_naming_repair (const char *name);

/**
 * pw_naming_detect:
 * @names: (array length=n)
 *
 * The language of the names, German where nothing speaks for either.
 */
PwLanguage pw_naming_detect (const PwTerms     *terms,
                             const char *const *names,
                             guint              n);

G_END_DECLS
