/* layout/route.h - orthogonal ways for flows, and keeping them when things move
 *
 * Plain geometry: nothing here knows the document. All results are polylines in
 * diagram units whose ends lie on the true outlines of the shapes.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "base/geometry.h"
#include "model/element-type.h"

G_BEGIN_DECLS

typedef enum
{
  PW_SIDE_NONE,
  PW_SIDE_TOP,
  PW_SIDE_RIGHT,
  PW_SIDE_BOTTOM,
  PW_SIDE_LEFT,
} PwSide;

/**
 * PwRouteEnd: one end of a flow
 * @bounds: of the shape
 * @type: of the shape, for its outline: events are circles, gateways diamonds
 * @docking: the logical end inside the shape, its centre where unset
 * @side: where the flow must leave or arrive; of a boundary event the side of its
 *   host; %PW_SIDE_NONE for free choice
 */
typedef struct
{
  PwRect        bounds;
  PwElementType type;
  PwPoint       docking;
  gboolean      has_docking;
  PwSide        side;
} PwRouteEnd;

/**
 * PwRoute: what a way is wanted for
 * @flow: sequence flow, message flow, association or data association
 * @is_vertical: in vertical pools everything is mirrored at the diagonal
 * @obstacles: (array length=n_obstacles): shapes to go around
 */
typedef struct
{
  PwRouteEnd    source;
  PwRouteEnd    target;
  PwElementType flow;
  gboolean      is_vertical;
  const PwRect *obstacles;
  guint         n_obstacles;
} PwRoute;

/**
 * pw_route_compute:
 *
 * Sequence flows run horizontally out and in; out of gateways vertically first, into
 * gateways horizontally and then vertically; boundary events leave on the side of
 * their host; a flow back to its own source goes clockwise around its corner.
 * Message flows are straight if they can be, else vertical. Associations are
 * straight. Segments are at least 20 long where there is room. Few bends, around
 * the obstacles, never through source or target.
 *
 * Returns: (transfer full) (element-type PwPoint): at least two points
 */
GArray *pw_route_compute (const PwRoute *route);

/**
 * pw_route_repair:
 * @points: the way as it was between @old_source and @old_target
 * @route: the ends as they are now
 *
 * Keeps the shape of the way: the segments next to the ends are stretched or
 * shifted, the others stay.
 *
 * Returns: (transfer full) (nullable): %NULL where that would run through a shape or
 *   back over itself; compute a new one then
 */
GArray *pw_route_repair (const PwPoint    *points,
                         guint             n_points,
                         const PwRouteEnd *old_source,
                         const PwRouteEnd *old_target,
                         const PwRoute    *route);

/**
 * pw_route_crop: where the line from @inside to @outside leaves the true outline
 */
PwPoint pw_route_crop (PwElementType type,
                       PwRect        bounds,
                       PwPoint       inside,
                       PwPoint       outside);

/** pw_route_simplify: (transfer full): without bends that bend nothing and doubled points */
GArray *pw_route_simplify (const PwPoint *points,
                           guint          n_points);

/** pw_route_move_segment: (transfer full): segment @segment shifted across its direction */
GArray *pw_route_move_segment (const PwPoint *points,
                               guint          n_points,
                               guint          segment,
                               double         dx,
                               double         dy,
                               const PwRoute *route);

/** pw_route_move_bend: (transfer full): bend @bend at @to; it snaps where lines become straight */
GArray *pw_route_move_bend (const PwPoint *points,
                            guint          n_points,
                            guint          bend,
                            PwPoint        to);

/** pw_route_insert_bend: (transfer full): a new bend in segment @segment at @at */
GArray *pw_route_insert_bend (const PwPoint *points,
                              guint          n_points,
                              guint          segment,
                              PwPoint        at);

G_END_DECLS
