/* compare/match.h - which steps of two variants correspond, and why
 *
 * Steps are activities and labelled events a case passes through on its way.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/graph.h"

G_BEGIN_DECLS

/**
 * PwReason: what speaks for a pair of steps, or against it
 * @PW_REASON_SAME_NAME: the names are equal, case and punctuation apart
 * @PW_REASON_SAME_WORDS: the names have the same words in other forms or order
 * @PW_REASON_SIMILAR_WORDS: they have words in common
 * @PW_REASON_SYNONYM: words that differ mean the same
 * @PW_REASON_PART: one step does what several do in the other variant
 * @PW_REASON_RECEIVE: an event says what the task receives
 * @PW_REASON_NEIGHBOURS: steps before and after correspond as well
 * @PW_REASON_SAME_ROLE: done by the same people
 * @PW_REASON_OTHER_ROLE: done by others
 * @PW_REASON_SAME_DATA: they read or write the same data
 */
typedef enum
{
  PW_REASON_SAME_NAME = 1 << 0,
  PW_REASON_SAME_WORDS = 1 << 1,
  PW_REASON_SIMILAR_WORDS = 1 << 2,
  PW_REASON_SYNONYM = 1 << 3,
  PW_REASON_PART = 1 << 4,
  PW_REASON_RECEIVE = 1 << 5,
  PW_REASON_NEIGHBOURS = 1 << 6,
  PW_REASON_SAME_ROLE = 1 << 7,
  PW_REASON_OTHER_ROLE = 1 << 8,
  PW_REASON_SAME_DATA = 1 << 9,
} PwReason;

/**
 * PwExplanation: why two steps are held for the same, or are not
 * @score: 0…1, how sure; @words and @context together, more or less than that for steps
 *   that were paired by their place or as parts
 * @words: 0…1, how far the names say the same
 * @context: what roles, neighbours and data add to @words or take from it
 * @reasons: all that hold
 * @word_a: (nullable): with %PW_REASON_SYNONYM the word in the one name
 * @word_b: (nullable): and the word in the other that means the same
 */
typedef struct
{
  double   score;
  double   words;
  double   context;
  PwReason reasons;
  char    *word_a;
  char    *word_b;
} PwExplanation;

/**
 * PwMatchPair:
 * @a: node index in the one variant
 * @b: node index in the other
 * @score: 0…1
 * @reasons: all that hold
 * @word_a: (nullable): as in PwExplanation; for ever
 * @word_b: (nullable): likewise
 */
typedef struct
{
  guint       a;
  guint       b;
  double      score;
  PwReason    reasons;
  const char *word_a;
  const char *word_b;
} PwMatchPair;

/**
 * pw_match_compute:
 * @a: one variant
 * @b: another; swapping them swaps the pairs and nothing else
 *
 * A step may be in several pairs where the other variant does it in several steps.
 * Deterministic.
 *
 * Returns: (transfer full) (element-type PwMatchPair): in the order of @a's nodes, then @b's
 */
GArray *pw_match_compute (const PwGraph *a,
                          const PwGraph *b);

/**
 * pw_match_explain:
 * @node_a: a step of @a
 * @node_b: a step of @b
 *
 * Explains any two steps, also those that do not correspond.
 *
 * Returns: (transfer full): never %NULL
 */
PwExplanation *pw_match_explain (const PwGraph *a,
                                 guint          node_a,
                                 const PwGraph *b,
                                 guint          node_b);

/**
 * pw_explanation_format:
 *
 * One sentence for people: "“prüfen” and “kontrollieren” mean the same; the steps
 * before and after correspond as well."
 *
 * Returns: (transfer full): translated
 */
char *pw_explanation_format (const PwExplanation *self);

/** pw_match_format: (transfer full): as pw_explanation_format(), for a pair that was found */
char *pw_match_format (const PwMatchPair *pair);

void pw_explanation_free (PwExplanation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwExplanation, pw_explanation_free)

G_END_DECLS
