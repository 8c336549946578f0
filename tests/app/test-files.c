/* app/test-files.c - saving, closing, recovering and beginning diagrams in a real window
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "app/files/local-store.h"
#include "app/files/recovery-dialog.h"
#include "app/files/starters.h"
#include "app/files/versions-dialog.h"
#include "app/settings.h"
#include "app/window/diagram-page-private.h"
#include "app/window/window-private.h"
#include "display.h"
#include "edit/commands.h"

#include <glib/gstdio.h>
#include <string.h>

#define MOST_SECONDS 20
#define TASK "Activity_H04"

static PwApplication *application;

typedef struct
{
  char     *folder;
  char     *path;
  GFile    *file;
  PwWindow *window;
} Fixture;

static PwDiagramPage *
get_page (Fixture *fixture)
{
  return pw_modelling_page_get_current (fixture->window->modelling);
}

static PwSession *
get_session (Fixture *fixture)
{
  PwDiagramPage *page = get_page (fixture);

  return page != NULL ? pw_diagram_page_get_session (page) : NULL;
}

#define WAIT_FOR(condition)                                                \
  G_STMT_START                                                             \
  {                                                                        \
    gint64 end_ = g_get_monotonic_time () + MOST_SECONDS * G_USEC_PER_SEC; \
    while (!(condition))                                                   \
      {                                                                    \
        if (g_get_monotonic_time () > end_)                                \
          g_error ("waited in vain for " #condition);                      \
        g_main_context_iteration (NULL, FALSE);                            \
        g_usleep (500);                                                    \
      }                                                                    \
  }                                                                        \
  G_STMT_END

static void
open_window (Fixture *fixture)
{
  fixture->window = pw_window_new (application);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  pw_window_open (fixture->window, fixture->file);
  WAIT_FOR (get_session (fixture) != NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("PW_SAMPLES"), "hundesteuer", "giessen.bpmn", NULL);
  g_autofree char *text = NULL;

  fixture->folder = g_dir_make_tmp ("pw-files-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "Gießen.bpmn", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  g_assert_true (g_file_get_contents (sample, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  pw_settings_set_boolean ("autosave", TRUE);
  open_window (fixture);
}

static void
remove_tree (const char *folder)
{
  GDir       *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_tree (path);
      else
        g_remove (path);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (folder);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (application))) != NULL)
    {
      if (PW_IS_WINDOW (windows->data))
        {
          g_autoptr (GPtrArray) sessions = pw_modelling_page_get_sessions (((PwWindow *) windows->data)->modelling);

          for (guint i = 0; i < sessions->len; i++)
            pw_session_discard (g_ptr_array_index (sessions, i));
        }
      gtk_window_destroy (windows->data);
    }
  test_iterate ();
  remove_tree (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
rename_task (PwSession  *session,
             const char *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pw_command_rename (pw_session_get_document (session), TASK, name, &error));
  g_assert_no_error (error);
}

static gboolean
file_says (const char *path,
           const char *words)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && strstr (text, words) != NULL;
}

static void
somebody_saves (Fixture *fixture)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *other = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  parts = g_strsplit (text, "Meldedaten", 2);
  other = g_strjoinv ("Fremde Daten", parts);
  g_assert_true (g_file_set_contents (fixture->path, other, -1, NULL));
}

static const char *
get_notice (Fixture *fixture)
{
  return pw_notice_bar_get_text (get_page (fixture)->notice);
}

static GtkWindow *
find_dialog (GType type)
{
  GList     *windows = gtk_window_list_toplevels ();
  GtkWindow *found = NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) && gtk_widget_get_visible (l->data))
      found = l->data;
  g_list_free (windows);

  return found;
}

static void
answer (const char *response)
{
  GtkWindow *dialog;

  WAIT_FOR (find_dialog (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  dialog = find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog); /* as a button does */
}

/* --- saving --------------------------------------------------------------------------- */

