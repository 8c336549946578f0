/* app/modelling/modelling-layer.c - what floats over a canvas on which people model
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/modelling-layer.h"

#include "app/canvas/canvas-keys.h"
#include "app/modelling/choosing.h"
#include "app/modelling/palette-hand.h"

/* From the palette to the edge of the canvas, in pixels. */
#define MARGIN 12

struct _PwModellingLayer
{
  GtkOverlay *overlay;
  PwCanvas   *canvas;
  GtkWidget  *palette; /* (nullable) */
  PwChoosing *choosing;
  int         covered; /* by the palette, from the edge of the canvas */
  guint       tell_id;
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
  if (child != self->palette)
    return FALSE;
  *allocation = place_palette (self);
  set_covered (self, allocation->x == MARGIN ? MARGIN + allocation->width : 0);
  return TRUE;
}

static void
create (PwModellingLayer *self)
{
  self->choosing = pw_choosing_new (GTK_WIDGET (self->overlay), self->canvas);
  self->palette = pw_palette_new ();
  pw_palette_hand_connect (PW_PALETTE (self->palette), self->canvas, self->choosing);
  gtk_overlay_add_overlay (self->overlay, self->palette);
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
                        PwCanvas   *canvas)
{
  PwModellingLayer *self = g_new0 (PwModellingLayer, 1);

  self->overlay = overlay;
  self->canvas = canvas;
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
  if (self->palette != NULL)
    gtk_overlay_remove_overlay (self->overlay, self->palette);
  pw_choosing_free (self->choosing);
  g_free (self);
}

PwPalette *
pw_modelling_layer_get_palette (PwModellingLayer *self)
{
  return self->palette != NULL ? PW_PALETTE (self->palette) : NULL;
}
