/* tests/layout/test-route.c - a person never straightens a line by hand
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/route.h"
#include "way.h"

#define START PW_ELEMENT_START_EVENT
#define END PW_ELEMENT_END_EVENT
#define TASK PW_ELEMENT_TASK
#define XOR PW_ELEMENT_EXCLUSIVE_GATEWAY
#define BOUNDARY PW_ELEMENT_BOUNDARY_EVENT
#define POOL PW_ELEMENT_PARTICIPANT
#define SEQUENCE PW_ELEMENT_SEQUENCE_FLOW
#define MESSAGE PW_ELEMENT_MESSAGE_FLOW

#define T PW_SIDE_TOP
#define R PW_SIDE_RIGHT
#define B PW_SIDE_BOTTOM
#define L PW_SIDE_LEFT
#define FREE PW_SIDE_NONE

/* --- relative positions ------------------------------------------------------------- */

typedef struct
{
  const char   *name;
  PwElementType source;
  PwElementType target;
  PwElementType flow;
  PwSide        side; /* demanded of the source */
  double        dx;   /* from the source's middle to the target's */
  double        dy;
  guint         bends; /* expected */
  PwSide        start;
  PwSide        end;
} Case;

/* clang-format off */
static const Case cases[] = {
  /* in the row */
  { "ahead",                          TASK,     TASK,  SEQUENCE, FREE,  200,    0, 0, R, L },
  { "ahead-from-start",               START,    TASK,  SEQUENCE, FREE,  120,    0, 0, R, L },
  { "ahead-a-little-below",           TASK,     TASK,  SEQUENCE, FREE,  200,    7, 0, R, L },
  { "ahead-almost-a-step-below",      TASK,     TASK,  SEQUENCE, FREE,  200,   19, 0, R, L },
  { "ahead-from-start-a-bit-above",   START,    TASK,  SEQUENCE, FREE,  150,  -15, 0, R, L },
  { "ahead-from-gateway-a-bit-off",   XOR,      TASK,  SEQUENCE, FREE,  150,   12, 0, R, L },
  { "ahead-round-to-round-a-bit-off", START,    XOR,   SEQUENCE, FREE,  120,   10, 0, R, L },
  { "ahead-a-step-below",             TASK,     TASK,  SEQUENCE, FREE,  200,   30, 2, R, L },
  { "ahead-half-a-task-below",        TASK,     TASK,  SEQUENCE, FREE,  200,   60, 2, R, L },
  { "gateway-ahead",                  XOR,      TASK,  SEQUENCE, FREE,  150,    0, 0, R, L },
  { "into-gateway-ahead",             TASK,     XOR,   SEQUENCE, FREE,  150,    0, 0, R, L },

  /* beside and further on */
  { "below-ahead",                    TASK,     TASK,  SEQUENCE, FREE,  250,  150, 2, R, L },
  { "above-ahead",                    TASK,     TASK,  SEQUENCE, FREE,  250, -150, 2, R, L },
  { "below-ahead-from-start",         START,    TASK,  SEQUENCE, FREE,  150,  120, 2, R, L },
  { "below-ahead-without-room",       TASK,     TASK,  SEQUENCE, FREE,  110,  150, 1, R, T },
  { "above-ahead-without-room",       TASK,     TASK,  SEQUENCE, FREE,  110, -150, 1, R, B },
  { "gateway-below-ahead",            XOR,      TASK,  SEQUENCE, FREE,  150,  120, 1, B, L },
  { "gateway-above-ahead",            XOR,      TASK,  SEQUENCE, FREE,  150, -120, 1, T, L },
  { "gateway-to-end-below-ahead",     XOR,      END,   SEQUENCE, FREE,  150,  120, 1, B, L },
  { "into-gateway-below-ahead",       TASK,     XOR,   SEQUENCE, FREE,  150,  120, 1, R, T },
  { "into-gateway-above-ahead",       TASK,     XOR,   SEQUENCE, FREE,  150, -120, 1, R, B },
  { "gateway-to-gateway-below-ahead", XOR,      XOR,   SEQUENCE, FREE,  150,  120, 1, B, L },

  /* below and above */
  { "below",                          TASK,     TASK,  SEQUENCE, FREE,    0,  150, 0, B, T },
  { "above",                          TASK,     TASK,  SEQUENCE, FREE,    0, -150, 0, T, B },
  { "below-a-bit-off",                TASK,     TASK,  SEQUENCE, FREE,   12,  150, 0, B, T },
  { "below-shifted",                  TASK,     TASK,  SEQUENCE, FREE,   50,  180, 2, B, T },
  { "gateway-below",                  XOR,      TASK,  SEQUENCE, FREE,    0,  120, 0, B, T },

  /* back */
  { "back-in-the-row",                TASK,     TASK,  SEQUENCE, FREE, -200,    0, 0, L, R },
  { "back-below",                     TASK,     TASK,  SEQUENCE, FREE, -300,  160, 2, B, T },
  { "back-above",                     TASK,     TASK,  SEQUENCE, FREE, -300, -160, 2, T, B },
  { "gateway-back-below",             XOR,      TASK,  SEQUENCE, FREE, -300,  160, 1, B, R },
  { "into-gateway-back-above",        TASK,     XOR,   SEQUENCE, FREE, -300, -160, 1, L, B },

  /* boundary events: down from their host */
  { "boundary-below-ahead",           BOUNDARY, TASK,  SEQUENCE, B,     150,  140, 1, B, L },
  { "boundary-below",                 BOUNDARY, TASK,  SEQUENCE, B,       0,  140, 0, B, T },
  { "boundary-below-back",            BOUNDARY, TASK,  SEQUENCE, B,    -200,  140, 1, B, R },
  { "boundary-ahead",                 BOUNDARY, TASK,  SEQUENCE, B,     200,  -40, 2, B, B },
  { "boundary-into-gateway",          BOUNDARY, XOR,   SEQUENCE, B,     200,  -40, 2, B, B },
  { "boundary-above-ahead",           BOUNDARY, TASK,  SEQUENCE, B,     200, -200, 3, B, L },
  { "boundary-on-top",                BOUNDARY, TASK,  SEQUENCE, T,     150, -140, 1, T, L },
  { "boundary-on-the-right",          BOUNDARY, TASK,  SEQUENCE, R,     150,    0, 0, R, L },
  { "boundary-on-the-right-below",    BOUNDARY, TASK,  SEQUENCE, R,     150,  140, 2, R, L },

  /* message flows: upright */
  { "message-down",                   TASK,     TASK,  MESSAGE,  FREE,    0,  250, 0, B, T },
  { "message-up",                     TASK,     TASK,  MESSAGE,  FREE,    0, -250, 0, T, B },
  { "message-down-shifted",           TASK,     TASK,  MESSAGE,  FREE,   60,  250, 0, B, T },
  { "message-to-event-shifted",       TASK,     START, MESSAGE,  FREE,   30,  250, 0, B, T },
  { "message-down-ahead",             TASK,     TASK,  MESSAGE,  FREE,  250,  250, 2, B, T },
  { "message-up-back",                TASK,     TASK,  MESSAGE,  FREE, -250, -250, 2, T, B },
  { "message-to-pool",                TASK,     POOL,  MESSAGE,  FREE,  180,  300, 0, B, T },
  { "message-from-pool",              POOL,     TASK,  MESSAGE,  FREE,  180, -300, 0, T, B },
};
/* clang-format on */

