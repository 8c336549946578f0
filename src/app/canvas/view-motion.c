/* app/canvas/view-motion.c - zooming that the eye can follow
 *
 * From one zoom and offset to another there is one diagram point that stays where it
 * is in the view; the zoom changes by equal ratios about it. Where the zoom is the
 * same, the view slides.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/view-motion.h"

#include <math.h>

#define DURATION_MS 150

/* What is shown has this much around it, in diagram units. */
#define AROUND 40.0

struct _PwViewMotion
{
  GtkWidget    *widget;
  PwViewState  *view;
  AdwAnimation *animation;
  double        from_zoom;
  double        to_zoom;
  PwPoint       from;
  PwPoint       to;
};

static void
on_value (double   t,
          gpointer data)
{
  PwViewMotion *self = data;
  double        zoom = self->from_zoom * pow (self->to_zoom / self->from_zoom, t);
  PwPoint       offset;

  if (fabs (self->to_zoom / self->from_zoom - 1) < 1e-6)
    {
      offset.x = self->from.x + (self->to.x - self->from.x) * t;
      offset.y = self->from.y + (self->to.y - self->from.y) * t;
    }
  else
    {
      double  d = self->from_zoom - self->to_zoom;
      PwPoint fixed = { (self->from.x * self->from_zoom - self->to.x * self->to_zoom) / d,
                        (self->from.y * self->from_zoom - self->to.y * self->to_zoom) / d };

      offset.x = fixed.x - (fixed.x - self->from.x) * self->from_zoom / zoom;
      offset.y = fixed.y - (fixed.y - self->from.y) * self->from_zoom / zoom;
    }

  pw_view_state_restore (self->view, zoom, offset);
}

static void
move_to (PwViewMotion *self,
         double        zoom,
         PwPoint       offset)
{
  self->from_zoom = pw_view_state_get_zoom (self->view);
  self->from = pw_view_state_get_offset (self->view);
  self->to_zoom = zoom;
  self->to = offset;
  adw_animation_play (self->animation);
}

/* The view is at its goal already: goes back and on from there. */
static void
move_from (PwViewMotion *self,
           double        zoom,
           PwPoint       offset)
{
  double  goal = pw_view_state_get_zoom (self->view);
  PwPoint there = pw_view_state_get_offset (self->view);

  pw_view_state_restore (self->view, zoom, offset);
  move_to (self, goal, there);
}

PwViewMotion *
pw_view_motion_new (GtkWidget   *widget,
                    PwViewState *view)
{
  PwViewMotion *self = g_new0 (PwViewMotion, 1);

  self->widget = widget;
  self->view = view;
  self->animation = adw_timed_animation_new (widget, 0, 1, DURATION_MS,
                                             adw_callback_animation_target_new (on_value, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_OUT_CUBIC);

  return self;
}

void
pw_view_motion_free (PwViewMotion *self)
{
  if (self == NULL)
    return;

  adw_animation_pause (self->animation);
  g_object_unref (self->animation);
  g_free (self);
}

void
pw_view_motion_finish (PwViewMotion *self)
{
  if (adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING)
    adw_animation_skip (self->animation);
}

void
pw_view_motion_zoom (PwViewMotion *self,
                     double        zoom,
                     PwPoint       pixel)
{
  PwPoint kept = pw_view_state_to_diagram (self->view, pixel);

  zoom = CLAMP (zoom, pw_view_state_get_min_zoom (self->view), PW_ZOOM_MAX);
  move_to (self, zoom, (PwPoint){ kept.x - pixel.x / zoom, kept.y - pixel.y / zoom });
}

void
pw_view_motion_show (PwViewMotion *self,
                     PwRect        rect)
{
  PwRect  around = pw_rect_grow (rect, AROUND);
  PwRect  visible;
  PwPoint offset;
  double  zoom;

  pw_view_motion_finish (self);
  zoom = pw_view_state_get_zoom (self->view);
  offset = pw_view_state_get_offset (self->view);
  visible = pw_view_state_get_visible (self->view);
  if (around.x < visible.x || around.x + around.width > visible.x + visible.width)
    pw_view_state_center_on (self->view, (PwPoint){ pw_rect_center (rect).x, pw_rect_center (visible).y });
  pw_view_state_show (self->view, around);
  move_from (self, zoom, offset);
}

void
pw_view_motion_fit (PwViewMotion *self)
{
  PwPoint offset;
  double  zoom = pw_view_state_get_fit (self->view, &offset);

  move_to (self, zoom, offset);
}
