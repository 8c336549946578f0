/* edit/lanes-change.c - lanes that come, go and get other sizes
 *
 * Lanes lie on each other along one axis: y in horizontal pools, x in vertical ones.
 * Their borders are shared: where one moves, all that end or begin there go along.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/lanes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "edit/drawing.h"
#include "edit/scope.h"
#include "edit/sizes.h"

/* Some tools leave a unit or two between lanes. */
#define NEAR 3.0
#define LEAST_BREADTH 60
#define NEW_BREADTH 100
#define MARGIN 10

/* A rectangle along the axis on which lanes lie. */
typedef struct
{
  double start;
  double end;
} Span;

static Span
get_span (PwRect   rect,
          gboolean is_horizontal)
{
  return is_horizontal ? (Span){ rect.y, rect.y + rect.height } : (Span){ rect.x, rect.x + rect.width };
}

static PwRect
with_span (PwRect   rect,
           gboolean is_horizontal,
           Span     span)
{
  return is_horizontal ? (PwRect){ rect.x, span.start, rect.width, span.end - span.start } : (PwRect){ span.start, rect.y, span.end - span.start, rect.height };
}

static gboolean
is_near (double a,
         double b)
{
  return fabs (a - b) < NEAR;
}

static void
add_lanes (const PwElement *container,
           GPtrArray       *lanes)
{
  g_autoptr (GPtrArray) own = pw_scope_list_lanes (container);

  for (guint i = 0; i < own->len; i++)
    {
      g_ptr_array_add (lanes, g_ptr_array_index (own, i));
      add_lanes (g_ptr_array_index (own, i), lanes);
    }
}

/* The pool, or the process or sub-process where there is none, with all lanes inside. */
static GPtrArray *
list_swimlanes (const PwElement *lane)
{
  GPtrArray *all = g_ptr_array_new ();
  PwElement *scope = pw_scope_get (lane);
  PwElement *pool = pw_scope_get_pool (lane);

  if (pool != NULL && pw_scope_get_process (pool) == scope)
    g_ptr_array_add (all, pool);
  add_lanes (scope, all);

  return all;
}

/* How far a border may go before a lane becomes too small for what it holds. */
static double
limit (GPtrArray *swimlanes,
       gboolean   is_horizontal,
       double     from,
       double     to)
{
  for (guint i = 0; i < swimlanes->len; i++)
    {
      PwElement *lane = g_ptr_array_index (swimlanes, i);
      PwRect     bounds;
      PwRect     content = pw_drawing_get_content_bounds (lane);
      Span       span, held;
      gboolean   is_empty = pw_rect_is_empty (content) || pw_element_get_bpmn_type (lane) != PW_ELEMENT_LANE;

      if (!pw_drawing_get_bounds (lane, &bounds))
        continue;
      span = get_span (bounds, is_horizontal);
      held = get_span (content, is_horizontal);
      if (to > from && is_near (span.start, from))
        {
          to = MIN (to, MAX (from, span.end - LEAST_BREADTH));
          if (!is_empty && held.start >= from)
            to = MIN (to, MAX (from, held.start - MARGIN));
        }
      if (to < from && is_near (span.end, from))
        {
          to = MAX (to, MIN (from, span.start + LEAST_BREADTH));
          if (!is_empty && held.end <= from)
            to = MAX (to, MIN (from, held.end + MARGIN));
        }
    }

  return to;
}

/* Whatever begins or ends at @from does so at @to. */
static void
move_border (PwEdit    *edit,
             GPtrArray *swimlanes,
             gboolean   is_horizontal,
             double     from,
             double     to)
{
  for (guint i = 0; i < swimlanes->len; i++)
    {
      PwElement *lane = g_ptr_array_index (swimlanes, i);
      PwRect     bounds;
      Span       span;

      if (!pw_drawing_get_bounds (lane, &bounds))
        continue;
      span = get_span (bounds, is_horizontal);
      if (is_near (span.start, from))
        span.start = to;
      else if (is_near (span.end, from))
        span.end = to;
      else
        continue;
      pw_edit_set_bounds (edit, lane, with_span (bounds, is_horizontal, span));
    }
}

