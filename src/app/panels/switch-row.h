/* app/panels/switch-row.h - yes or no
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/panels/fact-row.h"

G_BEGIN_DECLS

/** PwSwitchRow: its value is "true" or "false" */
#define PW_TYPE_SWITCH_ROW (pw_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (PwSwitchRow, pw_switch_row, PW, SWITCH_ROW, PwFactRow)

GtkWidget *pw_switch_row_new (const char *title);

/** pw_switch_row_get_switch: (transfer none) */
GtkSwitch *pw_switch_row_get_switch (PwSwitchRow *self);

G_END_DECLS
