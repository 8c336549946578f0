/* edit/lanes.h - lanes: their places and what stands in them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/editing.h"

G_BEGIN_DECLS

/* Width of the strip with the name of a pool or lane. */
#define PW_LANE_HEADING 30

/** pw_lanes_set_bounds: a pool or lane with the lanes inside, whose outer edges go along */
void pw_lanes_set_bounds (PwEdit    *edit,
                          PwElement *container,
                          PwRect     bounds);

/** pw_lanes_find_at: (nullable): the innermost lane of @scope around a point */
PwElement *pw_lanes_find_at (const PwElement *scope,
                             PwPoint          point);

/** pw_lanes_update: makes the lanes list @node where it is drawn, and nowhere else */
void pw_lanes_update (PwEdit    *edit,
                      PwElement *node);

/** pw_lanes_resize: (@pool_grows) what lies beyond moves, else the neighbours give way */
void pw_lanes_resize (PwEdit    *edit,
                      PwElement *lane,
                      PwRect     bounds,
                      gboolean   pool_grows);

/**
 * pw_lanes_get_limits: how far pw_lanes_resize() lets a border go, where no pool grows
 * @is_end: the lower or right border, else the upper or left one
 * @least: (out): up or left
 * @most: (out): down or right
 */
void pw_lanes_get_limits (const PwElement *lane,
                          gboolean         is_end,
                          double          *least,
                          double          *most);

/** pw_lanes_add: (nullable): a new lane before or behind @lane */
PwElement *pw_lanes_add (PwEdit    *edit,
                         PwElement *lane,
                         gboolean   is_below);

/** pw_lanes_divide: @n lanes inside of a pool or lane that has none */
void pw_lanes_divide (PwEdit    *edit,
                      PwElement *container,
                      guint      n);

/** pw_lanes_delete: the lane goes, its neighbours take its room */
void pw_lanes_delete (PwEdit    *edit,
                      PwElement *lane);

G_END_DECLS
