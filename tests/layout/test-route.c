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

  return g_test_run ();
}
