/* app/test-canvas.c - the canvas in a window: hands, keys, eyes and screen readers
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "canvas-fixture.h"

#include "app/canvas/element-proxy.h"
#include "app/canvas/scene-picture.h"

/* cairo rounds to 1/256 of a pixel, in another place to another side. */
#define ROUNDING 16

static void
set_up (CanvasFixture *f,
        gconstpointer  data)
{
  canvas_fixture_open (f, sample_xml);
}

static void
tear_down (CanvasFixture *f,
           gconstpointer  data)
{
  canvas_fixture_close (f);
}

static void
keep_id (gpointer    source,
         const char *id,
         char      **kept)
{
  g_free (*kept);
  *kept = g_strdup (id);
}

/* --- hands --------------------------------------------------------------------- */

static void
test_click (CanvasFixture *f,
            gconstpointer  data)
{
  canvas_fixture_click (f, (PwPoint){ 250, 80 }, 1);
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "check");
  canvas_fixture_click (f, (PwPoint){ 168, 100 }, 1);
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "f1");
  canvas_fixture_click (f, (PwPoint){ 350, 430 }, 1);
  g_assert_cmpuint (pw_selection_get_n_ids (f->selection), ==, 0);
}

static void
test_double_click (CanvasFixture *f,
                   gconstpointer  data)
{
  g_autofree char *activated = NULL;

  g_signal_connect (f->view, "activated", G_CALLBACK (keep_id), &activated);
  canvas_fixture_click (f, (PwPoint){ 250, 80 }, 1);
  g_assert_null (activated);
  canvas_fixture_click (f, (PwPoint){ 250, 80 }, 2);
  g_assert_cmpstr (activated, ==, "check");
}

static void
test_drag (CanvasFixture *f,
           gconstpointer  data)
{
  PwPoint before = pw_view_state_get_offset (f->state);
  double  zoom = pw_view_state_get_zoom (f->state);

  canvas_fixture_drag (GTK_WIDGET (f->canvas), (PwPoint){ 300, 300 }, -40, 20);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->state).x, before.x + 40 / zoom, 1e-6);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->state).y, before.y - 20 / zoom, 1e-6);
  g_assert_cmpuint (pw_selection_get_n_ids (f->selection), ==, 0);
}

static void
test_hover (CanvasFixture *f,
            gconstpointer  data)
{
  g_autofree char    *hovered = NULL;
  PwPoint             pixel = pw_view_state_to_view (f->state, (PwPoint){ 375, 90 });
  GtkEventController *motion = canvas_fixture_find_controller (GTK_WIDGET (f->canvas),
                                                               GTK_TYPE_EVENT_CONTROLLER_MOTION);

  g_signal_connect (f->canvas, "hover-changed", G_CALLBACK (keep_id), &hovered);
  g_signal_emit_by_name (motion, "motion", pixel.x, pixel.y);
  g_assert_cmpstr (hovered, ==, "gate");
  g_signal_emit_by_name (motion, "leave");
  g_assert_null (hovered);
}

static void
test_wheel (CanvasFixture *f,
            gconstpointer  data)
{
  GtkEventController *scroll = canvas_fixture_find_controller (GTK_WIDGET (f->canvas),
                                                               GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  PwPoint             before = pw_view_state_get_offset (f->state);
  gboolean            is_taken = FALSE;

  g_signal_emit_by_name (scroll, "scroll", 0.0, 1.0, &is_taken);
  g_assert_true (is_taken);
  g_assert_cmpfloat (pw_view_state_get_offset (f->state).y, >, before.y);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->state).x, before.x, 1e-6);
}

/* --- keys ------------------------------------------------------------------------ */

static void
test_arrows_walk (CanvasFixture *f,
                  gconstpointer  data)
{
  static const struct
  {
    guint       key;
    const char *to;
  } steps[] = {
    { GDK_KEY_Home, "start" },
    { GDK_KEY_Right, "check" },
    { GDK_KEY_Right, "gate" },
    { GDK_KEY_Right, "done" },
    { GDK_KEY_Down, "ask" },
    { GDK_KEY_Left, "gate" },
    { GDK_KEY_End, "stopped" },
  };

  gtk_widget_grab_focus (GTK_WIDGET (f->canvas));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *focus;

      g_assert_true (canvas_fixture_press (GTK_WIDGET (f->canvas), steps[i].key, 0));
      g_assert_cmpstr (pw_selection_get_only (f->selection), ==, steps[i].to);
      /* The focus is where the selection is, so that it is read out. */
      focus = gtk_window_get_focus (GTK_WINDOW (f->window));
      g_assert_true (PW_IS_ELEMENT_PROXY (focus));
      g_assert_cmpstr (pw_element_proxy_get_id (PW_ELEMENT_PROXY (focus)), ==, steps[i].to);
    }
}

