/* layout/label.c - tries the usual places of a label, and takes the first free one
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/label.h"

#include <math.h>

/* What covering costs: areas by the square unit, lines by the unit. */
#define SHAPE_COST 1.0
#define LINE_COST 8.0

/* What it costs not to stand at the best place but at the next one. */
#define SECOND_CHOICE 6.0

/* From a line that leaves a shape upright to the label beside it. */
#define ASIDE 8.0

/* Long winding lines are not searched any further. */
#define MOST_SEGMENTS 8

/* A label further away from its line than this does not stand beside it. */
#define BESIDE 40.0

/* --- what a place covers ------------------------------------------------------------- */

/* How much of the line from @a to @b lies in @rect (Liang and Barsky 1984). */
static double
measure_line (PwPoint a,
              PwPoint b,
              PwRect  rect)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double steps[] = { -dx, dx, -dy, dy };
  double rooms[] = { a.x - rect.x, rect.x + rect.width - a.x, a.y - rect.y, rect.y + rect.height - a.y };
  double from = 0, to = 1;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i] == 0 && rooms[i] < 0)
        return 0;
      if (steps[i] < 0)
        from = MAX (from, rooms[i] / steps[i]);
      else if (steps[i] > 0)
        to = MIN (to, rooms[i] / steps[i]);
    }

  return from < to ? (to - from) * hypot (dx, dy) : 0;
}

static double
measure_area (PwRect a,
              PwRect b)
{
  double width = MIN (a.x + a.width, b.x + b.width) - MAX (a.x, b.x);
  double height = MIN (a.y + a.height, b.y + b.height) - MAX (a.y, b.y);

  return width > 0 && height > 0 ? width * height : 0;
}

/* @bounds: what the label is for; shapes that hold it do not count. */
static double
measure_cover (PwRect               label,
               PwRect               bounds,
               const PwLabelAround *around)
{
  double cost = 0;

  if (around == NULL)
    return 0;

  for (guint i = 0; i < around->n_shapes; i++)
    if (!pw_rect_contains_rect (around->shapes[i], bounds))
      cost += SHAPE_COST * measure_area (around->shapes[i], label);
  for (guint i = 0; i < around->n_flows; i++)
    for (guint k = 1; k < around->flows[i].n_points; k++)
      cost += LINE_COST * measure_line (around->flows[i].points[k - 1], around->flows[i].points[k], label);

  return cost;
}

gboolean
pw_label_is_free (PwRect               label,
                  PwRect               bounds,
                  const PwLabelAround *around)
{
  return measure_cover (label, bounds, around) == 0;
}

/* --- the best of some places ---------------------------------------------------------- */

typedef struct
{
  const PwLabelAround *around;
  PwRect               bounds; /* what the label is for */
  PwRect               best;
  double               cost;
  guint                n_tried;
} Search;

static void
try (Search *self,
     PwRect  place)
{
  double cost = measure_cover (place, self->bounds, self->around);

  cost += SECOND_CHOICE * self->n_tried++;
  if (cost >= self->cost)
    return;
  self->cost = cost;
  self->best = place;
}

PwRect
pw_label_place (PwRect               bounds,
                double               width,
                double               height,
                const PwLabelAround *around)
{
  Search  search = { around, bounds, .cost = G_MAXDOUBLE };
  PwPoint middle = pw_rect_center (bounds);
  double  below = bounds.y + bounds.height + PW_LABEL_GAP;
  double  above = bounds.y - PW_LABEL_GAP - height;
  double  right = bounds.x + bounds.width + PW_LABEL_GAP;
  double  left = bounds.x - PW_LABEL_GAP - width;

  try (&search, (PwRect){ middle.x - width / 2, below, width, height });
  try (&search, (PwRect){ middle.x - width / 2, above, width, height });

  /* Beside a line that leaves downwards or upwards. */
  try (&search, (PwRect){ middle.x + ASIDE, below, width, height });
  try (&search, (PwRect){ middle.x - ASIDE - width, below, width, height });
  try (&search, (PwRect){ middle.x + ASIDE, above, width, height });
  try (&search, (PwRect){ middle.x - ASIDE - width, above, width, height });

  try (&search, (PwRect){ right, middle.y - height / 2, width, height });
  try (&search, (PwRect){ left, middle.y - height / 2, width, height });

  /* Beyond the corners. */
  try (&search, (PwRect){ right, below, width, height });
  try (&search, (PwRect){ right, above, width, height });
  try (&search, (PwRect){ left, below, width, height });
  try (&search, (PwRect){ left, above, width, height });

  return search.best;
}

