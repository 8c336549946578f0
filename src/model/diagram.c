/* model/diagram.c - where everything is drawn: one plane as plain arrays
 *
 * Who holds whom follows the meaning (lane, pool, sub-process, host of a boundary
 * event), not the geometry; only what nobody holds by meaning, such as the content
 * of a called process drawn inside its call activity, is held by the smallest
 * container around it.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/diagram.h"

#include "model/diagram-private.h"
#include "model/fragment.h"

#include <stdlib.h>

/* A sub-process lower, narrower or smaller than this with nothing inside is drawn
 * collapsed, whatever the file says: ADONIS marks all of them as expanded.
 */
#define COLLAPSED_WIDTH 140
#define COLLAPSED_HEIGHT 100
#define COLLAPSED_AREA (200 * 130)

static void
item_clear (gpointer data)
{
  PwDiagramItem *item = data;

  g_free (item->points);
}

PwDiagram *
pw_diagram_new (PwElement *plane)
{
  PwDiagram *self = g_new0 (PwDiagram, 1);

  self->plane = plane;
  self->items = g_array_new (FALSE, TRUE, sizeof (PwDiagramItem));
  g_array_set_clear_func (self->items, item_clear);

  return self;
}

void
pw_diagram_free (PwDiagram *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->id);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_array_unref (self->items);
  g_free (self);
}

PwDiagramItem *
pw_diagram_add (PwDiagram *self,
                PwElement *element)
{
  PwDiagramItem *item;

  g_array_set_size (self->items, self->items->len + 1);
  item = &g_array_index (self->items, PwDiagramItem, self->items->len - 1);
  pw_diagram_item_init (item, element);

  return item;
}

guint
pw_diagram_get_n_items (const PwDiagram *self)
{
  return self->items->len;
}

PwDiagramItem *
pw_diagram_get_item (const PwDiagram *self,
                     guint            n)
{
  g_return_val_if_fail (n < self->items->len, NULL);

  return &g_array_index (self->items, PwDiagramItem, n);
}

int
pw_diagram_find (const PwDiagram *self,
                 const PwElement *element)
{
  for (guint i = 0; i < self->items->len; i++)
    if (pw_diagram_get_item (self, i)->element == element)
      return (int) i;

  return -1;
}

void
pw_diagram_ensure_places (PwDiagram *self)
{
  if (self->places != NULL)
    return;

  self->places = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->items->len; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (self, i);

      if (item->shape != NULL)
        g_hash_table_insert (self->places, item->shape, GUINT_TO_POINTER (i + 1));
    }
}

int
pw_diagram_find_last (PwDiagram       *self,
                      const PwElement *element)
{
  guint last;

  if (element == NULL)
    return -1;
  pw_diagram_ensure_places (self);
  last = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, element));
  for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (element, i);

      if (pw_element_has (reference->from, PW_TRAIT_DIAGRAM) && g_str_equal (reference->role, "bpmnElement"))
        last = MAX (last, GPOINTER_TO_UINT (g_hash_table_lookup (self->places, reference->from)));
    }

  return (int) last - 1;
}

PwRect
pw_diagram_get_bounds (const PwDiagram *self)
{
  PwRect bounds = { 0 };

  for (guint i = 0; i < self->items->len; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (self, i);
      PwRect               rect = item->bounds;

      if (item->is_edge) /* a straight line covers no area but takes room */
        rect = pw_rect_grow (rect, 1);
      bounds = pw_rect_union (bounds, rect);
      if (item->has_label_bounds)
        bounds = pw_rect_union (bounds, item->label_bounds);
    }

  return bounds;
}

PwElement *
pw_diagram_find_plane (const PwElement *element)
{
  PwElement *plane = pw_element_find_referrer (element, PW_ELEMENT_BPMN_PLANE, "bpmnElement");

  return plane != NULL ? pw_element_get_parent (plane) : NULL;
}

/* --- who holds whom --------------------------------------------------------- */

/* Knows which item draws an element: of several shapes the first in the file. */
typedef struct
{
  const PwDiagram *diagram;
  GHashTable      *index; /* (nullable): element → item; without, shapes are asked */
} Finder;

static int
find_by_shape (const PwDiagram *self,
               const PwElement *element)
{
  PwElement *first = NULL;
  guint      order = 0;

  for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (element, i);
      guint              own;

      if (pw_element_get_bpmn_type (reference->from) != PW_ELEMENT_BPMN_SHAPE || !g_str_equal (reference->role, "bpmnElement") ||
          !g_hash_table_contains (self->places, reference->from))
        continue;
      own = pw_element_get_n_referrers (element) > 1 ? pw_node_get_raw_index (pw_element_get_node (reference->from)) : 0;
      if (first == NULL || own < order)
        {
          first = reference->from;
          order = own;
        }
    }

  return first != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->places, first)) - 1 : -1;
}

