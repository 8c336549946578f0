/* compare/sentence.h - in what cities differ, said in sentences
 *
 * For people who do not read BPMN. Two kinds of differences are told apart and never mixed:
 * those of meaning, and those of wording. Layout is no difference at all.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/table.h"

G_BEGIN_DECLS

/**
 * PwSentence:
 * @row: of the alignment table
 * @variant: the city it is about, in a pair the first of the two that has the step
 * @kind: one kind
 * @is_wording: only the name differs, not what is done
 * @text: the whole sentence, translated
 */
typedef struct
{
  guint        row;
  guint        variant;
  PwDifference kind;
  gboolean     is_wording;
  char        *text;
} PwSentence;

void pw_sentence_free (PwSentence *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSentence, pw_sentence_free)

/**
 * PwSentenceSource: what the sentences are about
 * @table: of the same variants as @alignment and @graphs
 * @names: (array): of the cities, in the order of the variants
 */
typedef struct
{
  const PwTable        *table;
  const PwAlignment    *alignment;
  const PwGraph *const *graphs;
  const char *const    *names;
} PwSentenceSource;

/**
 * pw_sentence_list_pair:
 * @first: a variant
 * @second: another one
 *
 * The two are compared with each other, not with what most cities do.
 *
 * Returns: (transfer full) (element-type PwSentence): in the order of the table
 */
GPtrArray *pw_sentence_list_pair (const PwSentenceSource *source,
                                  guint                   first,
                                  guint                   second);

/**
 * pw_sentence_list_city:
 *
 * The city is compared with what most do, as the signs of the table are.
 *
 * Returns: (transfer full) (element-type PwSentence): in the order of the table, in each row
 *   by importance
 */
GPtrArray *pw_sentence_list_city (const PwSentenceSource *source,
                                  guint                   variant);

G_END_DECLS
