/* layout/keep.c - completes a drawing, and changes as little of it as can be
 *
 * What is there and what is new, the order of the work, and the result.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "layout/keep-private.h"

#include <math.h>
#include <string.h>

#define LABEL_FONT 11.0
#define LABEL_WIDTH 90.0
/* Ends that lie this near to their shape are its ends. */
#define END_DISTANCE 15.0

#define NONE (-1)

void
pw_keeping_measure (const PwKeeping *self,
                    const char      *text,
                    double          *width,
                    double          *height)
{
  double letters = (double) g_utf8_strlen (text, -1) * LABEL_FONT * 0.56;

  *width = MIN (letters, LABEL_WIDTH);
  *height = MAX (ceil (letters * 1.15 / LABEL_WIDTH), 1) * LABEL_FONT * 1.25;
  if (self->measure != NULL)
    self->measure (text, LABEL_FONT, LABEL_WIDTH, width, height, self->user_data);
  *width = ceil (*width);
  *height = ceil (*height);
}

gboolean
pw_keeping_is_around (const PwKeeping *self,
                      int              container,
                      int              n)
{
  while (n >= 0 && n != container)
    n = pw_keeping_get_box (self, n)->around;

  return n >= 0;
}

gboolean
pw_keeping_is_solid (const PwKeepBox *box)
{
  return box->is_placed && !box->is_container && box->type != PW_ELEMENT_GROUP;
}

gboolean
pw_keeping_has_outer_label (const PwKeepBox *box)
{
  return pw_element_type_has (box->type, PW_TRAIT_EVENT | PW_TRAIT_GATEWAY | PW_TRAIT_DATA);
}

/* --- mirrored at the diagonal ---------------------------------------------------------------- */

static PwRect
mirror (PwRect rect)
{
  return (PwRect){ rect.y, rect.x, rect.height, rect.width };
}

static void
mirror_points (GArray *points)
{
  for (guint i = 0; points != NULL && i < points->len; i++)
    {
      PwPoint *point = &g_array_index (points, PwPoint, i);

      *point = (PwPoint){ point->y, point->x };
    }
}

static void
mirror_all (PwKeeping *self)
{
  for (guint i = 0; i < self->boxes->len; i++)
    {
      PwKeepBox *box = pw_keeping_get_box (self, (int) i);

      box->bounds = mirror (box->bounds);
      box->old = mirror (box->old);
      box->label = mirror (box->label);
    }
  for (guint i = 0; i < self->flows->len; i++)
    {
      PwKeepFlow *flow = pw_keeping_get_flow (self, i);

      mirror_points (flow->points);
      flow->old_source = mirror (flow->old_source);
      flow->old_target = mirror (flow->old_target);
    }
}

/* --- boxes ---------------------------------------------------------------------------------------- */

/* Of those without an id, which no drawing can name, the first that is not taken yet. */
static PwElement *
find_element (const PwKeeping *self,
              const char      *id,
              PwElementType    type,
              GHashTable      *taken)
{
  PwElement *root = pw_model_get_definitions (self->model);
  PwElement *found = *id != '#' ? pw_model_find (self->model, id) : NULL;

  if (found != NULL && pw_element_get_bpmn_type (found) == type)
    return found;
  for (found = root; found != NULL; found = pw_element_next_in_tree (found, root))
    {
      const char *own = pw_element_get_id (found);

      if (pw_element_get_bpmn_type (found) == type && !g_hash_table_contains (taken, found) &&
          (own != NULL && *own != '\0' ? strcmp (own, id) == 0 : *id == '#'))
        break;
    }
  if (found != NULL)
    g_hash_table_add (taken, found);

  return found;
}

static int
get_around (const PwKeeping *self,
            guint            n)
{
  const PwGraphNode *node = &self->graph->nodes[n];

  if (node->type == PW_ELEMENT_PARTICIPANT)
    return NONE;
  if (node->lane >= 0 && self->graph->nodes[node->lane].parent == node->parent)
    return node->lane;

  return node->parent >= 0 ? node->parent : node->pool;
}

