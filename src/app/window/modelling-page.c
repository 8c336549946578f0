/* app/window/modelling-page.c - the perspective with the diagrams and their properties
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/modelling-page.h"

#include "analysis/checker.h"
#include "app/analysis/check-runner.h"
#include "app/analysis/finding-marks.h"
#include "app/application.h"
#include "app/panels/inspector.h"
#include "app/settings.h"

#include <glib/gi18n-lib.h>

/* Names of the stack's children; services have "service:" before their id. */
#define FILES "files"
#define EMPTY "empty"

struct _PwModellingPage
{
  AdwBin parent_instance;

  PwSidePane    *pane;
  GtkStack      *stack;
  AdwStatusPage *empty_page;
  GtkWidget     *empty_button;
  PwInspector   *inspector;

  PwWorkspace   *workspace;
  PwProblemList *problems;
  PwDiagramTabs *tabs;       /* not owned: in front, or what "empty" stands for */
  PwDiagramPage *page;       /* not owned: in front of the tabs */
  char          *service_id; /* of the tabs; NULL for single files */
  PwCheckRunner *runner;     /* of the page's document */
};

G_DEFINE_FINAL_TYPE (PwModellingPage, pw_modelling_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CURRENT,
  PROP_SERVICE_ID,
  PROP_FINDINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Enter and double click ask for more about an element. */
static void
on_diagram_activated (PwModellingPage *self)
{
  pw_inspector_show_properties (self->inspector);
  pw_side_pane_set_shown (self->pane, TRUE);
}

static void
on_checked (PwModellingPage *self)
{
  PwDiagramView *view = self->page != NULL ? pw_diagram_page_get_view (self->page) : NULL;
  g_autoptr (GHashTable) marks = pw_finding_marks_new (pw_check_runner_get_findings (self->runner));

  if (view != NULL && pw_diagram_view_get_document (view) == pw_check_runner_get_document (self->runner))
    pw_canvas_set_marks (pw_diagram_view_get_canvas (view), marks);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDINGS]);
}

static void
check_document (PwModellingPage *self,
                PwDocument      *document,
                PwSelection     *selection)
{
  g_autofree char *id = pw_settings_dup_string ("check-profile");
  PwProfile        profile = PW_PROFILE_DEFAULT;

  if (self->runner == NULL || pw_check_runner_get_document (self->runner) != document)
    {
      if (self->runner != NULL)
        g_signal_handlers_disconnect_by_func (self->runner, on_checked, self);
      g_clear_object (&self->runner);
      pw_profile_from_id (id, &profile);
      if (document != NULL)
        {
          self->runner = pw_check_runner_new (document, profile);
          g_signal_connect_object (self->runner, "changed", G_CALLBACK (on_checked), self, G_CONNECT_SWAPPED);
        }
    }
  pw_inspector_set_runner (self->inspector, self->runner, selection);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDINGS]);
}

