/* layout/route.h - orthogonal ways for flows, and keeping them when things move
 *
 * Plain geometry: nothing here knows the document. All results are polylines in
 * diagram units whose ends lie on the true outlines of the shapes.
 *
 * How to use it when something moved:
 *
 *   way = pw_route_repair (old, n, &old_source, &old_target, &route);
 *   if (way == NULL)
 *     way = pw_route_compute (&route);
 *
 * Every function is pure: the same arguments give the same way, from any thread.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "base/geometry.h"
#include "model/element-type.h"

G_BEGIN_DECLS

/* Segments are at least this long where there is room. */
#define PW_ROUTE_STUB 20.0

/* Bends and segments dragged this near to a straight line become one. */
#define PW_ROUTE_SNAP 10.0

typedef enum
{
  PW_SIDE_NONE,
  PW_SIDE_TOP,
  PW_SIDE_RIGHT,
  PW_SIDE_BOTTOM,
  PW_SIDE_LEFT,
} PwSide;

/** PwPolyline: a way as it lies somewhere else; not owned */
typedef struct
{
  const PwPoint *points;
  guint          n_points;
} PwPolyline;

/**
 * PwRouteEnd: one end of a flow
 * @bounds: of the shape; empty for an end that hangs free at @docking, such as under
 *   the pointer or on another flow
 * @type: of the shape, for its outline: events are circles, gateways diamonds
 * @docking: the logical end inside the shape, its centre where unset. One on the
 *   border of @bounds asks for that side
 * @side: where the flow must leave or arrive; of a boundary event the side of its
 *   host; %PW_SIDE_NONE for free choice
 * @pool: the pool the shape is in, empty where there is none: message flows turn
 *   between the pools
 */
typedef struct
{
  PwRect        bounds;
  PwElementType type;
  PwPoint       docking;
  gboolean      has_docking;
  PwSide        side;
  PwRect        pool;
} PwRouteEnd;

/**
 * PwRoute: what a way is wanted for
 * @flow: sequence flow, message flow, association or data association
 * @is_vertical: in vertical pools everything is mirrored at the diagonal
 * @obstacles: (array length=n_obstacles): shapes to go around. What holds an end, or
 *   is one, may be among them and does not count
 * @others: (array length=n_others): flows there already, best all of the plane: a way
 *   does not run along them and crosses few
 */
typedef struct
{
  PwRouteEnd        source;
  PwRouteEnd        target;
  PwElementType     flow;
  gboolean          is_vertical;
  const PwRect     *obstacles;
  guint             n_obstacles;
  const PwPolyline *others;
  guint             n_others;
} PwRoute;

/**
 * pw_route_compute:
 *
 * Sequence flows run horizontally out and in; out of gateways vertically first, into
 * gateways horizontally and then vertically; boundary events leave on the side of
 * their host; a flow back to its own source goes clockwise around its corner; flows
 * against the reading direction leave and arrive above or below, where no other
 * flow is expected. Message flows are straight if they can be, else vertical.
 * Associations are straight. Segments are at least 20 long where there is room. Few
 * bends, around the obstacles, never through source or target.
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
 *
 * Where @outside lies inside as well, the line is made longer. @inside where it
 * lies outside and the line misses the shape.
 */
PwPoint pw_route_crop (PwElementType type,
                       PwRect        bounds,
                       PwPoint       inside,
                       PwPoint       outside);

/**
 * pw_route_dock:
 *
 * Ends that lie inside or off their shapes, as some tools write them, come to lie
 * on the outlines; points inside the shapes are dropped.
 *
 * Returns: (transfer full) (element-type PwPoint): at least two points
 */
GArray *pw_route_dock (const PwPoint    *points,
                       guint             n_points,
                       const PwRouteEnd *source,
                       const PwRouteEnd *target);

/** pw_route_simplify: (transfer full): without bends that bend nothing and doubled points */
GArray *pw_route_simplify (const PwPoint *points,
                           guint          n_points);

/**
 * pw_route_move_segment: segment @segment shifted across its direction
 * @segment: 0 is the first
 *
 * It snaps to the segments it would continue and to the middle of the shape it
 * begins or ends at. The first and the last segment dock elsewhere on their shape;
 * beyond it they get a new bend. A slanted one moves with both its bends.
 *
 * Returns: (transfer full) (element-type PwPoint)
 */
GArray *pw_route_move_segment (const PwPoint *points,
                               guint          n_points,
                               guint          segment,
                               double         dx,
                               double         dy,
                               const PwRoute *route);

/**
 * pw_route_move_bend: bend @bend at @to; it snaps where lines become straight
 *
 * Segments to other bends stay level or upright; those to the ends may slant. A bend
 * that no longer bends anything is gone.
 *
 * Returns: (transfer full) (element-type PwPoint)
 */
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