static void
add_node_boxes (PwKeeping  *self,
                GHashTable *items)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->graph->n_nodes; i++)
    {
      const PwGraphNode *node = &self->graph->nodes[i];
      PwKeepBox          box = { .node = (int) i, .item = NONE, .type = node->type, .around = get_around (self, i), .host = node->host, .block = NONE };

      box.element = find_element (self, node->id, node->type, taken);
      box.item = GPOINTER_TO_INT (g_hash_table_lookup (items, box.element)) - 1;
      box.is_expanded = pw_element_type_has (node->type, PW_TRAIT_SUB_PROCESS) && node->is_expanded;
      box.is_container = pw_element_type_has (node->type, PW_TRAIT_SWIMLANE) || box.is_expanded;
      if (box.item >= 0)
        {
          const PwDiagramItem *item = pw_diagram_get_item (self->drawn, (guint) box.item);

          box.bounds = item->bounds;
          box.is_placed = TRUE;
          box.is_expanded = item->is_expanded;
          box.is_container = pw_element_type_has (node->type, PW_TRAIT_SWIMLANE) || item->has_children || item->type == PW_ELEMENT_GROUP;
          box.label = item->label_bounds;
          box.has_label = item->has_label_bounds;
        }
      g_array_append_val (self->boxes, box);
    }
}

/* Drawn twice, or nothing that the graph knows: it stays and is in the way. */
static void
add_other_boxes (PwKeeping  *self,
                 GHashTable *items)
{
  for (guint i = 0; i < pw_diagram_get_n_items (self->drawn); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (self->drawn, i);
      PwKeepBox            box = { .node = NONE, .item = (int) i, .element = item->element, .type = item->type, .around = NONE, .host = NONE, .block = NONE };
      int                  first = item->element != NULL ? pw_graph_find (self->graph, pw_element_get_id (item->element)) : NONE;

      if (item->is_edge || (first >= 0 && pw_keeping_get_box (self, first)->item == (int) i))
        continue;
      box.bounds = item->bounds;
      box.is_placed = TRUE;
      box.is_container = item->has_children;
      box.label = item->label_bounds;
      box.has_label = item->has_label_bounds;
      g_array_append_val (self->boxes, box);
    }
}

/* What nothing holds by meaning, such as an annotation between pools' steps, is held by what lies around it. */
static void
find_surrounding (PwKeeping *self,
                  PwKeepBox *box)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < self->graph->n_nodes; i++)
    {
      const PwKeepBox *other = pw_keeping_get_box (self, (int) i);
      double           area = other->bounds.width * other->bounds.height;

      if (other != box && other->is_placed && other->is_container && other->type != PW_ELEMENT_GROUP && area < least && pw_rect_contains_rect (other->bounds, box->bounds))
        {
          box->around = (int) i;
          least = area;
        }
    }
}

static void
link_boxes (PwKeeping *self)
{
  self->content_of = g_new0 (GArray *, self->boxes->len + 1);
  for (guint i = 0; i < self->boxes->len; i++)
    self->content_of[i] = g_array_new (FALSE, FALSE, sizeof (int));
  for (int i = 0; i < (int) self->boxes->len; i++)
    {
      PwKeepBox *box = pw_keeping_get_box (self, i);

      box->old = box->bounds;
      if (box->is_placed && box->around < 0 && box->host < 0 && box->type != PW_ELEMENT_PARTICIPANT)
        find_surrounding (self, box);
      if (box->around >= 0)
        {
          const PwKeepBox *around = pw_keeping_get_box (self, box->around);

          box->was_held = box->is_placed && around->is_placed && pw_rect_contains_rect (pw_rect_grow (around->bounds, 1), box->bounds);
          g_array_append_val (self->content_of[box->around], i);
        }
      if (box->host >= 0)
        g_array_append_val (self->content_of[box->host], i);
    }
}

/* --- flows ---------------------------------------------------------------------------------------------- */

/* The step that a way ends at, where it is not the one it should. */
static int
find_old_end (const PwKeeping *self,
              PwPoint          end,
              int              wanted)
{
  double least = END_DISTANCE;
  int    nearest = NONE;

  if (wanted >= 0 && pw_keeping_get_box (self, wanted)->is_placed &&
      pw_rect_contains (pw_rect_grow (pw_keeping_get_box (self, wanted)->bounds, END_DISTANCE), end))
    return NONE;
  for (int i = 0; i < (int) self->graph->n_nodes; i++)
    {
      const PwKeepBox *box = pw_keeping_get_box (self, i);
      double           dx = MAX (MAX (box->bounds.x - end.x, end.x - box->bounds.x - box->bounds.width), 0);
      double           dy = MAX (MAX (box->bounds.y - end.y, end.y - box->bounds.y - box->bounds.height), 0);

      if (i != wanted && pw_keeping_is_solid (box) && MAX (dx, dy) < least)
        {
          least = MAX (dx, dy);
          nearest = i;
        }
    }

  return nearest;
}