static void
test_arrows_pan (CanvasFixture *f,
                 gconstpointer  data)
{
  PwPoint before;

  pw_view_state_restore (f->state, 2, (PwPoint){ 100, 100 });
  before = pw_view_state_get_offset (f->state);
  canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_Right, 0);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->state).x, before.x + 25, 1e-6);
  g_assert_cmpuint (pw_selection_get_n_ids (f->selection), ==, 0);
  canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (f->state).x, before.x + 25 - 100, 1e-6);
}

static void
test_tab_is_no_trap (CanvasFixture *f,
                     gconstpointer  data)
{
  guint n = 0;

  gtk_widget_grab_focus (GTK_WIDGET (f->canvas));
  while (gtk_widget_child_focus (GTK_WIDGET (f->canvas), GTK_DIR_TAB_FORWARD))
    {
      if (n == 3)
        g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "start");
      n++;
      g_assert_cmpuint (n, <, 50);
    }
  g_assert_cmpuint (n, ==, 11);
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "Citizen");
}

static void
test_enter_and_escape (CanvasFixture *f,
                       gconstpointer  data)
{
  g_autofree char *activated = NULL;

  g_signal_connect (f->view, "activated", G_CALLBACK (keep_id), &activated);
  g_assert_false (canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_Return, 0));
  pw_selection_set (f->selection, "gate");
  g_assert_true (canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_Return, 0));
  g_assert_cmpstr (activated, ==, "gate");
  g_assert_true (canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_Escape, 0));
  g_assert_cmpuint (pw_selection_get_n_ids (f->selection), ==, 0);
  /* Nothing left to leave: others may have the key. */
  g_assert_false (canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_Escape, 0));
}

static void
test_zoom_keys (CanvasFixture *f,
                gconstpointer  data)
{
  double first = pw_view_state_get_zoom (f->state);

  canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_0, GDK_CONTROL_MASK);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_zoom (f->state), 1, 1e-6);
  canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_plus, GDK_CONTROL_MASK);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_zoom (f->state), 1.3493, 1e-3);
  canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_minus, GDK_CONTROL_MASK);
  canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_minus, GDK_CONTROL_MASK);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_zoom (f->state), 0.7411, 1e-3);
  canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_1, GDK_CONTROL_MASK);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_zoom (f->state), first, 1e-6);
}

static void
test_select_all (CanvasFixture *f,
                 gconstpointer  data)
{
  canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_a, GDK_CONTROL_MASK);
  g_assert_cmpuint (pw_selection_get_n_ids (f->selection), ==,
                    pw_diagram_get_n_items (pw_canvas_get_diagram (f->canvas)));
}

/* --- screen readers ---------------------------------------------------------------- */

