#!/usr/bin/env python3
# tests/cli/test-edit.py - editing in words changes what was said, and nothing else
#
#   test-edit.py PROZESS
#
# SPDX-License-Identifier: EUPL-1.2
import os
import pathlib
import subprocess
import sys
import unittest
import xml.etree.ElementTree

import tap
import tool


DRAWN = tool.SMALL.replace('</definitions>', """  <d:BPMNDiagram xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:c="http://www.omg.org/spec/DD/20100524/DC"
      xmlns:i="http://www.omg.org/spec/DD/20100524/DI" id="Dia">
    <d:BPMNPlane id="Pl" bpmnElement="P">
      <d:BPMNShape id="S_di" bpmnElement="S"><c:Bounds x="100" y="122" width="36" height="36"/></d:BPMNShape>
      <d:BPMNShape id="A_di" bpmnElement="A"><c:Bounds x="200" y="100" width="100" height="80"/></d:BPMNShape>
      <d:BPMNShape id="B_di" bpmnElement="B"><c:Bounds x="400" y="100" width="100" height="80"/></d:BPMNShape>
      <d:BPMNShape id="E_di" bpmnElement="E"><c:Bounds x="600" y="122" width="36" height="36"/></d:BPMNShape>
      <d:BPMNEdge id="F1_di" bpmnElement="F1"><i:waypoint x="136" y="140"/><i:waypoint x="200" y="140"/></d:BPMNEdge>
      <d:BPMNEdge id="F2_di" bpmnElement="F2"><i:waypoint x="300" y="140"/><i:waypoint x="400" y="140"/></d:BPMNEdge>
      <d:BPMNEdge id="F3_di" bpmnElement="F3"><i:waypoint x="500" y="140"/><i:waypoint x="600" y="140"/></d:BPMNEdge>
    </d:BPMNPlane>
  </d:BPMNDiagram>
</definitions>""")


