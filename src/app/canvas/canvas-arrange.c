/* app/canvas/canvas-arrange.c - a diagram, or what is selected of it, is arranged
 *
 *   small: arrange --> one step --> glide
 *   large: copy --thread: arrange the copy--> the same document still? --> one step --> glide
 *            ^------------------------------------- no, again
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-arrange.h"

#include <glib/gi18n-lib.h>

#include "app/canvas/canvas-keys.h"
#include "app/canvas/canvas-private.h"
#include "edit/commands.h"
#include "model/trace.h"

/* Documents with more elements than this take longer than a frame or two. */
#define LARGE 4000
/* Who changes a document all the time wants to do that rather than wait. */
#define MOST_ATTEMPTS 5

typedef struct
{
  PwModel       *copy;
  guint64        serial; /* of what was copied */
  char          *diagram;
  guint          n_attempts;
  PwArrangeMode  mode;
  PwArrangement *arrangement;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  pw_arrangement_free (job->arrangement);
  pw_model_free (job->copy);
  g_free (job->diagram);
  g_free (job);
}

static const PwTheme *
get_theme (void)
{
  return pw_theme_find ("light");
}

/* The BPMNDiagram that is shown. */
static PwElement *
find_diagram (PwCanvas *self)
{
  for (guint i = 0; self->diagram != NULL && i < pw_diagram_get_n_items (self->diagram); i++)
    {
      PwElement *shape = pw_diagram_get_item (self->diagram, i)->shape;

      if (shape != NULL)
        return pw_element_get_parent (pw_element_get_parent (shape));
    }

  return NULL;
}

/* Who saw all sees all again; who looked at a part goes on looking there, if anything is there. */
static void
show (PwCanvas *self,
      gboolean  saw_all)
{
  PwRect content = pw_scene_get_bounds (self->scene);
  PwRect visible = pw_view_state_get_visible (self->view);

  if (pw_rect_is_empty (visible) || pw_rect_contains_rect (visible, content))
    return;
  if (saw_all || !pw_rect_intersects (visible, content))
    pw_view_motion_fit (self->motion);
}

static gboolean
carry_out (PwCanvas            *self,
           const PwArrangement *arrangement,
           const char          *label)
{
  PwDocument *document = pw_editor_get_document (self->editor);
  gboolean    saw_all = pw_rect_contains_rect (pw_view_state_get_visible (self->view), pw_scene_get_bounds (self->scene));
  GError     *error = NULL;
  gboolean    is_done;

  pw_canvas_editing_finish_label (self->editing, NULL);
  pw_glide_remember (self->glide, self->diagram);
  is_done = pw_command_arrange (document, arrangement, label, &error);
  pw_canvas_editing_report (self->editing, error);
  if (!is_done || self->scene == NULL)
    return FALSE;
  pw_glide_start (self->glide, self->scene, self->view);
  show (self, saw_all);

  return TRUE;
}

static void
carry_out_all (PwCanvas      *self,
               PwArrangement *arrangement)
{
  if (carry_out (self, arrangement, _ ("Arrange diagram")))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.notify-undoable", "s", _ ("Diagram arranged"));
}

/* --- in a thread ---------------------------------------------------------------------------- */

static void start (PwCanvas *self, PwArrangeMode mode, guint n_attempts);

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Job *job = data;

  job->arrangement = pw_arrangement_new (job->copy, job->mode, pw_scene_measure_text, (gpointer) get_theme ());
  g_task_return_boolean (task, TRUE);
}

static void
on_arranged (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  PwCanvas        *self = PW_CANVAS (source);
  Job             *job = g_task_get_task_data (G_TASK (result));
  PwDocument      *document = pw_editor_get_document (self->editor);
  PwElement       *diagram = find_diagram (self);
  g_autofree char *address = diagram != NULL ? pw_element_dup_address (diagram) : NULL;

  self->is_arranging = FALSE;
  if (document == NULL || g_strcmp0 (address, job->diagram) != 0)
    return; /* something else is shown by now */
  if (pw_model_get_serial (pw_document_get_model (document)) != job->serial)
    {
      if (job->n_attempts < MOST_ATTEMPTS)
        start (self, job->mode, job->n_attempts + 1);
      else
        pw_canvas_editing_refuse (self->editing, _ ("The diagram was changed while it was being arranged. Please arrange it again."));
      return;
    }
  if (!pw_arrangement_translate (job->arrangement, pw_document_get_model (document)))
    return;
  pw_arrangement_restrict (job->arrangement, diagram);
  carry_out_all (self, job->arrangement);
}

static void
start (PwCanvas     *self,
       PwArrangeMode mode,
       guint         n_attempts)
{
  PwModel   *model = pw_document_get_model (pw_editor_get_document (self->editor));
  PwElement *diagram = find_diagram (self);
  g_autoptr (GTask) task = g_task_new (self, NULL, on_arranged, NULL);
  Job *job = g_new0 (Job, 1);

  job->copy = pw_model_new (xmlCopyDoc (pw_model_get_document (model), 1));
  job->serial = pw_model_get_serial (model);
  job->diagram = pw_element_dup_address (diagram);
  job->mode = mode;
  job->n_attempts = n_attempts;
  self->is_arranging = TRUE;
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_in_thread);
}

/* --- what is asked for ------------------------------------------------------------------------ */

void
pw_canvas_arrange (PwCanvas     *self,
                   PwArrangeMode mode)
{
  PwDocument *document = pw_editor_get_document (self->editor);
  PwElement  *diagram = find_diagram (self);
  PwModel    *model;
  g_autoptr (PwArrangement) arrangement = NULL;

  if (document == NULL || diagram == NULL || self->is_arranging)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  model = pw_document_get_model (document);
  if (pw_model_get_n_elements (model) > LARGE)
    {
      start (self, mode, 1);
      return;
    }
  arrangement = pw_arrangement_new (model, mode, pw_scene_measure_text, (gpointer) get_theme ());
  pw_arrangement_restrict (arrangement, diagram);
  carry_out_all (self, arrangement);
}

void
pw_canvas_tidy (PwCanvas          *self,
                const char *const *ids)
{
  PwDocument *document = pw_editor_get_document (self->editor);
  PwElement  *diagram = find_diagram (self);
  g_autoptr (PwArrangement) arrangement = NULL;

  if (document == NULL || diagram == NULL || self->is_arranging)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  arrangement = pw_arrangement_new_tidy (pw_document_get_model (document), diagram, ids, pw_scene_measure_text, (gpointer) get_theme ());
  carry_out (self, arrangement, _ ("Tidy up"));
}
