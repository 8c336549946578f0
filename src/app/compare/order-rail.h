/* app/compare/order-rail.h - the orders of two cities as two rows of numbers
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/compare/step-cursor.h"
#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwOrderRail:
 *
 * Partners are joined: lines that cross are differences in order. A thick outline
 * is a step that only one of the two has. A click goes to the step.
 */
#define PW_TYPE_ORDER_RAIL (pw_order_rail_get_type ())
G_DECLARE_FINAL_TYPE (PwOrderRail, pw_order_rail, PW, ORDER_RAIL, GtkWidget)

/** pw_order_rail_set_pair: @comparison: (nullable): outlives what is shown of it */
void pw_order_rail_set_pair (PwOrderRail        *self,
                             const PwComparison *comparison,
                             guint               first,
                             guint               second);

void pw_order_rail_set_cursor (PwOrderRail  *self,
                               PwStepCursor *cursor);

G_END_DECLS
