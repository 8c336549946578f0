/* app/panels/inspector.h - the pane at the end: properties, outline and findings
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/analysis/findings-panel.h"
#include "app/panels/outline-panel.h"
#include "app/panels/property-panel.h"

G_BEGIN_DECLS

/**
 * PwInspector:
 *
 * Signals:
 * - show-element (const char *id): was chosen in one of the pages
 * - activated (const char *id): Enter or double click in the outline
 */
#define PW_TYPE_INSPECTOR (pw_inspector_get_type ())
G_DECLARE_FINAL_TYPE (PwInspector, pw_inspector, PW, INSPECTOR, AdwBin)

/** pw_inspector_set_document: both or none */
void pw_inspector_set_document (PwInspector *self,
                                PwDocument  *document,
                                PwSelection *selection);

/** pw_inspector_start_search: shows the outline and gives its search the keyboard */
void pw_inspector_start_search (PwInspector *self);

void pw_inspector_show_properties (PwInspector *self);

/** pw_inspector_set_runner: (nullable): what the findings below come from */
void pw_inspector_set_runner (PwInspector   *self,
                              PwCheckRunner *runner,
                              PwSelection   *selection);

/** pw_inspector_show_findings: unfolds them and gives them the keyboard */
void pw_inspector_show_findings (PwInspector *self);

PwPropertyPanel *pw_inspector_get_properties (PwInspector *self);

G_END_DECLS