/* --- along lines ---------------------------------------------------------------------- */

static gboolean
is_level (PwPoint a,
          PwPoint b)
{
  return fabs (b.x - a.x) >= fabs (b.y - a.y);
}

static PwPoint
get_at (PwPoint a,
        PwPoint b,
        double  share)
{
  return (PwPoint){ a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share };
}

/* Beside the line from @a to @b at @at: above a level one, right of an upright one, or
 * on the other side. A slanted line rises under the text, which must clear all of it.
 */
static PwRect
get_beside (PwPoint  a,
            PwPoint  b,
            PwPoint  at,
            double   width,
            double   height,
            gboolean is_other_side)
{
  double dx = fabs (b.x - a.x), dy = fabs (b.y - a.y);
  double by;

  if (is_level (a, b))
    {
      by = PW_LABEL_LINE_GAP + height / 2 + dy / MAX (dx, 1) * width / 2;
      at.y += is_other_side ? by : -by;
    }
  else
    {
      by = PW_LABEL_LINE_GAP + width / 2 + dx / MAX (dy, 1) * height / 2;
      at.x += is_other_side ? -by : by;
    }

  return (PwRect){ at.x - width / 2, at.y - height / 2, width, height };
}

/* Of the line at @at: pools hold it, the shapes it leads past do not, and those it
 * leads to only touch it.
 */
static PwRect
get_piece (PwPoint at)
{
  return (PwRect){ at.x - 1, at.y - 1, 2, 2 };
}

static void
try_both_sides (Search *self,
                PwPoint a,
                PwPoint b,
                double  share,
                double  width,
                double  height)
{
  PwPoint at = get_at (a, b, share);

  self->bounds = get_piece (at);
  try (self, get_beside (a, b, at, width, height, FALSE));
  try (self, get_beside (a, b, at, width, height, TRUE));
}

static guint
find_longest (const PwPoint *points,
              guint          n_points)
{
  guint  longest = 0;
  double most = -1;

  for (guint i = 0; i + 1 < n_points; i++)
    {
      double length = hypot (points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);

      if (length > most + 1)
        {
          most = length;
          longest = i;
        }
    }

  return longest;
}

