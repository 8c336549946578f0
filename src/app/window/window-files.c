/* app/window/window-files.c - saving, new diagrams, what was lost, earlier versions, closing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/window-private.h"

#include "app/files/closing.h"
#include "app/files/local-store.h"
#include "app/files/recovery-dialog.h"
#include "app/files/starters.h"
#include "app/files/versions-dialog.h"

#include <glib/gi18n-lib.h>

static PwDiagramPage *
get_page (PwWindow *self)
{
  PwDiagramPage *page = pw_modelling_page_get_current (self->modelling);

  return page != NULL && pw_diagram_page_get_session (page) != NULL ? page : NULL;
}

/* --- saving --------------------------------------------------------------------------- */

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwDiagramPage *page = get_page (PW_WINDOW (widget));

  if (page != NULL && g_str_equal (name, "win.save"))
    pw_diagram_page_save (page);
  else if (page != NULL)
    pw_diagram_page_save_as (page);
}

/* "(ss)": what to say, as markup, and the file that can be opened. */
static void
notify_saved_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  const char *text;
  const char *uri;
  AdwToast   *toast;

  g_variant_get (parameter, "(&s&s)", &text, &uri);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("_Open"));
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_set_action_name (toast, "win.open-uri");
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (PW_WINDOW (widget)->toasts, toast);
}

/* Who turns to something else leaves the files as they should be. */
static void
on_is_active (PwWindow *self)
{
  g_autoptr (GPtrArray) sessions = NULL;

  if (gtk_window_is_active (GTK_WINDOW (self)) || !pw_closing_saves_by_itself ())
    return;

  sessions = pw_modelling_page_get_sessions (self->modelling);
  for (guint i = 0; i < sessions->len; i++)
    pw_session_autosave_now (g_ptr_array_index (sessions, i));
}

static void
on_session_changed (PwWindow *self)
{
  PwDiagramPage *page = get_page (self);
  gboolean       has_file = page != NULL && pw_session_get_file (pw_diagram_page_get_session (page)) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save", page != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-as", page != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.versions", has_file);
  pw_window_refresh_state (self);
}

void
pw_window_watch_page (PwWindow      *self,
                      PwDiagramPage *page)
{
  if (self->watched_page != NULL)
    g_signal_handlers_disconnect_by_func (self->watched_page, on_session_changed, self);
  g_set_object (&self->watched_page, page);
  if (page != NULL)
    g_signal_connect_object (page, "session-changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  on_session_changed (self);
}

/* --- closing -------------------------------------------------------------------------- */

static void
on_may_close (GObject *owner,
              gboolean may_close,
              gpointer unused)
{
  PwWindow *self = PW_WINDOW (owner);

  self->is_closing = may_close;
  if (may_close)
    gtk_window_close (GTK_WINDOW (self));
}

gboolean
pw_window_may_close (PwWindow *self)
{
  g_autoptr (GPtrArray) sessions = NULL;
  gboolean is_clean = TRUE;

  if (self->is_closing)
    return TRUE;

  sessions = pw_modelling_page_get_sessions (self->modelling);
  for (guint i = 0; i < sessions->len; i++)
    is_clean &= !pw_session_is_modified (g_ptr_array_index (sessions, i));
  if (is_clean)
    return TRUE;

  pw_closing_run (GTK_WINDOW (self), G_OBJECT (self), sessions, on_may_close, NULL);

  return FALSE;
}

/* --- new diagrams --------------------------------------------------------------------- */

void
pw_window_show_session (PwWindow   *self,
                        PwSession  *session,
                        const char *note)
{
  PwWindow *window = self->workspace == NULL ? self : pw_window_new_beside (self);

  pw_window_show_work (window);
  pw_window_set_perspective (window, "modelling");
  pw_modelling_page_open_session (window->modelling, session, note);
  pw_window_bring_forward (window);
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  const PwStarter *starter = pw_starter_find (g_variant_get_string (parameter, NULL));
  g_autoptr (GBytes) bytes = starter != NULL ? pw_starter_create (starter) : NULL;
  g_autoptr (PwSession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (bytes == NULL)
    return;

  session = pw_session_new (pw_local_store_get (), bytes, _ (starter->title), NULL, NULL, FALSE, &error);
  if (session != NULL)
    pw_window_show_session (PW_WINDOW (widget), session, NULL);
  else
    g_critical ("A starter cannot be read: %s", error->message);
}

static void
new_menu_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  PwWindow *self = PW_WINDOW (widget);

  if (pw_window_is_empty (self) || !gtk_widget_get_visible (GTK_WIDGET (self->new_button)))
    gtk_widget_activate_action (widget, "win.new", "s", "empty");
  else
    gtk_menu_button_popup (self->new_button);
}

static void
fill_new_menu (PwWindow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  guint            n;
  const PwStarter *starters = pw_starter_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (starters[i].label), NULL);

      g_menu_item_set_action_and_target (item, "win.new", "s", starters[i].id);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->new_button, G_MENU_MODEL (menu));
}

static void
refresh_workspace_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  PwWindow   *self = PW_WINDOW (widget);
  const char *service;
  const char *city;

  g_variant_get (parameter, "(&s&s)", &service, &city);
  if (self->workspace != NULL)
    pw_window_refresh_workspace (self, service, city);
}

/* --- what was lost -------------------------------------------------------------------- */

static void
say (PwWindow   *self,
     const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", markup);
}

