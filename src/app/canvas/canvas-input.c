/* app/canvas/canvas-input.c - gestures, wheel and keys as neutral events for a tool
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-input.h"

#include <math.h>

/* Half a zoom step for each notch of the wheel. */
#define WHEEL_ZOOM pow (PW_ZOOM_MAX / PW_ZOOM_MIN, 0.05)

/* Touchpads report pixels of the finger's way; GTK's own lists move so much more. */
#define TOUCHPAD_FACTOR 2.5

/* A press that moved so many pixels is ours, whatever lies around. */
#define CLAIM_DISTANCE 4

/* How fast a thrown view comes to rest: its speed falls to a third in 1/4 s. */
#define FRICTION 4.0
#define LEAST_SPEED 10.0 /* pixels a second */

/* While something is dragged near the edge the view follows. */
#define EDGE 20
#define EDGE_SPEED (10.0 / 0.015) /* pixels a second */

struct _PwCanvasInput
{
  GtkWidget *widget;
  PwEditor  *editor;
  GPtrArray *controllers;
  void (*before_press) (gpointer user_data);
  gpointer user_data;

  guint    n_press;
  gboolean has_pointer;
  PwPoint  pointer;
  PwPoint  press;
  PwPoint  pinch;
  double   pinch_zoom;

  guint          tick_id;
  gint64         tick_time;
  PwPoint        speed; /* of a thrown view, pixels a second */
  PwPointerEvent drag;  /* the last event of a drag that lasts */
  gboolean       is_dragging;
};

static PwViewState *
get_view (const PwCanvasInput *self)
{
  return pw_editor_get_view_state (self->editor);
}

/* --- what moves on by itself --------------------------------------------------- */

static double
edge_speed (double at,
            double size)
{
  if (at < EDGE)
    return -EDGE_SPEED;
  return at > size - EDGE ? EDGE_SPEED : 0;
}

/* Something is being dragged, rather than the view moved. */
static gboolean
is_carrying (PwCanvasInput *self)
{
  PwRect lasso;

  return self->is_dragging && (pw_editor_get_lasso (self->editor, &lasso) || pw_editor_get_preview (self->editor) != NULL);
}

/* The view has moved below the pointer: what is in hand is elsewhere now. */
static void
repeat_motion (PwCanvasInput *self)
{
  PwPointerEvent event = { self->pointer, PW_BUTTON_NONE, PW_MODIFIER_NONE, PW_DEVICE_MOUSE, 0 };

  if (self->is_dragging)
    pw_editor_motion (self->editor, &self->drag);
  else if (self->has_pointer && pw_editor_get_preview (self->editor) != NULL)
    pw_editor_motion (self->editor, &event);
}

static gboolean
follow_drag (PwCanvasInput *self,
             double         seconds)
{
  PwPoint speed;

  if (!is_carrying (self))
    return FALSE;

  speed.x = edge_speed (self->drag.pixel.x, gtk_widget_get_width (self->widget));
  speed.y = edge_speed (self->drag.pixel.y, gtk_widget_get_height (self->widget));
  if (speed.x < 0 || speed.x > 0 || speed.y < 0 || speed.y > 0)
    {
      pw_view_state_pan (get_view (self), speed.x * seconds, speed.y * seconds);
      repeat_motion (self);
    }
  return TRUE;
}

