/* draw/surroundings.c - follows references from edges to shapes, and sums up contents
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/surroundings.h"

#include <math.h>

/* Heads of pools and lanes. */
#define USUAL_HEAD 30.0
#define LEAST_HEAD 18.0
#define MOST_HEAD 60.0

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

static void
join_ends (const PwDiagram *diagram,
           GHashTable      *places,
           PwSurroundings  *all,
           guint            n)
{
  const PwDiagramItem *item = pw_diagram_get_item (diagram, n);
  const PwDiagramItem *source, *target;

  all[n].source = find_end (places, item, "sourceRef", "sourceElement");
  all[n].target = find_end (places, item, "targetRef", "targetElement");
  if (item->n_points < 2)
    return;

  source = all[n].source >= 0 ? pw_diagram_get_item (diagram, (guint) all[n].source) : NULL;
  target = all[n].target >= 0 ? pw_diagram_get_item (diagram, (guint) all[n].target) : NULL;
  if (source != NULL)
    all[all[n].source].sides |= side_of_end (source->bounds, item->points[0], item->points[1]);
  if (target != NULL)
    all[all[n].target].sides |=
        side_of_end (target->bounds, item->points[item->n_points - 1], item->points[item->n_points - 2]);
}

/* Where the head of @holder must end for what is at @place not to lie on it. */
static double
measure_head (const PwDiagramItem *holder,
              PwRect               place)
{
  return holder->is_horizontal ? place.x - holder->bounds.x : place.y - holder->bounds.y;
}

/* Lanes begin where the head of their pool ends. Files do not say how wide a head
 * is: ours is as wide as what lies in the body lets it be, and the same for all
 * lanes of a pool.
 */
static void
find_heads (const PwDiagram *diagram,
            PwSurroundings  *all)
{
  guint                n = pw_diagram_get_n_items (diagram);
  g_autofree double   *of_lanes = g_new (double, n + 1); /* by parent, 0 for none */
  g_autofree gboolean *has_lanes = g_new0 (gboolean, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);
      const PwDiagramItem *holder = item->parent >= 0 ? pw_diagram_get_item (diagram, (guint) item->parent) : NULL;

      if (item->is_edge || holder == NULL || !pw_element_type_has (holder->type, PW_TRAIT_SWIMLANE))
        continue;
      all[item->parent].head = MIN (all[item->parent].head, measure_head (holder, item->bounds));
      if (item->type == PW_ELEMENT_LANE)
        has_lanes[item->parent] = TRUE;
      else if (item->has_label_bounds)
        all[item->parent].head = MIN (all[item->parent].head, measure_head (holder, item->label_bounds));
    }

  for (guint i = 0; i <= n; i++)
    of_lanes[i] = USUAL_HEAD;
  for (guint i = 0; i < n; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);
      double               most = has_lanes[i] ? MOST_HEAD : USUAL_HEAD;

      all[i].head = all[i].head > most ? USUAL_HEAD : MAX (all[i].head, LEAST_HEAD);
      if (item->type == PW_ELEMENT_LANE && !has_lanes[i])
        of_lanes[item->parent + 1] = MIN (of_lanes[item->parent + 1], all[i].head);
    }
  for (guint i = 0; i < n; i++)
    if (pw_diagram_get_item (diagram, i)->type == PW_ELEMENT_LANE && !has_lanes[i])
      all[i].head = of_lanes[pw_diagram_get_item (diagram, i)->parent + 1];
}

PwSurroundings *
pw_surroundings_find (const PwDiagram *diagram)
{
  guint           n = pw_diagram_get_n_items (diagram);
  PwSurroundings *all = g_new0 (PwSurroundings, MAX (n, 1));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);

      if (item->element != NULL)
        g_hash_table_insert (places, item->element, GINT_TO_POINTER ((int) i));
      if (item->shape != NULL)
        g_hash_table_insert (places, item->shape, GINT_TO_POINTER ((int) i));
      all[i].source = all[i].target = -1;
      all[i].head = G_MAXDOUBLE;
    }

  for (guint i = 0; i < n; i++)
    if (pw_diagram_get_item (diagram, i)->is_edge)
      join_ends (diagram, places, all, i);
  find_heads (diagram, all);

  return all;
}
