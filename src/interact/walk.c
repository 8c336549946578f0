/* interact/walk.c - going through a diagram by keyboard, along the flow
 *
 * The order is a depth-first one: reversed post-order, so that a node comes after all
 * that leads to it (loops apart) and a branch is read to its end before the next.
 * Every scope (diagram, pool, expanded sub-process) is read for itself: lanes, then
 * flow nodes, then data and notes; what a scope holds follows it at once.
 *
 *        +-> 3 -> 4 -+
 *   1 -> 2           +-> 6       lanes do not cut the order, pools do
 *        +-> 5 ------+
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/walk.h"

#include <math.h>
#include <stdlib.h>

/* A neighbour may lie so much further aside than ahead, both from middle to middle. */
#define SIDEWAYS 2.0

typedef struct
{
  guint *start; /* of n_items + 1 */
  guint *items;
} Links;

struct _PwWalk
{
  const PwDiagram *diagram;
  guint            n_items;
  Links            next; /* along sequence flows and to attached events */
  Links            previous;
  Links            others; /* along message flows and associations, both ways */
  guint           *order;
  guint            n_order;
  guint           *rank; /* of each item: its place among flow nodes */
  int             *came_from;
  int             *went_to;
};

typedef struct
{
  guint from;
  guint to;
} Link;

static const PwDiagramItem *
get_item (const PwWalk *self,
          guint         n)
{
  return pw_diagram_get_item (self->diagram, n);
}

static PwPoint
get_center (const PwWalk *self,
            guint         n)
{
  return pw_rect_center (get_item (self, n)->bounds);
}

static gboolean
is_node (const PwDiagramItem *item)
{
  return !item->is_edge && item->element != NULL;
}

static gboolean
is_container (const PwDiagramItem *item)
{
  return pw_element_type_has (item->type, PW_TRAIT_SWIMLANE) ||
         (item->has_children && (item->is_expanded || item->type == PW_ELEMENT_GROUP));
}

/* --- who is linked with whom -------------------------------------------------- */

/* Reading order of two items side by side: from above to below, then from the left. */
static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const PwWalk *self = user_data;
  guint         left = *(const guint *) a;
  guint         right = *(const guint *) b;
  PwPoint       p = get_center (self, left);
  PwPoint       q = get_center (self, right);

  if (p.y < q.y || p.y > q.y)
    return p.y < q.y ? -1 : 1;
  if (p.x < q.x || p.x > q.x)
    return p.x < q.x ? -1 : 1;
  return left < right ? -1 : left > right;
}

static void
links_init (Links        *self,
            PwWalk       *walk,
            const GArray *list,
            gboolean      is_reversed)
{
  guint             n = walk->n_items;
  g_autofree guint *fill = NULL;

  self->start = g_new0 (guint, n + 1);
  self->items = g_new (guint, MAX (list->len, 1));
  for (guint i = 0; i < list->len; i++)
    {
      const Link *link = &g_array_index (list, Link, i);

      self->start[(is_reversed ? link->to : link->from) + 1]++;
    }
  for (guint i = 0; i < n; i++)
    self->start[i + 1] += self->start[i];

  fill = g_memdup2 (self->start, sizeof (guint) * (n + 1));
  for (guint i = 0; i < list->len; i++)
    {
      const Link *link = &g_array_index (list, Link, i);

      self->items[fill[is_reversed ? link->to : link->from]++] = is_reversed ? link->from : link->to;
    }
  for (guint i = 0; i < n; i++)
    if (self->start[i + 1] - self->start[i] > 1)
      g_qsort_with_data (self->items + self->start[i], (int) (self->start[i + 1] - self->start[i]),
                         sizeof (guint), compare_places, walk);
}

static void
links_clear (Links *self)
{
  g_free (self->start);
  g_free (self->items);
}

static int
lookup (GHashTable      *index,
        const PwElement *element)
{
  gpointer found;

  if (element != NULL && g_hash_table_lookup_extended (index, element, NULL, &found))
    return GPOINTER_TO_INT (found);
  return -1;
}

static void
add_link (GArray *list,
          int     from,
          int     to)
{
  Link link = { (guint) from, (guint) to };

  if (from >= 0 && to >= 0 && from != to)
    g_array_append_val (list, link);
}

