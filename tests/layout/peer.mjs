// tests/layout/peer.mjs - lays a BPMN file out with a library of others, for comparing
//
//   node peer.mjs NODE_MODULES elk|bpmn-auto-layout IN OUT [--time]
//
// --time says on standard output how many milliseconds the layout alone took.
//
// elkjs knows nothing of BPMN: pools and expanded sub-processes become nodes with
// children, boundary events become ports; lanes are left out.
//
// SPDX-License-Identifier: EUPL-1.2
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, name, source, target, time] = process.argv.slice(2);
const require = createRequire(join(modules, 'x.js'));
const load = async name => {
  try {
    return require(name);
  } catch {
    const about = JSON.parse(await readFile(join(modules, name, 'package.json'), 'utf8'));
    const entry = about.exports?.['.'] ?? about.module ?? about.main;
    return import(pathToFileURL(join(modules, name, typeof entry === 'string' ? entry : entry.import ?? entry.default)));
  }
};
const say = start => time && console.log((performance.now() - start).toFixed(1));

const SIZES = [[/Event$/, 36, 36], [/Gateway$/, 50, 50], [/Data(Object|Store)/, 36, 50], [/TextAnnotation$/, 100, 30], [/./, 100, 80]];
const size = element => SIZES.find(([pattern]) => pattern.test(element.$type)).slice(1);
const isNode = element => element.$instanceOf('bpmn:FlowNode') || /DataObjectReference|DataStoreReference|TextAnnotation/.test(element.$type);
const PADDING = { 'elk.padding': '[top=30,left=50,bottom=20,right=20]' };

function toElk(definitions) {
  const root = { id: 'elk-root', children: [], edges: [], layoutOptions: {
    'elk.algorithm': 'layered', 'elk.direction': 'RIGHT', 'elk.edgeRouting': 'ORTHOGONAL', 'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
    'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX', 'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
    'elk.spacing.nodeNode': '40', 'elk.layered.spacing.nodeNodeBetweenLayers': '50' } };
  const places = new Map();
  const edges = [];
  const known = new Map();

  const addContent = (holder, scope) => {
    const elements = [...scope.flowElements ?? [], ...scope.artifacts ?? []];
    for (const element of elements.filter(isNode)) {
      if (element.$type === 'bpmn:BoundaryEvent')
        continue;
      const [width, height] = size(element);
      const node = { id: element.id, width, height };
      if (element.flowElements?.some(isNode)) {
        Object.assign(node, { children: [], layoutOptions: PADDING });
        addContent(node, element);
      }
      known.set(element.id, node);
      holder.children.push(node);
    }
    for (const event of elements.filter(element => element.$type === 'bpmn:BoundaryEvent')) {
      const host = known.get(event.attachedToRef?.id);
      if (!host)
        continue;
      host.ports ??= [];
      host.layoutOptions = { ...host.layoutOptions, 'elk.portConstraints': 'FIXED_SIDE', 'elk.port.borderOffset': '-18' };
      const port = { id: event.id, width: 36, height: 36, layoutOptions: { 'elk.port.side': 'SOUTH', 'elk.port.borderOffset': '-18' } };
      known.set(event.id, port);
      host.ports.push(port);
    }
    for (const element of elements) {
      if (element.$type === 'bpmn:SequenceFlow' || element.$type === 'bpmn:Association')
        edges.push([element.id, element.sourceRef?.id, element.targetRef?.id]);
      for (const data of element.dataInputAssociations ?? [])
        edges.push([data.id, data.sourceRef?.[0]?.id, element.id]);
      for (const data of element.dataOutputAssociations ?? [])
        edges.push([data.id, element.id, data.targetRef?.id]);
    }
  };

  const collaboration = definitions.rootElements.find(element => element.$type === 'bpmn:Collaboration');
  const shown = new Set();
  for (const pool of collaboration?.participants ?? []) {
    const node = { id: pool.id, width: 600, height: 60, children: [], layoutOptions: PADDING };
    known.set(pool.id, node);
    root.children.push(node);
    if (pool.processRef) {
      shown.add(pool.processRef);
      addContent(node, pool.processRef);
    }
  }
  for (const process of definitions.rootElements.filter(element => element.$type === 'bpmn:Process' && !shown.has(element)))
    addContent(root, process);
  for (const flow of collaboration?.messageFlows ?? [])
    edges.push([flow.id, flow.sourceRef?.id, flow.targetRef?.id]);
  root.edges = edges.filter(([id, from, to]) => id && known.has(from) && known.has(to)).map(([id, from, to]) => ({ id, sources: [from], targets: [to] }));

  const read = (node, x, y) => {
    places.set(node.id, [x, y, node.width, node.height]);
    for (const port of node.ports ?? [])
      places.set(port.id, [x + port.x, y + port.y, port.width, port.height]);
    for (const child of node.children ?? [])
      read(child, x + child.x, y + child.y);
  };
  const ways = (node, x, y, found = []) => {
    for (const edge of node.edges ?? [])
      for (const section of edge.sections ?? []) {
        const [ox, oy] = edge.container && edge.container !== 'elk-root' ? places.get(edge.container) : [0, 0];
        found.push([edge.id, [section.startPoint, ...section.bendPoints ?? [], section.endPoint].map(point => [ox + point.x, oy + point.y])]);
      }
    return found;
  };

  return { root, read: result => {
    for (const child of result.children)
      read(child, child.x, child.y);
    return { places, ways: ways(result, 0, 0), plane: collaboration ?? definitions.rootElements.find(element => element.$type === 'bpmn:Process') };
  } };
}

function toXml({ places, ways, plane }) {
  const di = 'xmlns:ebd="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:edc="http://www.omg.org/spec/DD/20100524/DC" xmlns:edi="http://www.omg.org/spec/DD/20100524/DI"';
  const shapes = [...places].map(([id, [x, y, width, height]]) =>
    `<ebd:BPMNShape bpmnElement="${id}" isExpanded="true" isHorizontal="true"><edc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></ebd:BPMNShape>`);
  const edges = ways.map(([id, points]) =>
    `<ebd:BPMNEdge bpmnElement="${id}">${points.map(([x, y]) => `<edi:waypoint x="${x}" y="${y}"/>`).join('')}</ebd:BPMNEdge>`);
  return `<ebd:BPMNDiagram ${di}><ebd:BPMNPlane bpmnElement="${plane.id}">${shapes.join('')}${edges.join('')}</ebd:BPMNPlane></ebd:BPMNDiagram>`;
}

const xml = await readFile(source, 'utf8');
let laidOut;
if (name === 'elk') {
  const { BpmnModdle, default: Moddle } = await load('bpmn-moddle');
  const moddle = new (BpmnModdle ?? Moddle)();
  const { rootElement } = await moddle.fromXML(xml);
  const Elk = require('elkjs');
  const { root, read } = toElk(rootElement);
  const start = performance.now();
  const result = await new Elk().layout(root);
  say(start);
  laidOut = xml.replace(/<\/(\w+:)?definitions>\s*$/, end => toXml(read(result)) + end);
} else {
  const { layoutProcess } = await load('bpmn-auto-layout');
  const start = performance.now();
  laidOut = await layoutProcess(xml);
  say(start);
}
await writeFile(target, laidOut);
