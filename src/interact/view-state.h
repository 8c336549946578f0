/* interact/view-state.h - what part of a diagram is seen, and how large
 *
 * Shared by canvas, zoom control and map. Knows nothing of toolkits.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib-object.h>

#include "base/geometry.h"

G_BEGIN_DECLS

#define PW_ZOOM_MIN 0.2
#define PW_ZOOM_MAX 4.0

/**
 * PwViewState:
 *
 * Properties: "zoom" (1.0 is 100 %), "offset-x" and "offset-y" (the diagram point
 * at the upper left corner of the view). Emits PwViewState::changed once per change.
 */
#define PW_TYPE_VIEW_STATE (pw_view_state_get_type ())
G_DECLARE_FINAL_TYPE (PwViewState, pw_view_state, PW, VIEW_STATE, GObject)

PwViewState *pw_view_state_new (void);

double  pw_view_state_get_zoom (PwViewState *self);
PwPoint pw_view_state_get_offset (PwViewState *self);

/** pw_view_state_set_size: the widget's size in pixels */
void pw_view_state_set_size (PwViewState *self,
                             double       width,
                             double       height);

/** pw_view_state_set_content: what there is to see, in diagram units; panning stops near its edge */
void pw_view_state_set_content (PwViewState *self,
                                PwRect       content);

/** pw_view_state_zoom_at: makes it @zoom; the diagram point under @pixel stays there */
void pw_view_state_zoom_at (PwViewState *self,
                            double       zoom,
                            PwPoint      pixel);

/** pw_view_state_step_zoom: @steps of ten logarithmic steps between least and largest zoom */
void pw_view_state_step_zoom (PwViewState *self,
                              int          steps,
                              PwPoint      pixel);

/** pw_view_state_pan: moves the view by pixels */
void pw_view_state_pan (PwViewState *self,
                        double       dx,
                        double       dy);

/** pw_view_state_fit: all of the content, never larger than 100 % */
void pw_view_state_fit (PwViewState *self);

/** pw_view_state_show: pans the least that is needed to see @rect; zooms out if it must */
void pw_view_state_show (PwViewState *self,
                         PwRect       rect);

PwPoint pw_view_state_to_diagram (PwViewState *self,
                                  PwPoint      pixel);
PwPoint pw_view_state_to_view (PwViewState *self,
                               PwPoint      point);

/** pw_view_state_get_visible: the part of the diagram that is seen */
PwRect pw_view_state_get_visible (PwViewState *self);

G_END_DECLS
