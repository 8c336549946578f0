/* app/window/diagram-page.h - what a tab shows: one diagram, or why there is none
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/canvas/diagram-view.h"
#include "app/problem-list.h"
#include "workspace/session.h"
#include "workspace/workspace.h"

G_BEGIN_DECLS

/**
 * PwDiagramPage:
 *
 * Reads its file when it is first seen, without blocking. A city without a
 * diagram, a file that is missing and one that cannot be read are explained in
 * place, with something to do about it.
 *
 * Work on its file that another run of the program left behind is offered above it.
 *
 * Properties: "document" (PwDocument, read-only, nullable). Signals: "session-changed",
 * when there is something else to save, or it is called otherwise.
 */
#define PW_TYPE_DIAGRAM_PAGE (pw_diagram_page_get_type ())
G_DECLARE_FINAL_TYPE (PwDiagramPage, pw_diagram_page, PW, DIAGRAM_PAGE, AdwBin)

GtkWidget *pw_diagram_page_new_for_file (GFile *file);

/** pw_diagram_page_new_for_session: @note: (nullable): what people should know about it */
GtkWidget *pw_diagram_page_new_for_session (PwSession  *session,
                                            const char *note);

/**
 * pw_diagram_page_new_for_variant:
 * @service: of @workspace
 * @city: index of a city of @workspace
 * @problems: is told what cannot be read
 */
GtkWidget *pw_diagram_page_new_for_variant (PwWorkspace     *workspace,
                                            const PwService *service,
                                            guint            city,
                                            PwProblemList   *problems);

/** pw_diagram_page_new_for_joint: the joint process of a service: @file is titled so */
GtkWidget *pw_diagram_page_new_for_joint (GFile *file);

/** pw_diagram_page_get_title: (transfer none): the city, or the file's name */
const char *pw_diagram_page_get_title (PwDiagramPage *self);

/** pw_diagram_page_dup_tooltip: what it is in full */
char *pw_diagram_page_dup_tooltip (PwDiagramPage *self);

/** pw_diagram_page_get_file: (transfer none) (nullable): %NULL where the city has none, or it was never saved */
GFile *pw_diagram_page_get_file (PwDiagramPage *self);

/** pw_diagram_page_get_city: (nullable): whose variant it is */
const PwCity *pw_diagram_page_get_city (PwDiagramPage *self);

/** pw_diagram_page_get_service: (nullable): the service it is a variant of */
const PwService *pw_diagram_page_get_service (PwDiagramPage *self);

PwRecordingState pw_diagram_page_get_state (PwDiagramPage *self);

/** pw_diagram_page_get_document: (nullable): %NULL while or because it is not read */
PwDocument *pw_diagram_page_get_document (PwDiagramPage *self);

/** pw_diagram_page_get_session: (nullable): %NULL while or because it is not read */
PwSession *pw_diagram_page_get_session (PwDiagramPage *self);

/** pw_diagram_page_set_session: @note: (nullable): what people should know about it; what was shown before is closed */
void pw_diagram_page_set_session (PwDiagramPage *self,
                                  PwSession     *session,
                                  const char    *note);

/** pw_diagram_page_recover: shows what was lost; %FALSE with @error set where it cannot be */
gboolean pw_diagram_page_recover (PwDiagramPage    *self,
                                  const PwLostWork *work,
                                  GError          **error);

/** pw_diagram_page_save: into its file; asks for one where there is none */
void pw_diagram_page_save (PwDiagramPage *self);

/** pw_diagram_page_save_as: asks where to */
void pw_diagram_page_save_as (PwDiagramPage *self);

/** pw_diagram_page_get_view: (nullable): %NULL while or because it is not read */
PwDiagramView *pw_diagram_page_get_view (PwDiagramPage *self);

/** pw_diagram_page_load: reads the file now, if it was not read yet */
void pw_diagram_page_load (PwDiagramPage *self);

/** pw_diagram_page_reload: reads the file again; what is not saved becomes an earlier version */
void pw_diagram_page_reload (PwDiagramPage *self);

/** pw_diagram_page_show_element: selects the element and brings it into sight, once it is read */
void pw_diagram_page_show_element (PwDiagramPage *self,
                                   const char    *id);

G_END_DECLS
