#!/usr/bin/env python3
# tests/cli/test-info.py - what is said about a file
#
#   test-info.py PROZESS
#
# SPDX-License-Identifier: EUPL-1.2
import json
import unittest

import tap
import tool

FAULTY = tool.SMALL.replace('targetNamespace', 'exporter="Modeler" exporterVersion="1.2" targetNamespace') \
                   .replace('id="F3"', 'id="F2"').replace('targetRef="E"', 'targetRef="Nowhere"')


class Info(tool.ToolTest):
    def test_text(self):
        self.write('a.bpmn')
        text = self.succeed('info', 'a.bpmn')
        self.assertTrue(text.startswith('a.bpmn\n'), text)
        for line in ('Title +Kleiner Prozess', 'Encoding +UTF-8', 'Made by +not said', 'Sequence flow +3', 'User task +1',
                     'Start event +1', 'Diagrams +none'):
            self.assertRegex(text, line)
        self.assertNotIn('Duplicate', text)
        self.assertNotIn('Dangling', text)

    def test_faults(self):
        self.write('a.bpmn', FAULTY)
        text = self.succeed('info', 'a.bpmn')
        self.assertRegex(text, 'Duplicate ids +1')
        self.assertRegex(text, 'Dangling references +1')
        self.assertRegex(text, 'Made by +Modeler 1.2')

    def test_json(self):
        self.write('a.bpmn', FAULTY)
        self.write('b.bpmn')
        first, second = json.loads(self.succeed('info', '--format', 'json', 'a.bpmn', 'b.bpmn'))
        self.assertEqual(first['file'], 'a.bpmn')
        self.assertEqual(first['title'], 'Kleiner Prozess')
        self.assertEqual((first['duplicate_ids'], first['dangling_references']), (1, 1))
        self.assertEqual(first['exporter'], 'Modeler 1.2')
        self.assertIsNone(second['exporter'])
        self.assertEqual(second['types']['sequenceFlow'], 3)
        self.assertEqual(second['bytes'], len(tool.SMALL.encode()))
        self.assertEqual(second['diagrams'], [])

    def test_tsv(self):
        self.write('a.bpmn')
        rows = [line.split('\t') for line in self.succeed('info', '--format=tsv', 'a.bpmn').splitlines()]
        self.assertEqual({len(row) for row in rows}, {3})
        facts = {key: value for _, key, value in rows}
        self.assertEqual((facts['title'], facts['userTask'], facts['diagrams']), ('Kleiner Prozess', '1', '0'))

    def test_one_broken_file_leaves_the_others(self):
        self.write('a.bpmn')
        self.write('b.bpmn', 'rubbish')
        self.write('c.bpmn')
        run = self.run_tool('info', '--format', 'json', 'a.bpmn', 'b.bpmn', 'c.bpmn')
        self.assertEqual(run.returncode, 2)
        self.assertIn('b.bpmn', run.stderr.decode())
        self.assertEqual([info['file'] for info in json.loads(run.stdout)], ['a.bpmn', 'c.bpmn'])


if __name__ == '__main__':
    tap.main()
