/* model/fragment.h - a run of nodes outside of any document
 *
 * What a change puts in or took out. It keeps the namespaces that were in scope
 * where it came from, so that it can go back, or elsewhere, with the same prefixes.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef struct _PwFragment PwFragment;

/** pw_fragment_new: an empty one with the namespaces in scope at @parent */
PwFragment *pw_fragment_new (xmlNode *parent);

/** pw_fragment_copy: copies @n children of @parent from raw index @index on */
PwFragment *pw_fragment_copy (xmlNode *parent,
                              guint    index,
                              guint    n);

PwFragment *pw_fragment_ref (PwFragment *self);
void        pw_fragment_unref (PwFragment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwFragment, pw_fragment_unref)

/** pw_fragment_get_root: (transfer none): the node whose children it holds; may be filled */
xmlNode *pw_fragment_get_root (const PwFragment *self);

guint pw_fragment_get_n_nodes (const PwFragment *self);

/**
 * pw_fragment_matches:
 *
 * Returns: whether the children of @parent from @index on are the fragment's
 */
gboolean pw_fragment_matches (const PwFragment *self,
                              xmlNode          *parent,
                              guint             index);

/** pw_fragment_insert: puts copies of its nodes among the children of @parent */
void pw_fragment_insert (const PwFragment *self,
                         xmlNode          *parent,
                         guint             index);

/** pw_node_get_raw_index: its place among its siblings, nodes of all kinds counted */
guint pw_node_get_raw_index (const xmlNode *node);

/** pw_node_get_raw_child: (nullable): the child at a raw index */
xmlNode *pw_node_get_raw_child (const xmlNode *parent,
                                guint          index);

/** pw_node_append_copy: appends a copy of @source, namespaces by prefix, to @parent */
xmlNode *pw_node_append_copy (const xmlNode *source,
                              xmlNode       *parent);

G_END_DECLS
