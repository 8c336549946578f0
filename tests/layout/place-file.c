/* tests/layout/place-file.c - places a file anew and writes the drawing into it: place-file IN OUT [--vertical]
 *
 * The file's own drawing is dropped first; --vertical pretends its pools were upright. OUT is for looking at and for scoring.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "layout/place.h"
#include "strip.h"
#include "xml/reader.h"
#include "xml/writer.h"

static xmlNode *
add (xmlNode    *parent,
     xmlNs      *ns,
     const char *name)
{
  return xmlNewChild (parent, ns, (const xmlChar *) name, NULL);
}

static void
set (xmlNode    *node,
     const char *name,
     const char *value)
{
  xmlNewProp (node, (const xmlChar *) name, (const xmlChar *) value);
}

static void
set_number (xmlNode    *node,
            const char *name,
            double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  set (node, name, g_ascii_formatd (text, sizeof text, "%.2f", value));
}

static void
add_bounds (xmlNode *parent,
            xmlNs   *dc,
            PwRect   bounds)
{
  xmlNode *node = add (parent, dc, "Bounds");

  set_number (node, "x", bounds.x);
  set_number (node, "y", bounds.y);
  set_number (node, "width", bounds.width);
  set_number (node, "height", bounds.height);
}

static void
add_drawing (xmlNode         *root,
             const PwDiagram *diagram)
{
  xmlNs   *dc = xmlNewNs (root, (const xmlChar *) PW_NAMESPACE_URI_DC, (const xmlChar *) "pdc");
  xmlNs   *ddi = xmlNewNs (root, (const xmlChar *) PW_NAMESPACE_URI_DI, (const xmlChar *) "pdi");
  xmlNs   *di = xmlNewNs (root, (const xmlChar *) PW_NAMESPACE_URI_BPMNDI, (const xmlChar *) "pbpmndi");
  xmlNode *plane = add (add (root, di, "BPMNDiagram"), di, "BPMNPlane");

  if (diagram->plane != NULL && pw_element_get_id (diagram->plane) != NULL)
    set (plane, "bpmnElement", pw_element_get_id (diagram->plane));
  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);
      xmlNode             *node = add (plane, di, item->is_edge ? "BPMNEdge" : "BPMNShape");

      if (item->element != NULL && pw_element_get_id (item->element) != NULL)
        set (node, "bpmnElement", pw_element_get_id (item->element));
      if (item->is_expanded)
        set (node, "isExpanded", "true");
      if (pw_element_type_has (item->type, PW_TRAIT_SWIMLANE))
        set (node, "isHorizontal", item->is_horizontal ? "true" : "false");
      if (!item->is_edge)
        add_bounds (node, dc, item->bounds);
      for (guint k = 0; k < item->n_points; k++)
        {
          xmlNode *point = add (node, ddi, "waypoint");

          set_number (point, "x", item->points[k].x);
          set_number (point, "y", item->points[k].y);
        }
      if (item->has_label_bounds)
        add_bounds (add (node, di, "BPMNLabel"), dc, item->label_bounds);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean is_vertical = argc == 4 && strcmp (argv[3], "--vertical") == 0;
  gboolean is_usage = argc == 3 || is_vertical;
  g_autoptr (GFile) in = is_usage ? g_file_new_for_path (argv[1]) : NULL;
  g_autoptr (GFile) out = is_usage ? g_file_new_for_path (argv[2]) : NULL;
  g_autoptr (PwModel) model = NULL;
  g_autoptr (PwGraph) graph = NULL;
  g_autoptr (PwDiagram) diagram = NULL;
  gint64 start;

  if (!is_usage)
    {
      g_printerr ("Usage: place-file IN OUT [--vertical]\n");
      return 2;
    }

  model = read_without_drawing (in, &error);
  if (model == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }

  graph = pw_graph_new (model, NULL);
  for (guint i = 0; i < graph->n_nodes && is_vertical; i++)
    graph->nodes[i].is_horizontal = FALSE;
  start = g_get_monotonic_time ();
  diagram = pw_layout_place (graph, model, NULL, NULL);
  g_printerr ("%u nodes, %u edges: %.1f ms\n", graph->n_nodes, graph->n_edges, (double) (g_get_monotonic_time () - start) / 1000);

  add_drawing (xmlDocGetRootElement (pw_model_get_document (model)), diagram);
  if (!pw_xml_write_file (model, out, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  return 0;
}
