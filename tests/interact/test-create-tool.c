/* interact/test-create-tool.c - new elements come to where the pointer is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "edit/drawing.h"
#include "edit/scope.h"
#include "editor-fixture.h"
#include "interact/tools.h"

typedef enum
{
  PLACED,
  ATTACHED,
  INSERTED,
  REFUSED,
} Outcome;

static const struct
{
  const char *variant;
  const char *source;
  double      x;
  double      y;
  Outcome     outcome;
  const char *where;  /* id of what it stands in, on or divides; of a refusal what is marked, NULL for the plane */
  const char *reason; /* of a refusal */
} cases[] = {
  { "task", NULL, 850, 150, PLACED, "L1", NULL },
  { "task", NULL, 430, 345, PLACED, "Sub", NULL },
  { "task", NULL, 600, 650, PLACED, "Cash", NULL },
  { "task", NULL, 1250, 300, REFUSED, NULL, "Flow elements belong into a pool." },
  { "task", NULL, 320, 200, REFUSED, "A", "Nothing can be put in here." },
  { "task", NULL, 600, 30, REFUSED, "Citizen", "A pool without content holds nothing." },
  { "exclusive-gateway", NULL, 850, 150, PLACED, "L1", NULL },
  { "start-event", NULL, 850, 150, PLACED, "L1", NULL },
  { "event-sub-process", NULL, 600, 650, PLACED, "Cash", NULL },
  { "expanded-sub-process", NULL, 700, 650, PLACED, "Cash", NULL },
  /* Borders, and activities that could hold no event. */
  { "timer-catch-event", NULL, 274, 172, ATTACHED, "A", NULL },
  { "timer-catch-event", NULL, 320, 195, ATTACHED, "A", NULL },
  { "timer-boundary-event-non-interrupting", NULL, 360, 170, ATTACHED, "A", NULL },
  { "intermediate-event", NULL, 465, 340, ATTACHED, "Sub", NULL },
  { "intermediate-event", NULL, 430, 370, PLACED, "Sub", NULL },
  { "timer-boundary-event", NULL, 850, 150, REFUSED, "L1", "A boundary event stands on the border of an activity." },
  { "timer-catch-event", NULL, 750, 240, REFUSED, "Com", "A compensation activity has no boundary events." },
  { "link-catch-event", NULL, 320, 195, REFUSED, "A", "A link event cannot stand on a border." },
  /* Flows. */
  { "task", NULL, 398, 203, INSERTED, "f2", NULL },
  { "parallel-gateway", NULL, 800, 196, INSERTED, "f5", NULL },
  { "timer-catch-event", NULL, 398, 203, INSERTED, "f2", NULL },
  { "end-event", NULL, 800, 196, PLACED, "L1", NULL },
  /* Beside, around and over. */
  { "pool", NULL, 1300, 850, PLACED, "C", NULL },
  { "black-box-pool", NULL, 1300, 800, PLACED, "C", NULL },
  { "pool", NULL, 850, 150, REFUSED, "L1", "A pool stands beside other pools, not inside of anything." },
  { "group", NULL, 320, 200, PLACED, "L1", NULL },
  { "annotation", NULL, 450, 190, PLACED, "L1", NULL },
  { "annotation", NULL, 1250, 300, PLACED, "C", NULL },
  { "data-object", NULL, 850, 150, PLACED, "L1", NULL },
  { "data-object", NULL, 1250, 300, REFUSED, NULL, "Flow elements belong into a pool." },
  { "data-store", NULL, 1250, 300, PLACED, "C", NULL },
  /* Behind something. */
  { "task", "G", 850, 150, PLACED, "L1", NULL },
  { "end-event", "A", 560, 470, PLACED, "L2", NULL },
  { "user-task", "A", 600, 650, PLACED, "Cash", NULL },
  { "message-start-event", "A", 600, 650, PLACED, "Cash", NULL },
  { "timer-catch-event", "A", 600, 650, REFUSED, "Cash", "A message flow ends at a pool, an activity or a catching message event." },
  { "task", "G", 600, 650, REFUSED, "Cash", "A message flow begins at a pool, an activity or a throwing message event." },
  { "task", "A", 430, 345, REFUSED, "Sub", "A sequence flow does not cross the border of a sub-process." },
  { "task", "Eb", 850, 450, REFUSED, "L2", "An event-based gateway leads to receive tasks and catching events only." },
  { "receive-task", "Eb", 850, 440, PLACED, "L2", NULL },
  { "task", "Cat", 850, 150, PLACED, "L1", NULL },
  { "annotation", "f1", 250, 130, PLACED, "L1", NULL },
  { "annotation", "Citizen", 1250, 30, PLACED, "C", NULL },
  { "data-object", "A", 850, 150, PLACED, "L1", NULL },
};

