/* app/canvas/far-picture.h - a diagram so small that shapes become dots
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <cairo.h>

#include "draw/theme.h"
#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * pw_far_picture_paint:
 * @scale: pixels per diagram unit that the context has; lines are thin and dots are
 *   seen at any scale
 *
 * Frames, lines and dots in one path each: fast for tens of thousands of elements.
 */
void pw_far_picture_paint (const PwDiagram *diagram,
                           const PwTheme   *theme,
                           double           scale,
                           cairo_t         *cr);

G_END_DECLS
