/* tests/layout/disturb.c - puts a step into a drawn flow, and sees what moves for it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "disturb.h"

#include <math.h>

/* What completing keeps between two steps in a row, and between flows' ends. */
#define LEAST_GAP 25.0
#define CLEARANCE 20.0
#define NEW_STEP "disturb-step"
#define NEW_FLOW "disturb-flow"

static gboolean
is_drawn (const PwElement *element)
{
  return element != NULL && pw_element_find_referrer (element, PW_ELEMENT_BPMN_SHAPE, "bpmnElement") != NULL;
}

static GPtrArray *
list_flows (const PwModel *model)
{
  GPtrArray *flows = g_ptr_array_new ();
  PwElement *root = pw_model_get_definitions (model);

  for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
    if (pw_element_get_bpmn_type (element) == PW_ELEMENT_SEQUENCE_FLOW &&
        pw_element_find_referrer (element, PW_ELEMENT_BPMN_EDGE, "bpmnElement") != NULL &&
        is_drawn (pw_element_get_reference (element, "sourceRef")) && is_drawn (pw_element_get_reference (element, "targetRef")))
      g_ptr_array_add (flows, element);

  return flows;
}

guint
disturb_count (const PwModel *model)
{
  g_autoptr (GPtrArray) flows = list_flows (model);

  return flows->len;
}

static xmlNode *
add_beside (xmlNode    *node,
            const char *name)
{
  return xmlAddNextSibling (node, xmlNewDocNode (node->doc, node->ns, (const xmlChar *) name, NULL));
}

/* It stands in the lane that the flow comes from. */
static void
enter_in_lane (const PwElement *source)
{
  for (guint i = 0; i < pw_element_get_n_referrers (source); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (source, i);

      if (pw_element_get_bpmn_type (reference->from) == PW_ELEMENT_LANE && g_str_equal (reference->role, "flowNodeRef"))
        {
          xmlNode *lane = pw_element_get_node (reference->from);

          xmlNewTextChild (lane, lane->ns, (const xmlChar *) "flowNodeRef", (const xmlChar *) NEW_STEP);
        }
    }
}

PwModel *
disturb_insert (const PwModel *model,
                guint          n)
{
  g_autoptr (PwModel) copy = pw_model_new (xmlCopyDoc (pw_model_get_document (model), 1));
  g_autoptr (GPtrArray) flows = list_flows (copy);
  PwElement *flow = g_ptr_array_index (flows, n);
  PwElement *source = pw_element_get_reference (flow, "sourceRef");
  xmlNode   *node = pw_element_get_node (flow);
  xmlChar   *target = xmlGetNoNsProp (node, (const xmlChar *) "targetRef");
  xmlNode   *added = add_beside (node, "sequenceFlow");

  xmlNewProp (added, (const xmlChar *) "id", (const xmlChar *) NEW_FLOW);
  xmlNewProp (added, (const xmlChar *) "sourceRef", (const xmlChar *) NEW_STEP);
  xmlNewProp (added, (const xmlChar *) "targetRef", target);
  xmlSetProp (node, (const xmlChar *) "targetRef", (const xmlChar *) NEW_STEP);
  added = add_beside (node, "task");
  xmlNewProp (added, (const xmlChar *) "id", (const xmlChar *) NEW_STEP);
  enter_in_lane (source);
  xmlFree (target);

  return pw_model_new (xmlCopyDoc (pw_model_get_document (copy), 1));
}

/* --- what moved ------------------------------------------------------------------------------ */

/* Of an item that was drawn, where. */
static gboolean
get_old (const PwDiagramItem *item,
         PwRect              *old)
{
  return item->shape != NULL && pw_diagram_read_bounds (item->shape, old);
}

static gboolean
is_step (const PwDiagramItem *item)
{
  return !item->is_edge && !item->has_children && item->type != PW_ELEMENT_GROUP && !pw_element_type_has (item->type, PW_TRAIT_SWIMLANE);
}

