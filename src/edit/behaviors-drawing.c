/* edit/behaviors-drawing.c - behaviours that keep the drawing in step with the meaning
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/behaviors-private.h"

#include <math.h>

#include "edit/border.h"
#include "edit/drawing.h"
#include "edit/editing-private.h"
#include "edit/labels.h"
#include "edit/lanes.h"
#include "edit/routing.h"
#include "edit/scope.h"

/* Room around what a container grows for. */
#define PADDING 20

static PwElementType
type_of (const PwElement *element)
{
  return pw_element_get_bpmn_type (element);
}

/* --- boundary events ---------------------------------------------------------------------- */

/* Events stay on the border of their host, at the same part of it. */
void
pw_behavior_drag_events (PwEdit    *edit,
                         PwElement *host)
{
  g_autoptr (GPtrArray) events = NULL;
  PwRect from, to;

  if (!pw_element_has (host, PW_TRAIT_ACTIVITY) || !pw_edit_get_old_bounds (edit, host, &from) || !pw_drawing_get_bounds (host, &to))
    return;
  events = pw_scope_list_attached (host);
  for (guint i = 0; i < events->len; i++)
    {
      PwElement *event = g_ptr_array_index (events, i);
      PwRect     bounds;
      PwPoint    center;

      if (!pw_drawing_get_bounds (event, &bounds))
        continue;
      center = pw_rect_center (bounds);
      if ((pw_edit_get_touch (edit, event) & PW_TOUCH_MOVED) == 0)
        center = pw_border_carry (from, to, center);
      else if (fabs (from.width - to.width) < 0.001 && fabs (from.height - to.height) < 0.001)
        continue; /* both moved alike */
      else
        center = pw_border_project (to, center);
      pw_edit_set_bounds (edit, event, (PwRect){ center.x - bounds.width / 2, center.y - bounds.height / 2, bounds.width, bounds.height });
    }
}

/* --- containers --------------------------------------------------------------------------- */

/* What grows when @element does not fit: expanded sub-process or pool, drawn beside it. */
static PwElement *
get_drawn_container (const PwElement *element)
{
  PwElement *scope = pw_scope_get (element);
  PwElement *container = scope;

  if (scope == NULL)
    return NULL;
  if (type_of (scope) == PW_ELEMENT_PROCESS)
    container = pw_element_find_referrer (scope, PW_ELEMENT_PARTICIPANT, "processRef");
  if (container == NULL || pw_drawing_get_shape (container) == NULL ||
      pw_drawing_get_plane (container) != pw_drawing_get_plane (element))
    return NULL;

  return container;
}

void
pw_behavior_grow_container (PwEdit    *edit,
                            PwElement *element)
{
  PwElement *container = get_drawn_container (element);
  PwRect     place, bounds, grown;

  if (container == NULL || !pw_drawing_get_bounds (element, &place) || !pw_drawing_get_bounds (container, &bounds))
    return;
  if (!pw_element_has (element, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA | PW_TRAIT_ARTIFACT) ||
      type_of (element) == PW_ELEMENT_BOUNDARY_EVENT || type_of (element) == PW_ELEMENT_DATA_STORE_REFERENCE ||
      pw_rect_contains_rect (bounds, place))
    return;

  grown = pw_rect_union (bounds, pw_rect_grow (place, PADDING));
  if (type_of (container) == PW_ELEMENT_PARTICIPANT)
    pw_lanes_set_bounds (edit, container, grown);
  else
    pw_edit_set_bounds (edit, container, grown);
}

/* With all that is drawn in it, containers first. */
static void
move_to_plane (PwEdit    *edit,
               PwElement *element,
               PwElement *plane)
{
  PwElement *from = pw_drawing_get_plane (element);
  g_autoptr (GPtrArray) drawn = g_ptr_array_new ();

  for (PwElement *inner = element; inner != NULL; inner = pw_element_next_in_tree (inner, element))
    if (pw_drawing_get_plane (inner) == from)
      g_ptr_array_add (drawn, inner);
  for (guint i = 0; i < drawn->len; i++)
    {
      PwElement *inner = g_ptr_array_index (drawn, i);
      PwElement *shape = pw_drawing_get_shape (inner);

      pw_edit_move (edit, shape != NULL ? shape : pw_drawing_get_edge (inner), plane, NULL);
    }
}

