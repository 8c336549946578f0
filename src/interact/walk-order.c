/* interact/walk-order.c - who is linked with whom, and the order of the flow
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

#include "interact/walk-private.h"

#include <stdlib.h>

typedef struct
{
  guint from;
  guint to;
} Link;

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
  PwPoint       p = pw_walk_get_center (self, left);
  PwPoint       q = pw_walk_get_center (self, right);

  if (p.y < q.y || p.y > q.y)
    return p.y < q.y ? -1 : 1;
  if (p.x < q.x || p.x > q.x)
    return p.x < q.x ? -1 : 1;
  return left < right ? -1 : left > right;
}

static void
links_init (PwWalkLinks  *self,
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

void
pw_walk_links_clear (PwWalkLinks *self)
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

void
pw_walk_set_links (PwWalk *self)
{
  g_autoptr (GHashTable) index = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) flows = g_array_new (FALSE, FALSE, sizeof (Link));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (Link));

  for (guint i = 0; i < self->n_items; i++)
    if (pw_walk_is_node (pw_walk_get_item (self, i)))
      g_hash_table_insert (index, pw_walk_get_item (self, i)->element, GINT_TO_POINTER ((int) i));

  for (guint i = 0; i < self->n_items; i++)
    {
      const PwDiagramItem *item = pw_walk_get_item (self, i);
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
  guint              n_left;
  guint              n = 0;

  for (guint i = 0; i < self->n_items; i++)
    if (pw_walk_is_node (pw_walk_get_item (self, i)))
      places[n++] = i;
  g_qsort_with_data (places, (int) n, sizeof (guint), compare_places, self);

  /* Roots backwards, so that the first of them gets the smallest rank. What only a
   * loop reaches has no beginning and is read behind all that has.
   */
  for (guint i = n; i > 0; i--)
    if (is_beginning (self, places[i - 1]))
      visit (self, places[i - 1], seen, &next_rank);
  n_left = next_rank;
  for (guint i = 0; i < n; i++)
    if (!seen[places[i]])
      visit (self, places[i], seen, &next_rank);
  for (guint i = 0; i < n; i++)
    if (self->rank[places[i]] < n_left)
      self->rank[places[i]] += self->n_items;
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
  int at = pw_walk_get_item (self, n)->parent;

  while (at >= 0 && (pw_walk_get_item (self, (guint) at)->type == PW_ELEMENT_LANE ||
                     pw_walk_get_item (self, n)->type == PW_ELEMENT_BOUNDARY_EVENT))
    {
      n = (guint) at;
      at = pw_walk_get_item (self, n)->parent;
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

void
pw_walk_set_order (PwWalk *self)
{
  g_autoptr (GPtrArray) scopes = g_ptr_array_new_with_free_func (free_places);

  rank_items (self);
  self->order = g_new (guint, self->n_items + 1);
  g_ptr_array_set_size (scopes, (int) self->n_items + 1);

  for (guint i = 0; i < self->n_items; i++)
    {
      const PwDiagramItem *item = pw_walk_get_item (self, i);
      Place                place = { i, 3, i };
      guint                scope;

      if (!pw_walk_is_node (item))
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
