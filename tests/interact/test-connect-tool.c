/* interact/test-connect-tool.c - a flow is drawn from one element to another
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "edit/drawing.h"
#include "edit/scope.h"
#include "editor-fixture.h"
#include "interact/tools.h"

static const struct
{
  const char   *source;
  const char   *target;
  double        x;
  double        y;
  PwElementType flow; /* UNKNOWN where it is refused */
  const char   *reason;
} cases[] = {
  { "A", "End", 960, 200, PW_ELEMENT_SEQUENCE_FLOW, NULL },
  { "B", "A", 320, 190, PW_ELEMENT_SEQUENCE_FLOW, NULL },
  { "B", "B", 580, 200, PW_ELEMENT_SEQUENCE_FLOW, NULL },
  { "A", "QTask", 290, 650, PW_ELEMENT_MESSAGE_FLOW, NULL },
  { "A", "Citizen", 600, 30, PW_ELEMENT_MESSAGE_FLOW, NULL },
  { "Citizen", "A", 320, 200, PW_ELEMENT_MESSAGE_FLOW, NULL },
  /* The free space of another pool is that pool. */
  { "A", "Cash", 700, 700, PW_ELEMENT_MESSAGE_FLOW, NULL },
  { "A", "Data", 680, 140, PW_ELEMENT_DATA_OUTPUT_ASSOCIATION, NULL },
  { "Data", "A", 320, 200, PW_ELEMENT_DATA_INPUT_ASSOCIATION, NULL },
  { "B", "Note", 430, 130, PW_ELEMENT_ASSOCIATION, NULL },
  { "Note", "B", 580, 200, PW_ELEMENT_ASSOCIATION, NULL },
  { "Timer", "End", 960, 200, PW_ELEMENT_SEQUENCE_FLOW, NULL },
  { "End", "A", 320, 200, PW_ELEMENT_UNKNOWN, "Nothing follows an end event." },
  { "A", "Start", 200, 200, PW_ELEMENT_UNKNOWN, "Nothing comes before a start event." },
  { "G", "QTask", 290, 650, PW_ELEMENT_UNKNOWN, "A message flow begins at a pool, an activity or a throwing message event." },
  { "A", "SubTask", 330, 400, PW_ELEMENT_UNKNOWN, "A sequence flow does not cross the border of a sub-process." },
  { "A", "f5", 860, 200, PW_ELEMENT_UNKNOWN, "Sequence flows connect activities, events and gateways only." },
};

static gboolean
is_dropped (EditorFixture *f)
{
  return g_str_equal (pw_editor_get_tool (f->editor)->klass->id, "select");
}

static PwPoint
center_of (EditorFixture *f,
           const char    *id)
{
  return pw_rect_center (edit_bounds_of (&f->edit, id));
}

static const PwGhostFlow *
get_flow (EditorFixture *f)
{
  const PwPreview *preview = pw_editor_get_preview (f->editor);

  g_assert_nonnull (preview);
  g_assert_cmpuint (preview->flows->len, ==, 1);

  return &g_array_index (preview->flows, PwGhostFlow, 0);
}

static void
assert_done (EditorFixture *f,
             guint          i,
             const GArray  *shown)
{
  const char *id = pw_selection_get_only (f->selection);
  PwElement  *flow;
  g_autoptr (GArray) way = NULL;

  g_assert_nonnull (id);
  editor_assert_step (f, "Connect");
  g_assert_true (is_dropped (f));
  flow = edit_find (&f->edit, id);
  g_assert_cmpint (pw_element_get_bpmn_type (flow), ==, cases[i].flow);
  edit_assert_ends (&f->edit, id, cases[i].source, cases[i].target);
  way = edit_points_of (&f->edit, id);
  g_assert_cmpuint (way->len, ==, shown->len);
  for (guint k = 0; k < way->len; k++)
    {
      g_assert_cmpfloat_with_epsilon (g_array_index (way, PwPoint, k).x, g_array_index (shown, PwPoint, k).x, 1);
      g_assert_cmpfloat_with_epsilon (g_array_index (way, PwPoint, k).y, g_array_index (shown, PwPoint, k).y, 1);
    }
}

