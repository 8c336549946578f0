/* app/files/recovery-dialog.c - offers what was not saved when the program ended
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/files/recovery-dialog.h"

#include "app/application.h"
#include "app/files/local-store.h"
#include "workspace/session.h"

#include <glib/gi18n-lib.h>

struct _PwRecoveryDialog
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray           *rows; /* not owned: GtkWidget, with its PwLostWork */
};

G_DEFINE_FINAL_TYPE (PwRecoveryDialog, pw_recovery_dialog, ADW_TYPE_WINDOW)

enum
{
  RECOVER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const PwLostWork *
get_work (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "pw-lost-work");
}

static void
remove_row (PwRecoveryDialog *self,
            GtkWidget        *row)
{
  g_ptr_array_remove (self->rows, row);
  adw_preferences_group_remove (self->group, row);
  if (self->rows->len == 0)
    gtk_window_close (GTK_WINDOW (self));
}

static void
recover_row (PwRecoveryDialog *self,
             GtkWidget        *row)
{
  g_autoptr (PwLostWork) work = pw_lost_work_copy (get_work (row));

  remove_row (self, row);
  g_signal_emit (self, signals[RECOVER], 0, work);
}

static void
on_recover (GtkWidget        *button,
            PwRecoveryDialog *self)
{
  recover_row (self, gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW));
}

static void
on_discard_answer (GtkWidget  *row,
                   const char *response)
{
  PwRecoveryDialog *self = PW_RECOVERY_DIALOG (gtk_widget_get_root (row));

  if (self == NULL || !g_str_equal (response, "discard"))
    return;
  (void) pw_session_drop_lost (pw_local_store_get (), get_work (row), NULL);
  remove_row (self, row);
}

static void
on_discard (GtkWidget        *button,
            PwRecoveryDialog *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Discard What Was Not Saved?"), _ ("It cannot be brought back. The file stays as it is."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_discard_answer), row, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
recover_all_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  g_autoptr (PwRecoveryDialog) self = g_object_ref (PW_RECOVERY_DIALOG (widget));

  while (self->rows->len > 0)
    recover_row (self, g_ptr_array_index (self->rows, 0));
}

static char *
describe (const PwLostWork *work)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (work->time);
  g_autofree char *when = g_date_time_format (time, "%d.%m.%Y %H:%M");
  g_autofree char *steps = g_strdup_printf (ngettext ("%u step", "%u steps", work->n_steps), work->n_steps);

  if (work->place != NULL)
    return g_strdup_printf ("%s · %s · %s", work->place, when, steps);
  if (g_str_has_prefix (work->key, "new:"))
    return g_strdup_printf ("%s · %s · %s", _ ("never saved"), when, steps);

  return g_strdup_printf ("%s · %s", when, steps);
}

static void
add_row (PwRecoveryDialog *self,
         const PwLostWork *work)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *discard = gtk_button_new_with_mnemonic (_ ("_Discard"));
  GtkWidget       *recover = gtk_button_new_with_mnemonic (_ ("_Recover"));
  g_autofree char *subtitle = describe (work);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), work->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (discard, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (recover, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (discard, "flat");
  g_signal_connect_object (discard, "clicked", G_CALLBACK (on_discard), self, 0);
  g_signal_connect_object (recover, "clicked", G_CALLBACK (on_recover), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), discard);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), recover);
  g_object_set_data_full (G_OBJECT (row), "pw-lost-work", pw_lost_work_copy (work), (GDestroyNotify) pw_lost_work_free);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
pw_recovery_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (PW_RECOVERY_DIALOG (object)->rows);

  G_OBJECT_CLASS (pw_recovery_dialog_parent_class)->finalize (object);
}

static void
pw_recovery_dialog_class_init (PwRecoveryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_recovery_dialog_finalize;

  /**
   * PwRecoveryDialog::recover:
   * @work: a PwLostWork
   */
  signals[RECOVER] = g_signal_new ("recover", PW_TYPE_RECOVERY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_install_action (widget_class, "recovery.recover-all", NULL, recover_all_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/recovery-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PwRecoveryDialog, group);
}

static void
pw_recovery_dialog_init (PwRecoveryDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pw_recovery_dialog_new (GPtrArray *lost)
{
  PwRecoveryDialog *self = g_object_new (PW_TYPE_RECOVERY_DIALOG, NULL);

  for (guint i = 0; i < lost->len; i++)
    add_row (self, g_ptr_array_index (lost, i));

  return GTK_WIDGET (self);
}

guint
pw_recovery_dialog_get_n_rows (PwRecoveryDialog *self)
{
  g_return_val_if_fail (PW_IS_RECOVERY_DIALOG (self), 0);

  return self->rows->len;
}
