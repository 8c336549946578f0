/* interact/swimlanes.c - a pool and its lanes while one of them is resized
 *
 *   ┌─┬───────────────┐        Between two lanes there is one border: both move it.
 *   │ ├───────────────┤ <- start of the lane, along the axis on which lanes lie
 *   │ │     lane      │
 *   │ ├───────────────┤ <- end
 *   └─┴───────────────┘        Across, all are as long as the pool.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/swimlanes.h"

#include <math.h>

#include "edit/drawing.h"
#include "edit/lanes.h"
#include "edit/scope.h"
#include "edit/sizes.h"

#define NEAR 1.0

struct _PwSwimlanes
{
  const PwDiagram *diagram;
  PwDraft         *draft;
  guint            item;
  int              pool; /* -1 for lanes without one */
  gboolean         is_lane;
  gboolean         is_horizontal;
  gboolean         grows;
  GArray          *all; /* guint: the pool and all lanes inside */
  GArray          *rects;
  PwSizeLimit      limit;          /* of the pool, or of the lane where there is none */
  double           start_range[2]; /* how far the borders of the lane may go */
  double           end_range[2];
};

static double
get_start (PwRect   rect,
           gboolean is_horizontal)
{
  return is_horizontal ? rect.y : rect.x;
}

static double
get_end (PwRect   rect,
         gboolean is_horizontal)
{
  return is_horizontal ? rect.y + rect.height : rect.x + rect.width;
}

static void
set_span (PwRect  *rect,
          gboolean is_horizontal,
          double   start,
          double   end)
{
  *rect = is_horizontal ? (PwRect){ rect->x, start, rect->width, end - start } : (PwRect){ start, rect->y, end - start, rect->height };
}

static gboolean
is_near (double a,
         double b)
{
  return fabs (a - b) < NEAR;
}

/* --- gathering ----------------------------------------------------------------------- */

static int
find_pool (const PwDiagram *diagram,
           int              n)
{
  while (n >= 0 && pw_diagram_get_item (diagram, (guint) n)->type == PW_ELEMENT_LANE)
    n = pw_diagram_get_item (diagram, (guint) n)->parent;

  return n >= 0 && pw_diagram_get_item (diagram, (guint) n)->type == PW_ELEMENT_PARTICIPANT ? n : -1;
}

static void
add_swimlane (PwSwimlanes *self,
              guint        n)
{
  g_array_append_val (self->all, n);
  pw_draft_add (self->draft, n);
}

static void
add_lanes (PwSwimlanes     *self,
           PwEditor        *editor,
           const PwElement *container)
{
  g_autoptr (GPtrArray) lanes = pw_scope_list_lanes (container);

  for (guint i = 0; i < lanes->len; i++)
    {
      int n = pw_editor_find_element (editor, g_ptr_array_index (lanes, i));

      if (n >= 0)
        add_swimlane (self, (guint) n);
      add_lanes (self, editor, g_ptr_array_index (lanes, i));
    }
}

static void
add_moving (PwSwimlanes *self,
            PwEditor    *editor,
            PwElement   *element)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GPtrArray) moving = NULL;

  g_ptr_array_add (one, element);
  moving = pw_edit_list_moving (one);
  for (guint i = 0; i < moving->len; i++)
    {
      int n = pw_editor_find_element (editor, g_ptr_array_index (moving, i));

      if (n >= 0)
        pw_draft_add (self->draft, (guint) n);
    }
}

