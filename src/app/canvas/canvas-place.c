/* app/canvas/canvas-place.c - where things go that no pointer puts anywhere
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-place.h"

/* Steps and rings of looking around, and the room that is left free, in diagram units. */
#define PLACE_STEP 40
#define PLACE_RINGS 25
#define PLACE_GAP 20

static gboolean
is_container (const PwDiagramItem *item)
{
  return item->type == PW_ELEMENT_PARTICIPANT || item->type == PW_ELEMENT_LANE ||
         (pw_element_type_has (item->type, PW_TRAIT_ACTIVITY) && item->has_children && item->is_expanded);
}

static gboolean
is_free (const PwDiagram *diagram,
         PwRect           place)
{
  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);

      if (!item->is_edge && !is_container (item) && pw_rect_intersects (item->bounds, place))
        return FALSE;
    }
  return TRUE;
}

PwPoint
pw_canvas_place_find_free (const PwDiagram *diagram,
                           double           width,
                           double           height,
                           PwPoint          center)
{
  for (int ring = 0; ring <= PLACE_RINGS; ring++)
    for (int dy = -ring; dy <= ring; dy++)
      for (int dx = -ring; dx <= ring; dx++)
        {
          PwPoint at = { center.x + dx * PLACE_STEP, center.y + dy * PLACE_STEP };
          PwRect  place = { at.x - width / 2, at.y - height / 2, width, height };

          if (MAX (ABS (dx), ABS (dy)) == ring && is_free (diagram, pw_rect_grow (place, PLACE_GAP)))
            return at;
        }
  return center;
}

PwElement *
pw_canvas_place_find_container (const PwDiagram *diagram,
                                PwPoint          at)
{
  for (guint i = pw_diagram_get_n_items (diagram); i > 0; i--)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i - 1);

      if (is_container (item) && item->element != NULL && pw_rect_contains (item->bounds, at))
        return item->element;
    }
  return diagram->plane;
}
