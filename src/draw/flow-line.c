/* draw/flow-line.c - walks an edge's way and leaves a path
 *
 *         ╭──(jump)──╮
 *   ──────╯          ╰───  label  ───╮ corner
 *                        ↑ gap  ↑    │
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "base/spatial-index.h"
#include "draw/flow-line.h"

#include <math.h>
#include <stdlib.h>

#define CORNER 6.0
#define JUMP_RADIUS 4.0

/* A jump this near to an end or a corner would run into it. */
#define JUMP_ROOM (JUMP_RADIUS + CORNER + 2)

/* Less than this share of the line is never left out. */
#define LEAST_VISIBLE 0.4

typedef struct
{
  PwDisplayList *list;
  const GArray  *jumps;
  const PwRect  *gap;
  gboolean       is_down; /* the path goes on from where it is */
} Walk;

typedef struct
{
  PwPoint from;
  PwPoint to;
} Segment;

static PwPoint
towards (PwPoint from,
         PwPoint to,
         double  by)
{
  double length = hypot (to.x - from.x, to.y - from.y);

  if (length <= 0)
    return from;

  return (PwPoint){ from.x + (to.x - from.x) * by / length, from.y + (to.y - from.y) * by / length };
}

static PwPoint
between (Segment segment,
         double  share)
{
  return (PwPoint){ segment.from.x + (segment.to.x - segment.from.x) * share,
                    segment.from.y + (segment.to.y - segment.from.y) * share };
}

double
pw_flow_line_get_length (const GArray *points)
{
  double length = 0;

  for (guint i = 1; i < points->len; i++)
    {
      const PwPoint *to = &g_array_index (points, PwPoint, i);

      length += hypot (to[0].x - to[-1].x, to[0].y - to[-1].y);
    }

  return length;
}

/* --- jumps -------------------------------------------------------------------- */

static gboolean
is_level (Segment segment)
{
  return fabs (segment.to.y - segment.from.y) < 0.5 && fabs (segment.to.x - segment.from.x) > 2 * JUMP_ROOM;
}

static gboolean
is_steep (Segment segment)
{
  return fabs (segment.to.x - segment.from.x) < 0.5 && fabs (segment.to.y - segment.from.y) > 2 * JUMP_RADIUS;
}

static gboolean
do_cross (Segment level,
          PwRect  steep)
{
  double y = level.from.y;

  return steep.x > MIN (level.from.x, level.to.x) + JUMP_ROOM && steep.x < MAX (level.from.x, level.to.x) - JUMP_ROOM &&
         y > steep.y + JUMP_RADIUS && y < steep.y + steep.height - JUMP_RADIUS;
}

static void
add_jumps (PwFlowLine           *route,
           const PwSpatialIndex *index,
           const GArray         *steep)
{
  for (guint i = 1; i < route->points->len; i++)
    {
      const PwPoint *to = &g_array_index (route->points, PwPoint, i);
      Segment        level = { to[-1], to[0] };
      PwRect         area = { MIN (to[-1].x, to[0].x), to[0].y, fabs (to[0].x - to[-1].x), 0 };
      g_autoptr (GArray) found = NULL;

      if (!is_level (level))
        continue;
      found = pw_spatial_index_find (index, area);
      for (guint k = 0; k < found->len; k++)
        {
          PwRect  other = g_array_index (steep, PwRect, g_array_index (found, guint, k));
          PwPoint at = { other.x, level.from.y };

          if (!do_cross (level, other))
            continue;
          if (route->jumps == NULL)
            route->jumps = g_array_new (FALSE, FALSE, sizeof (PwPoint));
          g_array_append_val (route->jumps, at);
        }
    }
}

void
pw_flow_line_find_jumps (PwFlowLine *routes,
                         guint       n_routes)
{
  g_autoptr (GArray) steep = g_array_new (FALSE, FALSE, sizeof (PwRect));
  g_autoptr (PwSpatialIndex) index = NULL;

  for (guint i = 0; i < n_routes; i++)
    for (guint k = 1; routes[i].points != NULL && k < routes[i].points->len; k++)
      {
        const PwPoint *to = &g_array_index (routes[i].points, PwPoint, k);
        PwRect         line = { to[0].x, MIN (to[-1].y, to[0].y), 0, fabs (to[0].y - to[-1].y) };

        if (is_steep ((Segment){ to[-1], to[0] }))
          g_array_append_val (steep, line);
      }

  index = pw_spatial_index_new ((const PwRect *) (const void *) steep->data, steep->len);
  for (guint i = 0; i < n_routes; i++)
    if (routes[i].points != NULL)
      add_jumps (&routes[i], index, steep);
}

void
pw_flow_line_clear (PwFlowLine *self)
{
  g_clear_pointer (&self->points, g_array_unref);
  g_clear_pointer (&self->jumps, g_array_unref);
}

/* --- the path ----------------------------------------------------------------- */

static int
compare_rightwards (gconstpointer a,
                    gconstpointer b)
{
  double left = ((const PwPoint *) a)->x, right = ((const PwPoint *) b)->x;

  return (left > right) - (left < right);
}

static int
compare_leftwards (gconstpointer a,
                   gconstpointer b)
{
  return compare_rightwards (b, a);
}

