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

/* In words, and with a sign that does not need the words. */
static char *
describe (PwSession   *session,
          const char **icon)
{
  gint64 saved_time = pw_session_get_saved_time (session);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *clock = NULL;

  *icon = "document-edit-symbolic";
  switch (pw_session_get_state (session))
    {
    case PW_SESSION_SAVING:
      *icon = "document-save-symbolic";
      return g_strdup (C_ ("document", "saving…"));
    case PW_SESSION_CHANGED_ON_DISK:
    case PW_SESSION_GONE:
    case PW_SESSION_FAILED:
      *icon = "dialog-warning-symbolic";
      return g_strdup (C_ ("document", "not saved"));
    case PW_SESSION_MODIFIED:
      return g_strdup (C_ ("document", "not saved"));
    case PW_SESSION_CLEAN:
      break;
    }
  if (pw_session_get_file (session) == NULL)
    return g_strdup (C_ ("document", "not saved yet"));

  *icon = "object-select-symbolic";
  if (saved_time == 0)
    return g_strdup (C_ ("document", "saved"));
  time = g_date_time_new_from_unix_local (saved_time);
  clock = g_date_time_format (time, "%H:%M");

  /* Translators: the placeholder is a time of day, such as 10:42 */
  return g_strdup_printf (C_ ("document", "saved %s"), clock);
}

void
pw_status_line_set_file (PwStatusLine *self,
                         const char   *name,
                         const char   *tooltip,
                         PwSession    *session)
{
  g_autofree char *state = NULL;
  const char      *icon;

  g_return_if_fail (PW_IS_STATUS_LINE (self));

  gtk_widget_set_visible (self->file_box, session != NULL);
  if (session == NULL)
    return;

  state = describe (session, &icon);
  gtk_label_set_label (self->file_label, name != NULL ? name : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->file_label), tooltip);
  gtk_image_set_from_icon_name (self->saved_icon, icon);
  gtk_label_set_label (self->saved_label, state);
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
