/* interact/test-view-state.c - zoom keeps its point, panning its limits, steps their rungs
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/view-state.h"

#define EPSILON 1e-6

static PwViewState *
view_of (double width,
         double height,
         PwRect content)
{
  PwViewState *view = pw_view_state_new ();

  pw_view_state_set_size (view, width, height);
  pw_view_state_set_content (view, content);
  return view;
}

static void
count (PwViewState *view,
       gpointer     data)
{
  (*(guint *) data)++;
}

static void
test_zoom_keeps_the_point (void)
{
  static const double zooms[] = { 0.3, 1, 2.5, 4, 0.2 };
  g_autoptr (PwViewState) view = view_of (800, 600, (PwRect){ 0, 0, 3000, 2000 });
  PwPoint pixel = { 300, 200 };

  pw_view_state_restore (view, 1, (PwPoint){ 500, 400 });
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      PwPoint before = pw_view_state_to_diagram (view, pixel);
      PwPoint after;

      pw_view_state_zoom_at (view, zooms[i], pixel);
      after = pw_view_state_to_diagram (view, pixel);
      g_assert_cmpfloat_with_epsilon (pw_view_state_get_zoom (view), zooms[i], EPSILON);
      g_assert_cmpfloat_with_epsilon (after.x, before.x, EPSILON);
      g_assert_cmpfloat_with_epsilon (after.y, before.y, EPSILON);
    }
}

static void
test_steps (void)
{
  g_autoptr (PwViewState) view = view_of (800, 600, (PwRect){ 0, 0, 3000, 2000 });
  PwPoint  middle = { 400, 300 };
  gboolean has_met_100 = FALSE;
  guint    n = 0;

  pw_view_state_zoom_at (view, PW_ZOOM_MIN, middle);
  while (pw_view_state_get_zoom (view) < PW_ZOOM_MAX - EPSILON)
    {
      pw_view_state_step_zoom (view, 1, middle);
      has_met_100 |= G_APPROX_VALUE (pw_view_state_get_zoom (view), 1, EPSILON);
      n++;
    }
  g_assert_true (has_met_100);
  g_assert_cmpuint (n, >=, 10);
  g_assert_cmpuint (n, <=, 11);

  /* Between rungs: to the next one, not past it. */
  pw_view_state_zoom_at (view, 0.95, middle);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_step (view, 1), 1, EPSILON);
  pw_view_state_zoom_at (view, 1.1, middle);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_step (view, -1), 1, EPSILON);
}

typedef struct
{
  const char *name;
  PwRect      content;
  PwRect      start;
  double      zoom;
  gboolean    is_whole;
} FirstCase;

static const FirstCase first_cases[] = {
  { "small-is-not-enlarged", { 0, 0, 200, 100 }, { 10, 40, 36, 36 }, 1, TRUE },
  { "readable-as-a-whole", { 50, 50, 1000, 500 }, { 60, 200, 36, 36 }, 0.752, TRUE },
  { "too-wide-begins-at-the-left", { 0, 0, 3000, 500 }, { 60, 200, 36, 36 }, 0.8, FALSE },
  { "start-below-is-in-sight", { 0, 0, 3000, 3000 }, { 60, 2500, 36, 36 }, 0.8, FALSE },
  { "negative-coordinates", { -2000, -2000, 5000, 5000 }, { -1900, -1900, 36, 36 }, 0.8, FALSE },
};

static void
test_first (gconstpointer data)
{
  const FirstCase *want = data;
  g_autoptr (PwViewState) view = pw_view_state_new ();
  PwRect visible;

  /* Said before the size is known. */
  pw_view_state_set_content (view, want->content);
  pw_view_state_show_first (view, want->start);
  pw_view_state_set_size (view, 100, 100);
  pw_view_state_set_size (view, 800, 600);

  visible = pw_view_state_get_visible (view);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_zoom (view), want->zoom, 1e-3);
  g_assert_true (pw_rect_contains_rect (visible, want->start));
  g_assert_cmpint (pw_rect_contains_rect (visible, want->content), ==, want->is_whole);
  if (!want->is_whole)
    g_assert_cmpfloat (visible.x, <, want->content.x);
}

static void
test_touched_stays (void)
{
  g_autoptr (PwViewState) view = view_of (800, 600, (PwRect){ 0, 0, 3000, 500 });
  PwPoint before;

  pw_view_state_show_first (view, (PwRect){ 0 });
  pw_view_state_pan (view, 100, 0);
  before = pw_view_state_get_offset (view);
  pw_view_state_set_size (view, 900, 700);
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (view).x, before.x, EPSILON);
}

static void
test_pan_has_limits (void)
{
  g_autoptr (PwViewState) view = view_of (800, 600, (PwRect){ 0, 0, 1000, 1000 });

  pw_view_state_pan (view, 1e9, -1e9);
  g_assert_true (pw_rect_intersects (pw_view_state_get_visible (view), (PwRect){ 0, 0, 1000, 1000 }));
  pw_view_state_pan (view, -1e9, 1e9);
  g_assert_true (pw_rect_intersects (pw_view_state_get_visible (view), (PwRect){ 0, 0, 1000, 1000 }));
}