/* A half circle over the crossing line. */
static void
jump (Walk   *walk,
      PwPoint at,
      double  sign)
{
  double  r = JUMP_RADIUS * sign;
  double  top = at.y - JUMP_RADIUS * 4 / 3;
  PwPoint control1 = { at.x - r, top }, control2 = { at.x + r, top };

  pw_display_list_line_to (walk->list, at.x - r, at.y);
  pw_display_list_curve_to (walk->list, control1, control2, (PwPoint){ at.x + r, at.y });
}

static void
add_straight (Walk   *walk,
              Segment segment)
{
  double sign = segment.to.x >= segment.from.x ? 1 : -1;
  g_autoptr (GArray) on_it = NULL;
  double last = -G_MAXDOUBLE;

  if (!walk->is_down)
    pw_display_list_move_to (walk->list, segment.from.x, segment.from.y);
  walk->is_down = TRUE;

  for (guint i = 0; walk->jumps != NULL && i < walk->jumps->len; i++)
    {
      PwPoint at = g_array_index (walk->jumps, PwPoint, i);

      if (fabs (at.y - segment.from.y) > 0.5 || fabs (segment.to.y - segment.from.y) > 0.5 ||
          at.x < MIN (segment.from.x, segment.to.x) + JUMP_RADIUS || at.x > MAX (segment.from.x, segment.to.x) - JUMP_RADIUS)
        continue;
      if (on_it == NULL)
        on_it = g_array_new (FALSE, FALSE, sizeof (PwPoint));
      g_array_append_val (on_it, at);
    }

  if (on_it != NULL)
    g_array_sort (on_it, sign > 0 ? compare_rightwards : compare_leftwards);
  for (guint i = 0; on_it != NULL && i < on_it->len; i++)
    {
      PwPoint at = g_array_index (on_it, PwPoint, i);

      /* Lines close beside each other are jumped over at once: the first arc. */
      if (sign * at.x < last + 2 * JUMP_RADIUS)
        continue;
      jump (walk, at, sign);
      last = sign * at.x;
    }
  pw_display_list_line_to (walk->list, segment.to.x, segment.to.y);
}

/* Which part of the segment lies in @rect (Liang and Barsky 1984). */
static gboolean
clip (Segment segment,
      PwRect  rect,
      double *from,
      double *to)
{
  double dx = segment.to.x - segment.from.x, dy = segment.to.y - segment.from.y;
  double steps[] = { -dx, dx, -dy, dy };
  double rooms[] = { segment.from.x - rect.x, rect.x + rect.width - segment.from.x,
                     segment.from.y - rect.y, rect.y + rect.height - segment.from.y };

  *from = 0;
  *to = 1;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i] == 0 && rooms[i] < 0)
        return FALSE;
      if (steps[i] < 0)
        *from = MAX (*from, rooms[i] / steps[i]);
      else if (steps[i] > 0)
        *to = MIN (*to, rooms[i] / steps[i]);
    }

  return *from < *to;
}

static void
add_segment (Walk   *walk,
             Segment segment)
{
  double from, to;

  if (walk->gap == NULL || !clip (segment, *walk->gap, &from, &to))
    {
      add_straight (walk, segment);
      return;
    }

  if (from > 0)
    add_straight (walk, (Segment){ segment.from, between (segment, from) });
  walk->is_down = FALSE;
  if (to < 1)
    add_straight (walk, (Segment){ between (segment, to), segment.to });
}

static double
measure_gap (const GArray *points,
             PwRect        gap)
{
  double hidden = 0, from, to;

  for (guint i = 1; i < points->len; i++)
    {
      const PwPoint *end = &g_array_index (points, PwPoint, i);

      if (clip ((Segment){ end[-1], end[0] }, gap, &from, &to))
        hidden += (to - from) * hypot (end[0].x - end[-1].x, end[0].y - end[-1].y);
    }

  return hidden;
}

void
pw_flow_line_add_path (const PwFlowLine *self,
                       PwDisplayList    *list,
                       double            off_start,
                       double            off_end,
                       const PwRect     *gap)
{
  const PwPoint *points = (const PwPoint *) (const void *) self->points->data;
  guint          last = self->points->len - 1;
  Walk           walk = { list, self->jumps, gap, FALSE };
  PwPoint        from = towards (points[0], points[1], off_start);

  if (gap != NULL &&
      (pw_rect_is_empty (*gap) ||
       measure_gap (self->points, *gap) > (1 - LEAST_VISIBLE) * pw_flow_line_get_length (self->points)))
    walk.gap = NULL;

  for (guint i = 1; i < last; i++)
    {
      double  before = hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
      double  after = hypot (points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
      double  radius = MIN (CORNER, MIN (before, after) / 2);
      PwPoint to = towards (points[i], points[i - 1], radius);
      PwPoint next = towards (points[i], points[i + 1], radius);

      add_segment (&walk, (Segment){ from, to });
      if (walk.gap != NULL && pw_rect_contains (*walk.gap, points[i]))
        walk.is_down = FALSE;
      else if (walk.is_down)
        pw_display_list_curve_to (list, towards (points[i], points[i - 1], radius / 3),
                                  towards (points[i], points[i + 1], radius / 3), next);
      from = next;
    }
  add_segment (&walk, (Segment){ from, towards (points[last], points[last - 1], off_end) });
}