static int
lookup (const Finder    *finder,
        const PwElement *element)
{
  gpointer found;

  if (element == NULL)
    return -1;
  if (finder->index == NULL)
    return find_by_shape (finder->diagram, element);

  return g_hash_table_lookup_extended (finder->index, element, NULL, &found) ? GPOINTER_TO_INT (found) : -1;
}

static gboolean
is_container (const PwDiagramItem *item)
{
  return !item->is_edge &&
         (item->type == PW_ELEMENT_PARTICIPANT || item->type == PW_ELEMENT_LANE ||
          item->type == PW_ELEMENT_CALL_ACTIVITY || pw_element_type_has (item->type, PW_TRAIT_SUB_PROCESS) ||
          item->type == PW_ELEMENT_SUB_CHOREOGRAPHY);
}

static PwElement *
get_lane (const PwElement *element)
{
  PwElement *innermost = NULL;

  /* A node may be listed by a lane and by the lanes around it. */
  for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (element, i);

      if (pw_element_get_bpmn_type (reference->from) == PW_ELEMENT_LANE &&
          g_str_equal (reference->role, "flowNodeRef") &&
          (innermost == NULL || pw_element_is_inside (reference->from, innermost)))
        innermost = reference->from;
    }

  return innermost;
}

static int
find_parent (const Finder        *finder,
             const PwDiagramItem *item)
{
  const PwElement *element = item->element;
  int              found = lookup (finder, pw_element_get_reference (element, "attachedToRef"));

  if (found >= 0)
    return found;

  for (; element != NULL; element = pw_element_get_parent (element))
    {
      PwElement *lane = item->is_edge ? NULL : get_lane (element);

      if (element != item->element && (found = lookup (finder, element)) >= 0)
        return found;
      if ((found = lookup (finder, lane)) >= 0)
        return found;
      if (pw_element_get_bpmn_type (element) == PW_ELEMENT_PROCESS)
        {
          PwElement *pool = pw_element_find_referrer (element, PW_ELEMENT_PARTICIPANT, "processRef");

          if ((found = lookup (finder, pool)) >= 0)
            return found;
        }
    }

  return -1;
}

gboolean
pw_diagram_item_is_large_container (const PwDiagramItem *item)
{
  return is_container (item) && item->bounds.width > COLLAPSED_WIDTH && item->bounds.height > COLLAPSED_HEIGHT;
}

/* Containers large enough to hold something that nothing holds by meaning. */
static GArray *
find_containers (const PwDiagram *self)
{
  GArray *containers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->items->len; i++)
    if (pw_diagram_item_is_large_container (pw_diagram_get_item (self, i)))
      g_array_append_val (containers, i);

  return containers;
}

static int
find_parent_by_place (const PwDiagram *self,
                      const GArray    *containers,
                      guint            n)
{
  const PwDiagramItem *item = pw_diagram_get_item (self, n);
  int                  smallest = -1;
  double               area = G_MAXDOUBLE;

  for (guint i = 0; i < containers->len; i++)
    {
      guint                at = g_array_index (containers, guint, i);
      const PwDiagramItem *other = pw_diagram_get_item (self, at);

      if (at == n || !pw_rect_contains_rect (other->bounds, item->bounds) ||
          other->bounds.width * other->bounds.height >= area)
        continue;
      area = other->bounds.width * other->bounds.height;
      smallest = (int) at;
    }

  return smallest;
}

/* @containers is made when it is first asked for. */
static void
set_parent (const Finder *finder,
            guint         n,
            GArray      **containers)
{
  PwDiagramItem *item = pw_diagram_get_item (finder->diagram, n);

  item->parent = item->element != NULL ? find_parent (finder, item) : -1;
  if (item->parent == (int) n)
    item->parent = -1;
  item->is_held_by_place = item->parent < 0 && !item->is_edge && item->type != PW_ELEMENT_PARTICIPANT;
  if (!item->is_held_by_place)
    return;
  if (*containers == NULL)
    *containers = find_containers (finder->diagram);
  item->parent = find_parent_by_place (finder->diagram, *containers, n);
}

void
pw_diagram_find_holder (PwDiagram *self,
                        guint      n)
{
  Finder finder = { self, NULL };
  g_autoptr (GArray) containers = NULL;

  set_parent (&finder, n, &containers);
}

static void
set_parents (PwDiagram *self)
{
  g_autoptr (GHashTable) index = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) containers = NULL;
  Finder finder = { self, index };

  for (guint i = self->items->len; i > 0; i--)
    {
      const PwDiagramItem *item = pw_diagram_get_item (self, i - 1);

      if (item->element != NULL && !item->is_edge)
        g_hash_table_insert (index, item->element, GINT_TO_POINTER ((int) i - 1));
    }

  for (guint i = 0; i < self->items->len; i++)
    set_parent (&finder, i, &containers);
}

