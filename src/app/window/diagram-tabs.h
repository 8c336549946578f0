/* app/window/diagram-tabs.h - the tabs of one service, or of single files
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/window/diagram-page.h"

G_BEGIN_DECLS

/**
 * PwDiagramTabs:
 *
 * Tab bar and tabs. What is open already is brought to the front, never opened
 * twice. Property: "current" (PwDiagramPage, read-only, nullable).
 */
#define PW_TYPE_DIAGRAM_TABS (pw_diagram_tabs_get_type ())
G_DECLARE_FINAL_TYPE (PwDiagramTabs, pw_diagram_tabs, PW, DIAGRAM_TABS, AdwBin)

GtkWidget *pw_diagram_tabs_new (void);

/** pw_diagram_tabs_open_file: (transfer none): the page of the file, which is now in front */
PwDiagramPage *pw_diagram_tabs_open_file (PwDiagramTabs *self,
                                          GFile         *file);

/** pw_diagram_tabs_open_session: (transfer none): a page for it, which is now in front; @note: (nullable) */
PwDiagramPage *pw_diagram_tabs_open_session (PwDiagramTabs *self,
                                             PwSession     *session,
                                             const char    *note);

/** pw_diagram_tabs_find_file: (transfer none) (nullable): the page of the file */
PwDiagramPage *pw_diagram_tabs_find_file (PwDiagramTabs *self,
                                          GFile         *file);

/** pw_diagram_tabs_bring_to_front: @page: one of its pages */
void pw_diagram_tabs_bring_to_front (PwDiagramTabs *self,
                                     PwDiagramPage *page);

/** pw_diagram_tabs_add_sessions: adds those of all its pages to @sessions */
void pw_diagram_tabs_add_sessions (PwDiagramTabs *self,
                                   GPtrArray     *sessions);

/** pw_diagram_tabs_open_variant: (transfer none): the page of that city, which is now in front */
PwDiagramPage *pw_diagram_tabs_open_variant (PwDiagramTabs   *self,
                                             PwWorkspace     *workspace,
                                             const PwService *service,
                                             guint            city,
                                             PwProblemList   *problems);

/** pw_diagram_tabs_open_service: a tab for every city, in their order, and for the joint process; the first with a diagram in front */
void pw_diagram_tabs_open_service (PwDiagramTabs   *self,
                                   PwWorkspace     *workspace,
                                   const PwService *service,
                                   PwProblemList   *problems);

/** pw_diagram_tabs_open_joint: (transfer none): the page of the service's joint process, which is now in front; read again if it was open */
PwDiagramPage *pw_diagram_tabs_open_joint (PwDiagramTabs *self,
                                           GFile         *file);

/** pw_diagram_tabs_get_current: (nullable): what is in front */
PwDiagramPage *pw_diagram_tabs_get_current (PwDiagramTabs *self);

guint pw_diagram_tabs_get_n_tabs (PwDiagramTabs *self);

void pw_diagram_tabs_close_current (PwDiagramTabs *self);

/** pw_diagram_tabs_move: to the next (1) or previous (-1) tab, around the end */
void pw_diagram_tabs_move (PwDiagramTabs *self,
                           int            by);

G_END_DECLS
