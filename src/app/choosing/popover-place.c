/* app/choosing/popover-place.c - where a popover over the canvas points
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/choosing/popover-place.h"

/* Between the element and the popover, in pixels. */
#define GAP 6

void
pw_popover_place (GtkPopover *popover,
                  GtkWidget  *parent,
                  PwCanvas   *canvas,
                  GtkWidget  *beside,
                  const char *id)
{
  PwRect          view = pw_view_state_get_size (pw_canvas_get_view_state (canvas));
  PwRect          place = { view.width / 2, view.height / 3, 1, 1 };
  graphene_rect_t origin = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  GdkRectangle    target;

  if (beside != NULL && gtk_widget_compute_bounds (beside, parent, &origin))
    place = (PwRect){ 0, 0, origin.size.width, origin.size.height };
  else if (gtk_widget_compute_bounds (GTK_WIDGET (canvas), parent, &origin) && id != NULL &&
           pw_canvas_get_element_bounds (canvas, id, &place))
    place = pw_rect_intersect (pw_rect_grow (place, GAP), view);

  target = (GdkRectangle){ (int) (origin.origin.x + place.x), (int) (origin.origin.y + place.y),
                           MAX ((int) place.width, 1), MAX ((int) place.height, 1) };
  gtk_popover_set_pointing_to (popover, &target);
}
