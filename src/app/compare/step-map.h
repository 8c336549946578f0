/* app/compare/step-map.h - where a place in one city's diagram is in another's
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

#include "base/geometry.h"

G_BEGIN_DECLS

/**
 * pw_step_map_point:
 * @from: (array length=n_steps): the middle of each step in one diagram, x being NAN where
 *   it has no such step
 * @to: (array length=n_steps): likewise in the other
 * @point: of the one diagram
 * @mapped: (out caller-allocates): the corresponding point of the other
 *
 * Where a step is, its partner is; between steps it goes over smoothly. Inverse distance
 * weighting after D. Shepard (A two-dimensional interpolation function for
 * irregularly-spaced data, 1968). O(n_steps).
 *
 * Returns: %FALSE where they have no step in common
 */
gboolean pw_step_map_point (const PwPoint *from,
                            const PwPoint *to,
                            guint          n_steps,
                            PwPoint        point,
                            PwPoint       *mapped);

G_END_DECLS
