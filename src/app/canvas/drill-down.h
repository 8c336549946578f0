/* app/canvas/drill-down.h - the button that opens a collapsed sub-process
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "interact/editor.h"

G_BEGIN_DECLS

/**
 * PwDrillDown:
 *
 * Stands at the lower right of the sub-process that is selected, or else under the
 * pointer, if it has a diagram of its own.
 */
typedef struct _PwDrillDown PwDrillDown;

/**
 * pw_drill_down_new:
 * @widget: the canvas; gets the button as a child
 * @editor: outlives it; a click activates the sub-process there
 */
PwDrillDown *pw_drill_down_new (GtkWidget *widget,
                                PwEditor  *editor);

void pw_drill_down_free (PwDrillDown *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwDrillDown, pw_drill_down_free)

/** pw_drill_down_update: to be called when selection, hover or diagram have changed */
void pw_drill_down_update (PwDrillDown *self);

/** pw_drill_down_forget: items are others now: the next update shows it anew */
void pw_drill_down_forget (PwDrillDown *self);

/** pw_drill_down_allocate: to be called while the canvas is allocated */
void pw_drill_down_allocate (PwDrillDown *self);

void pw_drill_down_snapshot (PwDrillDown *self,
                             GtkSnapshot *snapshot);

G_END_DECLS
