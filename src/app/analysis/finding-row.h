/* app/analysis/finding-row.h - one finding and what can be done about it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/analysis/check-runner.h"

G_BEGIN_DECLS

#define PW_TYPE_FINDING_ROW (pw_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (PwFindingRow, pw_finding_row, PW, FINDING_ROW, AdwBin)

GtkWidget *pw_finding_row_new (void);

/** pw_finding_row_set: (nullable) @finding: what is shown, both or none */
void pw_finding_row_set (PwFindingRow    *self,
                         PwCheckRunner   *runner,
                         const PwFinding *finding);

G_END_DECLS