/* The page that shows the file already, in any window, and has nothing to lose. */
static PwDiagramPage *
find_page (PwWindow         *self,
           const PwLostWork *work)
{
  g_autoptr (GFile) file = g_str_has_prefix (work->key, "new:") ? NULL : g_file_new_for_uri (work->key);
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (GList *l = windows; l != NULL && file != NULL; l = l->next)
    {
      PwDiagramPage *page = PW_IS_WINDOW (l->data) ? pw_modelling_page_find_file (PW_WINDOW (l->data)->modelling, file) : NULL;
      PwSession     *session = page != NULL ? pw_diagram_page_get_session (page) : NULL;

      if (page != NULL && (session == NULL || !pw_session_is_modified (session)))
        return page;
    }

  return NULL;
}

static void
on_recover (PwWindow         *self,
            const PwLostWork *work)
{
  PwDiagramPage   *page = find_page (self, work);
  g_autofree char *note = NULL;
  g_autoptr (PwSession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (page != NULL)
    {
      if (!pw_diagram_page_recover (page, work, &error))
        say (self, error->message);
      return;
    }

  session = pw_session_recover (pw_local_store_get (), work, &note, &error);
  if (session != NULL)
    pw_window_show_session (self, session, note);
  else
    say (self, error->message);
}

static void
find_lost (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  PwStore *store = pw_local_store_get ();

  g_task_return_pointer (task, store != NULL ? pw_session_list_lost (store, NULL) : NULL, (GDestroyNotify) g_ptr_array_unref);
}

static void
on_lost_found (GObject      *source,
               GAsyncResult *result,
               gpointer      asked_for)
{
  PwWindow *self = PW_WINDOW (source);
  g_autoptr (GPtrArray) lost = g_task_propagate_pointer (G_TASK (result), NULL);

  if (pw_local_store_get_notice () != NULL)
    say (self, pw_local_store_get_notice ());
  if (lost != NULL && lost->len > 0)
    {
      GtkWidget *dialog = pw_recovery_dialog_new (lost);

      gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
      g_signal_connect_object (dialog, "recover", G_CALLBACK (on_recover), self, G_CONNECT_SWAPPED);
      gtk_window_present (GTK_WINDOW (dialog));
    }
  else if (GPOINTER_TO_INT (asked_for))
    {
      say (self, _ ("Everything was saved; there is nothing to recover."));
    }
}

static void
look_for_lost (PwWindow *self,
               gboolean  is_asked_for)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_lost_found, GINT_TO_POINTER (is_asked_for));

  g_task_run_in_thread (task, find_lost);
}

void
pw_window_offer_lost (PwWindow *self)
{
  g_return_if_fail (PW_IS_WINDOW (self));

  look_for_lost (self, FALSE);
}

static void
recover_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  look_for_lost (PW_WINDOW (widget), TRUE);
}

/* --- earlier versions ----------------------------------------------------------------- */

static void
go_back (PwWindow      *self,
         PwDiagramPage *page,
         GBytes        *bytes)
{
  PwSession       *old = pw_diagram_page_get_session (page);
  const PwService *service = pw_diagram_page_get_service (page);
  g_autoptr (PwSession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (pw_session_is_modified (old) && !pw_session_set_aside (old, &error))
    {
      say (self, error->message);
      return;
    }
  session = pw_session_open_version (pw_local_store_get (), pw_session_get_file (old), bytes, pw_session_get_title (old),
                                     service != NULL ? service->name : NULL, &error);
  if (session == NULL)
    {
      say (self, error->message);
      return;
    }
  pw_session_discard (old);
  pw_diagram_page_set_session (page, session, NULL);
  pw_session_autosave_now (session);
}

static void
on_version (PwWindow   *self,
            GBytes     *bytes,
            const char *time,
            gboolean    goes_back)
{
  PwDiagramPage   *page = get_page (self);
  PwSession       *old = page != NULL ? pw_diagram_page_get_session (page) : NULL;
  g_autofree char *title = NULL;
  g_autoptr (GFile) proposal = NULL;
  g_autoptr (PwSession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (old == NULL || pw_session_get_file (old) == NULL)
    return;
  if (goes_back)
    {
      go_back (self, page, bytes);
      return;
    }

  /* Translators: the name of a document, and when this version of it was made */
  title = g_strdup_printf (_ ("%s (%s)"), pw_session_get_title (old), time);
  proposal = pw_save_dup_name_beside (pw_session_get_file (old));
  session = pw_session_new (pw_local_store_get (), bytes, title, NULL, proposal, FALSE, &error);
  if (session != NULL)
    pw_window_show_session (self, session, NULL);
  else
    say (self, error->message);
}

static void
versions_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  PwWindow        *self = PW_WINDOW (widget);
  PwDiagramPage   *page = get_page (self);
  g_autofree char *key = page != NULL ? pw_session_dup_key (pw_diagram_page_get_session (page)) : NULL;
  GtkWidget       *dialog;

  if (key == NULL)
    return;
  dialog = pw_versions_dialog_new (key, pw_diagram_page_get_title (page));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_version), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- all of it ------------------------------------------------------------------------ */

void
pw_window_install_files (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.notify-saved", "(ss)", notify_saved_action);
  gtk_widget_class_install_action (widget_class, "win.new", "s", new_action);
  gtk_widget_class_install_action (widget_class, "win.new-menu", NULL, new_menu_action);
  gtk_widget_class_install_action (widget_class, "win.refresh-workspace", "(ss)", refresh_workspace_action);
  gtk_widget_class_install_action (widget_class, "win.recover", NULL, recover_action);
  gtk_widget_class_install_action (widget_class, "win.versions", NULL, versions_action);
}

void
pw_window_prepare_files (PwWindow *self)
{
  fill_new_menu (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_is_active), NULL);
}
