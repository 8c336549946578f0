/* interact/snapping.c - what is dragged lines up with what is there
 *
 * Everything is done twice, once along each axis. On the axis x a line is upright, at
 * x = at, and was made by a shape that reaches from @from to @to in y:
 *
 *        at
 *   from ┌──┐┈┈┈┈┈ START, CENTER or END of a shape
 *     to └──┘
 *        ┊
 *        ┌─────┐   what is dragged; the guide runs from one to the other
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/snapping.h"

#include <math.h>
#include <stdlib.h>

/* A shape this large has its corner on the grid, a smaller one its centre. */
#define LARGE 120

/* Of lines in the same place, so many are looked at for the nearest shape. */
#define MOST_EQUAL 64

enum
{
  AXIS_X,
  AXIS_Y,
  N_AXES,
};

typedef enum
{
  KIND_FLOW, /* where the centre makes a flow straight */
  KIND_CENTER,
  KIND_START,
  KIND_END,
  N_KINDS,
} Kind;

typedef struct
{
  double   at;
  double   from;
  double   to;
  double   guide; /* where the guide is drawn; at @at but for flows */
  gboolean is_silent;
} Line;

struct _PwSnapping
{
  GArray  *lines[N_AXES][N_KINDS];
  gboolean is_sorted;
};

static double
get_start (PwRect rect,
           int    axis)
{
  return axis == AXIS_X ? rect.x : rect.y;
}

static double
get_length (PwRect rect,
            int    axis)
{
  return axis == AXIS_X ? rect.width : rect.height;
}

static double
get_on (PwPoint point,
        int     axis)
{
  return axis == AXIS_X ? point.x : point.y;
}

PwSnapping *
pw_snapping_new (void)
{
  PwSnapping *self = g_new0 (PwSnapping, 1);

  for (int axis = 0; axis < N_AXES; axis++)
    for (guint kind = 0; kind < N_KINDS; kind++)
      self->lines[axis][kind] = g_array_new (FALSE, FALSE, sizeof (Line));

  return self;
}

void
pw_snapping_free (PwSnapping *self)
{
  if (self == NULL)
    return;

  for (int axis = 0; axis < N_AXES; axis++)
    for (guint kind = 0; kind < N_KINDS; kind++)
      g_array_unref (self->lines[axis][kind]);
  g_free (self);
}

static void
add (PwSnapping *self,
     int         axis,
     Kind        kind,
     Line        line)
{
  g_array_append_val (self->lines[axis][kind], line);
  self->is_sorted = FALSE;
}

void
pw_snapping_add_shape (PwSnapping *self,
                       PwRect      bounds)
{
  for (int axis = 0; axis < N_AXES; axis++)
    {
      double start = get_start (bounds, axis);
      double length = get_length (bounds, axis);
      double from = get_start (bounds, 1 - axis);
      double to = from + get_length (bounds, 1 - axis);

      add (self, axis, KIND_START, (Line){ start, from, to, start, FALSE });
      add (self, axis, KIND_CENTER, (Line){ start + length / 2, from, to, start + length / 2, FALSE });
      add (self, axis, KIND_END, (Line){ start + length, from, to, start + length, FALSE });
    }
}

void
pw_snapping_add_start (PwSnapping *self,
                       PwPoint     center)
{
  for (int axis = 0; axis < N_AXES; axis++)
    add (self, axis, KIND_CENTER, (Line){ get_on (center, axis), 0, 0, get_on (center, axis), TRUE });
}

/* Whether a flow that ends at @at crosses the outline of @shape across the axis. */
static gboolean
is_between (PwRect  shape,
            PwPoint at,
            int     axis)
{
  double start = get_start (shape, axis);

  return get_on (at, axis) > start + 1 && get_on (at, axis) < start + get_length (shape, axis) - 1;
}

void
pw_snapping_add_flow (PwSnapping *self,
                      PwPoint     fixed,
                      PwRect      fixed_shape,
                      PwPoint     moving,
                      PwRect      moving_shape,
                      PwPoint     center)
{
  for (int axis = 0; axis < N_AXES; axis++)
    {
      double at = get_on (fixed, axis);
      double across = get_on (fixed, 1 - axis);

      if (is_between (fixed_shape, fixed, axis) && is_between (moving_shape, moving, axis))
        add (self, axis, KIND_FLOW, (Line){ at - get_on (moving, axis) + get_on (center, axis), across, across, at, FALSE });
    }
}

static gboolean
is_like (PwElementType type,
         PwElementType other)
{
  return pw_element_type_has (type, PW_TRAIT_SWIMLANE) == pw_element_type_has (other, PW_TRAIT_SWIMLANE);
}

void
pw_snapping_gather (PwSnapping    *self,
                    PwEditor      *editor,
                    const PwDraft *without,
                    PwElementType  type)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);
  PwRect           visible = pw_view_state_get_visible (pw_editor_get_view_state (editor));
  g_autoptr (GArray) near = pw_editor_list_near (editor, visible);

  for (guint i = 0; i < near->len; i++)
    {
      guint                n = g_array_index (near, guint, i);
      const PwDiagramItem *item = pw_diagram_get_item (diagram, n);

      if (!item->is_edge && is_like (type, item->type) && (without == NULL || !pw_draft_is_moving (without, (int) n)) &&
          pw_rect_intersects (item->bounds, visible))
        pw_snapping_add_shape (self, item->bounds);
    }
}

/* --- the nearest line ---------------------------------------------------------------- */

static int
compare_lines (const void *a,
               const void *b)
{
  double left = ((const Line *) a)->at;
  double right = ((const Line *) b)->at;

  return (left > right) - (left < right);
}

