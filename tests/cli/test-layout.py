#!/usr/bin/env python3
# tests/cli/test-layout.py - drawings are made and completed
#
#   test-layout.py PROZESS
#
# SPDX-License-Identifier: EUPL-1.2
import os
import pathlib
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ET

import tap
import tool

DI = '{http://www.omg.org/spec/BPMN/20100524/DI}'
DC = '{http://www.omg.org/spec/DD/20100524/DC}'

# What has no shape yet stands between two steps; the way goes from A to B still.
INSERTED = f'''<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="{tool.BPMN}" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="D" targetNamespace="urn:test">
  <process id="P">
    <task id="A"/><task id="N"/><task id="B"/>
    <sequenceFlow id="F" sourceRef="A" targetRef="N"/>
    <sequenceFlow id="G" sourceRef="N" targetRef="B"/>
  </process>
  <bpmndi:BPMNDiagram id="Diagram">
    <bpmndi:BPMNPlane id="Plane" bpmnElement="P">
      <bpmndi:BPMNShape id="A_di" bpmnElement="A"><dc:Bounds x="0" y="0" width="100" height="80"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="B_di" bpmnElement="B"><dc:Bounds x="400" y="0" width="100" height="80"/></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="F_di" bpmnElement="F"><di:waypoint x="100" y="40"/><di:waypoint x="400" y="40"/></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</definitions>
'''

COLLAPSED = INSERTED.replace('<task id="N"/>', '<subProcess id="N"><task id="Inside"/></subProcess>').replace(
    '<bpmndi:BPMNEdge', '<bpmndi:BPMNShape id="N_di" bpmnElement="N" isExpanded="false">'
    '<dc:Bounds x="200" y="0" width="100" height="80"/></bpmndi:BPMNShape><bpmndi:BPMNEdge')


def read(path):
    """What is drawn: the planes, and the place of each element."""
    root = ET.parse(path).getroot()
    places = {}
    for shape in root.iter(f'{DI}BPMNShape'):
        bounds = shape.find(f'{DC}Bounds')
        places[shape.get('bpmnElement')] = tuple(float(bounds.get(name)) for name in ('x', 'y', 'width', 'height'))
    edges = {edge.get('bpmnElement'): [(float(point.get('x')), float(point.get('y'))) for point in edge if point.tag.endswith('waypoint')]
             for edge in root.iter(f'{DI}BPMNEdge')}
    return [plane.get('bpmnElement') for plane in root.iter(f'{DI}BPMNPlane')], places, edges