static gboolean
glide (PwCanvasInput *self,
       double         seconds)
{
  double slower = exp (-FRICTION * seconds);

  if (hypot (self->speed.x, self->speed.y) < LEAST_SPEED)
    return FALSE;

  pw_view_state_pan (get_view (self), self->speed.x * seconds, self->speed.y * seconds);
  self->speed.x *= slower;
  self->speed.y *= slower;
  return TRUE;
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  PwCanvasInput *self = data;
  gint64         now = gdk_frame_clock_get_frame_time (clock);
  double         seconds = self->tick_time > 0 ? (double) (now - self->tick_time) / G_USEC_PER_SEC : 0;
  gboolean       is_following;
  gboolean       is_gliding;

  self->tick_time = now;
  is_following = follow_drag (self, seconds);
  is_gliding = glide (self, seconds);
  if (is_following || is_gliding)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
start_ticking (PwCanvasInput *self)
{
  if (self->tick_id != 0)
    return;
  self->tick_time = 0;
  self->tick_id = gtk_widget_add_tick_callback (self->widget, on_tick, self, NULL);
}

static void throw (PwCanvasInput * self,
                   double speed_x,
                   double speed_y)
{
  gboolean has_animations = FALSE;

  g_object_get (gtk_widget_get_settings (self->widget), "gtk-enable-animations", &has_animations, NULL);
  if (!has_animations)
    return;
  self->speed = (PwPoint){ speed_x, speed_y };
  start_ticking (self);
}

/* --- pointers ------------------------------------------------------------------- */

static PwModifiers
translate_modifiers (GdkModifierType state)
{
  PwModifiers modifiers = PW_MODIFIER_NONE;

  if ((state & GDK_SHIFT_MASK) != 0)
    modifiers |= PW_MODIFIER_SHIFT;
  if ((state & GDK_CONTROL_MASK) != 0)
    modifiers |= PW_MODIFIER_CONTROL;
  if ((state & GDK_ALT_MASK) != 0)
    modifiers |= PW_MODIFIER_ALT;
  return modifiers;
}

static PwModifiers
get_modifiers (GtkEventController *controller)
{
  return translate_modifiers (gtk_event_controller_get_current_event_state (controller));
}

static PwDevice
get_device (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  if (device == NULL)
    return PW_DEVICE_MOUSE;
  switch (gdk_device_get_source (device))
    {
    case GDK_SOURCE_TOUCHSCREEN:
      return PW_DEVICE_TOUCH;
    case GDK_SOURCE_PEN:
      return PW_DEVICE_PEN;
    case GDK_SOURCE_MOUSE:
    case GDK_SOURCE_KEYBOARD:
    case GDK_SOURCE_TOUCHPAD:
    case GDK_SOURCE_TRACKPOINT:
    case GDK_SOURCE_TABLET_PAD:
    default:
      return PW_DEVICE_MOUSE;
    }
}

static PwButton
get_button (GtkGesture *gesture)
{
  switch (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)))
    {
    case GDK_BUTTON_MIDDLE:
      return PW_BUTTON_MIDDLE;
    case GDK_BUTTON_SECONDARY:
      return PW_BUTTON_SECONDARY;
    default: /* a finger has no button */
      return PW_BUTTON_PRIMARY;
    }
}

