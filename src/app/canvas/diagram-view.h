/* app/canvas/diagram-view.h - a document's diagrams: canvas, zoom, map, way back
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/canvas/canvas.h"

G_BEGIN_DECLS

/**
 * PwDiagramView:
 *
 * All that is needed to look at a document: its diagrams one at a time, the planes
 * of its collapsed sub-processes with the way back, zoom control and map. A file
 * without a drawing gets one for display, and a bar that says so.
 *
 * Properties: "document" (PwDocument, construct only), "title" (string, read-only),
 * "editable" (boolean): whether people may change the document here.
 *
 * Signals:
 * - activated (const char *id): double click or Enter on an element
 *
 * Actions: view.zoom-in, view.zoom-out, view.zoom-original, view.zoom-fit, view.up,
 * view.adopt-drawing: what layout drew for display becomes the file's own.
 */
#define PW_TYPE_DIAGRAM_VIEW (pw_diagram_view_get_type ())
G_DECLARE_FINAL_TYPE (PwDiagramView, pw_diagram_view, PW, DIAGRAM_VIEW, AdwBin)

GtkWidget *pw_diagram_view_new (PwDocument *document);

/** pw_diagram_view_get_document: (transfer none) */
PwDocument *pw_diagram_view_get_document (PwDiagramView *self);

/** pw_diagram_view_get_title: (transfer none): the document's title */
const char *pw_diagram_view_get_title (PwDiagramView *self);

/** pw_diagram_view_get_selection: (transfer none): one for all diagrams of the document */
PwSelection *pw_diagram_view_get_selection (PwDiagramView *self);

/** pw_diagram_view_get_view_state: (transfer none): of the diagram that is seen */
PwViewState *pw_diagram_view_get_view_state (PwDiagramView *self);

/** pw_diagram_view_get_canvas: (transfer none) */
PwCanvas *pw_diagram_view_get_canvas (PwDiagramView *self);

/**
 * pw_diagram_view_show_element:
 * @id: of an element of the document
 *
 * Goes to the diagram or plane that draws the element, selects it and brings it
 * into sight. What is not drawn itself is shown by what holds it.
 *
 * Returns: whether anything could be shown
 */
gboolean pw_diagram_view_show_element (PwDiagramView *self,
                                       const char    *id);

/** PwDiagramPlace: where one was: which plane, at which zoom, with what selected */
typedef struct _PwDiagramPlace PwDiagramPlace;

/** pw_diagram_view_remember: (transfer full) */
PwDiagramPlace *pw_diagram_view_remember (PwDiagramView *self);

/** pw_diagram_view_go_back: to where one was; to what is left of it, where the document has changed */
void pw_diagram_view_go_back (PwDiagramView        *self,
                              const PwDiagramPlace *place);

void pw_diagram_place_free (PwDiagramPlace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwDiagramPlace, pw_diagram_place_free)

/** pw_diagram_view_start_find: opens the bar in which elements are found by typing */
void pw_diagram_view_start_find (PwDiagramView *self);

G_END_DECLS
