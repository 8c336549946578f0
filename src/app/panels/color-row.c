/* app/panels/color-row.c - the colours of what is selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/color-row.h"

#include "app/choosing/color-popover.h"
#include "base/geometry.h"

#include <glib/gi18n-lib.h>

#define SWATCH_WIDTH 36
#define SWATCH_HEIGHT 16

struct _PwColorRow
{
  PwFactRow parent_instance;

  GtkMenuButton  *button;
  GtkLabel       *value_label;
  GtkDrawingArea *swatch;
};

G_DEFINE_FINAL_TYPE (PwColorRow, pw_color_row, PW_TYPE_FACT_ROW)

/* "#fill #stroke", either of which may be missing. */
static char **
split_value (PwColorRow *self)
{
  const char *value = pw_fact_row_get_value (PW_FACT_ROW (self));

  return g_strsplit (value != NULL ? value : "", " ", 2);
}

static void
draw_swatch (GtkDrawingArea *area,
             cairo_t        *cr,
             int             width,
             int             height,
             gpointer        data)
{
  g_auto (GStrv) colors = split_value (data);
  PwColor color;

  cairo_rectangle (cr, 1, 1, width - 2, height - 2);
  if (colors[0] != NULL && pw_color_parse (colors[0], &color))
    {
      cairo_set_source_rgb (cr, color.red, color.green, color.blue);
      cairo_fill_preserve (cr);
    }
  if (colors[0] != NULL && colors[1] != NULL && pw_color_parse (colors[1], &color))
    {
      cairo_set_source_rgb (cr, color.red, color.green, color.blue);
      cairo_set_line_width (cr, 1.5);
      cairo_stroke (cr);
    }
}

static void
on_chosen (PwColorRow *self,
           const char *fill,
           const char *stroke)
{
  g_autofree char *value = fill != NULL ? g_strdup_printf ("%s %s", fill, stroke) : g_strdup ("");

  gtk_menu_button_popdown (self->button);
  pw_fact_row_apply (PW_FACT_ROW (self), value);
  pw_fact_row_commit (PW_FACT_ROW (self));
}

static void
create_popup (GtkMenuButton *button,
              gpointer       data)
{
  PwColorRow *self = data;
  GtkWidget  *popover = pw_color_popover_new ();
  g_auto (GStrv) colors = split_value (self);

  pw_color_popover_set_current (PW_COLOR_POPOVER (popover), colors[0] != NULL && *colors[0] != '\0' ? colors[0] : NULL);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
pw_color_row_show_value (PwFactRow  *row,
                         const char *value,
                         gboolean    is_mixed)
{
  PwColorRow *self = PW_COLOR_ROW (row);
  gboolean    has_color = value != NULL && *value != '\0';

  gtk_label_set_label (self->value_label, has_color ? "" : pw_fact_row_get_shown (row));
  gtk_widget_set_visible (GTK_WIDGET (self->swatch), has_color);
  gtk_widget_queue_draw (GTK_WIDGET (self->swatch));
}

static void
pw_color_row_class_init (PwColorRowClass *klass)
{
  PW_FACT_ROW_CLASS (klass)->show_value = pw_color_row_show_value;
}

static void
pw_color_row_init (PwColorRow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->value_label = GTK_LABEL (gtk_label_new (NULL));
  self->swatch = GTK_DRAWING_AREA (gtk_drawing_area_new ());
  gtk_drawing_area_set_content_width (self->swatch, SWATCH_WIDTH);
  gtk_drawing_area_set_content_height (self->swatch, SWATCH_HEIGHT);
  gtk_drawing_area_set_draw_func (self->swatch, draw_swatch, self, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->swatch), GTK_ALIGN_CENTER);
  gtk_label_set_xalign (self->value_label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->value_label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->value_label), "secondary");
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->swatch));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->value_label));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, content);
  gtk_menu_button_set_has_frame (self->button, FALSE);
  gtk_menu_button_set_create_popup_func (self->button, create_popup, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "fact-choice");
  /* GTK centres what it puts around the content. */
  for (GtkWidget *around = content; around != GTK_WIDGET (self->button); around = gtk_widget_get_parent (around))
    gtk_widget_set_halign (around, GTK_ALIGN_FILL);
}

GtkWidget *
pw_color_row_new (const char *title)
{
  PwColorRow *self = g_object_new (PW_TYPE_COLOR_ROW, NULL);

  pw_fact_row_set_content (PW_FACT_ROW (self), title, GTK_WIDGET (self->button), GTK_WIDGET (self->button));

  return GTK_WIDGET (self);
}
