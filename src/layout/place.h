/* layout/place.h - places a process that has no drawing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"
#include "model/graph.h"

G_BEGIN_DECLS

/**
 * pw_layout_place:
 * @graph: the process; not changed
 * @model: the document the graph was taken from, for the items' elements
 * @measure: (nullable): sizes of texts; %NULL estimates them
 *
 * A simple left-to-right drawing: columns by the flow's rank, pools and lanes as
 * bands, sub-processes around what they hold, orthogonal edges. Nothing overlaps.
 * Deterministic. O(n log n).
 *
 * Returns: (transfer full): a finished diagram with @is_generated set
 */
PwDiagram *pw_layout_place (const PwGraph *graph,
                            const PwModel *model,
                            PwTextSizeFunc measure,
                            gpointer       user_data);

G_END_DECLS
