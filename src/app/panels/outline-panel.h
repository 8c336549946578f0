/* app/panels/outline-panel.h - the outline as a list, with search
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "edit/document.h"
#include "interact/selection.h"

G_BEGIN_DECLS

/**
 * PwOutlinePanel:
 *
 * The equal of the canvas for those who do not see it: everything that can be
 * selected there can be found and selected here. Follows the selection.
 *
 * Signals:
 * - show-element (const char *id): a row was selected
 * - activated (const char *id): Enter or double click on a row
 */
#define PW_TYPE_OUTLINE_PANEL (pw_outline_panel_get_type ())
G_DECLARE_FINAL_TYPE (PwOutlinePanel, pw_outline_panel, PW, OUTLINE_PANEL, AdwBin)

/** pw_outline_panel_set_document: both or none */
void pw_outline_panel_set_document (PwOutlinePanel *self,
                                    PwDocument     *document,
                                    PwSelection    *selection);

/** pw_outline_panel_start_search: gives the search entry the keyboard */
void pw_outline_panel_start_search (PwOutlinePanel *self);

G_END_DECLS
