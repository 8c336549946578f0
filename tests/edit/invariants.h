/* edit/invariants.h - what holds for a model after every command
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/model.h"

/**
 * invariants_find_violations:
 *
 * Returns: (transfer full): a set of "kind: elements", the same text for the same
 *   violation as long as the elements keep their ids. Files of others begin with some;
 *   no command may add to them
 */
GHashTable *invariants_find_violations (const PwModel *model);