static GtkWidget *
find_proxy (GtkWidget  *widget,
            const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (PW_IS_ELEMENT_PROXY (child) && g_str_equal (pw_element_proxy_get_id (PW_ELEMENT_PROXY (child)), id))
        return child;
      found = find_proxy (child, id);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_proxies_are_nested (CanvasFixture *f,
                         gconstpointer  data)
{
  static const char *const chains[][4] = {
    { "start", "Front", "Pool" },
    { "deadline", "ask", "Back", "Pool" },
    { "Citizen" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (chains); i++)
    {
      GtkWidget *at = find_proxy (GTK_WIDGET (f->canvas), chains[i][0]);

      g_assert_nonnull (at);
      for (guint k = 1; k < G_N_ELEMENTS (chains[i]) && chains[i][k] != NULL; k++)
        {
          at = gtk_widget_get_parent (at);
          g_assert_cmpstr (pw_element_proxy_get_id (PW_ELEMENT_PROXY (at)), ==, chains[i][k]);
        }
      g_assert_true (gtk_widget_get_parent (at) == GTK_WIDGET (f->canvas));
    }
  g_assert_null (find_proxy (GTK_WIDGET (f->canvas), "f1"));
}

static void
test_proxies_have_names (CanvasFixture *f,
                         gconstpointer  data)
{
  GtkWidget *check = find_proxy (GTK_WIDGET (f->canvas), "check");
  GtkWidget *lane = find_proxy (GTK_WIDGET (f->canvas), "Front");
  GtkWidget *gate = find_proxy (GTK_WIDGET (f->canvas), "gate");

  gtk_test_accessible_assert_role (check, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL, "User task Check, lane Front office");
  gtk_test_accessible_assert_role (lane, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (lane, GTK_ACCESSIBLE_PROPERTY_LABEL, "Lane Front office, pool Town hall");
  gtk_test_accessible_assert_relation (check, GTK_ACCESSIBLE_RELATION_FLOW_TO, gate, NULL);

  canvas_fixture_click (f, (PwPoint){ 250, 80 }, 1);
  gtk_test_accessible_assert_state (check, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  canvas_fixture_click (f, (PwPoint){ 375, 90 }, 1);
  gtk_test_accessible_assert_state (check, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
}

static void
test_proxies_have_places (CanvasFixture *f,
                          gconstpointer  data)
{
  GtkWidget      *check = find_proxy (GTK_WIDGET (f->canvas), "check");
  GtkWidget      *stopped = find_proxy (GTK_WIDGET (f->canvas), "stopped");
  PwRect          want;
  graphene_rect_t got;

  pw_view_state_restore (f->state, 4, (PwPoint){ 150, 20 });
  canvas_fixture_settle (f);
  g_assert_true (gtk_widget_get_child_visible (check));
  g_assert_false (gtk_widget_get_child_visible (stopped));

  g_assert_true (pw_canvas_get_element_bounds (f->canvas, "check", &want));
  g_assert_true (gtk_widget_compute_bounds (check, GTK_WIDGET (f->canvas), &got));
  g_assert_cmpfloat_with_epsilon (got.origin.x, want.x, 2);
  g_assert_cmpfloat_with_epsilon (got.origin.y, want.y, 2);
  g_assert_cmpfloat_with_epsilon (got.size.width, want.width, 2);

  /* So far away that nothing is read out by its place. */
  pw_view_state_restore (f->state, 0.25, (PwPoint){ 0, 0 });
  canvas_fixture_settle (f);
  g_assert_false (gtk_widget_get_child_visible (check));
}

static void
test_proxy_actions (CanvasFixture *f,
                    gconstpointer  data)
{
  g_autofree char *activated = NULL;

  g_signal_connect (f->view, "activated", G_CALLBACK (keep_id), &activated);
  gtk_widget_activate_action (find_proxy (GTK_WIDGET (f->canvas), "done"), "element.select", NULL);
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "done");
  gtk_widget_activate_action (find_proxy (GTK_WIDGET (f->canvas), "ask"), "element.activate", NULL);
  g_assert_cmpstr (activated, ==, "ask");
}

/* --- eyes ------------------------------------------------------------------------------- */

/* How many pixels of an area of the diagram are dark. */
static guint
count_ink (CanvasFixture *f,
           PwRect         area,
           double         zoom)
{
  const PwScene *scene = pw_canvas_get_scene (f->canvas);
  g_autoptr (PwScenePicture) picture = pw_scene_picture_new (scene);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  int              width = (int) (area.width * zoom);
  int              height = (int) (area.height * zoom);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr = cairo_create (surface);
  guint            n = 0;

  pw_scene_picture_append (picture, snapshot, (PwPoint){ area.x, area.y }, zoom, width, height, 1);
  node = gtk_snapshot_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

        n += row[4 * x] < 170;
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

static void
test_text_goes_with_distance (CanvasFixture *f,
                              gconstpointer  data)
{
  PwRect label = { 220, 85, 60, 30 }; /* the name in the middle of a task */

  g_assert_cmpuint (count_ink (f, label, 1), >, 20);
  g_assert_cmpuint (count_ink (f, label, PW_DETAIL_ZOOM * 0.9), ==, 0);
  /* The task itself is seen at every distance. */
  g_assert_cmpuint (count_ink (f, (PwRect){ 190, 50, 120, 100 }, PW_DETAIL_ZOOM * 0.9), >, 10);
  g_assert_cmpuint (count_ink (f, (PwRect){ 0, 0, 700, 510 }, 0.05), >, 5);
}

/* Pixels of what a picture shows. */
static GBytes *
draw_picture (PwScenePicture *picture,
              PwPoint         offset,
              double          zoom)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 300);
  cairo_t         *cr = cairo_create (surface);

  pw_scene_picture_append (picture, snapshot, offset, zoom, 400, 300, 1);
  node = gtk_snapshot_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), 400 * 300 * 4,
                                     (GDestroyNotify) cairo_surface_destroy, surface);
}

static void
test_pan_keeps_pixels (CanvasFixture *f,
                       gconstpointer  data)
{
  g_autoptr (PwScenePicture) picture = pw_scene_picture_new (pw_canvas_get_scene (f->canvas));
  guint64 first;

  g_bytes_unref (draw_picture (picture, (PwPoint){ 0, 0 }, 1));
  first = pw_scene_picture_get_n_painted (picture);
  for (guint i = 0; i < 10; i++)
    g_bytes_unref (draw_picture (picture, (PwPoint){ i * 10, i * 7 }, 1));
  g_assert_cmpuint (pw_scene_picture_get_n_painted (picture), ==, first);
  /* Beyond the margin: only what is new. */
  g_bytes_unref (draw_picture (picture, (PwPoint){ 120, 0 }, 1));
  g_assert_cmpuint (pw_scene_picture_get_n_painted (picture), >, first);
  g_assert_cmpuint (pw_scene_picture_get_n_painted (picture), <, first * 3 / 2);
}

static int
get_largest_difference (GBytes *left,
                        GBytes *right)
{
  gsize         n;
  const guint8 *a = g_bytes_get_data (left, &n);
  const guint8 *b = g_bytes_get_data (right, NULL);
  int           largest = 0;

  for (gsize i = 0; i < n; i++)
    largest = MAX (largest, abs (a[i] - b[i]));
  return largest;
}

/* However one got there, the picture is the same. */
static void
test_pan_leaves_no_seams (CanvasFixture *f,
                          gconstpointer  data)
{
  static const double  zooms[] = { 1, 0.73, 0.3 };
  static const PwPoint way[] = { { 0, 0 }, { 170, 60 }, { 320, 210 }, { 333, -40 }, { 90, 33 }, { 111, 77 } };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autoptr (PwScenePicture) picture = pw_scene_picture_new (pw_canvas_get_scene (f->canvas));

      for (guint k = 0; k < G_N_ELEMENTS (way); k++)
        {
          g_autoptr (PwScenePicture) fresh = pw_scene_picture_new (pw_canvas_get_scene (f->canvas));
          g_autoptr (GBytes) panned = draw_picture (picture, way[k], zooms[i]);
          g_autoptr (GBytes) direct = draw_picture (fresh, way[k], zooms[i]);

          g_assert_cmpint (get_largest_difference (panned, direct), <=, ROUNDING);
        }
    }
}

