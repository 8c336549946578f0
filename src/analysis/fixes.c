/* analysis/fixes.c - what can be put right without asking
 *
 * All changes of a fix are made from the document as it is and applied one after the
 * other, so attributes and ways come first and removals last, those that stand later
 * in the file before earlier ones: none moves what a later one names.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/fixes.h"

#include <math.h>
#include <string.h>

#include "model/diagram.h"

typedef struct
{
  const PwModel *model;
  GPtrArray     *changes;
  GHashTable    *doomed; /* PwElement that are to be removed */
} Fix;

static Fix
begin (const PwModel *model)
{
  return (Fix){ model, g_ptr_array_new_with_free_func ((GDestroyNotify) pw_change_unref), g_hash_table_new (NULL, NULL) };
}

static void
add (Fix      *self,
     PwChange *change)
{
  if (change != NULL)
    g_ptr_array_add (self->changes, change);
}

static gboolean
goes_with_another (const Fix       *self,
                   const PwElement *element)
{
  for (PwElement *at = pw_element_get_parent (element); at != NULL; at = pw_element_get_parent (at))
    if (g_hash_table_contains (self->doomed, at))
      return TRUE;

  return FALSE;
}

/* Returns: NULL where there turned out to be nothing to do */
static GPtrArray *
finish (Fix *self)
{
  PwElement *root = pw_model_get_definitions (self->model);
  g_autoptr (GPtrArray) in_order = g_ptr_array_new ();

  for (PwElement *element = root; element != NULL && g_hash_table_size (self->doomed) > 0;
       element = pw_element_next_in_tree (element, root))
    if (g_hash_table_contains (self->doomed, element) && !goes_with_another (self, element))
      g_ptr_array_add (in_order, element);
  for (guint i = in_order->len; i > 0; i--)
    add (self, pw_change_new_remove (g_ptr_array_index (in_order, i - 1)));

  g_hash_table_unref (self->doomed);
  if (self->changes->len == 0)
    g_clear_pointer (&self->changes, g_ptr_array_unref);

  return self->changes;
}

static GPtrArray *
give_up (Fix *self)
{
  g_hash_table_unref (self->doomed);
  g_ptr_array_unref (self->changes);

  return NULL;
}

static void
doom (Fix       *self,
      PwElement *element)
{
  g_hash_table_add (self->doomed, element);
}

/* The child by which @holder names @id: an incoming, outgoing or flowNodeRef. */
static PwElement *
find_naming_child (const PwElement *holder,
                   const char      *id)
{
  for (PwElement *child = pw_element_get_first_child (holder); child != NULL; child = pw_element_get_next_sibling (child))
    if (pw_element_has (child, PW_TRAIT_REFERENCE))
      {
        g_autofree char *text = pw_element_dup_text (child);
        const char      *name = strrchr (g_strstrip (text), ':');

        if (strcmp (name != NULL ? name + 1 : text, id) == 0)
          return child;
      }

  return NULL;
}

/* @element goes with its drawing and with what only lists it.
 *
 * Returns: %FALSE where something else names it, such as an association
 */
static gboolean
doom_with_references (Fix       *self,
                      PwElement *element)
{
  const char *id = pw_element_get_id (element);

  if (id == NULL)
    return FALSE;
  doom (self, element);
  for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (element, i);
      PwElement         *child;

      if (g_hash_table_contains (self->doomed, reference->from))
        continue;
      if (pw_element_has (reference->from, PW_TRAIT_DIAGRAM) && strcmp (reference->role, "bpmnElement") == 0)
        {
          doom (self, reference->from);
          continue;
        }
      child = find_naming_child (reference->from, id);
      if (child == NULL)
        return FALSE;
      doom (self, child);
    }

  return TRUE;
}

static PwElement *
find (const PwModel *model,
      const char    *id)
{
  return id != NULL && *id != '\0' ? pw_model_find (model, id) : NULL;
}

/* --- one attribute or child -------------------------------------------------------- */

GPtrArray *
pw_fix_question_mark (const PwModel   *model,
                      const PwFinding *finding)
{
  PwElement       *element = find (model, finding->element);
  const char      *name = element != NULL ? pw_element_get_name (element) : NULL;
  g_autofree char *question = NULL;
  Fix              fix = begin (model);

  if (name == NULL || *name == '\0' || strchr (name, '?') != NULL)
    return give_up (&fix);
  question = g_strconcat (name, "?", NULL);
  add (&fix, pw_change_new_attribute (element, NULL, "name", question));

  return finish (&fix);
}

GPtrArray *
pw_fix_termination (const PwModel   *model,
                    const PwFinding *finding)
{
  PwElement *element = find (model, finding->element);
  PwElement *definition = element != NULL ? pw_element_find_child (element, PW_ELEMENT_TERMINATE_EVENT_DEFINITION) : NULL;
  Fix        fix = begin (model);

  if (definition == NULL || pw_element_get_n_referrers (definition) > 0)
    return give_up (&fix);
  doom (&fix, definition);

  return finish (&fix);
}

