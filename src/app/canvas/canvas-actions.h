/* app/canvas/canvas-actions.h - what people do to a document on its canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas-editing.h"

G_BEGIN_DECLS

/** pw_canvas_actions_install: adds actions and key bindings to the class of PwCanvas */
void pw_canvas_actions_install (GtkWidgetClass *widget_class);

/** pw_canvas_actions_update: whether the document may be edited now */
void pw_canvas_actions_update (PwCanvas *canvas,
                               gboolean  is_edited);

G_END_DECLS
