/* layout/tidy.h - puts straight what somebody has drawn, where it is
 *
 * Steps that stand nearly in line come to stand in line, in rows and in columns; columns
 * get equal gaps, the two branches of a split lie equally far above and below it, flows
 * are routed anew. Order stays: what is left of something else still is. Where most flows
 * run backwards there is no order to be kept, and the steps are placed as from nothing, in
 * the place they take up now.
 *
 * Rows and columns are found by going through the sorted middles: one further from the
 * first of its line than a line is wide begins the next. See Misue, Eades, Lai, Sugiyama: "Layout adjustment and the mental map"
 * (1995) for why orthogonal order is what people recognize a drawing by.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"
#include "model/graph.h"

G_BEGIN_DECLS

/**
 * pw_layout_tidy:
 * @graph: what is drawn on one plane; not changed
 * @model: the document the graph was taken from
 * @drawn: the drawing; not changed
 * @ids: (array zero-terminated=1): steps, or what holds steps
 *
 * What is not named stays where it is; containers grow where they must. Deterministic.
 *
 * Returns: (transfer full): a finished diagram with @is_generated set
 */
PwDiagram *pw_layout_tidy (const PwGraph     *graph,
                           const PwModel     *model,
                           const PwDiagram   *drawn,
                           const char *const *ids,
                           PwTextSizeFunc     measure,
                           gpointer           user_data);

G_END_DECLS
