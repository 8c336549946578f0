/* app/compare/grid-row.h - one line of the alignment table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Number and step stay in place when the cities scroll. */
#define PW_GRID_N_FROZEN 2

/* Verdict, reason, who sees to it and until when stand behind the cities. */
#define PW_GRID_N_DECISIONS 4

/* What a column holds: a city by its variant, from 0, or one of these. */
typedef enum
{
  PW_GRID_STEP = -1,
  PW_GRID_NUMBER = -2,
  PW_GRID_VERDICT = -3,
  PW_GRID_REASON = -4,
  PW_GRID_OWNER = -5,
  PW_GRID_DATE = -6,
} PwGridContent;

/**
 * PwGridColumns: what all lines of a table share
 * @n_cities: columns behind the frozen ones that hold cities; decisions follow
 * @widths: (array length=n_columns)
 * @scroll: how far the cities have been scrolled, in pixels
 */
typedef struct
{
  guint  n_columns;
  guint  n_cities;
  int   *widths;
  int    frozen_width;
  int    scrolled_width; /* of all that is not frozen */
  double scroll;
} PwGridColumns;

/** pw_grid_columns_get_content: what column @n holds: a variant or a #PwGridContent */
int pw_grid_columns_get_content (const PwGridColumns *columns,
                                 guint                n);

/** pw_grid_columns_find: the column that holds @content */
guint pw_grid_columns_find (const PwGridColumns *columns,
                            int                  content);

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
