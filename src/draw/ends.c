/* draw/ends.c - follows references from edges to shapes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/ends.h"

#include <math.h>

static int
lookup (GHashTable      *places,
        const PwElement *element)
{
  gpointer found;

  if (element != NULL && g_hash_table_lookup_extended (places, element, NULL, &found))
    return GPOINTER_TO_INT (found);

  return -1;
}

/* By meaning; a data association may name something inside its activity, and then
 * it is the activity that is drawn; else by the diagram's own word.
 */
static int
find_end (GHashTable          *places,
          const PwDiagramItem *item,
          const char          *role,
          const char          *shape_role)
{
  int found = -1;

  if (item->element != NULL)
    {
      found = lookup (places, pw_element_get_reference (item->element, role));
      if (found < 0 && (item->type == PW_ELEMENT_DATA_INPUT_ASSOCIATION ||
                        item->type == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION))
        found = lookup (places, pw_element_get_parent (item->element));
    }
  if (found < 0 && item->shape != NULL)
    found = lookup (places, pw_element_get_reference (item->shape, shape_role));

  return found;
}

static PwSides
nearest_side (PwRect  bounds,
              PwPoint point)
{
  PwPoint middle = pw_rect_center (bounds);
  double  dx = (point.x - middle.x) / MAX (bounds.width, 1);
  double  dy = (point.y - middle.y) / MAX (bounds.height, 1);

  if (fabs (dx) > fabs (dy))
    return dx > 0 ? PW_SIDE_RIGHT : PW_SIDE_LEFT;
  return dy > 0 ? PW_SIDE_BOTTOM : PW_SIDE_TOP;
}

/* A line that ends in the middle of a shape leaves it towards its next point. */
static PwSides
side_of_end (PwRect  bounds,
             PwPoint end,
             PwPoint next)
{
  PwPoint middle = pw_rect_center (bounds);

  if (hypot (end.x - middle.x, end.y - middle.y) < MIN (bounds.width, bounds.height) / 4)
    return nearest_side (bounds, next);
  return nearest_side (bounds, end);
}

PwItemEnds *
pw_ends_find (const PwDiagram *diagram)
{
  guint       n = pw_diagram_get_n_items (diagram);
  PwItemEnds *ends = g_new0 (PwItemEnds, MAX (n, 1));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);

      if (item->element != NULL)
        g_hash_table_insert (places, item->element, GINT_TO_POINTER ((int) i));
      if (item->shape != NULL)
        g_hash_table_insert (places, item->shape, GINT_TO_POINTER ((int) i));
    }

  for (guint i = 0; i < n; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);

      ends[i].source = ends[i].target = -1;
      if (!item->is_edge)
        continue;
      ends[i].source = find_end (places, item, "sourceRef", "sourceElement");
      ends[i].target = find_end (places, item, "targetRef", "targetElement");
      if (item->n_points < 2)
        continue;
      if (ends[i].source >= 0)
        ends[ends[i].source].sides |=
            side_of_end (pw_diagram_get_item (diagram, (guint) ends[i].source)->bounds, item->points[0], item->points[1]);
      if (ends[i].target >= 0)
        ends[ends[i].target].sides |=
            side_of_end (pw_diagram_get_item (diagram, (guint) ends[i].target)->bounds,
                         item->points[item->n_points - 1], item->points[item->n_points - 2]);
    }

  return ends;
}
