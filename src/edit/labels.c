/* edit/labels.c - places for names beside elements and flows
 *
 * Gathers what stands around; where the label goes is a matter of layout/label.h.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/labels.h"

#include <math.h>

#include "edit/drawing.h"
#include "edit/scope.h"
#include "layout/label.h"
#include "model/diagram.h"

#define LETTER_WIDTH 6.0
#define LINE_HEIGHT 14
#define MOST_WIDTH 90
/* What is further off cannot be covered. */
#define REACH 150

typedef struct
{
  GArray       *shapes;    /* PwRect */
  GPtrArray    *points;    /* GArray of PwPoint */
  GArray       *polylines; /* PwPolyline */
  PwLabelAround around;
} Around;

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

static void
add_flow (Around          *self,
          const PwElement *flow,
          PwRect           area)
{
  GArray    *points = pw_drawing_dup_points (flow);
  PwPolyline line;

  if (points == NULL)
    return;
  g_ptr_array_add (self->points, points);
  if (points->len < 2 || !pw_rect_intersects (pw_rect_grow (pw_points_bounds ((const PwPoint *) points->data, points->len), 1), area))
    return;
  line.points = (const PwPoint *) points->data;
  line.n_points = points->len;
  g_array_append_val (self->polylines, line);
}

static void
around_init (Around          *self,
             const PwElement *element,
             PwRect           area)
{
  PwElement *holder = pw_element_get_parent (element);

  area = pw_rect_grow (area, REACH);
  self->shapes = g_array_new (FALSE, FALSE, sizeof (PwRect));
  self->points = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->polylines = g_array_new (FALSE, FALSE, sizeof (PwPolyline));
  for (PwElement *child = holder != NULL ? pw_element_get_first_child (holder) : NULL; child != NULL; child = pw_element_get_next_sibling (child))
    {
      PwRect place;

      if (pw_element_has (child, PW_TRAIT_CONNECTION))
        add_flow (self, child, area);
      else if (pw_element_has (child, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA | PW_TRAIT_ARTIFACT) && pw_element_get_bpmn_type (child) != PW_ELEMENT_GROUP &&
               pw_drawing_get_bounds (child, &place) && pw_rect_intersects (place, area))
        g_array_append_val (self->shapes, place);
    }
  self->around = (PwLabelAround){ (const PwRect *) self->shapes->data, self->shapes->len,
                                  (const PwPolyline *) self->polylines->data, self->polylines->len };
}

static void
around_clear (Around *self)
{
  g_array_unref (self->shapes);
  g_ptr_array_unref (self->points);
  g_array_unref (self->polylines);
}

PwRect
pw_labels_place (const PwElement *element)
{
  g_autoptr (GArray) points = pw_drawing_dup_points (element);
  PwElement *label = pw_drawing_get_label (element);
  PwElement *source = points != NULL ? pw_scope_get_source (element) : NULL;
  PwRect     bounds = { 0, 0, 0, 0 };
  PwRect     place;
  double     width, height;
  Around     around;

  guess_size (element, &width, &height);
  if (label != NULL && pw_diagram_read_bounds (label, &place) && place.width > 0 && place.height > 0)
    {
      width = place.width;
      height = place.height;
    }
  if (points != NULL && points->len > 1)
    bounds = pw_points_bounds ((const PwPoint *) points->data, points->len);
  else
    pw_drawing_get_bounds (element, &bounds);

  around_init (&around, element, bounds);
  if (points != NULL && points->len > 1)
    place = pw_label_place_along ((const PwPoint *) points->data, points->len,
                                  source != NULL && pw_element_has (source, PW_TRAIT_GATEWAY), width, height, &around.around);
  else
    place = pw_label_place (bounds, width, height, &around.around);
  around_clear (&around);

  return place;
}

gboolean
pw_labels_is_crossed (const PwElement *element)
{
  PwElement *label = pw_drawing_get_label (element);
  PwRect     bounds = { 0, 0, 0, 0 };
  PwRect     place;
  Around     around;
  gboolean   is_free;

  if (label == NULL || !pw_diagram_read_bounds (label, &place) || pw_rect_is_empty (place))
    return FALSE;
  pw_drawing_get_bounds (element, &bounds);
  around_init (&around, element, place);
  around.around.n_shapes = 0; /* lines only: what lies on a shape was put there */
  is_free = pw_label_is_free (place, bounds, &around.around);
  around_clear (&around);

  return !is_free;
}
