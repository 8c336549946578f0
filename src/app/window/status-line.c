/* app/window/status-line.c - state that lasts, at the foot of the window
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/status-line.h"

#include "app/application.h"

#include <glib/gi18n-lib.h>

struct _PwStatusLine
{
  AdwBin parent_instance;

  GtkWidget *file_box;
  GtkImage  *saved_icon;
  GtkLabel  *saved_label;
  GtkLabel  *file_label;
  GtkWidget *problems_button;
  GtkLabel  *problems_label;
  GtkWidget *findings_button;
  GtkLabel  *findings_label;
  GtkLabel  *note_label;
};

G_DEFINE_FINAL_TYPE (PwStatusLine, pw_status_line, ADW_TYPE_BIN)

static void
pw_status_line_class_init (PwStatusLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/status-line.ui");
  gtk_widget_class_bind_template_child (widget_class, PwStatusLine, file_box);
  gtk_widget_class_bind_template_child (widget_class, PwStatusLine, saved_icon);
  gtk_widget_class_bind_template_child (widget_class, PwStatusLine, saved_label);
  gtk_widget_class_bind_template_child (widget_class, PwStatusLine, file_label);
  gtk_widget_class_bind_template_child (widget_class, PwStatusLine, problems_button);
  gtk_widget_class_bind_template_child (widget_class, PwStatusLine, problems_label);
  gtk_widget_class_bind_template_child (widget_class, PwStatusLine, findings_button);
  gtk_widget_class_bind_template_child (widget_class, PwStatusLine, findings_label);
  gtk_widget_class_bind_template_child (widget_class, PwStatusLine, note_label);
}

static void
pw_status_line_init (PwStatusLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pw_status_line_set_file (PwStatusLine *self,
                         const char   *name,
                         const char   *tooltip,
                         gboolean      is_saved)
{
  g_return_if_fail (PW_IS_STATUS_LINE (self));

  gtk_widget_set_visible (self->file_box, name != NULL);
  gtk_label_set_label (self->file_label, name != NULL ? name : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->file_label), tooltip);
  gtk_image_set_from_icon_name (self->saved_icon, is_saved ? "object-select-symbolic" : "document-edit-symbolic");
  gtk_label_set_label (self->saved_label, is_saved ? C_ ("document", "saved") : C_ ("document", "not saved"));
}

void
pw_status_line_set_n_problems (PwStatusLine *self,
                               guint         n)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PW_IS_STATUS_LINE (self));

  text = g_strdup_printf (ngettext ("%u file cannot be read", "%u files cannot be read", n), n);
  gtk_label_set_label (self->problems_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->problems_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (self->problems_button, n > 0);
}

void
pw_status_line_set_findings (PwStatusLine *self,
                             const char   *summary)
{
  g_return_if_fail (PW_IS_STATUS_LINE (self));

  gtk_label_set_label (self->findings_label, summary != NULL ? summary : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->findings_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->findings_label), -1);
  gtk_widget_set_visible (self->findings_button, summary != NULL);
}

void
pw_status_line_set_note (PwStatusLine *self,
                         const char   *note)
{
  g_return_if_fail (PW_IS_STATUS_LINE (self));

  gtk_label_set_label (self->note_label, note != NULL ? note : "");
}
