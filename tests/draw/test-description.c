/* draw/test-description.c - a process is told in full, in the order of its flow
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/description.h"

#include "drawing.h"

typedef struct
{
  const char *name;
  const char *content; /* of definitions */
  const char *text;
} DescriptionCase;

/* clang-format off */
static const DescriptionCase cases[] = {
  { "nothing", "<process id='P'/>",
    "A process without a name. It has 0 activities." },

  { "order-of-the-flow-not-of-the-file",
    "<process id='P' name='Hund'><endEvent id='E'/><task id='B' name='Zwei'/><task id='A' name='Eins'/><startEvent id='S' name='Antrag'/>"
    "<sequenceFlow id='f1' sourceRef='S' targetRef='A'/><sequenceFlow id='f2' sourceRef='A' targetRef='B'/>"
    "<sequenceFlow id='f3' sourceRef='B' targetRef='E'/></process>",
    "Process “Hund”. It has 2 activities.\n1. Start: Antrag.\n2. Eins.\n3. Zwei.\n4. End." },

  { "decision-loop-and-default",
    "<process id='P' name='P'><startEvent id='S'/><sequenceFlow id='f0' sourceRef='S' targetRef='A'/><task id='A' name='Prüfen'/><exclusiveGateway id='G' name='Vollständig?' default='f3'/>"
    "<task id='B' name='Nachfordern'/><endEvent id='E' name='Fertig'/>"
    "<sequenceFlow id='f1' sourceRef='A' targetRef='G'/><sequenceFlow id='f2' name='nein' sourceRef='G' targetRef='B'/>"
    "<sequenceFlow id='f3' sourceRef='G' targetRef='E'/><sequenceFlow id='f4' sourceRef='B' targetRef='A'/></process>",
    "Process “P”. It has 2 activities.\n1. Start.\n2. Prüfen.\n3. Decision: Vollständig? If “nein”: go on with 4. Otherwise: go on with 5.\n"
    "4. Nachfordern. Then go on with 2.\n5. End: Fertig." },

  { "joins-are-passed-through",
    "<process id='P' name='P'><task id='A' name='A'/><task id='B' name='B'/><exclusiveGateway id='G'/><task id='C' name='C'/>"
    "<sequenceFlow id='f1' sourceRef='A' targetRef='G'/><sequenceFlow id='f2' sourceRef='B' targetRef='G'/>"
    "<sequenceFlow id='f3' sourceRef='G' targetRef='C'/></process>",
    "Process “P”. It has 3 activities.\n1. A. Then go on with 3.\n2. B.\n3. C." },

  { "at-the-same-time",
    "<process id='P' name='P'><parallelGateway id='G'/><task id='A' name='A'/><task id='B' name='B'/><parallelGateway id='H'/><endEvent id='E'/>"
    "<sequenceFlow id='f1' sourceRef='G' targetRef='A'/><sequenceFlow id='f2' sourceRef='G' targetRef='B'/>"
    "<sequenceFlow id='f3' sourceRef='A' targetRef='H'/><sequenceFlow id='f4' sourceRef='B' targetRef='H'/>"
    "<sequenceFlow id='f5' sourceRef='H' targetRef='E'/></process>",
    "Process “P”. It has 2 activities.\n1. At the same time: 2, 3.\n2. A. Then go on with 4.\n3. B.\n"
    "4. Wait until all of these are done: 2, 3.\n5. End." },

  { "boundary-event-and-sub-process",
    "<process id='P' name='P'><subProcess id='A' name='Außen'><task id='B' name='Innen'/></subProcess>"
    "<boundaryEvent id='T' name='Frist' attachedToRef='A'><timerEventDefinition id='d'/></boundaryEvent><endEvent id='E' name='Zu spät'/>"
    "<sequenceFlow id='f1' sourceRef='T' targetRef='E'/></process>",
    "Process “P”. It has 2 activities.\n1. End: Zu spät.\n2. Außen. If “Frist” happens meanwhile: go on with 1.\n2.1. Innen." },

  { "pools-roles-and-messages",
    "<collaboration id='C'><participant id='X' name='Bürgerin'/><participant id='Y' name='Stadt' processRef='P'/>"
    "<messageFlow id='m' name='Antrag' sourceRef='X' targetRef='A'/></collaboration>"
    "<process id='P' name='Hund'><laneSet id='L'><lane id='l' name='Bürgerbüro'><flowNodeRef>A</flowNodeRef></lane></laneSet><task id='A' name='Annehmen'/></process>",
    "Process “Hund”. It has 1 activity. Taking part: Bürgerin, Stadt. Carried out by: Bürgerbüro.\n1. Annehmen (Bürgerbüro).\n"
    "Message “Antrag” from “Bürgerin” to “Annehmen”." },

  { "gateways-in-a-ring-and-dangling-flows",
    "<process id='P' name='P'><task id='A' name='A'/><exclusiveGateway id='G'/><exclusiveGateway id='H'/>"
    "<sequenceFlow id='f1' sourceRef='A' targetRef='G'/><sequenceFlow id='f2' sourceRef='G' targetRef='H'/>"
    "<sequenceFlow id='f3' sourceRef='H' targetRef='G'/><sequenceFlow id='f4' sourceRef='A' targetRef='nobody'/></process>",
    "Process “P”. It has 1 activity.\n1. A." },
};
/* clang-format on */

static void
test_description (gconstpointer data)
{
  const DescriptionCase *want = data;
  g_autofree char       *xml = g_strdup_printf ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                                                      " xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI'>%s"
                                                      "<di:BPMNDiagram/></definitions>",
                                                want->content);
  g_autoptr (PwDrawing) drawing = pw_drawing_read (xml, "print");
  g_autoptr (PwGraph) graph = pw_graph_new (drawing->model, NULL);
  g_autofree char *text = pw_diagram_describe (graph);

  g_assert_cmpstr (text, ==, want->text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/description/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_description);
    }

  return g_test_run ();
}
