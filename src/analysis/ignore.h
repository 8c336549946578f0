/* analysis/ignore.h - "not to be found fault with here", kept in the file with a reason
 *
 * In the element's extensionElements: <pw:ignore rule="label-required" reason="…"/>.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "analysis/finding.h"
#include "model/change.h"

G_BEGIN_DECLS

/** pw_ignore_is_possible: whether there is an element in the file that can say so */
gboolean pw_ignore_is_possible (const PwModel   *model,
                                const PwFinding *finding);

/**
 * pw_ignore_new:
 * @reason: why, in somebody's words
 *
 * Makes the change by which the finding's element says that it is ignored, or gives
 * another reason where it says so already.
 *
 * Returns: (transfer full) (nullable): %NULL where nothing would change, or no
 *   element can say it
 */
PwChange *pw_ignore_new (const PwModel   *model,
                         const PwFinding *finding,
                         const char      *reason);

/**
 * pw_ignore_end:
 *
 * Makes the change by which it is found fault with again.
 *
 * Returns: (transfer full) (nullable): %NULL where it is not ignored
 */
PwChange *pw_ignore_end (const PwModel   *model,
                         const PwFinding *finding);

G_END_DECLS
