/* app/panels/outline.h - a diagram as a tree: pools, lanes, elements in flow order
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

#include "model/graph.h"

G_BEGIN_DECLS

/**
 * PwOutlineNode:
 *
 * One element of the tree, and what stands inside it.
 */
#define PW_TYPE_OUTLINE_NODE (pw_outline_node_get_type ())
G_DECLARE_FINAL_TYPE (PwOutlineNode, pw_outline_node, PW, OUTLINE_NODE, GObject)

const char *pw_outline_node_get_id (PwOutlineNode *self);

/** pw_outline_node_get_name: its name, else what kind of element it is */
const char *pw_outline_node_get_name (PwOutlineNode *self);

PwElementType pw_outline_node_get_bpmn_type (PwOutlineNode *self);

/** pw_outline_node_get_children: (transfer none) (nullable): %NULL where nothing is inside */
GListModel *pw_outline_node_get_children (PwOutlineNode *self);

/**
 * pw_outline_new:
 *
 * Boundary events stand inside their activity, elements of a sub-process inside it.
 *
 * Returns: (transfer full): the pools, or what stands in no pool
 */
GListModel *pw_outline_new (const PwModel *model);

/**
 * pw_outline_search:
 * @outline: from pw_outline_new()
 * @text: what people typed
 *
 * Returns: (transfer full): all elements whose name or kind contains every word of
 *   @text, without what is inside them, in the order of the tree
 */
GListModel *pw_outline_search (GListModel *outline,
                               const char *text);

G_END_DECLS
