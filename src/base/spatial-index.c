/* base/spatial-index.c - a packed R-tree
 *
 * Sort-tile-recursive packing (Leutenegger, Lopez, Edgington 1997): rectangles
 * are sorted by the middle into vertical slices, each slice from top to bottom;
 * every 16 neighbours form a node, every 16 nodes a node of the next level:
 *
 *   boxes:  [ leaves in packed order | level 1 | level 2 | … | root ]
 *
 * Nothing but arrays: position p of a level covers 16 positions of the one below.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "base/spatial-index.h"

#include <math.h>
#include <stdlib.h>

#define NODE_SIZE 16

/* What was added or moved since: so many are looked through one by one, or make nodes large. */
#define MOST_EXTRAS 256
#define MOST_MOVED 4096

/* 16 to the power of 8 is more than any guint. */
#define MOST_LEVELS 9

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Box;

typedef struct
{
  Box   box;
  guint index;
} Entry;

struct _PwSpatialIndex
{
  Box   *boxes;
  guint *indices;                 /* of the leaves, in packed order */
  guint  n_levels;                /* with the leaves */
  guint  starts[MOST_LEVELS + 1]; /* of each level in @boxes */

  guint  *places;   /* (nullable): of each index among the leaves; made when something moves */
  guint   n_places; /* the highest index + 1 */
  GArray *extras;   /* Entry: what was added since */
  guint   n_moved;
};

static const Box nowhere = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

static Box
to_box (PwRect rect)
{
  return (Box){ rect.x, rect.y, rect.x + rect.width, rect.y + rect.height };
}

static int
compare_x (const void *a,
           const void *b)
{
  double left = ((const Entry *) a)->box.left + ((const Entry *) a)->box.right;
  double right = ((const Entry *) b)->box.left + ((const Entry *) b)->box.right;

  return (left > right) - (left < right);
}

static int
compare_y (const void *a,
           const void *b)
{
  double top = ((const Entry *) a)->box.top + ((const Entry *) a)->box.bottom;
  double bottom = ((const Entry *) b)->box.top + ((const Entry *) b)->box.bottom;

  return (top > bottom) - (top < bottom);
}

static guint
divide_up (guint number,
           guint by)
{
  return number / by + (number % by != 0);
}

static void
sort_into_tiles (Entry *entries,
                 guint  n)
{
  guint n_slices = (guint) ceil (sqrt (divide_up (n, NODE_SIZE)));
  guint slice_size = MAX (divide_up (divide_up (n, NODE_SIZE), MAX (n_slices, 1)), 1) * NODE_SIZE;

  qsort (entries, n, sizeof (Entry), compare_x);
  for (guint start = 0; start < n; start += slice_size)
    qsort (entries + start, MIN (slice_size, n - start), sizeof (Entry), compare_y);
}

static Box
box_around (const Box *boxes,
            guint      n)
{
  Box around = boxes[0];

  for (guint i = 1; i < n; i++)
    {
      around.left = MIN (around.left, boxes[i].left);
      around.top = MIN (around.top, boxes[i].top);
      around.right = MAX (around.right, boxes[i].right);
      around.bottom = MAX (around.bottom, boxes[i].bottom);
    }

  return around;
}

PwSpatialIndex *
pw_spatial_index_new (const PwRect *rects,
                      guint         n_rects)
{
  PwSpatialIndex   *self = g_new0 (PwSpatialIndex, 1);
  g_autofree Entry *entries = g_new (Entry, MAX (n_rects, 1));
  guint             total = 0;

  for (guint i = 0; i < n_rects; i++)
    entries[i] = (Entry){ to_box (rects[i]), i };
  sort_into_tiles (entries, n_rects);
  self->extras = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint n = n_rects; n > 0; n = n > 1 ? divide_up (n, NODE_SIZE) : 0)
    {
      self->starts[self->n_levels++] = total;
      total += n;
    }
  self->starts[self->n_levels] = total;

  self->boxes = g_new (Box, MAX (total, 1));
  self->indices = g_new (guint, MAX (n_rects, 1));
  for (guint i = 0; i < n_rects; i++)
    {
      self->boxes[i] = entries[i].box;
      self->indices[i] = entries[i].index;
    }

  for (guint level = 1; level < self->n_levels; level++)
    {
      guint below = self->starts[level - 1];
      guint n_below = self->starts[level] - below;

      for (guint i = 0; i < divide_up (n_below, NODE_SIZE); i++)
        self->boxes[self->starts[level] + i] =
            box_around (self->boxes + below + i * NODE_SIZE, MIN (NODE_SIZE, n_below - i * NODE_SIZE));
    }

  return self;
}

void
pw_spatial_index_free (PwSpatialIndex *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->extras);
  g_free (self->places);
  g_free (self->boxes);
  g_free (self->indices);
  g_free (self);
}

