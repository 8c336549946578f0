/* tests/layout/readable.c - what must hold for every drawing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "readable.h"

#include <math.h>
#include <string.h>

#define TOLERANCE 0.5

typedef struct
{
  const PwDiagram *diagram;
  GArray          *leaves; /* indices of shapes that hold no others, by their left border */
} Drawing;

static const PwDiagramItem *
item_at (const PwDiagram *diagram,
         guint            n)
{
  return pw_diagram_get_item (diagram, n);
}

static const char *
name_of (const PwDiagramItem *item)
{
  const char *id = item->element != NULL ? pw_element_get_id (item->element) : NULL;

  return id != NULL ? id : pw_element_type_get_info (item->type)->tag;
}

static gboolean
is_container (const PwDiagramItem *item)
{
  return item->is_expanded || pw_element_type_has (item->type, PW_TRAIT_SWIMLANE);
}

static gint
compare_left (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  double x = item_at (data, *(const guint *) a)->bounds.x;
  double y = item_at (data, *(const guint *) b)->bounds.x;

  return (x > y) - (x < y);
}

static void
collect_leaves (Drawing *drawing)
{
  drawing->leaves = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < pw_diagram_get_n_items (drawing->diagram); i++)
    if (!item_at (drawing->diagram, i)->is_edge && !is_container (item_at (drawing->diagram, i)))
      g_array_append_val (drawing->leaves, i);
  g_array_sort_with_data (drawing->leaves, compare_left, (gpointer) drawing->diagram);
}

static void
assert_leaves_are_apart (const Drawing *drawing)
{
  for (guint i = 0; i < drawing->leaves->len; i++)
    {
      const PwDiagramItem *a = item_at (drawing->diagram, g_array_index (drawing->leaves, guint, i));

      g_assert_cmpfloat (a->bounds.width, >, 0);
      g_assert_cmpfloat (a->bounds.height, >, 0);
      for (guint k = i + 1; k < drawing->leaves->len; k++)
        {
          const PwDiagramItem *b = item_at (drawing->diagram, g_array_index (drawing->leaves, guint, k));

          if (b->bounds.x >= a->bounds.x + a->bounds.width)
            break;
          if (a->type == PW_ELEMENT_BOUNDARY_EVENT || b->type == PW_ELEMENT_BOUNDARY_EVENT)
            continue;
          if (pw_rect_intersects (a->bounds, b->bounds))
            g_error ("%s and %s overlap", name_of (a), name_of (b));
        }
    }
}

/* The shape of what holds it in the document: sub-process, or pool by its process. */
static void
assert_inside_containers (const PwDiagram *diagram)
{
  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      const PwDiagramItem *item = item_at (diagram, i);

      if (pw_element_type_has (item->type, PW_TRAIT_ARTIFACT)) /* may be about the whole */
        continue;
      for (PwElement *at = item->element != NULL && !item->is_edge ? pw_element_get_parent (item->element) : NULL; at != NULL; at = pw_element_get_parent (at))
        {
          PwElement *holder = at;
          int        n;

          if (pw_element_get_bpmn_type (at) == PW_ELEMENT_PROCESS)
            holder = pw_element_find_referrer (at, PW_ELEMENT_PARTICIPANT, "processRef");
          n = holder != NULL ? pw_diagram_find (diagram, holder) : -1;
          if (n >= 0 && !pw_rect_contains_rect (pw_rect_grow (item_at (diagram, (guint) n)->bounds, TOLERANCE), item->bounds))
            g_error ("%s is outside of %s", name_of (item), name_of (item_at (diagram, (guint) n)));
        }
    }
}

static void
assert_inside_lanes (const PwDiagram *diagram)
{
  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      const PwDiagramItem *item = item_at (diagram, i);

      if (item->type != PW_ELEMENT_LANE || item->element == NULL)
        continue;
      for (guint k = 0; k < pw_element_get_n_references (item->element); k++)
        {
          const PwReference *reference = pw_element_get_nth_reference (item->element, k);
          int                n = reference->to != NULL ? pw_diagram_find (diagram, reference->to) : -1;
          double             middle;

          if (n < 0 || strcmp (reference->role, "flowNodeRef") != 0 || pw_element_get_n_referrers (reference->to) == 0)
            continue;
          middle = pw_rect_center (item_at (diagram, (guint) n)->bounds).y;
          if (pw_element_has (pw_element_get_parent (reference->to), PW_TRAIT_SUB_PROCESS))
            continue; /* stands where its sub-process does */
          if (middle < item->bounds.y || middle > item->bounds.y + item->bounds.height)
            g_error ("%s is not in lane %s", name_of (item_at (diagram, (guint) n)), name_of (item));
        }
    }
}

void
assert_edges_are_upright_or_level (const PwDiagram *diagram)
{
  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      const PwDiagramItem *item = item_at (diagram, i);

      if (!item->is_edge)
        continue;
      g_assert_cmpuint (item->n_points, >=, 2);
      for (guint k = 0; k + 1 < item->n_points; k++)
        if (fabs (item->points[k].x - item->points[k + 1].x) > TOLERANCE && fabs (item->points[k].y - item->points[k + 1].y) > TOLERANCE)
          g_error ("%s runs aslant", name_of (item));
    }
}

