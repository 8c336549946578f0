/* layout/place-space.c - coordinates
 *
 * Both directions are solved alike and apart: columns with the upright lines between
 * them, rows with the level ones. Everything is put as near to the beginning as what
 * lies before it in the same slots allows (compaction by longest paths, as in the
 * layout of circuits: Lengauer 1990); then lines between columns move half way to what
 * follows them. Columns and rows stay straight.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <math.h>
#include <string.h>

#define CELL(n) (2 * (n) + 1)

#define LINE_GAP PW_PLACE_TRACK
#define CELL_LINE_GAP 16.0
#define BORDER_LINE_GAP 14.0
#define BORDER_CELL_GAP 26.0
#define SIDE_GAP 20.0
#define LEAST_LANE_HEIGHT 90.0
#define HIGHEST_TITLE 160.0
#define BLACK_BOX_HALF 30.0
#define TITLE_FONT 12.0
#define LEAST_WIDTH 100.0

#define SLOT 8.0      /* how fine rows see what is above what */
#define CLEARANCE 7.0 /* that much beside each other counts as above */

#define NONE (-1)

/* What a line's length, or a label on it, asks for: @to is so far behind @from. */
typedef struct
{
  int    line_from; /* or NONE, then column or row @from */
  int    from;
  int    line_to; /* likewise */
  int    to;
  double least;
  int    next;      /* with the same end */
  int    next_from; /* with the same beginning, if that is a line */
} Need;

typedef struct
{
  PwPlacing *placing;
  PwScope   *scope;
  int        number;
  gboolean   is_across; /* columns, else rows */
  int        n_groups;
  int        n_slots;
  guint     *line_start; /* by grid line */
  guint     *lines;      /* indices, in order */
  guint     *cell_start; /* by group */
  int       *cells;      /* nodes */
  double    *group;      /* coordinates */
  double    *cell_end;   /* per slot: where the last cell ends, likewise a line */
  double    *line_end;
  double     border;
  int       *slot_lo; /* of each line, likewise slot_hi */
  int       *slot_hi;
  GArray    *needs;
  int       *needs_of_line;
  int       *needs_of_group;
  int       *needs_from_line;
  double    *late; /* of each line, from the backward pass */
} Spacing;

static PwLine *
line_at (const Spacing *self,
         guint          n)
{
  return &g_array_index (self->scope->lines, PwLine, n);
}

static const PwRow *
row_of (const Spacing *self,
        int            group)
{
  return self->is_across ? NULL : &g_array_index (self->scope->rows, PwRow, group);
}

static gboolean
is_border (const Spacing *self,
           int            group)
{
  return !self->is_across && row_of (self, group)->is_border;
}

/* --- gathering -------------------------------------------------------------------------- */

static int
compare_order (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const PwLine *x = &g_array_index ((GArray *) data, PwLine, *(const guint *) a);
  const PwLine *y = &g_array_index ((GArray *) data, PwLine, *(const guint *) b);

  if (x->at != y->at)
    return x->at < y->at ? -1 : 1;
  return (x->order > y->order) - (x->order < y->order);
}

static void
gather_lines (Spacing *self)
{
  guint n = 0;

  self->lines = g_new (guint, self->scope->lines->len + 1);
  self->line_start = g_new0 (guint, 2 * self->n_groups + 3);
  for (guint i = 0; i < self->scope->lines->len; i++)
    if (line_at (self, i)->is_upright == self->is_across)
      {
        self->lines[n++] = i;
        self->line_start[line_at (self, i)->at + 1]++;
      }
  for (int i = 0; i <= 2 * self->n_groups + 1; i++)
    self->line_start[i + 1] += self->line_start[i];
  g_qsort_with_data (self->lines, (int) n, sizeof (guint), compare_order, self->scope->lines);
}

static void
gather_cells (Spacing *self)
{
  const GArray     *cells = self->scope->cells;
  g_autofree guint *next = NULL;

  self->cells = g_new (int, cells->len + 1);
  self->cell_start = g_new0 (guint, self->n_groups + 2);
  for (guint i = 0; i < cells->len; i++)
    {
      const PwSpot *spot = &self->placing->spots[g_array_index (cells, int, i)];

      self->cell_start[(self->is_across ? spot->column : spot->row) + 1]++;
    }
  for (int i = 0; i < self->n_groups; i++)
    self->cell_start[i + 1] += self->cell_start[i];
  next = g_memdup2 (self->cell_start, sizeof (guint) * (gsize) (self->n_groups + 1));
  for (guint i = 0; i < cells->len; i++)
    {
      int           node = g_array_index (cells, int, i);
      const PwSpot *spot = &self->placing->spots[node];

      self->cells[next[self->is_across ? spot->column : spot->row]++] = node;
    }
}