static void
take (EditorFixture *f,
      const char    *variant,
      const char    *source)
{
  pw_editor_take_tool (f->editor, pw_create_tool_new (pw_variant_find (variant), source));
}

static const PwGhost *
get_ghost (EditorFixture *f)
{
  const PwPreview *preview = pw_editor_get_preview (f->editor);

  g_assert_nonnull (preview);
  g_assert_cmpuint (preview->ghosts->len, ==, 1);

  return &g_array_index (preview->ghosts, PwGhost, 0);
}

static PwElement *
get_new (EditorFixture *f)
{
  const char *id = pw_selection_get_only (f->selection);

  g_assert_nonnull (id);

  return edit_find (&f->edit, id);
}

static gboolean
is_dropped (EditorFixture *f)
{
  return g_str_equal (pw_editor_get_tool (f->editor)->klass->id, "select");
}

/* --- what becomes of it ---------------------------------------------------------------- */

static void
assert_placed (EditorFixture *f,
               PwElement     *element,
               const char    *where)
{
  PwElement *container = edit_find (&f->edit, where);
  PwElement *scope = pw_scope_of_container (container);
  PwElement *parent = pw_element_get_parent (element);

  if (pw_element_get_bpmn_type (container) == PW_ELEMENT_LANE && pw_element_has (element, PW_TRAIT_FLOW_NODE))
    g_assert_true (pw_scope_get_lane (element) == container);
  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_DATA_STORE_REFERENCE)
    g_assert_true (parent == edit_find (&f->edit, "P"));
  else
    g_assert_true (parent == (scope != NULL ? scope : container));
}

static void
assert_inserted (EditorFixture *f,
                 PwElement     *element,
                 const char    *flow)
{
  g_autoptr (GPtrArray) out = pw_scope_list_flows (element, TRUE, PW_ELEMENT_SEQUENCE_FLOW);

  g_assert_true (pw_scope_get_target (edit_find (&f->edit, flow)) == element);
  g_assert_cmpuint (out->len, ==, 1);
}

/* The way that was shown is the way that became. */
static void
assert_same_way (EditorFixture *f,
                 const GArray  *shown,
                 PwElement     *flow)
{
  g_autoptr (GArray) is = edit_points_of (&f->edit, pw_element_get_id (flow));

  g_assert_cmpuint (is->len, ==, shown->len);
  for (guint i = 0; i < is->len; i++)
    {
      g_assert_cmpfloat_with_epsilon (g_array_index (is, PwPoint, i).x, g_array_index (shown, PwPoint, i).x, 1);
      g_assert_cmpfloat_with_epsilon (g_array_index (is, PwPoint, i).y, g_array_index (shown, PwPoint, i).y, 1);
    }
}

static void
assert_flow (EditorFixture *f,
             PwElement     *element,
             const char    *source,
             const GArray  *way,
             PwElementType  type)
{
  PwElement *flow = edit_find_flow (&f->edit, source, pw_element_get_id (element));

  g_assert_nonnull (flow);
  g_assert_cmpint (pw_element_get_bpmn_type (flow), ==, type);
  g_assert_nonnull (way);
  if (type == PW_ELEMENT_SEQUENCE_FLOW || type == PW_ELEMENT_MESSAGE_FLOW)
    assert_same_way (f, way, flow);
}