void
pw_behavior_change_plane (PwEdit    *edit,
                          PwElement *element)
{
  PwElement *shape = pw_drawing_get_shape (element);
  PwElement *parent = pw_element_get_parent (element);
  PwElement *plane;

  if (shape == NULL || parent == NULL || !pw_element_has (parent, PW_TRAIT_SCOPE))
    return;
  plane = pw_drawing_get_content_plane (parent);
  if (plane != NULL && plane != pw_element_get_parent (shape))
    move_to_plane (edit, element, plane);
}

static gboolean
comes_before (const PwElement *shape,
              const PwElement *other)
{
  if (pw_element_get_parent (shape) != pw_element_get_parent (other))
    return FALSE;
  while (shape != NULL && shape != other)
    shape = pw_element_get_next_sibling (shape);

  return shape != NULL;
}

/* Containers and hosts come first in the file, so they are drawn below. */
void
pw_behavior_order (PwEdit    *edit,
                   PwElement *element)
{
  PwElement *shape = pw_drawing_get_shape (element);
  PwElement *below = pw_element_get_reference (element, "attachedToRef");

  if (below == NULL)
    below = get_drawn_container (element);
  below = below != NULL ? pw_drawing_get_shape (below) : NULL;
  if (shape != NULL && below != NULL && comes_before (shape, below))
    pw_edit_move (edit, shape, pw_element_get_parent (shape), NULL);
}

/* --- labels ---------------------------------------------------------------------------------- */

void
pw_behavior_outer_label (PwEdit    *edit,
                         PwElement *element)
{
  const char *name = pw_element_get_name (element);
  PwElement  *label = pw_drawing_get_label (element);

  if (!pw_drawing_has_outer_label (type_of (element)) || type_of (element) == PW_ELEMENT_GROUP)
    return;
  if ((name == NULL || *name == '\0') && label != NULL && (pw_edit_get_touch (edit, element) & PW_TOUCH_NAMED) != 0)
    pw_edit_remove (edit, label);
  else if (name != NULL && *name != '\0' && label == NULL && pw_drawing_get_shape (element) != NULL)
    pw_edit_set_label_bounds (edit, element, pw_labels_place (element));
}

/* --- all together -------------------------------------------------------------------------------- */

static void
add_nodes_of (const PwElement *scope,
              GHashTable      *nodes)
{
  for (PwElement *child = scope != NULL ? pw_element_get_first_child (scope) : NULL; child != NULL; child = pw_element_get_next_sibling (child))
    if (pw_element_has (child, PW_TRAIT_FLOW_NODE))
      g_hash_table_add (nodes, child);
}

/* Events are where their host is. */
static void
add_with_events (PwElement  *node,
                 GHashTable *nodes)
{
  g_autoptr (GPtrArray) events = pw_scope_list_attached (node);

  g_hash_table_add (nodes, node);
  for (guint i = 0; i < events->len; i++)
    g_hash_table_add (nodes, g_ptr_array_index (events, i));
}

void
pw_behavior_lane_membership (PwEdit *edit)
{
  g_autoptr (GHashTable) nodes = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) touched = NULL;
  GHashTableIter iter;
  gpointer       node;

  if (pw_model_count (edit->model, PW_ELEMENT_LANE) == 0)
    return;
  touched = pw_edit_list_touched (edit, PW_TOUCH_CREATED | PW_TOUCH_MOVED | PW_TOUCH_RESIZED | PW_TOUCH_PARENT);
  for (guint i = 0; i < touched->len; i++)
    {
      PwElement *element = g_ptr_array_index (touched, i);

      if (type_of (element) == PW_ELEMENT_LANE)
        add_nodes_of (pw_scope_get (element), nodes);
      else if (pw_element_has (element, PW_TRAIT_FLOW_NODE))
        add_with_events (element, nodes);
    }

  g_hash_table_iter_init (&iter, nodes);
  while (g_hash_table_iter_next (&iter, &node, NULL))
    pw_lanes_update (edit, node);
}

