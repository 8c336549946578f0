/* app/modelling/palette-hand.c - what is taken from the palette goes to the canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/palette-hand.h"

#include "app/canvas/canvas-keys.h"
#include "app/choosing/canvas-focus.h"
#include "app/modelling/creation.h"
#include "app/modelling/drag-out.h"
#include "interact/tool.h"

struct _PwPaletteHand
{
  PwPalette  *palette;
  PwCanvas   *canvas;
  PwChoosing *choosing;
  PwDragOut  *drag_out;
  char       *variant; /* that the create tool was taken for, as the palette names it */
};

static gboolean
is_element (const char *entry)
{
  return pw_variant_find (entry) != NULL;
}

static void
on_tool_changed (PwPaletteHand *self)
{
  const PwTool *tool = pw_editor_get_tool (pw_canvas_get_editor (self->canvas));
  const char   *id = tool != NULL ? tool->klass->id : NULL;

  if (g_strcmp0 (id, "create") != 0)
    g_clear_pointer (&self->variant, g_free);
  if (self->variant != NULL)
    id = self->variant;
  pw_palette_set_active (self->palette, pw_palette_get_entry (self->palette, id) != NULL ? id : NULL);
}

static void
take (PwPaletteHand *self,
      const char    *entry)
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
  on_tool_changed (self);
}

/* A second click puts it back. */
static void
take_or_drop (PwPaletteHand *self,
              const char    *entry)
{
  if (g_strcmp0 (pw_palette_get_active (self->palette), entry) == 0)
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), "canvas.tool", "s", "select");
  else
    take (self, entry);
  pw_canvas_focus (self->canvas);
}

static void
on_chosen (PwPaletteHand *self,
           const char    *entry)
{
  gboolean is_pointer = pw_drag_out_steal_press (self->drag_out);

  if (g_str_equal (entry, "more"))
    pw_choosing_open (self->choosing, "create", pw_palette_get_entry (self->palette, entry));
  else if (is_element (entry) && !is_pointer)
    pw_creation_create (self->canvas, entry);
  else
    take_or_drop (self, entry);
}

static void
on_left (PwPaletteHand *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->canvas), "canvas.tool", "s", "select");
  pw_canvas_focus (self->canvas);
}

static gboolean
on_drag (GtkWidget *button,
         gpointer   data)
{
  PwPaletteHand *self = data;
  const char    *entry = pw_palette_get_entry_of (self->palette, button);

  if (entry == NULL || !is_element (entry))
    return FALSE;
  take (self, entry);
  return TRUE;
}

PwPaletteHand *
pw_palette_hand_new (PwPalette  *palette,
                     PwCanvas   *canvas,
                     PwChoosing *choosing)
{
  PwPaletteHand *self = g_new0 (PwPaletteHand, 1);

  self->palette = palette;
  self->canvas = canvas;
  self->choosing = choosing;
  self->drag_out = pw_drag_out_new (GTK_WIDGET (palette), canvas, on_drag, self);
  g_signal_connect_swapped (palette, "chosen", G_CALLBACK (on_chosen), self);
  g_signal_connect_swapped (palette, "left", G_CALLBACK (on_left), self);
  g_signal_connect_swapped (canvas, "tool-changed", G_CALLBACK (on_tool_changed), self);

  return self;
}

void
pw_palette_hand_free (PwPaletteHand *self)
{
  if (self == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->palette, self);
  g_signal_handlers_disconnect_by_data (self->canvas, self);
  pw_drag_out_free (self->drag_out);
  g_free (self->variant);
  g_free (self);
}
