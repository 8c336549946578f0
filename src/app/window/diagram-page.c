/* app/window/diagram-page.c - what a tab shows: one diagram, or why there is none
 *
 * unread --seen--> loading --read--> view
 *                     \--error--> problem --try again--> loading
 * A city without a file goes straight to "missing".
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/diagram-page.h"

#include "app/application.h"
#include "base/error.h"
#include "draw/scene.h"
#include "draw/theme.h"
#include "xml/reader.h"

#include <glib/gi18n-lib.h>

/* Reading an ordinary file takes less: no flicker. */
#define SPINNER_DELAY_MS 300

struct _PwDiagramPage
{
  AdwBin parent_instance;

  GtkStack      *stack;
  GtkSpinner    *spinner;
  AdwBin        *view_bin;
  AdwStatusPage *problem_page;
  AdwStatusPage *missing_page;
  GtkButton     *other_button;

  GFile           *file;
  PwWorkspace     *workspace; /* NULL for a single file */
  const PwService *service;
  guint            city;
  PwProblemList   *problems;
  char            *title;

  PwDocument   *document;
  GCancellable *cancellable; /* while it is being read */
  guint         spinner_timeout;
  char         *wanted_element;
};

G_DEFINE_FINAL_TYPE (PwDiagramPage, pw_diagram_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What the worker needs; all of it is immutable while it runs. */
typedef struct
{
  GFile               *file;
  PwWorkspace         *workspace;
  const PwService     *service;
  const PwVariantInfo *variant;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->file);
  g_clear_object (&job->workspace);
  g_free (job);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Job *job = data;
  GError    *error = NULL;
  PwModel   *model;

  if (job->workspace != NULL)
    model = pw_workspace_load_variant (job->workspace, job->service, job->variant, cancellable, &error);
  else
    model = pw_xml_read_file (job->file, cancellable, &error);

  if (model != NULL)
    g_task_return_pointer (task, model, (GDestroyNotify) pw_model_free);
  else
    g_task_return_error (task, error);
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
show_model (PwDiagramPage *self,
            PwModel       *model)
{
  GtkWidget *view;

  g_clear_object (&self->document);
  self->document = pw_document_new (model, self->title);
  pw_document_set_text_size (self->document, pw_scene_measure_text, (gpointer) pw_theme_find ("light"));
  view = pw_diagram_view_new (self->document);
  g_object_set (view, "editable", TRUE, NULL);
  adw_bin_set_child (self->view_bin, view);
  gtk_stack_set_visible_child_name (self->stack, "view");
  report_problem (self, NULL);

  if (self->wanted_element != NULL)
    pw_diagram_view_show_element (PW_DIAGRAM_VIEW (view), self->wanted_element);
  g_clear_pointer (&self->wanted_element, g_free);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  PwDiagramPage *self = PW_DIAGRAM_PAGE (source);
  g_autoptr (GError) error = NULL;
  PwModel *model = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  stop_spinner (self);
  if (model != NULL)
    show_model (self, model);
  else
    show_problem (self, error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
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
  g_clear_object (&self->document);
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
    g_value_set_object (value, PW_DIAGRAM_PAGE (object)->document);
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

  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "page.show-folder", NULL, show_folder_action);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/diagram-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PwDiagramPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramPage, view_bin);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramPage, problem_page);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramPage, missing_page);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramPage, other_button);
}

static void
pw_diagram_page_init (PwDiagramPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* How far the cities are, in one sentence, and the first of them that can be shown. */
static void
show_missing (PwDiagramPage *self)
{
  const PwWorkspaceInfo *info = pw_workspace_get_info (self->workspace);
  const PwCity          *other = NULL;
  guint                  n_recorded = 0;
  g_autofree char       *title = g_strdup_printf (_ ("%s is not recorded yet"), self->title);
  g_autofree char       *count = NULL;
  g_autofree char       *text = NULL;

  for (guint i = 0; i < self->service->variants->len; i++)
    {
      const PwVariantInfo *variant = g_ptr_array_index (self->service->variants, i);

      if (variant->path == NULL)
        continue;
      n_recorded++;
      if (other == NULL)
        other = g_ptr_array_index (info->cities, variant->city);
    }

  count = g_strdup_printf (ngettext ("%u city has a diagram.", "%u cities have a diagram.", n_recorded), n_recorded);
  text = g_markup_printf_escaped ("%s: %s", self->service->name, count);
  adw_status_page_set_title (self->missing_page, title);
  adw_status_page_set_description (self->missing_page, text);
  gtk_widget_set_visible (GTK_WIDGET (self->other_button), other != NULL);
  if (other != NULL)
    {
      /* Translators: a city whose diagram is shown instead */
      g_autofree char *label = g_strdup_printf (_ ("View %s"), other->name);

      gtk_button_set_label (self->other_button, label);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->other_button), "(ss)", self->service->id, other->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->other_button), "win.open-variant");
    }
  gtk_stack_set_visible_child_name (self->stack, "missing");
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
    show_missing (self);

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

  return self->document;
}

PwDiagramView *
pw_diagram_page_get_view (PwDiagramPage *self)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_PAGE (self), NULL);

  return self->document != NULL ? PW_DIAGRAM_VIEW (adw_bin_get_child (self->view_bin)) : NULL;
}

void
pw_diagram_page_load (PwDiagramPage *self)
{
  g_return_if_fail (PW_IS_DIAGRAM_PAGE (self));

  if (self->file != NULL && self->document == NULL && self->cancellable == NULL &&
      g_str_equal (gtk_stack_get_visible_child_name (self->stack), "loading"))
    pw_diagram_page_reload (self);
}

void
pw_diagram_page_reload (PwDiagramPage *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (PW_IS_DIAGRAM_PAGE (self));

  if (self->file == NULL || self->cancellable != NULL)
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
  task = g_task_new (self, self->cancellable, on_read, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, read_in_thread);
}

void
pw_diagram_page_show_element (PwDiagramPage *self,
                              const char    *id)
{
  g_return_if_fail (PW_IS_DIAGRAM_PAGE (self));

  if (self->document != NULL)
    {
      pw_diagram_view_show_element (pw_diagram_page_get_view (self), id);
    }
  else
    {
      g_free (self->wanted_element);
      self->wanted_element = g_strdup (id);
    }
}
