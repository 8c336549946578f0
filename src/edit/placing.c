/* edit/placing.c - a free place for what is appended
 *
 * To the right of the source, as far off as its neighbours are; further branches go
 * below each other. All is computed for horizontal pools; in vertical ones x and y
 * change places.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/creating.h"

#include <math.h>

#include "edit/drawing.h"
#include "edit/scope.h"

#define DEFAULT_GAP 50
#define MOST_GAP 250
#define LEAST_GAP 20
#define BRANCH_DISTANCE 80
#define BRANCH_GAP 30
#define ANNOTATION_GAP 50
#define DATA_GAP 40
#define MOST_STEPS 200

static PwRect
turn (PwRect   rect,
      gboolean is_horizontal)
{
  return is_horizontal ? rect : (PwRect){ rect.y, rect.x, rect.height, rect.width };
}

/* The average gap to what follows the source, else to what comes before it. */
static double
get_usual_gap (const PwElement *source,
               PwRect           from,
               gboolean         is_horizontal)
{
  for (guint i = 0; i < 2; i++)
    {
      gboolean outgoing = i == 0;
      g_autoptr (GPtrArray) flows = pw_scope_list_flows (source, outgoing, PW_ELEMENT_SEQUENCE_FLOW);
      double sum = 0;
      guint  n = 0;

      for (guint k = 0; k < flows->len; k++)
        {
          PwElement *flow = g_ptr_array_index (flows, k);
          PwElement *other = outgoing ? pw_scope_get_target (flow) : pw_scope_get_source (flow);
          PwRect     place;
          double     gap;

          if (other == NULL || !pw_drawing_get_bounds (other, &place))
            continue;
          place = turn (place, is_horizontal);
          gap = outgoing ? place.x - from.x - from.width : from.x - place.x - place.width;
          if (gap < LEAST_GAP || gap > MOST_GAP)
            continue;
          sum += gap;
          n++;
        }
      if (n > 0)
        return sum / n;
    }

  return DEFAULT_GAP;
}

/* What stands at a place, the source and what holds it aside. */
static gboolean
find_occupant (const PwElement *source,
               PwRect           wanted,
               PwRect          *occupant)
{
  PwElement *scope = pw_scope_get (source);
  PwElement *plane = pw_drawing_get_plane (source);

  for (PwElement *child = scope != NULL ? pw_element_get_first_child (scope) : NULL; child != NULL; child = pw_element_get_next_sibling (child))
    if (child != source && pw_element_has (child, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA | PW_TRAIT_ARTIFACT) &&
        pw_element_get_bpmn_type (child) != PW_ELEMENT_GROUP && pw_drawing_get_bounds (child, occupant) &&
        pw_rect_intersects (pw_rect_grow (*occupant, LEAST_GAP / 2), wanted) && pw_drawing_get_plane (child) == plane)
      return TRUE;

  return FALSE;
}

typedef enum
{
  STEP_DOWN,
  STEP_UP,
  STEP_RIGHT,
} Step;

static PwRect
find_free (const PwElement *source,
           PwRect           wanted,
           PwRect           from,
           gboolean         is_horizontal,
           Step             step)
{
  PwRect occupant;

  for (guint i = 0; i < MOST_STEPS && find_occupant (source, turn (wanted, is_horizontal), &occupant); i++)
    {
      occupant = turn (occupant, is_horizontal);
      if (step == STEP_UP)
        wanted.y = occupant.y - BRANCH_GAP - wanted.height;
      else if (step == STEP_RIGHT)
        wanted.x = occupant.x + occupant.width + BRANCH_GAP;
      else
        wanted.y = MAX (occupant.y + occupant.height + BRANCH_GAP,
                        from.y + from.height / 2 + BRANCH_DISTANCE - wanted.height / 2);
    }

  return wanted;
}

PwPoint
pw_placing_find (const PwElement *source,
                 const PwVariant *variant)
{
  gboolean is_horizontal = pw_drawing_is_horizontal (source);
  gboolean is_boundary = pw_element_get_bpmn_type (source) == PW_ELEMENT_BOUNDARY_EVENT;
  PwRect   from, wanted;
  double   width, height;
  Step     step = STEP_DOWN;

  pw_drawing_get_bounds (source, &from);
  if (pw_element_has (source, PW_TRAIT_CONNECTION))
    {
      g_autoptr (GArray) points = pw_drawing_dup_points (source);

      if (points != NULL && points->len > 1)
        {
          PwPoint middle = pw_points_middle ((const PwPoint *) points->data, points->len);

          from = (PwRect){ middle.x, middle.y, 0, 0 };
        }
    }
  from = turn (from, is_horizontal);
  pw_variant_get_size (variant, TRUE, &width, &height);
  wanted = turn ((PwRect){ 0, 0, width, height }, is_horizontal);

  if (variant->type == PW_ELEMENT_TEXT_ANNOTATION)
    {
      wanted.x = from.x + from.width;
      wanted.y = from.y - ANNOTATION_GAP - wanted.height;
      step = STEP_UP;
    }
  else if (pw_element_type_has (variant->type, PW_TRAIT_DATA))
    {
      wanted.x = from.x + from.width - 10;
      wanted.y = is_horizontal ? from.y + from.height + DATA_GAP : from.y - DATA_GAP - wanted.height;
      step = STEP_RIGHT;
    }
  else if (is_boundary)
    {
      wanted.x = from.x + from.width + DEFAULT_GAP;
      wanted.y = from.y + from.height + DEFAULT_GAP;
    }
  else
    {
      wanted.x = from.x + from.width + get_usual_gap (source, from, is_horizontal);
      wanted.y = from.y + from.height / 2 - wanted.height / 2;
    }

  return pw_rect_center (turn (find_free (source, wanted, from, is_horizontal, step), is_horizontal));
}
