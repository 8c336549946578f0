/* layout/place-room.c - room at the lower border of activities
 *
 * While things are placed each activity is higher by the room at both ends, so that its
 * middle is that of what will be drawn. At the end the upper room goes again:
 *
 *   +- - - - -+  upper room: taken away; flows that came from above go on
 *   +---------+
 *   |  drawn  | <-- flows
 *   +-------O-+  boundary events move up to here
 *   |  room   |
 *   +---------+
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <math.h>

#define TOLERANCE 0.5

static gboolean
has_room (const PwDiagramItem *item)
{
  return !item->is_edge && !item->is_expanded && pw_element_type_has (item->type, PW_TRAIT_ACTIVITY);
}

/* Boundary events lie in what they sit on. */
static gboolean
sits_on_room (const PwDiagram     *diagram,
              const PwDiagramItem *item)
{
  return item->type == PW_ELEMENT_BOUNDARY_EVENT && item->parent >= 0 && has_room (pw_diagram_get_item (diagram, (guint) item->parent));
}

/* Nothing that layout draws has a shape by which a diagram would find it. */
static GHashTable *
list_items (PwDiagram *diagram)
{
  GHashTable *items = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    if (pw_diagram_get_item (diagram, i)->element != NULL)
      g_hash_table_insert (items, pw_diagram_get_item (diagram, i)->element, pw_diagram_get_item (diagram, i));

  return items;
}

static const PwDiagramItem *
find_end (GHashTable      *items,
          const PwElement *edge,
          const char      *role)
{
  const PwElement *end = edge != NULL ? pw_element_get_reference (edge, role) : NULL;

  return end != NULL ? g_hash_table_lookup (items, end) : NULL;
}

/* @item still has its room at both ends. */
static void
move_end (const PwDiagram     *diagram,
          const PwDiagramItem *item,
          PwPoint             *end,
          double               room)
{
  if (item == NULL)
    return;
  if (sits_on_room (diagram, item))
    end->y -= room;
  else if (has_room (item) && fabs (end->y - item->bounds.y) < TOLERANCE)
    end->y += room;
}

static void
trim_edge (PwDiagram     *diagram,
           GHashTable    *items,
           PwDiagramItem *edge,
           double         room)
{
  const PwDiagramItem *source = find_end (items, edge->element, "sourceRef");
  const PwDiagramItem *target = find_end (items, edge->element, "targetRef");
  gboolean             is_level = edge->n_points > 1 && fabs (edge->points[0].y - edge->points[1].y) < TOLERANCE;

  if (edge->n_points < 2)
    return;

  move_end (diagram, source, &edge->points[0], room);
  move_end (diagram, target, &edge->points[edge->n_points - 1], room);
  /* What leaves a boundary event at its side goes on leaving it level. */
  if (is_level && source != NULL && sits_on_room (diagram, source))
    edge->points[1].y = edge->points[0].y;
  edge->bounds = pw_points_bounds (edge->points, edge->n_points);
}

void
pw_place_trim_room (PwDiagram *diagram,
                    double     room)
{
  g_autoptr (GHashTable) items = list_items (diagram);
  guint n = pw_diagram_get_n_items (diagram);

  for (guint i = 0; i < n; i++)
    if (pw_diagram_get_item (diagram, i)->is_edge)
      trim_edge (diagram, items, pw_diagram_get_item (diagram, i), room);

  for (guint i = 0; i < n; i++)
    {
      PwDiagramItem *item = pw_diagram_get_item (diagram, i);

      if (sits_on_room (diagram, item))
        {
          item->bounds.y -= room;
          item->label_bounds.y -= room;
        }
      else if (has_room (item))
        {
          item->bounds.y += room;
          item->bounds.height -= room;
        }
    }
}
