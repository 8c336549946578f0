/* draw/description.h - a process in sentences, for people who do not see the drawing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/graph.h"

G_BEGIN_DECLS

/**
 * pw_diagram_describe:
 *
 * What the process is, who takes part, its steps in the order of the flow with
 * numbers that decisions and loops refer to, and its messages. Plain sentences in
 * the program's language, one line each. O(n).
 *
 * Returns: (transfer full): never %NULL
 */
char *pw_diagram_describe (const PwGraph *graph);

G_END_DECLS
