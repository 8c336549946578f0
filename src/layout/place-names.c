/* layout/place-names.c - labels of flows
 *
 * A name stands at the first stretch of its flow where it covers nothing. Where there
 * is no such place the stretch is made longer, the row higher, and all gets its
 * coordinates again.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <math.h>

#define FROM_LINE 3.0
#define FROM_END 6.0
#define ARROW 10.0 /* room for the arrow at the end of a flow */
#define LEAST_TILE 128.0
#define MOST_TILES 400000.0

#define ROUNDS 6

typedef enum
{
  THING_SHAPE,
  THING_LABEL,
  THING_LINE,
  THING_BORDER,
} ThingKind;

typedef struct
{
  PwRect    rect;
  ThingKind kind;
} Thing;

typedef struct
{
  PwPlacing *placing;
  PwScope   *scope;
  int        number;
  GArray    *things;
  GArray   **tiles; /* row by row, each with the indices of what is in it */
  int        n_across;
  int        n_down;
  double     tile;  /* how large they are */
  GArray   **ways;  /* points of each route */
  double     width; /* of the label at hand */
  double     height;
  gboolean   is_border_free; /* labels may not lie on borders of lanes */
  gboolean   is_between;     /* labels may only lie between pools */
} Naming;

/* --- what is there ------------------------------------------------------------------------ */

typedef struct
{
  int x0, y0, x1, y1;
} TileRange;

static TileRange
find_tiles (const Naming *self,
            PwRect        rect)
{
  return (TileRange){
    CLAMP ((int) (rect.x / self->tile), 0, self->n_across - 1),
    CLAMP ((int) (rect.y / self->tile), 0, self->n_down - 1),
    CLAMP ((int) ((rect.x + rect.width) / self->tile), 0, self->n_across - 1),
    CLAMP ((int) ((rect.y + rect.height) / self->tile), 0, self->n_down - 1),
  };
}

static void
add_thing (Naming   *self,
           ThingKind kind,
           PwRect    rect)
{
  Thing     thing = { rect, kind };
  guint     n = self->things->len;
  TileRange range = find_tiles (self, rect);

  g_array_append_val (self->things, thing);
  for (int y = range.y0; y <= range.y1; y++)
    for (int x = range.x0; x <= range.x1; x++)
      {
        GArray **tile = &self->tiles[y * self->n_across + x];

        if (*tile == NULL)
          *tile = g_array_new (FALSE, FALSE, sizeof (guint));
        g_array_append_val (*tile, n);
      }
}

static gboolean
is_hit (const Naming *self,
        const Thing  *thing,
        PwRect        rect)
{
  if (thing->kind == THING_BORDER && !self->is_border_free)
    return FALSE;
  return pw_rect_intersects (thing->rect, rect);
}

