/* app/compare/joint-build.c - makes the joint process, asking what there is to ask
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/joint-build.h"

#include "app/files/local-store.h"
#include "draw/scene.h"
#include "workspace/joint-process.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget      *widget;
  PwJointProcess *joint;
  char           *service;
} Build;

static void
build_free (Build *build)
{
  g_object_unref (build->widget);
  pw_joint_process_free (build->joint);
  g_free (build->service);
  g_free (build);
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
explain_failure (GtkWidget    *widget,
                 const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (get_window (widget), _ ("The joint process was not made"), error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
save (Build       *build,
      PwJointPlace place)
{
  g_autofree char *summary = pw_joint_process_dup_summary (build->joint);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = pw_joint_process_save (build->joint, place, pw_local_store_get (), pw_scene_measure_text,
                                                  (gpointer) pw_theme_find ("light"), &error);

  if (file == NULL)
    {
      explain_failure (build->widget, error);
      return;
    }
  gtk_widget_activate_action (build->widget, "win.notify", "s", summary);
  gtk_widget_activate_action (build->widget, "win.show-joint-process", "s", build->service);
}

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          data)
{
  Build *build = data;

  if (g_str_equal (response, "replace"))
    save (build, PW_JOINT_REPLACE);
  else if (g_str_equal (response, "beside"))
    save (build, PW_JOINT_BESIDE);
  build_free (build);
}

static void
ask (Build *build)
{
  g_autofree char *summary = pw_joint_process_dup_summary (build->joint);
  g_autofree char *body = g_strdup_printf ("%s\n\n%s", summary, _ ("What is replaced stays among the earlier versions."));
  GtkWidget       *dialog = adw_message_dialog_new (get_window (build->widget), _ ("There is a joint process already"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "beside", _ ("Save _Beside It"),
                                    "replace", _ ("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "beside");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), build);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
pw_joint_build (GtkWidget          *widget,
                const PwComparison *comparison,
                guint               at_least)
{
  g_autoptr (GError) error = NULL;
  PwJointProcess *joint = pw_joint_process_new (comparison, at_least, &error);
  Build          *build;

  if (joint == NULL)
    {
      explain_failure (widget, error);
      return;
    }

  build = g_new0 (Build, 1);
  build->widget = g_object_ref (widget);
  build->joint = joint;
  build->service = g_strdup (pw_comparison_get_service (comparison)->id);
  if (pw_joint_process_has_file (joint))
    {
      ask (build);
      return;
    }
  save (build, PW_JOINT_ONLY_NEW);
  build_free (build);
}
