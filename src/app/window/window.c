/* app/window/window.c - a window: the start page, or what is open and its frame
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/window.h"

#include "app/settings.h"
#include "app/window/start-page.h"

struct _PwWindow
{
  AdwApplicationWindow parent_instance;

  PwStartPage *start_page;
};

G_DEFINE_FINAL_TYPE (PwWindow, pw_window, ADW_TYPE_APPLICATION_WINDOW)

static void
restore_size (PwWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               pw_settings_get_int ("window-width", 1280),
                               pw_settings_get_int ("window-height", 720));
  if (pw_settings_get_boolean ("window-maximized", FALSE))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
remember_size (PwWindow *self)
{
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  pw_settings_set_int ("window-width", MAX (width, 360));
  pw_settings_set_int ("window-height", MAX (height, 294));
  pw_settings_set_boolean ("window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
pw_window_close_request (GtkWindow *window)
{
  remember_size (PW_WINDOW (window));

  return GTK_WINDOW_CLASS (pw_window_parent_class)->close_request (window);
}

static void
pw_window_class_init (PwWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_WINDOW_CLASS (klass)->close_request = pw_window_close_request;

  g_type_ensure (PW_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, PwWindow, start_page);
}

static void
pw_window_init (PwWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  restore_size (self);
}

PwWindow *
pw_window_new (PwApplication *application)
{
  return g_object_new (PW_TYPE_WINDOW, "application", application, NULL);
}

void
pw_window_open (PwWindow *self,
                GFile    *file)
{
  g_return_if_fail (PW_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
}
