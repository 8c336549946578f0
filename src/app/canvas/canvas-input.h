/* app/canvas/canvas-input.h - gestures, wheel and keys as neutral events for an editor
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "interact/editor.h"

G_BEGIN_DECLS

/**
 * PwCanvasInput:
 *
 * Event controllers on a widget. What a press or a drag means is the tool's business;
 * wheel, touchpad and pinch move the view directly, as they do with every tool.
 */
typedef struct _PwCanvasInput PwCanvasInput;

/**
 * pw_canvas_input_new:
 * @editor: outlives it
 * @before_press: called before a press is anybody's business, with @user_data
 */
PwCanvasInput *pw_canvas_input_new (GtkWidget *widget,
                                    PwEditor  *editor,
                                    void (*before_press) (gpointer user_data),
                                    gpointer user_data);

/** pw_canvas_input_free: takes the controllers off the widget */
void pw_canvas_input_free (PwCanvasInput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwCanvasInput, pw_canvas_input_free)

/** pw_canvas_input_get_pointer: where the pointer was last, the middle of the view if nowhere */
PwPoint pw_canvas_input_get_pointer (const PwCanvasInput *self);

G_END_DECLS
