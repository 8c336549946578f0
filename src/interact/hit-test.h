/* interact/hit-test.h - what lies under a pointer
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * pw_hit_test:
 * @point: in diagram units
 * @tolerance: how far beside a line still counts, in diagram units
 * @labels: (nullable) (array): per item the place of its external label, empty
 *   rectangles where there is none; an item is also hit at its label
 *
 * The topmost thing a person means: boundary events before hosts, flows before the
 * containers they cross, an expanded container only at its border or head unless
 * nothing else is there. Circles and diamonds are hit at their true outline.
 *
 * Returns: the item's index, or -1
 */
int pw_hit_test (const PwDiagram *diagram,
                 PwPoint          point,
                 double           tolerance,
                 const PwRect    *labels);

G_END_DECLS
