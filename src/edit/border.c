/* edit/border.c - places on the border of an activity
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/border.h"

PwPoint
pw_border_project (PwRect  rect,
                   PwPoint point)
{
  double x = CLAMP (point.x, rect.x, rect.x + rect.width);
  double y = CLAMP (point.y, rect.y, rect.y + rect.height);
  double left = x - rect.x;
  double right = rect.x + rect.width - x;
  double top = y - rect.y;
  double bottom = rect.y + rect.height - y;
  double least = MIN (MIN (left, right), MIN (top, bottom));

  if (least == bottom)
    y = rect.y + rect.height;
  else if (least == top)
    y = rect.y;
  else
    x = least == left ? rect.x : rect.x + rect.width;

  return (PwPoint){ x, y };
}

static double
carry_over (double at,
            double from,
            double from_length,
            double to,
            double to_length)
{
  return from_length > 0 ? to + (at - from) / from_length * to_length : to;
}

PwPoint
pw_border_carry (PwRect  from,
                 PwRect  to,
                 PwPoint center)
{
  return pw_border_project (to, (PwPoint){ carry_over (center.x, from.x, from.width, to.x, to.width),
                                           carry_over (center.y, from.y, from.height, to.y, to.height) });
}
