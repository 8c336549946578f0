/* app/window/window.c - a window: the start page, or what is open and its frame
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/window-private.h"

#include "app/settings.h"
#include "app/text-factor.h"
#include "app/window/side-pane.h"

#include <glib/gi18n-lib.h>

/* Below this width the services fold away where the table needs the room. */
#define WIDE_WINDOW 1600
/* Below this one the header bar has no room for all of its buttons. */
#define NARROW_WINDOW 640
/* However large the text, something must be left for the diagram. */
#define MOST_PANE_FACTOR 1.5

G_DEFINE_FINAL_TYPE (PwWindow, pw_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_PERSPECTIVE,
  PROP_COMPARISON_VIEW,
  PROP_SHOW_NAVIGATION,
  PROP_SHOW_PROPERTIES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

const PwService *
pw_window_find_service (PwWindow   *self,
                        const char *id)
{
  return self->workspace != NULL && id != NULL ? pw_workspace_info_find_service (pw_workspace_get_info (self->workspace), id) : NULL;
}

gboolean
pw_window_is_empty (PwWindow *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->root_stack), "start");
}

gboolean
pw_window_is_modelling (PwWindow *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->perspectives), "modelling") == 0;
}

void
pw_window_set_perspective (PwWindow   *self,
                           const char *name)
{
  GtkWidget *child = name != NULL ? adw_view_stack_get_child_by_name (self->perspectives, name) : NULL;

  if (child != NULL && !pw_window_is_empty (self) && adw_view_stack_page_get_visible (adw_view_stack_get_page (self->perspectives, child)))
    adw_view_stack_set_visible_child (self->perspectives, child);
}

void
pw_window_show_work (PwWindow *self)
{
  gboolean has_workspace = self->workspace != NULL;

  gtk_stack_set_visible_child_name (self->root_stack, "work");
  pw_side_pane_set_available (self->navigation_pane, has_workspace);
  adw_view_stack_page_set_visible (adw_view_stack_get_page (self->perspectives, GTK_WIDGET (self->comparison)), has_workspace);
  gtk_widget_set_visible (self->navigation_button, has_workspace);
}

/* --- what stands in title and status line --- */

static void
show_file (PwWindow      *self,
           PwDiagramPage *page)
{
  PwSession       *session = page != NULL ? pw_diagram_page_get_session (page) : NULL;
  GFile           *file = session != NULL ? pw_session_get_file (session) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *full_name = NULL;

  if (file != NULL)
    {
      full_name = g_file_get_parse_name (file);
      if (self->workspace != NULL)
        name = g_file_get_relative_path (pw_workspace_get_folder (self->workspace), file);
      if (name == NULL)
        name = g_file_get_basename (file);
    }
  pw_status_line_set_file (self->status_line, name, full_name, session);
}

static void
show_findings (PwWindow *self)
{
  g_autofree char *summary = NULL;

  if (pw_window_is_modelling (self))
    g_object_get (self->modelling, "findings", &summary, NULL);
  pw_status_line_set_findings (self->status_line, summary);
}

static void
refresh_status (PwWindow *self)
{
  guint            n = self->selection != NULL ? pw_selection_get_n_ids (self->selection) : 0;
  g_autofree char *note = NULL;

  if (!pw_window_is_modelling (self))
    note = pw_comparison_page_dup_note (self->comparison);
  else if (n > 0)
    note = g_strdup_printf (ngettext ("%u element selected", "%u elements selected", n), n);
  pw_status_line_set_note (self->status_line, note);
  show_findings (self);
  show_file (self, pw_window_is_modelling (self) ? pw_modelling_page_get_current (self->modelling) : NULL);
}

static void
watch_selection (PwWindow    *self,
                 PwSelection *selection)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, refresh_status, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_object (selection, "changed", G_CALLBACK (refresh_status), self, G_CONNECT_SWAPPED);
  refresh_status (self);
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
  /* Stands where the perspectives stand, where there is no choice or no room. */
  adw_view_switcher_title_set_title (self->switcher_title, title != NULL ? title : "");
}

/* Whether people do something with the keyboard. The start page has it until it is gone, and
 * leaves it to whatever comes first in the window.
 */
