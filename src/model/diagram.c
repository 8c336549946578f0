/* model/diagram.c - where everything is drawn: one plane as plain arrays
 *
 * Who holds whom follows the meaning (lane, pool, sub-process, host of a boundary
 * event), not the geometry; only what nobody holds by meaning, such as the content
 * of a called process drawn inside its call activity, is held by the smallest
 * container around it.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/diagram.h"

#include "model/model-private.h"

#include <stdlib.h>

#define COLOR_URI "http://www.omg.org/spec/BPMN/non-normative/color/1.0"
#define OLD_COLOR_URI "http://www.omg.org/spec/BPMN/non-normative/color"
#define BIOC_URI "http://bpmn.io/schema/bpmn/biocolor/1.0"

/* A sub-process lower, narrower or smaller than this with nothing inside is drawn
 * collapsed, whatever the file says: ADONIS marks all of them as expanded.
 */
#define COLLAPSED_WIDTH 140
#define COLLAPSED_HEIGHT 100
#define COLLAPSED_AREA (200 * 130)

static void
item_clear (gpointer data)
{
  PwDiagramItem *item = data;

  g_free (item->points);
}

PwDiagram *
pw_diagram_new (PwElement *plane)
{
  PwDiagram *self = g_new0 (PwDiagram, 1);

  self->plane = plane;
  self->items = g_array_new (FALSE, TRUE, sizeof (PwDiagramItem));
  g_array_set_clear_func (self->items, item_clear);

  return self;
}

void
pw_diagram_free (PwDiagram *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->id);
  g_array_unref (self->items);
  g_free (self);
}

PwDiagramItem *
pw_diagram_add (PwDiagram *self,
                PwElement *element)
{
  PwDiagramItem *item;

  g_array_set_size (self->items, self->items->len + 1);
  item = &g_array_index (self->items, PwDiagramItem, self->items->len - 1);
  item->element = element;
  item->type = element != NULL ? pw_element_get_bpmn_type (element) : PW_ELEMENT_UNKNOWN;
  item->is_edge = pw_element_type_has (item->type, PW_TRAIT_CONNECTION);
  item->parent = -1;

  return item;
}

guint
pw_diagram_get_n_items (const PwDiagram *self)
{
  return self->items->len;
}

PwDiagramItem *
pw_diagram_get_item (const PwDiagram *self,
                     guint            n)
{
  g_return_val_if_fail (n < self->items->len, NULL);

  return &g_array_index (self->items, PwDiagramItem, n);
}

int
pw_diagram_find (const PwDiagram *self,
                 const PwElement *element)
{
  for (guint i = 0; i < self->items->len; i++)
    if (pw_diagram_get_item (self, i)->element == element)
      return (int) i;

  return -1;
}

PwRect
pw_diagram_get_bounds (const PwDiagram *self)
{
  PwRect bounds = { 0 };

  for (guint i = 0; i < self->items->len; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (self, i);
      PwRect               rect = item->bounds;

      if (item->is_edge) /* a straight line covers no area but takes room */
        rect = pw_rect_grow (rect, 1);
      bounds = pw_rect_union (bounds, rect);
      if (item->has_label_bounds)
        bounds = pw_rect_union (bounds, item->label_bounds);
    }

  return bounds;
}

PwElement *
pw_diagram_find_plane (const PwElement *element)
{
  PwElement *plane = pw_element_find_referrer (element, PW_ELEMENT_BPMN_PLANE, "bpmnElement");

  return plane != NULL ? pw_element_get_parent (plane) : NULL;
}

/* --- reading ---------------------------------------------------------------- */

static xmlNode *
find_node (xmlNode    *parent,
           const char *uri,
           const char *name)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && node->ns != NULL &&
        xmlStrEqual (node->name, BAD_CAST name) && xmlStrEqual (node->ns->href, BAD_CAST uri))
      return node;

  return NULL;
}

static double
get_number (const xmlNode *node,
            const char    *name)
{
  return pw_node_parse_number (pw_node_get_attribute (node, NULL, name));
}

static gboolean
read_bounds (xmlNode *parent,
             PwRect  *bounds)
{
  xmlNode *node = find_node (parent, PW_NAMESPACE_URI_DC, "Bounds");

  if (node == NULL)
    return FALSE;
  *bounds = (PwRect){ get_number (node, "x"), get_number (node, "y"),
                      MAX (get_number (node, "width"), 0), MAX (get_number (node, "height"), 0) };

  return TRUE;
}

gboolean
pw_diagram_read_bounds (const PwElement *shape,
                        PwRect          *bounds)
{
  return read_bounds (pw_element_get_node (shape), bounds);
}

