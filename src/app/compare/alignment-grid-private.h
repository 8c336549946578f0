/* app/compare/alignment-grid-private.h - what the files about the table's widget know of each other
 *
 *   alignment-grid.c         lines, their places, drawing
 *   alignment-grid-input.c   the current cell, keys, pointer, writing in place
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/compare/alignment-grid.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *widget;
  int        row; /* of the comparison's table, -1 for the head of a group */
  int        y;
  int        height;
} PwGridLine;

struct _PwAlignmentGrid
{
  GtkWidget parent_instance;

  PwGridColumns columns;
  GtkWidget    *head;
  GArray       *lines; /* PwGridLine */
  int           head_height;
  int           current_line;   /* -1 for none */
  guint         current_column; /* never 0: the number is no cell of its own */
  PwStepCursor *cursor;
  GtkWidget    *editor;         /* nullable: over the current cell */
  int           editor_content; /* what is written */

  const PwComparison *comparison;
  int                 sorted; /* what the column holds */
  gboolean            is_descending;

  GtkAdjustment      *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];
};

enum
{
  PW_GRID_CELL_ACTIVATED,
  PW_GRID_HEAD_ACTIVATED,
  PW_GRID_GROUP_TOGGLED,
  PW_GRID_EDITED,
  PW_GRID_N_SIGNALS
};

extern guint pw_alignment_grid_signals[PW_GRID_N_SIGNALS];

/* (nullable) */
PwGridLine *pw_alignment_grid_get_line (PwAlignmentGrid *self,
                                        int              n);

/* (nullable): heads of groups have none */
GtkWidget *pw_alignment_grid_get_cell (PwAlignmentGrid *self,
                                       int              line,
                                       guint            column);

/* Where a cell stands, in pixels of the widget. */
GdkRectangle pw_alignment_grid_get_cell_place (PwAlignmentGrid  *self,
                                               const PwGridLine *line,
                                               guint             column);

void pw_alignment_grid_set_current (PwAlignmentGrid *self,
                                    int              line,
                                    guint            column);

void pw_alignment_grid_follow_cursor (PwAlignmentGrid *self);

void pw_alignment_grid_drop_editor (PwAlignmentGrid *self);

gboolean pw_alignment_grid_on_key (PwAlignmentGrid *self,
                                   guint            key,
                                   guint            code,
                                   GdkModifierType  modifiers);

void pw_alignment_grid_on_released (PwAlignmentGrid *self,
                                    int              n_press,
                                    double           x,
                                    double           y);

void pw_alignment_grid_on_group_clicked (PwAlignmentGrid *self,
                                         GtkWidget       *button);

gboolean pw_alignment_grid_move_focus (GtkWidget       *widget,
                                       GtkDirectionType direction);

gboolean pw_alignment_grid_take_focus (GtkWidget *widget);

G_END_DECLS
