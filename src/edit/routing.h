/* edit/routing.h - the ways of flows in a document: what layout/route.h needs, gathered
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/editing.h"
#include "layout/route.h"

G_BEGIN_DECLS

/**
 * PwRoutingPlaces: where things are, for those to whom it is not as the document has it
 * @get_bounds: the place of @element now; %FALSE where it has none
 * @get_old_bounds: its place when the flows had the ways that the document has
 * @dup_way: (transfer full) (nullable): the way of a flow that others end at
 * @list_near: (transfer full) (element-type PwElement): at least those children of
 *   @scope whose place meets @area
 */
typedef struct
{
  gboolean (*get_bounds) (gconstpointer    user_data,
                          const PwElement *element,
                          PwRect          *bounds);
  gboolean (*get_old_bounds) (gconstpointer    user_data,
                              const PwElement *element,
                              PwRect          *bounds);
  GArray *(*dup_way) (gconstpointer    user_data,
                      const PwElement *flow);
  GPtrArray *(*list_near) (gconstpointer    user_data,
                           const PwElement *scope,
                           PwRect           area);
  gconstpointer user_data;
} PwRoutingPlaces;

/** pw_routing_read_ends: (out) @route: without obstacles; %FALSE where an end is not drawn */
gboolean pw_routing_read_ends (const PwElement *flow,
                               PwRoute         *route);

/** pw_routing_compute: (transfer full) (nullable): a new way for @flow; %NULL where an end is not drawn */
GArray *pw_routing_compute (const PwElement *flow);

/**
 * pw_routing_repair:
 *
 * The way of @flow after its ends have moved, as close to what it was as can be; a
 * new one where that fails.
 *
 * Returns: (transfer full) (nullable): %NULL where an end is not drawn
 */
GArray *pw_routing_repair (const PwEdit    *edit,
                           const PwElement *flow);

/** pw_routing_dock: (transfer full): @points with ends on the outlines of what @flow connects now */
GArray *pw_routing_dock (const PwElement *flow,
                         const GArray    *points);

/**
 * pw_routing_guess:
 *
 * The way that @flow would take if its ends came to lie at @source and @target. What
 * else moves is not known here, so it goes around nothing.
 *
 * Returns: (transfer full) (nullable): %NULL where an end is not drawn
 */
GArray *pw_routing_guess (const PwElement *flow,
                          PwRect           source,
                          PwRect           target);

/** pw_routing_repair_among: the same before anything is done, as a preview */
GArray *pw_routing_repair_among (const PwRoutingPlaces *places,
                                 const PwElement       *flow);

/**
 * pw_routing_compute_between: the way of a flow that is not there yet
 * @places: (nullable): %NULL for the document's own
 * @flow: which kind it would be
 * @source: (nullable): %NULL for an end that hangs free at @at
 * @target: (nullable): likewise, but not both
 * @except: (nullable): a flow that it would take the place of
 *
 * Returns: (transfer full) (nullable): %NULL where an end is not drawn
 */
GArray *pw_routing_compute_between (const PwRoutingPlaces *places,
                                    PwElementType          flow,
                                    const PwElement       *source,
                                    const PwElement       *target,
                                    PwPoint                at,
                                    const PwElement       *except);

/**
 * pw_routing_compute_to_new: the way between what is there and an element that is not yet
 * @places: (nullable): %NULL for the document's own
 * @flow: which kind it would be
 * @end: what is there
 * @outgoing: whether the flow leads from @end to the new one
 * @type: of the new one, drawn at @bounds
 *
 * Returns: (transfer full) (nullable): %NULL where @end is not drawn
 */
GArray *pw_routing_compute_to_new (const PwRoutingPlaces *places,
                                   PwElementType          flow,
                                   const PwElement       *end,
                                   gboolean               outgoing,
                                   PwElementType          type,
                                   PwRect                 bounds);

G_END_DECLS