GPtrArray *
pw_fix_event_condition (const PwModel   *model,
                        const PwFinding *finding)
{
  PwElement *element = find (model, finding->element);
  PwElement *condition = element != NULL ? pw_element_find_child (element, PW_ELEMENT_CONDITION_EXPRESSION) : NULL;
  Fix        fix = begin (model);

  if (condition == NULL)
    return give_up (&fix);
  doom (&fix, condition);

  return finish (&fix);
}

/* Where it is the only way without a condition, it is the one for all other cases. */
GPtrArray *
pw_fix_default_flow (const PwModel   *model,
                     const PwFinding *finding)
{
  PwElement *flow = find (model, finding->element);
  PwElement *source = flow != NULL ? pw_element_get_reference (flow, "sourceRef") : NULL;
  guint      n_free = 0;
  Fix        fix = begin (model);

  if (source == NULL || pw_element_has_attribute (source, "default") ||
      pw_element_find_child (flow, PW_ELEMENT_CONDITION_EXPRESSION) != NULL)
    return give_up (&fix);
  for (guint i = 0; i < pw_element_get_n_referrers (source); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (source, i);

      n_free += pw_element_get_bpmn_type (reference->from) == PW_ELEMENT_SEQUENCE_FLOW && strcmp (reference->role, "sourceRef") == 0 &&
                pw_element_find_child (reference->from, PW_ELEMENT_CONDITION_EXPRESSION) == NULL;
    }
  if (n_free != 1)
    return give_up (&fix);
  add (&fix, pw_change_new_attribute (source, NULL, "default", finding->element));

  return finish (&fix);
}

GPtrArray *
pw_fix_unused_root (const PwModel   *model,
                    const PwFinding *finding)
{
  PwElement *element = find (model, finding->element);
  Fix        fix = begin (model);

  if (element == NULL || pw_element_get_n_referrers (element) > 0)
    return give_up (&fix);
  doom (&fix, element);

  return finish (&fix);
}

/* --- flows ------------------------------------------------------------------------- */

/* Whether a flow says more than where it leads. */
static gboolean
says_something (const PwElement *flow)
{
  const char *name = pw_element_get_name (flow);

  return (name != NULL && *name != '\0') || pw_element_find_child (flow, PW_ELEMENT_EXTENSION_ELEMENTS) != NULL ||
         pw_element_find_child (flow, PW_ELEMENT_DOCUMENTATION) != NULL ||
         pw_element_find_child (flow, PW_ELEMENT_CONDITION_EXPRESSION) != NULL;
}

GPtrArray *
pw_fix_duplicate_flow (const PwModel   *model,
                       const PwFinding *finding)
{
  PwElement *flow = find (model, finding->element);
  Fix        fix = begin (model);

  if (flow == NULL || says_something (flow) || !doom_with_references (&fix, flow))
    return give_up (&fix);

  return finish (&fix);
}

static PwElement *
find_only_flow (const PwElement *node,
                const char      *role)
{
  PwElement *flow = NULL;

  for (guint i = 0; i < pw_element_get_n_referrers (node); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (node, i);

      if (pw_element_get_bpmn_type (reference->from) != PW_ELEMENT_SEQUENCE_FLOW || strcmp (reference->role, role) != 0)
        continue;
      if (flow != NULL)
        return NULL;
      flow = reference->from;
    }

  return flow;
}

/* The way of an edge's drawing; empty where it is not drawn. */
static GArray *
read_way (const PwElement *drawn)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (PwPoint));

  for (xmlNode *node = drawn != NULL ? pw_element_get_node (drawn)->children : NULL; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, BAD_CAST "waypoint"))
      {
        xmlChar *x = xmlGetNoNsProp (node, BAD_CAST "x");
        xmlChar *y = xmlGetNoNsProp (node, BAD_CAST "y");
        PwPoint  point = { x != NULL ? g_ascii_strtod ((const char *) x, NULL) : 0, y != NULL ? g_ascii_strtod ((const char *) y, NULL) : 0 };

        g_array_append_val (points, point);
        xmlFree (x);
        xmlFree (y);
      }

  return points;
}

static gboolean
is_on_the_way (PwPoint before,
               PwPoint point,
               PwPoint after)
{
  double area = (point.x - before.x) * (after.y - before.y) - (point.y - before.y) * (after.x - before.x);

  return fabs (area) < 1e-6 * (hypot (after.x - before.x, after.y - before.y) + 1);
}