static gboolean
is_keyboard_in_use (PwWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && gtk_widget_get_mapped (focus) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->start_page)) &&
         gtk_widget_get_ancestor (focus, ADW_TYPE_HEADER_BAR) == NULL;
}

/* What has just come into sight gets the keyboard, unless people are elsewhere with it. */
static void
focus_diagram (PwWindow      *self,
               PwDiagramView *view)
{
  if (pw_window_is_modelling (self) && !is_keyboard_in_use (self))
    gtk_widget_grab_focus (GTK_WIDGET (pw_diagram_view_get_canvas (view)));
}

static void
on_current_page (PwWindow *self)
{
  PwDiagramPage *page = pw_modelling_page_get_current (self->modelling);
  PwDiagramView *view = page != NULL ? pw_diagram_page_get_view (page) : NULL;

  watch_selection (self, view != NULL ? pw_diagram_view_get_selection (view) : NULL);
  pw_window_watch_page (self, page);
  refresh_title (self);
  pw_window_update_history (self);
  if (view != NULL)
    focus_diagram (self, view);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", view != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.find", view != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.find-in-outline", view != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.arrange", view != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.arrange-in-rows", view != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.tidy", view != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-findings", view != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.close-tab", page != NULL);
  pw_service_list_set_current (self->service_list, pw_modelling_page_get_service_id (self->modelling));
}

void
pw_window_refresh_state (PwWindow *self)
{
  pw_status_line_set_n_problems (self->status_line, self->problems != NULL ? pw_problem_list_get_n_problems (self->problems) : 0);
  refresh_status (self);
  refresh_title (self);
}

/* --- panes --- */

/* By the surface, which is told of a new size before the widgets are. */
static void
adapt_to_width (PwWindow *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));
  int         width = surface != NULL ? gdk_surface_get_width (surface) : 0;
  gboolean    is_wide = width >= WIDE_WINDOW;
  double      factor = MIN (pw_text_factor (GTK_WIDGET (self), 1), MOST_PANE_FACTOR);

  pw_side_pane_set_always_folded (self->navigation_pane, !pw_window_is_modelling (self) && !is_wide);
  pw_comparison_page_set_width (self->comparison, width);
  /* Ctrl+Z works without a button; the title does not fit beside it. */
  gtk_widget_set_visible (self->undo_button, width == 0 || width >= NARROW_WINDOW);
  gtk_widget_set_visible (self->redo_button, width == 0 || width >= NARROW_WINDOW);
  gtk_widget_set_visible (GTK_WIDGET (self->new_button), width == 0 || width >= NARROW_WINDOW);
  pw_side_pane_set_pane_width (self->navigation_pane, (int) (factor * (is_wide ? 264 : 216)));
  pw_side_pane_set_pane_width (pw_modelling_page_get_pane (self->modelling), (int) (factor * (is_wide ? 340 : 292)));
}

/* What is selected in the diagram is the step that is selected in the comparison. */
static void
carry_to_comparison (PwWindow *self)
{
  PwDiagramPage   *page = pw_modelling_page_get_current (self->modelling);
  const PwService *service = pw_window_find_service (self, pw_modelling_page_get_service_id (self->modelling));
  const char      *id = self->selection != NULL ? pw_selection_get_only (self->selection) : NULL;

  if (service == NULL)
    return;

  if (page != NULL && id != NULL && pw_diagram_page_get_city (page) != NULL)
    pw_comparison_page_show_element (self->comparison, pw_diagram_page_get_city (page)->id, id);
  pw_comparison_page_show_service (self->comparison, service);
  gtk_widget_grab_focus (GTK_WIDGET (self->comparison));
}

/* By id: the workspace may have been read again. */
static gboolean
is_service (const PwService *one,
            const PwService *other)
{
  return one != NULL && other != NULL && g_str_equal (one->id, other->id);
}