/* The end of a line at the start (0) or end (1) of its stretch: the line that crosses
 * there, or the column or row of the shape with the way to its border.
 */
static void
find_end (const Spacing *self,
          guint          n,
          guint          end,
          int           *line,
          int           *group,
          double        *offset)
{
  const PwLine  *own = line_at (self, n);
  const PwRoute *route = &g_array_index (self->scope->routes, PwRoute, own->route);
  const PwSpot  *spot;
  int            cell;

  *line = *group = NONE;
  *offset = 0;
  if (end == 0 ? n > route->first_line : n + 1 < route->first_line + route->n_lines)
    {
      *line = end == 0 ? (int) n - 1 : (int) n + 1;
      if (line_at (self, (guint) *line)->at % 2 == 1)
        {
          *group = line_at (self, (guint) *line)->at / 2;
          *offset = line_at (self, (guint) *line)->shift;
          *line = NONE;
        }
      return;
    }

  cell = pw_placing_lift (self->placing, end == 0 ? route->source : route->target, self->number);
  if (cell < 0)
    {
      *group = (end == 0 ? route->way[0].y : route->way[route->n_steps - 1].y) / 2;
      return;
    }
  spot = &self->placing->spots[cell];
  *group = self->is_across ? spot->column : spot->row;
  *offset = (self->is_across ? spot->width : spot->height) / 2;
  if ((end == 0 ? route->start : route->end) == PW_SIDE_LEFT || (end == 0 ? route->start : route->end) == PW_SIDE_TOP)
    *offset = -*offset;
}

/* How far across a level line has its start (0) or end (1), once columns have coordinates. */
static double
locate_end (const Spacing *self,
            guint          n,
            guint          end)
{
  const PwLine  *own = line_at (self, n);
  const PwRoute *route = &g_array_index (self->scope->routes, PwRoute, own->route);
  int            node = end == 0 ? route->source : route->target;
  int            cell;
  PwRect         bounds;

  if (end == 0 ? n > route->first_line : n + 1 < route->first_line + route->n_lines)
    return line_at (self, end == 0 ? n - 1 : n + 1)->place;

  cell = pw_placing_lift (self->placing, node, self->number);
  bounds = pw_place_bounds_in_cell (self->placing, self->number, node);
  return self->scope->columns[self->placing->spots[cell].column] + ((end == 0 ? route->start : route->end) == PW_SIDE_LEFT ? bounds.x : bounds.x + bounds.width);
}

static void
add_need (Spacing *self,
          guint    n)
{
  const PwLine *line = line_at (self, n);
  int           lines[2];
  int           groups[2];
  double        offsets[2];
  int           at[2];
  guint         first; /* the end nearer to the beginning */
  Need          need;
  int          *head;

  for (guint end = 0; end < 2; end++)
    {
      find_end (self, n, end, &lines[end], &groups[end], &offsets[end]);
      at[end] = lines[end] != NONE ? line_at (self, (guint) lines[end])->at : CELL (groups[end]);
    }
  first = at[0] <= at[1] ? 0 : 1;
  need = (Need){ .line_from = lines[first], .from = groups[first], .least = line->length + offsets[first] - offsets[1 - first] };
  head = lines[1 - first] != NONE ? &self->needs_of_line[lines[1 - first]] : &self->needs_of_group[groups[1 - first]];
  if (lines[first] == lines[1 - first] && groups[first] == groups[1 - first])
    return;
  need.line_to = lines[1 - first];
  need.to = groups[1 - first];
  need.next = *head;
  need.next_from = NONE;
  *head = (int) self->needs->len;
  if (need.line_from != NONE)
    {
      need.next_from = self->needs_from_line[need.line_from];
      self->needs_from_line[need.line_from] = *head;
    }
  g_array_append_val (self->needs, need);
}

static void
gather_needs (Spacing *self)
{
  self->needs = g_array_new (FALSE, FALSE, sizeof (Need));
  self->needs_of_line = g_new (int, self->scope->lines->len + 1);
  self->needs_of_group = g_new (int, self->n_groups + 1);
  self->needs_from_line = g_new (int, self->scope->lines->len + 1);
  memset (self->needs_from_line, 0xff, sizeof (int) * (self->scope->lines->len + 1));
  memset (self->needs_of_line, 0xff, sizeof (int) * (self->scope->lines->len + 1));
  memset (self->needs_of_group, 0xff, sizeof (int) * (gsize) (self->n_groups + 1));
  for (guint i = 0; i < self->scope->lines->len; i++)
    if (line_at (self, i)->is_upright != self->is_across && line_at (self, i)->length > 0)
      add_need (self, i);
}

