/* app/panels/property-panel.h - what is recorded about what is selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "edit/document.h"
#include "interact/selection.h"

G_BEGIN_DECLS

/**
 * PwPropertyPanel:
 *
 * With nothing selected it shows the process itself. Facts that are not recorded
 * are left out, except for those every step should have.
 *
 * Signal: show-element (const char *id): a link to another element was followed.
 */
#define PW_TYPE_PROPERTY_PANEL (pw_property_panel_get_type ())
G_DECLARE_FINAL_TYPE (PwPropertyPanel, pw_property_panel, PW, PROPERTY_PANEL, AdwBin)

/** pw_property_panel_set_document: both or none */
void pw_property_panel_set_document (PwPropertyPanel *self,
                                     PwDocument      *document,
                                     PwSelection     *selection);

/** pw_property_panel_find_value: (transfer none) (nullable): what the row called @title shows */
const char *pw_property_panel_find_value (PwPropertyPanel *self,
                                          const char      *title);

G_END_DECLS
