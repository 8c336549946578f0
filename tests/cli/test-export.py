#!/usr/bin/env python3
# tests/cli/test-export.py - drawings as files
#
#   test-export.py PROZESS
#
# SPDX-License-Identifier: EUPL-1.2
import os
import pathlib
import shutil
import subprocess
import unittest
import xml.etree.ElementTree

import tap
import tool

SAMPLES = pathlib.Path(os.environ['PW_SAMPLES'])
SVG = '{http://www.w3.org/2000/svg}'


def wide_diagram(n):
    """A drawn file with so many tasks beside each other that no page of A4 shows them well."""
    tasks = ''.join(f'<bpmn:task id="T{i}" name="Antrag {i}"/>' for i in range(n))
    shapes = ''.join(f'<di:BPMNShape id="S{i}" bpmnElement="T{i}"><dc:Bounds x="{150 * i}" y="0" width="100" height="80"/></di:BPMNShape>'
                     for i in range(n))
    return f'''<bpmn:definitions xmlns:bpmn="{tool.BPMN}" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
 xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" targetNamespace="urn:test"><bpmn:process id="P">{tasks}</bpmn:process>
 <di:BPMNDiagram id="D"><di:BPMNPlane id="PL" bpmnElement="P">{shapes}</di:BPMNPlane></di:BPMNDiagram></bpmn:definitions>'''


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

    def test_pdf_is_a4_landscape_with_city_and_service(self):
        for program in ('pdfinfo', 'pdftotext'):
            if not shutil.which(program):
                self.skipTest(f'{program} is not installed')
        self.run_tool('export', self.sample, '-o', 'a.pdf')
        facts = subprocess.run(['pdfinfo', 'a.pdf'], cwd=self.folder, capture_output=True, text=True, check=True).stdout
        text = subprocess.run(['pdftotext', 'a.pdf', '-'], cwd=self.folder, capture_output=True, text=True, check=True).stdout
        self.assertRegex(facts, r'Page size: +84[12]\.\d+ x 595\.\d+ pts \(A4\)')
        self.assertRegex(facts, r'Pages: +1\n')
        self.assertRegex(facts, r'Title: +Hund zur Hundesteuer anmelden')
        self.assertIn('Gießen · Hund zur Hundesteuer anmelden', text)
        self.assertIn('sample data, invented', text)
        self.assertIn('Meldedaten', text)

    def test_pdf_pages(self):
        sizes = {}
        for page in ('a4', 'a3', 'fit', 'tiled'):
            run = self.run_tool('export', self.sample, '-o', 'a.pdf', '--page', page)
            self.assertEqual(run.returncode, 0, run.stderr)
            content = (self.folder / 'a.pdf').read_bytes()
            self.assertTrue(content.startswith(b'%PDF-1.'))
            sizes[page] = content
        self.assertEqual(len(set(sizes.values())), 4)

    def test_small_text_is_said(self):
        self.write('wide.bpmn', wide_diagram(60))
        run = self.run_tool('export', 'wide.bpmn', '-o', 'a.pdf')
        self.assertEqual(run.returncode, 0)
        self.assertIn('“--page a3” or “--page tiled”', run.stderr.decode())
        self.assertEqual(self.succeed('export', 'wide.bpmn', '-o', 'a.svg'), '')

    def test_png_by_dpi(self):
        widths = []
        for dpi in ('96', '192'):
            self.succeed('export', self.sample, '-o', 'a.png', '--dpi', dpi)
            content = (self.folder / 'a.png').read_bytes()
            self.assertTrue(content.startswith(b'\x89PNG\r\n\x1a\n'))
            widths.append(int.from_bytes(content[16:20], 'big'))
        self.assertAlmostEqual(widths[1] / widths[0], 2, delta=0.01)

    def test_same_drawing_every_time(self):
        for ending in ('svg', 'pdf', 'png'):
            files = set()
            for _ in range(2):
                self.run_tool('export', self.sample, '-o', f'a.{ending}', environment={'SOURCE_DATE_EPOCH': '1790000000'})
                files.add((self.folder / f'a.{ending}').read_bytes())
            self.assertEqual(len(files), 1, ending)

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

    def test_file_without_a_drawing_gets_one(self):
        self.write('a.bpmn')
        self.succeed('export', 'a.bpmn', '-o', 'a.svg')
        root = xml.etree.ElementTree.parse(self.folder / 'a.svg').getroot()
        text = ' '.join(''.join(node.itertext()) for node in root.iter(f'{SVG}text'))
        for word in ('Antrag', 'Bescheid'):
            self.assertIn(word, text)
        self.assertEqual((self.folder / 'a.bpmn').read_text(encoding='utf-8'), tool.SMALL)

    def test_nothing_to_draw(self):
        self.write('a.bpmn', f'<definitions xmlns="{tool.BPMN}" targetNamespace="urn:test"/>')
        self.assertIn('There is nothing to draw in “a.bpmn”', self.fail('export', 'a.bpmn', '-o', 'a.svg'))
        self.write('b.bpmn', wide_diagram(0))
        self.assertIn('The diagram “D” in “b.bpmn” is empty', self.fail('export', 'b.bpmn', '-o', 'a.svg', '--diagram', 'D'))
        self.assertEqual(self.names(), ['a.bpmn', 'b.bpmn'])

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