class Layout(tool.ToolTest):
    def lay_out(self, content, *options):
        self.write('in.bpmn', content)
        self.assertEqual(self.succeed('layout', *options, 'in.bpmn', 'out.bpmn'), '')
        return read(self.folder / 'out.bpmn')

    def test_makes_a_drawing(self):
        planes, places, edges = self.lay_out(tool.SMALL)
        self.assertEqual(planes, ['P'])
        self.assertEqual(set(places), {'S', 'A', 'B', 'E'})
        self.assertEqual(set(edges), {'F1', 'F2', 'F3'})
        self.assertLess(places['A'][0] + places['A'][2], places['B'][0])

    def test_the_rest_of_the_file_stays(self):
        self.lay_out(tool.SMALL)
        written = (self.folder / 'out.bpmn').read_text(encoding='utf-8')
        self.assertIn('<task id="B" name="Bescheid &amp; Akte"/>', written)
        self.assertEqual(re.sub(r'\s*<\w+:BPMNDiagram .*</\w+:BPMNDiagram>|\s*xmlns:\w+="[^"]*/(DI|DC)"', '', written, flags=re.S), tool.SMALL)

    def test_same_every_time(self):
        first = self.lay_out(tool.SMALL)
        self.assertEqual(self.lay_out(tool.SMALL), first)

    def test_anew_moves_what_is_drawn(self):
        wild = INSERTED.replace('x="400" y="0"', 'x="20" y="10"')
        planes, places, edges = self.lay_out(wild)
        self.assertEqual(planes, ['P'])
        self.assertLess(places['A'][0] + places['A'][2], places['N'][0])
        self.assertLess(places['N'][0] + places['N'][2], places['B'][0])
        self.assertEqual(len(re.findall('BPMNShape id="B_di"', (self.folder / 'out.bpmn').read_text())), 1)

    def test_keep_moves_nothing_that_need_not(self):
        _, places, edges = self.lay_out(INSERTED, '--keep')
        self.assertEqual(places['A'], (0, 0, 100, 80))
        self.assertEqual(places['B'], (400, 0, 100, 80))
        self.assertEqual(places['N'], (200, 0, 100, 80))
        self.assertEqual(edges['F'], [(100, 40), (200, 40)])
        self.assertEqual(edges['G'], [(300, 40), (400, 40)])

    def test_keep_leaves_a_complete_drawing_as_it_is(self):
        self.lay_out(INSERTED, '--keep')
        complete = (self.folder / 'out.bpmn').read_bytes()
        self.lay_out(complete, '--keep')
        self.assertEqual((self.folder / 'out.bpmn').read_bytes(), complete)

    def test_wrap_breaks_long_processes_into_rows(self):
        names = [f'T{i}' for i in range(30)]
        chain = (f'<definitions xmlns="{tool.BPMN}" targetNamespace="urn:test"><process id="P">' + ''.join(f'<task id="{name}"/>' for name in names)
                 + ''.join(f'<sequenceFlow id="F{a}" sourceRef="{a}" targetRef="{b}"/>' for a, b in zip(names, names[1:])) + '</process></definitions>')
        _, places, _ = self.lay_out(chain)
        self.assertEqual({place[1] for place in places.values()}, {places['T0'][1]})
        _, places, edges = self.lay_out(chain, '--wrap')
        right = max(x + width for x, _, width, _ in places.values())
        bottom = max(y + height for _, y, _, height in places.values())
        self.assertTrue(1 < right / bottom < 2.2, right / bottom)
        self.assertEqual(len(edges), 29)

    def test_wrap_leaves_short_processes(self):
        self.assertEqual(self.lay_out(tool.SMALL, '--wrap'), self.lay_out(tool.SMALL))

    def test_keep_and_wrap_exclude_each_other(self):
        self.write('in.bpmn', INSERTED)
        self.assertIn('--wrap', self.fail('layout', '--keep', '--wrap', 'in.bpmn', 'out.bpmn'))
        self.assertEqual(self.names(), ['in.bpmn'])

    def test_collapsed_sub_process_gets_a_plane(self):
        for options in ((), ('--keep',)):
            with self.subTest(options):
                planes, places, _ = self.lay_out(COLLAPSED, *options)
                self.assertEqual(planes, ['P', 'N'])
                self.assertIn('Inside', places)

    def test_dangling_references(self):
        dangling = tool.SMALL.replace('sourceRef="B" targetRef="E"', 'sourceRef="B" targetRef="nowhere"')
        for options in ((), ('--keep',)):
            with self.subTest(options):
                _, places, edges = self.lay_out(dangling, *options)
                self.assertEqual(set(places), {'S', 'A', 'B', 'E'})
                self.assertEqual(set(edges), {'F1', 'F2'})

    def test_nothing_to_draw(self):
        empty = f'<definitions xmlns="{tool.BPMN}" targetNamespace="urn:test"/>'
        self.write('in.bpmn', empty)
        self.succeed('layout', 'in.bpmn', 'out.bpmn')
        self.assertNotIn('BPMNDiagram', (self.folder / 'out.bpmn').read_text())

    def test_onto_itself(self):
        path = self.write('a.bpmn')
        self.succeed('layout', path, path)
        self.assertIn('S', read(path)[1])
        self.assertEqual(self.names(), ['a.bpmn'])

    def test_failure_leaves_what_was_there(self):
        self.write('in.bpmn', tool.SMALL[:300])
        self.write('out.bpmn', 'something else')
        self.fail('layout', 'in.bpmn', 'out.bpmn')
        self.assertEqual((self.folder / 'out.bpmn').read_text(), 'something else')
        self.write('in.bpmn')
        self.assertIn('out.bpmn', self.fail('layout', 'in.bpmn', 'nowhere/out.bpmn'))
        self.assertEqual(self.names(), ['in.bpmn', 'out.bpmn'])

    def test_bad_use(self):
        self.write('in.bpmn')
        self.fail('layout', 'in.bpmn')
        self.fail('layout', '--gently', 'in.bpmn', 'out.bpmn')
        self.assertEqual(self.names(), ['in.bpmn'])


class Corpus(tool.ToolTest):
    """All diagrams of other makers that lie beside the project."""

    def setUp(self):
        super().setUp()
        data = os.environ.get('PW_SHARED_DATA')
        if not data:
            self.skipTest('PW_SHARED_DATA names no diagrams of other makers')
        self.files = sorted(pathlib.Path(data).rglob('*.bpmn'))[::int(os.environ.get('PW_EVERY', 1))]
        self.score = pathlib.Path(data, '..', 'tools', 'layout_score.py')
        if not self.score.exists():
            self.skipTest(f'{self.score} is not there')
        self.assertGreater(len(self.files), 0)

    def measure(self, *options, strip):
        for i, path in enumerate(self.files):
            content = path.read_bytes()
            if strip:
                content = re.sub(rb'<(\w+:)?BPMNDiagram[\s>].*?</(\w+:)?BPMNDiagram>', b'', content, flags=re.S)
            self.write('in.bpmn', content)
            self.succeed('layout', *options, 'in.bpmn', f'{i}.bpmn')
        run = subprocess.run([sys.executable, self.score, '--tsv', *(f'{i}.bpmn' for i in range(len(self.files)))],
                             capture_output=True, text=True, check=True, cwd=self.folder)
        rows = [line.split('\t') for line in run.stdout.splitlines()]
        return dict(zip(rows[0], rows[-1]))

    def test_all_is_drawn(self):
        for options, strip in (((), True), ((), False), (('--keep',), False)):
            with self.subTest(options=options, strip=strip):
                sums = self.measure(*options, strip=strip)
                for defect in ('missing', 'missing_cont', 'missing_art'):
                    self.assertEqual(sums[defect], '0', defect)


if __name__ == '__main__':
    tap.main()
