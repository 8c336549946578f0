/* app/window/diagram-page.c - what a tab shows: one diagram, or why there is none
 *
 * unread --seen--> loading --read--> view
 *                     \--error--> problem --try again--> loading
 * A city without a file goes straight to "missing".
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/diagram-page-private.h"

#include "app/application.h"
#include "app/files/closing.h"
#include "app/files/local-store.h"
#include "app/files/sample.h"
#include "app/settings.h"
#include "base/error.h"
#include "draw/scene.h"
#include "draw/theme.h"

#include <glib/gi18n-lib.h>

/* Reading an ordinary file takes less: no flicker. */
#define SPINNER_DELAY_MS 300
/* Long enough for the next click, short enough that nobody waits for it. */
#define AUTOSAVE_DELAY_MS 3000

G_DEFINE_FINAL_TYPE (PwDiagramPage, pw_diagram_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

enum
{
  SESSION_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* What the worker needs; all of it is immutable while it runs. */
typedef struct
{
  GFile               *file;
  PwWorkspace         *workspace;
  const PwService     *service;
  const PwVariantInfo *variant;
  char                *title;
} Job;

typedef struct
{
  PwSession  *session;
  PwLostWork *lost;
} Loaded;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->file);
  g_clear_object (&job->workspace);
  g_free (job->title);
  g_free (job);
}

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->session);
  g_clear_pointer (&loaded->lost, pw_lost_work_free);
  g_free (loaded);
}

