#!/usr/bin/env python3
# tests/cli/test-export.py - drawings as files
#
#   test-export.py PROZESS
#
# SPDX-License-Identifier: EUPL-1.2
import pathlib
import os
import unittest
import xml.etree.ElementTree

import tap
import tool

SAMPLES = pathlib.Path(os.environ['PW_SAMPLES'])
SVG = '{http://www.w3.org/2000/svg}'


class Export(tool.ToolTest):
    def setUp(self):
        super().setUp()
        self.sample = SAMPLES / 'hundesteuer' / 'giessen.bpmn'
        if not self.sample.exists():
            self.skipTest(f'{self.sample} is not there')

    def test_svg_has_real_text(self):
        self.assertEqual(self.succeed('export', self.sample, '-o', 'a.svg'), '')
        root = xml.etree.ElementTree.parse(self.folder / 'a.svg').getroot()
        self.assertEqual(root.tag, f'{SVG}svg')
        text = ' '.join(''.join(node.itertext()) for node in root.iter(f'{SVG}text'))
        for word in ('Anmeldung', 'prüfen', 'Bürgerbüro'):
            self.assertIn(word, text)

    def test_svg_with_drawn_letters(self):
        self.succeed('export', self.sample, '-o', 'a.svg', '--text-as-paths')
        root = xml.etree.ElementTree.parse(self.folder / 'a.svg').getroot()
        self.assertEqual(list(root.iter(f'{SVG}text')), [])

    def test_themes_differ(self):
        drawings = set()
        for theme in ('light', 'dark', 'high-contrast', 'print', 'grey'):
            self.succeed('export', self.sample, '-o', 'a.svg', '--theme', theme)
            drawings.add((self.folder / 'a.svg').read_bytes())
        self.assertGreaterEqual(len(drawings), 4)

    def test_diagram_by_id(self):
        self.succeed('export', self.sample, '-o', 'a.svg', '--diagram', 'Diagram_1')
        said = self.fail('export', self.sample, '-o', 'b.svg', '--diagram', 'Nowhere')
        self.assertIn('has no diagram “Nowhere”. It has: Diagram_1', said)
        self.assertEqual(self.names(), ['a.svg'])

    def test_wrong_wishes(self):
        for words, cause in [
                ([], 'Say with “-o”'),
                (['-o', 'a.jpg'], 'does not end in .svg, .pdf or .png'),
                (['-o', 'a.svg', '--theme', 'pink'], 'light, dark'),
                (['-o', 'a.pdf', '--page', 'a5'], 'There is no page size “a5”'),
                (['-o', 'a.svg', '--page', 'tiled'], 'Only a PDF'),
                (['-o', 'a.png', '--dpi', 'many'], 'no resolution'),
                (['-o', 'a.png', '--dpi', '1'], 'no resolution'),
                (['-o', 'a.png', '--dpi', '1e9'], 'no resolution'),
                (['-o', 'a.png', '--dpi', 'nan'], 'no resolution'),
                (['-o', 'nowhere/a.svg'], 'a.svg')]:
            with self.subTest(words):
                self.assertIn(cause, self.fail('export', self.sample, *words))
        self.assertEqual(self.names(), [])

    def test_failure_leaves_what_was_there(self):
        self.write('bad.bpmn', tool.SMALL[:300])
        self.write('a.svg', 'something else')
        self.fail('export', 'bad.bpmn', '-o', 'a.svg')
        self.assertEqual((self.folder / 'a.svg').read_text(encoding='utf-8'), 'something else')


if __name__ == '__main__':
    tap.main()
