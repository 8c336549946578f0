/* compare/likeness.h - how sure each step of one variant is a step of another
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/match.h"
#include "compare/steps.h"
#include "compare/tuning.h"

G_BEGIN_DECLS

/**
 * PwLikely: two steps that may correspond
 * @a: step index in the one variant
 * @b: step index in the other
 * @words: 0…1, what the names alone say
 * @cover_a: 0…1, how much of what @a's name says @b's says too
 * @cover_b: likewise the other way round
 * @context: what all else adds or takes
 * @score: 0…1, both together
 * @is_opposed: one does the opposite of the other, or one does not do it
 */
typedef struct
{
  guint    a;
  guint    b;
  double   words;
  double   cover_a;
  double   cover_b;
  double   context;
  double   score;
  PwReason reasons;
  guint    term_a; /* with PW_REASON_SYNONYM */
  guint    term_b;
  gboolean is_opposed;
} PwLikely;

/**
 * PwLikeness: all pairs of steps worth looking at
 * @pairs: (element-type PwLikely): by @a, then @b
 */
typedef struct
{
  const PwSteps       *a;
  const PwSteps       *b;
  const PwTerms       *terms;
  const PwMatchTuning *tuning;
  GArray              *pairs;
  /*< private >*/
  guint               *first;  /* of each step of a its first pair; one more at the end */
  double              *weight; /* of each term */
  double              *roles;  /* how far each role of a is each of b; -1 where it cannot be said */
} PwLikeness;

/**
 * pw_likeness_new:
 * @terms: linked; all others must outlive what is returned too
 *
 * Depends on the two variants and on nothing else: how rare a word is, is counted
 * over these two.
 */
PwLikeness *pw_likeness_new (const PwSteps       *a,
                             const PwSteps       *b,
                             const PwTerms       *terms,
                             const PwMatchTuning *tuning);

void pw_likeness_free (PwLikeness *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwLikeness, pw_likeness_free)

/** pw_likeness_find: (nullable): the pair of steps @a and @b, %NULL where nothing speaks for it */
const PwLikely *pw_likeness_find (const PwLikeness *self,
                                  guint             a,
                                  guint             b);

/** pw_likeness_measure: fills in words, reasons and terms of a pair from the names alone */
void pw_likeness_measure (const PwLikeness *self,
                          PwLikely         *pair);

/**
 * pw_likeness_compare_parts:
 * @is_b_whole: whether @b of the pair has a name like "X and Y", else @a has
 * @part: (out) (optional): which of its parts fits best, counted from 0
 *
 * Returns: 0…1, how well the best part of the one name fits the other name; 0 where it
 *   has no parts
 */
double pw_likeness_compare_parts (const PwLikeness *self,
                                  const PwLikely   *pair,
                                  gboolean          is_b_whole,
                                  guint            *part);

/** pw_likeness_do_the_same: whether both names say what is done, and the same */
gboolean pw_likeness_do_the_same (const PwLikeness *self,
                                  guint             a,
                                  guint             b);

/** pw_likeness_explain: fills in all of a pair, also of one not worth looking at */
void pw_likeness_explain (const PwLikeness *self,
                          PwLikely         *pair);

G_END_DECLS
