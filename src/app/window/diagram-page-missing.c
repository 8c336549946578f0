/* app/window/diagram-page-missing.c - a city that has not recorded a service yet begins
 *
 * choice --thread: read the other city's file or take a starter, write, enter into
 * werkstatt.xml--> the window reads the workspace again and shows the new diagram
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/diagram-page-private.h"

#include "app/files/starters.h"
#include "xml/reader.h"

#include <glib/gi18n-lib.h>

/* What the thread needs; all of it is immutable while it runs. */
typedef struct
{
  PwWorkspace     *workspace;
  const PwService *service;
  guint            city;
  GFile           *source; /* of another city; NULL for a starter */
  GBytes          *bytes;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->workspace);
  g_clear_object (&job->source);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job);
}

static void
begin_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Job    *job = data;
  GFile  *file = NULL;
  GError *error = NULL;

  if (job->source != NULL)
    job->bytes = pw_xml_load_bytes (job->source, cancellable, &error);
  if (job->bytes != NULL)
    file = pw_workspace_add_variant (job->workspace, job->service, job->city, job->bytes, &error);
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
on_begun (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  PwDiagramPage *self = PW_DIAGRAM_PAGE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_task_propagate_pointer (G_TASK (result), &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self->missing_page), TRUE);
  if (error != NULL)
    {
      g_autofree char *markup = g_markup_escape_text (error->message, -1);

      gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", markup);
    }
  /* Also where somebody else was faster: then theirs is what there is to see. */
  gtk_widget_activate_action (GTK_WIDGET (self), "win.refresh-workspace", "(ss)", self->service->id, pw_diagram_page_get_city (self)->id);
}

static void
begin (PwDiagramPage *self,
       GFile         *source,
       GBytes        *bytes)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_begun, NULL);
  Job *job = g_new0 (Job, 1);

  gtk_widget_set_sensitive (GTK_WIDGET (self->missing_page), FALSE);
  job->workspace = g_object_ref (self->workspace);
  job->service = self->service;
  job->city = self->city;
  g_set_object (&job->source, source);
  job->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, begin_in_thread);
}

/* The first city that has recorded it, or NULL. */
static const PwVariantInfo *
find_other (PwDiagramPage *self)
{
  for (guint i = 0; i < self->service->variants->len; i++)
    {
      const PwVariantInfo *variant = g_ptr_array_index (self->service->variants, i);

      if (variant->path != NULL)
        return variant;
    }

  return NULL;
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwDiagramPage       *self = PW_DIAGRAM_PAGE (widget);
  const PwVariantInfo *other = self->service != NULL ? find_other (self) : NULL;
  g_autoptr (GFile) source = other != NULL ? pw_workspace_resolve (self->workspace, other->path, NULL) : NULL;

  if (source != NULL)
    begin (self, source, NULL);
}

static void
begin_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PwDiagramPage   *self = PW_DIAGRAM_PAGE (widget);
  const PwStarter *starter = pw_starter_find (g_variant_get_string (parameter, NULL));
  g_autoptr (GBytes) bytes = starter != NULL ? pw_starter_create (starter) : NULL;

  if (self->service != NULL && bytes != NULL)
    begin (self, NULL, bytes);
}

void
pw_diagram_page_install_missing_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.begin", "s", begin_action);
  gtk_widget_class_install_action (widget_class, "page.copy-other", NULL, copy_action);
}

static guint
count_recorded (PwDiagramPage *self)
{
  guint n = 0;

  for (guint i = 0; i < self->service->variants->len; i++)
    n += ((const PwVariantInfo *) g_ptr_array_index (self->service->variants, i))->path != NULL;

  return n;
}

void
pw_diagram_page_show_missing (PwDiagramPage *self)
{
  const PwVariantInfo *variant = find_other (self);
  const PwCity        *other = variant != NULL ? g_ptr_array_index (pw_workspace_get_info (self->workspace)->cities, variant->city) : NULL;
  guint                n_recorded = count_recorded (self);
  g_autofree char     *title = g_strdup_printf (_ ("%s is not recorded yet"), self->title);
  g_autofree char     *count = g_strdup_printf (ngettext ("%u city has a diagram.", "%u cities have a diagram.", n_recorded), n_recorded);
  g_autofree char     *text = g_markup_printf_escaped ("%s: %s", self->service->name, count);

  adw_status_page_set_title (self->missing_page, title);
  adw_status_page_set_description (self->missing_page, text);
  gtk_widget_set_visible (GTK_WIDGET (self->copy_button), other != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->other_row), other != NULL);
  if (other != NULL)
    {
      /* Translators: a city whose diagram a new one begins as */
      g_autofree char *copy = g_strdup_printf (_ ("Take Over From %s"), other->name);
      /* Translators: a city whose diagram is shown instead */
      g_autofree char *view = g_strdup_printf (_ ("View %s"), other->name);

      gtk_button_set_label (self->copy_button, copy);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->other_row), view);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->other_row), "(ss)", self->service->id, other->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->other_row), "win.open-variant");
    }
  gtk_stack_set_visible_child_name (self->stack, "missing");
}