static void
sort_lines (PwSnapping *self)
{
  for (int axis = 0; axis < N_AXES && !self->is_sorted; axis++)
    for (guint kind = 0; kind < N_KINDS; kind++)
      g_array_sort (self->lines[axis][kind], compare_lines);
  self->is_sorted = TRUE;
}

/* How far the shape that made a line is from the middle of what is dragged. */
static double
get_distance (const Line *line,
              double      across)
{
  return line->is_silent ? G_MAXDOUBLE : MAX (MAX (line->from - across, across - line->to), 0);
}

/* Of lines in the same place the one of the nearest shape. */
static const Line *
find_line (const GArray *lines,
           double        wanted,
           double        across)
{
  const Line *all = (const Line *) (const void *) lines->data;
  const Line *best = NULL;
  guint       low = 0;
  guint       high = lines->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (all[middle].at < wanted)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < lines->len)
    best = &all[low];
  if (low > 0 && (best == NULL || wanted - all[low - 1].at < best->at - wanted))
    {
      best = &all[low - 1];
      /* Back to the first in the same place. */
      while (best > all && best[-1].at >= best->at && &all[low - 1] - best < MOST_EQUAL)
        best--;
    }
  if (best == NULL || fabs (best->at - wanted) > PW_SNAP_DISTANCE)
    return NULL;

  for (const Line *other = best + 1; other < all + lines->len && other->at <= best->at && other - all < (best - all) + MOST_EQUAL; other++)
    if (get_distance (other, across) < get_distance (best, across))
      best = other;

  return best;
}

static void
show_guide (PwPreview  *preview,
            const Line *line,
            int         axis,
            PwRect      bounds)
{
  double from = MIN (line->from, get_start (bounds, 1 - axis));
  double to = MAX (line->to, get_start (bounds, 1 - axis) + get_length (bounds, 1 - axis));

  if (preview == NULL || line->is_silent)
    return;
  if (axis == AXIS_X)
    pw_preview_add_guide (preview, (PwPoint){ line->guide, from }, (PwPoint){ line->guide, to });
  else
    pw_preview_add_guide (preview, (PwPoint){ from, line->guide }, (PwPoint){ to, line->guide });
}

static double
to_grid (double at)
{
  return round (at / PW_SNAP_GRID) * PW_SNAP_GRID;
}

static double
get_shift (PwSnapping  *self,
           int          axis,
           PwRect       bounds,
           const Line **line)
{
  double       start = get_start (bounds, axis);
  double       length = get_length (bounds, axis);
  double       across = get_start (bounds, 1 - axis) + get_length (bounds, 1 - axis) / 2;
  /* In the order of kinds: the first that is near counts. */
  const double wanted[] = { start + length / 2, start + length / 2, start, start + length };

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      *line = find_line (self->lines[axis][kind], wanted[kind], across);
      if (*line != NULL)
        return (*line)->at - wanted[kind];
    }
  if (length > LARGE)
    return to_grid (start) - start;

  return to_grid (start + length / 2) - (start + length / 2);
}

PwPoint
pw_snapping_move (PwSnapping *self,
                  PwRect      bounds,
                  PwPreview  *preview)
{
  const Line *lines[N_AXES];
  PwPoint     by;

  sort_lines (self);
  by.x = get_shift (self, AXIS_X, bounds, &lines[AXIS_X]);
  by.y = get_shift (self, AXIS_Y, bounds, &lines[AXIS_Y]);
  bounds = pw_rect_translate (bounds, by.x, by.y);
  for (int axis = 0; axis < N_AXES; axis++)
    if (lines[axis] != NULL)
      show_guide (preview, lines[axis], axis, bounds);

  return by;
}

static double
snap_edge (PwSnapping  *self,
           int          axis,
           double       edge,
           double       across,
           const Line **line)
{
  const Line *start = find_line (self->lines[axis][KIND_START], edge, across);
  const Line *end = find_line (self->lines[axis][KIND_END], edge, across);

  *line = start;
  if (start == NULL || (end != NULL && fabs (end->at - edge) < fabs (start->at - edge)))
    *line = end;

  return *line != NULL ? (*line)->at : to_grid (edge);
}

PwRect
pw_snapping_resize (PwSnapping *self,
                    PwRect      bounds,
                    PwEdges     edges,
                    PwPreview  *preview)
{
  const Line *lines[N_AXES] = { NULL, NULL };
  PwPoint     middle = pw_rect_center (bounds);
  double      left = bounds.x;
  double      top = bounds.y;
  double      right = left + bounds.width;
  double      bottom = top + bounds.height;

  sort_lines (self);
  if ((edges & PW_EDGE_LEFT) != 0)
    left = snap_edge (self, AXIS_X, left, middle.y, &lines[AXIS_X]);
  if ((edges & PW_EDGE_RIGHT) != 0)
    right = snap_edge (self, AXIS_X, right, middle.y, &lines[AXIS_X]);
  if ((edges & PW_EDGE_TOP) != 0)
    top = snap_edge (self, AXIS_Y, top, middle.x, &lines[AXIS_Y]);
  if ((edges & PW_EDGE_BOTTOM) != 0)
    bottom = snap_edge (self, AXIS_Y, bottom, middle.x, &lines[AXIS_Y]);
  bounds = (PwRect){ left, top, right - left, bottom - top };
  for (int axis = 0; axis < N_AXES; axis++)
    if (lines[axis] != NULL)
      show_guide (preview, lines[axis], axis, bounds);

  return bounds;
}