static PwLostWork *
find_lost (GFile *file)
{
  g_autoptr (GPtrArray) lost = pw_local_store_get () != NULL ? pw_session_list_lost (pw_local_store_get (), file) : NULL;

  return lost != NULL && lost->len > 0 ? pw_lost_work_copy (g_ptr_array_index (lost, 0)) : NULL;
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Job *job = data;
  PwStore   *store = pw_local_store_get ();
  GError    *error = NULL;
  PwSession *session;
  Loaded    *loaded;

  if (job->workspace != NULL)
    session = pw_workspace_open_session (job->workspace, store, job->service, job->variant, cancellable, &error);
  else
    session = pw_session_open (store, job->file, job->title, NULL, cancellable, &error);
  if (session == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  loaded = g_new0 (Loaded, 1);
  loaded->session = session;
  loaded->lost = find_lost (job->file);
  g_task_return_pointer (task, loaded, loaded_free);
}

static void
stop_spinner (PwDiagramPage *self)
{
  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  gtk_spinner_stop (self->spinner);
}

static gboolean
on_spinner_timeout (gpointer data)
{
  PwDiagramPage *self = data;

  self->spinner_timeout = 0;
  gtk_spinner_start (self->spinner);

  return G_SOURCE_REMOVE;
}

static void
report_problem (PwDiagramPage *self,
                const char    *message)
{
  if (self->problems != NULL)
    pw_problem_list_set (self->problems, self->service->id, pw_diagram_page_get_city (self)->id, message);
}

static void
show_problem (PwDiagramPage *self,
              const GError  *error)
{
  gboolean is_missing = g_error_matches (error, PW_ERROR, PW_ERROR_NOT_FOUND) ||
                        g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  const char      *advice = is_missing ? _ ("Everything else is untouched. Put the file back into the folder, then try again.") : _ ("The file was not changed. Open it in the program it comes from and save it again, or take a copy that still works.");
  g_autofree char *text = g_strdup_printf ("%s\n\n%s", error->message, advice);
  g_autofree char *markup = g_markup_escape_text (text, -1);
  g_autofree char *title = NULL;

  if (is_missing)
    /* Translators: the city or file whose file is missing */
    title = g_strdup_printf (_ ("%s: the file is missing"), self->title);
  else
    title = g_strdup_printf (_ ("%s: the file cannot be read"), self->title);

  adw_status_page_set_title (self->problem_page, title);
  adw_status_page_set_description (self->problem_page, markup);
  gtk_stack_set_visible_child_name (self->stack, "problem");
  report_problem (self, is_missing ? _ ("The file is missing") : _ ("The file cannot be read"));
}

static void
update_autosave (PwDiagramPage *self)
{
  GFile *file = self->session != NULL ? pw_session_get_file (self->session) : NULL;

  if (file != NULL)
    pw_session_set_autosave (self->session, pw_closing_saves_by_itself () && !pw_sample_contains (file) ? AUTOSAVE_DELAY_MS : 0);
}

/* A document of its own is called what its file is called. */
static void
on_session_changed (PwDiagramPage *self)
{
  GFile *file = pw_session_get_file (self->session);

  if (self->service == NULL && g_strcmp0 (self->title, pw_session_get_title (self->session)) != 0)
    {
      g_free (self->title);
      self->title = g_strdup (pw_session_get_title (self->session));
    }
  if (self->service == NULL && file != NULL && g_set_object (&self->file, file))
    update_autosave (self);
  pw_diagram_page_refresh_notice (self);
  g_signal_emit (self, signals[SESSION_CHANGED], 0);
}

static void
drop_session (PwDiagramPage *self)
{
  if (self->session == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->session, on_session_changed, self);
  pw_session_close (self->session);
  g_clear_object (&self->session);
}

void
pw_diagram_page_set_session (PwDiagramPage *self,
                             PwSession     *session,
                             const char    *note)
{
  PwDocument *document;
  GtkWidget  *view;

  g_return_if_fail (PW_IS_DIAGRAM_PAGE (self));
  g_return_if_fail (PW_IS_SESSION (session));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  stop_spinner (self);
  drop_session (self);
  self->session = g_object_ref (session);
  g_free (self->note);
  self->note = g_strdup (note);
  document = pw_session_get_document (session);
  pw_document_set_text_size (document, pw_scene_measure_text, (gpointer) pw_theme_find ("light"));
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  update_autosave (self);

  view = pw_diagram_view_new (document);
  g_object_set (view, "editable", TRUE, NULL);
  adw_bin_set_child (self->view_bin, view);
  gtk_stack_set_visible_child_name (self->stack, "view");
  report_problem (self, NULL);
  if (self->wanted_element != NULL)
    pw_diagram_view_show_element (PW_DIAGRAM_VIEW (view), self->wanted_element);
  g_clear_pointer (&self->wanted_element, g_free);

  on_session_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  PwDiagramPage *self = PW_DIAGRAM_PAGE (source);
  g_autoptr (GError) error = NULL;
  Loaded *loaded = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  stop_spinner (self);
  if (loaded != NULL)
    {
      g_clear_pointer (&self->lost, pw_lost_work_free);
      self->lost = g_steal_pointer (&loaded->lost);
      if (self->session != NULL)
        pw_session_discard (self->session); /* it was set aside before */
      pw_diagram_page_set_session (self, loaded->session, NULL);
      loaded_free (loaded);
    }
  else if (self->session != NULL && pw_session_is_modified (self->session))
    {
      /* What is in the window is all there is. */
      gtk_stack_set_visible_child_name (self->stack, "view");
      g_free (self->note);
      self->note = g_strdup (error->message);
      pw_diagram_page_refresh_notice (self);
    }
  else
    {
      drop_session (self);
      adw_bin_set_child (self->view_bin, NULL);
      show_problem (self, error);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
    }
}

static const PwVariantInfo *
get_variant (PwDiagramPage *self)
{
  return self->service != NULL ? pw_service_find_variant (self->service, self->city) : NULL;
}

static void
reload_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  pw_diagram_page_reload (PW_DIAGRAM_PAGE (widget));
}

static void
show_folder_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  PwDiagramPage *self = PW_DIAGRAM_PAGE (widget);
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autofree char *uri = g_file_get_uri (folder);

  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (widget)), uri, GDK_CURRENT_TIME);
}