/* --- room ------------------------------------------------------------------------------------ */

static void
shift (PwEdit    *edit,
       PwElement *element,
       gboolean   is_horizontal,
       double     by)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, element);
  pw_edit_translate (edit, one, is_horizontal ? 0 : by, is_horizontal ? by : 0);
}

/* Pools beyond a pool that grows give way. */
static void
shift_pools_beyond (PwEdit    *edit,
                    PwElement *pool,
                    gboolean   is_horizontal,
                    double     at,
                    double     by)
{
  for (PwElement *other = pw_element_get_first_child (pw_element_get_parent (pool)); other != NULL; other = pw_element_get_next_sibling (other))
    {
      PwRect bounds;

      if (other != pool && pw_element_get_bpmn_type (other) == PW_ELEMENT_PARTICIPANT && pw_drawing_get_bounds (other, &bounds) &&
          get_span (bounds, is_horizontal).start > at - NEAR)
        shift (edit, other, is_horizontal, by);
    }
}

/* Inserts room at a border: what lies beyond moves, what holds @container grows. */
static void
make_room (PwEdit    *edit,
           PwElement *lane,
           gboolean   is_horizontal,
           double     at,
           double     by)
{
  g_autoptr (GPtrArray) swimlanes = list_swimlanes (lane);
  g_autoptr (GPtrArray) content = pw_drawing_list_content (pw_scope_get (lane), FALSE);
  PwElement *plane = pw_drawing_get_plane (lane);
  PwRect     bounds;

  for (guint i = 0; i < swimlanes->len; i++)
    {
      PwElement *other = g_ptr_array_index (swimlanes, i);
      Span       span;
      gboolean   holds = other != lane && (pw_element_get_bpmn_type (other) == PW_ELEMENT_PARTICIPANT || pw_element_is_inside (lane, other));

      if (!pw_drawing_get_bounds (other, &bounds))
        continue;
      span = get_span (bounds, is_horizontal);
      if (holds && pw_element_get_bpmn_type (other) == PW_ELEMENT_PARTICIPANT)
        shift_pools_beyond (edit, other, is_horizontal, span.end, by);
      if (holds)
        span.end += by;
      else if (span.start > at - NEAR)
        span = (Span){ span.start + by, span.end + by };
      else
        continue;
      pw_edit_set_bounds (edit, other, with_span (bounds, is_horizontal, span));
    }
  for (guint i = 0; i < content->len; i++)
    {
      PwElement *element = g_ptr_array_index (content, i);
      PwPoint    center;

      if (!pw_drawing_get_bounds (element, &bounds) || pw_drawing_get_plane (element) != plane ||
          pw_element_get_bpmn_type (element) == PW_ELEMENT_BOUNDARY_EVENT)
        continue;
      center = pw_rect_center (bounds);
      if ((is_horizontal ? center.y : center.x) > at)
        shift (edit, element, is_horizontal, by);
    }
}

/* --- changes ------------------------------------------------------------------------------------ */

void
pw_lanes_get_limits (const PwElement *lane,
                     gboolean         is_end,
                     double          *least,
                     double          *most)
{
  gboolean is_horizontal = pw_drawing_is_horizontal (lane);
  g_autoptr (GPtrArray) swimlanes = list_swimlanes (lane);
  PwRect bounds;
  double from;

  *least = -G_MAXDOUBLE;
  *most = G_MAXDOUBLE;
  if (!pw_drawing_get_bounds (lane, &bounds))
    return;
  from = is_end ? get_span (bounds, is_horizontal).end : get_span (bounds, is_horizontal).start;
  *least = limit (swimlanes, is_horizontal, from, -G_MAXDOUBLE);
  *most = limit (swimlanes, is_horizontal, from, G_MAXDOUBLE);
}

