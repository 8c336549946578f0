/* app/compare/step-cursor.h - the step and city that all views of a comparison share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PwStepCursor:
 *
 * Emits PwStepCursor::changed once whenever it goes elsewhere.
 */
#define PW_TYPE_STEP_CURSOR (pw_step_cursor_get_type ())
G_DECLARE_FINAL_TYPE (PwStepCursor, pw_step_cursor, PW, STEP_CURSOR, GObject)

PwStepCursor *pw_step_cursor_new (void);

/** pw_step_cursor_get_row: the row of the alignment table, -1 for none */
int pw_step_cursor_get_row (PwStepCursor *self);

/** pw_step_cursor_get_variant: the city's column, -1 for the step as such */
int pw_step_cursor_get_variant (PwStepCursor *self);

void pw_step_cursor_set (PwStepCursor *self,
                         int           row,
                         int           variant);

G_END_DECLS