static void
check_case (EditorFixture *f,
            guint          i)
{
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (PwPoint));

  g_test_message ("%s to %s", cases[i].source, cases[i].target);
  f->n_changed = 0;
  pw_editor_take_tool (f->editor, pw_connect_tool_new (cases[i].source));
  editor_hover (f, cases[i].x - 2, cases[i].y);
  editor_hover (f, cases[i].x, cases[i].y);
  g_assert_cmpstr (editor_get_target (f), ==, cases[i].target);
  if (cases[i].flow == PW_ELEMENT_UNKNOWN)
    {
      g_assert_cmpstr (pw_editor_get_preview (f->editor)->reason, ==, cases[i].reason);
      g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_REFUSED);
      editor_click (f, cases[i].x, cases[i].y);
      g_assert_cmpuint (f->n_changed, ==, 0);
      g_assert_false (is_dropped (f));
      pw_editor_drop_tool (f->editor);
      return;
    }
  g_assert_cmpint (pw_editor_get_preview (f->editor)->feedback, ==, PW_FEEDBACK_ALLOWED);
  g_assert_cmpint (get_flow (f)->type, ==, cases[i].flow);
  g_array_append_vals (shown, get_flow (f)->points, get_flow (f)->n_points);
  editor_click (f, cases[i].x, cases[i].y);
  assert_done (f, i, shown);
  pw_document_undo (f->edit.document);
}

static void
test_cases (EditorFixture *f,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (f, i);
}

/* The same by press, drag, release, with nothing given. */
static void
test_drag (EditorFixture *f,
           gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PwPoint from = center_of (f, cases[i].source);

      if (cases[i].flow == PW_ELEMENT_UNKNOWN)
        continue;
      g_test_message ("%s to %s", cases[i].source, cases[i].target);
      f->n_changed = 0;
      pw_editor_take_tool (f->editor, pw_connect_tool_new (NULL));
      editor_drag (f, from.x, from.y, cases[i].x + (g_str_equal (cases[i].source, cases[i].target) ? 30 : 0), cases[i].y);
      g_assert_cmpuint (f->n_changed, ==, 1);
      edit_assert_ends (&f->edit, pw_selection_get_only (f->selection), cases[i].source, cases[i].target);
      pw_document_undo (f->edit.document);
    }
}

static void
test_clicks (EditorFixture *f,
             gconstpointer  data)
{
  pw_editor_take_tool (f->editor, pw_connect_tool_new (NULL));
  editor_hover (f, 580, 200);
  g_assert_cmpint (pw_editor_get_hover (f->editor), ==, pw_editor_find (f->editor, "B"));
  editor_click (f, 580, 200);
  g_assert_cmpuint (f->n_changed, ==, 0);
  editor_hover (f, 800, 150);
  g_assert_cmpuint (get_flow (f)->n_points, >=, 2);
  editor_hover (f, 320, 190);
  editor_click (f, 320, 190);
  editor_assert_step (f, "Connect");
  edit_assert_ends (&f->edit, pw_selection_get_only (f->selection), "B", "A");
}

/* On the way nothing is refused: the own pool is only crossed. */
static void
test_on_the_way (EditorFixture *f,
                 gconstpointer  data)
{
  pw_editor_take_tool (f->editor, pw_connect_tool_new ("A"));
  editor_hover (f, 850, 130);
  g_assert_cmpint (pw_editor_get_preview (f->editor)->feedback, ==, PW_FEEDBACK_NONE);
  g_assert_cmpint (get_flow (f)->type, ==, PW_ELEMENT_SEQUENCE_FLOW);
  editor_click (f, 850, 130);
  editor_hover (f, 850, 130);
  g_assert_cmpuint (f->n_changed, ==, 0);
  g_assert_false (is_dropped (f));
}

/* A drag to nowhere can be tried again at once. */
static void
test_drag_to_nowhere (EditorFixture *f,
                      gconstpointer  data)
{
  pw_editor_take_tool (f->editor, pw_connect_tool_new (NULL));
  editor_drag (f, 320, 200, 850, 130);
  g_assert_false (is_dropped (f));
  g_assert_cmpuint (f->n_changed, ==, 0);
  editor_drag (f, 580, 200, 320, 190);
  editor_assert_step (f, "Connect");
}

