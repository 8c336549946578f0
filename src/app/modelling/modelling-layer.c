/* app/modelling/modelling-layer.c - what floats over a canvas on which people model
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/modelling-layer.h"

#include "app/canvas/canvas-keys.h"
#include "app/choosing/choosing.h"
#include "app/modelling/context-menu.h"
#include "app/modelling/deeds.h"
#include "app/modelling/open-ends.h"
#include "app/modelling/pad-hand.h"
#include "app/modelling/palette-hand.h"

/* From the palette to the edge of the canvas, in pixels. */
#define MARGIN 12

struct _PwModellingLayer
{
  GtkOverlay *overlay;
  PwCanvas   *canvas;
  GtkWidget  *zoom_control;

  GtkEventController *keys;

  /* All made together, NULL before: */
  GtkWidget     *palette;
  PwPaletteHand *palette_hand;
  GtkWidget     *open_ends;
  GtkWidget     *pad;
  PwPadHand     *pad_hand;
  PwChoosing    *choosing;
  PwDeeds       *deeds;
  PwContextMenu *menu;

  int   covered; /* by the palette, from the edge of the canvas */
  guint tell_id;
};

/* As high as all entries are, or as the canvas leaves room for; then in columns. */
static GdkRectangle
place_palette (PwModellingLayer *self)
{
  int          height = gtk_widget_get_height (GTK_WIDGET (self->overlay)) - 2 * MARGIN;
  GdkRectangle place = { MARGIN, MARGIN, 0, 0 };

  pw_palette_fit (PW_PALETTE (self->palette), height, &place.width, &place.height);
  if (gtk_widget_get_direction (GTK_WIDGET (self->overlay)) == GTK_TEXT_DIR_RTL)
    place.x = gtk_widget_get_width (GTK_WIDGET (self->overlay)) - MARGIN - place.width;
  return place;
}

/* Beside the selection, and beside what floats there. */
static GdkRectangle
place_pad (PwModellingLayer *self)
{
  GtkWidget *others[] = { self->palette, self->zoom_control };
  PwRect     obstacles[G_N_ELEMENTS (others)];
  guint      n = 0;
  PwRect     place;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      graphene_rect_t bounds;

      if (gtk_widget_get_mapped (others[i]) && gtk_widget_compute_bounds (others[i], GTK_WIDGET (self->canvas), &bounds))
        obstacles[n++] = (PwRect){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
    }
  place = pw_pad_hand_place (self->pad_hand, obstacles, n);
  return (GdkRectangle){ (int) place.x, (int) place.y, (int) place.width, (int) place.height };
}

static gboolean
tell_covered (gpointer data)
{
  PwModellingLayer *self = data;

  self->tell_id = 0;
  pw_view_state_set_covered_left (pw_canvas_get_view_state (self->canvas), self->covered);
  return G_SOURCE_REMOVE;
}

/* Told later: the canvas may not move while it is given its size. */
static void
set_covered (PwModellingLayer *self,
             int               covered)
{
  if (self->covered == covered)
    return;
  self->covered = covered;
  if (self->tell_id == 0)
    self->tell_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, tell_covered, self, NULL);
}

static gboolean
on_child_position (GtkOverlay       *overlay,
                   GtkWidget        *child,
                   GdkRectangle     *allocation,
                   PwModellingLayer *self)
{
  if (self->pad != NULL && child == self->pad)
    {
      *allocation = place_pad (self);
      return TRUE;
    }
  if (self->palette == NULL || child != self->palette)
    return FALSE;
  *allocation = place_palette (self);
  set_covered (self, allocation->x == MARGIN ? MARGIN + allocation->width : 0);
  return TRUE;
}

static void
create (PwModellingLayer *self)
{
  GtkWidget *overlay = GTK_WIDGET (self->overlay);

  self->choosing = pw_choosing_new (overlay, self->canvas);
  self->deeds = pw_deeds_new (overlay, self->canvas, self->choosing);
  self->palette = pw_palette_new ();
  self->palette_hand = pw_palette_hand_new (PW_PALETTE (self->palette), self->canvas, self->choosing);
  self->pad = pw_context_pad_new ();
  self->pad_hand = pw_pad_hand_new (PW_CONTEXT_PAD (self->pad), overlay, self->canvas, self->deeds);
  self->menu = pw_context_menu_new (overlay, self->canvas, self->deeds);
  self->open_ends = pw_open_ends_new (self->canvas, self->choosing);
  gtk_overlay_add_overlay (self->overlay, self->open_ends);
  gtk_overlay_add_overlay (self->overlay, self->palette);
  gtk_overlay_add_overlay (self->overlay, self->pad);
}

static void
destroy (PwModellingLayer *self)
{
  g_clear_pointer (&self->menu, pw_context_menu_free);
  g_clear_pointer (&self->pad_hand, pw_pad_hand_free);
  g_clear_pointer (&self->palette_hand, pw_palette_hand_free);
  gtk_overlay_remove_overlay (self->overlay, self->pad);
  gtk_overlay_remove_overlay (self->overlay, self->palette);
  gtk_overlay_remove_overlay (self->overlay, self->open_ends);
  g_clear_pointer (&self->deeds, pw_deeds_free);
  g_clear_pointer (&self->choosing, pw_choosing_free);
}

static gboolean
focus_pad (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  PwModellingLayer *self = data;

  return self->pad_hand != NULL && pw_pad_hand_focus (self->pad_hand);
}

static gboolean
open_menu (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  PwModellingLayer *self = data;

  if (self->menu == NULL)
    return FALSE;
  pw_context_menu_open (self->menu, NULL);
  return TRUE;
}

static void
add_key (PwModellingLayer *self,
         guint             keyval,
         GdkModifierType   modifiers,
         GtkShortcutFunc   callback)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (self->keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers),
                                                          gtk_callback_action_new (callback, self, NULL)));
}

static void
add_keys (PwModellingLayer *self)
{
  self->keys = g_object_ref (gtk_shortcut_controller_new ());
  add_key (self, GDK_KEY_period, 0, focus_pad);
  add_key (self, GDK_KEY_Menu, 0, open_menu);
  add_key (self, GDK_KEY_F10, GDK_SHIFT_MASK, open_menu);
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), self->keys);
}

static void
update (PwModellingLayer *self)
{
  gboolean is_edited = pw_editor_get_document (pw_canvas_get_editor (self->canvas)) != NULL;

  if (is_edited && self->palette == NULL)
    create (self);
  if (self->palette != NULL)
    gtk_widget_set_visible (self->palette, is_edited);
  if (!is_edited)
    set_covered (self, 0);
}

PwModellingLayer *
pw_modelling_layer_new (GtkOverlay *overlay,
                        PwCanvas   *canvas,
                        GtkWidget  *zoom_control)
{
  PwModellingLayer *self = g_new0 (PwModellingLayer, 1);

  self->overlay = overlay;
  self->canvas = canvas;
  self->zoom_control = zoom_control;
  add_keys (self);
  g_signal_connect (overlay, "get-child-position", G_CALLBACK (on_child_position), self);
  g_signal_connect_swapped (canvas, "notify::editable", G_CALLBACK (update), self);
  g_signal_connect_swapped (canvas, "scene-changed", G_CALLBACK (update), self);
  update (self);

  return self;
}

void
pw_modelling_layer_free (PwModellingLayer *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->canvas, self);
  g_signal_handlers_disconnect_by_data (self->overlay, self);
  gtk_widget_remove_controller (GTK_WIDGET (self->canvas), self->keys);
  g_object_unref (self->keys);
  if (self->palette != NULL)
    destroy (self);
  g_free (self);
}