static void
collect_links (PwWalk *self)
{
  g_autoptr (GHashTable) index = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) flows = g_array_new (FALSE, FALSE, sizeof (Link));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (Link));

  for (guint i = 0; i < self->n_items; i++)
    if (is_node (get_item (self, i)))
      g_hash_table_insert (index, get_item (self, i)->element, GINT_TO_POINTER ((int) i));

  for (guint i = 0; i < self->n_items; i++)
    {
      const PwDiagramItem *item = get_item (self, i);
      int                  from;
      int                  to;

      if (item->element == NULL)
        continue;
      if (item->type == PW_ELEMENT_BOUNDARY_EVENT)
        add_link (flows, lookup (index, pw_element_get_reference (item->element, "attachedToRef")), (int) i);
      if (!item->is_edge)
        continue;

      from = lookup (index, pw_element_get_reference (item->element, "sourceRef"));
      to = lookup (index, pw_element_get_reference (item->element, "targetRef"));
      if (item->type == PW_ELEMENT_SEQUENCE_FLOW)
        {
          add_link (flows, from, to);
          continue;
        }
      add_link (others, from, to);
      add_link (others, to, from);
    }

  links_init (&self->next, self, flows, FALSE);
  links_init (&self->previous, self, flows, TRUE);
  links_init (&self->others, self, others, FALSE);
}

/* --- the order of the flow ------------------------------------------------------ */

typedef struct
{
  guint item;
  guint left; /* links still to be followed; the last first, so that the first ends up in front */
} Visit;

static void
visit (PwWalk *self,
       guint   root,
       guint8 *seen,
       guint  *next_rank)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Visit));
  Visit first = { root, self->next.start[root + 1] - self->next.start[root] };

  seen[root] = TRUE;
  g_array_append_val (stack, first);
  while (stack->len > 0)
    {
      Visit *top = &g_array_index (stack, Visit, stack->len - 1);
      guint  to;

      if (top->left == 0)
        {
          self->rank[top->item] = --*next_rank;
          g_array_set_size (stack, stack->len - 1);
          continue;
        }

      to = self->next.items[self->next.start[top->item] + --top->left];
      if (!seen[to])
        {
          Visit deeper = { to, self->next.start[to + 1] - self->next.start[to] };

          seen[to] = TRUE;
          g_array_append_val (stack, deeper);
        }
    }
}

static gboolean
is_beginning (const PwWalk *self,
              guint         n)
{
  return self->previous.start[n + 1] == self->previous.start[n];
}

static void
rank_items (PwWalk *self)
{
  g_autofree guint8 *seen = g_new0 (guint8, self->n_items + 1);
  g_autofree guint  *places = g_new (guint, self->n_items + 1);
  guint              next_rank = self->n_items;

  for (guint i = 0; i < self->n_items; i++)
    places[i] = i;
  g_qsort_with_data (places, (int) self->n_items, sizeof (guint), compare_places, self);

  /* Roots backwards, so that the first of them gets the smallest rank. What only a
   * loop reaches must be ranked behind, hence first.
   */
  for (guint i = self->n_items; i > 0; i--)
    if (is_beginning (self, places[i - 1]))
      visit (self, places[i - 1], seen, &next_rank);
  for (guint i = 0; i < self->n_items; i++)
    if (!seen[places[i]])
      visit (self, places[i], seen, &next_rank);
}

typedef struct
{
  guint item;
  guint kind; /* pools, lanes, flow nodes, the rest */
  guint rank;
} Place;

static int
compare_order (gconstpointer a,
               gconstpointer b)
{
  const Place *left = a;
  const Place *right = b;

  if (left->kind != right->kind)
    return left->kind < right->kind ? -1 : 1;
  return left->rank < right->rank ? -1 : left->rank > right->rank;
}

/* The pool or sub-process an item is read in; lanes and hosts of events do not count. */
static guint
get_scope (const PwWalk *self,
           guint         n)
{
  int at = get_item (self, n)->parent;

  while (at >= 0 && (get_item (self, (guint) at)->type == PW_ELEMENT_LANE ||
                     get_item (self, n)->type == PW_ELEMENT_BOUNDARY_EVENT))
    {
      n = (guint) at;
      at = get_item (self, n)->parent;
    }
  return at >= 0 ? (guint) at : self->n_items;
}

