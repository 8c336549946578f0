/* draw/label-places.c - a grid of everything that labels should keep off
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/label-places.h"
#include "draw/outline.h"

#include <math.h>

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

typedef struct
{
  PwRect rect; /* of a line: as thin as it is */
  double cost;
  guint  seen; /* the last question that came across it */
} Obstacle;

struct _PwLabelPlaces
{
  const PwDiagram      *diagram;
  const PwSurroundings *around;
  const PwRoute        *routes;
  GArray               *obstacles; /* (nullable): nothing asked yet */
  GHashTable           *cells;     /* place in the grid → GArray of guint */
  guint                 n_questions;
};

PwLabelPlaces *
pw_label_places_new (const PwDiagram      *diagram,
                     const PwSurroundings *around,
                     const PwRoute        *routes)
{
  PwLabelPlaces *self = g_new0 (PwLabelPlaces, 1);

  self->diagram = diagram;
  self->around = around;
  self->routes = routes;

  return self;
}

void
pw_label_places_free (PwLabelPlaces *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->obstacles, g_array_unref);
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

static void
add (PwLabelPlaces *self,
     PwRect         rect,
     double         cost)
{
  Obstacle obstacle = { rect, cost, 0 };
  guint    index = self->obstacles->len;
  int      left = to_cell (rect.x), right = to_cell (rect.x + rect.width);
  int      top = to_cell (rect.y), bottom = to_cell (rect.y + rect.height);

  if ((gint64) (right - left + 1) * (bottom - top + 1) > MOST_CELLS)
    return;

  g_array_append_val (self->obstacles, obstacle);
  for (int x = left; x <= right; x++)
    for (int y = top; y <= bottom; y++)
      {
        GArray *cell = g_hash_table_lookup (self->cells, cell_key (x, y));

        if (cell == NULL)
          {
            cell = g_array_new (FALSE, FALSE, sizeof (guint));
            g_hash_table_insert (self->cells, cell_key (x, y), cell);
          }
        g_array_append_val (cell, index);
      }
}

static void
add_line (PwLabelPlaces *self,
          PwPoint        from,
          PwPoint        to,
          double         cost)
{
  double   length = hypot (to.x - from.x, to.y - from.y);
  gboolean is_straight = fabs (to.x - from.x) < 0.5 || fabs (to.y - from.y) < 0.5;
  double   piece = is_straight ? CELL * MOST_CELLS / 2 : PIECE;
  guint    n = (guint) CLAMP (ceil (length / piece), 1, 4096);

  for (guint i = 0; i < n; i++)
    {
      PwPoint a = { from.x + (to.x - from.x) * i / n, from.y + (to.y - from.y) * i / n };
      PwPoint b = { from.x + (to.x - from.x) * (i + 1) / n, from.y + (to.y - from.y) * (i + 1) / n };

      add (self, (PwRect){ MIN (a.x, b.x), MIN (a.y, b.y), fabs (b.x - a.x), fabs (b.y - a.y) }, cost);
    }
}

static void
add_border (PwLabelPlaces *self,
            PwRect         rect)
{
  PwPoint corners[] = {
    { rect.x, rect.y },
    { rect.x + rect.width, rect.y },
    { rect.x + rect.width, rect.y + rect.height },
    { rect.x, rect.y + rect.height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    add_line (self, corners[i], corners[(i + 1) % G_N_ELEMENTS (corners)], BORDER_COST);
}

static void
add_shape (PwLabelPlaces *self,
           guint          n)
{
  const PwDiagramItem *item = pw_diagram_get_item (self->diagram, n);
  gboolean             is_lane = pw_element_type_has (item->type, PW_TRAIT_SWIMLANE);

  if (is_lane || item->is_expanded || item->has_children || item->type == PW_ELEMENT_GROUP)
    {
      add_border (self, item->bounds);
      if (is_lane && item->is_horizontal)
        add_line (self, (PwPoint){ item->bounds.x + self->around[n].head, item->bounds.y },
                  (PwPoint){ item->bounds.x + self->around[n].head, item->bounds.y + item->bounds.height }, BORDER_COST);
    }
  else
    add (self, item->bounds, SHAPE_COST);
}

static void
add_edge (PwLabelPlaces *self,
          guint          n)
{
  const PwDiagramItem *item = pw_diagram_get_item (self->diagram, n);
  const GArray        *way = self->routes[n].points;
  const PwPoint       *points = way != NULL ? (const PwPoint *) (const void *) way->data : NULL;

  for (guint i = 1; way != NULL && i < way->len; i++)
    add_line (self, points[i - 1], points[i], LINE_COST);

  if (item->message != PW_MESSAGE_NONE && way != NULL && way->len > 1)
    {
      PwPoint middle = pw_points_middle (points, way->len);

      add (self, (PwRect){ middle.x - PW_ENVELOPE_WIDTH / 2, middle.y - PW_ENVELOPE_HEIGHT / 2, PW_ENVELOPE_WIDTH, PW_ENVELOPE_HEIGHT },
           SHAPE_COST);
    }
}

static void
collect (PwLabelPlaces *self)
{
  self->obstacles = g_array_new (FALSE, FALSE, sizeof (Obstacle));
  self->cells = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < pw_diagram_get_n_items (self->diagram); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (self->diagram, i);

      if (item->is_edge)
        add_edge (self, i);
      else
        add_shape (self, i);
      if (item->has_label_bounds &&
          (item->is_edge || pw_element_type_has (item->type, PW_TRAIT_EVENT | PW_TRAIT_GATEWAY | PW_TRAIT_DATA)))
        add (self, item->label_bounds, LABEL_COST);
    }
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

double
pw_label_places_get_cost (PwLabelPlaces *self,
                          PwRect         rect)
{
  double cost = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (self->obstacles == NULL)
    collect (self);

  self->n_questions++;
  for (int x = to_cell (rect.x); x <= to_cell (rect.x + rect.width); x++)
    for (int y = to_cell (rect.y); y <= to_cell (rect.y + rect.height); y++)
      {
        const GArray *cell = g_hash_table_lookup (self->cells, cell_key (x, y));

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          {
            Obstacle *obstacle = &g_array_index (self->obstacles, Obstacle, g_array_index (cell, guint, i));

            if (obstacle->seen == self->n_questions)
              continue;
            obstacle->seen = self->n_questions;
            cost += obstacle->cost * measure_overlap (obstacle, rect);
          }
      }

  return cost;
}

void
pw_label_places_take (PwLabelPlaces *self,
                      PwRect         rect)
{
  g_return_if_fail (self != NULL);

  if (self->obstacles == NULL)
    collect (self);
  add (self, rect, LABEL_COST);
}
