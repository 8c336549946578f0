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
 * at the upper left corner of the view). Emits PwViewState::changed once per change,
 * also when size or content change.
 *
 * Until somebody pans or zooms, the view keeps itself as pw_view_state_show_first()
 * wants it, whatever happens to its size.
 */
#define PW_TYPE_VIEW_STATE (pw_view_state_get_type ())
G_DECLARE_FINAL_TYPE (PwViewState, pw_view_state, PW, VIEW_STATE, GObject)

PwViewState *pw_view_state_new (void);

double  pw_view_state_get_zoom (PwViewState *self);
PwPoint pw_view_state_get_offset (PwViewState *self);

/** pw_view_state_get_min_zoom: %PW_ZOOM_MIN, or less where the content needs it to fit */
double pw_view_state_get_min_zoom (PwViewState *self);

/** pw_view_state_set_size: the widget's size in pixels */
void pw_view_state_set_size (PwViewState *self,
                             double       width,
                             double       height);

/**
 * pw_view_state_set_covered:
 * @bottom: pixels at the bottom of the view that something lies over when all is in sight
 * @corner_width: size in pixels of what lies over the lower right corner now
 * @corner_height: likewise
 *
 * What is made to fit, or is shown, stays clear of them.
 */
void pw_view_state_set_covered (PwViewState *self,
                                double       bottom,
                                double       corner_width,
                                double       corner_height);

/** pw_view_state_set_covered_left: as wide is what lies over the left edge, all the way down */
void pw_view_state_set_covered_left (PwViewState *self,
                                     double       left);

/** pw_view_state_get_size: the widget's size in pixels, x and y being 0 */
PwRect pw_view_state_get_size (PwViewState *self);

/** pw_view_state_set_content: what there is to see, in diagram units; panning stops near its edge */
void pw_view_state_set_content (PwViewState *self,
                                PwRect       content);

PwRect pw_view_state_get_content (PwViewState *self);

/**
 * pw_view_state_show_first:
 * @start: where reading begins, in diagram units; may be empty
 *
 * How a diagram is met: all of it, not larger than 100 %, where that can be read;
 * else at 80 % from the upper left corner with @start in view. Can be said before
 * the size is known.
 */
void pw_view_state_show_first (PwViewState *self,
                               PwRect       start);

/** pw_view_state_restore: as it was once, when leaving and coming back */
void pw_view_state_restore (PwViewState *self,
                            double       zoom,
                            PwPoint      offset);

/** pw_view_state_zoom_at: makes it @zoom; the diagram point under @pixel stays there */
void pw_view_state_zoom_at (PwViewState *self,
                            double       zoom,
                            PwPoint      pixel);

/**
 * pw_view_state_get_step:
 *
 * Returns: the zoom @steps away from the present one, in ten logarithmic steps
 *   between least and largest, of which one is 100 %
 */
double pw_view_state_get_step (PwViewState *self,
                               int          steps);

/** pw_view_state_step_zoom: zooms to pw_view_state_get_step() about @pixel */
void pw_view_state_step_zoom (PwViewState *self,
                              int          steps,
                              PwPoint      pixel);

/** pw_view_state_pan: moves the view by pixels: what is right comes into sight with @dx > 0 */
void pw_view_state_pan (PwViewState *self,
                        double       dx,
                        double       dy);

/** pw_view_state_center_on: @point comes to the middle of the view */
void pw_view_state_center_on (PwViewState *self,
                              PwPoint      point);

/** pw_view_state_get_fit: zoom and offset at which all of the content is seen, never above 100 % */
double pw_view_state_get_fit (PwViewState *self,
                              PwPoint     *offset);

/** pw_view_state_fit: all of the content, never larger than 100 % */
void pw_view_state_fit (PwViewState *self);

/** pw_view_state_show: pans the least that is needed to see @rect; zooms out if it must */
void pw_view_state_show (PwViewState *self,
                         PwRect       rect);

PwPoint pw_view_state_to_diagram (PwViewState *self,
                                  PwPoint      pixel);
PwPoint pw_view_state_to_view (PwViewState *self,
                               PwPoint      point);

/** pw_view_state_rect_to_view: a rectangle of the diagram in pixels */
PwRect pw_view_state_rect_to_view (PwViewState *self,
                                   PwRect       rect);

/** pw_view_state_get_visible: the part of the diagram that is seen */
PwRect pw_view_state_get_visible (PwViewState *self);

G_END_DECLS
