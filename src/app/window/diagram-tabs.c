/* app/window/diagram-tabs.c - the tabs of one service, or of single files
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/diagram-tabs.h"

#include "app/application.h"
#include "app/city-sign.h"
#include "app/files/closing.h"

struct _PwDiagramTabs
{
  AdwBin parent_instance;

  AdwTabView *view;
};

G_DEFINE_FINAL_TYPE (PwDiagramTabs, pw_diagram_tabs, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CURRENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static PwDiagramPage *
get_nth_page (PwDiagramTabs *self,
              guint          n)
{
  return PW_DIAGRAM_PAGE (adw_tab_page_get_child (adw_tab_view_get_nth_page (self->view, (int) n)));
}

static void
refresh_icon (AdwTabPage *tab)
{
  PwDiagramPage *page = PW_DIAGRAM_PAGE (adw_tab_page_get_child (tab));
  const PwCity  *city = pw_diagram_page_get_city (page);
  gboolean       is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (GIcon) icon = NULL;

  if (city == NULL)
    return;

  icon = pw_city_sign_create_icon (city, pw_diagram_page_get_state (page), is_dark);
  adw_tab_page_set_icon (tab, icon);
}

static void
refresh_icons (PwDiagramTabs *self)
{
  for (int i = 0; i < adw_tab_view_get_n_pages (self->view); i++)
    refresh_icon (adw_tab_view_get_nth_page (self->view, i));
}

static void
refresh_title (PwDiagramTabs *self,
               PwDiagramPage *page)
{
  PwSession       *session = pw_diagram_page_get_session (page);
  gboolean         is_modified = session != NULL && pw_session_is_modified (session);
  g_autofree char *title = g_strconcat (is_modified ? "• " : "", pw_diagram_page_get_title (page), NULL);
  g_autofree char *tooltip = pw_diagram_page_dup_tooltip (page);
  g_autofree char *markup = g_markup_escape_text (tooltip, -1);
  AdwTabPage      *tab;

  /* A page that was closed while it was being read. */
  if (!gtk_widget_is_ancestor (GTK_WIDGET (page), GTK_WIDGET (self->view)))
    return;

  tab = adw_tab_view_get_page (self->view, GTK_WIDGET (page));
  adw_tab_page_set_title (tab, title);
  adw_tab_page_set_tooltip (tab, markup);
}

static AdwTabPage *
add (PwDiagramTabs *self,
     GtkWidget     *page,
     int            place)
{
  AdwTabPage *tab = adw_tab_view_insert (self->view, page, place);

  refresh_title (self, PW_DIAGRAM_PAGE (page));
  refresh_icon (tab);
  g_signal_connect_object (page, "session-changed", G_CALLBACK (refresh_title), self, G_CONNECT_SWAPPED);

  return tab;
}

static PwDiagramPage *
find_variant (PwDiagramTabs *self,
              const PwCity  *city)
{
  for (guint i = 0; i < pw_diagram_tabs_get_n_tabs (self); i++)
    {
      const PwCity *other = pw_diagram_page_get_city (get_nth_page (self, i));

      /* By id: the workspace may have been read again. */
      if (other != NULL && g_str_equal (other->id, city->id))
        return get_nth_page (self, i);
    }

  return NULL;
}

static void
on_selected_page (PwDiagramTabs *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

static void
on_setup_menu (PwDiagramTabs *self,
               AdwTabPage    *tab)
{
  /* Entries of the menu are about the tab it was opened on. */
  if (tab != NULL)
    adw_tab_view_set_selected_page (self->view, tab);
}

static void
on_may_close (GObject *owner,
              gboolean may_close,
              gpointer data)
{
  PwDiagramTabs *self = PW_DIAGRAM_TABS (owner);
  g_autoptr (GtkWidget) page = data;

  adw_tab_view_close_page_finish (self->view, adw_tab_view_get_page (self->view, page), may_close);
}

static gboolean
on_close_page (PwDiagramTabs *self,
               AdwTabPage    *tab)
{
  GtkWidget *page = adw_tab_page_get_child (tab);
  PwSession *session = pw_diagram_page_get_session (PW_DIAGRAM_PAGE (page));
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);

  if (session == NULL || !GTK_IS_WINDOW (root))
    return GDK_EVENT_PROPAGATE;

  g_ptr_array_add (sessions, g_object_ref (session));
  pw_closing_run (GTK_WINDOW (root), G_OBJECT (self), sessions, on_may_close, g_object_ref (page));

  return GDK_EVENT_STOP;
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  pw_diagram_tabs_close_current (PW_DIAGRAM_TABS (widget));
}

static void
close_others_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  PwDiagramTabs *self = PW_DIAGRAM_TABS (widget);
  AdwTabPage    *tab = adw_tab_view_get_selected_page (self->view);

  if (tab != NULL)
    adw_tab_view_close_other_pages (self->view, tab);
}