/* --- from the beginning -------------------------------------------------------------------- */

static double
need_least (const Spacing *self,
            int            need)
{
  double at = -HUGE_VAL;

  for (; need >= 0; need = g_array_index (self->needs, Need, need).next)
    {
      const Need *wish = &g_array_index (self->needs, Need, need);

      at = MAX (at, (wish->line_from != NONE ? line_at (self, (guint) wish->line_from)->place : self->group[wish->from]) + wish->least);
    }
  return at;
}

static double
least_for_line (const Spacing *self,
                guint          n)
{
  const PwLine *line = line_at (self, n);
  double        at = self->border + BORDER_LINE_GAP + line->before;

  for (int slot = self->slot_lo[n]; slot <= self->slot_hi[n]; slot++)
    {
      at = MAX (at, self->cell_end[slot] + CELL_LINE_GAP + line->before);
      at = MAX (at, self->line_end[slot] + LINE_GAP + line->before);
    }
  return at;
}

static void
enter_line (Spacing *self,
            guint    n)
{
  const PwLine *line = line_at (self, n);

  for (int slot = self->slot_lo[n]; slot <= self->slot_hi[n]; slot++)
    self->line_end[slot] = MAX (self->line_end[slot], line->place + line->after);
}

static int
slot_of (const Spacing *self,
         double         x)
{
  return CLAMP ((int) floor (x / SLOT), 0, self->n_slots - 1);
}

/* The slots a cell is in, and its room before and after its middle. */
static void
get_extent (const Spacing *self,
            int            node,
            int           *lo,
            int           *hi,
            double        *before,
            double        *after)
{
  const PwSpot *spot = &self->placing->spots[node];

  *before = self->is_across ? spot->left : spot->above;
  *after = self->is_across ? spot->right : spot->below;
  if (self->is_across)
    *lo = *hi = CELL (spot->row);
  else
    {
      *lo = slot_of (self, self->scope->columns[spot->column] - spot->left - CLEARANCE);
      *hi = slot_of (self, self->scope->columns[spot->column] + spot->right + CLEARANCE);
    }
}

static void
place_border (Spacing *self,
              int      group)
{
  const PwRow *before = group > 0 ? row_of (self, group - 1) : NULL;
  double       at = before == NULL ? 0 : before->is_border ? self->border + PW_PLACE_POOL_GAP :
                                                             self->group[group - 1] + before->below;

  for (int slot = 0; slot < self->n_slots; slot++)
    {
      at = MAX (at, self->cell_end[slot] + BORDER_CELL_GAP);
      at = MAX (at, self->line_end[slot] + BORDER_LINE_GAP);
    }
  self->group[group] = self->border = MAX (at, need_least (self, self->needs_of_group[group]));
}

static void
place_group (Spacing *self,
             int      group)
{
  double gap = self->is_across ? PW_PLACE_COLUMN_GAP : PW_PLACE_ROW_GAP;
  double at = self->border;
  int    lo;
  int    hi;
  double before;
  double after;

  if (is_border (self, group))
    {
      place_border (self, group);
      return;
    }

  at += row_of (self, group) != NULL ? row_of (self, group)->above : 0;
  for (guint i = self->cell_start[group]; i < self->cell_start[group + 1]; i++)
    {
      get_extent (self, self->cells[i], &lo, &hi, &before, &after);
      at = MAX (at, self->border + (self->is_across ? SIDE_GAP : BORDER_CELL_GAP) + before);
      for (int slot = lo; slot <= hi; slot++)
        {
          at = MAX (at, self->cell_end[slot] + gap + before);
          at = MAX (at, self->line_end[slot] + CELL_LINE_GAP + before);
        }
    }
  for (guint i = self->line_start[CELL (group)]; i < self->line_start[CELL (group) + 1]; i++)
    at = MAX (at, least_for_line (self, self->lines[i]) - line_at (self, self->lines[i])->shift);
  at = MAX (at, need_least (self, self->needs_of_group[group]));
  if (group > 0 && !is_border (self, group - 1))
    at = MAX (at, self->group[group - 1] + 1);

  self->group[group] = at;
  for (guint i = self->line_start[CELL (group)]; i < self->line_start[CELL (group) + 1]; i++)
    {
      PwLine *line = line_at (self, self->lines[i]);

      line->place = at + line->shift;
      enter_line (self, self->lines[i]);
    }
  for (guint i = self->cell_start[group]; i < self->cell_start[group + 1]; i++)
    {
      get_extent (self, self->cells[i], &lo, &hi, &before, &after);
      for (int slot = lo; slot <= hi; slot++)
        self->cell_end[slot] = MAX (self->cell_end[slot], at + after);
    }
}

