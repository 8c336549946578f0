/* model/milestones.c - where among many siblings a node stands
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/milestones.h"

/* Nodes from one milestone to the next: walking them costs less than looking one up. */
#define DISTANCE 128

/* Put up anew once this share of the children has come since. */
#define MOST_NEW 4

typedef struct
{
  const xmlNode *node;
  guint          index;
} Stone;

typedef struct
{
  GArray     *stones;  /* Stone, in order */
  GHashTable *by_node; /* node → its place in @stones, + 1 */
  guint       n_children;
  guint       n_new; /* since they were put up */
} Row;

struct _PwMilestones
{
  GHashTable *rows; /* parent → Row, of those with many children */
};

static void
row_free (gpointer data)
{
  Row *row = data;

  g_array_unref (row->stones);
  g_hash_table_unref (row->by_node);
  g_free (row);
}

PwMilestones *
pw_milestones_new (void)
{
  PwMilestones *self = g_new0 (PwMilestones, 1);

  self->rows = g_hash_table_new_full (NULL, NULL, NULL, row_free);

  return self;
}

void
pw_milestones_free (PwMilestones *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->rows);
  g_free (self);
}

static void
index_stones (Row *row)
{
  g_hash_table_remove_all (row->by_node);
  for (guint i = 0; i < row->stones->len; i++)
    g_hash_table_insert (row->by_node, (gpointer) g_array_index (row->stones, Stone, i).node, GUINT_TO_POINTER (i + 1));
}

static Row *
ensure_row (PwMilestones  *self,
            const xmlNode *parent)
{
  Row *row = g_hash_table_lookup (self->rows, parent);

  if (row != NULL)
    return row;

  row = g_new0 (Row, 1);
  row->stones = g_array_new (FALSE, FALSE, sizeof (Stone));
  row->by_node = g_hash_table_new (NULL, NULL);
  for (const xmlNode *node = parent->children; node != NULL; node = node->next, row->n_children++)
    if (row->n_children % DISTANCE == 0)
      {
        Stone stone = { node, row->n_children };

        g_array_append_val (row->stones, stone);
      }
  index_stones (row);
  g_hash_table_insert (self->rows, (gpointer) parent, row);

  return row;
}

guint
pw_milestones_get_index (PwMilestones  *self,
                         const xmlNode *node)
{
  const xmlNode *at = node;
  guint          walked = 0;
  Row           *row;

  for (; walked < DISTANCE; walked++)
    {
      if (at->prev == NULL)
        return walked;
      at = at->prev;
    }

  row = ensure_row (self, node->parent);
  for (at = node, walked = 0; at != NULL; at = at->prev, walked++)
    {
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (row->by_node, at));

      if (place > 0)
        return g_array_index (row->stones, Stone, place - 1).index + walked;
    }

  return walked - 1;
}

/* The last milestone at or before @index, NULL where there is none. */
static const Stone *
find_stone (const Row *row,
            guint      index)
{
  guint low = 0, high = row->stones->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (row->stones, Stone, middle).index <= index)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? &g_array_index (row->stones, Stone, low - 1) : NULL;
}

xmlNode *
pw_milestones_get_child (PwMilestones  *self,
                         const xmlNode *parent,
                         guint          index)
{
  const xmlNode *node = parent->children;
  const Stone   *stone = index >= DISTANCE ? find_stone (ensure_row (self, parent), index) : NULL;

  if (stone != NULL)
    {
      node = stone->node;
      index -= stone->index;
    }
  while (node != NULL && index-- > 0)
    node = node->next;

  return (xmlNode *) node;
}

void
pw_milestones_note_splice (PwMilestones  *self,
                           const xmlNode *parent,
                           guint          index,
                           guint          n_old,
                           guint          n_new)
{
  Row  *row = g_hash_table_lookup (self->rows, parent);
  guint first = 0, last;

  if (row == NULL)
    return;
  row->n_new += n_new;
  if (row->n_new > row->n_children / MOST_NEW)
    {
      g_hash_table_remove (self->rows, parent);
      return;
    }

  while (first < row->stones->len && g_array_index (row->stones, Stone, first).index < index)
    first++;
  for (last = first; last < row->stones->len && g_array_index (row->stones, Stone, last).index < index + n_old;)
    last++;
  if (last > first)
    {
      g_array_remove_range (row->stones, first, last - first);
      index_stones (row);
    }
  for (guint i = first; i < row->stones->len; i++)
    g_array_index (row->stones, Stone, i).index += n_new - n_old;
}

void
pw_milestones_forget (PwMilestones  *self,
                      const xmlNode *root)
{
  GHashTableIter iter;
  gpointer       parent;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &parent, NULL))
    for (const xmlNode *node = parent; node != NULL; node = node->parent)
      if (node == root)
        {
          g_hash_table_iter_remove (&iter);
          break;
        }
}
