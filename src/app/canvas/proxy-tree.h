/* app/canvas/proxy-tree.h - the elements of a diagram for assistive technology
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "app/canvas/element-proxy.h"
#include "interact/editor.h"

G_BEGIN_DECLS

/**
 * PwProxyTree:
 *
 * One proxy for each element that is drawn as a shape, those in pools, lanes and
 * sub-processes inside the proxies of these. They are made while nothing else is to
 * be done, and earlier where one is asked for. Only those in sight have a place.
 */
typedef struct _PwProxyTree PwProxyTree;

/**
 * pw_proxy_tree_new:
 * @widget: the canvas; gets the proxies as children
 * @editor: with the diagram they are made of; outlives the tree
 * @func: what is done for the proxies' actions
 */
PwProxyTree *pw_proxy_tree_new (GtkWidget         *widget,
                                PwEditor          *editor,
                                PwElementProxyFunc func,
                                gpointer           user_data);

/** pw_proxy_tree_free: takes the proxies off the canvas */
void pw_proxy_tree_free (PwProxyTree *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwProxyTree, pw_proxy_tree_free)

/**
 * pw_proxy_tree_update:
 * @update: how the editor's diagram has changed; the editor knows already
 *
 * Only proxies of elements that are gone, or lie in another one, go; new ones are made
 * when nothing else is to be done.
 */
void pw_proxy_tree_update (PwProxyTree           *self,
                           const PwDiagramUpdate *update);

/** pw_proxy_tree_get: (transfer none) (nullable): the proxy of an item, %NULL for edges */
PwElementProxy *pw_proxy_tree_get (PwProxyTree *self,
                                   guint        n);

/** pw_proxy_tree_complete: makes all that are still missing */
void pw_proxy_tree_complete (PwProxyTree *self);

/**
 * pw_proxy_tree_allocate:
 * @visible: (element-type guint): the items in sight
 *
 * Gives places to the proxies of these, and takes them from the others. To be called
 * while the canvas is allocated.
 */
void pw_proxy_tree_allocate (PwProxyTree  *self,
                             const GArray *visible);

/** pw_proxy_tree_set_selection: tells the proxies which of them are selected */
void pw_proxy_tree_set_selection (PwProxyTree *self,
                                  PwSelection *selection);

G_END_DECLS
