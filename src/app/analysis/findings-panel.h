/* app/analysis/findings-panel.h - what the checker has to say, as a list to work through
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/analysis/check-runner.h"
#include "interact/selection.h"

G_BEGIN_DECLS

/**
 * PwFindingsPanel:
 *
 * The worst come first, then in the order of the document. Each leads to its element
 * and can be put right, where there is one way to, or ignored with a reason.
 *
 * Signals:
 * - show-element (const char *id): a finding was chosen
 */
#define PW_TYPE_FINDINGS_PANEL (pw_findings_panel_get_type ())
G_DECLARE_FINAL_TYPE (PwFindingsPanel, pw_findings_panel, PW, FINDINGS_PANEL, AdwBin)

/** pw_findings_panel_set_runner: both or none */
void pw_findings_panel_set_runner (PwFindingsPanel *self,
                                   PwCheckRunner   *runner,
                                   PwSelection     *selection);

/** pw_findings_panel_open: unfolds the list and gives it the keyboard */
void pw_findings_panel_open (PwFindingsPanel *self);

/** pw_findings_panel_get_n_rows: how many findings are listed, ignored ones only where they are shown */
guint pw_findings_panel_get_n_rows (PwFindingsPanel *self);

G_END_DECLS