/* Where a lane takes its pool along: content beyond its end, and pools beyond the pool. */
static void
add_beyond (PwSwimlanes *self,
            PwEditor    *editor)
{
  const PwDiagramItem *item = pw_diagram_get_item (self->diagram, self->item);
  double               at = get_end (item->bounds, self->is_horizontal);
  g_autoptr (GPtrArray) content = pw_drawing_list_content (pw_scope_get (item->element), FALSE);
  PwRect bounds;

  for (guint i = 0; i < content->len; i++)
    {
      PwElement *element = g_ptr_array_index (content, i);
      PwPoint    center;

      if (!pw_drawing_get_bounds (element, &bounds) || pw_element_get_bpmn_type (element) == PW_ELEMENT_BOUNDARY_EVENT ||
          pw_editor_find_element (editor, element) < 0)
        continue;
      center = pw_rect_center (bounds);
      if ((self->is_horizontal ? center.y : center.x) > at)
        add_moving (self, editor, element);
    }
  if (self->pool < 0)
    return;

  bounds = pw_diagram_get_item (self->diagram, (guint) self->pool)->bounds;
  for (guint i = 0; i < pw_diagram_get_n_items (self->diagram); i++)
    {
      const PwDiagramItem *other = pw_diagram_get_item (self->diagram, i);

      if (other->type == PW_ELEMENT_PARTICIPANT && other->element != NULL && (int) i != self->pool &&
          get_start (other->bounds, self->is_horizontal) > get_end (bounds, self->is_horizontal) - NEAR)
        add_moving (self, editor, other->element);
    }
}

PwSwimlanes *
pw_swimlanes_new (PwEditor *editor,
                  guint     n,
                  gboolean  grows)
{
  PwSwimlanes         *self = g_new0 (PwSwimlanes, 1);
  const PwDiagramItem *item;

  self->diagram = pw_editor_get_diagram (editor);
  self->item = n;
  item = pw_diagram_get_item (self->diagram, n);
  self->draft = pw_draft_new (editor);
  self->pool = find_pool (self->diagram, (int) n);
  self->is_lane = item->type == PW_ELEMENT_LANE;
  self->is_horizontal = pw_drawing_is_horizontal (item->element);
  self->grows = grows && self->is_lane;
  self->all = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rects = g_array_new (FALSE, FALSE, sizeof (PwRect));

  if (self->pool >= 0)
    add_swimlane (self, (guint) self->pool);
  add_lanes (self, editor, self->is_lane ? pw_scope_get (item->element) : item->element);
  pw_size_limit_read (self->pool >= 0 ? pw_diagram_get_item (self->diagram, (guint) self->pool)->element : item->element, &self->limit);
  if (self->is_lane)
    {
      pw_lanes_get_limits (item->element, FALSE, &self->start_range[0], &self->start_range[1]);
      pw_lanes_get_limits (item->element, TRUE, &self->end_range[0], &self->end_range[1]);
    }
  if (self->grows)
    add_beyond (self, editor);

  return self;
}

void
pw_swimlanes_free (PwSwimlanes *self)
{
  if (self == NULL)
    return;

  pw_draft_free (self->draft);
  g_array_unref (self->all);
  g_array_unref (self->rects);
  g_free (self);
}

/* --- resizing ------------------------------------------------------------------------ */

static PwRect *
get_rect (PwSwimlanes *self,
          guint        i)
{
  return &g_array_index (self->rects, PwRect, i);
}

/* Whatever begins or ends at @from does so at @to. */
static void
move_border (PwSwimlanes *self,
             double       from,
             double       to)
{
  for (guint i = 0; i < self->rects->len; i++)
    {
      double start = get_start (*get_rect (self, i), self->is_horizontal);
      double end = get_end (*get_rect (self, i), self->is_horizontal);

      if (is_near (start, from))
        set_span (get_rect (self, i), self->is_horizontal, to, end);
      else if (is_near (end, from))
        set_span (get_rect (self, i), self->is_horizontal, start, to);
    }
}

