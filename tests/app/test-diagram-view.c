/* app/test-diagram-view.c - from diagram to diagram and back, with zoom and map
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "canvas-fixture.h"

#include "app/canvas/breadcrumb-bar.h"
#include "app/canvas/diagram-map.h"
#include "edit/transaction.h"

#include "../interact/sample-planes.h"

static const char words_only_xml[] =
    "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='P'>"
    "<startEvent id='s'/><task id='t' name='Check'/><sequenceFlow id='f' sourceRef='s' targetRef='t'/>"
    "</process></definitions>";

static const char empty_xml[] =
    "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='P'/></definitions>";

static void
set_up (CanvasFixture *f,
        gconstpointer  data)
{
  canvas_fixture_open (f, data);
}

static void
tear_down (CanvasFixture *f,
           gconstpointer  data)
{
  canvas_fixture_close (f);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static const char *
get_plane (CanvasFixture *f)
{
  return pw_canvas_get_diagram (f->canvas)->id;
}

static void
test_drill_down (CanvasFixture *f,
                 gconstpointer  data)
{
  GtkWidget *bar = find_widget (GTK_WIDGET (f->view), PW_TYPE_BREADCRUMB_BAR);
  double     zoom;

  g_assert_cmpstr (get_plane (f), ==, "D1");
  g_assert_false (gtk_widget_get_visible (bar));

  canvas_fixture_click (f, (PwPoint){ 150, 20 }, 2);
  g_assert_cmpstr (get_plane (f), ==, "D2");
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_cmpuint (pw_selection_get_n_ids (f->selection), ==, 0);

  canvas_fixture_settle (f);
  pw_view_state_zoom_at (f->state, 1.5, (PwPoint){ 0, 0 });
  zoom = pw_view_state_get_zoom (f->state);
  pw_selection_set (f->selection, "deeper");
  canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_Return, 0);
  g_assert_cmpstr (get_plane (f), ==, "D3");

  /* Out again: the zoom as it was, the sub-process selected. */
  g_assert_true (canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_Escape, 0));
  g_assert_cmpstr (get_plane (f), ==, "D2");
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "deeper");
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_zoom (f->state), zoom, 1e-6);

  gtk_widget_activate_action (GTK_WIDGET (f->view), "view.up", NULL);
  g_assert_cmpstr (get_plane (f), ==, "D1");
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "sub");
}

static void
test_empty_plane (CanvasFixture *f,
                  gconstpointer  data)
{
  g_assert_true (pw_diagram_view_show_element (f->view, "hollow"));
  canvas_fixture_settle (f);
  g_assert_true (canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_Return, 0));
  g_assert_cmpstr (get_plane (f), ==, "D6");
  g_assert_true (gtk_widget_get_mapped (find_widget (GTK_WIDGET (f->view), ADW_TYPE_STATUS_PAGE)));
  /* The keyboard is not lost with the canvas. */
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (f->window))));
  g_assert_true (canvas_fixture_press (GTK_WIDGET (f->view), GDK_KEY_Escape, 0));
  g_assert_cmpstr (get_plane (f), ==, "D4");
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "hollow");
}

static void
test_breadcrumbs (CanvasFixture *f,
                  gconstpointer  data)
{
  GtkWidget *bar = find_widget (GTK_WIDGET (f->view), PW_TYPE_BREADCRUMB_BAR);
  GtkWidget *button;

  g_assert_true (pw_diagram_view_show_element (f->view, "leaf"));
  g_assert_cmpstr (get_plane (f), ==, "D3");
  button = find_widget (bar, GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Register a dog");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (get_plane (f), ==, "D1");
}

static void
test_switcher (CanvasFixture *f,
               gconstpointer  data)
{
  GtkDropDown *switcher = GTK_DROP_DOWN (find_widget (GTK_WIDGET (f->view), GTK_TYPE_DROP_DOWN));

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (switcher)));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (switcher)), ==, 2);
  gtk_drop_down_set_selected (switcher, 1);
  g_assert_cmpstr (get_plane (f), ==, "D4");
  pw_diagram_view_show_element (f->view, "first");
  g_assert_cmpstr (get_plane (f), ==, "D2");
  g_assert_cmpuint (gtk_drop_down_get_selected (switcher), ==, 0);
}

static void
test_show_element (CanvasFixture *f,
                   gconstpointer  data)
{
  PwRect bounds;

  g_assert_true (pw_diagram_view_show_element (f->view, "deeper"));
  g_assert_cmpstr (get_plane (f), ==, "D2");
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "deeper");
  g_assert_true (pw_canvas_get_element_bounds (f->canvas, "deeper", &bounds));
  g_assert_true (pw_rect_contains_rect (pw_view_state_get_size (f->state), bounds));

  /* What is not drawn itself is shown by what holds it. */
  g_assert_true (pw_diagram_view_show_element (f->view, "message"));
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "end");
  g_assert_false (pw_diagram_view_show_element (f->view, "nowhere"));
}