static void
test_saving_undo_and_the_mark (Fixture      *fixture,
                               gconstpointer data)
{
  PwSession *session = get_session (fixture);
  GtkWidget *window = GTK_WIDGET (fixture->window);

  pw_session_set_autosave (session, 0);
  rename_task (session, "Zuerst prüfen");
  g_assert_true (pw_session_is_modified (session));
  gtk_widget_activate_action (window, "win.save", NULL);
  WAIT_FOR (pw_session_get_state (session) == PW_SESSION_CLEAN);
  g_assert_true (file_says (fixture->path, "Zuerst prüfen"));

  gtk_widget_activate_action (window, "win.undo", NULL);
  g_assert_true (pw_session_is_modified (session));
  gtk_widget_activate_action (window, "win.redo", NULL);
  g_assert_false (pw_session_is_modified (session));
}

static void
test_somebody_elses_work_is_a_question (Fixture      *fixture,
                                        gconstpointer data)
{
  PwSession *session = get_session (fixture);

  pw_session_set_autosave (session, 0);
  rename_task (session, "Meins");
  somebody_saves (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  WAIT_FOR (pw_session_get_state (session) == PW_SESSION_CHANGED_ON_DISK);
  g_assert_nonnull (strstr (get_notice (fixture), "changed by somebody else"));
  g_assert_true (file_says (fixture->path, "Fremde Daten"));

  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "page.keep-mine", NULL);
  WAIT_FOR (pw_session_get_state (session) == PW_SESSION_CLEAN);
  g_assert_true (file_says (fixture->path, "Meins"));
  g_assert_null (get_notice (fixture));
}

static void
test_reading_again_keeps_mine (Fixture      *fixture,
                               gconstpointer data)
{
  PwSession       *session = get_session (fixture);
  g_autofree char *key = pw_session_dup_key (session);
  GtkWidget       *dialog;

  pw_session_set_autosave (session, 0);
  rename_task (session, "Meins");
  somebody_saves (fixture);
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "page.take-theirs", NULL);
  WAIT_FOR (get_session (fixture) != session);
  g_assert_false (pw_session_is_modified (get_session (fixture)));
  g_assert_true (file_says (fixture->path, "Fremde Daten"));

  dialog = pw_versions_dialog_new (key, "Gießen");
  g_assert_cmpuint (pw_versions_dialog_get_n_rows (PW_VERSIONS_DIALOG (dialog)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* --- closing -------------------------------------------------------------------------- */

static void
test_closing_saves (Fixture      *fixture,
                    gconstpointer data)
{
  rename_task (get_session (fixture), "Zuletzt getan");
  gtk_window_close (GTK_WINDOW (fixture->window));
  WAIT_FOR (fixture->window == NULL);
  g_assert_true (file_says (fixture->path, "Zuletzt getan"));
  g_assert_null (find_dialog (ADW_TYPE_MESSAGE_DIALOG));
}

static void
test_closing_a_tab_saves (Fixture      *fixture,
                          gconstpointer data)
{
  rename_task (get_session (fixture), "Zuletzt getan");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.close-tab", NULL);
  WAIT_FOR (get_page (fixture) == NULL);
  g_assert_true (file_says (fixture->path, "Zuletzt getan"));
}

static void
test_closing_asks_where_people_save (Fixture      *fixture,
                                     gconstpointer data)
{
  pw_settings_set_boolean ("autosave", FALSE);
  rename_task (get_session (fixture), "Meins");
  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("cancel");
  g_assert_nonnull (fixture->window);
  g_assert_true (pw_session_is_modified (get_session (fixture)));

  gtk_window_close (GTK_WINDOW (fixture->window));
  answer ("discard");
  WAIT_FOR (fixture->window == NULL);
  g_assert_false (file_says (fixture->path, "Meins"));
}

static void
test_a_failing_save_keeps_the_window (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->folder, "-weg", NULL);

  rename_task (get_session (fixture), "Meins");
  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  gtk_window_close (GTK_WINDOW (fixture->window));
  WAIT_FOR (pw_session_get_state (get_session (fixture)) == PW_SESSION_FAILED);
  test_iterate ();
  g_assert_nonnull (fixture->window);
  g_assert_nonnull (strstr (get_notice (fixture), "Not saved."));
  g_assert_cmpint (g_rename (away, fixture->folder), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "page.save", NULL);
  WAIT_FOR (pw_session_get_state (get_session (fixture)) == PW_SESSION_CLEAN);
  g_assert_null (get_notice (fixture));
}

/* --- recovering ----------------------------------------------------------------------- */

/* Another program edits the file and is gone. */
static void
leave_work (GFile      *file,
            const char *name)
{
  g_autofree char *folder = pw_store_dup_folder ();
  g_autoptr (PwStore) store = pw_store_open (folder, NULL, NULL);
  g_autoptr (PwSession) session = pw_session_open (store, file, NULL, NULL, NULL, NULL);

  rename_task (session, name);
  g_assert_true (pw_session_flush (session));
}

static void
test_lost_work_is_offered_on_its_file (Fixture      *fixture,
                                       gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  WAIT_FOR (fixture->window == NULL);
  leave_work (fixture->file, "Verloren geglaubt");
  open_window (fixture);
  g_assert_nonnull (strstr (get_notice (fixture), "The program ended before 1 step"));

  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "page.recover", NULL);
  g_assert_null (get_notice (fixture));
  g_assert_true (pw_session_is_modified (get_session (fixture)));
  g_assert_true (pw_document_can_undo (pw_session_get_document (get_session (fixture))));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  WAIT_FOR (pw_session_get_state (get_session (fixture)) == PW_SESSION_CLEAN);
  g_assert_true (file_says (fixture->path, "Verloren geglaubt"));
}