/* The lane's end goes to @to, with all that lies beyond; what holds the lane grows. */
static void
make_room (PwSwimlanes *self,
           double       from,
           double       to)
{
  const PwElement *lane = pw_diagram_get_item (self->diagram, self->item)->element;

  for (guint i = 0; i < self->rects->len; i++)
    {
      const PwDiagramItem *other = pw_diagram_get_item (self->diagram, g_array_index (self->all, guint, i));
      double               start = get_start (*get_rect (self, i), self->is_horizontal);
      double               end = get_end (*get_rect (self, i), self->is_horizontal);
      gboolean             is_inner = other->type == PW_ELEMENT_LANE && pw_element_is_inside (other->element, lane);

      if (is_inner && !is_near (end, from))
        continue;
      if (is_inner || other->type == PW_ELEMENT_PARTICIPANT || pw_element_is_inside (lane, other->element))
        set_span (get_rect (self, i), self->is_horizontal, start, end + to - from);
      else if (start > from - NEAR)
        set_span (get_rect (self, i), self->is_horizontal, start + to - from, end + to - from);
    }
  pw_draft_set_shift (self->draft, self->is_horizontal ? (PwPoint){ 0, to - from } : (PwPoint){ to - from, 0 });
}

/* The pool goes from @old to @bounds; sides of lanes that lay at its sides stay there. */
static void
stretch (PwSwimlanes *self,
         PwRect       old,
         PwRect       bounds)
{
  double left_shift = bounds.x - old.x;
  double top_shift = bounds.y - old.y;

  for (guint i = 0; i < self->rects->len; i++)
    {
      PwRect *rect = get_rect (self, i);
      double  right = rect->x + rect->width;
      double  bottom = rect->y + rect->height;
      double  left = rect->x;
      double  top = rect->y;

      if (is_near (right, old.x + old.width))
        right = bounds.x + bounds.width;
      if (is_near (bottom, old.y + old.height))
        bottom = bounds.y + bounds.height;
      /* Beside the strip with the name every lane begins at the same place. */
      if (self->is_horizontal || is_near (left, old.x))
        left += left_shift;
      if (!self->is_horizontal || is_near (top, old.y))
        top += top_shift;
      *rect = (PwRect){ left, top, right - left, bottom - top };
    }
}

static void
resize_lane (PwSwimlanes *self,
             PwRect       bounds)
{
  PwRect old = pw_diagram_get_item (self->diagram, self->item)->bounds;
  double old_start = get_start (old, self->is_horizontal);
  double old_end = get_end (old, self->is_horizontal);
  double start = get_start (bounds, self->is_horizontal);
  double end = get_end (bounds, self->is_horizontal);
  PwRect pool = self->limit.old;
  PwRect wanted = pool;

  pw_draft_set_shift (self->draft, (PwPoint){ 0, 0 });
  if (self->grows && end > old_end + NEAR)
    make_room (self, old_end, end);
  else if (!is_near (end, old_end))
    move_border (self, old_end, CLAMP (end, self->end_range[0], self->end_range[1]));
  if (!is_near (start, old_start))
    move_border (self, old_start, CLAMP (start, self->start_range[0], self->start_range[1]));

  if (self->pool < 0)
    return;
  if (self->is_horizontal)
    wanted = (PwRect){ pool.x + bounds.x - old.x, pool.y, pool.width + bounds.width - old.width, pool.height };
  else
    wanted = (PwRect){ pool.x, pool.y + bounds.y - old.y, pool.width, pool.height + bounds.height - old.height };
  stretch (self, pool, pw_size_limit_keep (&self->limit, wanted));
}

PwRect
pw_swimlanes_resize (PwSwimlanes *self,
                     PwRect       bounds)
{
  PwRect got = bounds;

  g_array_set_size (self->rects, 0);
  for (guint i = 0; i < self->all->len; i++)
    g_array_append_val (self->rects, pw_diagram_get_item (self->diagram, g_array_index (self->all, guint, i))->bounds);
  if (self->is_lane)
    resize_lane (self, bounds);
  else
    stretch (self, self->limit.old, pw_size_limit_keep (&self->limit, bounds));

  for (guint i = 0; i < self->all->len; i++)
    {
      guint n = g_array_index (self->all, guint, i);

      pw_draft_place (self->draft, n, *get_rect (self, i));
      if (n == self->item)
        got = *get_rect (self, i);
    }

  return got;
}

PwDraft *
pw_swimlanes_get_draft (PwSwimlanes *self)
{
  return self->draft;
}