static void
pw_diagram_tabs_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (id == PROP_CURRENT)
    g_value_set_object (value, pw_diagram_tabs_get_current (PW_DIAGRAM_TABS (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* Zooming is meant for the drawing wherever the focus is, such as on the tab just
 * chosen or in the outline.
 */
static gboolean
on_zoom_key (GtkWidget *widget,
             GVariant  *action,
             gpointer   unused)
{
  PwDiagramPage *page = pw_diagram_tabs_get_current (PW_DIAGRAM_TABS (widget));
  PwDiagramView *view = page != NULL ? pw_diagram_page_get_view (page) : NULL;

  if (view == NULL || !gtk_widget_get_mapped (widget))
    return FALSE;

  return gtk_widget_activate_action_variant (GTK_WIDGET (view), g_variant_get_string (action, NULL), NULL);
}

static void
add_zoom_keys (PwDiagramTabs *self)
{
  static const struct
  {
    const char *keys;
    const char *action;
  } shortcuts[] = {
    { "<Ctrl>plus|<Ctrl>equal|<Ctrl>KP_Add", "view.zoom-in" },
    { "<Ctrl>minus|<Ctrl>KP_Subtract", "view.zoom-out" },
    { "<Ctrl>0|<Ctrl>KP_0", "view.zoom-original" },
    { "<Ctrl>1|<Ctrl>KP_1", "view.zoom-fit" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].keys),
                                                gtk_callback_action_new (on_zoom_key, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (shortcuts[i].action));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
pw_diagram_tabs_class_init (PwDiagramTabsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pw_diagram_tabs_get_property;

  properties[PROP_CURRENT] = g_param_spec_object ("current", NULL, NULL, PW_TYPE_DIAGRAM_PAGE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "tabs.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "tabs.close-others", NULL, close_others_action);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/diagram-tabs.ui");
  gtk_widget_class_bind_template_child (widget_class, PwDiagramTabs, view);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_page);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_close_page);
}

static void
pw_diagram_tabs_init (PwDiagramTabs *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_zoom_keys (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (refresh_icons), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pw_diagram_tabs_new (void)
{
  return g_object_new (PW_TYPE_DIAGRAM_TABS, NULL);
}

PwDiagramPage *
pw_diagram_tabs_find_file (PwDiagramTabs *self,
                           GFile         *file)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_TABS (self), NULL);

  for (guint i = 0; i < pw_diagram_tabs_get_n_tabs (self); i++)
    {
      GFile *other = pw_diagram_page_get_file (get_nth_page (self, i));

      if (other != NULL && g_file_equal (other, file))
        return get_nth_page (self, i);
    }

  return NULL;
}

void
pw_diagram_tabs_bring_to_front (PwDiagramTabs *self,
                                PwDiagramPage *page)
{
  g_return_if_fail (PW_IS_DIAGRAM_TABS (self));

  adw_tab_view_set_selected_page (self->view, adw_tab_view_get_page (self->view, GTK_WIDGET (page)));
}

void
pw_diagram_tabs_add_sessions (PwDiagramTabs *self,
                              GPtrArray     *sessions)
{
  g_return_if_fail (PW_IS_DIAGRAM_TABS (self));

  for (guint i = 0; i < pw_diagram_tabs_get_n_tabs (self); i++)
    {
      PwSession *session = pw_diagram_page_get_session (get_nth_page (self, i));

      if (session != NULL)
        g_ptr_array_add (sessions, g_object_ref (session));
    }
}

PwDiagramPage *
pw_diagram_tabs_open_session (PwDiagramTabs *self,
                              PwSession     *session,
                              const char    *note)
{
  PwDiagramPage *page;

  g_return_val_if_fail (PW_IS_DIAGRAM_TABS (self), NULL);

  page = PW_DIAGRAM_PAGE (pw_diagram_page_new_for_session (session, note));
  add (self, GTK_WIDGET (page), (int) pw_diagram_tabs_get_n_tabs (self));
  pw_diagram_tabs_bring_to_front (self, page);

  return page;
}

PwDiagramPage *
pw_diagram_tabs_open_file (PwDiagramTabs *self,
                           GFile         *file)
{
  PwDiagramPage *page;

  g_return_val_if_fail (PW_IS_DIAGRAM_TABS (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  page = pw_diagram_tabs_find_file (self, file);
  if (page == NULL)
    {
      page = PW_DIAGRAM_PAGE (pw_diagram_page_new_for_file (file));
      add (self, GTK_WIDGET (page), (int) pw_diagram_tabs_get_n_tabs (self));
    }
  pw_diagram_tabs_bring_to_front (self, page);

  return page;
}

/* A city that comes back takes its old place among the others. */
static PwDiagramPage *
add_variant (PwDiagramTabs   *self,
             PwWorkspace     *workspace,
             const PwService *service,
             guint            city,
             PwProblemList   *problems)
{
  GtkWidget *page = pw_diagram_page_new_for_variant (workspace, service, city, problems);
  GPtrArray *cities = pw_workspace_get_info (workspace)->cities;
  int        place = 0;

  for (guint i = 0; i < city; i++)
    if (find_variant (self, g_ptr_array_index (cities, i)) != NULL)
      place++;
  add (self, page, place);

  return PW_DIAGRAM_PAGE (page);
}

/* Whether the city has a file by now that the page does not know of. */
static gboolean
has_begun (PwDiagramPage   *page,
           const PwService *service,
           guint            city)
{
  const PwVariantInfo *variant = pw_service_find_variant (service, city);

  return pw_diagram_page_get_file (page) == NULL && pw_diagram_page_get_session (page) == NULL && variant != NULL && variant->path != NULL;
}

PwDiagramPage *
pw_diagram_tabs_open_variant (PwDiagramTabs   *self,
                              PwWorkspace     *workspace,
                              const PwService *service,
                              guint            city,
                              PwProblemList   *problems)
{
  PwDiagramPage *page;

  g_return_val_if_fail (PW_IS_DIAGRAM_TABS (self), NULL);

  page = find_variant (self, g_ptr_array_index (pw_workspace_get_info (workspace)->cities, city));
  if (page != NULL && has_begun (page, service, city))
    {
      adw_tab_view_close_page (self->view, adw_tab_view_get_page (self->view, GTK_WIDGET (page)));
      page = NULL;
    }
  if (page == NULL)
    page = add_variant (self, workspace, service, city, problems);
  pw_diagram_tabs_bring_to_front (self, page);

  return page;
}

PwDiagramPage *
pw_diagram_tabs_open_joint (PwDiagramTabs *self,
                            GFile         *file)
{
  PwDiagramPage *page;

  g_return_val_if_fail (PW_IS_DIAGRAM_TABS (self), NULL);

  page = pw_diagram_tabs_find_file (self, file);
  if (page != NULL)
    {
      pw_diagram_page_reload (page);
    }
  else
    {
      page = PW_DIAGRAM_PAGE (pw_diagram_page_new_for_joint (file));
      add (self, GTK_WIDGET (page), (int) pw_diagram_tabs_get_n_tabs (self));
    }
  pw_diagram_tabs_bring_to_front (self, page);

  return page;
}

/* Behind those of the cities, where there is one. */
static void
add_joint (PwDiagramTabs   *self,
           PwWorkspace     *workspace,
           const PwService *service)
{
  g_autoptr (GFile) file = service->target_path != NULL ? pw_workspace_resolve (workspace, service->target_path, NULL) : NULL;

  if (file != NULL && g_file_query_exists (file, NULL) && pw_diagram_tabs_find_file (self, file) == NULL)
    add (self, pw_diagram_page_new_for_joint (file), (int) pw_diagram_tabs_get_n_tabs (self));
}

void
pw_diagram_tabs_open_service (PwDiagramTabs   *self,
                              PwWorkspace     *workspace,
                              const PwService *service,
                              PwProblemList   *problems)
{
  GPtrArray     *cities;
  PwDiagramPage *first = NULL;

  g_return_if_fail (PW_IS_DIAGRAM_TABS (self));

  add_joint (self, workspace, service);
  /* From the last to the first: the bar scrolls to what was added last. */
  cities = pw_workspace_get_info (workspace)->cities;
  for (guint i = cities->len; i-- > 0;)
    {
      PwDiagramPage *page = find_variant (self, g_ptr_array_index (cities, i));

      if (page == NULL)
        page = add_variant (self, workspace, service, i, problems);
      if (pw_diagram_page_get_file (page) != NULL)
        first = page;
    }

  if (first != NULL)
    pw_diagram_tabs_bring_to_front (self, first);
}

PwDiagramPage *
pw_diagram_tabs_get_current (PwDiagramTabs *self)
{
  AdwTabPage *tab;

  g_return_val_if_fail (PW_IS_DIAGRAM_TABS (self), NULL);

  tab = self->view != NULL ? adw_tab_view_get_selected_page (self->view) : NULL;
  return tab != NULL ? PW_DIAGRAM_PAGE (adw_tab_page_get_child (tab)) : NULL;
}

guint
pw_diagram_tabs_get_n_tabs (PwDiagramTabs *self)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_TABS (self), 0);

  return (guint) adw_tab_view_get_n_pages (self->view);
}

void
pw_diagram_tabs_close_current (PwDiagramTabs *self)
{
  AdwTabPage *tab;

  g_return_if_fail (PW_IS_DIAGRAM_TABS (self));

  tab = adw_tab_view_get_selected_page (self->view);
  if (tab != NULL)
    adw_tab_view_close_page (self->view, tab);
}

void
pw_diagram_tabs_move (PwDiagramTabs *self,
                      int            by)
{
  AdwTabPage *tab;
  int         n;
  int         place;

  g_return_if_fail (PW_IS_DIAGRAM_TABS (self));

  tab = adw_tab_view_get_selected_page (self->view);
  n = adw_tab_view_get_n_pages (self->view);
  if (tab == NULL)
    return;

  place = (adw_tab_view_get_page_position (self->view, tab) + by + n) % n;
  adw_tab_view_set_selected_page (self->view, adw_tab_view_get_nth_page (self->view, place));
}
