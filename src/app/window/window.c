/* app/window/window.c - a window: the start page, or what is open and its frame
 *
 * empty --a workspace is opened--> workspace
 *   \----a diagram is opened-----> files
 * A window stays what it became; whatever else is opened gets one of its own.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/window.h"

#include "app/dialogs/chooser.h"
#include "app/panels/service-list.h"
#include "app/recent.h"
#include "app/settings.h"
#include "app/window/modelling-page.h"
#include "app/window/opening.h"
#include "app/window/start-page.h"
#include "app/window/status-line.h"
#include "base/places.h"

#include <glib/gi18n-lib.h>

/* Below this width the services fold away where the table needs the room. */
#define WIDE_WINDOW 1600

struct _PwWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack        *root_stack;
  PwStartPage     *start_page;
  AdwViewStack    *perspectives;
  PwSidePane      *navigation_pane;
  PwServiceList   *service_list;
  PwModellingPage *modelling;
  PwStatusLine    *status_line;
  GtkWidget       *navigation_button;
  GtkWidget       *properties_button;

  PwWorkspace   *workspace; /* NULL while empty or with single files */
  PwProblemList *problems;
  PwSelection   *selection; /* the one whose size is shown */
  GCancellable  *cancellable;
  guint          n_shown_problems;
};

G_DEFINE_FINAL_TYPE (PwWindow, pw_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_PERSPECTIVE,
  PROP_SHOW_NAVIGATION,
  PROP_SHOW_PROPERTIES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const PwService *
find_service (PwWindow   *self,
              const char *id)
{
  return self->workspace != NULL ? pw_workspace_info_find_service (pw_workspace_get_info (self->workspace), id) : NULL;
}

static gboolean
is_empty (PwWindow *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->root_stack), "start");
}

static void
set_perspective (PwWindow   *self,
                 const char *name)
{
  if (!is_empty (self) && gtk_widget_get_visible (adw_view_stack_get_child_by_name (self->perspectives, name)))
    adw_view_stack_set_visible_child_name (self->perspectives, name);
}

/* --- what stands in title and status line --- */

static void
refresh_selection_note (PwWindow *self)
{
  guint            n = self->selection != NULL ? pw_selection_get_n_ids (self->selection) : 0;
  g_autofree char *note = NULL;

  if (n > 0)
    note = g_strdup_printf (ngettext ("%u element selected", "%u elements selected", n), n);
  pw_status_line_set_note (self->status_line, note);
}

static void
watch_selection (PwWindow    *self,
                 PwSelection *selection)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, refresh_selection_note, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_object (selection, "changed", G_CALLBACK (refresh_selection_note), self, G_CONNECT_SWAPPED);
  refresh_selection_note (self);
}

static void
show_file (PwWindow      *self,
           PwDiagramPage *page)
{
  GFile           *file = page != NULL ? pw_diagram_page_get_file (page) : NULL;
  PwDocument      *document = page != NULL ? pw_diagram_page_get_document (page) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *full_name = NULL;

  if (document == NULL)
    {
      pw_status_line_set_file (self->status_line, NULL, NULL, TRUE);
      return;
    }

  full_name = g_file_get_parse_name (file);
  if (self->workspace != NULL)
    name = g_file_get_relative_path (pw_workspace_get_folder (self->workspace), file);
  if (name == NULL)
    name = g_file_get_basename (file);
  pw_status_line_set_file (self->status_line, name, full_name, !pw_document_is_modified (document));
}

static void
refresh_title (PwWindow *self)
{
  PwDiagramPage   *page = pw_modelling_page_get_current (self->modelling);
  g_autofree char *title = NULL;

  if (page != NULL && self->workspace != NULL)
    title = g_strdup_printf ("%s – %s", pw_diagram_page_get_title (page), pw_workspace_get_info (self->workspace)->name);
  else if (self->workspace != NULL)
    title = g_strdup (pw_workspace_get_info (self->workspace)->name);
  else if (page != NULL)
    title = g_strdup (pw_diagram_page_get_title (page));
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Prozesswerkstatt");
}

