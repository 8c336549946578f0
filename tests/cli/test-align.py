#!/usr/bin/env python3
# tests/cli/test-align.py - which steps of two or more files correspond
#
#   test-align.py PROZESS
#
# SPDX-License-Identifier: EUPL-1.2
import json
import os
import pathlib
import shutil
import unittest
import xml.etree.ElementTree

import tap
import tool

SAMPLES = pathlib.Path(os.environ['PW_SAMPLES'])
ALIGNMENT = '{urn:prozesswerkstatt:alignment:1}'


def process(*steps):
    """A file with these steps in a row, as (id, name); an id of None is left out."""
    tasks = ''.join(f'<task {f"""id="{key}" """ if key else ""}name="{name}"/>' for key, name in steps)
    keys = [key for key, _ in steps]
    flows = ''.join(f'<sequenceFlow id="F{n}" sourceRef="{a}" targetRef="{b}"/>' for n, (a, b) in enumerate(zip(keys, keys[1:])))
    return f'<definitions xmlns="{tool.BPMN}" targetNamespace="urn:test"><process id="P">{tasks}{flows}</process></definitions>'


class AlignTest(tool.ToolTest):
    def setUp(self):
        super().setUp()
        self.write('a.bpmn', process(('A1', 'Prüfen'), ('A2', 'Ablegen'), ('A3', 'Senden')))
        self.write('b.bpmn', process(('B1', 'prüfen'), ('B2', 'Entscheiden'), ('B3', 'Senden'), ('B4', 'Senden')))
        self.write('c.bpmn', process(('C1', 'Senden'), ('C2', 'Ablegen')))


class Match(AlignTest):
    def test_tsv(self):
        self.assertEqual(self.succeed('match', 'a.bpmn', 'b.bpmn', '--format', 'tsv'),
                         'A1\tB1\t1\nA3\tB3\t1\nA3\tB4\t1\n')

    def test_json(self):
        pairs = json.loads(self.succeed('match', 'a.bpmn', 'b.bpmn', '--format', 'json'))
        self.assertEqual([(pair['a'], pair['b'], pair['score']) for pair in pairs], [('A1', 'B1', 1), ('A3', 'B3', 1), ('A3', 'B4', 1)])
        self.assertEqual((pairs[0]['name_a'], pairs[0]['name_b']), ('Prüfen', 'prüfen'))

    def test_text(self):
        self.assertTrue(self.succeed('match', 'a.bpmn', 'b.bpmn').endswith('\n3 pairs of corresponding steps\n'))

    def test_nothing_in_common(self):
        self.write('d.bpmn', process(('D1', 'Essen')))
        self.assertEqual(self.succeed('match', 'a.bpmn', 'd.bpmn', '--format', 'tsv'), '')

    def test_elements_without_an_id_are_not_named(self):
        self.write('d.bpmn', process((None, 'Prüfen')))
        self.assertEqual(self.succeed('match', 'a.bpmn', 'd.bpmn', '--format', 'tsv'), '')

    def test_two_files(self):
        self.fail('match', 'a.bpmn')
        self.fail('match', 'a.bpmn', 'b.bpmn', 'c.bpmn')


class Align(AlignTest):
    def test_tsv(self):
        rows = [line.split('\t') for line in self.succeed('align', 'a.bpmn', 'b.bpmn', 'c.bpmn', '--format', 'tsv').splitlines()]
        self.assertEqual(sorted(rows), sorted([['A1', 'B1', ''], ['A2', '', 'C2'], ['', 'B2', ''], ['A3', 'B3 B4', 'C1']]))

    def test_json(self):
        result = json.loads(self.succeed('align', 'a.bpmn', 'b.bpmn', '--format', 'json'))
        self.assertEqual(result['files'], ['a.bpmn', 'b.bpmn'])
        self.assertEqual(sum(len(cluster['members']) for cluster in result['clusters']), 7)

    def test_text(self):
        text = self.succeed('align', 'a.bpmn', 'b.bpmn', 'c.bpmn')
        self.assertRegex(text, r'Senden +=  +2×  |Senden +=  += +2×')
        self.assertIn('－', text)

    def test_same_result_every_time(self):
        runs = {self.succeed('align', 'c.bpmn', 'b.bpmn', 'a.bpmn') for _ in range(3)}
        self.assertEqual(len(runs), 1)


