/* app/compare/grid-editor.h - writes into a cell of the alignment table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PwGridEditor:
 *
 * Enter and leaving it keep what was written, Escape does not.
 *
 * Signal: finished (const char *text): once; %NULL where nothing is to be kept
 */
#define PW_TYPE_GRID_EDITOR (pw_grid_editor_get_type ())
G_DECLARE_FINAL_TYPE (PwGridEditor, pw_grid_editor, PW, GRID_EDITOR, AdwBin)

/** pw_grid_editor_new: @label: what is written, for assistive technology; @hint: (nullable): how */
GtkWidget *pw_grid_editor_new (const char *text,
                               const char *label,
                               const char *hint);

/** pw_grid_editor_get_editable: (transfer none): the field itself */
GtkEditable *pw_grid_editor_get_editable (PwGridEditor *self);

/** pw_grid_editor_finish: as Enter does */
void pw_grid_editor_finish (PwGridEditor *self);

G_END_DECLS
