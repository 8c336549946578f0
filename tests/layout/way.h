/* layout/way.h - what must hold for every way of a flow
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "layout/route.h"

G_BEGIN_DECLS

/** way_end: a shape of the usual size with its middle at @x, @y */
PwRouteEnd way_end (PwElementType type,
                    double        x,
                    double        y);

/** way_point: of a way */
PwPoint way_point (const GArray *way,
                   guint         n);

/** way_get_start: the side of its source it leaves at, by its first segment */
PwSide way_get_start (const GArray *way);

/** way_get_end: the side of its target it arrives at */
PwSide way_get_end (const GArray *way);

gboolean way_is_orthogonal (const GArray *way);

/** way_is_on_outline: nearer than half a unit to the true outline, from either side */
gboolean way_is_on_outline (const PwRouteEnd *end,
                            PwPoint           point);

/** way_hits: whether it runs through the inside of @rect */
gboolean way_hits (const GArray *way,
                   PwRect        rect);

/** way_hits_ends: whether it runs through its own source or target */
gboolean way_hits_ends (const GArray  *way,
                        const PwRoute *route);

/** way_to_string: for messages */
char *way_to_string (const GArray *way);

/** way_assert_sound: level and upright, from outline to outline, not through its ends */
void way_assert_sound (const GArray  *way,
                       const PwRoute *route,
                       const char    *name);

G_END_DECLS
