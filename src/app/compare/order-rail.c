/* app/compare/order-rail.c - the orders of two cities as two rows of numbers
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/order-rail.h"

#include "app/compare/order-columns.h"

#include <glib/gi18n-lib.h>

#define CHIP_WIDTH 28.0
#define CHIP_HEIGHT 22.0
#define PITCH 33.0
#define MARGIN 4.0
#define LEAST_DISTANCE 78 /* from one row to the other */

/* One row of numbers. */
typedef struct
{
  guint  n;
  guint *rows; /* of the alignment table, in the order of the flow */
  guint *columns;
} Order;

struct _PwOrderRail
{
  GtkWidget parent_instance;

  Order         orders[2];
  guint         n_columns;
  PwStepCursor *cursor;
};

G_DEFINE_FINAL_TYPE (PwOrderRail, pw_order_rail, GTK_TYPE_WIDGET)

static void
clear (PwOrderRail *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&self->orders[i].rows, g_free);
      g_clear_pointer (&self->orders[i].columns, g_free);
      self->orders[i].n = 0;
    }
  self->n_columns = 0;
}

typedef struct
{
  guint row;
  int   position;
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  return ((const Place *) a)->position - ((const Place *) b)->position;
}

static void
fill_order (Order              *order,
            const PwComparison *comparison,
            guint               variant)
{
  const PwTable *table = pw_comparison_get_table (comparison);
  const PwFlow  *flow = pw_comparison_get_alignment (comparison)->flows[variant];
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < table->rows->len; i++)
    {
      const GArray *nodes = pw_table_get_row (table, i)->cells[variant].nodes;

      if (nodes->len > 0)
        {
          Place place = { i, flow->position[g_array_index (nodes, guint, 0)] };

          g_array_append_val (places, place);
        }
    }
  g_array_sort (places, compare_places);

  order->n = places->len;
  order->rows = g_new (guint, places->len + 1);
  order->columns = g_new0 (guint, places->len + 1);
  for (guint i = 0; i < places->len; i++)
    order->rows[i] = g_array_index (places, Place, i).row;
}

static double
get_x (const Order *order,
       guint        n)
{
  return MARGIN + CHIP_WIDTH / 2 + order->columns[n] * PITCH;
}

static double
get_y (PwOrderRail *self,
       guint        side)
{
  double first = MARGIN + CHIP_HEIGHT / 2;

  return side == 0 ? first : MAX (gtk_widget_get_height (GTK_WIDGET (self)) - first, first + LEAST_DISTANCE / 2.0);
}

static int
find_row (const Order *order,
          guint        row)
{
  for (guint i = 0; i < order->n; i++)
    if (order->rows[i] == row)
      return (int) i;

  return -1;
}

static int
get_current_row (PwOrderRail *self)
{
  return self->cursor != NULL ? pw_step_cursor_get_row (self->cursor) : -1;
}

static GdkRGBA
lookup (GtkWidget  *widget,
        const char *name)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA          color;

  if (!gtk_style_context_lookup_color (context, name, &color))
    gtk_style_context_get_color (context, &color);

  return color;
}

/* The selected one last, so that nothing lies over it. */
static void
draw_lines (PwOrderRail *self,
            cairo_t     *cr,
            gboolean     is_current)
{
  GdkRGBA color = lookup (GTK_WIDGET (self), is_current ? "accent_bg_color" : "pw_secondary");
  double  y1 = get_y (self, 0) + CHIP_HEIGHT / 2;
  double  y2 = get_y (self, 1) - CHIP_HEIGHT / 2;
  double  middle = (y1 + y2) / 2;

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, is_current ? 3 : 1.3);
  for (guint i = 0; i < self->orders[0].n; i++)
    {
      guint row = self->orders[0].rows[i];
      int   partner = find_row (&self->orders[1], row);

      if (partner < 0 || ((int) row == get_current_row (self)) != is_current)
        continue;
      cairo_move_to (cr, get_x (&self->orders[0], i), y1);
      cairo_curve_to (cr, get_x (&self->orders[0], i), middle, get_x (&self->orders[1], (guint) partner), middle,
                      get_x (&self->orders[1], (guint) partner), y2);
      cairo_stroke (cr);
    }
}

