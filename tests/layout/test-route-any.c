/* tests/layout/test-route-any.c - what holds for every way, whatever lies where
 *
 * Random drawings with fixed seeds.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <math.h>
#include <time.h>

#include "layout/route.h"
#include "way.h"

#define N_DRAWINGS 1500
#define MOST_SHAPES 40

typedef struct
{
  PwRouteEnd shapes[MOST_SHAPES];
  PwRect     obstacles[MOST_SHAPES];
  guint      n;
} Drawing;

static PwElementType
pick_type (GRand *rand)
{
  static const PwElementType types[] = { PW_ELEMENT_TASK, PW_ELEMENT_TASK, PW_ELEMENT_EXCLUSIVE_GATEWAY, PW_ELEMENT_START_EVENT,
                                         PW_ELEMENT_SUB_PROCESS };

  return types[g_rand_int_range (rand, 0, G_N_ELEMENTS (types))];
}

/* Shapes at least @gap apart, in a square of @size. */
static void
fill (Drawing *drawing,
      GRand   *rand,
      guint    n,
      double   size,
      double   gap)
{
  drawing->n = 0;
  for (guint tries = 0; drawing->n < n && tries < 1000; tries++)
    {
      PwRouteEnd shape = way_end (pick_type (rand), floor (g_rand_double_range (rand, 0, size)), floor (g_rand_double_range (rand, 0, size)));
      gboolean   is_free = TRUE;

      for (guint i = 0; i < drawing->n && is_free; i++)
        is_free = !pw_rect_intersects (pw_rect_grow (shape.bounds, gap), drawing->shapes[i].bounds);
      if (!is_free)
        continue;
      drawing->obstacles[drawing->n] = shape.bounds;
      drawing->shapes[drawing->n++] = shape;
    }
}

static PwRoute
make_route (const Drawing *drawing,
            guint          source,
            guint          target)
{
  return (PwRoute){ .source = drawing->shapes[source],
                    .target = drawing->shapes[target],
                    .flow = PW_ELEMENT_SEQUENCE_FLOW,
                    .obstacles = drawing->obstacles,
                    .n_obstacles = drawing->n };
}

/* With 45 between all shapes there is a way everywhere, and a stub's length at each side. */
static void
test_free (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20221);
  Drawing drawing;
  guint   n_bends = 0, n_short = 0;

  for (guint i = 0; i < N_DRAWINGS; i++)
    {
      g_autofree char *name = g_strdup_printf ("drawing %u", i);
      g_autoptr (GArray) way = NULL;
      PwRoute route;

      fill (&drawing, rand, 2 + i % (MOST_SHAPES - 2), 400 + 30 * (i % MOST_SHAPES), 45);
      if (drawing.n < 2)
        continue;
      route = make_route (&drawing, 0, 1);
      route.flow = i % 4 == 3 ? PW_ELEMENT_MESSAGE_FLOW : PW_ELEMENT_SEQUENCE_FLOW;
      route.is_vertical = i % 7 == 0;
      way = pw_route_compute (&route);
      way_assert_sound (way, &route, name);
      for (guint k = 2; k < drawing.n; k++)
        if (way_hits (way, drawing.obstacles[k]))
          {
            g_autofree char *text = way_to_string (way);

            g_error ("%s runs through shape %u at %g,%g: %s", name, k, drawing.obstacles[k].x, drawing.obstacles[k].y, text);
          }

      n_bends += way->len - 2;
      for (guint k = 1; k < way->len && way->len > 2; k++)
        n_short += hypot (way_point (way, k).x - way_point (way, k - 1).x, way_point (way, k).y - way_point (way, k - 1).y) < 15;
    }

  g_test_message ("%.2f bends each, %u short segments", (double) n_bends / N_DRAWINGS, n_short);
  g_assert_cmpuint (n_bends, <, 2.2 * N_DRAWINGS);
  g_assert_cmpuint (n_short, <, N_DRAWINGS / 50);
}

/* Shapes close beside each other, where there may be no way: still none through its ends. */
static void
test_crowded (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  Drawing drawing;

  for (guint i = 0; i < N_DRAWINGS; i++)
    {
      g_autofree char *name = g_strdup_printf ("crowd %u", i);
      g_autoptr (GArray) way = NULL;
      PwRoute route;

      fill (&drawing, rand, MOST_SHAPES, 700, 4);
      route = make_route (&drawing, 0, 1);
      way = pw_route_compute (&route);
      g_assert_true (way_is_orthogonal (way));
      g_assert_true (way_is_on_outline (&route.source, way_point (way, 0)));
      g_assert_true (way_is_on_outline (&route.target, way_point (way, way->len - 1)));
      way_assert_sound (way, &route, name);
    }
}

/* Ends upon each other, as while a shape is dragged across another: no demands but to live. */
static void
test_overlapping (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  for (guint i = 0; i < N_DRAWINGS; i++)
    {
      PwRoute route = { .flow = i % 2 ? PW_ELEMENT_SEQUENCE_FLOW : PW_ELEMENT_MESSAGE_FLOW };
      g_autoptr (GArray) way = NULL;

      route.source = way_end (pick_type (rand), 0, 0);
      route.target = way_end (pick_type (rand), g_rand_double_range (rand, -60, 60), g_rand_double_range (rand, -60, 60));
      route.source.side = (PwSide) (i % 5);
      way = pw_route_compute (&route);
      g_assert_cmpuint (way->len, >=, 2);
      for (guint k = 0; k < way->len; k++)
        g_assert_true (isfinite (way_point (way, k).x) && isfinite (way_point (way, k).y));
    }
}

