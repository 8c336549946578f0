/* compare/terms.h - the words of all names that are compared, each once
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/lexicon.h"
#include "compare/tuning.h"

G_BEGIN_DECLS

/**
 * PwTerm: one stem, or a phrase that counts as one
 * @stem: what it is known by
 * @shown: the word it was first met as, for people
 * @word: (nullable): what the lexicon knows of it
 * @is_number: made of digits
 */
typedef struct
{
  char         *stem;
  char         *shown;
  const PwWord *word;
  PwLanguage    language;
  gboolean      is_number;
} PwTerm;

/** PwTerms: not to be used by two threads at once */
typedef struct
{
  GPtrArray  *terms; /* (element-type PwTerm): named by index */
  /*< private >*/
  GHashTable *by_stem;
  GPtrArray  *links; /* (element-type GArray): per term */
  PwStemmer  *stemmers[PW_N_LANGUAGES];
  guint       without; /* PwMatchStage */
} PwTerms;

PwTerms *pw_terms_new (const PwMatchTuning *tuning);
void     pw_terms_free (PwTerms *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwTerms, pw_terms_free)

/** pw_terms_intern: the index of the term with @stem, made where it is new */
guint pw_terms_intern (PwTerms    *self,
                       PwLanguage  language,
                       const char *stem,
                       const char *shown);

/** pw_terms_get: (transfer none): the term with index @term */
const PwTerm *pw_terms_get (const PwTerms *self,
                            guint          term);

typedef enum
{
  PW_LIKE_NOT,
  PW_LIKE_EQUAL,
  PW_LIKE_SAME,     /* a line of the lexicon says so */
  PW_LIKE_NEAR,     /* likewise, but less */
  PW_LIKE_SPELLING, /* one of them is misspelt or cut short */
  PW_LIKE_PART,     /* one is a part of the other: "Paketschein" of "Standardpaketschein" */
} PwLikeKind;

/**
 * pw_terms_compare:
 * @kind: (out) (optional): why
 *
 * Returns: 0…1, how far two terms mean the same; symmetric
 */
double pw_terms_compare (const PwTerms *self,
                         guint          a,
                         guint          b,
                         PwLikeKind    *kind);

/** pw_terms_are_opposite: whether no step does both: "send" and "receive" */
gboolean pw_terms_are_opposite (const PwTerms *self,
                                guint          a,
                                guint          b);

/**
 * PwTermLink:
 * @term: a term that is alike, never the same
 * @value: 0…1
 */
typedef struct
{
  guint      term;
  float      value;
  PwLikeKind kind;
} PwTermLink;

/**
 * pw_terms_link:
 *
 * Finds what is alike among all terms, without holding all against all: words that
 * share a line of the lexicon, words of which one is a part of the other, words that
 * share what is left without one letter. To be called when all names are read and
 * before terms are compared.
 */
void pw_terms_link (PwTerms *self);

/** pw_terms_get_links: (element-type PwTermLink): all terms that @term is like */
const GArray *pw_terms_get_links (const PwTerms *self,
                                  guint          term);

G_END_DECLS