/* And back: the step's element in the diagram that is in front. */
static void
carry_to_modelling (PwWindow *self)
{
  const PwComparison *comparison = pw_comparison_page_get_comparison (self->comparison);
  PwDiagramPage      *page = pw_modelling_page_get_current (self->modelling);
  int                 row = pw_step_cursor_get_row (pw_comparison_page_get_cursor (self->comparison));
  const GArray       *nodes;

  if (comparison == NULL || page == NULL || row < 0 || !is_service (pw_diagram_page_get_service (page), pw_comparison_page_get_service (self->comparison)))
    return;

  for (guint i = 0; i < pw_comparison_get_n_variants (comparison); i++)
    if (g_str_equal (pw_comparison_get_city (comparison, i)->id, pw_diagram_page_get_city (page)->id))
      {
        nodes = pw_table_get_row (pw_comparison_get_table (comparison), (guint) row)->cells[i].nodes;
        if (nodes->len > 0)
          pw_diagram_page_show_element (page, pw_comparison_get_graph (comparison, i)->nodes[g_array_index (nodes, guint, 0)].id);
      }
}

static void
on_perspective (PwWindow *self)
{
  if (self->properties_button == NULL || self->status_line == NULL)
    return;

  gtk_widget_set_visible (self->properties_button, pw_window_is_modelling (self));
  adapt_to_width (self);
  pw_window_update_history (self);
  if (pw_window_is_modelling (self))
    carry_to_modelling (self);
  else
    carry_to_comparison (self);
  refresh_status (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSPECTIVE]);
}

static void
on_comparison_ready (PwWindow *self)
{
  pw_window_update_history (self);
  refresh_status (self);
  if (!pw_window_is_modelling (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->comparison));
}

static void
on_decisions_changed (PwWindow *self)
{
  pw_window_update_history (self);
  refresh_status (self);
}

static void
on_comparison_view (PwWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARISON_VIEW]);
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
  if (!pw_window_may_close (PW_WINDOW (window)))
    return TRUE;

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
    case PROP_COMPARISON_VIEW:
      g_object_get_property (G_OBJECT (self->comparison), "view", value);
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
      pw_window_set_perspective (self, g_value_get_string (value));
      break;
    case PROP_COMPARISON_VIEW:
      g_object_set_property (G_OBJECT (self->comparison), "view", value);
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
  g_clear_object (&self->history);
  g_clear_object (&self->watched_page);
  g_clear_weak_pointer (&self->undo_toast);
  G_OBJECT_CLASS (pw_window_parent_class)->dispose (object);
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

  properties[PROP_PERSPECTIVE] = g_param_spec_string ("perspective", NULL, NULL, "modelling", flags);
  properties[PROP_COMPARISON_VIEW] = g_param_spec_string ("comparison-view", NULL, NULL, "overview", flags);
  properties[PROP_SHOW_NAVIGATION] = g_param_spec_boolean ("show-navigation", NULL, NULL, TRUE, flags);
  properties[PROP_SHOW_PROPERTIES] = g_param_spec_boolean ("show-properties", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  pw_window_install_actions (klass);
  pw_window_install_history (widget_class);
  pw_window_install_files (widget_class);

  g_type_ensure (PW_TYPE_START_PAGE);
  g_type_ensure (PW_TYPE_SIDE_PANE);
  g_type_ensure (PW_TYPE_SERVICE_LIST);
  g_type_ensure (PW_TYPE_MODELLING_PAGE);
  g_type_ensure (PW_TYPE_COMPARISON_PAGE);
  g_type_ensure (PW_TYPE_STATUS_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, PwWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, root_stack);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, perspectives);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, navigation_pane);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, service_list);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, modelling);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, comparison);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, status_line);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, navigation_button);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, properties_button);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, PwWindow, new_button);
  gtk_widget_class_bind_template_callback (widget_class, on_perspective);
  gtk_widget_class_bind_template_callback (widget_class, on_comparison_view);
  gtk_widget_class_bind_template_callback (widget_class, on_decisions_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_comparison_ready);
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
  g_signal_connect_object (self->modelling, "notify::findings", G_CALLBACK (show_findings), self, G_CONNECT_SWAPPED);
  pw_window_prepare_files (self);
  on_current_page (self);
}

PwWindow *
pw_window_new (PwApplication *application)
{
  return g_object_new (PW_TYPE_WINDOW, "application", application, NULL);
}
