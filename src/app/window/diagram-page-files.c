/* app/window/diagram-page-files.c - saving from a page, and what to do where that is not simple
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/diagram-page-private.h"

#include "app/dialogs/chooser.h"
#include "app/files/local-store.h"

#include <glib/gi18n-lib.h>

/* --- the bar above the diagram -------------------------------------------------------- */

static void
show_lost (PwDiagramPage *self)
{
  const PwNoticeButton buttons[] = { { _ ("_Recover"), "page.recover" }, { _ ("_Discard"), "page.drop-lost" } };
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (self->lost->time);
  g_autofree char *when = g_date_time_format (time, "%d.%m.%Y %H:%M");
  g_autofree char *text = g_strdup_printf (ngettext ("The program ended before %u step of %s was saved.",
                                                     "The program ended before %u steps of %s were saved.", self->lost->n_steps),
                                           self->lost->n_steps, when);

  pw_notice_bar_show (self->notice, text, TRUE, buttons, G_N_ELEMENTS (buttons));
}

void
pw_diagram_page_refresh_notice (PwDiagramPage *self)
{
  const PwNoticeButton changed[] = { { _ ("Save _Beside It"), "page.save-beside" }, { _ ("_Read Again"), "page.take-theirs" }, { _ ("_Keep Mine"), "page.keep-mine" } };
  const PwNoticeButton gone[] = { { _ ("_Save It Again"), "page.keep-mine" }, { _ ("Save _As…"), "page.save-as" } };
  const PwNoticeButton failed[] = { { _ ("_Try Again"), "page.save" }, { _ ("Save _As…"), "page.save-as" } };
  const PwNoticeButton noted[] = { { _ ("Save _As…"), "page.save-as" }, { _ ("_Close"), "page.close-note" } };
  const char          *problem = self->session != NULL ? pw_session_get_problem (self->session) : NULL;
  PwSessionState       state = self->session != NULL ? pw_session_get_state (self->session) : PW_SESSION_CLEAN;
  g_autofree char     *text = NULL;

  if (state == PW_SESSION_CHANGED_ON_DISK)
    pw_notice_bar_show (self->notice, problem, TRUE, changed, G_N_ELEMENTS (changed));
  else if (state == PW_SESSION_GONE)
    pw_notice_bar_show (self->notice, problem, TRUE, gone, G_N_ELEMENTS (gone));
  else if (problem != NULL)
    {
      /* TRANSLATORS: the placeholder is a sentence that says why saving failed */
      text = g_strdup_printf (_ ("Not saved. %s Your work stays in this window."), problem);
      pw_notice_bar_show (self->notice, text, TRUE, failed, G_N_ELEMENTS (failed));
    }
  else if (self->lost != NULL)
    show_lost (self);
  else if (self->note != NULL)
    pw_notice_bar_show (self->notice, self->note, FALSE, noted, G_N_ELEMENTS (noted));
  else
    pw_notice_bar_hide (self->notice);
}

static void
close_note_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  PwDiagramPage *self = PW_DIAGRAM_PAGE (widget);

  g_clear_pointer (&self->note, g_free);
  pw_diagram_page_refresh_notice (self);
}

static void
tell_where_saved (PwDiagramPage *self,
                  GFile         *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *uri = g_file_get_uri (file);
  /* TRANSLATORS: the placeholder is the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Your version is saved as “%s”"), name);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify-saved", "(ss)", markup, uri);
}

/* --- saving --------------------------------------------------------------------------- */

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (PwDiagramPage) self = data;

  /* Where it failed, the session says so and the bar shows it. */
  (void) pw_session_save_finish (PW_SESSION (source), result, NULL);
}

/* A city's tab goes on with the city's file. */
static void
on_saved_elsewhere (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (PwDiagramPage) self = data;
  PwSession *session = PW_SESSION (source);

  if (!pw_session_save_finish (session, result, NULL) || self->session != session)
    return;
  if (self->file != NULL && self->service != NULL && !g_file_equal (pw_session_get_file (session), self->file))
    {
      tell_where_saved (self, pw_session_get_file (session));
      pw_diagram_page_reload (self);
    }
}

