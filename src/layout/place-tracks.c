/* layout/place-tracks.c - tracks in channels, and from all this coordinates
 *
 * Stretches that overlap get tracks side by side, stems of one source or target
 * share one. Then the sizes of cells and channels are known, and with them where
 * every column and row is.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#define COLUMN_GAP 50.0 /* between columns without tracks */
#define SIDE_GAP 20.0   /* left of the first and right of the last column */
#define ROW_GAP 26.0    /* between rows without tracks */
#define BORDER_GAP 14.0 /* from a row to the border of its lane or pool */
#define MARGIN 16.0     /* from a shape to the first track */
#define LABEL_MARGIN 14.0

#define LEAST_WIDTH 300.0      /* of a pool */
#define LEAST_LANE_HEIGHT 70.0 /* shorter ones look pinched */
#define HIGHEST_TITLE 220.0    /* titles longer than this may wrap */
#define BLACK_BOX_HALF 16.0    /* half of an empty pool's height, gaps apart */
#define TITLE_FONT 12.0

/* --- tracks -------------------------------------------------------------------- */

static int
compare_lines (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const GArray *lines = data;
  const PwLine *x = &g_array_index (lines, PwLine, *(const guint *) a);
  const PwLine *y = &g_array_index (lines, PwLine, *(const guint *) b);

  if (x->is_vertical != y->is_vertical)
    return (int) x->is_vertical - (int) y->is_vertical;
  if (x->channel != y->channel)
    return x->channel - y->channel;
  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  if (x->hi - x->lo != y->hi - y->lo)
    return (x->hi - x->lo) - (y->hi - y->lo);
  return (*(const guint *) a > *(const guint *) b) ? 1 : -1;
}

static gboolean
may_share (const PwLine *a,
           const PwLine *b)
{
  return (a->group != 0 && a->group == b->group) || a->hi < b->lo || b->hi < a->lo;
}

/* First fit: @order holds the lines of one channel. A stem's lines find the track
 * of the first of them, if that is free all along.
 */
static guint
assign_tracks (GArray      *lines,
               const guint *order,
               guint        n)
{
  guint n_tracks = 0;

  for (guint i = 0; i < n; i++)
    {
      PwLine  *line = &g_array_index (lines, PwLine, order[i]);
      int      stem = -1;
      gboolean is_found = FALSE;

      for (guint k = 0; k < i && stem < 0 && line->group != 0; k++)
        if (g_array_index (lines, PwLine, order[k]).group == line->group)
          stem = g_array_index (lines, PwLine, order[k]).track;

      for (int track = MAX (stem, 0); !is_found; track++)
        {
          is_found = TRUE;
          for (guint k = 0; k < i && is_found; k++)
            {
              const PwLine *other = &g_array_index (lines, PwLine, order[k]);

              is_found = other->track != track || may_share (line, other);
            }
          line->track = track;
        }
      n_tracks = MAX (n_tracks, (guint) line->track + 1);
    }

  return n_tracks;
}

static void
assign_all_tracks (PwScope *scope)
{
  g_autofree guint *order = g_new (guint, scope->lines->len + 1);
  guint             end;

  for (guint i = 0; i < scope->lines->len; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) scope->lines->len, sizeof (guint), compare_lines, scope->lines);

  for (guint start = 0; start < scope->lines->len; start = end)
    {
      const PwLine *first = &g_array_index (scope->lines, PwLine, order[start]);
      PwChannel    *channel = first->is_vertical ? &scope->upright[first->channel] : &scope->level[first->channel];

      for (end = start + 1; end < scope->lines->len; end++)
        {
          const PwLine *line = &g_array_index (scope->lines, PwLine, order[end]);

          if (line->is_vertical != first->is_vertical || line->channel != first->channel)
            break;
        }
      channel->n_tracks = assign_tracks (scope->lines, order + start, end - start);
    }
}

/* --- labels of flows --------------------------------------------------------------- */

/* A label stands on the first stretch that only its own flow uses. */
static void
make_room_for_labels (const PwPlacing *self,
                      PwScope         *scope)
{
  for (guint i = 0; i < scope->routes->len; i++)
    {
      const PwRoute *route = &g_array_index (scope->routes, PwRoute, i);
      const char    *name = self->graph->edges[route->edge].name;
      const PwSpot  *source = pw_placing_get_spot (self, route->source);
      double         width;
      double         height;

      if (*name == '\0' || route->is_short || source->scope < 0)
        continue;
      pw_placing_measure (self, name, PW_PLACE_LABEL_FONT, PW_PLACE_LABEL_WIDTH, &width, &height);
      if (route->start == PW_SIDE_RIGHT)
        {
          PwChannel *channel = &scope->upright[self->spots[pw_placing_lift (self, route->source, source->scope)].column + 1];

          if (scope == pw_placing_get_scope (self, source->scope))
            channel->need = MAX (channel->need, width + LABEL_MARGIN);
        }
      else if (route->n_lines > 0)
        g_array_index (scope->lines, PwLine, route->lines[0]).label_height = height;
    }
}

