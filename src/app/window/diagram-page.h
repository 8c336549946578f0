/* app/window/diagram-page.h - what a tab shows: one diagram, or why there is none
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/canvas/diagram-view.h"
#include "app/problem-list.h"
#include "workspace/workspace.h"

G_BEGIN_DECLS

/**
 * PwDiagramPage:
 *
 * Reads its file when it is first seen, without blocking. A city without a
 * diagram, a file that is missing and one that cannot be read are explained in
 * place, with something to do about it.
 *
 * Properties: "document" (PwDocument, read-only, nullable).
 */
#define PW_TYPE_DIAGRAM_PAGE (pw_diagram_page_get_type ())
G_DECLARE_FINAL_TYPE (PwDiagramPage, pw_diagram_page, PW, DIAGRAM_PAGE, AdwBin)

GtkWidget *pw_diagram_page_new_for_file (GFile *file);

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

/** pw_diagram_page_get_title: (transfer none): the city, or the file's name */
const char *pw_diagram_page_get_title (PwDiagramPage *self);

/** pw_diagram_page_dup_tooltip: what it is in full */
char *pw_diagram_page_dup_tooltip (PwDiagramPage *self);

/** pw_diagram_page_get_file: (transfer none) (nullable): %NULL where the city has none */
GFile *pw_diagram_page_get_file (PwDiagramPage *self);

/** pw_diagram_page_get_city: (nullable): whose variant it is */
const PwCity *pw_diagram_page_get_city (PwDiagramPage *self);

/** pw_diagram_page_get_service: (nullable): the service it is a variant of */
const PwService *pw_diagram_page_get_service (PwDiagramPage *self);

PwRecordingState pw_diagram_page_get_state (PwDiagramPage *self);

/** pw_diagram_page_get_document: (nullable): %NULL while or because it is not read */
PwDocument *pw_diagram_page_get_document (PwDiagramPage *self);

/** pw_diagram_page_get_view: (nullable): %NULL while or because it is not read */
PwDiagramView *pw_diagram_page_get_view (PwDiagramPage *self);

/** pw_diagram_page_load: reads the file now, if it was not read yet */
void pw_diagram_page_load (PwDiagramPage *self);

/** pw_diagram_page_reload: reads the file again */
void pw_diagram_page_reload (PwDiagramPage *self);

/** pw_diagram_page_show_element: selects the element and brings it into sight, once it is read */
void pw_diagram_page_show_element (PwDiagramPage *self,
                                   const char    *id);

G_END_DECLS
