/* interact/test-editor.c - whoever hears of a change meets nothing of before
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "interact/editor.h"

#include "sample-diagram.h"

typedef struct
{
  guint n_hover;
  guint n_preview;
} Heard;

/* As the canvas does: it looks up what is selected whenever the hover changes. */
static void
on_hover_changed (PwEditor *editor,
                  gpointer  data)
{
  ((Heard *) data)->n_hover++;
  if (pw_editor_get_hover (editor) >= 0)
    return;
  g_assert_null (pw_editor_get_diagram (editor));
  g_assert_cmpint (pw_editor_find (editor, "check"), ==, -1);
}

static void
on_preview_changed (PwEditor *editor,
                    gpointer  data)
{
  ((Heard *) data)->n_preview++;
  if (pw_editor_get_preview (editor) == NULL)
    g_assert_null (pw_editor_get_diagram (editor));
}

static const PwEditorListener listener = { .hover_changed = on_hover_changed, .preview_changed = on_preview_changed };

/* The elements of the old diagram may be gone by then. */
static void
test_another_diagram (void)
{
  SampleDiagram sample = sample_diagram_new ();
  Heard         heard = { 0 };
  g_autoptr (PwSelection) selection = pw_selection_new ();
  g_autoptr (PwViewState) view = pw_view_state_new ();
  g_autoptr (PwEditor) editor = pw_editor_new (selection, view, &listener, &heard);

  pw_editor_set_diagram (editor, sample.diagram, NULL);
  pw_selection_set (selection, "check");
  pw_editor_set_hover (editor, pw_editor_find (editor, "check"));
  pw_editor_set_preview (editor, pw_preview_new ((PwPoint){ 0, 0 }));

  pw_editor_set_diagram (editor, NULL, NULL);
  g_assert_cmpuint (heard.n_hover, ==, 2);
  g_assert_cmpuint (heard.n_preview, ==, 2);
  sample_diagram_clear (&sample);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interact/editor/another-diagram-leaves-nothing-of-the-old-one", test_another_diagram);

  return g_test_run ();
}
