/* app/test-palette.c - what is taken from the palette gets onto the canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "canvas-fixture.h"

#include "app/choosing/icon-shapes.h"
#include "app/modelling/palette.h"

#define MARGIN 12

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

static PwPalette *
get_palette (CanvasFixture *f)
{
  return PW_PALETTE (find_widget (GTK_WIDGET (f->view), PW_TYPE_PALETTE));
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
count (gpointer data)
{
  (*(guint *) data)++;
}

static void
test_stands_beside_the_diagram (CanvasFixture *f,
                                gconstpointer  data)
{
  PwRect place = get_place (f, GTK_WIDGET (get_palette (f)));
  PwRect content;

  g_assert_cmpfloat (place.x, ==, MARGIN);
  g_assert_cmpfloat (place.y, ==, MARGIN);
  gtk_widget_activate_action (GTK_WIDGET (f->view), "view.zoom-fit", NULL);
  content = pw_view_state_rect_to_view (f->state, pw_view_state_get_content (f->state));
  g_assert_cmpfloat (content.x, >=, place.x + place.width);
}

static void
test_hidden_where_people_only_look (CanvasFixture *f,
                                    gconstpointer  data)
{
  GtkWidget *palette = GTK_WIDGET (get_palette (f));

  g_assert_true (gtk_widget_get_visible (palette));
  g_object_set (f->view, "editable", FALSE, NULL);
  g_assert_false (gtk_widget_get_visible (palette));
}

static void
test_folds_where_the_height_is_short (void)
{
  static const struct
  {
    int height;
    int n_columns;
  } cases[] = { { 700, 1 }, { 630, 1 }, { 500, 2 }, { 360, 2 }, { 250, 3 } };
  PwPalette *palette = PW_PALETTE (g_object_ref_sink (pw_palette_new ()));
  int        one;
  int        full;

  pw_palette_fit (palette, 2000, &one, &full);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int width;
      int height;

      pw_palette_fit (palette, cases[i].height, &width, &height);
      g_assert_cmpint (width, >, (cases[i].n_columns - 1) * 40);
      g_assert_cmpint (width, <=, one + (cases[i].n_columns - 1) * 40);
      g_assert_cmpint (height, <=, MIN (full, cases[i].height));
    }
  g_assert_finalize_object (GTK_WIDGET (palette));
}

static void
test_every_entry_has_a_picture_and_a_name (CanvasFixture *f,
                                           gconstpointer  data)
{
  static const PwIconInk   ink = { { 0, 0, 0, 1 }, { 1, 1, 1, 1 } };
  static const char *const entries[] = { "hand", "lasso", "space", "connect", "start-event", "intermediate-event",
                                         "end-event", "exclusive-gateway", "task", "expanded-sub-process", "data-object",
                                         "data-store", "pool", "group", "annotation", "more" };
  const PwVariant         *variants;
  guint                    n;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GtkWidget *button = pw_palette_get_entry (get_palette (f), entries[i]);
      g_autoptr (PwDisplayList) list = pw_icon_shapes_draw (entries[i], &ink);

      g_assert_nonnull (button);
      g_assert_nonnull (gtk_widget_get_tooltip_markup (button));
      g_assert_cmpuint (pw_display_list_get_n_ops (list), >, 0);
    }

  variants = pw_variant_get_all (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PwDisplayList) list = pw_icon_shapes_draw (variants[i].key, &ink);
      PwRect extents = pw_display_list_get_extents (list);

      g_assert_true (pw_rect_contains_rect ((PwRect){ 0, 0, PW_ICON_UNITS, PW_ICON_UNITS }, extents));
    }
  g_assert_null (pw_icon_shapes_draw ("no-such-thing", &ink));
}

/* Arrow keys stay inside, Tab is one stop. */
static void
test_arrow_keys (CanvasFixture *f,
                 gconstpointer  data)
{
  GtkWidget *palette = GTK_WIDGET (get_palette (f));
  guint      n_left = 0;

  g_assert_true (gtk_widget_child_focus (palette, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == pw_palette_get_entry (get_palette (f), "hand"));
  g_assert_true (gtk_widget_child_focus (palette, GTK_DIR_UP));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == pw_palette_get_entry (get_palette (f), "hand"));
  g_assert_true (gtk_widget_child_focus (palette, GTK_DIR_DOWN));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == pw_palette_get_entry (get_palette (f), "lasso"));
  g_assert_false (gtk_widget_child_focus (palette, GTK_DIR_TAB_FORWARD));

  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 420);
  canvas_fixture_settle (f);
  g_assert_true (gtk_widget_child_focus (palette, GTK_DIR_DOWN));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == pw_palette_get_entry (get_palette (f), "connect"));
  g_assert_true (gtk_widget_child_focus (palette, GTK_DIR_LEFT));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == pw_palette_get_entry (get_palette (f), "space"));
  g_assert_true (gtk_widget_child_focus (palette, GTK_DIR_UP));
  g_assert_true (gtk_widget_child_focus (palette, GTK_DIR_RIGHT));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == pw_palette_get_entry (get_palette (f), "lasso"));

  gtk_widget_grab_focus (GTK_WIDGET (f->canvas));
  gtk_widget_child_focus (palette, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == pw_palette_get_entry (get_palette (f), "lasso"));

  g_signal_connect_swapped (palette, "left", G_CALLBACK (count), &n_left);
  g_assert_true (canvas_fixture_press (palette, GDK_KEY_Escape, 0));
  g_assert_cmpuint (n_left, ==, 1);
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)), palette));
}