static void
emit_scope (PwWalk    *self,
            GPtrArray *scopes,
            guint      scope)
{
  const GArray *places = g_ptr_array_index (scopes, scope);

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      guint item = g_array_index (places, Place, i).item;

      self->order[self->n_order++] = item;
      emit_scope (self, scopes, item);
    }
}

static void
free_places (gpointer places)
{
  if (places != NULL)
    g_array_unref (places);
}

static void
order_items (PwWalk *self)
{
  g_autoptr (GPtrArray) scopes = g_ptr_array_new_with_free_func (free_places);

  self->order = g_new (guint, self->n_items + 1);
  g_ptr_array_set_size (scopes, (int) self->n_items + 1);

  for (guint i = 0; i < self->n_items; i++)
    {
      const PwDiagramItem *item = get_item (self, i);
      Place                place = { i, 3, i };
      guint                scope;

      if (!is_node (item))
        continue;
      if (item->type == PW_ELEMENT_PARTICIPANT)
        place.kind = 0;
      else if (item->type == PW_ELEMENT_LANE)
        place.kind = 1;
      else if (pw_element_type_has (item->type, PW_TRAIT_FLOW_NODE))
        place = (Place){ i, 2, self->rank[i] };

      scope = get_scope (self, i);
      if (g_ptr_array_index (scopes, scope) == NULL)
        g_ptr_array_index (scopes, scope) = g_array_new (FALSE, FALSE, sizeof (Place));
      g_array_append_val ((GArray *) g_ptr_array_index (scopes, scope), place);
    }

  for (guint i = 0; i < scopes->len; i++)
    if (g_ptr_array_index (scopes, i) != NULL)
      g_array_sort (g_ptr_array_index (scopes, i), compare_order);

  emit_scope (self, scopes, self->n_items);
}

PwWalk *
pw_walk_new (const PwDiagram *diagram)
{
  PwWalk *self;

  g_return_val_if_fail (diagram != NULL, NULL);

  self = g_new0 (PwWalk, 1);
  self->diagram = diagram;
  self->n_items = pw_diagram_get_n_items (diagram);
  self->rank = g_new0 (guint, self->n_items + 1);
  self->came_from = g_new (int, self->n_items + 1);
  self->went_to = g_new (int, self->n_items + 1);
  for (guint i = 0; i < self->n_items; i++)
    self->came_from[i] = self->went_to[i] = -1;

  collect_links (self);
  rank_items (self);
  order_items (self);

  return self;
}

void
pw_walk_free (PwWalk *self)
{
  if (self == NULL)
    return;

  links_clear (&self->next);
  links_clear (&self->previous);
  links_clear (&self->others);
  g_free (self->order);
  g_free (self->rank);
  g_free (self->came_from);
  g_free (self->went_to);
  g_free (self);
}

/* --- steps ---------------------------------------------------------------------- */

/* Distance of @to from @from ahead and aside, for a direction given as a unit vector. */
static void
measure (const PwWalk *self,
         guint         from,
         guint         to,
         PwPoint       direction,
         double       *ahead,
         double       *aside)
{
  PwPoint a = get_center (self, from);
  PwPoint b = get_center (self, to);
  double  dx = b.x - a.x;
  double  dy = b.y - a.y;

  *ahead = dx * direction.x + dy * direction.y;
  *aside = fabs (dx * direction.y - dy * direction.x);
}

/* The one that leaves most nearly straight on. */
static int
choose_straight (const PwWalk *self,
                 guint         from,
                 const Links  *links,
                 PwPoint       direction)
{
  int    best = -1;
  double least = G_MAXDOUBLE;

  for (guint i = links->start[from]; i < links->start[from + 1]; i++)
    {
      double ahead;
      double aside;

      measure (self, from, links->items[i], direction, &ahead, &aside);
      /* An attached event is a way aside, never the way ahead. */
      if (get_item (self, links->items[i])->type == PW_ELEMENT_BOUNDARY_EVENT && links == &self->next)
        aside += 1e6;
      if (aside < least)
        {
          least = aside;
          best = (int) links->items[i];
        }
    }

  return best;
}

