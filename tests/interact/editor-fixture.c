/* interact/editor-fixture.c - an editor on a document, with a hand on its pointer
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "editor-fixture.h"

#include "edit/drawing.h"
#include "interact/tools.h"

#define N_STEPS 5

/* What the editor says. */

static void
replace (char      **text,
         const char *by)
{
  g_free (*text);
  *text = g_strdup (by);
}

static void
on_activated (PwEditor   *editor,
              const char *id,
              gpointer    data)
{
  replace (&((EditorFixture *) data)->activated, id);
}

static void
on_drill_down (PwEditor   *editor,
               const char *id,
               gpointer    data)
{
  replace (&((EditorFixture *) data)->drill_down, id);
}

static void
on_edit_label (PwEditor   *editor,
               const char *id,
               gpointer    data)
{
  replace (&((EditorFixture *) data)->edit_label, id);
}

static void
on_refused (PwEditor   *editor,
            const char *reason,
            gpointer    data)
{
  replace (&((EditorFixture *) data)->refused, reason);
}

static const PwEditorListener listener = {
  .activated = on_activated,
  .drill_down = on_drill_down,
  .edit_label = on_edit_label,
  .refused = on_refused,
};

/* Names stand where the file says, else right below what they name. */
static PwRect *
place_labels (const PwDiagram *diagram)
{
  guint   n = pw_diagram_get_n_items (diagram);
  PwRect *labels = g_new0 (PwRect, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);

      if (item->has_label_bounds)
        labels[i] = item->label_bounds;
      else if (item->element != NULL && !item->is_edge && pw_element_get_name (item->element) != NULL && pw_drawing_has_outer_label (item->type))
        labels[i] = (PwRect){ pw_rect_center (item->bounds).x - 30, item->bounds.y + item->bounds.height + 6, 60, 14 };
    }

  return labels;
}

static void
read_diagram (EditorFixture *f)
{
  PwDiagram *before = f->diagram;

  f->diagram = pw_diagram_read (pw_model_get_nth_diagram (f->edit.model, 0));
  pw_editor_set_diagram (f->editor, f->diagram, place_labels (f->diagram));
  g_clear_pointer (&before, pw_diagram_free);
}

static void
on_changed (PwDocument *document,
            GPtrArray  *changes,
            gpointer    data)
{
  EditorFixture *f = data;

  f->n_changed++;
  read_diagram (f);
}

void
editor_set_up (EditorFixture *f,
               gconstpointer  data)
{
  edit_set_up (&f->edit, data);
  f->selection = pw_selection_new ();
  f->view = pw_view_state_new ();
  f->editor = pw_editor_new (f->selection, f->view, &listener, f);
  read_diagram (f);
  pw_view_state_set_size (f->view, 1400, 900);
  pw_view_state_set_content (f->view, pw_diagram_get_bounds (f->diagram));
  pw_view_state_restore (f->view, 1, (PwPoint){ 0, 0 });
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->view).x, 0, 1e-9);

  pw_editor_set_document (f->editor, f->edit.document);
  pw_editor_set_default_tool (f->editor, pw_select_tool_new ());
  g_signal_connect (f->edit.document, "changed", G_CALLBACK (on_changed), f);
  f->event = (PwPointerEvent){ { 0, 0 }, PW_BUTTON_NONE, PW_MODIFIER_NONE, PW_DEVICE_MOUSE, 0 };
}

void
editor_tear_down (EditorFixture *f,
                  gconstpointer  data)
{
  pw_editor_cancel (f->editor);
  g_object_ref (f->edit.document);
  edit_tear_down (&f->edit, data);
  g_signal_handlers_disconnect_by_data (f->edit.document, f);
  pw_editor_free (f->editor);
  g_object_unref (f->edit.document);
  pw_diagram_free (f->diagram);
  g_object_unref (f->view);
  g_object_unref (f->selection);
  g_free (f->refused);
  g_free (f->edit_label);
  g_free (f->activated);
  g_free (f->drill_down);
}

/* --- the hand ------------------------------------------------------------------------ */

static void
press (EditorFixture *f,
       double         x,
       double         y,
       guint          n_press)
{
  f->event.pixel = (PwPoint){ x, y };
  f->event.button = PW_BUTTON_PRIMARY;
  f->event.n_press = n_press;
  pw_editor_press (f->editor, &f->event);
}

void
editor_press (EditorFixture *f,
              double         x,
              double         y)
{
  press (f, x, y, 1);
}

void
editor_motion (EditorFixture *f,
               double         x,
               double         y)
{
  f->event.pixel = (PwPoint){ x, y };
  pw_editor_motion (f->editor, &f->event);
}

void
editor_release (EditorFixture *f)
{
  pw_editor_release (f->editor, &f->event);
  f->event.button = PW_BUTTON_NONE;
  f->event.n_press = 0;
}

void
editor_hover (EditorFixture *f,
              double         x,
              double         y)
{
  f->event.button = PW_BUTTON_NONE;
  editor_motion (f, x, y);
}

void
editor_click (EditorFixture *f,
              double         x,
              double         y)
{
  editor_press (f, x, y);
  editor_motion (f, x + 1, y); /* hands are not steady */
  editor_release (f);
}

void
editor_double_click (EditorFixture *f,
                     double         x,
                     double         y)
{
  editor_click (f, x, y);
  press (f, x, y, 2);
  editor_release (f);
}

void
editor_pull (EditorFixture *f,
             double         from_x,
             double         from_y,
             double         to_x,
             double         to_y)
{
  editor_press (f, from_x, from_y);
  for (guint i = 1; i <= N_STEPS; i++)
    editor_motion (f, from_x + (to_x - from_x) * i / N_STEPS, from_y + (to_y - from_y) * i / N_STEPS);
}