static void
add_edge_flows (PwKeeping  *self,
                GHashTable *items)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->graph->n_edges; i++)
    {
      const PwGraphEdge *edge = &self->graph->edges[i];
      PwKeepFlow         flow = { .edge = (int) i, .item = NONE, .source = edge->source, .target = edge->target, .was_source = NONE, .was_target = NONE };

      flow.element = find_element (self, edge->id, edge->type, taken);
      flow.item = GPOINTER_TO_INT (g_hash_table_lookup (items, flow.element)) - 1;
      if (flow.item >= 0)
        {
          const PwDiagramItem *item = pw_diagram_get_item (self->drawn, (guint) flow.item);

          flow.points = g_array_new (FALSE, FALSE, sizeof (PwPoint));
          g_array_append_vals (flow.points, item->points, item->n_points);
          flow.label = item->label_bounds;
          flow.has_label = item->has_label_bounds;
        }
      g_array_append_val (self->flows, flow);
    }
}

static void
link_flows (PwKeeping *self)
{
  self->flows_of = g_new0 (GArray *, self->boxes->len + 1);
  for (guint i = 0; i < self->boxes->len; i++)
    self->flows_of[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->flows->len; i++)
    {
      PwKeepFlow *flow = pw_keeping_get_flow (self, i);

      if (flow->source >= 0)
        g_array_append_val (self->flows_of[flow->source], i);
      if (flow->target >= 0 && flow->target != flow->source)
        g_array_append_val (self->flows_of[flow->target], i);
      if (flow->source < 0 || flow->target < 0)
        continue;
      flow->old_source = pw_keeping_get_box (self, flow->source)->bounds;
      flow->old_target = pw_keeping_get_box (self, flow->target)->bounds;
      if (flow->points == NULL || flow->points->len < 2)
        continue;
      flow->was_source = find_old_end (self, g_array_index (flow->points, PwPoint, 0), flow->source);
      flow->was_target = find_old_end (self, g_array_index (flow->points, PwPoint, flow->points->len - 1), flow->target);
      if (flow->was_source >= 0)
        flow->old_source = pw_keeping_get_box (self, flow->was_source)->bounds;
      if (flow->was_target >= 0)
        flow->old_target = pw_keeping_get_box (self, flow->was_target)->bounds;
      flow->is_settled = flow->was_source < 0 && flow->was_target < 0;
    }
}

/* --- the result ------------------------------------------------------------------------------------------ */

static void
copy_item (PwDiagram           *drawing,
           const PwDiagramItem *from)
{
  PwDiagramItem *item = pw_diagram_add (drawing, from->element);

  *item = *from;
  item->points = g_memdup2 (from->points, sizeof (PwPoint) * from->n_points);
}

static void
write_box (PwDiagram       *drawing,
           const PwKeeping *self,
           const PwKeepBox *box)
{
  PwDiagramItem *item = box->item >= 0 ? pw_diagram_get_item (drawing, (guint) box->item) : NULL;

  if (!box->is_placed)
    return;
  if (item == NULL)
    {
      item = pw_diagram_add (drawing, box->element);
      item->type = box->type;
      item->is_expanded = box->is_expanded;
      item->is_horizontal = !self->is_vertical;
      item->is_marker_visible = box->type == PW_ELEMENT_EXCLUSIVE_GATEWAY;
    }
  item->bounds = box->bounds;
  item->has_label_bounds = box->has_label;
  item->label_bounds = box->label;
}

static void
write_flow (PwDiagram        *drawing,
            const PwKeepFlow *flow)
{
  PwDiagramItem *item = flow->item >= 0 ? pw_diagram_get_item (drawing, (guint) flow->item) : NULL;

  if (flow->points == NULL || flow->points->len < 2)
    return;
  if (item == NULL)
    {
      item = pw_diagram_add (drawing, flow->element);
      item->is_edge = TRUE;
    }
  g_free (item->points);
  item->points = g_memdup2 (flow->points->data, sizeof (PwPoint) * flow->points->len);
  item->n_points = flow->points->len;
  item->bounds = pw_points_bounds (item->points, item->n_points);
  item->has_label_bounds = flow->has_label;
  item->label_bounds = flow->label;
}