static void
show_in_inspector (PwModellingPage *self)
{
  PwDocument    *document = self->page != NULL ? pw_diagram_page_get_document (self->page) : NULL;
  PwDiagramView *view = document != NULL ? pw_diagram_page_get_view (self->page) : NULL;

  if (view != NULL)
    {
      g_signal_handlers_disconnect_by_func (view, on_diagram_activated, self);
      g_signal_connect_object (view, "activated", G_CALLBACK (on_diagram_activated), self, G_CONNECT_SWAPPED);
    }
  pw_inspector_set_document (self->inspector, document, view != NULL ? pw_diagram_view_get_selection (view) : NULL);
  check_document (self, document, view != NULL ? pw_diagram_view_get_selection (view) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

static void
on_page_gone (gpointer data,
              GObject *page)
{
  PwModellingPage *self = data;

  self->page = NULL;
}

static void
watch_page (PwModellingPage *self,
            PwDiagramPage   *page)
{
  if (self->page != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->page, show_in_inspector, self);
      g_object_weak_unref (G_OBJECT (self->page), on_page_gone, self);
    }
  self->page = page;
  if (page != NULL)
    {
      g_signal_connect_object (page, "notify::document", G_CALLBACK (show_in_inspector), self, G_CONNECT_SWAPPED);
      g_object_weak_ref (G_OBJECT (page), on_page_gone, self);
    }
}

static void
on_current_tab (PwModellingPage *self)
{
  PwDiagramPage *page = self->tabs != NULL ? pw_diagram_tabs_get_current (self->tabs) : NULL;

  if (self->tabs != NULL)
    {
      const char *name = gtk_stack_page_get_name (gtk_stack_get_page (self->stack, GTK_WIDGET (self->tabs)));

      gtk_stack_set_visible_child_name (self->stack, page != NULL ? name : EMPTY);
    }
  watch_page (self, page);
  show_in_inspector (self);
}

static PwDiagramTabs *
ensure_tabs (PwModellingPage *self,
             const char      *name)
{
  GtkWidget *tabs = gtk_stack_get_child_by_name (self->stack, name);

  if (tabs == NULL)
    {
      tabs = pw_diagram_tabs_new ();
      gtk_stack_add_named (self->stack, tabs, name);
    }

  return PW_DIAGRAM_TABS (tabs);
}

/* What is said once all tabs are closed: by then nobody knows more than this. */
static void
prepare_empty_page (PwModellingPage *self,
                    const PwService *service)
{
  gboolean       has_services = self->workspace != NULL && pw_workspace_get_info (self->workspace)->services->len > 0;
  GtkActionable *button = GTK_ACTIONABLE (self->empty_button);

  gtk_actionable_set_action_name (button, NULL);
  gtk_actionable_set_action_target_value (button, NULL);
  if (service != NULL)
    {
      adw_status_page_set_title (self->empty_page, _ ("No Diagram Is Open"));
      adw_status_page_set_description (self->empty_page, _ ("Choose a city’s sign at the side, or bring all of them back."));
      gtk_button_set_label (GTK_BUTTON (button), _ ("Show _All Cities"));
      gtk_actionable_set_action_target (button, "s", service->id);
      gtk_actionable_set_action_name (button, "win.show-service");
    }
  else if (self->workspace != NULL && !has_services)
    {
      adw_status_page_set_title (self->empty_page, _ ("No Service Yet"));
      adw_status_page_set_description (self->empty_page, _ ("This workspace names cities, but no service that they record."));
      gtk_button_set_label (GTK_BUTTON (button), _ ("Open _Another Folder…"));
      gtk_actionable_set_action_name (button, "win.open-folder");
    }
  else
    {
      adw_status_page_set_title (self->empty_page, _ ("No Diagram Is Open"));
      adw_status_page_set_description (self->empty_page, _ ("Open a BPMN file, or drag one here."));
      gtk_button_set_label (GTK_BUTTON (button), _ ("Open _Diagrams…"));
      gtk_actionable_set_action_name (button, "win.open-files");
    }
}

static void
bring_to_front (PwModellingPage *self,
                PwDiagramTabs   *tabs,
                const PwService *service)
{
  if (self->tabs != tabs)
    {
      if (self->tabs != NULL)
        g_signal_handlers_disconnect_by_func (self->tabs, on_current_tab, self);
      self->tabs = tabs;
      g_signal_connect_object (tabs, "notify::current", G_CALLBACK (on_current_tab), self, G_CONNECT_SWAPPED);
    }
  prepare_empty_page (self, service);
  if (g_strcmp0 (self->service_id, service != NULL ? service->id : NULL) != 0)
    {
      g_free (self->service_id);
      self->service_id = g_strdup (service != NULL ? service->id : NULL);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SERVICE_ID]);
    }
  on_current_tab (self);
}

static PwDiagramTabs *
ensure_service_tabs (PwModellingPage *self,
                     const PwService *service)
{
  g_autofree char *name = g_strconcat ("service:", service->id, NULL);

  return ensure_tabs (self, name);
}

static void
on_show_element (PwModellingPage *self,
                 const char      *id)
{
  if (self->page != NULL)
    pw_diagram_page_show_element (self->page, id);
}

