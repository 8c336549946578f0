/* compare/similarity.h - how much two variants have in common
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/table.h"

G_BEGIN_DECLS

/**
 * pw_similarity_compute:
 * @table: of @alignment
 * @a: a variant
 * @b: another one, or the same
 *
 * Dice's coefficient over matched steps, in which a pair counts by how alike it is:
 *
 *     Σ alike (row) · (steps of a in row + steps of b in row) / (|a| + |b|)
 *
 * A row of only one of them counts nothing. Half of a step is that both have it, perhaps
 * within another step; half is that both do it alike, in wording, role, medium, system,
 * time and order as far as both have recorded them.
 *
 * With alike = 1 for each pair this is 2·|a ∩ b| / (|a| + |b|) (L. R. Dice, Measures of the
 * Amount of Ecologic Association Between Species, Ecology 26, 1945); graded pairs are what
 * R. Dijkman et al. sum up in their "label matching similarity" (Similarity of Business
 * Process Models: Metrics and Evaluation, Information Systems 36, 2011).
 *
 * Symmetric. O(rows²) at worst.
 *
 * Returns: 0…1; 1 for a variant and itself, and for two without any steps
 */
double pw_similarity_compute (const PwTable     *table,
                              const PwAlignment *alignment,
                              guint              a,
                              guint              b);

G_END_DECLS
