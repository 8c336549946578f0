/* app/panels/property-panel.h - what is recorded about what is selected, to be edited
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/panels/fact-row.h"
#include "edit/document.h"
#include "interact/selection.h"

G_BEGIN_DECLS

/**
 * PwPropertyPanel:
 *
 * With nothing selected it shows the process itself, with several elements what they
 * have in common. What is usual or recorded stands in front; the rest folds away.
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

/** pw_property_panel_find_row: (transfer none) (nullable): the editor called @title */
PwFactRow *pw_property_panel_find_row (PwPropertyPanel *self,
                                       const char      *title);

/** pw_property_panel_unfold: opens the group called @title, now and for what is selected later */
void pw_property_panel_unfold (PwPropertyPanel *self,
                               const char      *title);

G_END_DECLS