static gboolean
is_linked (const Links *links,
           guint        from,
           int          to)
{
  for (guint i = links->start[from]; i < links->start[from + 1]; i++)
    if ((int) links->items[i] == to)
      return TRUE;
  return FALSE;
}

static int
step_along (PwWalk  *self,
            guint    from,
            gboolean is_forward,
            PwPoint  direction)
{
  const Links *links = is_forward ? &self->next : &self->previous;
  int          remembered = is_forward ? self->went_to[from] : self->came_from[from];
  int          to = is_linked (links, from, remembered) ? remembered : choose_straight (self, from, links, direction);

  if (to >= 0)
    {
      if (is_forward)
        {
          self->went_to[from] = to;
          self->came_from[to] = (int) from;
        }
      else
        {
          self->came_from[from] = to;
          self->went_to[to] = (int) from;
        }
      return to;
    }

  /* Where the flow ends, messages and notes lead on; where it begins, one gets to the
   * lane or pool around.
   */
  return is_forward ? choose_straight (self, from, &self->others, direction) : get_item (self, from)->parent;
}

/* Another branch of where we came from. */
static int
step_to_branch (PwWalk *self,
                guint   from,
                PwPoint direction)
{
  int    origin = self->came_from[from];
  int    best = -1;
  double least = G_MAXDOUBLE;

  if (origin < 0 && self->previous.start[from + 1] - self->previous.start[from] == 1)
    origin = (int) self->previous.items[self->previous.start[from]];
  if (origin < 0)
    return -1;

  for (guint i = self->next.start[origin]; i < self->next.start[origin + 1]; i++)
    {
      guint  to = self->next.items[i];
      double ahead;
      double aside;

      measure (self, from, to, direction, &ahead, &aside);
      if (to != from && ahead > 1 && ahead < least)
        {
          least = ahead;
          best = (int) to;
        }
    }
  if (best >= 0)
    {
      self->came_from[best] = origin;
      self->went_to[origin] = best;
    }

  return best;
}

static int
step_to_neighbor (const PwWalk *self,
                  guint         from,
                  PwPoint       direction)
{
  const PwDiagramItem *item = get_item (self, from);
  gboolean             among_swimlanes = pw_element_type_has (item->type, PW_TRAIT_SWIMLANE);
  int                  best = -1;
  double               least = G_MAXDOUBLE;

  for (guint i = 0; i < self->n_items; i++)
    {
      const PwDiagramItem *other = get_item (self, i);
      double               ahead;
      double               aside;

      if (i == from || !is_node (other) || (among_swimlanes && other->type != item->type) ||
          (!among_swimlanes && pw_element_type_has (other->type, PW_TRAIT_SWIMLANE)))
        continue;
      measure (self, from, i, direction, &ahead, &aside);
      if (ahead <= 1 || aside > ahead * SIDEWAYS || ahead + SIDEWAYS * aside >= least)
        continue;
      least = ahead + SIDEWAYS * aside;
      best = (int) i;
    }

  return best;
}

static int
find_in_order (const PwWalk *self,
               guint         item)
{
  for (guint i = 0; i < self->n_order; i++)
    if (self->order[i] == item)
      return (int) i;
  return -1;
}

static int
step_in_order (const PwWalk *self,
               int           from,
               int           by)
{
  int place;

  if (self->n_order == 0)
    return -1;
  if (from < 0)
    return (int) self->order[by > 0 ? 0 : self->n_order - 1];
  place = find_in_order (self, (guint) from);
  if (place < 0 || place + by < 0 || place + by >= (int) self->n_order)
    return -1;
  return (int) self->order[place + by];
}

/* In a vertical pool the process runs downwards, and so do the keys. */
static gboolean
runs_downwards (const PwWalk *self,
                guint         n)
{
  int pool = -1;

  for (int at = (int) n; at >= 0; at = get_item (self, (guint) at)->parent)
    if (pw_element_type_has (get_item (self, (guint) at)->type, PW_TRAIT_SWIMLANE))
      pool = at;

  return pool >= 0 && !get_item (self, (guint) pool)->is_horizontal;
}

