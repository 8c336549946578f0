/* tests/layout/readable.h - what must hold for every drawing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"
#include "model/graph.h"

G_BEGIN_DECLS

/** assert_readable: nothing overlaps or is outside; edges are upright or level, docked and run through no shape */
void assert_readable (const PwDiagram *diagram);

/** assert_nothing_overlaps: a part of that; returns how many shapes hold no others */
guint assert_nothing_overlaps (const PwDiagram *diagram);

/** assert_edges_are_upright_or_level: likewise */
void assert_edges_are_upright_or_level (const PwDiagram *diagram);

/** assert_all_is_drawn: all nodes, and all edges whose ends exist */
void assert_all_is_drawn (const PwDiagram *diagram,
                          const PwGraph   *graph);

G_END_DECLS
