/* app/canvas/canvas-editing.c - what makes a canvas an editor: document, tools, names
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-editing.h"

#include "app/canvas/canvas-actions.h"
#include "edit/commands.h"
#include "edit/scope.h"
#include "interact/tools.h"

static PwDocument *
get_document (const PwCanvasEditing *self)
{
  return pw_editor_get_document (self->editor);
}

void
pw_canvas_editing_refuse (PwCanvasEditing *self,
                          const char      *reason)
{
  gtk_widget_activate_action (GTK_WIDGET (self->canvas), "win.notify", "s", reason);
}

void
pw_canvas_editing_report (PwCanvasEditing *self,
                          GError          *error)
{
  if (error == NULL)
    return;
  gtk_widget_error_bell (GTK_WIDGET (self->canvas));
  pw_canvas_editing_refuse (self, error->message);
  g_error_free (error);
}

/* --- names ----------------------------------------------------------------------------------- */

static void
on_label_written (const char *id,
                  const char *text,
                  PwLabelEnd  end,
                  gpointer    data)
{
  PwCanvasEditing *self = data;
  GError          *error = NULL;

  if (end != PW_LABEL_LEFT)
    pw_canvas_focus_element (self->canvas, id);
  if (end == PW_LABEL_REVERTED || get_document (self) == NULL)
    return;
  pw_command_rename (get_document (self), id, text, &error);
  pw_canvas_editing_report (self, error);
  if (end == PW_LABEL_NEXT)
    pw_canvas_editing_append (self, pw_variant_find ("task"));
}

/* Of what is larger than the view a part in sight is enough: the field comes there. */
static gboolean
is_in_sight (PwCanvasEditing *self,
             const char      *id)
{
  PwRect size = pw_view_state_get_size (pw_editor_get_view_state (self->editor));
  PwRect place;

  if (!pw_canvas_get_element_bounds (self->canvas, id, &place))
    return FALSE;
  if (place.width > size.width || place.height > size.height)
    return pw_rect_intersects (place, size);
  return pw_rect_contains_rect (size, place);
}

void
pw_canvas_editing_write_label (PwCanvasEditing *self,
                               const char      *id)
{
  if (get_document (self) == NULL)
    return;
  if (!is_in_sight (self, id))
    pw_canvas_show_element (self->canvas, id);
  if (!pw_label_editor_open (self->label_editor, pw_canvas_get_scene (self->canvas), id))
    gtk_widget_error_bell (GTK_WIDGET (self->canvas));
}

void
pw_canvas_editing_finish_label (PwCanvasEditing *self,
                                const char      *but)
{
  if (g_strcmp0 (pw_label_editor_get_id (self->label_editor), but) != 0)
    pw_label_editor_close (self->label_editor, PW_LABEL_LEFT);
}

PwLabelEditor *
pw_canvas_editing_get_label_editor (PwCanvasEditing *self)
{
  return self->label_editor;
}

/* --- life ---------------------------------------------------------------------------------- */

static gboolean
can_edit (PwCanvasEditing *self)
{
  const PwDiagram *diagram = pw_canvas_get_diagram (self->canvas);

  return self->is_wanted && diagram != NULL && !diagram->is_generated;
}

/* What is no longer in the document is not selected either. */
static void
prune_selection (PwCanvasEditing *self)
{
  PwSelection *selection = pw_editor_get_selection (self->editor);
  guint        n = pw_selection_get_n_ids (selection);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PwDocument) document = NULL;

  g_object_get (self->canvas, "document", &document, NULL);
  if (document == NULL || pw_canvas_get_diagram (self->canvas) == NULL)
    return;
  for (guint i = 0; i < n; i++)
    if (pw_scope_find (pw_document_get_model (document), pw_selection_get_nth_id (selection, i)) != NULL)
      g_ptr_array_add (kept, g_strdup (pw_selection_get_nth_id (selection, i)));
  if (kept->len == n)
    return;
  g_ptr_array_add (kept, NULL);
  pw_selection_set_all (selection, (const char *const *) kept->pdata);
}

void
pw_canvas_editing_update (PwCanvasEditing *self)
{
  PwDocument *document = NULL;

  if (can_edit (self))
    g_object_get (self->canvas, "document", &document, NULL);
  /* What is in hand is for editing. */
  if (document == NULL)
    pw_editor_drop_tool (self->editor);
  pw_editor_set_document (self->editor, document);
  g_clear_object (&document);

  pw_canvas_actions_update (self->canvas, get_document (self) != NULL);
  prune_selection (self);
}

void
pw_canvas_editing_set_wanted (PwCanvasEditing *self,
                              gboolean         is_wanted)
{
  self->is_wanted = is_wanted;
  pw_canvas_editing_update (self);
}

gboolean
pw_canvas_editing_get_wanted (const PwCanvasEditing *self)
{
  return self->is_wanted;
}

PwCanvasEditing *
pw_canvas_editing_new (PwCanvas *canvas,
                       PwEditor *editor)
{
  PwCanvasEditing *self = g_new0 (PwCanvasEditing, 1);

  self->canvas = canvas;
  self->editor = editor;
  self->label_editor = pw_label_editor_new (GTK_WIDGET (canvas), editor, on_label_written, self);
  pw_editor_set_default_tool (editor, pw_select_tool_new ());
  pw_canvas_editing_update (self);

  return self;
}

void
pw_canvas_editing_free (PwCanvasEditing *self)
{
  if (self == NULL)
    return;

  pw_label_editor_free (self->label_editor);
  g_free (self);
}
