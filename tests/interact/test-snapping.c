/* interact/test-snapping.c - what is dragged lines up with what is there
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/snapping.h"

static const PwRect task = { 100, 100, 100, 80 };

static void
assert_moves (PwSnapping *snapping,
              PwRect      bounds,
              double      x,
              double      y,
              guint       n_guides)
{
  g_autoptr (PwPreview) preview = pw_preview_new ((PwPoint){ 0, 0 });
  PwPoint by = pw_snapping_move (snapping, bounds, preview);

  g_assert_cmpfloat_with_epsilon (bounds.x + by.x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (bounds.y + by.y, y, 1e-6);
  g_assert_cmpuint (preview->guides->len, ==, n_guides);
}

static void
test_centers (void)
{
  g_autoptr (PwSnapping) snapping = pw_snapping_new ();

  pw_snapping_add_shape (snapping, task);
  /* The middle of the task is at 150,140; 18 off is the corner of an event. */
  assert_moves (snapping, (PwRect){ 137, 300, 36, 36 }, 132, 302, 1);
  assert_moves (snapping, (PwRect){ 302, 116, 36, 36 }, 302, 122, 1);
  assert_moves (snapping, (PwRect){ 126, 128, 36, 36 }, 132, 122, 2);
}

static void
test_borders (void)
{
  g_autoptr (PwSnapping) snapping = pw_snapping_new ();

  pw_snapping_add_shape (snapping, task);
  assert_moves (snapping, (PwRect){ 104, 300, 60, 60 }, 100, 300, 1);
  assert_moves (snapping, (PwRect){ 145, 300, 60, 60 }, 140, 300, 1);
}

static void
test_grid (void)
{
  g_autoptr (PwSnapping) snapping = pw_snapping_new ();

  assert_moves (snapping, (PwRect){ 303, 406, 100, 80 }, 300, 410, 0);
  /* An event has its middle on the grid, a pool its corner. */
  assert_moves (snapping, (PwRect){ 303, 406, 36, 36 }, 302, 402, 0);
  assert_moves (snapping, (PwRect){ 303, 406, 601, 201 }, 300, 410, 0);
}

static void
test_start (void)
{
  g_autoptr (PwSnapping) snapping = pw_snapping_new ();

  pw_snapping_add_start (snapping, (PwPoint){ 321, 433 });
  assert_moves (snapping, (PwRect){ 306, 500, 36, 36 }, 303, 502, 0);
}

static void
test_guides (void)
{
  g_autoptr (PwSnapping) snapping = pw_snapping_new ();
  g_autoptr (PwPreview) preview = pw_preview_new ((PwPoint){ 0, 0 });
  const PwGuide *guide;

  pw_snapping_add_shape (snapping, task);
  /* Of two shapes in line the guide leads to the nearer one. */
  pw_snapping_add_shape (snapping, (PwRect){ 100, 500, 100, 80 });
  pw_snapping_move (snapping, (PwRect){ 134, 400, 36, 36 }, preview);
  g_assert_cmpuint (preview->guides->len, ==, 1);
  guide = &g_array_index (preview->guides, PwGuide, 0);
  g_assert_cmpfloat_with_epsilon (guide->from.x, 150, 1e-6);
  g_assert_cmpfloat_with_epsilon (guide->to.x, 150, 1e-6);
  g_assert_cmpfloat_with_epsilon (guide->from.y, 402, 1e-6);
  g_assert_cmpfloat_with_epsilon (guide->to.y, 580, 1e-6);
}

static void
test_flows (void)
{
  g_autoptr (PwSnapping) snapping = pw_snapping_new ();

  /* From the right side of the task, above its middle, to the left of what moves. */
  pw_snapping_add_flow (snapping, (PwPoint){ 200, 115 }, task, (PwPoint){ 300, 220 }, (PwRect){ 300, 180, 100, 80 },
                        (PwPoint){ 350, 220 });
  assert_moves (snapping, (PwRect){ 303, 79, 100, 80 }, 300, 75, 1);
}

static void
test_resize (void)
{
  g_autoptr (PwSnapping) snapping = pw_snapping_new ();
  PwRect bounds = { 300, 250, 195, 100 };

  pw_snapping_add_shape (snapping, (PwRect){ 400, 20, 100, 80 });
  bounds = pw_snapping_resize (snapping, bounds, PW_EDGE_RIGHT | PW_EDGE_BOTTOM, NULL);
  g_assert_cmpfloat_with_epsilon (bounds.width, 200, 1e-6);
  g_assert_cmpfloat_with_epsilon (bounds.height, 100, 1e-6);
  bounds = pw_snapping_resize (snapping, (PwRect){ 303, 104, 197, 246 }, PW_EDGE_TOP, NULL);
  g_assert_cmpfloat_with_epsilon (bounds.x, 303, 1e-6);
  g_assert_cmpfloat_with_epsilon (bounds.y, 100, 1e-6);
  g_assert_cmpfloat_with_epsilon (bounds.height, 250, 1e-6);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interact/snapping/centres", test_centers);
  g_test_add_func ("/interact/snapping/borders", test_borders);
  g_test_add_func ("/interact/snapping/grid-where-nothing-is-near", test_grid);
  g_test_add_func ("/interact/snapping/where-it-began", test_start);
  g_test_add_func ("/interact/snapping/guides", test_guides);
  g_test_add_func ("/interact/snapping/straight-flows", test_flows);
  g_test_add_func ("/interact/snapping/resizing", test_resize);

  return g_test_run ();
}
