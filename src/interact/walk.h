/* interact/walk.h - going through a diagram by keyboard, along the flow
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * PwWalkStep:
 * @PW_WALK_RIGHT: along an outgoing flow where pools are horizontal; else to the
 *   branch or neighbour on the right
 * @PW_WALK_NEXT: to the next in the order in which the process happens, pools and
 *   lanes before what they hold
 * @PW_WALK_FIRST: to where the flow begins
 * @PW_WALK_LAST: to where it ends
 */
typedef enum
{
  PW_WALK_RIGHT,
  PW_WALK_LEFT,
  PW_WALK_DOWN,
  PW_WALK_UP,
  PW_WALK_NEXT,
  PW_WALK_PREVIOUS,
  PW_WALK_FIRST,
  PW_WALK_LAST,
} PwWalkStep;

/**
 * PwWalk:
 *
 * A diagram's items in the order of the flow, with their neighbours. Remembers the
 * way, so that going back leads where one came from.
 */
typedef struct _PwWalk PwWalk;

/**
 * pw_walk_new:
 * @diagram: outlives the walk
 *
 * O(n log n).
 */
PwWalk *pw_walk_new (const PwDiagram *diagram);

void pw_walk_free (PwWalk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwWalk, pw_walk_free)

/**
 * pw_walk_step:
 * @from: an item, or -1 where none is selected
 *
 * Returns: the item one step away, or -1 where there is none that way
 */
int pw_walk_step (PwWalk    *self,
                  int        from,
                  PwWalkStep step);

/** pw_walk_first: the item where the flow begins (a start event if there is one), or -1 */
int pw_walk_first (const PwWalk *self);

/** pw_walk_last: the item where it ends, or -1 */
int pw_walk_last (const PwWalk *self);

/**
 * pw_walk_get_order:
 *
 * Returns: (array length=n): items in the order of %PW_WALK_NEXT; edges are not in it
 */
const guint *pw_walk_get_order (const PwWalk *self,
                                guint        *n);

/**
 * pw_walk_get_next:
 *
 * Returns: (array length=n): the items that flows lead to from @item
 */
const guint *pw_walk_get_next (const PwWalk *self,
                               guint         item,
                               guint        *n);

G_END_DECLS
