/* interact/item-index.h - which items of a diagram lie in an area
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"

G_BEGIN_DECLS

typedef struct _PwItemIndex PwItemIndex;

/**
 * pw_item_index_new:
 * @labels: (nullable) (array): per item the place of its label, empty where it has none
 *
 * Good until the diagram is another one or has changed. O(n log n).
 *
 * Returns: (transfer full): never %NULL
 */
PwItemIndex *pw_item_index_new (const PwDiagram *diagram,
                                const PwRect    *labels);

void pw_item_index_free (PwItemIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwItemIndex, pw_item_index_free)

/**
 * pw_item_index_update:
 * @update: how the diagram has changed
 * @labels_before: (nullable): as they were given for what it was
 * @labels: (nullable): as they are; %NULL if and only if they were
 *
 * Returns: %FALSE where one made anew would be better
 */
gboolean pw_item_index_update (PwItemIndex           *self,
                               const PwDiagram       *diagram,
                               const PwDiagramUpdate *update,
                               const PwRect          *labels_before,
                               const PwRect          *labels);

/**
 * pw_item_index_find:
 *
 * Returns: (transfer full) (element-type guint): the items whose bounds or label meet
 *   @area, each once, in drawing order
 */
GArray *pw_item_index_find (const PwItemIndex *self,
                            PwRect             area);

G_END_DECLS
