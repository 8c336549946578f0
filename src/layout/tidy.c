/* layout/tidy.c - puts straight what somebody has drawn, where it is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "layout/tidy.h"

#include <math.h>

#include "layout/keep-private.h"
#include "layout/place.h"

/* Middles no further apart than this belong to one row or column. */
#define ROW_DISTANCE 30.0
#define COLUMN_DISTANCE 40.0
/* Between columns. */
#define LEAST_GAP 40.0
#define MOST_GAP 80.0
/* A step that is not tidied draws a row in line that is this near. */
#define SNAP 25.0
#define CLEARANCE 10.0
#define EPSILON 0.01

typedef struct
{
  int    box;
  double middle;
  int    line; /* row or column */
} Entry;

typedef struct
{
  PwKeeping *keeping;
  GArray    *entries; /* Entry of each step */
  guint8    *is_chosen;
  int       *rows; /* of each box */
  int       *columns;
} Tidying;

static PwKeepBox *
box_of (const Tidying *self,
        int            n)
{
  return pw_keeping_get_box (self->keeping, n);
}

/* --- what is to be tidied ------------------------------------------------------------------- */

static void
choose (Tidying *self,
        int      n)
{
  const PwKeepBox *box = box_of (self, n);
  Entry            entry = { n, 0, 0 };

  if (!box->is_placed || self->is_chosen[n])
    return;
  if (pw_element_type_has (box->type, PW_TRAIT_FLOW_NODE) && box->host < 0)
    {
      self->is_chosen[n] = 1;
      g_array_append_val (self->entries, entry);
    }
}

static void
choose_content (Tidying *self,
                int      n)
{
  for (guint i = 0; i < self->keeping->content_of[n]->len; i++)
    {
      int inner = g_array_index (self->keeping->content_of[n], int, i);

      if (box_of (self, inner)->type == PW_ELEMENT_LANE)
        choose_content (self, inner);
      else
        choose (self, inner);
    }
}

static void
choose_all (Tidying           *self,
            const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      int n = pw_graph_find (self->keeping->graph, ids[i]);

      if (n < 0)
        continue;
      if (pw_element_type_has (box_of (self, n)->type, PW_TRAIT_SWIMLANE) || (ids[1] == NULL && box_of (self, n)->is_container))
        choose_content (self, n);
      else
        choose (self, n);
    }
}

static gboolean
is_inner_flow (const Tidying    *self,
               const PwKeepFlow *flow)
{
  return flow->edge >= 0 && flow->source >= 0 && flow->target >= 0 && self->keeping->graph->edges[flow->edge].type == PW_ELEMENT_SEQUENCE_FLOW &&
         self->is_chosen[flow->source] && self->is_chosen[flow->target];
}

/* --- moving ------------------------------------------------------------------------------------ */

static void
move (Tidying *self,
      int      n,
      double   dx,
      double   dy)
{
  PwKeepBox    *box = box_of (self, n);
  const GArray *content = self->keeping->content_of[n];

  box->bounds = pw_rect_translate (box->bounds, dx, dy);
  for (guint i = 0; i < content->len; i++)
    move (self, g_array_index (content, int, i), dx, dy);
}

static gboolean
is_within (const PwKeeping *keeping,
           int              n,
           int              outer)
{
  return pw_keeping_is_around (keeping, outer, n) || pw_keeping_get_box (keeping, n)->host == outer;
}

/* Whether something that stays, or has its new place already, is in the way there. */
static gboolean
is_taken (const Tidying *self,
          int            n,
          PwRect         area)
{
  area = pw_rect_grow (area, CLEARANCE - EPSILON);
  for (int i = 0; i < (int) self->keeping->boxes->len; i++)
    {
      const PwKeepBox *box = box_of (self, i);

      if (!box->is_placed || self->is_chosen[i] == 1 || box->type == PW_ELEMENT_GROUP || is_within (self->keeping, i, n) || pw_keeping_is_around (self->keeping, i, n) ||
          (box->host >= 0 && self->is_chosen[box->host] == 1) || box->type == PW_ELEMENT_LANE)
        continue;
      if (pw_rect_intersects (area, box->bounds) && !pw_rect_intersects (pw_rect_grow (box_of (self, n)->bounds, CLEARANCE - EPSILON), box->bounds))
        return TRUE;
    }

  return FALSE;
}