/* From the outline to the element itself. */
static void
on_element_activated (PwModellingPage *self,
                      const char      *id)
{
  PwDiagramView *view = self->page != NULL ? pw_diagram_page_get_view (self->page) : NULL;

  if (view == NULL)
    return;

  if (pw_side_pane_is_folded (self->pane))
    pw_side_pane_set_shown (self->pane, FALSE);
  pw_diagram_view_show_element (view, id);
  pw_canvas_focus_element (pw_diagram_view_get_canvas (view), id);
}

static void
pw_modelling_page_dispose (GObject *object)
{
  PwModellingPage *self = PW_MODELLING_PAGE (object);

  watch_page (self, NULL);
  if (self->tabs != NULL)
    g_signal_handlers_disconnect_by_func (self->tabs, on_current_tab, self);
  self->tabs = NULL;
  g_clear_object (&self->workspace);
  g_clear_object (&self->problems);
  g_clear_object (&self->runner);
  g_clear_pointer (&self->service_id, g_free);
  G_OBJECT_CLASS (pw_modelling_page_parent_class)->dispose (object);
}

static void
pw_modelling_page_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  PwModellingPage *self = PW_MODELLING_PAGE (object);

  switch (id)
    {
    case PROP_CURRENT:
      g_value_set_object (value, self->page);
      break;
    case PROP_SERVICE_ID:
      g_value_set_string (value, self->service_id);
      break;
    case PROP_FINDINGS:
      g_value_take_string (value, self->runner != NULL ? pw_check_runner_dup_summary (self->runner) : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pw_modelling_page_class_init (PwModellingPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pw_modelling_page_dispose;
  object_class->get_property = pw_modelling_page_get_property;

  properties[PROP_CURRENT] = g_param_spec_object ("current", NULL, NULL, PW_TYPE_DIAGRAM_PAGE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FINDINGS] = g_param_spec_string ("findings", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SERVICE_ID] = g_param_spec_string ("service-id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PW_TYPE_SIDE_PANE);
  g_type_ensure (PW_TYPE_INSPECTOR);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/modelling-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PwModellingPage, pane);
  gtk_widget_class_bind_template_child (widget_class, PwModellingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwModellingPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, PwModellingPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, PwModellingPage, inspector);
  gtk_widget_class_bind_template_callback (widget_class, on_show_element);
  gtk_widget_class_bind_template_callback (widget_class, on_element_activated);
}

static void
pw_modelling_page_init (PwModellingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pw_inspector_set_document (self->inspector, NULL, NULL);
}

void
pw_modelling_page_set_workspace (PwModellingPage *self,
                                 PwWorkspace     *workspace,
                                 PwProblemList   *problems)
{
  g_return_if_fail (PW_IS_MODELLING_PAGE (self));

  g_set_object (&self->workspace, workspace);
  g_set_object (&self->problems, problems);
  prepare_empty_page (self, NULL);
}

void
pw_modelling_page_show_service (PwModellingPage *self,
                                const PwService *service)
{
  PwDiagramTabs *tabs;

  g_return_if_fail (PW_IS_MODELLING_PAGE (self));
  g_return_if_fail (self->workspace != NULL);

  tabs = ensure_service_tabs (self, service);
  if (pw_diagram_tabs_get_n_tabs (tabs) == 0)
    pw_diagram_tabs_open_service (tabs, self->workspace, service, self->problems);
  bring_to_front (self, tabs, service);
}

PwDiagramPage *
pw_modelling_page_open_variant (PwModellingPage *self,
                                const PwService *service,
                                guint            city)
{
  PwDiagramTabs *tabs;
  PwDiagramPage *page;

  g_return_val_if_fail (PW_IS_MODELLING_PAGE (self), NULL);
  g_return_val_if_fail (self->workspace != NULL, NULL);

  tabs = ensure_service_tabs (self, service);
  if (pw_diagram_tabs_get_n_tabs (tabs) == 0 && self->tabs != tabs)
    pw_diagram_tabs_open_service (tabs, self->workspace, service, self->problems);
  page = pw_diagram_tabs_open_variant (tabs, self->workspace, service, city, self->problems);
  bring_to_front (self, tabs, service);

  return page;
}

PwDiagramPage *
pw_modelling_page_open_joint (PwModellingPage *self,
                              const PwService *service)
{
  PwDiagramTabs *tabs;
  PwDiagramPage *page;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (PW_IS_MODELLING_PAGE (self), NULL);
  g_return_val_if_fail (self->workspace != NULL, NULL);

  file = service->target_path != NULL ? pw_workspace_resolve (self->workspace, service->target_path, NULL) : NULL;
  if (file == NULL)
    return NULL;

  tabs = ensure_service_tabs (self, service);
  if (pw_diagram_tabs_get_n_tabs (tabs) == 0)
    pw_diagram_tabs_open_service (tabs, self->workspace, service, self->problems);
  page = pw_diagram_tabs_open_joint (tabs, file);
  bring_to_front (self, tabs, service);

  return page;
}

PwDiagramPage *
pw_modelling_page_open_file (PwModellingPage *self,
                             GFile           *file)
{
  PwDiagramTabs *tabs;
  PwDiagramPage *page;

  g_return_val_if_fail (PW_IS_MODELLING_PAGE (self), NULL);

  tabs = ensure_tabs (self, FILES);
  page = pw_diagram_tabs_open_file (tabs, file);
  bring_to_front (self, tabs, NULL);

  return page;
}

PwDiagramPage *
pw_modelling_page_open_session (PwModellingPage *self,
                                PwSession       *session,
                                const char      *note)
{
  PwDiagramTabs *tabs;
  PwDiagramPage *page;

  g_return_val_if_fail (PW_IS_MODELLING_PAGE (self), NULL);

  tabs = ensure_tabs (self, FILES);
  page = pw_diagram_tabs_open_session (tabs, session, note);
  bring_to_front (self, tabs, NULL);

  return page;
}

PwDiagramPage *
pw_modelling_page_find_file (PwModellingPage *self,
                             GFile           *file)
{
  g_return_val_if_fail (PW_IS_MODELLING_PAGE (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      PwDiagramPage *page = PW_IS_DIAGRAM_TABS (child) ? pw_diagram_tabs_find_file (PW_DIAGRAM_TABS (child), file) : NULL;

      if (page == NULL)
        continue;
      pw_diagram_tabs_bring_to_front (PW_DIAGRAM_TABS (child), page);
      bring_to_front (self, PW_DIAGRAM_TABS (child), pw_diagram_page_get_service (page));
      return page;
    }

  return NULL;
}

GPtrArray *
pw_modelling_page_get_sessions (PwModellingPage *self)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (PW_IS_MODELLING_PAGE (self), sessions);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (PW_IS_DIAGRAM_TABS (child))
      pw_diagram_tabs_add_sessions (PW_DIAGRAM_TABS (child), sessions);

  return sessions;
}

PwDiagramPage *
pw_modelling_page_get_current (PwModellingPage *self)
{
  g_return_val_if_fail (PW_IS_MODELLING_PAGE (self), NULL);

  return self->page;
}

PwDiagramTabs *
pw_modelling_page_get_tabs (PwModellingPage *self)
{
  g_return_val_if_fail (PW_IS_MODELLING_PAGE (self), NULL);

  return self->tabs;
}

const char *
pw_modelling_page_get_service_id (PwModellingPage *self)
{
  g_return_val_if_fail (PW_IS_MODELLING_PAGE (self), NULL);

  return self->service_id;
}

PwSidePane *
pw_modelling_page_get_pane (PwModellingPage *self)
{
  g_return_val_if_fail (PW_IS_MODELLING_PAGE (self), NULL);

  return self->pane;
}

GtkWidget *
pw_modelling_page_get_inspector (PwModellingPage *self)
{
  g_return_val_if_fail (PW_IS_MODELLING_PAGE (self), NULL);

  return GTK_WIDGET (self->inspector);
}

void
pw_modelling_page_start_search (PwModellingPage *self)
{
  g_return_if_fail (PW_IS_MODELLING_PAGE (self));

  pw_side_pane_set_shown (self->pane, TRUE);
  pw_inspector_start_search (self->inspector);
}

void
pw_modelling_page_show_findings (PwModellingPage *self)
{
  g_return_if_fail (PW_IS_MODELLING_PAGE (self));

  pw_side_pane_set_shown (self->pane, TRUE);
  pw_inspector_show_findings (self->inspector);
}
