/* app/test-context-pad.c - what can be done with the selection, beside it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "canvas-fixture.h"

#include "app/canvas/canvas-keys.h"
#include "app/choosing/choice-popover.h"
#include "app/choosing/color-popover.h"
#include "app/choosing/icon-shapes.h"
#include "app/modelling/context-pad.h"
#include "app/modelling/open-ends.h"
#include "app/modelling/pad-place.h"
#include "app/modelling/palette.h"
#include "interact/tool.h"

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static PwContextPad *
get_pad (CanvasFixture *f)
{
  return PW_CONTEXT_PAD (find_widget (GTK_WIDGET (f->view), PW_TYPE_CONTEXT_PAD));
}

static gboolean
is_seen (CanvasFixture *f)
{
  return gtk_widget_get_mapped (GTK_WIDGET (get_pad (f)));
}

/* Longer than the pad waits. */
static void
wait_for_pad (CanvasFixture *f)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 4;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  canvas_fixture_settle (f);
}

static void
set_up (CanvasFixture *f,
        gconstpointer  data)
{
  canvas_fixture_open (f, data);
  g_object_set (f->view, "editable", TRUE, NULL);
  canvas_fixture_settle (f);
}

static void
tear_down (CanvasFixture *f,
           gconstpointer  data)
{
  canvas_fixture_close (f);
}

static void
select_one (CanvasFixture *f,
            const char    *id)
{
  pw_selection_set (f->selection, id);
  wait_for_pad (f);
}

static guint
find_entry (CanvasFixture *f,
            const char    *icon)
{
  for (guint i = 0; i < pw_context_pad_get_n_entries (get_pad (f)); i++)
    if (g_str_equal (pw_context_pad_get_entry (get_pad (f), i)->icon, icon))
      return i;
  g_error ("The pad has no entry “%s”", icon);
}

static GtkWidget *
get_button (CanvasFixture *f,
            const char    *icon)
{
  return pw_context_pad_get_button (get_pad (f), find_entry (f, icon));
}

static void
click (CanvasFixture *f,
       const char    *icon)
{
  g_signal_emit_by_name (get_button (f, icon), "clicked");
  canvas_fixture_settle (f);
}

static PwElement *
find (CanvasFixture *f,
      const char    *id)
{
  return pw_model_find (pw_document_get_model (f->document), id);
}

static PwRect
get_place (CanvasFixture *f,
           GtkWidget     *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (f->canvas), &bounds));
  return (PwRect){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
}

static void
test_appears (CanvasFixture *f,
              gconstpointer  data)
{
  PwRect element;

  g_assert_false (is_seen (f));
  pw_selection_set (f->selection, "check");
  test_iterate ();
  g_assert_false (is_seen (f));
  wait_for_pad (f);
  g_assert_true (is_seen (f));
  g_assert_true (pw_canvas_get_element_bounds (f->canvas, "check", &element));
  g_assert_false (pw_rect_intersects (get_place (f, GTK_WIDGET (get_pad (f))), element));

  select_one (f, NULL);
  g_assert_false (is_seen (f));
}

static void
test_follows_the_view (CanvasFixture *f,
                       gconstpointer  data)
{
  PwRect before;
  PwRect element;

  select_one (f, "check");
  before = get_place (f, GTK_WIDGET (get_pad (f)));
  pw_view_state_pan (f->state, -30, -40);
  canvas_fixture_settle (f);
  g_assert_cmpfloat_with_epsilon (get_place (f, GTK_WIDGET (get_pad (f))).x, before.x + 30, 1.01);
  g_assert_cmpfloat_with_epsilon (get_place (f, GTK_WIDGET (get_pad (f))).y, before.y + 40, 1.01);

  /* Away with what it stands beside, and back with it. */
  pw_view_state_pan (f->state, 600, 0);
  canvas_fixture_settle (f);
  g_assert_false (is_seen (f));
  pw_view_state_pan (f->state, -600, 0);
  canvas_fixture_settle (f);
  g_assert_true (is_seen (f));

  pw_view_state_zoom_at (f->state, 2, (PwPoint){ 0, 0 });
  canvas_fixture_settle (f);
  g_assert_true (pw_canvas_get_element_bounds (f->canvas, "check", &element));
  g_assert_false (pw_rect_intersects (get_place (f, GTK_WIDGET (get_pad (f))), element));
}

