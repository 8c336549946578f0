/* app/canvas/canvas-arrange.h - a diagram, or what is selected of it, is arranged
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"
#include "layout/arrange.h"

G_BEGIN_DECLS

/**
 * pw_canvas_arrange:
 * @mode: not to keep what is drawn
 *
 * Arranges all of the diagram that is shown anew, one step of the history. A large one is
 * arranged in a thread while people go on; what they change meanwhile is taken into
 * account.
 */
void pw_canvas_arrange (PwCanvas     *self,
                        PwArrangeMode mode);

/**
 * pw_canvas_tidy:
 * @ids: (array zero-terminated=1): see pw_arrangement_new_tidy()
 */
void pw_canvas_tidy (PwCanvas          *self,
                     const char *const *ids);

G_END_DECLS
