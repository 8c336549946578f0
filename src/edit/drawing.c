/* edit/drawing.c - where elements are drawn, read from the file's diagram interchange
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/drawing.h"

#include "edit/scope.h"
#include "model/diagram.h"

PwElement *
pw_drawing_get_shape (const PwElement *element)
{
  return pw_element_find_referrer (element, PW_ELEMENT_BPMN_SHAPE, "bpmnElement");
}

PwElement *
pw_drawing_get_edge (const PwElement *flow)
{
  return pw_element_find_referrer (flow, PW_ELEMENT_BPMN_EDGE, "bpmnElement");
}

gboolean
pw_drawing_get_bounds (const PwElement *element,
                       PwRect          *bounds)
{
  PwElement *shape = pw_drawing_get_shape (element);

  *bounds = (PwRect){ 0, 0, 0, 0 };

  return shape != NULL && pw_diagram_read_bounds (shape, bounds);
}

GArray *
pw_drawing_dup_points (const PwElement *flow)
{
  PwElement *edge = pw_drawing_get_edge (flow);

  return edge != NULL ? pw_diagram_read_points (edge) : NULL;
}

PwElement *
pw_drawing_get_label (const PwElement *element)
{
  PwElement *drawn = pw_drawing_get_shape (element);

  if (drawn == NULL)
    drawn = pw_drawing_get_edge (element);

  return drawn != NULL ? pw_element_find_child (drawn, PW_ELEMENT_BPMN_LABEL) : NULL;
}

PwElement *
pw_drawing_get_plane (const PwElement *element)
{
  PwElement *drawn = pw_drawing_get_shape (element);

  if (drawn == NULL)
    drawn = pw_drawing_get_edge (element);

  return drawn != NULL ? pw_element_get_parent (drawn) : NULL;
}

PwElement *
pw_drawing_get_own_plane (const PwElement *container)
{
  return pw_element_find_referrer (container, PW_ELEMENT_BPMN_PLANE, "bpmnElement");
}

static PwElement *
get_first_plane (const PwModel *model)
{
  PwElement *diagram = pw_model_get_nth_diagram (model, 0);

  return diagram != NULL ? pw_element_find_child (diagram, PW_ELEMENT_BPMN_PLANE) : NULL;
}

PwElement *
pw_drawing_get_content_plane (const PwElement *container)
{
  PwElement *plane;

  /* A lane's content and an expanded sub-process's are drawn where these are. */
  if (pw_element_has (container, PW_TRAIT_SUB_PROCESS) && !pw_drawing_is_expanded (container))
    return pw_drawing_get_own_plane (container);
  plane = pw_drawing_get_plane (container);
  if (plane == NULL)
    plane = pw_drawing_get_own_plane (container);
  if (plane == NULL && pw_element_get_bpmn_type (container) == PW_ELEMENT_PROCESS)
    {
      PwElement *pool = pw_scope_get_pool (container);

      plane = pool != NULL ? pw_drawing_get_plane (pool) : NULL;
      if (plane == NULL)
        plane = get_first_plane (pw_element_get_model (container));
    }

  return plane;
}

static gboolean
has_content_beside (const PwElement *container,
                    const PwElement *shape)
{
  for (PwElement *child = pw_element_get_first_child (container); child != NULL; child = pw_element_get_next_sibling (child))
    {
      PwElement *drawn = pw_drawing_get_shape (child);

      if (drawn != NULL)
        return pw_element_get_parent (drawn) == pw_element_get_parent (shape);
    }

  return FALSE;
}

gboolean
pw_drawing_is_expanded (const PwElement *container)
{
  PwElement *shape;

  if (pw_element_get_bpmn_type (container) == PW_ELEMENT_PARTICIPANT)
    return pw_scope_get_process (container) != NULL;
  if (!pw_element_has (container, PW_TRAIT_SUB_PROCESS))
    return TRUE;

  shape = pw_drawing_get_shape (container);
  if (shape == NULL)
    return FALSE;
  if (pw_element_has_attribute (shape, "isExpanded"))
    return pw_element_get_boolean (shape, "isExpanded");

  return pw_drawing_get_own_plane (container) == NULL && has_content_beside (container, shape);
}