static void
draw_chip (PwOrderRail *self,
           cairo_t     *cr,
           double       x,
           double       y,
           guint        row,
           gboolean     is_alone)
{
  GtkWidget       *widget = GTK_WIDGET (self);
  gboolean         is_current = (int) row == get_current_row (self);
  GdkRGBA          fill = is_current ? (GdkRGBA){ 0.110f, 0.443f, 0.847f, 1 } : lookup (widget, "pw_card");
  GdkRGBA          line = is_current ? fill : lookup (widget, "pw_secondary");
  GdkRGBA          ink = is_current ? (GdkRGBA){ 1, 1, 1, 1 } : lookup (widget, "window_fg_color");
  g_autofree char *number = g_strdup_printf ("%u", row + 1);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, number);
  int    width;
  int    height;
  double left = x - CHIP_WIDTH / 2;
  double top = y - CHIP_HEIGHT / 2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, left + CHIP_WIDTH - 6, top + 6, 6, -G_PI_2, 0);
  cairo_arc (cr, left + CHIP_WIDTH - 6, top + CHIP_HEIGHT - 6, 6, 0, G_PI_2);
  cairo_arc (cr, left + 6, top + CHIP_HEIGHT - 6, 6, G_PI_2, G_PI);
  cairo_arc (cr, left + 6, top + 6, 6, G_PI, G_PI + G_PI_2);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, &fill);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_set_line_width (cr, is_alone ? 2.4 : 1.2);
  cairo_stroke (cr);

  pango_layout_get_pixel_size (layout, &width, &height);
  gdk_cairo_set_source_rgba (cr, &ink);
  cairo_move_to (cr, x - width / 2.0, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
pw_order_rail_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  PwOrderRail *self = PW_ORDER_RAIL (widget);
  cairo_t     *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget)));

  draw_lines (self, cr, FALSE);
  draw_lines (self, cr, TRUE);
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < self->orders[side].n; i++)
      draw_chip (self, cr, get_x (&self->orders[side], i), get_y (self, side), self->orders[side].rows[i],
                 find_row (&self->orders[1 - side], self->orders[side].rows[i]) < 0);
  cairo_destroy (cr);
}

static void
pw_order_rail_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  PwOrderRail *self = PW_ORDER_RAIL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) (2 * MARGIN + self->n_columns * PITCH);
  else
    *minimum = *natural = (int) (2 * MARGIN + CHIP_HEIGHT) + LEAST_DISTANCE;
}

static void
on_pressed (PwOrderRail *self,
            int          n_press,
            double       x,
            double       y)
{
  guint side = y < gtk_widget_get_height (GTK_WIDGET (self)) / 2.0 ? 0 : 1;

  for (guint i = 0; i < self->orders[side].n; i++)
    if (ABS (get_x (&self->orders[side], i) - x) <= PITCH / 2 && self->cursor != NULL)
      pw_step_cursor_set (self->cursor, (int) self->orders[side].rows[i], -1);
}

static void
pw_order_rail_dispose (GObject *object)
{
  PwOrderRail *self = PW_ORDER_RAIL (object);

  clear (self);
  pw_order_rail_set_cursor (self, NULL);
  G_OBJECT_CLASS (pw_order_rail_parent_class)->dispose (object);
}

static void
pw_order_rail_class_init (PwOrderRailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_order_rail_dispose;
  widget_class->measure = pw_order_rail_measure;
  widget_class->snapshot = pw_order_rail_snapshot;
  gtk_widget_class_set_css_name (widget_class, "orderrail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pw_order_rail_init (PwOrderRail *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
describe (PwOrderRail        *self,
          const PwComparison *comparison,
          const guint         variants[2])
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint side = 0; side < 2; side++)
    {
      g_string_append_printf (text, "%s%s:", side > 0 ? "; " : "", pw_comparison_get_city (comparison, variants[side])->name);
      for (guint i = 0; i < self->orders[side].n; i++)
        g_string_append_printf (text, " %u", self->orders[side].rows[i] + 1);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Order of the steps"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

void
pw_order_rail_set_pair (PwOrderRail        *self,
                        const PwComparison *comparison,
                        guint               first,
                        guint               second)
{
  g_return_if_fail (PW_IS_ORDER_RAIL (self));

  clear (self);
  if (comparison != NULL)
    {
      fill_order (&self->orders[0], comparison, first);
      fill_order (&self->orders[1], comparison, second);
      self->n_columns = pw_order_columns (self->orders[0].rows, self->orders[0].n, self->orders[1].rows, self->orders[1].n,
                                          self->orders[0].columns, self->orders[1].columns);
      describe (self, comparison, (const guint[]){ first, second });
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
pw_order_rail_set_cursor (PwOrderRail  *self,
                          PwStepCursor *cursor)
{
  g_return_if_fail (PW_IS_ORDER_RAIL (self));

  if (self->cursor != NULL)
    g_signal_handlers_disconnect_by_func (self->cursor, gtk_widget_queue_draw, self);
  g_set_object (&self->cursor, cursor);
  if (cursor != NULL)
    g_signal_connect_object (cursor, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}
