/* app/modelling/palette-hand.c - what is taken from the palette goes to the canvas
 *
 * A drag out of the palette never leaves the grab of the palette's own gesture: its motions
 * are told to the editor in the canvas's pixels, and so is the release, without a press.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/palette-hand.h"

#include "app/canvas/canvas-keys.h"
#include "app/modelling/creation.h"
#include "interact/tool.h"

typedef struct
{
  PwPalette  *palette;
  PwCanvas   *canvas;
  PwChoosing *choosing;
  char       *variant; /* that the create tool was taken for, as the palette names it */
} Hand;

static void
free_hand (gpointer data)
{
  Hand *self = data;

  g_signal_handlers_disconnect_by_data (self->canvas, self);
  g_object_unref (self->canvas);
  g_free (self->variant);
  g_free (self);
}

static PwEditor *
get_editor (const Hand *self)
{
  return pw_canvas_get_editor (self->canvas);
}

static gboolean
is_element (const char *entry)
{
  return pw_variant_find (entry) != NULL;
}

/* --- what is in hand --------------------------------------------------------------------- */

static void
on_tool_changed (PwCanvas *canvas,
                 Hand     *self)
{
  const PwTool *tool = pw_editor_get_tool (get_editor (self));
  const char   *id = tool != NULL ? tool->klass->id : NULL;

  if (g_strcmp0 (id, "create") == 0)
    pw_palette_set_active (self->palette, self->variant);
  else
    {
      g_clear_pointer (&self->variant, g_free);
      pw_palette_set_active (self->palette, id);
    }
}

static void
take (Hand       *self,
      const char *entry)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas);

  if (!is_element (entry))
    {
      gtk_widget_activate_action (canvas, "canvas.tool", "s", entry);
      return;
    }
  gtk_widget_activate_action (canvas, "canvas.create", "s", entry);
  g_free (self->variant);
  self->variant = g_strdup (entry);
  on_tool_changed (self->canvas, self);
}

static void
on_taken (PwPalette  *palette,
          const char *entry,
          Hand       *self)
{
  if (g_str_equal (entry, "more"))
    {
      pw_choosing_open (self->choosing, "create", pw_palette_get_entry (palette, entry));
      return;
    }
  if (g_strcmp0 (pw_palette_get_active (palette), entry) == 0)
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), "canvas.tool", "s", "select");
  else
    take (self, entry);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* --- keyboard ---------------------------------------------------------------------------------- */

static void
on_pressed (PwPalette  *palette,
            const char *entry,
            Hand       *self)
{
  if (!is_element (entry))
    on_taken (palette, entry, self);
  else
    pw_creation_create (self->canvas, entry);
}

static void
on_left (PwPalette *palette,
         Hand      *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->canvas), "canvas.tool", "s", "select");
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* --- drags ---------------------------------------------------------------------------------------- */

static PwPointerEvent
make_event (const Hand *self,
            double      x,
            double      y)
{
  PwPointerEvent   event = { .button = PW_BUTTON_PRIMARY, .device = PW_DEVICE_MOUSE };
  GdkSeat         *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self->canvas)));
  GdkDevice       *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;
  GdkModifierType  state = keyboard != NULL ? gdk_device_get_modifier_state (keyboard) : 0;
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_point_t pixel = point;

  if (!gtk_widget_compute_point (GTK_WIDGET (self->palette), GTK_WIDGET (self->canvas), &point, &pixel))
    pixel = point;
  event.pixel = (PwPoint){ pixel.x, pixel.y };
  if ((state & GDK_SHIFT_MASK) != 0)
    event.modifiers |= PW_MODIFIER_SHIFT;
  if ((state & GDK_CONTROL_MASK) != 0)
    event.modifiers |= PW_MODIFIER_CONTROL;
  return event;
}

/* Over the canvas and not over the palette, where a drag goes back to. */
static gboolean
is_over_canvas (const Hand     *self,
                double          x,
                double          y,
                PwPointerEvent *event)
{
  *event = make_event (self, x, y);
  return !gtk_widget_contains (GTK_WIDGET (self->palette), x, y) &&
         gtk_widget_contains (GTK_WIDGET (self->canvas), event->pixel.x, event->pixel.y);
}

/* Escape may have emptied the hand in the middle of the drag. */
static gboolean
has_element (const Hand *self)
{
  return self->variant != NULL;
}

static void
on_drag_begin (PwPalette  *palette,
               const char *entry,
               Hand       *self)
{
  take (self, entry);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
on_drag_update (PwPalette *palette,
                double     x,
                double     y,
                Hand      *self)
{
  PwPointerEvent event;

  if (!has_element (self))
    return;
  if (is_over_canvas (self, x, y, &event))
    pw_editor_motion (get_editor (self), &event);
  else
    pw_editor_leave (get_editor (self));
}

static void
on_drag_end (PwPalette *palette,
             double     x,
             double     y,
             Hand      *self)
{
  PwPointerEvent event;

  if (!has_element (self))
    return;
  if (is_over_canvas (self, x, y, &event))
    pw_editor_release (get_editor (self), &event);
  else
    pw_editor_drop_tool (get_editor (self));
}

static void
on_drag_cancel (PwPalette *palette,
                Hand      *self)
{
  pw_editor_drop_tool (get_editor (self));
}

void
pw_palette_hand_connect (PwPalette  *palette,
                         PwCanvas   *canvas,
                         PwChoosing *choosing)
{
  Hand *self = g_new0 (Hand, 1);

  g_return_if_fail (PW_IS_PALETTE (palette));
  g_return_if_fail (PW_IS_CANVAS (canvas));

  self->palette = palette;
  self->choosing = choosing;
  self->canvas = g_object_ref (canvas);
  g_object_set_data_full (G_OBJECT (palette), "hand", self, free_hand);
  g_signal_connect (palette, "taken", G_CALLBACK (on_taken), self);
  g_signal_connect (palette, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (palette, "left", G_CALLBACK (on_left), self);
  g_signal_connect (palette, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (palette, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (palette, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (palette, "drag-cancel", G_CALLBACK (on_drag_cancel), self);
  g_signal_connect (canvas, "tool-changed", G_CALLBACK (on_tool_changed), self);
}
