/* edit/invariants.c - what holds for a model after every command
 *
 * One function per kind of element; each says what is wrong with it.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "invariants.h"

#include <math.h>

#include "edit/drawing.h"
#include "edit/lanes.h"
#include "edit/rules.h"
#include "edit/scope.h"
#include "model/diagram.h"

/* Rounded corners, folded corners, and numbers written with few digits. */
#define ON_OUTLINE 3.0
#define ON_BORDER 1.5

typedef struct
{
  GHashTable *found;
  gboolean    lists_flows;
} Check;

static PwElementType
type_of (const PwElement *element)
{
  return pw_element_get_bpmn_type (element);
}

static void
report (Check           *self,
        const char      *kind,
        const PwElement *element,
        const char      *detail)
{
  const char      *id = pw_element_get_id (element);
  g_autofree char *name = id != NULL ? g_strdup (id) : pw_element_dup_address (element);

  g_hash_table_add (self->found, g_strdup_printf ("%s: %s%s%s", kind, name, detail != NULL ? " " : "", detail != NULL ? detail : ""));
}

static void
expect (Check           *self,
        gboolean         holds,
        const char      *kind,
        const PwElement *element)
{
  if (!holds)
    report (self, kind, element, NULL);
}

/* --- names ------------------------------------------------------------------------------------ */

static void
check_names (Check           *self,
             const PwElement *element,
             GHashTable      *ids)
{
  const char *id = pw_element_get_id (element);

  if (id != NULL && !g_hash_table_add (ids, (gpointer) id))
    g_hash_table_add (self->found, g_strdup_printf ("id is taken: %s", id));
  for (guint i = 0; i < pw_element_get_n_references (element); i++)
    {
      const PwReference *reference = pw_element_get_nth_reference (element, i);

      if (reference->to == NULL)
        report (self, "names nothing", element, reference->role);
    }
}

/* --- flows ------------------------------------------------------------------------------------- */

static gboolean
is_diamond (PwElementType type)
{
  return pw_element_type_has (type, PW_TRAIT_GATEWAY);
}

static gboolean
is_on_outline (const PwElement *element,
               PwRect           bounds,
               PwPoint          point)
{
  PwPoint center = pw_rect_center (bounds);
  double  dx = fabs (point.x - center.x);
  double  dy = fabs (point.y - center.y);

  if (bounds.width <= 0 || bounds.height <= 0)
    return TRUE;
  if (pw_element_has (element, PW_TRAIT_EVENT))
    return fabs (hypot (dx, dy) - bounds.width / 2) < ON_OUTLINE;
  if (is_diamond (type_of (element)))
    return fabs (dx / (bounds.width / 2) + dy / (bounds.height / 2) - 1) * bounds.width / 2 < ON_OUTLINE;

  return pw_rect_contains (pw_rect_grow (bounds, ON_OUTLINE), point) && !pw_rect_contains (pw_rect_grow (bounds, -ON_OUTLINE), point);
}

static void
check_way (Check           *self,
           const PwElement *flow)
{
  const PwElement *ends[] = { pw_scope_get_source (flow), pw_scope_get_target (flow) };
  g_autoptr (GArray) points = pw_drawing_dup_points (flow);
  PwElement *plane = pw_drawing_get_plane (ends[0]);
  gboolean   is_drawn = TRUE;
  PwRect     bounds, other;

  for (guint i = 0; i < 2; i++)
    is_drawn &= pw_drawing_get_plane (ends[i]) != NULL && pw_drawing_get_plane (ends[i]) == plane;
  if (!is_drawn)
    return;
  expect (self, points != NULL && points->len >= 2, "flow is not drawn", flow);
  if (points == NULL || points->len < 2)
    return;
  expect (self, pw_element_get_parent (pw_drawing_get_edge (flow)) == plane, "flow is on another plane", flow);
  for (guint i = 0; i < points->len; i++)
    expect (self, isfinite (g_array_index (points, PwPoint, i).x) && isfinite (g_array_index (points, PwPoint, i).y), "flow leads nowhere", flow);
  /* Between shapes that lie on each other no way is right. */
  if (pw_drawing_get_bounds (ends[0], &bounds) && pw_drawing_get_bounds (ends[1], &other) && pw_rect_intersects (bounds, other))
    return;
  for (guint i = 0; i < 2; i++)
    {
      if (pw_drawing_get_bounds (ends[i], &bounds) && !is_on_outline (ends[i], bounds, g_array_index (points, PwPoint, i == 0 ? 0 : points->len - 1)))
        report (self, "flow ends off its shape", flow, i == 0 ? "source" : "target");
    }
}

