/* app/compare/pair-bridge.h - the line that joins the selected step with its partners
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "base/geometry.h"
#include "compare/table.h"

G_BEGIN_DECLS

/**
 * PwBridgeEnd: what the line leads to in one diagram
 * @step: in pixels of the bridge
 * @pane: all of the diagram that is seen, likewise
 * @obstacles: (element-type PwRect): what the line should not cross, likewise
 */
typedef struct
{
  PwRect  step;
  PwRect  pane;
  GArray *obstacles;
} PwBridgeEnd;

/**
 * PwPairBridge:
 *
 * Lies over the diagrams and takes no clicks. The line rises from each step and crosses
 * over where it meets least; its label says which step it is.
 */
#define PW_TYPE_PAIR_BRIDGE (pw_pair_bridge_get_type ())
G_DECLARE_FINAL_TYPE (PwPairBridge, pw_pair_bridge, PW, PAIR_BRIDGE, GtkWidget)

/**
 * pw_pair_bridge_set_ends:
 * @ends: (element-type PwBridgeEnd) (nullable): from left to right; less than two show nothing
 * @kind: the most important difference, or none
 */
void pw_pair_bridge_set_ends (PwPairBridge *self,
                              const GArray *ends,
                              const char   *label,
                              PwDifference  kind);

/**
 * pw_pair_bridge_find_height:
 *
 * Returns: at which y the line crosses over: in sight and above all steps, where it meets
 *   the fewest obstacles, and of such places the nearest to the steps
 */
double pw_pair_bridge_find_height (const GArray *ends);

G_END_DECLS
