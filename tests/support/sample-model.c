/* support/sample-model.c - documents for tests
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "sample-model.h"

#include <libxml/parser.h>
#include <string.h>

#define DEFINITIONS                                                            \
  "<bpmn:definitions xmlns:bpmn=\"" PW_NAMESPACE_URI_MODEL "\""                \
  " xmlns:bpmndi=\"" PW_NAMESPACE_URI_BPMNDI "\""                              \
  " xmlns:dc=\"" PW_NAMESPACE_URI_DC "\" xmlns:di=\"" PW_NAMESPACE_URI_DI "\"" \
  " xmlns:pw=\"" PW_NAMESPACE_URI_OWN "\" targetNamespace=\"urn:t\">\n"

static const char small[] =
    DEFINITIONS
    "  <bpmn:collaboration id=\"C\">\n"
    "    <bpmn:participant id=\"Pool\" name=\"Stadt\" processRef=\"P\"/>\n"
    "  </bpmn:collaboration>\n"
    "  <bpmn:process id=\"P\" name=\"Hund anmelden\">\n"
    "    <bpmn:laneSet id=\"LS\">\n"
    "      <bpmn:lane id=\"L1\" name=\"Bürgerbüro\"><bpmn:flowNodeRef>S</bpmn:flowNodeRef>"
    "<bpmn:flowNodeRef>A</bpmn:flowNodeRef></bpmn:lane>\n"
    "      <bpmn:lane id=\"L2\" name=\"Steueramt\"><bpmn:flowNodeRef>G</bpmn:flowNodeRef>"
    "<bpmn:flowNodeRef>B</bpmn:flowNodeRef><bpmn:flowNodeRef>E</bpmn:flowNodeRef></bpmn:lane>\n"
    "    </bpmn:laneSet>\n"
    "    <bpmn:startEvent id=\"S\" name=\"Anmeldung&#10;eingegangen\"><bpmn:outgoing>f1</bpmn:outgoing>"
    "<bpmn:messageEventDefinition id=\"M\"/></bpmn:startEvent>\n"
    "    <bpmn:userTask id=\"A\" name=\"Anmeldung prüfen\">\n"
    "      <bpmn:documentation>Erst &lt;dies&gt;</bpmn:documentation>\n"
    "      <bpmn:extensionElements>\n"
    "        <pw:activity processingTime=\"PT4M\" waitingTime=\"PT24H\" mediumIn=\"paper\" mediumOut=\"file\" rag=\"3\">\n"
    "          <pw:performer role=\"Sachbearbeitung\" rate=\"59.00\" share=\"0.5\"/>\n"
    "          <pw:performer role=\"Leitung\" rate=\"76.00\" share=\"0.5\"/>\n"
    "        </pw:activity>\n"
    "        <bpmn:task id=\"vendor\"/>\n"
    "      </bpmn:extensionElements>\n"
    "    </bpmn:userTask>\n"
    "    <bpmn:exclusiveGateway id=\"G\" name=\"Vollständig?\" default=\"f4\"/>\n"
    "    <bpmn:task id=\"B\" name=\"Bescheid erstellen\"/>\n"
    "    <bpmn:endEvent id=\"E\"/>\n"
    "    <bpmn:boundaryEvent id=\"T\" attachedToRef=\"A\" cancelActivity=\"false\"><bpmn:timerEventDefinition/></bpmn:boundaryEvent>\n"
    "    <bpmn:sequenceFlow id=\"f1\" sourceRef=\"S\" targetRef=\"A\"/>\n"
    "    <bpmn:sequenceFlow id=\"f2\" sourceRef=\"A\" targetRef=\"G\"/>\n"
    "    <bpmn:sequenceFlow id=\"f3\" name=\"ja\" sourceRef=\"G\" targetRef=\"B\">\n"
    "      <bpmn:extensionElements><pw:flow probability=\"0.85\"/></bpmn:extensionElements>\n"
    "    </bpmn:sequenceFlow>\n"
    "    <bpmn:sequenceFlow id=\"f4\" sourceRef=\"G\" targetRef=\"A\"/>\n"
    "    <bpmn:sequenceFlow id=\"f5\" sourceRef=\"B\" targetRef=\"E\"/>\n"
    "    <bpmn:association id=\"as\" sourceRef=\"A\" targetRef=\"nowhere\"/>\n"
    "  </bpmn:process>\n"
    "  <bpmndi:BPMNDiagram id=\"D\">\n"
    "    <bpmndi:BPMNPlane id=\"DP\" bpmnElement=\"C\">\n"
    "      <bpmndi:BPMNEdge id=\"f1_di\" bpmnElement=\"f1\"><di:waypoint x=\"136\" y=\"140\"/><di:waypoint x=\"200\" y=\"140\"/></bpmndi:BPMNEdge>\n"
    "      <bpmndi:BPMNShape id=\"T_di\" bpmnElement=\"T\"><dc:Bounds x=\"232\" y=\"162\" width=\"36\" height=\"36\"/></bpmndi:BPMNShape>\n"
    "      <bpmndi:BPMNShape id=\"A_di\" bpmnElement=\"A\"><dc:Bounds x=\"200.0\" y=\"100\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>\n"
    "      <bpmndi:BPMNShape id=\"S_di\" bpmnElement=\"S\">\n"
    "        <dc:Bounds x=\"100\" y=\"122\" width=\"36\" height=\"36\"/>\n"
    "        <bpmndi:BPMNLabel><dc:Bounds x=\"80\" y=\"165\" width=\"76\" height=\"27\"/></bpmndi:BPMNLabel>\n"
    "      </bpmndi:BPMNShape>\n"
    "      <bpmndi:BPMNShape id=\"L1_di\" bpmnElement=\"L1\" isHorizontal=\"true\"><dc:Bounds x=\"80\" y=\"50\" width=\"600\" height=\"150\"/></bpmndi:BPMNShape>\n"
    "      <bpmndi:BPMNShape id=\"Pool_di\" bpmnElement=\"Pool\" isHorizontal=\"true\"><dc:Bounds x=\"50\" y=\"50\" width=\"630\" height=\"300\"/></bpmndi:BPMNShape>\n"
    "    </bpmndi:BPMNPlane>\n"
    "  </bpmndi:BPMNDiagram>\n"
    "</bpmn:definitions>\n";

PwModel *
sample_model_parse (const char *xml)
{
  xmlDoc *document = xmlReadMemory (xml, (int) strlen (xml), NULL, NULL,
                                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

  g_assert_nonnull (document);

  return pw_model_new (document);
}

char *
sample_model_to_string (const PwModel *model)
{
  xmlChar *bytes;
  int      length;
  char    *text;

  xmlDocDumpMemoryEnc (pw_model_get_document (model), &bytes, &length, "UTF-8");
  text = g_strndup ((const char *) bytes, (gsize) length);
  xmlFree (bytes);

  return text;
}

PwModel *
sample_model_small (void)
{
  return sample_model_parse (small);
}

static void
list_folder (const char *path,
             GPtrArray  *files)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *full = g_build_filename (path, name, NULL);

      if (g_file_test (full, G_FILE_TEST_IS_DIR))
        list_folder (full, files);
      else if (g_str_has_suffix (name, ".bpmn"))
        g_ptr_array_add (files, g_steal_pointer (&full));
    }
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
sample_model_list_files (void)
{
  GPtrArray  *files = g_ptr_array_new_with_free_func (g_free);
  const char *root = g_getenv ("PW_SHARED_DATA");

  if (root != NULL)
    list_folder (root, files);
  g_ptr_array_sort (files, compare_paths);

  return files;
}