/* As far as it can go: to where it should be, in line one way, or not at all. */
static void
move_to (Tidying *self,
         int      n,
         PwPoint  middle)
{
  PwRect  bounds = box_of (self, n)->bounds;
  PwPoint from = pw_rect_center (bounds);
  PwPoint by[] = { { middle.x - from.x, middle.y - from.y }, { 0, middle.y - from.y }, { middle.x - from.x, 0 } };
  guint   i = 0;

  while (i < G_N_ELEMENTS (by) && is_taken (self, n, pw_rect_translate (bounds, by[i].x, by[i].y)))
    i++;
  if (i < G_N_ELEMENTS (by))
    move (self, n, by[i].x, by[i].y);
  self->is_chosen[n] = 2; /* it is where it goes */
}

/* --- rows and columns ----------------------------------------------------------------------------- */

static int
compare_middles (gconstpointer a,
                 gconstpointer b)
{
  const Entry *left = a;
  const Entry *right = b;

  if (left->middle != right->middle)
    return left->middle < right->middle ? -1 : 1;

  return left->box < right->box ? -1 : left->box > right->box;
}

/* Steps in different containers are not in one row. Returns how many lines there are. */
static int
find_lines (Tidying *self,
            gboolean is_row,
            double   distance)
{
  int    n = 0;
  double last = -G_MAXDOUBLE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry  *entry = &g_array_index (self->entries, Entry, i);
      PwPoint middle = pw_rect_center (box_of (self, entry->box)->bounds);

      entry->middle = is_row ? middle.y : middle.x;
    }
  g_array_sort (self->entries, compare_middles);
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry   *entry = &g_array_index (self->entries, Entry, i);
      gboolean is_new = entry->middle - last > distance ||
                        (is_row && i > 0 && box_of (self, entry->box)->around != box_of (self, g_array_index (self->entries, Entry, i - 1).box)->around);

      for (guint k = i; k > 0 && !is_new && g_array_index (self->entries, Entry, k - 1).line == n - 1; k--)
        {
          const Entry *other = &g_array_index (self->entries, Entry, k - 1);

          /* One above the other in a row, or beside each other in a column, they would fall together. */
          is_new = !is_row && self->rows[other->box] == self->rows[entry->box];
        }
      if (is_new)
        {
          last = entry->middle;
          n++;
        }
      entry->line = n - 1;
      (is_row ? self->rows : self->columns)[entry->box] = n - 1;
    }

  return n;
}

/* In the middle of its steps; in line with what stays and is connected, where that is near. */
static double *
place_rows (const Tidying *self,
            int            n_rows)
{
  double           *rows = g_new0 (double, n_rows + 1);
  g_autofree guint *counts = g_new0 (guint, n_rows + 1);

  for (guint i = 0; i < self->entries->len; i++)
    {
      int box = g_array_index (self->entries, Entry, i).box;

      rows[self->rows[box]] += pw_rect_center (box_of (self, box)->bounds).y;
      counts[self->rows[box]]++;
    }
  for (int i = 0; i < n_rows; i++)
    rows[i] = round (rows[i] / MAX (counts[i], 1));

  for (guint i = 0; i < self->keeping->flows->len; i++)
    {
      const PwKeepFlow *flow = pw_keeping_get_flow (self->keeping, i);
      int               own, other;
      double            middle;

      if (flow->source < 0 || flow->target < 0 || (self->is_chosen[flow->source] != 0) == (self->is_chosen[flow->target] != 0) ||
          self->keeping->graph->edges[flow->edge].type != PW_ELEMENT_SEQUENCE_FLOW)
        continue;
      own = self->is_chosen[flow->source] ? flow->source : flow->target;
      other = own == flow->source ? flow->target : flow->source;
      middle = pw_rect_center (box_of (self, other)->bounds).y;
      if (box_of (self, other)->is_placed && box_of (self, other)->host < 0 && fabs (middle - rows[self->rows[own]]) < SNAP)
        rows[self->rows[own]] = middle;
    }

  return rows;
}

