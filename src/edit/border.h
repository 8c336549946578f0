/* edit/border.h - places on the border of an activity
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

/** pw_border_project: the point of the border of @rect that is nearest to @point */
PwPoint pw_border_project (PwRect  rect,
                           PwPoint point);

/** pw_border_carry: where an event at @center of the border of @from is on that of @to */
PwPoint pw_border_carry (PwRect  from,
                         PwRect  to,
                         PwPoint center);

G_END_DECLS
