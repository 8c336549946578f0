/* edit/orthogonal.h - plain orthogonal ways between two shapes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "layout/route.h"

G_BEGIN_DECLS

/** pw_orthogonal_compute: (transfer full) (element-type PwPoint): see pw_route_compute() */
GArray *pw_orthogonal_compute (const PwRoute *route);

/** pw_orthogonal_repair: (transfer full) (nullable): see pw_route_repair() */
GArray *pw_orthogonal_repair (const PwPoint    *points,
                              guint             n_points,
                              const PwRouteEnd *old_source,
                              const PwRouteEnd *old_target,
                              const PwRoute    *route);

G_END_DECLS
