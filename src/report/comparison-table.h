/* report/comparison-table.h - the alignment table of a comparison as text
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * pw_comparison_table_to_text:
 * @width: in columns of the terminal, 0 for as wide as it takes
 *
 * For people, in the language of the locale: steps × cities with signs for what
 * differs, what the signs mean, and the differences in order as sentences.
 *
 * Returns: (transfer full): ends with a newline
 */
char *pw_comparison_table_to_text (const PwComparison *comparison,
                                   guint               width);

G_END_DECLS
