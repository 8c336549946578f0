/* interact/panning.h - moving the view while any tool is in hand
 *
 * The middle button does, and the primary one while Space is down. A tool asks before it
 * looks at an event itself.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "interact/editor.h"

G_BEGIN_DECLS

/** PwPanning: all 0 at first; part of a tool */
typedef struct
{
  gboolean is_space_down;
  gboolean is_active;
  PwPoint  last; /* pixel that the view has followed so far */
} PwPanning;

/** pw_panning_press: whether the press moves the view */
gboolean pw_panning_press (PwPanning            *self,
                           PwEditor             *editor,
                           const PwPointerEvent *event);

/** pw_panning_start: this press does, whatever the button */
void pw_panning_start (PwPanning            *self,
                       PwEditor             *editor,
                       const PwPointerEvent *event);

/** pw_panning_motion: %TRUE where the view was moved by it */
gboolean pw_panning_motion (PwPanning            *self,
                            PwEditor             *editor,
                            const PwPointerEvent *event);

/** pw_panning_release: %TRUE where it ended moving the view; the pointer is up to the tool then */
gboolean pw_panning_release (PwPanning *self);

/** pw_panning_key: %TRUE for Space */
gboolean pw_panning_key (PwPanning *self,
                         PwEditor  *editor,
                         PwKey      key,
                         gboolean   is_down);

G_END_DECLS
