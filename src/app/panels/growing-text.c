/* app/panels/growing-text.c - a text of several lines that is as high as what is in it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/growing-text.h"

struct _PwGrowingText
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (PwGrowingText, pw_growing_text, GTK_TYPE_TEXT_VIEW)

/* What the view will need for its text at @width, -1 for any. */
static int
measure_text (GtkWidget *widget,
              int        width)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  GtkTextIter      start, end;
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  layout = gtk_widget_create_pango_layout (widget, text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height + 2;
}

static GtkSizeRequestMode
pw_growing_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pw_growing_text_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 1;
  else
    *minimum = *natural = measure_text (widget, for_size);
}

static void
pw_growing_text_class_init (PwGrowingTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = pw_growing_text_get_request_mode;
  widget_class->measure = pw_growing_text_measure;
}

static void
pw_growing_text_init (PwGrowingText *self)
{
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "changed", G_CALLBACK (gtk_widget_queue_resize), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
pw_growing_text_new (void)
{
  return g_object_new (PW_TYPE_GROWING_TEXT, NULL);
}
