/* tests/edit/test-space.c - room made and taken beyond a cut
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/space.h"

#include "base/error.h"
#include "edit-fixture.h"

static void
make_space (EditFixture *fixture,
            const char  *container,
            double       cut,
            gboolean     is_horizontal,
            double       delta,
            gboolean     everywhere)
{
  g_autoptr (GError) error = NULL;

  pw_command_make_space (fixture->document, container, cut, is_horizontal, delta, everywhere, &error);
  g_assert_no_error (error);
}

static void
assert_points (EditFixture *fixture,
               const char  *flow,
               const char  *wanted)
{
  g_autoptr (GArray) points = edit_points_of (fixture, flow);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    g_string_append_printf (text, "%s%g,%g", i > 0 ? " " : "", g_array_index (points, PwPoint, i).x, g_array_index (points, PwPoint, i).y);
  g_assert_cmpstr (text->str, ==, wanted);
}

/* Between A and G: the pool and its lanes get longer, the other pools do not. */
static void
test_to_the_right (EditFixture  *fixture,
                   gconstpointer data)
{
  make_space (fixture, "L1", 400, TRUE, 120, FALSE);
  edit_assert_bounds (fixture, "Town", 100, 100, 1120, 400);
  edit_assert_bounds (fixture, "L1", 130, 100, 1090, 200);
  edit_assert_bounds (fixture, "L2", 130, 300, 1090, 200);
  edit_assert_bounds (fixture, "A", 270, 160, 100, 80);
  edit_assert_bounds (fixture, "G", 545, 175, 50, 50);
  edit_assert_bounds (fixture, "B", 650, 160, 100, 80);
  edit_assert_bounds (fixture, "Cat", 712, 222, 36, 36);
  edit_assert_bounds (fixture, "Citizen", 100, 0, 1000, 60);
  edit_assert_bounds (fixture, "QEnd", 402, 632, 36, 36);
  assert_points (fixture, "f2", "370,200 545,200");
  assert_points (fixture, "f3", "595,200 650,200");
  assert_points (fixture, "f1", "218,200 270,200");
  edit_assert_lane (fixture, "B", "L1");

  /* The sub-process is cut: it gets longer, and what stands in it before the cut stays. */
  edit_assert_bounds (fixture, "Sub", 170, 320, 420, 160);
  edit_assert_bounds (fixture, "SubTask", 280, 360, 100, 80);
}

static void
test_bends (EditFixture  *fixture,
            gconstpointer data)
{
  make_space (fixture, "L2", 560, TRUE, 50, FALSE);
  assert_points (fixture, "f6", "520,375 520,360 640,360");
  assert_points (fixture, "f7", "520,425 520,450 672,450");
}

/* Between the lanes the upper one grows; what lies below gives way, pools as well. */
static void
test_down (EditFixture  *fixture,
           gconstpointer data)
{
  PwRect cash = edit_bounds_of (fixture, "Cash");

  make_space (fixture, "L1", 300, FALSE, 150, FALSE);
  edit_assert_bounds (fixture, "L1", 130, 100, 970, 350);
  edit_assert_bounds (fixture, "L2", 130, 450, 970, 200);
  edit_assert_bounds (fixture, "Town", 100, 100, 1000, 550);
  edit_assert_bounds (fixture, "Cash", cash.x, cash.y + 150, cash.width, cash.height);
  edit_assert_bounds (fixture, "QTask", 240, 760, 100, 80);
  edit_assert_bounds (fixture, "A", 270, 160, 100, 80);
  edit_assert_bounds (fixture, "SubTask", 280, 510, 100, 80);
  assert_points (fixture, "f4", "450,225 450,470");
  assert_points (fixture, "q1", "188,800 240,800");
}

