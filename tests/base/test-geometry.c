/* tests/base/test-geometry.c - rectangles, polylines and colours
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "base/geometry.h"

static void
test_rectangles (void)
{
  PwRect a = { 0, 0, 10, 10 };
  PwRect b = { 10, 0, 5, 5 };
  PwRect both = pw_rect_union (a, b);

  g_assert_false (pw_rect_intersects (a, b)); /* touching is no overlap */
  g_assert_true (pw_rect_intersects (pw_rect_grow (a, 1), b));
  g_assert_true (pw_rect_is_empty (pw_rect_intersect (a, b)));
  g_assert_cmpfloat (pw_rect_intersect (pw_rect_grow (a, 1), b).width, ==, 1);
  g_assert_cmpfloat (pw_rect_intersect (pw_rect_grow (a, 1), b).height, ==, 5);
  g_assert_true (pw_rect_contains (a, (PwPoint){ 10, 10 }));
  g_assert_true (pw_rect_contains_rect (both, b));
  g_assert_cmpfloat (both.width, ==, 15);
  both = pw_rect_union ((PwRect){ 0 }, b);
  g_assert_cmpfloat (both.x, ==, 10);
}

static void
test_polylines (void)
{
  const PwPoint points[] = { { 0, 0 }, { 10, 0 }, { 10, 30 } };
  PwPoint       middle = pw_points_middle (points, 3);
  PwRect        bounds = pw_points_bounds (points, 3);

  g_assert_cmpfloat (middle.x, ==, 10);
  g_assert_cmpfloat (middle.y, ==, 10);
  g_assert_cmpfloat (bounds.height, ==, 30);
  g_assert_cmpfloat_with_epsilon (pw_points_distance (points, 3, (PwPoint){ 13, 34 }), 5, 1e-9);
  g_assert_cmpfloat (pw_points_distance (points, 1, (PwPoint){ 3, 4 }), ==, 5);
  g_assert_cmpfloat (pw_points_distance (NULL, 0, (PwPoint){ 0, 0 }), ==, G_MAXDOUBLE);
  middle = pw_points_middle ((PwPoint[]){ { 4, 4 }, { 4, 4 } }, 2);
  g_assert_cmpfloat (middle.x, ==, 4);
}

static void
test_colors (void)
{
  static const struct
  {
    const char *text;
    const char *hex; /* NULL: no colour */
  } cases[] = {
    { "#0072B2", "#0072b2" },
    { "#fff", "#ffffff" },
    { "#11223380", "#112233" },
    { "Red", "#ff0000" },
    { "#12345", NULL },
    { "#gggggg", NULL },
    { "rgb(1,2,3)", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PwColor          color = { 0 };
      gboolean         is_color = pw_color_parse (cases[i].text, &color);
      g_autofree char *hex = is_color ? pw_color_to_hex (color) : NULL;

      g_assert_cmpstr (hex, ==, cases[i].hex);
      if (!is_color)
        g_assert_cmpfloat (color.alpha, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geometry/rectangles", test_rectangles);
  g_test_add_func ("/geometry/polylines", test_polylines);
  g_test_add_func ("/geometry/colours-are-read", test_colors);

  return g_test_run ();
}
