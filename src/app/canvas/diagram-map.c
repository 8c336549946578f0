/* app/canvas/diagram-map.c - all of a diagram, small, with the part that is seen
 *
 * The drawing is kept as a picture and made anew only for another diagram, style or
 * size: panning moves a rectangle over it and nothing else.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/diagram-map.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/canvas/far-picture.h"

/* All in pixels. */
#define WIDTH 146
#define LEAST_HEIGHT 36
#define MOST_HEIGHT 80
#define LEAST_SEEN 5.0 /* of a huge diagram the part that is seen would be no dot */

/* While people work on the diagram its map can wait. */
#define PAUSE_MS 300

struct _PwDiagramMap
{
  GtkWidget parent_instance;

  PwCanvas   *canvas; /* NULL once it is gone */
  GdkTexture *picture;
  int         picture_width;
  int         picture_height;
  int         picture_scale;
  gboolean    is_stale; /* what the picture shows has changed */
  guint       pause_id;

  const PwDiagram *shown; /* by the picture; only compared */
};

G_DEFINE_FINAL_TYPE (PwDiagramMap, pw_diagram_map, GTK_TYPE_WIDGET)

static PwRect
get_content (PwDiagramMap *self)
{
  return self->canvas != NULL ? pw_view_state_get_content (pw_canvas_get_view_state (self->canvas)) : (PwRect){ 0 };
}

/* The content stands in the middle, at one scale both ways. */
static double
get_scale (PwDiagramMap *self,
           PwPoint      *shift)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  PwRect content = get_content (self);
  double scale;

  if (pw_rect_is_empty (content) || width <= 0 || height <= 0)
    return 0;
  scale = MIN (width / content.width, height / content.height);
  shift->x = (width - content.width * scale) / 2 - content.x * scale;
  shift->y = (height - content.height * scale) / 2 - content.y * scale;
  return scale;
}

static void
paint_picture (PwDiagramMap *self,
               cairo_t      *cr)
{
  const PwDiagram *diagram = pw_canvas_get_diagram (self->canvas);
  const PwTheme   *theme = pw_scene_get_theme (pw_canvas_get_scene (self->canvas));
  PwPoint          shift;
  double           scale = get_scale (self, &shift);

  cairo_translate (cr, shift.x, shift.y);
  cairo_scale (cr, scale, scale);
  pw_far_picture_paint (diagram, theme, scale, cr);
}

static void
ensure_picture (PwDiagramMap *self)
{
  int              width = gtk_widget_get_width (GTK_WIDGET (self));
  int              height = gtk_widget_get_height (GTK_WIDGET (self));
  int              factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_surface_t *surface;
  cairo_t         *cr;
  g_autoptr (GBytes) bytes = NULL;

  if (self->picture != NULL && self->picture_width == width && self->picture_height == height &&
      self->picture_scale == factor && !self->is_stale)
    return;

  g_clear_object (&self->picture);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * factor, height * factor);
  cr = cairo_create (surface);
  cairo_scale (cr, factor, factor);
  paint_picture (self, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * (gsize) (height * factor));
  self->picture = gdk_memory_texture_new (width * factor, height * factor, GDK_MEMORY_DEFAULT, bytes,
                                          (gsize) cairo_image_surface_get_stride (surface));
  self->picture_width = width;
  self->picture_height = height;
  self->picture_scale = factor;
  self->is_stale = FALSE;
  self->shown = pw_canvas_get_diagram (self->canvas);
  cairo_surface_destroy (surface);
}