GArray *
pw_diagram_read_points (const PwElement *edge)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (PwPoint));

  for (xmlNode *node = pw_element_get_node (edge)->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, BAD_CAST "waypoint"))
      {
        PwPoint point = { get_number (node, "x"), get_number (node, "y") };

        g_array_append_val (points, point);
      }

  return points;
}

static void
read_waypoints (xmlNode       *edge,
                PwDiagramItem *item)
{
  guint n = 0;

  for (xmlNode *node = edge->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, BAD_CAST "waypoint"))
      n++;

  item->points = g_new0 (PwPoint, n);
  for (xmlNode *node = edge->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, BAD_CAST "waypoint"))
      item->points[item->n_points++] = (PwPoint){ get_number (node, "x"), get_number (node, "y") };

  item->bounds = pw_points_bounds (item->points, item->n_points);
}

static gboolean
get_boolean (const xmlNode *node,
             const char    *name)
{
  const char *value = pw_node_get_attribute (node, NULL, name);

  return value != NULL && (g_str_equal (value, "true") || g_str_equal (value, "1"));
}

static void
read_font (const PwElement *label,
           PwDiagramFont   *font)
{
  PwElement *style = pw_element_get_reference (label, "labelStyle");
  xmlNode   *node = style != NULL ? find_node (pw_element_get_node (style), PW_NAMESPACE_URI_DC, "Font") : NULL;

  if (node == NULL)
    return;

  font->family = pw_node_get_attribute (node, NULL, "name");
  if (font->family != NULL && *font->family == '\0')
    font->family = NULL;
  font->size = get_number (node, "size");
  font->is_bold = get_boolean (node, "isBold");
  font->is_italic = get_boolean (node, "isItalic");
  font->is_underlined = get_boolean (node, "isUnderline");
  font->is_struck_through = get_boolean (node, "isStrikeThrough");
}

static const struct
{
  const char *uri;
  const char *fill;
  const char *stroke;
  gboolean    on_element;
} color_dialects[] = {
  { OLD_COLOR_URI, "background-color", "border-color", TRUE },
  { BIOC_URI, "fill", "stroke", FALSE },
  { COLOR_URI, "background-color", "border-color", FALSE },
};

/* The last dialect that says something wins: the standard before the others. */
static void
read_colors (PwDiagramItem *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (color_dialects); i++)
    {
      const PwElement *holder = color_dialects[i].on_element ? item->element : item->shape;

      if (holder == NULL)
        continue;
      pw_color_parse (pw_element_get_foreign_attribute (holder, color_dialects[i].uri, color_dialects[i].fill),
                      &item->fill);
      pw_color_parse (pw_element_get_foreign_attribute (holder, color_dialects[i].uri, color_dialects[i].stroke),
                      &item->stroke);
    }
  if (item->element != NULL)
    pw_color_parse (pw_element_get_foreign_attribute (item->element, OLD_COLOR_URI, "color"),
                    &item->label_color);
}

static void
read_label (PwDiagramItem *item)
{
  PwElement *label = pw_element_find_child (item->shape, PW_ELEMENT_BPMN_LABEL);

  if (label == NULL)
    return;

  item->has_label_bounds = read_bounds (pw_element_get_node (label), &item->label_bounds) &&
                           item->label_bounds.width + item->label_bounds.height > 0;
  read_font (label, &item->font);
  pw_color_parse (pw_element_get_foreign_attribute (label, COLOR_URI, "color"), &item->label_color);
}

static PwMessageKind
read_message (const PwElement *edge)
{
  const char *kind = pw_element_get_attribute (edge, "messageVisibleKind");

  if (g_strcmp0 (kind, "initiating") == 0)
    return PW_MESSAGE_INITIATING;

  return g_strcmp0 (kind, "non_initiating") == 0 ? PW_MESSAGE_NON_INITIATING : PW_MESSAGE_NONE;
}

static void
read_item (PwDiagram *self,
           PwElement *shape)
{
  PwElement     *element = pw_element_get_reference (shape, "bpmnElement");
  PwDiagramItem *item = pw_diagram_add (self, element);

  item->shape = shape;
  item->is_edge = pw_element_get_bpmn_type (shape) == PW_ELEMENT_BPMN_EDGE;
  if (item->is_edge)
    {
      read_waypoints (pw_element_get_node (shape), item);
      item->message = read_message (shape);
    }
  else
    read_bounds (pw_element_get_node (shape), &item->bounds);

  item->is_marker_visible = pw_element_get_boolean (shape, "isMarkerVisible");
  item->is_expanded = pw_element_get_boolean (shape, "isExpanded");
  if (pw_element_has_attribute (shape, "isHorizontal"))
    item->is_horizontal = pw_element_get_boolean (shape, "isHorizontal");
  else
    item->is_horizontal = item->bounds.width >= item->bounds.height;
  read_label (item);
  read_colors (item);
}

