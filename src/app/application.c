/* app/application.c - the running application: its windows, actions and keys
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/application.h"

#include "app/dialogs/about.h"
#include "prozesswerkstatt-resources.h"
#include "app/settings.h"
#include "app/window/window.h"

#include <glib/gi18n-lib.h>

struct _PwApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (PwApplication, pw_application, ADW_TYPE_APPLICATION)

/* Every key of the application; ui/help-overlay.ui shows them. */
/* clang-format off */
static const struct
{
  const char *action;
  const char *keys[4];
} accelerators[] = {
  { "app.quit",                      { "<Control>q" } },
  { "app.new-window",                { "<Control><Shift>n" } },
  { "win.new-menu",                  { "<Control>n" } },
  { "win.open-folder",               { "<Control>o" } },
  { "win.open-files",                { "<Control><Shift>o" } },
  { "win.save",                      { "<Control>s" } },
  { "win.save-as",                   { "<Control><Shift>s" } },
  { "win.export",                    { "<Control>e" } },
  { "win.find",                      { "<Control>f" } },
  { "win.arrange",                   { "<Control><Shift>l" } },
  { "win.tidy",                      { "<Control>l" } },
  { "win.find-in-outline",           { "<Control><Shift>f" } },
  { "win.show-findings",             { "F7" } },
  { "win.zoom-in",                   { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out",                  { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-original",             { "<Control>0", "<Control>KP_0" } },
  { "win.zoom-fit",                  { "<Control>1", "<Control>KP_1" } },
  { "win.show-navigation",           { "F9" } },
  { "win.show-properties",           { "<Shift>F9" } },
  { "win.perspective::modelling",    { "<Alt>1" } },
  { "win.show-view::overview",       { "<Alt>2" } },
  { "win.show-view::table",          { "<Alt>3" } },
  { "win.show-view::pair",           { "<Alt>4" } },
  { "win.show-view::merged",         { "<Alt>5" } },
  { "win.reload",                    { "F5", "<Control>r" } },
  { "win.close-tab",                 { "<Control>w" } },
  { "win.next-tab",                  { "<Control>Tab", "<Control>Page_Down" } },
  { "win.previous-tab",              { "<Control><Shift>Tab", "<Control>Page_Up" } },
  { "win.next-pane",                 { "F6" } },
  { "win.previous-pane",             { "<Shift>F6" } },
  { "win.fullscreen",                { "F11" } },
  { "window.close",                  { "<Control><Shift>w" } },
};
/* clang-format on */

static PwWindow *
get_window (PwApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return window != NULL && PW_IS_WINDOW (window) ? PW_WINDOW (window) : pw_window_new (self);
}

static void
new_window_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (pw_window_new (user_data)));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  pw_about_present (gtk_application_get_active_window (user_data));
}

/* Closes the windows one after the other, so that each can remember its size. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static const GActionEntry actions[] = {
  { "new-window", new_window_action },
  { "about", about_action },
  { "quit", quit_action },
};

/* A check mark in the menu; where nothing is remembered there is nothing to choose. */
static void
add_autosave_action (GApplication *application)
{
  GSettings *settings = pw_settings_get_default ();
  g_autoptr (GAction) action = settings != NULL ? g_settings_create_action (settings, "autosave") : NULL;

  if (action != NULL)
    g_action_map_add_action (G_ACTION_MAP (application), action);
}

static void
pw_application_activate (GApplication *application)
{
  gboolean  is_first = gtk_application_get_active_window (GTK_APPLICATION (application)) == NULL;
  PwWindow *window = get_window (PW_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  if (is_first)
    {
      pw_window_reopen (window);
      pw_window_offer_lost (window);
    }
}

static void
pw_application_open (GApplication *application,
                     GFile       **files,
                     int           n_files,
                     const char   *hint)
{
  gboolean  is_first = gtk_application_get_active_window (GTK_APPLICATION (application)) == NULL;
  PwWindow *window = get_window (PW_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  if (is_first)
    pw_window_offer_lost (window);
  for (int i = 0; i < n_files; i++)
    pw_window_open (window, files[i]);
}

static int
pw_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("prozesswerkstatt %s\n", PACKAGE_VERSION);
      return 0;
    }

  return -1;
}

static void
pw_application_startup (GApplication *application)
{
  /* Before libadwaita looks for the style sheets. */
  pw_application_load_resources ();
  G_APPLICATION_CLASS (pw_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  add_autosave_action (application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action, (const char *const *) accelerators[i].keys);
}

static void
pw_application_class_init (PwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = pw_application_startup;
  application_class->activate = pw_application_activate;
  application_class->open = pw_application_open;
  application_class->handle_local_options = pw_application_handle_local_options;
}

static void
pw_application_init (PwApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  g_application_add_main_option (application, "version", 0, 0, G_OPTION_ARG_NONE, _ ("Show the version and exit"), NULL);
  g_application_set_option_context_parameter_string (application, _ ("[FOLDER|FILE…]"));
  g_application_set_option_context_summary (application, _ ("Records, compares and aligns the processes of several town halls."));
  g_application_set_option_context_description (application, _ ("A folder with a werkstatt.xml opens as a workspace, a BPMN file as a single diagram. "
                                                                "The command line tool “prozess” does the same without a window."));
}

PwApplication *
pw_application_new (void)
{
  return g_object_new (PW_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/de/prozesswerkstatt/Prozesswerkstatt",
                       NULL);
}

void
pw_application_load_resources (void)
{
  static gboolean is_loaded = FALSE;

  if (is_loaded)
    return;

  /* Named here, because the linker leaves out what nobody in a static library asks for. */
  g_resources_register (pw_app_get_resource ());
  is_loaded = TRUE;
}