static PwRoute
make_route (const Case *c)
{
  PwRoute route = { .flow = c->flow };

  route.source = way_end (c->source, 1000, 1000);
  route.source.side = c->side;
  route.target = way_end (c->target, 1000 + c->dx, 1000 + c->dy);

  return route;
}

static void
check_case (gconstpointer data)
{
  const Case *c = data;
  PwRoute     route = make_route (c);
  g_autoptr (GArray) way = pw_route_compute (&route);
  g_autofree char *text = way_to_string (way);

  way_assert_sound (way, &route, c->name);
  if (way->len - 2 != c->bends || way_get_start (way) != c->start || way_get_end (way) != c->end)
    {
      g_test_message ("%s: %u bends, side %d to side %d: %s", c->name, way->len - 2, way_get_start (way), way_get_end (way), text);
      g_test_fail ();
    }
  for (guint i = 1; way->len > 2 && i < way->len; i++)
    g_assert_cmpfloat (hypot (way_point (way, i).x - way_point (way, i - 1).x, way_point (way, i).y - way_point (way, i - 1).y), >=, 20);
}

static PwPoint
mirror (PwPoint point)
{
  return (PwPoint){ point.y, point.x };
}

static void
mirror_end (PwRouteEnd *end)
{
  static const PwSide sides[] = { FREE, L, B, R, T };

  end->bounds = (PwRect){ end->bounds.y, end->bounds.x, end->bounds.height, end->bounds.width };
  end->docking = mirror (end->docking);
  end->side = sides[end->side];
}