static void
on_current_page (PwWindow *self)
{
  PwDiagramPage *page = pw_modelling_page_get_current (self->modelling);
  PwDiagramView *view = page != NULL ? pw_diagram_page_get_view (page) : NULL;

  show_file (self, page);
  watch_selection (self, view != NULL ? pw_diagram_view_get_selection (view) : NULL);
  refresh_title (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.find", view != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.close-tab", page != NULL);
  pw_service_list_set_current (self->service_list, pw_modelling_page_get_service_id (self->modelling));
}

static void
on_problems_changed (PwWindow *self)
{
  pw_status_line_set_n_problems (self->status_line, self->problems != NULL ? pw_problem_list_get_n_problems (self->problems) : 0);
}

/* --- panes --- */

/* By the surface, which is told of a new size before the widgets are. */
static void
adapt_to_width (PwWindow *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));
  gboolean    is_wide = surface != NULL && gdk_surface_get_width (surface) >= WIDE_WINDOW;
  gboolean    is_modelling = g_strcmp0 (adw_view_stack_get_visible_child_name (self->perspectives), "modelling") == 0;

  pw_side_pane_set_always_folded (self->navigation_pane, !is_modelling && !is_wide);
  pw_side_pane_set_pane_width (self->navigation_pane, is_wide ? 264 : 216);
  pw_side_pane_set_pane_width (pw_modelling_page_get_pane (self->modelling), is_wide ? 340 : 292);
}

static void
on_perspective (PwWindow *self)
{
  gboolean is_modelling = g_strcmp0 (adw_view_stack_get_visible_child_name (self->perspectives), "modelling") == 0;

  if (self->properties_button == NULL)
    return;

  gtk_widget_set_visible (self->properties_button, is_modelling);
  adapt_to_width (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSPECTIVE]);
}

static void
on_navigation_shown (PwWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_NAVIGATION]);
}

static void
on_properties_shown (PwWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PROPERTIES]);
}

static void
on_navigation_wanted (PwSidePane *pane)
{
  gboolean wanted;

  g_object_get (pane, "wanted", &wanted, NULL);
  pw_settings_set_boolean ("show-navigation", wanted);
}

static void
on_properties_wanted (PwSidePane *pane)
{
  gboolean wanted;

  g_object_get (pane, "wanted", &wanted, NULL);
  pw_settings_set_boolean ("show-properties", wanted);
}

/* --- opening --- */

static void
show_work (PwWindow *self)
{
  gboolean has_workspace = self->workspace != NULL;

  gtk_stack_set_visible_child_name (self->root_stack, "work");
  pw_side_pane_set_available (self->navigation_pane, has_workspace);
  gtk_widget_set_visible (self->navigation_button, has_workspace);
}

static void
adopt_workspace (PwWindow *self,
                 PwOpened *opened)
{
  const PwWorkspaceInfo *info = pw_workspace_get_info (opened->workspace);

  g_set_object (&self->workspace, opened->workspace);
  g_set_object (&self->problems, opened->problems);
  g_signal_connect_object (self->problems, "changed", G_CALLBACK (on_problems_changed), self, G_CONNECT_SWAPPED);
  pw_service_list_set_workspace (self->service_list, self->workspace, self->problems);
  pw_modelling_page_set_workspace (self->modelling, self->workspace, self->problems);
  show_work (self);
  on_problems_changed (self);
  if (info->services->len > 0)
    pw_modelling_page_show_service (self->modelling, g_ptr_array_index (info->services, 0));
  refresh_title (self);
}

/* The window the workspace is open in already, or NULL. */
static PwWindow *
find_window_of (PwWindow *self,
                GFile    *folder)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (PW_IS_WINDOW (l->data))
      {
        PwWindow *window = l->data;

        if (window->workspace != NULL && g_file_equal (pw_workspace_get_folder (window->workspace), folder))
          return window;
      }

  return NULL;
}