static void
check_case (EditorFixture *f,
            guint          i)
{
  const PwPreview *preview;
  g_autoptr (GArray) way = NULL;
  PwElementType kind = PW_ELEMENT_UNKNOWN;
  PwElement    *element;
  PwRect        ghost, bounds;

  g_test_message ("%s %s at %g, %g", cases[i].variant, cases[i].source != NULL ? cases[i].source : "", cases[i].x, cases[i].y);
  f->n_changed = 0;
  take (f, cases[i].variant, cases[i].source);
  editor_hover (f, cases[i].x - 3, cases[i].y);
  editor_hover (f, cases[i].x, cases[i].y);

  preview = pw_editor_get_preview (f->editor);
  ghost = get_ghost (f)->bounds;
  if (cases[i].outcome == REFUSED)
    {
      g_assert_cmpint (preview->feedback, ==, PW_FEEDBACK_REFUSED);
      g_assert_cmpstr (preview->reason, ==, cases[i].reason);
      g_assert_cmpstr (editor_get_target (f), ==, cases[i].where);
      g_assert_cmpint (pw_editor_get_pointer (f->editor), ==, PW_POINTER_REFUSED);
      editor_click (f, cases[i].x, cases[i].y);
      g_assert_cmpuint (f->n_changed, ==, 0);
      g_assert_true (pw_editor_key (f->editor, PW_KEY_ESCAPE, TRUE));
      g_assert_true (is_dropped (f));
      return;
    }

  g_assert_cmpint (preview->feedback, ==, PW_FEEDBACK_ALLOWED);
  g_assert_cmpint (pw_editor_get_pointer (f->editor), !=, PW_POINTER_REFUSED);
  if (cases[i].source != NULL)
    {
      g_assert_cmpuint (preview->flows->len, ==, 1);
      kind = g_array_index (preview->flows, PwGhostFlow, 0).type;
      way = g_array_new (FALSE, FALSE, sizeof (PwPoint));
      g_array_append_vals (way, g_array_index (preview->flows, PwGhostFlow, 0).points, g_array_index (preview->flows, PwGhostFlow, 0).n_points);
    }
  editor_press (f, cases[i].x, cases[i].y);
  editor_release (f);

  g_assert_cmpuint (f->n_changed, ==, 1);
  g_assert_true (is_dropped (f));
  g_assert_null (pw_editor_get_preview (f->editor));
  element = get_new (f);
  if (cases[i].outcome == PLACED)
    assert_placed (f, element, cases[i].where);
  else if (cases[i].outcome == INSERTED)
    assert_inserted (f, element, cases[i].where);
  else
    g_assert_true (pw_element_get_reference (element, "attachedToRef") == edit_find (&f->edit, cases[i].where));
  if (cases[i].source != NULL)
    assert_flow (f, element, cases[i].source, way, kind);

  bounds = edit_bounds_of (&f->edit, pw_element_get_id (element));
  g_assert_cmpfloat_with_epsilon (pw_rect_center (bounds).x, pw_rect_center (ghost).x, 0.01);
  g_assert_cmpfloat_with_epsilon (pw_rect_center (bounds).y, pw_rect_center (ghost).y, 0.01);
  pw_document_undo (f->edit.document);
}

static void
test_cases (EditorFixture *f,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (f, i);
}

/* --- how it is done ---------------------------------------------------------------------- */

static void
test_names (EditorFixture *f,
            gconstpointer  data)
{
  take (f, "task", NULL);
  editor_hover (f, 850, 150);
  editor_click (f, 850, 150);
  editor_assert_step (f, "Create");
  g_assert_cmpstr (f->edit_label, ==, pw_selection_get_only (f->selection));

  g_clear_pointer (&f->edit_label, g_free);
  take (f, "parallel-gateway", NULL);
  editor_hover (f, 600, 650);
  editor_click (f, 600, 650);
  g_assert_null (f->edit_label);
}

/* Out of the palette: motions with the button, then a release, never a press. */
static void
test_drag_from_palette (EditorFixture *f,
                        gconstpointer  data)
{
  take (f, "task", NULL);
  f->event.button = PW_BUTTON_PRIMARY;
  editor_motion (f, 20, 400);
  editor_motion (f, 500, 200);
  editor_motion (f, 850, 150);
  editor_release (f);
  editor_assert_step (f, "Create");
  assert_placed (f, get_new (f), "L1");
}

static void
test_drag_is_refused (EditorFixture *f,
                      gconstpointer  data)
{
  take (f, "task", NULL);
  f->event.button = PW_BUTTON_PRIMARY;
  editor_motion (f, 20, 400);
  editor_motion (f, 1250, 300);
  editor_release (f);
  editor_assert_untouched (f);
  g_assert_true (is_dropped (f));
}

static void
test_release_outside (EditorFixture *f,
                      gconstpointer  data)
{
  take (f, "task", NULL);
  f->event.button = PW_BUTTON_PRIMARY;
  editor_motion (f, 850, 150);
  editor_motion (f, -5, 150);
  editor_release (f);
  editor_assert_untouched (f);
  g_assert_true (is_dropped (f));
}

