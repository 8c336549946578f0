/* analysis/rules-drawing.c - rules on how flows run and whether text can be read
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/rules.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/quantity.h"

/* As deep as a flow may cut into a shape: round and slanted outlines lie inside
 * their rectangle.
 */
#define SHAPE_MARGIN 6.0
#define ROUND_MARGIN 12.0
/* As far as a flow may end from its shape. */
#define DOCKING_TOLERANCE 6.0
/* Parallel flows nearer than this over this length look like one. */
#define LINE_DISTANCE 4.0
#define LINE_OVERLAP 20.0

#define FONT_SIZE 12.0
#define LEAST_FONT_SIZE 9.0 /* the renderer never goes below that */
#define LINE_HEIGHT 1.25
#define TEXT_INSET 4.0

#define POINTS_PER_MM (72.0 / 25.4)
#define PAGE_MARGIN_MM 10.0
#define LEAST_POINTS 6.0

/* --- lines ------------------------------------------------------------------------- */

/* Whether the line from @a to @b passes through the inside of @rect (Liang and Barsky). */
static gboolean
line_meets_rect (PwPoint a,
                 PwPoint b,
                 PwRect  rect)
{
  const double steps[] = { a.x - b.x, b.x - a.x, a.y - b.y, b.y - a.y };
  const double rooms[] = { a.x - rect.x, rect.x + rect.width - a.x, a.y - rect.y, rect.y + rect.height - a.y };
  double       from = 0;
  double       to = 1;

  for (guint i = 0; i < 4; i++)
    {
      if (fabs (steps[i]) < 1e-9)
        {
          if (rooms[i] <= 0)
            return FALSE;
          continue;
        }
      if (steps[i] < 0)
        from = MAX (from, rooms[i] / steps[i]);
      else
        to = MIN (to, rooms[i] / steps[i]);
    }

  return from < to;
}

