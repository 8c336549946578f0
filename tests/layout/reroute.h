/* layout/reroute.h - lays all flows of a drawing anew, and counts what is bad about them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "layout/route.h"
#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * Quality: of a drawing's sequence and message flows
 * @n_flows: that join two shapes of the drawing
 * @n_bends: of all of them
 * @n_crossings: of two of them
 * @n_hits: flows that run through a shape that is none of their ends
 * @n_slanted: flows with a segment that is neither level nor upright
 * @n_short: flows with a segment shorter than 15
 * @n_along: pairs of flows that run along each other without a common end
 */
typedef struct
{
  guint  n_flows;
  guint  n_bends;
  guint  n_crossings;
  guint  n_hits;
  guint  n_slanted;
  guint  n_short;
  guint  n_along;
  double length;
} Quality;

/** reroute_diagram: every edge between two shapes gets a computed way */
void reroute_diagram (PwDiagram *diagram);

Quality reroute_measure (const PwDiagram *diagram);

/** reroute_get_route: FALSE where an end of @edge is not drawn; obstacles are not set */
gboolean reroute_get_route (const PwDiagram *diagram,
                            guint            edge,
                            PwRoute         *route);

/** reroute_is_obstacle: whether flows should go around item @n */
gboolean reroute_is_obstacle (const PwDiagram *diagram,
                              guint            n);

G_END_DECLS
