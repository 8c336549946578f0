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

/* Knows which item, the last of several, draws an element or is read from a shape. */
typedef struct
{
  PwDiagram  *diagram;
  GHashTable *places; /* (nullable): element or shape → item, for all at once */
} Finder;

static int
lookup (const Finder    *finder,
        const PwElement *element)
{
  gpointer found;

  if (element == NULL)
    return -1;
  if (finder->places == NULL)
    return pw_diagram_find_last (finder->diagram, element);

  return g_hash_table_lookup_extended (finder->places, element, NULL, &found) ? GPOINTER_TO_INT (found) : -1;
}

/* By meaning; a data association may name something inside its activity, and then
 * it is the activity that is drawn; else by the diagram's own word.
 */
static int
find_end (const Finder        *finder,
          const PwDiagramItem *item,
          const char          *role,
          const char          *shape_role)
{
  int found = -1;

  if (item->element != NULL)
    {
      found = lookup (finder, pw_element_get_reference (item->element, role));
      if (found < 0 && (item->type == PW_ELEMENT_DATA_INPUT_ASSOCIATION ||
                        item->type == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION))
        found = lookup (finder, pw_element_get_parent (item->element));
    }
  if (found < 0 && item->shape != NULL)
    found = lookup (finder, pw_element_get_reference (item->shape, shape_role));

  return found;
}

static void
find_ends (const Finder        *finder,
           const PwDiagramItem *edge,
           PwSurroundings      *around)
{
  around->source = find_end (finder, edge, "sourceRef", "sourceElement");
  around->target = find_end (finder, edge, "targetRef", "targetElement");
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
  Finder finder = { NULL, places };

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
      find_ends (&finder, pw_diagram_get_item (diagram, i), &all[i]);
  find_heads (diagram, all);

  return all;
}

static int
map_end (const PwDiagramUpdate *update,
         int                    end)
{
  guint now = end >= 0 ? pw_diagram_update_map (update, (guint) end) : PW_DIAGRAM_GONE;

  return now != PW_DIAGRAM_GONE ? (int) now : -1;
}

PwSurroundings *
pw_surroundings_update (const PwSurroundings  *before,
                        PwDiagram             *diagram,
                        const PwDiagramUpdate *update)
{
  guint           n = pw_diagram_get_n_items (diagram);
  PwSurroundings *all = g_new (PwSurroundings, MAX (n, 1));
  Finder          finder = { diagram, NULL };

  for (guint i = 0; i < n; i++)
    all[i] = (PwSurroundings){ -1, -1, G_MAXDOUBLE };
  for (guint i = 0; i < update->n_before; i++)
    {
      guint now = pw_diagram_update_map (update, i);

      if (now == PW_DIAGRAM_GONE)
        continue;
      all[now].source = map_end (update, before[i].source);
      all[now].target = map_end (update, before[i].target);
    }
  for (guint i = 0; i < update->changed->len; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, g_array_index (update->changed, guint, i));
      PwSurroundings      *around = &all[g_array_index (update->changed, guint, i)];

      around->source = around->target = -1;
      if (item->is_edge)
        find_ends (&finder, item, around);
    }
  find_heads (diagram, all);

  return all;
}
