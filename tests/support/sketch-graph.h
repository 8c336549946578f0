/* support/sketch-graph.h - small process graphs written as one line of text
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/graph.h"

G_BEGIN_DECLS

/**
 * sketch_graph:
 * @text: chains of steps, set apart by spaces: "A > B > ?x > C ; ?x > D > B"
 *
 * What begins with "?" is a gateway, with "(" a start event, with ")" an end event;
 * all else is a user task. "A@2" is a second step named "A"; "_" stands for a
 * space. "S[" … "]" puts what is between into the sub-process S. "!t:B" is a timer
 * event at the border of B. "A ~ B" is a message flow.
 *
 * Returns: (transfer full)
 */
PwGraph *sketch_graph (const char *text);

/** sketch_node: the node written as @token, for setting what a sketch cannot say */
PwGraphNode *sketch_node (PwGraph    *graph,
                          const char *token);

G_END_DECLS
