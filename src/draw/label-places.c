/* draw/label-places.c - a grid of everything that labels should keep off
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/label-places.h"
#include "draw/outline.h"

#include <math.h>
#include <string.h>

#define CELL 100.0

/* Rectangles over more cells than this are not worth their entries: the outer
 * lines of huge pools are cut into pieces instead.
 */
#define MOST_CELLS 64

/* What covering costs: areas by the square unit, lines by the unit. */
#define SHAPE_COST 1.0
#define LABEL_COST 1.5
#define LINE_COST 8.0
#define BORDER_COST 3.0

/* Slanted lines are collected in pieces of this length. */
#define PIECE 16.0

/* Sums are of whole numbers of such parts, so that they do not depend on the order in
 * which they are added up.
 */
#define COST_PARTS 1024.0

#define NONE G_MAXUINT

typedef struct
{
  PwRect   rect; /* of a line: as thin as it is */
  double   cost; /* 0 of those that are free to be used again */
  guint    seen; /* the last question that came across it */
  guint    item; /* whose it is */
  guint    next; /* of the same item, or free */
  gboolean is_taken;
} Obstacle;

/* What is kept of each item. */
typedef struct
{
  guint  first; /* of its obstacles */
  PwRect asked; /* around all places that its label might have had */
} Owner;

struct _PwLabelPlaces
{
  const PwDiagram      *diagram;
  const PwSurroundings *around;
  GArray               *obstacles; /* (nullable): nothing asked yet */
  GArray               *owners;    /* Owner, one per item */
  GHashTable           *cells;     /* place in the grid → GArray of guint */
  GArray               *left;      /* PwRect: where the label stood that is being placed again */
  guint                 first_free;
  guint                 n_questions;
};

PwLabelPlaces *
pw_label_places_new (const PwDiagram      *diagram,
                     const PwSurroundings *around)
{
  PwLabelPlaces *self = g_new0 (PwLabelPlaces, 1);

  self->diagram = diagram;
  self->around = around;
  self->left = g_array_new (FALSE, FALSE, sizeof (PwRect));
  self->first_free = NONE;

  return self;
}

void
pw_label_places_free (PwLabelPlaces *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->left);
  g_clear_pointer (&self->obstacles, g_array_unref);
  g_clear_pointer (&self->owners, g_array_unref);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_free (self);
}

static int
to_cell (double coordinate)
{
  return (int) floor (CLAMP (coordinate, -1e6, 1e6) / CELL);
}

static gpointer
cell_key (int x,
          int y)
{
  return GUINT_TO_POINTER ((guint) (x & 0xffff) << 16 | (guint) (y & 0xffff));
}

typedef struct
{
  int left;
  int right;
  int top;
  int bottom;
} Cells;

/* %FALSE where they are too many. */
static gboolean
get_cells (PwRect rect,
           Cells *cells)
{
  *cells = (Cells){ to_cell (rect.x), to_cell (rect.x + rect.width), to_cell (rect.y), to_cell (rect.y + rect.height) };

  return (gint64) (cells->right - cells->left + 1) * (cells->bottom - cells->top + 1) <= MOST_CELLS;
}

static guint
take_slot (PwLabelPlaces *self)
{
  guint slot = self->first_free;

  if (slot == NONE)
    {
      g_array_set_size (self->obstacles, self->obstacles->len + 1);
      return self->obstacles->len - 1;
    }
  self->first_free = g_array_index (self->obstacles, Obstacle, slot).next;

  return slot;
}

static void
add (PwLabelPlaces *self,
     guint          n,
     PwRect         rect,
     double         cost,
     gboolean       is_taken)
{
  Owner *owner = &g_array_index (self->owners, Owner, n);
  Cells  cells;
  guint  slot;

  if (!get_cells (rect, &cells))
    return;

  slot = take_slot (self);
  g_array_index (self->obstacles, Obstacle, slot) = (Obstacle){ rect, cost, self->n_questions, n, owner->first, is_taken };
  owner->first = slot;
  for (int x = cells.left; x <= cells.right; x++)
    for (int y = cells.top; y <= cells.bottom; y++)
      {
        GArray *cell = g_hash_table_lookup (self->cells, cell_key (x, y));

        if (cell == NULL)
          {
            cell = g_array_new (FALSE, FALSE, sizeof (guint));
            g_hash_table_insert (self->cells, cell_key (x, y), cell);
          }
        g_array_append_val (cell, slot);
      }
}