static gboolean
meets (const Box *a,
       const Box *b)
{
  return a->left <= b->right && b->left <= a->right && a->top <= b->bottom && b->top <= a->bottom;
}

/* @position is a box that meets @area. */
static void
find_in (const PwSpatialIndex *self,
         guint                 level,
         guint                 position,
         const Box            *area,
         GArray               *found)
{
  const Box *boxes;
  guint      below, end;

  if (level == 0)
    {
      g_array_append_val (found, self->indices[position]);
      return;
    }

  below = position * NODE_SIZE;
  end = MIN (below + NODE_SIZE, self->starts[level] - self->starts[level - 1]);
  boxes = self->boxes + self->starts[level - 1];
  for (; below < end; below++)
    if (meets (&boxes[below], area))
      find_in (self, level - 1, below, area, found);
}

static int
compare_indices (gconstpointer a,
                 gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return (left > right) - (left < right);
}

GArray *
pw_spatial_index_find (const PwSpatialIndex *self,
                       PwRect                area)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  Box     box = to_box (area);

  g_return_val_if_fail (self != NULL, found);

  if (self->n_levels > 0 && meets (&self->boxes[self->starts[self->n_levels - 1]], &box))
    find_in (self, self->n_levels - 1, 0, &box, found);
  for (guint i = 0; i < self->extras->len; i++)
    if (meets (&g_array_index (self->extras, Entry, i).box, &box))
      g_array_append_val (found, g_array_index (self->extras, Entry, i).index);
  g_array_sort (found, compare_indices);

  return found;
}

static guint
count_leaves (const PwSpatialIndex *self)
{
  return self->n_levels > 0 ? self->starts[1] : 0;
}

static void
ensure_places (PwSpatialIndex *self)
{
  guint n_leaves = count_leaves (self);

  if (self->places != NULL)
    return;

  self->n_places = 0;
  for (guint i = 0; i < n_leaves; i++)
    if (self->indices[i] != G_MAXUINT)
      self->n_places = MAX (self->n_places, self->indices[i] + 1);
  self->places = g_new (guint, MAX (self->n_places, 1));
  for (guint i = 0; i < self->n_places; i++)
    self->places[i] = G_MAXUINT;
  for (guint i = 0; i < n_leaves; i++)
    if (self->indices[i] != G_MAXUINT)
      self->places[self->indices[i]] = i;
}

static void
set_leaf (PwSpatialIndex *self,
          guint           place,
          Box             box)
{
  self->boxes[place] = box;
  for (guint level = 1; level < self->n_levels; level++)
    {
      guint below = self->starts[level - 1];
      guint n_below = self->starts[level] - below;

      place /= NODE_SIZE;
      self->boxes[self->starts[level] + place] =
          box_around (self->boxes + below + place * NODE_SIZE, MIN (NODE_SIZE, n_below - place * NODE_SIZE));
    }
}

void
pw_spatial_index_move (PwSpatialIndex *self,
                       guint           n,
                       PwRect          rect)
{
  g_return_if_fail (self != NULL);

  self->n_moved++;
  for (guint i = 0; i < self->extras->len; i++)
    if (g_array_index (self->extras, Entry, i).index == n)
      {
        g_array_index (self->extras, Entry, i).box = to_box (rect);
        return;
      }
  ensure_places (self);
  g_return_if_fail (n < self->n_places && self->places[n] != G_MAXUINT);
  set_leaf (self, self->places[n], to_box (rect));
}

void
pw_spatial_index_renumber (PwSpatialIndex *self,
                           const guint    *map)
{
  guint n_leaves;

  g_return_if_fail (self != NULL && map != NULL);

  n_leaves = count_leaves (self);
  g_clear_pointer (&self->places, g_free);
  for (guint i = 0; i < n_leaves; i++)
    {
      if (self->indices[i] == G_MAXUINT)
        continue;
      self->indices[i] = map[self->indices[i]];
      if (self->indices[i] == G_MAXUINT)
        set_leaf (self, i, nowhere);
    }
  for (guint i = self->extras->len; i > 0; i--)
    {
      Entry *entry = &g_array_index (self->extras, Entry, i - 1);

      entry->index = map[entry->index];
      if (entry->index == G_MAXUINT)
        g_array_remove_index_fast (self->extras, i - 1);
    }
}

void
pw_spatial_index_add (PwSpatialIndex *self,
                      guint           n,
                      PwRect          rect)
{
  Entry entry = { to_box (rect), n };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->extras, entry);
}

gboolean
pw_spatial_index_is_worn (const PwSpatialIndex *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->extras->len > MOST_EXTRAS || self->n_moved > MOST_MOVED;
}