static void
place_forward (Spacing *self)
{
  for (int slot = 0; slot < self->n_slots; slot++)
    self->cell_end[slot] = self->line_end[slot] = -HUGE_VAL;

  for (int at = 0; at <= 2 * self->n_groups; at++)
    if (at % 2 == 1)
      place_group (self, at / 2);
    else
      for (guint i = self->line_start[at]; i < self->line_start[at + 1]; i++)
        {
          PwLine *line = line_at (self, self->lines[i]);

          line->place = MAX (least_for_line (self, self->lines[i]), need_least (self, self->needs_of_line[self->lines[i]]));
          enter_line (self, self->lines[i]);
        }
}

/* --- and back --------------------------------------------------------------------------------- */

/* As late as what follows allows; what nothing follows stays. */
static void
place_backward (Spacing *self)
{
  double border = HUGE_VAL;

  for (int slot = 0; slot < self->n_slots; slot++)
    self->cell_end[slot] = self->line_end[slot] = HUGE_VAL;

  for (int at = 2 * self->n_groups; at >= 0; at--)
    {
      for (guint i = self->line_start[at + 1]; i-- > self->line_start[at];)
        {
          guint   n = self->lines[i];
          PwLine *line = line_at (self, n);
          double  late = border - BORDER_LINE_GAP - line->after;

          for (int slot = self->slot_lo[n]; slot <= self->slot_hi[n]; slot++)
            {
              late = MIN (late, self->cell_end[slot] - CELL_LINE_GAP - line->after);
              late = MIN (late, self->line_end[slot] - LINE_GAP - line->after);
            }
          for (int need = self->needs_from_line[n]; need >= 0; need = g_array_index (self->needs, Need, need).next_from)
            {
              const Need *wish = &g_array_index (self->needs, Need, need);

              late = MIN (late, (wish->line_to != NONE ? self->late[wish->line_to] : self->group[wish->to]) - wish->least);
            }
          if (late >= HUGE_VAL || at % 2 == 1)
            late = line->place;
          self->late[n] = late;
          for (int slot = self->slot_lo[n]; slot <= self->slot_hi[n]; slot++)
            self->line_end[slot] = MIN (self->line_end[slot], late - line->before);
        }
      if (at % 2 == 0)
        continue;
      if (is_border (self, at / 2))
        {
          border = self->group[at / 2];
          for (int slot = 0; slot < self->n_slots; slot++)
            self->cell_end[slot] = self->line_end[slot] = HUGE_VAL;
        }
      for (guint i = self->cell_start[at / 2]; i < self->cell_start[at / 2 + 1]; i++)
        {
          int    lo;
          int    hi;
          double before;
          double after;

          get_extent (self, self->cells[i], &lo, &hi, &before, &after);
          for (int slot = lo; slot <= hi; slot++)
            self->cell_end[slot] = MIN (self->cell_end[slot], self->group[at / 2] - before);
        }
    }
}

/* Where most of a route's ways from this line lead: back (-1), on (1), both (0). */
static int
find_pull (const Spacing *self,
           guint          n)
{
  const PwLine  *line = line_at (self, n);
  const PwRoute *route = &g_array_index (self->scope->routes, PwRoute, line->route);
  int            pull = 0;

  for (guint end = 0; end < 2; end++)
    if (end == 0 ? n > route->first_line : n + 1 < route->first_line + route->n_lines)
      pull += line_at (self, end == 0 ? n - 1 : n + 1)->lo < line->at ? -1 : 1;
  return CLAMP (pull, -1, 1);
}

static void
enter_group (Spacing *self,
             int      group)
{
  int    lo;
  int    hi;
  double before;
  double after;

  if (is_border (self, group))
    self->border = self->group[group];
  for (guint i = self->line_start[CELL (group)]; i < self->line_start[CELL (group) + 1]; i++)
    enter_line (self, self->lines[i]);
  for (guint i = self->cell_start[group]; i < self->cell_start[group + 1]; i++)
    {
      get_extent (self, self->cells[i], &lo, &hi, &before, &after);
      for (int slot = lo; slot <= hi; slot++)
        self->cell_end[slot] = MAX (self->cell_end[slot], self->group[group] + after);
    }
}