/* --- sizes ------------------------------------------------------------------------- */

static void
measure_cell (const PwPlacing *self,
              PwSpot          *spot,
              PwElementType    type)
{
  gboolean has_label_above = spot->label_height > 0 && (spot->ports & (1u << PW_SIDE_BOTTOM)) != 0;

  spot->above = spot->below = spot->height / 2;
  spot->half = MAX (spot->width, spot->label_width) / 2;
  if (spot->label_height > 0)
    *(has_label_above ? &spot->above : &spot->below) += PW_PLACE_LABEL_GAP + spot->label_height;
  if (spot->n_boundaries > 0)
    spot->below += PW_PLACE_EVENT / 2;
  if (spot->n_satellites > 0)
    {
      gboolean is_shifted = spot->n_messages > 0 || (spot->ports & (1u << PW_SIDE_TOP)) != 0;

      spot->above += PW_PLACE_SATELLITE_GAP + spot->satellites_height;
      spot->half = MAX (spot->half, is_shifted ? spot->satellites_width : spot->satellites_width / 2);
    }
}

static void
measure_cells (PwPlacing *self,
               PwScope   *scope)
{
  for (guint i = 0; i < scope->cells->len; i++)
    {
      int     node = g_array_index (scope->cells, int, i);
      PwSpot *spot = pw_placing_get_spot (self, node);
      PwRow  *row = &g_array_index (scope->rows, PwRow, spot->row);

      measure_cell (self, spot, self->graph->nodes[node].type);
      row->above = MAX (row->above, spot->above);
      row->below = MAX (row->below, spot->below);
      scope->columns[spot->column].half = MAX (scope->columns[spot->column].half, spot->half);
    }

  /* Labels of boundary events hang below their hosts. */
  for (guint i = 0; i < self->graph->n_nodes; i++)
    {
      const PwSpot *spot = &self->spots[i];
      const PwSpot *host = pw_placing_get_spot (self, spot->cell);

      if (spot->kind == PW_SPOT_BOUNDARY && pw_placing_get_scope (self, host->scope) == scope && spot->label_height > 0)
        {
          PwRow *row = &g_array_index (scope->rows, PwRow, host->row);

          row->below = MAX (row->below, host->height / 2 + PW_PLACE_EVENT / 2 + PW_PLACE_LABEL_GAP + spot->label_height);
          scope->columns[host->column].half = MAX (scope->columns[host->column].half, host->width / 2 - spot->from_right + 2 * PW_PLACE_LABEL_GAP + spot->label_width);
        }
    }
}

/* A lane is high enough for its title, which is written upwards. */
static void
stretch_bands (const PwPlacing *self,
               PwScope         *scope)
{
  for (guint i = 0; i < scope->bands->len; i++)
    {
      const PwBand *band = &g_array_index (scope->bands, PwBand, i);
      int           title = band->lane >= 0 ? band->lane : band->pool;
      PwRow        *last = &g_array_index (scope->rows, PwRow, band->last_row);
      double        wanted = LEAST_LANE_HEIGHT;
      double        height = 2 * BORDER_GAP;
      double        width;
      double        line;

      if (title < 0)
        continue;
      if (band->lane < 0 && last->above == 0 && band->first_row == band->last_row) /* a pool without content */
        {
          last->above = last->below = BLACK_BOX_HALF;
          continue;
        }

      pw_placing_measure (self, self->graph->nodes[title].name, TITLE_FONT, 0, &width, &line);
      wanted = MAX (wanted, MIN (width + 20, HIGHEST_TITLE));
      for (int r = band->first_row; r <= band->last_row; r++)
        height += g_array_index (scope->rows, PwRow, r).above + g_array_index (scope->rows, PwRow, r).below;
      height += (band->last_row - band->first_row) * ROW_GAP;
      if (height < wanted)
        {
          last->above += (wanted - height) / 2;
          last->below += (wanted - height) / 2;
        }
    }
}

static double
level_gap (const PwScope *scope,
           guint          n)
{
  const PwRow *above = n > 0 ? &g_array_index (scope->rows, PwRow, n - 1) : NULL;
  const PwRow *below = n < scope->rows->len ? &g_array_index (scope->rows, PwRow, n) : NULL;

  if (above == NULL || below == NULL)
    return (above != NULL ? above : below)->is_border ? 0 : BORDER_GAP;
  if (above->is_border && below->is_border)
    return PW_PLACE_POOL_GAP;
  return above->is_border || below->is_border ? BORDER_GAP : ROW_GAP;
}