static void
test_show (void)
{
  static const PwRect rects[] = {
    { 2500, 1500, 100, 80 },
    { 0, 0, 36, 36 },
    { 1400, 900, 100, 80 },
    { 100, 100, 2500, 300 },
  };
  g_autoptr (PwViewState) view = view_of (800, 600, (PwRect){ 0, 0, 3000, 2000 });
  PwPoint before;

  pw_view_state_restore (view, 1, (PwPoint){ 1000, 800 });
  before = pw_view_state_get_offset (view);
  pw_view_state_show (view, (PwRect){ 1200, 900, 100, 80 });
  g_assert_cmpfloat_with_epsilon (pw_view_state_get_offset (view).x, before.x, EPSILON);

  for (guint i = 0; i < G_N_ELEMENTS (rects); i++)
    {
      double zoom = pw_view_state_get_zoom (view);

      pw_view_state_show (view, rects[i]);
      g_assert_true (pw_rect_contains_rect (pw_view_state_get_visible (view), rects[i]));
      if (rects[i].width < 800)
        g_assert_cmpfloat_with_epsilon (pw_view_state_get_zoom (view), zoom, EPSILON);
    }
  g_assert_cmpfloat (pw_view_state_get_zoom (view), <, 1);
}

static void
test_stays_clear_of_what_covers (void)
{
  PwRect content = { 0, 0, 3000, 2000 };
  PwRect element = { 2000, 1500, 100, 80 };
  g_autoptr (PwViewState) view = view_of (800, 600, content);
  PwRect place;

  pw_view_state_set_covered (view, 64, 170, 140);
  pw_view_state_fit (view);
  place = pw_view_state_rect_to_view (view, content);
  g_assert_cmpfloat (place.y + place.height, <=, 600 - 64 + EPSILON);
  g_assert_cmpfloat (place.y, >=, 0);

  /* In sight, but below the corner. */
  pw_view_state_restore (view, 1, (PwPoint){ 1330, 1000 });
  g_assert_true (pw_rect_contains_rect (pw_view_state_get_visible (view), element));
  pw_view_state_show (view, element);
  place = pw_view_state_rect_to_view (view, element);
  g_assert_true (pw_rect_contains_rect (pw_view_state_get_visible (view), element));
  g_assert_cmpfloat (place.y + place.height, <=, 600 - 140);
}

static void
test_stays_clear_of_the_left (void)
{
  PwRect content = { 0, 0, 3000, 2000 };
  PwRect element = { 500, 300, 100, 80 };
  PwRect place;
  g_autoptr (PwViewState) view = view_of (800, 600, content);

  pw_view_state_show_first (view, (PwRect){ 0 });
  pw_view_state_set_covered_left (view, 60);
  g_assert_cmpfloat (pw_view_state_rect_to_view (view, content).x, >, 60);

  pw_view_state_fit (view);
  place = pw_view_state_rect_to_view (view, content);
  g_assert_cmpfloat (place.x, >, 60);
  g_assert_cmpfloat (place.x + place.width, <, 800);

  /* In sight, but below what lies there. */
  pw_view_state_restore (view, 1, (PwPoint){ 480, 200 });
  pw_view_state_show (view, element);
  g_assert_cmpfloat (pw_view_state_rect_to_view (view, element).x, >, 60);
  g_assert_true (pw_rect_contains_rect (pw_view_state_get_visible (view), element));
}

static void
test_huge_content_fits (void)
{
  PwRect content = { 0, 0, 150000, 20000 };
  g_autoptr (PwViewState) view = view_of (800, 600, content);

  pw_view_state_fit (view);
  g_assert_true (pw_rect_contains_rect (pw_view_state_get_visible (view), content));
  g_assert_cmpfloat (pw_view_state_get_zoom (view), <, PW_ZOOM_MIN);
}

static void
test_announces_once (void)
{
  g_autoptr (PwViewState) view = view_of (800, 600, (PwRect){ 0, 0, 3000, 2000 });
  guint n_changes = 0;

  g_signal_connect (view, "changed", G_CALLBACK (count), &n_changes);

  pw_view_state_zoom_at (view, 2, (PwPoint){ 10, 10 });
  pw_view_state_zoom_at (view, 2, (PwPoint){ 10, 10 });
  g_assert_cmpuint (n_changes, ==, 1);
  pw_view_state_set_size (view, 800, 600);
  g_assert_cmpuint (n_changes, ==, 1);
  pw_view_state_pan (view, 10, 10);
  g_assert_cmpuint (n_changes, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interact/view-state/zoom-keeps-the-point-under-the-pointer", test_zoom_keeps_the_point);
  g_test_add_func ("/interact/view-state/ten-steps-with-100-percent", test_steps);
  for (guint i = 0; i < G_N_ELEMENTS (first_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/interact/view-state/first/", first_cases[i].name, NULL);

      g_test_add_data_func (path, &first_cases[i], test_first);
    }
  g_test_add_func ("/interact/view-state/what-was-moved-stays-on-resize", test_touched_stays);
  g_test_add_func ("/interact/view-state/pan-keeps-content-in-sight", test_pan_has_limits);
  g_test_add_func ("/interact/view-state/show-moves-the-least", test_show);
  g_test_add_func ("/interact/view-state/stays-clear-of-what-covers", test_stays_clear_of_what_covers);
  g_test_add_func ("/interact/view-state/stays-clear-of-what-lies-over-the-left-edge", test_stays_clear_of_the_left);
  g_test_add_func ("/interact/view-state/huge-content-fits", test_huge_content_fits);
  g_test_add_func ("/interact/view-state/announces-once", test_announces_once);

  return g_test_run ();
}
