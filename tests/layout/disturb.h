/* tests/layout/disturb.h - puts a step into a drawn flow, and sees what moves for it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "layout/arrange.h"

/**
 * Displacement:
 * @n_moved: shapes that moved; what is attached to them or lies in them apart
 * @n_unneeded: of these, those whose old place is still free: nothing has come nearer to
 *   it than the least gap, and no flow would get shorter than that
 * @n_overlaps: pairs of steps that overlap and did not before
 * @n_hits: flows that run through a step and did not before
 * @n_routed: flows of others whose way changed
 */
typedef struct
{
  guint  n_cases;
  guint  n_shapes;
  guint  n_moved;
  guint  n_unneeded;
  guint  n_overlaps;
  guint  n_hits;
  guint  n_routed;
  guint  n_still; /* cases in which nothing moved */
  double total;
  double most;
} Displacement;

/** disturb_count: sequence flows of @model that could take a step: drawn, and so are both ends */
guint disturb_count (const PwModel *model);

/**
 * disturb_insert: puts a task without a shape into the @n-th of them
 *
 * The flow leads to it, a new one on to where the flow led; the drawing knows of neither.
 *
 * Returns: (transfer full): a model of its own
 */
PwModel *disturb_insert (const PwModel *model,
                         guint          n);

/** disturb_measure: adds to @sum what completing the drawing of @model moved */
void disturb_measure (const PwModel       *model,
                      const PwArrangement *arrangement,
                      Displacement        *sum);