static void
tag (PwEdit          *edit,
     PwElement       *node,
     const PwElement *group)
{
  PwElement *value = pw_element_get_reference (group, "categoryValueRef");
  PwElement *tagged = NULL;
  PwRect     area, place;
  gboolean   is_inside;

  if (value == NULL || !pw_drawing_get_bounds (group, &area) || !pw_drawing_get_bounds (node, &place))
    return;
  is_inside = pw_rect_contains_rect (area, place) && pw_drawing_get_plane (group) == pw_drawing_get_plane (node);
  for (PwElement *child = pw_element_get_first_child (node); child != NULL && tagged == NULL; child = pw_element_get_next_sibling (child))
    if (type_of (child) == PW_ELEMENT_CATEGORY_VALUE_REF)
      {
        g_autofree char *text = g_strstrip (pw_element_dup_text (child));

        if (g_strcmp0 (text, pw_element_get_id (value)) == 0)
          tagged = child;
      }
  if (is_inside && tagged == NULL)
    pw_edit_insert_text (edit, node, PW_ELEMENT_CATEGORY_VALUE_REF, pw_element_get_id (value));
  else if (!is_inside && tagged != NULL)
    pw_edit_remove (edit, tagged);
}

static GPtrArray *
list_all (PwModel        *model,
          PwElementTraits traits,
          PwElementType   type)
{
  GPtrArray *found = g_ptr_array_new ();
  PwElement *root = pw_model_get_definitions (model);

  for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
    if (type != PW_ELEMENT_UNKNOWN ? type_of (element) == type : pw_element_has (element, traits))
      g_ptr_array_add (found, element);

  return found;
}

void
pw_behavior_group_membership (PwEdit *edit)
{
  PwTouch placed = PW_TOUCH_CREATED | PW_TOUCH_MOVED | PW_TOUCH_RESIZED;
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) touched = NULL;

  if (pw_model_count (edit->model, PW_ELEMENT_GROUP) == 0)
    return;
  groups = list_all (edit->model, 0, PW_ELEMENT_GROUP);
  touched = pw_edit_list_touched (edit, placed);
  for (guint i = 0; i < groups->len; i++)
    {
      PwElement *group = g_ptr_array_index (groups, i);
      g_autoptr (GPtrArray) all = NULL;
      GPtrArray *nodes = touched;

      if ((pw_edit_get_touch (edit, group) & placed) != 0)
        nodes = all = list_all (edit->model, PW_TRAIT_FLOW_NODE, PW_ELEMENT_UNKNOWN);
      for (guint k = 0; k < nodes->len; k++)
        if (pw_element_has (g_ptr_array_index (nodes, k), PW_TRAIT_FLOW_NODE))
          tag (edit, g_ptr_array_index (nodes, k), group);
    }
}

/* --- ways of flows ------------------------------------------------------------------------------------ */

static void
add_flows_of (const PwElement *element,
              GHashTable      *known,
              GPtrArray       *flows)
{
  for (guint outgoing = 0; outgoing < 2; outgoing++)
    {
      g_autoptr (GPtrArray) own = pw_scope_list_flows (element, outgoing == 1, PW_ELEMENT_UNKNOWN);

      for (guint i = 0; i < own->len; i++)
        if (g_hash_table_add (known, g_ptr_array_index (own, i)))
          g_ptr_array_add (flows, g_ptr_array_index (own, i));
    }
}

/* A way that was drawn by hand ends at the outlines; one that was pasted is as it was. */
static void
dock (PwEdit    *edit,
      PwElement *flow,
      PwTouch    touch)
{
  g_autoptr (GArray) points = pw_drawing_dup_points (flow);
  g_autoptr (GArray) docked = NULL;

  if (points == NULL || (touch & PW_TOUCH_CREATED) != 0)
    return;
  docked = pw_routing_dock (flow, points);
  pw_edit_set_points (edit, flow, docked);
}