/* Files can say that two things hold each other; cut such rings. */
static guint
get_depth (PwDiagram *self,
           guint      n)
{
  guint depth = 0;
  int   at = pw_diagram_get_item (self, n)->parent;

  while (at >= 0)
    {
      if (++depth > self->items->len || at == (int) n)
        {
          pw_diagram_get_item (self, n)->parent = -1;
          return 0;
        }
      at = pw_diagram_get_item (self, (guint) at)->parent;
    }

  return depth;
}

void
pw_diagram_item_expand (PwDiagramItem *item)
{
  if (item->element == NULL || !is_container (item))
    return;
  if (item->has_children)
    item->is_expanded = item->shape == NULL || !pw_element_has_attribute (item->shape, "isExpanded") ||
                        item->is_expanded;
  else if (item->bounds.width <= COLLAPSED_WIDTH || item->bounds.height <= COLLAPSED_HEIGHT ||
           item->bounds.width * item->bounds.height <= COLLAPSED_AREA)
    item->is_expanded = FALSE;
  item->has_plane = !item->is_expanded && pw_element_type_has (item->type, PW_TRAIT_SUB_PROCESS) &&
                    pw_diagram_find_plane (item->element) != NULL;
}

static void
set_expanded (PwDiagram *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (self, i);

      /* A data association stands inside its activity but does not open it. */
      if (item->parent >= 0 && !item->is_edge && item->type != PW_ELEMENT_BOUNDARY_EVENT)
        pw_diagram_get_item (self, (guint) item->parent)->has_children = TRUE;
    }

  for (guint i = 0; i < self->items->len; i++)
    pw_diagram_item_expand (pw_diagram_get_item (self, i));
}

/* --- drawing order ---------------------------------------------------------- */

typedef struct
{
  guint item;
  guint level;
  guint depth;
} DrawRank;

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const DrawRank *left = a;
  const DrawRank *right = b;

  if (left->level != right->level)
    return left->level < right->level ? -1 : 1;
  if (left->depth != right->depth)
    return left->depth < right->depth ? -1 : 1;

  return left->item < right->item ? -1 : left->item > right->item;
}

/* A participant within a choreography task is a band of it, not a pool. */
static gboolean
is_band (const PwDiagramItem *item)
{
  return item->type == PW_ELEMENT_PARTICIPANT && item->shape != NULL &&
         pw_element_has_attribute (item->shape, "participantBandKind");
}

/* What has its name beside it stands above the activities, which would hide the
 * name; so do boundary events and bands.
 */
guint
pw_diagram_item_get_level (const PwDiagramItem *item)
{
  if (item->is_edge)
    return 4;
  if (is_band (item) || pw_element_type_has (item->type, PW_TRAIT_EVENT | PW_TRAIT_GATEWAY | PW_TRAIT_DATA))
    return 3;
  if (item->type == PW_ELEMENT_PARTICIPANT || item->type == PW_ELEMENT_LANE || item->has_children)
    return 0;

  return item->type == PW_ELEMENT_GROUP ? 1 : 2;
}

static void
sort_items (PwDiagram *self)
{
  guint                n = self->items->len;
  g_autofree DrawRank *ranks = g_new (DrawRank, n);
  g_autofree guint    *places = g_new (guint, n);
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, TRUE, sizeof (PwDiagramItem), n);

  for (guint i = 0; i < n; i++)
    {
      guint          depth = get_depth (self, i);
      PwDiagramItem *item = pw_diagram_get_item (self, i);

      item->level = pw_diagram_item_get_level (item) & 7;
      ranks[i] = (DrawRank){ i, item->level, 0 };
      if (ranks[i].level == 0)
        ranks[i].depth = depth;
    }
  if (n > 0)
    qsort (ranks, n, sizeof (DrawRank), compare_ranks);

  for (guint i = 0; i < n; i++)
    {
      places[ranks[i].item] = i;
      g_array_append_val (sorted, *pw_diagram_get_item (self, ranks[i].item));
    }
  for (guint i = 0; i < n; i++)
    {
      PwDiagramItem *item = &g_array_index (sorted, PwDiagramItem, i);

      if (item->parent >= 0)
        item->parent = (int) places[item->parent];
    }

  /* The points belong to the sorted items now. */
  g_array_set_clear_func (self->items, NULL);
  g_array_set_clear_func (sorted, item_clear);
  g_array_unref (self->items);
  self->items = g_steal_pointer (&sorted);
}

void
pw_diagram_finish (PwDiagram *self)
{
  set_parents (self);
  set_expanded (self);
  sort_items (self);
}
