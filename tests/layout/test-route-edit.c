/* tests/layout/test-route-edit.c - ways that are repaired, and ways changed by hand
 *
 * Ways are written as "x,y x,y …".
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <math.h>

#include "layout/route.h"
#include "way.h"

#define TASK PW_ELEMENT_TASK
#define XOR PW_ELEMENT_EXCLUSIVE_GATEWAY
#define EVENT PW_ELEMENT_START_EVENT

static GArray *
parse (const char *text)
{
  GArray *way = g_array_new (FALSE, FALSE, sizeof (PwPoint));
  g_auto (GStrv) points = g_strsplit (text, " ", -1);

  for (guint i = 0; points[i] != NULL; i++)
    {
      char   *rest;
      PwPoint point = { g_ascii_strtod (points[i], &rest), 0 };

      point.y = g_ascii_strtod (rest + 1, NULL);
      g_array_append_val (way, point);
    }

  return way;
}

static const PwPoint *
get_points (const GArray *way)
{
  return (const PwPoint *) (const void *) way->data;
}

static void
assert_way (const GArray *way,
            const char   *expected)
{
  g_autofree char *text = NULL;

  g_assert_nonnull (way);
  text = way_to_string (way);
  g_assert_cmpstr (text, ==, expected);
}

/* --- outlines ------------------------------------------------------------------------- */