static void
test_everywhere (EditFixture  *fixture,
                 gconstpointer data)
{
  make_space (fixture, "L1", 230, TRUE, 100, TRUE);
  edit_assert_bounds (fixture, "Citizen", 100, 0, 1100, 60);
  edit_assert_bounds (fixture, "QTask", 340, 610, 100, 80);
  edit_assert_bounds (fixture, "A", 370, 160, 100, 80);
  assert_points (fixture, "m1", "200,60 200,182");
  assert_points (fixture, "q1", "188,650 340,650");
}

/* A gap of 50 between B and End's row: no nearer than 20, however much is wanted. */
static void
test_remove (EditFixture  *fixture,
             gconstpointer data)
{
  const PwElement *town = edit_find (fixture, "Town");
  g_autoptr (PwSpacePlan) plan = pw_space_plan (town, 395, TRUE, -500, FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_cmpfloat_with_epsilon (plan->delta, -35, 0.01);
  g_assert_cmpfloat_with_epsilon (plan->area.x, 360, 0.01);
  make_space (fixture, "Town", 395, TRUE, -500, FALSE);
  edit_assert_bounds (fixture, "G", 390, 175, 50, 50);
  edit_assert_bounds (fixture, "Town", 100, 100, 965, 400);

  g_assert_false (pw_command_make_space (fixture->document, "Town", 389, TRUE, -10, FALSE, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_USAGE);
}

/* Not below the least size, not into what stays. */
static void
test_remove_keeps_sizes (EditFixture  *fixture,
                         gconstpointer data)
{
  make_space (fixture, "Sub", 460, TRUE, -400, FALSE);
  edit_assert_bounds (fixture, "Sub", 170, 320, 220, 160);
  make_space (fixture, "Esp", 1075, TRUE, -400, FALSE);
  edit_assert_bounds (fixture, "Esp", 900, 320, 140, 140);
  make_space (fixture, "L1", 299, FALSE, -400, FALSE);
  edit_assert_bounds (fixture, "L1", 130, 100, 970, 190);
}

/* An event on a border that gets longer stays where it is. */
static void
test_events_stay (EditFixture  *fixture,
                  gconstpointer data)
{
  const PwNewElement wanted = { pw_variant_find ("timer-boundary-event"), NULL, NULL };
  g_autofree char   *left = NULL;
  g_autofree char   *right = NULL;
  g_autoptr (GError) error = NULL;

  pw_command_attach_new (fixture->document, &wanted, "Sub", (PwPoint){ 200, 480 }, &left, &error);
  pw_command_attach_new (fixture->document, &wanted, "Sub", (PwPoint){ 440, 480 }, &right, &error);
  g_assert_no_error (error);
  make_space (fixture, "Sub", 400, TRUE, 60, FALSE);
  edit_assert_bounds (fixture, "Sub", 170, 320, 360, 160);
  edit_assert_bounds (fixture, left, 182, 462, 36, 36);
  edit_assert_bounds (fixture, right, 482, 462, 36, 36);
}

static void
test_plain (EditFixture  *fixture,
            gconstpointer data)
{
  make_space (fixture, "P", 255, FALSE, 40, FALSE);
  edit_assert_bounds (fixture, "C2", 530, 310, 100, 80);
  edit_assert_bounds (fixture, "B", 530, 160, 100, 80);
  assert_points (fixture, "f4", "450,225 450,350 530,350");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  EDIT_TOWN ("/space/to-the-right", test_to_the_right);
  EDIT_TOWN ("/space/bends-beyond-the-cut", test_bends);
  EDIT_TOWN ("/space/down-between-lanes", test_down);
  EDIT_TOWN ("/space/everywhere", test_everywhere);
  EDIT_TOWN ("/space/removed-as-far-as-it-goes", test_remove);
  EDIT_TOWN ("/space/removed-keeps-sizes", test_remove_keeps_sizes);
  EDIT_TOWN ("/space/events-stay-on-growing-borders", test_events_stay);
  EDIT_PLAIN ("/space/without-pools", test_plain);

  return g_test_run ();
}