static gboolean
is_in_pool (const Naming *self,
            PwRect        rect)
{
  for (guint i = 0; i < self->scope->bands->len; i++)
    {
      const PwBand *band = &g_array_index (self->scope->bands, PwBand, i);

      if ((band->pool >= 0 || band->lane >= 0) && rect.y < g_array_index (self->scope->rows, PwRow, band->last_row + 1).y &&
          rect.y + rect.height > g_array_index (self->scope->rows, PwRow, band->first_row - 1).y)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_free (const Naming *self,
         PwRect        rect)
{
  PwRect    wide = pw_rect_grow (rect, 1);
  TileRange range = find_tiles (self, wide);

  if (rect.x < 0 || rect.y < 0 || rect.x + rect.width > self->scope->width || rect.y + rect.height > self->scope->height ||
      (self->is_between && is_in_pool (self, rect)))
    return FALSE;

  for (int y = range.y0; y <= range.y1; y++)
    for (int x = range.x0; x <= range.x1; x++)
      {
        const GArray *tile = self->tiles[y * self->n_across + x];

        for (guint i = 0; tile != NULL && i < tile->len; i++)
          if (is_hit (self, &g_array_index (self->things, Thing, g_array_index (tile, guint, i)), wide))
            return FALSE;
      }

  return TRUE;
}

static void
add_line (Naming *self,
          PwPoint a,
          PwPoint b)
{
  add_thing (self, THING_LINE, (PwRect){ MIN (a.x, b.x) - 0.5, MIN (a.y, b.y) - 0.5, fabs (a.x - b.x) + 1, fabs (a.y - b.y) + 1 });
}

static void
gather_cells (Naming *self)
{
  const PwPlacing *placing = self->placing;

  for (guint i = 0; i < self->scope->cells->len; i++)
    {
      int           node = g_array_index (self->scope->cells, int, i);
      const PwSpot *cell = &placing->spots[node];

      add_thing (self, THING_SHAPE, pw_place_bounds_in_scope (placing, self->number, node));
      for (int k = cell->first_attached; k >= 0; k = placing->spots[k].next_attached)
        add_thing (self, THING_SHAPE, pw_place_bounds_in_scope (placing, self->number, k));
    }
  if (self->scope->titles > 0)
    add_thing (self, THING_SHAPE, (PwRect){ 0, 0, self->scope->titles, self->scope->height });
  for (guint i = 0; i < self->scope->rows->len; i++)
    if (g_array_index (self->scope->rows, PwRow, i).is_border)
      add_thing (self, THING_BORDER, (PwRect){ 0, g_array_index (self->scope->rows, PwRow, i).y - 0.5, self->scope->width, 1 });
}

static void
gather_lines (Naming *self)
{
  for (guint i = 0; i < self->scope->routes->len; i++)
    {
      GArray *points = pw_place_draw_route (self->placing, self->number, &g_array_index (self->scope->routes, PwRoute, i));

      self->ways[i] = points;
      for (guint k = 0; k + 1 < points->len; k++)
        add_line (self, g_array_index (points, PwPoint, k), g_array_index (points, PwPoint, k + 1));
    }
}

/* --- names of events and gateways ----------------------------------------------------------- */

/* Keeps its place unless a line runs through it; around the shape there are others. */
static void
name_node (Naming *self,
           int     node)
{
  PwSpot *spot = &self->placing->spots[node];
  PwRect  bounds = pw_place_bounds_in_scope (self->placing, self->number, node);
  PwPoint middle = pw_rect_center (bounds);
  double  w = spot->label_width;
  double  h = spot->label_height;
  double  away = spot->height / 2 + PW_PLACE_LABEL_GAP;
  PwPoint places[] = { { spot->label.x, spot->label.y }, { -w / 2, away }, { -w / 2, -away - h }, { 7, -away - h + 6 }, { -7 - w, -away - h + 6 }, { 7, away - 6 }, { -7 - w, away - 6 }, { spot->width / 2 + 6, -h / 2 }, { -spot->width / 2 - 6 - w, -h / 2 }, { 18, -away - h + 6 }, { -18 - w, -away - h + 6 }, { 18, away - 6 }, { -18 - w, away - 6 } };
  guint   best = 0;

  if (h <= 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (is_free (self, (PwRect){ middle.x + places[i].x, middle.y + places[i].y, w, h }))
      {
        best = i;
        break;
      }
  spot->label = (PwRect){ places[best].x, places[best].y, w, h };
  add_thing (self, THING_LABEL, pw_rect_translate (spot->label, middle.x, middle.y));
}

static void
name_nodes (Naming *self)
{
  for (guint i = 0; i < self->scope->cells->len; i++)
    {
      int node = g_array_index (self->scope->cells, int, i);

      name_node (self, node);
      for (int k = self->placing->spots[node].first_attached; k >= 0; k = self->placing->spots[k].next_attached)
        name_node (self, k);
    }
}

/* --- names of flows --------------------------------------------------------------------------- */

/* Places along one stretch: at its start, in its middle, at its end; on both sides. */
static gboolean
try_stretch (const Naming *self,
             PwPoint       a,
             PwPoint       b,
             gboolean      is_last,
             PwRect       *label)
{
  gboolean is_level = fabs (a.y - b.y) < 0.01;
  double   size = is_level ? self->width : self->height;
  double   length = is_level ? fabs (a.x - b.x) : fabs (a.y - b.y);
  double   from = FROM_END;
  double   to = length - size - (is_last ? ARROW : FROM_END);
  double   sign = is_level ? (b.x > a.x ? 1 : -1) : (b.y > a.y ? 1 : -1);

  if (to < from - FROM_END + 1)
    return FALSE;
  from = MIN (from, to);
  for (guint part = 0; part <= 4; part++)
    for (guint side = 0; side < 2; side++)
      {
        double at = (is_level ? a.x : a.y) + sign * (from + (to - from) * part / 4.0) - (sign < 0 ? size : 0);

        *label = is_level ? (PwRect){ at, side == 0 ? a.y - FROM_LINE - self->height : a.y + FROM_LINE, self->width, self->height } :
                            (PwRect){ side == 0 ? a.x + FROM_LINE + 2 : a.x - FROM_LINE - 2 - self->width, at, self->width, self->height };
        if (is_free (self, *label))
          return TRUE;
      }

  return FALSE;
}

/* Beside an upright stretch, in the middle of a gap between pools. */
static gboolean
find_place_between (Naming       *self,
                    const GArray *points,
                    PwRect       *label)
{
  const GArray *rows = self->scope->rows;

  self->is_between = self->is_border_free = TRUE;
  for (guint k = 0; k + 1 < points->len; k++)
    {
      PwPoint a = g_array_index (points, PwPoint, k);
      PwPoint b = g_array_index (points, PwPoint, k + 1);

      for (guint r = 0; r + 1 < rows->len && fabs (a.x - b.x) < 0.01; r++)
        {
          const PwRow *row = &g_array_index (rows, PwRow, r);
          double       middle = (row->y + row[1].y) / 2;

          if (!row->is_border || !row[1].is_border || middle < MIN (a.y, b.y) || middle > MAX (a.y, b.y))
            continue;
          for (guint side = 0; side < 2; side++)
            {
              *label = (PwRect){ side == 0 ? a.x + FROM_LINE + 2 : a.x - FROM_LINE - 2 - self->width, middle - self->height / 2, self->width, self->height };
              if (is_free (self, *label))
                return TRUE;
            }
        }
    }
  return FALSE;
}

static gboolean
find_place (Naming  *self,
            guint    n,
            gboolean is_last,
            PwRect  *label)
{
  const PwRoute *route = &g_array_index (self->scope->routes, PwRoute, n);
  const GArray  *points = self->ways[n];
  gboolean       is_turned = route->is_turned;

  if (route->is_message && find_place_between (self, points, label))
    return TRUE;
  for (guint pass = route->is_message ? 0 : 1; pass < (is_last ? 4 : 3); pass++)
    {
      self->is_between = pass == 0;
      self->is_border_free = pass < 3;
      for (guint k = 0; k + 1 < points->len; k++)
        {
          guint   i = is_turned ? points->len - 2 - k : k;
          PwPoint a = g_array_index (points, PwPoint, is_turned ? i + 1 : i);
          PwPoint b = g_array_index (points, PwPoint, is_turned ? i : i + 1);

          /* level stretches near the beginning come first */
          if (pass == 1 && (fabs (a.y - b.y) > 0.01 || k > 1))
            continue;
          if (try_stretch (self, a, b, k + 2 == points->len, label))
            return TRUE;
        }
    }

  return FALSE;
}

/* The first level stretch, else the longest upright one, grows; the next time another one,
 * or so far that there is room on one side of what crosses it.
 */
static void
ask_for_room (Naming *self,
              guint   n)
{
  const PwRoute *route = &g_array_index (self->scope->routes, PwRoute, n);
  PwLine        *best = NULL;

  for (guint i = 0; i < route->n_lines; i++)
    {
      PwLine *line = &g_array_index (self->scope->lines, PwLine, route->first_line + i);

      if (best == NULL || (best->is_upright && !line->is_upright) || (best->is_upright && line->hi - line->lo > best->hi - best->lo) ||
          (!best->is_upright && !line->is_upright && line->length < best->length))
        best = line;
    }
  if (best == NULL)
    return;
  best->length = (best->is_upright ? self->height : self->width) + FROM_END + ARROW + best->length;
  if (best->is_upright)
    best->after = self->width + 2 * FROM_LINE;
  else
    best->before = self->height + FROM_LINE;
}

static void
start (Naming *self)
{
  self->things = g_array_new (FALSE, FALSE, sizeof (Thing));
  self->tile = MAX (LEAST_TILE, sqrt (self->scope->width * self->scope->height / MOST_TILES));
  self->n_across = (int) (self->scope->width / self->tile) + 1;
  self->n_down = (int) (self->scope->height / self->tile) + 1;
  self->tiles = g_new0 (GArray *, (gsize) self->n_across * (gsize) self->n_down);
  self->ways = g_new0 (GArray *, self->scope->routes->len + 1);
  gather_cells (self);
  gather_lines (self);
}

static void
finish (Naming *self)
{
  for (guint i = 0; i < self->scope->routes->len; i++)
    g_array_unref (self->ways[i]);
  g_free (self->ways);
  for (int i = 0; i < self->n_across * self->n_down; i++)
    if (self->tiles[i] != NULL)
      g_array_unref (self->tiles[i]);
  g_free (self->tiles);
  g_array_unref (self->things);
}

/* Where nothing is free in the last round, a name stands above the start of its flow. */
static PwRect
fall_back (const Naming *self,
           guint         n)
{
  PwPoint at = { 0, 0 };

  if (self->ways[n]->len > 0)
    at = pw_points_middle ((const PwPoint *) (gconstpointer) self->ways[n]->data, self->ways[n]->len);
  return (PwRect){ at.x + FROM_LINE, at.y - FROM_LINE - self->height, self->width, self->height };
}

static gboolean
name_all (Naming  *self,
          gboolean is_last)
{
  gboolean is_done = TRUE;

  self->is_between = FALSE;
  self->is_border_free = FALSE;
  name_nodes (self);
  for (guint i = 0; i < self->scope->routes->len; i++)
    {
      PwRoute    *route = &g_array_index (self->scope->routes, PwRoute, i);
      const char *name = self->placing->graph->edges[route->edge].name;

      if (*name == '\0' || route->exit != 0)
        continue;
      if (self->placing->is_vertical)
        pw_placing_measure (self->placing, name, PW_PLACE_LABEL_FONT, PW_PLACE_LABEL_WIDTH, &self->height, &self->width);
      else
        pw_placing_measure (self->placing, name, PW_PLACE_LABEL_FONT, PW_PLACE_LABEL_WIDTH, &self->width, &self->height);
      if (!find_place (self, i, is_last, &route->label))
        {
          route->label = fall_back (self, i);
          if (!is_last)
            ask_for_room (self, i);
          is_done = FALSE;
        }
      add_thing (self, THING_LABEL, route->label);
    }

  return is_done;
}

void
pw_place_name_flows (PwPlacing *self,
                     int        scope)
{
  Naming   naming = { .placing = self, .scope = pw_placing_get_scope (self, scope), .number = scope };
  gboolean is_done = FALSE;

  for (guint round = 1; round <= ROUNDS && !is_done; round++)
    {
      start (&naming);
      is_done = name_all (&naming, round == ROUNDS);
      finish (&naming);
      if (!is_done && round < ROUNDS)
        pw_place_space (self, scope);
    }
}