PwRect
pw_label_place_along (const PwPoint       *points,
                      guint                n_points,
                      gboolean             at_start,
                      double               width,
                      double               height,
                      const PwLabelAround *around)
{
  static const double shares[] = { 0.5, 0.25, 0.75 };
  Search              search = { around, .cost = G_MAXDOUBLE };
  guint               longest;

  g_return_val_if_fail (n_points >= 2, (PwRect){ 0 });

  longest = find_longest (points, n_points);
  if (at_start)
    {
      double length = hypot (points[1].x - points[0].x, points[1].y - points[0].y);
      double by = PW_LABEL_LINE_GAP + (is_level (points[0], points[1]) ? width : height) / 2;

      try_both_sides (&search, points[0], points[1], length > 0 ? MIN (by / length, 0.5) : 0, width, height);
      if (n_points > 2)
        {
          length = hypot (points[2].x - points[1].x, points[2].y - points[1].y);
          by = PW_LABEL_LINE_GAP + (is_level (points[1], points[2]) ? width : height) / 2;
          try_both_sides (&search, points[1], points[2], length > 0 ? MIN (by / length, 0.5) : 0, width, height);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    try_both_sides (&search, points[longest], points[longest + 1], shares[i], width, height);
  for (guint i = 0; i + 1 < n_points && i < MOST_SEGMENTS; i++)
    if (i != longest)
      try_both_sides (&search, points[i], points[i + 1], 0.5, width, height);

  return search.best;
}

/* --- following ------------------------------------------------------------------------ */

/* Along one axis: where a label of @size at @low is now. */
static double
follow_axis (double low,
             double size,
             double old_low,
             double old_size,
             double new_low,
             double new_size)
{
  double middle = low + size / 2;

  if (old_size == new_size)
    return low + new_low - old_low;
  if (low >= old_low + old_size)
    return low + new_low + new_size - old_low - old_size;
  if (low + size <= old_low)
    return low + new_low - old_low;

  return new_low + (old_size > 0 ? (middle - old_low) / old_size : 0.5) * new_size - size / 2;
}

PwRect
pw_label_follow (PwRect label,
                 PwRect old_bounds,
                 PwRect bounds)
{
  label.x = follow_axis (label.x, label.width, old_bounds.x, old_bounds.width, bounds.x, bounds.width);
  label.y = follow_axis (label.y, label.height, old_bounds.y, old_bounds.height, bounds.y, bounds.height);

  return label;
}

/* Where on a line a label belongs: the nearest place to it. */
typedef struct
{
  guint  segment;
  double share;    /* of the segment */
  double distance; /* from the label's border */
} Anchor;

static double
get_distance (PwRect  rect,
              PwPoint point)
{
  return hypot (MAX (MAX (rect.x - point.x, point.x - rect.x - rect.width), 0),
                MAX (MAX (rect.y - point.y, point.y - rect.y - rect.height), 0));
}

static Anchor
find_anchor (PwRect         label,
             const PwPoint *points,
             guint          n_points)
{
  PwPoint middle = pw_rect_center (label);
  Anchor  nearest = { 0, 0.5, G_MAXDOUBLE };

  for (guint i = 0; i + 1 < n_points; i++)
    {
      double  dx = points[i + 1].x - points[i].x, dy = points[i + 1].y - points[i].y;
      double  along = (middle.x - points[i].x) * dx + (middle.y - points[i].y) * dy;
      double  share = CLAMP (along / MAX (dx * dx + dy * dy, 1e-6), 0, 1);
      PwPoint at = get_at (points[i], points[i + 1], share);
      double  distance = get_distance (label, at);

      if (distance < nearest.distance - 0.01)
        nearest = (Anchor){ i, share, distance };
    }

  return nearest;
}

gboolean
pw_label_is_free_along (PwRect               label,
                        const PwPoint       *points,
                        guint                n_points,
                        const PwLabelAround *around)
{
  Anchor anchor = find_anchor (label, points, n_points);

  g_return_val_if_fail (n_points >= 2, TRUE);

  return measure_cover (label, get_piece (get_at (points[anchor.segment], points[anchor.segment + 1], anchor.share)), around) == 0;
}

/* The segment of the changed line that took the place of the old one. */
static guint
find_counterpart (guint segment,
                  guint n_old_points,
                  guint n_points)
{
  guint n_old = n_old_points - 1, n = n_points - 1;

  if (n_old == n || segment == 0)
    return segment;
  if (segment + 1 == n_old)
    return n - 1;

  return MIN (segment * n / n_old, n - 1);
}

/* Which side of the line, as one walks along it, @point is on. */
static double
get_side (PwPoint a,
          PwPoint b,
          PwPoint point)
{
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

PwRect
pw_label_follow_along (PwRect         label,
                       const PwPoint *old_points,
                       guint          n_old_points,
                       const PwPoint *points,
                       guint          n_points)
{
  PwPoint middle = pw_rect_center (label);
  Anchor  anchor;
  PwPoint a, b, old_a, old_b, at, old_at;
  guint   segment;
  double  length, old_length, along;

  g_return_val_if_fail (n_old_points >= 2 && n_points >= 2, label);

  anchor = find_anchor (label, old_points, n_old_points);
  if (anchor.distance > BESIDE)
    {
      old_at = pw_points_middle (old_points, n_old_points);
      at = pw_points_middle (points, n_points);
      return pw_rect_translate (label, at.x - old_at.x, at.y - old_at.y);
    }

  segment = find_counterpart (anchor.segment, n_old_points, n_points);
  old_a = old_points[anchor.segment];
  old_b = old_points[anchor.segment + 1];
  a = points[segment];
  b = points[segment + 1];
  length = hypot (b.x - a.x, b.y - a.y);
  old_length = hypot (old_b.x - old_a.x, old_b.y - old_a.y);

  /* As far from the nearer end as it was; in the middle in the middle. */
  along = anchor.share * old_length;
  if (anchor.share > 0.4 && anchor.share < 0.6)
    along = anchor.share * length;
  else if (anchor.share > 0.5)
    along = length - (old_length - along);
  at = get_at (a, b, length > 0 ? CLAMP (along / length, 0, 1) : 0.5);
  old_at = get_at (old_a, old_b, anchor.share);

  if (is_level (a, b) == is_level (old_a, old_b) && (b.x - a.x) * (old_b.x - old_a.x) + (b.y - a.y) * (old_b.y - old_a.y) > 0)
    return pw_rect_translate (label, at.x - old_at.x, at.y - old_at.y);

  /* Turned: on the same side as one walks along. */
  label = get_beside (a, b, at, label.width, label.height, FALSE);
  if (get_side (a, b, pw_rect_center (label)) * get_side (old_a, old_b, middle) < 0)
    label = get_beside (a, b, at, label.width, label.height, TRUE);

  return label;
}
