/* app/panels/field-row.h - a text that can be edited where it stands
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/panels/fact-row.h"

G_BEGIN_DECLS

/**
 * PwFieldRowStyle:
 * @PW_FIELD_ROW_NAME: several lines; Enter is done, Shift+Enter a new line
 * @PW_FIELD_ROW_TEXT: several lines, with room to write
 * @PW_FIELD_ROW_WHOLE: one line, applied when it is complete
 */
typedef enum
{
  PW_FIELD_ROW_LINE,
  PW_FIELD_ROW_WHOLE,
  PW_FIELD_ROW_NAME,
  PW_FIELD_ROW_TEXT,
} PwFieldRowStyle;

#define PW_TYPE_FIELD_ROW (pw_field_row_get_type ())
G_DECLARE_FINAL_TYPE (PwFieldRow, pw_field_row, PW, FIELD_ROW, PwFactRow)

GtkWidget *pw_field_row_new (const char     *title,
                             PwFieldRowStyle style);

/** pw_field_row_set_placeholder: (nullable): what holds while nothing is written; one line only */
void pw_field_row_set_placeholder (PwFieldRow *self,
                                   const char *placeholder);

/** pw_field_row_set_suggestions: (nullable) (array zero-terminated=1): what is offered while typing */
void pw_field_row_set_suggestions (PwFieldRow        *self,
                                   const char *const *suggestions);

/** pw_field_row_get_input: (transfer none): the GtkEntry or GtkTextView */
GtkWidget *pw_field_row_get_input (PwFieldRow *self);

G_END_DECLS
