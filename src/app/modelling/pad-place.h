/* app/modelling/pad-place.h - where beside the selection the context pad stands
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

/**
 * pw_pad_place:
 * @selection: what must stay free, in pixels of the view
 * @view: where the pad has to stay inside
 * @obstacles: (array length=n_obstacles): what else floats there
 *
 * To the right of the selection, else to its left, below or above it; of what does not fit
 * anywhere beside it, inside the upper right corner of the part that is seen.
 *
 * Returns: the upper left corner of the pad
 */
PwPoint pw_pad_place (PwRect        selection,
                      double        width,
                      double        height,
                      PwRect        view,
                      const PwRect *obstacles,
                      guint         n_obstacles);

G_END_DECLS
