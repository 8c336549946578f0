/* app/compare/pair-difference.h - in what two cities differ, said in sentences
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwPairDifference:
 * @row: of the alignment table
 * @kind: one kind
 * @sentence: for people who do not read BPMN
 */
typedef struct
{
  guint        row;
  PwDifference kind;
  char        *sentence;
} PwPairDifference;

void pw_pair_difference_free (PwPairDifference *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPairDifference, pw_pair_difference_free)

/**
 * pw_pair_difference_list:
 * @first: a variant of @comparison
 * @second: another one
 *
 * The two are compared with each other, not with what most cities do.
 *
 * Returns: (transfer full) (element-type PwPairDifference): in the order of the table
 */
GPtrArray *pw_pair_difference_list (const PwComparison *comparison,
                                    guint               first,
                                    guint               second);

G_END_DECLS
