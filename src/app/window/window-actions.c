/* app/window/window-actions.c - everything that can be done in a window, by name
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/window-private.h"

#include "app/dialogs/chooser.h"
#include "app/dialogs/export-dialog.h"
#include "app/files/sample.h"

#include <glib/gi18n-lib.h>

static void
on_chosen (GFile   *file,
           gpointer data)
{
  pw_window_open (data, file);
}

static void
open_folder_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  pw_chooser_ask_folder (GTK_WINDOW (widget), on_chosen, widget);
}

static void
open_files_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  pw_chooser_ask_diagrams (GTK_WINDOW (widget), on_chosen, widget);
}

static void
open_sample_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  g_autoptr (GFile) folder = pw_sample_get_copy ();

  pw_window_open (PW_WINDOW (widget), folder);
}

static void
open_uri_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  pw_window_open (PW_WINDOW (widget), file);
}

static void
show_service_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  PwWindow        *self = PW_WINDOW (widget);
  const PwService *service = pw_window_find_service (self, g_variant_get_string (parameter, NULL));

  if (service == NULL)
    return;

  pw_modelling_page_show_service (self->modelling, service);
  if (!pw_window_is_modelling (self))
    pw_comparison_page_show_service (self->comparison, service);
}

static void
show_comparison_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  PwWindow *self = PW_WINDOW (widget);

  show_service_action (widget, name, parameter);
  if (pw_side_pane_is_folded (self->navigation_pane))
    pw_side_pane_set_shown (self->navigation_pane, FALSE);
  pw_window_set_perspective (self, "comparison");
}

/* From wherever people are, also while the canvas has the keyboard. */
static void
show_view_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_object_set (widget, "comparison-view", g_variant_get_string (parameter, NULL), NULL);
  pw_window_set_perspective (PW_WINDOW (widget), "comparison");
}

/* The tab of a city, in front; NULL where there is no such service or city. */
static PwDiagramPage *
open_variant (PwWindow   *self,
              const char *service_id,
              const char *city_id)
{
  const PwService *service = pw_window_find_service (self, service_id);
  int              city = -1;

  if (service != NULL)
    city = pw_workspace_info_find_city (pw_workspace_get_info (self->workspace), city_id);
  if (city < 0)
    return NULL;

  pw_window_set_perspective (self, "modelling");
  if (pw_side_pane_is_folded (self->navigation_pane))
    pw_side_pane_set_shown (self->navigation_pane, FALSE);

  return pw_modelling_page_open_variant (self->modelling, service, (guint) city);
}

static void
open_variant_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  const char *service;
  const char *city;

  g_variant_get (parameter, "(&s&s)", &service, &city);
  open_variant (PW_WINDOW (widget), service, city);
}

/* It may be new: the workspace is read again. */
static void
show_joint_process_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  PwWindow *self = PW_WINDOW (widget);

  if (self->workspace != NULL)
    pw_window_refresh_workspace (self, g_variant_get_string (parameter, NULL), NULL);
}

static void
show_element_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  const char    *service;
  const char    *city;
  const char    *element;
  PwDiagramPage *page;

  g_variant_get (parameter, "(&s&s&s)", &service, &city, &element);
  page = open_variant (PW_WINDOW (widget), service, city);
  if (page != NULL)
    pw_diagram_page_show_element (page, element);
}

/* Each time the next of them, so that all can be seen. */
static void
show_problem_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  PwWindow              *self = PW_WINDOW (widget);
  const PwWorkspaceInfo *info;
  guint                  wanted;
  guint                  found = 0;

  if (self->problems == NULL || pw_problem_list_get_n_problems (self->problems) == 0)
    return;

  info = pw_workspace_get_info (self->workspace);
  wanted = self->n_shown_problems++ % pw_problem_list_get_n_problems (self->problems);
  for (guint i = 0; i < info->services->len; i++)
    for (guint j = 0; j < info->cities->len; j++)
      {
        const PwService *service = g_ptr_array_index (info->services, i);
        const PwCity    *city = g_ptr_array_index (info->cities, j);

        if (pw_problem_list_get (self->problems, service->id, city->id) != NULL && found++ == wanted)
          {
            open_variant (self, service->id, city->id);
            return;
          }
      }
}