gboolean
pw_drawing_is_horizontal (const PwElement *element)
{
  PwElement *pool = pw_scope_get_pool (element);
  PwElement *shape = pool != NULL ? pw_drawing_get_shape (pool) : NULL;
  PwRect     bounds;

  if (shape == NULL)
    return TRUE;
  if (pw_element_has_attribute (shape, "isHorizontal"))
    return pw_element_get_boolean (shape, "isHorizontal");

  return !pw_diagram_read_bounds (shape, &bounds) || bounds.width >= bounds.height;
}

gboolean
pw_drawing_has_outer_label (PwElementType type)
{
  return pw_element_type_has (type, PW_TRAIT_EVENT | PW_TRAIT_GATEWAY | PW_TRAIT_DATA | PW_TRAIT_CONNECTION) || type == PW_ELEMENT_GROUP;
}

static void
add_content (const PwElement *scope,
             gboolean         deep,
             GPtrArray       *content)
{
  for (PwElement *child = pw_element_get_first_child (scope); child != NULL; child = pw_element_get_next_sibling (child))
    {
      if (!pw_element_has (child, PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_ARTIFACT | PW_TRAIT_DATA) || pw_drawing_get_shape (child) == NULL)
        continue;
      g_ptr_array_add (content, child);
      if (deep && pw_element_has (child, PW_TRAIT_SUB_PROCESS) && pw_drawing_is_expanded (child))
        add_content (child, TRUE, content);
    }
}

gboolean
pw_drawing_lies_within (const PwElement *artifact,
                        const PwElement *container)
{
  PwRect bounds, place;

  return artifact != container && pw_element_has (artifact, PW_TRAIT_ARTIFACT) && pw_element_get_parent (artifact) == pw_element_get_parent (container) &&
         (pw_element_get_bpmn_type (container) == PW_ELEMENT_PARTICIPANT ||
          (pw_element_has (container, PW_TRAIT_SUB_PROCESS) && pw_drawing_is_expanded (container))) &&
         pw_drawing_get_bounds (container, &bounds) && pw_drawing_get_bounds (artifact, &place) && pw_rect_contains_rect (bounds, place) &&
         pw_drawing_get_plane (artifact) == pw_drawing_get_plane (container);
}

/* Annotations and groups that stand beside the container by meaning, but lie in it. */
static void
add_artifacts_within (const PwElement *container,
                      GPtrArray       *content)
{
  for (PwElement *child = pw_element_get_first_child (pw_element_get_parent (container)); child != NULL; child = pw_element_get_next_sibling (child))
    if (pw_drawing_lies_within (child, container))
      g_ptr_array_add (content, child);
}

static gboolean
is_in_lane (const PwElement *element,
            const PwElement *lane,
            PwRect           bounds)
{
  PwElement *own = pw_scope_get_lane (element);
  PwRect     place;

  if (own != NULL)
    return pw_element_is_inside (own, lane);

  return pw_drawing_get_bounds (element, &place) && pw_rect_contains (bounds, pw_rect_center (place));
}

GPtrArray *
pw_drawing_list_content (const PwElement *container,
                         gboolean         deep)
{
  GPtrArray *content = g_ptr_array_new ();
  PwElement *scope = pw_scope_of_container (container);
  PwRect     bounds;

  if (scope != NULL)
    add_content (scope, deep, content);
  if (pw_element_get_bpmn_type (container) == PW_ELEMENT_PARTICIPANT || pw_element_has (container, PW_TRAIT_SUB_PROCESS))
    add_artifacts_within (container, content);
  if (pw_element_get_bpmn_type (container) == PW_ELEMENT_LANE && pw_drawing_get_bounds (container, &bounds))
    for (guint i = content->len; i > 0; i--)
      if (!is_in_lane (g_ptr_array_index (content, i - 1), container, bounds))
        g_ptr_array_remove_index (content, i - 1);

  return content;
}

PwRect
pw_drawing_get_content_bounds (const PwElement *container)
{
  g_autoptr (GPtrArray) content = pw_drawing_list_content (container, FALSE);
  PwElement *plane = pw_drawing_get_content_plane (container);
  PwRect     bounds = { 0, 0, 0, 0 };
  PwRect     place;

  for (guint i = 0; i < content->len; i++)
    {
      PwElement *element = g_ptr_array_index (content, i);

      if (pw_drawing_get_plane (element) == plane && pw_element_get_bpmn_type (element) != PW_ELEMENT_BOUNDARY_EVENT && pw_drawing_get_bounds (element, &place))
        bounds = pw_rect_union (bounds, place);
    }

  return bounds;
}
