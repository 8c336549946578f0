/* app/compare/grid-row.h - one line of the alignment table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Number and step stay in place when the cities scroll. */
#define PW_GRID_N_FROZEN 2

/**
 * PwGridColumns: what all lines of a table share
 * @widths: (array length=n_columns)
 * @scroll: how far the cities have been scrolled, in pixels
 */
typedef struct
{
  guint  n_columns;
  int   *widths;
  int    frozen_width;
  int    scrolled_width; /* of all cities */
  double scroll;
} PwGridColumns;

/**
 * PwGridRow:
 *
 * Places its cells by the columns; the scrolled ones never show over the frozen.
 */
#define PW_TYPE_GRID_ROW (pw_grid_row_get_type ())
G_DECLARE_FINAL_TYPE (PwGridRow, pw_grid_row, PW, GRID_ROW, GtkWidget)

/** pw_grid_row_new: @columns: outlives the row; @is_head: it names the columns */
GtkWidget *pw_grid_row_new (const PwGridColumns *columns,
                            gboolean             is_head);

/** pw_grid_row_append: the cell of the next column */
void pw_grid_row_append (PwGridRow *self,
                         GtkWidget *cell);

/** pw_grid_row_get_cell: (nullable) */
GtkWidget *pw_grid_row_get_cell (PwGridRow *self,
                                 guint      column);

/** pw_grid_row_measure_height: with the widths the columns have now */
int pw_grid_row_measure_height (PwGridRow *self);

G_END_DECLS
