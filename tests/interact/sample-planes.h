/* interact/sample-planes.h - a process with a collapsed sub-process, its plane, and more
 *
 *  Main: start -> sub (has a plane) -> end       Inside sub: first -> deeper (has a plane)
 *  Inside deeper: leaf                            Pay: a diagram of its own of another process,
 *                                                 with a sub-process whose plane is empty
 *  and a diagram without shapes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

static const char sample_planes_xml[] =
    "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
    " xmlns:bpmndi='http://www.omg.org/spec/BPMN/20100524/DI'"
    " xmlns:di='http://www.omg.org/spec/DD/20100524/DI'"
    " xmlns:dc='http://www.omg.org/spec/DD/20100524/DC' targetNamespace='urn:test'>"
    "<process id='P' name='Register a dog'>"
    "<startEvent id='start'/>"
    "<subProcess id='sub' name='Check the application'>"
    "<task id='first' name='First'/>"
    "<subProcess id='deeper' name='Check the breed'><task id='leaf' name='Leaf'>"
    "<extensionElements/></task></subProcess>"
    "</subProcess>"
    "<endEvent id='end'><messageEventDefinition id='message'/></endEvent>"
    "<sequenceFlow id='f1' sourceRef='start' targetRef='sub'/>"
    "<sequenceFlow id='f2' sourceRef='sub' targetRef='end'/>"
    "<textAnnotation id='note'><text>A\n note</text></textAnnotation>"
    "</process>"
    "<process id='Q' name='Pay'><task id='pay' name='Pay'/><subProcess id='hollow' name='Hollow'/></process>"
    "<bpmndi:BPMNDiagram id='D1' name='Model'><bpmndi:BPMNPlane bpmnElement='P'>"
    "<bpmndi:BPMNShape bpmnElement='start'><dc:Bounds x='0' y='22' width='36' height='36'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='sub' isExpanded='false'><dc:Bounds x='100' y='0' width='100' height='80'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='end'><dc:Bounds x='300' y='22' width='36' height='36'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='note'><dc:Bounds x='300' y='150' width='100' height='40'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNEdge bpmnElement='f1'><di:waypoint x='36' y='40'/><di:waypoint x='100' y='40'/></bpmndi:BPMNEdge>"
    "<bpmndi:BPMNEdge bpmnElement='f2'><di:waypoint x='200' y='40'/><di:waypoint x='300' y='40'/></bpmndi:BPMNEdge>"
    "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"
    "<bpmndi:BPMNDiagram id='D2'><bpmndi:BPMNPlane bpmnElement='sub'>"
    "<bpmndi:BPMNShape bpmnElement='first'><dc:Bounds x='0' y='0' width='100' height='80'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='deeper' isExpanded='false'><dc:Bounds x='2000' y='0' width='100' height='80'/></bpmndi:BPMNShape>"
    "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"
    "<bpmndi:BPMNDiagram id='D3'><bpmndi:BPMNPlane bpmnElement='deeper'>"
    "<bpmndi:BPMNShape bpmnElement='leaf'><dc:Bounds x='0' y='0' width='100' height='80'/></bpmndi:BPMNShape>"
    "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"
    "<bpmndi:BPMNDiagram id='D4'><bpmndi:BPMNPlane bpmnElement='Q'>"
    "<bpmndi:BPMNShape bpmnElement='pay'><dc:Bounds x='0' y='0' width='100' height='80'/></bpmndi:BPMNShape>"
    "<bpmndi:BPMNShape bpmnElement='hollow' isExpanded='false'><dc:Bounds x='200' y='0' width='100' height='80'/></bpmndi:BPMNShape>"
    "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"
    "<bpmndi:BPMNDiagram id='D6'><bpmndi:BPMNPlane bpmnElement='hollow'/></bpmndi:BPMNDiagram>"
    "<bpmndi:BPMNDiagram id='D5'><bpmndi:BPMNPlane bpmnElement='Q'/></bpmndi:BPMNDiagram>"
    "</definitions>";
