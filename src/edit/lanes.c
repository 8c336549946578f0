/* edit/lanes.c - lanes: their places and what stands in them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/lanes.h"

#include <math.h>

#include "edit/drawing.h"
#include "edit/scope.h"

/* Some tools leave a unit or two between lanes. */
#define NEAR 3.0

/* An edge that lay at the container's edge stays there. */
static PwRect
follow (PwRect lane,
        PwRect from,
        PwRect to,
        PwRect inner)
{
  double left = lane.x;
  double top = lane.y;
  double right = lane.x + lane.width;
  double bottom = lane.y + lane.height;

  if (fabs (left - inner.x) < NEAR)
    left += to.x - from.x;
  if (fabs (top - inner.y) < NEAR)
    top += to.y - from.y;
  if (fabs (right - from.x - from.width) < NEAR)
    right = to.x + to.width;
  if (fabs (bottom - from.y - from.height) < NEAR)
    bottom = to.y + to.height;

  return (PwRect){ left, top, right - left, bottom - top };
}

void
pw_lanes_set_bounds (PwEdit    *edit,
                     PwElement *container,
                     PwRect     bounds)
{
  g_autoptr (GPtrArray) lanes = pw_scope_list_lanes (container);
  PwRect old, lane;
  PwRect inner = { G_MAXDOUBLE, G_MAXDOUBLE, 0, 0 };

  if (!pw_drawing_get_bounds (container, &old))
    return;
  pw_edit_set_bounds (edit, container, bounds);

  for (guint i = 0; i < lanes->len; i++)
    if (pw_drawing_get_bounds (g_ptr_array_index (lanes, i), &lane))
      {
        inner.x = MIN (inner.x, lane.x);
        inner.y = MIN (inner.y, lane.y);
      }
  for (guint i = 0; i < lanes->len; i++)
    if (pw_drawing_get_bounds (g_ptr_array_index (lanes, i), &lane))
      pw_lanes_set_bounds (edit, g_ptr_array_index (lanes, i), follow (lane, old, bounds, inner));
}

static PwElement *
find_in (const PwElement *container,
         PwPoint          point)
{
  g_autoptr (GPtrArray) lanes = pw_scope_list_lanes (container);

  for (guint i = 0; i < lanes->len; i++)
    {
      PwElement *lane = g_ptr_array_index (lanes, i);
      PwElement *inner;
      PwRect     bounds;

      if (!pw_drawing_get_bounds (lane, &bounds) || !pw_rect_contains (bounds, point))
        continue;
      inner = find_in (lane, point);
      return inner != NULL ? inner : lane;
    }

  return NULL;
}

PwElement *
pw_lanes_find_at (const PwElement *scope,
                  PwPoint          point)
{
  return find_in (scope, point);
}

static void
unlist (PwEdit    *edit,
        PwElement *lane,
        PwElement *node)
{
  for (PwElement *child = pw_element_get_first_child (lane); child != NULL; child = pw_element_get_next_sibling (child))
    {
      g_autofree char *text = NULL;

      if (pw_element_get_bpmn_type (child) != PW_ELEMENT_FLOW_NODE_REF)
        continue;
      text = g_strstrip (pw_element_dup_text (child));
      if (g_strcmp0 (text, pw_element_get_id (node)) == 0)
        {
          pw_edit_remove (edit, child);
          return;
        }
    }
}

static GPtrArray *
list_listing (const PwElement *node)
{
  GPtrArray *lanes = g_ptr_array_new ();

  for (guint i = 0; i < pw_element_get_n_referrers (node); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (node, i);

      if (pw_element_get_bpmn_type (reference->from) == PW_ELEMENT_LANE && g_str_equal (reference->role, "flowNodeRef"))
        g_ptr_array_add (lanes, reference->from);
    }

  return lanes;
}

void
pw_lanes_update (PwEdit    *edit,
                 PwElement *node)
{
  g_autoptr (GPtrArray) listing = list_listing (node);
  PwElement *scope = pw_scope_get (node);
  PwElement *host = pw_element_get_reference (node, "attachedToRef");
  PwElement *wanted;
  gboolean   is_listed = FALSE;
  PwRect     bounds;

  if (scope == NULL || !pw_drawing_get_bounds (host != NULL ? host : node, &bounds))
    return;
  wanted = pw_lanes_find_at (scope, pw_rect_center (bounds));

  for (guint i = 0; i < listing->len; i++)
    {
      PwElement *lane = g_ptr_array_index (listing, i);

      if (lane == wanted)
        is_listed = TRUE;
      else if (wanted == NULL || !pw_element_is_inside (wanted, lane) || pw_scope_get (lane) != scope)
        unlist (edit, lane, node);
    }
  if (wanted != NULL && !is_listed)
    pw_edit_insert_text (edit, wanted, PW_ELEMENT_FLOW_NODE_REF, pw_edit_ensure_id (edit, node));
}