class AlignmentFile(AlignTest):
    def read(self, name='abgleich.xml'):
        return xml.etree.ElementTree.parse(self.folder / name).getroot()

    def clusters(self, root):
        return {cluster.get('name'): {(member.get('file'), member.get('element')) for member in cluster.iter(f'{ALIGNMENT}member')}
                for cluster in root.iter(f'{ALIGNMENT}cluster')}

    def test_new_file(self):
        self.assertEqual(self.succeed('align', 'a.bpmn', 'b.bpmn', '-o', 'abgleich.xml'), '')
        root = self.read()
        self.assertEqual(root.tag, f'{ALIGNMENT}alignment')
        self.assertEqual([(file.get('key'), file.get('path')) for file in root.iter(f'{ALIGNMENT}file')],
                         [('a', 'a.bpmn'), ('b', 'b.bpmn')])
        self.assertEqual(self.clusters(root)['Senden'], {('a', 'A3'), ('b', 'B3'), ('b', 'B4')})
        self.assertEqual({cluster.get('origin') for cluster in root.iter(f'{ALIGNMENT}cluster')}, {'proposed'})

    def test_paths_lead_from_the_new_file(self):
        self.write('x/a.bpmn', process(('X1', 'Prüfen')))
        (self.folder / 'y').mkdir()
        self.succeed('align', 'a.bpmn', 'x/a.bpmn', '-o', 'y/abgleich.xml')
        self.assertEqual([(file.get('key'), file.get('path')) for file in self.read('y/abgleich.xml').iter(f'{ALIGNMENT}file')],
                         [('a', '../a.bpmn'), ('a-2', '../x/a.bpmn')])

    def test_decisions_are_kept(self):
        self.write('abgleich.xml', '''<alignment xmlns="urn:prozesswerkstatt:alignment:1" version="1" service="s">
  <files><file key="a" path="a.bpmn"/><file key="b" path="b.bpmn"/></files>
  <cluster id="c1" origin="manual" name="Abschließen"><member file="a" element="A2"/><member file="b" element="B2"/></cluster>
  <cluster id="c2" origin="proposed" name="Alt"><member file="a" element="A1"/></cluster>
  <rejected><member file="a" element="A3"/><member file="b" element="B4"/></rejected>
</alignment>''')
        self.succeed('align', 'a.bpmn', 'b.bpmn', '-o', 'abgleich.xml')
        clusters = [members for _, members in sorted(
            (cluster.get('name'), sorted((member.get('file'), member.get('element')) for member in cluster.iter(f'{ALIGNMENT}member')))
            for cluster in self.read().iter(f'{ALIGNMENT}cluster'))]
        self.assertEqual(clusters, [[('a', 'A2'), ('b', 'B2')], [('a', 'A1'), ('b', 'B1')], [('a', 'A3'), ('b', 'B3')], [('b', 'B4')]])
        self.assertEqual(len(list(self.read().iter(f'{ALIGNMENT}rejected'))), 1)

    def test_what_is_no_alignment_is_not_replaced(self):
        self.write('abgleich.xml', 'my notes')
        self.assertIn('abgleich.xml', self.fail('align', 'a.bpmn', 'b.bpmn', '-o', 'abgleich.xml'))
        self.assertEqual((self.folder / 'abgleich.xml').read_text(encoding='utf-8'), 'my notes')

    def test_broken_variant_leaves_it_alone(self):
        self.write('b.bpmn', 'rubbish')
        self.fail('align', 'a.bpmn', 'b.bpmn', '-o', 'abgleich.xml')
        self.assertNotIn('abgleich.xml', self.names())

    @unittest.skipUnless((SAMPLES / 'werkstatt.xml').exists(), f'{SAMPLES} is not there')
    def test_in_a_workspace_cities_are_the_keys(self):
        shutil.copytree(SAMPLES, self.folder / 'werkstatt')
        folder = self.folder / 'werkstatt' / 'hundesteuer'
        cities = ['fulda', 'giessen', 'limburg', 'marburg', 'wetzlar']
        (folder / 'giessen.bpmn').rename(folder / 'gi.bpmn')
        file = self.folder / 'werkstatt' / 'werkstatt.xml'
        file.write_text(file.read_text(encoding='utf-8').replace('hundesteuer/giessen.bpmn', 'hundesteuer/gi.bpmn'), encoding='utf-8')

        self.succeed('align', *sorted(folder.glob('*.bpmn')), '-o', folder / 'abgleich.xml')
        root = self.read('werkstatt/hundesteuer/abgleich.xml')
        self.assertEqual(root.get('service'), 'hundesteuer')
        self.assertEqual(sorted(file.get('key') for file in root.iter(f'{ALIGNMENT}file')), cities)


if __name__ == '__main__':
    tap.main()
