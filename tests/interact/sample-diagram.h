/* interact/sample-diagram.h - the small process that these tests walk, hit and drag
 *
 *  Pool +----------------------------------------------------------------------+
 *  0,0  | Front: start(100,82) -> check(200,60) -> gate(350,75) -yes-> done(500,82) |
 *       |------------------------------------- | no ---------------------------|
 *       | Back:              deadline on ask    v                               |
 *       |                                  ask(325,260) -> stopped(500,282)     |
 *       +----------------------------------------------------------------------+
 *  Citizen (0,450), a black box; a message flow from check to it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <libxml/parser.h>

#include "model/diagram.h"

G_BEGIN_DECLS

typedef struct
{
  PwModel   *model;
  PwDiagram *diagram;
} SampleDiagram;

static const char sample_xml[] =
    "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
    " xmlns:bpmndi='http://www.omg.org/spec/BPMN/20100524/DI'"
    " xmlns:di='http://www.omg.org/spec/DD/20100524/DI'"
    " xmlns:dc='http://www.omg.org/spec/DD/20100524/DC' targetNamespace='urn:test'>"
    "<collaboration id='All'>"
    "<participant id='Pool' name='Town hall' processRef='Process'/>"
    "<participant id='Citizen' name='Citizen'/>"
    "<messageFlow id='asks' sourceRef='check' targetRef='Citizen'/>"
    "</collaboration>"
    "<process id='Process'>"
    "<laneSet id='Lanes'>"
    "<lane id='Front' name='Front office'><flowNodeRef>start</flowNodeRef><flowNodeRef>check</flowNodeRef>"
    "<flowNodeRef>gate</flowNodeRef><flowNodeRef>done</flowNodeRef></lane>"
    "<lane id='Back' name='Back office'><flowNodeRef>ask</flowNodeRef><flowNodeRef>deadline</flowNodeRef>"
    "<flowNodeRef>stopped</flowNodeRef></lane>"
    "</laneSet>"
    "<endEvent id='stopped'/>"
    "<task id='ask' name='Ask again'/>"
    "<boundaryEvent id='deadline' attachedToRef='ask'/>"
    "<startEvent id='start' name='Arrived'/>"
    "<userTask id='check' name='Check'/>"
    "<exclusiveGateway id='gate' name='Complete?'/>"
    "<endEvent id='done'/>"
    "<sequenceFlow id='f1' sourceRef='start' targetRef='check'/>"
    "<sequenceFlow id='f2' sourceRef='check' targetRef='gate'/>"
    "<sequenceFlow id='yes' name='yes' sourceRef='gate' targetRef='done'/>"
    "<sequenceFlow id='no' name='no' sourceRef='gate' targetRef='ask'/>"
    "<sequenceFlow id='late' sourceRef='ask' targetRef='stopped'/>"
    "<sequenceFlow id='again' sourceRef='ask' targetRef='check'/>"
    "</process>"
    "<bpmndi:BPMNDiagram id='Diagram'><bpmndi:BPMNPlane bpmnElement='All'>"
    "<bpmndi:BPMNShape bpmnElement='Pool' isHorizontal='true'><dc:Bounds x='0' y='0' width='700' height='400'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='Front' isHorizontal='true'><dc:Bounds x='30' y='0' width='670' height='200'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='Back' isHorizontal='true'><dc:Bounds x='30' y='200' width='670' height='200'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='start'><dc:Bounds x='100' y='82' width='36' height='36'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='check'><dc:Bounds x='200' y='60' width='100' height='80'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='gate'><dc:Bounds x='350' y='75' width='50' height='50'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='done'><dc:Bounds x='500' y='82' width='36' height='36'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='ask'><dc:Bounds x='325' y='260' width='100' height='80'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='deadline'><dc:Bounds x='387' y='322' width='36' height='36'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='stopped'><dc:Bounds x='500' y='282' width='36' height='36'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='Citizen' isHorizontal='true'><dc:Bounds x='0' y='450' width='700' height='60'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNEdge bpmnElement='f1'><di:waypoint x='136' y='100'/><di:waypoint x='200' y='100'/></bpmndi:BPMNEdge>"
    "<bpmndi:BPMNEdge bpmnElement='f2'><di:waypoint x='300' y='100'/><di:waypoint x='350' y='100'/></bpmndi:BPMNEdge>"
    "<bpmndi:BPMNEdge bpmnElement='yes'><di:waypoint x='400' y='100'/><di:waypoint x='500' y='100'/></bpmndi:BPMNEdge>"
    "<bpmndi:BPMNEdge bpmnElement='no'><di:waypoint x='375' y='125'/><di:waypoint x='375' y='260'/></bpmndi:BPMNEdge>"
    "<bpmndi:BPMNEdge bpmnElement='late'><di:waypoint x='425' y='300'/><di:waypoint x='500' y='300'/></bpmndi:BPMNEdge>"
    "<bpmndi:BPMNEdge bpmnElement='again'><di:waypoint x='325' y='300'/><di:waypoint x='250' y='300'/><di:waypoint x='250' y='140'/></bpmndi:BPMNEdge>"
    "<bpmndi:BPMNEdge bpmnElement='asks'><di:waypoint x='280' y='140'/><di:waypoint x='280' y='450'/></bpmndi:BPMNEdge>"
    "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"
    "</definitions>";

static inline SampleDiagram
sample_diagram_new (void)
{
  SampleDiagram self = { 0 };
  xmlDoc       *document = xmlReadMemory (sample_xml, (int) sizeof sample_xml - 1, NULL, NULL, 0);

  g_assert_nonnull (document);
  self.model = pw_model_new (document);
  self.diagram = pw_diagram_read (pw_model_get_nth_diagram (self.model, 0));
  return self;
}

static inline void
sample_diagram_clear (SampleDiagram *self)
{
  pw_diagram_free (self->diagram);
  pw_model_free (self->model);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SampleDiagram, sample_diagram_clear)

static inline int
sample_diagram_find (const SampleDiagram *self,
                     const char          *id)
{
  return id != NULL ? pw_diagram_find (self->diagram, pw_model_find (self->model, id)) : -1;
}

static inline const char *
sample_diagram_get_id (const SampleDiagram *self,
                       int                  n)
{
  return n >= 0 ? pw_element_get_id (pw_diagram_get_item (self->diagram, (guint) n)->element) : NULL;
}

G_END_DECLS