void
editor_drag (EditorFixture *f,
             double         from_x,
             double         from_y,
             double         to_x,
             double         to_y)
{
  editor_pull (f, from_x, from_y, to_x, to_y);
  editor_release (f);
}

void
editor_select (EditorFixture *f,
               const char    *ids)
{
  g_auto (GStrv) split = g_strsplit (ids, " ", -1);

  pw_selection_set_all (f->selection, (const char *const *) split);
}

/* --- what is seen -------------------------------------------------------------------- */

void
editor_assert_selected (EditorFixture *f,
                        const char    *ids)
{
  g_autoptr (GString) is = g_string_new (NULL);

  for (guint i = 0; i < pw_selection_get_n_ids (f->selection); i++)
    g_string_append_printf (is, "%s%s", i > 0 ? " " : "", pw_selection_get_nth_id (f->selection, i));
  g_assert_cmpstr (is->str, ==, ids);
}

const PwGhost *
editor_find_ghost (EditorFixture *f,
                   const char    *id)
{
  const PwPreview *preview = pw_editor_get_preview (f->editor);
  int              n = pw_editor_find (f->editor, id);

  for (guint i = 0; preview != NULL && n >= 0 && i < preview->ghosts->len; i++)
    if (g_array_index (preview->ghosts, PwGhost, i).item == n)
      return &g_array_index (preview->ghosts, PwGhost, i);

  return NULL;
}

const PwGhostFlow *
editor_find_ghost_flow (EditorFixture *f,
                        const char    *id)
{
  const PwPreview *preview = pw_editor_get_preview (f->editor);
  int              n = pw_editor_find (f->editor, id);

  for (guint i = 0; preview != NULL && n >= 0 && i < preview->flows->len; i++)
    if (g_array_index (preview->flows, PwGhostFlow, i).item == n)
      return &g_array_index (preview->flows, PwGhostFlow, i);

  return NULL;
}

const char *
editor_get_target (EditorFixture *f)
{
  const PwPreview *preview = pw_editor_get_preview (f->editor);

  return preview != NULL && preview->target >= 0 ? pw_editor_get_item_id (f->editor, (guint) preview->target) : NULL;
}

void
editor_assert_step (EditorFixture *f,
                    const char    *label)
{
  g_autofree char *is = NULL;

  g_assert_cmpuint (f->n_changed, ==, 1);
  g_object_get (f->edit.document, "undo-label", &is, NULL);
  g_assert_cmpstr (is, ==, label);
  g_assert_null (pw_editor_get_preview (f->editor));
  g_assert_cmpint (pw_editor_get_pointer (f->editor), !=, PW_POINTER_REFUSED);
}

void
editor_assert_untouched (EditorFixture *f)
{
  PwRect lasso;

  g_assert_cmpuint (f->n_changed, ==, 0);
  g_assert_false (pw_document_can_undo (f->edit.document));
  g_assert_null (pw_editor_get_preview (f->editor));
  g_assert_false (pw_editor_get_lasso (f->editor, &lasso));
}

static GArray *
copy_ghosts (EditorFixture *f,
             GStrv          ids)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (PwRect));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const PwGhost *ghost = editor_find_ghost (f, ids[i]);

      if (ghost == NULL)
        g_error ("%s is not shown", ids[i]);
      g_array_append_val (rects, ghost->bounds);
    }

  return rects;
}

static GPtrArray *
copy_ways (EditorFixture *f,
           GStrv          ids)
{
  GPtrArray *ways = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const PwGhostFlow *flow = editor_find_ghost_flow (f, ids[i]);
      GArray            *way = g_array_new (FALSE, FALSE, sizeof (PwPoint));

      if (flow == NULL)
        g_error ("%s is not shown", ids[i]);
      g_array_append_vals (way, flow->points, flow->n_points);
      g_ptr_array_add (ways, way);
    }

  return ways;
}

static void
assert_same_way (const GArray *is,
                 const GArray *want)
{
  g_assert_cmpuint (is->len, ==, want->len);
  for (guint i = 0; i < is->len; i++)
    {
      g_assert_cmpfloat_with_epsilon (g_array_index (is, PwPoint, i).x, g_array_index (want, PwPoint, i).x, 0.01);
      g_assert_cmpfloat_with_epsilon (g_array_index (is, PwPoint, i).y, g_array_index (want, PwPoint, i).y, 0.01);
    }
}

void
editor_release_as_shown (EditorFixture *f,
                         const char    *shapes,
                         const char    *flows)
{
  g_auto (GStrv) shape_ids = g_strsplit (shapes, " ", -1);
  g_auto (GStrv) flow_ids = g_strsplit (flows, " ", -1);
  g_autoptr (GArray) rects = copy_ghosts (f, shape_ids);
  g_autoptr (GPtrArray) ways = copy_ways (f, flow_ids);

  editor_release (f);
  for (guint i = 0; i < rects->len; i++)
    {
      PwRect want = g_array_index (rects, PwRect, i);

      g_test_message ("%s", shape_ids[i]);
      edit_assert_bounds (&f->edit, shape_ids[i], want.x, want.y, want.width, want.height);
    }
  for (guint i = 0; i < ways->len; i++)
    {
      g_autoptr (GArray) is = edit_points_of (&f->edit, flow_ids[i]);

      g_test_message ("%s", flow_ids[i]);
      assert_same_way (is, g_ptr_array_index (ways, i));
    }
}
