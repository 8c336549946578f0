/* interact/handles.c - where what is selected can be taken hold of
 *
 *   NW ──── N ──── NE       SOURCE ●────◆────●  BEND
 *    W             E                         ◆  SEGMENT
 *   SW ──── S ──── SE                        ● TARGET
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/handles.h"

#include <math.h>

#include "edit/rules.h"

/* How far from its middle a handle can be taken, in pixels. */
#define REACH 7
#define REACH_TOUCH 18

/* A segment or side has a handle in its middle where it is this long, in pixels. */
#define LEAST_SEGMENT 40
#define LEAST_SIDE 32

static void
add (GArray      *handles,
     PwHandleKind kind,
     int          item,
     guint        index,
     PwPoint      at)
{
  const PwHandle handle = { kind, item, index, at };

  g_array_append_val (handles, handle);
}

static void
add_of_flow (GArray              *handles,
             const PwDiagramItem *item,
             int                  n,
             double               zoom)
{
  const PwPoint *points = item->points;

  if (item->n_points < 2)
    return;
  /* In the order of importance: the first within reach is taken. */
  add (handles, PW_HANDLE_SOURCE, n, 0, points[0]);
  add (handles, PW_HANDLE_TARGET, n, item->n_points - 1, points[item->n_points - 1]);
  for (guint i = 1; i + 1 < item->n_points; i++)
    add (handles, PW_HANDLE_BEND, n, i, points[i]);
  for (guint i = 0; i + 1 < item->n_points; i++)
    if (hypot (points[i + 1].x - points[i].x, points[i + 1].y - points[i].y) * zoom >= LEAST_SEGMENT)
      add (handles, PW_HANDLE_SEGMENT, n, i, (PwPoint){ (points[i].x + points[i + 1].x) / 2, (points[i].y + points[i + 1].y) / 2 });
}

static void
add_of_shape (GArray *handles,
              PwRect  bounds,
              int     n,
              double  zoom)
{
  const double  x[] = { bounds.x, bounds.x + bounds.width / 2, bounds.x + bounds.width };
  const double  y[] = { bounds.y, bounds.y + bounds.height / 2, bounds.y + bounds.height };
  const PwPoint at[] = {
    [PW_HANDLE_NORTH_WEST] = { x[0], y[0] },
    [PW_HANDLE_NORTH] = { x[1], y[0] },
    [PW_HANDLE_NORTH_EAST] = { x[2], y[0] },
    [PW_HANDLE_EAST] = { x[2], y[1] },
    [PW_HANDLE_SOUTH_EAST] = { x[2], y[2] },
    [PW_HANDLE_SOUTH] = { x[1], y[2] },
    [PW_HANDLE_SOUTH_WEST] = { x[0], y[2] },
    [PW_HANDLE_WEST] = { x[0], y[1] },
  };

  for (guint kind = PW_HANDLE_NORTH_WEST; kind <= PW_HANDLE_WEST; kind += 2)
    add (handles, kind, n, 0, at[kind]);
  for (guint kind = PW_HANDLE_NORTH; kind <= PW_HANDLE_WEST; kind += 2)
    {
      gboolean is_level = kind == PW_HANDLE_NORTH || kind == PW_HANDLE_SOUTH;

      if ((is_level ? bounds.width : bounds.height) * zoom >= LEAST_SIDE)
        add (handles, kind, n, 0, at[kind]);
    }
}

static void
add_of_sides (GArray *handles,
              PwRect  bounds,
              int     n)
{
  double middle = bounds.y + bounds.height / 2;

  add (handles, PW_HANDLE_WEST, n, 0, (PwPoint){ bounds.x, middle });
  add (handles, PW_HANDLE_EAST, n, 0, (PwPoint){ bounds.x + bounds.width, middle });
}

/* What the hand may resize; tasks grow by themselves with their text. */
static gboolean
is_resizable (const PwDiagramItem *item)
{
  return (pw_element_type_has (item->type, PW_TRAIT_SWIMLANE | PW_TRAIT_SUB_PROCESS) || item->type == PW_ELEMENT_GROUP) &&
         pw_rules_can_resize (item->element).allowed;
}

GArray *
pw_handles_list (PwEditor *editor)
{
  const PwDiagram     *diagram = pw_editor_get_diagram (editor);
  GArray              *handles = g_array_new (FALSE, FALSE, sizeof (PwHandle));
  double               zoom = pw_view_state_get_zoom (pw_editor_get_view_state (editor));
  int                  n = pw_editor_find (editor, pw_selection_get_only (pw_editor_get_selection (editor)));
  const PwDiagramItem *item = n >= 0 ? pw_diagram_get_item (diagram, (guint) n) : NULL;

  if (item == NULL || item->shape == NULL || pw_editor_get_document (editor) == NULL)
    return handles;

  if (item->is_edge)
    add_of_flow (handles, item, n, zoom);
  else if (is_resizable (item))
    add_of_shape (handles, item->bounds, n, zoom);
  else if (item->type == PW_ELEMENT_TEXT_ANNOTATION)
    add_of_sides (handles, item->bounds, n);

  return handles;
}

/* The middle of a long lane is often out of sight: all of its border can be taken. */
static gboolean
hit_border (PwEditor *editor,
            PwPoint   pixel,
            double    reach,
            PwHandle *handle)
{
  int                  n = pw_editor_find (editor, pw_selection_get_only (pw_editor_get_selection (editor)));
  const PwDiagramItem *item = n >= 0 ? pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) n) : NULL;
  PwPoint              at = pw_view_state_to_diagram (pw_editor_get_view_state (editor), pixel);
  PwRect               place;

  if (item == NULL || item->is_edge || !pw_element_type_has (item->type, PW_TRAIT_SWIMLANE))
    return FALSE;
  place = pw_view_state_rect_to_view (pw_editor_get_view_state (editor), item->bounds);
  if (!pw_rect_contains (pw_rect_grow (place, reach), pixel))
    return FALSE;

  *handle = (PwHandle){ PW_HANDLE_NORTH, n, 0, at };
  if (fabs (pixel.y - place.y) <= reach)
    handle->kind = PW_HANDLE_NORTH;
  else if (fabs (pixel.y - place.y - place.height) <= reach)
    handle->kind = PW_HANDLE_SOUTH;
  else if (fabs (pixel.x - place.x) <= reach)
    handle->kind = PW_HANDLE_WEST;
  else if (fabs (pixel.x - place.x - place.width) <= reach)
    handle->kind = PW_HANDLE_EAST;
  else
    return FALSE;

  return TRUE;
}

gboolean
pw_handles_hit (PwEditor *editor,
                PwPoint   pixel,
                PwDevice  device,
                PwHandle *handle)
{
  g_autoptr (GArray) handles = pw_handles_list (editor);
  double reach = device == PW_DEVICE_TOUCH ? REACH_TOUCH : REACH;

  for (guint i = 0; i < handles->len; i++)
    {
      const PwHandle *other = &g_array_index (handles, PwHandle, i);
      PwPoint         at = pw_view_state_to_view (pw_editor_get_view_state (editor), other->at);

      if (hypot (at.x - pixel.x, at.y - pixel.y) <= reach)
        {
          *handle = *other;
          return TRUE;
        }
    }

  return handles->len > 0 && hit_border (editor, pixel, reach, handle);
}
