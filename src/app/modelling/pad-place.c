/* app/modelling/pad-place.c - where beside the selection the context pad stands
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/pad-place.h"

/* Between selection and pad; the selection's outline and handles stand in it. */
#define GAP 12
#define MARGIN 6 /* to the edge of the view */

static gboolean
is_free (PwRect        place,
         PwRect        view,
         const PwRect *obstacles,
         guint         n_obstacles)
{
  if (!pw_rect_contains_rect (view, place))
    return FALSE;
  for (guint i = 0; i < n_obstacles; i++)
    if (pw_rect_intersects (obstacles[i], place))
      return FALSE;
  return TRUE;
}

/* Along its side the pad gives way to what is there, as long as it still touches the selection's side. */
static gboolean
find_along (PwRect       *place,
            gboolean      is_vertical,
            PwRect        selection,
            PwRect        view,
            const PwRect *obstacles,
            guint         n_obstacles)
{
  double from = is_vertical ? MAX (selection.y, view.y) : MAX (selection.x, view.x);
  double to = is_vertical ? selection.y + selection.height : selection.x + selection.width;
  double length = is_vertical ? place->height : place->width;

  /* First as near to the beginning as may be, then backwards from there. */
  for (double at = from; at >= from - length; at -= GAP)
    {
      *(is_vertical ? &place->y : &place->x) = at;
      if (is_free (*place, view, obstacles, n_obstacles))
        return TRUE;
    }
  for (double at = from; at <= to; at += GAP)
    {
      *(is_vertical ? &place->y : &place->x) = at;
      if (is_free (*place, view, obstacles, n_obstacles))
        return TRUE;
    }
  return FALSE;
}

PwPoint
pw_pad_place (PwRect        selection,
              double        width,
              double        height,
              PwRect        view,
              const PwRect *obstacles,
              guint         n_obstacles)
{
  PwRect inside = pw_rect_grow (view, -MARGIN);
  PwRect sides[] = {
    { selection.x + selection.width + GAP, selection.y, width, height },
    { selection.x - GAP - width, selection.y, width, height },
    { selection.x, selection.y + selection.height + GAP, width, height },
    { selection.x, selection.y - GAP - height, width, height },
  };
  PwPoint corner;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (find_along (&sides[i], i < 2, selection, inside, obstacles, n_obstacles))
      return (PwPoint){ sides[i].x, sides[i].y };

  corner.x = CLAMP (selection.x + selection.width - width - MARGIN, inside.x, MAX (inside.x, inside.x + inside.width - width));
  corner.y = CLAMP (selection.y + MARGIN, inside.y, MAX (inside.y, inside.y + inside.height - height));
  return corner;
}