static void
test_entries_have_names_and_pictures (CanvasFixture *f,
                                      gconstpointer  data)
{
  static const char *const ids[] = { "check", "gate", "done", "deadline", "Pool", "Front", "yes", "asks" };
  static const PwIconInk   ink = { { 0, 0, 0, 1 }, { 1, 1, 1, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      select_one (f, ids[i]);
      g_assert_true (is_seen (f));
      for (guint k = 0; k < pw_context_pad_get_n_entries (get_pad (f)); k++)
        {
          const PwPadEntry *entry = pw_context_pad_get_entry (get_pad (f), k);
          GtkWidget        *button = pw_context_pad_get_button (get_pad (f), k);
          g_autoptr (PwDisplayList) list = pw_icon_shapes_draw (entry->icon, &ink);

          g_assert_nonnull (list);
          g_assert_nonnull (gtk_widget_get_tooltip_markup (button));
          gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, entry->label);
        }
    }
}

static void
test_append (CanvasFixture *f,
             gconstpointer  data)
{
  PwElement *made;

  select_one (f, "check");
  click (f, "exclusive-gateway");
  made = find (f, pw_selection_get_only (f->selection));
  g_assert_cmpint (pw_element_get_bpmn_type (made), ==, PW_ELEMENT_EXCLUSIVE_GATEWAY);
  g_assert_nonnull (pw_element_find_referrer (made, PW_ELEMENT_SEQUENCE_FLOW, "targetRef"));
}

static void
test_pointing_shows_what_would_be (CanvasFixture *f,
                                   gconstpointer  data)
{
  PwEditor           *editor = pw_canvas_get_editor (f->canvas);
  GtkEventController *motion;

  select_one (f, "check");
  motion = canvas_fixture_find_controller (get_button (f, "task"), GTK_TYPE_EVENT_CONTROLLER_MOTION);
  g_signal_emit_by_name (motion, "enter", 5.0, 5.0);
  g_assert_nonnull (pw_editor_get_preview (editor));
  g_signal_emit_by_name (motion, "leave");
  g_assert_null (pw_editor_get_preview (editor));
  g_assert_false (pw_document_is_modified (f->document));
}

/* Drawn out onto the canvas: where it is let go there it is, with its flow. */
static void
test_drag_out (CanvasFixture *f,
               gconstpointer  data)
{
  PwRect     pad;
  PwRect     button;
  PwPoint    middle;
  PwPoint    target = pw_view_state_to_view (f->state, (PwPoint){ 450, 150 });
  PwElement *made;
  PwRect     place;

  select_one (f, "check");
  pad = get_place (f, GTK_WIDGET (get_pad (f)));
  button = get_place (f, get_button (f, "task"));
  middle = (PwPoint){ pw_rect_center (button).x - pad.x, pw_rect_center (button).y - pad.y };
  canvas_fixture_drag (GTK_WIDGET (get_pad (f)), middle, target.x - pad.x - middle.x, target.y - pad.y - middle.y);
  canvas_fixture_settle (f);

  g_assert_cmpstr (pw_selection_get_only (f->selection), !=, "check");
  made = find (f, pw_selection_get_only (f->selection));
  g_assert_cmpint (pw_element_get_bpmn_type (made), ==, PW_ELEMENT_TASK);
  g_assert_nonnull (pw_element_find_referrer (made, PW_ELEMENT_SEQUENCE_FLOW, "targetRef"));
  g_assert_true (pw_canvas_get_element_bounds (f->canvas, pw_selection_get_only (f->selection), &place));
  g_assert_cmpfloat_with_epsilon (pw_rect_center (place).x, target.x, 12);
  g_assert_cmpstr (pw_editor_get_tool (pw_canvas_get_editor (f->canvas))->klass->id, ==, "select");
}

static void
test_keyboard (CanvasFixture *f,
               gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (f->window);

  pw_selection_set (f->selection, "check");
  test_iterate ();
  /* At once, without waiting. */
  gtk_widget_grab_focus (GTK_WIDGET (f->canvas));
  g_assert_true (canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_period, 0));
  g_assert_true (gtk_window_get_focus (window) == pw_context_pad_get_button (get_pad (f), 0));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (get_pad (f)), GTK_DIR_RIGHT));
  g_assert_true (gtk_window_get_focus (window) == pw_context_pad_get_button (get_pad (f), 1));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (get_pad (f)), GTK_DIR_DOWN));
  g_assert_true (gtk_window_get_focus (window) == pw_context_pad_get_button (get_pad (f), 3));
  g_assert_true (canvas_fixture_press (GTK_WIDGET (get_pad (f)), GDK_KEY_Escape, 0));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (window), PW_TYPE_CANVAS));
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "check");
}