/* Lines stay near to where their routes lead; between two shapes half way, so that they
 * cling to neither.
 */
static void
balance (Spacing *self,
         double   start)
{
  self->late = g_new0 (double, self->scope->lines->len + 1);
  place_backward (self);

  for (int slot = 0; slot < self->n_slots; slot++)
    self->cell_end[slot] = self->line_end[slot] = -HUGE_VAL;
  self->border = start;
  for (int at = 0; at <= 2 * self->n_groups; at++)
    if (at % 2 == 1)
      enter_group (self, at / 2);
    else
      for (guint i = self->line_start[at]; i < self->line_start[at + 1]; i++)
        {
          guint   n = self->lines[i];
          PwLine *line = line_at (self, n);
          double  early = MAX (least_for_line (self, n), need_least (self, self->needs_of_line[n]));
          double  late = MAX (self->late[n], early);
          int     pull = find_pull (self, n);

          line->place = pull < 0 ? early : pull > 0 ? late :
                                                      (early + late) / 2;
          enter_line (self, n);
        }
  g_free (self->late);
}

/* Rows are solved when columns have coordinates: their slots are true widths. */
static int
count_slots (const PwScope *scope)
{
  double right = 0;

  for (int i = 0; i < scope->n_columns; i++)
    right = MAX (right, scope->columns[i]);
  for (guint i = 0; i < scope->lines->len; i++)
    if (g_array_index (scope->lines, PwLine, i).is_upright)
      right = MAX (right, g_array_index (scope->lines, PwLine, i).place);
  return (int) (right / SLOT) + 20;
}

static void
gather_slots (Spacing *self)
{
  self->slot_lo = g_new0 (int, self->scope->lines->len + 1);
  self->slot_hi = g_new0 (int, self->scope->lines->len + 1);
  for (guint i = 0; i < self->scope->lines->len; i++)
    {
      const PwLine *line = line_at (self, i);
      double        ends[2];

      self->slot_lo[i] = line->lo;
      self->slot_hi[i] = line->hi;
      if (line->is_upright || self->is_across)
        continue;
      for (guint end = 0; end < 2; end++)
        ends[end] = locate_end (self, i, end);
      self->slot_lo[i] = slot_of (self, MIN (ends[0], ends[1]) - CLEARANCE);
      self->slot_hi[i] = slot_of (self, MAX (ends[0], ends[1]) + CLEARANCE);
    }
}

static void
solve (PwPlacing *placing,
       int        number,
       gboolean   is_across,
       double     start)
{
  PwScope *scope = pw_placing_get_scope (placing, number);
  Spacing  self = { .placing = placing, .scope = scope, .number = number, .is_across = is_across, .border = start };

  self.n_groups = is_across ? scope->n_columns : (int) scope->rows->len;
  self.n_slots = is_across ? 2 * (int) scope->rows->len + 1 : count_slots (scope);
  self.group = g_new0 (double, self.n_groups + 1);
  self.cell_end = g_new (double, self.n_slots);
  self.line_end = g_new (double, self.n_slots);
  gather_lines (&self);
  gather_cells (&self);
  gather_slots (&self);
  gather_needs (&self);
  place_forward (&self);
  balance (&self, start);

  for (int i = 0; i < self.n_groups; i++)
    if (is_across)
      scope->columns[i] = self.group[i];
    else
      g_array_index (scope->rows, PwRow, i).y = self.group[i];

  g_free (self.group);
  g_free (self.cell_end);
  g_free (self.line_end);
  g_free (self.slot_lo);
  g_free (self.slot_hi);
  g_free (self.lines);
  g_free (self.line_start);
  g_free (self.cells);
  g_free (self.cell_start);
  g_free (self.needs_of_line);
  g_free (self.needs_from_line);
  g_free (self.needs_of_group);
  g_array_unref (self.needs);
}

/* --- bands ------------------------------------------------------------------------------------ */

static guint
depth_of_lanes (const PwPlacing *self,
                const PwScope   *scope)
{
  guint deepest = 0;

  for (guint i = 0; i < scope->bands->len; i++)
    {
      const PwBand *band = &g_array_index (scope->bands, PwBand, i);
      guint         depth = band->pool >= 0 ? 1 : 0;

      for (int lane = band->lane; lane >= 0; lane = self->graph->nodes[lane].lane)
        depth++;
      deepest = MAX (deepest, depth);
    }

  return deepest;
}