/* The click on the palette ends after the tool was taken. */
static void
test_release_of_palette_click (EditorFixture *f,
                               gconstpointer  data)
{
  take (f, "task", NULL);
  f->event.button = PW_BUTTON_PRIMARY;
  editor_release (f);
  editor_assert_untouched (f);
  g_assert_false (is_dropped (f));
}

static void
test_other_buttons (EditorFixture *f,
                    gconstpointer  data)
{
  PwPoint before;

  take (f, "task", NULL);
  editor_hover (f, 850, 150);
  f->event.button = PW_BUTTON_SECONDARY;
  pw_editor_press (f->editor, &f->event);
  pw_editor_release (f->editor, &f->event);
  g_assert_cmpuint (f->n_changed, ==, 0);
  g_assert_false (is_dropped (f));

  before = pw_view_state_get_offset (f->view);
  f->event.button = PW_BUTTON_MIDDLE;
  pw_editor_press (f->editor, &f->event);
  editor_motion (f, 800, 120);
  pw_editor_release (f->editor, &f->event);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->view).x, before.x + 50, 1e-6);
  g_assert_cmpuint (f->n_changed, ==, 0);
  g_assert_false (is_dropped (f));
}

static void
test_cancel (EditorFixture *f,
             gconstpointer  data)
{
  take (f, "task", NULL);
  editor_press (f, 850, 150);
  pw_editor_cancel (f->editor);
  editor_assert_untouched (f);
  g_assert_false (is_dropped (f));

  editor_hover (f, 850, 150);
  g_assert_nonnull (pw_editor_get_preview (f->editor));
  pw_editor_leave (f->editor);
  g_assert_null (pw_editor_get_preview (f->editor));

  editor_hover (f, 850, 150);
  g_assert_true (pw_editor_key (f->editor, PW_KEY_ESCAPE, TRUE));
  editor_assert_untouched (f);
  g_assert_true (is_dropped (f));
}

static void
test_snapping (EditorFixture *f,
               gconstpointer  data)
{
  take (f, "task", NULL);
  /* Level with A and B, whose middle is at 200. */
  editor_hover (f, 1003, 204);
  g_assert_cmpfloat_with_epsilon (pw_rect_center (get_ghost (f)->bounds).y, 200, 0.01);
  g_assert_cmpuint (pw_editor_get_preview (f->editor)->guides->len, >, 0);
  f->event.modifiers = PW_MODIFIER_CONTROL;
  editor_hover (f, 1003, 204);
  g_assert_cmpfloat_with_epsilon (pw_rect_center (get_ghost (f)->bounds).y, 204, 0.01);
  g_assert_cmpuint (pw_editor_get_preview (f->editor)->guides->len, ==, 0);
}

/* Both halves are shown, and level. */
static void
test_insert_preview (EditorFixture *f,
                     gconstpointer  data)
{
  const PwGhostFlow *first;

  take (f, "exclusive-gateway", NULL);
  editor_hover (f, 800, 197);
  g_assert_cmpuint (pw_editor_get_preview (f->editor)->flows->len, ==, 2);
  first = editor_find_ghost_flow (f, "f5");
  g_assert_nonnull (first);
  g_assert_cmpfloat_with_epsilon (first->points[0].y, 200, 0.01);
  g_assert_cmpfloat_with_epsilon (first->points[first->n_points - 1].y, 200, 0.01);
  g_assert_cmpfloat_with_epsilon (pw_rect_center (get_ghost (f)->bounds).y, 200, 0.01);
}

/* On the border the ghost is what it will be, and glides. */
static void
test_border_preview (EditorFixture *f,
                     gconstpointer  data)
{
  take (f, "timer-catch-event", NULL);
  editor_hover (f, 310, 165);
  g_assert_cmpstr (get_ghost (f)->variant->key, ==, "timer-boundary-event");
  g_assert_cmpfloat_with_epsilon (pw_rect_center (get_ghost (f)->bounds).y, 160, 0.01);
  editor_hover (f, 350, 165);
  g_assert_cmpfloat_with_epsilon (pw_rect_center (get_ghost (f)->bounds).y, 160, 0.01);
  g_assert_cmpfloat_with_epsilon (pw_rect_center (get_ghost (f)->bounds).x, 350, 8);
}