static void
remove_from_cells (PwLabelPlaces *self,
                   guint          slot)
{
  Cells cells;

  get_cells (g_array_index (self->obstacles, Obstacle, slot).rect, &cells);
  for (int x = cells.left; x <= cells.right; x++)
    for (int y = cells.top; y <= cells.bottom; y++)
      {
        GArray *cell = g_hash_table_lookup (self->cells, cell_key (x, y));

        for (guint i = cell->len; i > 0; i--)
          if (g_array_index (cell, guint, i - 1) == slot)
            g_array_remove_index_fast (cell, i - 1);
      }
}

/* Takes away the obstacles of an item, or its label alone; tells where they were. */
static void
clear (PwLabelPlaces *self,
       guint          n,
       gboolean       label_only,
       GArray        *places)
{
  guint *link = &g_array_index (self->owners, Owner, n).first;

  while (*link != NONE)
    {
      guint     slot = *link;
      Obstacle *obstacle = &g_array_index (self->obstacles, Obstacle, slot);

      if (label_only && !obstacle->is_taken)
        {
          link = &obstacle->next;
          continue;
        }
      g_array_append_val (places, obstacle->rect);
      remove_from_cells (self, slot);
      *link = obstacle->next;
      *obstacle = (Obstacle){ .next = self->first_free };
      self->first_free = slot;
    }
}

static void
add_line (PwLabelPlaces *self,
          guint          n,
          PwPoint        from,
          PwPoint        to,
          double         cost)
{
  double   length = hypot (to.x - from.x, to.y - from.y);
  gboolean is_straight = fabs (to.x - from.x) < 0.5 || fabs (to.y - from.y) < 0.5;
  double   piece = is_straight ? CELL * MOST_CELLS / 2 : PIECE;
  guint    parts = (guint) CLAMP (ceil (length / piece), 1, 4096);

  for (guint i = 0; i < parts; i++)
    {
      PwPoint a = { from.x + (to.x - from.x) * i / parts, from.y + (to.y - from.y) * i / parts };
      PwPoint b = { from.x + (to.x - from.x) * (i + 1) / parts, from.y + (to.y - from.y) * (i + 1) / parts };

      add (self, n, (PwRect){ MIN (a.x, b.x), MIN (a.y, b.y), fabs (b.x - a.x), fabs (b.y - a.y) }, cost, FALSE);
    }
}

