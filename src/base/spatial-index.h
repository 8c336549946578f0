/* base/spatial-index.h - which of many rectangles meet an area
 *
 * Built once over all rectangles, asked often: a packed R-tree.
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

G_END_DECLS
