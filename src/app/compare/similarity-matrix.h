/* app/compare/similarity-matrix.h - how alike the cities are, each with each
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwSimilarityMatrix:
 *
 * Percentages on one hue, the pair that differs most is framed. One stop for the Tab
 * key; arrows go from field to field.
 *
 * Signal: pair-chosen (guint first, guint second): variants of the comparison
 */
#define PW_TYPE_SIMILARITY_MATRIX (pw_similarity_matrix_get_type ())
G_DECLARE_FINAL_TYPE (PwSimilarityMatrix, pw_similarity_matrix, PW, SIMILARITY_MATRIX, AdwBin)

/** pw_similarity_matrix_set_comparison: @comparison: (nullable): not kept */
void pw_similarity_matrix_set_comparison (PwSimilarityMatrix *self,
                                          const PwComparison *comparison);

/** pw_similarity_matrix_get_field: (nullable): the button of a pair; %NULL on the diagonal */
GtkWidget *pw_similarity_matrix_get_field (PwSimilarityMatrix *self,
                                           guint               first,
                                           guint               second);

/**
 * pw_similarity_find_farthest:
 * @first: (out)
 * @second: (out)
 *
 * Returns: how alike the two variants are that differ most, 0…1
 */
double pw_similarity_find_farthest (const PwComparison *comparison,
                                    guint              *first,
                                    guint              *second);

G_END_DECLS