static void
reroute (PwEdit    *edit,
         PwElement *flow)
{
  PwTouch    touch = pw_edit_get_touch (edit, flow);
  PwElement *edge = pw_drawing_get_edge (flow);
  PwElement *source = pw_scope_get_source (flow);
  PwElement *plane = source != NULL ? pw_drawing_get_plane (source) : NULL;
  g_autoptr (GArray) points = NULL;

  if (edge != NULL && plane != NULL && pw_element_get_parent (edge) != plane)
    pw_edit_move (edit, edge, plane, NULL);
  if ((touch & PW_TOUCH_ROUTED) != 0)
    {
      dock (edit, flow, touch);
      return;
    }
  if (edge == NULL && (touch & PW_TOUCH_CREATED) == 0)
    return;
  points = (touch & (PW_TOUCH_CREATED | PW_TOUCH_ENDS)) != 0 ? pw_routing_compute (flow) : pw_routing_repair (edit, flow);
  if (points != NULL)
    pw_edit_set_points (edit, flow, points);
}

/* Names that a flow ran through already, as others draw it: they may go on doing so. */
static GHashTable *
find_crossed (PwEdit          *edit,
              const GPtrArray *flows)
{
  GHashTable *crossed = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < flows->len; i++)
    {
      PwElement *flow = g_ptr_array_index (flows, i);
      PwElement *around[] = { flow, pw_scope_get_source (flow), pw_scope_get_target (flow) };

      for (guint k = 0; k < G_N_ELEMENTS (around); k++)
        if (around[k] != NULL && (pw_edit_get_touch (edit, around[k]) & (PW_TOUCH_MOVED | PW_TOUCH_CREATED)) == 0 && pw_labels_is_crossed (around[k]))
          g_hash_table_add (crossed, around[k]);
    }

  return crossed;
}

static void
settle_labels (PwEdit     *edit,
               GPtrArray  *flows,
               GHashTable *crossed)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < flows->len; i++)
    {
      PwElement  *flow = g_ptr_array_index (flows, i);
      PwElement  *around[] = { flow, pw_scope_get_source (flow), pw_scope_get_target (flow) };
      const char *name = pw_element_get_name (flow);

      if (name != NULL && *name != '\0' && pw_drawing_get_edge (flow) != NULL && pw_drawing_get_label (flow) == NULL &&
          (pw_edit_get_touch (edit, flow) & (PW_TOUCH_CREATED | PW_TOUCH_NAMED)) != 0)
        pw_edit_set_label_bounds (edit, flow, pw_labels_place (flow));
      for (guint k = 0; k < G_N_ELEMENTS (around); k++)
        if (around[k] != NULL && g_hash_table_add (known, around[k]) && pw_drawing_has_outer_label (type_of (around[k])) &&
            type_of (around[k]) != PW_ELEMENT_GROUP && !g_hash_table_contains (crossed, around[k]) && pw_labels_is_crossed (around[k]))
          pw_edit_set_label_bounds (edit, around[k], pw_labels_place (around[k]));
    }
}

void
pw_behavior_reroute (PwEdit *edit)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) flows = g_ptr_array_new ();
  g_autoptr (GHashTable) crossed = NULL;
  g_autoptr (GPtrArray) moved = pw_edit_list_touched (edit, PW_TOUCH_MOVED | PW_TOUCH_RESIZED | PW_TOUCH_PARENT);
  g_autoptr (GPtrArray) changed = pw_edit_list_touched (edit, PW_TOUCH_CREATED | PW_TOUCH_ENDS | PW_TOUCH_ROUTED | PW_TOUCH_NAMED);

  for (guint i = 0; i < changed->len; i++)
    if (pw_element_has (g_ptr_array_index (changed, i), PW_TRAIT_CONNECTION) && g_hash_table_add (known, g_ptr_array_index (changed, i)))
      g_ptr_array_add (flows, g_ptr_array_index (changed, i));
  for (guint i = 0; i < moved->len; i++)
    add_flows_of (g_ptr_array_index (moved, i), known, flows);

  crossed = find_crossed (edit, flows);
  /* Associations that end at a flow come after it; the list grows while it is gone through. */
  for (guint i = 0; i < flows->len; i++)
    {
      PwElement *flow = g_ptr_array_index (flows, i);

      reroute (edit, flow);
      add_flows_of (flow, known, flows);
    }
  settle_labels (edit, flows, crossed);
}
