/* edit/editing-drawing.c - the primitives that commands are made of: drawing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/editing.h"

#include <math.h>

#include "edit/drawing.h"
#include "edit/editing-private.h"
#include "edit/scope.h"
#include "layout/label.h"
#include "model/diagram.h"

static char *
dup_drawing_id (PwEdit     *self,
                const char *id)
{
  g_autofree char *wanted = g_strconcat (id, "_di", NULL);

  return pw_model_find (self->model, wanted) == NULL ? g_steal_pointer (&wanted) : pw_edit_dup_new_id (self, wanted);
}

PwElement *
pw_edit_add_drawing (PwEdit       *self,
                     PwElement    *element,
                     PwElement    *plane,
                     PwElementType type)
{
  const char      *id = pw_edit_ensure_id (self, element);
  g_autofree char *own = NULL;
  const char      *attributes[] = { "id", NULL, "bpmnElement", id, NULL };

  if (plane == NULL || pw_edit_has_failed (self))
    return NULL;
  attributes[1] = own = dup_drawing_id (self, id);

  return pw_edit_insert_with (self, plane, NULL, type, attributes);
}

PwElement *
pw_edit_add_shape (PwEdit    *self,
                   PwElement *element,
                   PwElement *plane,
                   PwRect     bounds)
{
  PwElement *shape = pw_edit_add_drawing (self, element, plane, PW_ELEMENT_BPMN_SHAPE);

  if (shape == NULL)
    return NULL;
  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_EXCLUSIVE_GATEWAY)
    pw_edit_set (self, shape, "isMarkerVisible", "true");
  pw_edit_apply (self, pw_change_new_bounds (shape, bounds));

  return shape;
}

/* A name inside the element finds its place anew; one beside it goes along. */
static void
move_label (PwEdit    *self,
            PwElement *element,
            PwElement *shape,
            PwRect     from,
            PwRect     to)
{
  PwElement *label = pw_element_find_child (shape, PW_ELEMENT_BPMN_LABEL);
  PwRect     place;
  gboolean   is_resized = fabs (from.width - to.width) > 0.001 || fabs (from.height - to.height) > 0.001;
  gboolean   is_outer = pw_drawing_has_outer_label (pw_element_get_bpmn_type (element));

  if (label == NULL || !pw_diagram_read_bounds (label, &place))
    return;
  if (is_resized && !is_outer && pw_element_get_node (label)->properties == NULL)
    {
      pw_edit_remove (self, label);
      return;
    }
  place = is_outer ? pw_label_follow (place, from, to) : pw_rect_translate (place, pw_rect_center (to).x - pw_rect_center (from).x, pw_rect_center (to).y - pw_rect_center (from).y);
  pw_edit_apply (self, pw_change_new_bounds (label, place));
}

void
pw_edit_set_bounds (PwEdit    *self,
                    PwElement *element,
                    PwRect     bounds)
{
  PwElement *shape = pw_drawing_get_shape (element);
  PwRect     old;
  PwTouch    touch = 0;

  if (shape == NULL || pw_edit_has_failed (self))
    return;

  pw_drawing_get_bounds (element, &old);
  if (fabs (old.x - bounds.x) > 0.001 || fabs (old.y - bounds.y) > 0.001)
    touch |= PW_TOUCH_MOVED;
  if (fabs (old.width - bounds.width) > 0.001 || fabs (old.height - bounds.height) > 0.001)
    touch |= PW_TOUCH_RESIZED;
  if (touch == 0)
    return;

  pw_edit_touch (self, element, touch);
  move_label (self, element, shape, old, bounds);
  pw_edit_apply (self, pw_change_new_bounds (shape, bounds));
}

void
pw_edit_set_label_bounds (PwEdit    *self,
                          PwElement *element,
                          PwRect     bounds)
{
  PwElement *drawn = pw_drawing_get_shape (element);
  PwElement *label;

  if (drawn == NULL)
    drawn = pw_drawing_get_edge (element);
  if (drawn == NULL || pw_edit_has_failed (self))
    return;

  label = pw_element_find_child (drawn, PW_ELEMENT_BPMN_LABEL);
  if (label == NULL)
    label = pw_edit_insert_with (self, drawn, NULL, PW_ELEMENT_BPMN_LABEL, NULL);
  if (label != NULL)
    pw_edit_apply (self, pw_change_new_bounds (label, bounds));
}

static gboolean
is_same_way (const GArray *a,
             const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const PwPoint *left = &g_array_index (a, PwPoint, i);
      const PwPoint *right = &g_array_index (b, PwPoint, i);

      if (fabs (left->x - right->x) > 0.001 || fabs (left->y - right->y) > 0.001)
        return FALSE;
    }

  return TRUE;
}

