/* base/spatial-index.h - which of many rectangles meet an area
 *
 * Built over all rectangles, asked often: a packed R-tree. Some of them may move, come
 * and go before it is better built anew.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

typedef struct _PwSpatialIndex PwSpatialIndex;

/**
 * pw_spatial_index_new:
 * @rects: (array length=n_rects): copied
 *
 * O(n log n).
 *
 * Returns: (transfer full): never %NULL
 */
PwSpatialIndex *pw_spatial_index_new (const PwRect *rects,
                                      guint         n_rects);

void pw_spatial_index_free (PwSpatialIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSpatialIndex, pw_spatial_index_free)

/**
 * pw_spatial_index_find:
 *
 * Touching edges count as meeting, so that lines without a width are found.
 *
 * Returns: (transfer full) (element-type guint): positions in the array it was
 *   built from, in ascending order
 */
GArray *pw_spatial_index_find (const PwSpatialIndex *self,
                               PwRect                area);

/** pw_spatial_index_move: the rectangle at position @n is another now */
void pw_spatial_index_move (PwSpatialIndex *self,
                            guint           n,
                            PwRect          rect);

/**
 * pw_spatial_index_renumber:
 * @map: for each position the new one, %G_MAXUINT for rectangles that are gone
 */
void pw_spatial_index_renumber (PwSpatialIndex *self,
                                const guint    *map);

/** pw_spatial_index_add: a rectangle at position @n, where none is */
void pw_spatial_index_add (PwSpatialIndex *self,
                           guint           n,
                           PwRect          rect);

/** pw_spatial_index_is_worn: whether one built anew would be asked with less effort */
gboolean pw_spatial_index_is_worn (const PwSpatialIndex *self);

G_END_DECLS