static void
pw_diagram_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pw_diagram_page_parent_class)->map (widget);

  pw_diagram_page_load (PW_DIAGRAM_PAGE (widget));
}

static void
pw_diagram_page_dispose (GObject *object)
{
  PwDiagramPage *self = PW_DIAGRAM_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->spinner_timeout != 0)
    stop_spinner (self);
  drop_session (self);
  g_clear_pointer (&self->lost, pw_lost_work_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_object (&self->file);
  g_clear_object (&self->workspace);
  g_clear_object (&self->problems);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->wanted_element, g_free);
  G_OBJECT_CLASS (pw_diagram_page_parent_class)->dispose (object);
}

static void
pw_diagram_page_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (id == PROP_DOCUMENT)
    g_value_set_object (value, pw_diagram_page_get_document (PW_DIAGRAM_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pw_diagram_page_class_init (PwDiagramPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pw_diagram_page_dispose;
  object_class->get_property = pw_diagram_page_get_property;
  widget_class->map = pw_diagram_page_map;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PW_TYPE_DOCUMENT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PwDiagramPage::session-changed: what is to be saved, where, or under what name
   */
  signals[SESSION_CHANGED] = g_signal_new ("session-changed", PW_TYPE_DIAGRAM_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  pw_diagram_page_install_file_actions (widget_class);
  pw_diagram_page_install_missing_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "page.show-folder", NULL, show_folder_action);

  g_type_ensure (PW_TYPE_NOTICE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/diagram-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PwDiagramPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramPage, notice);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramPage, view_bin);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramPage, problem_page);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramPage, missing_page);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramPage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramPage, other_row);
}

static void
pw_diagram_page_init (PwDiagramPage *self)
{
  GSettings *settings = pw_settings_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::autosave", G_CALLBACK (update_autosave), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pw_diagram_page_new_for_file (GFile *file)
{
  PwDiagramPage   *self = g_object_new (PW_TYPE_DIAGRAM_PAGE, NULL);
  g_autofree char *name = g_file_get_basename (file);

  self->file = g_object_ref (file);
  self->title = g_filename_display_name (name);

  return GTK_WIDGET (self);
}

GtkWidget *
pw_diagram_page_new_for_joint (GFile *file)
{
  PwDiagramPage *self = PW_DIAGRAM_PAGE (pw_diagram_page_new_for_file (file));

  g_free (self->title);
  self->title = g_strdup (_ ("Joint Process"));

  return GTK_WIDGET (self);
}

GtkWidget *
pw_diagram_page_new_for_session (PwSession  *session,
                                 const char *note)
{
  PwDiagramPage *self = g_object_new (PW_TYPE_DIAGRAM_PAGE, NULL);

  self->title = g_strdup (pw_session_get_title (session));
  pw_diagram_page_set_session (self, session, note);

  return GTK_WIDGET (self);
}

GtkWidget *
pw_diagram_page_new_for_variant (PwWorkspace     *workspace,
                                 const PwService *service,
                                 guint            city,
                                 PwProblemList   *problems)
{
  PwDiagramPage       *self = g_object_new (PW_TYPE_DIAGRAM_PAGE, NULL);
  const PwVariantInfo *variant = pw_service_find_variant (service, city);

  self->workspace = g_object_ref (workspace);
  self->service = service;
  self->city = city;
  self->problems = g_object_ref (problems);
  self->title = g_strdup (pw_diagram_page_get_city (self)->name);
  if (variant != NULL)
    self->file = pw_workspace_get_file (workspace, variant);
  if (self->file == NULL)
    pw_diagram_page_show_missing (self);

  return GTK_WIDGET (self);
}

const char *
pw_diagram_page_get_title (PwDiagramPage *self)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_PAGE (self), NULL);

  return self->title;
}

