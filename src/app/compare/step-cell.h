/* app/compare/step-cell.h - one cell of the alignment table, drawn by itself
 *
 * A single widget without children, so that a table may have thousands of them.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/compare/cell-text.h"
#include "xml/workspace-file.h"

G_BEGIN_DECLS

typedef enum
{
  PW_STEP_CELL_NUMBER,
  PW_STEP_CELL_STEP,
  PW_STEP_CELL_CITY,
  PW_STEP_CELL_HEAD,
  PW_STEP_CELL_VERDICT, /* a chip with a sign */
  PW_STEP_CELL_NOTE,
} PwStepCellKind;

/**
 * PwStepCell:
 *
 * Wraps to the width it gets. Missing steps are hatched, so that they read in grey.
 */
#define PW_TYPE_STEP_CELL (pw_step_cell_get_type ())
G_DECLARE_FINAL_TYPE (PwStepCell, pw_step_cell, PW, STEP_CELL, GtkWidget)

/** pw_step_cell_new: @text: (transfer full) */
GtkWidget *pw_step_cell_new (PwStepCellKind kind,
                             PwCellText    *text);

/** pw_step_cell_set_current: frames the cell */
void pw_step_cell_set_current (PwStepCell *self,
                               gboolean    is_current);

G_END_DECLS