static void
test_lists (CanvasFixture *f,
            gconstpointer  data)
{
  GtkWidget *list = find_widget (GTK_WIDGET (f->view), PW_TYPE_CHOICE_POPOVER);
  GtkWidget *colors = find_widget (GTK_WIDGET (f->view), PW_TYPE_COLOR_POPOVER);

  select_one (f, "check");
  click (f, "type");
  g_assert_true (gtk_widget_get_mapped (list));
  gtk_popover_popdown (GTK_POPOVER (list));
  click (f, "more");
  g_assert_true (gtk_widget_get_mapped (list));
  gtk_popover_popdown (GTK_POPOVER (list));

  click (f, "color");
  g_assert_true (gtk_widget_get_mapped (colors));
  g_signal_emit_by_name (pw_color_popover_get_swatch (PW_COLOR_POPOVER (colors), 1), "clicked");
  canvas_fixture_settle (f);
  g_assert_false (gtk_widget_get_mapped (colors));
  g_assert_cmpfloat (pw_diagram_get_item (pw_canvas_get_diagram (f->canvas), (guint) pw_editor_find (pw_canvas_get_editor (f->canvas), "check"))->fill.alpha, >, 0);

  wait_for_pad (f);
  click (f, "color");
  g_signal_emit_by_name (pw_color_popover_get_swatch (PW_COLOR_POPOVER (colors), 0), "clicked");
  canvas_fixture_settle (f);
  g_assert_cmpfloat (pw_diagram_get_item (pw_canvas_get_diagram (f->canvas), (guint) pw_editor_find (pw_canvas_get_editor (f->canvas), "check"))->fill.alpha, <=, 0);
}

static void
test_several (CanvasFixture *f,
              gconstpointer  data)
{
  static const char *const ids[] = { "check", "ask", NULL };
  PwRect                   first;
  PwRect                   second;

  pw_selection_set_all (f->selection, ids);
  wait_for_pad (f);
  g_assert_true (is_seen (f));
  click (f, "align-left");
  g_assert_true (pw_canvas_get_element_bounds (f->canvas, "check", &first));
  g_assert_true (pw_canvas_get_element_bounds (f->canvas, "ask", &second));
  g_assert_cmpfloat_with_epsilon (first.x, second.x, 1e-6);

  wait_for_pad (f);
  click (f, "delete");
  g_assert_null (find (f, "check"));
  g_assert_null (find (f, "ask"));
  wait_for_pad (f);
  g_assert_false (is_seen (f));
}

static void
test_lanes (CanvasFixture *f,
            gconstpointer  data)
{
  select_one (f, "Front");
  click (f, "lane-below");
  g_assert_cmpint (pw_element_get_bpmn_type (find (f, pw_selection_get_only (f->selection))), ==, PW_ELEMENT_LANE);
  g_assert_cmpstr (pw_selection_get_only (f->selection), !=, "Front");
}

static void
test_hidden_with_another_tool (CanvasFixture *f,
                               gconstpointer  data)
{
  select_one (f, "check");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->canvas), "canvas.tool", "s", "hand"));
  wait_for_pad (f);
  g_assert_false (is_seen (f));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->canvas), "canvas.tool", "s", "select"));
  wait_for_pad (f);
  g_assert_true (is_seen (f));

  g_object_set (f->view, "editable", FALSE, NULL);
  wait_for_pad (f);
  g_assert_false (is_seen (f));
}

