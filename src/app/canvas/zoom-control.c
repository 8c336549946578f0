/* app/canvas/zoom-control.c - map, zoom and fit, over a corner of the canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/zoom-control.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/application.h"
#include "app/canvas/diagram-map.h"
#include "base/quantity.h"

/* A canvas smaller than this has no room to give away for a map. */
#define MAP_WIDTH 560
#define MAP_HEIGHT 360

/* Of the control without its map, and around it. */
#define BUTTONS_HEIGHT 40
#define DISTANCE 12

struct _PwZoomControl
{
  AdwBin parent_instance;

  PwDiagramMap *map;
  GtkRevealer  *map_revealer;
  GtkLabel     *percent_label;
  GtkWidget    *percent_button;

  PwViewState *view;
  guint        update_id;
};

G_DEFINE_FINAL_TYPE (PwZoomControl, pw_zoom_control, ADW_TYPE_BIN)

/* Where all can be seen, or there is no room to give away, a map is in the way. */
static gboolean
needs_map (PwZoomControl *self)
{
  PwRect size = pw_view_state_get_size (self->view);

  return size.width >= MAP_WIDTH && size.height >= MAP_HEIGHT &&
         !pw_rect_contains_rect (pw_rect_grow (pw_view_state_get_visible (self->view), 1),
                                 pw_view_state_get_content (self->view));
}

static void
tell_size (PwZoomControl *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (width > 0)
    pw_view_state_set_covered (self->view, 2 * DISTANCE + BUTTONS_HEIGHT, width + 2 * DISTANCE, height + 2 * DISTANCE);
}

static void
update (PwZoomControl *self)
{
  double           percent = round (pw_view_state_get_zoom (self->view) * 100);
  g_autofree char *text = pw_share_format (percent / 100);
  g_autofree char *description = NULL;

  /* Far below one percent digits say nothing. */
  if (percent < 1)
    {
      g_free (text);
      text = g_strdup ("< 1 %");
    }
  if (g_strcmp0 (text, gtk_label_get_text (self->percent_label)) != 0)
    {
      gtk_label_set_text (self->percent_label, text);
      /* Translators: %s is a percentage */
      description = g_strdup_printf (_ ("Zoom %s, back to 100 %%"), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->percent_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      description, -1);
    }
  gtk_revealer_set_reveal_child (self->map_revealer, needs_map (self));
}

static gboolean
on_update (gpointer data)
{
  PwZoomControl *self = data;

  self->update_id = 0;
  tell_size (self);
  update (self);
  return G_SOURCE_REMOVE;
}

/* The view changes while the canvas is given its size; then no label may change its own. */
static void
on_view_changed (PwZoomControl *self)
{
  if (self->update_id == 0 && self->view != NULL)
    self->update_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, on_update, self, NULL);
}

static void
pw_zoom_control_dispose (GObject *object)
{
  PwZoomControl *self = PW_ZOOM_CONTROL (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (pw_zoom_control_parent_class)->dispose (object);
}

static void
pw_zoom_control_class_init (PwZoomControlClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_zoom_control_dispose;

  g_type_ensure (PW_TYPE_DIAGRAM_MAP);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/zoom-control.ui");
  gtk_widget_class_bind_template_child (widget_class, PwZoomControl, map);
  gtk_widget_class_bind_template_child (widget_class, PwZoomControl, map_revealer);
  gtk_widget_class_bind_template_child (widget_class, PwZoomControl, percent_label);
  gtk_widget_class_bind_template_child (widget_class, PwZoomControl, percent_button);
}

static void
pw_zoom_control_init (PwZoomControl *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->map_revealer, "notify::child-revealed", G_CALLBACK (on_view_changed), self,
                           G_CONNECT_SWAPPED);
}

void
pw_zoom_control_set_canvas (PwZoomControl *self,
                            PwCanvas      *canvas)
{
  g_return_if_fail (PW_IS_ZOOM_CONTROL (self));
  g_return_if_fail (self->view == NULL);

  self->view = g_object_ref (pw_canvas_get_view_state (canvas));
  pw_diagram_map_set_canvas (self->map, canvas);
  g_signal_connect_object (self->view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  update (self);
}
