/* interact/item-index.c - which items of a diagram lie in an area
 *
 * Two spatial indexes: one of the items, one of their labels.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/item-index.h"

#include <stdlib.h>
#include <string.h>

#include "base/spatial-index.h"

/* Where no area reaches, for items without a label. */
static const PwRect nowhere = { 1e12, 1e12, 0, 0 };

struct _PwItemIndex
{
  PwSpatialIndex *bounds;
  PwSpatialIndex *labels; /* (nullable) */
};

static PwRect
get_place (PwRect label)
{
  return pw_rect_is_empty (label) ? nowhere : label;
}

PwItemIndex *
pw_item_index_new (const PwDiagram *diagram,
                   const PwRect    *labels)
{
  PwItemIndex       *self = g_new0 (PwItemIndex, 1);
  guint              n = pw_diagram_get_n_items (diagram);
  g_autofree PwRect *rects = g_new (PwRect, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    rects[i] = pw_diagram_get_item (diagram, i)->bounds;
  self->bounds = pw_spatial_index_new (rects, n);
  if (labels == NULL)
    return self;

  for (guint i = 0; i < n; i++)
    rects[i] = get_place (labels[i]);
  self->labels = pw_spatial_index_new (rects, n);

  return self;
}

void
pw_item_index_free (PwItemIndex *self)
{
  if (self == NULL)
    return;

  pw_spatial_index_free (self->bounds);
  pw_spatial_index_free (self->labels);
  g_free (self);
}

/* Who is new has neither bounds nor label in the index yet. */
static guint8 *
renumber (PwItemIndex           *self,
          const PwDiagram       *diagram,
          const PwDiagramUpdate *update,
          const PwRect          *labels)
{
  guint   n = pw_diagram_get_n_items (diagram);
  guint8 *is_old = g_new0 (guint8, MAX (n, 1));

  pw_spatial_index_renumber (self->bounds, update->map);
  if (self->labels != NULL)
    pw_spatial_index_renumber (self->labels, update->map);
  for (guint i = 0; i < update->n_before; i++)
    if (update->map[i] != PW_DIAGRAM_GONE)
      is_old[update->map[i]] = TRUE;
  for (guint i = 0; i < n; i++)
    {
      if (is_old[i])
        continue;
      pw_spatial_index_add (self->bounds, i, pw_diagram_get_item (diagram, i)->bounds);
      if (self->labels != NULL)
        pw_spatial_index_add (self->labels, i, get_place (labels[i]));
    }

  return is_old;
}

gboolean
pw_item_index_update (PwItemIndex           *self,
                      const PwDiagram       *diagram,
                      const PwDiagramUpdate *update,
                      const PwRect          *labels_before,
                      const PwRect          *labels)
{
  g_autofree guint8 *is_old = update->map != NULL ? renumber (self, diagram, update, labels) : NULL;

  for (guint i = 0; i < update->changed->len; i++)
    {
      guint n = g_array_index (update->changed, guint, i);

      if (is_old == NULL || is_old[n])
        pw_spatial_index_move (self->bounds, n, pw_diagram_get_item (diagram, n)->bounds);
    }
  for (guint i = 0; self->labels != NULL && i < update->n_before; i++)
    {
      guint n = pw_diagram_update_map (update, i);

      if (n != PW_DIAGRAM_GONE && memcmp (&labels_before[i], &labels[n], sizeof (PwRect)) != 0)
        pw_spatial_index_move (self->labels, n, get_place (labels[n]));
    }

  return !pw_spatial_index_is_worn (self->bounds) && (self->labels == NULL || !pw_spatial_index_is_worn (self->labels));
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
  GArray *found = pw_spatial_index_find (self->bounds, area);
  g_autoptr (GArray) named = self->labels != NULL ? pw_spatial_index_find (self->labels, area) : NULL;
  guint *items;
  guint  n = 0;

  if (named == NULL || named->len == 0)
    return found;

  g_array_append_vals (found, named->data, named->len);
  items = (guint *) (void *) found->data;
  qsort (items, found->len, sizeof (guint), compare_items);
  for (guint i = 0; i < found->len; i++)
    if (n == 0 || items[i] != items[n - 1])
      items[n++] = items[i];
  g_array_set_size (found, n);

  return found;
}