static void
test_lost_work_is_offered_at_the_start (Fixture      *fixture,
                                        gconstpointer data)
{
  leave_work (fixture->file, "Verloren geglaubt");
  pw_window_offer_lost (fixture->window);
  WAIT_FOR (find_dialog (PW_TYPE_RECOVERY_DIALOG) != NULL);
  g_assert_cmpuint (pw_recovery_dialog_get_n_rows (PW_RECOVERY_DIALOG (find_dialog (PW_TYPE_RECOVERY_DIALOG))), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (find_dialog (PW_TYPE_RECOVERY_DIALOG)), "recovery.recover-all", NULL);
  g_assert_true (pw_session_is_modified (get_session (fixture)));
  g_assert_true (g_file_equal (pw_session_get_file (get_session (fixture)), fixture->file));
  WAIT_FOR (find_dialog (PW_TYPE_RECOVERY_DIALOG) == NULL);
}

/* --- beginning ------------------------------------------------------------------------ */

static void
test_new_diagrams (Fixture      *fixture,
                   gconstpointer data)
{
  guint            n;
  const PwStarter *starters = pw_starter_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) bytes = pw_starter_create (&starters[i]);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      g_assert_null (strstr (text, "{{"));
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", starters[i].id);
      WAIT_FOR (get_session (fixture) != NULL && pw_session_get_file (get_session (fixture)) == NULL);
      g_assert_false (pw_session_is_modified (get_session (fixture)));
      g_assert_cmpstr (pw_diagram_page_get_title (get_page (fixture)), ==, starters[i].title);
    }
}

