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
 * The flow runs from left to right, from top to bottom where most pools and lanes of
 * the file are vertical. The longest way is straight, three branches lie above, on and
 * below it, loops go around, exceptions of boundary events below. Lanes are bands;
 * message flows run upright and to the side between pools; sub-processes are drawn
 * around what they hold. Edges have lines of their own and names that cover nothing.
 * No two shapes overlap. What refers to nothing is left out.
 *
 * The layered method of Sugiyama, Tagawa, Toda (1981) and Gansner et al. (1993) with
 * alignment in the manner of Brandes, Köpf (2001), made for BPMN as in Kitzmann et al.
 * (2009) and Effinger, Siebenhaller, Kaufmann (2009, 2011); ways are routed on a grid
 * and taken up again where others are better, as in the routing of circuits.
 *
 * Deterministic. Near O(n log n); up to some hundred edges are improved further, within
 * a fixed number of steps.
 *
 * Returns: (transfer full): a finished diagram with @is_generated set
 */
PwDiagram *pw_layout_place (const PwGraph *graph,
                            const PwModel *model,
                            PwTextSizeFunc measure,
                            gpointer       user_data);

/**
 * pw_layout_place_with_room:
 * @width: in diagram units
 * @height: likewise
 *
 * As pw_layout_place(), but every activity that is not open has room of @height at its
 * lower border that belongs to its bounds, for something to be drawn below it. Flows arrive
 * at the middle of what is above that. Boundary events sit there too, with @width of the
 * room free at the left of them.
 *
 * Returns: (transfer full): a finished diagram with @is_generated set
 */
PwDiagram *pw_layout_place_with_room (const PwGraph *graph,
                                      const PwModel *model,
                                      double         width,
                                      double         height,
                                      PwTextSizeFunc measure,
                                      gpointer       user_data);

/**
 * pw_layout_place_wrapped:
 *
 * As pw_layout_place(), but a long process is broken into rows, as a text is into lines,
 * so that the whole comes near the proportions of A4 and A3, landscape, or portrait where
 * the flow runs from top to bottom. Cut is where the fewest flows pass, in loops and
 * between splits and joins only where there is no other place.
 *
 * That holds for a process without pools, for one whose pool has no lanes and is the only
 * one that is not empty, and for what is in a sub-process. Several lanes or pools with
 * content stay as they are: flows between the upper rows of them would have to run through
 * the lower rows. So does what is short enough for a sheet.
 *
 * Returns: (transfer full): a finished diagram with @is_generated set
 */
PwDiagram *pw_layout_place_wrapped (const PwGraph *graph,
                                    const PwModel *model,
                                    PwTextSizeFunc measure,
                                    gpointer       user_data);

G_END_DECLS