static double
get_shift (const PwDiagramItem *item)
{
  PwRect old;

  return get_old (item, &old) ? hypot (item->bounds.x - old.x, item->bounds.y - old.y) : 0;
}

static gboolean
is_around (const PwDiagram *drawing,
           int              outer,
           int              n)
{
  while (n >= 0 && n != outer)
    n = pw_diagram_get_item (drawing, (guint) n)->parent;

  return n >= 0;
}

static PwRect
widen (PwRect rect,
       double x,
       double y)
{
  return (PwRect){ rect.x - x, rect.y - y, rect.width + 2 * x, rect.height + 2 * y };
}

/* Whether anything has come so near to the old place that it could not stay there. */
static gboolean
is_old_place_taken (const PwDiagram *drawing,
                    guint            n,
                    PwRect           place)
{
  for (guint i = 0; i < pw_diagram_get_n_items (drawing); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (drawing, i);
      PwRect               old;

      if (i == n || item->is_edge || item->type == PW_ELEMENT_GROUP || is_around (drawing, (int) i, (int) n) || is_around (drawing, (int) n, (int) i))
        continue;
      if (pw_rect_intersects (widen (place, LEAST_GAP, CLEARANCE), item->bounds) &&
          !(get_old (item, &old) && fabs (old.x - item->bounds.x) < 0.01 && fabs (old.y - item->bounds.y) < 0.01 &&
            fabs (old.width - item->bounds.width) < 0.01 && fabs (old.height - item->bounds.height) < 0.01))
        return TRUE;
    }

  return FALSE;
}

