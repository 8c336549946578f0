/* app/modelling/drag-out.h - buttons that are clicked or drawn out onto the canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"

G_BEGIN_DECLS

/**
 * PwDragOutFunc: a drag began on @button
 *
 * Returns: whether a tool was taken into the hand, which then gets the motions and the
 *   release of the drag
 */
typedef gboolean (*PwDragOutFunc) (GtkWidget *button,
                                   gpointer   user_data);

/**
 * PwDragOut:
 *
 * A press on a button of palette or pad may become a click or a drag. One gesture on the
 * widget around them sees it first and takes it away from the button once it is a drag.
 * The drag never leaves that grab: the editor is told of it in the canvas's pixels.
 */
typedef struct _PwDragOut PwDragOut;

/** pw_drag_out_new: @widget: around the buttons */
PwDragOut *pw_drag_out_new (GtkWidget    *widget,
                            PwCanvas     *canvas,
                            PwDragOutFunc begin,
                            gpointer      user_data);

/** pw_drag_out_free: before or after the widget's end */
void pw_drag_out_free (PwDragOut *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwDragOut, pw_drag_out_free)

/** pw_drag_out_steal_press: whether the click that is told now came from a pointer; once */
gboolean pw_drag_out_steal_press (PwDragOut *self);

/** pw_drag_out_is_dragging: whether a drag lasts; the widget must stay mapped meanwhile */
gboolean pw_drag_out_is_dragging (const PwDragOut *self);

G_END_DECLS
