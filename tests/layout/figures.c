/* tests/layout/figures.c - what a drawing is judged by: crossings, shared lines, bends, names
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "figures.h"

#include <math.h>

#define NEAR 0.5
#define SHARED 2.0 /* shorter stretches are a touch */

typedef struct
{
  PwPoint a;
  PwPoint b;
} Segment;

static gboolean
is_flow (const PwDiagramItem *item)
{
  return item->type == PW_ELEMENT_SEQUENCE_FLOW || item->type == PW_ELEMENT_MESSAGE_FLOW;
}

static Segment
segment_of (const PwDiagramItem *item,
            guint                n)
{
  return (Segment){ item->points[n], item->points[n + 1] };
}

static gboolean
is_level (Segment s)
{
  return fabs (s.a.y - s.b.y) < NEAR;
}

static gboolean
is_between (double x,
            double a,
            double b)
{
  return x > MIN (a, b) + NEAR && x < MAX (a, b) - NEAR;
}

static gboolean
do_cross (Segment s,
          Segment t)
{
  Segment level = is_level (s) ? s : t;
  Segment upright = is_level (s) ? t : s;

  return is_level (s) != is_level (t) && is_between (upright.a.x, level.a.x, level.b.x) && is_between (level.a.y, upright.a.y, upright.b.y);
}

static gboolean
do_share (Segment s,
          Segment t)
{
  if (is_level (s) != is_level (t))
    return FALSE;
  if (is_level (s))
    return fabs (s.a.y - t.a.y) < 1 && MIN (MAX (s.a.x, s.b.x), MAX (t.a.x, t.b.x)) - MAX (MIN (s.a.x, s.b.x), MIN (t.a.x, t.b.x)) > SHARED;
  return fabs (s.a.x - t.a.x) < 1 && MIN (MAX (s.a.y, s.b.y), MAX (t.a.y, t.b.y)) - MAX (MIN (s.a.y, s.b.y), MIN (t.a.y, t.b.y)) > SHARED;
}

static void
compare_flows (PwFigures           *self,
               const PwDiagramItem *a,
               const PwDiagramItem *b)
{
  if (!pw_rect_intersects (pw_rect_grow (a->bounds, 2), pw_rect_grow (b->bounds, 2)))
    return;
  for (guint i = 0; i + 1 < a->n_points; i++)
    for (guint k = 0; k + 1 < b->n_points; k++)
      {
        self->n_crossings += do_cross (segment_of (a, i), segment_of (b, k));
        self->n_shared += do_share (segment_of (a, i), segment_of (b, k));
      }
}

static gboolean
is_cut (PwRect  rect,
        Segment s)
{
  PwRect line = { MIN (s.a.x, s.b.x) - 0.1, MIN (s.a.y, s.b.y) - 0.1, fabs (s.a.x - s.b.x) + 0.2, fabs (s.a.y - s.b.y) + 0.2 };

  return pw_rect_intersects (pw_rect_grow (rect, -1), line);
}

static gboolean
is_container (const PwDiagramItem *item)
{
  return item->is_expanded || item->has_children || item->type == PW_ELEMENT_GROUP || pw_element_type_has (item->type, PW_TRAIT_SWIMLANE);
}

static void
check_name (PwFigures           *self,
            const PwDiagram     *diagram,
            const PwDiagramItem *item)
{
  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      const PwDiagramItem *other = pw_diagram_get_item (diagram, i);

      if (is_flow (other))
        for (guint k = 0; k + 1 < other->n_points; k++)
          self->n_cut += is_cut (item->label_bounds, segment_of (other, k));
      if (!other->is_edge && !is_container (other) && pw_rect_intersects (pw_rect_grow (item->label_bounds, -1), other->bounds) &&
          !pw_element_type_has (other->type, PW_TRAIT_EVENT | PW_TRAIT_GATEWAY)) /* round and slanted: corners are free */
        self->n_covered++;
      if (other != item && other->has_label_bounds && pw_rect_intersects (pw_rect_grow (item->label_bounds, -1), other->label_bounds))
        self->n_covered++;
    }
}

void
figures_add (PwFigures       *self,
             const PwDiagram *diagram)
{
  PwRect bounds = pw_diagram_get_bounds (diagram);

  self->area += bounds.width * bounds.height;
  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);

      self->n_nodes += pw_element_type_has (item->type, PW_TRAIT_FLOW_NODE);
      if (item->has_label_bounds)
        check_name (self, diagram, item);
      if (!is_flow (item))
        continue;
      self->n_flows++;
      self->n_bends += item->n_points - 2;
      for (guint k = 0; k + 1 < item->n_points; k++)
        self->length += hypot (item->points[k].x - item->points[k + 1].x, item->points[k].y - item->points[k + 1].y);
      for (guint k = 0; k < i; k++)
        if (is_flow (pw_diagram_get_item (diagram, k)))
          compare_flows (self, item, pw_diagram_get_item (diagram, k));
    }
}
