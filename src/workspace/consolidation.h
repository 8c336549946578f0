/* workspace/consolidation.h - the variants of a comparison as one process
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/consolidate.h"
#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * pw_consolidation_list_variants:
 *
 * Returns: (transfer full) (element-type PwConsolidateVariant): the variants of
 *   @comparison as consolidating takes them: keys are ids of cities. They belong to
 *   @comparison
 */
GArray *pw_consolidation_list_variants (const PwComparison *comparison);

/**
 * pw_consolidation_new_union: (transfer full): all that any city has, called as the service;
 * see pw_consolidate_union()
 */
PwModel *pw_consolidation_new_union (const PwComparison *comparison);

/**
 * pw_consolidation_new_digest:
 * @at_least: how many cities must have an element
 *
 * Returns: (transfer full): called as the service; see pw_consolidate_digest()
 */
PwModel *pw_consolidation_new_digest (const PwComparison *comparison,
                                      guint               at_least);

G_END_DECLS