static void
test_document_changes (CanvasFixture *f,
                       gconstpointer  data)
{
  PwModel       *model = pw_document_get_model (f->document);
  PwTransaction *transaction;
  g_autoptr (GError) error = NULL;
  PwPoint offset;

  pw_diagram_view_show_element (f->view, "first");
  pw_view_state_zoom_at (f->state, 2, (PwPoint){ 10, 10 });
  offset = pw_view_state_get_offset (f->state);

  transaction = pw_document_begin (f->document, "Rename", NULL);
  g_assert_true (pw_transaction_apply (transaction, pw_change_new_attribute (pw_model_find (model, "first"), NULL, "name", "Renamed"), &error));
  pw_transaction_commit (transaction);
  canvas_fixture_settle (f);

  g_assert_cmpstr (get_plane (f), ==, "D2");
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "first");
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_zoom (f->state), 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->state).x, offset.x, 1e-6);

  pw_document_undo (f->document);
  g_assert_cmpstr (get_plane (f), ==, "D2");
}

static void
test_generated (CanvasFixture *f,
                gconstpointer  data)
{
  GtkInfoBar *bar = GTK_INFO_BAR (find_widget (GTK_WIDGET (f->view), GTK_TYPE_INFO_BAR));

  g_assert_true (pw_canvas_get_diagram (f->canvas)->is_generated);
  g_assert_true (gtk_info_bar_get_revealed (bar));
  g_assert_true (pw_diagram_view_show_element (f->view, "t"));
  g_assert_false (pw_document_is_modified (f->document));
  gtk_info_bar_response (bar, GTK_RESPONSE_CLOSE);
  g_assert_false (gtk_info_bar_get_revealed (bar));
}

static void
test_empty (CanvasFixture *f,
            gconstpointer  data)
{
  GtkWidget *page = find_widget (GTK_WIDGET (f->view), ADW_TYPE_STATUS_PAGE);
  GtkWidget *bar = find_widget (GTK_WIDGET (f->view), GTK_TYPE_INFO_BAR);

  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_false (gtk_info_bar_get_revealed (GTK_INFO_BAR (bar)));
}

static void
test_zoom_actions (CanvasFixture *f,
                   gconstpointer  data)
{
  double fit = pw_view_state_get_zoom (f->state);

  gtk_widget_activate_action (GTK_WIDGET (f->view), "view.zoom-in", NULL);
  g_assert_cmpfloat (pw_view_state_get_zoom (f->state), >, fit);
  gtk_widget_activate_action (GTK_WIDGET (f->view), "view.zoom-fit", NULL);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_zoom (f->state), fit, 1e-6);
}

static void
test_map (CanvasFixture *f,
          gconstpointer  data)
{
  PwDiagramMap *map = PW_DIAGRAM_MAP (find_widget (GTK_WIDGET (f->view), PW_TYPE_DIAGRAM_MAP));
  PwPoint       pixel = { 60, 20 };
  PwPoint       want;
  PwPoint       middle;

  /* Where all is seen a map is of no use. */
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (map)));
  pw_diagram_view_show_element (f->view, "first");
  pw_view_state_zoom_at (f->state, 3, (PwPoint){ 0, 0 });
  canvas_fixture_settle (f);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (map)));
  canvas_fixture_drag (GTK_WIDGET (map), pixel, 0, 0);
  want = pw_diagram_map_to_diagram (map, pixel);
  middle = pw_rect_center (pw_view_state_get_visible (f->state));
  g_assert_cmpfloat_with_epsilon (middle.x, want.x, 1e-6);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    const char *xml;
    void (*run) (CanvasFixture *, gconstpointer);
  } tests[] = {
    { "/diagram-view/drill-down-and-back", sample_planes_xml, test_drill_down },
    { "/diagram-view/an-empty-plane-can-be-left", sample_planes_xml, test_empty_plane },
    { "/diagram-view/breadcrumbs-lead-back", sample_planes_xml, test_breadcrumbs },
    { "/diagram-view/several-diagrams-can-be-chosen", sample_planes_xml, test_switcher },
    { "/diagram-view/show-element-goes-to-its-plane", sample_planes_xml, test_show_element },
    { "/diagram-view/a-change-leaves-the-view-as-it-was", sample_planes_xml, test_document_changes },
    { "/diagram-view/a-file-without-drawing-gets-one", words_only_xml, test_generated },
    { "/diagram-view/an-empty-file-says-so", empty_xml, test_empty },
    { "/diagram-view/zoom-actions", sample_xml, test_zoom_actions },
    { "/diagram-view/map-moves-the-view", sample_planes_xml, test_map },
  };

  if (!test_init_with_display (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CanvasFixture, tests[i].xml, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
