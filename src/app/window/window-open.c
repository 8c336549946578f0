/* app/window/window-open.c - what happens in a window when something is opened
 *
 * empty --a workspace is opened--> workspace
 *   \----a diagram is opened-----> files
 * A window stays what it became; whatever else is opened gets one of its own.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/window-private.h"

#include "app/files/sample.h"
#include "app/recent.h"
#include "app/settings.h"
#include "app/window/opening.h"
#include "base/places.h"

#include <glib/gi18n-lib.h>

static void
adopt_workspace (PwWindow *self,
                 PwOpened *opened)
{
  const PwWorkspaceInfo *info = pw_workspace_get_info (opened->workspace);

  g_set_object (&self->workspace, opened->workspace);
  g_set_object (&self->problems, opened->problems);
  g_signal_connect_object (self->problems, "changed", G_CALLBACK (pw_window_refresh_state), self, G_CONNECT_SWAPPED);
  pw_service_list_set_workspace (self->service_list, self->workspace, self->problems);
  pw_modelling_page_set_workspace (self->modelling, self->workspace, self->problems);
  pw_comparison_page_set_workspace (self->comparison, self->workspace, self->problems);
  pw_window_show_work (self);
  if (info->services->len > 0)
    pw_modelling_page_show_service (self->modelling, g_ptr_array_index (info->services, 0));
  pw_window_refresh_state (self);
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

PwWindow *
pw_window_new_beside (PwWindow *self)
{
  return pw_window_new (PW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

static GtkWindow *
find_question (PwWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_modal (l->data) && gtk_widget_get_visible (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (self))
      return l->data;

  return NULL;
}

void
pw_window_bring_forward (PwWindow *self)
{
  GtkWindow *question = find_question (self);

  gtk_window_present (question != NULL ? question : GTK_WINDOW (self));
}

static void
open_workspace (PwWindow *self,
                PwOpened *opened)
{
  PwWindow *window = find_window_of (self, pw_workspace_get_folder (opened->workspace));

  if (window == NULL)
    {
      window = pw_window_is_empty (self) ? self : pw_window_new_beside (self);
      adopt_workspace (window, opened);
    }
  pw_window_bring_forward (window);
}

static void
open_diagrams (PwWindow  *self,
               GPtrArray *files)
{
  PwWindow *window = self->workspace == NULL ? self : pw_window_new_beside (self);

  pw_window_show_work (window);
  for (guint i = 0; i < files->len; i++)
    pw_modelling_page_open_file (window->modelling, g_ptr_array_index (files, i));
  pw_window_bring_forward (window);
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

/* The sample has a button of its own on the start page. */
static void
remember (PwOpened *opened,
          GFile    *file)
{
  g_autoptr (GFile) sample = g_file_new_for_path (pw_places_get_samples_dir ());
  GFile           *place = opened->workspace != NULL ? pw_workspace_get_folder (opened->workspace) : file;
  g_autofree char *uri = g_file_get_uri (place);

  if (g_file_equal (place, sample) || pw_sample_is_copy (place))
    return;

  pw_recent_add (place);
  if (opened->workspace != NULL)
    pw_settings_set_string ("last-workspace", uri);
}

static void
open_found (PwWindow *self,
            PwOpened *opened,
            GFile    *file)
{
  remember (opened, file);
  if (opened->workspace != NULL)
    open_workspace (self, opened);
  else
    open_diagrams (self, opened->diagrams);
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

  if (opened != NULL)
    {
      open_found (self, opened, file);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      pw_recent_remove (file);
      explain_failure (self, file, error);
    }
  pw_start_page_refresh (self->start_page);
}

typedef struct
{
  PwWindow *window;
  char     *service;
  char     *city;
} Refresh;

static void
show_joint (PwWindow   *self,
            const char *id)
{
  const PwService *service = pw_window_find_service (self, id);

  if (service == NULL || pw_modelling_page_open_joint (self->modelling, service) == NULL)
    return;
  pw_window_set_perspective (self, "modelling");
}

static void
on_refreshed (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  Refresh  *refresh = data;
  PwWindow *self = refresh->window;
  g_autoptr (PwOpened) opened = pw_opening_run_finish (result, NULL);
  const PwService *service = pw_comparison_page_get_service (self->comparison);
  g_autofree char *shown = service != NULL ? g_strdup (service->id) : NULL;

  if (opened != NULL && opened->workspace != NULL)
    {
      g_set_object (&self->workspace, opened->workspace);
      pw_service_list_set_workspace (self->service_list, self->workspace, self->problems);
      pw_modelling_page_set_workspace (self->modelling, self->workspace, self->problems);
      pw_comparison_page_set_workspace (self->comparison, self->workspace, self->problems);
      if (shown != NULL && pw_window_find_service (self, shown) != NULL && !pw_window_is_modelling (self))
        pw_comparison_page_show_service (self->comparison, pw_window_find_service (self, shown));
      if (refresh->city != NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.open-variant", "(ss)", refresh->service, refresh->city);
      else
        show_joint (self, refresh->service);
      pw_window_refresh_state (self);
    }
  g_object_unref (self);
  g_free (refresh->service);
  g_free (refresh->city);
  g_free (refresh);
}

void
pw_window_refresh_workspace (PwWindow   *self,
                             const char *service,
                             const char *city)
{
  Refresh *refresh = g_new0 (Refresh, 1);

  refresh->window = g_object_ref (self);
  refresh->service = g_strdup (service);
  refresh->city = g_strdup (city);
  pw_opening_run_async (pw_workspace_get_folder (self->workspace), self->cancellable, on_refreshed, refresh);
}

static void
on_reopened (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (PwWindow) self = data;
  g_autoptr (PwOpened) opened = pw_opening_run_finish (result, NULL);

  if (opened != NULL && opened->workspace != NULL && pw_window_is_empty (self))
    open_found (self, opened, G_FILE (source));
}

void
pw_window_open (PwWindow *self,
                GFile    *file)
{
  g_return_if_fail (PW_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  pw_opening_run_async (file, self->cancellable, on_opened, g_object_ref (self));
}

void
pw_window_reopen (PwWindow *self)
{
  g_autofree char *uri = pw_settings_dup_string ("last-workspace");
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (PW_IS_WINDOW (self));

  if (*uri == '\0')
    return;

  folder = g_file_new_for_uri (uri);
  pw_opening_run_async (folder, self->cancellable, on_reopened, g_object_ref (self));
}
