/* edit/document.h - a document that is open: model, file, history
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

#include "model/model.h"

G_BEGIN_DECLS

/**
 * PwDocument:
 *
 * What the rest of the application meets in. Emits PwDocument::changed once after
 * each transaction, undo and redo, with the changes that were applied
 * (GPtrArray of PwChange); with none after a step that was cancelled half-way, where all
 * is as before but elements are new ones.
 *
 * Properties: "title" (string), "modified" (boolean), "can-undo", "can-redo"
 * (boolean), "undo-label", "redo-label" (string, nullable).
 */
#define PW_TYPE_DOCUMENT (pw_document_get_type ())
G_DECLARE_FINAL_TYPE (PwDocument, pw_document, PW, DOCUMENT, GObject)

/**
 * pw_document_new:
 * @model: (transfer full): what it is about
 * @title: (nullable): shown in tabs; %NULL for the model's own
 */
PwDocument *pw_document_new (PwModel    *model,
                             const char *title);

/**
 * pw_document_set_text_size:
 * @measure: (nullable): how large a text becomes as it will be drawn
 * @user_data: for @measure
 *
 * Tasks and annotations grow with their text from now on. Without it they keep the size
 * they have.
 */
void pw_document_set_text_size (PwDocument    *self,
                                PwTextSizeFunc measure,
                                gpointer       user_data);

/** pw_document_get_model: (transfer none): for reading; changes go through transactions */
PwModel *pw_document_get_model (PwDocument *self);

const char *pw_document_get_title (PwDocument *self);

gboolean pw_document_is_modified (PwDocument *self);

/** pw_document_mark_saved: what is in memory now is what is on disk */
void pw_document_mark_saved (PwDocument *self);

/**
 * pw_document_begin_save:
 *
 * For saving that takes time while people go on working. Nothing joins the last step
 * any more.
 *
 * Returns: what is in memory now, for pw_document_finish_save()
 */
guint64 pw_document_begin_save (PwDocument *self);

/** pw_document_finish_save: what was in memory at pw_document_begin_save() is on disk */
void pw_document_finish_save (PwDocument *self,
                              guint64     state);

gboolean pw_document_can_undo (PwDocument *self);
gboolean pw_document_can_redo (PwDocument *self);

/** pw_document_undo: takes the last transaction back; nothing where there is none */
void pw_document_undo (PwDocument *self);

/** pw_document_get_step: the number of the last step that is done, 0 where there is none */
guint64 pw_document_get_step (PwDocument *self);

/** pw_document_seal: the last step is complete; no later transaction becomes part of it */
void pw_document_seal (PwDocument *self);

/**
 * pw_document_take_back:
 * @step: see pw_document_get_step()
 *
 * As undo, for a step that was never meant: it cannot be done again.
 *
 * Returns: %FALSE where @step is not the last one; nothing happens then
 */
gboolean pw_document_take_back (PwDocument *self,
                                guint64     step);

/** pw_document_redo: does again what was last taken back */
void pw_document_redo (PwDocument *self);

G_END_DECLS
