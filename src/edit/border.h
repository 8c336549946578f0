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

G_END_DECLS