static PwDiagram *
write_drawing (const PwKeeping *self)
{
  PwDiagram *drawing = pw_diagram_new (self->drawn->plane);

  drawing->name = g_strdup (self->drawn->name);
  drawing->id = g_strdup (self->drawn->id);
  drawing->is_generated = TRUE;
  for (guint i = 0; i < pw_diagram_get_n_items (self->drawn); i++)
    copy_item (drawing, pw_diagram_get_item (self->drawn, i));
  for (guint i = 0; i < self->boxes->len; i++)
    write_box (drawing, self, pw_keeping_get_box (self, (int) i));
  for (guint i = 0; i < self->flows->len; i++)
    write_flow (drawing, pw_keeping_get_flow (self, i));
  pw_diagram_finish (drawing);

  return drawing;
}

/* --- the work ------------------------------------------------------------------------------------------------ */

static GHashTable *
index_items (const PwDiagram *drawn)
{
  GHashTable *items = g_hash_table_new (NULL, NULL);

  for (guint i = pw_diagram_get_n_items (drawn); i > 0; i--)
    if (pw_diagram_get_item (drawn, i - 1)->element != NULL)
      g_hash_table_insert (items, pw_diagram_get_item (drawn, i - 1)->element, GUINT_TO_POINTER (i));

  return items;
}

static gboolean
has_vertical_pools (const PwKeeping *self)
{
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const PwKeepBox *box = pw_keeping_get_box (self, (int) i);

      if (box->type == PW_ELEMENT_PARTICIPANT && box->item >= 0)
        return !pw_diagram_get_item (self->drawn, (guint) box->item)->is_horizontal;
    }

  return FALSE;
}

void
pw_keeping_init (PwKeeping       *self,
                 const PwGraph   *graph,
                 const PwModel   *model,
                 const PwDiagram *drawn,
                 PwTextSizeFunc   measure,
                 gpointer         user_data)
{
  g_autoptr (GHashTable) items = index_items (drawn);

  *self = (PwKeeping){ .graph = graph, .model = model, .drawn = drawn, .measure = measure, .user_data = user_data };
  self->boxes = g_array_new (FALSE, FALSE, sizeof (PwKeepBox));
  self->flows = g_array_new (FALSE, FALSE, sizeof (PwKeepFlow));
  self->blocks = g_array_new (FALSE, FALSE, sizeof (PwKeepBlock));
  self->moved = g_array_new (FALSE, FALSE, sizeof (int));
  add_node_boxes (self, items);
  add_other_boxes (self, items);
  add_edge_flows (self, items);
  link_boxes (self);
  link_flows (self);
  self->is_vertical = has_vertical_pools (self);
  if (self->is_vertical)
    mirror_all (self);
}

void
pw_keeping_clear (PwKeeping *self)
{
  for (guint i = 0; i < self->boxes->len; i++)
    {
      g_array_unref (self->content_of[i]);
      g_array_unref (self->flows_of[i]);
    }
  for (guint i = 0; i < self->flows->len; i++)
    g_clear_pointer (&pw_keeping_get_flow (self, i)->points, g_array_unref);
  for (guint i = 0; i < self->blocks->len; i++)
    g_array_unref (g_array_index (self->blocks, PwKeepBlock, i).boxes);
  g_free (self->content_of);
  g_free (self->flows_of);
  g_array_unref (self->boxes);
  g_array_unref (self->flows);
  g_array_unref (self->blocks);
  g_array_unref (self->moved);
}

PwDiagram *
pw_keeping_finish (PwKeeping *self)
{
  pw_keep_route (self);
  if (self->is_vertical)
    mirror_all (self);
  pw_keep_place_labels (self);

  return write_drawing (self);
}

PwDiagram *
pw_layout_keep (const PwGraph   *graph,
                const PwModel   *model,
                const PwDiagram *drawn,
                PwTextSizeFunc   measure,
                gpointer         user_data)
{
  PwKeeping  self;
  PwDiagram *drawing;

  pw_keeping_init (&self, graph, model, drawn, measure, user_data);
  pw_keep_find_blocks (&self);
  for (int block = pw_keep_next_block (&self); block >= 0; block = pw_keep_next_block (&self))
    pw_keep_place_block (&self, block);
  pw_keep_part (&self);
  drawing = pw_keeping_finish (&self);
  pw_keeping_clear (&self);

  return drawing;
}
