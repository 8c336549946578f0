/* interact/item-index.c - which items of a diagram lie in an area
 *
 * One rectangle for each item and one for each label, in one spatial index.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/item-index.h"

#include <stdlib.h>

#include "base/spatial-index.h"

struct _PwItemIndex
{
  PwSpatialIndex *tree;
  GArray         *owners; /* per rectangle: the item it belongs to */
  guint           n_items;
};

PwItemIndex *
pw_item_index_new (const PwDiagram *diagram,
                   const PwRect    *labels)
{
  PwItemIndex *self = g_new0 (PwItemIndex, 1);
  g_autoptr (GArray) rects = NULL;

  self->n_items = pw_diagram_get_n_items (diagram);
  self->owners = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->n_items);
  rects = g_array_sized_new (FALSE, FALSE, sizeof (PwRect), self->n_items);
  for (guint i = 0; i < self->n_items; i++)
    {
      g_array_append_val (rects, pw_diagram_get_item (diagram, i)->bounds);
      g_array_append_val (self->owners, i);
    }
  for (guint i = 0; i < self->n_items && labels != NULL; i++)
    if (!pw_rect_is_empty (labels[i]))
      {
        g_array_append_val (rects, labels[i]);
        g_array_append_val (self->owners, i);
      }
  self->tree = pw_spatial_index_new ((const PwRect *) rects->data, rects->len);

  return self;
}

void
pw_item_index_free (PwItemIndex *self)
{
  if (self == NULL)
    return;

  pw_spatial_index_free (self->tree);
  g_array_unref (self->owners);
  g_free (self);
}

static int
compare_items (const void *a,
               const void *b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return (left > right) - (left < right);
}

GArray *
pw_item_index_find (const PwItemIndex *self,
                    PwRect             area)
{
  GArray  *found = pw_spatial_index_find (self->tree, area);
  guint   *items = (guint *) (void *) found->data;
  gboolean is_sorted = TRUE;
  guint    n = 0;

  for (guint i = 0; i < found->len; i++)
    {
      items[i] = g_array_index (self->owners, guint, items[i]);
      if (i > 0 && items[i] < items[i - 1])
        is_sorted = FALSE;
    }
  if (!is_sorted)
    qsort (items, found->len, sizeof (guint), compare_items);
  for (guint i = 0; i < found->len; i++)
    if (n == 0 || items[i] != items[n - 1])
      items[n++] = items[i];
  g_array_set_size (found, n);

  return found;
}
