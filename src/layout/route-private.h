/* layout/route-private.h - the parts of routing
 *
 *   route.c          what is wanted: relative position, preferred sides, the order
 *                    of the work
 *   route-outline.c  true outlines
 *   route-shapes.c   ways with up to three bends, made directly
 *   route-cost.c     how good a way is
 *   route-search.c   any way at all around the obstacles, by A*
 *   route-repair.c   a way whose ends moved
 *   route-edit.c     ways changed by hand
 *
 * All of it thinks in horizontal pools; for vertical ones everything is mirrored at
 * the diagonal before and after. Axis 0 is x, axis 1 is y: most rules hold for both.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "layout/route.h"

G_BEGIN_DECLS

/* How far from obstacles ways keep where there is room, in diagram units. */
#define PW_ROUTE_CLEARANCE 10.0
#define PW_ROUTE_LEAST_CLEARANCE 3.0

/* Corners of activities, as they are drawn. */
#define PW_ROUTE_RADIUS 10.0

/* What is bad about a way, in the same unit as a bend is 100. */
#define PW_ROUTE_COST_BEND 100.0
#define PW_ROUTE_COST_LENGTH 0.15   /* per diagram unit */
#define PW_ROUTE_COST_SHORT 8.0     /* per unit that a segment is too short */
#define PW_ROUTE_COST_HIT 5000.0    /* through a shape */
#define PW_ROUTE_COST_NEAR 25.0     /* nearer to a shape than the clearance */
#define PW_ROUTE_COST_CROSSING 45.0 /* across another flow */
#define PW_ROUTE_COST_OVERLAP 320.0 /* along another flow */
#define PW_ROUTE_COST_FORK 200.0    /* along another flow from the same place */
#define PW_ROUTE_COST_JOIN 60.0     /* along another flow to the same place */

#define PW_ROUTE_MOST_POINTS 8
#define PW_ROUTE_N_SIDES 5

/**
 * PwRoutePort: one end, prepared
 * @dock: where lines aim at, by axis
 * @low: the range that @dock may be shifted in to make a line straight, by axis
 * @costs: of leaving or arriving at each side
 * @is_free: no shape, only a point
 */
typedef struct
{
  const PwRouteEnd *end;
  PwRect            bounds;
  double            dock[2];
  double            low[2];
  double            high[2];
  double            costs[PW_ROUTE_N_SIDES];
  gboolean          is_free;
} PwRoutePort;

typedef struct
{
  PwPoint from;
  PwPoint to;
  guint   other; /* which flow it is a part of */
} PwRouteSegment;

/**
 * PwRouting: one question
 * @obstacles: (element-type PwRect): those that count and are near
 * @lines: (element-type PwRouteSegment): of the other flows, those that are near
 * @is_message: vertical out and in
 * @is_loop: source and target are the same shape
 */
typedef struct
{
  const PwRoute *route;
  PwRoutePort    source;
  PwRoutePort    target;
  GArray        *obstacles;
  GArray        *lines;
  gboolean       is_message;
  gboolean       is_loop;
} PwRouting;

/** PwRouteWay: a way being made */
typedef struct
{
  PwPoint points[PW_ROUTE_MOST_POINTS];
  guint   n;
  PwSide  start;
  PwSide  end;
} PwRouteWay;

/* Sides: the axis a line runs along there, and whether outwards is up or down that axis. */
static inline int
pw_side_get_axis (PwSide side)
{
  return side == PW_SIDE_LEFT || side == PW_SIDE_RIGHT ? 0 : 1;
}

static inline double
pw_side_get_sign (PwSide side)
{
  return side == PW_SIDE_RIGHT || side == PW_SIDE_BOTTOM ? 1 : -1;
}

static inline double
pw_point_on (PwPoint point,
             int     axis)
{
  return axis == 0 ? point.x : point.y;
}

static inline PwPoint
pw_point_from_axes (int    axis,
                    double along,
                    double across)
{
  return axis == 0 ? (PwPoint){ along, across } : (PwPoint){ across, along };
}

static inline double
pw_rect_low (PwRect rect,
             int    axis)
{
  return axis == 0 ? rect.x : rect.y;
}

static inline double
pw_rect_high (PwRect rect,
              int    axis)
{
  return axis == 0 ? rect.x + rect.width : rect.y + rect.height;
}

static inline double
pw_rect_side (PwRect rect,
              PwSide side)
{
  int axis = pw_side_get_axis (side);

  return pw_side_get_sign (side) > 0 ? pw_rect_high (rect, axis) : pw_rect_low (rect, axis);
}

/* --- route.c --- */

/** pw_routing_prepare: free what it holds with pw_routing_clear() */
void pw_routing_prepare (PwRouting     *self,
                         const PwRoute *route);
void pw_routing_clear (PwRouting *self);

/* --- route-outline.c --- */

/** pw_route_outline_has: whether @point lies inside of the true outline */
gboolean pw_route_outline_has (PwElementType type,
                               PwRect        bounds,
                               PwPoint       point);

/**
 * pw_route_exit: where a line at @across, in parallel to the axis of @side, meets the
 * outline there
 */
PwPoint pw_route_exit (const PwRoutePort *port,
                       PwSide             side,
                       double             across);

/** pw_route_get_slack: how far from the middle lines may dock and still look well */
double pw_route_get_slack (PwElementType type,
                           PwRect        bounds,
                           int           axis);

/* --- route-cost.c --- */

/** pw_segment_hits: whether the level or upright line from @a to @b runs through @rect */
gboolean pw_segment_hits (PwPoint a,
                          PwPoint b,
                          PwRect  rect);

/** pw_route_count_hits: how many shapes a way runs through, source and target among them */
guint pw_route_count_hits (const PwRouting *self,
                           const PwPoint   *points,
                           guint            n_points);

/** pw_route_get_base_cost: without what others have to do with it */
double pw_route_get_base_cost (const PwRouting *self,
                               const PwPoint   *points,
                               guint            n_points,
                               PwSide           start,
                               PwSide           end);

/** pw_route_get_cost: above @limit it may be anything above that */
double pw_route_get_cost (const PwRouting *self,
                          const PwPoint   *points,
                          guint            n_points,
                          PwSide           start,
                          PwSide           end,
                          double           limit);

/** pw_route_get_line_cost: what the line from @a to @b costs for the other flows it meets */
double pw_route_get_line_cost (const PwRouting *self,
                               PwPoint          a,
                               PwPoint          b,
                               PwPoint          start,
                               PwPoint          end);

/* --- route-shapes.c --- */

/** pw_route_try_shapes: the best of the plain ways; its cost */
double pw_route_try_shapes (const PwRouting *self,
                            PwRouteWay      *best);

/* --- route-search.c --- */

/**
 * pw_route_search:
 * @clearance: to keep from all shapes
 * @limit: ways that cost more are not wanted
 *
 * Returns: (transfer full) (nullable): %NULL where there is none, or none was found
 *   in the time it may take
 */
GArray *pw_route_search (const PwRouting *self,
                         double           clearance,
                         double           limit,
                         PwSide          *start,
                         PwSide          *end);

/** pw_route_settle: moves the inner segments of a way to the middle of their room */
void pw_route_settle (const PwRouting *self,
                      GArray          *points,
                      PwSide           start,
                      PwSide           end);

G_END_DECLS
