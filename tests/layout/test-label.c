/* tests/layout/test-label.c - labels cover nothing, and keep their place
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/label.h"

#define WIDTH 80.0
#define HEIGHT 28.0

static const PwRect event = { 100, 100, 36, 36 };

static void
assert_rect (PwRect rect,
             double x,
             double y)
{
  if (ABS (rect.x - x) > 0.01 || ABS (rect.y - y) > 0.01)
    g_error ("the label stands at %g,%g, not at %g,%g", rect.x, rect.y, x, y);
}

static void
test_place (void)
{
  static const PwPoint left[] = { { 0, 118 }, { 100, 118 } };
  static const PwPoint right[] = { { 136, 118 }, { 300, 118 } };
  static const PwPoint down[] = { { 118, 136 }, { 118, 300 } };
  static const PwPoint up[] = { { 118, 100 }, { 118, 0 } };
  static const struct
  {
    const char *name;
    PwPolyline  flows[4];
    guint       n_flows;
    double      x;
    double      y;
  } cases[] = {
    { "alone: below", { { left, 2 } }, 0, 78, 146 },
    { "in a row: below", { { left, 2 }, { right, 2 } }, 2, 78, 146 },
    { "a line downwards: above", { { left, 2 }, { right, 2 }, { down, 2 } }, 3, 78, 62 },
    { "lines everywhere: beside the one downwards", { { left, 2 }, { right, 2 }, { down, 2 }, { up, 2 } }, 4, 126, 146 },
    { "lines up and down only: beside", { { up, 2 }, { down, 2 } }, 2, 126, 146 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PwLabelAround around = { .flows = cases[i].flows, .n_flows = cases[i].n_flows };
      PwRect        label = pw_label_place (event, WIDTH, HEIGHT, &around);

      g_test_message ("%s", cases[i].name);
      assert_rect (label, cases[i].x, cases[i].y);
      g_assert_true (pw_label_is_free (label, event, &around));
    }
}

static void
test_place_beside_shapes (void)
{
  PwRect        shapes[] = { { 0, 0, 600, 300 }, { 60, 150, 100, 80 }, { 60, 10, 100, 80 }, event };
  PwLabelAround around = { .shapes = shapes, .n_shapes = G_N_ELEMENTS (shapes) };
  PwRect        label = pw_label_place (event, WIDTH, HEIGHT, &around);

  /* The pool around all of it does not count, tasks below and above do. */
  assert_rect (label, 146, 104);
  g_assert_true (pw_label_is_free (label, event, &around));
  g_assert_false (pw_label_is_free ((PwRect){ 78, 146, WIDTH, HEIGHT }, event, &around));
  g_assert_true (pw_label_is_free ((PwRect){ 78, 146, WIDTH, HEIGHT }, event, NULL));
}

static void
test_along (void)
{
  static const PwPoint step[] = { { 0, 0 }, { 60, 0 }, { 60, 200 }, { 120, 200 } };
  static const PwPoint corner[] = { { 0, 25 }, { 0, 150 }, { 200, 150 } };
  PwPolyline           flow = { step, 4 };
  PwLabelAround        around = { .flows = &flow, .n_flows = 1 };

  /* Beside the middle of the longest segment. */
  assert_rect (pw_label_place_along (step, 4, FALSE, WIDTH, HEIGHT, &around), 65, 86);

  /* At a gateway: beside its start. */
  flow = (PwPolyline){ corner, 3 };
  assert_rect (pw_label_place_along (corner, 3, TRUE, WIDTH, HEIGHT, &around), 5, 30);
}

static void
test_along_dodges (void)
{
  static const PwPoint corner[] = { { 0, 25 }, { 0, 150 }, { 200, 150 } };
  PwRect               shape = { 2, 0, 100, 140 };
  PwPolyline           flow = { corner, 3 };
  PwLabelAround        around = { &shape, 1, &flow, 1 };

  assert_rect (pw_label_place_along (corner, 3, TRUE, WIDTH, HEIGHT, &around), -85, 30);
  g_assert_true (pw_label_is_free_along ((PwRect){ -85, 30, WIDTH, HEIGHT }, corner, 3, &around));
  g_assert_false (pw_label_is_free_along ((PwRect){ 5, 30, WIDTH, HEIGHT }, corner, 3, &around));
  g_assert_false (pw_label_is_free_along ((PwRect){ -40, 30, WIDTH, HEIGHT }, corner, 3, &around));

  /* A pool around it does not matter. */
  shape = (PwRect){ -200, -100, 800, 600 };
  g_assert_true (pw_label_is_free_along ((PwRect){ 5, 30, WIDTH, HEIGHT }, corner, 3, &around));
}

static void
test_follow (void)
{
  static const struct
  {
    PwRect label;
    PwRect before;
    PwRect after;
    double x;
    double y;
  } cases[] = {
    { { 78, 146, 80, 28 }, { 100, 100, 36, 36 }, { 150, 90, 36, 36 }, 128, 136 },   /* moved */
    { { 78, 146, 80, 28 }, { 100, 100, 36, 36 }, { 100, 100, 50, 50 }, 85, 160 },   /* larger: stays below */
    { { 78, 62, 80, 28 }, { 100, 100, 36, 36 }, { 100, 80, 36, 56 }, 78, 42 },      /* above */
    { { 146, 104, 80, 28 }, { 100, 100, 36, 36 }, { 100, 100, 56, 36 }, 166, 104 }, /* right of it */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_rect (pw_label_follow (cases[i].label, cases[i].before, cases[i].after), cases[i].x, cases[i].y);
}

static void
test_follow_along (void)
{
  static const PwPoint before[] = { { 0, 0 }, { 200, 0 }, { 200, 200 }, { 400, 200 } };
  static const PwPoint lower[] = { { 0, 50 }, { 200, 50 }, { 200, 200 }, { 400, 200 } };
  static const PwPoint longer[] = { { 0, 0 }, { 400, 0 }, { 400, 200 }, { 600, 200 } };
  static const PwPoint straight[] = { { 0, 0 }, { 400, 0 } };
  static const PwPoint upright[] = { { 0, 0 }, { 0, 200 }, { 200, 200 }, { 200, 400 } };
  PwRect               at_start = { 10, -33, 60, 28 };

  assert_rect (pw_label_follow_along (at_start, before, 4, before, 4), 10, -33);
  assert_rect (pw_label_follow_along (at_start, before, 4, lower, 4), 10, 17);
  assert_rect (pw_label_follow_along (at_start, before, 4, longer, 4), 10, -33);
  assert_rect (pw_label_follow_along (at_start, before, 4, straight, 2), 10, -33);

  /* Left of it as one walks along: still left, which is right of a line downwards. */
  assert_rect (pw_label_follow_along (at_start, before, 4, upright, 4), 5, 26);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/label/place", test_place);
  g_test_add_func ("/label/place-beside-shapes", test_place_beside_shapes);
  g_test_add_func ("/label/along", test_along);
  g_test_add_func ("/label/along-dodges-shapes", test_along_dodges);
  g_test_add_func ("/label/follow", test_follow);
  g_test_add_func ("/label/follow-along", test_follow_along);

  return g_test_run ();
}