static void
add_border (PwLabelPlaces *self,
            guint          n,
            PwRect         rect)
{
  PwPoint corners[] = {
    { rect.x, rect.y },
    { rect.x + rect.width, rect.y },
    { rect.x + rect.width, rect.y + rect.height },
    { rect.x, rect.y + rect.height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    add_line (self, n, corners[i], corners[(i + 1) % G_N_ELEMENTS (corners)], BORDER_COST);
}

static void
add_shape (PwLabelPlaces *self,
           guint          n)
{
  const PwDiagramItem *item = pw_diagram_get_item (self->diagram, n);
  gboolean             is_lane = pw_element_type_has (item->type, PW_TRAIT_SWIMLANE);

  if (is_lane || item->is_expanded || item->has_children || item->type == PW_ELEMENT_GROUP)
    {
      add_border (self, n, item->bounds);
      if (is_lane && item->is_horizontal)
        add_line (self, n, (PwPoint){ item->bounds.x + self->around[n].head, item->bounds.y },
                  (PwPoint){ item->bounds.x + self->around[n].head, item->bounds.y + item->bounds.height }, BORDER_COST);
    }
  else
    add (self, n, item->bounds, SHAPE_COST, FALSE);
}

static const PwDiagramItem *
get_end_item (const PwLabelPlaces *self,
              int                  index)
{
  return index >= 0 ? pw_diagram_get_item (self->diagram, (guint) index) : NULL;
}

static void
add_edge (PwLabelPlaces *self,
          guint          n)
{
  const PwDiagramItem *item = pw_diagram_get_item (self->diagram, n);
  g_autoptr (GArray) way = pw_outline_crop (item, get_end_item (self, self->around[n].source),
                                            get_end_item (self, self->around[n].target));
  const PwPoint *points = way != NULL ? (const PwPoint *) (const void *) way->data : NULL;

  for (guint i = 1; way != NULL && i < way->len; i++)
    add_line (self, n, points[i - 1], points[i], LINE_COST);

  if (item->message != PW_MESSAGE_NONE && way != NULL && way->len > 1)
    {
      PwPoint middle = pw_points_middle (points, way->len);

      add (self, n, (PwRect){ middle.x - PW_ENVELOPE_WIDTH / 2, middle.y - PW_ENVELOPE_HEIGHT / 2, PW_ENVELOPE_WIDTH, PW_ENVELOPE_HEIGHT },
           SHAPE_COST, FALSE);
    }
}

static void
add_item (PwLabelPlaces *self,
          guint          n)
{
  const PwDiagramItem *item = pw_diagram_get_item (self->diagram, n);

  if (item->is_edge)
    add_edge (self, n);
  else
    add_shape (self, n);
  if (item->has_label_bounds &&
      (item->is_edge || pw_element_type_has (item->type, PW_TRAIT_EVENT | PW_TRAIT_GATEWAY | PW_TRAIT_DATA)))
    add (self, n, item->label_bounds, LABEL_COST, FALSE);
}

static void
collect (PwLabelPlaces *self)
{
  guint n = pw_diagram_get_n_items (self->diagram);

  self->obstacles = g_array_new (FALSE, FALSE, sizeof (Obstacle));
  self->owners = g_array_sized_new (FALSE, TRUE, sizeof (Owner), n);
  self->cells = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_array_set_size (self->owners, n);
  for (guint i = 0; i < n; i++)
    g_array_index (self->owners, Owner, i).first = NONE;
  for (guint i = 0; i < n; i++)
    add_item (self, i);
}

/* Lines have no area and count where they only touch. */
static gboolean
meets (PwRect a,
       PwRect b)
{
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/* What of @obstacle lies in @rect: a length for lines, an area for the rest. */
static double
measure_overlap (const Obstacle *obstacle,
                 PwRect          rect)
{
  PwRect other = obstacle->rect;
  double width = MIN (rect.x + rect.width, other.x + other.width) - MAX (rect.x, other.x);
  double height = MIN (rect.y + rect.height, other.y + other.height) - MAX (rect.y, other.y);

  if (width < 0 || height < 0)
    return 0;
  if (obstacle->cost == LINE_COST || obstacle->cost == BORDER_COST)
    return hypot (width, height);

  return width * height;
}

/* Labels that are placed later are not there yet. */
static gint64
add_up (PwLabelPlaces *self,
        const GArray  *cell,
        guint          n,
        PwRect         rect)
{
  gint64 sum = 0;

  for (guint i = 0; i < cell->len; i++)
    {
      Obstacle *obstacle = &g_array_index (self->obstacles, Obstacle, g_array_index (cell, guint, i));

      if (obstacle->seen == self->n_questions || (obstacle->is_taken && obstacle->item >= n))
        continue;
      obstacle->seen = self->n_questions;
      sum += (gint64) (obstacle->cost * measure_overlap (obstacle, rect) * COST_PARTS);
    }

  return sum;
}

double
pw_label_places_get_cost (PwLabelPlaces *self,
                          guint          n,
                          PwRect         rect)
{
  gint64 sum = 0;
  Owner *owner;

  g_return_val_if_fail (self != NULL, 0);

  if (self->obstacles == NULL)
    collect (self);

  owner = &g_array_index (self->owners, Owner, n);
  owner->asked = pw_rect_union (owner->asked, rect);
  self->n_questions++;
  for (int x = to_cell (rect.x); x <= to_cell (rect.x + rect.width); x++)
    for (int y = to_cell (rect.y); y <= to_cell (rect.y + rect.height); y++)
      {
        const GArray *cell = g_hash_table_lookup (self->cells, cell_key (x, y));

        if (cell != NULL)
          sum += add_up (self, cell, n, rect);
      }

  return (double) sum / COST_PARTS;
}

void
pw_label_places_take (PwLabelPlaces *self,
                      guint          n,
                      PwRect         rect)
{
  g_return_if_fail (self != NULL);

  if (self->obstacles == NULL)
    collect (self);
  add (self, n, rect, LABEL_COST, TRUE);
}

/* --- following ----------------------------------------------------------------- */

static void
renumber (PwLabelPlaces         *self,
          const PwDiagramUpdate *update,
          GArray                *places)
{
  guint   n = pw_diagram_get_n_items (self->diagram);
  GArray *owners = g_array_sized_new (FALSE, TRUE, sizeof (Owner), n);

  g_array_set_size (owners, n);
  for (guint i = 0; i < n; i++)
    g_array_index (owners, Owner, i).first = NONE;
  for (guint i = 0; i < self->owners->len; i++)
    {
      guint now = pw_diagram_update_map (update, i);

      if (now == PW_DIAGRAM_GONE)
        clear (self, i, FALSE, places);
      else
        g_array_index (owners, Owner, now) = g_array_index (self->owners, Owner, i);
    }
  for (guint i = 0; i < self->obstacles->len; i++)
    {
      Obstacle *obstacle = &g_array_index (self->obstacles, Obstacle, i);

      if (obstacle->cost > 0)
        obstacle->item = pw_diagram_update_map (update, obstacle->item);
    }
  g_array_unref (self->owners);
  self->owners = owners;
}

static void
mark_askers (PwLabelPlaces *self,
             guint          from,
             const GArray  *places,
             guint8        *marks)
{
  if (places->len == 0)
    return;
  for (guint i = from; i < self->owners->len; i++)
    {
      PwRect asked = g_array_index (self->owners, Owner, i).asked;

      if (marks[i] || pw_rect_is_empty (asked))
        continue;
      for (guint k = 0; k < places->len && !marks[i]; k++)
        marks[i] = meets (g_array_index (places, PwRect, k), asked);
    }
}

void
pw_label_places_update (PwLabelPlaces         *self,
                        const PwDiagramUpdate *update,
                        const PwSurroundings  *around,
                        guint8                *marks)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (PwRect));

  g_return_if_fail (self != NULL);

  self->around = around;
  if (self->obstacles == NULL)
    return;

  if (update->map != NULL)
    renumber (self, update, places);
  for (guint i = 0; i < self->owners->len; i++)
    if (marks[i])
      {
        clear (self, i, FALSE, places);
        add_item (self, i);
        for (guint at = g_array_index (self->owners, Owner, i).first; at != NONE; at = g_array_index (self->obstacles, Obstacle, at).next)
          g_array_append_val (places, g_array_index (self->obstacles, Obstacle, at).rect);
      }
  mark_askers (self, 0, places, marks);
}

void
pw_label_places_begin_again (PwLabelPlaces *self,
                             guint          n)
{
  g_return_if_fail (self != NULL);

  if (self->obstacles == NULL)
    return;
  g_array_set_size (self->left, 0);
  clear (self, n, TRUE, self->left);
  g_array_index (self->owners, Owner, n).asked = (PwRect){ 0 };
}

void
pw_label_places_end_again (PwLabelPlaces *self,
                           guint          n,
                           guint8        *marks)
{
  g_autoptr (GArray) places = NULL;

  g_return_if_fail (self != NULL);

  if (self->obstacles == NULL)
    return;
  places = g_array_copy (self->left);
  for (guint at = g_array_index (self->owners, Owner, n).first; at != NONE; at = g_array_index (self->obstacles, Obstacle, at).next)
    if (g_array_index (self->obstacles, Obstacle, at).is_taken)
      g_array_append_val (places, g_array_index (self->obstacles, Obstacle, at).rect);
  if (places->len == 2 && memcmp (&g_array_index (places, PwRect, 0), &g_array_index (places, PwRect, 1), sizeof (PwRect)) == 0)
    return;
  mark_askers (self, n + 1, places, marks);
}