/* In a vertical pool the same drawing, mirrored, gets the same way, mirrored. */
static void
check_vertical (gconstpointer data)
{
  const Case *c = data;
  PwRoute     route = make_route (c);
  PwRoute     mirrored = route;
  g_autoptr (GArray) way = pw_route_compute (&route);
  g_autoptr (GArray) other = NULL;

  mirrored.is_vertical = TRUE;
  mirror_end (&mirrored.source);
  mirror_end (&mirrored.target);
  other = pw_route_compute (&mirrored);
  g_assert_cmpuint (other->len, ==, way->len);
  for (guint i = 0; i < way->len; i++)
    {
      g_assert_cmpfloat (way_point (way, i).x, ==, way_point (other, i).y);
      g_assert_cmpfloat (way_point (way, i).y, ==, way_point (other, i).x);
    }
}

/* --- obstacles ----------------------------------------------------------------------- */

static void
assert_misses (const GArray *way,
               const PwRect *obstacles,
               guint         n)
{
  g_autofree char *text = way_to_string (way);

  for (guint i = 0; i < n; i++)
    if (way_hits (way, obstacles[i]))
      g_error ("shape %u is run through: %s", i, text);
}

typedef struct
{
  const char   *name;
  PwElementType source;
  PwElementType target;
  double        dx;
  double        dy;
  PwRect        obstacles[4]; /* the source's middle is at 0, 0 */
  guint         bends;
  PwSide        start;
  PwSide        end;
} Blocked;

/* clang-format off */
static const Blocked blocked[] = {
  { "row-of-tasks",          XOR,  XOR,  600,   0, { { 100, -40, 100, 80 }, { 250, -40, 100, 80 }, { 400, -40, 100, 80 } }, 2, B, B },
  { "below-the-row-as-well", XOR,  XOR,  600,   0, { { 100, -40, 100, 80 }, { 400, -40, 100, 80 }, { -25, 60, 650, 80 } },  2, T, T },
  { "back-over-tasks",       TASK, TASK, -500,  0, { { -200, -40, 100, 80 }, { -400, -40, 100, 80 } },                      2, T, T },
  { "step-in-the-middle",    TASK, TASK, 400, 200, { { 180, 40, 40, 120 } },                                                2, R, L },
  { "corner-blocked",        XOR,  TASK, 300, 150, { { -50, 100, 100, 100 } },                                              2, R, L },
  { "wall",                  TASK, TASK, 400,   0, { { 180, -300, 40, 700 } },                                              4, R, L },
};
/* clang-format on */

static void
check_blocked (gconstpointer data)
{
  const Blocked *c = data;
  PwRoute        route = { .flow = SEQUENCE, .obstacles = c->obstacles, .n_obstacles = G_N_ELEMENTS (c->obstacles) };
  g_autoptr (GArray) way = NULL;
  g_autofree char *text = NULL;

  route.source = way_end (c->source, 0, 0);
  route.target = way_end (c->target, c->dx, c->dy);
  way = pw_route_compute (&route);
  text = way_to_string (way);
  way_assert_sound (way, &route, c->name);
  assert_misses (way, c->obstacles, G_N_ELEMENTS (c->obstacles));
  if (way->len - 2 > c->bends || (way->len - 2 == c->bends && c->bends < 4 && (way_get_start (way) != c->start || way_get_end (way) != c->end)))
    g_error ("%s: %u bends, side %d to side %d: %s", c->name, way->len - 2, way_get_start (way), way_get_end (way), text);
}

/* Shapes that hold both ends, and the ends themselves, are in nobody's way. */
static void
test_containers (void)
{
  PwRoute route = { .flow = SEQUENCE };
  PwRect  obstacles[4] = { { -300, -300, 1000, 600 }, { -100, -100, 500, 200 } };
  g_autoptr (GArray) way = NULL;

  route.source = way_end (TASK, 0, 0);
  route.target = way_end (TASK, 200, 0);
  obstacles[2] = route.source.bounds;
  obstacles[3] = route.target.bounds;
  route.obstacles = obstacles;
  route.n_obstacles = G_N_ELEMENTS (obstacles);
  way = pw_route_compute (&route);
  g_assert_cmpuint (way->len, ==, 2);
}

/* --- other flows --------------------------------------------------------------------- */

