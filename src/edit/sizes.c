/* edit/sizes.c - how small and how large elements may become
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/sizes.h"

#include <math.h>

#include "edit/drawing.h"
#include "edit/lanes.h"
#include "edit/rules.h"
#include "edit/scope.h"

#define MARGIN 10
#define NEAR 3.0

/* What stands in @container, as far as it does: data stores may be drawn far off. */
static PwRect
get_held (const PwElement *container,
          PwRect           bounds)
{
  g_autoptr (GPtrArray) content = pw_drawing_list_content (container, FALSE);
  PwElement *plane = pw_drawing_get_plane (container);
  PwRect     held = { 0, 0, 0, 0 };
  PwRect     place;

  for (guint i = 0; i < content->len; i++)
    {
      const PwElement *element = g_ptr_array_index (content, i);

      if (pw_drawing_get_plane (element) == plane && pw_element_get_bpmn_type (element) != PW_ELEMENT_BOUNDARY_EVENT &&
          pw_drawing_get_bounds (element, &place) && pw_rect_intersects (place, bounds))
        held = pw_rect_union (held, place);
    }

  return held;
}

/* The strip with the name is no room for content. Where content lies beyond a side, that
 * side comes in no further.
 */
static void
keep_content (PwSizeLimit     *limit,
              const PwElement *element)
{
  gboolean is_swimlane = pw_element_has (element, PW_TRAIT_SWIMLANE);
  gboolean is_horizontal = pw_drawing_is_horizontal (element);
  PwRect   old = limit->old;
  PwRect   content = { 0, 0, 0, 0 };

  if (pw_element_has (element, PW_TRAIT_SUB_PROCESS | PW_TRAIT_SWIMLANE) && pw_drawing_is_expanded (element))
    content = get_held (element, old);
  if (pw_rect_is_empty (content))
    return;

  content = pw_rect_grow (content, MARGIN);
  limit->most_left = MAX (content.x - (is_swimlane && is_horizontal ? PW_LANE_HEADING : 0), old.x);
  limit->most_top = MAX (content.y - (is_swimlane && !is_horizontal ? PW_LANE_HEADING : 0), old.y);
  limit->least_right = MIN (content.x + content.width, old.x + old.width);
  limit->least_bottom = MIN (content.y + content.height, old.y + old.height);
}

static void
keep_lanes (PwSizeLimit     *limit,
            const PwElement *container)
{
  g_autoptr (GPtrArray) lanes = pw_scope_list_lanes (container);
  PwRect old = limit->old;
  PwRect place;

  for (guint i = 0; i < lanes->len; i++)
    {
      PwElement *lane = g_ptr_array_index (lanes, i);
      double     width, height;

      if (!pw_drawing_get_bounds (lane, &place))
        continue;
      pw_rules_get_least_size (lane, &width, &height);
      width = MIN (width, place.width);
      height = MIN (height, place.height);
      if (fabs (place.x + place.width - old.x - old.width) < NEAR)
        limit->least_right = MAX (limit->least_right, place.x + width);
      if (fabs (place.y + place.height - old.y - old.height) < NEAR)
        limit->least_bottom = MAX (limit->least_bottom, place.y + height);
      if (fabs (place.x - old.x) < NEAR)
        limit->most_left = MIN (limit->most_left, place.x + place.width - width);
      if (fabs (place.y - old.y) < NEAR)
        limit->most_top = MIN (limit->most_top, place.y + place.height - height);
      keep_lanes (limit, lane);
    }
}

gboolean
pw_size_limit_read (const PwElement *element,
                    PwSizeLimit     *limit)
{
  *limit = (PwSizeLimit){ .most_left = G_MAXDOUBLE, .most_top = G_MAXDOUBLE, .least_right = -G_MAXDOUBLE, .least_bottom = -G_MAXDOUBLE };
  if (!pw_drawing_get_bounds (element, &limit->old))
    return FALSE;

  pw_rules_get_least_size (element, &limit->width, &limit->height);
  limit->width = MIN (limit->width, limit->old.width);
  limit->height = MIN (limit->height, limit->old.height);
  keep_content (limit, element);
  if (pw_element_has (element, PW_TRAIT_SWIMLANE))
    keep_lanes (limit, element);

  return TRUE;
}

/* One axis: a side that came in further than it may goes back, never the other one. */
static void
keep_sides (double *start,
            double *end,
            double  old_start,
            double  old_end,
            double  most_start,
            double  least_end,
            double  length)
{
  *start = MIN (*start, most_start);
  *end = MAX (*end, least_end);
  if (*end - *start >= length)
    return;
  if (*start > old_start)
    *start = old_end - length;
  *end = *start + length;
}

PwRect
pw_size_limit_keep (const PwSizeLimit *limit,
                    PwRect             bounds)
{
  PwRect old = limit->old;
  double left = bounds.x;
  double right = bounds.x + bounds.width;
  double top = bounds.y;
  double bottom = bounds.y + bounds.height;

  keep_sides (&left, &right, old.x, old.x + old.width, limit->most_left, limit->least_right, limit->width);
  keep_sides (&top, &bottom, old.y, old.y + old.height, limit->most_top, limit->least_bottom, limit->height);

  return (PwRect){ left, top, right - left, bottom - top };
}
