/* app/canvas/canvas.h - the widget that shows one diagram
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "app/canvas/canvas-mark.h"
#include "draw/scene.h"
#include "edit/document.h"
#include "interact/selection.h"
#include "interact/view-state.h"
#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * PwCanvas:
 *
 * Draws a diagram, lets people pan, zoom, select and walk along the flow. Each
 * element has an undrawn child widget, which gives it a name, a place and focus
 * for assistive technology.
 *
 * Properties: "document" (PwDocument), "selection" (PwSelection), "view-state"
 * (PwViewState), the latter two never %NULL; "editable" (boolean): whether people may
 * change the document, or only look at it; "show-grid" (boolean).
 *
 * Signals:
 * - activated (const char *id): double click or Enter on an element
 * - drill-down (const char *id): a collapsed sub-process with a diagram of its own
 *   shall be opened
 * - leave-plane (): Escape with nothing selected; gives gboolean "taken"
 * - hover-changed (const char *id): the element under the pointer, %NULL for none
 * - scene-changed (): another diagram or another style is drawn
 * - choose (const char *what): people want to choose from a list: "create", "append"
 *   or "type", of what is selected
 * - tool-changed (): another tool is in hand, see pw_editor_get_tool()
 *
 * Actions: canvas.zoom-in, canvas.zoom-out, canvas.zoom-original, canvas.zoom-fit,
 * canvas.select-all, canvas.select-none, canvas.copy, canvas.copy-picture, canvas.show-grid; while it is
 * editable also
 * - canvas.tool: "select", "hand", "lasso", "space", "connect"
 * - canvas.create: key of a variant, see edit/variant.h; the pointer says where
 * - canvas.place: likewise, in the middle of what is seen
 * - canvas.append: likewise, behind the selected element
 * - canvas.append-task, canvas.connect: from the selected element
 * - canvas.rename, canvas.delete, canvas.cut, canvas.paste, canvas.duplicate
 * - canvas.arrange: all that is shown; canvas.arrange-in-rows: likewise, long processes
 *   broken into rows; canvas.tidy: what is selected
 * - canvas.nudge: x and y, in diagram units
 * - canvas.choose-create, canvas.choose-append, canvas.choose-type: see "choose"
 */
#define PW_TYPE_CANVAS (pw_canvas_get_type ())
G_DECLARE_FINAL_TYPE (PwCanvas, pw_canvas, PW, CANVAS, GtkWidget)

GtkWidget *pw_canvas_new (void);

PwSelection *pw_canvas_get_selection (PwCanvas *self);
PwViewState *pw_canvas_get_view_state (PwCanvas *self);

/**
 * pw_canvas_set_diagram:
 * @diagram: (transfer full) (nullable): of the canvas's document; %NULL shows nothing
 *
 * The view is put back to how a diagram is first met, see pw_view_state_show_first().
 */
void pw_canvas_set_diagram (PwCanvas  *self,
                            PwDiagram *diagram);

/**
 * pw_canvas_update_diagram:
 * @diagram: the BPMNDiagram element that was read for what is shown
 *
 * The document has changed: shows what is different, and leaves all else as it is, place
 * and zoom, selection, keyboard and what is pointed at. Nothing that layout made for
 * display can be brought up to date.
 */
void pw_canvas_update_diagram (PwCanvas  *self,
                               PwElement *diagram);

/** pw_canvas_get_diagram: (transfer none) (nullable): what is shown */
const PwDiagram *pw_canvas_get_diagram (PwCanvas *self);

/** pw_canvas_get_scene: (transfer none) (nullable): how it is drawn, until the next style or diagram */
const PwScene *pw_canvas_get_scene (PwCanvas *self);

/**
 * pw_canvas_set_marks:
 * @marks: (nullable) (transfer none) (element-type utf8 PwCanvasMark): by element id;
 *   not to be changed afterwards
 */
void pw_canvas_set_marks (PwCanvas   *self,
                          GHashTable *marks);

/**
 * pw_canvas_set_style:
 * @style: (nullable): copied; its data outlives what is shown
 *
 * How diagrams are drawn that are set from now on. None may be shown.
 */
void pw_canvas_set_style (PwCanvas           *self,
                          const PwSceneStyle *style);

/** pw_canvas_restyle: the style's data has changed: draws anew, at the same places */
void pw_canvas_restyle (PwCanvas *self);

/** pw_canvas_glide_to: as pw_canvas_show_element(), so that the eye can follow; to the middle where it is out of sight */
void pw_canvas_glide_to (PwCanvas   *self,
                         const char *id);

/** pw_canvas_finish: commits the name that is being written, before the document is saved or closed */
void pw_canvas_finish (PwCanvas *self);

/** pw_canvas_get_element_bounds: the element's place in the widget's pixels; %FALSE if not drawn here */
gboolean pw_canvas_get_element_bounds (PwCanvas   *self,
                                       const char *id,
                                       PwRect     *bounds);

/** pw_canvas_show_element: pans, and zooms out if it must, until the element is seen */
void pw_canvas_show_element (PwCanvas   *self,
                             const char *id);

/** pw_canvas_focus_element: gives the element the keyboard */
void pw_canvas_focus_element (PwCanvas   *self,
                              const char *id);

G_END_DECLS