static int
step_from_edge (const PwWalk *self,
                guint         edge,
                PwWalkStep    step)
{
  gboolean   is_forward = step == PW_WALK_RIGHT || step == PW_WALK_DOWN;
  PwElement *element = get_item (self, edge)->element;
  PwElement *end;

  if (element == NULL)
    return -1;
  end = pw_element_get_reference (element, is_forward ? "targetRef" : "sourceRef");
  return end != NULL ? pw_diagram_find (self->diagram, end) : -1;
}

static int
step_in_direction (PwWalk    *self,
                   guint      from,
                   PwWalkStep step)
{
  static const PwPoint directions[] = {
    [PW_WALK_RIGHT] = { 1, 0 },
    [PW_WALK_LEFT] = { -1, 0 },
    [PW_WALK_DOWN] = { 0, 1 },
    [PW_WALK_UP] = { 0, -1 },
  };
  const PwDiagramItem *item = get_item (self, from);
  gboolean             is_downwards = runs_downwards (self, from);
  gboolean             is_along = is_downwards == (step == PW_WALK_DOWN || step == PW_WALK_UP);
  gboolean             is_forward = step == PW_WALK_RIGHT || step == PW_WALK_DOWN;
  int                  to = -1;

  if (item->is_edge)
    return step_from_edge (self, from, step);
  if (pw_element_type_has (item->type, PW_TRAIT_SWIMLANE) && is_along)
    {
      /* Into the pool or lane, or out of it. */
      if (!is_forward)
        return item->parent;
      for (guint i = 0; i < self->n_order && to < 0; i++)
        if (get_item (self, self->order[i])->parent == (int) from)
          to = (int) self->order[i];
      return to;
    }
  if (is_along)
    return step_along (self, from, is_forward, directions[step]);

  to = step_to_branch (self, from, directions[step]);
  return to >= 0 ? to : step_to_neighbor (self, from, directions[step]);
}

int
pw_walk_step (PwWalk    *self,
              int        from,
              PwWalkStep step)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (from < (int) self->n_items, -1);

  switch (step)
    {
    case PW_WALK_FIRST:
      return pw_walk_first (self);
    case PW_WALK_LAST:
      return pw_walk_last (self);
    case PW_WALK_NEXT:
      return step_in_order (self, from, 1);
    case PW_WALK_PREVIOUS:
      return step_in_order (self, from, -1);
    case PW_WALK_RIGHT:
    case PW_WALK_LEFT:
    case PW_WALK_DOWN:
    case PW_WALK_UP:
    default:
      return from < 0 ? pw_walk_first (self) : step_in_direction (self, (guint) from, step);
    }
}

static int
find_event (const PwWalk *self,
            PwElementType type,
            gboolean      is_from_end)
{
  for (guint i = 0; i < self->n_order; i++)
    {
      guint n = self->order[is_from_end ? self->n_order - 1 - i : i];

      if (type == PW_ELEMENT_UNKNOWN ? !is_container (get_item (self, n)) : get_item (self, n)->type == type)
        return (int) n;
    }
  return -1;
}

int
pw_walk_first (const PwWalk *self)
{
  int start;

  g_return_val_if_fail (self != NULL, -1);

  start = find_event (self, PW_ELEMENT_START_EVENT, FALSE);
  if (start < 0)
    start = find_event (self, PW_ELEMENT_UNKNOWN, FALSE);
  return start >= 0 || self->n_order == 0 ? start : (int) self->order[0];
}

int
pw_walk_last (const PwWalk *self)
{
  int end;

  g_return_val_if_fail (self != NULL, -1);

  end = find_event (self, PW_ELEMENT_END_EVENT, TRUE);
  if (end < 0)
    end = find_event (self, PW_ELEMENT_UNKNOWN, TRUE);
  return end >= 0 || self->n_order == 0 ? end : (int) self->order[self->n_order - 1];
}

const guint *
pw_walk_get_order (const PwWalk *self,
                   guint        *n)
{
  g_return_val_if_fail (self != NULL, NULL);

  *n = self->n_order;
  return self->order;
}

const guint *
pw_walk_get_next (const PwWalk *self,
                  guint         item,
                  guint        *n)
{
  g_return_val_if_fail (self != NULL && item < self->n_items, NULL);

  *n = self->next.start[item + 1] - self->next.start[item];
  return self->next.items + self->next.start[item];
}
