/* app/window/modelling-page.h - the perspective with the diagrams and their properties
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/window/diagram-tabs.h"
#include "app/window/side-pane.h"

G_BEGIN_DECLS

/**
 * PwModellingPage:
 *
 * One set of tabs for each service, and one for single files; the pane at the end
 * follows what is in front.
 *
 * Properties: "current" (PwDiagramPage, read-only, nullable; notified also when
 * its document comes or goes), "service-id" (string, read-only, nullable), "findings"
 * (string, read-only, nullable: what was found in short, %NULL for nothing).
 */
#define PW_TYPE_MODELLING_PAGE (pw_modelling_page_get_type ())
G_DECLARE_FINAL_TYPE (PwModellingPage, pw_modelling_page, PW, MODELLING_PAGE, AdwBin)

void pw_modelling_page_set_workspace (PwModellingPage *self,
                                      PwWorkspace     *workspace,
                                      PwProblemList   *problems);

/** pw_modelling_page_show_service: its tabs come to the front; all of its cities, if none is open */
void pw_modelling_page_show_service (PwModellingPage *self,
                                     const PwService *service);

/** pw_modelling_page_open_variant: (transfer none): the city's tab, which is now in front */
PwDiagramPage *pw_modelling_page_open_variant (PwModellingPage *self,
                                               const PwService *service,
                                               guint            city);

/** pw_modelling_page_open_joint: (transfer none) (nullable): the tab of the service's joint process, which is now in front; %NULL where there is none */
PwDiagramPage *pw_modelling_page_open_joint (PwModellingPage *self,
                                             const PwService *service);

/** pw_modelling_page_open_file: (transfer none): the file's tab, which is now in front */
PwDiagramPage *pw_modelling_page_open_file (PwModellingPage *self,
                                            GFile           *file);

/** pw_modelling_page_open_session: (transfer none): a tab for it, which is now in front; @note: (nullable) */
PwDiagramPage *pw_modelling_page_open_session (PwModellingPage *self,
                                               PwSession       *session,
                                               const char      *note);

/** pw_modelling_page_find_file: (transfer none) (nullable): the file's page, which comes to the front */
PwDiagramPage *pw_modelling_page_find_file (PwModellingPage *self,
                                            GFile           *file);

/** pw_modelling_page_get_sessions: (transfer full) (element-type PwSession): of all tabs, also of those that are not in front */
GPtrArray *pw_modelling_page_get_sessions (PwModellingPage *self);

PwDiagramPage *pw_modelling_page_get_current (PwModellingPage *self);

/** pw_modelling_page_get_tabs: (nullable): the tabs in front */
PwDiagramTabs *pw_modelling_page_get_tabs (PwModellingPage *self);

const char *pw_modelling_page_get_service_id (PwModellingPage *self);

PwSidePane *pw_modelling_page_get_pane (PwModellingPage *self);

GtkWidget *pw_modelling_page_get_inspector (PwModellingPage *self);

/** pw_modelling_page_show_findings: unfolds what was found and gives it the keyboard */
void pw_modelling_page_show_findings (PwModellingPage *self);

/** pw_modelling_page_start_search: shows the outline and gives its search the keyboard */
void pw_modelling_page_start_search (PwModellingPage *self);

G_END_DECLS
