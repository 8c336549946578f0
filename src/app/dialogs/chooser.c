/* app/dialogs/chooser.c - asks for folders and files
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/dialogs/chooser.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PwChosenFunc chosen;
  GObject     *user_data;
} Question;

static void
on_response (GtkNativeDialog *dialog,
             int              response,
             gpointer         data)
{
  Question *question = data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        {
          g_autoptr (GFile) file = g_list_model_get_item (files, i);

          question->chosen (file, question->user_data);
        }
    }

  g_object_unref (question->user_data);
  g_free (question);
  g_object_unref (dialog);
}

static void
ask (GtkFileChooserNative *dialog,
     PwChosenFunc          chosen,
     gpointer              user_data)
{
  Question *question = g_new0 (Question, 1);

  question->chosen = chosen;
  question->user_data = g_object_ref (user_data);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
add_filter (GtkFileChooserNative *dialog,
            const char           *name,
            const char *const    *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
}

void
pw_chooser_ask_folder (GtkWindow   *parent,
                       PwChosenFunc chosen,
                       gpointer     user_data)
{
  ask (gtk_file_chooser_native_new (_ ("Open Folder"), parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Open"), _ ("_Cancel")),
       chosen, user_data);
}

void
pw_chooser_ask_diagrams (GtkWindow   *parent,
                         PwChosenFunc chosen,
                         gpointer     user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Open Diagrams"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filter (dialog, _ ("BPMN diagrams"), (const char *const[]){ "*.bpmn", "*.bpmn2", "*.bpmn20.xml", NULL });
  add_filter (dialog, _ ("All files"), (const char *const[]){ "*", NULL });
  ask (dialog, chosen, user_data);
}

void
pw_chooser_ask_target (GtkWindow   *parent,
                       const char  *name,
                       const char  *pattern,
                       const char  *kind,
                       PwChosenFunc chosen,
                       gpointer     user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Export"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_filter (dialog, kind, (const char *const[]){ pattern, NULL });
  ask (dialog, chosen, user_data);
}

void
pw_chooser_ask_place (GtkWindow   *parent,
                      GFile       *proposal,
                      const char  *title,
                      PwChosenFunc chosen,
                      gpointer     user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Save Diagram"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  g_autofree char      *name = NULL;

  if (proposal != NULL)
    {
      g_autoptr (GFile) folder = g_file_get_parent (proposal);
      g_autofree char *base = g_file_get_basename (proposal);

      name = g_filename_display_name (base);
      if (folder != NULL)
        gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
    }
  else
    {
      name = g_str_has_suffix (title, ".bpmn") ? g_strdup (title) : g_strconcat (title, ".bpmn", NULL);
      g_strdelimit (name, "/", '-');
    }
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_filter (dialog, _ ("BPMN diagrams"), (const char *const[]){ "*.bpmn", "*.bpmn2", "*.bpmn20.xml", NULL });
  ask (dialog, chosen, user_data);
}