class Edit(tool.ToolTest):
    def test_commands(self):
        path = self.write('a.bpmn')
        made = self.succeed('edit', path, '-c', 'rename A "Antrag genau prüfen"', '-c', 'append A user-task Nachfordern Neu',
                            '-c', 'connect Neu B', '-c', 'set A processing-time "1:30 h"', '-c', 'type B service-task')
        text = path.read_text(encoding='utf-8')
        self.assertEqual(made.split()[0], 'Neu')
        self.assertIn('name="Antrag genau prüfen"', text)
        self.assertIn('processingTime="PT1H30M"', text)
        self.assertIn('<serviceTask id="B"', text)
        self.assertIn('targetRef="Neu"', text)
        xml.etree.ElementTree.fromstring(text.encode())

    def test_drawing(self):
        """Each word that places something, and what it leaves in the file."""
        for command, expected in (
                ('attach timer-boundary-event A 250 180', 'attachedToRef="A"'),
                ('insert user-task F2 350 140 Zwischen', 'name="Zwischen"'),
                ('reconnect F2 A E', '<sequenceFlow id="F2" sourceRef="A" targetRef="E"/>'),
                ('resize A 190 90 120 100', '<c:Bounds x="190" y="90" width="120" height="100"/>'),
                ('space P x 350 60', '<c:Bounds x="460" y="100" width="100" height="80"/>'),
                ('waypoints F2 300,140 350,200 400,140', '<i:waypoint x="350" y="200"/>'),
                ('align top A E', '<c:Bounds x="600" y="100" width="36" height="36"/>'),
                ('distribute horizontal S A B E', '<c:Bounds x='),
                ('color A #ffcc00 none', '#ffcc00'),
                ('duplicate A B', '<c:Bounds x="420" y="120" width="100" height="80"/>'),
                ('marker A loop', 'standardLoopCharacteristics')):
            with self.subTest(command):
                path = self.write('a.bpmn', DRAWN)
                self.succeed('edit', path, '-c', command)
                self.assertIn(expected, path.read_text(encoding='utf-8'))
        path = self.write('a.bpmn', DRAWN)
        made = self.succeed('edit', path, '-c', 'attach timer-boundary-event A 250 180').split()[0]
        self.succeed('edit', path, '-c', f'detach {made} 250 300', '-c', 'rename S Beginn', '-c', 'label S 5 5')
        self.assertIn(f'<intermediateCatchEvent id="{made}"', path.read_text(encoding='utf-8'))

    def test_what_is_no_word(self):
        path = self.write('a.bpmn', DRAWN)
        for command, said in (('space P z 0 10', '“x” or “y”'), ('space P x 0 10 there', 'everywhere'), ('resize A 0 0 0 0', 'greater than 0'),
                              ('waypoints F2 1,2 3', 'X,Y'), ('align sideways A B', 'left'), ('color A red', '#rrggbb'),
                              ('marker A star', 'loop'), ('attach bird A 0 0', 'bird'), ('reconnect A S E', 'Only flows')):
            with self.subTest(command):
                self.assertIn(said, self.fail('edit', path, '-c', command))
        self.assertEqual(path.read_text(encoding='utf-8'), DRAWN)

    def test_script(self):
        path = self.write('a.bpmn')
        self.write('script', '# erst dies\n\nrename A Eins\nrename B Zwei\nundo\n')
        self.succeed('edit', path, '--script', 'script')
        self.assertEqual(path.read_text(encoding='utf-8'), tool.SMALL.replace('Antrag prüfen', 'Eins'))

    def test_delete_heals(self):
        path = self.write('a.bpmn')
        self.succeed('edit', path, '-c', 'delete A')
        text = path.read_text(encoding='utf-8')
        self.assertIn('<sequenceFlow id="F1" sourceRef="S" targetRef="B"/>', text)
        self.assertNotIn('"A"', text)

    def test_undone_is_not_written(self):
        path = self.write('a.bpmn')
        path.chmod(0o444)
        self.succeed('edit', path, '-c', 'rename A X', '-c', 'undo')
        self.assertEqual(path.read_text(encoding='utf-8'), tool.SMALL)

    def test_nothing_is_done_where_something_fails(self):
        path = self.write('a.bpmn')
        self.write('script', 'rename A Eins\nappend E task\n')
        self.assertIn('script:2: Nothing follows an end event.', self.fail('edit', path, '--script', 'script'))
        for command, said in (('rename A', 'rename ID TEXT'), ('fly A', 'fly'), ('rename X Y', 'X'), ('append A bird', 'bird'),
                              ('move A far away', 'far'), ('set A processing-time bald', 'duration'), ('rename A "offen', 'quotation')):
            with self.subTest(command):
                message = self.fail('edit', path, '-c', command)
                self.assertIn(said, message)
                self.assertIn('command 1', message)
        self.fail('edit', path)
        self.fail('edit', 'nowhere.bpmn', '-c', 'undo')
        self.assertEqual(path.read_text(encoding='utf-8'), tool.SMALL)
        self.assertEqual(self.names(), ['a.bpmn', 'script'])

    def test_file_changed_meanwhile(self):
        path = self.write('a.bpmn')
        pipe = self.folder / 'script'
        os.mkfifo(pipe)
        with subprocess.Popen([tool.PROZESS, 'edit', path, '--script', pipe], stderr=subprocess.PIPE) as run:
            with open(pipe, 'w', encoding='utf-8') as script:  # opens once the file has been read
                path.write_text(tool.SMALL.replace('Antrag', 'Anderes'), encoding='utf-8')
                script.write('rename A Meins\n')
            said = run.communicate(timeout=60)[1].decode()
        self.assertEqual(run.returncode, 2)
        self.assertIn('meanwhile', said)
        self.assertIn('Anderes', path.read_text(encoding='utf-8'))


if __name__ == '__main__':
    tap.main()
