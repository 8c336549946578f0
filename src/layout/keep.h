/* layout/keep.h - completes a drawing, and changes as little of it as can be
 *
 * What a person has drawn stays where it is. What is new is put where its flow leads
 * through, into free room first; where there is none, what lies behind makes room, each
 * shape by no more than it must: gaps close to the least before a shape moves on.
 *
 *   [ A ]----------->[ B ]--->[ C ]        [ A ]-->[new]-->[ B ]->[ C ]
 *
 * Only flows are routed whose ends have moved, that lead elsewhere now, or that a shape
 * has come to lie on; they are repaired before they are made anew. Labels follow,
 * containers grow. The order of shapes along each axis is kept, as Misue, Eades, Lai and
 * Sugiyama ask of a layout that does not destroy the mental map ("Layout adjustment and
 * the mental map", 1995); the least shifts that keep it are longest ways through the
 * constraints, which force-scan and constraint methods look for likewise (Dwyer, Marriott,
 * Stuckey: "Fast node overlap removal", 2005).
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"
#include "model/graph.h"

G_BEGIN_DECLS

/**
 * pw_layout_keep:
 * @graph: what is to be seen on one plane, see pw_graph_new_part(); not changed
 * @model: the document the graph was taken from
 * @drawn: what is drawn there now; not changed
 * @measure: (nullable): sizes of texts; %NULL estimates them
 *
 * Shapes that overlap each other are moved apart too; a drawing that is complete and
 * clean comes back as it is. Deterministic.
 *
 * Returns: (transfer full): a finished diagram with @is_generated set; what was drawn has
 *   its shape, what is new has none
 */
PwDiagram *pw_layout_keep (const PwGraph   *graph,
                           const PwModel   *model,
                           const PwDiagram *drawn,
                           PwTextSizeFunc   measure,
                           gpointer         user_data);

G_END_DECLS