/* Across, lanes are as long as their pool, which keeps its content. */
static void
resize_across (PwEdit    *edit,
               PwElement *pool,
               gboolean   is_horizontal,
               PwRect     old,
               PwRect     bounds)
{
  PwSizeLimit size;
  PwRect      whole;

  if (!pw_size_limit_read (pool, &size))
    return;
  whole = size.old;
  if (is_horizontal && (!is_near (old.x, bounds.x) || !is_near (old.width, bounds.width)))
    whole = (PwRect){ whole.x + bounds.x - old.x, whole.y, whole.width + bounds.width - old.width, whole.height };
  else if (!is_horizontal && (!is_near (old.y, bounds.y) || !is_near (old.height, bounds.height)))
    whole = (PwRect){ whole.x, whole.y + bounds.y - old.y, whole.width, whole.height + bounds.height - old.height };
  else
    return;
  pw_lanes_set_bounds (edit, pool, pw_size_limit_keep (&size, whole));
}

void
pw_lanes_resize (PwEdit    *edit,
                 PwElement *lane,
                 PwRect     bounds,
                 gboolean   pool_grows)
{
  gboolean is_horizontal = pw_drawing_is_horizontal (lane);
  g_autoptr (GPtrArray) swimlanes = list_swimlanes (lane);
  PwElement *pool = pw_scope_get_pool (lane);
  PwRect     old;
  Span       from, to;

  if (!pw_drawing_get_bounds (lane, &old))
    return;
  from = get_span (old, is_horizontal);
  to = get_span (bounds, is_horizontal);
  if (!is_near (from.end, to.end) && pool_grows && to.end > from.end)
    {
      make_room (edit, lane, is_horizontal, from.end, to.end - from.end);
      pw_lanes_set_bounds (edit, lane, with_span (old, is_horizontal, (Span){ from.start, to.end }));
    }
  else if (!is_near (from.end, to.end))
    move_border (edit, swimlanes, is_horizontal, from.end, limit (swimlanes, is_horizontal, from.end, to.end));
  if (!is_near (from.start, to.start))
    move_border (edit, swimlanes, is_horizontal, from.start, limit (swimlanes, is_horizontal, from.start, to.start));

  if (pool != NULL)
    resize_across (edit, pool, is_horizontal, old, bounds);
}

static PwElement *
new_lane (PwEdit    *edit,
          PwElement *set,
          PwElement *before,
          PwElement *like,
          PwRect     bounds,
          gboolean   is_horizontal)
{
  PwElement *lane = pw_edit_insert (edit, set, before, PW_ELEMENT_LANE, NULL);
  PwElement *plane = pw_drawing_get_plane (like);
  PwElement *beside = pw_drawing_get_shape (like);
  PwElement *shape = lane != NULL ? pw_edit_add_shape (edit, lane, plane, bounds) : NULL;

  if (shape == NULL)
    return lane;
  pw_edit_set (edit, shape, "isHorizontal", is_horizontal ? "true" : "false");
  /* Right behind what it lies on, below what stands in it. */
  if (beside != NULL && pw_element_get_next_sibling (beside) != shape && pw_element_get_next_sibling (beside) != NULL)
    pw_edit_move (edit, shape, plane, pw_element_get_next_sibling (beside));

  return lane;
}

PwElement *
pw_lanes_add (PwEdit    *edit,
              PwElement *lane,
              gboolean   is_below)
{
  gboolean   is_horizontal = pw_drawing_is_horizontal (lane);
  PwElement *before = lane;
  PwRect     bounds;
  Span       span;
  double     at;

  if (!pw_drawing_get_bounds (lane, &bounds))
    {
      pw_edit_fail (edit, _ ("The element is not drawn."));
      return NULL;
    }
  span = get_span (bounds, is_horizontal);
  at = is_below ? span.end : span.start;
  make_room (edit, lane, is_horizontal, at, NEW_BREADTH);
  if (!is_below)
    {
      PwRect moved = with_span (bounds, is_horizontal, (Span){ span.start + NEW_BREADTH, span.end + NEW_BREADTH });

      pw_lanes_set_bounds (edit, lane, moved);
    }
  else
    do
      before = pw_element_get_next_sibling (before);
    while (before != NULL && pw_element_get_bpmn_type (before) != PW_ELEMENT_LANE);

  return new_lane (edit, pw_element_get_parent (lane), before, lane,
                   with_span (bounds, is_horizontal, (Span){ at, at + NEW_BREADTH }), is_horizontal);
}

