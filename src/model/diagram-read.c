/* model/diagram-read.c - reads a plane from the file's diagram interchange
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/diagram-private.h"

#include "model/model-private.h"
#include "model/trace.h"

#define COLOR_URI "http://www.omg.org/spec/BPMN/non-normative/color/1.0"
#define OLD_COLOR_URI "http://www.omg.org/spec/BPMN/non-normative/color"
#define BIOC_URI "http://bpmn.io/schema/bpmn/biocolor/1.0"

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

void
pw_diagram_item_init (PwDiagramItem *item,
                      PwElement     *element)
{
  *item = (PwDiagramItem){ .element = element, .parent = -1 };
  item->type = element != NULL ? pw_element_get_bpmn_type (element) : PW_ELEMENT_UNKNOWN;
  item->is_edge = pw_element_type_has (item->type, PW_TRAIT_CONNECTION);
}

void
pw_diagram_item_read (PwDiagramItem *item,
                      PwElement     *shape)
{
  pw_diagram_item_init (item, pw_element_get_reference (shape, "bpmnElement"));
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
        {
          PwDiagramItem item;

          pw_diagram_item_read (&item, child);
          g_array_append_val (self->items, item);
        }
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
  self->serial = pw_model_get_serial (pw_element_get_model (diagram));
  pw_diagram_finish (self);

  return self;
}