/* A plain tree walk does: planes hold shapes and edges side by side. */
static void
read_plane (PwDiagram *self,
            PwElement *plane)
{
  for (PwElement *child = pw_element_get_first_child (plane); child != NULL;
       child = pw_element_get_next_sibling (child))
    {
      PwElementType type = pw_element_get_bpmn_type (child);

      if (type == PW_ELEMENT_BPMN_SHAPE || type == PW_ELEMENT_BPMN_EDGE)
        read_item (self, child);
    }
}

PwDiagram *
pw_diagram_read (PwElement *diagram)
{
  PwDiagram  *self = pw_diagram_new (NULL);
  PwElement  *plane = pw_element_find_child (diagram, PW_ELEMENT_BPMN_PLANE);
  const char *name = pw_element_get_name (diagram);

  self->name = g_strdup (name);
  self->id = g_strdup (pw_element_get_id (diagram));
  if (plane != NULL)
    {
      self->plane = pw_element_get_reference (plane, "bpmnElement");
      read_plane (self, plane);
    }
  pw_diagram_finish (self);

  return self;
}

/* --- who holds whom --------------------------------------------------------- */

static int
lookup (GHashTable      *index,
        const PwElement *element)
{
  gpointer found;

  if (element != NULL && g_hash_table_lookup_extended (index, element, NULL, &found))
    return GPOINTER_TO_INT (found);

  return -1;
}

static gboolean
is_container (const PwDiagramItem *item)
{
  return !item->is_edge &&
         (item->type == PW_ELEMENT_PARTICIPANT || item->type == PW_ELEMENT_LANE ||
          item->type == PW_ELEMENT_CALL_ACTIVITY || pw_element_type_has (item->type, PW_TRAIT_SUB_PROCESS) ||
          item->type == PW_ELEMENT_SUB_CHOREOGRAPHY);
}

static PwElement *
get_lane (const PwElement *element)
{
  PwElement *innermost = NULL;

  /* A node may be listed by a lane and by the lanes around it. */
  for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (element, i);

      if (pw_element_get_bpmn_type (reference->from) == PW_ELEMENT_LANE &&
          g_str_equal (reference->role, "flowNodeRef") &&
          (innermost == NULL || pw_element_is_inside (reference->from, innermost)))
        innermost = reference->from;
    }

  return innermost;
}

static int
find_parent (GHashTable          *index,
             const PwDiagramItem *item)
{
  const PwElement *element = item->element;
  int              found = lookup (index, pw_element_get_reference (element, "attachedToRef"));

  if (found >= 0)
    return found;

  for (; element != NULL; element = pw_element_get_parent (element))
    {
      PwElement *lane = item->is_edge ? NULL : get_lane (element);

      if (element != item->element && (found = lookup (index, element)) >= 0)
        return found;
      if ((found = lookup (index, lane)) >= 0)
        return found;
      if (pw_element_get_bpmn_type (element) == PW_ELEMENT_PROCESS)
        {
          PwElement *pool = pw_element_find_referrer (element, PW_ELEMENT_PARTICIPANT, "processRef");

          if ((found = lookup (index, pool)) >= 0)
            return found;
        }
    }

  return -1;
}

/* Containers large enough to hold something that nothing holds by meaning. */
static GArray *
find_containers (const PwDiagram *self)
{
  GArray *containers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->items->len; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (self, i);

      if (is_container (item) && item->bounds.width > COLLAPSED_WIDTH &&
          item->bounds.height > COLLAPSED_HEIGHT)
        g_array_append_val (containers, i);
    }

  return containers;
}

static int
find_parent_by_place (const PwDiagram *self,
                      const GArray    *containers,
                      guint            n)
{
  const PwDiagramItem *item = pw_diagram_get_item (self, n);
  int                  smallest = -1;
  double               area = G_MAXDOUBLE;

  for (guint i = 0; i < containers->len; i++)
    {
      guint                at = g_array_index (containers, guint, i);
      const PwDiagramItem *other = pw_diagram_get_item (self, at);

      if (at == n || !pw_rect_contains_rect (other->bounds, item->bounds) ||
          other->bounds.width * other->bounds.height >= area)
        continue;
      area = other->bounds.width * other->bounds.height;
      smallest = (int) at;
    }

  return smallest;
}

static void
set_parents (PwDiagram *self)
{
  g_autoptr (GHashTable) index = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) containers = find_containers (self);

  for (guint i = self->items->len; i > 0; i--)
    {
      const PwDiagramItem *item = pw_diagram_get_item (self, i - 1);

      if (item->element != NULL && !item->is_edge)
        g_hash_table_insert (index, item->element, GINT_TO_POINTER ((int) i - 1));
    }

  for (guint i = 0; i < self->items->len; i++)
    {
      PwDiagramItem *item = pw_diagram_get_item (self, i);

      item->parent = item->element != NULL ? find_parent (index, item) : -1;
      if (item->parent == (int) i)
        item->parent = -1;
      if (item->parent < 0 && !item->is_edge && item->type != PW_ELEMENT_PARTICIPANT)
        item->parent = find_parent_by_place (self, containers, i);
    }
}