static void
on_exported (PwWindow *self,
             GFile    *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *text = g_strdup_printf (_ ("“%s” exported"), name);
  g_autofree char *markup = g_markup_escape_text (text, -1);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;
  AdwToast        *toast = adw_toast_new (markup);

  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  if (uri != NULL)
    {
      adw_toast_set_button_label (toast, _ ("Open _Folder"));
      adw_toast_set_action_target (toast, "s", uri);
      adw_toast_set_action_name (toast, "win.show-uri");
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static char *
dup_owner (const PwWorkspaceInfo *info)
{
  return info->is_invented ? g_strdup_printf ("%s · %s", info->name, _ ("sample data, invented")) : g_strdup (info->name);
}

/* (nullable): for the diagram that is in front of the tabs */
static GtkWidget *
create_diagram_export (PwWindow *self)
{
  PwDiagramPage   *page = pw_modelling_page_get_current (self->modelling);
  PwDiagramView   *view = page != NULL ? pw_diagram_page_get_view (page) : NULL;
  const PwService *service = page != NULL ? pw_diagram_page_get_service (page) : NULL;
  const char      *title = page != NULL ? pw_diagram_page_get_title (page) : NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *header = NULL;
  g_autofree char *footer = NULL;

  if (view == NULL)
    return NULL;

  if (service != NULL)
    {
      file_name = g_strdup_printf ("%s – %s", service->name, title);
      header = g_strdup_printf ("%s · %s", title, service->name);
      footer = dup_owner (pw_workspace_get_info (self->workspace));
    }
  else
    {
      const char *dot = strrchr (title, '.');

      file_name = dot != NULL && dot != title ? g_strndup (title, (gsize) (dot - title)) : g_strdup (title);
      header = pw_model_dup_title (pw_document_get_model (pw_diagram_page_get_document (page)));
    }

  return pw_export_dialog_new (pw_diagram_page_get_document (page), pw_canvas_get_diagram (pw_diagram_view_get_canvas (view)),
                               file_name, header, footer, service != NULL ? title : NULL);
}

/* What the comparison draws itself; else, there too, the diagram in front of the tabs. */
static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwWindow        *self = PW_WINDOW (widget);
  g_autofree char *owner = self->workspace != NULL ? dup_owner (pw_workspace_get_info (self->workspace)) : NULL;
  GtkWidget       *dialog = pw_window_is_modelling (self) ? NULL : pw_comparison_page_create_export (self->comparison, owner);

  if (dialog == NULL)
    dialog = create_diagram_export (self);
  if (dialog == NULL)
    return;

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (on_exported), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_uri_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  gtk_show_uri (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
reload_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwWindow      *self = PW_WINDOW (widget);
  PwDiagramPage *page = pw_modelling_page_get_current (self->modelling);

  if (!pw_window_is_modelling (self))
    pw_comparison_page_reload (self->comparison);
  else if (page != NULL)
    pw_diagram_page_reload (page);
}

static void
notify_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AdwToast *toast = adw_toast_new (g_variant_get_string (parameter, NULL));

  /* What was just done, before what was done earlier. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (PW_WINDOW (widget)->toasts, toast);
}

/* The diagram that has the keyboard, else the one in front of the tabs. */
static PwCanvas *
find_canvas (PwWindow *self)
{
  GtkWidget     *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget     *canvas = focus != NULL ? gtk_widget_get_ancestor (focus, PW_TYPE_CANVAS) : NULL;
  PwDiagramPage *page = pw_modelling_page_get_current (self->modelling);
  PwDiagramView *view = page != NULL ? pw_diagram_page_get_view (page) : NULL;

  if (canvas != NULL)
    return PW_CANVAS (canvas);
  return view != NULL && pw_window_is_modelling (self) ? pw_diagram_view_get_canvas (view) : NULL;
}

/* "win.zoom-in" is "canvas.zoom-in" wherever the keyboard is, and so on. */
static void
canvas_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwCanvas        *canvas = find_canvas (PW_WINDOW (widget));
  g_autofree char *action = g_strconcat ("canvas", strchr (name, '.'), NULL);

  if (canvas != NULL)
    gtk_widget_activate_action (GTK_WIDGET (canvas), action, NULL);
}

/* From the services to what is in the middle, to its properties, and around. */
static void
next_pane_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  PwWindow  *self = PW_WINDOW (widget);
  int        by = g_str_equal (name, "win.next-pane") ? 1 : -1;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *canvas = GTK_WIDGET (find_canvas (self));
  GtkWidget *panes[] = {
    GTK_WIDGET (self->service_list),
    pw_window_is_modelling (self) ? canvas : GTK_WIDGET (self->comparison),
    pw_modelling_page_get_inspector (self->modelling),
  };
  int n = G_N_ELEMENTS (panes);
  int current = 0;

  for (int i = 0; i < n; i++)
    if (focus != NULL && panes[i] != NULL && (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i])))
      current = i;

  for (int i = 1; i < n; i++)
    {
      GtkWidget *pane = panes[(current + i * by + n * n) % n];

      if (pane != NULL && gtk_widget_get_mapped (pane) && gtk_widget_grab_focus (pane))
        return;
    }
}