static void
test_a_never_saved_diagram_is_asked_about (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) target = g_file_new_build_filename (fixture->folder, "Neu.bpmn", NULL);
  PwSession *session;

  /* Untouched, it goes without a question. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", "empty");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.close-tab", NULL);
  WAIT_FOR (get_page (fixture) != NULL && pw_session_get_file (get_session (fixture)) != NULL);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", "empty");
  session = get_session (fixture);
  g_assert_true (pw_command_rename (pw_session_get_document (session), "StartEvent_1", "Los", &error));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.close-tab", NULL);
  answer ("cancel");
  g_assert_true (get_session (fixture) == session);

  g_assert_true (pw_session_save (session, target, NULL));
  g_assert_cmpstr (pw_diagram_page_get_title (get_page (fixture)), ==, "Neu.bpmn");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.close-tab", NULL);
  WAIT_FOR (get_session (fixture) != session);
}

#define WORKSPACE                                                                                               \
  "<workspace xmlns='urn:prozesswerkstatt:workspace:1' version='1' name='Probe'><cities>"                       \
  "<city id='gi' name='Gießen'/><city id='mr' name='Marburg'/><city id='fd' name='Fulda'/></cities><services>" \
  "<service id='hund' name='Hundesteuer'><variant city='gi' file='Gießen.bpmn'/></service></services></workspace>"

static void
test_a_city_begins (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *description = g_build_filename (fixture->folder, "werkstatt.xml", NULL);
  g_autofree char *marburg = g_build_filename (fixture->folder, "mr.bpmn", NULL);
  g_autofree char *fulda = g_build_filename (fixture->folder, "fd.bpmn", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  PwWindow *window = pw_window_new (application);

  g_assert_true (g_file_set_contents (description, WORKSPACE, -1, NULL));
  gtk_window_present (GTK_WINDOW (window));
  pw_window_open (window, folder);
  WAIT_FOR (pw_modelling_page_get_current (window->modelling) != NULL);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-variant", "(ss)", "hund", "mr");
  gtk_widget_activate_action (GTK_WIDGET (pw_modelling_page_get_current (window->modelling)), "page.copy-other", NULL);
  WAIT_FOR (pw_diagram_page_get_session (pw_modelling_page_get_current (window->modelling)) != NULL);
  g_assert_cmpstr (pw_diagram_page_get_title (pw_modelling_page_get_current (window->modelling)), ==, "Marburg");
  g_assert_true (file_says (marburg, TASK));
  g_assert_true (file_says (description, "mr.bpmn"));
  g_assert_cmpuint (pw_diagram_tabs_get_n_tabs (pw_modelling_page_get_tabs (window->modelling)), ==, 3);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-variant", "(ss)", "hund", "fd");
  gtk_widget_activate_action (GTK_WIDGET (pw_modelling_page_get_current (window->modelling)), "page.begin", "s", "pool");
  WAIT_FOR (pw_diagram_page_get_session (pw_modelling_page_get_current (window->modelling)) != NULL);
  g_assert_true (file_says (fulda, "Citizens’ office"));
  g_assert_true (file_says (description, "fd.bpmn"));
}

#define FILES_TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("pw-home-XXXXXX", NULL);
  int              status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  if (!test_init_with_display (&argc, &argv))
    return 0;

  application = pw_application_new ();
  g_application_set_flags (G_APPLICATION (application), g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  FILES_TEST ("/files/saving-undo-and-the-mark", test_saving_undo_and_the_mark);
  FILES_TEST ("/files/somebody-elses-work-is-a-question", test_somebody_elses_work_is_a_question);
  FILES_TEST ("/files/reading-again-keeps-mine", test_reading_again_keeps_mine);
  FILES_TEST ("/files/closing-saves", test_closing_saves);
  FILES_TEST ("/files/closing-a-tab-saves", test_closing_a_tab_saves);
  FILES_TEST ("/files/closing-asks-where-people-save", test_closing_asks_where_people_save);
  FILES_TEST ("/files/a-failing-save-keeps-the-window", test_a_failing_save_keeps_the_window);
  FILES_TEST ("/files/lost-work-is-offered-on-its-file", test_lost_work_is_offered_on_its_file);
  FILES_TEST ("/files/lost-work-is-offered-at-the-start", test_lost_work_is_offered_at_the_start);
  FILES_TEST ("/files/new-diagrams", test_new_diagrams);
  FILES_TEST ("/files/a-never-saved-diagram-is-asked-about", test_a_never_saved_diagram_is_asked_about);
  FILES_TEST ("/files/a-city-begins", test_a_city_begins);

  status = g_test_run ();
  g_object_unref (application);
  remove_tree (home);

  return status;
}
