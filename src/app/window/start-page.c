/* app/window/start-page.c - what a window shows while nothing is open
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/start-page.h"

#include "app/application.h"
#include "app/recent.h"

#include <glib/gi18n-lib.h>

struct _PwStartPage
{
  AdwBin parent_instance;

  GtkWidget           *sample_button;
  AdwPreferencesGroup *recent_group;

  GPtrArray *rows; /* of the group; not owned */
};

G_DEFINE_FINAL_TYPE (PwStartPage, pw_start_page, ADW_TYPE_BIN)

static GtkWidget *
recent_row_new (GFile *file)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *display_name = g_filename_display_name (name);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *place = pw_recent_describe_place (file);
  gboolean         is_diagram = g_str_has_suffix (name, ".bpmn") || g_str_has_suffix (name, ".xml");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), display_name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), is_diagram ? "x-office-document-symbolic" : "folder-symbolic");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);

  return row;
}

static void
pw_start_page_dispose (GObject *object)
{
  PwStartPage *self = PW_START_PAGE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (pw_start_page_parent_class)->dispose (object);
}

static gboolean
pw_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PW_START_PAGE (widget)->sample_button);
}

static void
pw_start_page_class_init (PwStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_start_page_dispose;
  widget_class->grab_focus = pw_start_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PwStartPage, sample_button);
  gtk_widget_class_bind_template_child (widget_class, PwStartPage, recent_group);
}

static void
pw_start_page_init (PwStartPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  pw_start_page_refresh (self);
}

void
pw_start_page_refresh (PwStartPage *self)
{
  g_autoptr (GPtrArray) files = pw_recent_get_files ();

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->recent_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < files->len; i++)
    {
      GtkWidget *row = recent_row_new (g_ptr_array_index (files, i));

      adw_preferences_group_add (self->recent_group, row);
      g_ptr_array_add (self->rows, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), files->len > 0);
}
