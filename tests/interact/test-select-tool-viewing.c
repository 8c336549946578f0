/* interact/test-select-tool-viewing.c - with nothing to edit: clicks select, drags move the view or draw a lasso
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/tools.h"

#include "sample-diagram.h"

typedef struct
{
  SampleDiagram sample;
  PwSelection  *selection;
  PwViewState  *view;
  PwEditor     *editor;
  PwTool       *tool;
  char         *activated;
} Fixture;

static void
on_activated (PwEditor   *editor,
              const char *id,
              gpointer    data)
{
  Fixture *f = data;

  g_free (f->activated);
  f->activated = g_strdup (id);
}

static const PwEditorListener listener = { .activated = on_activated };

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->sample = sample_diagram_new ();
  f->selection = pw_selection_new ();
  f->view = pw_view_state_new ();
  pw_view_state_set_size (f->view, 1000, 800);
  pw_view_state_set_content (f->view, pw_diagram_get_bounds (f->sample.diagram));
  f->editor = pw_editor_new (f->selection, f->view, &listener, f);
  pw_editor_set_diagram (f->editor, f->sample.diagram, NULL);
  f->tool = pw_select_tool_new ();
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  pw_tool_free (f->tool);
  pw_editor_free (f->editor);
  g_object_unref (f->view);
  g_object_unref (f->selection);
  sample_diagram_clear (&f->sample);
  g_free (f->activated);
}

static PwPointerEvent
event_at (double      x,
          double      y,
          PwModifiers modifiers)
{
  return (PwPointerEvent){ { x, y }, PW_BUTTON_PRIMARY, modifiers, PW_DEVICE_MOUSE, 1 };
}

static void
click (Fixture    *f,
       double      x,
       double      y,
       PwModifiers modifiers,
       guint       n_press)
{
  PwPointerEvent event = event_at (x, y, modifiers);

  event.n_press = n_press;
  pw_tool_press (f->tool, f->editor, &event);
  event.pixel.x += 1; /* hands are not steady */
  pw_tool_motion (f->tool, f->editor, &event);
  pw_tool_release (f->tool, f->editor, &event);
}

static void
drag (Fixture       *f,
      PwPointerEvent from,
      double         x,
      double         y)
{
  PwPointerEvent to = from;

  pw_tool_press (f->tool, f->editor, &from);
  for (guint i = 1; i <= 4; i++)
    {
      to.pixel = (PwPoint){ from.pixel.x + (x - from.pixel.x) * i / 4, from.pixel.y + (y - from.pixel.y) * i / 4 };
      pw_tool_motion (f->tool, f->editor, &to);
    }
  pw_tool_release (f->tool, f->editor, &to);
}

static void
assert_selected (Fixture    *f,
                 const char *want)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < pw_selection_get_n_ids (f->selection); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", pw_selection_get_nth_id (f->selection, i));
  g_assert_cmpstr (ids->str, ==, want);
}

static void
test_click (Fixture      *f,
            gconstpointer data)
{
  click (f, 250, 80, 0, 1);
  assert_selected (f, "check");
  click (f, 118, 100, PW_MODIFIER_SHIFT, 1);
  assert_selected (f, "check start");
  click (f, 250, 80, PW_MODIFIER_CONTROL, 1);
  assert_selected (f, "start");
  click (f, 350, 430, PW_MODIFIER_SHIFT, 1);
  assert_selected (f, "start");
  click (f, 350, 430, 0, 1);
  assert_selected (f, "");
  g_assert_null (f->activated);
}

static void
test_double_click (Fixture      *f,
                   gconstpointer data)
{
  click (f, 250, 80, 0, 1);
  click (f, 250, 80, 0, 2);
  g_assert_cmpstr (f->activated, ==, "check");
  assert_selected (f, "check");
}

static void
test_drag_pans (Fixture      *f,
                gconstpointer data)
{
  PwPoint before = pw_view_state_get_offset (f->view);

  pw_selection_set (f->selection, "check");
  drag (f, event_at (350, 430, 0), 300, 400);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->view).x, before.x + 50, 1e-6);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->view).y, before.y + 30, 1e-6);
  assert_selected (f, "check");
  g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_DEFAULT);
}

static void
test_lasso (Fixture      *f,
            gconstpointer data)
{
  PwPoint before = pw_view_state_get_offset (f->view);

  drag (f, event_at (190, 50, PW_MODIFIER_SHIFT), 420, 150);
  assert_selected (f, "check gate f2");
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->view).x, before.x, 1e-6);

  drag (f, event_at (90, 70, PW_MODIFIER_SHIFT), 140, 130);
  assert_selected (f, "check gate f2 start");
}