static gboolean
on_pause (gpointer data)
{
  PwDiagramMap *self = data;

  self->pause_id = 0;
  self->is_stale = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* Other diagrams are shown at once, changes of this one when there is a pause. */
static void
on_scene_changed (PwDiagramMap *self)
{
  const PwDiagram *diagram = pw_canvas_get_diagram (self->canvas);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (self->picture != NULL && diagram == self->shown && diagram != NULL)
    {
      self->pause_id = g_timeout_add_full (G_PRIORITY_LOW, PAUSE_MS, on_pause, self, NULL);
      return;
    }
  self->is_stale = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* --- widget ------------------------------------------------------------------------- */

static void
append_visible (PwDiagramMap *self,
                GtkSnapshot  *snapshot)
{
  PwPoint         shift;
  double          scale = get_scale (self, &shift);
  PwRect          seen = pw_view_state_get_visible (pw_canvas_get_view_state (self->canvas));
  PwColor         accent = pw_scene_get_theme (pw_canvas_get_scene (self->canvas))->accent;
  GdkRGBA         fill = { (float) accent.red, (float) accent.green, (float) accent.blue, 0.14f };
  GdkRGBA         line = { (float) accent.red, (float) accent.green, (float) accent.blue, 1 };
  float           width = 1.5f;
  graphene_rect_t rect;
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                            (float) gtk_widget_get_height (GTK_WIDGET (self)));
  GskRoundedRect  outline;

  seen = (PwRect){ seen.x * scale + shift.x, seen.y * scale + shift.y, seen.width * scale, seen.height * scale };
  if (MIN (seen.width, seen.height) < LEAST_SEEN)
    seen = pw_rect_grow (seen, (LEAST_SEEN - MIN (seen.width, seen.height)) / 2);
  graphene_rect_init (&rect, (float) seen.x, (float) seen.y, (float) seen.width, (float) seen.height);
  if (!graphene_rect_intersection (&rect, &all, &rect))
    return;

  gsk_rounded_rect_init_from_rect (&outline, &rect, 2);
  gtk_snapshot_append_color (snapshot, &fill, &rect);
  gtk_snapshot_append_border (snapshot, &outline, (float[]){ width, width, width, width },
                              (GdkRGBA[]){ line, line, line, line });
}

static void
pw_diagram_map_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  PwDiagramMap *self = PW_DIAGRAM_MAP (widget);
  PwPoint       shift;

  if (self->canvas == NULL || pw_canvas_get_scene (self->canvas) == NULL || get_scale (self, &shift) <= 0)
    return;

  ensure_picture (self);
  gtk_snapshot_append_texture (snapshot, self->picture,
                               &GRAPHENE_RECT_INIT (0, 0, (float) self->picture_width, (float) self->picture_height));
  append_visible (self, snapshot);
}

static GtkSizeRequestMode
pw_diagram_map_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
pw_diagram_map_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  PwRect content = get_content (PW_DIAGRAM_MAP (widget));
  double height = LEAST_HEIGHT;

  if (!pw_rect_is_empty (content))
    height = CLAMP (WIDTH * content.height / content.width, LEAST_HEIGHT, MOST_HEIGHT);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : (int) ceil (height);
}

static void
go_to (PwDiagramMap *self,
       PwPoint       pixel)
{
  if (self->canvas != NULL && pw_canvas_get_scene (self->canvas) != NULL)
    pw_view_state_center_on (pw_canvas_get_view_state (self->canvas), pw_diagram_map_to_diagram (self, pixel));
}

static void
on_drag_begin (GtkGestureDrag *gesture,
               double          x,
               double          y,
               PwDiagramMap   *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  go_to (self, (PwPoint){ x, y });
}

static void
on_drag_update (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                PwDiagramMap   *self)
{
  double x;
  double y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    go_to (self, (PwPoint){ x + dx, y + dy });
}

static void
pw_diagram_map_dispose (GObject *object)
{
  PwDiagramMap *self = PW_DIAGRAM_MAP (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_weak_pointer (&self->canvas);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (pw_diagram_map_parent_class)->dispose (object);
}

static void
pw_diagram_map_class_init (PwDiagramMapClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pw_diagram_map_dispose;
  widget_class->snapshot = pw_diagram_map_snapshot;
  widget_class->measure = pw_diagram_map_measure;
  widget_class->get_request_mode = pw_diagram_map_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pw_diagram_map_init (PwDiagramMap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Map of the diagram"), -1);
}

void
pw_diagram_map_set_canvas (PwDiagramMap *self,
                           PwCanvas     *canvas)
{
  g_return_if_fail (PW_IS_DIAGRAM_MAP (self));
  g_return_if_fail (self->canvas == NULL);

  g_set_weak_pointer (&self->canvas, canvas);
  g_signal_connect_object (canvas, "scene-changed", G_CALLBACK (on_scene_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pw_canvas_get_view_state (canvas), "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

PwPoint
pw_diagram_map_to_diagram (PwDiagramMap *self,
                           PwPoint       pixel)
{
  PwPoint shift = { 0, 0 };
  double  scale;

  g_return_val_if_fail (PW_IS_DIAGRAM_MAP (self), pixel);

  scale = get_scale (self, &shift);
  if (scale <= 0)
    return pixel;
  return (PwPoint){ (pixel.x - shift.x) / scale, (pixel.y - shift.y) / scale };
}