static void
test_deterministic (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  Drawing drawing;

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GArray) a = NULL;
      g_autoptr (GArray) b = NULL;
      PwRoute route;

      fill (&drawing, rand, MOST_SHAPES, 1200, 30);
      route = make_route (&drawing, 0, 1);
      a = pw_route_compute (&route);
      b = pw_route_compute (&route);
      g_assert_cmpmem (a->data, a->len * sizeof (PwPoint), b->data, b->len * sizeof (PwPoint));
    }
}

/* The shape of a way: the directions of its segments. */
static char *
get_class (const GArray *way)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; i < way->len; i++)
    g_string_append_c (text, fabs (way_point (way, i).x - way_point (way, i - 1).x) > 0.01 ? 'h' : 'v');

  return g_string_free (text, FALSE);
}

/* A repaired way is sound, and has the directions it had, or fewer bends. */
static void
test_repair (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (77);
  Drawing drawing;
  guint   n_repaired = 0;

  for (guint i = 0; i < N_DRAWINGS; i++)
    {
      g_autofree char *name = g_strdup_printf ("repair %u", i);
      g_autoptr (GArray) way = NULL;
      g_autoptr (GArray) repaired = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      PwRoute          route;
      PwRouteEnd       old_source, old_target;

      fill (&drawing, rand, 2 + i % 10, 500, 45);
      if (drawing.n < 2)
        continue;
      route = make_route (&drawing, 0, 1);
      old_source = route.source;
      old_target = route.target;
      way = pw_route_compute (&route);
      route.source.bounds = pw_rect_translate (route.source.bounds, g_rand_int_range (rand, -60, 61), g_rand_int_range (rand, -60, 61));
      if (i % 3 == 0)
        route.target.bounds = pw_rect_translate (route.target.bounds, g_rand_int_range (rand, -60, 61), g_rand_int_range (rand, -60, 61));
      if (pw_rect_intersects (pw_rect_grow (route.source.bounds, 20), route.target.bounds))
        continue;
      drawing.obstacles[0] = route.source.bounds;
      drawing.obstacles[1] = route.target.bounds;
      repaired = pw_route_repair ((const PwPoint *) (const void *) way->data, way->len, &old_source, &old_target, &route);
      if (repaired == NULL)
        continue;

      n_repaired++;
      way_assert_sound (repaired, &route, name);
      before = get_class (way);
      after = get_class (repaired);
      if (repaired->len == way->len)
        g_assert_cmpstr (after, ==, before);
      else
        g_assert_cmpuint (repaired->len, <, way->len);
      for (guint k = 2; k < drawing.n; k++)
        if (!way_hits (way, drawing.obstacles[k]) && way_hits (repaired, drawing.obstacles[k]))
          g_error ("%s runs through a shape", name);
    }

  g_test_message ("%u of %u repaired", n_repaired, N_DRAWINGS);
  g_assert_cmpuint (n_repaired, >, N_DRAWINGS / 3);
}

/* Fast enough to route anew at every motion of the pointer. */
static void
test_time (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  Drawing drawing;
  clock_t start, taken = 0; /* of this process: others do not count */
  guint   n = 0;

  for (guint i = 0; i < 50; i++)
    {
      fill (&drawing, rand, MOST_SHAPES, 1500, 30);
      start = clock ();
      for (guint k = 0; k < 20; k++)
        {
          PwRoute route = make_route (&drawing, k, k + 20);

          g_array_unref (pw_route_compute (&route));
          n++;
        }
      taken += clock () - start;
    }

  g_test_message ("%u routes among %u shapes: %.1f ms", n, MOST_SHAPES, (double) taken * 1000 / CLOCKS_PER_SEC);
  g_assert_cmpfloat ((double) taken / CLOCKS_PER_SEC, <, g_test_perf () ? 0.05 : 0.5);
}

/* One step of a drag: a task with 6 flows among 40 shapes, all of them known. */
static void
test_drag_time (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  Drawing    drawing;
  GArray    *ways[6];
  PwPolyline others[6];
  clock_t    start, taken = 0;
  guint      n_steps = 100;

  fill (&drawing, rand, MOST_SHAPES, 1500, 30);
  for (guint k = 0; k < 6; k++)
    {
      PwRoute route = make_route (&drawing, 0, k + 1);

      ways[k] = pw_route_compute (&route);
      others[k] = (PwPolyline){ (const PwPoint *) (const void *) ways[k]->data, ways[k]->len };
    }

  start = clock ();
  for (guint i = 0; i < n_steps; i++)
    for (guint k = 0; k < 6; k++)
      {
        PwRoute route = make_route (&drawing, 0, k + 1);
        GArray *way;

        route.source.bounds = pw_rect_translate (route.source.bounds, i * 2, i);
        way = pw_route_repair (others[k].points, others[k].n_points, &drawing.shapes[0], &drawing.shapes[k + 1], &route);
        route.others = others;
        route.n_others = k;
        if (way == NULL)
          way = pw_route_compute (&route);
        g_array_unref (way);
      }
  taken = clock () - start;

  g_test_message ("one step: %.3f ms", (double) taken * 1000 / CLOCKS_PER_SEC / n_steps);
  g_assert_cmpfloat ((double) taken / CLOCKS_PER_SEC / n_steps, <, g_test_perf () ? 0.001 : 0.02);
  for (guint k = 0; k < 6; k++)
    g_array_unref (ways[k]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/route/any/around-obstacles", test_free);
  g_test_add_func ("/route/any/crowded", test_crowded);
  g_test_add_func ("/route/any/overlapping-ends", test_overlapping);
  g_test_add_func ("/route/any/deterministic", test_deterministic);
  g_test_add_func ("/route/any/repair-keeps-the-shape", test_repair);
  g_test_add_func ("/route/any/time", test_time);
  g_test_add_func ("/route/any/time-of-a-drag", test_drag_time);

  return g_test_run ();
}