static void
show_findings_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  PwWindow *self = PW_WINDOW (widget);

  pw_window_set_perspective (self, "modelling");
  pw_modelling_page_show_findings (self->modelling);
}

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwWindow      *self = PW_WINDOW (widget);
  PwDiagramPage *page = pw_modelling_page_get_current (self->modelling);
  PwDiagramView *view = page != NULL ? pw_diagram_page_get_view (page) : NULL;

  if (!pw_window_is_modelling (self) && pw_comparison_page_start_find (self->comparison))
    return;

  pw_window_set_perspective (self, "modelling");
  if (view != NULL)
    pw_diagram_view_start_find (view);
}

static void
find_in_outline_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  PwWindow *self = PW_WINDOW (widget);

  pw_window_set_perspective (self, "modelling");
  pw_modelling_page_start_search (self->modelling);
}

static void
close_tab_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  PwDiagramTabs *tabs = pw_modelling_page_get_tabs (PW_WINDOW (widget)->modelling);

  if (tabs != NULL)
    pw_diagram_tabs_close_current (tabs);
}

static void
move_tab_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  PwDiagramTabs *tabs = pw_modelling_page_get_tabs (PW_WINDOW (widget)->modelling);

  if (tabs != NULL)
    pw_diagram_tabs_move (tabs, g_str_equal (name, "win.next-tab") ? 1 : -1);
}

void
pw_window_install_actions (PwWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.open-folder", NULL, open_folder_action);
  gtk_widget_class_install_action (widget_class, "win.open-files", NULL, open_files_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.show-service", "s", show_service_action);
  gtk_widget_class_install_action (widget_class, "win.show-comparison", "s", show_comparison_action);
  gtk_widget_class_install_action (widget_class, "win.show-view", "s", show_view_action);
  gtk_widget_class_install_action (widget_class, "win.open-variant", "(ss)", open_variant_action);
  gtk_widget_class_install_action (widget_class, "win.show-joint-process", "s", show_joint_process_action);
  gtk_widget_class_install_action (widget_class, "win.show-element", "(sss)", show_element_action);
  gtk_widget_class_install_action (widget_class, "win.show-problem", NULL, show_problem_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.show-uri", "s", show_uri_action);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "win.notify", "s", notify_action);
  gtk_widget_class_install_action (widget_class, "win.show-findings", NULL, show_findings_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.find-in-outline", NULL, find_in_outline_action);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, next_pane_action);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL, next_pane_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, canvas_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, canvas_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-original", NULL, canvas_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-fit", NULL, canvas_action);
  gtk_widget_class_install_action (widget_class, "win.arrange", NULL, canvas_action);
  gtk_widget_class_install_action (widget_class, "win.arrange-in-rows", NULL, canvas_action);
  gtk_widget_class_install_action (widget_class, "win.tidy", NULL, canvas_action);
  gtk_widget_class_install_action (widget_class, "win.close-tab", NULL, close_tab_action);
  gtk_widget_class_install_action (widget_class, "win.next-tab", NULL, move_tab_action);
  gtk_widget_class_install_action (widget_class, "win.previous-tab", NULL, move_tab_action);
  gtk_widget_class_install_property_action (widget_class, "win.perspective", "perspective");
  gtk_widget_class_install_property_action (widget_class, "win.comparison-view", "comparison-view");
  gtk_widget_class_install_property_action (widget_class, "win.show-navigation", "show-navigation");
  gtk_widget_class_install_property_action (widget_class, "win.show-properties", "show-properties");
  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");
}