char *
pw_diagram_page_dup_tooltip (PwDiagramPage *self)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (PW_IS_DIAGRAM_PAGE (self), NULL);

  if (self->service != NULL)
    return g_strdup_printf ("%s: %s", self->title, self->service->name);

  if (self->file == NULL)
    return g_strdup (self->title);

  path = g_file_get_parse_name (self->file);
  return g_steal_pointer (&path);
}

GFile *
pw_diagram_page_get_file (PwDiagramPage *self)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_PAGE (self), NULL);

  return self->file;
}

const PwCity *
pw_diagram_page_get_city (PwDiagramPage *self)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_PAGE (self), NULL);

  return self->workspace != NULL ? g_ptr_array_index (pw_workspace_get_info (self->workspace)->cities, self->city) : NULL;
}

const PwService *
pw_diagram_page_get_service (PwDiagramPage *self)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_PAGE (self), NULL);

  return self->service;
}

PwRecordingState
pw_diagram_page_get_state (PwDiagramPage *self)
{
  const PwVariantInfo *variant;

  g_return_val_if_fail (PW_IS_DIAGRAM_PAGE (self), PW_RECORDING_MISSING);

  variant = get_variant (self);
  return variant != NULL ? variant->state : PW_RECORDING_MISSING;
}

PwDocument *
pw_diagram_page_get_document (PwDiagramPage *self)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_PAGE (self), NULL);

  return self->session != NULL ? pw_session_get_document (self->session) : NULL;
}

PwSession *
pw_diagram_page_get_session (PwDiagramPage *self)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_PAGE (self), NULL);

  return self->session;
}

PwDiagramView *
pw_diagram_page_get_view (PwDiagramPage *self)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_PAGE (self), NULL);

  return self->session != NULL ? PW_DIAGRAM_VIEW (adw_bin_get_child (self->view_bin)) : NULL;
}

void
pw_diagram_page_load (PwDiagramPage *self)
{
  g_return_if_fail (PW_IS_DIAGRAM_PAGE (self));

  if (self->file != NULL && self->session == NULL && self->cancellable == NULL &&
      g_str_equal (gtk_stack_get_visible_child_name (self->stack), "loading"))
    pw_diagram_page_reload (self);
}

/* Reading again must not lose what is in the window. */
static gboolean
set_aside (PwDiagramPage *self)
{
  g_autoptr (GError) error = NULL;

  if (self->session == NULL || !pw_session_is_modified (self->session))
    return TRUE;

  if (pw_session_set_aside (self->session, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", _ ("Your version is kept under “Earlier Versions”"));
      return TRUE;
    }
  g_free (self->note);
  self->note = g_strdup_printf ("%s %s", error->message, _ ("Save your version under another name first."));
  pw_diagram_page_refresh_notice (self);

  return FALSE;
}

void
pw_diagram_page_reload (PwDiagramPage *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (PW_IS_DIAGRAM_PAGE (self));

  if (self->file == NULL || self->cancellable != NULL || !set_aside (self))
    return;

  self->cancellable = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->stack, "loading");
  self->spinner_timeout = g_timeout_add (SPINNER_DELAY_MS, on_spinner_timeout, self);

  job = g_new0 (Job, 1);
  job->file = g_object_ref (self->file);
  if (self->workspace != NULL)
    job->workspace = g_object_ref (self->workspace);
  job->service = self->service;
  job->variant = get_variant (self);
  job->title = g_strdup (self->title);
  task = g_task_new (self, self->cancellable, on_read, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, read_in_thread);
}

void
pw_diagram_page_show_element (PwDiagramPage *self,
                              const char    *id)
{
  g_return_if_fail (PW_IS_DIAGRAM_PAGE (self));

  if (self->session != NULL)
    {
      pw_diagram_view_show_element (pw_diagram_page_get_view (self), id);
    }
  else
    {
      g_free (self->wanted_element);
      self->wanted_element = g_strdup (id);
    }
}