static void
test_cancelled_lasso (Fixture      *f,
                      gconstpointer data)
{
  PwPointerEvent event = event_at (190, 50, PW_MODIFIER_SHIFT);
  PwRect         lasso;

  pw_tool_press (f->tool, f->editor, &event);
  event.pixel = (PwPoint){ 420, 150 };
  pw_tool_motion (f->tool, f->editor, &event);
  g_assert_true (pw_editor_get_lasso (f->editor, &lasso));
  g_assert_true (pw_tool_key (f->tool, f->editor, PW_KEY_ESCAPE, TRUE));
  g_assert_false (pw_editor_get_lasso (f->editor, &lasso));
  pw_tool_release (f->tool, f->editor, &event);
  assert_selected (f, "");
  g_assert_false (pw_tool_key (f->tool, f->editor, PW_KEY_ESCAPE, TRUE));
}

static void
test_space_is_the_hand (Fixture      *f,
                        gconstpointer data)
{
  PwPoint before = pw_view_state_get_offset (f->view);

  pw_tool_key (f->tool, f->editor, PW_KEY_SPACE, TRUE);
  g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_GRAB);
  drag (f, event_at (250, 80, PW_MODIFIER_SHIFT), 260, 100);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->view).y, before.y - 20, 1e-6);
  click (f, 250, 100, 0, 1);
  assert_selected (f, "");
  pw_tool_key (f->tool, f->editor, PW_KEY_SPACE, FALSE);
  g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_DEFAULT);
}

static void
test_middle_button (Fixture      *f,
                    gconstpointer data)
{
  PwPoint        before = pw_view_state_get_offset (f->view);
  PwPointerEvent event = event_at (250, 80, PW_MODIFIER_SHIFT);

  event.button = PW_BUTTON_MIDDLE;
  drag (f, event, 230, 80);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->view).x, before.x + 20, 1e-6);
  assert_selected (f, "");
}

static void
test_hover (Fixture      *f,
            gconstpointer data)
{
  PwPointerEvent event = event_at (250, 80, 0);

  event.button = PW_BUTTON_NONE;
  pw_tool_motion (f->tool, f->editor, &event);
  g_assert_cmpstr (pw_editor_get_item_id (f->editor, (guint) pw_editor_get_hover (f->editor)), ==, "check");
  pw_tool_leave (f->tool, f->editor);
  g_assert_cmpint (pw_editor_get_hover (f->editor), ==, -1);
}

static void
test_walk_brings_into_sight (Fixture      *f,
                             gconstpointer data)
{
  pw_view_state_set_size (f->view, 120, 100);
  pw_view_state_restore (f->view, 1, (PwPoint){ 90, 60 });
  g_assert_true (pw_editor_walk (f->editor, PW_WALK_FIRST));
  assert_selected (f, "start");
  g_assert_true (pw_editor_walk (f->editor, PW_WALK_RIGHT));
  assert_selected (f, "check");
  g_assert_cmpfloat (pw_view_state_get_offset (f->view).x, >, 150);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_zoom (f->view), 1, 1e-6);
}

static void
test_select_all (Fixture      *f,
                 gconstpointer data)
{
  pw_editor_select_all (f->editor);
  g_assert_cmpuint (pw_selection_get_n_ids (f->selection), ==, pw_diagram_get_n_items (f->sample.diagram));
}

/* Some files give a shape the id of what it draws. */
static void
test_find_doubled_id (Fixture      *f,
                      gconstpointer data)
{
  g_autoptr (GString) xml = g_string_new (sample_xml);
  SampleDiagram doubled = { 0 };
  int           n = pw_editor_find (f->editor, "start");

  g_assert_cmpint (n, >=, 0);
  g_assert_cmpint (pw_editor_find (f->editor, "Process"), ==, -1);
  g_assert_cmpint (pw_editor_find (f->editor, "nowhere"), ==, -1);

  g_string_replace (xml, "<bpmndi:BPMNShape bpmnElement='start'>", "<bpmndi:BPMNShape id='start' bpmnElement='start'>", 1);
  doubled.model = pw_model_new (xmlReadMemory (xml->str, (int) xml->len, NULL, NULL, 0));
  doubled.diagram = pw_diagram_read (pw_model_get_nth_diagram (doubled.model, 0));
  pw_editor_set_diagram (f->editor, doubled.diagram, NULL);
  g_assert_cmpint (pw_editor_find (f->editor, "start"), ==, n);
  pw_editor_set_diagram (f->editor, f->sample.diagram, NULL);
  sample_diagram_clear (&doubled);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/interact/select-tool-viewing/click-selects", test_click },
    { "/interact/select-tool-viewing/double-click-activates", test_double_click },
    { "/interact/select-tool-viewing/drag-moves-the-view", test_drag_pans },
    { "/interact/select-tool-viewing/lasso-adds-what-is-inside", test_lasso },
    { "/interact/select-tool-viewing/cancelled-lasso-leaves-no-trace", test_cancelled_lasso },
    { "/interact/select-tool-viewing/space-is-the-hand", test_space_is_the_hand },
    { "/interact/select-tool-viewing/middle-button-moves-the-view", test_middle_button },
    { "/interact/select-tool-viewing/pointer-hovers", test_hover },
    { "/interact/editor/walk-brings-into-sight", test_walk_brings_into_sight },
    { "/interact/editor/select-all", test_select_all },
    { "/interact/editor/find-where-a-shape-has-the-same-id", test_find_doubled_id },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