static gboolean
is_listed (const PwElement *node,
           PwElementType    list,
           const PwElement *flow)
{
  for (const PwElement *child = pw_element_get_first_child (node); child != NULL; child = pw_element_get_next_sibling (child))
    if (type_of (child) == list)
      {
        g_autofree char *text = g_strstrip (pw_element_dup_text (child));

        if (pw_model_find (pw_element_get_model (node), text) == flow)
          return TRUE;
      }

  return FALSE;
}

static void
check_flow (Check           *self,
            const PwElement *flow)
{
  const PwElement *source = pw_scope_get_source (flow);
  const PwElement *target = pw_scope_get_target (flow);

  expect (self, source != NULL && target != NULL, "flow has no end", flow);
  if (source == NULL || target == NULL)
    return;
  expect (self, pw_rules_can_connect_as (source, target, type_of (flow)).allowed, "flow is not allowed", flow);
  check_way (self, flow);
  if (type_of (flow) != PW_ELEMENT_SEQUENCE_FLOW)
    return;
  expect (self, pw_scope_get (flow) == pw_scope_get (source), "flow stands elsewhere", flow);
  if (!self->lists_flows)
    return;
  expect (self, is_listed (source, PW_ELEMENT_OUTGOING, flow), "flow is not listed at its source", flow);
  expect (self, is_listed (target, PW_ELEMENT_INCOMING, flow), "flow is not listed at its target", flow);
}

static void
check_lists (Check           *self,
             const PwElement *node)
{
  for (const PwElement *child = pw_element_get_first_child (node); child != NULL; child = pw_element_get_next_sibling (child))
    {
      gboolean         is_incoming = type_of (child) == PW_ELEMENT_INCOMING;
      g_autofree char *text = NULL;
      PwElement       *flow;

      if (!is_incoming && type_of (child) != PW_ELEMENT_OUTGOING)
        continue;
      text = g_strstrip (pw_element_dup_text (child));
      flow = pw_model_find (pw_element_get_model (node), text);
      if (flow != NULL && (is_incoming ? pw_scope_get_target (flow) : pw_scope_get_source (flow)) != node)
        report (self, "lists a flow of another one", node, text);
    }
}

static void
check_default (Check           *self,
               const PwElement *node)
{
  const PwElement *flow = pw_element_get_reference (node, "default");

  if (flow == NULL)
    return;
  expect (self, pw_scope_get_source (flow) == node, "default flow leaves another one", node);
  expect (self, pw_element_find_child (flow, PW_ELEMENT_CONDITION_EXPRESSION) == NULL, "default flow has a condition", node);
  expect (self, pw_rules_can_be_default (flow).allowed, "has no right to a default flow", node);
}

/* --- events -------------------------------------------------------------------------------------- */

static void
check_boundary_event (Check           *self,
                      const PwElement *event)
{
  const PwElement *host = pw_element_get_reference (event, "attachedToRef");
  PwRect           border, bounds;
  PwPoint          center;

  expect (self, host != NULL && pw_element_has (host, PW_TRAIT_ACTIVITY), "event has no host", event);
  if (host == NULL)
    return;
  expect (self, pw_scope_get (host) == pw_scope_get (event), "event stands elsewhere", event);
  expect (self, pw_rules_can_attach (event, NULL, host).allowed, "event may not sit there", event);
  if (!pw_drawing_get_bounds (host, &border) || !pw_drawing_get_bounds (event, &bounds))
    return;
  center = pw_rect_center (bounds);
  expect (self, pw_rect_contains (pw_rect_grow (border, ON_BORDER), center) && !pw_rect_contains (pw_rect_grow (border, -ON_BORDER), center), "event is off the border", event);
}

static void
check_gateway_target (Check           *self,
                      const PwElement *node)
{
  g_autoptr (GPtrArray) incoming = pw_scope_list_flows (node, FALSE, PW_ELEMENT_SEQUENCE_FLOW);

  if (incoming->len > 1 && pw_scope_is_event_target (node))
    report (self, "event gateway is not alone", node, NULL);
}

static void
check_compensation (Check           *self,
                    const PwElement *event)
{
  g_autoptr (GPtrArray) flows = NULL;
  guint n = 0;

  if (!pw_scope_is_compensation_event (event))
    return;
  flows = pw_scope_list_flows (event, TRUE, PW_ELEMENT_ASSOCIATION);
  for (guint i = 0; i < flows->len; i++)
    {
      const PwElement *target = pw_scope_get_target (g_ptr_array_index (flows, i));

      if (target == NULL || !pw_element_has (target, PW_TRAIT_ACTIVITY))
        continue;
      n++;
      expect (self, pw_scope_is_compensation_activity (target), "is not for compensation", target);
    }
  expect (self, n < 2, "several compensation activities", event);
}

