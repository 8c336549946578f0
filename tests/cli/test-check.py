#!/usr/bin/env python3
# tests/cli/test-check.py - what is said to be wrong in a file
#
#   test-check.py PROZESS
#
# SPDX-License-Identifier: EUPL-1.2
import json
import unittest

import tap
import tool

BAD = tool.SMALL.replace('<task id="B"', '<task id="C"/>\n    <task id="B"')


class Check(tool.ToolTest):
    def check(self, *words):
        run = self.run_tool('check', *words)
        return run.returncode, run.stdout.decode(), run.stderr.decode()

    def test_text(self):
        self.write('a.bpmn', BAD)
        status, text, said = self.check('a.bpmn')
        self.assertEqual((status, said), (1, ''))
        for line in text.splitlines():
            self.assertRegex(line, r'^a\.bpmn:[0-9]+: (error|warning|hint): [a-z-]+: [^:]+\.$')
        self.assertIn('a.bpmn:6: error: no-disconnected: Task without a name is not connected to anything.', text)
        lines = [int(line.split(':')[1]) for line in text.splitlines()]
        self.assertEqual(lines, sorted(lines))

    def test_json(self):
        self.write('a.bpmn', BAD)
        status, text, _ = self.check('--format', 'json', 'a.bpmn')
        file, = json.loads(text)
        self.assertEqual(status, 1)
        self.assertEqual(file['file'], 'a.bpmn')
        self.assertGreater(file['errors'], 0)
        finding = next(f for f in file['findings'] if f['rule'] == 'no-disconnected')
        self.assertEqual((finding['element'], finding['line'], finding['severity'], finding['ignored']), ('C', 6, 'error', False))
        self.assertTrue(finding['advice'])

    def test_tsv(self):
        self.write('a.bpmn', BAD)
        _, text, _ = self.check('--format=tsv', 'a.bpmn')
        rows = [line.split('\t') for line in text.splitlines()]
        self.assertEqual({len(row) for row in rows}, {10})
        self.assertIn(['a.bpmn', '6', 'error', 'no-disconnected', 'C'], [row[:5] for row in rows])

    def test_ignored(self):
        ignore = ('<task id="C"><extensionElements><i:ignore xmlns:i="urn:prozesswerkstatt:bpmn:1" rule="no-disconnected" '
                  'reason="kommt noch"/></extensionElements></task>')
        self.write('a.bpmn', BAD.replace('<task id="C"/>', ignore))
        _, text, _ = self.check('a.bpmn')
        self.assertNotIn('no-disconnected', text)
        _, text, _ = self.check('--format', 'json', 'a.bpmn')
        finding = next(f for f in json.loads(text)[0]['findings'] if f['rule'] == 'no-disconnected')
        self.assertEqual((finding['ignored'], finding['reason']), (True, 'kommt noch'))

    def test_bad_use(self):
        self.write('a.bpmn')
        self.assertIn('fim', self.fail('check', '--profile', 'wrong', 'a.bpmn'))
        self.assertIn('b.bpmn', self.fail('check', 'b.bpmn'))

    def test_one_broken_file_leaves_the_others(self):
        self.write('a.bpmn', 'rubbish')
        self.write('b.bpmn', BAD)
        status, text, said = self.check('a.bpmn', 'b.bpmn')
        self.assertEqual(status, 2)
        self.assertIn('a.bpmn', said)
        self.assertIn('b.bpmn:6:', text)


if __name__ == '__main__':
    tap.main()