static void
save_to (PwDiagramPage *self,
         GFile         *file)
{
  pw_session_save_async (self->session, file, on_saved_elsewhere, g_object_ref (self));
}

static void
on_place (GFile   *file,
          gpointer data)
{
  PwDiagramPage *self = data;

  if (self->session != NULL)
    save_to (self, file);
}

void
pw_diagram_page_save_as (PwDiagramPage *self)
{
  GFile     *proposal;
  GtkWidget *root;

  g_return_if_fail (PW_IS_DIAGRAM_PAGE (self));

  root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  if (self->session == NULL || root == NULL)
    return;
  proposal = pw_session_get_proposal (self->session) != NULL ? pw_session_get_proposal (self->session) : pw_session_get_file (self->session);
  pw_chooser_ask_place (GTK_WINDOW (root), proposal, self->title, on_place, self);
}

void
pw_diagram_page_save (PwDiagramPage *self)
{
  g_return_if_fail (PW_IS_DIAGRAM_PAGE (self));

  if (self->session == NULL)
    return;
  if (pw_session_get_file (self->session) == NULL)
    pw_diagram_page_save_as (self);
  else
    pw_session_save_async (self->session, NULL, on_saved, g_object_ref (self));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  pw_diagram_page_save (PW_DIAGRAM_PAGE (widget));
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  pw_diagram_page_save_as (PW_DIAGRAM_PAGE (widget));
}

static void
save_beside_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  PwDiagramPage *self = PW_DIAGRAM_PAGE (widget);
  g_autoptr (GFile) beside = self->session != NULL ? pw_save_dup_name_beside (pw_session_get_file (self->session)) : NULL;

  if (beside != NULL)
    save_to (self, beside);
}

static void
keep_mine_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  PwDiagramPage *self = PW_DIAGRAM_PAGE (widget);

  if (self->session != NULL)
    save_to (self, pw_session_get_file (self->session));
}

static void
take_theirs_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  pw_diagram_page_reload (PW_DIAGRAM_PAGE (widget));
}

/* --- recovery ------------------------------------------------------------------------- */

gboolean
pw_diagram_page_recover (PwDiagramPage    *self,
                         const PwLostWork *work,
                         GError          **error)
{
  g_autofree char *note = NULL;
  PwSession       *session;

  g_return_val_if_fail (PW_IS_DIAGRAM_PAGE (self), FALSE);

  session = pw_session_recover (pw_local_store_get (), work, &note, error);
  if (session == NULL)
    return FALSE;
  pw_diagram_page_set_session (self, session, note);
  g_object_unref (session);

  return TRUE;
}

static void
recover_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  PwDiagramPage *self = PW_DIAGRAM_PAGE (widget);
  g_autoptr (PwLostWork) work = g_steal_pointer (&self->lost);
  g_autoptr (GError) error = NULL;

  if (work != NULL && !pw_diagram_page_recover (self, work, &error))
    self->note = g_strdup (error->message);
  pw_diagram_page_refresh_notice (self);
}

static void
on_drop_answer (PwDiagramPage *self,
                const char    *response)
{
  if (g_str_equal (response, "discard") && self->lost != NULL)
    {
      (void) pw_session_drop_lost (pw_local_store_get (), self->lost, NULL);
      g_clear_pointer (&self->lost, pw_lost_work_free);
      pw_diagram_page_refresh_notice (self);
    }
}

static void
drop_lost_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkWidget *dialog = adw_message_dialog_new (window, _ ("Discard What Was Not Saved?"), _ ("It cannot be brought back. The file stays as it is."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_drop_answer), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
pw_diagram_page_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.close-note", NULL, close_note_action);
  gtk_widget_class_install_action (widget_class, "page.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "page.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "page.save-beside", NULL, save_beside_action);
  gtk_widget_class_install_action (widget_class, "page.keep-mine", NULL, keep_mine_action);
  gtk_widget_class_install_action (widget_class, "page.take-theirs", NULL, take_theirs_action);
  gtk_widget_class_install_action (widget_class, "page.recover", NULL, recover_action);
  gtk_widget_class_install_action (widget_class, "page.drop-lost", NULL, drop_lost_action);
}