/* Rows without cells, in pools and lanes, are half so high above and below. */
static void
size_empty_rows (const PwPlacing *self,
                 PwScope         *scope)
{
  g_autofree guint8 *is_used = g_new0 (guint8, scope->rows->len + 1);

  for (guint i = 0; i < scope->cells->len; i++)
    is_used[self->spots[g_array_index (scope->cells, int, i)].row] = 1;
  for (guint i = 0; i < scope->bands->len; i++)
    {
      const PwBand *band = &g_array_index (scope->bands, PwBand, i);
      gboolean      is_framed = band->pool >= 0 || band->lane >= 0;
      PwRow        *row = &g_array_index (scope->rows, PwRow, band->first_row);

      if (is_framed && band->first_row == band->last_row && !is_used[band->first_row])
        row->above = row->below = BLACK_BOX_HALF;
    }
}

/* A lane is high enough for its title, which is written upwards; what it holds stands in
 * the middle.
 */
static void
stretch_bands (const PwPlacing *self,
               PwScope         *scope)
{
  g_autofree double *by = g_new0 (double, 2 * scope->rows->len + 2); /* of each half step */
  double             sum = 0;

  for (guint i = 0; i < scope->bands->len; i++)
    {
      const PwBand *band = &g_array_index (scope->bands, PwBand, i);
      int           title = band->lane >= 0 ? band->lane : band->pool;
      double        wanted;
      double        width;
      double        line;
      double        missing;

      if (title < 0)
        continue;
      pw_placing_measure (self, self->graph->nodes[title].name, TITLE_FONT, 0, &width, &line);
      wanted = band->lane < 0 && g_array_index (scope->rows, PwRow, band->first_row).above > 0 ? 0 : MAX (LEAST_LANE_HEIGHT, MIN (width + 20, HIGHEST_TITLE));
      missing = wanted - (g_array_index (scope->rows, PwRow, band->last_row + 1).y - g_array_index (scope->rows, PwRow, band->first_row - 1).y);
      if (missing <= 0)
        continue;
      by[2 * band->first_row] += missing / 2;
      by[2 * (band->last_row + 1) + 1] += missing / 2;
    }

  for (guint i = 0; i < 2 * scope->rows->len + 1; i++)
    {
      sum += by[i];
      by[i] = sum;
      if (i % 2 == 1)
        g_array_index (scope->rows, PwRow, i / 2).y += sum;
    }
  for (guint i = 0; i < scope->lines->len; i++)
    {
      PwLine *line = &g_array_index (scope->lines, PwLine, i);

      if (!line->is_upright)
        line->place += by[line->at];
    }
}

static void
measure_extent (const PwPlacing *self,
                PwScope         *scope)
{
  double right = 0;
  double bottom = 0;

  for (guint i = 0; i < scope->cells->len; i++)
    {
      const PwSpot *spot = &self->spots[g_array_index (scope->cells, int, i)];

      right = MAX (right, scope->columns[spot->column] + spot->right + SIDE_GAP);
      bottom = MAX (bottom, g_array_index (scope->rows, PwRow, spot->row).y + spot->below + BORDER_CELL_GAP);
    }
  for (guint i = 0; i < scope->lines->len; i++)
    {
      const PwLine *line = &g_array_index (scope->lines, PwLine, i);

      if (line->is_upright)
        right = MAX (right, line->place + line->after + BORDER_LINE_GAP);
      else
        bottom = MAX (bottom, line->place + line->after + BORDER_LINE_GAP);
    }
  for (guint i = 0; i < scope->rows->len; i++)
    if (g_array_index (scope->rows, PwRow, i).is_border)
      bottom = MAX (bottom, g_array_index (scope->rows, PwRow, i).y);

  scope->width = scope->owner < 0 ? MAX (right, LEAST_WIDTH) : right;
  scope->height = bottom;
}

void
pw_place_space (PwPlacing *self,
                int        scope_number)
{
  PwScope *scope = pw_placing_get_scope (self, scope_number);

  size_empty_rows (self, scope);
  scope->titles = scope->owner < 0 ? depth_of_lanes (self, scope) * PW_PLACE_TITLE : 0;
  solve (self, scope_number, TRUE, scope->titles);
  solve (self, scope_number, FALSE, 0);
  stretch_bands (self, scope);
  measure_extent (self, scope);
}
