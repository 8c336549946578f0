/* app/canvas/canvas-place.h - where things go that no pointer puts anywhere
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * pw_canvas_place_find_free:
 *
 * Returns: the middle of a free place of that size, the one nearest to @center, which is
 *   looked for in rings around it; @center where all is full
 */
PwPoint pw_canvas_place_find_free (const PwDiagram *diagram,
                                   double           width,
                                   double           height,
                                   PwPoint          center);

/**
 * pw_canvas_place_find_container:
 *
 * Returns: (nullable): the innermost pool, lane or open sub-process there, else what the
 *   diagram shows as a whole
 */
PwElement *pw_canvas_place_find_container (const PwDiagram *diagram,
                                           PwPoint          at);

G_END_DECLS
