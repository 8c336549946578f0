/* app/panels/color-row.h - the colours of what is selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/panels/fact-row.h"

G_BEGIN_DECLS

/** PwColorRow: its value is "#fill #stroke"; empty for no colour */
#define PW_TYPE_COLOR_ROW (pw_color_row_get_type ())
G_DECLARE_FINAL_TYPE (PwColorRow, pw_color_row, PW, COLOR_ROW, PwFactRow)

GtkWidget *pw_color_row_new (const char *title);

G_END_DECLS
