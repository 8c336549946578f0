/* app/window/pane-frame.c - gives a pane one width, however much its content would like
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/pane-frame.h"

struct _PwPaneFrame
{
  GtkWidget parent_instance;

  GtkWidget *child;
  int        width;
};

G_DEFINE_FINAL_TYPE (PwPaneFrame, pw_pane_frame, GTK_TYPE_WIDGET)

static void
pw_pane_frame_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  PwPaneFrame *self = PW_PANE_FRAME (widget);

  *minimum = *natural = 0;
  if (self->child == NULL)
    return;

  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MAX (*minimum, self->width);
}

static GtkSizeRequestMode
pw_pane_frame_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
pw_pane_frame_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  PwPaneFrame *self = PW_PANE_FRAME (widget);

  if (self->child != NULL)
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static void
pw_pane_frame_dispose (GObject *object)
{
  PwPaneFrame *self = PW_PANE_FRAME (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (pw_pane_frame_parent_class)->dispose (object);
}

static void
pw_pane_frame_class_init (PwPaneFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_pane_frame_dispose;
  widget_class->measure = pw_pane_frame_measure;
  widget_class->get_request_mode = pw_pane_frame_get_request_mode;
  widget_class->size_allocate = pw_pane_frame_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "paneframe");
}

static void
pw_pane_frame_init (PwPaneFrame *self)
{
}

GtkWidget *
pw_pane_frame_new (void)
{
  return g_object_new (PW_TYPE_PANE_FRAME, NULL);
}

GtkWidget *
pw_pane_frame_get_child (PwPaneFrame *self)
{
  g_return_val_if_fail (PW_IS_PANE_FRAME (self), NULL);

  return self->child;
}

void
pw_pane_frame_set_child (PwPaneFrame *self,
                         GtkWidget   *child)
{
  g_return_if_fail (PW_IS_PANE_FRAME (self));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

void
pw_pane_frame_set_width (PwPaneFrame *self,
                         int          width)
{
  g_return_if_fail (PW_IS_PANE_FRAME (self));

  if (self->width == width)
    return;

  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