static void
test_enter_creates_at_once (CanvasFixture *f,
                            gconstpointer  data)
{
  GtkWidget       *button = pw_palette_get_entry (get_palette (f), "task");
  PwModel         *model = pw_document_get_model (f->document);
  g_autofree char *appended = NULL;
  const char      *made;

  /* Behind what is selected. */
  pw_selection_set (f->selection, "check");
  g_signal_emit_by_name (button, "clicked");
  canvas_fixture_settle (f);
  appended = g_strdup (pw_selection_get_only (f->selection));
  g_assert_cmpstr (appended, !=, "check");
  g_assert_nonnull (pw_element_find_referrer (pw_model_find (model, appended), PW_ELEMENT_SEQUENCE_FLOW, "targetRef"));

  /* Where nothing can follow, in the middle of what is seen. */
  pw_selection_set (f->selection, NULL);
  g_signal_emit_by_name (button, "clicked");
  canvas_fixture_settle (f);
  made = pw_selection_get_only (f->selection);
  g_assert_nonnull (made);
  g_assert_cmpstr (made, !=, appended);
}

/* Drawn out of the palette: where it is let go there it is. A short way is a click. */
static void
test_drag_out (CanvasFixture *f,
               gconstpointer  data)
{
  PwPalette  *palette = get_palette (f);
  PwRect      place = get_place (f, GTK_WIDGET (palette));
  PwRect      button = get_place (f, pw_palette_get_entry (palette, "task"));
  PwPoint     middle = { pw_rect_center (button).x - place.x, pw_rect_center (button).y - place.y };
  PwPoint     target = pw_view_state_to_view (f->state, (PwPoint){ 450, 150 });
  const char *made;
  PwRect      bounds;

  pw_selection_set (f->selection, NULL);
  canvas_fixture_drag (GTK_WIDGET (palette), middle, 4, 0);
  g_assert_null (pw_palette_get_active (palette));
  g_assert_false (pw_document_is_modified (f->document));

  /* Back onto the palette nothing comes of it. */
  canvas_fixture_drag (GTK_WIDGET (palette), middle, 0, 30);
  g_assert_false (pw_document_is_modified (f->document));
  g_assert_null (pw_palette_get_active (palette));

  canvas_fixture_drag (GTK_WIDGET (palette), middle, target.x - place.x - middle.x, target.y - place.y - middle.y);
  canvas_fixture_settle (f);
  made = pw_selection_get_only (f->selection);
  g_assert_nonnull (made);
  g_assert_cmpint (pw_element_get_bpmn_type (pw_model_find (pw_document_get_model (f->document), made)), ==, PW_ELEMENT_TASK);
  g_assert_true (pw_canvas_get_element_bounds (f->canvas, made, &bounds));
  g_assert_cmpfloat_with_epsilon (pw_rect_center (bounds).x, target.x, 12);
  g_assert_null (pw_palette_get_active (palette));
}

/* Told by the gesture around the buttons before the button tells that it was clicked. */
static void
test_click_takes_the_tool (CanvasFixture *f,
                           gconstpointer  data)
{
  PwPalette          *palette = get_palette (f);
  GtkWidget          *task = pw_palette_get_entry (palette, "task");
  PwRect              place = get_place (f, GTK_WIDGET (palette));
  PwRect              button = get_place (f, task);
  GtkEventController *drag = canvas_fixture_find_controller (GTK_WIDGET (palette), GTK_TYPE_GESTURE_DRAG);

  for (guint i = 0; i < 2; i++)
    {
      g_signal_emit_by_name (drag, "drag-begin", pw_rect_center (button).x - place.x, pw_rect_center (button).y - place.y);
      g_signal_emit_by_name (drag, "drag-end", 0.0, 0.0);
      g_signal_emit_by_name (task, "clicked");
      test_iterate ();
      /* The second click puts it back. */
      g_assert_cmpstr (pw_palette_get_active (palette), ==, i == 0 ? "task" : NULL);
    }
  g_assert_false (pw_document_is_modified (f->document));
}

static void
test_shows_what_is_in_hand (CanvasFixture *f,
                            gconstpointer  data)
{
  PwPalette *palette = get_palette (f);
  GtkWidget *hand = pw_palette_get_entry (palette, "hand");

  pw_palette_set_active (palette, "hand");
  g_assert_true ((gtk_widget_get_state_flags (hand) & GTK_STATE_FLAG_CHECKED) != 0);
  gtk_test_accessible_assert_state (hand, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  pw_palette_set_active (palette, NULL);
  g_assert_true ((gtk_widget_get_state_flags (hand) & GTK_STATE_FLAG_CHECKED) == 0);
  gtk_test_accessible_assert_state (hand, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
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
    { "/palette/stands-beside-the-diagram", test_stands_beside_the_diagram },
    { "/palette/hidden-where-people-only-look", test_hidden_where_people_only_look },
    { "/palette/every-entry-has-a-picture-and-a-name", test_every_entry_has_a_picture_and_a_name },
    { "/palette/arrow-keys-stay-inside", test_arrow_keys },
    { "/palette/enter-creates-at-once", test_enter_creates_at_once },
    { "/palette/drawn-out-onto-the-canvas", test_drag_out },
    { "/palette/a-click-takes-the-tool", test_click_takes_the_tool },
    { "/palette/shows-what-is-in-hand", test_shows_what_is_in_hand },
  };

  if (!test_init_with_display (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CanvasFixture, sample_xml, set_up, tests[i].run, tear_down);
  g_test_add_func ("/palette/folds-where-the-height-is-short", test_folds_where_the_height_is_short);

  return g_test_run ();
}
