/* app/canvas/canvas-editing.h - what makes a canvas an editor: document, tools, names
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"
#include "app/canvas/label-editor.h"
#include "interact/editor.h"

G_BEGIN_DECLS

/**
 * PwCanvasEditing:
 *
 * Gives the editor its document and its tools while the canvas may be edited, takes them
 * away where only looking is wanted. The canvas's actions work on it.
 *
 * @burst_time: when keys last moved something, in microseconds
 * @paste_at: where was pasted last, in diagram units
 */
typedef struct
{
  PwCanvas      *canvas;
  PwEditor      *editor;
  PwLabelEditor *label_editor;
  gboolean       is_wanted;

  guint   n_bursts;
  gint64  burst_time;
  PwPoint paste_at;
  guint   n_pastes;
} PwCanvasEditing;

/** pw_canvas_editing_new: both outlive it */
PwCanvasEditing *pw_canvas_editing_new (PwCanvas *canvas,
                                        PwEditor *editor);

void pw_canvas_editing_free (PwCanvasEditing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwCanvasEditing, pw_canvas_editing_free)

/** pw_canvas_editing_set_wanted: whether people may edit at all */
void     pw_canvas_editing_set_wanted (PwCanvasEditing *self,
                                       gboolean         is_wanted);
gboolean pw_canvas_editing_get_wanted (const PwCanvasEditing *self);

/**
 * pw_canvas_editing_update: another document or diagram is shown
 *
 * A drawing that layout made for display cannot be edited before it is in the file.
 */
void pw_canvas_editing_update (PwCanvasEditing *self);

/** pw_canvas_editing_refuse: tells people why something did not work */
void pw_canvas_editing_refuse (PwCanvasEditing *self,
                               const char      *reason);

/** pw_canvas_editing_report: (transfer full) (nullable) @error: what a command says that did not work */
void pw_canvas_editing_report (PwCanvasEditing *self,
                               GError          *error);

/** pw_canvas_editing_append: behind the selected element, ready to be named */
void pw_canvas_editing_append (PwCanvasEditing *self,
                               const PwVariant *variant);

/** pw_canvas_editing_write_label: opens the field for the name of the element */
void pw_canvas_editing_write_label (PwCanvasEditing *self,
                                    const char      *id);

/** pw_canvas_editing_finish_label: commits what is being written; (nullable) @but: unless it is this one's name */
void pw_canvas_editing_finish_label (PwCanvasEditing *self,
                                     const char      *but);

/** pw_canvas_editing_get_label_editor: (transfer none): to be allocated and drawn */
PwLabelEditor *pw_canvas_editing_get_label_editor (PwCanvasEditing *self);

/** pw_canvas_get_editing: (transfer none) */
PwCanvasEditing *pw_canvas_get_editing (PwCanvas *self);

G_END_DECLS