/* Where the flow ends without an end event there is a +, and only there. */
static void
test_open_ends (CanvasFixture *f,
                gconstpointer  data)
{
  PwOpenEnds *ends = PW_OPEN_ENDS (find_widget (GTK_WIDGET (f->view), PW_TYPE_OPEN_ENDS));
  GtkWidget  *list = find_widget (GTK_WIDGET (f->view), PW_TYPE_CHOICE_POPOVER);
  PwRect      element;
  PwRect      button;

  g_assert_cmpstr (pw_open_ends_get_nth (ends, 0), ==, "deadline");
  g_assert_null (pw_open_ends_get_nth (ends, 1));
  g_assert_true (pw_canvas_get_element_bounds (f->canvas, "deadline", &element));
  button = get_place (f, gtk_widget_get_first_child (GTK_WIDGET (ends)));
  g_assert_false (pw_rect_intersects (element, button));
  g_assert_cmpfloat (button.x - element.x - element.width, <, 20);

  /* It opens the list, and what is taken from there goes on from the element. */
  g_signal_emit_by_name (gtk_widget_get_first_child (GTK_WIDGET (ends)), "clicked");
  canvas_fixture_settle (f);
  g_assert_true (gtk_widget_get_mapped (list));
  gtk_editable_set_text (pw_choice_popover_get_search (PW_CHOICE_POPOVER (list)), "user task");
  g_signal_emit_by_name (pw_choice_popover_get_search (PW_CHOICE_POPOVER (list)), "activate");
  canvas_fixture_settle (f);
  g_assert_nonnull (pw_element_find_referrer (find (f, "deadline"), PW_ELEMENT_SEQUENCE_FLOW, "sourceRef"));

  /* The new one is open, but has the pad while it is selected. */
  g_assert_null (pw_open_ends_get_nth (ends, 0));
  gtk_widget_grab_focus (GTK_WIDGET (f->canvas));
  pw_selection_set (f->selection, NULL);
  canvas_fixture_settle (f);
  g_assert_nonnull (pw_open_ends_get_nth (ends, 0));
  g_assert_null (pw_open_ends_get_nth (ends, 1));
}

/* --- places ----------------------------------------------------------------------------------- */

static void
test_place (void)
{
  PwRect  view = { 0, 0, 800, 600 };
  PwRect  palette = { 12, 12, 46, 560 };
  PwRect  free_one = { 300, 200, 100, 80 };
  PwRect  at_right = { 700, 200, 90, 80 };
  PwRect  wide = { 100, 20, 690, 80 };
  PwRect  all = { -100, -100, 1000, 800 };
  PwRect  at_bottom = { 300, 520, 100, 80 };
  PwPoint at;

  at = pw_pad_place (free_one, 66, 156, view, &palette, 1);
  g_assert_cmpfloat (at.x, >=, 400);
  g_assert_cmpfloat (at.y, ==, 200);

  at = pw_pad_place (at_right, 66, 156, view, &palette, 1);
  g_assert_cmpfloat (at.x + 66, <=, 700);

  at = pw_pad_place (wide, 66, 156, view, &palette, 1);
  g_assert_cmpfloat (at.y, >=, 100);

  /* Upwards from where it would leave the view. */
  at = pw_pad_place (at_bottom, 66, 156, view, &palette, 1);
  g_assert_cmpfloat (at.x, >=, 400);
  g_assert_cmpfloat (at.y + 156, <=, 600);

  /* No free side: inside, at the upper right. */
  at = pw_pad_place (all, 66, 156, view, &palette, 1);
  g_assert_cmpfloat (at.x + 66, <=, 800);
  g_assert_cmpfloat (at.x, >, 600);
  g_assert_cmpfloat (at.y, >=, 0);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (CanvasFixture *, gconstpointer);
  } tests[] = {
    { "/context-pad/appears-beside-the-selection-after-a-moment", test_appears },
    { "/context-pad/follows-the-view", test_follows_the_view },
    { "/context-pad/entries-have-names-and-pictures", test_entries_have_names_and_pictures },
    { "/context-pad/a-click-appends", test_append },
    { "/context-pad/pointing-shows-what-would-be", test_pointing_shows_what_would_be },
    { "/context-pad/drawn-out-onto-the-canvas", test_drag_out },
    { "/context-pad/by-keyboard", test_keyboard },
    { "/context-pad/opens-lists-and-colours", test_lists },
    { "/context-pad/several-are-aligned-and-deleted", test_several },
    { "/context-pad/lanes-are-added", test_lanes },
    { "/context-pad/open-ends-have-a-plus", test_open_ends },
    { "/context-pad/hidden-with-another-tool-in-hand", test_hidden_with_another_tool },
  };

  if (!test_init_with_display (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CanvasFixture, sample_xml, set_up, tests[i].run, tear_down);
  g_test_add_func ("/context-pad/place", test_place);

  return g_test_run ();
}