static double
cross (PwPoint a,
       PwPoint b,
       PwPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/* Whether two lines cross, neither ending at the other. */
static gboolean
lines_cross (PwPoint a,
             PwPoint b,
             PwPoint c,
             PwPoint d)
{
  double c_side = cross (a, b, c);
  double d_side = cross (a, b, d);
  double a_side = cross (c, d, a);
  double b_side = cross (c, d, b);

  return c_side * d_side < -1e-6 && a_side * b_side < -1e-6;
}

static gboolean
ranges_overlap (double a,
                double b,
                double c,
                double d)
{
  return MIN (MAX (a, b), MAX (c, d)) - MAX (MIN (a, b), MIN (c, d)) > LINE_OVERLAP;
}

/* Whether two horizontal or two vertical lines look like one. */
static gboolean
lines_overlap (PwPoint a,
               PwPoint b,
               PwPoint c,
               PwPoint d)
{
  if (fabs (a.y - b.y) < 1 && fabs (c.y - d.y) < 1)
    return fabs (a.y - c.y) < LINE_DISTANCE && ranges_overlap (a.x, b.x, c.x, d.x);
  if (fabs (a.x - b.x) < 1 && fabs (c.x - d.x) < 1)
    return fabs (a.x - c.x) < LINE_DISTANCE && ranges_overlap (a.y, b.y, c.y, d.y);

  return FALSE;
}

/* --- flows and shapes -------------------------------------------------------------- */

static gboolean
is_drawn_flow (const PwGraphEdge *flow)
{
  return (flow->type == PW_ELEMENT_SEQUENCE_FLOW || flow->type == PW_ELEMENT_MESSAGE_FLOW) && flow->plane >= 0 && flow->n_points > 1;
}

/* Whether @n is @end, holds it, or is attached where it is. */
static gboolean
belongs_to (const PwGraph *graph,
            guint          n,
            int            end)
{
  if (end < 0)
    return FALSE;
  if (graph->nodes[n].host == end || graph->nodes[end].host == (int) n)
    return TRUE;
  for (int at = end; at >= 0; at = graph->nodes[at].parent)
    if (at == (int) n || (graph->nodes[at].host == (int) n))
      return TRUE;

  return FALSE;
}

static gboolean
is_crossed (const PwCheck     *check,
            const PwGraphEdge *flow,
            guint              n)
{
  const PwGraphNode *node = &check->graph->nodes[n];
  gboolean           is_round = pw_check_has (check, n, PW_TRAIT_EVENT | PW_TRAIT_GATEWAY);
  PwRect             inside = pw_rect_grow (node->bounds, is_round ? -ROUND_MARGIN : -SHAPE_MARGIN);

  if (inside.width <= 0 || inside.height <= 0)
    return FALSE;
  for (guint i = 0; i + 1 < flow->n_points; i++)
    if (line_meets_rect (flow->points[i], flow->points[i + 1], inside))
      return TRUE;

  return FALSE;
}

void
pw_rule_flow_through_shape (PwCheck *check,
                            guint    edge)
{
  const PwGraph     *graph = check->graph;
  const PwGraphEdge *flow = &graph->edges[edge];
  const GArray      *near;

  if (!is_drawn_flow (flow))
    return;
  near = pw_check_find_near_edge (check, edge);
  for (guint i = 0; i < near->len; i++)
    {
      guint n = g_array_index (near, guint, i);

      if (n >= graph->n_nodes)
        break;
      if (graph->nodes[n].plane != flow->plane || !pw_check_has (check, n, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA) ||
          belongs_to (graph, n, flow->source) || belongs_to (graph, n, flow->target))
        continue;
      if (is_crossed (check, flow, n))
        {
          PwFinding *finding = pw_check_edge (check, edge, graph->nodes[n].id, _ ("Lead it around."),
                                              _ ("%s runs through %s."), pw_check_flow_name (check, edge), pw_check_name (check, n));

          if (flow->type == PW_ELEMENT_MESSAGE_FLOW)
            pw_check_weaken (finding, PW_SEVERITY_HINT);
        }
    }
}

/* How far @point lies outside of @rect. */
static double
get_distance (PwRect  rect,
              PwPoint point)
{
  double dx = MAX (MAX (rect.x - point.x, point.x - rect.x - rect.width), 0);
  double dy = MAX (MAX (rect.y - point.y, point.y - rect.y - rect.height), 0);

  return hypot (dx, dy);
}

static gboolean
is_docked (const PwGraph     *graph,
           const PwGraphEdge *flow,
           int                end,
           PwPoint            point)
{
  const PwGraphNode *node;

  if (end < 0)
    return TRUE;
  node = &graph->nodes[end];

  return node->plane != flow->plane || pw_rect_is_empty (node->bounds) || get_distance (node->bounds, point) <= DOCKING_TOLERANCE;
}

void
pw_rule_flow_not_docked (PwCheck *check,
                         guint    edge)
{
  const PwGraphEdge *flow = &check->graph->edges[edge];

  if (!is_drawn_flow (flow))
    return;
  if (!is_docked (check->graph, flow, flow->source, flow->points[0]) ||
      !is_docked (check->graph, flow, flow->target, flow->points[flow->n_points - 1]))
    pw_check_edge (check, edge, NULL, _ ("Draw its end to the shape it belongs to."),
                   _ ("%s does not reach both its ends."), pw_check_flow_name (check, edge));
}

/* --- flows and flows --------------------------------------------------------------- */

typedef gboolean (*LinesFunc) (PwPoint a,
                               PwPoint b,
                               PwPoint c,
                               PwPoint d);

static gboolean
any_lines (const PwGraphEdge *first,
           const PwGraphEdge *second,
           LinesFunc          are)
{
  for (guint i = 0; i + 1 < first->n_points; i++)
    for (guint k = 0; k + 1 < second->n_points; k++)
      if (are (first->points[i], first->points[i + 1], second->points[k], second->points[k + 1]))
        return TRUE;

  return FALSE;
}

/* Calls for every later sequence flow on the same plane that comes near and shares
 * no end with this one: flows may run together to where they join.
 */
static void
compare_flows (PwCheck    *check,
               guint       edge,
               LinesFunc   are,
               const char *advice,
               const char *format)
{
  const PwGraph     *graph = check->graph;
  const PwGraphEdge *flow = &graph->edges[edge];
  const GArray      *near;

  if (!is_drawn_flow (flow) || flow->type != PW_ELEMENT_SEQUENCE_FLOW)
    return;
  near = pw_check_find_near_edge (check, edge);
  for (guint i = 0; i < near->len; i++)
    {
      guint              index = g_array_index (near, guint, i);
      const PwGraphEdge *other;

      if (index <= graph->n_nodes + edge)
        continue;
      other = &graph->edges[index - graph->n_nodes];
      if (other->type != PW_ELEMENT_SEQUENCE_FLOW || other->plane != flow->plane ||
          other->source == flow->source || other->target == flow->target || !any_lines (flow, other, are))
        continue;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      pw_check_edge (check, edge, other->id, advice, format, pw_check_flow_name (check, edge),
                     pw_check_flow_name (check, index - graph->n_nodes));
#pragma GCC diagnostic pop
    }
}

void
pw_rule_crossing_flows (PwCheck *check,
                        guint    edge)
{
  compare_flows (check, edge, lines_cross, _ ("Move the steps so that they need not cross."), _ ("%s crosses %s."));
}

void
pw_rule_overlapping_flows (PwCheck *check,
                           guint    edge)
{
  compare_flows (check, edge, lines_overlap, _ ("Draw them apart."), _ ("%s lies on %s, so that they look like one."));
}

/* --- text -------------------------------------------------------------------------- */

/* A good guess for sans serif fonts: the width of each kind of letter in ems. */
static double
guess_width (const char *text,
             gsize       length,
             double      font_size)
{
  double width = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (strchr ("iljtfrI.,:;|!'()-/", *p) != NULL)
      width += 0.3;
    else if (strchr ("mwMW", *p) != NULL)
      width += 0.85;
    else
      width += g_unichar_isupper (g_utf8_get_char (p)) ? 0.68 : 0.54;

  return width * font_size;
}

/* The height of @text in lines of @width; words that are too long are hyphenated. */
static double
guess_height (const char *text,
              double      font_size,
              double      width)
{
  double      x = 0;
  guint       n_lines = 1;
  const char *p = text;

  while (*p != '\0')
    {
      gsize  length = strcspn (p, " ");
      double word = guess_width (p, length, font_size);
      double blank = x > 0 ? 0.28 * font_size : 0;

      if (x + blank + word > width && x > 0)
        {
          n_lines++;
          x = 0;
          blank = 0;
        }
      n_lines += (guint) (word / width);
      x += blank + fmod (word, width);
      p += length;
      p += strspn (p, " ");
    }

  return n_lines * font_size * LINE_HEIGHT;
}

void
pw_rule_label_clipped (PwCheck *check,
                       guint    n)
{
  const PwGraphNode *node = &check->graph->nodes[n];
  double             width = node->bounds.width - 2 * TEXT_INSET;
  double             height = node->bounds.height - 2 * TEXT_INSET;
  double             text_width, text_height;

  if (node->plane < 0 || *node->name == '\0' || check->has_content[n])
    return;
  if (width <= 0 || height <= 0)
    return;
  if (check->text_size != NULL)
    check->text_size (node->name, LEAST_FONT_SIZE, width, &text_width, &text_height, check->text_size_data);
  else
    text_height = guess_height (node->name, LEAST_FONT_SIZE, width);
  if (text_height > height)
    pw_check_node (check, n, NULL, _ ("Enlarge the shape, or shorten the label."),
                   _ ("%s is too small for its label."), pw_check_name (check, n));
}

/* --- paper ------------------------------------------------------------------------- */

static PwRect
get_extent (const PwGraph *graph,
            int            plane)
{
  PwRect extent = { 0 };

  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].plane == plane)
      extent = pw_rect_union (extent, graph->nodes[i].bounds);

  return extent;
}

