/* draw/drawing.c - a small drawing for tests, and everything it needs to live
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "drawing.h"

#include <libxml/parser.h>
#include <string.h>

#define HEAD                                                                                               \
  "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"                                       \
  " xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI' xmlns:dc='http://www.omg.org/spec/DD/20100524/DC'" \
  " xmlns:dd='http://www.omg.org/spec/DD/20100524/DI'>"

static const char small[] =
    HEAD
    "<collaboration id='C'><participant id='Pool' name='Stadt Gießen' processRef='P'/></collaboration>"
    "<process id='P' name='Hund anmelden'>"
    "<userTask id='Task' name='Größe prüfen'/>"
    "<exclusiveGateway id='Gateway' name='Angaben vollständig?'/>"
    "<endEvent id='End' name='Bescheid &amp; Marke zugestellt'/>"
    "<sequenceFlow id='Flow_1' sourceRef='Task' targetRef='Gateway'/>"
    "<sequenceFlow id='Flow_2' name='ja' sourceRef='Gateway' targetRef='End'/>"
    "</process>"
    "<di:BPMNDiagram id='D'><di:BPMNPlane id='Plane' bpmnElement='C'>"
    "<di:BPMNShape id='Pool_di' bpmnElement='Pool' isHorizontal='true'><dc:Bounds x='100' y='50' width='600' height='250'/></di:BPMNShape>"
    "<di:BPMNShape id='Task_di' bpmnElement='Task'><dc:Bounds x='200' y='120' width='100' height='80'/></di:BPMNShape>"
    "<di:BPMNShape id='Gateway_di' bpmnElement='Gateway' isMarkerVisible='true'><dc:Bounds x='375' y='135' width='50' height='50'/></di:BPMNShape>"
    "<di:BPMNShape id='End_di' bpmnElement='End'><dc:Bounds x='550' y='142' width='36' height='36'/></di:BPMNShape>"
    "<di:BPMNEdge id='Flow_1_di' bpmnElement='Flow_1'><dd:waypoint x='300' y='160'/><dd:waypoint x='375' y='160'/></di:BPMNEdge>"
    "<di:BPMNEdge id='Flow_2_di' bpmnElement='Flow_2'><dd:waypoint x='425' y='160'/><dd:waypoint x='550' y='160'/></di:BPMNEdge>"
    "</di:BPMNPlane></di:BPMNDiagram></definitions>";

static const char empty[] =
    HEAD
    "<process id='P'/><di:BPMNDiagram id='D'><di:BPMNPlane id='Plane' bpmnElement='P'/></di:BPMNDiagram></definitions>";

PwDrawing *
pw_drawing_read (const char *xml,
                 const char *theme_id)
{
  PwDrawing *self = g_new0 (PwDrawing, 1);
  xmlDoc    *document = xmlReadMemory (xml, (int) strlen (xml), NULL, NULL, XML_PARSE_NONET | XML_PARSE_HUGE);

  g_assert_nonnull (document);
  self->model = pw_model_new (document);
  self->diagram = pw_diagram_read (pw_model_get_nth_diagram (self->model, 0));
  self->scene = pw_scene_new (self->diagram, pw_theme_find (theme_id));

  return self;
}

PwDrawing *
pw_drawing_sketch (const char *root,
                   const char *process,
                   const char *plane,
                   const char *theme_id)
{
  g_autofree char *xml =
      g_strdup_printf (HEAD "%s<process id='P'>%s</process><di:BPMNDiagram id='D'>"
                            "<di:BPMNPlane id='Plane' bpmnElement='P'>%s</di:BPMNPlane></di:BPMNDiagram></definitions>",
                       root, process, plane);

  return pw_drawing_read (xml, theme_id);
}

static guint
find_item (const PwDrawing *self,
           const char      *id)
{
  const PwElement *element = pw_model_find (self->model, id);
  int              found = element != NULL ? pw_diagram_find (self->diagram, element) : -1;

  if (found < 0)
    g_error ("%s is not drawn", id);

  return (guint) found;
}

const PwDisplayList *
pw_drawing_find (const PwDrawing *self,
                 const char      *id)
{
  return pw_scene_get_list (self->scene, find_item (self, id));
}

PwRect
pw_drawing_get_label (const PwDrawing *self,
                      const char      *id)
{
  return pw_scene_get_label_rect (self->scene, find_item (self, id));
}

PwDrawing *
pw_drawing_new (const char *theme_id)
{
  return pw_drawing_read (small, theme_id);
}

PwDrawing *
pw_drawing_new_empty (void)
{
  return pw_drawing_read (empty, "print");
}

PwDrawing *
pw_drawing_new_wide (guint n_tasks)
{
  g_autoptr (GString) tasks = g_string_new (HEAD "<process id='P'>");
  g_autoptr (GString) shapes = g_string_new ("<di:BPMNDiagram id='D'><di:BPMNPlane id='Plane' bpmnElement='P'>");

  for (guint i = 0; i < n_tasks; i++)
    {
      g_string_append_printf (tasks, "<task id='T%u' name='Schritt %u'/>", i, i + 1);
      g_string_append_printf (shapes, "<di:BPMNShape id='S%u' bpmnElement='T%u'><dc:Bounds x='%u' y='0' width='100' height='80'/></di:BPMNShape>", i, i, i * 150);
    }
  g_string_append_printf (tasks, "</process>%s</di:BPMNPlane></di:BPMNDiagram></definitions>", shapes->str);

  return pw_drawing_read (tasks->str, "print");
}

void
pw_drawing_free (PwDrawing *self)
{
  pw_scene_free (self->scene);
  pw_diagram_free (self->diagram);
  pw_model_free (self->model);
  g_free (self);
}