/* Somebody else's save, or undo by the keyboard, while the tool is in hand. */
static void
test_document_changes (EditorFixture *f,
                       gconstpointer  data)
{
  take (f, "task", "B");
  editor_hover (f, 850, 150);
  edit_delete (&f->edit, "Data");
  editor_hover (f, 855, 150);
  edit_delete (&f->edit, "B");
  editor_hover (f, 850, 150);
  g_assert_cmpuint (pw_editor_get_preview (f->editor)->flows->len, ==, 0);
  editor_click (f, 850, 150);
  g_assert_cmpstr (f->refused, ==, "There is no element “B”.");
}

static void
test_first_pool (EditorFixture *f,
                 gconstpointer  data)
{
  PwRect shown, is;

  take (f, "pool", NULL);
  editor_hover (f, 450, 250);
  shown = get_ghost (f)->bounds;
  editor_click (f, 450, 250);
  is = edit_bounds_of (&f->edit, pw_element_get_id (get_new (f)));
  g_assert_true (pw_rect_contains_rect (pw_rect_grow (is, 0.01), shown));
  g_assert_true (pw_rect_contains_rect (pw_rect_grow (shown, 0.01), is));
  g_assert_true (pw_scope_get_pool (edit_find (&f->edit, "A")) == get_new (f));
}

/* --- append by a click --------------------------------------------------------------------- */

static void
test_append_preview (EditorFixture *f,
                     gconstpointer  data)
{
  static const char *const pairs[][2] = { { "A", "task" }, { "G", "end-event" }, { "A", "annotation" }, { "f1", "annotation" }, { "Eb", "timer-catch-event" }, { "Timer", "task" }, { "SubTask", "task" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const PwVariant   *variant = pw_variant_find (pairs[i][1]);
      const PwNewElement wanted = { .variant = variant };
      g_autoptr (PwPreview) preview = pw_append_preview_new (f->editor, pairs[i][0], variant);
      g_autoptr (GError) error = NULL;
      g_autofree char *id = NULL;
      PwPoint          shown;

      g_test_message ("%s after %s", pairs[i][1], pairs[i][0]);
      g_assert_nonnull (preview);
      g_assert_cmpuint (preview->flows->len, ==, 1);
      shown = pw_rect_center (g_array_index (preview->ghosts, PwGhost, 0).bounds);
      pw_command_append (f->edit.document, pairs[i][0], &wanted, NULL, &id, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (pw_rect_center (edit_bounds_of (&f->edit, id)).x, shown.x, 0.01);
      g_assert_cmpfloat_with_epsilon (pw_rect_center (edit_bounds_of (&f->edit, id)).y, shown.y, 0.01);
      g_assert_cmpint (pw_element_get_bpmn_type (edit_find_flow (&f->edit, pairs[i][0], id)), ==,
                       g_array_index (preview->flows, PwGhostFlow, 0).type);
    }
  g_assert_null (pw_append_preview_new (f->editor, "End", pw_variant_find ("task")));
  g_assert_null (pw_append_preview_new (f->editor, "Nobody", pw_variant_find ("task")));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  EDITOR_TOWN ("/create-tool/each-place-means-something", test_cases);
  EDITOR_TOWN ("/create-tool/asks-for-a-name", test_names);
  EDITOR_TOWN ("/create-tool/drag-from-the-palette", test_drag_from_palette);
  EDITOR_TOWN ("/create-tool/drag-that-is-refused", test_drag_is_refused);
  EDITOR_TOWN ("/create-tool/release-outside-of-the-view", test_release_outside);
  EDITOR_TOWN ("/create-tool/release-of-the-click-on-the-palette", test_release_of_palette_click);
  EDITOR_TOWN ("/create-tool/other-buttons-never-drop", test_other_buttons);
  EDITOR_TOWN ("/create-tool/cancel-leaves-no-trace", test_cancel);
  EDITOR_TOWN ("/create-tool/snaps-unless-ctrl", test_snapping);
  EDITOR_TOWN ("/create-tool/shows-both-halves-of-a-flow", test_insert_preview);
  EDITOR_TOWN ("/create-tool/glides-along-borders", test_border_preview);
  EDITOR_TOWN ("/create-tool/document-changes-meanwhile", test_document_changes);
  EDITOR_PLAIN ("/create-tool/first-pool-wraps", test_first_pool);
  EDITOR_TOWN ("/create-tool/append-preview-tells-the-truth", test_append_preview);

  return g_test_run ();
}