static char *
describe_paper (double width_mm,
                double height_mm)
{
  if (width_mm == 210 && height_mm == 297)
    return g_strdup ("A4");
  if (width_mm == 297 && height_mm == 420)
    return g_strdup ("A3");

  return g_strdup_printf (_ ("%g × %g mm"), width_mm, height_mm);
}

void
pw_rule_small_print (PwCheck *check,
                     guint    nothing)
{
  double           width = check->paper_width_mm - 2 * PAGE_MARGIN_MM;
  double           height = check->paper_height_mm - 2 * PAGE_MARGIN_MM;
  g_autofree char *paper = describe_paper (check->paper_width_mm, check->paper_height_mm);

  if (width <= 0 || height <= 0)
    return;
  for (guint i = 0; i < check->graph->n_planes; i++)
    {
      PwRect extent = get_extent (check->graph, (int) i);
      double mm_per_unit;
      double points;

      if (pw_rect_is_empty (extent))
        continue;
      mm_per_unit = MAX (MIN (width / extent.width, height / extent.height), MIN (height / extent.width, width / extent.height));
      points = FONT_SIZE * mm_per_unit * POINTS_PER_MM;
      if (points < LEAST_POINTS)
        {
          g_autofree char *size = pw_number_format (points, 1);

          /* TRANSLATORS: a paper size such as A4, and a number */
          pw_check_document (check, _ ("Print it larger or over several pages."),
                             _ ("On one page %s the drawing’s text is only %s points high."), paper, size);
        }
    }
}