void
pw_lanes_divide (PwEdit    *edit,
                 PwElement *container,
                 guint      n)
{
  gboolean   is_lane = pw_element_get_bpmn_type (container) == PW_ELEMENT_LANE;
  gboolean   is_horizontal = pw_drawing_is_horizontal (container);
  PwElement *holder = is_lane ? container : pw_scope_of_container (container);
  PwElement *set;
  PwRect     bounds;
  Span       span;
  double     breadth;

  if (holder == NULL || !pw_drawing_get_bounds (container, &bounds))
    {
      pw_edit_fail (edit, _ ("A pool without content holds nothing."));
      return;
    }
  span = get_span (bounds, is_horizontal);
  breadth = (span.end - span.start) / n;
  if (breadth < LEAST_BREADTH)
    {
      pw_edit_fail (edit, _ ("There is no room for so many lanes."));
      return;
    }
  if (is_horizontal)
    bounds = (PwRect){ bounds.x + PW_LANE_HEADING, bounds.y, bounds.width - PW_LANE_HEADING, bounds.height };
  else
    bounds = (PwRect){ bounds.x, bounds.y + PW_LANE_HEADING, bounds.width, bounds.height - PW_LANE_HEADING };

  set = pw_element_find_child (holder, is_lane ? PW_ELEMENT_CHILD_LANE_SET : PW_ELEMENT_LANE_SET);
  if (set == NULL)
    set = pw_edit_insert (edit, holder, NULL, is_lane ? PW_ELEMENT_CHILD_LANE_SET : PW_ELEMENT_LANE_SET, NULL);
  for (guint i = 0; i < n && set != NULL; i++)
    {
      double start = span.start + breadth * i;

      new_lane (edit, set, NULL, container, with_span (bounds, is_horizontal, (Span){ start, i + 1 < n ? start + breadth : span.end }), is_horizontal);
    }
}

void
pw_lanes_delete (PwEdit    *edit,
                 PwElement *lane)
{
  gboolean   is_horizontal = pw_drawing_is_horizontal (lane);
  PwElement *set = pw_element_get_parent (lane);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  PwRect   bounds, place;
  Span     span;
  gboolean has_before = FALSE;
  gboolean has_behind = FALSE;

  for (PwElement *other = pw_element_get_first_child (set); other != NULL; other = pw_element_get_next_sibling (other))
    if (other != lane && pw_element_get_bpmn_type (other) == PW_ELEMENT_LANE)
      {
        g_ptr_array_add (others, other);
        add_lanes (other, others);
      }
  if (pw_drawing_get_bounds (lane, &bounds))
    {
      double middle;

      span = get_span (bounds, is_horizontal);
      for (guint i = 0; i < others->len; i++)
        if (pw_drawing_get_bounds (g_ptr_array_index (others, i), &place))
          {
            has_before |= is_near (get_span (place, is_horizontal).end, span.start);
            has_behind |= is_near (get_span (place, is_horizontal).start, span.end);
          }
      middle = has_before && has_behind ? (span.start + span.end) / 2 : has_before ? span.end :
                                                                                     span.start;
      if (has_before)
        move_border (edit, others, is_horizontal, span.start, middle);
      if (has_behind)
        move_border (edit, others, is_horizontal, span.end, middle);
    }
  /* What it listed is listed anew, by those around it. */
  if (pw_element_get_bpmn_type (pw_element_get_parent (set)) == PW_ELEMENT_LANE)
    pw_edit_touch (edit, pw_element_get_parent (set), PW_TOUCH_RESIZED);
  for (guint i = 0; i < others->len; i++)
    pw_edit_touch (edit, g_ptr_array_index (others, i), PW_TOUCH_RESIZED);
  pw_edit_delete (edit, lane);
  if (!pw_edit_has_failed (edit) && pw_element_find_child (set, PW_ELEMENT_LANE) == NULL)
    pw_edit_delete (edit, set);
}