static void
test_crop (void)
{
  static const struct
  {
    PwElementType type;
    PwRect        bounds;
    PwPoint       inside;
    PwPoint       outside;
    PwPoint       expected;
  } cases[] = {
    { TASK, { 0, 0, 100, 80 }, { 50, 40 }, { 200, 40 }, { 100, 40 } },
    { TASK, { 0, 0, 100, 80 }, { 50, 40 }, { 50, -90 }, { 50, 0 } },
    { TASK, { 0, 0, 100, 80 }, { 10, 10 }, { -90, -90 }, { 10 - 10 * G_SQRT2 / 2, 10 - 10 * G_SQRT2 / 2 } },
    { EVENT, { 0, 0, 36, 36 }, { 18, 18 }, { 90, 18 }, { 36, 18 } },
    { EVENT, { 0, 0, 36, 36 }, { 18, 18 }, { 18 + 30, 18 + 40 }, { 18 + 10.8, 18 + 14.4 } },
    { XOR, { 0, 0, 50, 50 }, { 25, 25 }, { 25, 90 }, { 25, 50 } },
    { XOR, { 0, 0, 50, 50 }, { 25, 25 }, { 125, 125 }, { 37.5, 37.5 } },
    { XOR, { 0, 0, 50, 50 }, { 25, 15 }, { 125, 15 }, { 40, 15 } },
    { PW_ELEMENT_DATA_OBJECT_REFERENCE, { 0, 0, 36, 50 }, { 18, 25 }, { 118, 25 }, { 36, 25 } },
    /* both inside: the line is made longer */
    { EVENT, { 0, 0, 36, 36 }, { 18, 18 }, { 20, 18 }, { 36, 18 } },
    /* both outside, and past it: stays */
    { TASK, { 0, 0, 100, 80 }, { 0, 200 }, { 100, 200 }, { 0, 200 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PwPoint found = pw_route_crop (cases[i].type, cases[i].bounds, cases[i].inside, cases[i].outside);

      if (hypot (found.x - cases[i].expected.x, found.y - cases[i].expected.y) > 0.001)
        g_error ("case %u: %g,%g", i, found.x, found.y);
    }
}

static void
test_dock (void)
{
  PwRouteEnd gateway = way_end (XOR, 100, 100);
  PwRouteEnd task = way_end (TASK, 300, 100);
  static const struct
  {
    const char *way;
    const char *expected;
  } cases[] = {
    { "100,100 300,100", "125,100 250,100" }, /* from middle to middle */
    { "130,100 245,100", "125,100 250,100" }, /* short of both */
    { "125,100 250,100", "125,100 250,100" }, /* as it should be */
    { "125,110 250,110", "115,110 250,110" }, /* at the bounds of a diamond */
    { "100,100 110,100 180,100 180,50 300,50 300,90", "125,100 180,100 180,50 300,50 300,60" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) way = parse (cases[i].way);
      g_autoptr (GArray) docked = pw_route_dock (get_points (way), way->len, &gateway, &task);

      assert_way (docked, cases[i].expected);
    }
}

static void
test_simplify (void)
{
  static const struct
  {
    const char *way;
    const char *expected;
  } cases[] = {
    { "0,0 100,0", "0,0 100,0" },
    { "0,0 50,0 100,0", "0,0 100,0" },
    { "0,0 50,0 50,0 50,80", "0,0 50,0 50,80" },
    { "0,0 0,0 50,0 60,0 60,0 60,40 60,80", "0,0 60,0 60,80" },
    { "0,0 50,0 50,0 100,0 100,0", "0,0 100,0" },
    { "0,0 50,50 100,100", "0,0 100,100" },
    { "7,7 7,7", "7,7 7,7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) way = parse (cases[i].way);
      g_autoptr (GArray) simple = pw_route_simplify (get_points (way), way->len);

      assert_way (simple, cases[i].expected);
    }
}

/* --- repair --------------------------------------------------------------------------- */

typedef struct
{
  const char   *name;
  PwElementType source; /* middle at 0, 0 */
  PwElementType target;
  double        x; /* the target's middle */
  double        y;
  const char   *way;
  double        source_dx; /* how the ends move */
  double        source_dy;
  double        target_dx;
  double        target_dy;
  const char   *expected; /* NULL where it must be computed */
} Repair;

/* clang-format off */
static const Repair repairs[] = {
  { "nothing-moved",          TASK, TASK, 300, 200, "50,0 150,0 150,200 250,200",   0,   0,   0,   0, "50,0 150,0 150,200 250,200" },
  { "both-moved",             TASK, TASK, 300, 200, "50,0 150,0 150,200 250,200",  30,  40,  30,  40, "80,40 150,40 150,240 280,240" },
  { "step-higher",            TASK, TASK, 300, 200, "50,0 150,0 150,200 250,200",   0,  40,   0,   0, "50,40 150,40 150,200 250,200" },
  { "step-lower-end",         TASK, TASK, 300, 200, "50,0 150,0 150,200 250,200",   0,   0,   0,  60, "50,0 150,0 150,260 250,260" },
  { "step-nearer",            TASK, TASK, 300, 200, "50,0 150,0 150,200 250,200",  60,   0,   0,   0, "110,0 150,0 150,200 250,200" },
  { "step-pushed",            TASK, TASK, 300, 200, "50,0 150,0 150,200 250,200",  90,   0,   0,   0, "140,0 160,0 160,200 250,200" },
  { "step-squeezed",          TASK, TASK, 300, 200, "50,0 150,0 150,200 250,200", 170,   0,   0,   0, "220,0 235,0 235,200 250,200" },
  { "step-becomes-straight",  TASK, TASK, 300, 200, "50,0 150,0 150,200 250,200",   0, 200,   0,   0, "50,200 250,200" },
  { "step-almost-straight",   TASK, TASK, 300, 200, "50,0 150,0 150,200 250,200",   0, 190,   0,   0, NULL },
  { "step-turned-over",       TASK, TASK, 300, 200, "50,0 150,0 150,200 250,200",   0, 300,   0,   0, "50,300 150,300 150,200 250,200" },
  { "step-too-far",           TASK, TASK, 300, 200, "50,0 150,0 150,200 250,200", 300,   0,   0,   0, NULL },
  { "corner",                 XOR,  TASK, 200, 150, "0,25 0,150 150,150",           20, 10,   0,   0, "20,35 20,150 150,150" },
  { "corner-target",          XOR,  TASK, 200, 150, "0,25 0,150 150,150",            0,  0, -20,  30, "0,25 0,180 130,180" },
  { "corner-turned-over",     XOR,  TASK, 200, 150, "0,25 0,150 150,150",            0,300,   0,   0, NULL },
  { "straight-longer",        TASK, TASK, 300,   0, "50,0 250,0",                    0,  0,  80,   0, "50,0 330,0" },
  { "straight-a-bit-off",     TASK, TASK, 300,   0, "50,0 250,0",                    0,  0,   0,  12, "50,0 250,0" },
  { "straight-far-off",       TASK, TASK, 300,   0, "50,0 250,0",                    0,  0,   0,  60, NULL },
  { "slanted-stays-slanted",  TASK, TASK, 300, 300, "50,50 250,250",                 0,  0,   0,   0, "40,40 260,260" },
  { "custom-bends-stay",      TASK, TASK, 500,   0, "50,0 100,0 100,-150 300,-150 300,90 400,90 400,0 450,0",
                                                                                     0, 20,   0,   0, "50,20 100,20 100,-150 300,-150 300,90 400,90 400,0 450,0" },
};
/* clang-format on */

static PwRouteEnd
move_end (PwRouteEnd end,
          double     dx,
          double     dy)
{
  end.bounds = pw_rect_translate (end.bounds, dx, dy);

  return end;
}

static void
check_repair (gconstpointer data)
{
  const Repair *c = data;
  PwRouteEnd    source = way_end (c->source, 0, 0);
  PwRouteEnd    target = way_end (c->target, c->x, c->y);
  PwRoute       route = { .flow = PW_ELEMENT_SEQUENCE_FLOW };
  g_autoptr (GArray) way = parse (c->way);
  g_autoptr (GArray) repaired = NULL;

  route.source = move_end (source, c->source_dx, c->source_dy);
  route.target = move_end (target, c->target_dx, c->target_dy);
  repaired = pw_route_repair (get_points (way), way->len, &source, &target, &route);
  if (c->expected == NULL)
    g_assert_null (repaired);
  else
    assert_way (repaired, c->expected);
}

static void
test_repair_message (void)
{
  PwRouteEnd pool = { .bounds = { 0, 200, 600, 60 }, .type = PW_ELEMENT_PARTICIPANT };
  PwRouteEnd task = way_end (TASK, 300, 0);
  PwRoute    route = { .flow = PW_ELEMENT_MESSAGE_FLOW };
  g_autoptr (GArray) way = parse ("300,40 300,200");
  g_autoptr (GArray) repaired = NULL;

  /* It stays upright while the task moves above its pool. */
  route.source = move_end (task, 150, 10);
  route.target = pool;
  repaired = pw_route_repair (get_points (way), way->len, &task, &pool, &route);
  assert_way (repaired, "450,50 450,200");
}

static void
test_repair_resized (void)
{
  PwRouteEnd before = { .bounds = { 0, 0, 350, 200 }, .type = PW_ELEMENT_SUB_PROCESS };
  PwRouteEnd after = { .bounds = { 0, 0, 420, 260 }, .type = PW_ELEMENT_SUB_PROCESS };
  PwRouteEnd task = way_end (TASK, 600, 100);
  PwRoute    route = { .source = after, .target = task, .flow = PW_ELEMENT_SEQUENCE_FLOW };
  g_autoptr (GArray) way = parse ("350,100 550,100");
  g_autoptr (GArray) repaired = pw_route_repair (get_points (way), way->len, &before, &task, &route);

  assert_way (repaired, "420,100 550,100");
}

static void
test_repair_obstacle (void)
{
  PwRouteEnd source = way_end (TASK, 0, 0);
  PwRouteEnd target = way_end (TASK, 600, 0);
  PwRect     obstacles[] = { { 250, 60, 100, 80 } };
  PwRoute    route = { .target = target, .flow = PW_ELEMENT_SEQUENCE_FLOW, .obstacles = obstacles, .n_obstacles = 1 };
  g_autoptr (GArray) way = parse ("50,0 450,0 450,20 550,20");
  g_autoptr (GArray) repaired = NULL;

  route.source = move_end (source, 0, 100);
  repaired = pw_route_repair (get_points (way), way->len, &source, &target, &route);
  g_assert_null (repaired);
}

/* --- by hand ------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *way;
  guint       segment;
  double      dx;
  double      dy;
  const char *expected;
} Drag;

/* From a task at 0, 0 to a task at 400, 200. */
/* clang-format off */
static const Drag drags[] = {
  { "inner",                "50,0 150,0 150,200 350,200", 1,  60,   0, "50,0 210,0 210,200 350,200" },
  { "only-across",          "50,0 150,0 150,200 350,200", 1,  60,  50, "50,0 210,0 210,200 350,200" },
  { "first-docks",          "50,0 150,0 150,200 350,200", 0,   0,  15, "50,15 150,15 150,200 350,200" },
  { "first-snaps-back",     "50,15 150,15 150,200 350,200", 0, 0, -11, "50,0 150,0 150,200 350,200" },
  { "first-beyond-shape",   "50,0 150,0 150,200 350,200", 0,   0,  90, "50,0 70,0 70,90 150,90 150,200 350,200" },
  { "last-docks",           "50,0 150,0 150,200 350,200", 2,   0, -20, "50,0 150,0 150,180 350,180" },
  { "last-beyond-shape",    "50,0 150,0 150,200 350,200", 2,   0, -90, "50,0 150,0 150,110 330,110 330,200 350,200" },
  { "snaps-to-continue",    "50,0 100,0 100,100 250,100 250,200 350,200", 2, 0, -93, "50,0 250,0 250,200 350,200" },
  { "slanted",              "50,0 150,20 250,180 350,200", 1,  10,  10, "50,0 160,30 260,190 350,200" },
};
/* clang-format on */

static PwRoute
make_drag_route (void)
{
  return (PwRoute){ .source = way_end (TASK, 0, 0), .target = way_end (TASK, 400, 200), .flow = PW_ELEMENT_SEQUENCE_FLOW };
}

static void
check_segment (gconstpointer data)
{
  const Drag *c = data;
  PwRoute     route = make_drag_route ();
  g_autoptr (GArray) way = parse (c->way);
  g_autoptr (GArray) moved = pw_route_move_segment (get_points (way), way->len, c->segment, c->dx, c->dy, &route);

  assert_way (moved, c->expected);
}

static void
test_bends (void)
{
  static const struct
  {
    const char *way;
    guint       bend;
    PwPoint     to;
    const char *expected;
  } cases[] = {
    /* inner segments follow, the ends slant */
    { "50,0 150,0 150,200 350,200", 1, { 180, 5 }, "50,0 180,0 180,200 350,200" },
    { "50,0 150,0 150,200 350,200", 1, { 180, 40 }, "50,0 180,40 180,200 350,200" },
    /* straight again: no bend */
    { "50,0 150,40 350,0", 1, { 200, 6 }, "50,0 350,0" },
    { "50,0 150,0 150,200 350,200", 2, { 153, 4 }, "50,0 153,0 350,200" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) way = parse (cases[i].way);
      g_autoptr (GArray) moved = pw_route_move_bend (get_points (way), way->len, cases[i].bend, cases[i].to);

      assert_way (moved, cases[i].expected);
    }
}

static void
test_insert (void)
{
  g_autoptr (GArray) way = parse ("50,0 350,0");
  g_autoptr (GArray) bent = pw_route_insert_bend (get_points (way), way->len, 0, (PwPoint){ 200, 60 });
  g_autoptr (GArray) straight = pw_route_insert_bend (get_points (way), way->len, 0, (PwPoint){ 200, 6 });

  assert_way (bent, "50,0 200,60 350,0");
  assert_way (straight, "50,0 350,0");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/route/crop-at-true-outlines", test_crop);
  g_test_add_func ("/route/dock", test_dock);
  g_test_add_func ("/route/simplify", test_simplify);
  for (guint i = 0; i < G_N_ELEMENTS (repairs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/route/repair/%s", repairs[i].name);

      g_test_add_data_func (path, &repairs[i], check_repair);
    }
  g_test_add_func ("/route/repair/message-stays-upright", test_repair_message);
  g_test_add_func ("/route/repair/resized-line-stays", test_repair_resized);
  g_test_add_func ("/route/repair/not-through-a-shape", test_repair_obstacle);
  for (guint i = 0; i < G_N_ELEMENTS (drags); i++)
    {
      g_autofree char *path = g_strdup_printf ("/route/segment/%s", drags[i].name);

      g_test_add_data_func (path, &drags[i], check_segment);
    }
  g_test_add_func ("/route/move-bend", test_bends);
  g_test_add_func ("/route/insert-bend", test_insert);

  return g_test_run ();
}