/* The two outer rows that a gateway leads to, or comes from, lie equally far from its own. */
static void
center_splits (const Tidying *self,
               double        *rows)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      int           gateway = g_array_index (self->entries, Entry, i).box;
      const GArray *flows = self->keeping->flows_of[gateway];
      int           own = self->rows[gateway];

      for (guint is_out = 0; is_out < 2 && pw_element_type_has (box_of (self, gateway)->type, PW_TRAIT_GATEWAY); is_out++)
        {
          int upper = own, lower = own;

          for (guint k = 0; k < flows->len; k++)
            {
              const PwKeepFlow *flow = pw_keeping_get_flow (self->keeping, g_array_index (flows, guint, k));
              int               other = is_out == 1 ? flow->target : flow->source;

              if (!is_inner_flow (self, flow) || other == gateway)
                continue;
              upper = MIN (upper, self->rows[other]);
              lower = MAX (lower, self->rows[other]);
            }
          if (upper < own && lower > own)
            {
              double away = MAX (rows[own] - rows[upper], rows[lower] - rows[own]);

              rows[upper] = rows[own] - away;
              rows[lower] = rows[own] + away;
            }
        }
    }
}

/* All gaps are as wide as the middle one of them; the first column stays. */
static double *
place_columns (const Tidying *self,
               int            n_columns)
{
  double            *columns = g_new0 (double, n_columns + 1);
  g_autofree double *widths = g_new0 (double, n_columns + 1);
  g_autofree double *starts = g_new0 (double, n_columns + 1);
  g_autofree double *ends = g_new0 (double, n_columns + 1);
  double             gap = 0;

  for (int i = 0; i < n_columns; i++)
    {
      starts[i] = G_MAXDOUBLE;
      ends[i] = -G_MAXDOUBLE;
    }
  for (guint i = 0; i < self->entries->len; i++)
    {
      int    box = g_array_index (self->entries, Entry, i).box;
      PwRect bounds = box_of (self, box)->bounds;
      int    column = self->columns[box];

      widths[column] = MAX (widths[column], bounds.width);
      starts[column] = MIN (starts[column], bounds.x);
      ends[column] = MAX (ends[column], bounds.x + bounds.width);
    }
  for (int i = 0; i + 1 < n_columns; i++)
    gap += (starts[i + 1] - ends[i]) / (n_columns - 1);
  gap = round (CLAMP (gap, LEAST_GAP, MOST_GAP));

  columns[0] = round ((starts[0] + ends[0]) / 2);
  for (int i = 1; i < n_columns; i++)
    columns[i] = columns[i - 1] + ceil (widths[i - 1] / 2) + gap + ceil (widths[i] / 2);

  return columns;
}

static void
put_in_line (Tidying *self)
{
  int                n_rows = find_lines (self, TRUE, ROW_DISTANCE);
  int                n_columns = find_lines (self, FALSE, COLUMN_DISTANCE);
  g_autofree double *rows = place_rows (self, n_rows);
  g_autofree double *columns = place_columns (self, n_columns);

  center_splits (self, rows);
  for (guint i = 0; i < self->entries->len; i++)
    {
      int n = g_array_index (self->entries, Entry, i).box;

      move_to (self, n, (PwPoint){ columns[self->columns[n]], rows[self->rows[n]] });
    }
}

/* --- where there is no order ------------------------------------------------------------------------- */

static gboolean
is_without_order (const Tidying *self)
{
  guint n_flows = 0;
  guint n_back = 0;

  for (guint i = 1; i < self->entries->len; i++)
    if (box_of (self, g_array_index (self->entries, Entry, i).box)->around != box_of (self, g_array_index (self->entries, Entry, 0).box)->around)
      return FALSE;
  for (guint i = 0; i < self->keeping->flows->len; i++)
    {
      const PwKeepFlow *flow = pw_keeping_get_flow (self->keeping, i);

      if (!is_inner_flow (self, flow) || flow->source == flow->target)
        continue;
      n_flows++;
      n_back += pw_rect_center (box_of (self, flow->target)->bounds).x < pw_rect_center (box_of (self, flow->source)->bounds).x;
    }

  return n_flows > 1 && n_back * 2 > n_flows;
}