static PwWindow *
new_window_beside (PwWindow *self)
{
  return pw_window_new (PW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

static void
open_workspace (PwWindow *self,
                PwOpened *opened)
{
  PwWindow *window = find_window_of (self, pw_workspace_get_folder (opened->workspace));

  if (window == NULL)
    {
      window = is_empty (self) ? self : new_window_beside (self);
      adopt_workspace (window, opened);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_diagrams (PwWindow  *self,
               GPtrArray *files)
{
  PwWindow *window = self->workspace == NULL ? self : new_window_beside (self);

  show_work (window);
  for (guint i = 0; i < files->len; i++)
    pw_modelling_page_open_file (window->modelling, g_ptr_array_index (files, i));
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_message_response (PwWindow   *self,
                     const char *response)
{
  if (g_str_equal (response, "other"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-folder", NULL);
}

static void
explain_failure (PwWindow     *self,
                 GFile        *file,
                 const GError *error)
{
  g_autofree char *path = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *heading = g_strdup_printf (_ ("“%s” cannot be opened"), name);
  g_autofree char *body = g_strdup_printf ("%s\n\n%s", error->message, _ ("Nothing was changed."));
  GtkWidget       *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"), "other", _ ("Open _Another Folder…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "other", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "other");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_message_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PwWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PwOpened) opened = pw_opening_run_finish (result, &error);
  GFile *file = G_FILE (source);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (opened == NULL)
    {
      pw_recent_remove (file);
      explain_failure (self, file, error);
    }
  else
    {
      pw_recent_add (opened->workspace != NULL ? pw_workspace_get_folder (opened->workspace) : file);
      if (opened->workspace != NULL)
        open_workspace (self, opened);
      else
        open_diagrams (self, opened->diagrams);
    }
  pw_start_page_refresh (self->start_page);
}

static void
on_chosen (GFile   *file,
           gpointer data)
{
  pw_window_open (data, file);
}

/* --- actions --- */

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
  g_autoptr (GFile) folder = g_file_new_for_path (pw_places_get_samples_dir ());

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
  const PwService *service = find_service (self, g_variant_get_string (parameter, NULL));

  if (service != NULL)
    pw_modelling_page_show_service (self->modelling, service);
}

/* The tab of a city, in front; NULL where there is no such service or city. */
static PwDiagramPage *
open_variant (PwWindow   *self,
              const char *service_id,
              const char *city_id)
{
  const PwService *service = find_service (self, service_id);
  int              city = -1;

  if (service != NULL)
    city = pw_workspace_info_find_city (pw_workspace_get_info (self->workspace), city_id);
  if (city < 0)
    return NULL;

  set_perspective (self, "modelling");
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
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwWindow *self = PW_WINDOW (widget);

  set_perspective (self, "modelling");
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

/* --- files dropped on the window --- */

static gboolean
on_drop (PwWindow     *self,
         const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  gtk_widget_remove_css_class (GTK_WIDGET (self->root_stack), "drop-here");
  for (GSList *l = files; l != NULL; l = l->next)
    pw_window_open (self, l->data);

  return files != NULL;
}

static GdkDragAction
on_drop_enter (PwWindow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self->root_stack), "drop-here");

  return GDK_ACTION_COPY;
}

static void
on_drop_leave (PwWindow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->root_stack), "drop-here");
}

static void
accept_files (PwWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "enter", G_CALLBACK (on_drop_enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (on_drop_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* --- the window itself --- */

static void
restore_state (PwWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               pw_settings_get_int ("window-width", 1280),
                               pw_settings_get_int ("window-height", 720));
  if (pw_settings_get_boolean ("window-maximized", FALSE))
    gtk_window_maximize (GTK_WINDOW (self));

  g_object_set (self->navigation_pane, "wanted", pw_settings_get_boolean ("show-navigation", TRUE), NULL);
  g_object_set (pw_modelling_page_get_pane (self->modelling), "wanted", pw_settings_get_boolean ("show-properties", TRUE), NULL);
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
pw_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pw_window_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "notify::width", G_CALLBACK (adapt_to_width), widget, G_CONNECT_SWAPPED);
}

static void
pw_window_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  PwWindow *self = PW_WINDOW (object);

  /* Property actions ask before there is a template. */
  if (self->modelling == NULL)
    {
      g_param_value_set_default (pspec, value);
      return;
    }

  switch (id)
    {
    case PROP_PERSPECTIVE:
      g_value_set_string (value, adw_view_stack_get_visible_child_name (self->perspectives));
      break;
    case PROP_SHOW_NAVIGATION:
      g_value_set_boolean (value, pw_side_pane_get_shown (self->navigation_pane));
      break;
    case PROP_SHOW_PROPERTIES:
      g_value_set_boolean (value, pw_side_pane_get_shown (pw_modelling_page_get_pane (self->modelling)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pw_window_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  PwWindow *self = PW_WINDOW (object);

  switch (id)
    {
    case PROP_PERSPECTIVE:
      set_perspective (self, g_value_get_string (value));
      break;
    case PROP_SHOW_NAVIGATION:
      pw_side_pane_set_shown (self->navigation_pane, g_value_get_boolean (value));
      break;
    case PROP_SHOW_PROPERTIES:
      pw_side_pane_set_shown (pw_modelling_page_get_pane (self->modelling), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pw_window_dispose (GObject *object)
{
  PwWindow *self = PW_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->workspace);
  g_clear_object (&self->problems);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (pw_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-folder", NULL, open_folder_action);
  gtk_widget_class_install_action (widget_class, "win.open-files", NULL, open_files_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.show-service", "s", show_service_action);
  gtk_widget_class_install_action (widget_class, "win.open-variant", "(ss)", open_variant_action);
  gtk_widget_class_install_action (widget_class, "win.show-element", "(sss)", show_element_action);
  gtk_widget_class_install_action (widget_class, "win.show-problem", NULL, show_problem_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.close-tab", NULL, close_tab_action);
  gtk_widget_class_install_action (widget_class, "win.next-tab", NULL, move_tab_action);
  gtk_widget_class_install_action (widget_class, "win.previous-tab", NULL, move_tab_action);
  gtk_widget_class_install_property_action (widget_class, "win.perspective", "perspective");
  gtk_widget_class_install_property_action (widget_class, "win.show-navigation", "show-navigation");
  gtk_widget_class_install_property_action (widget_class, "win.show-properties", "show-properties");
  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");
}

static void
pw_window_class_init (PwWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = pw_window_dispose;
  object_class->get_property = pw_window_get_property;
  object_class->set_property = pw_window_set_property;
  widget_class->realize = pw_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = pw_window_close_request;

  properties[PROP_PERSPECTIVE] = g_param_spec_string ("perspective", NULL, NULL, NULL, flags);
  properties[PROP_SHOW_NAVIGATION] = g_param_spec_boolean ("show-navigation", NULL, NULL, TRUE, flags);
  properties[PROP_SHOW_PROPERTIES] = g_param_spec_boolean ("show-properties", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_actions (widget_class);

  g_type_ensure (PW_TYPE_START_PAGE);
  g_type_ensure (PW_TYPE_SIDE_PANE);
  g_type_ensure (PW_TYPE_SERVICE_LIST);
  g_type_ensure (PW_TYPE_MODELLING_PAGE);
  g_type_ensure (PW_TYPE_STATUS_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, PwWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, root_stack);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, perspectives);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, navigation_pane);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, service_list);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, modelling);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, status_line);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, navigation_button);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, properties_button);
  gtk_widget_class_bind_template_callback (widget_class, on_perspective);
  gtk_widget_class_bind_template_callback (widget_class, on_current_page);
}

static void
pw_window_init (PwWindow *self)
{
  PwSidePane *properties_pane;

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  restore_state (self);
  accept_files (self);

  properties_pane = pw_modelling_page_get_pane (self->modelling);
  g_signal_connect_object (self->navigation_pane, "notify::shown", G_CALLBACK (on_navigation_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (properties_pane, "notify::shown", G_CALLBACK (on_properties_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect (self->navigation_pane, "notify::wanted", G_CALLBACK (on_navigation_wanted), NULL);
  g_signal_connect (properties_pane, "notify::wanted", G_CALLBACK (on_properties_wanted), NULL);
  on_current_page (self);
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

  pw_opening_run_async (file, self->cancellable, on_opened, g_object_ref (self));
}
