/* app/panels/service-list.c - the services of a workspace and who has recorded them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/service-list.h"

#include "app/application.h"
#include "app/panels/service-row.h"

#include <glib/gi18n-lib.h>

struct _PwServiceList
{
  AdwBin parent_instance;

  GtkLabel   *name_label;
  GtkLabel   *counts_label;
  GtkWidget  *invented_label;
  GtkListBox *list;

  PwWorkspace   *workspace;
  GtkListBoxRow *current; /* not owned: a row of the list */
};

G_DEFINE_FINAL_TYPE (PwServiceList, pw_service_list, ADW_TYPE_BIN)

static void
on_row_activated (PwServiceList *self,
                  GtkListBoxRow *row)
{
  PwServiceRow *service_row = PW_SERVICE_ROW (row);

  pw_service_row_set_expanded (service_row, row != self->current || !pw_service_row_get_expanded (service_row));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-service", "s", pw_service_row_get_service_id (service_row));
}

/* Not the list's own selection, which follows the arrow keys. */
static void
mark_current (GtkListBoxRow *row,
              gboolean       is_current)
{
  if (is_current)
    gtk_widget_add_css_class (GTK_WIDGET (row), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "current");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, is_current, -1);
}

static void
show_head (PwServiceList         *self,
           const PwWorkspaceInfo *info)
{
  g_autofree char *cities = g_strdup_printf (ngettext ("%u city", "%u cities", info->cities->len), info->cities->len);
  g_autofree char *services = g_strdup_printf (ngettext ("%u service", "%u services", info->services->len), info->services->len);
  /* Translators: "5 cities, 8 services" */
  g_autofree char *counts = g_strdup_printf (_ ("%s, %s"), cities, services);

  gtk_label_set_label (self->name_label, info->name);
  gtk_label_set_label (self->counts_label, counts);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name_label), info->description);
  gtk_widget_set_visible (self->invented_label, info->is_invented);
}

static void
pw_service_list_dispose (GObject *object)
{
  PwServiceList *self = PW_SERVICE_LIST (object);

  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (pw_service_list_parent_class)->dispose (object);
}

static gboolean
pw_service_list_grab_focus (GtkWidget *widget)
{
  PwServiceList *self = PW_SERVICE_LIST (widget);

  return gtk_widget_grab_focus (self->current != NULL ? GTK_WIDGET (self->current) : GTK_WIDGET (self->list));
}

static void
pw_service_list_class_init (PwServiceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_service_list_dispose;
  widget_class->grab_focus = pw_service_list_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/service-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PwServiceList, name_label);
  gtk_widget_class_bind_template_child (widget_class, PwServiceList, counts_label);
  gtk_widget_class_bind_template_child (widget_class, PwServiceList, invented_label);
  gtk_widget_class_bind_template_child (widget_class, PwServiceList, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
pw_service_list_init (PwServiceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pw_service_list_set_workspace (PwServiceList *self,
                               PwWorkspace   *workspace,
                               PwProblemList *problems)
{
  GtkWidget             *row;
  const PwWorkspaceInfo *info;

  g_return_if_fail (PW_IS_SERVICE_LIST (self));

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->current = NULL;
  g_set_object (&self->workspace, workspace);
  if (workspace == NULL)
    return;

  info = pw_workspace_get_info (workspace);
  show_head (self, info);
  for (guint i = 0; i < info->services->len; i++)
    gtk_list_box_append (self->list, pw_service_row_new (info, g_ptr_array_index (info->services, i), problems));
}

void
pw_service_list_set_current (PwServiceList *self,
                             const char    *service)
{
  GtkListBoxRow *found = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (PW_IS_SERVICE_LIST (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (pw_service_row_get_service_id (PW_SERVICE_ROW (row)), service) == 0)
      found = row;
  if (found == self->current)
    return;

  if (self->current != NULL)
    mark_current (self->current, FALSE);
  self->current = found;
  if (found != NULL)
    {
      mark_current (found, TRUE);
      pw_service_row_set_expanded (PW_SERVICE_ROW (found), TRUE);
    }
}

guint
pw_service_list_get_n_rows (PwServiceList *self)
{
  guint n = 0;

  g_return_val_if_fail (PW_IS_SERVICE_LIST (self), 0);

  while (gtk_list_box_get_row_at_index (self->list, (int) n) != NULL)
    n++;

  return n;
}