/* From the pad: motions with the button, then a release, never a press. */
static void
test_drag_from_pad (EditorFixture *f,
                    gconstpointer  data)
{
  pw_editor_take_tool (f->editor, pw_connect_tool_new ("B"));
  f->event.button = PW_BUTTON_PRIMARY;
  editor_motion (f, 400, 180);
  editor_motion (f, 320, 190);
  editor_release (f);
  editor_assert_step (f, "Connect");

  f->n_changed = 0;
  pw_editor_take_tool (f->editor, pw_connect_tool_new ("B"));
  f->event.button = PW_BUTTON_PRIMARY;
  editor_motion (f, 850, 130);
  editor_release (f);
  g_assert_cmpuint (f->n_changed, ==, 0);
  g_assert_true (is_dropped (f));
}

static void
test_lanes (EditorFixture *f,
            gconstpointer  data)
{
  pw_editor_take_tool (f->editor, pw_connect_tool_new (NULL));
  /* The head of the lane stands for the pool. */
  editor_hover (f, 140, 150);
  g_assert_cmpint (pw_editor_get_hover (f->editor), ==, pw_editor_find (f->editor, "Town"));
  editor_hover (f, 340, 137);
  g_assert_cmpint (pw_editor_get_hover (f->editor), ==, -1);
}

static void
test_refused_source (EditorFixture *f,
                     gconstpointer  data)
{
  pw_editor_take_tool (f->editor, pw_connect_tool_new (NULL));
  editor_hover (f, 360, 150);
  g_assert_cmpstr (editor_get_target (f), ==, "as1");
  g_assert_cmpstr (pw_editor_get_preview (f->editor)->reason, ==, "No flow begins here.");
  editor_drag (f, 360, 150, 580, 200);
  g_assert_cmpuint (f->n_changed, ==, 0);
}

static void
test_cancel (EditorFixture *f,
             gconstpointer  data)
{
  pw_editor_take_tool (f->editor, pw_connect_tool_new (NULL));
  editor_pull (f, 320, 200, 580, 200);
  pw_editor_cancel (f->editor);
  editor_assert_untouched (f);
  editor_hover (f, 580, 200);
  g_assert_cmpuint (pw_editor_get_preview (f->editor)->flows->len, ==, 0);

  editor_pull (f, 320, 200, 580, 200);
  g_assert_true (pw_editor_key (f->editor, PW_KEY_ESCAPE, TRUE));
  editor_assert_untouched (f);
  g_assert_true (is_dropped (f));

  pw_editor_take_tool (f->editor, pw_connect_tool_new (NULL));
  editor_pull (f, 320, 200, 580, 200);
  editor_motion (f, 580, -3);
  editor_release (f);
  editor_assert_untouched (f);
  g_assert_true (is_dropped (f));
}

static void
test_source_vanishes (EditorFixture *f,
                      gconstpointer  data)
{
  pw_editor_take_tool (f->editor, pw_connect_tool_new ("B"));
  editor_hover (f, 320, 200);
  edit_delete (&f->edit, "B");
  editor_hover (f, 320, 201);
  editor_click (f, 320, 201);
  g_assert_cmpuint (f->n_changed, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  EDITOR_TOWN ("/connect-tool/rules-choose-the-kind", test_cases);
  EDITOR_TOWN ("/connect-tool/drag", test_drag);
  EDITOR_TOWN ("/connect-tool/clicks", test_clicks);
  EDITOR_TOWN ("/connect-tool/nothing-is-refused-on-the-way", test_on_the_way);
  EDITOR_TOWN ("/connect-tool/drag-to-nowhere", test_drag_to_nowhere);
  EDITOR_TOWN ("/connect-tool/drag-from-the-pad", test_drag_from_pad);
  EDITOR_TOWN ("/connect-tool/lanes-stand-for-their-pool", test_lanes);
  EDITOR_TOWN ("/connect-tool/refused-source", test_refused_source);
  EDITOR_TOWN ("/connect-tool/cancel-leaves-no-trace", test_cancel);
  EDITOR_TOWN ("/connect-tool/source-vanishes", test_source_vanishes);

  return g_test_run ();
}