/* --- lanes and containers -------------------------------------------------------------------------- */

static void
check_lane_of (Check           *self,
               const PwElement *node)
{
  const PwElement *host = pw_element_get_reference (node, "attachedToRef");
  const PwElement *scope = pw_scope_get (node);
  PwRect           bounds;

  if (scope == NULL || pw_element_find_child (scope, PW_ELEMENT_LANE_SET) == NULL || !pw_drawing_get_bounds (host != NULL ? host : node, &bounds))
    return;
  expect (self, pw_lanes_find_at (scope, pw_rect_center (bounds)) == pw_scope_get_lane (node), "is in another lane than drawn", node);
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const PwRect *left = a;
  const PwRect *right = b;

  return left->y < right->y ? -1 : left->y > right->y;
}

/* Lanes lie on each other without gaps, as long as what holds them. Turned, so that they lie below each other. */
static void
check_lanes_in (Check           *self,
                const PwElement *container)
{
  g_autoptr (GPtrArray) lanes = pw_scope_list_lanes (container);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (PwRect));
  gboolean is_horizontal = pw_drawing_is_horizontal (container);
  PwRect   whole, place;
  double   at;

  if (lanes->len == 0 || !pw_drawing_get_bounds (container, &whole))
    return;
  for (guint i = 0; i < lanes->len; i++)
    if (pw_drawing_get_bounds (g_ptr_array_index (lanes, i), &place))
      {
        if (!is_horizontal)
          place = (PwRect){ place.y, place.x, place.height, place.width };
        g_array_append_val (places, place);
      }
  if (!is_horizontal)
    whole = (PwRect){ whole.y, whole.x, whole.height, whole.width };
  g_array_sort (places, compare_starts);
  at = whole.y;
  for (guint i = 0; i < places->len; i++)
    {
      place = g_array_index (places, PwRect, i);
      expect (self, fabs (place.y - at) < 1, "lanes leave a gap", container);
      expect (self, fabs (place.x + place.width - whole.x - whole.width) < 1, "lanes are not as long as their pool", container);
      at = place.y + place.height;
    }
  expect (self, places->len == 0 || fabs (at - whole.y - whole.height) < 1, "lanes do not fill their pool", container);
}

static const PwElement *
get_drawn_container (const PwElement *element)
{
  const PwElement *scope = pw_scope_get (element);

  if (scope != NULL && type_of (scope) == PW_ELEMENT_PROCESS)
    scope = pw_scope_get_pool (scope);

  return scope != NULL && pw_drawing_get_plane (scope) == pw_drawing_get_plane (element) ? scope : NULL;
}

static void
check_place (Check           *self,
             const PwElement *element)
{
  const PwElement *parent = pw_element_get_parent (element);
  const PwElement *plane = parent != NULL && pw_element_has (parent, PW_TRAIT_SCOPE) ? pw_drawing_get_content_plane (parent) : NULL;
  const PwElement *container = get_drawn_container (element);
  PwRect           bounds, around;

  if (plane == NULL)
    return;
  if (!pw_drawing_get_bounds (element, &bounds))
    {
      report (self, "is not drawn", element, NULL);
      return;
    }
  expect (self, bounds.width > 0 && bounds.height > 0 && isfinite (bounds.x) && isfinite (bounds.y), "has no size", element);
  expect (self, pw_element_get_parent (pw_drawing_get_shape (element)) == plane, "is on another plane", element);
  if (container != NULL && type_of (element) != PW_ELEMENT_BOUNDARY_EVENT && type_of (element) != PW_ELEMENT_DATA_STORE_REFERENCE &&
      pw_drawing_get_bounds (container, &around))
    expect (self, pw_rect_contains_rect (pw_rect_grow (around, 0.01), bounds), "lies outside of what holds it", element);
}

static void
check_shapes_of (Check           *self,
                 const PwElement *element)
{
  guint n = 0;

  for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
    {
      const PwElement *from = pw_element_get_nth_referrer (element, i)->from;

      if (type_of (from) == PW_ELEMENT_BPMN_SHAPE || type_of (from) == PW_ELEMENT_BPMN_EDGE)
        n++;
    }
  expect (self, n < 2, "is drawn several times", element);
}

/* --- data, groups, labels ------------------------------------------------------------------------------ */

static void
check_data (Check           *self,
            const PwElement *element)
{
  const PwElement *object;

  if (type_of (element) == PW_ELEMENT_DATA_OBJECT)
    {
      expect (self, pw_element_find_referrer (element, PW_ELEMENT_DATA_OBJECT_REFERENCE, NULL) != NULL, "data object is nowhere", element);
      return;
    }
  object = pw_element_get_reference (element, "dataObjectRef");
  expect (self, object != NULL, "has no data object", element);
  if (object != NULL)
    expect (self, pw_scope_get (object) == pw_scope_get (element) || pw_element_get_n_referrers (object) > 1, "data object stands elsewhere", element);
}

