/* app/modelling/drag-out.c - buttons that are clicked or drawn out onto the canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/drag-out.h"

#include <math.h>

#include "app/canvas/canvas-keys.h"
#include "app/choosing/canvas-focus.h"

/* A press that moved so many pixels is a drag. */
#define DRAG_THRESHOLD 6

struct _PwDragOut
{
  GtkWidget    *widget;
  PwCanvas     *canvas;
  PwDragOutFunc begin;
  gpointer      user_data;
  GtkGesture   *gesture;

  PwPoint       press;
  GtkWidget    *button; /* under the press */
  const PwTool *tool;   /* that was taken for this drag */
  gboolean      is_dragging;
  gboolean      is_pressed;
  guint         forget_id;
};

static PwEditor *
get_editor (const PwDragOut *self)
{
  return pw_canvas_get_editor (self->canvas);
}

static PwDevice
get_device (GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  if (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN)
    return PW_DEVICE_TOUCH;
  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_PEN ? PW_DEVICE_PEN : PW_DEVICE_MOUSE;
}

/* Over the canvas and not over the widget itself, where a drag goes back to while it is seen. */
static gboolean
make_event (const PwDragOut *self,
            double           x,
            double           y,
            PwPointerEvent  *event)
{
  GdkModifierType  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (self->gesture));
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_point_t pixel;

  if (!gtk_widget_compute_point (self->widget, GTK_WIDGET (self->canvas), &point, &pixel))
    return FALSE;
  *event = (PwPointerEvent){ { pixel.x, pixel.y }, PW_BUTTON_PRIMARY, PW_MODIFIER_NONE, get_device (self->gesture), 0 };
  if ((state & GDK_SHIFT_MASK) != 0)
    event->modifiers |= PW_MODIFIER_SHIFT;
  if ((state & GDK_CONTROL_MASK) != 0)
    event->modifiers |= PW_MODIFIER_CONTROL;
  return !(gtk_widget_get_opacity (self->widget) > 0 && gtk_widget_contains (self->widget, x, y)) &&
         gtk_widget_contains (GTK_WIDGET (self->canvas), pixel.x, pixel.y);
}

/* Escape may have emptied the hand in the middle of the drag. */
static gboolean
has_tool (const PwDragOut *self)
{
  return self->tool != NULL && pw_editor_get_tool (get_editor (self)) == self->tool;
}

static void
on_drag_begin (PwDragOut *self,
               double     x,
               double     y)
{
  GtkWidget *at = gtk_widget_pick (self->widget, x, y, GTK_PICK_DEFAULT);

  self->press = (PwPoint){ x, y };
  self->is_dragging = FALSE;
  self->tool = NULL;
  self->button = at == NULL || GTK_IS_BUTTON (at) ? at : gtk_widget_get_ancestor (at, GTK_TYPE_BUTTON);
  self->is_pressed = self->button != NULL;
}

static void
start_drag (PwDragOut *self)
{
  self->tool = pw_editor_get_tool (get_editor (self));
  self->is_pressed = FALSE;
  gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pw_canvas_focus (self->canvas);
}

static void
on_drag_update (PwDragOut *self,
                double     dx,
                double     dy)
{
  PwPointerEvent event;

  if (self->button != NULL && !self->is_dragging && hypot (dx, dy) >= DRAG_THRESHOLD)
    {
      self->is_dragging = TRUE;
      if (self->begin (self->button, self->user_data))
        start_drag (self);
      else
        self->is_dragging = FALSE;
      self->button = NULL;
    }
  if (!self->is_dragging || !has_tool (self))
    return;
  if (make_event (self, self->press.x + dx, self->press.y + dy, &event))
    pw_editor_motion (get_editor (self), &event);
  else
    pw_editor_leave (get_editor (self));
}

static gboolean
forget_press (gpointer data)
{
  PwDragOut *self = data;

  self->forget_id = 0;
  self->is_pressed = FALSE;
  return G_SOURCE_REMOVE;
}

static void
on_drag_end (PwDragOut *self,
             double     dx,
             double     dy)
{
  PwPointerEvent event;

  if (!self->is_dragging)
    {
      /* The button says only after this that it was clicked, if it was. */
      if (self->forget_id == 0)
        self->forget_id = g_idle_add (forget_press, self);
      return;
    }
  self->is_dragging = FALSE;
  if (!has_tool (self))
    return;
  if (make_event (self, self->press.x + dx, self->press.y + dy, &event))
    pw_editor_release (get_editor (self), &event);
  else
    pw_editor_drop_tool (get_editor (self));
}

static void
on_cancel (PwDragOut *self)
{
  self->is_pressed = FALSE;
  if (!self->is_dragging)
    return;
  self->is_dragging = FALSE;
  if (has_tool (self))
    pw_editor_drop_tool (get_editor (self));
}

PwDragOut *
pw_drag_out_new (GtkWidget    *widget,
                 PwCanvas     *canvas,
                 PwDragOutFunc begin,
                 gpointer      user_data)
{
  PwDragOut *self = g_new0 (PwDragOut, 1);

  self->widget = widget;
  self->canvas = canvas;
  self->begin = begin;
  self->user_data = user_data;
  self->gesture = g_object_ref (gtk_gesture_drag_new ());
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->gesture, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (self->gesture, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (self->gesture, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (self->gesture, "cancel", G_CALLBACK (on_cancel), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->gesture));

  return self;
}

void
pw_drag_out_free (PwDragOut *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->forget_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->gesture, self);
  g_object_unref (self->gesture);
  g_free (self);
}

gboolean
pw_drag_out_steal_press (PwDragOut *self)
{
  gboolean is_pressed = self->is_pressed;

  self->is_pressed = FALSE;
  return is_pressed;
}

gboolean
pw_drag_out_is_dragging (const PwDragOut *self)
{
  return self->is_dragging;
}