/* As from nothing; the upper left corner stays. */
static void
place_anew (Tidying *self)
{
  const PwGraph       *graph = self->keeping->graph;
  g_autofree gboolean *wanted = g_new0 (gboolean, graph->n_nodes + 1);
  g_autoptr (PwGraph) part = NULL;
  g_autoptr (PwDiagram) drawing = NULL;
  PwRect before = { 0, 0, 0, 0 };
  PwRect after = { 0, 0, 0, 0 };

  for (guint i = 0; i < self->entries->len; i++)
    {
      int n = g_array_index (self->entries, Entry, i).box;

      wanted[n] = TRUE;
      before = pw_rect_union (before, box_of (self, n)->bounds);
    }
  part = pw_graph_new_part (graph, wanted, NULL);
  drawing = pw_layout_place (part, self->keeping->model, self->keeping->measure, self->keeping->user_data);
  for (guint i = 0; i < pw_diagram_get_n_items (drawing); i++)
    if (!pw_diagram_get_item (drawing, i)->is_edge)
      after = pw_rect_union (after, pw_diagram_get_item (drawing, i)->bounds);
  for (guint i = 0; i < self->entries->len; i++)
    {
      int n = g_array_index (self->entries, Entry, i).box;
      int at = pw_diagram_find (drawing, box_of (self, n)->element);

      if (at >= 0)
        {
          PwPoint middle = pw_rect_center (pw_diagram_get_item (drawing, (guint) at)->bounds);

          move_to (self, n, (PwPoint){ middle.x - after.x + before.x, middle.y - after.y + before.y });
        }
    }
}

/* --- the work --------------------------------------------------------------------------------------------- */

/* Ways between two of them are found anew; others only where an end has moved. */
static void
forget_ways (const Tidying *self)
{
  for (guint i = 0; i < self->keeping->flows->len; i++)
    {
      PwKeepFlow *flow = pw_keeping_get_flow (self->keeping, i);

      if (!is_inner_flow (self, flow))
        continue;
      g_clear_pointer (&flow->points, g_array_unref);
      flow->is_settled = FALSE;
    }
}

static void
hold_all (const Tidying *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const PwKeepBox *box = box_of (self, g_array_index (self->entries, Entry, i).box);
      const PwKeepBox *around = box->around >= 0 ? box_of (self, box->around) : NULL;

      if (around != NULL && box->was_held && !pw_rect_contains_rect (around->bounds, box->bounds))
        pw_keep_hold (self->keeping, box->bounds, box->around);
    }
}

/* The pool or sub-process that a step is in, whatever its lane. */
static int
get_level (const Tidying *self,
           int            n)
{
  int around = box_of (self, n)->around;

  while (around >= 0 && box_of (self, around)->type == PW_ELEMENT_LANE)
    around = box_of (self, around)->around;

  return around;
}

/* Each pool and each sub-process has columns of its own. */
static void
put_all_straight (Tidying *self)
{
  GArray *all = self->entries;
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      int level = get_level (self, g_array_index (all, Entry, i).box);
      g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (Entry));

      if (!g_hash_table_add (done, GINT_TO_POINTER (level)))
        continue;
      for (guint k = i; k < all->len; k++)
        if (get_level (self, g_array_index (all, Entry, k).box) == level)
          g_array_append_val (own, g_array_index (all, Entry, k));
      self->entries = own;
      if (own->len > 1 && is_without_order (self))
        place_anew (self);
      else if (own->len > 1)
        put_in_line (self);
      hold_all (self);
    }
  self->entries = all;
}

PwDiagram *
pw_layout_tidy (const PwGraph     *graph,
                const PwModel     *model,
                const PwDiagram   *drawn,
                const char *const *ids,
                PwTextSizeFunc     measure,
                gpointer           user_data)
{
  PwKeeping  keeping;
  Tidying    self = { &keeping, g_array_new (FALSE, FALSE, sizeof (Entry)), NULL, NULL, NULL };
  PwDiagram *drawing;

  pw_keeping_init (&keeping, graph, model, drawn, measure, user_data);
  self.is_chosen = g_new0 (guint8, keeping.boxes->len + 1);
  self.rows = g_new0 (int, keeping.boxes->len + 1);
  self.columns = g_new0 (int, keeping.boxes->len + 1);
  choose_all (&self, ids);
  put_all_straight (&self);
  forget_ways (&self);
  drawing = pw_keeping_finish (&keeping);

  g_array_unref (self.entries);
  g_free (self.is_chosen);
  g_free (self.rows);
  g_free (self.columns);
  pw_keeping_clear (&keeping);

  return drawing;
}
