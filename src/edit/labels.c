/* edit/labels.c - places for names beside elements and flows
 *
 * Below, above, right, left: the first place that no flow and no shape touches, else
 * the first.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/labels.h"

#include <math.h>

#include "edit/drawing.h"
#include "edit/scope.h"
#include "model/diagram.h"

#define GAP 10
#define LETTER_WIDTH 6.0
#define LINE_HEIGHT 14
#define MOST_WIDTH 90

/* A guess: whoever draws measures, and takes the middle and the width from here. */
static void
guess_size (const PwElement *element,
            double          *width,
            double          *height)
{
  const char *name = pw_element_get_name (element);
  double      length = (name != NULL ? (double) g_utf8_strlen (name, -1) : 8) * LETTER_WIDTH;
  double      lines = MAX (1, ceil (length / MOST_WIDTH));

  *width = CLAMP (ceil (length), 14, MOST_WIDTH);
  *height = lines * LINE_HEIGHT;
}

static gboolean
is_crossed_by (PwRect           rect,
               const PwElement *flow)
{
  g_autoptr (GArray) points = pw_drawing_dup_points (flow);

  rect = pw_rect_grow (rect, -1);
  for (guint i = 1; points != NULL && i < points->len; i++)
    {
      PwPoint a = g_array_index (points, PwPoint, i - 1);
      PwPoint b = g_array_index (points, PwPoint, i);
      PwRect  segment = { MIN (a.x, b.x) - 0.1, MIN (a.y, b.y) - 0.1, fabs (a.x - b.x) + 0.2, fabs (a.y - b.y) + 0.2 };

      /* Slanted lines are rare: their box stands for them. */
      if (pw_rect_intersects (segment, rect))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_crossed (const PwElement *element,
            PwRect           rect)
{
  if (pw_element_has (element, PW_TRAIT_CONNECTION))
    return is_crossed_by (rect, element);
  for (guint outgoing = 0; outgoing < 2; outgoing++)
    {
      g_autoptr (GPtrArray) flows = pw_scope_list_flows (element, outgoing == 1, PW_ELEMENT_UNKNOWN);

      for (guint i = 0; i < flows->len; i++)
        if (is_crossed_by (rect, g_ptr_array_index (flows, i)))
          return TRUE;
    }

  return FALSE;
}

static gboolean
is_covered (const PwElement *element,
            PwRect           rect)
{
  PwElement *scope = pw_scope_get (element);

  for (PwElement *child = scope != NULL ? pw_element_get_first_child (scope) : NULL; child != NULL; child = pw_element_get_next_sibling (child))
    {
      PwRect place;

      if (child != element && pw_element_has (child, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA) && pw_drawing_get_bounds (child, &place) &&
          pw_rect_intersects (place, rect))
        return TRUE;
    }

  return FALSE;
}

static PwRect
choose (const PwElement *element,
        const PwRect    *places,
        guint            n)
{
  for (guint i = 0; i < n; i++)
    if (!is_crossed (element, places[i]) && !is_covered (element, places[i]))
      return places[i];
  for (guint i = 0; i < n; i++)
    if (!is_crossed (element, places[i]))
      return places[i];

  return places[0];
}

PwRect
pw_labels_place (const PwElement *element)
{
  g_autoptr (GArray) points = pw_drawing_dup_points (element);
  PwRect  bounds = { 0, 0, 0, 0 };
  double  width, height;
  PwPoint middle;

  guess_size (element, &width, &height);
  if (points != NULL && points->len > 1)
    {
      middle = pw_points_middle ((const PwPoint *) points->data, points->len);
      bounds = (PwRect){ middle.x, middle.y, 0, 0 };
    }
  else
    {
      pw_drawing_get_bounds (element, &bounds);
      middle = pw_rect_center (bounds);
    }

  {
    double gap = bounds.width > 0 ? GAP : 4;
    PwRect places[] = {
      { middle.x - width / 2, bounds.y + bounds.height + gap, width, height },
      { middle.x - width / 2, bounds.y - gap - height, width, height },
      { bounds.x + bounds.width + gap, middle.y - height / 2, width, height },
      { bounds.x - gap - width, middle.y - height / 2, width, height },
    };

    return choose (element, places, G_N_ELEMENTS (places));
  }
}

gboolean
pw_labels_is_crossed (const PwElement *element)
{
  PwElement *label = pw_drawing_get_label (element);
  PwRect     place;

  return label != NULL && pw_diagram_read_bounds (label, &place) && is_crossed (element, place);
}