static gboolean
is_cut (PwRect  rect,
        PwPoint a,
        PwPoint b)
{
  PwRect inner = pw_rect_grow (rect, -TOLERANCE);
  PwRect line = { MIN (a.x, b.x), MIN (a.y, b.y), fabs (a.x - b.x) + 0.01, fabs (a.y - b.y) + 0.01 };

  return pw_rect_intersects (inner, line);
}

/* Whether the edge ends at the shape, or at something inside or on the border of it. */
static gboolean
is_end_of (const PwDiagramItem *edge,
           const PwDiagramItem *shape)
{
  static const char *const roles[] = { "sourceRef", "targetRef", "attachedToRef" };
  PwRect                   near = pw_rect_grow (shape->bounds, 1);

  if (pw_rect_contains (near, edge->points[0]) || pw_rect_contains (near, edge->points[edge->n_points - 1]))
    return TRUE;
  for (guint i = 0; i < 2; i++)
    {
      PwElement *end = edge->element != NULL ? pw_element_get_reference (edge->element, roles[i]) : NULL;

      if (end != NULL && pw_element_get_reference (end, roles[2]) == shape->element)
        return TRUE;
    }
  return FALSE;
}

/* Sequence flows between cells of one grid keep clear of everything else. */
static void
assert_flows_run_clear (const Drawing *drawing)
{
  for (guint i = 0; i < pw_diagram_get_n_items (drawing->diagram); i++)
    {
      const PwDiagramItem *edge = item_at (drawing->diagram, i);

      if (edge->type != PW_ELEMENT_SEQUENCE_FLOW)
        continue;
      for (guint k = 0; k < drawing->leaves->len; k++)
        {
          const PwDiagramItem *shape = item_at (drawing->diagram, g_array_index (drawing->leaves, guint, k));

          if (!pw_rect_intersects (pw_rect_grow (edge->bounds, 1), shape->bounds))
            continue;
          for (guint n = 0; n + 1 < edge->n_points; n++)
            if (is_cut (shape->bounds, edge->points[n], edge->points[n + 1]) && !is_end_of (edge, shape))
              g_error ("%s runs through %s", name_of (edge), name_of (shape));
        }
    }
}

/* Whether the point lies on the shape's border: its box, diamond or ellipse. */
static gboolean
is_docked (const PwDiagramItem *shape,
           PwPoint              point)
{
  PwPoint middle = pw_rect_center (shape->bounds);
  double  dx = fabs (point.x - middle.x) / (shape->bounds.width / 2);
  double  dy = fabs (point.y - middle.y) / (shape->bounds.height / 2);
  double  size = MAX (shape->bounds.width, shape->bounds.height) / 2;
  double  off = fabs (MAX (dx, dy) - 1);

  if (pw_element_type_has (shape->type, PW_TRAIT_GATEWAY))
    off = fabs (dx + dy - 1);
  else if (pw_element_type_has (shape->type, PW_TRAIT_EVENT))
    off = fabs (sqrt (dx * dx + dy * dy) - 1);
  return off * size <= 1;
}

static void
assert_edges_are_docked (const PwDiagram *diagram)
{
  static const char *const roles[] = { "sourceRef", "targetRef" };

  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      const PwDiagramItem *edge = item_at (diagram, i);

      for (guint k = 0; k < 2 && edge->is_edge && edge->element != NULL; k++)
        {
          PwElement *end = pw_element_get_reference (edge->element, roles[k]);
          int        n = end != NULL ? pw_diagram_find (diagram, end) : -1;

          if (n >= 0 && !is_docked (item_at (diagram, (guint) n), edge->points[k == 0 ? 0 : edge->n_points - 1]))
            g_error ("%s does not touch %s", name_of (edge), name_of (item_at (diagram, (guint) n)));
        }
    }
}

guint
assert_nothing_overlaps (const PwDiagram *diagram)
{
  Drawing drawing = { .diagram = diagram };
  guint   n;

  collect_leaves (&drawing);
  assert_leaves_are_apart (&drawing);
  n = drawing.leaves->len;
  g_array_unref (drawing.leaves);
  return n;
}

void
assert_all_is_drawn (const PwDiagram *diagram,
                     const PwGraph   *graph)
{
  guint n_shapes = 0;
  guint n_edges = 0;
  guint n_reachable = 0;

  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    *(item_at (diagram, i)->is_edge ? &n_edges : &n_shapes) += 1;
  for (guint i = 0; i < graph->n_edges; i++)
    n_reachable += graph->edges[i].source >= 0 && graph->edges[i].target >= 0;

  g_assert_cmpuint (n_shapes, ==, graph->n_nodes);
  g_assert_cmpuint (n_edges, ==, n_reachable);
}

void
assert_readable (const PwDiagram *diagram)
{
  Drawing drawing = { .diagram = diagram };

  collect_leaves (&drawing);
  g_assert_true (diagram->is_generated);
  assert_leaves_are_apart (&drawing);
  assert_inside_containers (diagram);
  assert_inside_lanes (diagram);
  assert_edges_are_upright_or_level (diagram);
  assert_flows_run_clear (&drawing);
  assert_edges_are_docked (diagram);
  g_array_unref (drawing.leaves);
}