/* Files can say that two things hold each other; cut such rings. */
static guint
get_depth (PwDiagram *self,
           guint      n)
{
  guint depth = 0;
  int   at = pw_diagram_get_item (self, n)->parent;

  while (at >= 0)
    {
      if (++depth > self->items->len || at == (int) n)
        {
          pw_diagram_get_item (self, n)->parent = -1;
          return 0;
        }
      at = pw_diagram_get_item (self, (guint) at)->parent;
    }

  return depth;
}

static void
set_expanded (PwDiagram *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (self, i);

      /* A data association stands inside its activity but does not open it. */
      if (item->parent >= 0 && !item->is_edge && item->type != PW_ELEMENT_BOUNDARY_EVENT)
        pw_diagram_get_item (self, (guint) item->parent)->has_children = TRUE;
    }

  for (guint i = 0; i < self->items->len; i++)
    {
      PwDiagramItem *item = pw_diagram_get_item (self, i);

      if (item->element == NULL || !is_container (item))
        continue;
      if (item->has_children)
        item->is_expanded = item->shape == NULL || !pw_element_has_attribute (item->shape, "isExpanded") ||
                            item->is_expanded;
      else if (item->bounds.width <= COLLAPSED_WIDTH || item->bounds.height <= COLLAPSED_HEIGHT ||
               item->bounds.width * item->bounds.height <= COLLAPSED_AREA)
        item->is_expanded = FALSE;
      item->has_plane = !item->is_expanded && pw_element_type_has (item->type, PW_TRAIT_SUB_PROCESS) &&
                        pw_diagram_find_plane (item->element) != NULL;
    }
}

/* --- drawing order ---------------------------------------------------------- */

typedef struct
{
  guint item;
  guint level;
  guint depth;
} DrawRank;

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const DrawRank *left = a;
  const DrawRank *right = b;

  if (left->level != right->level)
    return left->level < right->level ? -1 : 1;
  if (left->depth != right->depth)
    return left->depth < right->depth ? -1 : 1;

  return left->item < right->item ? -1 : left->item > right->item;
}

/* A participant within a choreography task is a band of it, not a pool. */
static gboolean
is_band (const PwDiagramItem *item)
{
  return item->type == PW_ELEMENT_PARTICIPANT && item->shape != NULL &&
         pw_element_has_attribute (item->shape, "participantBandKind");
}

/* What has its name beside it stands above the activities, which would hide the
 * name; so do boundary events and bands.
 */
static guint
get_level (const PwDiagramItem *item)
{
  if (item->is_edge)
    return 4;
  if (is_band (item) || pw_element_type_has (item->type, PW_TRAIT_EVENT | PW_TRAIT_GATEWAY | PW_TRAIT_DATA))
    return 3;
  if (item->type == PW_ELEMENT_PARTICIPANT || item->type == PW_ELEMENT_LANE || item->has_children)
    return 0;

  return item->type == PW_ELEMENT_GROUP ? 1 : 2;
}

static void
sort_items (PwDiagram *self)
{
  guint                n = self->items->len;
  g_autofree DrawRank *ranks = g_new (DrawRank, n);
  g_autofree guint    *places = g_new (guint, n);
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, TRUE, sizeof (PwDiagramItem), n);

  for (guint i = 0; i < n; i++)
    {
      guint depth = get_depth (self, i);

      ranks[i] = (DrawRank){ i, get_level (pw_diagram_get_item (self, i)), 0 };
      if (ranks[i].level == 0)
        ranks[i].depth = depth;
    }
  if (n > 0)
    qsort (ranks, n, sizeof (DrawRank), compare_ranks);

  for (guint i = 0; i < n; i++)
    {
      places[ranks[i].item] = i;
      g_array_append_val (sorted, *pw_diagram_get_item (self, ranks[i].item));
    }
  for (guint i = 0; i < n; i++)
    {
      PwDiagramItem *item = &g_array_index (sorted, PwDiagramItem, i);

      if (item->parent >= 0)
        item->parent = (int) places[item->parent];
    }

  /* The points belong to the sorted items now. */
  g_array_set_clear_func (self->items, NULL);
  g_array_set_clear_func (sorted, item_clear);
  g_array_unref (self->items);
  self->items = g_steal_pointer (&sorted);
}

void
pw_diagram_finish (PwDiagram *self)
{
  set_parents (self);
  set_expanded (self);
  sort_items (self);
}