/* The ways out of a gateway, one after the other, each knowing those before. */
static void
test_fork (void)
{
  static const PwPoint targets[] = { { 150, 0 }, { 150, 120 }, { 150, -120 } };
  PwRoute              route = { .flow = SEQUENCE };
  PwPolyline           others[3];
  GArray              *ways[3];
  guint                sides = 0;

  route.source = way_end (XOR, 0, 0);
  route.others = others;
  for (guint i = 0; i < 3; i++)
    {
      route.target = way_end (TASK, targets[i].x, targets[i].y);
      route.n_others = i;
      ways[i] = pw_route_compute (&route);
      others[i] = (PwPolyline){ (const PwPoint *) (const void *) ways[i]->data, ways[i]->len };
      sides |= 1u << way_get_start (ways[i]);
    }
  g_assert_cmpuint (sides, ==, 1u << R | 1u << B | 1u << T);
  for (guint i = 0; i < 3; i++)
    g_array_unref (ways[i]);
}

/* The second of two branches downwards begins elsewhere than the first, where that
 * crosses nothing; a crossing is worse than a common stem.
 */
static void
test_fork_downwards (void)
{
  PwRoute    route = { .flow = SEQUENCE };
  PwPolyline other;
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) second = NULL;

  route.source = way_end (XOR, 0, 0);
  route.target = way_end (TASK, 200, 240);
  first = pw_route_compute (&route);
  g_assert_cmpint (way_get_start (first), ==, B);

  other = (PwPolyline){ (const PwPoint *) (const void *) first->data, first->len };
  route.target = way_end (TASK, 200, 120);
  route.others = &other;
  route.n_others = 1;
  second = pw_route_compute (&route);
  g_assert_cmpint (way_get_start (second), !=, B);
}

/* There and back between the same two shapes: not on the same line. */
static void
check_there_and_back (gconstpointer data)
{
  PwElementType flow = GPOINTER_TO_UINT (data);
  PwRoute       route = { .flow = flow };
  PwRouteEnd    ends[] = { way_end (TASK, 0, 0), flow == MESSAGE ? way_end (TASK, 0, 300) : way_end (TASK, 250, 0) };
  PwPolyline    other;
  g_autoptr (GArray) there = NULL;
  g_autoptr (GArray) back = NULL;

  route.source = ends[0];
  route.target = ends[1];
  there = pw_route_compute (&route);
  g_assert_cmpuint (there->len, ==, 2);

  other = (PwPolyline){ (const PwPoint *) (const void *) there->data, there->len };
  route.source = ends[1];
  route.target = ends[0];
  route.others = &other;
  route.n_others = 1;
  back = pw_route_compute (&route);
  way_assert_sound (back, &route, "back");
  if (flow == MESSAGE)
    {
      g_assert_cmpuint (back->len, ==, 2);
      g_assert_cmpfloat (fabs (way_point (back, 0).x - way_point (there, 0).x), >=, 10);
    }
  else
    {
      g_assert_cmpuint (back->len, ==, 4);
      g_assert_cmpint (way_get_start (back), ==, T);
      g_assert_cmpint (way_get_end (back), ==, T);
    }
}

/* --- the rest of the rules -------------------------------------------------------------- */

static void
test_message_between_pools (void)
{
  PwRoute route = { .flow = MESSAGE };
  g_autoptr (GArray) way = NULL;

  route.source = way_end (TASK, 100, 100);
  route.source.pool = (PwRect){ 0, 0, 800, 400 };
  route.target = way_end (TASK, 500, 550);
  route.target.pool = (PwRect){ 0, 450, 800, 200 };
  way = pw_route_compute (&route);
  g_assert_cmpuint (way->len, ==, 4);
  g_assert_cmpfloat (way_point (way, 1).y, ==, 425);
}

static void
test_self_loop (void)
{
  static const struct
  {
    PwPoint docking;
    PwSide  start;
    PwSide  end;
  } loops[] = {
    { { 0, 40 }, B, L },
    { { 0, -40 }, T, R },
    { { 50, 0 }, R, B },
    { { -50, 0 }, L, T },
  };

  for (guint i = 0; i < G_N_ELEMENTS (loops); i++)
    {
      PwRoute route = { .flow = SEQUENCE };
      g_autoptr (GArray) way = NULL;

      route.source = route.target = way_end (TASK, 0, 0);
      route.source.has_docking = TRUE;
      route.source.docking = loops[i].docking;
      way = pw_route_compute (&route);
      g_assert_cmpuint (way->len, ==, 5);
      g_assert_cmpint (way_get_start (way), ==, loops[i].start);
      g_assert_cmpint (way_get_end (way), ==, loops[i].end);
      way_assert_sound (way, &route, "loop");
    }
}

