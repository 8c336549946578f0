/* app/canvas/label-editor.h - a name that is written where it stands
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "draw/scene.h"
#include "interact/editor.h"

G_BEGIN_DECLS

/**
 * PwLabelEnd: how writing ended
 * @PW_LABEL_LEFT: by going elsewhere: the text counts, the keyboard is gone already
 * @PW_LABEL_DONE: Enter or Tab
 * @PW_LABEL_NEXT: Ctrl+Enter: done, and the next step shall follow
 * @PW_LABEL_REVERTED: Escape: the text does not count
 */
typedef enum
{
  PW_LABEL_LEFT,
  PW_LABEL_DONE,
  PW_LABEL_NEXT,
  PW_LABEL_REVERTED,
} PwLabelEnd;

/** PwLabelEditorFunc: @text: as written, white space at its ends taken away */
typedef void (*PwLabelEditorFunc) (const char *id,
                                   const char *text,
                                   PwLabelEnd  end,
                                   gpointer    user_data);

/**
 * PwLabelEditor:
 *
 * A text field over the name of an element: in the shape, at the head of a pool, beside an
 * event or flow. It follows the view and grows with the text. Enter ends, Shift+Enter
 * breaks the line, Escape reverts, going elsewhere commits. Undo in it is its own.
 */
typedef struct _PwLabelEditor PwLabelEditor;

/** pw_label_editor_new: @widget: what it lies in, which allocates and draws it */
PwLabelEditor *pw_label_editor_new (GtkWidget        *widget,
                                    PwEditor         *editor,
                                    PwLabelEditorFunc func,
                                    gpointer          user_data);

void pw_label_editor_free (PwLabelEditor *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwLabelEditor, pw_label_editor_free)

/**
 * pw_label_editor_open:
 * @scene: where labels stand now
 *
 * What was being written is committed first.
 *
 * Returns: %FALSE where the element is not drawn or has no name
 */
gboolean pw_label_editor_open (PwLabelEditor *self,
                               const PwScene *scene,
                               const char    *id);

/** pw_label_editor_get_id: (nullable): of the element whose name is being written */
const char *pw_label_editor_get_id (const PwLabelEditor *self);

/** pw_label_editor_close: says how it ended, once; nothing where it is not open */
void pw_label_editor_close (PwLabelEditor *self,
                            PwLabelEnd     end);

/** pw_label_editor_allocate: after the view, the diagram or the text has changed; (nullable) @scene */
void pw_label_editor_allocate (PwLabelEditor *self,
                               const PwScene *scene);

void pw_label_editor_snapshot (PwLabelEditor *self,
                               const PwScene *scene,
                               GtkSnapshot   *snapshot);

G_END_DECLS
