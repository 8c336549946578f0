/* interact/snapping.h - what is dragged lines up with what is there
 *
 * Centres go to centres, borders to borders, and ends of flows to where the flow
 * becomes straight, within 7 units; where nothing is near, to a grid of 10. Lines are
 * gathered and sorted once, then each motion is a few binary searches.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "interact/draft.h"

G_BEGIN_DECLS

#define PW_SNAP_DISTANCE 7.0
#define PW_SNAP_GRID 10.0

typedef enum
{
  PW_EDGE_LEFT = 1 << 0,
  PW_EDGE_RIGHT = 1 << 1,
  PW_EDGE_TOP = 1 << 2,
  PW_EDGE_BOTTOM = 1 << 3,
} PwEdges;

typedef struct _PwSnapping PwSnapping;

PwSnapping *pw_snapping_new (void);

void pw_snapping_free (PwSnapping *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSnapping, pw_snapping_free)

/** pw_snapping_add_shape: a shape to line up with */
void pw_snapping_add_shape (PwSnapping *self,
                            PwRect      bounds);

/**
 * pw_snapping_add_start: the centre of where the drag began, so that one can move
 * straight; shows no guide
 */
void pw_snapping_add_start (PwSnapping *self,
                            PwPoint     center);

/**
 * pw_snapping_add_flow: a flow that shall become straight
 * @fixed: its end at @fixed_shape, which stays
 * @moving: its end at @moving_shape, which is dragged
 * @center: the middle of what pw_snapping_move() is told of, before it was dragged
 */
void pw_snapping_add_flow (PwSnapping *self,
                           PwPoint     fixed,
                           PwRect      fixed_shape,
                           PwPoint     moving,
                           PwRect      moving_shape,
                           PwPoint     center);

/**
 * pw_snapping_gather:
 * @without: (nullable): what moves is no line to snap to
 * @type: of what is dragged: pools line up with pools, all else with what is no pool or lane
 *
 * Adds what can be seen.
 */
void pw_snapping_gather (PwSnapping    *self,
                         PwEditor      *editor,
                         const PwDraft *without,
                         PwElementType  type);

/**
 * pw_snapping_move:
 * @bounds: where something is dragged to
 * @preview: (nullable): gets the guides
 *
 * Returns: by how much it shall move to be in line
 */
PwPoint pw_snapping_move (PwSnapping *self,
                          PwRect      bounds,
                          PwPreview  *preview);

/** pw_snapping_resize: @bounds with those of its @edges that are dragged in line */
PwRect pw_snapping_resize (PwSnapping *self,
                           PwRect      bounds,
                           PwEdges     edges,
                           PwPreview  *preview);

G_END_DECLS
