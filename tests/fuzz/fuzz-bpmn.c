/* tests/fuzz/fuzz-bpmn.c - any bytes as a BPMN file: read, index, draw, think, write
 *
 * What can be read must be written so that it reads as the same again.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include <glib.h>

#include "layout/place.h"
#include "target.h"
#include "xml/reader.h"
#include "xml/tree.h"
#include "xml/writer.h"

/* Placing takes longer than all the rest; large inputs find nothing new in it. */
#define MOST_NODES_TO_PLACE 300

static void
visit_elements (const PwModel *model)
{
  PwElement *root = pw_model_get_definitions (model);
  guint      n = 0;

  for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
    {
      g_autofree char *address = pw_element_dup_address (element);
      g_autofree char *text = pw_element_dup_text (element);
      g_autofree char *documentation = pw_element_dup_documentation (element);

      g_assert_nonnull (address);
      g_assert_nonnull (text);
      g_assert_true (documentation == NULL || g_utf8_validate (documentation, -1, NULL));
      pw_element_get_trigger (element);
      for (guint i = 0; i < pw_element_get_n_references (element); i++)
        g_assert_true (pw_element_get_nth_reference (element, i)->from == element);
      n++;
    }
  g_assert_cmpuint (n, ==, pw_model_get_n_elements (model));
}

static void
visit_drawings (const PwModel *model)
{
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
  g_autofree guint *order = pw_graph_order (graph);
  g_autofree char  *title = pw_model_dup_title (model);

  g_assert_nonnull (title);
  for (guint i = 0; i < graph->n_nodes; i++)
    g_assert_cmpuint (order[i], <, graph->n_nodes);
  for (guint i = 0; i < pw_model_get_n_diagrams (model); i++)
    {
      g_autoptr (PwDiagram) diagram = pw_diagram_read (pw_model_get_nth_diagram (model, i));

      pw_diagram_get_bounds (diagram);
    }
  if (graph->n_nodes <= MOST_NODES_TO_PLACE)
    {
      g_autoptr (PwDiagram) placed = pw_layout_place (graph, model, NULL, NULL);

      g_assert_true (placed->is_generated);
    }
}

static void
write_and_compare (const PwModel *model)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = pw_xml_write_bytes (model, &error);
  g_autofree char *difference = NULL;
  xmlDoc          *again;

  g_assert_no_error (error);
  again = pw_xml_parse_bytes (written, NULL, &error);
  g_assert_no_error (error);
  difference = tree_find_difference (pw_model_get_document (model), again);
  g_assert_cmpstr (difference, ==, NULL);
  xmlFreeDoc (again);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwModel) model = pw_xml_read_bytes (bytes, "fuzz", &error);

  g_assert_true ((model == NULL) == (error != NULL));
  if (model == NULL)
    return 0;

  visit_elements (model);
  visit_drawings (model);
  write_and_compare (model);
  return 0;
}
