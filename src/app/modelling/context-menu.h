/* app/modelling/context-menu.h - the menu of the right button and the Menu key
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"
#include "app/modelling/deeds.h"

G_BEGIN_DECLS

/**
 * PwContextMenu:
 *
 * Offers in words what the context pad offers in pictures, and what the clipboard can do.
 * The right button selects what is below it first.
 */
typedef struct _PwContextMenu PwContextMenu;

/** pw_context_menu_new: all outlive it; @parent holds @canvas and the menu */
PwContextMenu *pw_context_menu_new (GtkWidget *parent,
                                    PwCanvas  *canvas,
                                    PwDeeds   *deeds);

void pw_context_menu_free (PwContextMenu *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwContextMenu, pw_context_menu_free)

/** pw_context_menu_open: @at: (nullable): in pixels of the canvas; %NULL for beside the selection */
void pw_context_menu_open (PwContextMenu *self,
                           const PwPoint *at);

/** pw_context_menu_get_model: (transfer none) (nullable): what was offered last */
GMenuModel *pw_context_menu_get_model (PwContextMenu *self);

G_END_DECLS
