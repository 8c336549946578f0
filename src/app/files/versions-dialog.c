/* app/files/versions-dialog.c - earlier versions of a file, to look at and to go back to
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/files/versions-dialog.h"

#include "app/application.h"
#include "app/files/local-store.h"
#include "store/versions.h"

#include <glib/gi18n-lib.h>

struct _PwVersionsDialog
{
  AdwWindow parent_instance;

  GtkStack            *stack;
  AdwToastOverlay     *toasts;
  AdwPreferencesGroup *group;
  guint                n_rows;
};

G_DEFINE_FINAL_TYPE (PwVersionsDialog, pw_versions_dialog, ADW_TYPE_WINDOW)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
describe_kind (PwVersionKind kind)
{
  switch (kind)
    {
    case PW_VERSION_OPENED:
      return _ ("as it was when it was opened");
    case PW_VERSION_SET_ASIDE:
      return _ ("yours, set aside");
    case PW_VERSION_THEIRS:
      return _ ("somebody else’s, replaced by yours");
    case PW_VERSION_SAVED:
    default:
      return _ ("saved");
    }
}

/* The day is named once it is not today. */
static char *
describe_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gboolean is_today = g_date_time_get_year (time) == g_date_time_get_year (now) &&
                      g_date_time_get_day_of_year (time) == g_date_time_get_day_of_year (now);
  g_autofree char *clock = g_date_time_format (time, is_today ? "%H:%M:%S" : "%d.%m.%Y %H:%M");

  /* Translators: the placeholder is a time of day */
  return is_today ? g_strdup_printf (_ ("Today %s"), clock) : g_steal_pointer (&clock);
}

static void
choose (GtkWidget *button,
        gboolean   goes_back)
{
  PwVersionsDialog *self = PW_VERSIONS_DIALOG (gtk_widget_get_root (button));
  const PwVersion  *version = g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW)), "pw-version");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pw_store_read_version (pw_local_store_get (), version->id, &error);
  g_autofree char *time = describe_time (version->time);

  if (bytes == NULL)
    {
      g_autofree char *text = g_markup_escape_text (error->message, -1);

      adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
      return;
    }
  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[CHOSEN], 0, bytes, time, goes_back);
  g_object_unref (self);
}

static void
on_open (GtkWidget *button)
{
  choose (button, FALSE);
}

static void
on_go_back (GtkWidget *button)
{
  choose (button, TRUE);
}

static void
add_row (PwVersionsDialog *self,
         const PwVersion  *version)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *open = gtk_button_new_with_mnemonic (_ ("_Open Beside"));
  GtkWidget       *back = gtk_button_new_with_mnemonic (_ ("_Go Back to It"));
  g_autofree char *title = describe_time (version->time);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), describe_kind (version->kind));
  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (back, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (open, "flat");
  g_signal_connect (open, "clicked", G_CALLBACK (on_open), NULL);
  g_signal_connect (back, "clicked", G_CALLBACK (on_go_back), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), open);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), back);
  g_object_set_data_full (G_OBJECT (row), "pw-version", g_memdup2 (version, sizeof *version), g_free);
  adw_preferences_group_add (self->group, row);
  self->n_rows++;
}

static void
pw_versions_dialog_class_init (PwVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * PwVersionsDialog::chosen:
   * @bytes: what the version holds
   * @time: when it was made, in words
   * @goes_back: whether the document shall become it
   */
  signals[CHOSEN] = g_signal_new ("chosen", PW_TYPE_VERSIONS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                  G_TYPE_BYTES, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PwVersionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PwVersionsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, PwVersionsDialog, group);
}

static void
pw_versions_dialog_init (PwVersionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pw_versions_dialog_new (const char *key,
                        const char *title)
{
  PwVersionsDialog *self = g_object_new (PW_TYPE_VERSIONS_DIALOG, NULL);
  PwStore          *store = pw_local_store_get ();
  g_autoptr (GPtrArray) versions = store != NULL ? pw_store_list_versions (store, key) : NULL;
  g_autofree char *name = g_strdup_printf (_ ("Earlier Versions of “%s”"), title);

  gtk_window_set_title (GTK_WINDOW (self), name);
  for (guint i = 0; versions != NULL && i < versions->len; i++)
    add_row (self, g_ptr_array_index (versions, i));
  gtk_stack_set_visible_child_name (self->stack, self->n_rows > 0 ? "list" : "empty");

  return GTK_WIDGET (self);
}

guint
pw_versions_dialog_get_n_rows (PwVersionsDialog *self)
{
  g_return_val_if_fail (PW_IS_VERSIONS_DIALOG (self), 0);

  return self->n_rows;
}