static gboolean
is_tagged (const PwElement *node,
           const PwElement *value)
{
  for (guint i = 0; i < pw_element_get_n_references (node); i++)
    if (pw_element_get_nth_reference (node, i)->to == value)
      return TRUE;

  return FALSE;
}

static void
check_group (Check           *self,
             const PwElement *group,
             const GPtrArray *nodes)
{
  const PwElement *value = pw_element_get_reference (group, "categoryValueRef");
  PwRect           area, place;

  expect (self, value != NULL, "group has no value", group);
  if (value == NULL || !pw_drawing_get_bounds (group, &area))
    return;
  for (guint i = 0; i < nodes->len; i++)
    {
      const PwElement *node = g_ptr_array_index (nodes, i);
      gboolean         is_inside = pw_drawing_get_plane (group) == pw_drawing_get_plane (node) && pw_drawing_get_bounds (node, &place) && pw_rect_contains_rect (area, place);

      if (is_inside != is_tagged (node, value))
        report (self, is_inside ? "is not tagged" : "is tagged", node, pw_element_get_id (group));
    }
}

static void
check_label (Check           *self,
             const PwElement *element)
{
  const char *name = pw_element_get_name (element);

  if (pw_drawing_has_outer_label (type_of (element)) && type_of (element) != PW_ELEMENT_GROUP && (name == NULL || *name == '\0'))
    expect (self, pw_drawing_get_label (element) == NULL, "label without a name", element);
}

static void
check_plane (Check           *self,
             const PwElement *plane)
{
  const PwElement *shown = pw_element_get_reference (plane, "bpmnElement");

  expect (self, shown != NULL, "plane shows nothing", plane);
  if (shown != NULL && pw_element_has (shown, PW_TRAIT_SUB_PROCESS))
    expect (self, !pw_drawing_is_expanded (shown), "plane of an expanded sub-process", plane);
}

/* --- all ------------------------------------------------------------------------------------------------- */

static void
check_node (Check           *self,
            const PwElement *node)
{
  check_lists (self, node);
  check_default (self, node);
  check_gateway_target (self, node);
  check_lane_of (self, node);
  if (type_of (node) == PW_ELEMENT_BOUNDARY_EVENT)
    {
      check_boundary_event (self, node);
      check_compensation (self, node);
    }
}

static void
check_element (Check           *self,
               const PwElement *element)
{
  PwElementType type = type_of (element);

  if (pw_scope_is_choreography (element))
    return;
  if (pw_element_has (element, PW_TRAIT_CONNECTION))
    check_flow (self, element);
  if (pw_element_has (element, PW_TRAIT_FLOW_NODE))
    check_node (self, element);
  if (!pw_element_has (element, PW_TRAIT_CONNECTION) && type != PW_ELEMENT_DATA_OBJECT && type != PW_ELEMENT_DATA_INPUT && type != PW_ELEMENT_DATA_OUTPUT &&
      pw_element_has (element, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA | PW_TRAIT_ARTIFACT))
    check_place (self, element);
  if (type == PW_ELEMENT_DATA_OBJECT || type == PW_ELEMENT_DATA_OBJECT_REFERENCE)
    check_data (self, element);
  if (type == PW_ELEMENT_PARTICIPANT || type == PW_ELEMENT_LANE)
    check_lanes_in (self, element);
  if (type == PW_ELEMENT_BPMN_PLANE)
    check_plane (self, element);
  if (!pw_element_has (element, PW_TRAIT_DIAGRAM | PW_TRAIT_REFERENCE))
    {
      check_shapes_of (self, element);
      check_label (self, element);
    }
}

GHashTable *
invariants_find_violations (const PwModel *model)
{
  Check      self = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), FALSE };
  PwElement *root = pw_model_get_definitions (model);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  self.lists_flows = pw_model_count (model, PW_ELEMENT_INCOMING) + pw_model_count (model, PW_ELEMENT_OUTGOING) > 0;
  for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
    {
      check_names (&self, element, ids);
      check_element (&self, element);
      if (pw_element_has (element, PW_TRAIT_FLOW_NODE))
        g_ptr_array_add (nodes, element);
    }
  if (pw_model_count (model, PW_ELEMENT_GROUP) > 0)
    for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
      if (type_of (element) == PW_ELEMENT_GROUP)
        check_group (&self, element, nodes);

  return self.found;
}
