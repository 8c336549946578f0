/* app/choosing/color-popover.c - colours for elements
 *
 * The pairs are those that users of bpmn.io know, with yellow, turquoise and grey added:
 * light fills under dark text, each with a dark line of the same hue. Dark themes show
 * both turned round (pw_theme_adapt_color()), and so do the swatches.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/choosing/color-popover.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/application.h"
#include "draw/theme.h"

#define N_COLUMNS 3

/* Of a swatch, in pixels: a task in small. */
#define SWATCH_WIDTH 30
#define SWATCH_HEIGHT 22
#define SWATCH_RADIUS 5.0

struct _PwColorPopover
{
  GtkPopover parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (PwColorPopover, pw_color_popover, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* clang-format off */
static const struct
{
  const char *label;
  const char *fill;
  const char *stroke;
} colors[] = {
  { N_ ("No colour"), NULL,      NULL },
  { N_ ("Blue"),      "#bbdefb", "#0d4372" },
  { N_ ("Turquoise"), "#b2ebf2", "#00474f" },
  { N_ ("Green"),     "#c8e6c9", "#205022" },
  { N_ ("Yellow"),    "#fff3b0", "#5c4700" },
  { N_ ("Orange"),    "#ffe0b2", "#6b3c00" },
  { N_ ("Red"),       "#ffcdd2", "#831311" },
  { N_ ("Purple"),    "#e1bee7", "#5b176d" },
  { N_ ("Grey"),      "#e0e4e8", "#3a424a" },
};
/* clang-format on */

static void
set_source (cairo_t *cr,
            PwColor  color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static PwColor
get_color (const PwTheme *theme,
           const char    *hex,
           gboolean       is_fill)
{
  PwColor color = { 0 };

  if (hex == NULL || !pw_color_parse (hex, &color))
    return is_fill ? theme->surface : theme->ink;
  return pw_theme_adapt_color (theme, color, is_fill);
}

static void
draw_swatch (GtkDrawingArea *area,
             cairo_t        *cr,
             int             width,
             int             height,
             gpointer        data)
{
  guint          n = GPOINTER_TO_UINT (data);
  const PwTheme *theme = pw_theme_find (adw_style_manager_get_dark (adw_style_manager_get_default ()) ? "dark" : "light");
  double         left = 1;
  double         right = width - 1;
  double         top = 1;
  double         bottom = height - 1;

  cairo_arc (cr, right - SWATCH_RADIUS, top + SWATCH_RADIUS, SWATCH_RADIUS, -G_PI_2, 0);
  cairo_arc (cr, right - SWATCH_RADIUS, bottom - SWATCH_RADIUS, SWATCH_RADIUS, 0, G_PI_2);
  cairo_arc (cr, left + SWATCH_RADIUS, bottom - SWATCH_RADIUS, SWATCH_RADIUS, G_PI_2, G_PI);
  cairo_arc (cr, left + SWATCH_RADIUS, top + SWATCH_RADIUS, SWATCH_RADIUS, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  set_source (cr, get_color (theme, colors[n].fill, TRUE));
  cairo_fill_preserve (cr);
  set_source (cr, get_color (theme, colors[n].stroke, FALSE));
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);

  if (colors[n].fill != NULL)
    return;
  cairo_move_to (cr, left + SWATCH_RADIUS, bottom - 4);
  cairo_line_to (cr, right - SWATCH_RADIUS, top + 4);
  cairo_stroke (cr);
}

static void
on_clicked (GtkButton      *button,
            PwColorPopover *self)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "n"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, colors[n].fill, colors[n].stroke);
}

static GtkWidget *
create_swatch (PwColorPopover *self,
               guint           n)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), SWATCH_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), SWATCH_HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_swatch, GUINT_TO_POINTER (n), NULL);
  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), area);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ (colors[n].label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (colors[n].label), -1);
  g_object_set_data (G_OBJECT (button), "n", GUINT_TO_POINTER (n));
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  return button;
}

static void
pw_color_popover_class_init (PwColorPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/color-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, PwColorPopover, grid);
}

static void
pw_color_popover_init (PwColorPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    gtk_grid_attach (self->grid, create_swatch (self, i), (int) (i % N_COLUMNS), (int) (i / N_COLUMNS), 1, 1);
}

GtkWidget *
pw_color_popover_new (void)
{
  return g_object_new (PW_TYPE_COLOR_POPOVER, NULL);
}

void
pw_color_popover_set_current (PwColorPopover *self,
                              const char     *fill)
{
  g_return_if_fail (PW_IS_COLOR_POPOVER (self));

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      GtkWidget *swatch = pw_color_popover_get_swatch (self, i);
      gboolean   is_current = fill != NULL && colors[i].fill != NULL ? g_ascii_strcasecmp (fill, colors[i].fill) == 0 :
                                                                       fill == colors[i].fill;

      if (is_current)
        gtk_widget_set_state_flags (swatch, GTK_STATE_FLAG_CHECKED, FALSE);
      else
        gtk_widget_unset_state_flags (swatch, GTK_STATE_FLAG_CHECKED);
      if (is_current)
        gtk_window_set_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), swatch);
    }
}

GtkWidget *
pw_color_popover_get_swatch (PwColorPopover *self,
                             guint           n)
{
  g_return_val_if_fail (PW_IS_COLOR_POPOVER (self), NULL);

  return gtk_grid_get_child_at (self->grid, (int) (n % N_COLUMNS), (int) (n / N_COLUMNS));
}
