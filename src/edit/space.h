/* edit/space.h - room made or taken beyond a cut: what would move, as data
 *
 * Reads the model only: the space tool shows a plan while people drag,
 * pw_command_make_space() carries it out.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/** PwSpaceShape: an element that moves or, where it holds others and is cut, gets another size */
typedef struct
{
  PwElement *element;
  PwRect     from;
  PwRect     to;
} PwSpaceShape;

/**
 * PwSpaceFlow:
 * @points: (element-type PwPoint): the way that the flow would take
 * @is_guess: the flow could not just be stretched; its way is found anew when the
 *   plan is carried out
 */
typedef struct
{
  PwElement *flow;
  GArray    *points;
  gboolean   is_guess;
} PwSpaceFlow;

/**
 * PwSpacePlan:
 * @delta: how much room there will be; nearer to 0 than what was wanted where shapes or
 *   borders would come too close to each other
 * @area: the room that comes or goes, as long as what is cut
 * @shapes: (element-type PwSpaceShape): all that alters, containers before their content
 * @flows: (element-type PwSpaceFlow): flows at these
 */
typedef struct
{
  double  delta;
  PwRect  area;
  GArray *shapes;
  GArray *flows;
} PwSpacePlan;

/**
 * PwSpace: what could be cut, read once for as many plans as a drag needs
 *
 * Valid until the document changes.
 */
typedef struct _PwSpace PwSpace;

/** pw_space_new: (transfer full): O(n) in what is drawn there; see pw_space_plan() */
PwSpace *pw_space_new (const PwElement *container,
                       gboolean         everywhere);

void pw_space_free (PwSpace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSpace, pw_space_free)

/**
 * pw_space_plan_within:
 * @within: (nullable): only what is or comes to be there is in the plan; room and limits
 *   are those of the whole
 *
 * Returns: (transfer full): never %NULL
 */
PwSpacePlan *pw_space_plan_within (PwSpace      *self,
                                   double        cut,
                                   gboolean      is_horizontal,
                                   double        delta,
                                   const PwRect *within);

/**
 * pw_space_plan:
 * @container: the pool, lane, sub-process, process or collaboration under the pointer
 * @cut: where, in diagram units: x where @is_horizontal, else y
 * @is_horizontal: whether room is made to the right of the cut, else below it
 * @delta: how much; less than 0 takes room away
 * @everywhere: cuts the whole drawing that shows @container, else @container alone
 *
 * Beyond the cut all moves. Pools, lanes, expanded sub-processes and groups that are cut
 * grow or shrink. Pools in the way of a pool that grows make room. Less room is taken
 * than wanted before something gets smaller than its least size or its content, or runs
 * into what stays. O(n) in what is drawn there.
 *
 * Returns: (transfer full): never %NULL, perhaps without shapes; valid until the
 *   document changes
 */
PwSpacePlan *pw_space_plan (const PwElement *container,
                            double           cut,
                            gboolean         is_horizontal,
                            double           delta,
                            gboolean         everywhere);

void pw_space_plan_free (PwSpacePlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSpacePlan, pw_space_plan_free)

G_END_DECLS