/* The first way goes on where the second goes; points in the middle of a line go. */
static void
join_ways (Fix             *self,
           const PwElement *first,
           const PwElement *second)
{
  PwElement *drawn = pw_element_find_referrer (first, PW_ELEMENT_BPMN_EDGE, "bpmnElement");
  g_autoptr (GArray) points = read_way (drawn);
  g_autoptr (GArray) more = read_way (pw_element_find_referrer (second, PW_ELEMENT_BPMN_EDGE, "bpmnElement"));

  if (drawn == NULL || more->len == 0)
    return;
  g_array_append_vals (points, more->data, more->len);
  for (guint i = points->len - 1; i > 1; i--)
    if (is_on_the_way (g_array_index (points, PwPoint, i - 2), g_array_index (points, PwPoint, i - 1), g_array_index (points, PwPoint, i)))
      g_array_remove_index (points, i - 1);
  add (self, pw_change_new_waypoints (drawn, (const PwPoint *) (void *) points->data, points->len));
}

GPtrArray *
pw_fix_superfluous_gateway (const PwModel   *model,
                            const PwFinding *finding)
{
  PwElement *gateway = find (model, finding->element);
  PwElement *in = gateway != NULL ? find_only_flow (gateway, "targetRef") : NULL;
  PwElement *out = gateway != NULL ? find_only_flow (gateway, "sourceRef") : NULL;
  PwElement *target = out != NULL ? pw_element_get_reference (out, "targetRef") : NULL;
  PwElement *incoming;
  Fix        fix = begin (model);

  if (in == NULL || target == NULL || target == gateway || says_something (out) || pw_element_get_id (in) == NULL ||
      pw_element_get_id (target) == NULL || pw_element_find_child (gateway, PW_ELEMENT_EXTENSION_ELEMENTS) != NULL)
    return give_up (&fix);

  add (&fix, pw_change_new_attribute (in, NULL, "targetRef", pw_element_get_id (target)));
  incoming = find_naming_child (target, pw_element_get_id (out));
  if (incoming != NULL)
    add (&fix, pw_change_new_text (incoming, pw_element_get_id (in)));
  join_ways (&fix, in, out);
  doom (&fix, in); /* its naming of the gateway is no reason to give up */
  if (!doom_with_references (&fix, out) || !doom_with_references (&fix, gateway))
    return give_up (&fix);
  g_hash_table_remove (fix.doomed, in);
  if (incoming != NULL)
    g_hash_table_remove (fix.doomed, incoming);

  return finish (&fix);
}

/* --- drawing ----------------------------------------------------------------------- */

static gboolean
read_place (const PwElement *element,
            PwRect          *bounds)
{
  PwElement *shape = element != NULL ? pw_element_find_referrer (element, PW_ELEMENT_BPMN_SHAPE, "bpmnElement") : NULL;
  PwElement *plane = shape != NULL ? pw_element_get_parent (shape) : NULL;
  g_autoptr (PwDiagram) diagram = plane != NULL ? pw_diagram_read (pw_element_get_parent (plane)) : NULL;
  int item = diagram != NULL ? pw_diagram_find (diagram, element) : -1;

  if (item < 0)
    return FALSE;
  *bounds = pw_diagram_get_item (diagram, (guint) item)->bounds;

  return TRUE;
}

/* Lengthens the last line, from @before to @end, until it meets @bounds.
 *
 * Returns: %FALSE where it would not
 */
static gboolean
lengthen (PwPoint *end,
          PwPoint  before,
          PwRect   bounds)
{
  gboolean is_level = fabs (end->y - before.y) < 0.5 && end->y >= bounds.y && end->y <= bounds.y + bounds.height;
  gboolean is_upright = fabs (end->x - before.x) < 0.5 && end->x >= bounds.x && end->x <= bounds.x + bounds.width;

  if (pw_rect_contains (bounds, *end))
    return TRUE;
  if (is_level)
    end->x = CLAMP (end->x, bounds.x, bounds.x + bounds.width);
  else if (is_upright)
    end->y = CLAMP (end->y, bounds.y, bounds.y + bounds.height);

  return is_level || is_upright;
}

GPtrArray *
pw_fix_docking (const PwModel   *model,
                const PwFinding *finding)
{
  PwElement *flow = find (model, finding->element);
  PwElement *drawn = flow != NULL ? pw_element_find_referrer (flow, PW_ELEMENT_BPMN_EDGE, "bpmnElement") : NULL;
  g_autoptr (GArray) way = read_way (drawn);
  PwPoint *points = (PwPoint *) (void *) way->data;
  PwRect   source, target;
  Fix      fix = begin (model);

  if (way->len < 2 || !read_place (pw_element_get_reference (flow, "sourceRef"), &source) ||
      !read_place (pw_element_get_reference (flow, "targetRef"), &target) ||
      !lengthen (&points[0], points[1], source) || !lengthen (&points[way->len - 1], points[way->len - 2], target))
    return give_up (&fix);
  add (&fix, pw_change_new_waypoints (drawn, points, way->len));

  return finish (&fix);
}
