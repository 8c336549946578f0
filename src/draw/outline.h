/* draw/outline.h - the true outlines of shapes, and lines that end at them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"

G_BEGIN_DECLS

/* Corners of activities. */
#define PW_ACTIVITY_RADIUS 10.0

/* The envelope in the middle of a message flow. */
#define PW_ENVELOPE_WIDTH 30.0
#define PW_ENVELOPE_HEIGHT 20.0

/** pw_outline_contains: whether @point lies inside of what is drawn for @item */
gboolean pw_outline_contains (const PwDiagramItem *item,
                              PwPoint              point);

/**
 * pw_outline_crop:
 * @edge: an edge with at least two points
 * @source: (nullable): the shape it comes from
 * @target: (nullable): the shape it goes to
 *
 * Other tools let lines end in the middle of a shape, or at its bounds where the
 * circle or diamond inside them is further away.
 *
 * Returns: (transfer full) (element-type PwPoint): its way from outline to outline
 */
GArray *pw_outline_crop (const PwDiagramItem *edge,
                         const PwDiagramItem *source,
                         const PwDiagramItem *target);

G_END_DECLS
