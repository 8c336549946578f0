/* draw/item.c - draws whatever has no notation of its own
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/item.h"

void
pw_item_draw_shape (PwItemPen *pen)
{
  pw_display_list_rounded_rectangle (pen->list, pen->item->bounds, 10);
  pw_display_list_draw (pen->list, pen->fill, pen->stroke, pen->theme->line_width, NULL);
}

void
pw_item_draw_edge (PwItemPen *pen)
{
  for (guint i = 0; i < pen->item->n_points; i++)
    pw_display_list_line_to (pen->list, pen->item->points[i].x, pen->item->points[i].y);
  pw_display_list_draw (pen->list, PW_NO_COLOR, pen->stroke, pen->theme->line_width, NULL);
}
