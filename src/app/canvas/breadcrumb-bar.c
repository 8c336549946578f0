/* app/canvas/breadcrumb-bar.c - the way back out of a sub-process
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/breadcrumb-bar.h"

#include "app/application.h"

/* Long titles are cut in the middle of the path, never the path. */
#define TITLE_CHARS 32

struct _PwBreadcrumbBar
{
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (PwBreadcrumbBar, pw_breadcrumb_bar, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_clicked (GtkButton       *button,
            PwBreadcrumbBar *self)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "n"));

  g_signal_emit (self, signals[CHOSEN], 0, n);
}

static GtkWidget *
create_title (const char *title,
              gboolean    is_here)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TITLE_CHARS);
  gtk_widget_set_tooltip_text (label, title);
  if (is_here)
    gtk_widget_add_css_class (label, "heading");
  return label;
}

static GtkWidget *
create_crumb (PwBreadcrumbBar *self,
              const char      *title,
              guint            n)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), create_title (title, FALSE));
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "n", GUINT_TO_POINTER (n));
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return button;
}

static void
pw_breadcrumb_bar_class_init (PwBreadcrumbBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/breadcrumb-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PwBreadcrumbBar, box);
}

static void
pw_breadcrumb_bar_init (PwBreadcrumbBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pw_breadcrumb_bar_set_path (PwBreadcrumbBar   *self,
                            const char *const *titles)
{
  GtkWidget *child;

  g_return_if_fail (PW_IS_BREADCRUMB_BAR (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  for (guint i = 0; titles[i] != NULL; i++)
    {
      if (i > 0)
        {
          GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

          gtk_widget_add_css_class (arrow, "dim-label");
          gtk_box_append (self->box, arrow);
        }
      gtk_box_append (self->box, titles[i + 1] != NULL ? create_crumb (self, titles[i], i) :
                                                         create_title (titles[i], TRUE));
    }
}