/* A name that is being written lies on the canvas and has its own pointer. */
static gboolean
is_on_text (PwCanvasInput *self,
            double         x,
            double         y)
{
  GtkWidget *there = gtk_widget_pick (self->widget, x, y, GTK_PICK_DEFAULT);

  return there != NULL && GTK_IS_TEXT_VIEW (there);
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            PwCanvasInput   *self)
{
  GtkRoot   *root = gtk_widget_get_root (self->widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (is_on_text (self, x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->n_press = (guint) n_press;
  self->before_press (self->user_data);
  if (focus == NULL || GTK_IS_TEXT_VIEW (focus) || (focus != self->widget && !gtk_widget_is_ancestor (focus, self->widget)))
    gtk_widget_grab_focus (self->widget);
}

static void
on_drag_begin (GtkGestureDrag *gesture,
               double          x,
               double          y,
               PwCanvasInput  *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);

  self->speed = (PwPoint){ 0, 0 };
  self->press = (PwPoint){ x, y };
  self->drag = (PwPointerEvent){ self->press, get_button (GTK_GESTURE (gesture)), get_modifiers (controller),
                                 get_device (controller), MAX (self->n_press, 1) };
  if (self->drag.button == PW_BUTTON_SECONDARY || is_on_text (self, x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->is_dragging = TRUE;
  pw_editor_press (self->editor, &self->drag);
}

static void
on_drag_update (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                PwCanvasInput  *self)
{
  if (!self->is_dragging)
    return;
  /* Before that it may be a click on a button that stands on the canvas. */
  if (hypot (dx, dy) >= CLAIM_DISTANCE)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->drag.pixel = (PwPoint){ self->press.x + dx, self->press.y + dy };
  self->drag.modifiers = get_modifiers (GTK_EVENT_CONTROLLER (gesture));
  pw_editor_motion (self->editor, &self->drag);
  if (is_carrying (self))
    start_ticking (self);
}

static void
on_drag_end (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             PwCanvasInput  *self)
{
  if (!self->is_dragging)
    return;
  self->is_dragging = FALSE;
  self->drag.pixel = (PwPoint){ self->press.x + dx, self->press.y + dy };
  pw_editor_release (self->editor, &self->drag);
  self->n_press = 0;
}

static void
on_drag_cancel (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                PwCanvasInput    *self)
{
  self->is_dragging = FALSE;
  pw_editor_cancel (self->editor);
}

static void
on_swipe (GtkGestureSwipe *gesture,
          double           speed_x,
          double           speed_y,
          PwCanvasInput   *self)
{
  if (get_device (GTK_EVENT_CONTROLLER (gesture)) == PW_DEVICE_TOUCH)
    throw (self, -speed_x, -speed_y);
}

static void
on_motion (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           PwCanvasInput            *self)
{
  PwPointerEvent event = { { x, y }, PW_BUTTON_NONE, get_modifiers (GTK_EVENT_CONTROLLER (controller)), get_device (GTK_EVENT_CONTROLLER (controller)), 0 };

  self->has_pointer = TRUE;
  self->pointer = event.pixel;
  if (!self->is_dragging)
    pw_editor_motion (self->editor, &event);
}

static void
on_leave (GtkEventControllerMotion *controller,
          PwCanvasInput            *self)
{
  self->has_pointer = FALSE;
  pw_editor_leave (self->editor);
}

/* --- wheel, touchpad, pinch ------------------------------------------------------- */

static gboolean
on_scroll (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           PwCanvasInput            *self)
{
  PwModifiers modifiers = get_modifiers (GTK_EVENT_CONTROLLER (controller));
  PwRect      size = pw_view_state_get_size (get_view (self));
  gboolean    is_wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;

  self->speed = (PwPoint){ 0, 0 };
  if ((modifiers & PW_MODIFIER_CONTROL) != 0)
    {
      double notches = is_wheel ? dy : dy / 20;

      pw_view_state_zoom_at (get_view (self), pw_view_state_get_zoom (get_view (self)) * pow (WHEEL_ZOOM, -notches),
                             pw_canvas_input_get_pointer (self));
      repeat_motion (self);
      return GDK_EVENT_STOP;
    }

  if ((modifiers & PW_MODIFIER_SHIFT) != 0 && fabs (dx) <= 0)
    {
      dx = dy;
      dy = 0;
    }
  pw_view_state_pan (get_view (self),
                     dx * (is_wheel ? pow (MAX (size.width, 1), 2.0 / 3) : TOUCHPAD_FACTOR),
                     dy * (is_wheel ? pow (MAX (size.height, 1), 2.0 / 3) : TOUCHPAD_FACTOR));
  repeat_motion (self);
  return GDK_EVENT_STOP;
}

static void
on_decelerate (GtkEventControllerScroll *controller,
               double                    speed_x,
               double                    speed_y,
               PwCanvasInput            *self)
{
  if ((get_modifiers (GTK_EVENT_CONTROLLER (controller)) & PW_MODIFIER_CONTROL) == 0)
    throw (self, speed_x * TOUCHPAD_FACTOR, speed_y * TOUCHPAD_FACTOR);
}

static void
on_pinch_begin (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                PwCanvasInput    *self)
{
  self->is_dragging = FALSE;
  pw_editor_cancel (self->editor);
  self->speed = (PwPoint){ 0, 0 };
  self->pinch_zoom = pw_view_state_get_zoom (get_view (self));
  gtk_gesture_get_bounding_box_center (gesture, &self->pinch.x, &self->pinch.y);
}

static void
on_pinch (GtkGestureZoom *gesture,
          double          scale,
          PwCanvasInput  *self)
{
  PwPoint center = self->pinch;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &center.x, &center.y);
  pw_view_state_pan (get_view (self), self->pinch.x - center.x, self->pinch.y - center.y);
  pw_view_state_zoom_at (get_view (self), self->pinch_zoom * scale, center);
  self->pinch = center;
}

/* --- keys ---------------------------------------------------------------------------- */

static gboolean
send_key (PwCanvasInput *self,
          guint          keyval,
          gboolean       is_down)
{
  if (keyval == GDK_KEY_space)
    return pw_editor_key (self->editor, PW_KEY_SPACE, is_down);
  if (keyval == GDK_KEY_Escape)
    return pw_editor_key (self->editor, PW_KEY_ESCAPE, is_down);
  return FALSE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                PwCanvasInput         *self)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  return send_key (self, keyval, TRUE);
}

static void
on_key_released (GtkEventControllerKey *controller,
                 guint                  keyval,
                 guint                  keycode,
                 GdkModifierType        state,
                 PwCanvasInput         *self)
{
  send_key (self, keyval, FALSE);
}

/* Ctrl and Shift count from the moment they are pressed, not from the next motion. */
static gboolean
on_modifiers (GtkEventControllerKey *controller,
              GdkModifierType        state,
              PwCanvasInput         *self)
{
  if (!self->is_dragging)
    return GDK_EVENT_PROPAGATE;
  self->drag.modifiers = translate_modifiers (state);
  pw_editor_motion (self->editor, &self->drag);
  return GDK_EVENT_PROPAGATE;
}

static void
on_focus_leave (GtkEventControllerFocus *controller,
                PwCanvasInput           *self)
{
  pw_editor_key (self->editor, PW_KEY_SPACE, FALSE);
}

/* --- life ------------------------------------------------------------------------------- */

static void
add (PwCanvasInput      *self,
     GtkEventController *controller)
{
  gtk_widget_add_controller (self->widget, controller);
  g_ptr_array_add (self->controllers, controller);
}

static void
add_gestures (PwCanvasInput *self)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  add (self, GTK_EVENT_CONTROLLER (pinch));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  g_signal_connect (swipe, "swipe", G_CALLBACK (on_swipe), self);
  add (self, GTK_EVENT_CONTROLLER (swipe));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  add (self, GTK_EVENT_CONTROLLER (drag));

  /* Added last, so it is asked first: how many presses it was is known when the drag begins. */
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  add (self, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_group (drag, click);
  gtk_gesture_group (drag, swipe);
}

PwCanvasInput *
pw_canvas_input_new (GtkWidget *widget,
                     PwEditor  *editor,
                     void (*before_press) (gpointer user_data),
                     gpointer user_data)
{
  PwCanvasInput      *self = g_new0 (PwCanvasInput, 1);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES |
                                                                GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  self->widget = widget;
  self->editor = editor;
  self->before_press = before_press;
  self->user_data = user_data;
  self->controllers = g_ptr_array_new ();

  add_gestures (self);

  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  add (self, motion);

  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect (scroll, "decelerate", G_CALLBACK (on_decelerate), self);
  add (self, scroll);

  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key_pressed), self);
  g_signal_connect (key, "modifiers", G_CALLBACK (on_modifiers), self);
  g_signal_connect (key, "key-released", G_CALLBACK (on_key_released), self);
  add (self, key);

  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_leave), self);
  add (self, focus);

  return self;
}

void
pw_canvas_input_free (PwCanvasInput *self)
{
  if (self == NULL)
    return;

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  for (guint i = 0; i < self->controllers->len; i++)
    gtk_widget_remove_controller (self->widget, g_ptr_array_index (self->controllers, i));
  g_ptr_array_unref (self->controllers);
  g_free (self);
}

PwPoint
pw_canvas_input_get_pointer (const PwCanvasInput *self)
{
  PwRect size = pw_view_state_get_size (get_view (self));

  return self->has_pointer ? self->pointer : pw_rect_center (size);
}