/* Where the tracks of a level channel run: each below the labels on it. */
static void
place_level_tracks (PwScope *scope)
{
  guint   n_channels = scope->rows->len + 1;
  double *label[2]; /* per channel: start of its tracks, then per track */
  guint  *first = g_new0 (guint, n_channels + 1);

  for (guint i = 0; i < n_channels; i++)
    first[i + 1] = first[i] + scope->level[i].n_tracks;
  label[0] = g_new0 (double, first[n_channels] + 1);
  label[1] = g_new0 (double, first[n_channels] + 1);

  for (guint i = 0; i < scope->lines->len; i++)
    {
      const PwLine *line = &g_array_index (scope->lines, PwLine, i);

      if (!line->is_vertical)
        {
          double *height = &label[0][first[line->channel] + (guint) line->track];

          *height = MAX (*height, line->label_height);
        }
    }

  for (guint i = 0; i < n_channels; i++)
    {
      PwChannel *channel = &scope->level[i];
      double     at = MARGIN - PW_PLACE_TRACK;

      for (guint k = 0; k < channel->n_tracks; k++)
        label[1][first[i] + k] = at += PW_PLACE_TRACK + label[0][first[i] + k];
      channel->size = level_gap (scope, i);
      if (channel->n_tracks > 0)
        channel->size = MAX (channel->size, at + MARGIN);
    }

  for (guint i = 0; i < scope->lines->len; i++)
    {
      PwLine *line = &g_array_index (scope->lines, PwLine, i);

      if (!line->is_vertical)
        line->offset = label[1][first[line->channel] + (guint) line->track];
    }
  g_free (label[0]);
  g_free (label[1]);
  g_free (first);
}

static void
place_upright_tracks (PwScope *scope)
{
  for (int i = 0; i <= scope->n_columns; i++)
    {
      PwChannel *channel = &scope->upright[i];
      gboolean   is_outside = i == 0 || i == scope->n_columns;
      double     gap = is_outside ? SIDE_GAP : COLUMN_GAP;

      channel->size = channel->n_tracks > 0 ? 2 * MARGIN + (channel->n_tracks - 1) * PW_PLACE_TRACK : 0;
      channel->size = MAX (gap, channel->size + channel->need + (channel->need > 0 && channel->n_tracks == 0 ? MARGIN : 0));
    }

  for (guint i = 0; i < scope->lines->len; i++)
    {
      PwLine *line = &g_array_index (scope->lines, PwLine, i);

      if (line->is_vertical)
        {
          const PwChannel *channel = &scope->upright[line->channel];
          double           used = (channel->n_tracks - 1) * PW_PLACE_TRACK;

          /* in the middle of what labels leave */
          line->offset = MAX (MARGIN, (channel->size - channel->need - used) / 2) + line->track * PW_PLACE_TRACK;
        }
    }
}

/* --- coordinates --------------------------------------------------------------------- */

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

static void
place_columns_and_rows (const PwPlacing *self,
                        PwScope         *scope)
{
  double x = scope->owner < 0 ? depth_of_lanes (self, scope) * PW_PLACE_TITLE : 0;
  double y = 0;
  double missing;

  for (int i = 0; i <= scope->n_columns; i++)
    {
      scope->upright[i].start = x;
      x += scope->upright[i].size;
      if (i == scope->n_columns)
        break;
      scope->columns[i].x = x + scope->columns[i].half;
      x += 2 * scope->columns[i].half;
    }
  for (guint i = 0; i <= scope->rows->len; i++)
    {
      PwRow *row;

      scope->level[i].start = y;
      y += scope->level[i].size;
      if (i == scope->rows->len)
        break;
      row = &g_array_index (scope->rows, PwRow, i);
      row->y = y + row->above;
      y += row->above + row->below;
    }

  missing = scope->owner < 0 ? LEAST_WIDTH - x : 0;
  scope->width = x + MAX (missing, 0);
  scope->height = y;
}

void
pw_place_measure_scope (PwPlacing *self,
                        int        scope_number)
{
  PwScope *scope = pw_placing_get_scope (self, scope_number);

  scope->upright = g_new0 (PwChannel, scope->n_columns + 1);
  scope->level = g_new0 (PwChannel, scope->rows->len + 1);
  assign_all_tracks (scope);
  make_room_for_labels (self, scope);
  measure_cells (self, scope);
  stretch_bands (self, scope);
  place_upright_tracks (scope);
  place_level_tracks (scope);
  place_columns_and_rows (self, scope);
}