static void
test_follows_dark (CanvasFixture *f,
                   gconstpointer  data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_assert_cmpstr (pw_scene_get_theme (pw_canvas_get_scene (f->canvas))->id, ==, "light");
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_cmpstr (pw_scene_get_theme (pw_canvas_get_scene (f->canvas))->id, ==, "dark");
  canvas_fixture_settle (f);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  g_assert_cmpstr (pw_scene_get_theme (pw_canvas_get_scene (f->canvas))->id, ==, "light");
}

static gboolean
has_tooltip (CanvasFixture *f,
             const char    *id)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean is_shown = FALSE;
  PwRect   place;

  g_assert_true (pw_canvas_get_element_bounds (f->canvas, id, &place));
  g_signal_emit_by_name (f->canvas, "query-tooltip", (int) pw_rect_center (place).x, (int) pw_rect_center (place).y, FALSE, tooltip, &is_shown);

  return is_shown;
}

static void
test_marks (CanvasFixture *f,
            gconstpointer  data)
{
  g_autoptr (GHashTable) marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                        (GDestroyNotify) pw_canvas_mark_free);
  GtkWidget *check = find_proxy (GTK_WIDGET (f->canvas), "check");

  g_hash_table_insert (marks, g_strdup ("check"), pw_canvas_mark_new ("7", "Step 7", (PwColor){ 0 }, TRUE));
  g_hash_table_insert (marks, g_strdup ("not-there"), pw_canvas_mark_new ("8", "Step 8", (PwColor){ 0 }, FALSE));
  pw_canvas_set_marks (f->canvas, marks);
  canvas_fixture_settle (f);
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Step 7");
  g_assert_true (has_tooltip (f, "check"));
  g_assert_false (has_tooltip (f, "ask"));
  pw_canvas_set_marks (f->canvas, NULL);
  canvas_fixture_settle (f);
  g_assert_false (has_tooltip (f, "check"));
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
    { "/canvas/click-selects", test_click },
    { "/canvas/double-click-activates", test_double_click },
    { "/canvas/drag-moves-the-view", test_drag },
    { "/canvas/pointer-hovers", test_hover },
    { "/canvas/wheel-scrolls", test_wheel },
    { "/canvas/arrows-walk-along-the-flow", test_arrows_walk },
    { "/canvas/arrows-pan-where-nothing-is-selected", test_arrows_pan },
    { "/canvas/tab-goes-through-and-out", test_tab_is_no_trap },
    { "/canvas/enter-activates-escape-deselects", test_enter_and_escape },
    { "/canvas/zoom-keys", test_zoom_keys },
    { "/canvas/select-all", test_select_all },
    { "/canvas/proxies/nested-as-what-they-stand-for", test_proxies_are_nested },
    { "/canvas/proxies/names-states-relations", test_proxies_have_names },
    { "/canvas/proxies/only-what-is-seen-has-a-place", test_proxies_have_places },
    { "/canvas/proxies/actions", test_proxy_actions },
    { "/canvas/text-goes-with-distance", test_text_goes_with_distance },
    { "/canvas/pan-keeps-what-was-painted", test_pan_keeps_pixels },
    { "/canvas/pan-leaves-no-seams", test_pan_leaves_no_seams },
    { "/canvas/follows-the-dark-style", test_follows_dark },
    { "/canvas/marks-are-described", test_marks },
  };

  if (!test_init_with_display (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CanvasFixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
