/* draw/flow-line.h - the way of an edge as a path: rounded corners, jumps, gaps
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/display-list.h"

G_BEGIN_DECLS

/**
 * PwFlowLine:
 * @points: (element-type PwPoint): from outline to outline; fewer than two where
 *   nothing can be drawn
 * @jumps: (nullable) (element-type PwPoint): where it jumps over another edge
 */
typedef struct
{
  GArray *points;
  GArray *jumps;
} PwFlowLine;

/**
 * pw_flow_line_find_jumps:
 * @routes: (array length=n_routes): those of edges have points
 *
 * Sets @jumps of each route: level stretches jump over steep ones.
 * O(n log n) and the number of crossings.
 */
void pw_flow_line_find_jumps (PwFlowLine *routes,
                              guint       n_routes);

void pw_flow_line_clear (PwFlowLine *self);

/**
 * pw_flow_line_add_path:
 * @off_start: what a mark at the start covers of the line
 * @off_end: what a head at the end covers of the line
 * @gap: (nullable): where the line is left out, such as under its own label
 */
void pw_flow_line_add_path (const PwFlowLine *self,
                            PwDisplayList    *list,
                            double            off_start,
                            double            off_end,
                            const PwRect     *gap);

/** pw_flow_line_get_length: of a polyline */
double pw_flow_line_get_length (const GArray *points);

G_END_DECLS
