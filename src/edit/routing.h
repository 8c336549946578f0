/* edit/routing.h - the ways of flows in a document: what layout/route.h needs, gathered
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/editing.h"

G_BEGIN_DECLS

/** pw_routing_compute: (transfer full) (nullable): a new way for @flow; %NULL where an end is not drawn */
GArray *pw_routing_compute (const PwElement *flow);

/**
 * pw_routing_repair:
 *
 * The way of @flow after its ends have moved, as close to what it was as can be; a
 * new one where that fails.
 *
 * Returns: (transfer full) (nullable): %NULL where an end is not drawn
 */
GArray *pw_routing_repair (const PwEdit    *edit,
                           const PwElement *flow);

/**
 * pw_routing_guess:
 *
 * The way that @flow would take if its ends came to lie at @source and @target. What
 * else moves is not known here, so it goes around nothing.
 *
 * Returns: (transfer full) (nullable): %NULL where an end is not drawn
 */
GArray *pw_routing_guess (const PwElement *flow,
                          PwRect           source,
                          PwRect           target);

G_END_DECLS