/* Whether a flow into it would run back, or be shorter than it may be. */
static gboolean
would_crowd_flow (const PwDiagram *drawing,
                  guint            n,
                  PwRect           place)
{
  const PwDiagramItem *item = pw_diagram_get_item (drawing, n);
  PwElement           *element = item->element;
  gboolean             is_down = fabs (item->bounds.y - place.y) > fabs (item->bounds.x - place.x);

  for (guint i = 0; element != NULL && i < pw_element_get_n_referrers (element); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (element, i);
      PwElement         *source = g_str_equal (reference->role, "targetRef") ? pw_element_get_reference (reference->from, "sourceRef") : NULL;
      int                at = source != NULL ? pw_diagram_find (drawing, source) : -1;

      if (at >= 0)
        {
          PwRect from = pw_diagram_get_item (drawing, (guint) at)->bounds;

          if (is_down ? from.y + from.height + LEAST_GAP > place.y + 0.01 : from.x + from.width + LEAST_GAP > place.x + 0.01)
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
moves_along (const PwDiagram     *drawing,
             const PwDiagramItem *item)
{
  const PwDiagramItem *holder = item->parent >= 0 ? pw_diagram_get_item (drawing, (guint) item->parent) : NULL;

  return holder != NULL && get_shift (holder) > 0.01 && fabs (get_shift (holder) - get_shift (item)) < 0.01;
}

static void
measure_items (const PwDiagram *drawing,
               Displacement    *sum)
{
  for (guint i = 0; i < pw_diagram_get_n_items (drawing); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (drawing, i);
      double               shift = get_shift (item);
      PwRect               old;

      if (item->is_edge || !get_old (item, &old))
        continue;
      sum->n_shapes++;
      if (shift < 0.01 || moves_along (drawing, item))
        continue;
      sum->n_moved++;
      sum->total += shift;
      sum->most = MAX (sum->most, shift);
      if (!is_old_place_taken (drawing, i, old) && !would_crowd_flow (drawing, i, old))
        {
          sum->n_unneeded++;
          g_test_message ("  %s need not have moved by %.0f", pw_element_get_id (item->element), shift);
        }
    }
}

/* --- what got worse ------------------------------------------------------------------------------ */

static gboolean
overlap (const PwDiagramItem *a,
         const PwDiagramItem *b,
         gboolean             is_before)
{
  PwRect left = a->bounds;
  PwRect right = b->bounds;

  if (is_before && (!get_old (a, &left) || !get_old (b, &right)))
    return FALSE;

  return pw_rect_intersects (pw_rect_grow (left, -1), pw_rect_grow (right, -1));
}

static gboolean
runs_through (const PwPoint *points,
              guint          n_points,
              PwRect         rect)
{
  rect = pw_rect_grow (rect, -2);
  for (guint i = 0; i + 1 < n_points; i++)
    for (guint k = 0; k <= 50; k++)
      {
        PwPoint at = { points[i].x + (points[i + 1].x - points[i].x) * k / 50, points[i].y + (points[i + 1].y - points[i].y) * k / 50 };

        if (pw_rect_contains (rect, at))
          return TRUE;
      }

  return FALSE;
}

static gboolean
is_end_of (const PwDiagramItem *edge,
           const PwDiagramItem *step)
{
  const char *const roles[] = { "sourceRef", "targetRef" };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      PwElement *end = pw_element_get_reference (edge->element, roles[i]);

      if (end == step->element || (end != NULL && (pw_element_get_reference (end, "attachedToRef") == step->element ||
                                                   pw_element_get_reference (step->element, "attachedToRef") == end)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
was_through (const PwDiagramItem *edge,
             const PwDiagramItem *step)
{
  g_autoptr (GArray) points = edge->shape != NULL ? pw_diagram_read_points (edge->shape) : NULL;
  PwRect old;

  return points != NULL && get_old (step, &old) && runs_through ((const PwPoint *) (const void *) points->data, points->len, old);
}

static gboolean
is_way_changed (const PwDiagramItem *edge)
{
  g_autoptr (GArray) points = edge->shape != NULL ? pw_diagram_read_points (edge->shape) : NULL;

  if (points == NULL)
    return FALSE;
  for (guint i = 0; i < points->len && points->len == edge->n_points; i++)
    if (hypot (g_array_index (points, PwPoint, i).x - edge->points[i].x, g_array_index (points, PwPoint, i).y - edge->points[i].y) > 0.01)
      return TRUE;

  return points->len != edge->n_points;
}

static void
measure_defects (const PwDiagram *drawing,
                 Displacement    *sum)
{
  for (guint i = 0; i < pw_diagram_get_n_items (drawing); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (drawing, i);

      sum->n_routed += item->is_edge && is_way_changed (item);
      for (guint k = 0; k < pw_diagram_get_n_items (drawing); k++)
        {
          const PwDiagramItem *other = pw_diagram_get_item (drawing, k);

          if (!is_step (other) || other->element == NULL || !pw_element_type_has (other->type, PW_TRAIT_FLOW_NODE))
            continue;
          if ((item->type == PW_ELEMENT_SEQUENCE_FLOW || item->type == PW_ELEMENT_MESSAGE_FLOW) && item->is_edge && !is_end_of (item, other) && runs_through (item->points, item->n_points, other->bounds) &&
              !was_through (item, other))
            {
              sum->n_hits++;
              g_test_message ("  %s runs through %s", pw_element_get_id (item->element), pw_element_get_id (other->element));
            }
          if (k > i && is_step (item) && !is_around (drawing, (int) i, (int) k) && !is_around (drawing, (int) k, (int) i) && overlap (item, other, FALSE) &&
              !overlap (item, other, TRUE))
            {
              sum->n_overlaps++;
              g_test_message ("  %s overlaps %s", item->element != NULL ? pw_element_get_id (item->element) : "?", pw_element_get_id (other->element));
            }
        }
    }
}

void
disturb_measure (const PwModel       *model,
                 const PwArrangement *arrangement,
                 Displacement        *sum)
{
  guint moved = sum->n_moved;

  sum->n_cases++;
  for (guint i = 0; i < arrangement->sheets->len; i++)
    {
      const PwDiagram *drawing = g_array_index (arrangement->sheets, PwArrangedSheet, i).drawing;

      measure_items (drawing, sum);
      measure_defects (drawing, sum);
    }
  sum->n_still += sum->n_moved == moved;
}