/* A boundary event's flow back to its own host. */
static void
test_back_to_host (void)
{
  PwRoute route = { .flow = SEQUENCE };
  g_autoptr (GArray) way = NULL;

  route.target = way_end (TASK, 0, 0);
  route.source = way_end (BOUNDARY, 20, 40);
  route.source.side = B;
  way = pw_route_compute (&route);
  g_assert_true (way_is_orthogonal (way));
  g_assert_cmpint (way_get_start (way), ==, B);
  g_assert_cmpint (way_get_end (way), !=, B);
  g_assert_true (way_is_on_outline (&route.target, way_point (way, way->len - 1)));
}

static void
test_docking (void)
{
  PwRoute route = { .flow = SEQUENCE };
  g_autoptr (GArray) inside = NULL;
  g_autoptr (GArray) top = NULL;

  route.source = way_end (TASK, 0, 0);
  route.target = way_end (TASK, 300, 200);
  route.target.has_docking = TRUE;
  route.target.docking = (PwPoint){ 310, 180 };
  inside = pw_route_compute (&route);
  g_assert_cmpint (way_get_end (inside), ==, L);
  g_assert_cmpfloat (way_point (inside, inside->len - 1).y, ==, 180);

  /* On a border: that side. */
  route.target.docking = (PwPoint){ 320, 160 };
  top = pw_route_compute (&route);
  g_assert_cmpint (way_get_end (top), ==, T);
  g_assert_cmpfloat (way_point (top, top->len - 1).x, ==, 320);
}

static void
test_associations (void)
{
  PwRoute route = { .flow = PW_ELEMENT_ASSOCIATION };
  g_autoptr (GArray) upright = NULL;
  g_autoptr (GArray) slanted = NULL;
  g_autoptr (GArray) compensation = NULL;

  route.source = way_end (TASK, 0, 0);
  route.target = way_end (PW_ELEMENT_TEXT_ANNOTATION, 15, -120);
  upright = pw_route_compute (&route);
  g_assert_cmpuint (upright->len, ==, 2);
  g_assert_cmpfloat (way_point (upright, 0).x, ==, way_point (upright, 1).x);

  route.target = way_end (PW_ELEMENT_TEXT_ANNOTATION, 200, -120);
  slanted = pw_route_compute (&route);
  g_assert_cmpuint (slanted->len, ==, 2);
  g_assert_true (way_is_on_outline (&route.source, way_point (slanted, 0)));
  g_assert_true (way_is_on_outline (&route.target, way_point (slanted, 1)));

  route.source = way_end (BOUNDARY, 0, 0);
  route.source.side = B;
  route.target = way_end (TASK, 150, 140);
  compensation = pw_route_compute (&route);
  g_assert_cmpuint (compensation->len, ==, 3);
}

/* To the pointer, while a flow is drawn. */
static void
test_free_end (void)
{
  PwRoute route = { .flow = SEQUENCE };

  route.source = way_end (TASK, 0, 0);
  for (double angle = 0; angle < 2 * G_PI; angle += 0.1)
    {
      g_autoptr (GArray) way = NULL;

      route.target = (PwRouteEnd){ .docking = { 300 * cos (angle), 300 * sin (angle) } };
      way = pw_route_compute (&route);
      way_assert_sound (way, &route, "to the pointer");
      g_assert_cmpuint (way->len, <=, 4);
    }
}

static void
add_cases (const char   *folder,
           GTestDataFunc check)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/route/%s/%s", folder, cases[i].name);

      g_test_add_data_func (path, &cases[i], check);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("position", check_case);
  add_cases ("vertical", check_vertical);

  for (guint i = 0; i < G_N_ELEMENTS (blocked); i++)
    {
      g_autofree char *path = g_strdup_printf ("/route/around/%s", blocked[i].name);

      g_test_add_data_func (path, &blocked[i], check_blocked);
    }
  g_test_add_func ("/route/around/not-around-containers", test_containers);
  g_test_add_func ("/route/others/gateway-uses-all-sides", test_fork);
  g_test_add_func ("/route/others/no-common-start", test_fork_downwards);
  g_test_add_data_func ("/route/others/there-and-back", GUINT_TO_POINTER (SEQUENCE), check_there_and_back);
  g_test_add_data_func ("/route/others/messages-there-and-back", GUINT_TO_POINTER (MESSAGE), check_there_and_back);
  g_test_add_func ("/route/message-turns-between-pools", test_message_between_pools);
  g_test_add_func ("/route/self-loop-clockwise", test_self_loop);
  g_test_add_func ("/route/boundary-event-to-its-host", test_back_to_host);
  g_test_add_func ("/route/docking", test_docking);
  g_test_add_func ("/route/associations-are-straight", test_associations);
  g_test_add_func ("/route/free-end", test_free_end);

  return g_test_run ();
}
