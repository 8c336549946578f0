#!/usr/bin/env python3
# tests/cli/test-edit.py - editing in words changes what was said, and nothing else
#
#   test-edit.py PROZESS
#
# SPDX-License-Identifier: EUPL-1.2
import json
import os
import pathlib
import subprocess
import sys
import unittest
import xml.etree.ElementTree

import tap
import tool

NODES = ('task', 'userTask', 'serviceTask', 'exclusiveGateway', 'startEvent', 'endEvent')


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


class Corpus(tool.ToolTest):
    """One edit of each diagram of other makers is all that changes in it."""

    def setUp(self):
        super().setUp()
        data = os.environ.get('PW_SHARED_DATA')
        self.score = pathlib.Path(data or '.', '..', 'tools', 'roundtrip_score.py')
        if not data or not self.score.exists():
            self.skipTest('PW_SHARED_DATA names no diagrams of other makers')
        self.files = sorted(pathlib.Path(data, 'miwg').rglob('*.bpmn'))

    def differences(self, original, copy):
        report = self.folder / 'report.json'
        pairs = self.folder / 'pairs.tsv'
        pairs.write_text(f'{original}\t{copy}\n', encoding='utf-8')
        subprocess.run([sys.executable, self.score, '--batch', pairs, '--json', report, '--no-xsd'],
                       capture_output=True, check=False, timeout=120)
        return next(iter(json.loads(report.read_text(encoding='utf-8')).values()))

    def test_rename(self):
        done = 0
        for original in self.files:
            root = xml.etree.ElementTree.parse(original).getroot()
            named = [node for node in root.iter() if node.tag in {f'{{{tool.BPMN}}}{name}' for name in NODES}
                     and node.get('name') and node.get('id')]
            if not named:
                continue
            with self.subTest(str(original)):
                copy = self.write('copy.bpmn', original.read_bytes())
                self.succeed('edit', copy, '-c', f'rename {named[0].get("id")} "Ganz anders"')
                report = self.differences(original, copy)
                self.assertEqual((report['lost'], report['changed'], report['added']), (0, 1, 0), report['list'])
                self.assertEqual(report['list'][0][4:], [f'@name={named[0].get("name")}', 'Ganz anders'])
                done += 1
        self.assertGreater(done, 0)


if __name__ == '__main__':
    tap.main()
