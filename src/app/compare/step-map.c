/* app/compare/step-map.c - where a place in one city's diagram is in another's
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/step-map.h"

#include <math.h>

/* So near a step, in diagram units, nothing else counts. */
#define NEAR 1.0

gboolean
pw_step_map_point (const PwPoint *from,
                   const PwPoint *to,
                   guint          n_steps,
                   PwPoint        point,
                   PwPoint       *mapped)
{
  PwPoint sum = { 0, 0 };
  double  weights = 0;

  for (guint i = 0; i < n_steps; i++)
    {
      double dx = point.x - from[i].x;
      double dy = point.y - from[i].y;
      double squared;
      double weight;

      if (isnan (from[i].x) || isnan (to[i].x))
        continue;
      squared = MAX (dx * dx + dy * dy, NEAR * NEAR);
      /* The fourth power, so that a near step outweighs many that are far. */
      weight = 1 / (squared * squared);
      sum.x += weight * (to[i].x + dx);
      sum.y += weight * (to[i].y + dy);
      weights += weight;
    }
  if (weights <= 0)
    return FALSE;

  *mapped = (PwPoint){ sum.x / weights, sum.y / weights };

  return TRUE;
}