static void
move_flow_label (PwEdit       *self,
                 PwElement    *edge,
                 const GArray *from,
                 const GArray *to)
{
  PwElement *label = pw_element_find_child (edge, PW_ELEMENT_BPMN_LABEL);
  PwRect     place;

  if (label == NULL || !pw_diagram_read_bounds (label, &place) || from->len < 2)
    return;
  place = pw_label_follow_along (place, (const PwPoint *) from->data, from->len, (const PwPoint *) to->data, to->len);
  pw_edit_apply (self, pw_change_new_bounds (label, place));
}

void
pw_edit_set_points (PwEdit       *self,
                    PwElement    *flow,
                    const GArray *points)
{
  PwElement *edge = pw_drawing_get_edge (flow);
  PwElement *source = pw_scope_get_source (flow);
  g_autoptr (GArray) old = NULL;

  if (pw_edit_has_failed (self) || points->len < 2)
    return;
  if (edge == NULL)
    edge = pw_edit_add_drawing (self, flow, source != NULL ? pw_drawing_get_plane (source) : NULL, PW_ELEMENT_BPMN_EDGE);
  if (edge == NULL)
    return;

  old = pw_diagram_read_points (edge);
  if (is_same_way (old, points))
    return;
  pw_edit_apply (self, pw_change_new_waypoints (edge, (const PwPoint *) points->data, points->len));
  move_flow_label (self, edge, old, points);
}

/* Edges may name the shapes they connect; those that stay name it no more. */
static void
remove_drawn (PwEdit    *self,
              PwElement *drawn)
{
  static const char *const roles[] = { "sourceElement", "targetElement" };
  PwElement               *edge;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    while (!pw_edit_has_failed (self) && (edge = pw_element_find_referrer (drawn, PW_ELEMENT_BPMN_EDGE, roles[i])) != NULL)
      pw_edit_set (self, edge, roles[i], NULL);
  pw_edit_remove (self, drawn);
}

void
pw_edit_remove_drawing (PwEdit    *self,
                        PwElement *element)
{
  PwElement *drawn;

  while (!pw_edit_has_failed (self) && (drawn = pw_element_find_referrer (element, PW_ELEMENT_BPMN_SHAPE, "bpmnElement")) != NULL)
    remove_drawn (self, drawn);
  while (!pw_edit_has_failed (self) && (drawn = pw_element_find_referrer (element, PW_ELEMENT_BPMN_EDGE, "bpmnElement")) != NULL)
    remove_drawn (self, drawn);
  while (!pw_edit_has_failed (self) && (drawn = pw_drawing_get_own_plane (element)) != NULL)
    pw_edit_remove (self, pw_element_get_parent (drawn));
}

/* --- moving ------------------------------------------------------------------------------ */

static void
add_moving (GHashTable *known,
            GPtrArray  *moving,
            PwElement  *element)
{
  g_autoptr (GPtrArray) inside = NULL;
  PwElementType type = pw_element_get_bpmn_type (element);

  if (element == NULL || !g_hash_table_add (known, element))
    return;
  g_ptr_array_add (moving, element);

  if (type == PW_ELEMENT_PARTICIPANT || type == PW_ELEMENT_LANE)
    {
      g_autoptr (GPtrArray) lanes = pw_scope_list_lanes (element);

      for (guint i = 0; i < lanes->len; i++)
        add_moving (known, moving, g_ptr_array_index (lanes, i));
    }
  if (type == PW_ELEMENT_PARTICIPANT || type == PW_ELEMENT_LANE ||
      (pw_element_has (element, PW_TRAIT_SUB_PROCESS) && pw_drawing_is_expanded (element)))
    {
      inside = pw_drawing_list_content (element, FALSE);
      for (guint i = 0; i < inside->len; i++)
        add_moving (known, moving, g_ptr_array_index (inside, i));
    }
  if (pw_element_has (element, PW_TRAIT_ACTIVITY))
    {
      g_autoptr (GPtrArray) events = pw_scope_list_attached (element);

      for (guint i = 0; i < events->len; i++)
        add_moving (known, moving, g_ptr_array_index (events, i));
    }
}

GPtrArray *
pw_edit_list_moving (const GPtrArray *elements)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GPtrArray *moving = g_ptr_array_new ();

  for (guint i = 0; i < elements->len; i++)
    add_moving (known, moving, g_ptr_array_index (elements, i));

  return moving;
}

void
pw_edit_translate (PwEdit    *self,
                   GPtrArray *elements,
                   double     dx,
                   double     dy)
{
  g_autoptr (GPtrArray) moving = pw_edit_list_moving (elements);

  for (guint i = 0; i < moving->len; i++)
    {
      PwElement *element = g_ptr_array_index (moving, i);
      PwRect     bounds;

      if (pw_drawing_get_bounds (element, &bounds))
        pw_edit_set_bounds (self, element, pw_rect_translate (bounds, dx, dy));
    }
}
