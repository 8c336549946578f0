/* draw/surroundings.h - which shapes a diagram's edges join
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * PwSurroundings:
 * @source: of an edge: index of the item it comes from, or -1
 * @target: of an edge: index of the item it goes to, or -1
 * @head: of a pool or lane: how wide the strip with its name is
 */
typedef struct
{
  int    source;
  int    target;
  double head;
} PwSurroundings;

/**
 * pw_surroundings_find: O(n)
 *
 * Returns: (transfer full): one per item of @diagram; free with g_free()
 */
PwSurroundings *pw_surroundings_find (const PwDiagram *diagram);

/**
 * pw_surroundings_update:
 * @before: (array): those of @diagram, which was read from a file, before it changed
 *
 * As pw_surroundings_find(), but ends are sought only of what changed.
 */
PwSurroundings *pw_surroundings_update (const PwSurroundings  *before,
                                        PwDiagram             *diagram,
                                        const PwDiagramUpdate *update);

G_END_DECLS
